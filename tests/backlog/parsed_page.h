// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of JSON for the tests of the parser, and cells as a test reads them.
#pragma once

#include "backlog/rows/json_rows.h"

namespace tsunagi::backlog {

using namespace Qt::StringLiterals;

inline const Table &issues() { return *findTable(u"Issues"_s).value(); }

/// The cell as a test reads it: "null", text in quotes, numbers bare, dates with their kind.
inline QString shown(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return u"null"_s;
    case Cell::Kind::Text:
        return u"\"%1\""_s.arg(QString::fromUtf8(cell.text));
    case Cell::Kind::Integer:
        return QString::number(cell.integer);
    case Cell::Kind::Number:
        return u"n%1"_s.arg(cell.number);
    case Cell::Kind::Boolean:
        return cell.integer != 0 ? u"true"_s : u"false"_s;
    case Cell::Kind::Date:
        return u"day %1"_s.arg(cell.integer);
    case Cell::Kind::DateTime:
        return u"ms %1"_s.arg(cell.integer);
    }
    return {};
}

inline QString cellOf(const ParsedPage &page, const Table &table, const QString &column, qsizetype row = 0)
{
    const int index = table.columnIndex(column);
    return index < 0 ? u"no such column"_s : shown(page.rows->cell(row, index));
}

inline ParsedPage parsed(const QByteArray &json, const Table &table = issues())
{
    JsonRows rows(table.columns);
    auth::Result<ParsedPage> page = rows.parse(json);
    if (!page)
        qFatal("not parsed: %s", qPrintable(page.error().detail));
    return *page;
}

inline QByteArray wholeIssue()
{
    return R"({"id":11,"projectId":1,"issueKey":"KAKE-AB-20477","keyId":20477,
"issueType":{"id":2,"projectId":1,"name":"バグ","color":"#990000","displayOrder":0},
"summary":"夜間バッチが\"トークン切れ\"で\n止まる","description":"",
"resolution":{"id":0,"name":"対応済み"},"priority":{"id":2,"name":"高"},
"status":{"id":1,"projectId":1,"name":"未対応","color":"#ed8077","displayOrder":1000},
"assignee":{"id":5,"userId":null,"name":"佐藤 由美","roleType":2,"lang":null,"mailAddress":null,"nulabAccount":{"nulabId":"x","name":"y"}},
"category":[{"id":1,"name":"認証"},{"id":2,"name":"画面, 共通"}],"versions":[],"milestone":[{"id":3,"name":"2026\u5e74\u51ac"}],
"startDate":null,"dueDate":"2026-11-20T00:00:00Z","estimatedHours":1.5,"actualHours":6,"parentIssueId":null,
"createdUser":{"id":6,"userId":"suzuki","name":"鈴木 健"},"created":"2013-02-07T08:09:49Z",
"updatedUser":null,"updated":"2026-11-23T03:00:05Z",
"customFields":[{"id":9,"fieldTypeId":3,"name":"点","value":4e0}],"attachments":[{"id":1,"name":"a.png","size":5000000000}],
"sharedFiles":[],"stars":[],"someNewField":{"deep":[1,{"x":[]}]}})";
}

} // namespace tsunagi::backlog
