// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/vault_dialog.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

VaultDialog::VaultDialog(QString path, Try which, QWidget *parent)
    : Translated(parent)
    , m_path(std::move(path))
    , m_try(which)
    , m_words(makeParagraph("body", this))
    , m_where(makeParagraph("secondary", this))
    , m_wrong(makeParagraph("bad", this))
    , m_passphrase(new SecretEdit("vaultPassphraseEdit", this))
{
    setObjectName(u"vaultDialog"_s);
    m_wrong->setObjectName(u"vaultWrongLabel"_s);
    m_wrong->setVisible(which == Try::Again);
    setUpLayout();
    connect(m_passphrase, &SecretEdit::changed, this, [this] { m_open->setEnabled(!m_passphrase->isEmpty()); });
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_passphrase->setFocus();
}

void VaultDialog::setUpLayout()
{
    m_cancel = makeButton("vaultCancelButton", this);
    m_open = makePrimaryButton("vaultOpenButton", this);
    m_open->setDefault(true);
    m_open->setEnabled(false);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    words->setSpacing(space::m);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_words, m_wrong, m_passphrase, m_where })
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

auth::Secret VaultDialog::passphrase() const { return m_passphrase->secret(); }

void VaultDialog::retranslate()
{
    setWindowTitle(tr("Open the vault"));
    m_words->setText(
        tr("Enter the passphrase of the vault that keeps your keys and secrets. It is asked for once after "
           "each start."));
    m_where->setText(m_path);
    m_wrong->setText(tr("This passphrase does not open the vault. Please try again."));
    m_passphrase->setLabel(tr("Passphrase of the vault"));
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("Open"));
}

} // namespace tsunagi::ui
