// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/health_notices.h"

#include "auth/error_text.h"
#include "ui/connections/connection_session.h"
#include "ui/connections/token_facts.h"
#include "ui/widgets/desktop_notifier.h"
#include "ui/widgets/notice_bar.h"
#include "ui/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

HealthNotices::HealthNotices(Workspace *workspace, QWidget *window, std::function<QString()> onScreen)
    : QObject(window)
    , m_workspace(workspace)
    , m_onScreen(std::move(onScreen))
    , m_watch(new HealthWatch(workspace, this))
    , m_notifier(new DesktopNotifier(this))
    , m_bar(new NoticeBar(window))
{
    connect(m_watch, &HealthWatch::found, this, &HealthNotices::tell);
    connect(m_notifier, &DesktopNotifier::notShown, this, &HealthNotices::tellInWindow);
    connect(m_notifier, &DesktopNotifier::activated, this, &HealthNotices::connectionWanted);
    connect(m_bar, &NoticeBar::showWanted, this, &HealthNotices::connectionWanted);
}

void HealthNotices::tell(const HealthProblem &problem)
{
    const ConnectionSession *session = m_workspace->session(problem.connectionId);
    if (!session)
        return;
    m_problems[problem.connectionId] = problem;
    const Notice notice = noticeOf(problem, session->connection().name, QDateTime::currentDateTimeUtc());
    m_notifier->notify(problem.connectionId, notice.title, notice.text);
}

void HealthNotices::tellInWindow(const QString &connectionId)
{
    const ConnectionSession *session = m_workspace->session(connectionId);
    if (!session || (session->error() && m_onScreen() == connectionId))
        return;
    m_bar->show(connectionId, [problem = m_problems.value(connectionId), name = session->connection().name] {
        const Notice notice = noticeOf(problem, name, QDateTime::currentDateTimeUtc());
        return QStringList{ notice.title, notice.text };
    });
}

Notice noticeOf(const HealthProblem &problem, const QString &connectionName, const QDateTime &now)
{
    if (problem.failure) {
        QStringList lines{ auth::messageOf(*problem.failure), auth::hintOf(*problem.failure) };
        lines.removeAll(QString());
        return {
            QCoreApplication::translate("HealthNotices", "“%1”: the token could not be refreshed").arg(connectionName),
            lines.join(u'\n')
        };
    }
    const int days = static_cast<int>(problem.lastRefresh.daysTo(now));
    return { QCoreApplication::translate("HealthNotices", "“%1”: no refresh for %n day(s)", nullptr, days)
                 .arg(connectionName),
             QCoreApplication::translate(
                 "HealthNotices",
                 "The token was last refreshed on %1. Test the connection; log in again if that fails.")
                 .arg(shownTime(problem.lastRefresh)) };
}

} // namespace tsunagi::ui
