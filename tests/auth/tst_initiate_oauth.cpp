// SPDX-License-Identifier: GPL-3.0-or-later
// InitiateOAuth's ordered list, line by line and column by column (docs: "What InitiateOAuth does").
#include "auth/initiate_oauth.h"
#include "tests/auth/making.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

const QDateTime now({ 2026, 11, 23 }, { 3, 0 }, Qt::UTC);

QString nameOf(const Result<OAuthStep> &step)
{
    if (!step)
        return tsunagi::auth::nameOf(step.error().reason);
    switch (*step) {
    case OAuthStep::UseGivenToken:
        return u"UseGivenToken"_s;
    case OAuthStep::UseStored:
        return u"UseStored"_s;
    case OAuthStep::ExchangeVerifier:
        return u"ExchangeVerifier"_s;
    case OAuthStep::TrySeed:
        return u"TrySeed"_s;
    case OAuthStep::Refresh:
        return u"Refresh"_s;
    case OAuthStep::SignIn:
        return u"SignIn"_s;
    }
    return {};
}

/// The file's grant: A1 and R1, obtained @p age seconds ago, with @p left seconds to live (0: unknown).
SettingsPayload storedGrant(qint64 left, qint64 age = 3000)
{
    SettingsPayload stored;
    stored.grantId = u"g"_s;
    stored.generation = 1;
    stored.url = u"https://acme.backlog.com"_s;
    stored.clientId = u"id"_s;
    stored.clientSecret = Secret("secret");
    stored.callbackUrl = u"http://localhost:33333"_s;
    stored.tokens.accessToken = Secret("A1");
    stored.tokens.refreshToken = Secret("R1");
    stored.tokens.obtainedAt = now.addSecs(-age);
    stored.tokens.expiresIn = left == 0 ? 0 : age + left;
    for (const QByteArray known : { "A0", "R0", "A1", "R1", "C1" })
        stored.remember(Secret(known));
    return stored;
}

struct Case {
    std::vector<std::pair<Property, QString>> given;
    std::shared_ptr<SettingsPayload> stored; ///< null: no file
    QByteArray refused;
    bool forceRefresh = false;
};

std::shared_ptr<SettingsPayload> file(qint64 left, qint64 age = 3000)
{
    return std::make_shared<SettingsPayload>(storedGrant(left, age));
}

std::shared_ptr<SettingsPayload> fileWithoutRefreshToken(qint64 left)
{
    auto stored = file(left);
    stored->tokens.refreshToken = Secret();
    return stored;
}

std::shared_ptr<SettingsPayload> fileGivenAway(qint64 left)
{
    auto stored = file(left);
    stored->givenAway = true;
    return stored;
}

Result<OAuthStep> stepOf(const Case &one, const QString &initiate)
{
    PropertyBag bag;
    for (const auto &[property, value] : one.given)
        bag.set(property, value, Origin::CommandLine);
    bag.set(Property::InitiateOAuth, initiate, Origin::CommandLine);
    OAuthDemand demand;
    demand.refused = Secret(one.refused);
    demand.forceRefresh = one.forceRefresh;
    return nextOAuthStep(*checked(bag).value(), one.stored.get(), demand, now);
}

} // namespace

