// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as it is read: options before and after the command, what is wrong with it, and the nearest names.
#include "app/cli/command.h"
#include "app/cli/command_line.h"
#include "app/cli/command_table.h"
#include "app/cli/duration.h"
#include "app/cli/output_options.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::cli;

namespace {

constexpr OptionInfo fetchOptions[] = {
    { "where", '\0', "NAME=VALUE", "", OptionInfo::Given::ManyTimes },
    { "limit", '\0', "N", "" },
};
constexpr OptionInfo keygenOptions[] = { { "to", '\0', "FILE", "", OptionInfo::Given::Once } };
const CommandInfo fetch{
    .name = "fetch", .synopsis = "", .summary = "", .options = fetchOptions, .fewestWords = 1, .mostWords = 1
};
const CommandInfo keygen{ .name = "keygen", .synopsis = "", .summary = "", .options = keygenOptions };
const CommandInfo show{ .name = "settings show", .synopsis = "", .summary = "", .fewestWords = 1, .mostWords = -1 };
const CommandInfo decrypt{
    .name = "settings decrypt", .synopsis = "", .summary = "", .fewestWords = 1, .mostWords = 1, .printsSecrets = true
};
const CommandInfo *const commands[] = { &fetch, &keygen, &show, &decrypt };

ParsedCommandLine parsed(const QStringList &arguments)
{
    return parseCommandLine(arguments, globalOptions(), commands);
}

} // namespace

class TestCliCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void optionsStandAnywhere_data();
    void optionsStandAnywhere();
    void commandsOfTwoWords();
    void repeatedOptions();
    void afterTwoDashesAreOnlyWords();
    void whatIsWrong_data();
    void whatIsWrong();
    void valuesAreNotRepeatedInErrors();
    void formatCountsWhereverItStands();
    void outputOptionsAreChecked_data();
    void outputOptionsAreChecked();
    void secretsGoNowhereElse();
    void durations_data();
    void durations();
};

void TestCliCommandLine::optionsStandAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("before") << QStringList{ u"-o"_s, u"json"_s, u"fetch"_s, u"Issues"_s };
    QTest::newRow("after") << QStringList{ u"fetch"_s, u"Issues"_s, u"-o"_s, u"json"_s };
    QTest::newRow("between") << QStringList{ u"fetch"_s, u"--output"_s, u"json"_s, u"Issues"_s };
    QTest::newRow("equals") << QStringList{ u"--output=json"_s, u"fetch"_s, u"Issues"_s };
    QTest::newRow("joined letter") << QStringList{ u"-ojson"_s, u"fetch"_s, u"Issues"_s };
}

void TestCliCommandLine::optionsStandAnywhere()
{
    QFETCH(const QStringList, arguments);
    const ParsedCommandLine result = parsed(arguments);
    QVERIFY(!result.error);
    QCOMPARE(result.line.command(), &fetch);
    QCOMPARE(result.line.words(), QStringList{ u"Issues"_s });
    QCOMPARE(result.line.value("output"), u"json"_s);
}

void TestCliCommandLine::commandsOfTwoWords()
{
    const ParsedCommandLine result = parsed({ u"settings"_s, u"--quiet"_s, u"show"_s, u"a.txt"_s, u"b.txt"_s });
    QVERIFY(!result.error);
    QCOMPARE(result.line.command(), &show);
    QCOMPARE(result.line.words(), (QStringList{ u"a.txt"_s, u"b.txt"_s }));
    QVERIFY(result.line.has("quiet"));
}

void TestCliCommandLine::repeatedOptions()
{
    const ParsedCommandLine many =
        parsed({ u"fetch"_s, u"Issues"_s, u"--where"_s, u"A=1"_s, u"--where=B=2"_s, u"-p"_s, u"X=1"_s, u"-pY=2"_s });
    QVERIFY(!many.error);
    QCOMPARE(many.line.values("where"), (QStringList{ u"A=1"_s, u"B=2"_s }));
    QCOMPARE(many.line.values("property"), (QStringList{ u"X=1"_s, u"Y=2"_s }));
    // An alias may give a default.
    QCOMPARE(parsed({ u"-o"_s, u"json"_s, u"fetch"_s, u"Issues"_s, u"-o"_s, u"csv"_s }).line.value("output"), u"csv"_s);
    QCOMPARE(parsed({ u"-c"_s, u"URL=a"_s, u"-c"_s, u"URL=b"_s, u"fetch"_s, u"Issues"_s }).error->reason,
             Reason::BadArgument);
}

void TestCliCommandLine::afterTwoDashesAreOnlyWords()
{
    const ParsedCommandLine result = parsed({ u"settings"_s, u"show"_s, u"--"_s, u"-o"_s, u"--to"_s });
    QVERIFY(!result.error);
    QCOMPARE(result.line.words(), (QStringList{ u"-o"_s, u"--to"_s }));
    QVERIFY(parsed({ u"settings"_s, u"show"_s, u"-"_s }).line.words() == QStringList{ u"-"_s });
}

