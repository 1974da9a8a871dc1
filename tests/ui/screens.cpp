// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens.h"

#include "tests/support/files.h"
#include "tests/ui/missing_store.h"
#include "ui/connections/connection_page.h"
#include "ui/procedures/procedures_dialog.h"
#include "ui/results/chart/chart_view.h"
#include "ui/results/export_bar.h"
#include "ui/results/results_page.h"
#include "ui/results/rows_view.h"
#include "ui/results/statistics_line.h"
#include "ui/results/table_load.h"
#include "ui/transfer/server_dialog.h"
#include "ui/wizard/wizard_page.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QTemporaryDir>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {
namespace {

class Walk {
public:
    Walk(Stage &stage, const Look &look)
        : m_stage(stage)
        , m_look(look)
    {
    }
    [[nodiscard]] bool all()
    {
        return firstPages() && oauthPages() && webPages() && broughtPages() && savePage() && connectionPages()
            && results() && procedures() && serverByCode() && serverByFile() && vaultPages();
    }

private:
    void window(const char *screen) { m_look(QLatin1StringView(screen), &m_stage.window()); }
    void wizard(const char *screen) { m_look(QLatin1StringView(screen), m_stage.wizard()); }

    [[nodiscard]] bool firstPages()
    {
        if (!waitUntil([this] { return findWidget<QWidget>(&m_stage.window(), "welcomePage"); }))
            return false;
        window("welcome");
        m_stage.window().startWizard(u"http://127.0.0.1:%1"_s.arg(freePort()));
        if (!m_stage.waitForPage("spacePage"))
            return false;
        wizard("space, no answer");
        m_stage.enter("spaceUrlEdit", u"http://acme.backlog.com"_s, m_stage.wizard());
        wizard("space, not encrypted");
        m_stage.wizard()->close();
        if (!m_stage.goToMethods())
            return false;
        wizard("method");
        m_stage.enter("apiKeyEdit", u"WrongKeyWrongKeyWrongKeyWrongKey"_s, m_stage.wizard());
        if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("methodPage"))
            return false;
        wizard("method, wrong key");
        return true;
    }

