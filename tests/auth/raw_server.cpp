// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/raw_server.h"

#include <QTcpSocket>

#include <sys/socket.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

QByteArray RawRequest::header(QByteArrayView name) const
{
    for (const QByteArray &line : head.split('\n'))
        if (const qsizetype colon = line.indexOf(':');
            line.first(std::max<qsizetype>(colon, 0)).compare(name.toByteArray(), Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    return {};
}

QHash<QByteArray, QByteArray> RawRequest::form() const
{
    QHash<QByteArray, QByteArray> fields;
    for (QByteArray pair : body.split('&')) {
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        fields.insert(QByteArray::fromPercentEncoding(pair.first(equals)),
                      QByteArray::fromPercentEncoding(pair.sliced(equals + 1)));
    }
    return fields;
}

RawAnswer RawAnswer::http(int status, const QByteArray &body, const QByteArray &headers)
{
    return { "HTTP/1.1 " + QByteArray::number(status) + " x\r\nConnection: close\r\n" + headers
                 + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
             Then::Close };
}

RawServer::RawServer(Script script)
    : m_script(std::move(script))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            const auto received = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] { read(socket, *received); });
        }
    });
}

void RawServer::read(QTcpSocket *socket, QByteArray &received)
{
    received += socket->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    RawRequest request;
    request.head = received.first(end);
    const qsizetype size = request.header("content-length").toLongLong();
    if (received.size() < end + 4 + size)
        return;
    request.body = received.sliced(end + 4, size);
    const QList<QByteArray> line = request.head.split('\r').first().split(' ');
    request.method = line.value(0);
    request.target = line.value(1);
    received.remove(0, end + 4 + size);
    m_requests << request;
    const RawAnswer answer = m_script(request);
    socket->write(answer.bytes);
    if (answer.then == RawAnswer::Then::Close) {
        socket->disconnectFromHost();
    } else if (answer.then == RawAnswer::Then::Reset) {
        socket->flush();
        const linger abrupt{ .l_onoff = 1, .l_linger = 0 };
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
        socket->abort();
    }
}

quint16 freePort()
{
    for (;;) {
        QTcpServer four;
        QTcpServer six;
        if (!four.listen(QHostAddress::LocalHost))
            qFatal("no free port");
        if (six.listen(QHostAddress::LocalHostIPv6, four.serverPort())
            || six.serverError() != QAbstractSocket::AddressInUseError)
            return four.serverPort();
    }
}

} // namespace tsunagi::tests
