// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/json_walk.h"

#include <cstring>

namespace tsunagi::backlog {

using namespace simdjson;

namespace {

// Deeper than anything that Backlog sends; bounds the recursion over hostile replies.
constexpr int deepest = 200;

error_code walkArray(ondemand::array array, int depth)
{
    for (auto item : array) {
        ondemand::value element;
        error_code error = item.get(element);
        if (error == SUCCESS)
            error = walkJson(element, depth);
        if (error != SUCCESS)
            return error;
    }
    return SUCCESS;
}

error_code walkObject(ondemand::object object, int depth)
{
    for (auto item : object) {
        ondemand::field field;
        error_code error = std::move(item).get(field);
        if (error == SUCCESS)
            error = isSoundKey(field.key()) ? walkJson(field.value(), depth) : STRING_ERROR;
        if (error != SUCCESS)
            return error;
    }
    return SUCCESS;
}

} // namespace

error_code walkJson(ondemand::value value, int depth)
{
    if (depth > deepest)
        return DEPTH_ERROR;
    const QByteArrayView token = tokenOf(value);
    if (token.startsWith('[')) {
        ondemand::array array;
        const error_code error = value.get_array().get(array);
        return error == SUCCESS ? walkArray(array, depth + 1) : error;
    }
    if (token.startsWith('{')) {
        ondemand::object object;
        const error_code error = value.get_object().get(object);
        return error == SUCCESS ? walkObject(object, depth + 1) : error;
    }
    if (!isJsonScalar(token))
        return TAPE_ERROR;
    return token.startsWith('"') ? takeString(value) : SUCCESS;
}

bool isSoundKey(ondemand::raw_json_string key)
{
    const char *begin = key.raw();
    const char *end = begin;
    while (*end != '"' && *end != '\\')
        ++end;
    if (*end == '"')
        return true;
    while (*end == '\\')
        end += 2 + std::strcspn(end + 2, "\"\\");
    return isJsonString(QByteArrayView(begin - 1, end - begin + 2));
}

} // namespace tsunagi::backlog
