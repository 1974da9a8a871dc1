// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/xlsx.h"

#include "backlog/export/xlsx_file.h"
#include "backlog/export/xlsx_text.h"
#include "backlog/rows/row_batch.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
/// Excel's day 1 is 1900-01-01, and it takes 1900 for a leap year: right from March 1900 on.
constexpr qint64 excelDayOfUnixEpoch = 25569;
constexpr qint64 firstRightDay = 61;
/// Numbers beyond lose digits in Excel.
constexpr qint64 mostExact = 999'999'999'999'999;
/// A sheet holds no more links than that.
constexpr qint64 mostLinks = 65'530;
constexpr int rowsMeasured = 200; ///< whose widths set those of the columns

/// How many digits wide a text stands: what East Asian fonts draw takes two.
int widthOf(QStringView text)
{
    int width = 0;
    for (const QChar c : text) {
        if (c == u'\n')
            break;
        width += c.unicode() >= 0x1100 ? 2 : 1;
    }
    return width;
}

/// What a key column's pages begin with, below the space's root; empty where the column is none.
QString pagesOf(const Column &column, const QUrl &space)
{
    if (space.isEmpty())
        return {};
    const QLatin1StringView name(column.name);
    const QString root = space.toString(QUrl::StripTrailingSlash | QUrl::FullyEncoded);
    if (name == "IssueKey"_L1)
        return root + u"/view/"_s;
    if (name == "ProjectKey"_L1)
        return root + u"/projects/"_s;
    return {};
}

class Writer final : public XlsxWriter {
public:
    Writer(ExportColumns columns, XlsxOptions options)
        : m_columns(std::move(columns))
        , m_options(std::move(options))
        , m_offsets(m_options.zone)
    {
        for (const qsizetype index : m_columns.indices)
            m_pages.push_back(pagesOf(m_columns.table->columns[index], m_options.space));
    }

    void begin(QByteArray & /*out*/) override
    {
        m_widths.assign(m_columns.indices.size(), 8);
        auto opened = XlsxFile::open(titleOf(*m_columns.table));
        if (!opened) {
            m_error = opened.error();
            return;
        }
        m_file = std::move(*opened);
        if (!m_options.hasHeader)
            return;
        for (std::size_t i = 0; i < m_columns.indices.size(); ++i) {
            const Column &column = m_columns.table->columns[m_columns.indices[i]];
            const QString heading = m_options.titlesInHeader ? titleOf(column) : QString::fromLatin1(column.name);
            m_file->writeHeading(static_cast<int>(i), heading);
            m_widths[i] = std::max(m_widths[i], widthOf(heading) + 3); // room for the filter's arrow
        }
        m_row = 1;
    }

    auth::Result<void> end(QByteArray &out) override
    {
        if (!m_file)
            return auth::fail(*m_error);
        if (m_rows > XlsxFit::mostRows)
            return auth::fail(auth::Error{
                .reason = auth::Reason::OutputNotPossible,
                .subject = u"xlsx"_s,
                .detail = QString::fromLatin1(
                    QT_TRANSLATE_NOOP("Cli", "an Excel sheet has 1,048,576 rows, and there are more; csv has no limit")),
                .suggestion = {} });
        for (std::size_t i = 0; i < m_widths.size(); ++i)
            m_file->setWidth(static_cast<int>(i), m_widths[i]);
        if (m_options.hasHeader)
            m_file->freezeHeader(m_row - 1, static_cast<int>(m_widths.size()) - 1);
        const auto bytes = m_file->close();
        if (!bytes)
            return auth::fail(bytes.error());
        out = *bytes;
        return {};
    }