void TestCliCommandLine::whatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("nothing") << QStringList{} << Reason::BadArgument << u"COMMAND"_s << QString();
    QTest::newRow("command") << QStringList{ u"fecth"_s, u"Issues"_s } << Reason::UnknownCommand << u"fecth"_s
                             << u"fetch"_s;
    QTest::newRow("nothing near") << QStringList{ u"zzzzzz"_s } << Reason::UnknownCommand << u"zzzzzz"_s << QString();
    QTest::newRow("half a command") << QStringList{ u"settings"_s } << Reason::UnknownCommand << u"settings"_s
                                    << u"settings show"_s;
    QTest::newRow("second word") << QStringList{ u"settings"_s, u"shwo"_s } << Reason::UnknownCommand
                                 << u"settings shwo"_s << u"settings show"_s;
    QTest::newRow("option") << QStringList{ u"fetch"_s, u"Issues"_s, u"--limt"_s, u"3"_s } << Reason::UnknownOption
                            << u"--limt"_s << u"--limit"_s;
    QTest::newRow("global option") << QStringList{ u"--outptu"_s, u"json"_s } << Reason::UnknownOption << u"--outptu"_s
                                   << u"--output"_s;
    QTest::newRow("letter") << QStringList{ u"-x"_s, u"fetch"_s } << Reason::UnknownOption << u"-x"_s << QString();
    QTest::newRow("other command's option")
        << QStringList{ u"keygen"_s, u"--limit"_s, u"3"_s } << Reason::UnknownOption << u"--limit"_s << QString();
    QTest::newRow("no value") << QStringList{ u"fetch"_s, u"Issues"_s, u"--limit"_s } << Reason::BadArgument
                              << u"--limit"_s << QString();
    QTest::newRow("value of a flag") << QStringList{ u"fetch"_s, u"Issues"_s, u"--quiet=yes"_s } << Reason::BadArgument
                                     << u"--quiet"_s << QString();
    QTest::newRow("too few words") << QStringList{ u"fetch"_s } << Reason::BadArgument << u"fetch"_s << QString();
    QTest::newRow("too many words") << QStringList{ u"fetch"_s, u"A"_s, u"B"_s } << Reason::BadArgument << u"fetch"_s
                                    << QString();
}

void TestCliCommandLine::whatIsWrong()
{
    QFETCH(const QStringList, arguments);
    const ParsedCommandLine result = parsed(arguments);
    QVERIFY(result.error);
    QTEST(result.error->reason, "reason");
    QTEST(result.error->subject, "subject");
    QTEST(result.error->suggestion, "suggestion");
    QCOMPARE(result.error->exitCode(), 2);
}

void TestCliCommandLine::valuesAreNotRepeatedInErrors()
{
    const ParsedCommandLine result = parsed({ u"fetch"_s, u"Issues"_s, u"--proprety=ApiKey=canary"_s });
    QVERIFY(result.error);
    QCOMPARE(result.error->subject, u"--proprety"_s);
    QVERIFY(!result.error->detail.contains(u"canary"_s));
}

void TestCliCommandLine::formatCountsWhereverItStands()
{
    // The error itself must have the form that was asked for, even if it comes first.
    const ParsedCommandLine result = parsed({ u"fecth"_s, u"--bad"_s, u"-o"_s, u"jsonl"_s });
    QCOMPARE(result.error->reason, Reason::UnknownCommand);
    QVERIFY(wantsJson(result.line));
}

void TestCliCommandLine::outputOptionsAreChecked_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("xlsx needs a file") << QStringList{ u"-o"_s, u"xlsx"_s } << false;
    QTest::newRow("openmetrics is later") << QStringList{ u"-o"_s, u"openmetrics"_s } << false;
    QTest::newRow("no format") << QStringList{ u"-o"_s, u"yaml"_s } << false;
    QTest::newRow("delimiter of two") << QStringList{ u"--delimiter"_s, u";;"_s } << false;
    QTest::newRow("delimiter quote") << QStringList{ u"--delimiter"_s, u"\""_s } << false;
    QTest::newRow("delimiter") << QStringList{ u"--delimiter"_s, u";"_s } << true;
    QTest::newRow("tab") << QStringList{ u"--delimiter"_s, u"\\t"_s } << true;
    QTest::newRow("zone") << QStringList{ u"--timezone"_s, u"Asia/Tokyo"_s } << true;
    QTest::newRow("no zone") << QStringList{ u"--timezone"_s, u"Mars/Olympus"_s } << false;
    QTest::newRow("empty file") << QStringList{ u"--to"_s, u""_s } << false;
}

void TestCliCommandLine::outputOptionsAreChecked()
{
    QFETCH(const QStringList, options);
    const ParsedCommandLine result = parsed(QStringList{ u"fetch"_s, u"Issues"_s } + options);
    QVERIFY(!result.error);
    const auto checked = outputOptions(result.line, false);
    QTEST(checked.has_value(), "isGood");
    if (!checked)
        QCOMPARE(checked.error().exitCode(), 2);
}

void TestCliCommandLine::secretsGoNowhereElse()
{
    const ParsedCommandLine result = parsed({ u"settings"_s, u"decrypt"_s, u"f"_s, u"--to"_s, u"x"_s });
    QVERIFY(!result.error);
    QCOMPARE(outputOptions(result.line, false).error().reason, Reason::OutputNotPossible);
}

void TestCliCommandLine::durations_data()
{
    QTest::addColumn<qint64>("seconds"); // -1: none
    QTest::newRow("60s") << qint64(60);
    QTest::newRow("45m") << qint64(2700);
    QTest::newRow("12h") << qint64(43200);
    QTest::newRow("7d") << qint64(604800);
    QTest::newRow("90") << qint64(90);
    QTest::newRow("0") << qint64(0);
    for (const char *bad : { "", "h", "-5", "+5", "1.5h", "5 m", "５m", "99999999999999999999", "999999999d", "12w" })
        QTest::newRow(bad) << qint64(-1);
}

void TestCliCommandLine::durations()
{
    QFETCH(const qint64, seconds);
    QCOMPARE(secondsOf(QString::fromUtf8(QTest::currentDataTag())).value_or(-1), seconds);
}

QTEST_GUILESS_MAIN(TestCliCommandLine)
#include "tst_cli_command_line.moc"
