// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/conditions.h"

#include "backlog/condition_parser.h"
#include "backlog/name_lookup.h"

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::fail;

auth::Result<Parameters> filtersFrom(const Table &table, const QStringList &conditions)
{
    Parameters parameters;
    for (const QString &text : conditions) {
        const auto checked = checkedCondition(table, text);
        if (!checked)
            return fail(checked.error());
        if (!checked->lookUpFor.isEmpty())
            return badCondition(text, u"an id is needed here"_s);
        parameters += checked->parameters;
    }
    if (const auto once = checkRepetition(parameters); !once)
        return fail(once.error());
    return parameters;
}

QCoro::Task<auth::Result<Parameters>> resolveFilters(std::shared_ptr<Client> client, const Table *table,
                                                     QStringList conditions, std::stop_token stop)
{
    // All are checked before the first request: a mistyped name costs none.
    Parameters parameters;
    QList<CheckedCondition> names;
    for (const QString &text : conditions) {
        const auto checked = checkedCondition(*table, text);
        if (!checked)
            co_return fail(checked.error());
        if (checked->lookUpFor.isEmpty())
            parameters += checked->parameters;
        else if (checked->lookUpFor == "projectId[]"_L1)
            names.prepend(*checked); // what the others are looked for in
        else
            names.append(*checked);
    }
    if (const auto once = checkRepetition(parameters); !once)
        co_return fail(once.error());

    const auto lookup = std::make_shared<NameLookup>(client, stop);
    for (const CheckedCondition &name : names) {
        const auto ids = co_await NameLookup::idsOf(lookup, name, parameters);
        if (!ids)
            co_return fail(ids.error());
        for (const qint64 id : *ids)
            parameters.emplaceBack(name.lookUpFor, QString::number(id));
    }
    co_return parameters;
}

} // namespace tsunagi::backlog