    qint64 cellsCut() const override { return m_cut; }

protected:
    void appendRow(QByteArray & /*out*/, const RowTable &rows, qsizetype row) override
    {
        // What no longer fits is told by end().
        if (!m_file || ++m_rows > XlsxFit::mostRows)
            return;
        for (std::size_t i = 0; i < m_columns.indices.size(); ++i)
            writeCell(i, rows.cell(row, m_columns.indices[i]));
        ++m_row;
    }

private:
    void writeCell(std::size_t column, const Cell &cell)
    {
        const Place place{ m_row, static_cast<int>(column) };
        switch (cell.kind) {
        case Cell::Kind::Null:
            break;
        case Cell::Kind::Text:
            writeText(place, cell.text);
            break;
        case Cell::Kind::Integer:
            if (std::abs(cell.integer) > mostExact)
                m_file->writeText(place, QByteArray::number(cell.integer));
            else
                m_file->writeNumber(place, static_cast<double>(cell.integer));
            measure(column, 10);
            break;
        case Cell::Kind::Number:
            m_file->writeNumber(place, cell.number);
            break;
        case Cell::Kind::Boolean:
            m_file->writeBoolean(place, cell.integer != 0);
            break;
        case Cell::Kind::Date:
            writeDay(place, cell);
            measure(column, 12);
            break;
        case Cell::Kind::DateTime:
            writeMoment(place, cell);
            measure(column, 18);
            break;
        }
    }

    void measure(std::size_t column, int width) { m_widths[column] = std::max(m_widths[column], width); }

    void writeText(Place place, QByteArrayView utf8)
    {
        const XlsxText text = xlsxText(utf8);
        m_cut += text.isCut ? 1 : 0;
        const auto column = static_cast<std::size_t>(place.column);
        if (m_rows <= rowsMeasured)
            measure(column, std::min(60, widthOf(QString::fromUtf8(utf8.first(std::min<qsizetype>(utf8.size(), 240)))) + 2));
        if (m_pages[column].isEmpty() || utf8.isEmpty())
            m_file->writeText(place, text.utf8);
        else if (++m_links <= mostLinks)
            m_file->writeLink(place, m_pages[column].toUtf8() + QUrl::toPercentEncoding(QString::fromUtf8(utf8)),
                                 text.utf8);
        else
            m_file->writeLinkFormula(place, m_pages[column].toUtf8() + QUrl::toPercentEncoding(QString::fromUtf8(utf8)),
                                        text.utf8);
    }

    void writeDay(Place place, const Cell &cell)
    {
        const qint64 day = cell.integer + excelDayOfUnixEpoch;
        if (day >= firstRightDay)
            m_file->writeDay(place, static_cast<double>(day));
        else
            writeAsText(place, cell);
    }

    void writeMoment(Place place, const Cell &cell)
    {
        const qint64 local = cell.integer + m_offsets.at(cell.integer);
        const double day = static_cast<double>(local) / static_cast<double>(dayMs) + excelDayOfUnixEpoch;
        if (day >= firstRightDay)
            m_file->writeMoment(place, day);
        else
            writeAsText(place, cell);
    }

    void writeAsText(Place place, const Cell &cell)
    {
        CellText cellText(MomentForm::Spreadsheet, m_options.zone);
        QByteArray text;
        cellText.append(text, cell);
        m_file->writeText(place, text);
    }

    ExportColumns m_columns;
    XlsxOptions m_options;
    ZoneOffsets m_offsets;
    std::vector<QString> m_pages; ///< for each column
    std::vector<int> m_widths; ///< in characters
    std::unique_ptr<XlsxFile> m_file; ///< null where it could not be made
    std::optional<auth::Error> m_error; ///< why
    int m_row = 0; ///< of the sheet, that comes next
    qint64 m_rows = 0;
    qint64 m_links = 0;
    qint64 m_cut = 0;
};

} // namespace

XlsxFit fitForXlsx(const ExportColumns &columns, const RowTable &rows, const RowIndex &index)
{
    XlsxFit fit;
    fit.rowsTooMany = std::max<qint64>(0, static_cast<qint64>(index.size()) - XlsxFit::mostRows);
    for (const quint32 row : index)
        for (const qsizetype column : columns.indices) {
            const Cell cell = rows.cell(row, column);
            // No text has more UTF-16 units than bytes.
            if (cell.kind == Cell::Kind::Text && cell.text.size() > XlsxFit::longestText && xlsxText(cell.text).isCut)
                ++fit.cellsTooLong;
        }
    return fit;
}

std::unique_ptr<XlsxWriter> makeXlsxWriter(ExportColumns columns, XlsxOptions options)
{
    return std::make_unique<Writer>(std::move(columns), std::move(options));
}

} // namespace tsunagi::backlog
