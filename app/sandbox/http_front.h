// SPDX-License-Identifier: GPL-3.0-or-later
// The way in: Qt HTTP Server on loopback addresses, plain or TLS. It turns its requests into ours and delivers the
// replies: at once, later, cut short, or never. The only file that knows Qt HTTP Server (and its two forms).
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/settings.h"

#include <QHttpServer>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_set>

class QTcpServer;

namespace tsunagi::sandbox {

/// A reply and how it shall reach the client.
struct Delivery {
    Reply reply;
    int delayMs = 0;
    std::optional<int> cut; ///< bytes of the body before the connection breaks; -1: not even the head
    bool hang = false; ///< nothing is sent; the connection stays open
};

class HttpFront : public QObject {
public:
    using Handler = std::function<Delivery(const Request &)>;

    explicit HttpFront(Handler handler);
    ~HttpFront() override;

    /// Listens where the settings say. Returns what is wrong; empty when all went well.
    [[nodiscard]] QString listen(const Settings &settings);
    [[nodiscard]] QString url() const { return m_url; } ///< "http://127.0.0.1:41234", no slash at its end

private:
    struct Channel;
    using ChannelPointer = std::shared_ptr<Channel>;

    void serve(const QHttpServerRequest &request, QHttpServerResponder &&responder);
    void deliver(const ChannelPointer &channel, Delivery delivery);
    void keepWhileOpen(const ChannelPointer &channel);
    [[nodiscard]] std::unique_ptr<QTcpServer> makeListener(const Settings &settings, QString &wrong) const;

    Handler m_handler;
    QHttpServer m_server;
    QString m_url;
    std::unordered_set<ChannelPointer> m_waiting; ///< replies held back, and those that never come
};

} // namespace tsunagi::sandbox
