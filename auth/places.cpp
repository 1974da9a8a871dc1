// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/places.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QString place(const char *variable, QLatin1StringView fallback)
{
    // The specification: a relative path is invalid and to be ignored.
    const QString given = qEnvironmentVariable(variable);
    const QString base = QDir::isAbsolutePath(given) ? given : QDir::homePath() + fallback;
    return QDir::cleanPath(base + "/tsunagi"_L1);
}

} // namespace

QString configHome() { return place("XDG_CONFIG_HOME", "/.config"_L1); }
QString dataHome() { return place("XDG_DATA_HOME", "/.local/share"_L1); }
QString stateHome() { return place("XDG_STATE_HOME", "/.local/state"_L1); }
QString cacheHome() { return place("XDG_CACHE_HOME", "/.cache"_L1); }

QString runtimeHome()
{
    const QString given = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir::isAbsolutePath(given) ? QDir::cleanPath(given + "/tsunagi"_L1) : QString();
}

} // namespace tsunagi::auth
