// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard's page of the OAuth application: how one is registered, what can be seen to be wrong in what was pasted,
// and a callback that can't be listened on, told before a browser opens.
#include "tests/ui/oauth_stage.h"

#include "translations/translations.h"
#include "ui/wizard/application_check.h"
#include "ui/wizard/wizard_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

const QString goodId = u"Kp3vT8mQz1WnR6sYb4XdKp3vT8mQz1Wn"_s;
const QString goodSecret = QString(48, u's');
const QString key = QString(64, u'k');

} // namespace

class TestWizardApp : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;

    [[nodiscard]] bool goToAppPage()
    {
        if (!stage.goToMethods())
            return false;
        findWidget<QRadioButton>(stage.wizard(), "oauthRadio")->click();
        return stage.press("nextButton", stage.wizard()) && stage.waitForPage("appPage");
    }
    void fill(const QString &id, const QString &secret)
    {
        stage.enter("clientIdEdit", id, stage.wizard());
        stage.enter("clientSecretEdit", secret, stage.wizard());
    }
    [[nodiscard]] bool canGoOn() { return findWidget<QPushButton>(stage.wizard(), "nextButton")->isEnabled(); }
    [[nodiscard]] QString doubt(const char *name) { return labelText(stage.wizard(), name); }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
    }

    void init()
    {
        forgetAll();
        useLanguage(u"en"_s);
        QVERIFY(stage.sandbox().clearFaults());
        stage.useFreeCallback();
        stage.browser().opened.clear();
        stage.open();
    }

    void cleanup() { stage.close(); }

    void howOneIsRegistered()
    {
        QVERIFY(goToAppPage());
        QVERIFY(stage.press("openRegistrationButton", stage.wizard()));
        QCOMPARE(stage.browser().opened, QList{ QUrl(u"https://backlog.com/developer/applications/"_s) });
        const QString words = labelsShown(stage.wizard()).join(u'\n');
        for (const QString &field : { u"Application name"_s, u"Description and site URL"_s, u"Callback URL"_s })
            QVERIFY2(words.contains(field), qPrintable(words));
        QVERIFY(stage.press("copyCallbackButton", stage.wizard()));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://localhost:33333"_s);
    }

    void doubts_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("ofId");
        QTest::addColumn<QString>("ofSecret");
        QTest::addColumn<bool>("canWork");
        const QString none;
        QTest::newRow("as they should be") << goodId << goodSecret << none << none << true;
        QTest::newRow("a URL as ID") << u"https://backlog.com/developer/applications/"_s << goodSecret
                                     << u"This is a URL."_s << none << false;
        QTest::newRow("a URL as secret") << goodId << u"https://backlog.com/"_s << none << u"This is a URL."_s << false;
        QTest::newRow("a blank in the ID")
            << u"Client ID Kp3v"_s << goodSecret << u"There is a blank inside."_s << none << false;
        QTest::newRow("a tab in the secret")
            << goodId << u"Secret\tabc"_s << none << u"There is a blank inside."_s << false;
        QTest::newRow("one pasted twice")
            << goodId << goodId << u"Client ID and client secret are the same text"_s << none << false;
        QTest::newRow("the key as ID") << key << goodSecret << u"This is your API key."_s << none << false;
        QTest::newRow("the key as secret") << goodId << key << none << u"This is your API key."_s << false;
        QTest::newRow("swapped") << QString(64, u's') << goodId << u"may have changed places"_s << none << true;
        QTest::newRow("something long as ID")
            << QString(64, u'x') << none << u"a client ID is shorter"_s << none << true;
    }

    void doubts()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, secret);
        QFETCH(const QString, ofId);
        QFETCH(const QString, ofSecret);
        QFETCH(const bool, canWork);
        const ApplicationDetails details{ id, auth::Secret::fromText(secret), auth::Secret::fromText(key), {} };
        const FieldDoubt first = doubtOfClientId(details);
        const FieldDoubt second = doubtOfClientSecret(details);
        QVERIFY2(first.words.contains(ofId) && first.words.isEmpty() == ofId.isEmpty(), qPrintable(first.words));
        QVERIFY2(second.words.contains(ofSecret) && second.words.isEmpty() == ofSecret.isEmpty(),
                 qPrintable(second.words));
        QCOMPARE(!first.isSure && !second.isSure, canWork);
        useLanguage(u"ja"_s);
        QCOMPARE(doubtOfClientId(details).words == first.words, ofId.isEmpty()); // translated
        QCOMPARE(doubtOfClientSecret(details).words == second.words, ofSecret.isEmpty());
    }

    void doubtsStandBesideTheirFields()
    {
        QVERIFY(goToAppPage());
        QVERIFY(!canGoOn());
        fill(stage.sandbox().clientId(), stage.sandbox().clientSecret());
        QCOMPARE(doubt("clientIdDoubtLabel") + doubt("clientSecretDoubtLabel"), QString());
        QVERIFY(canGoOn());
        fill(u"https://example.com/"_s, stage.sandbox().clientSecret());
        QVERIFY(doubt("clientIdDoubtLabel").startsWith(u"This is a URL."_s));
        QVERIFY(!canGoOn());
        fill(QString(64, u'x'), stage.sandbox().clientId());
        QVERIFY(doubt("clientIdDoubtLabel").contains(u"may have changed places"_s));
        QVERIFY(canGoOn()); // a guess stands in nobody's way
        fill(u" %1\n"_s.arg(stage.sandbox().clientId()), stage.sandbox().clientSecret()); // blanks around are dropped
        QCOMPARE(doubt("clientIdDoubtLabel"), QString());
    }

    void aCallbackThatIsNotListenedOn_data()
    {
        QTest::addColumn<QString>("callback");
        QTest::addColumn<QString>("words");
        QTest::newRow("this computer") << u"http://localhost:33333"_s << QString();
        QTest::newRow("another host") << u"https://tsunagi.example.com/cb"_s << u"not an address of this computer"_s;
        QTest::newRow("https here") << u"https://localhost:33333"_s << u"can listen for http only"_s;
    }

    void aCallbackThatIsNotListenedOn()
    {
        QFETCH(const QString, callback);
        QFETCH(const QString, words);
        QVERIFY(goToAppPage());
        stage.enter("callbackUrlEdit", callback, stage.wizard());
        const QString shown = doubt("callbackHintLabel");
        QVERIFY2(shown.contains(u"to the letter"_s), qPrintable(shown));
        QVERIFY2(shown.contains(words) && shown.contains(u'\n') == !words.isEmpty(), qPrintable(shown));
    }

    void aPortInUseIsToldHere()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, static_cast<quint16>(stage.port())));
        QVERIFY(goToAppPage());
        stage.enter("callbackUrlEdit", stage.callback(), stage.wizard());
        fill(stage.sandbox().clientId(), stage.sandbox().clientSecret());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("appPage"));
        QVERIFY2(messageShown(stage.wizard()).startsWith(u"Port %1 is in use by another program ("_s.arg(stage.port())),
                 qPrintable(messageShown(stage.wizard())));
        QCOMPARE(stage.browser().opened, QList<QUrl>());
        useLanguage(u"ja"_s);
        QVERIFY(waitUntil([this] {
            return messageShown(stage.wizard()).startsWith(u"ポート%1はほかのプログラム（"_s.arg(stage.port()));
        }));
        useLanguage(u"en"_s);
        holder.close();
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QVERIFY(!isPortFree(stage.port())); // and it is listened on now
    }
};

QTEST_MAIN(TestWizardApp)
#include "tst_wizard_app.moc"
