// SPDX-License-Identifier: GPL-3.0-or-later
// Ports that the system keeps back or gives out by itself, from the kernel's own settings.
#pragma once

#include <QByteArray>
#include <QString>

namespace tsunagi::auth {

/// Whether "8080,9148-9150" (ip_local_reserved_ports) or "32768\t60999" (ip_local_port_range) holds @p port.
[[nodiscard]] bool holdsPort(const QByteArray &ranges, int port);

/// Which setting makes @p port one that others may get or that is kept back: "1-1023",
/// "ip_local_reserved_ports 33300-33350", "ip_local_port_range 32768-60999"; empty: none.
/// @param folder  /proc/sys/net/ipv4
[[nodiscard]] QString reservationOf(int port, const QString &folder);

} // namespace tsunagi::auth
