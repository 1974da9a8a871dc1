// SPDX-License-Identifier: GPL-3.0-or-later
// Webアプリケーション: the URL where a person allows the access, to open or to copy; then what they bring back, a code
// or the whole callback URL, or tokens that were got elsewhere. Going on exchanges and tests it.
#pragma once

#include "ui/wizard/draft_run.h"
#include "ui/wizard/wizard_page.h"

#include <QUrl>

class QFrame;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tsunagi::ui {

class CopyButton;
class SecretEdit;
class TokensForm;
class VaultOffer;
class Wheel;
class Workspace;

class WebPage : public WizardPage {
    Q_OBJECT
public:
    /// @param run  the wizard's; this page uses it for the exchange and the test
    WebPage(Draft *draft, DraftRun *run, Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    void next() override;

protected:
    void retranslate() override;

private:
    QFrame *makeCard();
    void setUpUrl();
    void setUpPaste();
    void setUpTokens();
    void buildUrl();
    void openUrl();
    void unfold(bool unfolded);
    void typed();
    [[nodiscard]] auth::Result<Handed> handed() const;
    void start(OtherUser otherUser);
    void ended(const auth::Result<backlog::ConnectionTest> &test);

    DraftRun *m_run;
    bool m_isRunning = false;
    OtherUser m_otherUser = OtherUser::Refused;
    QUrl m_authorizationUrl;
    QByteArray m_state;
    QString m_builtFor; ///< space, application and callback of the URL
    QString m_tried; ///< digests of what the last attempt was given
    QLabel *m_openTitle = nullptr;
    QPlainTextEdit *m_url = nullptr;
    CopyButton *m_copyUrl = nullptr;
    QPushButton *m_openUrl = nullptr;
    QLabel *m_openHint = nullptr;
    QLabel *m_pasteTitle = nullptr;
    SecretEdit *m_paste = nullptr;
    QLabel *m_pasteHint = nullptr;
    QPushButton *m_tokensButton = nullptr;
    TokensForm *m_tokens = nullptr;
    VaultOffer *m_offer;
    QWidget *m_progress = nullptr;
    QLabel *m_progressWords = nullptr;
};

} // namespace tsunagi::ui
