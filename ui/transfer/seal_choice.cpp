// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/seal_choice.h"

#include "auth/error_text.h"
#include "auth/settings/identity_file.h"
#include "ui/theme.h"
#include "ui/transfer/warning_band.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/copy_box.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QVBoxLayout *layoutIn(QWidget *part)
{
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    return layout;
}

} // namespace

SealChoice::SealChoice(QWidget *parent)
    : Translated(parent)
    , m_card(new Card(this))
    , m_byKey(new QRadioButton(m_card))
    , m_byPassphrase(new QRadioButton(m_card))
    , m_message(new MessageBar(m_card))
{
    m_byKey->setObjectName(u"byKeyRadio"_s);
    m_byPassphrase->setObjectName(u"byPassphraseRadio"_s);
    m_message->setObjectName(u"keysMessageBar"_s);
    auto *group = new QButtonGroup(this);
    group->addButton(m_byKey);
    group->addButton(m_byPassphrase);
    m_byKey->setChecked(true);
    setUpKeys();
    setUpPassphrase();
    auto *ways = new QHBoxLayout;
    ways->setSpacing(space::l);
    ways->addWidget(m_byKey);
    ways->addWidget(m_byPassphrase);
    ways->addStretch();
    m_card->body()->addLayout(ways);
    m_card->body()->addWidget(m_keyPart);
    m_card->body()->addWidget(m_passphrasePart);
    m_card->body()->addWidget(m_message);
    layoutIn(this)->addWidget(m_card);
    connect(m_byKey, &QRadioButton::toggled, this, &SealChoice::refresh);
    retranslate();
}

void SealChoice::setUpKeys()
{
    m_keyPart = new QWidget(m_card);
    m_keygen = new CopyBox("keygenCommandText", "copyKeygenCommandButton", 1, m_keyPart);
    m_keygen->setText(u"tsunagi-cli keygen --if-missing"_s);
    m_keysLabel = makeParagraph("body", m_keyPart);
    m_keys = new QPlainTextEdit(m_keyPart);
    m_keys->setObjectName(u"serverKeysEdit"_s);
    m_keys->setTabChangesFocus(true);
    m_keys->setPlaceholderText(u"age1…"_s);
    m_keys->setFixedHeight(3 * m_keys->fontMetrics().lineSpacing() + 2 * space::m);
    m_keysLabel->setBuddy(m_keys);
    m_paste = makeButton("pasteKeysButton", m_keyPart);
    m_load = makeButton("loadKeysButton", m_keyPart);
    m_keysHint = makeParagraph("secondary", m_keyPart);
    m_keysHint->setObjectName(u"serverKeysHint"_s);
    auto *below = new QHBoxLayout;
    below->setSpacing(space::s);
    below->addStretch();
    below->addWidget(m_paste);
    below->addWidget(m_load);
    QVBoxLayout *keys = layoutIn(m_keyPart);
    keys->addWidget(m_keygen);
    keys->addWidget(m_keysLabel);
    keys->addWidget(m_keys);
    keys->addWidget(m_keysHint); // a mistyped key stands in it: a line of its own
    keys->addLayout(below);
    connect(m_keys, &QPlainTextEdit::textChanged, this, &SealChoice::refresh);
    connect(m_paste, &QPushButton::clicked, this, [this] { m_keys->setPlainText(pastedText()); });
    connect(m_load, &QPushButton::clicked, this, &SealChoice::chooseKeys);
}

