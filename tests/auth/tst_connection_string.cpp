// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/connection_string.h"
#include "tests/auth/making.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

Result<PropertyBag> parsed(QByteArrayView text) { return parseConnectionString(text, Origin::ConnectionString); }

Result<Secret> noFile(const QString &, const QString &) { return fail(Reason::Unexpected); }

Result<PropertyBag> parsedFile(QByteArrayView text, const FileReader &reader = noFile)
{
    return parseConnectionFile(text, Origin::ConnectionString, reader);
}

/// What a bag holds, "Name=value" a line.
QByteArray shown(const PropertyBag &bag)
{
    QByteArrayList lines;
    for (const PropertyInfo &info : allProperties())
        if (bag.has(info.id))
            lines << info.name + QByteArray("=") + bag.secret(info.id).reveal();
    return lines.join('\n');
}

/// A text of the characters that have a meaning here, and some that have none.
QString anyText(QRandomGenerator &random, bool withLineEnds)
{
    static const QString alphabet = u";='\"{}[]# \t@%+&\\/aZ09äüß日本語🎋　,."_s;
    QString text;
    const int size = random.bounded(12);
    for (int i = 0; i < size; ++i) {
        const auto at = random.bounded(static_cast<int>(alphabet.size()));
        const QChar c = alphabet[at];
        if (c.isHighSurrogate())
            text += alphabet.sliced(at, 2);
        else if (!c.isLowSurrogate())
            text += c;
    }
    if (withLineEnds && random.bounded(3) == 0)
        text.insert(random.bounded(static_cast<int>(text.size()) + 1), u'\n');
    return text.toUcs4().isEmpty() ? QString() : text;
}

} // namespace

