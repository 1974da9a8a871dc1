// SPDX-License-Identifier: GPL-3.0-or-later
// Qt HTTP Server in its two forms, that of 6.4 and that since 6.8, under one roof: the only version checks there are.
#pragma once

#include "app/sandbox/exchange.h"

#include <QHttpServer>
#include <QHttpServerResponse>
#include <QTcpSocket>

#include <utility>

namespace tsunagi::sandbox::compat {

inline constexpr bool isNewForm = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);

/// Gives every request, whatever its path, to handler(request, responder &&). Routes would not do: on 6.4 a late
/// reply by QFuture touches a socket and a request that may be gone.
template <typename Handler>
void setHandlerOfAll(QHttpServer &server, QObject *context, Handler handler)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    server.setMissingHandler(context, [handler](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        handler(request, std::move(responder));
    });
#else
    Q_UNUSED(context)
    server.setMissingHandler(handler);
#endif
}

/// The connection that the request came by; null where it is gone.
inline QTcpSocket *socketOf(const QHttpServer &server, const QHttpServerRequest &request,
                            const QHttpServerResponder &responder)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    Q_UNUSED(responder)
    const QList<QTcpSocket *> sockets = server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        if (socket->peerPort() == request.remotePort() && socket->peerAddress() == request.remoteAddress())
            return socket;
    }
    return nullptr;
#else
    Q_UNUSED(server)
    Q_UNUSED(request)
    return responder.socket();
#endif
}

inline void send(QHttpServerResponder &responder, const Reply &reply)
{
    QHttpServerResponse response(reply.contentType, reply.body,
                                 static_cast<QHttpServerResponder::StatusCode>(reply.status));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers = response.headers();
    for (const auto &[name, value] : reply.headers)
        headers.append(name, value);
    response.setHeaders(std::move(headers));
    responder.sendResponse(response);
#else
    for (const auto &[name, value] : reply.headers)
        response.addHeader(name, value);
    response.write(std::move(responder));
#endif
}

} // namespace tsunagi::sandbox::compat
