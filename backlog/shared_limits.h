// SPDX-License-Identifier: GPL-3.0-or-later
// What the processes of one connection on this machine know together of its rate limit: a small file that is looked at
// before each request and after each reply. It is advice: where it can't be had, or holds what can't be so, a process
// goes by what it has been told itself.
#pragma once

#include "auth/authenticator.h"
#include "auth/settings/file_handle.h"
#include "backlog/rate_limit.h"

#include <QStringList>

namespace tsunagi::backlog {

class SharedLimits {
public:
    /// Where the file of a connection's user may be, the best place first. The name tells nothing of the credential.
    [[nodiscard]] static QStringList placesFor(const auth::Credential &credential, const QString &settingsLocation);

    /// The first of @p places that can be had is used from now on; none: each call is about @p limits alone.
    void open(const QStringList &places);

    /// RateLimits::take() and update(), with what the others know put into @p limits before, and told to them after.
    [[nodiscard]] qint64 take(RateLimits &limits, RateClass rateClass, const QDateTime &now);
    [[nodiscard]] bool update(RateLimits &limits, RateClass rateClass,
                              const QList<std::pair<QByteArray, QByteArray>> &headers, const QDateTime &now);

private:
    class Turn;

    QStringList m_places;
    auth::FileHandle m_file;
};

/// The file's content (formats.md). Reading takes what can be so at @p now: other classes stay as they are.
[[nodiscard]] QByteArray sharedText(const RateLimits &limits);
void readShared(RateLimits &limits, const QByteArray &text, const QDateTime &now);

} // namespace tsunagi::backlog
