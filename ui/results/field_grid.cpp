// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/field_grid.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr qsizetype longestValue = 500;
}

FieldGrid::FieldGrid(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget(this))
    , m_grid(new QGridLayout(m_page))
{
    setObjectName(u"detailFields"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setProperty("scrolled", true);
    m_grid->setContentsMargins(0, 0, space::m, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(6);
    setWidget(m_page);
}

void FieldGrid::show(const QList<Field> &fields)
{
    while (m_lines.size() < fields.size()) {
        const Line line{ makeLabel("muted", m_page), makeParagraph("body", m_page) };
        line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_lines.append(line);
        m_columns = 0; // to be placed
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool used = i < fields.size();
        m_lines[i].name->setVisible(used);
        m_lines[i].value->setVisible(used);
        if (!used)
            continue;
        m_lines[i].name->setText(fields.at(i).name);
        m_lines[i].value->setText(fields.at(i).value.left(longestValue));
    }
    m_used = fields.size();
    arrange();
}

int FieldGrid::columnsFor(int width) const { return std::max(1, width / (theme().pixelSize(TextRole::Body) * 22)); }

void FieldGrid::arrange()
{
    const int columns = columnsFor(viewport()->width());
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const int row = static_cast<int>(i) / columns;
        const int column = static_cast<int>(i) % columns * 2;
        m_grid->addWidget(m_lines[i].name, row, column, Qt::AlignTop);
        m_grid->addWidget(m_lines[i].value, row, column + 1, Qt::AlignTop);
    }
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column % 2 == 1 && column < columns * 2 ? 1 : 0);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(static_cast<int>(m_lines.size()) + 1, 1);
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

} // namespace tsunagi::ui
