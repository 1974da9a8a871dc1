// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http_front.h"

#include "app/sandbox/qt_http_compat.h"

#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QHttpServerResponse>
#include <QLocale>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

constexpr int portAttempts = 20; // for two addresses with one port

/// Replies go out at once: Nagle's algorithm would hold the rest of a page until the client's delayed ACK.
class PlainListener : public QTcpServer {
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        addPendingConnection(socket);
    }
};

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "OTHER";
    }
}

Request toRequest(const QHttpServerRequest &from)
{
    Request request;
    const QUrl url = from.url();
    request.method = methodName(from.method());
    request.path = url.path(QUrl::FullyDecoded).toUtf8();
    request.rawQuery = url.query(QUrl::FullyEncoded).toUtf8();
    request.query = Parameters::parse(request.rawQuery);
    request.body = from.body();
    for (const char *name : { "authorization", "backlog-api-key", "user-agent", "content-type", "cookie", "host",
                              "range", "sandbox-control" })
        request.headers.insert(name, from.value(name));
    return request;
}

/// RFC 9110, 6.6.1: a server that has a clock says its time. A fault may have brought another one.
void addDate(Reply &reply)
{
    const auto isDate = [](const auto &header) { return header.first.compare("date", Qt::CaseInsensitive) == 0; };
    if (std::ranges::any_of(reply.headers, isDate))
        return;
    const QString now = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    reply.with("Date", now.toLatin1());
}

QByteArray headOf(const Reply &reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Cut\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

void sendCut(QTcpSocket &socket, const Reply &reply, int bytes)
{
    if (bytes >= 0)
        socket.write(headOf(reply) + reply.body.first(std::min<qsizetype>(bytes, reply.body.size())));
    socket.disconnectFromHost(); // after what was written
}

} // namespace

/// The way back to one client. The socket may be gone by the time of the reply; the responder must not be touched then.
struct HttpFront::Channel {
    QHttpServerResponder responder;
    QPointer<QTcpSocket> socket;
    bool isHead = false;
    QMetaObject::Connection whenGone;

    [[nodiscard]] bool isOpen() const { return socket && socket->state() == QAbstractSocket::ConnectedState; }
};

HttpFront::HttpFront(Handler handler)
    : m_handler(std::move(handler))
{
    compat::setHandlerOfAll(m_server, this,
                            [this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
                                serve(request, std::move(responder));
                            });
}

HttpFront::~HttpFront() = default;

std::unique_ptr<QTcpServer> HttpFront::makeListener(const Settings &settings, QString &wrong) const
{
    if (settings.tlsCertificate.isEmpty())
        return std::make_unique<PlainListener>();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(readFile(settings.tlsCertificate));
    const QByteArray keyText = readFile(settings.tlsKey);
    QSslKey key(keyText, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(keyText, QSsl::Ec);
    if (chain.isEmpty() || key.isNull()) {
        wrong = u"no certificate in %1 or no private key in %2"_s.arg(settings.tlsCertificate, settings.tlsKey);
        return nullptr;
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients, who have no certificates
    auto listener = std::make_unique<QSslServer>();
    listener->setSslConfiguration(tls);
    connect(listener.get(), &QSslServer::startedEncryptionHandshake, listener.get(),
            [](QSslSocket *socket) { socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    return listener;
}

QString HttpFront::listen(const Settings &settings)
{
    QString wrong;
    const bool both = settings.host == "localhost"_L1;
    const QHostAddress address = both ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(settings.host);
    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        auto listener = makeListener(settings, wrong);
        if (!listener)
            return wrong;
        if (!listener->listen(address, settings.port))
            return u"port %1 on %2: %3"_s.arg(settings.port).arg(address.toString(), listener->errorString());
        const quint16 port = listener->serverPort();
        auto second = both ? makeListener(settings, wrong) : nullptr;
        // A machine without IPv6 has no ::1; then 127.0.0.1 is all that localhost means.
        if (second && !second->listen(QHostAddress(QHostAddress::LocalHostIPv6), port)) {
            if (second->serverError() == QAbstractSocket::AddressInUseError && settings.port == 0)
                continue;
            if (second->serverError() == QAbstractSocket::AddressInUseError)
                return u"port %1 on ::1: %2"_s.arg(port).arg(second->errorString());
            second.reset();
        }
        m_server.bind(listener.release());
        if (second)
            m_server.bind(second.release());
        QUrl url;
        url.setScheme(settings.tlsCertificate.isEmpty() ? u"http"_s : u"https"_s);
        url.setHost(settings.host);
        url.setPort(port);
        m_url = url.toString();
        return {};
    }
    return u"no port is free on both 127.0.0.1 and ::1"_s;
}

void HttpFront::serve(const QHttpServerRequest &from, QHttpServerResponder &&responder)
{
    QTcpSocket *socket = compat::socketOf(m_server, from, responder);
    const Request request = toRequest(from);
    auto channel = std::make_shared<Channel>(Channel{ std::move(responder), socket, request.method == "HEAD", {} });
    Delivery delivery = m_handler(request);
    if (delivery.hang || delivery.delayMs > 0)
        keepWhileOpen(channel);
    if (delivery.hang)
        return;
    if (delivery.delayMs == 0)
        return deliver(channel, std::move(delivery));
    const int delayMs = delivery.delayMs;
    QTimer::singleShot(delayMs, Qt::PreciseTimer, this,
                       [this, channel, later = std::move(delivery)]() mutable { deliver(channel, std::move(later)); });
}

void HttpFront::keepWhileOpen(const ChannelPointer &channel)
{
    m_waiting.insert(channel);
    const std::weak_ptr<Channel> waiting = channel;
    if (channel->socket)
        channel->whenGone = connect(channel->socket, &QTcpSocket::disconnected, this,
                                    [this, waiting] { m_waiting.erase(waiting.lock()); });
}

void HttpFront::deliver(const ChannelPointer &channel, Delivery delivery)
{
    m_waiting.erase(channel);
    disconnect(channel->whenGone);
    if (!channel->isOpen())
        return;
    addDate(delivery.reply);
    if (delivery.cut) {
        keepWhileOpen(channel); // since 6.8 the connection goes with its responder, sent or not
        return sendCut(*channel->socket, delivery.reply, *delivery.cut);
    }
    if (channel->isHead)
        delivery.reply.body.clear();
    compat::send(channel->responder, delivery.reply);
}

} // namespace tsunagi::sandbox
