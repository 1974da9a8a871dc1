// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_parser.h"

#include "backlog/rows/cell_values.h"
#include "backlog/rows/json_token.h"

using namespace Qt::StringLiterals;
using namespace simdjson;

namespace tsunagi::backlog {
namespace {

padded_string_view viewOf(QByteArrayView padded)
{
    const auto size = static_cast<std::size_t>(padded.size());
    return padded_string_view(padded.data(), size, size + SIMDJSON_PADDING);
}

/// Nothing but blanks is left.
bool isAtEnd(ondemand::document &document) { return document.current_location().error() == OUT_OF_BOUNDS; }

std::unexpected<auth::Error> badReply(const QString &detail)
{
    auth::Error error;
    error.reason = auth::Reason::BadReply;
    error.detail = detail;
    return auth::fail(error);
}

QString wrongShape(Shape shape)
{
    switch (shape) {
    case Shape::Object:
    case Shape::Members:
        return u"not one whole JSON object"_s;
    case Shape::Tree:
        return u"not a tree of JSON objects"_s;
    case Shape::List:
    case Shape::Folders:
        break;
    }
    return u"not one whole JSON array"_s;
}

} // namespace

void padJson(QByteArray &json)
{
    constexpr auto padding = static_cast<qsizetype>(SIMDJSON_PADDING);
    if (json.capacity() < json.size() + padding)
        json.reserve(json.size() + padding);
}

/// How far the fast way came.
struct RowParser::Progress {
    error_code error = SUCCESS; ///< of the first row that it could not read, or of the body as a whole
    std::size_t rows = 0; ///< read before that
};

RowParser::RowParser(const Table &table)
    : m_columns(table.columns)
    , m_shape(table.shape)
    , m_rowsAt(table.rowsAt)
    , m_reader(m_columns)
    , m_keys(m_columns)
{
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        if (*m_columns[i].path == '$')
            m_special.push_back(static_cast<std::size_t>(i));
}

bool RowParser::hasEnough(const RowBatchBuilder &builder, const ParsedPage &page) const
{
    return page.isGap || (m_wish.atMost >= 0 && builder.rowCount() >= m_wish.atMost);
}

auth::Result<void> RowParser::read(QByteArrayView json, Wish wish, RowBatchBuilder &builder, ParsedPage &page)
{
    m_wish = wish;
    m_awaitsOverlap = wish.mustOverlap;
    m_metBadText = false;
    const QByteArrayView rows = m_rowsAt.isEmpty() ? json : valueAt(json, m_rowsAt);
    const bool isList = m_shape == Shape::List || m_shape == Shape::Folders;
    const bool isNothing = !m_rowsAt.isEmpty() && (rows.isNull() || rows == "null");
    Progress progress;
    if (isList && !isNothing) {
        progress = readFast(rows, builder, page);
        if (progress.error == UTF8_ERROR) {
            m_metBadText = true;
            return {};
        }
    }
    if (!isNothing && (!isList || progress.error != SUCCESS)) {
        if (isList && !trimmedJson(rows).startsWith('['))
            return badReply(u"not a JSON array"_s);
        if (!isList && trimmedJson(rows).isEmpty())
            return badReply(wrongShape(m_shape));
        const auto read = readSlowly(slicesOf(m_shape, trimmedJson(rows)), progress.rows, builder, page);
        if (!read)
            return read;
    }
    if (m_awaitsOverlap)
        page.isGap = true;
    return {};
}

/// One pass over the whole array, up to the first row that is not sound.
RowParser::Progress RowParser::readFast(QByteArrayView array, RowBatchBuilder &builder, ParsedPage &page)
{
    Progress progress;
    ondemand::document document;
    ondemand::array rows;
    progress.error = m_parser.iterate(viewOf(array)).get(document);
    if (progress.error == SUCCESS)
        progress.error = document.get_array().get(rows);
    if (progress.error != SUCCESS)
        return progress;

    m_reader.setSource(&document, array.data(), array.data(), array.size());
    for (auto item : rows) {
        if (hasEnough(builder, page))
            return progress;
        ondemand::value element;
        ondemand::object object;
        if ((progress.error = item.get(element)) != SUCCESS)
            return progress;
        const char *start = element.raw_json_token().data();
        if ((progress.error = element.get_object().get(object)) != SUCCESS
            || (progress.error = m_reader.read(object)) != SUCCESS)
            return progress;
        addRow(m_reader.readSince(start), builder, page);
        ++progress.rows;
    }
    if (!isAtEnd(document))
        progress.error = TRAILING_CONTENT;
    return progress;
}

/// The rows after @p done, each by itself, so that one which is not sound costs no other.
auth::Result<void> RowParser::readSlowly(const RowSlices &slices, std::size_t done, RowBatchBuilder &builder,
                                         ParsedPage &page)
{
    if (!slices.isSound)
        return badReply(wrongShape(m_shape));
    for (std::size_t i = done; i < slices.rows.size() && !hasEnough(builder, page); ++i)
        if (!readAlone(slices.rows[i], builder, page))
            ++page.unreadable;
    return {};
}

bool RowParser::readAlone(const RowSlice &slice, RowBatchBuilder &builder, ParsedPage &page)
{
    QByteArray copy = slice.json.toByteArray();
    padJson(copy);
    ondemand::document document;
    ondemand::object object;
    const error_code error = m_rowParser.iterate(viewOf(copy)).get(document);
    m_metBadText = m_metBadText || error == UTF8_ERROR;
    if (error != SUCCESS || document.get_object().get(object) != SUCCESS)
        return false;
    setSpecial(slice);
    m_reader.setSource(&document, copy.constData(), slice.json.data(), copy.size());
    if (m_reader.read(object) != SUCCESS || !isAtEnd(document))
        return false;
    addRow(slice.json, builder, page);
    return true;
}

void RowParser::setSpecial(const RowSlice &slice)
{
    for (const std::size_t index : m_special) {
        const Column &column = m_columns[static_cast<qsizetype>(index)];
        Cell &cell = m_reader.given()[index];
        cell = {};
        const QByteArrayView path(column.path);
        if (path == "$depth") {
            cell.kind = Cell::Kind::Integer;
            cell.integer = slice.depth;
            continue;
        }
        const QByteArrayView token = path == "$name" ? slice.name : slice.parentId;
        if (isJsonNumber(token))
            cell = cellFromNumber(column, token);
        m_memberName.clear();
        if (token.startsWith('"') && appendUnescaped(m_memberName, token))
            cell = cellFromString(column, m_memberName);
    }
}

void RowParser::addRow(QByteArrayView rawJson, RowBatchBuilder &builder, ParsedPage &page)
{
    const std::vector<Cell> &cells = m_reader.cells();
    if (std::exchange(m_awaitsOverlap, false)) {
        if (m_keys.holds(cells))
            return;
        page.isGap = m_keys.isTellable(cells);
        if (page.isGap)
            return;
    }
    if (m_keys.holdsOrTakes(cells))
        ++page.repeated;
    else
        builder.addRow(cells, rawJson);
}

} // namespace tsunagi::backlog
