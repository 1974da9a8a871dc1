// SPDX-License-Identifier: GPL-3.0-or-later
// サーバーでの手順 for the guide's option 1: the code (verifier) and how long it lasts, where the server keeps things,
// the commands that trade it there, and the properties of the server's later runs.
#pragma once

#include "auth/connections.h"
#include "ui/transfer/server_request.h"
#include "ui/transfer/server_texts.h"
#include "ui/widgets/step_page.h"

class QLabel;

namespace tsunagi::ui {

class Card;
class CopyBox;
class PasteEdit;
class ShownValue;

class VerifierServerStep : public StepPage {
    Q_OBJECT
public:
    /// @param request  read when this step is entered; lives longer
    VerifierServerStep(const auth::SavedConnection &connection, const ServerRequest *request,
                       QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool isComplete() const override { return true; }
    [[nodiscard]] bool isFinal() const override { return true; }
    void enter() override;
    void leave() override;

protected:
    void retranslate() override;

private:
    void setUpSecrets();
    void setUpPlaces();
    void setUpTexts();
    void showTexts();

    auth::SavedConnection m_connection;
    const ServerRequest *m_request;
    Card *m_secrets;
    QLabel *m_lasts = nullptr;
    QLabel *m_verifierLabel = nullptr;
    ShownValue *m_verifier = nullptr;
    QLabel *m_secretLabel = nullptr;
    ShownValue *m_secret = nullptr;
    Card *m_places;
    QLabel *m_settingsLabel = nullptr;
    PasteEdit *m_settings = nullptr;
    QLabel *m_secretFileLabel = nullptr;
    PasteEdit *m_secretFile = nullptr;
    QLabel *m_placesHint = nullptr;
    Card *m_steps;
    CopyBox *m_secretCommand = nullptr;
    CopyBox *m_connectCommand = nullptr;
    CopyBox *m_later = nullptr;
};

} // namespace tsunagi::ui
