// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP server of the test's own, for what no decent server does: it answers each request with bytes of the test's
// choice, cuts the connection, or keeps silent. It remembers what it was asked, byte for byte.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace tsunagi::tests {

struct RawRequest {
    QByteArray method;
    QByteArray target;
    QByteArray head; ///< with its request line, without the empty line
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Fields of a form, decoded as a server does: '+' is a blank.
    [[nodiscard]] QHash<QByteArray, QByteArray> form() const;
};

struct RawAnswer {
    enum class Then { Close, KeepOpen, Reset };
    QByteArray bytes;
    Then then = Then::Close;

    [[nodiscard]] static RawAnswer silence() { return { {}, Then::KeepOpen }; }
    [[nodiscard]] static RawAnswer closed() { return { {}, Then::Close }; }
    [[nodiscard]] static RawAnswer reset() { return { {}, Then::Reset }; }
    [[nodiscard]] static RawAnswer http(int status, const QByteArray &body, const QByteArray &headers = {});
};

class RawServer : public QObject {
public:
    using Script = std::function<RawAnswer(const RawRequest &)>;

    explicit RawServer(Script script);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(port()); }
    [[nodiscard]] const QList<RawRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    void setScript(Script script) { m_script = std::move(script); }

private:
    void read(QTcpSocket *socket, QByteArray &received);

    QTcpServer m_server;
    Script m_script;
    QList<RawRequest> m_requests;
    int m_connections = 0;
};

/// A port of 127.0.0.1 and ::1 that was free a moment ago.
[[nodiscard]] quint16 freePort();

} // namespace tsunagi::tests
