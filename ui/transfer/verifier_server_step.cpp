// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/verifier_server_step.h"

#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_box.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shown_value.h"

#include <QGridLayout>
#include <QLocale>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using auth::Property;

/// A label and its field, in a row of their own.
void addField(QGridLayout *grid, QLabel *label, QWidget *field)
{
    label->setBuddy(field);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

QGridLayout *makeGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

VerifierServerStep::VerifierServerStep(const auth::SavedConnection &connection, const ServerRequest *request,
                                       QWidget *parent)
    : StepPage(parent)
    , m_connection(connection)
    , m_request(request)
    , m_secrets(new Card(page()))
    , m_places(new Card(page()))
    , m_steps(new Card(page()))
{
    setObjectName(u"verifierServerStep"_s);
    setUpSecrets();
    setUpPlaces();
    setUpTexts();
    for (Card *card : { m_secrets, m_places, m_steps })
        body()->addWidget(card);
    closeBody();
    retranslate();
}

void VerifierServerStep::setUpSecrets()
{
    m_lasts = makeParagraph("body", m_secrets);
    m_lasts->setObjectName(u"verifierLastsLabel"_s);
    m_verifierLabel = makeLabel("body", m_secrets);
    m_verifier = new ShownValue("verifierValue", ShownValue::Kind::Secret, m_secrets);
    m_secretLabel = makeLabel("body", m_secrets);
    m_secret = new ShownValue("clientSecretValue", ShownValue::Kind::Secret, m_secrets);
    QGridLayout *grid = makeGrid();
    addField(grid, m_verifierLabel, m_verifier);
    addField(grid, m_secretLabel, m_secret);
    m_secrets->body()->addWidget(m_lasts);
    m_secrets->body()->addLayout(grid);
}

void VerifierServerStep::setUpPlaces()
{
    m_settingsLabel = makeLabel("body", m_places);
    m_settings = new PasteEdit("serverSettingsEdit", m_places);
    m_settings->setText(u"/var/lib/tsunagi/OAuthSettings.txt"_s);
    m_secretFileLabel = makeLabel("body", m_places);
    m_secretFile = new PasteEdit("serverSecretFileEdit", m_places);
    m_secretFile->setText(u"/var/lib/tsunagi/client-secret"_s);
    m_placesHint = makeParagraph("secondary", m_places);
    m_placesHint->setObjectName(u"serverPlacesHint"_s);
    QGridLayout *grid = makeGrid();
    addField(grid, m_settingsLabel, m_settings);
    addField(grid, m_secretFileLabel, m_secretFile);
    m_places->body()->addLayout(grid);
    m_places->body()->addWidget(m_placesHint);
    connect(m_settings, &QLineEdit::textChanged, this, &VerifierServerStep::showTexts);
    connect(m_secretFile, &QLineEdit::textChanged, this, &VerifierServerStep::showTexts);
}

void VerifierServerStep::setUpTexts()
{
    m_secretCommand = new CopyBox("secretCommandText", "copySecretCommandButton", 3, m_steps);
    m_connectCommand = new CopyBox("connectCommandText", "copyConnectCommandButton", 6, m_steps);
    m_later = new CopyBox("laterPropertiesText", "copyLaterPropertiesButton", 8, m_steps);
    m_steps->body()->setSpacing(space::m);
    for (CopyBox *box : { m_secretCommand, m_connectCommand, m_later })
        m_steps->body()->addWidget(box);
}

void VerifierServerStep::enter()
{
    m_verifier->setValue(m_request->code);
    m_secret->setValue(m_request->clientSecret);
    retranslate();
    verticalScrollBar()->setValue(0);
    m_verifier->setFocus();
}

void VerifierServerStep::leave()
{
    m_verifier->setValue({});
    m_secret->setValue({});
}

void VerifierServerStep::showTexts()
{
    const QString callback = m_request->callbackUrl;
    const bool isDefault = callback == QLatin1StringView(auth::infoOf(Property::CallbackUrl).defaultValue);
    const ServerPlaces places{ .url = m_connection.properties.value(Property::Url),
                               .clientId = m_connection.properties.value(Property::OAuthClientId),
                               .callbackUrl = isDefault ? QString() : callback,
                               .settingsLocation = m_settings->text(),
                               .clientSecretFile = m_secretFile->text() };
    const bool areGood = isServerPath(places.settingsLocation) && isServerPath(places.clientSecretFile);
    m_secretCommand->setText(areGood ? clientSecretCommand(places) : QString());
    m_connectCommand->setText(areGood ? connectCommand(places) : QString());
    m_later->setText(areGood ? laterProperties(places) : QString());
    m_placesHint->setProperty("role", areGood ? u"secondary"_s : u"bad"_s);
    restyle(m_placesHint);
    m_placesHint->setText(
        areGood ? tr("Both in a folder that only the user of the job can write. Missing folders are made.")
                : tr("Enter whole paths of files on the server, beginning with “/”."));
}

QString VerifierServerStep::stepTitle() const { return tr("On the server"); }

QString VerifierServerStep::nextText() const { return tr("&Close"); }

void VerifierServerStep::retranslate()
{
    setTitle(tr("Now on the server"),
             tr("tsunagi-cli must be installed there. Run both commands in bash, as the user of the job."));
    m_secrets->setTitle(tr("What the commands ask for"));
    m_lasts->setText(tr("The code (verifier) came at %1. It works once, and only for a few minutes: use it at once. "
                        "Backlog does not say how long; the OAuth standard recommends 10 minutes at most.")
                         .arg(QLocale().toString(m_request->receivedAt.time(), QLocale::ShortFormat)));
    m_verifierLabel->setText(tr("Code (verifier)"));
    m_verifier->setLabel(tr("Code (verifier)"));
    m_secretLabel->setText(tr("Client secret"));
    m_secret->setLabel(tr("Client secret"));
    m_places->setTitle(tr("Where the server keeps them"));
    m_settingsLabel->setText(tr("Settings file"));
    m_settings->setAccessibleName(tr("Settings file on the server"));
    m_secretFileLabel->setText(tr("File of the client secret"));
    m_secretFile->setAccessibleName(tr("File of the client secret on the server"));
    m_steps->setTitle(tr("Commands and properties (no secret is in them)"));
    m_secretCommand->setLabels(tr("1. Keeps the client secret. Paste it when asked; it is not shown."),
                               tr("Command that keeps the client secret"));
    m_connectCommand->setLabels(
        tr("2. Trades the code for the server's own permission. Paste the code when asked; it is not shown."),
        tr("Command that trades the code"));
    m_later->setLabels(
        tr("3. For every later run: the connection properties, without the code. Keep them in a file and "
           "give it with --connection-file."),
        tr("Connection properties for later runs"));
    showTexts();
}

} // namespace tsunagi::ui
