// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a space calls its files, their names on disk are single, harmless, stable and never two for one.
#include "backlog/download/file_name.h"
#include "backlog/download/row_file.h"
#include "backlog/rows/cell_values.h"
#include "backlog/rows/json_rows.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

Cell integerCell(qint64 value)
{
    Cell cell;
    cell.kind = Cell::Kind::Integer;
    cell.integer = value;
    return cell;
}

/// @param inherited one for each Inherited column
RowTable rowsBelow(const Table &table, const std::vector<Cell> &inherited, const QByteArray &json)
{
    JsonRows reader(table);
    reader.beginParent(inherited);
    const auto page = reader.parse(json);
    if (!page || page->unreadable > 0)
        qFatal("not parsed");
    RowTable rows;
    rows.append(page->rows);
    return rows;
}

} // namespace

class TestDownloadNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void longNamesKeepTheirEnding();
    void cutsFallBetweenCharacters();
    void anyTextMakesAName();
    void foldersAreSegments();
    void whatFileSystemsMixUpIsFolded();
    void filesOfRows();
    void hostileRows();
};

void TestDownloadNames::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *what, const QString &text, const QByteArray &name) {
        QTest::newRow(what) << text << name;
    };
    row("plain", u"report (1).pdf"_s, "report (1).pdf");
    row("Japanese", u"画面キャプチャ_1.png"_s, "画面キャプチャ_1.png");
    row("decomposed", u"か\u3099.txt"_s, "が.txt");
    row("climbs", u"../../etc/passwd"_s, "_._.._etc_passwd");
    row("absolute", u"/etc/shadow"_s, "_etc_shadow");
    row("above", u".."_s, "__");
    row("here", u"."_s, "_");
    row("nothing", u""_s, "_");
    row("lines", u"line\nbreak\r\n.txt"_s, "line_break__.txt");
    row("NUL", u"a\0b"_s, "a_b");
    row("backslashes", u"C:\\Windows\\win.ini"_s, "C__Windows_win.ini");
    row("reserved", u"a<b>c:d\"e|f?g*.txt"_s, "a_b_c_d_e_f_g_.txt");
    row("hidden", u".bashrc"_s, "_bashrc");
    row("option", u"-rf"_s, "_rf");
    row("ends badly", u"ends with a dot. "_s, "ends with a dot__");
    row("turned around", u"photo\u202Egnp.exe"_s, "photo_gnp.exe");
    row("isolates", u"\u2066a\u2069\u200F.txt"_s, "_a__.txt");
    row("device", u"CON"_s, "_CON");
    row("device with an ending", u"nul.txt"_s, "_nul.txt");
    row("port", u"Com1.log"_s, "_Com1.log");
    row("no device", u"CONTRACT.pdf"_s, "CONTRACT.pdf");
    row("half a character", QString(QChar(0xD800)) + u".txt"_s, "_.txt");
    row("line separator", u"a\u2028b"_s, "a_b");
}

void TestDownloadNames::namesAreMadeSafe()
{
    QFETCH(const QString, text);
    QTEST(safeName(text), "name");
}

void TestDownloadNames::longNamesKeepTheirEnding()
{
    QCOMPARE(safeName(QString(300, u'x') + u".txt"_s), QByteArray(mostNameBytes - 4, 'x') + ".txt");
    // What is longer is no ending.
    QCOMPARE(safeName(u"a."_s + QString(300, u'x')), "a." + QByteArray(mostNameBytes - 2, 'x'));
    // A cut leaves neither a dot nor a blank at the end.
    QCOMPARE(safeName(QString(mostNameBytes - 1, u'x') + u" tail"_s), QByteArray(mostNameBytes - 1, 'x') + '_');
}

void TestDownloadNames::cutsFallBetweenCharacters()
{
    const QByteArray japanese = safeName(u"長い名前"_s.repeated(40) + u".txt"_s);
    QVERIFY(japanese.size() <= mostNameBytes && japanese.size() > mostNameBytes - 3);
    QVERIFY(japanese.endsWith(".txt"));
    QCOMPARE(QString::fromUtf8(japanese).toUtf8(), japanese);
    QVERIFY(!QString::fromUtf8(japanese).contains(QChar::ReplacementCharacter));
    // A family of several code points stays whole or goes.
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    const QByteArray families = safeName(family.repeated(30));
    QCOMPARE(families, family.repeated(families.size() / family.toUtf8().size()).toUtf8());
    // Marks without end are one character, and are cut all the same.
    const QByteArray marks = safeName(u"a"_s + QString(500, QChar(0x0323)));
    QVERIFY(!marks.isEmpty() && marks.size() <= mostNameBytes);
}

