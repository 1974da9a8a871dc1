// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/vault_dialog.h"

#include "auth/secrets/vault_store.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

VaultDialog::VaultDialog(std::shared_ptr<auth::VaultStore> vault, QWidget *parent)
    : Translated(parent)
    , m_vault(std::move(vault))
    , m_words(makeParagraph("body", this))
    , m_where(makeParagraph("secondary", this))
    , m_wrong(makeParagraph("bad", this))
    , m_failure(new MessageBar(this))
    , m_passphrase(new SecretEdit("vaultPassphraseEdit", this))
{
    setObjectName(u"vaultDialog"_s);
    m_wrong->setObjectName(u"vaultWrongLabel"_s);
    m_wrong->hide();
    setUpLayout();
    connect(m_passphrase, &SecretEdit::changed, this, &VaultDialog::updateButton);
    connect(m_open, &QPushButton::clicked, this, &VaultDialog::tryIt);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_passphrase->edit()->setFocus();
}

VaultDialog::~VaultDialog() { m_stop.request_stop(); }

void VaultDialog::setUpLayout()
{
    m_cancel = makeButton("vaultCancelButton", this);
    m_open = makePrimaryButton("vaultOpenButton", this);
    m_open->setDefault(true);
    m_open->setEnabled(false);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    words->setSpacing(space::m);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_words, m_failure, m_wrong, m_passphrase, m_where })
        words->addWidget(part);
    auto *foot = new QWidget(this);
    foot->setProperty("panel", u"bottom"_s);
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(space::xl - space::xs, space::m + 2, space::xl - space::xs, space::m + 2);
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(words, 1);
    layout->addWidget(foot);
    resize((QSizeF(460, 200) * theme().pixelSize(TextRole::Body) / 13.0).toSize());
}

void VaultDialog::tryIt()
{
    m_wrong->hide();
    m_failure->clear();
    setBusy(true);
    QCoro::connect(m_vault->open(m_passphrase->secret(), m_stop.get_token()), this,
                   [this](const auth::Result<void> &opened) { tried(opened); });
}

void VaultDialog::tried(const auth::Result<void> &opened)
{
    if (m_stop.stop_requested())
        return;
    setBusy(false);
    if (opened) {
        accept();
        return;
    }
    const bool isWrong = opened.error().reason == auth::Reason::VaultWrongPassphrase;
    m_wrong->setVisible(isWrong);
    if (isWrong)
        m_passphrase->clear();
    else
        m_failure->showError(opened.error());
    m_passphrase->edit()->setFocus();
}

/// Who cancels while the passphrase is tried wants the vault closed.
void VaultDialog::done(int result)
{
    m_stop.request_stop();
    QDialog::done(result);
}

void VaultDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_passphrase->setEnabled(!busy);
    updateButton();
}

void VaultDialog::updateButton() { m_open->setEnabled(!m_isBusy && !m_passphrase->isEmpty()); }

void VaultDialog::retranslate()
{
    setWindowTitle(tr("Open the vault"));
    m_words->setText(
        tr("Enter the passphrase of the vault that keeps your keys and secrets. It is asked for once after "
           "each start."));
    m_where->setText(m_vault->path());
    m_wrong->setText(tr("This passphrase does not open the vault. Please try again."));
    m_passphrase->setLabel(tr("Passphrase of the vault"));
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("Open"));
}

} // namespace tsunagi::ui
