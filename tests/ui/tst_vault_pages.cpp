// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program on a machine without a secret service: the wizard offers the vault, never plain text, and goes on
// with it; who edits a connection in it opens it there.
#include "tests/ui/vault_test.h"

#include "auth/places.h"
#include "ui/connections/connection_page.h"
#include "ui/vault/vault_door.h"

#include <QLineEdit>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = ConnectionSession::State;

class TestVaultPages : public VaultTest {
    Q_OBJECT
private Q_SLOTS:
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
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        QVERIFY(startAndCancel(id));
        const QByteArray before = contentOf(auth::defaultVaultPath());
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY(!findWidget<QLineEdit>(offer(), "vaultOfferAgainEdit")->isVisible());
        for (int attempt = 0; attempt < 2; ++attempt) {
            QVERIFY(accept(u"wrong"_s));
            QVERIFY(isToldWrongInPage());
            QVERIFY(!canAccept()); // until something is typed
            QVERIFY(offer()->isVisible());
        }
        QVERIFY(dialogs().isEmpty());
        QCOMPARE(contentOf(auth::defaultVaultPath()), before);
        QCOMPARE(stage.workspace().sessions().size(), 1);
        QVERIFY(accept(passphrase));
        QVERIFY(isSaved());
        QCOMPARE(stage.workspace().sessions().size(), 2);
        QCOMPARE(kept().size(), 2);
        QVERIFY(dialogs().isEmpty());
    }

    void aPageGoesOnBesideADialog()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        startAnew();
        QVERIFY(dialog());
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY(accept(u"wrong"_s));
        QVERIFY(isToldWrongInPage());
        QVERIFY(accept(passphrase));
        QVERIFY(isSaved());
        QCOMPARE(kept().size(), 2);
        QVERIFY(cancel());
        QVERIFY(isIn(id, State::Ready)); // the vault is open all the same
    }

    void aDraftThatIsGivenUpLeavesNothing()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        QVERIFY(startAndCancel(id));
        const QByteArray before = contentOf(auth::defaultVaultPath());
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY(accept(passphrase));
        const bool wasOpen = stage.workspace().vaultDoor()->vault()->isOpen(); // where this thread was slow
        stage.wizard()->close(); // while it is tried
        QVERIFY(waitUntil([this] { return !stage.wizard(); }));
        QVERIFY(QThreadPool::globalInstance()->waitForDone(patienceMs));
        QTest::qWait(100);
        QCOMPARE(stage.workspace().vaultDoor()->vault()->isOpen(), wasOpen);
        QVERIFY(dialogs().isEmpty());
        QCOMPARE(contentOf(auth::defaultVaultPath()), before);
        QCOMPARE(stage.workspace().sessions().size(), 1);
    }

    void aForgottenPassphraseKeepsNoConnection()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        QVERIFY(startAndCancel(id));
        const QByteArray before = contentOf(auth::defaultVaultPath());
        auto *page = stage.window().connectionPage();
        const auto *leaving = findWidget<QWidget>(page, "confirmLeavingBar");
        QVERIFY(!leaving->isVisible());
        page->askToRemove();
        QVERIFY(stage.press("confirmButton", findWidget<QWidget>(page, "confirmBar")));
        QVERIFY(cancel());
        QVERIFY(waitUntil([leaving] { return leaving->isVisible(); }));
        QCOMPARE(stage.workspace().sessions().size(), 1);
        QVERIFY(stage.press("confirmButton", findWidget<QWidget>(page, "confirmLeavingBar")));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().isEmpty(); }));
        QCOMPARE(contentOf(auth::defaultVaultPath()), before);
        QVERIFY(dialogs().isEmpty());
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
        QVERIFY(dialogs().isEmpty());
    }

    void aKeyIsChangedInTheVault()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        startAnew();
        QVERIFY(answer(passphrase));
        QVERIFY(isIn(id, State::Ready));
        const QByteArray before = contentOf(auth::defaultVaultPath());
        stage.window().loginAgain(id);
        QVERIFY(stage.waitForPage("methodPage"));
        stage.enter("apiKeyEdit", stage.sandbox().apiKey(), stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.save());
        QVERIFY(contentOf(auth::defaultVaultPath()) != before);
        QVERIFY(stage.saved().inVault);
        QCOMPARE(kept(), QStringList{ auth::secretKey(id, auth::Property::ApiKey) });
        stage.workspace().session(id)->check();
        QVERIFY(isIn(id, State::Ready));
        QVERIFY(dialogs().isEmpty());
    }

    void signingInAgainOpensTheVault()
    {
        const QString id = signedInToVault();
        QVERIFY(!id.isEmpty());
        const QStringList names = kept();
        QVERIFY(startAndCancel(id));
        stage.window().loginAgain(id);
        QVERIFY(stage.waitForPage("appPage"));
        QVERIFY(answer(passphrase));
        QVERIFY(stage.waitForBrowserUrl());
        stage.enter("pasteEdit", stage.codeForShownUrl(), stage.wizard());
        QVERIFY(stage.press("pasteButton", stage.wizard()));
        QVERIFY(stage.save());
        QCOMPARE(kept(), names);
        QVERIFY(isIn(id, State::Ready));
        QCOMPARE(filesHolding(stage.sandbox().clientSecret().toUtf8()), QStringList());
    }

    void aPageOffersToOpenWhatWasCancelled()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        QVERIFY(startAndCancel(id));
        stage.window().loginAgain(id);
        QVERIFY(cancel());
        QVERIFY(stage.waitForPage("methodPage"));
        stage.enter("apiKeyEdit", stage.sandbox().apiKey(), stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(isOffered());
        QVERIFY(labelsShown(offer()).contains(u"Open the vault"_s));
        QVERIFY(accept(passphrase));
        QVERIFY(isSaved());
        QVERIFY(stage.saved().inVault);
        QCOMPARE(kept(), QStringList{ auth::secretKey(id, auth::Property::ApiKey) });
    }

    void itSaysWhereItIsKept()
    {
        QVERIFY(!savedByKey().isEmpty());
        stage.window().connectionPage()->showTab(ConnectionPage::Overview);
        const auto *card = findWidget<QWidget>(stage.window().connectionPage(), "placesCard");
        QVERIFY(card && card->isVisible());
        const QStringList said = labelsShown(card);
        QVERIFY2(said.contains(u"API key"_s) && said.contains(u"Vault (encrypted file)"_s),
                 qPrintable(said.join(u'|')));
    }
};

QTEST_MAIN(TestVaultPages)
#include "tst_vault_pages.moc"
