// SPDX-License-Identifier: GPL-3.0-or-later
// Listens for the browser's callback on what CallbackURL's host means: "localhost" on 127.0.0.1 and, where there is
// IPv6, ::1; a literal only on itself. One path, GET only, our Host, one valid state; small, slow-proof, closed at once
// after use (RFC 8252, 8.3).
#pragma once

#include "auth/error.h"
#include "auth/oauth/callback_page.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace tsunagi::auth {

class LoopbackListener : public QObject {
    Q_OBJECT
public:
    /// Judges the query of a request to the callback's path; its answer is what the browser shows.
    using Judge = std::function<CallbackPage(const QUrl &request)>;

    LoopbackListener(QUrl callbackUrl, Judge judge, QObject *parent = nullptr);
    ~LoopbackListener() override;

    /// PortInUse with the program that holds it where the system tells. BadCallbackUrl for a host that is not loopback.
    [[nodiscard]] Result<void> listen();
    [[nodiscard]] bool isListening() const { return !m_servers.empty(); }
    /// No new connection; pages under way are still written.
    void close();

private:
    void accept(QTcpServer *server);
    void read(QTcpSocket *socket);
    [[nodiscard]] CallbackPage answer(const QByteArray &head);

    QUrl m_callbackUrl;
    Judge m_judge;
    std::vector<std::unique_ptr<QTcpServer>> m_servers;
    int m_connections = 0;
};

/// Name of the program that listens on a local TCP port, empty where the system does not tell (Linux: /proc, own
/// processes).
[[nodiscard]] QString programListeningOn(quint16 port);

} // namespace tsunagi::auth
