// SPDX-License-Identifier: GPL-3.0-or-later
// The file in which the processes of a connection tell each other of the rate limit: two of them here, each with what
// it holds in memory. How real processes fare together is in tst_cli_together.
#include "auth/grant.h"
#include "auth/properties.h"
#include "backlog/shared_limits.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

Headers told(int limit, int remaining, const QDateTime &reset)
{
    return { { "x-ratelimit-limit", QByteArray::number(limit) },
             { "x-ratelimit-remaining", QByteArray::number(remaining) },
             { "x-ratelimit-reset", QByteArray::number(reset.toSecsSinceEpoch()) } };
}

/// One process's end of it.
struct Process {
    explicit Process(const QString &path) { shared.open({ path }); }
    qint64 take(const QDateTime &when = now) { return shared.take(limits, RateClass::Search, when); }
    bool update(const Headers &headers, const QDateTime &when = now)
    {
        return shared.update(limits, RateClass::Search, headers, when);
    }
    [[nodiscard]] RateLimit search() const { return limits.of(RateClass::Search); }

    RateLimits limits;
    SharedLimits shared;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

QByteArray line(const char *name, int limit, int remaining, const QDateTime &reset)
{
    return QByteArray(name) + ' ' + QByteArray::number(limit) + ' ' + QByteArray::number(remaining) + ' '
        + QByteArray::number(reset.toMSecsSinceEpoch()) + " told\n";
}

QByteArray whole(const QByteArray &lines) { return ("tsunagi rate limits 1\n" + lines).leftJustified(256, '\n'); }

auth::CredentialPtr byKey(const QString &url, const QString &key)
{
    auth::ConnectionProperties properties;
    properties.url = *auth::SpaceUrl::parse(url);
    properties.authScheme = auth::AuthScheme::ApiToken;
    properties.apiKey = auth::Secret::fromText(key);
    return *auth::credentialOfApiKey(properties);
}

std::shared_ptr<auth::Credential> byToken(const QByteArray &token, qint64 generation)
{
    return std::make_shared<auth::Credential>(auth::Credential{ .space = *auth::SpaceUrl::parse(u"acme.backlog.com"_s),
                                                                .scheme = auth::AuthScheme::OAuth,
                                                                .apiKeyPlacement = auth::ApiKeyPlacement::Header,
                                                                .secret = auth::Secret(token),
                                                                .expiresAt = {},
                                                                .obtainedAt = {},
                                                                .generation = generation });
}

} // namespace

class TestSharedLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatOneTakesTheOtherHasNot();
    void lowestRemainderOfAWindow();
    void aNewWindowIsCountedBeforeItIsTold();
    void aLimitThatChangedIsBelieved();
    void everyClassByItself();
    void contentThatCannotBe_data();
    void contentThatCannotBe();
    void filesThatAreNotOurs_data();
    void filesThatAreNotOurs();
    void noPlace();
    void theSecondPlace();
    void aFileThatWasRemoved();
    void aLockThatStaysHeld();
    void placeTellsNothingOfTheCredential();
    void placeIsTheUsers();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSharedLimits::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"rate-limits/0123"_s);
}

