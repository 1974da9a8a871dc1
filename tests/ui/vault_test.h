// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the vault in the desktop program share: a machine without a secret service, the offer in the
// wizard, and the dialog that asks for the passphrase.
#pragma once

#include "tests/ui/oauth_stage.h"

#include "ui/vault/vault_dialog.h"

namespace tsunagi::tests {

class VaultTest : public QObject {
    Q_OBJECT
protected:
    OAuthStage stage;
    const QString passphrase = QStringLiteral("長い 合言葉 one");

    [[nodiscard]] QString failure();
    [[nodiscard]] QWidget *offer();
    [[nodiscard]] bool isOffered();
    [[nodiscard]] bool canAccept();
    /// Presses it with that passphrase, typed into the second field too where it is not empty.
    [[nodiscard]] bool accept(const QString &text, const QString &again = {});
    [[nodiscard]] bool isSaved();
    [[nodiscard]] QString savedByKey();
    [[nodiscard]] QStringList kept();
    [[nodiscard]] QList<ui::VaultDialog *> dialogs();
    [[nodiscard]] ui::VaultDialog *dialog();
    [[nodiscard]] bool cancel();
    /// In the dialog that stands.
    [[nodiscard]] bool isToldWrong();
    /// In the page that offers.
    [[nodiscard]] bool isToldWrongInPage();
    [[nodiscard]] bool isClosedFor(const QString &id);
    /// A start of the program, and a person who does not want to open the vault now.
    [[nodiscard]] bool startAndCancel(const QString &id);
    [[nodiscard]] QString signedInToVault();
    [[nodiscard]] bool answer(const QString &text);
    [[nodiscard]] bool isIn(const QString &id, ui::ConnectionSession::State state);
    void startAnew();

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace tsunagi::tests
