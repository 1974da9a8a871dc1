// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/port_ranges.h"

#include <QFile>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QByteArray setting(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray();
}

bool isWithin(const QByteArray &range, int port)
{
    const QList<QByteArray> ends = range.split('-');
    bool hasFirst = false;
    bool hasLast = false;
    const int first = ends.first().trimmed().toInt(&hasFirst);
    const int last = ends.last().trimmed().toInt(&hasLast);
    return hasFirst && hasLast && first <= port && port <= last;
}

} // namespace

bool holdsPort(const QByteArray &ranges, int port)
{
    const QList<QByteArray> each = ranges.simplified().replace(' ', '-').split(',');
    return std::ranges::any_of(each, [port](const QByteArray &range) { return isWithin(range, port); });
}

QString reservationOf(int port, const QString &folder)
{
    const QByteArray privileged = setting(folder, u"ip_unprivileged_port_start"_s);
    const int firstForAll = privileged.isEmpty() ? 1024 : privileged.toInt();
    if (port < firstForAll)
        return u"1-%1"_s.arg(firstForAll - 1);
    // What is kept back is not given out, but somebody has kept it back for a program.
    if (holdsPort(setting(folder, u"ip_local_reserved_ports"_s), port))
        return u"ip_local_reserved_ports %1"_s.arg(port);
    const QByteArray given = setting(folder, u"ip_local_port_range"_s).replace(' ', '-');
    if (holdsPort(given, port))
        return u"ip_local_port_range "_s + QString::fromLatin1(given);
    return {};
}

} // namespace tsunagi::auth
