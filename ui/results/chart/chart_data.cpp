// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_data.h"

namespace tsunagi::ui {
namespace {

using Figures = decltype(ChartData::figures);

template <typename Some>
std::optional<Figures> asFigures(std::optional<Some> some)
{
    return some ? std::optional<Figures>(std::move(*some)) : std::nullopt;
}

std::optional<Figures> figuresOf(const ChartRequest &request, const backlog::RowIndex &index,
                                 const std::stop_token &stop)
{
    const ChartWish &wish = request.wish;
    const backlog::Table &table = *request.table;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    if (wish.kind == ChartKind::BurnUp && backlog::hasBurnUp(table))
        return asFigures(
            backlog::burnUpOf(request.rows, index, table, { wish.milestone, wish.step, request.today }, zone, stop));
    if (wish.kind == ChartKind::OverTime)
        return asFigures(
            backlog::countedOverTime(request.rows, index, table, backlog::timeSeriesOf(table), wish.step, zone, stop));
    if (wish.column < 0 || wish.column >= table.columns.size())
        return Figures();
    if (isOfDays(table.columns.at(wish.column)))
        return asFigures(
            backlog::countedOverTime(request.rows, index, table, { { wish.column, false } }, wish.step, zone, stop));
    return asFigures(backlog::grouped(request.rows, index, table, { wish.column, wish.order, request.locale }, stop));
}

} // namespace

bool isOfDays(const backlog::Column &column)
{
    return column.type == backlog::ColumnType::Date || column.type == backlog::ColumnType::DateTime;
}

std::optional<ChartData> chartOf(const ChartRequest &request, const std::stop_token &stop)
{
    const backlog::RowIndex index = request.order ? *request.order : backlog::everyRow(request.rows.rowCount());
    auto figures = figuresOf(request, index, stop);
    if (!figures)
        return std::nullopt;
    ChartData data;
    data.wish = request.wish;
    data.table = request.table;
    data.rows = static_cast<qint64>(index.size());
    data.figures = std::move(*figures);
    return data;
}

} // namespace tsunagi::ui
