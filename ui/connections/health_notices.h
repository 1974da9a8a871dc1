// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what the health watch finds: by the desktop's notifications, or where there are none, in a bar of the window.
#pragma once

#include "ui/connections/health_watch.h"

class QWidget;

namespace tsunagi::ui {

class DesktopNotifier;
class NoticeBar;

class HealthNotices : public QObject {
    Q_OBJECT
public:
    /// @p onScreen: the id of the connection that the window shows; what its page says is not said above it as well.
    HealthNotices(Workspace *workspace, QWidget *window, std::function<QString()> onScreen);

    /// For the window's layout; hidden while there is nothing to tell in it.
    [[nodiscard]] NoticeBar *bar() const { return m_bar; }

Q_SIGNALS:
    /// The person wants to see the connection that it was about.
    void connectionWanted(const QString &connectionId);

private:
    void tell(const HealthProblem &problem);
    void tellInWindow(const QString &connectionId);

    Workspace *m_workspace;
    std::function<QString()> m_onScreen;
    HealthWatch *m_watch;
    DesktopNotifier *m_notifier;
    NoticeBar *m_bar;
    QHash<QString, HealthProblem> m_problems; ///< the latest of each connection
};

/// One line, and what to do.
struct Notice {
    QString title;
    QString text;
};
[[nodiscard]] Notice noticeOf(const HealthProblem &problem, const QString &connectionName, const QDateTime &now);

} // namespace tsunagi::ui
