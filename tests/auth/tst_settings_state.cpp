// SPDX-License-Identifier: GPL-3.0-or-later
// The small file of state beside a settings file: what it keeps, and that nothing depends on it.
#include "auth/settings/settings_state.h"
#include "tests/auth/making.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

namespace {

TokenSet tokensOf(const QDateTime &obtainedAt, std::optional<qint64> skew)
{
    TokenSet tokens;
    tokens.accessToken = Secret("canary-access");
    tokens.refreshToken = Secret("canary-refresh");
    tokens.expiresIn = 3600;
    tokens.obtainedAt = obtainedAt;
    tokens.clockSkew = skew;
    return tokens;
}

Error timeOut()
{
    return { .reason = Reason::TimedOut,
             .subject = u"acme.backlog.com"_s,
             .detail = u"the server's own words"_s,
             .suggestion = {},
             .status = 0,
             .number = 20 };
}

} // namespace

class TestSettingsState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsNotedIsRead()
    {
        QCOMPARE(statePath(path()), path() + u".state"_s);
        const SettingsState none = readState(path());
        QVERIFY(!none.lastRefresh.isValid() && !none.lastError && !none.clockSkew);

        const QDateTime born({ 2026, 11, 23 }, { 3, 0, 5, 250 }, Qt::UTC);
        noteTokens(path(), tokensOf(born, -86'400));
        SettingsState state = readState(path());
        QCOMPARE(state.lastRefresh, born);
        QCOMPARE(state.clockSkew, -86'400);
        QCOMPARE(state.clockSeenAt, born);
        QVERIFY(!state.lastError);

        const QDateTime before = QDateTime::currentDateTimeUtc();
        noteFailure(path(), timeOut());
        state = readState(path());
        QVERIFY(state.lastError);
        QCOMPARE(described(*state.lastError), u"TimedOut acme.backlog.com|| 0 20"_s);
        QVERIFY(state.lastErrorAt >= before && state.lastErrorAt <= QDateTime::currentDateTimeUtc());
        QCOMPARE(state.lastRefresh, born); // a failure leaves the rest

        // The next success takes the error away, and without a Date the clock's skew stays with its own time.
        noteTokens(path(), tokensOf(born.addSecs(3600), {}));
        state = readState(path());
        QVERIFY(!state.lastError);
        QCOMPARE(state.lastRefresh, born.addSecs(3600));
        QCOMPARE(state.clockSeenAt, born);
    }

    void itIsPrivateAndHoldsNoSecret()
    {
        noteTokens(path(), tokensOf(QDateTime::currentDateTimeUtc(), 5));
        noteFailure(path(), timeOut());
        struct stat info{};
        QCOMPARE(::stat(qPrintable(statePath(path())), &info), 0);
        QCOMPARE(info.st_mode & 07777, 0600U);
        const QByteArray content = contentOf(statePath(path()));
        QVERIFY2(!content.contains("canary") && !content.contains("own words"), content);
        QVERIFY2(content.contains("\"reason\":\"TimedOut\""), content);
    }

    void theSkewBelongsToItsTokens()
    {
        const QDateTime born({ 2026, 11, 23 }, { 3, 0, 5, 900 }, Qt::UTC);
        noteTokens(path(), tokensOf(born, -500));
        const SettingsState state = readState(path());
        // The settings file has whole seconds.
        QCOMPARE(skewAtBirth(state, tokensOf(QDateTime({ 2026, 11, 23 }, { 3, 0, 5 }, Qt::UTC), {})), -500);
        QCOMPARE(skewAtBirth(state, tokensOf(born.addSecs(60), {})), 0);
        QCOMPARE(skewAtBirth(state, tokensOf({}, {})), 0);
        QCOMPARE(skewAtBirth(SettingsState(), tokensOf(born, {})), 0);
    }

    void onlyTheNetworksFailuresAreShared()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-1);
        QVERIFY(!networkFailureSince(path(), before));
        noteFailure(path(), timeOut());
        const auto failure = networkFailureSince(path(), before);
        QVERIFY(failure);
        QCOMPARE(failure->exitCode(), 5);
        QVERIFY(!networkFailureSince(path(), QDateTime::currentDateTimeUtc()));
        noteFailure(path(), { .reason = Reason::GrantOver, .subject = {}, .detail = {}, .suggestion = {} });
        QVERIFY(!networkFailureSince(path(), before));
    }

    void damagedStateIsNoState_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"lastRefresh\":\"2026-");
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("other types") << QByteArray(
            R"({"lastRefresh":5,"lastError":[],"clock":{"skew":"x","at":null}})");
        QTest::newRow("an unknown reason")
            << QByteArray(R"({"lastError":{"reason":"Tired","at":"2026-11-23T03:00:00Z"}})");
        QTest::newRow("no time") << QByteArray(R"({"lastRefresh":"yesterday","lastError":{"reason":"none"}})");
        QTest::newRow("large") << QByteArray(100'000, ' ') + "{}";
        QTest::newRow("bytes") << QByteArray::fromHex("00ff00ff");
    }

    void damagedStateIsNoState()
    {
        QFETCH(const QByteArray, content);
        QFile file(statePath(path()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const SettingsState state = readState(path());
        QVERIFY(!state.lastRefresh.isValid() && !state.lastError && !state.clockSkew);
        noteTokens(path(), tokensOf(QDateTime::currentDateTimeUtc(), 1)); // and is written over
        QCOMPARE(readState(path()).clockSkew, 1);
    }

    void aPlaceThatCantBeWrittenIsNoMatter()
    {
        QVERIFY(QDir().mkpath(statePath(path())));
        noteTokens(path(), tokensOf(QDateTime::currentDateTimeUtc(), 1));
        noteFailure(path(), timeOut());
        QVERIFY(!readState(path()).lastError);
        QVERIFY(QDir().rmdir(statePath(path())));
        // Nor is somebody else's link followed.
        const QString other = m_folder->filePath(u"other"_s);
        QVERIFY(QFile::link(other, statePath(path())));
        noteTokens(path(), tokensOf(QDateTime::currentDateTimeUtc(), 1));
        QVERIFY(!QFile::exists(other));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"OAuthSettings.txt"_s); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSettingsState)
#include "tst_settings_state.moc"
