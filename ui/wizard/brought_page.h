// SPDX-License-Identifier: GPL-3.0-or-later
// What a pasted connection string holds, before anything of it is used: what is taken (secrets masked), what is called
// otherwise here, what is left out and why; or why it can't be taken. Going on fills the wizard's pages with it.
#pragma once

#include "auth/driver_string.h"
#include "ui/wizard/wizard_page.h"

#include <stop_token>

class QFrame;
class QGridLayout;
class QLabel;

namespace tsunagi::ui {

class BroughtPage : public WizardPage {
    Q_OBJECT
public:
    explicit BroughtPage(Draft *draft, QWidget *parent = nullptr);
    ~BroughtPage() override;

    /// The text is not kept.
    void take(const auth::Secret &text);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    void next() override;

protected:
    void retranslate() override;

private:
    void judge();
    void fillDraft();
    void showRows();
    void addRow(QGridLayout *grid, const QString &name, const QString &value, const QString &note);
    [[nodiscard]] QString noteOn(auth::Property property) const;
    void probed(const auth::Result<void> &answer);

    auth::DriverTranslation m_taken;
    std::optional<auth::Error> m_refusal;
    QFrame *m_takenCard;
    QLabel *m_takenTitle;
    QGridLayout *m_takenGrid;
    QFrame *m_leftCard;
    QLabel *m_leftTitle;
    QGridLayout *m_leftGrid;
    QLabel *m_promise;
    std::stop_source m_stop;
    quint64 m_attempt = 0;
};

} // namespace tsunagi::ui
