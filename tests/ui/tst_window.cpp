// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: the first start and its trial space, a switch of the theme, and a list of connections that cannot be
// read.
#include "tests/app/tst_sandbox_client.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "auth/places.h"
#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/results/results_page.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_load.h"
#include "ui/wizard/wizard_page.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

/// 0 (black) to 255, over all of the widget.
int lightnessOf(QWidget &widget)
{
    const QImage small = widget.grab().toImage().scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    qint64 sum = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            sum += small.pixelColor(x, y).lightness();
    }
    return static_cast<int>(sum / (64LL * 64));
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT
private:
    Stage stage;

    [[nodiscard]] bool isShown(const char *name)
    {
        return waitUntil([&] {
            const auto *page = findWidget<QWidget>(&stage.window(), name);
            return page && page->isVisible();
        });
    }
    [[nodiscard]] QAction *action(const QString &text)
    {
        for (QAction *one : stage.window().findChildren<QAction *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void damageConnections(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(auth::configHome()));
        QVERIFY(QFile::setPermissions(auth::configHome(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QFile file(connectionsFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }

private Q_SLOTS:
    void initTestCase() { Theme::start(ThemeChoice::Light); }

    void init()
    {
        useLanguage(u"en"_s);
        forgetAll();
    }

    void cleanup()
    {
        stage.close();
        stage.sandbox().stop();
        theme().choose(ThemeChoice::Light);
    }

    void theFirstStartOffersASpaceAndATrial()
    {
        stage.open();
        QVERIFY(isShown("welcomePage"));
        QCOMPARE(stage.window().windowTitle(), u"Tsunagi"_s);
        QVERIFY(labelsShown(&stage.window()).contains(u"Welcome to Tsunagi"_s));
        QVERIFY(labelsShown(&stage.window()).contains(u"Trial space (no Backlog account needed)"_s));
        QVERIFY(findWidget<QPushButton>(&stage.window(), "trialButton")->isEnabled());
        for (const char *name : { "checkAction", "loginAgainAction", "renameAction", "removeConnectionAction",
                                  "showIssuesAction", "filterAction", "exportCsvAction", "stopReadingAction" })
            QVERIFY2(!stage.window().findChild<QAction *>(QLatin1StringView(name))->isEnabled(), name);
        QCOMPARE(messageShown(&stage.window()), QString());
    }

    void theWelcomeOpensTheWizard()
    {
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        stage.open();
        QVERIFY(isShown("welcomePage"));
        stage.enter("spaceUrlEdit", stage.sandbox().url() + u"/dashboard"_s);
        QVERIFY(stage.press("startButton"));
        QVERIFY(stage.waitForPage("methodPage"));
    }

    void theTrialSpaceNeedsNothingTyped()
    {
        stage.open(); // no sandbox runs: the program starts its own
        QVERIFY(isShown("welcomePage"));
        QVERIFY(stage.press("trialButton"));
        QVERIFY(waitUntil([this] { return stage.wizard(); }));
        QVERIFY(stage.waitForPage("methodPage")); // all that a person would have to know is filled in
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "connectionNameEdit")->text(), u"Trial space"_s);
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return stage.window().connectionPage() && !stage.wizard(); }));

        const ConnectionPage *page = stage.window().connectionPage();
        const ResultsPage *results = page->results();
        QVERIFY(waitUntil([&] { return results->load()->state() == TableLoad::State::Done; }));
        QVERIFY(page->session()->connection().isTrial);
        QVERIFY(findWidget<QWidget>(page, "trialBand")->isVisible());
        const auth::SavedConnection connection = page->session()->connection();
        const QByteArray key = keychainSecret(auth::secretKey(connection.id, auth::Property::ApiKey));
        Client client(connection.properties.value(auth::Property::Url));
        const int count =
            client.get("/api/v2/issues/count", { { "Backlog-API-Key", key } }).object()[u"count"_s].toInt();
        QVERIFY(count > 0);
        QCOMPARE(results->load()->rowsRead(), count);
        QCOMPARE(results->view()->rowModel()->rowCount(), count);
    }

    void theTrialComesBackAfterARestart()
    {
        stage.open();
        QVERIFY(isShown("welcomePage"));
        QVERIFY(stage.press("trialButton"));
        QVERIFY(waitUntil([this] { return stage.wizard(); }) && stage.waitForPage("methodPage"));
        QVERIFY(stage.press("nextButton", stage.wizard()) && stage.waitForPage("savePage"));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return stage.window().connectionPage() && !stage.wizard(); }));
        const QString url = stage.workspace().trial().info()->url;

        stage.open(); // its sandbox ended with the workspace before
        QVERIFY(isShown("connectionPage"));
        const ConnectionSession *session = stage.window().connectionPage()->session();
        QVERIFY(waitUntil([&] { return session->state() == ConnectionSession::State::Ready; }));
        QCOMPARE(stage.workspace().trial().info()->url, url);
    }

    void aSwitchOfThemeRepaintsAll()
    {
        stage.open();
        QVERIFY(isShown("welcomePage"));
        const int light = lightnessOf(stage.window());
        QVERIFY2(light > 200, qPrintable(QString::number(light)));
        action(u"&Dark"_s)->trigger();
        QVERIFY(waitUntil([this] { return lightnessOf(stage.window()) < 80; }));
        QCOMPARE(stage.workspace().memory().themeChoice(), ThemeChoice::Dark);
        const QColor behind =
            stage.window().grab().toImage().pixelColor(stage.window().width() / 2, stage.window().height() - 60);
        QCOMPARE(behind, theme().colours().window);
        action(u"&Light"_s)->trigger();
        QVERIFY(waitUntil([&] { return qAbs(lightnessOf(stage.window()) - light) <= 1; }));
    }

    void aSwitchOfLanguageIsRemembered()
    {
        stage.open();
        QVERIFY(isShown("welcomePage"));
        action(u"&日本語"_s)->trigger();
        QVERIFY(waitUntil([this] { return labelsShown(&stage.window()).contains(u"Tsunagiへようこそ"_s); }));
        stage.open();
        QCOMPARE(stage.workspace().memory().languageChoice(), LanguageChoice::Japanese);
    }

    void damagedConnectionsAreToldAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("what");
        QTest::newRow("cut off") << QByteArray("{\"schema\":1,\"connections\":[{\"id\":\"abc") << u"is damaged"_s;
        QTest::newRow("empty") << QByteArray("\n") << u"is damaged"_s;
        QTest::newRow("no list") << QByteArray("{\"schema\":1}") << u"is damaged"_s;
        QTest::newRow("of a newer program")
            << QByteArray("{\"schema\":99,\"connections\":[]}") << u"was written by a newer Tsunagi (schema 99)"_s;
    }

    void damagedConnectionsAreToldAndLeftAlone()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, what);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        damageConnections(content);
        stage.open();
        QVERIFY(isShown("welcomePage"));
        const QString said = messageShown(&stage.window());
        QVERIFY2(said.contains(u"%1 %2"_s.arg(connectionsFile(), what)), qPrintable(said));
        QVERIFY2(said.contains(u'\n'), qPrintable(said)); // and what to do

        QVERIFY(stage.goToSaveByKey());
        stage.enter("connectionNameEdit", u"監査用"_s, stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); }));
        QVERIFY2(messageShown(stage.wizard()).contains(what), qPrintable(messageShown(stage.wizard())));
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "connectionNameEdit")->text(), u"監査用"_s);
        QCOMPARE(contentOf(connectionsFile()), content);
        stage.wizard()->close();
        QVERIFY(waitUntil([] { return keychainNamesOfConnections().isEmpty(); }));
        QCOMPARE(contentOf(connectionsFile()), content);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
