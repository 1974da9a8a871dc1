// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the stored procedures, and of what prepares a connection for servers.
#include "tests/ui/photographer.h"

#include "tests/support/files.h"
#include "ui/procedures/procedures_dialog.h"
#include "ui/transfer/server_dialog.h"
#include "ui/widgets/step_page.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

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

} // namespace tsunagi::tests
