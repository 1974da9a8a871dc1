// SPDX-License-Identifier: GPL-3.0-or-later
// One procedure: its inputs, the button that runs it, what is awaited in the browser meanwhile, and its outputs.
#pragma once

#include "ui/procedures/procedure_run.h"
#include "ui/widgets/titled_page.h"

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class BrowserWait;
class ProcedureForm;
class ProcedureOutputs;
class ProgressList;

class ProcedurePage : public TitledPage {
    Q_OBJECT
public:
    ProcedurePage(const auth::ProcedureInfo &procedure, ConnectionSession *session, QWidget *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_run->isRunning(); }
    /// ended() follows if one runs.
    void stop();

Q_SIGNALS:
    /// @p hasOutputs: there is something to read
    void ended(bool hasOutputs);

protected:
    void retranslate() override;

private:
    enum Step { OpeningBrowser, Waiting, GettingToken };

    void setUpRun();
    void setUpBrowser();
    void start();
    void follow(auth::AuthorizationFlow *flow, const QString &callbackUrl);
    void waitChanged();
    void showResult(const ProcedureResult &result);
    void showState();

    const auth::ProcedureInfo &m_procedure;
    ProcedureRun *m_run;
    ProcedureForm *m_form;
    QPushButton *m_start = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_state = nullptr;
    QWidget *m_browser = nullptr; ///< shown from the login's start to its end
    ProgressList *m_progress = nullptr;
    BrowserWait *m_wait = nullptr;
    QPushButton *m_openAgain = nullptr;
    ProcedureOutputs *m_outputs = nullptr;
};

} // namespace tsunagi::ui
