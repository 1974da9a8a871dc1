// SPDX-License-Identifier: GPL-3.0-or-later
// The whole catalogue: each resource of the API has its table or a reason, and the tables fit together.
#include "backlog/catalog/ancestors.h"
#include "tests/backlog/api_resources.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

namespace {

/// "/wikis/{}/history" of "/wikis/{WikiPageId}/history?x=y": as api_resources.h writes it.
QString resourceOf(const char *path)
{
    static const QRegularExpression placeholder(u"\\{\\w+\\}"_s);
    return QString::fromLatin1(path).section(u'?', 0, 0).replace(placeholder, u"{}"_s);
}

QStringList placeholdersIn(const char *path)
{
    static const QRegularExpression placeholder(u"\\{(\\w*)\\}"_s);
    QStringList names;
    for (auto found = placeholder.globalMatch(QString::fromLatin1(path)); found.hasNext();)
        names += found.next().captured(1);
    return names;
}

const Column *columnNamed(const Table &table, const QString &name)
{
    const int index = table.columnIndex(name);
    return index < 0 ? nullptr : &table.columns[index];
}

} // namespace

class TestCatalogTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyResourceHasATableOrAReason();
    void everyTableIsAResource();
    void theDriversNamesAreHere();
    void groupsAreThoseOfTheTree();
    void parentsAreDeclaredAndEnd();
    void childrenBeginWithTheirParents();
    void inheritedColumnsAreTheParents();
    void placeholdersAreInheritedColumns();
    void embeddedTablesAskNothing();
    void keysTellRowsApart();
    void shapesHaveTheirFields();
    void pagedTablesHaveAnOrder();
    void conditionsOnParentsAreColumnsOfTheirs();
    void rolesComeFromAbove();
};

void TestCatalogTables::everyResourceHasATableOrAReason()
{
    QList<int> counts{ 0, 0, 0, 0 };
    for (const ApiResource &resource : apiResources) {
        ++counts[static_cast<int>(resource.returns)];
        const bool hasReason = *resource.reason != '\0';
        if (*resource.table == '\0') {
            QVERIFY2(hasReason, resource.path);
            continue;
        }
        const auto table = findTable(QString::fromLatin1(resource.table));
        QVERIFY2(table.has_value(), resource.table);
        const char *path = resource.returns == Returns::Count ? (*table)->countPath
            : resource.returns == Returns::Bytes              ? (*table)->file.path
                                                              : (*table)->path;
        QCOMPARE(resourceOf(path) == QLatin1StringView(resource.path), !hasReason);
    }
    QCOMPARE(counts, (QList<int>{ 43, 20, 9, 9 }));
}

void TestCatalogTables::everyTableIsAResource()
{
    const auto isResource = [](const char *path, QList<Returns> returns) {
        return std::any_of(std::begin(apiResources), std::end(apiResources), [&](const ApiResource &resource) {
            return resourceOf(path) == QLatin1StringView(resource.path) && returns.contains(resource.returns);
        });
    };
    for (const Table &table : allTables()) {
        QVERIFY2(table.parent.isEmbedded || isResource(table.path, { Returns::List, Returns::Object }), table.name);
        QVERIFY2(*table.countPath == '\0' || isResource(table.countPath, { Returns::Count }), table.name);
        QVERIFY2(!table.hasFiles() || isResource(table.file.path, { Returns::Bytes }), table.name);
        if (!table.hasFiles())
            continue;
        // Every column that a file's declaration names is there.
        const QString named = QLatin1StringView(table.file.path) + QLatin1StringView(table.file.folder)
            + QLatin1StringView(table.file.name);
        static const QRegularExpression placeholder(QStringLiteral("\\{(\\w+)\\}"));
        for (auto each = placeholder.globalMatch(named); each.hasNext();)
            QVERIFY2(table.columnIndex(each.next().captured(1)) >= 0, table.name);
        QVERIFY2(table.file.isIcon || table.columnIndex(QStringLiteral("Size")) >= 0, table.name);
    }
}

void TestCatalogTables::theDriversNamesAreHere()
{
    const QStringList tables = QString::fromLatin1(driversTables).split(u' ');
    const QStringList views = QString::fromLatin1(driversViews).split(u' ');
    QCOMPARE(tables.size(), 20);
    QCOMPARE(views.size(), 35);
    for (const QString &name : tables + views) {
        const auto table = findTable(name);
        QVERIFY2(table.has_value(), qPrintable(name));
        QCOMPARE(QString::fromLatin1((*table)->name), name);
    }
}

void TestCatalogTables::groupsAreThoseOfTheTree()
{
    QStringList groups;
    for (const Table &table : allTables())
        if (groups.isEmpty() || groups.last() != QLatin1StringView(table.group))
            groups += QString::fromLatin1(table.group);
    QCOMPARE(groups, (QStringList{ u"Issues"_s, u"Documents and Wiki"_s, u"Git"_s, u"Space"_s }));
}

