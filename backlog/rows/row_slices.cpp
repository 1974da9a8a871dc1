// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/row_slices.h"

#include "backlog/rows/json_token.h"

namespace tsunagi::backlog {
namespace {

constexpr int deepest = 200; ///< as json_walk: bounds the recursion over hostile replies

RowSlices members(QByteArrayView json)
{
    const ObjectMembers object = splitObject(json);
    RowSlices found;
    found.isSound = object.isObject && object.isClosed;
    for (const auto &[key, value] : object.members) {
        RowSlice row;
        row.json = value;
        row.name = key;
        found.rows.push_back(row);
    }
    return found;
}

void addTree(RowSlices &found, QByteArrayView node, QByteArrayView parentId, int depth)
{
    const ObjectMembers object = splitObject(node);
    found.isSound = found.isSound && object.isObject && object.isClosed && depth <= deepest;
    if (!found.isSound)
        return;
    RowSlice row;
    row.json = node;
    row.parentId = parentId;
    row.depth = depth;
    found.rows.push_back(row);
    QByteArrayView id;
    QByteArrayView children;
    for (const auto &[key, value] : object.members) {
        if (key == "\"id\"")
            id = value;
        else if (key == "\"children\"")
            children = value;
    }
    for (const QByteArrayView child : splitArray(children).elements)
        addTree(found, child, id, depth + 1);
}

} // namespace

RowSlices slicesOf(Shape shape, QByteArrayView rows)
{
    RowSlices found;
    if (rows.isEmpty() || rows == "null")
        return found;
    switch (shape) {
    case Shape::Object: {
        const ObjectMembers object = splitObject(rows);
        found.isSound = object.isObject && object.isClosed;
        found.rows.emplace_back().json = rows;
        break;
    }
    case Shape::Members:
        return members(rows);
    case Shape::Tree:
        addTree(found, rows, {}, 0);
        break;
    case Shape::List:
    case Shape::Folders: {
        const ArrayElements array = splitArray(rows);
        found.isSound = array.isArray && array.isClosed;
        for (const QByteArrayView element : array.elements)
            found.rows.emplace_back().json = element;
        break;
    }
    }
    return found;
}

} // namespace tsunagi::backlog
