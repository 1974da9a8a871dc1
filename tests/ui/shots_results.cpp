// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the results browser: rows, charts, conditions, saved views.
#include "tests/ui/photographer.h"

#include "ui/connections/connection_page.h"
#include "ui/results/chart/chart_data.h"
#include "ui/results/chart/chart_view.h"
#include "ui/results/results_page.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_load.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

/// Sorted by two columns, two pinned, some chosen, a word found.
bool Photographer::takeRows(ui::ResultsPage *results)
{
    ui::RowsView *view = results->view();
    const ui::RowModel *rows = view->rowModel();
    const auto column = [rows](const char *name) { return rows->table().columnIndex(QLatin1StringView(name)); };
    view->setPinned(column("IssueKey"), true);
    view->setPinned(column("Summary"), true);
    view->sortBy({ { column("StatusName"), false }, { column("DueDate"), true } });
    if (!waitUntil([results] { return results->load()->isInOrder() && results->load()->model()->rowCount() > 20; }))
        return false;
    view->setCurrentIndex(rows->index(2, column("EstimatedHours")));
    view->selectionModel()->select({ rows->index(2, 0), rows->index(6, 0) },
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view->horizontalScrollBar()->setValue(60);
    results->find();
    m_stage.enter("findEdit", m_isJapanese ? u"トークン"_s : u"KAKE-1"_s);
    QTest::qWait(1000);
    take(&m_stage.window(), "results-rows");
    return m_stage.press("closeFindButton", &m_stage.window());
}

/// Up to the form of that condition, with so many names ticked.
bool Photographer::chooseCondition(const QString &name, int ticks)
{
    QWidget *results = m_stage.window().connectionPage()->results();
    if (!m_stage.press("addConditionButton", results))
        return false;
    m_stage.enter("offerSearchEdit", name, results);
    QTest::keyClick(findWidget<QLineEdit>(results, "offerSearchEdit"), Qt::Key_Return);
    auto *list = findWidget<QListWidget>(results, "thingList");
    if (!waitUntil([list] { return list->isVisible() && list->count() > 1; }))
        return false;
    for (int row = 0; row < ticks; ++row)
        list->item(row)->setCheckState(Qt::Checked);
    return true;
}

bool Photographer::takeConditions()
{
    ui::ResultsPage *results = m_stage.window().connectionPage()->results();
    if (!m_stage.press("addConditionButton", results))
        return false;
    QWidget *form = findWidget<QWidget>(results, "filterForm");
    take(form, "filter-choose");
    form->close();
    if (!chooseCondition(u"ProjectId"_s, 1))
        return false;
    take(form, "filter-projects");
    if (!m_stage.press("applyConditionButton", results) || !readAll() || !chooseCondition(u"StatusId"_s, 3))
        return false;
    take(form, "filter-states");
    if (!m_stage.press("applyConditionButton", results) || !readAll() || !m_stage.press("addConditionButton", results))
        return false;
    m_stage.enter("offerSearchEdit", u"DueDate"_s, results);
    QTest::keyClick(findWidget<QLineEdit>(results, "offerSearchEdit"), Qt::Key_Return);
    m_stage.enter("sinceEdit", u"2026/04/01"_s, results);
    m_stage.enter("untilEdit", u"2026/04/31"_s, results);
    if (!m_stage.press("applyConditionButton", results))
        return false;
    take(form, "filter-days-mistyped");
    m_stage.enter("untilEdit", {}, results);
    if (!m_stage.press("applyConditionButton", results) || !readAll())
        return false;
    take(&m_stage.window(), "results-conditions");
    findWidget<QWidget>(results, "viewButton")->findChild<QAction *>(u"saveViewAction"_s)->trigger();
    m_stage.enter("viewNameEdit", m_isJapanese ? u"期限のある課題"_s : u"Issues that are due"_s, results);
    take(&m_stage.window(), "results-view-name");
    if (!m_stage.press("saveViewButton", results))
        return false;
    take(&m_stage.window(), "results-view");
    const QString place =
        m_stage.workspace().memory().lastTable(m_stage.window().connectionPage()->session()->connection().id);
    results->showTable(u"Issues"_s);
    while (auto *drop = findWidget<QWidget>(results, "dropConditionButton")) {
        if (!drop->isVisible())
            break;
        static_cast<QAbstractButton *>(drop)->click();
        QTest::qWait(1);
    }
    return readAll() && !place.isEmpty();
}

/// Each kind of chart; narrow and wide, and with no rows.
bool Photographer::takeCharts()
{
    m_stage.open();
    const QString id = m_stage.saveApiKeyConnection(m_isJapanese ? u"架け橋デモ"_s : u"Kakehashi demo"_s);
    if (id.isEmpty() || !m_stage.showConnection(id))
        return false;
    m_stage.window().connectionPage()->showIssues();
    if (!readAll() || !m_stage.press("chartButton", &m_stage.window()))
        return false;
    ui::ResultsPage *results = m_stage.window().connectionPage()->results();
    auto *view = findWidget<ui::ChartView>(results, "chartView");
    const auto pick = [&](const char *combo, const QVariant &data, ui::ChartPicture::Form form) {
        auto *box = findWidget<QComboBox>(results, combo);
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
        QTest::qWait(300);
        return waitUntil([view, form] { return view->picture().form == form; });
    };
    using enum ui::ChartPicture::Form;
    const auto column = [&](const char *name) { return results->load()->table().columnIndex(QLatin1StringView(name)); };
    if (!waitUntil([view] { return view->picture().form == Bars; }))
        return false;
    QTest::qWait(600); // of all rows
    take(&m_stage.window(), "chart-states");
    if (!pick("chartColumnCombo", column("AssigneeName"), Bars))
        return false;
    QTest::mouseMove(view, view->rectOf(2).center());
    take(&m_stage.window(), "chart-people");
    if (!pick("chartColumnCombo", column("DueDate"), Steps))
        return false;
    take(&m_stage.window(), "chart-due");
    if (!pick("chartKindCombo", static_cast<int>(ui::ChartKind::OverTime), Steps))
        return false;
    take(&m_stage.window(), "chart-over-time");
    if (!pick("chartKindCombo", static_cast<int>(ui::ChartKind::BurnUp), BurnUp))
        return false;
    take(&m_stage.window(), "chart-burn-up");
    m_stage.window().resize(1024, 700);
    take(&m_stage.window(), "chart-small");
    if (!pick("chartKindCombo", static_cast<int>(ui::ChartKind::Counts), Steps)
        || !pick("chartColumnCombo", column("CategoryNames"), Bars))
        return false;
    take(&m_stage.window(), "chart-small-categories");
    auto *split = findWidget<QSplitter>(results, "chartSplit");
    split->setSizes({ 300, 600 });
    m_stage.window().resize(1280, 800);
    if (!pick("chartKindCombo", static_cast<int>(ui::ChartKind::OverTime), Steps)
        || !pick("chartStepCombo", static_cast<int>(backlog::TimeStep::Week), Steps))
        return false;
    take(&m_stage.window(), "chart-wide");
    m_stage.enter("filterEdit", u"見つからない言葉"_s);
    if (!waitUntil([view] { return view->picture().form == Empty; }))
        return false;
    take(&m_stage.window(), "chart-none");
    return QCoro::waitFor(m_stage.workspace().remove(id)).has_value();
}

} // namespace tsunagi::tests