void TestCatalogTables::parentsAreDeclaredAndEnd()
{
    for (const Table &table : allTables()) {
        QVERIFY2(!table.hasParent() || findTable(QString::fromLatin1(table.parent.table)), table.name);
        const Table *above = &table;
        for (int steps = 0; above->hasParent(); ++steps) {
            QVERIFY2(steps < 5, table.name);
            above = *findTable(QString::fromLatin1(above->parent.table));
        }
    }
    QStringList chain;
    for (const Table *ancestor : ancestorsOf(**findTable(u"PullRequestCommentChangeLog"_s)))
        chain += QString::fromLatin1(ancestor->name);
    QCOMPARE(chain, u"Projects Repositories PullRequests PullRequestComments"_s.split(u' '));
}

void TestCatalogTables::childrenBeginWithTheirParents()
{
    for (const Table &table : allTables()) {
        const auto isInherited = [](const Column &column) { return column.extract == Extract::Inherited; };
        const auto end = std::find_if_not(table.columns.begin(), table.columns.end(), isInherited);
        QVERIFY2(std::none_of(end, table.columns.end(), isInherited), table.name);
        // The space's disk usage is one row: there is nothing to tell it from.
        const bool hasNothingAbove = !table.hasParent() || QLatin1StringView(table.parent.table) == "SpaceDiskUsage"_L1;
        QCOMPARE(end == table.columns.begin(), hasNothingAbove);
        if (hasNothingAbove)
            continue;
        // All that the parent has from above, and its own id.
        const Table &parent = **findTable(QString::fromLatin1(table.parent.table));
        for (const Column &above : parent.columns) {
            const bool isPassedOn = std::any_of(table.columns.begin(), end, [&](const Column &column) {
                return QLatin1StringView(column.path) == QLatin1StringView(above.name);
            });
            const bool isOwnId = QLatin1StringView(above.name) == "Id"_L1;
            if (above.extract == Extract::Inherited || isOwnId)
                QVERIFY2(isPassedOn,
                         qPrintable(QString::fromLatin1(table.name) + u' ' + QLatin1StringView(above.name)));
        }
    }
}

void TestCatalogTables::inheritedColumnsAreTheParents()
{
    int inherited = 0;
    for (const Table &table : allTables())
        for (const Column &column : table.columns) {
            if (column.extract != Extract::Inherited)
                continue;
            QVERIFY2(table.hasParent(), table.name);
            const Table &parent = **findTable(QString::fromLatin1(table.parent.table));
            const Column *from = columnNamed(parent, QString::fromLatin1(column.path));
            QVERIFY2(from != nullptr,
                     qPrintable(QString::fromLatin1(table.name) + u' ' + QLatin1StringView(column.path)));
            QCOMPARE(column.type, from->type);
            QVERIFY(column.nullable || !from->nullable);
            QVERIFY(column.type != ColumnType::Json);
            QCOMPARE(QByteArray(column.filter), QByteArray()); // reached by the parent's own
            ++inherited;
        }
    QVERIFY(inherited > 150);
}

void TestCatalogTables::placeholdersAreInheritedColumns()
{
    for (const Table &table : allTables())
        for (const char *path : { table.path, table.countPath }) {
            const QStringList placeholders = placeholdersIn(path);
            QCOMPARE(placeholders.isEmpty(), !table.hasParent() || *path == '\0');
            for (const QString &name : placeholders) {
                const Column *column = columnNamed(table, name);
                QVERIFY2(column != nullptr && column->extract == Extract::Inherited, qPrintable(name));
                QVERIFY(!column->nullable);
            }
        }
}

void TestCatalogTables::embeddedTablesAskNothing()
{
    int embedded = 0;
    for (const Table &table : allTables()) {
        QCOMPARE(*table.path == '\0', table.parent.isEmbedded);
        if (!table.parent.isEmbedded)
            continue;
        ++embedded;
        QVERIFY2(table.hasParent() && *table.rowsAt != '\0', table.name);
        QVERIFY(table.paging == Paging::Whole && table.shape == Shape::List && table.filters.isEmpty());
        QVERIFY(table.fixedParameters.isEmpty() && *table.countPath == '\0');
        QVERIFY(std::all_of(table.columns.begin(), table.columns.end(),
                            [](const Column &column) { return *column.filter == '\0'; }));
    }
    QVERIFY(embedded >= 15);
}

