// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shown_value.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ShownValue::ShownValue(const char *objectName, Kind kind, QWidget *parent)
    : Translated(parent)
    , m_kind(kind)
    , m_edit(new QLineEdit(this))
    , m_reveal(makeButton("revealButton", this))
    , m_copy(new CopyButton("copyButton", this))
{
    m_edit->setObjectName(QLatin1StringView(objectName));
    m_reveal->setObjectName(QLatin1StringView(objectName) + "Reveal"_L1);
    m_copy->setObjectName(QLatin1StringView(objectName) + "Copy"_L1);
    m_edit->setReadOnly(true);
    m_edit->setFont(theme().monospaceFont());
    m_reveal->setCheckable(true);
    m_reveal->setVisible(kind == Kind::Secret);
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_reveal);
    layout->addWidget(m_copy);
    connect(m_reveal, &QPushButton::toggled, this, &ShownValue::showValue);
    setValue({});
    retranslate();
}

void ShownValue::setValue(const auth::Secret &value)
{
    m_value = value.clone();
    m_reveal->setChecked(false);
    m_reveal->setEnabled(!value.isEmpty());
    m_copy->setEnabled(!value.isEmpty());
    if (m_kind == Kind::Secret)
        m_copy->setCopiedSecret(value);
    else
        m_copy->setCopiedText(QString::fromUtf8(value.view()));
    showValue();
}

void ShownValue::setLabel(const QString &label)
{
    m_label = label;
    retranslate();
}

void ShownValue::showValue()
{
    const bool masked = m_kind == Kind::Secret && !m_reveal->isChecked();
    // The mask tells nothing of the length.
    if (masked)
        m_edit->setText(m_value.isEmpty() ? QString() : auth::maskedSecret.toString());
    else
        m_edit->setText(QString::fromUtf8(m_value.view()));
    m_edit->setCursorPosition(0);
    m_reveal->setIcon(icon(masked ? u"eye"_s : u"eye-off"_s));
    retranslate();
}

void ShownValue::retranslate()
{
    m_reveal->setText(m_reveal->isChecked() ? tr("Hide") : tr("Show"));
    m_copy->setLabel(tr("Copy"));
    m_edit->setAccessibleName(m_label);
    m_reveal->setAccessibleName(m_reveal->isChecked() ? tr("Hide: %1").arg(m_label) : tr("Show: %1").arg(m_label));
    m_copy->setAccessibleName(tr("Copy: %1").arg(m_label));
    m_edit->setPlaceholderText(tr("not told"));
}

} // namespace tsunagi::ui
