// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi_shots FOLDER: pictures of every screen against a real sandbox, in both languages and both themes, at 1x and
// (as -2x) at 2x. Run by ./dev shots.
#include "tests/support/files.h"
#include "tests/ui/missing_store.h"
#include "tests/ui/stage.h"

#include "auth/places.h"
#include "ui/connections/connection_page.h"
#include "ui/procedures/procedures_dialog.h"
#include "ui/results/results_page.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_load.h"
#include "ui/transfer/server_dialog.h"
#include "ui/wizard/wizard_page.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QRadioButton>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

namespace {

class Photographer {
public:
    explicit Photographer(QString folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] bool takeAll();

private:
    [[nodiscard]] bool takeWelcome();
    [[nodiscard]] bool takeWizard();
    [[nodiscard]] bool takeErrors();
    [[nodiscard]] bool takeOtherWays();
    [[nodiscard]] bool takeMain();
    [[nodiscard]] bool takeRows(ui::ResultsPage *results);
    [[nodiscard]] bool takeConditions();
    [[nodiscard]] bool chooseCondition(const QString &name, int ticks);
    [[nodiscard]] bool takeProcedures();
    [[nodiscard]] bool takeServer();
    [[nodiscard]] bool takeServerFiles();
    [[nodiscard]] bool takeVault();
    [[nodiscard]] bool takeRescueKey();
    void take(QWidget *widget, const char *name);
    [[nodiscard]] bool readAll();

    QString m_folder;
    QString m_suffix; ///< "-ja-light"
    bool m_isJapanese = true;
    Stage m_stage;
};

void Photographer::take(QWidget *widget, const char *name)
{
    QTest::qWait(150); // layouts and a wheel's first turn
    const QString scale = qApp->devicePixelRatio() > 1 ? u"-2x"_s : QString();
    const QString path = u"%1/%2%3%4.png"_s.arg(m_folder, QLatin1StringView(name), m_suffix, scale);
    if (!widget->grab().save(path))
        qFatal("%s cannot be written", qPrintable(path));
}

bool Photographer::takeWelcome()
{
    m_stage.open();
    take(&m_stage.window(), "welcome");
    return true;
}

bool Photographer::takeErrors()
{
    m_stage.window().startWizard(u"http://127.0.0.1:%1"_s.arg(freePort()));
    if (!m_stage.waitForPage("spacePage"))
        return false;
    take(m_stage.wizard(), "wizard-space-error");
    m_stage.wizard()->close();
    if (!m_stage.goToMethods())
        return false;
    m_stage.enter("apiKeyEdit", u"WrongKeyWrongKeyWrongKeyWrongKey"_s, m_stage.wizard());
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("methodPage"))
        return false;
    take(m_stage.wizard(), "wizard-method-error");
    m_stage.wizard()->close();
    return true;
}

bool Photographer::takeOtherWays()
{
    m_stage.window().startWizard(
        u"jdbc:backlog:URL=%1;AuthScheme=APIToken;APIKey=x;Pagesize=50;RTK=5246;Verbosity=3"_s.arg(
            m_stage.sandbox().url()));
    if (!m_stage.waitForPage("broughtPage"))
        return false;
    take(m_stage.wizard(), "wizard-brought");
    m_stage.wizard()->close();
    if (!m_stage.goToMethods() || !m_stage.press("otherMethodsButton", m_stage.wizard()))
        return false;
    findWidget<QRadioButton>(m_stage.wizard(), "webRadio")->click();
    take(m_stage.wizard(), "wizard-method-others");
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("appPage"))
        return false;
    m_stage.enter("callbackUrlEdit", m_stage.sandbox().callbackUrl(), m_stage.wizard());
    m_stage.enter("clientIdEdit", u"Client ID: Kp3vT8mQz1WnR6sYb4Xd"_s, m_stage.wizard());
    m_stage.enter("clientSecretEdit", u"https://backlog.com/"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-application-doubts");
    m_stage.enter("clientIdEdit", m_stage.sandbox().clientId(), m_stage.wizard());
    m_stage.enter("clientSecretEdit", m_stage.sandbox().clientSecret(), m_stage.wizard());
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("webPage"))
        return false;
    take(m_stage.wizard(), "wizard-web");
    if (!m_stage.press("tokensButton", m_stage.wizard()))
        return false;
    m_stage.enter("accessTokenEdit", u"0123456789abcdef"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-web-tokens");
    m_stage.wizard()->close();
    return true;
}

