// SPDX-License-Identifier: GPL-3.0-or-later
// Text on a terminal, tables, JSON by hand, gzip, and files that are whole or not there.
#include "app/cli/hidden_input.h"
#include "app/cli/json_text.h"
#include "app/cli/reporter.h"
#include "app/cli/result_file.h"
#include "app/cli/results.h"
#include "app/cli/table_writer.h"
#include "app/cli/terminal_text.h"
#include "app/cli/text_wrap.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::cli;

namespace {

/// A terminal or a pipe whose reader is the test.
class Written final : public OutputStream {
public:
    explicit Written(int columns = 0)
        : m_columns(columns)
    {
    }
    Result<void> write(QByteArrayView bytes) override
    {
        text += bytes;
        return {};
    }
    Result<void> flush() override { return {}; }
    bool isTerminal() const override { return m_columns > 0; }
    int columns() const override { return m_columns; }
    QByteArray text;

private:
    int m_columns;
};

const QList<backlog::Column> columns{
    { .name = "Key", .title = "Key", .shownFirst = true },
    { .name = "Summary", .title = "Summary", .shownFirst = true },
    { .name = "Hours", .title = "Hours", .type = backlog::ColumnType::Integer },
};

QByteArray tableOf(const QList<HandMadeRow> &rows, int width, bool mayFit, bool header = true)
{
    Written out(width);
    std::vector<TableColumn> shown;
    for (int i = 0; i < columns.size(); ++i)
        shown.push_back({ QString::fromLatin1(columns[i].name), columns[i].type, i, columns[i].shownFirst });
    TableStyle style;
    style.width = width;
    style.mayFit = mayFit;
    style.header = header;
    QByteArray note;
    TableWriter writer(out, shown, style, [&note](int count) { note = "left out: " + QByteArray::number(count); });
    if (!rows.isEmpty() && !writer.write(*batchOf(columns, rows)))
        return "write failed";
    if (!writer.finish())
        return "finish failed";
    return out.text + note;
}

} // namespace

class TestCliText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void escapes_data();
    void escapes();
    void widths_data();
    void widths();
    void cuts();
    void filterHoldsTornCharacters();
    void jsonFilterStaysJson();
    void jsonStrings();
    void tables();
    void tablesFitATerminal();
    void lines_data();
    void lines();
    void typedLines();
    void secretsAreMasked();
    void theErrorIsTheLastLineOfJson();
    void gzip_data();
    void gzip();
    void fileIsWholeOrNotThere();
    void fileKeepsPermissionsAndFollowsLinks();
    void fileInPlaces();
};

void TestCliText::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain") << QByteArray("課題 key") << QByteArray("課題 key");
    QTest::newRow("escape") << QByteArray("\x1b[31mred") << QByteArray("\\x1b[31mred");
    QTest::newRow("C1") << QByteArray("\xc2\x9b"
                                      "31m")
                        << QByteArray("\\x9b31m");
    QTest::newRow("line ends") << QByteArray("a\r\nb\tc") << QByteArray("a\\r\\nb\\tc");
    QTest::newRow("override") << QByteArray("a\xe2\x80\xae"
                                            "b")
                              << QByteArray("a\\u202eb");
    QTest::newRow("tag") << QByteArray("\xf3\xa0\x81\x81") << QByteArray("\\U000e0041");
    QTest::newRow("broken") << QByteArray("\xe8\xaa") << QByteArray("\\xe8\\xaa");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << QByteArray("\\xc0\\xaf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("\\xed\\xa0\\x80");
    QTest::newRow("NUL, DEL") << QByteArray("\0\x7f", 2) << QByteArray("\\x00\\x7f");
}

void TestCliText::escapes()
{
    QFETCH(const QByteArray, text);
    QTEST(escapedForTerminal(text), "escaped");
}

void TestCliText::widths_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("abc") << 3;
    QTest::newRow("課題") << 4;
    QTest::newRow("ｶﾀｶﾅ") << 4;
    QTest::newRow("ＡＢ") << 4;
    QTest::newRow("é") << 1;
    QTest::newRow("e\u0301") << 1;
    QTest::newRow("が") << 2;
    QTest::newRow("か\u3099") << 2;
    QTest::newRow("😀") << 2;
    QTest::newRow("…") << 1;
    QTest::newRow("") << 0;
}

