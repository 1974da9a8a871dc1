// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/settings.h"

#include <QStringList>

#include <utility>

namespace tsunagi::sandbox {

namespace {

constexpr std::array<std::pair<RefreshMode, const char *>, 4> modeNames{ {
    { RefreshMode::Rotate, "rotate" },
    { RefreshMode::Keep, "keep" },
    { RefreshMode::SameWhileAlive, "same-while-alive" },
    { RefreshMode::OneGrantPerClient, "one-grant-per-client" },
} };

} // namespace

QByteArray nameOf(RefreshMode mode)
{
    for (const auto &[value, name] : modeNames) {
        if (value == mode)
            return name;
    }
    return {};
}

bool parseRefreshMode(const QByteArray &name, RefreshMode &mode)
{
    for (const auto &[value, known] : modeNames) {
        if (name == known) {
            mode = value;
            return true;
        }
    }
    return false;
}

bool parseRateLimits(const QString &text, RateLimits &limits)
{
    RateLimits parsed = limits;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList pair = part.split(u'=');
        bool ok = false;
        const int number = pair.size() == 2 ? pair.at(1).toInt(&ok) : 0;
        if (!ok || number < 1)
            return false;
        const QByteArray name = pair.at(0).trimmed().toLatin1();
        if (name == "window") {
            parsed.windowSeconds = number;
            continue;
        }
        std::size_t index = 0;
        while (index < rateClassNames.size() && name != rateClassNames[index])
            ++index;
        if (index == rateClassNames.size())
            return false;
        parsed.perWindow[index] = number;
    }
    limits = parsed;
    return true;
}

} // namespace tsunagi::sandbox