void SealChoice::setUpPassphrase()
{
    m_passphrasePart = new QWidget(m_card);
    m_firstLabel = makeLabel("body", m_passphrasePart);
    m_first = new SecretEdit("passphraseEdit", m_passphrasePart);
    m_againLabel = makeLabel("body", m_passphrasePart);
    m_again = new SecretEdit("passphraseAgainEdit", m_passphrasePart);
    m_passphraseHint = makeParagraph("secondary", m_passphrasePart);
    m_passphraseHint->setObjectName(u"passphraseHint"_s);
    QVBoxLayout *passphrase = layoutIn(m_passphrasePart);
    for (QWidget *part :
         std::initializer_list<QWidget *>{ m_firstLabel, m_first, m_againLabel, m_again, m_passphraseHint })
        passphrase->addWidget(part);
    connect(m_first, &SecretEdit::changed, this, &SealChoice::refresh);
    connect(m_again, &SecretEdit::changed, this, &SealChoice::refresh);
}

void SealChoice::chooseKeys()
{
    auto *dialog = new QFileDialog(this, tr("File of public keys"));
    dialog->setObjectName(u"keysDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SealChoice::addKeysOf);
    dialog->open();
}

void SealChoice::addKeysOf(const QString &path)
{
    m_message->clear();
    const auto read = auth::readRecipients({ path });
    if (!read) {
        m_message->showError(read.error());
        return;
    }
    for (const auth::age::Recipient &recipient : *read)
        m_keys->appendPlainText(recipient.text());
}

bool SealChoice::usesPassphrase() const { return m_byPassphrase->isChecked(); }

auth::Secret SealChoice::passphrase() const { return usesPassphrase() ? m_first->secret() : auth::Secret(); }

std::vector<auth::age::Recipient> SealChoice::recipients() const
{
    return usesPassphrase() ? std::vector<auth::age::Recipient>() : m_recipients;
}

bool SealChoice::isComplete() const
{
    return usesPassphrase() ? !m_first->isEmpty() && m_first->secret().equals(m_again->secret())
                            : !m_recipients.empty();
}

void SealChoice::focusFirst() { (usesPassphrase() ? static_cast<QWidget *>(m_first) : m_keys)->setFocus(); }

void SealChoice::refresh()
{
    m_keyPart->setVisible(!usesPassphrase());
    m_passphrasePart->setVisible(usesPassphrase());
    showKeys();
    showPassphrase();
    Q_EMIT changed();
}

void SealChoice::showKeys()
{
    const auto parsed = auth::age::parseRecipients(m_keys->toPlainText().toUtf8());
    m_recipients = parsed ? *parsed : std::vector<auth::age::Recipient>();
    if (!parsed)
        sayHint(m_keysHint, false, auth::messageOf(parsed.error()) + u' ' + auth::hintOf(parsed.error()));
    else if (parsed->empty())
        sayHint(m_keysHint, true, tr("Lines that begin with age1 or ssh-ed25519, one a server. They are no secret."));
    else
        sayHint(m_keysHint, true, tr("%n public key(s) in the right form.", nullptr, static_cast<int>(parsed->size())));
}

void SealChoice::showPassphrase()
{
    const bool areDifferent = !m_again->isEmpty() && !m_first->secret().equals(m_again->secret());
    sayHint(m_passphraseHint, !areDifferent,
            areDifferent
                ? tr("The two are different.")
                : tr("It is asked for on the server. Whoever has the file and guesses it has the permission: let "
                     "it be long."));
}

void SealChoice::retranslate()
{
    m_card->setTitle(tr("Who can open it"));
    m_byKey->setText(tr("The server's public &key (recommended)"));
    m_byPassphrase->setText(tr("A &passphrase"));
    m_keygen->setLabels(tr("On the server, as the user of the job: makes its key, and prints the public half."),
                        tr("Command that makes the server's key"));
    m_keysLabel->setText(tr("The server's public key"));
    m_keys->setAccessibleName(tr("The server's public key"));
    m_paste->setText(tr("Paste"));
    m_load->setText(tr("From a file…"));
    m_firstLabel->setText(tr("Passphrase"));
    m_first->setLabel(tr("Passphrase"));
    m_againLabel->setText(tr("The same once more"));
    m_again->setLabel(tr("Passphrase once more"));
    refresh();
}

} // namespace tsunagi::ui
