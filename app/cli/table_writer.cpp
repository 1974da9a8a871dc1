// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_writer.h"

#include "app/cli/terminal_text.h"

#include <algorithm>
#include <numeric>

namespace tsunagi::cli {
namespace {

constexpr int gap = 2; ///< blanks between columns
constexpr int narrowest = 8;

bool isNumber(backlog::ColumnType type)
{
    return type == backlog::ColumnType::Integer || type == backlog::ColumnType::Number;
}

/// One row is one line, on a terminal or not.
QByteArray onOneLine(QByteArray text) { return text.replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t"); }

} // namespace

TableWriter::TableWriter(OutputStream &out, std::vector<TableColumn> columns, TableStyle style,
                         std::function<void(int)> leftOut)
    : m_out(out)
    , m_columns(std::move(columns))
    , m_style(std::move(style))
    , m_cellText(backlog::MomentForm::Iso, m_style.zone)
    , m_leftOut(std::move(leftOut))
{
}

QByteArray TableWriter::textOf(const backlog::Cell &cell)
{
    if (cell.kind == backlog::Cell::Kind::Null)
        return m_style.nullText;
    QByteArray text;
    m_cellText.append(text, cell);
    return m_style.width > 0 ? escapedForTerminal(text) : onOneLine(text);
}

TableWriter::Line TableWriter::headings() const
{
    Line line;
    for (const TableColumn &column : m_columns)
        line.push_back(column.heading.toUtf8());
    return line;
}

Result<void> TableWriter::write(const backlog::RowBatch &batch)
{
    std::vector<Line> lines;
    lines.reserve(static_cast<std::size_t>(batch.rowCount()));
    for (qsizetype row = 0; row < batch.rowCount(); ++row) {
        Line line;
        for (const TableColumn &column : m_columns)
            line.push_back(textOf(batch.cell(row, column.index)));
        lines.push_back(std::move(line));
    }
    if (!m_isLaidOut) {
        layOut(lines);
        if (auto written = writeHeader(); !written)
            return written;
    }
    for (const Line &line : lines)
        if (auto written = m_out.write(joined(line)); !written)
            return written;
    return {};
}

Result<void> TableWriter::finish()
{
    if (m_isLaidOut)
        return {};
    layOut({});
    return writeHeader();
}

void TableWriter::layOut(const std::vector<Line> &lines)
{
    m_isLaidOut = true;
    m_widths.assign(m_columns.size(), 1);
    const Line heads = headings();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_style.header)
            m_widths[i] = std::max(1, displayWidth(heads[i]));
        for (const Line &line : lines)
            m_widths[i] = std::max(m_widths[i], displayWidth(line[i]));
    }
    if (m_style.width <= 0 || !m_style.mayFit)
        return;
    if (totalWidth() > m_style.width)
        leaveOutColumns();
    if (totalWidth() > m_style.width)
        narrowColumns(m_style.width);
}

int TableWriter::totalWidth() const
{
    const auto shown = std::ranges::count_if(m_widths, [](int width) { return width > 0; });
    return std::accumulate(m_widths.begin(), m_widths.end(), 0) + gap * std::max(0, static_cast<int>(shown) - 1);
}

void TableWriter::leaveOutColumns()
{
    const auto stays = [](const TableColumn &column) { return column.shownFirst; };
    if (std::ranges::none_of(m_columns, stays))
        return;
    int count = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (!stays(m_columns[i])) {
            m_widths[i] = 0;
            ++count;
        }
    if (count > 0 && m_leftOut)
        m_leftOut(count);
}

/// Takes from the widest column, one place after the other, until all fits or nothing wide is left.
void TableWriter::narrowColumns(int total)
{
    int excess = totalWidth() - total;
    while (excess > 0) {
        const auto widest = std::ranges::max_element(m_widths);
        if (*widest <= narrowest)
            return;
        const int second = std::accumulate(m_widths.begin(), m_widths.end(), 0, [&widest](int most, const int &width) {
            return &width == &*widest ? most : std::max(most, width);
        });
        const int step = std::clamp(*widest - std::max(second, narrowest), 1, excess);
        *widest -= step;
        excess -= step;
    }
}

QByteArray TableWriter::joined(const Line &line) const
{
    QByteArray text;
    int owed = 0; // blanks that are only written if something follows: no line ends in blanks
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (m_widths[i] == 0)
            continue;
        const bool mayCut = m_style.mayFit && m_style.width > 0;
        const QByteArray cell = mayCut ? cutToWidth(line[i], m_widths[i]) : line[i];
        const int blanks = std::max(0, m_widths[i] - displayWidth(cell));
        const bool toTheRight = isNumber(m_columns[i].type);
        text += cell.isEmpty() ? QByteArray() : QByteArray(owed + (toTheRight ? blanks : 0), ' ') + cell;
        owed = cell.isEmpty() ? owed + m_widths[i] + gap : gap + (toTheRight ? 0 : blanks);
    }
    return text + '\n';
}

Result<void> TableWriter::writeHeader()
{
    if (!m_style.header)
        return {};
    QByteArray line = joined(headings());
    if (m_style.colour)
        line = "\x1b[1m" + line.chopped(1) + "\x1b[0m\n";
    return m_out.write(line);
}

} // namespace tsunagi::cli
