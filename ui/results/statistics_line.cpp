// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/statistics_line.h"

#include "ui/results/cell_text.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"
#include "ui/theme.h"

#include <QLabel>
#include <QLocale>

#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {
namespace {

/// Without what adding up has left behind the last decimal that Backlog has.
double rounded(double number, double decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::abs(number) < 1e9 ? std::round(number * scale) / scale : number;
}

QString textOf(const backlog::Column &column, double number, double decimals)
{
    backlog::Cell cell;
    cell.kind = backlog::Cell::Kind::Number;
    cell.number = rounded(number, decimals);
    return wholeCellText(column, cell);
}

QString counted(qint64 count) { return QLocale().toString(count); }

} // namespace

StatisticsLine::StatisticsLine(RowsView *view, QWidget *parent)
    : Translated(parent)
    , m_view(view)
    , m_statistics(new RowStatistics(this))
{
    setObjectName(u"statisticsLine"_s);
    setProperty("panel", u"bottom"_s);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    connect(&m_soon, &QTimer::timeout, this, &StatisticsLine::reckon);
    connect(m_statistics, &RowStatistics::reckoned, this, &StatisticsLine::take);
}

QSize StatisticsLine::sizeHint() const { return { 400, fontMetrics().height() + 2 * space::xs + 1 }; }

/// Not put off by what comes after: rows may arrive with every frame. What was reckoned stays until there is something
/// newer, so that a switch of the language meanwhile takes nothing away.
void StatisticsLine::renew()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void StatisticsLine::reckon()
{
    const RowModel *model = m_view->rowModel();
    if (!model || model->rowCount() == 0) {
        m_statistics->cancel();
        say({});
        return;
    }
    const QModelIndex current = m_view->currentIndex();
    const int column = current.isValid() ? current.column() : -1;
    if (column != m_column)
        m_reckoned.reset();
    m_column = column;
    if (m_column < 0) {
        m_statistics->cancel();
        say(factsOfRows());
        return;
    }
    StatisticsWish wish;
    wish.table = &model->table();
    wish.column = m_column;
    wish.rows = model->rows();
    wish.order = model->order();
    if (const auto runs = m_view->chosenRuns();
        runs.size() > 1 || (runs.size() == 1 && runs.front().first != runs.front().second))
        wish.chosen = runs;
    m_statistics->reckon(std::move(wish));
}

void StatisticsLine::take(const backlog::ColumnStatistics &statistics)
{
    m_reckoned = statistics;
    tell();
}

void StatisticsLine::tell()
{
    const RowModel *model = m_view->rowModel();
    if (!model || model->rowCount() == 0)
        say({});
    else if (m_reckoned && m_column >= 0 && m_column < std::ssize(model->table().columns))
        say(factsOfRows() + factsOfColumn(*m_reckoned));
    else
        say(factsOfRows());
}

QStringList StatisticsLine::factsOfRows() const
{
    const RowModel *model = m_view->rowModel();
    const qint64 shown = model->rowCount();
    const qint64 read = model->rows().rowCount();
    qint64 chosen = 0;
    for (const auto &[first, last] : m_view->chosenRuns())
        chosen += last - first + 1;
    QStringList facts;
    facts << (shown == read ? tr("%1 rows").arg(counted(read))
                            : tr("%1 of %2 rows").arg(counted(shown), counted(read)));
    if (chosen > 1)
        facts << tr("%1 selected").arg(counted(chosen));
    return facts;
}

QStringList StatisticsLine::factsOfColumn(const backlog::ColumnStatistics &statistics) const
{
    const backlog::Column &column = m_view->rowModel()->table().columns.at(m_column);
    QStringList facts{ tr("%1:").arg(backlog::titleOf(column)), tr("values %1").arg(counted(statistics.values)),
                       tr("distinct %1").arg(counted(statistics.distinct)) };
    if (statistics.sum) {
        facts << tr("sum %1").arg(textOf(column, *statistics.sum, 6));
        facts << tr("average %1").arg(textOf(column, *statistics.average(), 2));
    }
    if (statistics.measured > 0) {
        const bool isTime = column.type == backlog::ColumnType::Date || column.type == backlog::ColumnType::DateTime;
        const QString least = wholeCellText(column, statistics.least);
        const QString greatest = wholeCellText(column, statistics.greatest);
        facts << (isTime ? tr("earliest %1") : tr("lowest %1")).arg(least);
        facts << (isTime ? tr("latest %1") : tr("highest %1")).arg(greatest);
    }
    if (statistics.empty > 0)
        facts << tr("empty %1").arg(counted(statistics.empty));
    return facts;
}

void StatisticsLine::say(const QStringList &facts)
{
    m_facts = facts;
    while (m_labels.size() < facts.size()) {
        auto *label = new QLabel(this);
        label->setProperty("role", u"secondary"_s);
        label->setTextFormat(Qt::PlainText);
        m_labels << label;
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels.at(i)->setText(facts.value(i));
    const QString all = facts.join(u" · "_s);
    setToolTip(all);
    setAccessibleName(all);
    place();
}

/// From left to right, as many as there is room for.
void StatisticsLine::place()
{
    int left = space::m;
    bool fits = true;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        QLabel *label = m_labels.at(i);
        const int wide = label->sizeHint().width();
        fits = fits && left + wide <= width() - space::m;
        label->setVisible(fits && i < m_facts.size());
        label->setGeometry(left, 1, wide, height() - 1);
        left += wide + space::m;
    }
}

void StatisticsLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

/// At once, like every other text: only the words change.
void StatisticsLine::retranslate() { tell(); }

} // namespace tsunagi::ui