void TestSharedLimits::whatOneTakesTheOtherHasNot()
{
    Process one(m_path);
    Process other(m_path);
    QVERIFY(one.update(told(3, 2, now.addSecs(30))));
    QCOMPARE(other.take(), 0);
    QCOMPARE(one.take(), 0);
    QCOMPARE(other.take(), 30'200);
    QCOMPARE(one.take(), 30'200);
    QCOMPARE(other.search().limit, 3);
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, 0600u);
    QCOMPARE(::stat(QFile::encodeName(m_folder->filePath(u"rate-limits"_s)).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, 0700u);
}

void TestSharedLimits::lowestRemainderOfAWindow()
{
    Process one(m_path);
    Process other(m_path);
    one.update(told(10, 9, now.addSecs(30)));
    QCOMPARE(other.take(), 0);
    QCOMPARE(other.take(), 0);
    // The reply to one request while two are under way.
    one.update(told(10, 8, now.addSecs(30)));
    QCOMPARE(one.search().remaining, 7);
    // Another machine is at it as well.
    other.update(told(10, 4, now.addSecs(30)));
    QCOMPARE(one.take(), 0);
    QCOMPARE(one.search().remaining, 3);
    other.update(told(10, 9, now.addSecs(90)), now.addSecs(31));
    QCOMPARE(other.search().remaining, 9);
    // A reply of the window before, which was long on its way.
    QVERIFY(!one.update(told(10, 0, now.addSecs(30)), now.addSecs(32)));
    QCOMPARE(one.search().remaining, 9);
}

void TestSharedLimits::aNewWindowIsCountedBeforeItIsTold()
{
    Process one(m_path);
    Process other(m_path);
    one.update(told(3, 0, now.addSecs(2)));
    QCOMPARE(other.take(now.addMSecs(2100)), 100);
    const QDateTime next = now.addMSecs(2300);
    QCOMPARE(one.take(next), 0);
    QCOMPARE(other.take(next), 0);
    QCOMPARE(other.take(next), 0);
    QVERIFY(one.search().isAssumed);
    // All are under way: a short pause, not a whole window.
    QCOMPARE(one.take(next), 200);
    one.update(told(3, 2, now.addSecs(5)), next);
    QVERIFY(!one.search().isAssumed);
    QCOMPARE(other.take(next), next.msecsTo(now.addSecs(5)) + 200);
}

void TestSharedLimits::aLimitThatChangedIsBelieved()
{
    Process one(m_path);
    one.update(told(3, 0, now.addSecs(2)));
    QCOMPARE(one.take(now.addSecs(3)), 0);
    one.update(told(150, 149, now.addSecs(63)), now.addSecs(3));
    QCOMPARE(one.search().remaining, 149);
}

void TestSharedLimits::everyClassByItself()
{
    Process one(m_path);
    Process other(m_path);
    one.update(told(3, 0, now.addSecs(30)));
    QCOMPARE(other.shared.take(other.limits, RateClass::Read, now), 0);
    QVERIFY(!other.limits.of(RateClass::Read).isKnown());
    QCOMPARE(other.take(), 30'200);
}

void TestSharedLimits::contentThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("content");
    const QDateTime reset = now.addSecs(30);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another's") << QByteArray("[General]\nsearch=0\n");
    QTest::newRow("of another version")
        << QByteArray(whole(line("search", 3, 0, reset))).replace("limits 1", "limits 2");
    QTest::newRow("cut") << whole(line("search", 3, 0, reset)).first(100);
    QTest::newRow("too long") << whole(line("search", 3, 0, reset)) + QByteArray(10'000'000, 'x');
    QTest::newRow("NULs") << QByteArray(256, '\0');
    QTest::newRow("an hour ahead: the clock was set back") << whole(line("search", 3, 0, now.addSecs(3600)));
    QTest::newRow("yesterday's") << whole(line("search", 3, 0, now.addDays(-1)));
    QTest::newRow("no number") << whole("search 3 none 1800000030000 told\n");
    QTest::newRow("below none") << whole("search 3 -2 1800000030000 told\n");
    QTest::newRow("more than an int") << whole("search 99999999999 0 1800000030000 told\n");
    QTest::newRow("more than a qint64") << whole("search 3 0 99999999999999999999 told\n");
    QTest::newRow("the end of time") << whole("search 3 0 9223372036854775807 told\n");
    QTest::newRow("the beginning of time") << whole("search 3 0 -9223372036854775808 told\n");
    QTest::newRow("too few words") << whole("search 3 0\n");
    QTest::newRow("no class") << whole(line("update", 3, 0, reset));
}

void TestSharedLimits::contentThatCannotBe()
{
    QFETCH(const QByteArray, content);
    Process one(m_path); // makes the folder
    put(m_path, content);
    one.limits.update(RateClass::Search, told(10, 5, now.addSecs(20)), now);
    QCOMPARE(one.take(), 0);
    QCOMPARE(one.search().remaining, 4);
    // What can be read replaces it.
    QCOMPARE(contentOf(m_path), whole(line("search", 10, 4, now.addSecs(20))));
    Process other(m_path);
    QCOMPARE(other.take(), 0);
    QCOMPARE(other.search().remaining, 3);
}

void TestSharedLimits::filesThatAreNotOurs_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "link", "linkToNothing", "secondName", "fifo", "folder", "writable", "folderWritable" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestSharedLimits::filesThatAreNotOurs()
{
    QFETCH(const QString, what);
    QDir().mkpath(m_folder->filePath(u"rate-limits"_s));
    const QByteArray path = QFile::encodeName(m_path);
    const QString target = m_folder->filePath(u"target"_s);
    const QByteArray spent = whole(line("search", 3, 0, now.addSecs(30)));
    put(target, spent);
    if (what == "link"_L1)
        QCOMPARE(::symlink(QFile::encodeName(target).constData(), path.constData()), 0);
    else if (what == "linkToNothing"_L1)
        QCOMPARE(::symlink("nothing", path.constData()), 0);
    else if (what == "secondName"_L1)
        QCOMPARE(::link(QFile::encodeName(target).constData(), path.constData()), 0);
    else if (what == "fifo"_L1)
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    else if (what == "folder"_L1)
        QCOMPARE(::mkdir(path.constData(), 0700), 0);
    else
        put(m_path, spent);
    if (what == "writable"_L1)
        QCOMPARE(::chmod(path.constData(), 0620), 0);
    if (what == "folderWritable"_L1)
        QCOMPARE(::chmod(QFile::encodeName(m_folder->filePath(u"rate-limits"_s)).constData(), 0770), 0);

    Process one(m_path);
    QCOMPARE(one.take(), 0);
    QVERIFY(one.update(told(10, 5, now.addSecs(20))));
    QCOMPARE(one.take(), 0);
    QCOMPARE(one.search().remaining, 4);
    QCOMPARE(contentOf(target), spent);
    QVERIFY(!QFile::exists(m_folder->filePath(u"rate-limits/nothing"_s)));
}

void TestSharedLimits::noPlace()
{
    put(m_folder->filePath(u"file"_s), "x");
    QDir().mkpath(m_folder->filePath(u"readOnly"_s));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->filePath(u"readOnly"_s)).constData(), 0500), 0);
    // Even root can't write below a file or in /proc.
    for (const QString &path : { m_folder->filePath(u"file/below"_s), u"/proc/tsunagi/rate-limits/0123"_s,
                                 u"/proc/sys/kernel/ostype"_s, m_folder->filePath(u"readOnly/sub/0123"_s) }) {
        Process one(path);
        QCOMPARE(one.take(), 0);
        QVERIFY(one.update(told(10, 1, now.addSecs(20))));
        QCOMPARE(one.take(), 0);
        QCOMPARE(one.take(), 20'200);
    }
}

