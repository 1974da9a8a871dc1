// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/vault_offer.h"

#include "ui/theme.h"
#include "ui/vault/vault_door.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QHideEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

bool isOffered(auth::Reason reason)
{
    constexpr auth::Reason offered[] = { auth::Reason::KeychainMissing,       auth::Reason::KeychainLocked,
                                         auth::Reason::KeychainRefused,       auth::Reason::KeychainTimedOut,
                                         auth::Reason::KeychainModuleMissing, auth::Reason::VaultLocked,
                                         auth::Reason::VaultWrongPassphrase };
    return std::ranges::find(offered, reason) != std::end(offered);
}

} // namespace

VaultOffer::VaultOffer(VaultDoor *door, QWidget *parent)
    : Translated(parent)
    , m_door(door)
    , m_title(makeParagraph("strong", this))
    , m_words(makeParagraph("secondary", this))
    , m_passphraseLabel(makeLabel("muted", this))
    , m_passphrase(new SecretEdit("vaultOfferEdit", this))
    , m_againLabel(makeLabel("muted", this))
    , m_again(new SecretEdit("vaultOfferAgainEdit", this))
    , m_differ(makeParagraph("bad", this))
    , m_failure(new MessageBar(this))
    , m_accept(makeButton("vaultOfferButton", this))
{
    setObjectName(u"vaultOffer"_s);
    setProperty("card", true);
    m_failure->setObjectName(u"vaultOfferBar"_s);
    setUpLayout();
    for (SecretEdit *edit : { m_passphrase, m_again }) {
        connect(edit, &SecretEdit::changed, this, &VaultOffer::updateButton);
        connect(edit->edit(), &QLineEdit::returnPressed, m_accept, &QPushButton::click);
    }
    connect(m_accept, &QPushButton::clicked, this, &VaultOffer::accept);
    hide();
    retranslate();
}

void VaultOffer::setUpLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_title, m_words, m_failure, m_passphraseLabel, m_passphrase,
                                                           m_againLabel, m_again, m_differ })
        layout->addWidget(part);
    layout->addWidget(m_accept, 0, Qt::AlignLeft);
}

void VaultOffer::offerFor(const auth::Error &error)
{
    m_isInIt = error.reason == auth::Reason::VaultLocked || error.reason == auth::Reason::VaultWrongPassphrase;
    m_failure->clear();
    setVisible(isOffered(error.reason));
    m_passphrase->clear();
    m_again->clear();
    retranslate();
}

/// A vault that is open needs no passphrase, one that stands needs its own, a new one gets one, typed twice.
void VaultOffer::showNeeded()
{
    const auto &vault = m_door->vault();
    const bool isNew = !vault->exists();
    for (QWidget *part : std::initializer_list<QWidget *>{ m_passphraseLabel, m_passphrase })
        part->setVisible(isNew || !vault->isOpen());
    for (QWidget *part : std::initializer_list<QWidget *>{ m_againLabel, m_again })
        part->setVisible(isNew);
    updateButton();
}

void VaultOffer::updateButton()
{
    const bool isNew = !m_again->isHidden();
    const bool isEqual = m_passphrase->secret().equals(m_again->secret());
    m_differ->setVisible(isNew && !m_again->isEmpty() && !isEqual);
    const bool isGiven = m_passphrase->isHidden() || (!m_passphrase->isEmpty() && (!isNew || isEqual));
    m_accept->setEnabled(isGiven && !m_isBusy);
}

void VaultOffer::accept()
{
    if (m_passphrase->isHidden()) {
        taken();
    } else if (m_again->isHidden()) {
        openVault();
    } else {
        m_door->giveForNew(m_passphrase->secret());
        taken();
    }
}

void VaultOffer::openVault()
{
    m_failure->clear();
    m_stop = std::stop_source();
    setBusy(true);
    const std::stop_token stop = m_stop.get_token();
    QCoro::connect(m_door->vault()->open(m_passphrase->secret(), stop), this,
                   [this, stop](const auth::Result<void> &opened) {
                       if (!stop.stop_requested())
                           tried(opened);
                   });
}

void VaultOffer::tried(const auth::Result<void> &opened)
{
    setBusy(false);
    if (opened) {
        taken();
        return;
    }
    m_passphrase->clear();
    m_failure->showError(opened.error());
    m_passphrase->edit()->setFocus();
}

void VaultOffer::taken()
{
    m_passphrase->clear();
    m_again->clear();
    hide();
    Q_EMIT accepted();
}

/// The page was left, or tries by itself: what is tried here no longer counts.
void VaultOffer::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (event->spontaneous())
        return;
    m_stop.request_stop();
    setBusy(false);
}

void VaultOffer::setBusy(bool busy)
{
    m_isBusy = busy;
    m_passphrase->setEnabled(!busy);
    updateButton();
}

void VaultOffer::retranslate()
{
    const bool isNew = !m_door->vault()->exists();
    m_title->setText(m_isInIt && !isNew ? tr("Open the vault") : tr("Keep it in a vault protected by a passphrase"));
    m_words->setText(
        isNew
            ? tr("The vault is a file on this computer that only your passphrase opens (%1). Tsunagi asks for the "
                 "passphrase once after each start. Nobody can open the vault without it: keep it well.")
                  .arg(m_door->vault()->path())
            : tr("There is a vault on this computer (%1), a file that only its passphrase opens. Tsunagi asks for the "
                 "passphrase once after each start.")
                  .arg(m_door->vault()->path()));
    m_passphraseLabel->setText(isNew ? tr("New passphrase") : tr("Passphrase of the vault"));
    m_passphrase->setLabel(m_passphraseLabel->text());
    m_againLabel->setText(tr("The same passphrase again"));
    m_again->setLabel(m_againLabel->text());
    m_differ->setText(tr("The two passphrases differ."));
    m_accept->setText(m_isInIt && !isNew ? tr("Open the vault") : tr("Keep it in the vault"));
    showNeeded();
}

} // namespace tsunagi::ui
