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

/// The one that holds @p port, with a "-" between its ends; empty: none.
QByteArray rangeOf(const QByteArray &ranges, int port)
{
    const QList<QByteArray> each = ranges.simplified().replace(' ', '-').split(',');
    const auto found = std::ranges::find_if(each, [port](const QByteArray &range) { return isWithin(range, port); });
    return found == each.end() ? QByteArray() : *found;
}

QString named(const char *name, const QByteArray &range)
{
    return QLatin1StringView(name) + u' ' + QString::fromLatin1(range);
}

} // namespace

bool holdsPort(const QByteArray &ranges, int port) { return !rangeOf(ranges, port).isEmpty(); }

QString reservationOf(int port, const QString &folder)
{
    const QByteArray privileged = setting(folder, u"ip_unprivileged_port_start"_s);
    const int firstForAll = privileged.isEmpty() ? 1024 : privileged.toInt();
    if (port < firstForAll)
        return u"1-%1"_s.arg(firstForAll - 1);
    // What is kept back is not given out, but somebody has kept it back for a program.
    for (const char *name : { "ip_local_reserved_ports", "ip_local_port_range" })
        if (const QByteArray range = rangeOf(setting(folder, QLatin1StringView(name)), port); !range.isEmpty())
            return named(name, range);
    return {};
}

} // namespace tsunagi::auth