void TestSharedLimits::theSecondPlace()
{
    Process one(m_path);
    RateLimits limits;
    SharedLimits shared;
    shared.open({ u"/proc/tsunagi/0123"_s, m_path });
    one.update(told(3, 0, now.addSecs(30)));
    QCOMPARE(shared.take(limits, RateClass::Search, now), 30'200);
}

void TestSharedLimits::aFileThatWasRemoved()
{
    Process one(m_path);
    one.update(told(3, 1, now.addSecs(30)));
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(one.take(), 0);
    Process other(m_path);
    QCOMPARE(other.take(), 30'200);
    QVERIFY(QDir(m_folder->filePath(u"rate-limits"_s)).removeRecursively());
    QCOMPARE(one.take(), 30'200);
}

void TestSharedLimits::aLockThatStaysHeld()
{
    Process one(m_path);
    one.update(told(3, 2, now.addSecs(30)));
    const int holder = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(holder >= 0);
    QCOMPARE(::flock(holder, LOCK_EX), 0);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(one.take(), 0);
    QCOMPARE(one.take(), 0);
    QCOMPARE(one.take(), 30'200);
    QVERIFY(timer.elapsed() < 2000);
    ::close(holder);
}

void TestSharedLimits::placeTellsNothingOfTheCredential()
{
    const QString key = u"aVerySecretKeyOfSixtyFourCharacters"_s;
    const QStringList places = SharedLimits::placesFor(*byKey(u"acme.backlog.com"_s, key), {});
    QVERIFY(!places.isEmpty());
    static const QRegularExpression name(u"/tsunagi/rate-limits/[0-9a-f]{32}$"_s);
    for (const QString &place : places) {
        QVERIFY2(name.match(place).hasMatch(), qPrintable(place));
        QVERIFY(!place.contains(QString::fromLatin1(key.toLatin1().toHex())));
    }
    QVERIFY(places.first().startsWith(qEnvironmentVariable("XDG_RUNTIME_DIR")));
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("XDG_RUNTIME_DIR");
    const QStringList without = SharedLimits::placesFor(*byKey(u"acme.backlog.com"_s, key), {});
    qputenv("XDG_RUNTIME_DIR", runtime);
    QCOMPARE(without, places.mid(1));
}

void TestSharedLimits::placeIsTheUsers()
{
    const auto place = [](const auth::Credential &credential, const QString &settings = u"/a/OAuthSettings.txt"_s) {
        return SharedLimits::placesFor(credential, settings).first();
    };
    QCOMPARE(place(*byKey(u"acme.backlog.com"_s, u"one"_s)),
             place(*byKey(u"https://acme.backlog.com/view/A-1"_s, u"one"_s)));
    QVERIFY(place(*byKey(u"acme.backlog.com"_s, u"one"_s)) != place(*byKey(u"acme.backlog.com"_s, u"two"_s)));
    QVERIFY(place(*byKey(u"acme.backlog.com"_s, u"one"_s)) != place(*byKey(u"acme.backlog.jp"_s, u"one"_s)));
    // A grant's tokens come and go.
    QCOMPARE(place(*byToken("a", 1)), place(*byToken("b", 2)));
    QVERIFY(place(*byToken("a", 1)) != place(*byToken("a", 1), u"/b/OAuthSettings.txt"_s));
    // Tokens without a settings file are known by nothing else.
    QVERIFY(place(*byToken("a", 0)) != place(*byToken("b", 0)));
}

QTEST_GUILESS_MAIN(TestSharedLimits)
#include "tst_shared_limits.moc"