bool Photographer::takeWizard()
{
    m_stage.window().startWizard();
    m_stage.enter("spaceUrlEdit", m_stage.sandbox().url() + u"/view/KAKE-1"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-space");
    m_stage.wizard()->close();
    if (!m_stage.goToMethods())
        return false;
    m_stage.enter("apiKeyEdit", m_stage.sandbox().apiKey(), m_stage.wizard());
    take(m_stage.wizard(), "wizard-method");
    findWidget<QRadioButton>(m_stage.wizard(), "oauthRadio")->click();
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("appPage"))
        return false;
    take(m_stage.wizard(), "wizard-application");
    m_stage.wizard()->close();
    if (!m_stage.goToLogin(m_stage.sandbox().callbackUrl()))
        return false;
    take(m_stage.wizard(), "wizard-signin");
    m_stage.enter("pasteEdit", m_stage.codeForShownUrl(), m_stage.wizard());
    if (!m_stage.press("pasteButton", m_stage.wizard()) || !m_stage.waitForPage("savePage"))
        return false;
    m_stage.enter("connectionNameEdit", m_isJapanese ? u"架け橋デモ"_s : u"Kakehashi demo"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-save");
    return m_stage.press("nextButton", m_stage.wizard());
}

bool Photographer::readAll()
{
    return waitUntil([this] {
        const ui::ConnectionPage *page = m_stage.window().connectionPage();
        const ui::ResultsPage *results = page ? page->results() : nullptr;
        return results && results->load() && results->load()->state() == ui::TableLoad::State::Done;
    });
}

bool Photographer::takeMain()
{
    if (!readAll())
        return false;
    ui::ConnectionPage *page = m_stage.window().connectionPage();
    // First, so that no other picture has the offer in it.
    page->showTab(ui::ConnectionPage::Overview);
    if (!takeRescueKey())
        return false;
    page->showTab(ui::ConnectionPage::Data);
    page->results()->view()->setCurrentIndex(page->results()->view()->rowModel()->index(2, 3));
    take(&m_stage.window(), "results-issues");
    m_stage.enter("filterEdit", u"見つからない言葉"_s);
    if (!waitUntil([page] { return page->results()->view()->rowModel()->rowCount() == 0; }))
        return false;
    take(&m_stage.window(), "results-none");
    m_stage.enter("filterEdit", {});
    if (!takeRows(page->results()) || !takeConditions())
        return false;
    const QString oauth = page->session()->connection().id;
    if (m_stage.saveApiKeyConnection(m_isJapanese ? u"開発部スペース"_s : u"Development"_s).isEmpty())
        return false;
    m_stage.window().chooseConnection(oauth);
    page->showTab(ui::ConnectionPage::Properties);
    take(&m_stage.window(), "main-properties");
    page->showTab(ui::ConnectionPage::Log);
    take(&m_stage.window(), "main-log");
    page->showTab(ui::ConnectionPage::Overview);
    m_stage.window().begin();
    page->session()->check();
    if (!waitUntil([this] {
            return std::ranges::all_of(m_stage.workspace().sessions(), [](const auto *session) {
                return session->state() == ui::ConnectionSession::State::Ready;
            });
        }))
        return false;
    take(&m_stage.window(), "main-overview");
    if (!takeProcedures() || !takeServer())
        return false;
    page->askToLogOut();
    take(&m_stage.window(), "main-log-out");
    if (!m_stage.press("confirmButton", &m_stage.window()) || !waitUntil([this] {
            const auto *bar = findWidget<QWidget>(&m_stage.window(), "loggedOutBar");
            return bar && bar->isVisible();
        }))
        return false;
    take(&m_stage.window(), "main-logged-out");
    const auto sessions = m_stage.workspace().sessions();
    for (const ui::ConnectionSession *session : sessions) {
        if (!QCoro::waitFor(m_stage.workspace().remove(session->connection().id)))
            return false;
    }
    return true;
}

/// Sorted by two columns, two pinned, some chosen, a word found.
bool Photographer::takeRows(ui::ResultsPage *results)
{
    ui::RowsView *view = results->view();
    const ui::RowModel *rows = view->rowModel();
    const auto column = [rows](const char *name) { return rows->table().columnIndex(QLatin1StringView(name)); };
    view->setPinned(column("IssueKey"), true);
    view->setPinned(column("Summary"), true);
    view->sortBy({ { column("StatusName"), false }, { column("DueDate"), true } });
    if (!waitUntil([results] { return results->load()->isInOrder() && results->load()->model()->rowCount() > 20; }))
        return false;
    view->setCurrentIndex(rows->index(2, column("EstimatedHours")));
    view->selectionModel()->select({ rows->index(2, 0), rows->index(6, 0) },
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view->horizontalScrollBar()->setValue(60);
    results->find();
    m_stage.enter("findEdit", m_isJapanese ? u"トークン"_s : u"KAKE-1"_s);
    QTest::qWait(1000);
    take(&m_stage.window(), "results-rows");
    return m_stage.press("closeFindButton", &m_stage.window());
}

/// Up to the form of that condition, with so many names ticked.
bool Photographer::chooseCondition(const QString &name, int ticks)
{
    QWidget *results = m_stage.window().connectionPage()->results();
    if (!m_stage.press("addConditionButton", results))
        return false;
    m_stage.enter("offerSearchEdit", name, results);
    QTest::keyClick(findWidget<QLineEdit>(results, "offerSearchEdit"), Qt::Key_Return);
    auto *list = findWidget<QListWidget>(results, "thingList");
    if (!waitUntil([list] { return list->isVisible() && list->count() > 1; }))
        return false;
    for (int row = 0; row < ticks; ++row)
        list->item(row)->setCheckState(Qt::Checked);
    return true;
}

bool Photographer::takeConditions()
{
    ui::ResultsPage *results = m_stage.window().connectionPage()->results();
    if (!m_stage.press("addConditionButton", results))
        return false;
    QWidget *form = findWidget<QWidget>(results, "filterForm");
    take(form, "filter-choose");
    form->close();
    if (!chooseCondition(u"ProjectId"_s, 1))
        return false;
    take(form, "filter-projects");
    if (!m_stage.press("applyConditionButton", results) || !readAll() || !chooseCondition(u"StatusId"_s, 3))
        return false;
    take(form, "filter-states");
    if (!m_stage.press("applyConditionButton", results) || !readAll() || !m_stage.press("addConditionButton", results))
        return false;
    m_stage.enter("offerSearchEdit", u"DueDate"_s, results);
    QTest::keyClick(findWidget<QLineEdit>(results, "offerSearchEdit"), Qt::Key_Return);
    m_stage.enter("sinceEdit", u"2026/04/01"_s, results);
    m_stage.enter("untilEdit", u"2026/04/31"_s, results);
    if (!m_stage.press("applyConditionButton", results))
        return false;
    take(form, "filter-days-mistyped");
    m_stage.enter("untilEdit", {}, results);
    if (!m_stage.press("applyConditionButton", results) || !readAll())
        return false;
    take(&m_stage.window(), "results-conditions");
    findWidget<QWidget>(results, "viewButton")->findChild<QAction *>(u"saveViewAction"_s)->trigger();
    m_stage.enter("viewNameEdit", m_isJapanese ? u"期限のある課題"_s : u"Issues that are due"_s, results);
    take(&m_stage.window(), "results-view-name");
    if (!m_stage.press("saveViewButton", results))
        return false;
    take(&m_stage.window(), "results-view");
    const QString place =
        m_stage.workspace().memory().lastTable(m_stage.window().connectionPage()->session()->connection().id);
    results->showTable(u"Issues"_s);
    while (auto *drop = findWidget<QWidget>(results, "dropConditionButton")) {
        if (!drop->isVisible())
            break;
        static_cast<QAbstractButton *>(drop)->click();
        QTest::qWait(1);
    }
    return readAll() && !place.isEmpty();
}

/// Offered until it is declined, so in the first language and theme alone.
bool Photographer::takeRescueKey()
{
    if (!m_stage.workspace().memory().offersRescueKey())
        return true;
    take(&m_stage.window(), "main-rescue-key");
    return m_stage.press("rescueDeclineButton", &m_stage.window());
}

bool Photographer::takeVault()
{
    m_stage.setSecrets(std::make_shared<MissingStore>());
    m_stage.open();
    if (!m_stage.goToVaultOffer())
        return false;
    take(m_stage.wizard(), "wizard-save-vault");
    if (!m_stage.acceptVault(u"pictures"_s))
        return false;
    m_stage.open();
    m_stage.window().begin();
    QWidget *dialog = m_stage.vaultDialog();
    if (!dialog)
        return false;
    take(dialog, "vault-dialog");
    if (!m_stage.press("vaultCancelButton", dialog)
        || !waitUntil([this] { return !messageShown(m_stage.window().connectionPage()).isEmpty(); }))
        return false;
    take(&m_stage.window(), "main-vault-closed");
    m_stage.setSecrets({});
    QDir(auth::configHome()).remove(u"vault.age"_s);
    QDir(auth::configHome()).remove(u"connections.json"_s);
    return true;
}

bool Photographer::takeProcedures()
{
    auto *dialog = m_stage.openByAction<ui::ProceduresDialog>("proceduresAction");
    if (!m_stage.press("runButton", dialog))
        return false;
    const auto *url = findWidget<QLineEdit>(dialog, "URLOutput");
    if (!waitUntil([url] { return !url->text().isEmpty(); }))
        return false;
    take(dialog, "procedures-url");
    auto *list = findWidget<QListWidget>(dialog, "procedureList");
    list->setCurrentRow(1);
    m_stage.enter("VerifierInput", m_stage.sandbox().authorize({}, m_stage.sandbox().callbackUrl()), dialog);
    if (!m_stage.press("runButton", dialog)
        || !waitUntil([dialog] { return findWidget<QWidget>(dialog, "procedureOutputs")->isVisible(); }))
        return false;
    take(dialog, "procedures-tokens");
    m_stage.enter("VerifierInput", {}, dialog);
    if (!m_stage.press("runButton", dialog)
        || !waitUntil([dialog] { return findWidget<QWidget>(dialog, "openBrowserButton")->isVisible(); }))
        return false;
    take(dialog, "procedures-browser");
    const QPointer<QWidget> guard(dialog);
    dialog->close();
    return waitUntil([guard] { return !guard; });
}

bool Photographer::takeServer()
{
    auto *dialog = m_stage.openByAction<ui::ServerDialog>("prepareServerAction");
    take(dialog, "server-way");
    const auto hasUrl = [dialog] { // of the page on the screen: others have such a box, too
        return !findWidget<QPlainTextEdit>(dialog, "authorizationUrlText")->toPlainText().isEmpty();
    };
    if (!m_stage.press("nextButton", dialog) || !waitUntil(hasUrl))
        return false;
    m_stage.enter("pasteEdit", u"http://localhost:1/?code=x"_s, dialog);
    if (!m_stage.press("pasteButton", dialog))
        return false;
    take(dialog, "server-signin");
    m_stage.enter("pasteEdit", m_stage.sandbox().authorize(), dialog);
    if (!m_stage.press("pasteButton", dialog))
        return false;
    take(dialog, "server-steps");
    QScrollArea *area = dialog->currentPage();
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    take(dialog, "server-steps-end");
    dialog->close();
    dialog = m_stage.openByAction<ui::ServerDialog>("prepareServerAction");
    findWidget<QRadioButton>(dialog, "settingsFileRadio")->click();
    if (!m_stage.press("nextButton", dialog))
        return false;
    auto *keys = findWidget<QPlainTextEdit>(dialog, "serverKeysEdit");
    keys->setPlainText(u"age15feryxhrdz9m6y09mr8wrerwzgj6f8ntxvhxyrdlm5aahn0t09ns4lj65j"_s);
    take(dialog, "server-who-opens");
    findWidget<QRadioButton>(dialog, "copyGrantRadio")->click();
    area = dialog->currentPage();
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    take(dialog, "server-who-opens-end");
    keys->setPlainText(u"age15feryxhrdz9m6y09mr8wrerwzgj6f8ntxvhxyrdlm5aahn0t09ns4lj65q"_s);
    area->verticalScrollBar()->setValue(0);
    take(dialog, "server-who-opens-mistyped");
    findWidget<QRadioButton>(dialog, "byPassphraseRadio")->click();
    take(dialog, "server-who-opens-passphrase");
    dialog->close();
    return takeServerFiles();
}

/// Where there is a grant to export: signed in by a code, as the wizard leaves it.
bool Photographer::takeServerFiles()
{
    const QTemporaryDir folder;
    auto *dialog = m_stage.openByAction<ui::ServerDialog>("prepareServerAction");
    findWidget<QRadioButton>(dialog, "settingsFileRadio")->click();
    if (!m_stage.press("nextButton", dialog))
        return false;
    findWidget<QPlainTextEdit>(dialog, "serverKeysEdit")
        ->setPlainText(u"age15feryxhrdz9m6y09mr8wrerwzgj6f8ntxvhxyrdlm5aahn0t09ns4lj65j"_s);
    m_stage.enter("exportPathEdit", folder.filePath(u"OAuthSettings.txt"_s), dialog);
    if (!m_stage.press("nextButton", dialog) || !waitUntil([dialog] { return dialog->currentPage()->isComplete(); }))
        return false;
    take(dialog, "server-export");
    if (!m_stage.press("backButton", dialog))
        return false;
    findWidget<QRadioButton>(dialog, "copyGrantRadio")->click();
    const auto *place = findWidget<QPlainTextEdit>(dialog, "placeCommandText");
    if (!m_stage.press("nextButton", dialog) || !waitUntil([place] { return place->isVisible(); }))
        return false;
    take(dialog, "server-file-steps");
    dialog->close();
    dialog = m_stage.openByAction<ui::ServerDialog>("prepareServerAction");
    findWidget<QRadioButton>(dialog, "fleetRadio")->click();
    if (!m_stage.press("nextButton", dialog))
        return false;
    QByteArray list = "Host,Recipient\n";
    for (const char *host : { "web-tokyo", "web-osaka", "batch-1", "batch-2" })
        list += QByteArray(host) + ",age15feryxhrdz9m6y09mr8wrerwzgj6f8ntxvhxyrdlm5aahn0t09ns4lj65j\n";
    put(folder.filePath(u"HOSTS.csv"_s), list);
    m_stage.enter("hostListEdit", folder.filePath(u"HOSTS.csv"_s), dialog);
    m_stage.enter("fleetFolderEdit", folder.filePath(u"fleet"_s), dialog);
    take(dialog, "server-fleet-list");
    put(folder.filePath(u"HOSTS.csv"_s), list + "../x,age1q\n");
    m_stage.enter("hostListEdit", folder.filePath(u"./HOSTS.csv"_s), dialog);
    take(dialog, "server-fleet-list-bad");
    put(folder.filePath(u"HOSTS.csv"_s), list);
    m_stage.enter("hostListEdit", folder.filePath(u"HOSTS.csv"_s), dialog);
    if (!m_stage.press("nextButton", dialog))
        return false;
    (void)waitUntil([dialog] {
        return !findWidget<QPlainTextEdit>(dialog, "authorizationUrlText")->toPlainText().isEmpty()
            || !messageShown(dialog).isEmpty();
    });
    take(dialog, "server-fleet-run");
    dialog->close();
    return true;
}

bool Photographer::takeAll()
{
    if (!m_stage.sandbox().start()) {
        std::fprintf(stderr, "%s\n", qPrintable(m_stage.sandbox().errorText()));
        return false;
    }
    for (const auto language : { ui::LanguageChoice::Japanese, ui::LanguageChoice::English }) {
        for (const auto choice : { ui::ThemeChoice::Light, ui::ThemeChoice::Dark }) {
            m_isJapanese = language == ui::LanguageChoice::Japanese;
            m_suffix = u"-%1-%2"_s.arg(ui::nameOf(language), choice == ui::ThemeChoice::Light ? u"light"_s : u"dark"_s);
            ui::use(language);
            ui::theme().choose(choice);
            if (!takeWelcome() || !takeErrors() || !takeOtherWays() || !takeWizard() || !takeMain() || !takeVault()) {
                if (QWidget *there = m_stage.wizard() ? static_cast<QWidget *>(m_stage.wizard()) : &m_stage.window())
                    take(there, "broken");
                std::fprintf(stderr, "broken off; see broken%s.png\n", qPrintable(m_suffix));
                return false;
            }
        }
    }
    return true;
}

/// The scale is set before an application starts: each has a process of its own.
int runAtScales(const QString &program, const QString &folder)
{
    for (const auto &scale : { u"1"_s, u"2"_s }) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(program, { u"--here"_s, folder });
        if (!child.waitForFinished(-1) || child.exitCode() != 0)
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (arguments.isEmpty() || arguments.size() > 2) {
        std::fputs("usage: tsunagi_shots FOLDER\n", stderr);
        return 2;
    }
    if (arguments.size() == 1) {
        QCoreApplication application(argc, argv);
        return runAtScales(QCoreApplication::applicationFilePath(), QDir(arguments.constFirst()).absolutePath());
    }
    QApplication application(argc, argv);
    QApplication::setFont(QFont(u"Noto Sans CJK JP"_s)); // as a desktop would name one
    ui::Theme::start(ui::ThemeChoice::Light);
    return QDir().mkpath(arguments.at(1)) && Photographer(arguments.at(1)).takeAll() ? 0 : 1;
}
