// SPDX-License-Identifier: GPL-3.0-or-later
// ログアウト: asks in the page, takes the connection's tokens or key off this computer, and says what Backlog keeps,
// with the page where a person can withdraw it. That page is opened only when asked for.
#pragma once

#include "ui/widgets/translated.h"

#include <QPointer>
#include <QWidget>

namespace tsunagi::ui {

class ConfirmBar;
class ConnectionSession;
class MessageBar;
class Workspace;

class LogOutBars : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit LogOutBars(Workspace *workspace, QWidget *parent = nullptr);

    /// Of another connection: nothing is asked or told any more.
    void showSession(const ConnectionSession *session);
    void ask();

protected:
    void retranslate() override;

private:
    void logOut();
    void openPage() const;

    Workspace *m_workspace;
    QPointer<const ConnectionSession> m_session;
    ConfirmBar *m_question;
    ConfirmBar *m_outcome;
    MessageBar *m_failure;
};

/// Opens the personal settings of the connection's space, where a key or a permission can be withdrawn.
void openWithdrawalPage(const ConnectionSession &session);

} // namespace tsunagi::ui
