// SPDX-License-Identifier: GPL-3.0-or-later
// A small proxy of the test's own: HTTP (CONNECT and absolute GET and POST, with or without a password) and SOCKS5, on
// one port. It remembers what it was asked for.
#pragma once

#include <QByteArrayList>
#include <QTcpServer>

class QTcpSocket;

namespace tsunagi::tests {

class RawProxy : public QObject {
public:
    /// @p password: "user:password" that is asked for (Basic); empty: none
    explicit RawProxy(QByteArray password = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// "CONNECT host:port", "GET http://…", "SOCKS host:port".
    [[nodiscard]] const QByteArrayList &asked() const { return m_asked; }

private:
    void begin(QTcpSocket *client);
    void beginHttp(QTcpSocket *client);
    void beginSocks(QTcpSocket *client);
    void passOn(QTcpSocket *client, quint16 port, const QByteArray &toServer, const QByteArray &toClient);

    QTcpServer m_server;
    QByteArray m_password;
    QByteArrayList m_asked;
};

} // namespace tsunagi::tests
