// SPDX-License-Identifier: GPL-3.0-or-later
// HOSTS.csv as people's programs write it, and what is wrong with it, line by line.
#include "auth/error_text.h"
#include "auth/transfer/csv_rows.h"
#include "auth/transfer/host_list.h"
#include "tests/auth/making.h"
#include "tests/support/files.h"
#include "translations/translations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

namespace {

const QByteArray key = "age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z";
const QByteArray sshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPVMz8R/+OCwhQENfoRt0SIkcfA52Dqg5z2tUyB3rkC2";

/// "2: a|b; 3: c", or "QuoteOpen 4".
QString rowsOf(const QByteArray &text)
{
    const auto rows = parseCsv(text);
    if (!rows)
        return u"flaw %1 line %2"_s.arg(static_cast<int>(rows.error().flaw)).arg(rows.error().line);
    QStringList all;
    for (const CsvRow &row : *rows)
        all << u"%1: %2"_s.arg(row.line).arg(row.fields.join(u'|'));
    return all.join(u"; "_s);
}

} // namespace

class TestHostList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const QByteArray &text, const QString &rows) {
            QTest::newRow(name) << text << rows;
        };
        row("nothing", "", u""_s);
        row("no line end", "a,b", u"1: a|b"_s);
        row("LF", "a,b\nc,d\n", u"1: a|b; 2: c|d"_s);
        row("CRLF and BOM",
            "\xef\xbb\xbf"
            "a,b\r\nc,d\r\n",
            u"1: a|b; 2: c|d"_s);
        row("old line ends", "a\rb\r", u"1: a; 2: b"_s);
        row("blank line", "a\n\nb\n", u"1: a; 2: ; 3: b"_s);
        row("empty fields", ",\n,,", u"1: |; 2: ||"_s);
        row("quoted", "\"a\",\"b,c\"\n", u"1: a|b,c"_s);
        row("doubled quote", "\"a\"\"b\"\"\"", u"1: a\"b\""_s);
        row("line end in quotes", "\"a\r\nb\",c\nd,e\n", u"1: a\r\nb|c; 3: d|e"_s);
        row("quoted nothing", "\"\",\"\"", u"1: |"_s);
        row("blanks stay", " a ,b ", u"1:  a |b "_s);
        row("日本語", "東京,大阪", u"1: 東京|大阪"_s);
        row("no UTF-8", "a\nb\x93\xfa\nc", u"flaw 0 line 2"_s);
        row("quote inside", "a\nb\"c\n", u"flaw 1 line 2"_s);
        row("text behind", "\"a\" ,b", u"flaw 2 line 1"_s);
        row("quote open", "a\n\"b\nc\n", u"flaw 3 line 2"_s);
        row("lone quote", "\"", u"flaw 3 line 1"_s);
    }

    void rows()
    {
        QFETCH(const QByteArray, text);
        QTEST(rowsOf(text), "rows");
    }

    void whatIsTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << "Host,Recipient\nweb-1," + key + "\ndb_2.example," + sshKey + "\n";
        QTest::newRow("other order, case, column")
            << "RECIPIENT,note, host \r\n" + key + ",\"a, b\",web-1\r\n" + sshKey + " root@db,,db_2.example\r\n\r\n";
        QTest::newRow("BOM, quotes, blanks") << "\xef\xbb\xbf\"Host\",\"Recipient\"\n\" web-1 \",\" " + key
                + "\"\ndb_2.example,\"" + sshKey + "\"\n,\n\n";
    }

    void whatIsTaken()
    {
        QFETCH(const QByteArray, text);
        const auto hosts = parseHostList(text, u"HOSTS.csv"_s);
        QVERIFY2(hosts, why(hosts));
        QCOMPARE(hosts->size(), std::size_t(2));
        QCOMPARE(hosts->at(0).name, u"web-1"_s);
        QCOMPARE(hosts->at(0).recipient.text().toUtf8(), key);
        QCOMPARE(hosts->at(1).name, u"db_2.example"_s);
        QCOMPARE(hosts->at(1).recipient.text().toUtf8(), sshKey);
    }

    void theLongestName()
    {
        const QByteArray name(253, 'a');
        const auto hosts = parseHostList("Host,Recipient\n" + name + ',' + key, u"x"_s);
        QVERIFY2(hosts, why(hosts));
        QCOMPARE(hosts->front().name.toUtf8(), name);
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto head = [](const char *name, const QByteArray &text, const char *words) {
            QTest::newRow(name) << text << 1 << QString::fromUtf8(words);
        };
        head("empty file", "", "it must name the columns Host and Recipient, each once");
        head("no head", "web-1," + key + "\n", "it must name the columns");
        head("half a head", "Host\nweb-1\n", "it must name the columns");
        head("a head twice", "Host,Recipient,HOST\n", "it must name the columns");
        head("nobody", "Host,Recipient\r\n\r\n", "no host follows");
        // Behind a line that is right.
        const auto second = [](const char *name, const QByteArray &line, const char *words) {
            QTest::newRow(name) << "Host,Recipient\nweb-1," + key + '\n' + line + "\nlast," + key + '\n'
                                << 3 << QString::fromUtf8(words);
        };
        second("empty host", "," + key, "the host is missing");
        second("blank host", "  ," + key, "the host is missing");
        second("blank line", "", "the host is missing");
        second("doubled", "web-1," + key, "the host “web-1” stands twice");
        second("doubled by case", "WEB-1," + key, "the host “WEB-1” stands twice");
        second("path", "../x," + key, "“../x” can't be a host's name");
        second("slash", "a/b," + key, "“a/b” can't be a host's name");
        second("leading dot", ".web," + key, "“.web” can't be a host's name");
        second("dots", ".., " + key, "“..” can't be a host's name");
        second("254 characters", QByteArray(254, 'a') + ',' + key, "can't be a host's name");
        second("blank inside", "web 2," + key, "“web 2” can't be a host's name");
        second("text behind a quote", "\"web\"x," + key, "a field goes on behind");
        second("line end at its end", "\"web-2\n/\"," + key, "can't be a host's name");
        second("Japanese", "東京," + key, "“東京” can't be a host's name");
        second("NUL", QByteArray("we\0b,", 5) + key, "can't be a host's name");
        second("our own list", "fleet.json," + key, "“fleet.json” is kept");
        second("our lock", "FLEET.json.lock," + key, "is kept");
        second("too few fields", "web-2", "another number of fields");
        second("too many fields", "web-2," + key + ",x", "another number of fields");
        second("no key", "web-2,", "the recipient is missing");
        QByteArray wrong = key;
        wrong[20] = wrong[20] == 'q' ? 'p' : 'q';
        second("a wrong letter", "web-2," + wrong, "character 21 of the recipient is wrong");
        second("not a key", "web-2,hello", "the recipient is not a public key: age1…");
        second("two keys", "web-2," + key + ' ' + key, "the recipient is not a public key");
        second("ssh-rsa", "web-2,ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ==", "the recipient is not a public key");
        second("a private key", "web-2,AGE-SECRET-KEY-1QQQQ", "the recipient is a private key");
        second("quote", "web\"2," + key, "a quotation mark stands within a field");
        second("no UTF-8", "web\xff," + key, "it is not UTF-8");
    }

    void whatIsWrong()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        QFETCH(const QString, words);
        const auto hosts = parseHostList(text, u"HOSTS.csv"_s);
        QCOMPARE(outcomeOf(hosts), u"BadHostList"_s);
        QCOMPARE(hosts.error().subject, u"HOSTS.csv"_s);
        QCOMPARE(hosts.error().number, line);
        const QString message = messageOf(hosts.error());
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(message.contains(u"(line %1)"_s.arg(line)), qPrintable(message));
        QVERIFY2(message.size() < 220 && !message.contains(u"%3"_s) && !message.contains(u'\n'), qPrintable(message));
        QVERIFY(!message.contains(u"AGE-SECRET"_s));
        QVERIFY(tsunagi::useLanguage(u"ja"_s));
        const QString japanese = messageOf(hosts.error());
        QVERIFY(tsunagi::useLanguage(u"en"_s));
        QVERIFY2(!japanese.contains(words) && !japanese.contains(u"%3"_s), qPrintable(japanese));
    }

    void aFile()
    {
        QTemporaryDir home;
        const QString path = home.filePath(u"HOSTS.csv"_s);
        QCOMPARE(outcomeOf(readHostList(path)), u"UnreadablePropertyFile"_s);
        put(path, "Host,Recipient\nweb-1," + key + '\n', 0644);
        const auto hosts = readHostList(path);
        QVERIFY2(hosts, why(hosts));
        put(path, "Host,Recipient\nweb-1," + key + '\n', 0666); // anybody could put a key of theirs into it
        QCOMPARE(outcomeOf(readHostList(path)), u"WritablePropertyFile"_s);
        QCOMPARE(outcomeOf(readHostList(home.path())), u"UnreadablePropertyFile"_s);
    }
};

QTEST_GUILESS_MAIN(TestHostList)
#include "tst_host_list.moc"
