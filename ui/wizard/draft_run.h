// SPDX-License-Identifier: GPL-3.0-or-later
// One run of a draft: sign-in where it needs one, then the connection test. It can be stopped at any time, and the
// wizard may be gone before it has ended: what it still writes then is taken away again.
#pragma once

#include "ui/connections/opened.h"
#include "ui/wizard/draft.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace tsunagi::ui {

/// OtherUser where a saved connection is tested and this run has seen somebody else behind it: for what leaves no trace
/// of its user on the disk, a key or a lone token.
[[nodiscard]] auth::Result<backlog::ConnectionTest> sameUserAsBefore(auth::Result<backlog::ConnectionTest> test,
                                                                     const Draft &draft, OtherUser otherUser);

class Workspace;

class DraftRun : public QObject {
    Q_OBJECT
public:
    DraftRun(Workspace *workspace, QObject *parent = nullptr);
    ~DraftRun() override;

    void start(const Draft &draft, OtherUser otherUser = OtherUser::Refused);
    /// finished() does not follow.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Stops, and takes away what runs of the draft @p id have written, as soon as the last of them has ended.
    void discard(const QString &id);

Q_SIGNALS:
    void loginStarted(tsunagi::auth::AuthorizationFlow *flow);
    void loginFinished();
    void tokenRequested();
    void warned(const tsunagi::auth::Error &warning);
    void finished(const tsunagi::auth::Result<tsunagi::backlog::ConnectionTest> &test);

private:
    struct Fate;
    static QCoro::Task<auth::Result<backlog::ConnectionTest>> run(Opened opened, std::shared_ptr<Fate> fate,
                                                                  std::stop_token stop);
    void end(const auth::Result<backlog::ConnectionTest> &test);

    Workspace *m_workspace;
    std::shared_ptr<Fate> m_fate;
    std::stop_source m_stop;
    quint64 m_attempt = 0;
    bool m_running = false;
};

} // namespace tsunagi::ui
