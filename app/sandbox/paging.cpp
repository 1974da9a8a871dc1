// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/paging.h"

#include "app/sandbox/api_error.h"

namespace tsunagi::sandbox {

namespace {

std::optional<Reply> readCountAndOrder(const Parameters &query, int most, int &number, bool &ascending)
{
    if (query.has("count")) {
        const auto count = query.integer("count");
        if (!count || *count < 1 || *count > most)
            return invalidParameter("Please enter a value between 1 and " + QByteArray::number(most) + '.', "count");
        number = static_cast<int>(*count);
    }
    if (query.has("order")) {
        const QByteArray order = query.value("order");
        if (order != "asc" && order != "desc")
            return invalidParameter("error.invalidValue", "order");
        ascending = order == "asc";
    }
    return std::nullopt;
}

} // namespace

std::optional<Reply> readPage(const Parameters &query, Page &page, int most)
{
    if (query.has("offset")) {
        const auto offset = query.integer("offset");
        if (!offset || *offset < 0)
            return invalidParameter("error.number", "offset");
        page.offset = *offset;
    }
    return readCountAndOrder(query, most, page.count, page.ascending);
}

std::optional<Reply> readIdPage(const Parameters &query, IdPage &page)
{
    for (const auto &[name, bound] : { std::pair{ "minId", &page.least }, std::pair{ "maxId", &page.most } }) {
        if (!query.has(name))
            continue;
        const auto id = query.integer(name);
        if (!id)
            return invalidParameter("error.number", name);
        *bound = *id;
    }
    return readCountAndOrder(query, 100, page.count, page.ascending);
}

std::optional<Reply> refuseUnknown(const Parameters &query, std::initializer_list<QByteArrayView> known)
{
    for (const auto &[name, value] : query.pairs()) {
        if (name != "apiKey" && std::find(known.begin(), known.end(), QByteArrayView(name)) == known.end())
            return invalidParameter("error.unknownParameter", name);
    }
    return std::nullopt;
}

std::optional<Reply> readBoolean(const Parameters &query, QByteArrayView name, std::optional<bool> &value)
{
    if (!query.has(name))
        return std::nullopt;
    const QByteArray text = query.value(name);
    if (text != "true" && text != "false")
        return invalidParameter("error.boolean", name.toByteArray());
    value = text == "true";
    return std::nullopt;
}

std::optional<Reply> readNumbers(const Parameters &query, QByteArrayView name, QList<qint64> &numbers)
{
    for (const QByteArray &text : query.values(name)) {
        bool ok = false;
        numbers.append(text.toLongLong(&ok));
        if (!ok)
            return invalidParameter("error.number", name.toByteArray());
    }
    return std::nullopt;
}

} // namespace tsunagi::sandbox
