// SPDX-License-Identifier: GPL-3.0-or-later
// Who listens on a port, by the kernel's own tables, and a client that sends what no browser would.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

namespace tsunagi::tests {

/// Addresses of all listening sockets on that port, sorted: "127.0.0.1", "::1".
[[nodiscard]] QStringList listeningOn(quint16 port);
/// Whether this machine has ::1.
[[nodiscard]] bool hasIpv6();

/// Sends the request as it is and reads until the other side closes; empty where nothing came. Runs the event loop.
[[nodiscard]] QByteArray answerTo(quint16 port, const QByteArray &request,
                                  const QHostAddress &address = QHostAddress::LocalHost);
/// "200" of "HTTP/1.1 200 OK…"; empty where it is no answer.
[[nodiscard]] QByteArray statusOf(const QByteArray &answer);

} // namespace tsunagi::tests
