// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_reader.h"

#include "backlog/rows/cell_values.h"
#include "backlog/rows/json_token.h"
#include "backlog/rows/json_walk.h"

#include <algorithm>

namespace tsunagi::backlog {
using namespace simdjson;

RowReader::RowReader(QList<Column> columns)
    : m_columns(std::move(columns))
    , m_plan(planFor(m_columns))
    , m_cells(static_cast<std::size_t>(m_columns.size()))
{
}

void RowReader::setSource(ondemand::document *document, const char *text, const char *inBody, qsizetype length)
{
    m_document = document;
    m_text = text;
    m_inBody = inBody;
    m_scratch.reserve(length);
}

error_code RowReader::read(ondemand::object row)
{
    m_scratch.resize(0);
    std::fill(m_cells.begin(), m_cells.end(), Cell());
    return readObject(m_plan, row);
}

QByteArrayView RowReader::readSince(const char *start) const
{
    const char *end = nullptr;
    if (m_document->current_location().get(end) != SUCCESS)
        return {};
    const QByteArrayView json = trimmedJson(QByteArrayView(start, end - start));
    return { m_inBody + (json.data() - m_text), json.size() };
}

error_code RowReader::readObject(PlanNode &node, ondemand::object object)
{
    std::size_t cursor = 0;
    for (auto item : object) {
        ondemand::field field;
        if (const error_code error = std::move(item).get(field))
            return error;
        PlanNode *child = node.childFor(field.key().raw(), cursor);
        if (child == nullptr)
            continue;
        if (const error_code error = readValue(*child, field.value()))
            return error;
    }
    return SUCCESS;
}

error_code RowReader::readValue(PlanNode &node, ondemand::value value)
{
    const QByteArrayView token = tokenOf(value);
    if (!token.startsWith('{') && !token.startsWith('[')) {
        if (!setScalar(node, token))
            return TAPE_ERROR;
        return token.startsWith('"') ? takeString(value) : SUCCESS;
    }

    const char *start = token.data();
    error_code error = SUCCESS;
    QByteArrayView names;
    if (token.startsWith('[')) {
        ondemand::array array;
        if ((error = value.get_array().get(array)) == SUCCESS)
            error = readArray(node, array, names);
    } else if (node.children.empty()) {
        error = walkJson(value);
    } else {
        ondemand::object object;
        if ((error = value.get_object().get(object)) == SUCCESS)
            error = readObject(node, object);
    }
    if (error != SUCCESS)
        return error;
    setContainer(node, readSince(start), names);
    return SUCCESS;
}

error_code RowReader::readArray(PlanNode &node, ondemand::array array, QByteArrayView &names)
{
    m_namesStart = m_scratch.size();
    for (auto item : array) {
        ondemand::value element;
        error_code error = item.get(element);
        if (error == SUCCESS)
            error = node.joinsNames ? readNamed(element) : walkJson(element);
        if (error != SUCCESS)
            return error;
    }
    names = QByteArrayView(m_scratch).sliced(m_namesStart);
    return SUCCESS;
}

/// Adds the element's name to the names in the scratch: its field "name", or the element itself where that is a text.
error_code RowReader::readNamed(ondemand::value element)
{
    const QByteArrayView token = tokenOf(element);
    if (token.startsWith('"'))
        return appendName(element);
    if (!token.startsWith('{'))
        return walkJson(element);

    ondemand::object object;
    if (const error_code error = element.get_object().get(object))
        return error;
    for (auto item : object) {
        ondemand::field field;
        if (const error_code error = std::move(item).get(field))
            return error;
        ondemand::value value = field.value();
        const QByteArrayView content = tokenOf(value);
        if (!isSoundKey(field.key()))
            return STRING_ERROR;
        const bool isName = field.key().unsafe_is_equal("name") && content.startsWith('"');
        if (const error_code error = isName ? appendName(value) : walkJson(value))
            return error;
    }
    return SUCCESS;
}

error_code RowReader::appendName(ondemand::value value)
{
    if (m_scratch.size() > m_namesStart)
        m_scratch.append(", ");
    return appendUnescaped(m_scratch, tokenOf(value)) ? takeString(value) : STRING_ERROR;
}

bool RowReader::setScalar(const PlanNode &node, QByteArrayView token)
{
    const bool isString = token.startsWith('"');
    const bool isBoolean = token == "true" || token == "false";
    const bool isNull = token == "null";
    if (!isString && !isBoolean && !isNull && !isJsonNumber(token))
        return false;

    QByteArrayView text;
    if (isString) {
        const qsizetype before = m_scratch.size();
        if (isPlainString(token))
            text = token.sliced(1, token.size() - 2);
        else if (appendUnescaped(m_scratch, token))
            text = QByteArrayView(m_scratch).sliced(before);
        else
            return false;
    }
    for (const std::size_t index : node.columns) {
        const Column &column = m_columns[static_cast<qsizetype>(index)];
        Cell &cell = m_cells[index];
        if (isNull)
            cell = Cell();
        else if (column.type == ColumnType::Json)
            cell = textCell({ m_inBody + (token.data() - m_text), token.size() });
        else if (isString)
            cell = cellFromString(column, text);
        else
            cell = isBoolean ? cellFromBoolean(column, token) : cellFromNumber(column, token);
    }
    return true;
}

void RowReader::setContainer(const PlanNode &node, QByteArrayView json, QByteArrayView names)
{
    for (const std::size_t index : node.columns) {
        const bool joins = m_columns[static_cast<qsizetype>(index)].extract == Extract::JoinedNames;
        if (joins && json.startsWith('['))
            m_cells[index] = names.isEmpty() ? Cell() : textCell(names);
        else
            m_cells[index] = textCell(json);
    }
}

} // namespace tsunagi::backlog
