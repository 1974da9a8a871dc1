// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi_shots FOLDER [ROOM]: pictures of every screen against a real sandbox, or of one room's ("main", "charts"), in
// both languages and both themes, at 1x and (as -2x) at 2x. Run by ./dev shots.
#include "tests/ui/missing_store.h"
#include "tests/ui/photographer.h"

#include "auth/places.h"
#include "ui/connections/connection_page.h"
#include "ui/results/results_page.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_load.h"

#include <QApplication>
#include <QDir>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

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

bool Photographer::takeRoom(const QString &room)
{
    if (!m_room.isEmpty() && m_room != room)
        return true;
    if (room == "charts"_L1)
        return takeCharts();
    return takeWelcome() && takeErrors() && takeOtherWays() && takeWizard() && takeMain() && takeVault();
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
            if (!takeRoom(u"main"_s) || !takeRoom(u"charts"_s)) {
                if (QWidget *there = m_stage.wizard() ? static_cast<QWidget *>(m_stage.wizard()) : &m_stage.window())
                    take(there, "broken");
                std::fprintf(stderr, "broken off; see broken%s.png\n", qPrintable(m_suffix));
                return false;
            }
        }
    }
    return true;
}

} // namespace tsunagi::tests

namespace {

/// The scale is set before an application starts: each has a process of its own.
int runAtScales(const QString &program, const QString &folder, const QString &room)
{
    for (const auto &scale : { u"1"_s, u"2"_s }) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(program, { u"--here"_s, folder, room });
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
    if (arguments.value(0) != "--here"_L1) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            std::fputs("usage: tsunagi_shots FOLDER [ROOM]\n", stderr);
            return 2;
        }
        const QCoreApplication application(argc, argv);
        return runAtScales(QCoreApplication::applicationFilePath(), QDir(arguments.constFirst()).absolutePath(),
                           arguments.value(1));
    }
    const QApplication application(argc, argv);
    QApplication::setFont(QFont(u"Noto Sans CJK JP"_s)); // as a desktop would name one
    tsunagi::ui::Theme::start(tsunagi::ui::ThemeChoice::Light);
    const QString folder = arguments.value(1);
    return QDir().mkpath(folder) && tsunagi::tests::Photographer(folder, arguments.value(2)).takeAll() ? 0 : 1;
}
