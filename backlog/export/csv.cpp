// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/row_writer.h"

#include "backlog/rows/eight_bytes.h"

#include <algorithm>

namespace tsunagi::backlog {
namespace {

/// As spreadsheets see it, the wide forms of a Japanese keyboard among them.
bool readsAsFormula(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    if (QByteArrayView("=+-@\t\r\n").contains(text.front()))
        return true;
    static constexpr QByteArrayView wide[] = { "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0" };
    return std::ranges::any_of(wide, [&](QByteArrayView sign) { return text.startsWith(sign); });
}

/// What csv and tsv have in common: a header, fields, a delimiter, an end of line.
class SeparatedWriter : public RowWriter {
public:
    SeparatedWriter(ExportColumns columns, SeparatedOptions options, QByteArray lineEnd)
        : m_columns(std::move(columns))
        , m_options(std::move(options))
        , m_lineEnd(std::move(lineEnd))
        , m_cellText(m_options.moments, m_options.zone)
    {
    }

    void begin(QByteArray &out) override
    {
        if (m_options.hasByteOrderMark)
            out.append("\xEF\xBB\xBF");
        if (!m_options.hasHeader)
            return;
        for (std::size_t i = 0; i < m_columns.indices.size(); ++i) {
            const Column &column = m_columns.table->columns[m_columns.indices[i]];
            startField(out, i);
            appendField(out, m_options.titlesInHeader ? titleOf(column).toUtf8() : QByteArray(column.name));
        }
        out.append(m_lineEnd);
    }

    auth::Result<void> end(QByteArray & /*out*/) override { return {}; }

protected:
    /// @p text as one field, quoted or escaped as the format asks.
    virtual void appendField(QByteArray &out, QByteArrayView text) const = 0;

    void appendRow(QByteArray &out, const RowTable &rows, qsizetype row) override
    {
        for (std::size_t i = 0; i < m_columns.indices.size(); ++i) {
            startField(out, i);
            const Cell cell = rows.cell(row, m_columns.indices[i]);
            if (cell.kind == Cell::Kind::Null)
                out.append(m_options.nullText);
            else if (cell.kind == Cell::Kind::Text && m_options.guardsFormulas && readsAsFormula(cell.text))
                appendField(out, "'" + cell.text.toByteArray());
            else if (cell.kind == Cell::Kind::Text)
                appendField(out, cell.text);
            else
                m_cellText.append(out, cell);
        }
        out.append(m_lineEnd);
    }

    [[nodiscard]] const SeparatedOptions &options() const { return m_options; }

private:
    void startField(QByteArray &out, std::size_t position) const
    {
        if (position > 0)
            out.append(m_options.delimiter);
    }

    ExportColumns m_columns;
    SeparatedOptions m_options;
    QByteArray m_lineEnd;
    CellText m_cellText;
};

class CsvWriter final : public SeparatedWriter {
public:
    CsvWriter(ExportColumns columns, SeparatedOptions options)
        : SeparatedWriter(std::move(columns), std::move(options), "\r\n")
    {
    }

protected:
    void appendField(QByteArray &out, QByteArrayView text) const override
    {
        // Quoted as well where it would else read as a null.
        if (text != QByteArrayView(options().nullText) && !text.isEmpty() && !needsQuotes(text)) {
            out.append(text);
            return;
        }
        out.append('"');
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype quote = text.indexOf('"', at);
            const qsizetype end = quote < 0 ? text.size() : quote + 1;
            out.append(text.sliced(at, end - at));
            if (quote >= 0)
                out.append('"');
            at = end;
        }
        out.append('"');
    }

private:
    [[nodiscard]] bool needsQuotes(QByteArrayView text) const
    {
        const char delimiter = options().delimiter;
        const char *at = text.begin();
        for (; text.end() - at >= 8; at += 8)
            if (const EightBytes bytes(at);
                bytes.has('"') || bytes.has('\n') || bytes.has('\r') || bytes.has(delimiter))
                return true;
        for (; at != text.end(); ++at)
            if (*at == '"' || *at == '\n' || *at == '\r' || *at == delimiter)
                return true;
        return text.front() == ' ' || text.back() == ' ';
    }
};

class TsvWriter final : public SeparatedWriter {
public:
    TsvWriter(ExportColumns columns, SeparatedOptions options)
        : SeparatedWriter(std::move(columns), std::move(options), "\n")
    {
    }

protected:
    void appendField(QByteArray &out, QByteArrayView text) const override
    {
        for (const char c : text) {
            switch (c) {
            case '\t':
                out.append("\\t");
                break;
            case '\n':
                out.append("\\n");
                break;
            case '\r':
                out.append("\\r");
                break;
            case '\\':
                out.append("\\\\");
                break;
            default:
                out.append(c);
                break;
            }
        }
    }
};

} // namespace

std::unique_ptr<RowWriter> makeCsvWriter(ExportColumns columns, SeparatedOptions options)
{
    return std::make_unique<CsvWriter>(std::move(columns), std::move(options));
}

std::unique_ptr<RowWriter> makeTsvWriter(ExportColumns columns, SeparatedOptions options)
{
    options.delimiter = '\t';
    return std::make_unique<TsvWriter>(std::move(columns), std::move(options));
}

} // namespace tsunagi::backlog