class TestInitiateOAuth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theList_data()
    {
        QTest::addColumn<Case>("one");
        QTest::addColumn<QStringList>("steps");
        // OFF, REFRESH, GETANDREFRESH
        const auto row = [](const char *name, const Case &one, const char *off, const char *refresh, const char *get) {
            QTest::newRow(name) << one
                                << QStringList{ QString::fromLatin1(off), QString::fromLatin1(refresh),
                                                QString::fromLatin1(get) };
        };
        const auto same = [&](const char *name, const Case &one, const char *step) {
            row(name, one, step, step, step);
        };
        const char *const off3 = "VerifierNotAllowed";
        const char *const off11 = "RefreshNotAllowed";
        const QString url = u"http://localhost:33333/?code=%1&state=x"_s;

        // Line 1
        row("1: a verifier, no file", { { { OAuthVerifier, u"C9"_s } }, nullptr, {}, false }, off3, "ExchangeVerifier",
            "ExchangeVerifier");
        row("1: a new verifier, the file alive", { { { OAuthVerifier, u"C9"_s } }, file(3000), {}, false }, off3,
            "ExchangeVerifier", "ExchangeVerifier");
        row("1: a new verifier, the file given away",
            { { { OAuthVerifier, u"C9"_s } }, fileGivenAway(3000), {}, false }, off3, "ExchangeVerifier",
            "ExchangeVerifier");
        row("1: a new callback URL", { { { OAuthVerifier, url.arg(u"C9"_s) } }, file(3000), {}, false }, off3,
            "ExchangeVerifier", "ExchangeVerifier");
        row("1: before line 2", { { { OAuthVerifier, u"C9"_s }, { OAuthRefreshToken, u"R9"_s } }, nullptr, {}, false },
            off3, "ExchangeVerifier", "ExchangeVerifier");
        row("1: a known verifier", { { { OAuthVerifier, u"C1"_s } }, file(3000), {}, false }, off3, "UseStored",
            "UseStored");
        row("1: a known callback URL", { { { OAuthVerifier, url.arg(u"C1"_s) } }, file(3000), {}, false }, off3,
            "UseStored", "UseStored");
        row("1: a known verifier, the token over", { { { OAuthVerifier, u"C1"_s } }, file(-10), {}, false }, off3,
            "Refresh", "Refresh");
        row("1: a verifier that is a refusal",
            { { { OAuthVerifier, u"http://localhost:33333/?error=access_denied"_s } }, file(3000), {}, false }, off3,
            "CallbackRefused", "CallbackRefused");
        row("1: a verifier that is nonsense", { { { OAuthVerifier, u"two words"_s } }, file(3000), {}, false }, off3,
            "BadArgument", "BadArgument");
        row("1: with an access token",
            { { { OAuthVerifier, u"C9"_s }, { OAuthAccessToken, u"A9"_s } }, nullptr, {}, false }, off3,
            "ExchangeVerifier", "ExchangeVerifier");

        // Line 2
        row("2: an access token, no file", { { { OAuthAccessToken, u"A9"_s } }, nullptr, {}, false }, "UseGivenToken",
            "TrySeed", "TrySeed");
        row("2: a refresh token, no file", { { { OAuthRefreshToken, u"R9"_s } }, nullptr, {}, false }, "NoGrant",
            "TrySeed", "TrySeed");
        row("2: both, no file",
            { { { OAuthAccessToken, u"A9"_s }, { OAuthRefreshToken, u"R9"_s } }, nullptr, {}, false }, "UseGivenToken",
            "TrySeed", "TrySeed");
        row("2: an access token, the file alive", { { { OAuthAccessToken, u"A9"_s } }, file(3000), {}, false },
            "UseGivenToken", "TrySeed", "TrySeed");
        row("2: a refresh token, the file alive", { { { OAuthRefreshToken, u"R9"_s } }, file(3000), {}, false },
            "UseStored", "TrySeed", "TrySeed");
        row("2: a refresh token, the file over", { { { OAuthRefreshToken, u"R9"_s } }, file(-10), {}, false }, off11,
            "TrySeed", "TrySeed");
        row("2: both known",
            { { { OAuthAccessToken, u"A0"_s }, { OAuthRefreshToken, u"R0"_s } }, file(3000), {}, false },
            "UseGivenToken", "UseStored", "UseStored");
        row("2: both known, the file over",
            { { { OAuthAccessToken, u"A0"_s }, { OAuthRefreshToken, u"R0"_s } }, file(-10), {}, false },
            "UseGivenToken", "Refresh", "Refresh");
        row("2: a known refresh token, a new access token",
            { { { OAuthAccessToken, u"A9"_s }, { OAuthRefreshToken, u"R0"_s } }, file(3000), {}, false },
            "UseGivenToken", "TrySeed", "TrySeed");
        row("2: new ones, the file given away", { { { OAuthRefreshToken, u"R9"_s } }, fileGivenAway(3000), {}, false },
            "GivenAway", "TrySeed", "TrySeed");
        row("2: an access token over by its dates, and its refresh token",
            { { { OAuthAccessToken, u"A9"_s },
                { OAuthRefreshToken, u"R9"_s },
                { OAuthExpiresIn, u"3600"_s },
                { OAuthTokenTimestamp, u"2026-11-22T00:00:00Z"_s } },
              nullptr,
              {},
              false },
            "UseGivenToken", "TrySeed", "TrySeed");
        row("2: an access token over by its dates",
            { { { OAuthAccessToken, u"A9"_s },
                { OAuthExpiresIn, u"3600"_s },
                { OAuthTokenTimestamp, u"2026-11-22T00:00:00Z"_s } },
              file(3000),
              {},
              false },
            "UseGivenToken", "UseStored", "UseStored");
        row("2: the same, no file",
            { { { OAuthAccessToken, u"A9"_s },
                { OAuthExpiresIn, u"3600"_s },
                { OAuthTokenTimestamp, u"2026-11-22T00:00:00Z"_s } },
              nullptr,
              {},
              false },
            "UseGivenToken", "NoGrant", "SignIn");
        row("2: an access token that was refused", { { { OAuthAccessToken, u"A9"_s } }, file(3000), "A9", false },
            off11, "UseStored", "UseStored");
        row("2: an access token that was refused, the file over",
            { { { OAuthAccessToken, u"A9"_s } }, file(-10), "A9", false }, off11, "Refresh", "Refresh");
        row("2: an access token that was refused, no file", { { { OAuthAccessToken, u"A9"_s } }, nullptr, "A9", false },
            off11, "NoGrant", "SignIn");
        row("2: an access token and no newer one is had", { { { OAuthAccessToken, u"A9"_s } }, nullptr, {}, true },
            off11, "NoGrant", "SignIn");
        row("2: an access token, and the file's is refreshed",
            { { { OAuthAccessToken, u"A9"_s } }, file(3000), {}, true }, off11, "Refresh", "Refresh");

        // Line 3
        same("3: alive", { {}, file(3000), {}, false }, "UseStored");
        same("3: 61 seconds left", { {}, file(61), {}, false }, "UseStored");
        same("3: of unknown life", { {}, file(0), {}, false }, "UseStored");
        same("3: without a refresh token", { {}, fileWithoutRefreshToken(3000), {}, false }, "UseStored");
        same("3: born in the future by far: the clock is wrong", { {}, file(3600 + 86400, -86400), {}, false },
             "UseStored");
        same("3: born in the future, of short life", { {}, file(30, -600), {}, false }, "UseStored");
        same("3: an hour after the clock was a year ahead", { {}, file(365 * 86400, -365 * 86400), {}, false },
             "UseStored");
        same("3: just refreshed, and it has little left", { {}, file(20, 5), {}, false }, "UseStored");
        same("3: another one was refused", { {}, file(3000), "A0", false }, "UseStored");

        // Line 4
        row("4: 60 seconds left", { {}, file(60), {}, false }, off11, "Refresh", "Refresh");
        row("4: over", { {}, file(-1), {}, false }, off11, "Refresh", "Refresh");
        row("4: over for a year", { {}, file(-365 * 86400, 366 * 86400), {}, false }, off11, "Refresh", "Refresh");
        row("4: over though just refreshed", { {}, file(-1, 5), {}, false }, off11, "Refresh", "Refresh");
        row("4: little left, refreshed a minute ago", { {}, file(30, 61), {}, false }, off11, "Refresh", "Refresh");
        row("4: refused", { {}, file(3000), "A1", false }, off11, "Refresh", "Refresh");
        row("4: refused, of unknown life", { {}, file(0), "A1", false }, off11, "Refresh", "Refresh");
        row("4: refused, the clock is wrong", { {}, file(3600 + 86400, -86400), "A1", false }, off11, "Refresh",
            "Refresh");
        row("4: a newer one is wanted", { {}, file(3000), {}, true }, off11, "Refresh", "Refresh");

        // Line 5
        row("5: no file", { {}, nullptr, {}, false }, "NoGrant", "NoGrant", "SignIn");
        row("5: over, without a refresh token", { {}, fileWithoutRefreshToken(-1), {}, false }, "NoGrant", "NoGrant",
            "SignIn");
        row("5: refused, without a refresh token", { {}, fileWithoutRefreshToken(3000), "A1", false }, "NoGrant",
            "NoGrant", "SignIn");
        row("5: given away", { {}, fileGivenAway(3000), {}, false }, "GivenAway", "GivenAway", "SignIn");
        row("5: given away and over", { {}, fileGivenAway(-1), {}, false }, "GivenAway", "GivenAway", "SignIn");

        // What is given and differs from the file
        same("the URL differs", { { { Url, u"other.backlog.com"_s } }, file(3000), {}, false }, "SettingsDiffer");
        same("the client differs", { { { OAuthClientId, u"other"_s } }, file(3000), {}, false }, "SettingsDiffer");
        same("the callback URL differs by a slash",
             { { { CallbackUrl, u"http://localhost:33333/"_s } }, file(3000), {}, false }, "SettingsDiffer");
        row("the URL differs, with a verifier",
            { { { Url, u"other.backlog.com"_s }, { OAuthVerifier, u"C9"_s } }, file(3000), {}, false }, off3,
            "SettingsDiffer", "SettingsDiffer");
        row("the URL differs, with an access token",
            { { { Url, u"other.backlog.com"_s }, { OAuthAccessToken, u"A9"_s } }, file(3000), {}, false },
            "UseGivenToken", "SettingsDiffer", "SettingsDiffer");
        same("a page of the same space",
             { { { Url, u"https://acme.backlog.com:443/view/X-1"_s } }, file(3000), {}, false }, "UseStored");
        same("the same client and callback URL",
             { { { OAuthClientId, u"id"_s }, { CallbackUrl, u"http://localhost:33333"_s } }, file(3000), {}, false },
             "UseStored");
        same("a newer client secret", { { { OAuthClientSecret, u"newer"_s } }, file(3000), {}, false }, "UseStored");
    }

    void theList()
    {
        QFETCH(const Case, one);
        QFETCH(const QStringList, steps);
        QStringList found;
        for (const QString &initiate : { u"OFF"_s, u"REFRESH"_s, u"GETANDREFRESH"_s })
            found << nameOf(stepOf(one, initiate));
        QCOMPARE(found, steps);
    }

    void errorsCarryTheirFacts()
    {
        const auto codeOf = [](const Result<OAuthStep> &step) { return step.error().exitCode(); };
        const auto verifier = stepOf({ { { OAuthVerifier, u"C9"_s } }, nullptr, {}, false }, u"OFF"_s);
        QCOMPARE(codeOf(verifier), 3);
        QCOMPARE(verifier.error().suggestion, u"InitiateOAuth=REFRESH"_s);
        const auto over = stepOf({ {}, file(-1), {}, false }, u"OFF"_s);
        QCOMPARE(codeOf(over), 11);
        QCOMPARE(over.error().suggestion, u"InitiateOAuth=REFRESH"_s);
        QCOMPARE(codeOf(stepOf({ {}, nullptr, {}, false }, u"REFRESH"_s)), 11);
        QCOMPARE(codeOf(stepOf({ {}, fileGivenAway(1), {}, false }, u"REFRESH"_s)), 11);
        const auto differs = stepOf({ { { Url, u"other.backlog.com"_s } }, file(3000), {}, false }, u"REFRESH"_s);
        QCOMPARE(codeOf(differs), 6);
        QCOMPARE(differs.error().subject, u"URL"_s);
        QCOMPARE(differs.error().suggestion, u"https://acme.backlog.com"_s);
        QCOMPARE(stepOf({ { { OAuthClientId, u"other"_s } }, file(3000), {}, false }, u"OFF"_s).error().suggestion,
                 u"id"_s);
    }

    // The digests of the last 64 are kept: a job whose verifier is known keeps working for that long.
    void whatWasHeldStaysKnown()
    {
        SettingsPayload stored = storedGrant(3000);
        stored.known.clear();
        stored.remember(Secret("C9"));
        for (int i = 0; i < 63; ++i)
            stored.remember(Secret("A" + QByteArray::number(i)));
        QVERIFY(stored.knows(Secret("C9")));
        stored.remember(Secret("A1000"));
        QVERIFY(!stored.knows(Secret("C9")));
    }
};

QTEST_GUILESS_MAIN(TestInitiateOAuth)
#include "tst_initiate_oauth.moc"
