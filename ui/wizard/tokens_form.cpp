// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/tokens_form.h"

#include "ui/theme.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

TokensForm::TokensForm(QWidget *parent)
    : Translated(parent)
    , m_accessLabel(makeLabel("body", this))
    , m_access(new SecretEdit("accessTokenEdit", this))
    , m_refreshLabel(makeLabel("body", this))
    , m_refresh(new SecretEdit("refreshTokenEdit", this))
    , m_expiresLabel(makeLabel("body", this))
    , m_expires(new PasteEdit("expiresInEdit", this))
    , m_hint(makeParagraph("secondary", this))
{
    setObjectName(u"tokensForm"_s);
    setProperty("card", true);
    m_hint->setObjectName(u"tokensHintLabel"_s);
    m_accessLabel->setBuddy(m_access->edit());
    m_refreshLabel->setBuddy(m_refresh->edit());
    m_expiresLabel->setBuddy(m_expires);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::l, space::l, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    int row = 0;
    for (const auto &[label, edit] : { std::pair<QLabel *, QWidget *>{ m_accessLabel, m_access },
                                       { m_refreshLabel, m_refresh },
                                       { m_expiresLabel, m_expires } }) {
        grid->addWidget(label, row, 0);
        grid->addWidget(edit, row++, 1);
    }
    grid->addWidget(m_hint, row, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    for (const SecretEdit *edit : { m_access, m_refresh }) {
        connect(edit, &SecretEdit::changed, this, &TokensForm::retranslate);
        connect(edit, &SecretEdit::changed, this, &TokensForm::changed);
    }
    connect(m_expires, &QLineEdit::textChanged, this, &TokensForm::changed);
    retranslate();
}

bool TokensForm::isEmpty() const { return m_access->isEmpty() && m_refresh->isEmpty(); }

void TokensForm::fill(const Handed &known)
{
    const QString seconds = known.expiresIn > 0 ? QString::number(known.expiresIn) : QString();
    m_access->setSecret(known.accessToken);
    m_refresh->setSecret(known.refreshToken);
    m_expires->setText(seconds);
}

auth::Result<Handed> TokensForm::handed() const
{
    Handed handed;
    bool isNumber = true;
    if (!m_expires->text().isEmpty())
        handed.expiresIn = m_expires->text().toLongLong(&isNumber);
    if (!isNumber || handed.expiresIn < 0)
        return auth::fail(auth::Error{ .reason = auth::Reason::BadPropertyValue,
                                       .subject = u"OAuthExpiresIn"_s,
                                       .detail = u"3600"_s,
                                       .suggestion = {} });
    handed.accessToken = m_access->secret();
    handed.refreshToken = m_refresh->secret();
    handed.at = QDateTime::currentDateTimeUtc();
    return handed;
}

void TokensForm::retranslate()
{
    m_accessLabel->setText(tr("Access token"));
    m_access->setLabel(tr("Access token"));
    m_refreshLabel->setText(tr("Refresh token"));
    m_refresh->setLabel(tr("Refresh token"));
    m_expiresLabel->setText(tr("Expires in (seconds)"));
    m_expires->setAccessibleName(tr("Expires in (seconds)"));
    const bool isLone = !m_access->isEmpty() && m_refresh->isEmpty();
    m_hint->setText(isLone ? tr("Without a refresh token the connection works only until the access token ends. The "
                                "token is kept in the keyring (keychain).")
                           : tr("They are tried at once, kept in the encrypted settings file only, and refreshed by "
                                "themselves from then on."));
}

} // namespace tsunagi::ui
