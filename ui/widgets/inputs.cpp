// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inputs.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

PasteEdit::PasteEdit(const char *objectName, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QLatin1StringView(objectName));
    setMaxLength(1 << 20);
    connect(this, &QLineEdit::textChanged, this, &PasteEdit::trim);
}

void PasteEdit::trim(const QString &text)
{
    // QLineEdit shows a line end as U+2028 and a NUL as it is; neither belongs to any value that is pasted here.
    const QString clean = text.trimmed().remove(QChar(0x2028)).remove(QChar(0));
    if (clean == text)
        return;
    const int cursor = cursorPosition();
    setText(clean);
    setCursorPosition(std::min(cursor, static_cast<int>(clean.size())));
}

SecretEdit::SecretEdit(const char *objectName, QWidget *parent)
    : QWidget(parent)
    , m_edit(new PasteEdit(objectName, this))
    , m_reveal(makeButton("revealButton", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_reveal);
    m_reveal->setObjectName(QLatin1StringView(objectName) + "Reveal"_L1);
    m_reveal->setCheckable(true);
    setFocusProxy(m_edit);
    connect(m_reveal, &QPushButton::toggled, this, &SecretEdit::setRevealed);
    connect(m_edit, &QLineEdit::textChanged, this, &SecretEdit::changed);
    setRevealed(false);
}

void SecretEdit::setSecret(const auth::Secret &secret) { m_edit->setText(QString::fromUtf8(secret.view())); }

void SecretEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecretEdit::setRevealed(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(revealed ? u"eye-off"_s : u"eye"_s));
    retranslate();
}

void SecretEdit::retranslate() { m_reveal->setText(m_reveal->isChecked() ? tr("Hide") : tr("Show")); }

} // namespace tsunagi::ui
