// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_reader.h"

#include "backlog/rows/cell_values.h"
#include "backlog/rows/json_token.h"
#include "backlog/rows/json_walk.h"

#include <algorithm>

namespace tsunagi::backlog {
using namespace simdjson;

namespace {

/// true, false or null: told by its first letter, as nearly all tokens are something else.
bool isWord(QByteArrayView token)
{
    switch (token.isEmpty() ? '\0' : token.front()) {
    case 't':
        return token == "true";
    case 'f':
        return token == "false";
    case 'n':
        return token == "null";
    default:
        return false;
    }
}

} // namespace

RowReader::RowReader(QList<Column> columns)
    : m_columns(std::move(columns))
    , m_plan(planFor(m_columns))
    , m_given(static_cast<std::size_t>(m_columns.size()))
    , m_cells(m_given)
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
    std::copy(m_given.begin(), m_given.end(), m_cells.begin());
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
        if (child == nullptr) {
            // Where the object itself becomes a JSON cell, all of it must be sound.
            if (node.columns.empty())
                continue;
            const error_code error = isSoundKey(field.key()) ? walkJson(field.value()) : STRING_ERROR;
            if (error != SUCCESS)
                return error;
            continue;
        }
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
    const QByteArrayView json = readSince(start);
    if (node.joinsNames && token.startsWith('{'))
        names = namesIn(json);
    setContainer(node, json, names);
    if (!node.customFields.empty() && token.startsWith('['))
        setCustomFields(node, json);
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

/// A string's text, from the body or the scratch; empty for any other token; none where the string is not sound.
std::optional<QByteArrayView> RowReader::textOf(QByteArrayView token)
{
    if (!token.startsWith('"'))
        return QByteArrayView();
    if (isPlainString(token))
        return token.sliced(1, token.size() - 2);
    const qsizetype before = m_scratch.size();
    if (!appendUnescaped(m_scratch, token))
        return {};
    return QByteArrayView(m_scratch).sliced(before);
}

/// @p token is a sound scalar, @p text its text where it is a string.
Cell RowReader::cellFor(const Column &column, QByteArrayView token, QByteArrayView text) const
{
    if (token.startsWith('n'))
        return {};
    if (column.type == ColumnType::Json)
        return textCell({ m_inBody + (token.data() - m_text), token.size() });
    if (token.startsWith('"'))
        return cellFromString(column, text);
    return token.startsWith('t') || token.startsWith('f') ? cellFromBoolean(column, token)
                                                          : cellFromNumber(column, token);
}

bool RowReader::setScalar(const PlanNode &node, QByteArrayView token)
{
    if (!token.startsWith('"') && !isWord(token) && !isJsonNumber(token))
        return false;
    const auto text = textOf(token);
    if (!text)
        return false;
    for (const std::size_t index : node.columns)
        m_cells[index] = cellFor(m_columns[static_cast<qsizetype>(index)], token, *text);
    return true;
}

void RowReader::setContainer(const PlanNode &node, QByteArrayView json, QByteArrayView names)
{
    for (const std::size_t index : node.columns) {
        const bool joins = m_columns[static_cast<qsizetype>(index)].extract == Extract::JoinedNames;
        if (joins && (json.startsWith('[') || !names.isEmpty()))
            m_cells[index] = names.isEmpty() ? Cell() : textCell(names);
        else
            m_cells[index] = textCell(json);
    }
}

/// @p json is the whole array, known to be sound: its elements in any order, each told by its definition's id.
void RowReader::setCustomFields(const PlanNode &node, QByteArrayView json)
{
    for (const QByteArrayView element : splitArray(json).elements) {
        qint64 id = 0;
        QByteArrayView value;
        for (const auto &[key, text] : splitObject(element).members) {
            if (key == "\"id\"")
                id = text.toLongLong();
            else if (key == "\"value\"")
                value = text;
        }
        for (const auto &[definition, column] : node.customFields)
            if (definition == id && !value.isEmpty())
                m_cells[column] = customCell(m_columns[static_cast<qsizetype>(column)], value);
    }
}

Cell RowReader::customCell(const Column &column, QByteArrayView value)
{
    if (value.startsWith('[') || value.startsWith('{')) {
        const QByteArrayView names = namesIn(value);
        return names.isEmpty() ? Cell() : textCell(names);
    }
    const auto text = textOf(value);
    return text ? cellFor(column, value, *text) : Cell();
}

/// The names of an array's elements, joined, or that of an object; for values that are known to be sound.
QByteArrayView RowReader::namesIn(QByteArrayView json)
{
    const qsizetype start = m_scratch.size();
    const auto add = [&](QByteArrayView thing) {
        const QByteArrayView name = thing.startsWith('"') ? thing : valueAt(thing, "name");
        if (!name.startsWith('"'))
            return;
        if (m_scratch.size() > start)
            m_scratch.append(", ");
        if (!appendUnescaped(m_scratch, name) && m_scratch.size() > start)
            m_scratch.chop(2);
    };
    if (json.startsWith('{'))
        add(json);
    else
        for (const QByteArrayView element : splitArray(json).elements)
            add(element);
    return QByteArrayView(m_scratch).sliced(start);
}

} // namespace tsunagi::backlog
