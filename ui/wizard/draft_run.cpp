// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/draft_run.h"

#include "ui/workspace.h"

#include <QEventLoopLocker>

namespace tsunagi::ui {

auth::Result<backlog::ConnectionTest> sameUserAsBefore(auth::Result<backlog::ConnectionTest> test, const Draft &draft,
                                                       OtherUser otherUser)
{
    const auto &before = draft.testBefore;
    if (!test || !before || otherUser == OtherUser::Taken || test->userId == before->userId)
        return test;
    return auth::fail(auth::Error{
        .reason = auth::Reason::OtherUser, .subject = test->userName, .detail = before->userName, .suggestion = {} });
}

/// Outlives the wizard in the coroutines that are still under way.
struct DraftRun::Fate {
    int underWay = 0;
    QString discarded; ///< id of a draft whose folder goes when nothing is under way any more

    void ended()
    {
        if (--underWay == 0 && !discarded.isEmpty())
            removeFolderOf(discarded);
    }
};

DraftRun::DraftRun(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_fate(std::make_shared<Fate>())
{
}

DraftRun::~DraftRun() { m_stop.request_stop(); }

void DraftRun::start(const Draft &draft, OtherUser otherUser)
{
    stop();
    m_running = true;
    // Logging in again is not answered by the grant that is there; taking another user goes on with what waits.
    const bool anew = draft.existing && draft.method == Method::OAuth && otherUser == OtherUser::Refused;
    const auto store = m_workspace->storeOf(draft.toSaved());
    auto opened = open(draft.bag(), store, anew ? Browser::SignInAnew : Browser::Allowed, otherUser);
    if (!opened) {
        end(auth::fail(opened.error()));
        return;
    }
    const auth::Authenticator *authenticator = opened->authenticator.get();
    connect(authenticator, &auth::Authenticator::loginStarted, this, &DraftRun::loginStarted);
    connect(authenticator, &auth::Authenticator::loginFinished, this, &DraftRun::loginFinished);
    connect(authenticator, &auth::Authenticator::tokenRequested, this, &DraftRun::tokenRequested);
    connect(authenticator, &auth::Authenticator::warned, this, &DraftRun::warned);
    const quint64 attempt = ++m_attempt;
    QCoro::connect(run(*opened, m_fate, m_stop.get_token()), this,
                   [this, attempt](const auth::Result<backlog::ConnectionTest> &test) {
                       if (attempt == m_attempt && m_running)
                           end(test);
                   });
}

QCoro::Task<auth::Result<backlog::ConnectionTest>> DraftRun::run(Opened opened, std::shared_ptr<Fate> fate,
                                                                 std::stop_token stop)
{
    const QEventLoopLocker stay; // the program may be closing, and a folder is still to be taken away
    ++fate->underWay;
    auto test = co_await opened.client->test(stop);
    // The authenticator's signals reach nobody who has stopped it.
    fate->ended();
    co_return test;
}

void DraftRun::end(const auth::Result<backlog::ConnectionTest> &test)
{
    m_running = false;
    Q_EMIT finished(test);
}

void DraftRun::stop()
{
    m_running = false;
    ++m_attempt;
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void DraftRun::discard(const QString &id)
{
    stop();
    if (m_fate->underWay == 0)
        removeFolderOf(id);
    else
        m_fate->discarded = id;
}

} // namespace tsunagi::ui