class TestConnectionString : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("holds");
        const auto row = [](const char *name, const char *text, const char *holds) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(holds);
        };
        row("nothing", "", "");
        row("only separators", " ;; ;\t;", "");
        row("one", "URL=acme.backlog.com", "URL=acme.backlog.com");
        row("two", "URL=acme;ApiKey=k", "URL=acme\nApiKey=k");
        row("a semicolon at the end", "URL=acme;", "URL=acme");
        row("= in a value", "ApiKey=a=b==", "ApiKey=a=b==");
        row("blanks around", "  URL =\t acme  ; ApiKey = k ", "URL=acme\nApiKey=k");
        row("blanks within", "OAuthClientId= my app ", "OAuthClientId=my app");
        row("names in any case", "url=acme;APIKEY=k", "URL=acme\nApiKey=k");
        row("double quotes", "ApiKey=\"a;b\"", "ApiKey=a;b");
        row("single quotes", "ApiKey='a;\"b'", "ApiKey=a;\"b");
        row("braces", "ApiKey={a;'b\"}", "ApiKey=a;'b\"");
        row("doubled double quote", "ApiKey=\"a\"\"b\"", "ApiKey=a\"b");
        row("doubled single quote", "ApiKey='a''b'", "ApiKey=a'b");
        row("doubled brace", "ApiKey={a}}b}", "ApiKey=a}b");
        row("an opening brace within", "ApiKey={a{b}", "ApiKey=a{b");
        row("only a quote", "ApiKey=\"\"\"\"", "ApiKey=\"");
        row("quotes in the middle", "ApiKey=a\"b'c{d}", "ApiKey=a\"b'c{d}");
        row("blanks in quotes", "ApiKey=\" a \" ; URL=acme", "URL=acme\nApiKey= a ");
        row("a hash", "ApiKey=#k", "ApiKey=#k");
        row("Japanese", "OAuthClientId=繋ぎ", "OAuthClientId=繋ぎ");
        row("an at sign in a plain string", "OAuthClientId=a@b", "OAuthClientId=a@b");
        row("backslashes are themselves", "ApiKey=\"a\\\";URL=acme", "URL=acme\nApiKey=a\\");
    }

    void valuesAreRead()
    {
        QFETCH(const QByteArray, text);
        const auto bag = parsed(text);
        QVERIFY2(bag, why(bag));
        QTEST(shown(*bag), "holds");
        const auto file = parsedFile(text);
        QVERIFY2(file, why(file));
        QTEST(shown(*file), "holds");
    }

    void anEmptyValueUnsets()
    {
        for (const QByteArray text : { "PageSize=", "PageSize= ;", "PageSize=\"\"", "PageSize={}" }) {
            auto bag = parsed(text);
            QVERIFY2(bag, why(bag));
            QVERIFY(!bag->has(PageSize));
            QVERIFY(bag->fillFrom(bagOf({ { PageSize, u"7"_s } }, Origin::Environment)));
            QCOMPARE(bag->text(PageSize), u"100"_s);
        }
    }

    void faultsAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("position");
        const auto row = [](const char *name, const QByteArray &text, Reason reason, int position = 0) {
            QTest::newRow(name) << text << reason << position;
        };
        row("no =", "URL", Reason::BadConnectionString, 1);
        row("no = in the second", "URL=acme;ApiKey", Reason::BadConnectionString, 10);
        row("positions count characters", "OAuthClientId=繋ぎ🎋;ApiKey", Reason::BadConnectionString, 19);
        row("double quotes without end", "ApiKey=\"a", Reason::BadConnectionString, 8);
        row("a brace without end", "URL=x;ApiKey={a}}", Reason::BadConnectionString, 14);
        row("quotes that swallow the rest", "ApiKey='a;URL=acme", Reason::BadConnectionString, 8);
        row("text after quotes", "ApiKey=\"a\" b", Reason::BadConnectionString, 12);
        row("a quote after quotes", "ApiKey='a'\"b\"", Reason::BadConnectionString, 11);
        row("NUL", QByteArray("ApiKey=a\0b", 10), Reason::BadConnectionString, 9);
        row("no UTF-8", "URL=繋;ApiKey=\xff", Reason::BadConnectionString, 14);
        row("UTF-8 cut off", "ApiKey=ab\xe6\x97", Reason::BadConnectionString, 10);
        row("overlong UTF-8", "ApiKey=\xc0\xaf", Reason::BadConnectionString, 8);
        row("no name", "=x", Reason::UnknownProperty);
        row("unknown name", "Urll=acme", Reason::UnknownProperty);
        row("a name twice", "URL=a;ApiKey=k;url=b", Reason::RepeatedProperty);
        row("a name twice, once unset", "URL=;URL=b", Reason::RepeatedProperty);
        row("line break", "ApiKey=a\nb", Reason::ControlCharacter);
        row("carriage return in quotes", "ApiKey=\"a\rb\"", Reason::ControlCharacter);
    }

    void faultsAreTold()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const Reason, reason);
        const auto bag = parsed(text);
        QVERIFY(!bag);
        QCOMPARE(outcomeOf(bag), nameOf(reason));
        QCOMPARE(bag.error().exitCode(), 3);
        if (reason == Reason::BadConnectionString)
            QTEST(static_cast<int>(bag.error().number), "position");
    }

    void aFaultRepeatsNoValue()
    {
        for (const QByteArray text : { "ApiKey=\"hunter2", "ApiKey='hunter2'x", "ApiKey=hunter2;ApiKey=hunter2",
                                       "ApiKey=hunter2\n", "ApiKey={hunter2", "URL=x;ApiKey=hunter2\xff" }) {
            const auto bag = parsed(text);
            QVERIFY(!bag);
            QVERIFY2(!described(bag.error()).contains("hunter2"_L1), qPrintable(described(bag.error())));
        }
    }

    void filesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("holds");
        const auto row = [](const char *name, const char *text, const char *holds) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(holds);
        };
        row("a property a line", "URL=acme\nApiKey=k\n", "URL=acme\nApiKey=k");
        row("in one string", "URL=acme;ApiKey=k", "URL=acme\nApiKey=k");
        row("CRLF", "URL=acme\r\nApiKey=k\r\n", "URL=acme\nApiKey=k");
        row("BOM", "\xEF\xBB\xBFURL=acme", "URL=acme");
        row("BOM and a comment", "\xEF\xBB\xBF# first\nURL=acme", "URL=acme");
        row("comments", "# URL=x\nURL=acme\n#ApiKey=no\nApiKey=k#1\n", "URL=acme\nApiKey=k#1");
        row("a comment with CRLF", "# x; y=z\r\nURL=acme\r\n", "URL=acme");
        row("a comment at the end", "URL=acme\n# no line end", "URL=acme");
        row("a comment with a quote", "# don't\nURL=acme", "URL=acme");
        row("empty lines", "\n\n URL=acme \n\n", "URL=acme");
        row("quotes with a semicolon", "ApiKey=\"a;b\"\nURL=acme", "URL=acme\nApiKey=a;b");
        row("a list over lines", "OAuthSettingsRecipients=\"age1a\nage1b\"\nURL=acme",
            "URL=acme\nOAuthSettingsRecipients=age1a\nage1b");
        row("a hash within a quoted list", "OAuthSettingsRecipients=\"age1a\n# mine\"",
            "OAuthSettingsRecipients=age1a\n# mine");
    }

    void filesAreRead()
    {
        QFETCH(const QByteArray, text);
        const auto bag = parsedFile(text);
        QVERIFY2(bag, why(bag));
        QTEST(shown(*bag), "holds");
    }

    void faultsOfFilesAreTold()
    {
        QCOMPARE(outcomeOf(parsedFile(" # indented\nURL=acme")), u"BadConnectionString"_s);
        QCOMPARE(outcomeOf(parsedFile("URL=a\nURL=b")), u"RepeatedProperty"_s);
        QCOMPARE(outcomeOf(parsedFile("ApiKey=\"a\nb\"")), u"ControlCharacter"_s);
        QCOMPARE(outcomeOf(parsedFile("ApiKey\n=k")), u"BadConnectionString"_s);
        const auto bag = parsedFile("\xEF\xBB\xBFURL=acme\nApiKey");
        QCOMPARE(bag.error().number, 10);
    }

    void aValueMayStandInAFileOfItsOwn()
    {
        QStringList asked;
        const FileReader reader = [&asked](const QString &path, const QString &property) -> Result<Secret> {
            asked << property + u'<' + path;
            return Secret("k;'\"# \r\n");
        };
        const auto bag = parsedFile("ApiKey@=/run/keys/api key\nOAuthClientId @ = \"a;b\"", reader);
        QVERIFY2(bag, why(bag));
        QCOMPARE(asked, (QStringList{ u"ApiKey</run/keys/api key"_s, u"OAuthClientId<a;b"_s }));
        QCOMPARE(bag->secret(ApiKey).reveal(), QByteArray("k;'\"# ")); // as it is, without its last line end
    }

    void aFileThatCantBeReadIsTold()
    {
        const FileReader reader = [](const QString &, const QString &) -> Result<Secret> {
            return fail(Reason::UnreadablePropertyFile);
        };
        QCOMPARE(outcomeOf(parsedFile("ApiKey@=/none", reader)), u"UnreadablePropertyFile"_s);
        QCOMPARE(outcomeOf(parsedFile("ApiKey@=/none\nApiKey=k", reader)), u"UnreadablePropertyFile"_s);
        const FileReader twoLines = [](const QString &, const QString &) -> Result<Secret> { return Secret("a\nb\n"); };
        QCOMPARE(outcomeOf(parsedFile("ApiKey@=/two", twoLines)), u"ControlCharacter"_s);
        QCOMPARE(outcomeOf(parsed("ApiKey@=/none")), u"UnknownProperty"_s);
    }

    void theLastLineEndIsDropped_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("none") << QByteArray("a") << QByteArray("a");
        QTest::newRow("LF") << QByteArray("a\n") << QByteArray("a");
        QTest::newRow("CRLF") << QByteArray("a\r\n") << QByteArray("a");
        QTest::newRow("two") << QByteArray("a\n\n") << QByteArray("a\n");
        QTest::newRow("only") << QByteArray("\n") << QByteArray("");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("blank") << QByteArray("a \n") << QByteArray("a ");
    }

    void theLastLineEndIsDropped()
    {
        QFETCH(const QByteArray, content);
        QTEST(withoutLastLineEnd(content).toByteArray(), "value");
    }

    // Whatever the values: written and read again, by either form, gives the same.
    void whatIsWrittenReadsTheSame()
    {
        QRandomGenerator random(20261123);
        for (int round = 0; round < 500; ++round) {
            PropertyBag bag;
            for (const PropertyInfo &info : allProperties())
                if (random.bounded(3) == 0)
                    bag.set(info.id, anyText(random, info.id == OAuthSettingsRecipients), Origin::CommandLine);
            const QByteArray expected = shown(bag);
            const QByteArray text = writeConnectionString(bag, true).reveal();
            const auto read = parsed(text);
            QVERIFY2(read, "round " + QByteArray::number(round) + ": " + text + "\n" + why(read));
            QCOMPARE(shown(*read), expected);
            const auto file = parsedFile(text);
            QVERIFY2(file, "round " + QByteArray::number(round) + ": " + text + "\n" + why(file));
            QCOMPARE(shown(*file), expected);
        }
    }

    // Bytes of any kind: read or refused with a place within the text, never a crash.
    void rubbishIsReadOrRefused()
    {
        QRandomGenerator random(7);
        const QByteArray alphabet = QByteArray("URLapikey=;\"'{}# \t\r\n@\xe6\x97\xa5\xff") + '\0';
        for (int round = 0; round < 5000; ++round) {
            QByteArray text;
            for (int i = random.bounded(24); i > 0; --i)
                text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            for (const auto &bag : { parsed(text), parsedFile(text) }) {
                if (!bag && bag.error().reason == Reason::BadConnectionString)
                    QVERIFY2(bag.error().number >= 1 && bag.error().number <= text.size() + 1, text.toHex());
            }
        }
    }

    void secretsAreWrittenOnlyWhenAsked()
    {
        const PropertyBag bag = bagOf({ { Url, u"https://acme.backlog.com"_s },
                                        { ApiKey, u"hunter2"_s },
                                        { OAuthRefreshToken, u"hunter2"_s },
                                        { Proxy, u"http://me:hunter2@proxy.example:8080"_s } });
        QCOMPARE(writeConnectionString(bag, false).reveal(),
                 QByteArray("URL=https://acme.backlog.com;Proxy=http://proxy.example:8080"));
        QCOMPARE(writeConnectionString(bag, true).reveal(),
                 QByteArray("URL=https://acme.backlog.com;ApiKey=hunter2;OAuthRefreshToken=hunter2;"
                            "Proxy=http://me:hunter2@proxy.example:8080"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionString)
#include "tst_connection_string.moc"
