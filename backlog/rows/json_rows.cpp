// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/json_rows.h"

#include "backlog/rows/json_token.h"

#include <simdjson.h>

using namespace simdjson;

namespace tsunagi::backlog {
namespace {

Table listOf(QList<Column> columns)
{
    Table table{ .name = "", .title = "", .group = "" };
    table.columns = std::move(columns);
    return table;
}

} // namespace

JsonRows::JsonRows(QList<Column> columns)
    : m_parser(listOf(std::move(columns)))
{
}

JsonRows::JsonRows(const Table &table)
    : m_parser(table)
{
}

JsonRows::~JsonRows() = default;

void JsonRows::beginParent(std::span<const Cell> inherited)
{
    m_parser.keys().beginParent();
    std::size_t next = 0;
    for (qsizetype i = 0; i < m_parser.columns().size() && next < inherited.size(); ++i)
        if (m_parser.columns()[i].extract == Extract::Inherited)
            m_parser.given()[static_cast<std::size_t>(i)] = inherited[next++];
}

auth::Result<ParsedPage> JsonRows::parse(QByteArray body, PageTerms terms)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        body.remove(0, 3);
    padJson(body);

    ParsedPage page;
    m_parser.keys().beginPage();
    RowBatchBuilder builder(m_parser.columns(), body.constData(), m_expectedRows);
    const auto read = m_parser.read(body, { terms.atMost, terms.mustOverlap }, builder, page);
    // Bytes that are no UTF-8 end the reading; as U+FFFD they cost one character each.
    if (m_parser.metBadText()) {
        m_parser.keys().forgetPage();
        return parse(QString::fromUtf8(body).toUtf8(), terms);
    }
    if (!read) {
        m_parser.keys().forgetPage();
        return auth::fail(read.error());
    }
    m_expectedRows = static_cast<std::size_t>(builder.rowCount());
    page.rows = builder.finish(std::move(body), terms.packing);
    return page;
}

struct RowCounter::Private {
    ondemand::parser parser;
};

RowCounter::RowCounter()
    : d(std::make_unique<Private>())
{
}

RowCounter::~RowCounter() = default;

qsizetype RowCounter::count(QByteArray &body)
{
    padJson(body);
    ondemand::document document;
    ondemand::array rows;
    std::size_t count = 0;
    const auto size = static_cast<std::size_t>(body.size());
    const padded_string_view view(body.constData(), size, size + SIMDJSON_PADDING);
    if (d->parser.iterate(view).get(document) != SUCCESS || document.get_array().get(rows) != SUCCESS
        || rows.count_elements().get(count) != SUCCESS)
        return -1;
    return static_cast<qsizetype>(count);
}

qint64 lastId(const QByteArray &body, const QByteArray &path)
{
    const ArrayElements rows = splitArray(body);
    if (rows.elements.empty())
        return -1;
    QByteArrayView id = valueAt(rows.elements.back(), path);
    if (id.startsWith('"') && id.size() > 1)
        id = id.sliced(1, id.size() - 2);
    bool ok = false;
    const qint64 number = id.toLongLong(&ok);
    return ok ? number : -1;
}

} // namespace tsunagi::backlog
