// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/row_writer.h"

#include "backlog/rows/eight_bytes.h"

#include <algorithm>

namespace tsunagi::backlog {
namespace {

bool isPlain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7F; }

/// How many characters from @p at on stand in a JSON string as they are.
qsizetype plainRun(QByteArrayView text, qsizetype at)
{
    const qsizetype begin = at;
    for (; text.size() - at >= 8; at += 8)
        if (const EightBytes bytes(text.data() + at);
            bytes.hasLessThan(0x20) || bytes.has('"') || bytes.has('\\') || bytes.has(0x7F))
            break;
    while (at < text.size() && isPlain(text[at]))
        ++at;
    return at - begin;
}

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out.append('"');
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype run = plainRun(text, at);
        out.append(text.sliced(at, run));
        at += run;
        if (at == text.size())
            break;
        const auto c = static_cast<unsigned char>(text[at]);
        switch (c) {
        case '"':
            out.append("\\\"");
            break;
        case '\\':
            out.append("\\\\");
            break;
        case '\n':
            out.append("\\n");
            break;
        case '\r':
            out.append("\\r");
            break;
        case '\t':
            out.append("\\t");
            break;
        default:
            out.append("\\u00").append(hex[c >> 4]).append(hex[c & 0xF]);
            break;
        }
    }
    out.append('"');
}

/// JSON on one line: outside of strings line ends are blanks, and inside none can stand.
void appendOnOneLine(QByteArray &out, QByteArrayView json)
{
    const qsizetype before = out.size();
    out.append(json);
    char *text = out.data() + before;
    std::replace_if(text, text + json.size(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
}

class JsonWriter final : public RowWriter {
public:
    JsonWriter(ExportColumns columns, JsonForm form, const QTimeZone &zone)
        : m_columns(std::move(columns))
        , m_form(form)
        , m_cellText(MomentForm::Iso, zone)
    {
        for (const qsizetype index : m_columns.indices) {
            QByteArray key = m_keys.empty() ? "{" : ",";
            appendJsonString(key, m_columns.table->columns[index].name);
            m_keys.push_back(key + ':');
        }
    }

    void begin(QByteArray &out) override
    {
        m_isEmpty = true;
        if (m_form == JsonForm::Array)
            out.append('[');
    }

    auth::Result<void> end(QByteArray &out) override
    {
        if (m_form == JsonForm::Array)
            out.append(m_isEmpty ? "]\n" : "\n]\n");
        return {};
    }

protected:
    void appendRow(QByteArray &out, const RowTable &rows, qsizetype row) override
    {
        if (m_form == JsonForm::Array)
            out.append(m_isEmpty ? "\n" : ",\n");
        m_isEmpty = false;
        if (m_keys.empty())
            out.append('{');
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            out.append(m_keys[i]);
            const qsizetype column = m_columns.indices[i];
            appendValue(out, rows.cell(row, column), m_columns.table->columns[column].type);
        }
        out.append('}');
        if (m_form == JsonForm::Lines)
            out.append('\n');
    }

private:
    void appendValue(QByteArray &out, const Cell &cell, ColumnType type)
    {
        switch (cell.kind) {
        case Cell::Kind::Null:
            out.append("null");
            break;
        case Cell::Kind::Text:
            if (type == ColumnType::Json)
                appendOnOneLine(out, cell.text);
            else
                appendJsonString(out, cell.text);
            break;
        case Cell::Kind::Date:
        case Cell::Kind::DateTime:
            out.append('"');
            m_cellText.append(out, cell);
            out.append('"');
            break;
        case Cell::Kind::Integer:
        case Cell::Kind::Number:
        case Cell::Kind::Boolean:
            m_cellText.append(out, cell);
            break;
        }
    }

    ExportColumns m_columns;
    JsonForm m_form;
    CellText m_cellText;
    std::vector<QByteArray> m_keys; ///< with what stands before and after them
    bool m_isEmpty = true;
};

} // namespace

std::unique_ptr<RowWriter> makeJsonWriter(ExportColumns columns, JsonForm form, const QTimeZone &zone)
{
    return std::make_unique<JsonWriter>(std::move(columns), form, zone);
}

} // namespace tsunagi::backlog
