// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_tool_bar.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {

ResultsToolBar::ResultsToolBar(QMenu *exportMenu, QWidget *parent)
    : Translated(parent)
    , m_filter(new QLineEdit(this))
    , m_stop(makeButton("stopButton", this))
    , m_columns(makeButton("columnsButton", this))
    , m_chart(makeButton("chartButton", this))
    , m_export(makeButton("exportButton", this))
{
    m_filter->setObjectName(u"filterEdit"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"filter"_s, Tint::Secondary), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(280);
    m_columns->setIcon(icon(u"columns"_s));
    m_chart->setIcon(icon(u"chart"_s));
    m_chart->setCheckable(true);
    m_export->setIcon(trailingIcon(u"chevron-down"_s));
    m_export->setLayoutDirection(Qt::RightToLeft); // the chevron after the word
    m_export->setMenu(exportMenu);
    m_typing.setSingleShot(true);
    m_typing.setInterval(120ms);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_filter, 10);
    layout->addStretch(1);
    layout->addWidget(m_stop);
    layout->addWidget(m_columns);
    layout->addWidget(m_chart);
    layout->addWidget(m_export);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ResultsToolBar::filterTyped);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_running ? Q_EMIT stopWanted() : Q_EMIT readWanted(); });
    connect(m_columns, &QPushButton::clicked, this, &ResultsToolBar::columnsWanted);
    connect(m_chart, &QPushButton::clicked, this, &ResultsToolBar::chartWanted);
    retranslate();
}

QString ResultsToolBar::filter() const { return m_filter->text(); }

void ResultsToolBar::setFilter(const QString &text)
{
    const QSignalBlocker quiet(m_filter);
    m_filter->setText(text);
}

void ResultsToolBar::clearFilter() { m_filter->clear(); }

void ResultsToolBar::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void ResultsToolBar::setRunning(bool running)
{
    m_running = running;
    retranslate();
}

void ResultsToolBar::setRefreshes(bool refreshes)
{
    m_refreshes = refreshes;
    retranslate();
}

void ResultsToolBar::setChartShown(bool shown) { m_chart->setChecked(shown); }

void ResultsToolBar::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter (Ctrl+L)"));
    m_filter->setAccessibleName(tr("Filter"));
    m_stop->setText(m_running ? tr("Stop reading") : m_refreshes ? tr("Read changes") : tr("Read again"));
    m_stop->setToolTip(
        m_running || !m_refreshes
            ? QString()
            : tr("Reads what was changed or added since (F5). What was deleted in Backlog is not seen by "
                 "this: Shift+F5 reads everything anew."));
    m_stop->setIcon(m_running ? icon(u"stop"_s) : icon(u"refresh"_s));
    m_columns->setText(tr("Columns"));
    m_chart->setText(tr("Chart"));
    m_chart->setToolTip(tr("Shows a chart of the rows beside them (Ctrl+G)."));
    m_export->setText(tr("Export"));
}

} // namespace tsunagi::ui
