// SPDX-License-Identifier: GPL-3.0-or-later
// First step: the space. Shows the root that a pasted URL means, and looks whether a Backlog space answers there.
#pragma once

#include "ui/wizard/wizard_page.h"

#include <stop_token>

class QLabel;

namespace tsunagi::ui {

class PasteEdit;
class Wheel;

class SpacePage : public WizardPage {
    Q_OBJECT
public:
    explicit SpacePage(Draft *draft, QWidget *parent = nullptr);
    ~SpacePage() override;

    void setUrl(const QString &url);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    void next() override;

Q_SIGNALS:
    /// A connection string in place of a URL; it is no longer in the field.
    void connectionStringGiven(const tsunagi::auth::Secret &text);

protected:
    void retranslate() override;

private:
    void setUpForm();
    void read();
    void showRoot();
    [[nodiscard]] bool isConnectionString() const;
    void lookAgain(const auth::Result<void> &answer);

    PasteEdit *m_url = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_root = nullptr;
    QLabel *m_examples = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_progressWords = nullptr;
    std::stop_source m_stop;
    quint64 m_attempt = 0;
};

} // namespace tsunagi::ui
