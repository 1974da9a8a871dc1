// SPDX-License-Identifier: GPL-3.0-or-later
// Looks after the grants of all saved connections while the program runs: finds the first refresh that fails, whoever
// tried it on this machine, and a grant that has not been refreshed for long. Each is told once, until it is well
// again.
#pragma once

#include "auth/error.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace tsunagi::ui {

class ConnectionSession;
class Workspace;

inline constexpr qint64 longWithoutRefreshDays = 7;

/// Of one connection; holds no secret.
struct HealthProblem {
    QString connectionId;
    std::optional<auth::Error> failure; ///< of the refresh; none: it is long ago
    QDateTime lastRefresh; ///< UTC; null where it is not known
};

class HealthWatch : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< UTC
    explicit HealthWatch(Workspace *workspace, QObject *parent = nullptr, Clock clock = &QDateTime::currentDateTimeUtc);

    /// Looks at each connection now. Else it does after each test and refresh of ours, and every few minutes.
    void look();

Q_SIGNALS:
    void found(const HealthProblem &problem);

private:
    struct Told {
        bool failing = false;
        bool overdue = false;
        bool tested = false; ///< whether a test was made since it became overdue
    };
    void follow();
    void lookAt(ConnectionSession *session);
    void lookAtAge(ConnectionSession *session, const QDateTime &lastRefresh, Told &told);

    Workspace *m_workspace;
    Clock m_clock;
    QTimer m_timer;
    QHash<QString, Told> m_told; ///< by connection
};

} // namespace tsunagi::ui
