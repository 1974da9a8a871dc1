// SPDX-License-Identifier: GPL-3.0-or-later
// The export itself: the connection test, ログインと許可 where the server gets a permission of its own, and the file.
// Goes on by itself.
#pragma once

#include "ui/transfer/export_run.h"
#include "ui/widgets/step_page.h"

namespace tsunagi::ui {

class BrowserWait;
class ProgressList;

class ExportStep : public StepPage {
    Q_OBJECT
public:
    /// @param order  read when this step is entered; lives longer
    ExportStep(ConnectionSession *session, ExportOrder *order, QWidget *parent = nullptr);
    ~ExportStep() override;

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool nextIsMain() const override { return m_failed; }
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    /// もう一度ブラウザーを開く while it waits, もう一度試す after a failure.
    void next() override;

protected:
    void retranslate() override;

private:
    void begin();
    void entered(ExportRun::Part part);
    void loginStarted(auth::AuthorizationFlow *flow, const QString &callbackUrl);
    void ended(const auth::Result<void> &result, bool isSameGrant);
    [[nodiscard]] bool isOwn() const { return m_order->way == GrantWay::Own; }

    ExportOrder *m_order;
    ExportRun *m_run;
    bool m_isActive = false;
    bool m_failed = false;
    ProgressList *m_three; ///< with a login
    ProgressList *m_two;
    BrowserWait *m_wait;
};

} // namespace tsunagi::ui
