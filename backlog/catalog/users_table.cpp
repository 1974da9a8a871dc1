// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/declare.h"
#include "backlog/catalog/tables.h"

#include <QCoreApplication>

namespace tsunagi::backlog {

Table usersTable()
{
    Table table{ .name = "Users",
                 .title = QT_TRANSLATE_NOOP("Catalog", "Users"),
                 .group = QT_TRANSLATE_NOOP("Catalog", "Space"),
                 .path = "/users" };
    // userId and mailAddress are null for removed and for some Nulab-account users: the numeric id is the key.
    table.columns = {
        primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id")),
        shown(text("UserId", QT_TRANSLATE_NOOP("Catalog", "User ID"), "userId")),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "User name"), "name"))),
        shown(integer("RoleType", QT_TRANSLATE_NOOP("Catalog", "Role"), "roleType")),
        text("Lang", QT_TRANSLATE_NOOP("Catalog", "Language"), "lang"),
        shown(text("MailAddress", QT_TRANSLATE_NOOP("Catalog", "Mail address"), "mailAddress")),
        text("NulabAccountNulabId", QT_TRANSLATE_NOOP("Catalog", "Nulab account's ID"), "nulabAccount.nulabId"),
        text("NulabAccountName", QT_TRANSLATE_NOOP("Catalog", "Nulab account's name"), "nulabAccount.name"),
        text("NulabAccountUniqueId", QT_TRANSLATE_NOOP("Catalog", "Nulab account's unique ID"),
             "nulabAccount.uniqueId"),
        text("NulabAccountIconUrl", QT_TRANSLATE_NOOP("Catalog", "Nulab account's icon"), "nulabAccount.iconUrl"),
        text("Keyword", QT_TRANSLATE_NOOP("Catalog", "Search words"), "keyword"),
        shown(dateTime("LastLoginTime", QT_TRANSLATE_NOOP("Catalog", "Last login"), "lastLoginTime")),
    };
    return table;
}

Table prioritiesTable()
{
    Table table{ .name = "Priorities",
                 .title = QT_TRANSLATE_NOOP("Catalog", "Priorities"),
                 .group = QT_TRANSLATE_NOOP("Catalog", "Issues"),
                 .path = "/priorities" };
    table.columns = {
        shown(primaryKey(integer("Id", QT_TRANSLATE_NOOP("Catalog", "ID"), "id"))),
        shown(required(text("Name", QT_TRANSLATE_NOOP("Catalog", "Priority name"), "name"))),
    };
    return table;
}

} // namespace tsunagi::backlog