void TestCliText::widths() { QTEST(displayWidth(QByteArrayView(QTest::currentDataTag())), "width"); }

void TestCliText::cuts()
{
    QCOMPARE(cutToWidth("abcdef", 6), QByteArray("abcdef"));
    QCOMPARE(cutToWidth("abcdef", 5), QByteArray("abcd…"));
    QCOMPARE(cutToWidth("課題管理", 8), QByteArray("課題管理"));
    QCOMPARE(cutToWidth("課題管理", 7), QByteArray("課題管…"));
    QCOMPARE(cutToWidth("課題管理", 6), QByteArray("課題…"));
    for (int width = 1; width < 12; ++width)
        QVERIFY(displayWidth(cutToWidth("aあbいcうdえ", width)) <= width);
}

void TestCliText::filterHoldsTornCharacters()
{
    const QByteArray text = "課題\x1b[2J\t終\n";
    for (qsizetype at = 0; at <= text.size(); ++at) {
        Written out(80);
        TerminalFilter filter(out, TerminalFilter::Escapes::Visible);
        QVERIFY(filter.write(text.first(at)));
        QVERIFY(filter.write(text.sliced(at)));
        QVERIFY(filter.flush());
        QCOMPARE(out.text, QByteArray("課題\\x1b[2J\t終\n"));
    }
    Written out(80);
    TerminalFilter filter(out, TerminalFilter::Escapes::Visible);
    QVERIFY(filter.write("\xe8\xaa"));
    QVERIFY(filter.flush());
    QCOMPARE(out.text, QByteArray("\\xe8\\xaa"));
}

void TestCliText::jsonFilterStaysJson()
{
    const QString hostile = u"a\u202eb\u009bc\u007fd\U000e0041e"_s;
    const QByteArray json = "[" + jsonString(hostile) + "]";
    Written out(80);
    TerminalFilter filter(out, TerminalFilter::Escapes::Json);
    QVERIFY(filter.write(json));
    QVERIFY(filter.flush());
    QVERIFY(out.text != json);
    QCOMPARE(escapedForTerminal(out.text), out.text);
    QCOMPARE(QJsonDocument::fromJson(out.text).array().first().toString(), hostile);
}

void TestCliText::jsonStrings()
{
    QString all;
    for (char16_t c = 0; c < 0x180; ++c)
        all += QChar(c);
    all += u"課題\u2028😀"_s;
    QCOMPARE(QJsonDocument::fromJson("[" + jsonString(all) + "]").array().first().toString(), all);
    QVERIFY(jsonString(QByteArrayView("a\xffz")).isValidUtf8());
    QCOMPARE(jsonObject({ { "b", u"1"_s }, { "a", u"\""_s } }), QByteArray("{\"b\":\"1\",\"a\":\"\\\"\"}"));
}

void TestCliText::tables()
{
    const QList<HandMadeRow> rows{ HandMadeRow().text(u"WEB-1"_s).text(u"課題"_s).integer(6),
                                   HandMadeRow().text(u"A-12"_s).text(u"a\nb"_s).null(),
                                   HandMadeRow().text(u"B"_s).null().integer(12) };
    QCOMPARE(tableOf(rows, 0, true),
             QByteArray("Key    Summary  Hours\n"
                        "WEB-1  課題         6\n"
                        "A-12   a\\nb\n"
                        "B                  12\n"));
    QCOMPARE(tableOf(rows.first(1), 0, true, false), QByteArray("WEB-1  課題  6\n"));
    QCOMPARE(tableOf({}, 0, true), QByteArray("Key  Summary  Hours\n"));
    // A pipe gets what the space has, a terminal does not.
    const QList<HandMadeRow> hostile{ HandMadeRow().text(u"\u001b[2J"_s).text(u"x"_s).integer(1) };
    QVERIFY(tableOf(hostile, 0, true).contains('\x1b'));
    QVERIFY(!tableOf(hostile, 80, true).contains('\x1b'));
}

