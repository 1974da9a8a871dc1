// SPDX-License-Identifier: GPL-3.0-or-later
// The page that awaits the browser: the loopback and a paste run in one attempt, the first that comes counts and the
// other can do nothing then; a refusal that is not ours ends nothing by itself; and the way from the callback to the
// tested connection is short.
#include "tests/ui/oauth_stage.h"

#include "translations/translations.h"
#include "ui/wizard/wizard_page.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

QByteArray requestFor(const QUrl &url)
{
    return "GET /?" + url.query(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\nHost: " + url.authority().toLatin1()
        + "\r\n\r\n";
}

} // namespace

class TestWizardRace : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;

    [[nodiscard]] int exchanges() { return stage.answered(u"/api/v2/oauth2/token"_s); }
    [[nodiscard]] bool isEnabled(const char *name) { return findWidget<QWidget>(stage.wizard(), name)->isEnabled(); }
    [[nodiscard]] QWidget *refusal()
    {
        auto *bar = findWidget<QWidget>(stage.wizard(), "confirmBar");
        return bar && bar->isVisible() ? bar : nullptr;
    }
    /// The exchange takes a while, so that something can happen beside it.
    void holdBackTheToken(int milliseconds)
    {
        stage.sandbox().control(
            u"faults"_s,
            { { u"match"_s, u"/api/v2/oauth2/token"_s }, { u"times"_s, -1 }, { u"latencyMs"_s, milliseconds } });
        QCOMPARE(stage.sandbox().errorText(), QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
    }

    void init()
    {
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText())); // its log is empty
        forgetAll();
        useLanguage(u"en"_s);
        stage.useFreeCallback();
        stage.open();
    }

    void cleanup() { stage.close(); }

    void urlCopyAndPasteAreThereWhileItWaits()
    {
        QVERIFY(stage.goToLogin(stage.callback()));
        for (const char *name : { "authorizationUrlText", "copyUrlButton", "pasteEdit", "pasteButton" }) {
            QVERIFY2(findWidget<QWidget>(stage.wizard(), name)->isVisible(), name);
            QVERIFY2(isEnabled(name), name);
        }
        QVERIFY(!isPortFree(stage.port()));
    }

    void thePasteIsFirst()
    {
        QVERIFY(stage.goToLogin(stage.callback()));
        const QUrl byBrowser = stage.decided();
        holdBackTheToken(700);
        stage.enter("pasteEdit", stage.codeForShownUrl(), stage.wizard());
        QVERIFY(stage.press("pasteButton", stage.wizard()));
        // At once: nobody listens any more, and nothing else can be pasted.
        QVERIFY(!isEnabled("pasteEdit") && !isEnabled("pasteButton"));
        QVERIFY(isPortFree(stage.port()));
        QVERIFY(stage.visit(byBrowser).status != 200);
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(exchanges(), 1);
        QCOMPARE(stage.sandbox().state()[u"grants"_s].toInt(), 1);
    }

    void theBrowserIsFirst()
    {
        QVERIFY(stage.goToLogin(stage.callback()));
        const QString other = stage.codeOfOther();
        holdBackTheToken(700);
        const QUrl end = stage.decided();
        QCOMPARE(stage.visit(end).status, 200);
        QVERIFY(waitUntil([this] { return !isEnabled("pasteEdit"); }));
        stage.enter("pasteEdit", other, stage.wizard());
        findWidget<QPushButton>(stage.wizard(), "pasteButton")->click();
        QCOMPARE(messageShown(stage.wizard(), "pasteMessageBar"), QString());
        QVERIFY(stage.visit(end).status != 200); // the browser's page loaded again
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(exchanges(), 1);
        QVERIFY(!labelsShown(stage.wizard()).join(u'\n').contains(u"鈴木 健一"_s));
    }

    void bothInOneTurn()
    {
        QVERIFY(stage.goToLogin(stage.callback()));
        const QUrl end = stage.decided();
        const QString code = stage.codeForShownUrl();
        QTcpSocket browser;
        browser.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(stage.port()));
        QVERIFY(browser.waitForConnected(patienceMs));
        browser.write(requestFor(end));
        QVERIFY(browser.waitForBytesWritten(patienceMs)); // it has arrived, and nobody has read it
        stage.enter("pasteEdit", code, stage.wizard());
        findWidget<QPushButton>(stage.wizard(), "pasteButton")->click();
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(exchanges(), 1);
        QCOMPARE(stage.sandbox().state()[u"grants"_s].toInt(), 1);
    }

    void aRefusalWithoutOurStateIsAskedAbout()
    {
        QVERIFY(stage.goToLogin(stage.callback()));
        stage.enter("pasteEdit", u"half a"_s, stage.wizard());
        QCOMPARE(stage.visit(QUrl(stage.callback() + u"/?error=access_denied"_s)).status, 400);
        QVERIFY(waitUntil([this] { return refusal(); }));
        QVERIFY(labelsShown(stage.wizard())
                    .contains(u"The browser reports a refusal (access_denied). End this attempt?"_s));
        QVERIFY(isEnabled("pasteEdit")); // it waits on
        QVERIFY(!isPortFree(stage.port()));
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "pasteEdit")->text(), u"half a"_s);
        useLanguage(u"ja"_s);
        QVERIFY(waitUntil([this] {
            const QStringList asked = labelsShown(stage.wizard()).filter(u"access_denied"_s);
            return asked.size() == 1 && !asked.constFirst().contains(u"browser"_s);
        }));
        useLanguage(u"en"_s);
        QVERIFY(stage.press("declineButton", refusal()));
        QVERIFY(!refusal());
        QCOMPARE(stage.visit(stage.decided()).status, 200);
        QVERIFY(stage.waitForPage("savePage"));
    }

    void aRefusalEndsTheAttemptAfterAYes()
    {
        QVERIFY(stage.goToLogin(stage.callback()));
        QCOMPARE(stage.visit(QUrl(stage.callback() + u"/?error=access_denied"_s)).status, 400);
        QVERIFY(waitUntil([this] { return refusal(); }));
        QVERIFY(stage.press("confirmButton", refusal()));
        QVERIFY(waitUntil([this] { return isPortFree(stage.port()); }));
        QVERIFY(messageShown(stage.wizard()).startsWith(u"Permission was not given in the browser."_s));
        QCOMPARE(findWidget<QPushButton>(stage.wizard(), "nextButton")->text(), u"&Try again"_s);
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QVERIFY(!refusal());
        QCOMPARE(stage.visit(stage.decided()).status, 200);
        QVERIFY(stage.waitForPage("savePage"));
    }

    void textOfARefusalIsNeverShown()
    {
        QVERIFY(stage.goToLogin(stage.callback()));
        QCOMPARE(stage.visit(QUrl(stage.callback() + u"/?error=%3Cb%3Ecall+me%3C/b%3E"_s)).status, 400);
        QVERIFY(waitUntil([this] { return refusal(); }));
        QVERIFY(labelsShown(stage.wizard()).contains(u"The browser reports a refusal (unknown). End this attempt?"_s));
    }

    /// 300 ms on a machine that has nothing else to do; the limit leaves room for one that has.
    void isDoneSoonAfterTheCallback()
    {
        QList<qint64> times;
        for (int run = 0; run < 5; ++run) {
            QVERIFY(stage.goToLogin(stage.callback()));
            const QUrl end = stage.decided();
            QTcpSocket browser;
            browser.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(stage.port()));
            QVERIFY(browser.waitForConnected(patienceMs));
            QElapsedTimer clock;
            clock.start();
            browser.write(requestFor(end));
            browser.flush();
            while (stage.wizard()->currentPage()->objectName() != "savePage"_L1 && clock.elapsed() < patienceMs)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
            times << clock.elapsed();
            QVERIFY(stage.press("cancelButton", stage.wizard()));
            QVERIFY(waitUntil([] { return settingsFolders().isEmpty(); }));
        }
        std::ranges::sort(times);
        QStringList figures;
        for (const qint64 time : times)
            figures << QString::number(time);
        qInfo("callback to tested connection: %s ms", qPrintable(figures.join(u' ')));
        QVERIFY2(times.at(2) < 3000, qPrintable(figures.join(u' ')));
    }
};

QTEST_MAIN(TestWizardRace)
#include "tst_wizard_race.moc"
