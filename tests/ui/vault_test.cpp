// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/vault_test.h"

#include "auth/places.h"
#include "auth/secrets/vault_content.h"
#include "translations/translations.h"
#include "ui/vault/vault_door.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace tsunagi::ui;
using State = ConnectionSession::State;

namespace tsunagi::tests {

QString VaultTest::failure()
{
    return waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); }) ? messageShown(stage.wizard())
                                                                                 : QString();
}

bool VaultTest::isOffered()
{
    return waitUntil([this] { return offer()->isVisible() && !failure().isEmpty(); });
}

bool VaultTest::accept(const QString &text, const QString &again)
{
    stage.enter("vaultOfferEdit", text, offer());
    if (!again.isEmpty())
        stage.enter("vaultOfferAgainEdit", again, offer());
    return stage.press("vaultOfferButton", offer());
}

bool VaultTest::isSaved()
{
    return waitUntil([this] { return !stage.wizard(); });
}

QString VaultTest::savedByKey()
{
    if (!stage.goToSaveByKey() || !stage.press("nextButton", stage.wizard()) || !isOffered())
        return {};
    const bool isNew = !stage.workspace().vaultDoor()->vault()->exists();
    const bool pressed = stage.workspace().vaultDoor()->vault()->isOpen()
        ? stage.press("vaultOfferButton", offer())
        : accept(passphrase, isNew ? passphrase : QString());
    return pressed && isSaved() ? stage.saved().id : QString();
}

QStringList VaultTest::kept()
{
    const QString path = auth::defaultVaultPath();
    const auto held = auth::openVault(contentOf(path), auth::Secret::fromText(passphrase), path);
    QStringList names;
    if (held)
        for (const auto &[name, secret] : held->secrets)
            names << name;
    return names;
}

QList<VaultDialog *> VaultTest::dialogs()
{
    QList<VaultDialog *> open;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<VaultDialog *>(widget); dialog && dialog->isVisible())
            open << dialog;
    return open;
}

VaultDialog *VaultTest::dialog()
{
    return waitUntil([this] { return dialogs().size() == 1; }) ? dialogs().constFirst() : nullptr;
}

bool VaultTest::cancel()
{
    VaultDialog *asking = dialog();
    return asking && stage.press("vaultCancelButton", asking) && waitUntil([this] { return dialogs().isEmpty(); });
}

bool VaultTest::isToldWrong()
{
    return waitUntil([this] {
        return dialogs().size() == 1 && findWidget<QLabel>(dialogs().constFirst(), "vaultWrongLabel")->isVisible();
    });
}

bool VaultTest::isToldWrongInPage()
{
    return waitUntil([this] {
        return messageShown(stage.wizard(), "vaultOfferBar").contains(u"The passphrase does not open the vault"_s);
    });
}

bool VaultTest::isClosedFor(const QString &id)
{
    return waitUntil([&] { return stage.workspace().session(id)->isVaultClosed(); });
}

bool VaultTest::startAndCancel(const QString &id)
{
    startAnew();
    return cancel() && isClosedFor(id);
}

QString VaultTest::signedInToVault()
{
    stage.useFreeCallback();
    if (!stage.goToMethods() || !stage.leaveAppPage(stage.callback(), stage.sandbox().clientSecret()) || !isOffered()
        || !accept(passphrase, passphrase) || !stage.waitForBrowserUrl())
        return {};
    stage.enter("pasteEdit", stage.codeForShownUrl(), stage.wizard());
    return stage.press("pasteButton", stage.wizard()) && stage.save() ? stage.saved().id : QString();
}

bool VaultTest::answer(const QString &text)
{
    VaultDialog *asking = dialog();
    if (!asking)
        return false;
    stage.enter("vaultPassphraseEdit", text, asking);
    return stage.press("vaultOpenButton", asking);
}

bool VaultTest::isIn(const QString &id, State state)
{
    return waitUntil([&] { return stage.workspace().session(id)->state() == state; });
}

void VaultTest::startAnew()
{
    stage.open();
    stage.window().begin();
}

QWidget *VaultTest::offer() { return findWidget<QWidget>(stage.wizard(), "vaultOffer"); }

bool VaultTest::canAccept() { return findWidget<QPushButton>(offer(), "vaultOfferButton")->isEnabled(); }

void VaultTest::initTestCase()
{
    useLanguage(u"en"_s);
    Theme::start(ThemeChoice::Light);
    QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
    QVERIFY(qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"));
}

void VaultTest::init()
{
    stage.close();
    QDir(auth::configHome()).removeRecursively();
    QDir(auth::dataHome()).removeRecursively();
    stage.open();
}

/// What is still sealed in the background belongs to no other test.
void VaultTest::cleanup()
{
    stage.close();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patienceMs));
    QCoreApplication::processEvents();
}

} // namespace tsunagi::tests
