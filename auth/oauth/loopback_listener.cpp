// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauth/loopback_listener.h"

#include "auth/oauth/callback_request.h"
#include "auth/space_url.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr qsizetype maxHead = 16LL * 1024;
constexpr int maxConnections = 16;
constexpr std::chrono::seconds connectionLife{ 5 };

QList<QHostAddress> addressesMeantBy(const QString &host)
{
    if (!isLoopbackHost(host))
        return {};
    const QHostAddress literal(host);
    if (!literal.isNull())
        return { literal };
    return { QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6) };
}

/// Inodes of the sockets that listen on @p port, from /proc/net/tcp and tcp6 (state 0A).
QSet<QByteArray> listeningInodes(quint16 port)
{
    QSet<QByteArray> inodes;
    const QByteArray wanted = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const QString &table : { u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s }) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > 9 && fields[1].endsWith(wanted) && fields[3] == "0A")
                inodes << fields[9];
        }
    }
    return inodes;
}

bool holdsOneOf(const QString &processFolder, const QSet<QByteArray> &inodes)
{
    const QDir descriptors(processFolder + "/fd"_L1);
    for (const QString &entry : descriptors.entryList(QDir::Files | QDir::System)) {
        const QByteArray target = QFile::symLinkTarget(descriptors.filePath(entry)).section(u'/', -1).toLatin1();
        if (target.startsWith("socket:[") && inodes.contains(target.sliced(8).chopped(1)))
            return true;
    }
    return false;
}

} // namespace

QString programListeningOn(quint16 port)
{
    const QSet<QByteArray> inodes = listeningInodes(port);
    if (inodes.isEmpty())
        return {};
    for (const QString &process : QDir(u"/proc"_s).entryList({ u"[1-9]*"_s }, QDir::Dirs)) {
        const QString folder = "/proc/"_L1 + process;
        if (!holdsOneOf(folder, inodes))
            continue;
        QFile name(folder + "/comm"_L1);
        if (name.open(QIODevice::ReadOnly))
            return QString::fromUtf8(name.readAll().trimmed());
    }
    return {};
}

LoopbackListener::LoopbackListener(QUrl callbackUrl, Judge judge, QObject *parent)
    : QObject(parent)
    , m_callbackUrl(std::move(callbackUrl))
    , m_judge(std::move(judge))
{
}

LoopbackListener::~LoopbackListener() = default;

Result<void> LoopbackListener::listen()
{
    const QList<QHostAddress> addresses = addressesMeantBy(m_callbackUrl.host());
    if (addresses.isEmpty() || m_callbackUrl.scheme() != "http"_L1)
        return fail(Error{ .reason = Reason::BadCallbackUrl,
                           .subject = m_callbackUrl.toString(),
                           .detail = u"not loopback"_s,
                           .suggestion = {} });
    const auto port = static_cast<quint16>(m_callbackUrl.port(80));
    for (const QHostAddress &address : addresses) {
        auto server = std::make_unique<QTcpServer>();
        server->setMaxPendingConnections(maxConnections);
        if (server->listen(address, port)) {
            connect(server.get(), &QTcpServer::newConnection, this, [this, raw = server.get()] { accept(raw); });
            m_servers.push_back(std::move(server));
            continue;
        }
        // "localhost" on a machine without IPv6: 127.0.0.1 alone is what it means there.
        const bool noSuchFamily = server->serverError() == QAbstractSocket::UnsupportedSocketOperationError
            || server->serverError() == QAbstractSocket::SocketAddressNotAvailableError;
        if (noSuchFamily && addresses.size() > 1 && address.protocol() == QAbstractSocket::IPv6Protocol)
            continue;
        m_servers.clear();
        if (server->serverError() != QAbstractSocket::AddressInUseError) // such as a port below 1024
            return fail(Error{ .reason = Reason::BadCallbackUrl,
                               .subject = m_callbackUrl.toString(),
                               .detail = server->errorString(),
                               .suggestion = {} });
        return fail(Error{ .reason = Reason::PortInUse,
                           .subject = programListeningOn(port),
                           .detail = server->errorString(),
                           .suggestion = {},
                           .status = 0,
                           .number = port });
    }
    return {};
}

void LoopbackListener::close()
{
    for (const auto &server : m_servers) {
        server->close();
        // A page may still be on its way to the browser: its socket lives on without the server.
        for (QTcpSocket *socket : server->findChildren<QTcpSocket *>())
            socket->setParent(this);
    }
    // Not destroyed here: the judge may have been called from one of them.
    for (auto &server : m_servers)
        server.release()->deleteLater();
    m_servers.clear();
}

void LoopbackListener::accept(QTcpServer *server)
{
    while (QTcpSocket *socket = server->nextPendingConnection()) {
        if (m_connections >= maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(connectionLife, socket, [socket] {
            socket->abort();
            socket->deleteLater();
        });
    }
}

/// Waits for the whole head, however it is split; a second call after the answer does nothing.
void LoopbackListener::read(QTcpSocket *socket)
{
    if (socket->property("answered").toBool())
        return;
    const QByteArray head = socket->peek(maxHead + 1);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() <= maxHead)
        return;
    socket->setProperty("answered", true);
    const CallbackPage page = end < 0 || end > maxHead ? CallbackPage::TooLarge : answer(head.first(end));
    socket->write(httpResponse(page));
    socket->flush(); // whoever waits for the callback may end this at once
    socket->disconnectFromHost();
}

CallbackPage LoopbackListener::answer(const QByteArray &head)
{
    const auto request = readCallbackRequest(head, m_callbackUrl);
    return request ? m_judge(*request) : request.error();
}

} // namespace tsunagi::auth
