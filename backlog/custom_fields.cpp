// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/custom_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using auth::fail;
using auth::Reason;

struct Definition {
    qint64 id = 0;
    int typeId = 0; ///< backlog-api.md, section 4
    std::string name;
    auto operator<=>(const Definition &) const = default;
};

ColumnType typeOf(int typeId)
{
    constexpr int numeric = 3;
    constexpr int date = 4;
    return typeId == numeric ? ColumnType::Number : typeId == date ? ColumnType::Date : ColumnType::String;
}

/// Columns name their texts without owning them: these stay.
const char *kept(const QByteArray &text)
{
    static std::set<QByteArray> texts;
    return texts.insert(text).first->constData();
}

/// One thread.
const Table *extended(const Table &table, const std::vector<Definition> &definitions)
{
    static std::map<std::vector<Definition>, Table> tables;
    const auto known = tables.find(definitions);
    if (known != tables.end())
        return &known->second;
    Table made = table;
    for (const Definition &definition : definitions) {
        const QByteArray id = QByteArray::number(definition.id);
        Column column{ .name = kept("CustomField_" + id), .title = kept(QByteArray::fromStdString(definition.name)) };
        column.type = typeOf(definition.typeId);
        column.path = kept(id);
        column.extract = Extract::CustomField;
        made.columns += column;
    }
    return &tables.emplace(definitions, std::move(made)).first->second;
}

} // namespace

QCoro::Task<auth::Result<ExtendedTable>> withCustomFields(std::shared_ptr<Client> client, const Table *table,
                                                          Parameters filters, std::stop_token stop)
{
    if (QByteArrayView(table->name) != "Issues")
        co_return ExtendedTable{ table };
    std::vector<Definition> definitions;
    QSet<QString> asked;
    for (const auto &[name, project] : filters) {
        if (name != "projectId[]"_L1 || asked.contains(project))
            continue;
        asked += project;
        const auto reply = co_await client->get(u"/projects/%1/customFields"_s.arg(project), {}, stop);
        // Not in the plan, or not for this user: the issues can be read all the same.
        const bool isClosed = !reply
            && (reply.error().reason == Reason::NotPermitted || reply.error().reason == Reason::NotFound
                || reply.error().reason == Reason::ApiRefused);
        if (!reply && !isClosed)
            co_return fail(reply.error());
        if (!reply)
            continue;
        const QJsonArray found = QJsonDocument::fromJson(reply->body).array();
        for (const QJsonValue &value : found)
            definitions.push_back(
                { value["id"_L1].toInteger(), value["typeId"_L1].toInt(), value["name"_L1].toString().toStdString() });
    }
    if (definitions.empty())
        co_return ExtendedTable{ table };
    co_return ExtendedTable{ extended(*table, definitions) };
}

} // namespace tsunagi::backlog
