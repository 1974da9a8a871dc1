// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/health_watch.h"

#include "ui/connections/connection_session.h"
#include "ui/workspace.h"

#include <QFileInfo>

#include <chrono>
#include <utility>

namespace tsunagi::ui {
namespace {

constexpr std::chrono::minutes interval{ 5 };

/// What the session met itself before it could ask the space, such as a full disk; the rest is noted beside the file.
std::optional<auth::Error> ownFailure(const ConnectionSession &session)
{
    const auto &error = session.error();
    if (!error)
        return {};
    switch (error->code()) {
    case auth::ErrorCode::ReauthorizationNeeded:
    case auth::ErrorCode::SettingsFile:
    case auth::ErrorCode::Storage:
        return error;
    default:
        return {};
    }
}

} // namespace

HealthWatch::HealthWatch(Workspace *workspace, QObject *parent, Clock clock)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(std::move(clock))
{
    connect(workspace, &Workspace::sessionsChanged, this, &HealthWatch::follow);
    connect(&m_timer, &QTimer::timeout, this, &HealthWatch::look);
    m_timer.start(interval);
    follow();
}

void HealthWatch::follow()
{
    for (ConnectionSession *session : m_workspace->sessions()) {
        session->disconnect(this);
        connect(session, &ConnectionSession::changed, this, [this, session] { lookAt(session); });
    }
}

void HealthWatch::look()
{
    for (ConnectionSession *session : m_workspace->sessions())
        lookAt(session);
}

void HealthWatch::lookAt(ConnectionSession *session)
{
    using State = ConnectionSession::State;
    // Before its first test of this run it may be refreshed yet; and what was never logged in to, or logged out of, has
    // no grant.
    if (!session->renewsTokens() || session->connection().isTrial || session->state() == State::Unchecked
        || session->state() == State::Checking || !QFileInfo::exists(auth::settingsPathOf(session->connection())))
        return;
    const QString &id = session->connection().id;
    Told &told = m_told[id];
    const auth::SettingsState state = session->tokenState();
    const std::optional<auth::Error> failure = state.lastError ? state.lastError : ownFailure(*session);
    const bool isNew = failure && !told.failing;
    told.failing = failure.has_value();
    if (isNew)
        Q_EMIT found({ id, failure, state.lastRefresh });
    else if (!failure)
        lookAtAge(session, state.lastRefresh, told);
}

/// A program that nobody touches refreshes nothing: it tries once by itself before it says that anything is wrong.
void HealthWatch::lookAtAge(ConnectionSession *session, const QDateTime &lastRefresh, Told &told)
{
    const bool isOverdue = lastRefresh.isValid() && lastRefresh.daysTo(m_clock()) >= longWithoutRefreshDays;
    if (!isOverdue) {
        told = Told();
        return;
    }
    if (!told.tested) {
        told.tested = true;
        session->check(Asking::Nobody); // from a timer
        return;
    }
    if (!std::exchange(told.overdue, true))
        Q_EMIT found({ session->connection().id, {}, lastRefresh });
}

} // namespace tsunagi::ui
