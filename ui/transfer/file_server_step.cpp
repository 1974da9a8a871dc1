// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/file_server_step.h"

#include "ui/theme.h"
#include "ui/transfer/server_texts.h"
#include "ui/transfer/warning_band.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_box.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"

#include <QFileInfo>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

using auth::Property;

FileServerStep::FileServerStep(const auth::SavedConnection &connection, const ExportOrder *order, QWidget *parent)
    : StepPage(parent)
    , m_connection(connection)
    , m_order(order)
    , m_saved(makeParagraph("body", page()))
    , m_warning(new WarningBand(page()))
    , m_places(new Card(page()))
    , m_placeLabel(makeLabel("body", m_places))
    , m_place(new PasteEdit("serverSettingsEdit", m_places))
    , m_secretFileLabel(makeLabel("body", m_places))
    , m_secretFile(new PasteEdit("serverSecretFileEdit", m_places))
    , m_placeHint(makeParagraph("secondary", m_places))
    , m_steps(new Card(page()))
    , m_carry(new CopyBox("carryCommandText", "copyCarryCommandButton", 2, m_steps))
    , m_put(new CopyBox("placeCommandText", "copyPlaceCommandButton", 3, m_steps))
    , m_secret(new CopyBox("secretCommandText", "copySecretCommandButton", 3, m_steps))
    , m_later(new CopyBox("laterPropertiesText", "copyLaterPropertiesButton", 7, m_steps))
{
    setObjectName(u"fileServerStep"_s);
    m_saved->setObjectName(u"exportedFileLabel"_s);
    m_saved->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warning->words()->setObjectName(u"exportWarningLabel"_s);
    m_place->setText(auth::usualSettingsLocation.toString());
    m_secretFile->setText(auth::usualClientSecretFile.toString());
    m_placeLabel->setBuddy(m_place);
    m_secretFileLabel->setBuddy(m_secretFile);
    for (QWidget *part :
         std::initializer_list<QWidget *>{ m_placeLabel, m_place, m_secretFileLabel, m_secretFile, m_placeHint })
        m_places->body()->addWidget(part);
    m_steps->body()->setSpacing(space::m);
    for (CopyBox *box : { m_carry, m_put, m_secret, m_later })
        m_steps->body()->addWidget(box);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_saved, m_warning, m_places, m_steps })
        body()->addWidget(part);
    closeBody();
    connect(m_place, &QLineEdit::textChanged, this, &FileServerStep::showTexts);
    connect(m_secretFile, &QLineEdit::textChanged, this, &FileServerStep::showTexts);
    retranslate();
}

void FileServerStep::enter()
{
    retranslate();
    verticalScrollBar()->setValue(0);
}

QString FileServerStep::warning() const
{
    if (m_order->isSameGrant)
        return tr("Backlog gave the permission again that this computer has, not one for the server alone. If one "
                  "permission is used on two machines, it may stop working on one of them. Another user, or another "
                  "OAuth application, gets one of its own.");
    if (m_order->way == GrantWay::HandOver)
        return tr("The permission is the server's now. To use Backlog on this computer, too, log in again.");
    if (m_order->accessOnly)
        return tr("Only the access token is in the file: it ends within the hour, and the server can't renew it.");
    if (m_order->way == GrantWay::Copy)
        return tr("If one permission is used on two machines, it may stop working on one of them.");
    return {};
}

void FileServerStep::showTexts()
{
    const bool isByPassphrase = m_order->recipients.empty();
    const bool needsSecret = m_order->withoutClientSecret && !m_order->accessOnly;
    const ServerPlaces places{ .url = m_connection.properties.value(Property::Url),
                               .clientId = m_connection.properties.value(Property::OAuthClientId),
                               .callbackUrl = {},
                               .settingsLocation = m_place->text(),
                               .clientSecretFile = needsSecret ? m_secretFile->text() : QString() };
    const bool areGood =
        isServerPath(places.settingsLocation) && (!needsSecret || isServerPath(places.clientSecretFile));
    const QString name = QFileInfo(m_order->path).fileName();
    m_secret->setVisible(needsSecret);
    m_secretFileLabel->setVisible(needsSecret);
    m_secretFile->setVisible(needsSecret);
    m_carry->setText(carryCommand(m_order->path));
    m_put->setText(!areGood ? QString() : isByPassphrase ? importCommand(places, name) : placeCommand(places, name));
    m_secret->setText(areGood && needsSecret ? clientSecretCommand(places) : QString());
    m_later->setText(areGood ? laterProperties(places) : QString());
    sayHint(m_placeHint, areGood,
            areGood ? tr("In a folder that only the user of the job can write. Missing folders are made.")
                    : tr("Enter the whole path of a file on the server, beginning with “/”."));
    m_put->setLabels(
        isByPassphrase ? tr("2. On the server, where the file has arrived: takes it over. The passphrase is asked for "
                            "and not shown.")
                       : tr("2. On the server, where the file has arrived: puts it in its place."),
        tr("Command that puts the file in its place"));
}

QString FileServerStep::stepTitle() const { return tr("On the server"); }

QString FileServerStep::nextText() const { return tr("&Close"); }

void FileServerStep::retranslate()
{
    setTitle(tr("Now on the server"),
             tr("tsunagi-cli must be installed there. Run the commands in bash, as the user of the job."));
    m_saved->setText(tr("The file was saved: %1. Remove it here once it is on the server.").arg(m_order->path));
    m_warning->words()->setText(warning());
    m_warning->setVisible(!warning().isEmpty());
    m_places->setTitle(tr("Where the server keeps it"));
    m_placeLabel->setText(tr("Settings file"));
    m_place->setAccessibleName(tr("Settings file on the server"));
    m_secretFileLabel->setText(tr("File of the client secret"));
    m_secretFile->setAccessibleName(tr("File of the client secret on the server"));
    m_steps->setTitle(tr("Commands and properties (no secret is in them)"));
    m_carry->setLabels(tr("1. On this computer, in a terminal: carries it there. Put the server's name in place of "
                          "SERVER."),
                       tr("Command that carries the file"));
    m_secret->setLabels(tr("3. Keeps the client secret. Paste it when asked; it is not shown."),
                        tr("Command that keeps the client secret"));
    m_later->setLabels(tr("For every run: the connection properties. Keep them in a file and give it with "
                          "--connection-file."),
                       tr("Connection properties for later runs"));
    showTexts();
}

} // namespace tsunagi::ui
