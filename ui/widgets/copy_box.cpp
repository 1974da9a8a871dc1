// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copy_box.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

CopyBox::CopyBox(const char *textName, const char *buttonName, int lines, QWidget *parent)
    : Translated(parent)
    , m_label(makeParagraph("body", this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new CopyButton(buttonName, this))
{
    m_text->setObjectName(QLatin1StringView(textName));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme().monospaceFont());
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * lines + 2 * space::m);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_text, 1);
    line->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_label);
    layout->addLayout(line);
    retranslate();
}

void CopyBox::setLabels(const QString &label, const QString &name)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_text->setAccessibleName(name);
    retranslate();
}

void CopyBox::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_copy->setCopiedText(text);
    m_copy->setEnabled(!text.isEmpty());
}

QString CopyBox::text() const { return m_text->toPlainText(); }

void CopyBox::retranslate()
{
    m_copy->setLabel(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy: %1").arg(m_text->accessibleName()));
}

} // namespace tsunagi::ui
