// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rate_limit.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

qint64 numberIn(const QList<std::pair<QByteArray, QByteArray>> &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        bool ok = false;
        const qint64 number = key == name ? value.trimmed().toLongLong(&ok) : -1;
        if (ok && number >= 0)
            return number;
    }
    return -1;
}

/// The Date header (RFC 9110, 5.6.7: "Tue, 24 Nov 2026 08:12:31 GMT"), or null.
QDateTime dateIn(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    for (const auto &[key, value] : headers) {
        if (key != "date")
            continue;
        QDateTime date =
            QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        date.setTimeSpec(Qt::UTC);
        return date;
    }
    return {};
}

constexpr qint64 window = 60; // seconds; backlog-api.md, section 2: limits count by the minute
constexpr qint64 lookAgainMs = 200; // at an assumed window that is spent: its first reply is on its way

bool isOver(const RateLimit &limit, const QDateTime &now)
{
    return limit.resetAt.isValid() && limit.resetAt.addDuration(RateLimit::resetMargin) <= now;
}

/// A Reset that was put into our clock by way of Date may be a second off.
bool isSameTime(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && b.isValid() && std::abs(a.secsTo(b)) <= 1;
}

/// The Reset header by our clock, or null.
QDateTime resetIn(const QList<std::pair<QByteArray, QByteArray>> &headers, const QDateTime &now)
{
    const qint64 reset = numberIn(headers, "x-ratelimit-reset");
    if (reset < 0)
        return {};
    // Date counts whole seconds, so a difference of two is within what sound clocks show.
    const QDateTime serverNow = dateIn(headers);
    const qint64 skew = serverNow.isValid() ? serverNow.secsTo(now) : 0;
    return QDateTime::fromSecsSinceEpoch(std::min<qint64>(reset, 100'000'000'000), Qt::UTC)
        .addSecs(std::abs(skew) > 2 ? skew : 0);
}

} // namespace

qint64 RateLimit::millisecondsToWait(const QDateTime &now) const
{
    if (remaining != 0 || !resetAt.isValid())
        return 0;
    const qint64 toReset = std::max<qint64>(0, now.msecsTo(resetAt.addDuration(resetMargin)));
    return isAssumed ? std::min(toReset, lookAgainMs) : toReset;
}

qint64 RateLimit::take(const QDateTime &now)
{
    if (isOver(*this, now)) {
        isAssumed = isKnown();
        remaining = isKnown() ? std::max(1, limit) : -1;
        resetAt = isKnown() ? now.addSecs(window) : QDateTime();
    }
    const qint64 toWait = millisecondsToWait(now);
    if (toWait == 0 && remaining > 0)
        --remaining;
    return toWait;
}

qint64 RateLimit::shortestSeconds(qint64 requests, const QDateTime &now) const
{
    const qint64 later = requests - std::max(0, remaining);
    if (limit <= 0 || later <= 0)
        return 0;
    const qint64 toReset = resetAt.isValid() ? std::clamp<qint64>(now.secsTo(resetAt), 0, window) : window;
    return toReset + (later - 1) / limit * window;
}

RateClass rateClassOf(const QString &path)
{
    static constexpr QLatin1StringView search[] = { "/issues"_L1, "/issues/count"_L1, "/wikis"_L1, "/wikis/count"_L1 };
    if (std::find(std::begin(search), std::end(search), path) != std::end(search))
        return RateClass::Search;

    const auto between = [&path](QLatin1StringView begin, QLatin1StringView end) {
        return path.size() > begin.size() + end.size() && path.startsWith(begin) && path.endsWith(end)
            && !QStringView(path).mid(begin.size(), path.size() - begin.size() - end.size()).contains(u'/');
    };
    if (path == "/space/image"_L1 || between("/users/"_L1, "/icon"_L1) || between("/projects/"_L1, "/image"_L1)
        || between("/teams/"_L1, "/icon"_L1))
        return RateClass::Icon;
    return RateClass::Read;
}

bool RateLimits::update(RateClass rateClass, const QList<std::pair<QByteArray, QByteArray>> &headers,
                        const QDateTime &now)
{
    constexpr qint64 largest = 1'000'000'000;
    const auto limit = static_cast<int>(std::min(numberIn(headers, "x-ratelimit-limit"), largest));
    const auto remaining = static_cast<int>(std::min(numberIn(headers, "x-ratelimit-remaining"), largest));
    const QDateTime resetAt = resetIn(headers, now);

    RateLimit &held = m_limits[static_cast<std::size_t>(rateClass)];
    RateLimit next = held;
    const bool isSameLimit = limit < 0 || limit == held.limit;
    // A reply that was long on its way tells of a window that is over.
    if (resetAt.isValid() && resetAt < now && isSameLimit && held.resetAt > now)
        return false;
    if (limit >= 0)
        next.limit = limit;
    const bool isSameWindow = isSameLimit && resetAt.isValid() && (held.isAssumed || isSameTime(held.resetAt, resetAt));
    if (remaining >= 0)
        next.remaining = isSameWindow && held.remaining >= 0 ? std::min(held.remaining, remaining) : remaining;
    if (resetAt.isValid()) {
        next.resetAt = resetAt;
        next.isAssumed = false;
    }
    const bool changed = !(held == next);
    held = next;
    return changed;
}

} // namespace tsunagi::backlog
