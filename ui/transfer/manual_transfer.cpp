// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/manual_transfer.h"

#include "auth/age/recipient.h"
#include "ui/theme.h"
#include "ui/transfer/server_texts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_box.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using auth::Property;

void say(QLabel *label, bool isGood, const QString &text)
{
    label->setProperty("role", isGood ? u"secondary"_s : u"bad"_s);
    restyle(label);
    label->setText(text);
}

} // namespace

ManualTransfer::ManualTransfer(const auth::SavedConnection &connection, QWidget *parent)
    : Translated(parent)
    , m_connection(connection)
    , m_here(new Card(this))
    , m_there(new Card(this))
{
    setUpHere();
    setUpThere();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_here);
    layout->addWidget(m_there);
    connect(m_key, &QLineEdit::textChanged, this, &ManualTransfer::showTexts);
    connect(m_place, &QLineEdit::textChanged, this, &ManualTransfer::showTexts);
    retranslate();
}

void ManualTransfer::setUpHere()
{
    m_keygen = new CopyBox("keygenCommandText", "copyKeygenCommandButton", 1, m_here);
    m_keygen->setText(u"tsunagi-cli keygen --if-missing"_s);
    m_keyLabel = makeParagraph("body", m_here);
    m_key = new PasteEdit("serverKeyEdit", m_here);
    m_key->setPlaceholderText(u"age1…"_s);
    m_keyLabel->setBuddy(m_key);
    m_keyHint = makeParagraph("secondary", m_here);
    m_keyHint->setObjectName(u"serverKeyHint"_s);
    m_reseal = new CopyBox("resealCommandText", "copyResealCommandButton", 4, m_here);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_keygen, m_keyLabel, m_key, m_keyHint, m_reseal })
        m_here->body()->addWidget(part);
}

void ManualTransfer::setUpThere()
{
    m_placeLabel = makeParagraph("body", m_there);
    m_place = new PasteEdit("serverSettingsEdit", m_there);
    m_place->setText(u"/var/lib/tsunagi/OAuthSettings.txt"_s);
    m_placeLabel->setBuddy(m_place);
    m_placeHint = makeParagraph("secondary", m_there);
    m_put = new CopyBox("placeCommandText", "copyPlaceCommandButton", 3, m_there);
    m_later = new CopyBox("laterPropertiesText", "copyLaterPropertiesButton", 7, m_there);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_placeLabel, m_place, m_placeHint, m_put, m_later })
        m_there->body()->addWidget(part);
}

bool ManualTransfer::showKey()
{
    const bool isKey = auth::age::Recipient::parse(m_key->text()).has_value();
    if (m_key->text().isEmpty())
        say(m_keyHint, true, tr("A line that begins with age1. It is no secret."));
    else if (isKey)
        say(m_keyHint, true, tr("This is a public key in the right form."));
    else
        say(m_keyHint, false, tr("This is not a public key: it begins with age1 and has 62 characters."));
    return isKey;
}

bool ManualTransfer::showPlace()
{
    const bool isGood = isServerPath(m_place->text());
    say(m_placeHint, isGood,
        isGood ? tr("In a folder that only the user of the job can write. Missing folders are made.")
               : tr("Enter the whole path of a file on the server, beginning with “/”."));
    return isGood;
}

void ManualTransfer::showTexts()
{
    const ServerPlaces places{ .url = m_connection.properties.value(Property::Url),
                               .clientId = m_connection.properties.value(Property::OAuthClientId),
                               .callbackUrl = {},
                               .settingsLocation = m_place->text(),
                               .clientSecretFile = {} };
    const bool hasKey = showKey();
    const bool hasPlace = showPlace();
    m_reseal->setText(hasKey ? resealCommand(m_connection.name, auth::settingsPathOf(m_connection), m_key->text())
                             : QString());
    m_put->setText(hasPlace ? placeCommand(places) : QString());
    m_later->setText(hasPlace ? laterProperties(places) : QString());
}

void ManualTransfer::retranslate()
{
    m_here->setTitle(tr("A copy that the server can open"));
    m_keygen->setLabels(tr("1. On the server, as the user of the job: makes its key, and prints the public half."),
                        tr("Command that makes the server's key"));
    m_keyLabel->setText(tr("2. The server's public key that it printed"));
    m_key->setAccessibleName(tr("The server's public key"));
    m_reseal->setLabels(tr("3. On this computer, in a terminal: writes OAuthSettings.txt into the present folder, "
                           "sealed for that key. The program “age” must be installed."),
                        tr("Command that seals a copy"));
    m_there->setTitle(tr("On the server"));
    m_placeLabel->setText(tr("4. Carry OAuthSettings.txt to the server. Where it keeps it:"));
    m_place->setAccessibleName(tr("Settings file on the server"));
    m_put->setLabels(tr("5. On the server, where the file has arrived: puts it in its place."),
                     tr("Command that puts the file in its place"));
    m_later->setLabels(tr("6. The connection properties of every run. Keep them in a file and give it with "
                          "--connection-file."),
                       tr("Connection properties for later runs"));
    showTexts();
}

} // namespace tsunagi::ui
