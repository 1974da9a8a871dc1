// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/catalog/catalog.h"
#include "backlog/rate_limit.h"

#include <QByteArrayList>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

class TestCatalog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreUniqueAndUpperCamel();
    void columnsFollowTheirPaths();
    void eachTableShowsSomethingFirst();
    void referencesExist();
    void filtersAreParameters();
    void namesThatAreLookedUpAreKnown();
    void issuesAreShownAsBacklogShowsThem();
    void issuesAreReadInAStableOrder();
    void jsonColumnsStandAlone();
    void findsTablesByName();
    void namesOfTypesAreTheContracts();
    void classesOfPaths_data();
    void classesOfPaths();
    void rateLimitsComeFromHeaders();
    void oddRateLimitHeadersChangeNothing();
};

void TestCatalog::namesAreUniqueAndUpperCamel()
{
    static const QRegularExpression upperCamel(u"^[A-Z][A-Za-z0-9]*$"_s);
    QSet<QString> tables;
    for (const Table &table : allTables()) {
        const QString tableName = QString::fromLatin1(table.name);
        QVERIFY2(upperCamel.match(tableName).hasMatch(), table.name);
        QVERIFY2(!tables.contains(tableName.toLower()), table.name);
        tables += tableName.toLower();
        QSet<QString> names;
        const auto check = [&](const char *name, const char *title) {
            const QString text = QString::fromLatin1(name);
            QVERIFY2(upperCamel.match(text).hasMatch(), name);
            QVERIFY2(!names.contains(text.toLower()), name);
            QVERIFY2(qstrlen(title) > 0, name);
            names += text.toLower();
        };
        for (const Column &column : table.columns)
            check(column.name, column.title);
        for (const Filter &filter : table.filters)
            check(filter.name, filter.title);
    }
    QVERIFY(tables.size() > 55); // tst_catalog_tables knows which
}

/// The keys of the path in UpperCamel: "content.key_id" is ContentKeyId.
static QStringList wordsOf(const char *path)
{
    QStringList words;
    for (const QString &key : QString::fromLatin1(path).remove(u'$').split(u'.')) {
        words += QString();
        for (const QString &part : key.split(u'_'))
            words.last() += part.left(1).toUpper() + part.mid(1);
    }
    return words;
}

void TestCatalog::columnsFollowTheirPaths()
{
    // What the name would be is taken by the parent's column, or needs quoting in SQL.
    static const QMap<QString, QString> exceptions{ { u"IssueRelatedIssues.RelatedIssueKey"_s, u"IssueKey"_s },
                                                    { u"IssueRelatedIssues.RelatedProjectId"_s, u"ProjectId"_s },
                                                    { u"RateLimit.RequestLimit"_s, u"Limit"_s } };
    qsizetype met = 0;
    for (const Table &table : allTables())
        for (const Column &column : table.columns) {
            if (column.extract != Extract::Value && column.extract != Extract::RawJson)
                continue;
            const QStringList words = wordsOf(column.path);
            // "issue.issueKey" is IssueKey: a word that the next one begins with is said once, where that name is free.
            QString shorter = words.last();
            for (qsizetype i = words.size() - 1; i-- > 0;)
                if (!shorter.startsWith(words[i]))
                    shorter.prepend(words[i]);
            const QString joined = words.join(QString());
            const QString name = QString::fromLatin1(column.name);
            const QString full = QString::fromLatin1(table.name) + u'.' + name;
            if (exceptions.contains(full)) {
                QCOMPARE(exceptions[full], joined);
                ++met;
            } else if (name != shorter) {
                QCOMPARE(name, joined);
                QVERIFY2(table.columnIndex(shorter) >= 0, qPrintable(full));
            }
            // Learned keys are compared within simdjson's padding.
            QVERIFY(joined.size() < 48);
        }
    QCOMPARE(met, exceptions.size());
}

void TestCatalog::eachTableShowsSomethingFirst()
{
    for (const Table &table : allTables()) {
        const auto shown = std::count_if(table.columns.begin(), table.columns.end(),
                                         [](const Column &column) { return column.shownFirst; });
        QVERIFY2(shown >= 2 && shown <= 12, table.name);
    }
}

