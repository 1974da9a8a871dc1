// SPDX-License-Identifier: GPL-3.0-or-later
// The vault after a start of the desktop program: its passphrase is asked for in one place, once, and only of a person
// who has just done something; cancelled, it stays closed, and what needs it says so.
#include "tests/ui/vault_test.h"

#include "auth/secrets/vault_store.h"
#include "ui/connections/connection_page.h"
#include "ui/connections/health_watch.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = ConnectionSession::State;

class TestVaultOpened : public VaultTest {
    Q_OBJECT
private Q_SLOTS:
    void afterAStartItIsAskedForOnce()
    {
        const QString first = savedByKey();
        const QString second = savedByKey();
        QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
        startAnew();
        QVERIFY(answer(u"wrong"_s));
        QVERIFY(isToldWrong());
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
        QVERIFY(stage.showConnection(first)); // both wait for one answer
        QVERIFY(cancel());
        QVERIFY(isClosedFor(first) && isClosedFor(second));
        QTest::qWait(200);
        QVERIFY(dialogs().isEmpty());
        const QString said = messageShown(stage.window().connectionPage());
        QVERIFY2(said.contains(u"is locked: its passphrase was not given"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"TSUNAGI_VAULT"_s), qPrintable(said));
        QVERIFY(stage.workspace().rename(first, u"renamed"_s)); // the list is read anew: nobody has opened anything
        QTest::qWait(200);
        QVERIFY(dialogs().isEmpty());

        QVERIFY(stage.showConnection(second)); // a person opens it
        QVERIFY(cancel());
        QVERIFY(isClosedFor(second));
        QVERIFY(stage.press("messageActionButton", stage.window().connectionPage()));
        QVERIFY(answer(passphrase));
        QVERIFY(isIn(second, State::Ready));
        QVERIFY(stage.showConnection(first));
        QVERIFY(isIn(first, State::Ready));
        QVERIFY(dialogs().isEmpty());
        QCOMPARE(contentOf(auth::defaultVaultPath()), before);
    }

    void whatRunsByItselfAsksNobody()
    {
        const QString id = signedInToVault();
        QVERIFY(!id.isEmpty());
        QVERIFY(startAndCancel(id));
        const auto inAYear = [] { return QDateTime::currentDateTimeUtc().addYears(1); };
        HealthWatch watch(&stage.workspace(), nullptr, inAYear);
        const auto lines = stage.workspace().session(id)->log().size();
        watch.look(); // long without a refresh: it tests by itself
        QVERIFY(waitUntil([&] { return stage.workspace().session(id)->log().size() > lines; }));
        QVERIFY(isClosedFor(id));
        stage.workspace().session(id)->check(Asking::Nobody);
        QVERIFY(isClosedFor(id));
        QTest::qWait(200);
        QVERIFY(dialogs().isEmpty());
    }

    void theWindowGoesWhileItIsAsked()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        startAnew();
        QVERIFY(dialog());
        stage.window().close();
        QVERIFY(waitUntil([this] { return dialogs().isEmpty(); }));
        QVERIFY(isClosedFor(id));
        startAnew();
        const QPointer<VaultDialog> asking = dialog();
        QVERIFY(asking);
        stage.enter("vaultPassphraseEdit", passphrase, asking);
        QVERIFY(stage.press("vaultOpenButton", asking));
        stage.close(); // all of it, while the passphrase is tried
        QVERIFY(!asking);
        QTest::qWait(100);
        startAnew();
        QVERIFY(answer(passphrase));
        QVERIFY(isIn(id, State::Ready));
    }

    void whatIsDeletedIsGoneFromTheVault()
    {
        const QString id = savedByKey();
        QVERIFY(!id.isEmpty());
        QVERIFY(startAndCancel(id));
        const auto deletes = [this] {
            stage.window().findChild<QAction *>(u"removeConnectionAction"_s)->trigger();
            return stage.press("confirmButton", stage.window().connectionPage());
        };
        QVERIFY(deletes());
        QVERIFY(cancel());
        QVERIFY(waitUntil(
            [this] { return messageShown(stage.window().connectionPage(), "failureBar").contains(u"is locked"_s); }));
        QCOMPARE(kept().size(), 1);
        QCOMPARE(stage.workspace().sessions().size(), 1);
        QVERIFY(deletes());
        QVERIFY(answer(passphrase));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().isEmpty(); }));
        QCOMPARE(kept(), QStringList());
    }
};

QTEST_MAIN(TestVaultOpened)
#include "tst_vault_opened.moc"
