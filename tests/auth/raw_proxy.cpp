// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/raw_proxy.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

RawProxy::RawProxy(QByteArray password)
    : m_password(std::move(password))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            connect(client, &QTcpSocket::readyRead, this, [this, client] { begin(client); });
        }
    });
}

void RawProxy::begin(QTcpSocket *client)
{
    const QByteArray first = client->peek(1);
    if (first == "\x05" || client->property("socks").toBool())
        beginSocks(client);
    else if (client->peek(64LL * 1024).contains("\r\n\r\n"))
        beginHttp(client);
}

void RawProxy::beginHttp(QTcpSocket *client)
{
    const QByteArray request = client->readAll();
    const QByteArray line = request.left(request.indexOf("\r\n"));
    m_asked << line.left(line.lastIndexOf(' '));
    // Newer versions of Qt write the names of headers in small letters.
    const QByteArray proof = "uthorization: Basic " + m_password.toBase64();
    const bool hasProof = request.contains("Proxy-A" + proof) || request.contains("proxy-a" + proof);
    if (!m_password.isEmpty() && !hasProof) {
        client->write("HTTP/1.1 407 x\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    const QList<QByteArray> words = line.split(' ');
    if (words[0] == "CONNECT") {
        const QUrl target(u"x://"_s + QString::fromLatin1(words[1]));
        passOn(client, static_cast<quint16>(target.port()), {}, "HTTP/1.1 200 x\r\n\r\n");
        return;
    }
    const QUrl target = QUrl::fromEncoded(words[1]);
    passOn(client, static_cast<quint16>(target.port(80)),
           words[0] + ' ' + target.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
               + request.sliced(line.lastIndexOf(' ')),
           {});
}

void RawProxy::beginSocks(QTcpSocket *client)
{
    // RFC 1928: greeting, then one request.
    if (!client->property("socks").toBool()) {
        client->readAll();
        client->setProperty("socks", true);
        client->write("\x05\x00", 2);
        return;
    }
    const QByteArray request = client->readAll();
    QString host;
    qsizetype at = 4;
    if (request[3] == 1) {
        host = QHostAddress(qFromBigEndian<quint32>(request.constData() + 4)).toString();
        at += 4;
    } else {
        host = QString::fromLatin1(request.mid(5, request[4]));
        at += 1 + request[4];
    }
    const auto port = qFromBigEndian<quint16>(request.constData() + at);
    m_asked << "SOCKS " + host.toLatin1() + ':' + QByteArray::number(port);
    passOn(client, port, {}, QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10));
}

/// From now on bytes go both ways. Whatever host is asked for, this machine is meant.
void RawProxy::passOn(QTcpSocket *client, quint16 port, const QByteArray &toServer, const QByteArray &toClient)
{
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [=] {
        server->write(toServer);
        client->write(toClient);
    });
    connect(server, &QTcpSocket::readyRead, client, [=] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server, [=] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [=] {
        client->write(server->readAll());
        client->disconnectFromHost();
    });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, port);
}

} // namespace tsunagi::tests
