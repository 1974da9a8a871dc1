// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/rescue_bar.h"

#include "auth/age/identity.h"
#include "ui/connections/connection_session.h"
#include "ui/widgets/confirm_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/workspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

/// An identity file as age's, with what it is for. It may go to a stick that knows no modes or links: a plain new file.
auth::Result<void> saveKey(const auth::age::Identity &identity, const QString &path)
{
    auth::Error failure{
        .reason = auth::Reason::StorageFailed, .subject = path, .detail = u"write"_s, .suggestion = {}
    };
    failure.number = EIO;
    QFile file(path);
    QFile::remove(path); // the dialog has asked
    const auto text = auth::age::identityFileText(identity);
    const QByteArray words = "# Rescue key of Tsunagi. If the keyring is lost, it opens the settings files:\n"
                             "#   age -d -i THIS_FILE OAuthSettings.txt\n";
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        failure.detail = file.errorString();
        return auth::fail(failure);
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool isWritten =
        file.write(words) == words.size() && file.write(text.view().data(), text.size()) == text.size() && file.flush();
    file.close();
    QFile back(path);
    const bool isReadable =
        isWritten && back.open(QIODevice::ReadOnly) && auth::age::parseIdentities(back.readAll()).has_value();
    return isReadable ? auth::Result<void>() : auth::fail(failure);
}

} // namespace

RescueBar::RescueBar(Workspace *workspace, QWidget *parent)
    : Translated(parent)
    , m_workspace(workspace)
    , m_offer(new ConfirmBar(this))
    , m_outcome(new ConfirmBar(this))
    , m_failure(new MessageBar(this))
{
    setObjectName(u"rescueBar"_s);
    m_offer->setObjectName(u"rescueOfferBar"_s);
    m_outcome->setObjectName(u"rescueMadeBar"_s);
    m_failure->setObjectName(u"rescueFailureBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *bar : std::initializer_list<QWidget *>{ m_failure, m_offer, m_outcome })
        layout->addWidget(bar);
    // Other questions may stand beside it.
    m_offer->findChild<QPushButton *>(u"confirmButton"_s)->setObjectName(u"rescueSaveButton"_s);
    m_offer->findChild<QPushButton *>(u"declineButton"_s)->setObjectName(u"rescueDeclineButton"_s);
    connect(m_offer, &ConfirmBar::confirmed, this, &RescueBar::askForFile);
    connect(m_offer, &ConfirmBar::declined, this, &RescueBar::decline);
    connect(m_outcome, &ConfirmBar::confirmed, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_madeIn).absolutePath())); });
    connect(m_failure, &MessageBar::actionWanted, this, [this] {
        m_failure->clear();
        askForFile();
    });
    retranslate();
}

void RescueBar::showSession(ConnectionSession *session)
{
    if (m_session != session) {
        m_failure->clear();
        m_outcome->hide();
    }
    m_session = session;
    m_offer->setVisible(isOffered());
    retranslate();
}

bool RescueBar::isOffered() const
{
    if (!m_session || !m_workspace->memory().offersRescueKey() || m_failure->error())
        return false;
    const auth::SavedConnection &connection = m_session->connection();
    return connection.identityInKeychain && !connection.isTrial && m_session->renewsTokens()
        && m_session->state() == ConnectionSession::State::Ready
        && connection.properties.value(auth::Property::OAuthSettingsRecipients).isEmpty();
}

void RescueBar::decline() { m_workspace->memory().setRescueRecipient({}); }

void RescueBar::askForFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the rescue key"), QDir(folder).filePath(u"tsunagi-rescue-key.txt"_s));
    dialog->setObjectName(u"rescueDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RescueBar::makeIn);
    connect(dialog, &QDialog::rejected, this, [this] { showSession(m_session); }); // still offered
    dialog->open();
}

/// The private key is safe in its file before anything is sealed to it.
void RescueBar::makeIn(const QString &path)
{
    if (!m_session)
        return;
    const auth::age::Identity identity = auth::age::Identity::generate();
    if (const auto saved = saveKey(identity, path); !saved) {
        m_failure->showError(saved.error());
        return;
    }
    const QPointer<ConnectionSession> of(m_session);
    const QString recipient = identity.recipient().text();
    QCoro::connect(m_workspace->sealAlsoTo(m_session->connection().id, identity.recipient()), this,
                   [this, of, path, recipient](const auth::Result<void> &sealed) {
                       if (!sealed) {
                           m_failure->showError(sealed.error());
                           return;
                       }
                       m_workspace->memory().setRescueRecipient(recipient);
                       if (!of)
                           return;
                       of->check();
                       m_madeIn = path;
                       retranslate();
                       m_outcome->setVisible(of == m_session);
                   });
}

void RescueBar::retranslate()
{
    m_offer->setTexts(
        tr("Make a rescue key?"),
        tr("Only a key in this computer's keyring or vault opens the tokens of this connection. If it is lost, for "
           "instance because the keyring was reset, you must log in again. A rescue key opens them, too: save it to a "
           "file, and keep that file or a print of it in a safe place, not on this computer."),
        tr("Save a rescue key…"), tr("No, thank you"));
    m_outcome->setTexts(tr("The rescue key is in %1").arg(m_madeIn),
                        tr("Whoever has it can open the settings files of this computer. Put it in a safe place, then "
                           "delete it here. Further connections use it, too."),
                        tr("Open the folder"), tr("Close"));
    m_failure->setAction(tr("Try again"));
}

} // namespace tsunagi::ui