void TestDownloadNames::anyTextMakesAName()
{
    QRandomGenerator random(20261128);
    constexpr int tries = 20'000;
    for (int i = 0; i < tries; ++i) {
        QString text;
        for (quint32 length = random.bounded(300U); length > 0; --length) {
            const char16_t pool[] = { u'/',  u'.', u'-',   u' ',   u'\\',  u'\0', u'\n',
                                      u'あ', u'e', 0x0301, 0x202E, 0xD83D, 0xDE00 };
            text += random.bounded(2) == 0 ? QChar(pool[random.bounded(static_cast<int>(std::size(pool)))])
                                           : QChar(static_cast<char16_t>(random.bounded(0x10000)));
        }
        const QByteArray name = safeName(text);
        QVERIFY(!name.isEmpty() && name.size() <= mostNameBytes);
        QVERIFY(!name.contains('/') && !name.contains('\0') && !name.contains('\n') && !name.contains('\\'));
        QVERIFY(!name.startsWith('.') && !name.startsWith('-') && !name.endsWith('.') && !name.endsWith(' '));
        QVERIFY(!name.contains("\xE2\x80\xAE"));
        QCOMPARE(QString::fromUtf8(name).toUtf8(), name); // sound UTF-8
        QCOMPARE(safeName(text), name);
        QCOMPARE(safeName(QString::fromUtf8(name)), name); // nothing is left to be mended
    }
}

void TestDownloadNames::foldersAreSegments()
{
    QCOMPARE(safeFolders(u"files/WEB//設計/図 1/"_s), (QList<QByteArray>{ "files", "WEB", "設計", "図 1" }));
    QCOMPARE(safeFolders(u"/../../a/./.ssh"_s), (QList<QByteArray>{ "__", "__", "a", "_", "_ssh" }));
    QVERIFY(safeFolders(u"/"_s).isEmpty());
}

void TestDownloadNames::whatFileSystemsMixUpIsFolded()
{
    QCOMPARE(foldedName("Report.PDF"), foldedName("report.pdf"));
    QCOMPARE(foldedName("Straße"), foldedName("STRASSE"));
    QCOMPARE(foldedName("ＡＢＣ"), foldedName("abc"));
    QVERIFY(foldedName("a-1") != foldedName("a-2"));
}

void TestDownloadNames::filesOfRows()
{
    const Table &attachments = **findTable(u"IssueAttachments"_s);
    const std::vector<Cell> issue{ integerCell(1), textCell("WEB"), integerCell(12), textCell("WEB-7") };
    const RowTable rows = rowsBelow(attachments, issue, R"([
        {"id":34,"name":"画面.png","size":1234,"createdUser":{"id":1,"name":"佐藤"},"created":"2026-11-01T02:03:04Z"},
        {"id":35,"name":"old.txt"}])");
    const auto first = fileOfRow(attachments, rows, 0);
    QVERIFY(first);
    QCOMPARE(first->id, u"34"_s);
    QCOMPARE(first->path, u"/issues/12/attachments/34"_s);
    QCOMPARE(first->folders, (QList<QByteArray>{ "issues", "WEB-7" }));
    QCOMPARE(first->name, "34-画面.png"_ba);
    QCOMPARE(first->size, 1234);
    QCOMPARE(first->date, QDateTime(QDate(2026, 11, 1), QTime(2, 3, 4), Qt::UTC));
    const auto second = fileOfRow(attachments, rows, 1);
    QVERIFY(second);
    QCOMPARE(second->size, -1);
    QVERIFY(!second->date.isValid());
}

void TestDownloadNames::hostileRows()
{
    const Table &files = **findTable(u"ProjectSharedFiles"_s);
    const std::vector<Cell> project{ integerCell(9), textCell("../WEB") };
    const RowTable rows = rowsBelow(files, project, R"([
        {"id":1,"type":"directory","dir":"/","name":"folder"},
        {"id":2,"type":"file","dir":"/../../home/","name":"../.ssh/authorized_keys","size":1,
         "created":"2026-11-01T00:00:00Z","updated":"2026-11-02T00:00:00Z"},
        {"id":"..","type":"file","dir":"/","name":"climbs","size":1},
        {"id":null,"type":"file","dir":"/","name":"nameless","size":-5}])");
    QVERIFY(!fileOfRow(files, rows, 0)); // a folder has no file
    const auto climbing = fileOfRow(files, rows, 1);
    QVERIFY(climbing);
    QCOMPARE(climbing->path, u"/projects/9/files/2"_s);
    QCOMPARE(climbing->folders, (QList<QByteArray>{ "files", "__", "WEB", "__", "__", "home" }));
    QCOMPARE(climbing->name, "2-.._.ssh_authorized_keys"_ba);
    QCOMPARE(climbing->date.date(), QDate(2026, 11, 2));
    QCOMPARE(fileOfRow(files, rows, 2)->path, QString());
    QCOMPARE(fileOfRow(files, rows, 3)->path, QString());
    QCOMPARE(fileOfRow(files, rows, 3)->size, -1);
}

} // namespace tsunagi::backlog

QTEST_GUILESS_MAIN(tsunagi::backlog::TestDownloadNames)
#include "tst_download_names.moc"
