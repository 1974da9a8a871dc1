// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/listening.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {
namespace {

/// The kernel writes each 32-bit word of an address in its own byte order.
QString addressOf(const QByteArray &hex)
{
    std::array<quint32, 4> words{};
    for (qsizetype i = 0; i * 8 < hex.size(); ++i)
        words.at(static_cast<std::size_t>(i)) = hex.sliced(i * 8, 8).toUInt(nullptr, 16);
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(hex.size() == 8 ? AF_INET : AF_INET6, words.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

} // namespace

QStringList listeningOn(quint16 port)
{
    QStringList addresses;
    for (const QString &table : { u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s }) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() < 4 || fields[3] != "0A")
                continue;
            const QList<QByteArray> local = fields[1].split(':');
            if (local[1].toUShort(nullptr, 16) == port)
                addresses << addressOf(local[0]);
        }
    }
    addresses.sort();
    return addresses;
}

bool hasIpv6() { return QTcpServer().listen(QHostAddress::LocalHostIPv6); }

QByteArray answerTo(quint16 port, const QByteArray &request, const QHostAddress &address)
{
    QTcpSocket socket;
    QByteArray answer;
    socket.connectToHost(address, port);
    if (!QTest::qWaitFor(
            [&] {
                return socket.state() != QAbstractSocket::ConnectingState
                    && socket.state() != QAbstractSocket::HostLookupState;
            },
            30'000)
        || socket.state() != QAbstractSocket::ConnectedState)
        return {};
    socket.write(request);
    const bool ended = QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState;
        },
        30'000);
    answer += socket.readAll();
    return ended ? answer : QByteArray();
}

QByteArray statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.sliced(9, 3) : QByteArray();
}

} // namespace tsunagi::tests
