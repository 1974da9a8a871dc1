// SPDX-License-Identifier: GPL-3.0-or-later
// docs/tables.md and docs/tables.ja.md say what the catalogue says. With TSUNAGI_WRITE_PAGES they are written first:
// that is ./dev pages.
#include "backlog/catalog/catalog.h"
#include "tests/backlog/tables_page.h"
#include "translations/translations.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

class TestTablesPage : public QObject {
    Q_OBJECT
private:
    /// What tests/e2e/tst_cli_every_table.py has counted.
    static QHash<QString, QString> rowsInSandbox()
    {
        QFile file(qEnvironmentVariable("TSUNAGI_SOURCE") + u"/tests/backlog/sandbox_rows.tsv"_s);
        QHash<QString, QString> rows;
        if (file.open(QIODevice::ReadOnly))
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
                rows.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1, 1));
        return rows;
    }

private Q_SLOTS:
    void isUpToDate_data();
    void isUpToDate();
    void namesEachTableAndColumn();
};

void TestTablesPage::isUpToDate_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << u"en"_s << u"docs/tables.md"_s;
    QTest::newRow("Japanese") << u"ja"_s << u"docs/tables.ja.md"_s;
}

void TestTablesPage::isUpToDate()
{
    QFETCH(const QString, language);
    QFETCH(const QString, name);
    QVERIFY(useLanguage(language));
    const QHash<QString, QString> rows = rowsInSandbox();
    for (const backlog::Table &table : backlog::allTables())
        QVERIFY2(rows.contains(QLatin1StringView(table.name)), table.name);
    const QByteArray page = tablesPage(language, rows).toUtf8();
    QFile file(qEnvironmentVariable("TSUNAGI_SOURCE") + u'/' + name);
    if (qEnvironmentVariableIsSet("TSUNAGI_WRITE_PAGES")) {
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        QCOMPARE(file.write(page), page.size());
        file.close();
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
    const QByteArray written = file.readAll();
    QVERIFY2(written == page, qPrintable(name + u" is not what the catalogue says: ./dev pages writes it anew"_s));
}

void TestTablesPage::namesEachTableAndColumn()
{
    QVERIFY(useLanguage(u"en"_s));
    const QString page = tablesPage(u"en"_s, rowsInSandbox());
    for (const backlog::Table &table : backlog::allTables()) {
        const qsizetype begin = page.indexOf(u"### %1: "_s.arg(QLatin1StringView(table.name)));
        QVERIFY2(begin > 0, table.name);
        const QString section = page.mid(begin, page.indexOf(u"<a id="_s, begin) - begin);
        for (const backlog::Column &column : table.columns)
            QVERIFY2(section.contains(u"| `%1` | "_s.arg(QLatin1StringView(column.name))), column.name);
    }
    QVERIFY(page.contains(u"| `HasDueDate` | Has a due date | filter: boolean `false` |  | `=` |  |  |"_s));
    QVERIFY(
        page.contains(u"- Read from `GET /issues/{IssueId}/attachments`, once a row of [Issues](#issues); only where "
                      "`AttachmentNames` is set"_s));
}

QTEST_GUILESS_MAIN(TestTablesPage)
#include "tst_tables_page.moc"
