// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_list.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/symbol.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ProgressList::ProgressList(int lines, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < lines; ++i) {
        const Line line{ new Symbol(u"circle"_s, Tint::Secondary, 16, this), new Wheel(this), makeLabel("body", this),
                         makeLabel("secondary", this) };
        grid->addWidget(line.mark, i, 0);
        grid->addWidget(line.wheel, i, 0);
        grid->addWidget(line.text, i, 1);
        grid->addWidget(line.note, i, 2);
        m_lines.append(line);
        show(i);
    }
}

void ProgressList::setTexts(const QStringList &texts)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i].text->setText(texts.value(i));
    for (int i = 0; i < m_lines.size(); ++i)
        show(i);
}

void ProgressList::setCurrent(int line, bool failed)
{
    m_current = line;
    m_failed = failed;
    for (int i = 0; i < m_lines.size(); ++i)
        show(i);
}

void ProgressList::setNote(const QString &note)
{
    for (int i = 0; i < m_lines.size(); ++i)
        m_lines[i].note->setText(i == m_current ? note : QString());
}

void ProgressList::show(int index)
{
    const Line &line = m_lines.at(index);
    const bool here = index == m_current;
    const bool waits = here && !m_failed;
    line.wheel->setVisible(waits);
    line.mark->setVisible(!waits);
    if (index < m_current)
        line.mark->setSymbol(u"check"_s, Tint::Accent);
    else if (here)
        line.mark->setSymbol(u"error"_s, Tint::Bad);
    else
        line.mark->setSymbol(u"circle"_s, Tint::Secondary);
    line.text->setProperty("role", here ? u"strong"_s : index < m_current ? u"body"_s : u"muted"_s);
    restyle(line.text);
    if (!waits)
        line.note->clear();
    // State in words for those who cannot see the mark.
    const QString state = index < m_current ? tr("done")
        : waits                             ? tr("in progress")
        : here                              ? tr("failed")
                                            : tr("to come");
    line.text->setAccessibleName(tr("%1: %2").arg(line.text->text(), state));
}

} // namespace tsunagi::ui