void TestCliText::tablesFitATerminal()
{
    const QList<HandMadeRow> rows{ HandMadeRow().text(u"WEB-1"_s).text(u"とても長い件名の課題です"_s).integer(6) };
    QCOMPARE(tableOf(rows, 80, true), tableOf(rows, 0, true));
    const QByteArray fitted = tableOf(rows, 22, true);
    QVERIFY(fitted.endsWith("left out: 1"));
    for (const QByteArray &line : fitted.split('\n'))
        QVERIFY2(displayWidth(line) <= 22, line.constData());
    QVERIFY(fitted.contains("…"));
    // Where nothing else would show the rest, nothing is cut.
    QVERIFY(tableOf(rows, 22, false).contains("とても長い件名の課題です  "));
}

void TestCliText::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("empty") << QString() << 10 << QByteArrayList{ "" };
    QTest::newRow("English") << u"one two three four"_s << 9 << QByteArrayList{ "one two", "three", "four" };
    QTest::newRow("a wide word") << u"a incomprehensibilities b"_s << 5
                                 << QByteArrayList{ "a", "incomprehensibilities", "b" };
    QTest::newRow("phrases") << u"接続をテストし、スペースとユーザーを表示します"_s << 30
                             << QByteArrayList{ "接続をテストし、スペースと", "ユーザーを表示します" };
    QTest::newRow("not before a full stop") << u"読み取ります。"_s << 12 << QByteArrayList{ "読み取りま", "す。" };
    QTest::newRow("mixed") << u"トークンはOAuthSettings.txtに保存します"_s << 30
                           << QByteArrayList{ "トークンはOAuthSettings.txtに", "保存します" };
}

void TestCliText::lines()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    const QByteArrayList broken = wrapped(text, width);
    QTEST(broken, "lines");
}

void TestCliText::typedLines()
{
    using State = TypedLine::State;
    TypedLine line;
    QCOMPARE(line.add("課題\x7f\x7f"), State::Open);
    QCOMPARE(line.add("secret\x15 code\n"), State::Complete);
    QCOMPARE(line.take().reveal(), QByteArray("code"));
    QCOMPARE(line.add("\x1b[200~pasted\x1b[201~\r"), State::Complete);
    QCOMPARE(line.take().reveal(), QByteArray("pasted"));
    QCOMPARE(line.add("x\x04y\n"), State::Complete); // Ctrl-D ends nothing but an empty line
    QCOMPARE(line.take().size(), qsizetype(3));
    QCOMPARE(line.add("\x04"), State::Ended);
    QCOMPARE(line.add(QByteArray(1024 * 1024, 'a')), State::Open);
    QCOMPARE(line.add("a"), State::TooLong);
}

void TestCliText::secretsAreMasked()
{
    const QString secret = u"se\"cret\x1b課題"_s; // quoted, escaped and raw, it is one secret
    for (const bool json : { false, true }) {
        Written err;
        ReportStyle style;
        style.json = json;
        style.verbose = true;
        Reporter reporter(err, style);
        reporter.hide(auth::Secret::fromText(secret));
        reporter.error({ .reason = Reason::ApiRefused,
                         .subject = {},
                         .detail = u"no "_s + secret + u" here"_s,
                         .suggestion = {} });
        reporter.warn({ .reason = Reason::UnknownProperty, .subject = secret, .detail = {}, .suggestion = secret });
        reporter.note(secret);
        reporter.log(u"event what="_s + secret);
        QVERIFY2(!err.text.contains("cret"), err.text);
        QCOMPARE(err.text.count("●●●"), 5);
    }
}

void TestCliText::theErrorIsTheLastLineOfJson()
{
    for (const bool failsInTheEnd : { false, true }) {
        Written err;
        {
            ReportStyle style;
            style.json = true;
            style.verbose = true;
            Reporter reporter(err, style);
            reporter.errorInPassing(
                { .reason = Reason::SavedToRecovery, .subject = u"/x"_s, .detail = {}, .suggestion = {} });
            reporter.log(u"test.ok ms=3"_s);
            reporter.warn({ .reason = Reason::UnknownProperty, .subject = u"x"_s, .detail = {}, .suggestion = {} });
            if (failsInTheEnd)
                reporter.error({ .reason = Reason::ApiRefused, .subject = {}, .detail = u"no"_s, .suggestion = {} });
        }
        const QList<QByteArray> lines = err.text.trimmed().split('\n');
        QVERIFY2(lines.last().startsWith("{\"error\":"), err.text);
        QVERIFY2(lines.last().contains(failsInTheEnd ? "ApiRefused" : "SavedToRecovery"), err.text);
        QCOMPARE(err.text.count("{\"error\":"), failsInTheEnd ? 2 : 1);
        QCOMPARE(err.text.count("\"event\":\"error\""), failsInTheEnd ? 2 : 1);
    }
    // For a person, what the next run must know of is told at once.
    Written err;
    Reporter reporter(err, {});
    reporter.errorInPassing({ .reason = Reason::SavedToRecovery, .subject = u"/x"_s, .detail = {}, .suggestion = {} });
    QVERIFY(err.text.contains("/x"));
}

