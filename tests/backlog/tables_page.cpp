// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backlog/tables_page.h"

#include "backlog/catalog/ancestors.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {
namespace {

using namespace tsunagi::backlog;

/// The page's own words. What stands in the catalogue is translated with the programs.
struct Words {
    QString head;
    QString overview;
    QString tableHead;
    QString resource;
    QString oncePerRow; ///< %1: the parent
    QString embedded; ///< %1: the parent, %2: the place in its rows
    QString onlyWhere; ///< %1: the parent's column
    QString parents;
    QString readers;
    QHash<QString, QString> roles;
    QString paging;
    QHash<Paging, QString> pagings;
    QHash<Shape, QString> shapes;
    QString parameters; ///< %1: those that every request has
    QString columnHead;
    QString yes;
    QString byParent;
    QString filter; ///< %1: its type
};

Words english()
{
    return {
        .head =
            u"# The tables\n\n"
            "Made from the catalogue (`backlog/catalog`) by `./dev pages`; a test says when this page is not up to "
            "date. "
            "`tsunagi-cli tables` and `tsunagi-cli columns TABLE` print the same. Names are part of the contract, "
            "titles are "
            "translated and may change.\n\n"
            "**Columns** are named by the API's own fields, joined along the path: `issueType.name` is "
            "`IssueTypeName`. A list "
            "has its elements' names as text (`CategoryNames`) and itself as JSON (`Category`). **Parents** are "
            "read first: a "
            "table below another one is asked for once a row of it, and begins with its ids and keys. Limit what "
            "is read by "
            "conditions on those columns. **Filter** is how `--where` takes a column or filter: `=` for any of "
            "several values, "
            "`>= <=` for a range of days, “parent” where the condition chooses the parents. Rows marked `filter` "
            "are no columns: they serve `--where` alone.\n\n"
            "**Rows** are those that `tsunagi-sandbox --issues 40 --seed 7 --today 2026-11-23` has and `tsunagi-cli "
            "fetch` "
            "reads, by a test.\n"_s,
        .overview = u"| Table | Title | Parents | Rows |\n|---|---|---|--:|\n"_s,
        .tableHead = u"### %1: %2\n\n"_s,
        .resource = u"- Read from `GET %1`"_s,
        .oncePerRow = u", once a row of %1"_s,
        .embedded = u"- Stands in the rows of %1, in `%2`: costs no request of its own"_s,
        .onlyWhere = u"; only where `%1` is set"_s,
        .parents = u"- Parents: %1\n"_s,
        .readers = u"- Who may read it: %1\n"_s,
        .roles = { { u""_s, u"everybody, as far as the projects joined go"_s },
                   { u"administrator"_s, u"administrators"_s },
                   { u"project administrator"_s, u"administrators and project administrators"_s } },
        .paging = u"- Comes %1"_s,
        .pagings = { { Paging::Whole, u"whole"_s },
                     { Paging::Offset, u"page by page, by offset"_s },
                     { Paging::Id, u"page by page, by id"_s } },
        .shapes = { { Shape::Object, u", as one row"_s },
                    { Shape::Members, u", a row for each member of the object"_s },
                    { Shape::Tree, u", a row for each node of the tree"_s },
                    { Shape::Folders, u", folder by folder"_s } },
        .parameters = u" (%1)"_s,
        .columnHead =
            u"\n| Column | Title | Type | Null | Filter | Key | Refers to |\n|---|---|---|---|---|---|---|\n"_s,
        .yes = u"yes"_s,
        .byParent = u"parent"_s,
        .filter = u"filter: %1"_s,
    };
}

Words japanese()
{
    return {
        .head =
            u"# テーブル一覧\n\n"
            "このページは、カタログ（`backlog/catalog`）から`./dev pages`で作られます。古くなるとテストが知らせます。"
            "`tsunagi-cli tables`と`tsunagi-cli columns テーブル`でも同じ内容を表示できます。名前は今後も変わりません。"
            "タイトルは表示言語に合わせて変わります。\n\n"
            "**列**の名前は、APIの項目名をつないだものです（`issueType.name`は`IssueTypeName`"
            "）。リストは、名前をつないだテキスト"
            "（`CategoryNames`）とJSON（`Category`）の両方になります。**親**"
            "のあるテーブルは、親の1行ごとに読み込まれ、親のIDとキーの列から"
            "始まります。これらの列に条件を付けると、読み込む範囲を絞れます。**条件**は`--where`での使い方です。`=`"
            "はいずれかの値に一致、"
            "`>= <=`は日付の範囲、「親」は親を選ぶ条件です。型が「条件」の行は列ではなく、`--where`だけで使えます。\n\n"
            "**行数**は、`tsunagi-sandbox --issues 40 --seed 7 --today 2026-11-23`のスペースから`tsunagi-cli "
            "fetch`で読み込んだ数です（テストで確かめています）。\n"_s,
        .overview = u"| テーブル | タイトル | 親 | 行数 |\n|---|---|---|--:|\n"_s,
        .tableHead = u"### %1：%2\n\n"_s,
        .resource = u"- 読み込み元：`GET %1`"_s,
        .oncePerRow = u"（%1の1行ごと）"_s,
        .embedded = u"- 読み込み元：%1の行の`%2`（追加のリクエストはありません）"_s,
        .onlyWhere = u"。`%1`が有効なときだけ"_s,
        .parents = u"- 親：%1\n"_s,
        .readers = u"- 読み取れる人：%1\n"_s,
        .roles = { { u""_s, u"全員（参加しているプロジェクトの範囲）"_s },
                   { u"administrator"_s, u"管理者"_s },
                   { u"project administrator"_s, u"管理者とプロジェクト管理者"_s } },
        .paging = u"- 読み込み方：%1"_s,
        .pagings = { { Paging::Whole, u"一度に全部"_s },
                     { Paging::Offset, u"ページごと（位置）"_s },
                     { Paging::Id, u"ページごと（ID）"_s } },
        .shapes = { { Shape::Object, u"、1行"_s },
                    { Shape::Members, u"、項目ごとに1行"_s },
                    { Shape::Tree, u"、ツリーの要素ごとに1行"_s },
                    { Shape::Folders, u"、フォルダーごと"_s } },
        .parameters = u"、%1"_s,
        .columnHead = u"\n| 列 | タイトル | 型 | 空欄 | 条件 | キー | 参照先 |\n|---|---|---|---|---|---|---|\n"_s,
        .yes = u"○"_s,
        .byParent = u"親"_s,
        .filter = u"条件：%1"_s,
    };
}

QString code(const QString &text) { return text.isEmpty() ? text : u'`' + text + u'`'; }

QString link(const QString &name) { return u"[%1](#%2)"_s.arg(name, name.toLower()); }

QString row(const QStringList &cells) { return u"| "_s + cells.join(u" | ") + u" |\n"_s; }

QString operatorsOf(const char *parameter)
{
    if (*parameter == '\0')
        return {};
    return QByteArrayView(parameter).contains('|') ? u"`>= <=`"_s : u"`=`"_s;
}

QString parentsOf(const Table &table)
{
    QStringList names;
    for (const Table *ancestor : ancestorsOf(table))
        names += link(QString::fromLatin1(ancestor->name));
    return names.join(u", ");
}

QString factsOf(const Table &table, const Words &words)
{
    QString facts;
    const QString parent = QString::fromLatin1(table.parent.table);
    if (table.parent.isEmbedded)
        facts += words.embedded.arg(link(parent), QString::fromLatin1(table.rowsAt));
    else
        facts += words.resource.arg(QString::fromLatin1(table.path));
    if (table.hasParent() && !table.parent.isEmbedded)
        facts += words.oncePerRow.arg(link(parent));
    if (*table.parent.onlyWhere != '\0')
        facts += words.onlyWhere.arg(QString::fromLatin1(table.parent.onlyWhere));
    facts += u'\n';
    if (table.hasParent())
        facts += words.parents.arg(parentsOf(table));
    if (!table.parent.isEmbedded) {
        facts += words.paging.arg(words.pagings[table.paging]) + words.shapes.value(table.shape);
        QStringList fixed;
        for (const auto &[name, value] : table.fixedParameters)
            fixed += u"%1=%2"_s.arg(QLatin1StringView(name), QLatin1StringView(value));
        facts += (fixed.isEmpty() ? QString() : words.parameters.arg(code(fixed.join(u'&')))) + u'\n';
    }
    return facts + words.readers.arg(words.roles[roleFor(table)]);
}

QString rowOf(const Column &column, const Words &words)
{
    return row({ code(QString::fromLatin1(column.name)), titleOf(column), nameOf(column.type),
                 column.nullable ? words.yes : QString(),
                 column.extract == Extract::Inherited ? words.byParent : operatorsOf(column.filter),
                 column.primaryKey ? words.yes : QString(), code(QString::fromLatin1(column.references)) });
}

QString rowOf(const Filter &filter, const Words &words)
{
    QString type = nameOf(filter.type);
    if (*filter.allowed != '\0')
        type += u' ' + code(QString::fromLatin1(filter.allowed));
    return row({ code(QString::fromLatin1(filter.name)), titleOf(filter), words.filter.arg(type), QString(), u"`=`"_s,
                 QString(), QString() });
}

QString sectionOf(const Table &table, const Words &words)
{
    // The anchor is the name alone, so that links do not depend on the language.
    QString section = u"<a id=\"%1\"></a>\n\n"_s.arg(QString::fromLatin1(table.name).toLower())
        + words.tableHead.arg(QString::fromLatin1(table.name), titleOf(table)) + factsOf(table, words)
        + words.columnHead;
    for (const Column &column : table.columns)
        section += rowOf(column, words);
    for (const Filter &filter : table.filters)
        section += rowOf(filter, words);
    return section + u'\n';
}

} // namespace

QString tablesPage(const QString &language, const QHash<QString, QString> &rows)
{
    const Words words = language == "ja"_L1 ? japanese() : english();
    QString page = words.head;
    QString group;
    QString sections;
    for (const Table &table : allTables()) {
        if (groupTitleOf(table) != group) {
            group = groupTitleOf(table);
            page += u"\n**%1**\n\n"_s.arg(group) + words.overview;
            sections += u"## %1\n\n"_s.arg(group);
        }
        const QString name = QString::fromLatin1(table.name);
        page += row({ link(name), titleOf(table), parentsOf(table), rows.value(name) });
        sections += sectionOf(table, words);
    }
    return (page + u'\n' + sections).trimmed() + u'\n';
}

} // namespace tsunagi::tests