void TestCatalog::referencesExist()
{
    int references = 0;
    for (const Table &table : allTables())
        for (const Column &column : table.columns) {
            const QStringList parts = QString::fromLatin1(column.references).split(u'.');
            if (parts.size() == 1)
                continue;
            const auto target = findTable(parts[0]);
            QVERIFY2(target.has_value(), column.references);
            const int index = (*target)->columnIndex(parts[1]);
            QVERIFY2(index >= 0, column.references);
            QCOMPARE((*target)->columns[index].type, column.type);
            ++references;
        }
    QVERIFY(references >= 6);
}

void TestCatalog::filtersAreParameters()
{
    static const QRegularExpression parameter(u"^[a-z][A-Za-z]*(\\[\\])?$"_s);
    static const QRegularExpression range(u"^([a-zA-Z]+)Since\\|\\1Until$"_s);
    for (const Table &table : allTables()) {
        for (const Column &column : table.columns) {
            const QString filter = QString::fromLatin1(column.filter);
            const bool isDay = column.type == ColumnType::Date || column.type == ColumnType::DateTime;
            QVERIFY2(filter.isEmpty() || (isDay ? range : parameter).match(filter).hasMatch(), column.filter);
        }
        for (const Filter &filter : table.filters)
            QVERIFY2(parameter.match(QString::fromLatin1(filter.parameter)).hasMatch(), filter.parameter);
    }
}

void TestCatalog::namesThatAreLookedUpAreKnown()
{
    // What NameLookup knows to look for; a column of another parameter would be looked for among the resolutions.
    static const QSet<QByteArray> known{ "id[]",         "issueId[]",      "projectId[]",  "issueTypeId[]",
                                         "statusId[]",   "categoryId[]",   "versionId[]",  "milestoneId[]",
                                         "priorityId[]", "resolutionId[]", "assigneeId[]", "createdUserId[]",
                                         "senderId" };
    for (const Table &table : allTables())
        for (const Column &column : table.columns)
            if (*column.filter != '\0' && (column.type == ColumnType::String || column.type == ColumnType::Json))
                QVERIFY2(known.contains(column.filter), column.filter);
    // Pull requests have states of their own: no name of an issue's status may be taken for one.
    const Table &pullRequests = **findTable(u"PullRequests"_s);
    QCOMPARE(QByteArray(pullRequests.columns[pullRequests.columnIndex(u"StatusName"_s)].filter), QByteArray());
}

void TestCatalog::issuesAreShownAsBacklogShowsThem()
{
    QStringList shown;
    for (const Column &column : (*findTable(u"issues"_s))->columns)
        if (column.shownFirst)
            shown += QString::fromLatin1(column.name);
    QCOMPARE(
        shown,
        u"IssueKey IssueTypeName Summary StatusName PriorityName AssigneeName DueDate EstimatedHours Updated"_s.split(
            u' '));
}

void TestCatalog::issuesAreReadInAStableOrder()
{
    const Table &issues = **findTable(u"Issues"_s);
    QCOMPARE(issues.paging, Paging::Offset);
    QByteArrayList fixed;
    for (const auto &[name, value] : issues.fixedParameters)
        fixed += QByteArray(name) + '=' + value;
    QCOMPARE(fixed, (QByteArrayList{ "sort=created", "order=asc" }));
    QCOMPARE(QByteArray(issues.countPath), QByteArray("/issues/count"));
}

void TestCatalog::jsonColumnsStandAlone()
{
    // A JSON column is walked whole and handed on as it came. Columns below its path are read from it as well, which
    // can only be where it is an object: the content of an activity.
    for (const Table &table : allTables())
        for (const Column &json : table.columns)
            for (const Column &other : table.columns)
                if (json.type == ColumnType::Json && json.extract == Extract::RawJson
                    && other.extract != Extract::Inherited
                    && QByteArray(other.path).startsWith(QByteArray(json.path) + "."))
                    QCOMPARE(QByteArray(json.name), QByteArray("Content"));
}

void TestCatalog::findsTablesByName()
{
    QCOMPARE(QByteArray((*findTable(u"iSSUES"_s))->name), QByteArray("Issues"));
    const auto wrong = findTable(u"Isues"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().reason, auth::Reason::UnknownTable);
    QCOMPARE(wrong.error().subject, u"Isues"_s);
    QCOMPARE(wrong.error().suggestion, u"Issues"_s);
    QVERIFY(findTable(QString()).error().suggestion.isEmpty());
    QCOMPARE((*findTable(u"Issues"_s))->columnIndex(u"ISSUEKEY"_s), 3);
    QCOMPARE((*findTable(u"Issues"_s))->columnIndex(u"Nothing"_s), -1);
    QCOMPARE(titleOf(**findTable(u"Issues"_s)), u"Issues"_s);
}