void TestCliText::gzip_data()
{
    QTest::addColumn<QByteArray>("plain");
    QByteArray noise(3 * 1024 * 1024 + 17, Qt::Uninitialized);
    QRandomGenerator generator(7);
    for (char &byte : noise)
        byte = static_cast<char>(generator.bounded(256));
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("small") << QByteArray("Key\tSummary\nWEB-1\t課題\n");
    QTest::newRow("exactly a megabyte") << QByteArray(1024 * 1024, 'x');
    QTest::newRow("several members") << noise;
}

void TestCliText::gzip()
{
    QFETCH(const QByteArray, plain);
    Written out;
    GzipOutput compressed(out);
    for (qsizetype at = 0; at < plain.size(); at += 100'000)
        QVERIFY(compressed.write(QByteArrayView(plain).sliced(at, std::min<qsizetype>(100'000, plain.size() - at))));
    QVERIFY(compressed.finish());
    QProcess gunzip;
    gunzip.start(u"gzip"_s, { u"-dc"_s });
    QVERIFY(gunzip.waitForStarted());
    gunzip.write(out.text);
    gunzip.closeWriteChannel();
    QVERIFY(gunzip.waitForFinished(60'000));
    QCOMPARE(gunzip.exitCode(), 0);
    QVERIFY(gunzip.readAllStandardOutput() == plain);
}

void TestCliText::fileIsWholeOrNotThere()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"課題.csv"_s);
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    {
        auto file = ResultFile::open(path);
        QVERIFY(file);
        QVERIFY((*file)->write("half"));
        QVERIFY((*file)->flush());
        QVERIFY(!QFile::exists(path));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 0);
    {
        auto file = ResultFile::open(path);
        QVERIFY((*file)->write("whole"));
        QVERIFY((*file)->commit());
    }
    QCOMPARE(content(), QByteArray("whole"));
    {
        auto file = ResultFile::open(path);
        QVERIFY((*file)->write("half again"));
    }
    QCOMPARE(content(), QByteArray("whole"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestCliText::fileKeepsPermissionsAndFollowsLinks()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    const auto modeOf = [](const QString &name) {
        struct stat status = {};
        return stat(QFile::encodeName(name).constData(), &status) == 0 ? status.st_mode & 07777U : 0U;
    };
    QVERIFY((*ResultFile::open(path))->commit());
    QCOMPARE(modeOf(path), 0600U);
    QCOMPARE(chmod(QFile::encodeName(path).constData(), 0644), 0);
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(path, link));
    auto file = ResultFile::open(link);
    QVERIFY(file);
    QVERIFY((*file)->write("through the link"));
    QVERIFY((*file)->commit());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(modeOf(path), 0644U);
    QCOMPARE(QFileInfo(path).size(), qint64(16));
}

void TestCliText::fileInPlaces()
{
    const QTemporaryDir folder;
    QCOMPARE(ResultFile::open(folder.path()).error().reason, Reason::StorageFailed);
    QCOMPARE(ResultFile::open(folder.filePath(u"no/such/folder"_s)).error().number, ENOENT);
    auto nothing = ResultFile::open(u"/dev/null"_s);
    QVERIFY(nothing);
    QVERIFY((*nothing)->write("gone"));
    QVERIFY((*nothing)->commit());
    auto full = ResultFile::open(u"/dev/full"_s);
    QVERIFY(full);
    QVERIFY((*full)->write("x"));
    QCOMPARE((*full)->commit().error().number, ENOSPC);
}

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_cli_text.moc"
