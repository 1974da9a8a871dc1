// SPDX-License-Identifier: GPL-3.0-or-later
// Several servers, one after the other: the list with how far it is, the browser that is awaited, and a button that
// stops the run or goes on with it. At the end, what is carried where.
#pragma once

#include "ui/transfer/export_source.h"
#include "ui/transfer/fleet_order.h"
#include "ui/widgets/step_page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace tsunagi::ui {

class BrowserWait;
class FleetModel;

class FleetRunStep : public StepPage {
    Q_OBJECT
public:
    /// @param order  read when this step is entered; lives longer
    FleetRunStep(ConnectionSession *session, const FleetOrder *order, QWidget *parent = nullptr);
    ~FleetRunStep() override;

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool nextIsMain() const override { return m_phase != Phase::Running; }
    [[nodiscard]] bool isComplete() const override { return m_phase != Phase::Stopping; }
    [[nodiscard]] bool isFinal() const override { return m_phase == Phase::Done; }
    void enter() override;
    void leave() override;
    /// 止める while it runs, 続ける after that, 閉じる at the end.
    void next() override;

protected:
    void retranslate() override;

private:
    enum class Phase { Running, Stopping, Stopped, Done };

    void begin();
    void start(const ExportSource &source);
    void follow(auth::AuthorizationFlow *flow);
    void ended(const auth::Result<void> &result);
    void take(qsizetype index);
    void enterPhase(Phase phase);
    [[nodiscard]] QString summary() const;

    QPointer<ConnectionSession> m_session;
    const FleetOrder *m_order;
    std::stop_source m_stop;
    std::unique_ptr<auth::FleetRun> m_run;
    QString m_callbackUrl;
    Phase m_phase = Phase::Stopped;
    FleetModel *m_model;
    QLabel *m_summary;
    QTableView *m_table;
    QPushButton *m_openAgain;
    BrowserWait *m_wait;
};

} // namespace tsunagi::ui
