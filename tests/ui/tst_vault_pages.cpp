// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program on a machine without a secret service: the vault is offered, made, opened after a start, and
// never taken for more than a person has agreed to.
#include "tests/ui/oauth_stage.h"

#include "auth/places.h"
#include "auth/secrets/vault_content.h"
#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/vault/vault_dialog.h"
#include "ui/wizard/wizard_page.h"

#include <QCoroTask>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = ConnectionSession::State;

namespace {

const QString passphrase = u"長い 合言葉 one"_s;

} // namespace

class TestVaultPages : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;

    [[nodiscard]] QString failure()
    {
        return waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); }) ? messageShown(stage.wizard())
                                                                                     : QString();
    }
    [[nodiscard]] QWidget *offer() { return findWidget<QWidget>(stage.wizard(), "vaultOffer"); }
    [[nodiscard]] bool isOffered()
    {
        return waitUntil([this] { return offer()->isVisible() && !failure().isEmpty(); });
    }
    [[nodiscard]] bool canAccept() { return findWidget<QPushButton>(offer(), "vaultOfferButton")->isEnabled(); }
    [[nodiscard]] bool accept(const QString &text, const QString &again = {})
    {
        stage.enter("vaultOfferEdit", text, offer());
        if (!again.isEmpty())
            stage.enter("vaultOfferAgainEdit", again, offer());
        return stage.press("vaultOfferButton", offer());
    }
    [[nodiscard]] bool isSaved()
    {
        return waitUntil([this] { return !stage.wizard(); });
    }
    [[nodiscard]] QString savedByKey()
    {
        if (!stage.goToSaveByKey() || !stage.press("nextButton", stage.wizard()) || !isOffered())
            return {};
        const bool isNew = !stage.workspace().vault()->exists();
        const bool pressed = stage.workspace().vault()->isOpen() ? stage.press("vaultOfferButton", offer())
                                                                 : accept(passphrase, isNew ? passphrase : QString());
        return pressed && isSaved() ? stage.saved().id : QString();
    }
    [[nodiscard]] static QStringList kept()
    {
        const QString path = auth::defaultVaultPath();
        const auto held = auth::openVault(contentOf(path), auth::Secret::fromText(passphrase), path);
        QStringList names;
        if (held)
            for (const auto &[name, secret] : held->secrets)
                names << name;
        return names;
    }
    [[nodiscard]] QList<VaultDialog *> dialogs()
    {
        QList<VaultDialog *> open;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<VaultDialog *>(widget); dialog && dialog->isVisible())
                open << dialog;
        return open;
    }
    [[nodiscard]] VaultDialog *dialog()
    {
        return waitUntil([this] { return dialogs().size() == 1; }) ? dialogs().constFirst() : nullptr;
    }
    [[nodiscard]] bool answer(const QString &text)
    {
        VaultDialog *asking = dialog();
        if (!asking)
            return false;
        stage.enter("vaultPassphraseEdit", text, asking);
        return stage.press("vaultOpenButton", asking);
    }
    [[nodiscard]] bool isIn(const QString &id, State state)
    {
        return waitUntil([&] { return stage.workspace().session(id)->state() == state; });
    }
    void startAnew()
    {
        stage.open();
        stage.window().begin();
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        QVERIFY(qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"));
    }

    void init()
    {
        stage.close();
        QDir(auth::configHome()).removeRecursively();
        QDir(auth::dataHome()).removeRecursively();
        stage.open();
    }
    void cleanup() { stage.close(); }

    void aKeyGoesIntoANewVault()
    {
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(!offer()->isVisible());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY2(failure().contains(u"There is no keyring (keychain) on this machine"_s), qPrintable(failure()));
        QVERIFY(labelsShown(offer()).join(u' ').contains(auth::defaultVaultPath()));
        QVERIFY(!canAccept());
        stage.enter("vaultOfferEdit", passphrase, offer());
        QVERIFY(!canAccept());
        stage.enter("vaultOfferAgainEdit", passphrase + u'x', offer());
        QVERIFY(!canAccept());
        QVERIFY(labelsShown(offer()).contains(u"The two passphrases differ."_s));
        QVERIFY(!QFile::exists(auth::defaultVaultPath()));
        QVERIFY(accept(passphrase, passphrase));
        QVERIFY(isSaved());
        const auth::SavedConnection saved = stage.saved();
        QVERIFY(saved.inVault);
        QCOMPARE(kept(), QStringList{ auth::secretKey(saved.id, auth::Property::ApiKey) });
        stage.workspace().session(saved.id)->check();
        QVERIFY(isIn(saved.id, State::Ready));
        QCOMPARE(filesHolding(stage.sandbox().apiKey().toUtf8()), QStringList());
        QCOMPARE(filesHolding(passphrase.toUtf8()), QStringList());
        QVERIFY(dialogs().isEmpty());
    }

    void anOpenVaultAsksForNothing()
    {
        QVERIFY(!savedByKey().isEmpty());
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY(!findWidget<QLineEdit>(offer(), "vaultOfferEdit")->isVisible());
        QVERIFY(stage.press("vaultOfferButton", offer()));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().size() == 2; }));
        QCOMPARE(kept().size(), 2);
    }

    void aWrongPassphraseIsToldInThePage()
    {
        QVERIFY(!savedByKey().isEmpty());
        stage.open();
        const QByteArray before = contentOf(auth::defaultVaultPath());
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY(!findWidget<QLineEdit>(offer(), "vaultOfferAgainEdit")->isVisible());
        QVERIFY(accept(u"wrong"_s));
        QVERIFY(isOffered());
        QVERIFY2(failure().contains(u"The passphrase does not open the vault"_s), qPrintable(failure()));
        QVERIFY(dialogs().isEmpty());
        QCOMPARE(contentOf(auth::defaultVaultPath()), before);
        QCOMPARE(stage.workspace().sessions().size(), 1);
        QVERIFY(accept(passphrase));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().size() == 2; }));
        QCOMPARE(kept().size(), 2);
    }

    void aDraftThatIsGivenUpLeavesNothing()
    {
        QVERIFY(!savedByKey().isEmpty());
        stage.open();
        const QByteArray before = contentOf(auth::defaultVaultPath());
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY(accept(u"wrong"_s));
        QVERIFY(isOffered());
        stage.wizard()->close();
        QTest::qWait(100); // nobody is asked afterwards
        QVERIFY(dialogs().isEmpty());
        QCOMPARE(contentOf(auth::defaultVaultPath()), before);
    }

    void aSignInGoesOnWithTheVault()
    {
        stage.useFreeCallback();
        QVERIFY(stage.goToMethods());
        QVERIFY(stage.leaveAppPage(stage.callback(), stage.sandbox().clientSecret()));
        QVERIFY(isOffered());
        QCOMPARE(stage.browser().opened, QList<QUrl>()); // no grant that could not be kept
        QVERIFY(accept(passphrase, passphrase));
        QVERIFY(stage.waitForBrowserUrl());
        stage.enter("pasteEdit", stage.codeForShownUrl(), stage.wizard());
        QVERIFY(stage.press("pasteButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
        QVERIFY(labelsShown(stage.wizard()).join(u' ').contains(u"The client secret goes into the vault"_s));
        QVERIFY(stage.save());
        const QString id = stage.saved().id;
        QCOMPARE(kept(), (QStringList{ auth::secretKey(id, auth::Property::OAuthClientSecret), u"identity"_s }));
        QCOMPARE(filesHolding(stage.sandbox().clientSecret().toUtf8()), QStringList());
        QCOMPARE(filesHolding("AGE-SECRET-KEY-1"), QStringList());

        startAnew();
        QVERIFY(answer(passphrase));
        QVERIFY(isIn(id, State::Ready));
        stage.workspace().session(id)->refreshToken();
        QVERIFY(isIn(id, State::Checking));
        QVERIFY(isIn(id, State::Ready));
    }

    void afterAStartItIsAskedForOnce()
    {
        const QString first = savedByKey();
        const QString second = savedByKey();
        QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
        startAnew();
        QVERIFY(answer(u"wrong"_s));
        QVERIFY(waitUntil([this] {
            return dialogs().size() == 1 && findWidget<QLabel>(dialogs().constFirst(), "vaultWrongLabel")->isVisible();
        }));
        QVERIFY(answer(passphrase));
        QVERIFY(isIn(first, State::Ready) && isIn(second, State::Ready));
        QVERIFY(dialogs().isEmpty());
    }

    void cancelledItStaysClosed()
    {
        const QString first = savedByKey();
        const QString second = savedByKey();
        const QByteArray before = contentOf(auth::defaultVaultPath());
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        startAnew();
        QVERIFY(stage.showConnection(first));
        QVERIFY(dialog());
        QVERIFY(stage.press("vaultCancelButton", dialog()));
        const auto failed = [this](const QString &id) {
            return stage.workspace().session(id)->state() == State::Failed;
        };
        QVERIFY(waitUntil([&] { return failed(first) || failed(second); }));
        QTest::qWait(200); // nor for the other one
        QVERIFY(dialogs().isEmpty());
        const QString asked = stage.workspace().session(first)->state() == State::Failed ? first : second;
        QVERIFY(stage.showConnection(asked));
        const QString said = messageShown(stage.window().connectionPage());
        QVERIFY2(said.contains(u"is locked: its passphrase was not given"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"TSUNAGI_VAULT"_s), qPrintable(said));
        QVERIFY(stage.press("messageActionButton", stage.window().connectionPage()));
        QVERIFY(answer(passphrase));
        QVERIFY(isIn(asked, State::Ready));
        QCOMPARE(contentOf(auth::defaultVaultPath()), before);
    }

    void whatIsDeletedIsGoneFromTheVault()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        const auto removed = QCoro::waitFor(stage.workspace().remove(id));
        QVERIFY(removed);
        QCOMPARE(kept(), QStringList());
        QVERIFY(stage.workspace().sessions().isEmpty());
    }
};

QTEST_MAIN(TestVaultPages)
#include "tst_vault_pages.moc"
