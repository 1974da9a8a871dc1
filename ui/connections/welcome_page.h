// SPDX-License-Identifier: GPL-3.0-or-later
// The first start: a real space by its URL, or the trial space.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tsunagi::ui {

class MessageBar;

class WelcomePage : public Translated<QScrollArea> {
    Q_OBJECT
public:
    /// @param offersTrial  whether there is a sandbox to start
    explicit WelcomePage(bool offersTrial, QWidget *parent = nullptr);

    void showError(const auth::Error &error);
    void clearError();
    /// While the trial space starts.
    void setBusy(bool busy);

Q_SIGNALS:
    void spaceGiven(const QString &url);
    void trialWanted();

protected:
    void retranslate() override;

private:
    QWidget *setUpHead();
    QWidget *setUpSpaceCard();
    QWidget *setUpTrialCard();
    struct CardParts {
        QWidget *card = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QVBoxLayout *body = nullptr;
    };
    CardParts makeCard(const QString &iconName);

    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    CardParts m_space;
    CardParts m_trial;
    QLineEdit *m_url = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_tryIt = nullptr;
    MessageBar *m_message = nullptr;
};

} // namespace tsunagi::ui