    [[nodiscard]] bool oauthPages()
    {
        findWidget<QRadioButton>(m_stage.wizard(), "oauthRadio")->click();
        if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("appPage"))
            return false;
        wizard("application");
        m_stage.wizard()->close();
        if (!m_stage.goToLogin(m_stage.sandbox().callbackUrl())
            || !m_stage.press("loginDetailsButton", m_stage.wizard()))
            return false;
        m_stage.enter("pasteEdit", u"not a code"_s, m_stage.wizard());
        if (!m_stage.press("pasteButton", m_stage.wizard()))
            return false;
        wizard("login");
        m_stage.enter("pasteEdit", u"0123456789"_s, m_stage.wizard());
        if (!m_stage.press("pasteButton", m_stage.wizard()) || !m_stage.waitForPage("loginPage"))
            return false;
        wizard("login, failed");
        m_stage.wizard()->close();
        return true;
    }

    [[nodiscard]] bool webPages()
    {
        if (!m_stage.goToMethods() || !m_stage.press("otherMethodsButton", m_stage.wizard()))
            return false;
        findWidget<QRadioButton>(m_stage.wizard(), "webRadio")->click();
        wizard("method, other ways");
        if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("appPage"))
            return false;
        m_stage.enter("callbackUrlEdit", m_stage.sandbox().callbackUrl(), m_stage.wizard());
        m_stage.enter("clientIdEdit", u"Client ID"_s, m_stage.wizard());
        m_stage.enter("clientSecretEdit", u"https://backlog.com/"_s, m_stage.wizard());
        wizard("application, doubts");
        m_stage.enter("clientIdEdit", m_stage.sandbox().clientId(), m_stage.wizard());
        m_stage.enter("clientSecretEdit", m_stage.sandbox().clientSecret(), m_stage.wizard());
        if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("webPage")
            || !m_stage.press("tokensButton", m_stage.wizard()))
            return false;
        wizard("web, tokens");
        m_stage.enter("accessTokenEdit", u"Wrong"_s, m_stage.wizard());
        if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("webPage"))
            return false;
        wizard("web, refused");
        m_stage.wizard()->close();
        return true;
    }

    [[nodiscard]] bool broughtPages()
    {
        for (const auto &[text, screen] :
             { std::pair{ u"jdbc:backlog:URL=%1;APIKey=k;Pagesize=50;RTK=1;OAuthSettingsLocation=/tmp/x.txt"_s,
                          "brought over" },
               { u"jdbc:backlog:URL=%1;SSLServerCert=*"_s, "brought over, refused" } }) {
            m_stage.window().startWizard(text.arg(m_stage.sandbox().url()));
            if (!m_stage.waitForPage("broughtPage"))
                return false;
            wizard(screen);
            m_stage.wizard()->close();
        }
        return true;
    }

    [[nodiscard]] bool savePage()
    {
        if (!m_stage.goToSaveByKey())
            return false;
        wizard("save");
        return m_stage.press("nextButton", m_stage.wizard());
    }

    [[nodiscard]] bool connectionPages()
    {
        if (!waitUntil([this] { return m_stage.window().connectionPage() && !m_stage.wizard(); }))
            return false;
        ui::ConnectionPage *page = m_stage.window().connectionPage();
        for (const auto &[tab, name] : { std::pair{ ui::ConnectionPage::Overview, "overview" },
                                         { ui::ConnectionPage::Properties, "properties" },
                                         { ui::ConnectionPage::Log, "log" } }) {
            page->showTab(tab);
            window(name);
        }
        page->askToLogOut();
        window("log out");
        if (!m_stage.press("declineButton", &m_stage.window()))
            return false;
        page->askToRemove();
        window("removal");
        return m_stage.press("declineButton", &m_stage.window());
    }

    [[nodiscard]] bool results()
    {
        ui::ConnectionPage *page = m_stage.window().connectionPage();
        page->showIssues();
        const ui::ResultsPage *results = page->results();
        if (!waitUntil([results] { return results->load()->state() == ui::TableLoad::State::Done; }))
            return false;
        const auto isInOrder = [results] {
            return results->load()->isInOrder() && results->view()->rowModel()->rowCount() > 2;
        };
        if (!waitUntil(isInOrder))
            return false;
        results->view()->setCurrentIndex(results->view()->rowModel()->index(2, 3));
        const auto *statistics = results->findChild<ui::StatisticsLine *>();
        if (!waitUntil([statistics] { return statistics->facts().size() > 2; }))
            return false;
        window("results");
        if (!charts(*results))
            return false;
        auto *exporting = results->findChild<ui::ExportBar *>();
        exporting->exportTo(results->load(), { 0, 1 }, ui::ExportFormat::Csv, QDir::tempPath() + u"/rows.csv"_s);
        if (!waitUntil([results] { return findWidget<QWidget>(results, "openFolderButton")->isVisible(); }))
            return false;
        window("exported");
        m_stage.enter("filterEdit", u"見つからない言葉"_s);
        if (!waitUntil([results] { return results->view()->rowModel()->rowCount() == 0; }))
            return false;
        window("no rows");
        return true;
    }

    [[nodiscard]] bool charts(const ui::ResultsPage &results)
    {
        if (!m_stage.press("chartButton", &m_stage.window()))
            return false;
        const auto *view = findWidget<ui::ChartView>(&results, "chartView");
        auto *kinds = findWidget<QComboBox>(&results, "chartKindCombo");
        using Form = ui::ChartPicture::Form;
        for (const auto &[kind, form, screen] : { std::tuple{ 0, Form::Bars, "chart, counts" },
                                                  { 1, Form::Steps, "chart, over time" },
                                                  { 2, Form::BurnUp, "chart, burn-up" } }) {
            kinds->setCurrentIndex(kind);
            Q_EMIT kinds->activated(kind);
            if (!waitUntil([view, form] { return view->picture().form == form; }))
                return false;
            window(screen);
        }
        return m_stage.press("chartButton", &m_stage.window());
    }

    [[nodiscard]] bool procedures()
    {
        if (!m_stage.showConnection(m_stage.saveOAuthConnection(u"サーバー"_s, m_stage.sandbox().callbackUrl())))
            return false;
        auto *dialog = m_stage.openByAction<ui::ProceduresDialog>("proceduresAction");
        if (!m_stage.press("runButton", dialog))
            return false;
        if (!waitUntil([dialog] { return findWidget<QWidget>(dialog, "procedureOutputs")->isVisible(); }))
            return false;
        m_look(u"procedure, outputs"_s, dialog);
        auto *list = findWidget<QListWidget>(dialog, "procedureList");
        list->setCurrentRow(2);
        if (!m_stage.press("runButton", dialog) || !waitUntil([dialog] { return !messageShown(dialog).isEmpty(); }))
            return false;
        m_look(u"procedure, failed"_s, dialog);
        list->setCurrentRow(1);
        if (!m_stage.press("runButton", dialog)
            || !waitUntil([dialog] { return findWidget<QWidget>(dialog, "openBrowserButton")->isVisible(); }))
            return false;
        m_look(u"procedure, browser awaited"_s, dialog);
        const QPointer<QWidget> guard(dialog);
        dialog->close();
        return waitUntil([guard] { return !guard; });
    }

    [[nodiscard]] bool serverByCode()
    {
        auto *dialog = m_stage.openByAction<ui::ServerDialog>("prepareServerAction");
        m_look(u"server, way"_s, dialog);
        const auto hasUrl = [dialog] { // of the page on the screen: others have such a box, too
            return !findWidget<QPlainTextEdit>(dialog, "authorizationUrlText")->toPlainText().isEmpty();
        };
        if (!m_stage.press("nextButton", dialog) || !waitUntil(hasUrl))
            return false;
        m_stage.enter("pasteEdit", u"not a code"_s, dialog);
        if (!m_stage.press("pasteButton", dialog))
            return false;
        m_look(u"server, log in"_s, dialog);
        m_stage.enter("pasteEdit", u"0123456789"_s, dialog);
        if (!m_stage.press("pasteButton", dialog))
            return false;
        m_look(u"server, steps"_s, dialog);
        m_stage.enter("serverSettingsEdit", u"x"_s, dialog);
        m_look(u"server, bad path"_s, dialog);
        dialog->close();
        return true;
    }

    [[nodiscard]] bool serverByFile()
    {
        auto *dialog = m_stage.openByAction<ui::ServerDialog>("prepareServerAction");
        findWidget<QRadioButton>(dialog, "settingsFileRadio")->click();
        if (!m_stage.press("nextButton", dialog))
            return false;
        m_look(u"server, who opens"_s, dialog);
        auto *keys = findWidget<QPlainTextEdit>(dialog, "serverKeysEdit");
        keys->setPlainText(u"age1x"_s);
        findWidget<QRadioButton>(dialog, "copyGrantRadio")->click();
        m_look(u"server, who opens, bad key"_s, dialog);
        findWidget<QRadioButton>(dialog, "byPassphraseRadio")->click();
        m_look(u"server, passphrase"_s, dialog);
        findWidget<QRadioButton>(dialog, "byKeyRadio")->click();
        findWidget<QRadioButton>(dialog, "ownGrantRadio")->click();
        keys->setPlainText(u"age15feryxhrdz9m6y09mr8wrerwzgj6f8ntxvhxyrdlm5aahn0t09ns4lj65j"_s);
        const QTemporaryDir folder;
        m_stage.enter("exportPathEdit", folder.filePath(u"OAuthSettings.txt"_s), dialog);
        if (!m_stage.press("nextButton", dialog) || !isAwaitedOrTold(dialog))
            return false;
        m_look(u"server, export"_s, dialog);
        const QPointer<QWidget> guard(dialog);
        dialog->close();
        return waitUntil([guard] { return !guard; }) && serversByList();
    }

    [[nodiscard]] bool serversByList()
    {
        auto *dialog = m_stage.openByAction<ui::ServerDialog>("prepareServerAction");
        findWidget<QRadioButton>(dialog, "fleetRadio")->click();
        if (!m_stage.press("nextButton", dialog))
            return false;
        m_look(u"server, list"_s, dialog);
        const QTemporaryDir folder;
        const QString list = folder.filePath(u"HOSTS.csv"_s);
        put(list, "Host,Recipient\n../x,age1\n");
        m_stage.enter("hostListEdit", list, dialog);
        m_look(u"server, bad list"_s, dialog);
        put(list, "Host,Recipient\nweb-1,age15feryxhrdz9m6y09mr8wrerwzgj6f8ntxvhxyrdlm5aahn0t09ns4lj65j\n");
        m_stage.enter("hostListEdit", {}, dialog);
        m_stage.enter("hostListEdit", list, dialog);
        m_stage.enter("fleetFolderEdit", folder.filePath(u"fleet"_s), dialog);
        if (!m_stage.press("nextButton", dialog) || !isAwaitedOrTold(dialog))
            return false;
        m_look(u"server, fleet"_s, dialog);
        const QPointer<QWidget> guard(dialog);
        dialog->close();
        return waitUntil([guard] { return !guard; });
    }

    /// The browser is awaited, or the page says why not.
    [[nodiscard]] static bool isAwaitedOrTold(const QWidget *dialog)
    {
        return waitUntil([dialog] {
            return !findWidget<QPlainTextEdit>(dialog, "authorizationUrlText")->toPlainText().isEmpty()
                || !messageShown(dialog).isEmpty();
        });
    }

    [[nodiscard]] bool vaultPages()
    {
        m_stage.setSecrets(std::make_shared<MissingStore>());
        m_stage.open();
        const bool isDone = vaultOffer() && vaultDialog();
        m_stage.setSecrets({});
        return isDone;
    }
    [[nodiscard]] bool vaultOffer()
    {
        if (!m_stage.goToVaultOffer())
            return false;
        m_stage.enter("vaultOfferEdit", u"one"_s, m_stage.wizard());
        m_stage.enter("vaultOfferAgainEdit", u"another"_s, m_stage.wizard());
        wizard("save, vault");
        return m_stage.acceptVault(u"one"_s);
    }
    [[nodiscard]] bool vaultDialog()
    {
        m_stage.open();
        m_stage.window().begin();
        QWidget *dialog = m_stage.vaultDialog();
        if (!dialog)
            return false;
        m_stage.enter("vaultPassphraseEdit", u"wrong"_s, dialog);
        if (!m_stage.press("vaultOpenButton", dialog) || !waitUntil([] {
                return std::ranges::any_of(QApplication::topLevelWidgets(), [](const QWidget *widget) {
                    const auto *wrong = widget->findChild<QWidget *>(u"vaultWrongLabel"_s);
                    return wrong && wrong->isVisible();
                });
            }))
            return false;
        dialog = m_stage.vaultDialog();
        m_look(u"vault, wrong passphrase"_s, dialog);
        if (!m_stage.press("vaultCancelButton", dialog) || !waitUntil([this] {
                // The page comes with the connection that is chosen.
                const QWidget *page = m_stage.window().connectionPage();
                return page && !messageShown(page).isEmpty();
            }))
            return false;
        window("vault closed");
        return true;
    }

    Stage &m_stage;
    const Look &m_look;
};

} // namespace

bool visitScreens(Stage &stage, const Look &look) { return Walk(stage, look).all(); }

} // namespace tsunagi::tests
