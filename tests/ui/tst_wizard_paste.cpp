// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard's sign-in where the answer is pasted: a callback URL, a code alone, and what is neither.
#include "tests/auth/test_browser.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/wizard/wizard_page.h"

#include <QGuiApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

const QString elsewhere = u"https://tsunagi.example.com/cb"_s; ///< no address of this computer

} // namespace

class TestWizardPaste : public QObject {
    Q_OBJECT
private:
    Stage stage;
    QString callback;

    [[nodiscard]] QUrl shownUrl()
    {
        return QUrl(findWidget<QPlainTextEdit>(stage.wizard(), "authorizationUrlText")->toPlainText());
    }
    [[nodiscard]] QString decided()
    {
        return TestBrowser(stage.sandbox()).decide(shownUrl()).toString(QUrl::FullyEncoded);
    }
    [[nodiscard]] bool paste(const QString &text)
    {
        stage.enter("pasteEdit", text, stage.wizard());
        return stage.press("pasteButton", stage.wizard());
    }
    [[nodiscard]] QString said() { return messageShown(stage.wizard(), "pasteMessageBar"); }
    [[nodiscard]] QString inField() { return findWidget<QLineEdit>(stage.wizard(), "pasteEdit")->text(); }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        stage.sandbox().control(u"callbacks"_s, { { u"add"_s, elsewhere } });
    }

    void init()
    {
        useLanguage(u"en"_s);
        forgetAll();
        QVERIFY(stage.sandbox().clearFaults());
        callback = u"http://127.0.0.1:%1"_s.arg(freePort());
        stage.sandbox().control(u"callbacks"_s, { { u"add"_s, callback } });
        stage.open();
    }

    void cleanup() { stage.close(); }

    void theCallbackUrl()
    {
        QVERIFY(stage.goToLogin(callback));
        QVERIFY(paste(u" %1\n"_s.arg(decided())));
        QVERIFY(stage.waitForPage("savePage"));
        QVERIFY(isPortFree(QUrl(callback).port()));
    }

    void theCodeAlone()
    {
        QVERIFY(stage.goToLogin(callback));
        QVERIFY(paste(stage.codeForShownUrl()));
        QVERIFY(stage.waitForPage("savePage"));
    }

    void fromTheClipboard()
    {
        QVERIFY(stage.goToLogin(callback));
        QGuiApplication::clipboard()->setText(stage.codeForShownUrl() + u'\n');
        QCOMPARE(findWidget<QPushButton>(stage.wizard(), "pasteButton")->text(), u"Paste"_s);
        QVERIFY(stage.press("pasteButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
    }

    void ofAnAddressThatIsNotThisComputers()
    {
        QVERIFY(stage.goToLogin(elsewhere));
        QVERIFY(stage.press("loginDetailsButton", stage.wizard()));
        QVERIFY(labelsShown(stage.wizard())
                    .contains(u"%1 is not an address of this computer: paste the URL of the last page below."_s.arg(
                        elsewhere)));
        QVERIFY(paste(decided()));
        QVERIFY(stage.waitForPage("savePage"));
    }

    void nonsense_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("english");
        const QString neither = u"What was pasted is neither an authorization code nor a URL that holds one."_s;
        QTest::newRow("two words") << u"not a code"_s << neither;
        QTest::newRow("no code") << u"{callback}/?state={state}"_s << neither;
        QTest::newRow("code twice") << u"{callback}/?code=1&code=2&state={state}"_s << neither;
        QTest::newRow("refused") << u"{callback}/?error=access_denied&state={state}"_s
                                 << u"The pasted URL says that permission was not given (access_denied)."_s;
        QTest::newRow("another address") << u"http://127.0.0.2:1/?code=1&state={state}"_s
                                         << u"does not begin with the callback URL {callback}"_s;
        QTest::newRow("a path that was not registered")
            << u"{callback}/x?code=1&state={state}"_s << u"does not begin with the callback URL {callback}"_s;
        QTest::newRow("another sign-in") << u"{callback}/?code=1&state=bm90LW91cnM"_s
                                         << u"The pasted URL belongs to another sign-in attempt."_s;
    }

    void nonsense()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, english);
        QVERIFY(stage.goToLogin(callback));
        const QString state = QUrlQuery(shownUrl()).queryItemValue(u"state"_s, QUrl::FullyEncoded);
        QVERIFY(!state.isEmpty());
        const auto filled = [&](QString text) {
            return text.replace(u"{callback}"_s, callback).replace(u"{state}"_s, state);
        };
        QVERIFY(paste(filled(pasted)));
        const QString message = said();
        QVERIFY2(message.contains(filled(english)), qPrintable(message));
        QVERIFY2(message.contains(u'\n'), qPrintable(message)); // and what to do
        QVERIFY2(!message.contains(u"OAuthVerifier"_s), qPrintable(message)); // no property's name: a person reads it
        QCOMPARE(inField(), filled(pasted));
        useLanguage(u"ja"_s);
        QVERIFY(waitUntil([&] { return said() != message; }));
        static const QRegularExpression englishWords(u"[a-z]{3,} [a-z]{2,} [a-z]{2,}"_s);
        QVERIFY2(!said().contains(englishWords), qPrintable(said()));

        QVERIFY(paste(decided())); // nothing is lost: the same sign-in goes on
        QVERIFY(stage.waitForPage("savePage"));
    }

    void aWrongCode()
    {
        QVERIFY(stage.goToLogin(callback));
        QVERIFY(paste(u"0123456789abcdef"_s));
        QVERIFY(waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); }));
        const QString message = messageShown(stage.wizard());
        QVERIFY2(
            message.contains(u"The authorization code (verifier) is wrong, used, or expired.\nSign in once more"_s),
            qPrintable(message));
        QCOMPARE(settingsFiles(), QStringList());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(inField(), QString());
        QVERIFY(paste(decided()));
        QVERIFY(stage.waitForPage("savePage"));
    }
};

QTEST_MAIN(TestWizardPaste)
#include "tst_wizard_paste.moc"
