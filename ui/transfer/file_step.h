// SPDX-License-Identifier: GPL-3.0-or-later
// The guide's option 2: this connection's settings file for a server. Says where the file is, who opens it and what
// sharing a permission means; below that stands how it gets there.
#pragma once

#include "auth/connections.h"
#include "ui/widgets/step_page.h"

class QLabel;

namespace tsunagi::ui {

class ManualTransfer;

class FileStep : public StepPage {
    Q_OBJECT
public:
    explicit FileStep(const auth::SavedConnection &connection, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool isComplete() const override { return true; }
    [[nodiscard]] bool isFinal() const override { return true; }
    void enter() override;

protected:
    void retranslate() override;

private:
    auth::SavedConnection m_connection;
    QFrame *m_warning;
    QLabel *m_warningWords;
    QLabel *m_where;
    QLabel *m_whoOpens;
    ManualTransfer *m_transfer;
};

} // namespace tsunagi::ui