void TestCatalog::namesOfTypesAreTheContracts()
{
    QStringList names;
    for (const ColumnType type : { ColumnType::String, ColumnType::Integer, ColumnType::Number, ColumnType::Boolean,
                                   ColumnType::Date, ColumnType::DateTime, ColumnType::Json })
        names += nameOf(type);
    QCOMPARE(names, u"string integer number boolean date datetime json"_s.split(u' '));
}

void TestCatalog::classesOfPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("rateClass");
    const auto row = [](const char *path, RateClass rateClass) {
        QTest::newRow(path) << QString::fromLatin1(path) << static_cast<int>(rateClass);
    };
    row("/issues", RateClass::Search);
    row("/issues/count", RateClass::Search);
    row("/wikis", RateClass::Search);
    row("/wikis/count", RateClass::Search);
    row("/wikis/tags", RateClass::Read);
    row("/issues/KEY-1", RateClass::Read);
    row("/issues/KEY-1/comments", RateClass::Read);
    row("/projects", RateClass::Read);
    row("/space", RateClass::Read);
    row("/space/image", RateClass::Icon);
    row("/users/12/icon", RateClass::Icon);
    row("/users/icon", RateClass::Read);
    row("/users//icon", RateClass::Read);
    row("/users/1/stars/icon", RateClass::Read);
    row("/projects/KAKE/image", RateClass::Icon);
    row("/teams/3/icon", RateClass::Icon);
    row("", RateClass::Read);
}

void TestCatalog::classesOfPaths()
{
    QFETCH(const QString, path);
    QTEST(static_cast<int>(rateClassOf(path)), "rateClass");
}

void TestCatalog::rateLimitsComeFromHeaders()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    RateLimits limits;
    QVERIFY(!limits.of(RateClass::Search).isKnown());
    QCOMPARE(limits.of(RateClass::Search).millisecondsToWait(now), 0);
    QVERIFY(limits.update(
        RateClass::Search,
        { { "x-ratelimit-limit", "150" }, { "x-ratelimit-remaining", "0" }, { "x-ratelimit-reset", " 1800000038 " } },
        now));
    const RateLimit search = limits.of(RateClass::Search);
    QCOMPARE(search.limit, 150);
    QCOMPARE(search.remaining, 0);
    QCOMPARE(search.resetAt, now.addSecs(38));
    QCOMPARE(search.millisecondsToWait(now), 38'200);
    QCOMPARE(search.millisecondsToWait(now.addSecs(39)), 0);
    QVERIFY(!limits.of(RateClass::Read).isKnown());
    QVERIFY(!limits.update(RateClass::Search, { { "x-ratelimit-remaining", "0" } }, now));
    QVERIFY(limits.update(RateClass::Search, { { "x-ratelimit-remaining", "7" } }, now));
    QCOMPARE(limits.of(RateClass::Search).millisecondsToWait(now), 0);

    // The server's clock is an hour ahead of ours: what counts is how long from now.
    const QDateTime ahead = now.addSecs(3600);
    const QByteArray date = QLocale::c().toString(ahead, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    limits.update(RateClass::Read,
                  { { "x-ratelimit-remaining", "0" },
                    { "x-ratelimit-reset", QByteArray::number(ahead.toSecsSinceEpoch() + 20) },
                    { "date", date } },
                  now);
    QCOMPARE(limits.of(RateClass::Read).millisecondsToWait(now), 20'200);
}

void TestCatalog::oddRateLimitHeadersChangeNothing()
{
    RateLimits limits;
    QVERIFY(!limits.update(RateClass::Read, {}));
    QVERIFY(!limits.update(
        RateClass::Read,
        { { "x-ratelimit-limit", "many" }, { "x-ratelimit-remaining", "-1" }, { "x-ratelimit-reset", "" } }));
    limits.update(RateClass::Read,
                  { { "x-ratelimit-limit", "99999999999999999" }, { "x-ratelimit-reset", "9223372036854775807" } });
    QVERIFY(limits.of(RateClass::Read).limit > 0);
    QVERIFY(limits.of(RateClass::Read).resetAt.isValid());
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