void TestCatalogTables::keysTellRowsApart()
{
    // One row alone, or rows that Backlog gives no id.
    static const QSet<QString> withoutKey{ u"SpaceNotifications"_s, u"SpaceDiskUsage"_s, u"Licenses"_s,
                                           u"IssueCommentChangeLog"_s, u"PullRequestCommentChangeLog"_s };
    for (const Table &table : allTables()) {
        QCOMPARE(table.primaryKeyIndex() < 0, withoutKey.contains(QLatin1StringView(table.name)));
        for (const Column &column : table.columns)
            QVERIFY2(!column.primaryKey || (!column.nullable && column.type != ColumnType::Json), column.name);
    }
    const auto keyOf = [](const QString &name) {
        QStringList key;
        for (const Column &column : (*findTable(name))->columns)
            if (column.primaryKey)
                key += QString::fromLatin1(column.name);
        return key.join(u' ');
    };
    QCOMPARE(keyOf(u"Issues"_s), u"Id"_s);
    QCOMPARE(keyOf(u"ProjectStatuses"_s), u"ProjectId Id"_s);
    QCOMPARE(keyOf(u"ProjectTeamMembers"_s), u"ProjectId TeamId Id"_s);
    QCOMPARE(keyOf(u"ProjectCustomFieldItems"_s), u"CustomFieldId Id"_s);
    QCOMPARE(keyOf(u"IssueAttachments"_s), u"IssueId Id"_s);
    QCOMPARE(keyOf(u"IssueRelatedIssues"_s), u"IssueId Id Type"_s);
    QCOMPARE(keyOf(u"WikiPageHistory"_s), u"WikiPageId Version"_s);
    QCOMPARE(keyOf(u"WikiPageContents"_s), u"WikiPageId"_s);
    QCOMPARE(keyOf(u"UserRecentlyViewedIssues"_s), u"IssueId"_s);
}

void TestCatalogTables::shapesHaveTheirFields()
{
    const auto hasPaths = [](const Table &table, const QStringList &paths) {
        return std::all_of(paths.begin(), paths.end(), [&](const QString &path) {
            return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column &column) {
                return column.extract != Extract::Inherited && QLatin1StringView(column.path) == path;
            });
        });
    };
    for (const Table &table : allTables()) {
        QCOMPARE(hasPaths(table, { u"$name"_s }), table.shape == Shape::Members);
        QCOMPARE(hasPaths(table, { u"$parentId"_s, u"$depth"_s }), table.shape == Shape::Tree);
        if (table.shape == Shape::Folders)
            QVERIFY(hasPaths(table, { u"type"_s, u"dir"_s, u"name"_s }) && QByteArray(table.path).endsWith('/'));
        QVERIFY2(table.paging == Paging::Whole || table.shape == Shape::List || table.shape == Shape::Folders,
                 table.name);
    }
}

void TestCatalogTables::pagedTablesHaveAnOrder()
{
    for (const Table &table : allTables()) {
        const auto order = std::find_if(table.fixedParameters.begin(), table.fixedParameters.end(),
                                        [](const auto &parameter) { return QByteArray(parameter.first) == "order"; });
        const bool hasOrder = order != table.fixedParameters.end();
        QVERIFY2(!hasOrder || QByteArray(order->second) == "asc" || QByteArray(order->second) == "desc", table.name);
        // Pull requests alone can't be asked for in an order.
        QCOMPARE(hasOrder, table.paging != Paging::Whole && QLatin1StringView(table.name) != "PullRequests"_L1);
        QVERIFY2(table.paging == Paging::Whole || table.primaryKeyIndex() >= 0, table.name);
    }
}

void TestCatalogTables::conditionsOnParentsAreColumnsOfTheirs()
{
    int conditions = 0;
    for (const Table &table : allTables()) {
        if (*table.parent.onlyWhere == '\0')
            continue;
        const Table &parent = **findTable(QString::fromLatin1(table.parent.table));
        QVERIFY2(columnNamed(parent, QString::fromLatin1(table.parent.onlyWhere)) != nullptr, table.name);
        ++conditions;
    }
    QVERIFY(conditions >= 8);
    // What a project can switch off is not asked for where it is off.
    const auto onlyWhere = [](const QString &name) { return QByteArray((*findTable(name))->parent.onlyWhere); };
    QCOMPARE(onlyWhere(u"WikiPages"_s), QByteArray("UseWiki"));
    QCOMPARE(onlyWhere(u"WikiPageTags"_s), QByteArray("UseWiki"));
    QCOMPARE(onlyWhere(u"Documents"_s), QByteArray("UseDocument"));
    QCOMPARE(onlyWhere(u"DocumentTree"_s), QByteArray("UseDocument"));
    QCOMPARE(onlyWhere(u"DocumentTrash"_s), QByteArray("UseDocument"));
    QCOMPARE(onlyWhere(u"ProjectSharedFiles"_s), QByteArray("UseFileSharing"));
    QCOMPARE(onlyWhere(u"Repositories"_s), QByteArray("UseGit"));
}

void TestCatalogTables::rolesComeFromAbove()
{
    QStringList restricted;
    for (const Table &table : allTables()) {
        const QString role = roleFor(table);
        QVERIFY2(role.isEmpty() || role == "administrator"_L1 || role == "project administrator"_L1, table.name);
        if (!role.isEmpty())
            restricted += QString::fromLatin1(table.name);
    }
    QCOMPARE(restricted,
             u"Users Watchings ProjectWebhooks UserRecentUpdates UserReceivedStars Teams TeamMembers SpaceDiskUsage "
             "SpaceDiskUsageDetails"_s.split(u' '));
    QCOMPARE(roleFor(**findTable(u"TeamMembers"_s)), u"project administrator"_s);
    QCOMPARE(roleFor(**findTable(u"SpaceDiskUsageDetails"_s)), u"administrator"_s);
}

QTEST_GUILESS_MAIN(TestCatalogTables)
#include "tst_catalog_tables.moc"
