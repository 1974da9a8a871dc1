// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/properties.h"
#include "tests/auth/making.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

class TestProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDeclarationIsWhole()
    {
        QSet<QString> names;
        for (const PropertyInfo &info : allProperties()) {
            QCOMPARE(&infoOf(info.id), &info);
            QVERIFY(info.description && *info.description);
            QVERIFY2(!names.contains(QString::fromLatin1(info.name).toLower()), info.name);
            names << QString::fromLatin1(info.name).toLower();
            // What is declared as default is allowed.
            QVERIFY2(checked(bagOf({ { info.id, QString::fromUtf8(info.defaultValue) } })), info.name);
        }
        QCOMPARE(allProperties().size(), static_cast<qsizetype>(CaCertificates) + 1);
        QVERIFY(checked(PropertyBag()));
    }

    void secretsAreDeclared()
    {
        const QSet<Property> secrets{ ApiKey,           OAuthClientSecret, OAuthVerifier,
                                      OAuthAccessToken, OAuthRefreshToken, OAuthSettingsPassphrase };
        for (const PropertyInfo &info : allProperties())
            QCOMPARE(info.secret, secrets.contains(info.id));
    }

    void namesAreFoundWhateverTheirCase()
    {
        QCOMPARE(propertyFromName(u"URL"_s).value(), Url);
        QCOMPARE(propertyFromName(u"url"_s).value(), Url);
        QCOMPARE(propertyFromName(u" OAUTHCLIENTID "_s).value(), OAuthClientId);
        QCOMPARE(propertyFromName(u"callbackurl"_s).value(), CallbackUrl);
    }

    void anUnknownNameComesWithTheNearest_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("letters swapped") << u"OAuthCleintId"_s << u"OAuthClientId"_s;
        QTest::newRow("letter missing") << u"CallbackUR"_s << u"CallbackURL"_s;
        QTest::newRow("beginning") << u"OAuthClientS"_s << u"OAuthClientSecret"_s;
        QTest::newRow("plural") << u"ApiKeys"_s << u"ApiKey"_s;
        QTest::newRow("blank") << u"Page Size"_s << u"PageSize"_s;
        QTest::newRow("nothing near") << u"Frobnicate"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void anUnknownNameComesWithTheNearest()
    {
        QFETCH(const QString, typed);
        const auto found = propertyFromName(typed);
        QVERIFY(!found);
        QCOMPARE(found.error().reason, Reason::UnknownProperty);
        QCOMPARE(found.error().subject, typed);
        QTEST(found.error().suggestion, "nearest");
    }

    void theHigherOriginWins()
    {
        PropertyBag bag;
        bag.set(Url, u"saved"_s, Origin::SavedConnection);
        bag.set(Url, u"environment"_s, Origin::Environment);
        QCOMPARE(bag.text(Url), u"environment"_s);
        bag.set(Url, u"command line"_s, Origin::CommandLine);
        bag.set(Url, u"string"_s, Origin::ConnectionString);
        QCOMPARE(bag.text(Url), u"command line"_s);
        QCOMPARE(bag.origin(Url), Origin::CommandLine);
        bag.set(Url, u"command line again"_s, Origin::CommandLine);
        QCOMPARE(bag.text(Url), u"command line again"_s);
        bag.unset(Url);
        QVERIFY(!bag.has(Url));
        QCOMPARE(bag.origin(Url), Origin::Default);
    }

    void anEmptyValueGivesTheDefaultAndHidesLowerOnes()
    {
        PropertyBag bag = bagOf({ { Timeout, QString() } });
        QVERIFY(!bag.has(Timeout));
        QCOMPARE(bag.text(Timeout), u"60"_s);
        QVERIFY(bag.secret(Timeout).isEmpty());
        QVERIFY(bag.fillFrom(bagOf({ { Timeout, u"5"_s }, { PageSize, u"7"_s } }, Origin::Environment)));
        QCOMPARE(bag.text(Timeout), u"60"_s);
        QCOMPARE(bag.text(PageSize), u"7"_s);
        QCOMPARE(bag.origin(PageSize), Origin::Environment);
    }

    void fillingTakesOverWhatIsNotGiven()
    {
        PropertyBag bag = bagOf({ { Url, u"https://acme.backlog.com/x"_s } });
        const PropertyBag lower = bagOf({ { Url, u"acme.backlog.com"_s }, { ApiKey, u"key"_s } }, Origin::Environment);
        const auto filled = bag.fillFrom(lower);
        QVERIFY2(filled, why(filled));
        QCOMPARE(bag.text(Url), u"https://acme.backlog.com/x"_s);
        QCOMPARE(bag.text(ApiKey), u"key"_s);
        QCOMPARE(lower.text(ApiKey), u"key"_s);
    }

    // product.md: "A secret belongs to the origin that it was given for".
    void secretsStayWithTheirOrigin_data()
    {
        QTest::addColumn<QStringList>("higher");
        QTest::addColumn<QStringList>("lower");
        QTest::addColumn<bool>("refused");
        const QString acme = u"URL=https://acme.backlog.com"_s;
        const QString other = u"URL=https://other.backlog.com"_s;
        QTest::newRow("an API key below") << QStringList{ other } << QStringList{ acme, u"ApiKey=k"_s } << true;
        QTest::newRow("a client secret below")
            << QStringList{ other } << QStringList{ acme, u"OAuthClientSecret=s"_s } << true;
        QTest::newRow("a token below") << QStringList{ other } << QStringList{ acme, u"OAuthRefreshToken=r"_s } << true;
        QTest::newRow("a settings file below")
            << QStringList{ other } << QStringList{ acme, u"OAuthSettingsLocation=/a/b"_s } << true;
        QTest::newRow("no secret below") << QStringList{ other } << QStringList{ acme, u"PageSize=5"_s } << false;
        QTest::newRow("the secret is given anew")
            << QStringList{ other, u"ApiKey=own"_s } << QStringList{ acme, u"ApiKey=k"_s } << false;
        QTest::newRow("the secret is hidden")
            << QStringList{ other, u"ApiKey="_s } << QStringList{ acme, u"ApiKey=k"_s } << false;
        QTest::newRow("one of two is given anew") << QStringList{ other, u"ApiKey=own"_s }
                                                  << QStringList{ acme, u"ApiKey=k"_s, u"OAuthVerifier=v"_s } << true;
        QTest::newRow("the same origin") << QStringList{ u"URL=acme.backlog.com/view/X-1"_s }
                                         << QStringList{ acme, u"ApiKey=k"_s } << false;
        QTest::newRow("another port") << QStringList{ u"URL=https://acme.backlog.com:444"_s }
                                      << QStringList{ acme, u"ApiKey=k"_s } << true;
        QTest::newRow("another scheme") << QStringList{ u"URL=http://127.0.0.1:1"_s }
                                        << QStringList{ u"URL=https://127.0.0.1:1"_s, u"ApiKey=k"_s } << true;
        QTest::newRow("a URL that can't be read")
            << QStringList{ u"URL=ftp://x"_s } << QStringList{ acme, u"ApiKey=k"_s } << true;
        QTest::newRow("no URL above") << QStringList{ u"PageSize=5"_s } << QStringList{ acme, u"ApiKey=k"_s } << false;
        QTest::newRow("no URL below") << QStringList{ other } << QStringList{ u"ApiKey=k"_s } << false;
    }

    void secretsStayWithTheirOrigin()
    {
        QFETCH(const QStringList, higher);
        QFETCH(const QStringList, lower);
        QFETCH(const bool, refused);
        PropertyBag bag = bagOfLines(higher, Origin::CommandLine);
        const auto filled = bag.fillFrom(bagOfLines(lower, Origin::SavedConnection));
        QCOMPARE(!filled, refused);
        if (!refused)
            return;
        QCOMPARE(filled.error().reason, Reason::SecretForOtherOrigin);
        QCOMPARE(filled.error().detail, SpaceUrl::parse(lower[0].mid(4))->text());
        // Refused means untouched.
        for (const QString &line : lower)
            if (const Property property = propertyFromName(line.section(u'=', 0, 0)).value(); property != Url)
                QVERIFY(bag.text(property) != line.section(u'=', 1));
    }

    // A secret of the environment was given for the saved connection's URL below it; -p changes that URL.
    void aSecretOfAMiddleLayerStaysToo()
    {
        const PropertyBag saved = bagOf({ { Url, u"acme.backlog.com"_s } }, Origin::SavedConnection);
        PropertyBag bag = bagOf({ { Url, u"other.backlog.com"_s } }, Origin::CommandLine);
        QVERIFY(bag.fillFrom(bagOf({ { ApiKey, u"k"_s } }, Origin::Environment)));
        const auto filled = bag.fillFrom(saved);
        QVERIFY(!filled);
        QCOMPARE(filled.error().reason, Reason::SecretForOtherOrigin);

        PropertyBag stray = bagOf({ { Url, u"other.backlog.com"_s }, { ApiKey, u"k"_s } }, Origin::Environment);
        QVERIFY2(stray.fillFrom(saved), "given together with its URL");
        PropertyBag ownKey = bagOf({ { ApiKey, u"k"_s } }, Origin::CommandLine);
        QVERIFY(ownKey.fillFrom(bagOf({ { Url, u"other.backlog.com"_s } }, Origin::Environment)));
        QVERIFY2(ownKey.fillFrom(saved), "given above the URL");
    }

    void theEnvironmentsProxyDoesNotSeeSavedSecrets()
    {
        const PropertyBag environment = bagOf(
            { { Proxy, u"http://evil.example:1"_s }, { CaCertificates, u"/tmp/evil.pem"_s }, { PageSize, u"5"_s } },
            Origin::Environment);
        PropertyBag bag = environment.clone();
        QVERIFY(bag.fillFrom(bagOf({ { Url, u"acme.backlog.com"_s }, { ApiKey, u"k"_s } }, Origin::SavedConnection)));
        QCOMPARE(bag.text(Proxy), u"system"_s);
        QCOMPARE(bag.text(CaCertificates), QString());
        QCOMPARE(bag.text(PageSize), u"5"_s);

        bag = environment.clone();
        QVERIFY(bag.fillFrom(bagOf({ { Url, u"acme.backlog.com"_s },
                                     { Proxy, u"http://proxy.example:8080"_s },
                                     { CaCertificates, u"/etc/ours.pem"_s } },
                                   Origin::SavedConnection)));
        QCOMPARE(bag.text(Proxy), u"http://proxy.example:8080"_s);
        QCOMPARE(bag.text(CaCertificates), u"/etc/ours.pem"_s);

        // An empty variable takes a saved proxy away as little as another one replaces it.
        bag = bagOf({ { Proxy, QString() } }, Origin::Environment);
        QVERIFY(bag.fillFrom(bagOf({ { Proxy, u"http://proxy.example:8080"_s } }, Origin::SavedConnection)));
        QCOMPARE(bag.text(Proxy), u"http://proxy.example:8080"_s);

        bag = bagOf({ { Proxy, u"none"_s } }, Origin::CommandLine);
        QVERIFY(bag.fillFrom(bagOf({ { Proxy, u"http://proxy.example:8080"_s } }, Origin::SavedConnection)));
        QCOMPARE(bag.text(Proxy), u"none"_s);

        bag = environment.clone();
        QVERIFY(bag.fillFrom(bagOf({ { Url, u"acme.backlog.com"_s } }, Origin::Environment)));
        QCOMPARE(bag.text(Proxy), u"http://evil.example:1"_s);
    }

    void badValuesAreNamed_data()
    {
        QTest::addColumn<Property>("property");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Reason>("reason");
        const auto bad = [](const char *row, Property property, const QString &value,
                            Reason reason = Reason::BadPropertyValue) {
            QTest::addRow("%s %s", infoOf(property).name, row) << property << value << reason;
        };
        bad("basic", Property::AuthScheme, u"Basic"_s);
        bad("bearer", Property::ApiKeyPlacement, u"bearer"_s);
        bad("yes", Property::InitiateOAuth, u"yes"_s);
        bad("true", Pkce, u"true"_s);
        bad("negative", OAuthExpiresIn, u"-1"_s);
        bad("words", OAuthExpiresIn, u"an hour"_s);
        bad("out of range", OAuthExpiresIn, u"99999999999999999999"_s);
        bad("words", OAuthTokenTimestamp, u"yesterday"_s);
        bad("no such day", OAuthTokenTimestamp, u"2026-02-30T00:00:00Z"_s);
        bad("ignore", OAuthSettingsOtherHost, u"ignore"_s);
        bad("negative", Timeout, u"-1"_s);
        bad("a day and more", Timeout, u"86401"_s);
        bad("fraction", Timeout, u"1.5"_s);
        bad("unit", Timeout, u"60s"_s);
        bad("none", PageSize, u"0"_s);
        bad("too many", PageSize, u"101"_s);
        bad("hexadecimal", PageSize, u"0x10"_s);
        bad("negative", MaxRows, u"-5"_s);
        bad("none", Concurrency, u"0"_s);
        bad("too many", Concurrency, u"7"_s);
        bad("word", Proxy, u"yes"_s);
        bad("https", Proxy, u"https://proxy.example"_s);
        bad("no host", Proxy, u"http://"_s);
        bad("no scheme", Proxy, u"proxy.example:8080"_s);
        bad("port 0", Proxy, u"http://proxy.example:0"_s);
        bad("insecure", Url, u"http://acme.backlog.com"_s, Reason::InsecureUrl);
        bad("nonsense", Url, u"ftp://x"_s, Reason::BadSpaceUrl);
        bad("no URL", CallbackUrl, u"localhost"_s, Reason::BadCallbackUrl);
        bad("custom scheme", CallbackUrl, u"tsunagi://callback"_s, Reason::BadCallbackUrl);
        bad("out-of-band", CallbackUrl, u"urn:ietf:wg:oauth:2.0:oob"_s, Reason::BadCallbackUrl);
        bad("user info", CallbackUrl, u"http://me:hunter2@localhost:33333"_s, Reason::BadCallbackUrl);
        bad("fragment", CallbackUrl, u"http://localhost:33333/#x"_s, Reason::BadCallbackUrl);
        bad("empty fragment", CallbackUrl, u"http://localhost:33333/#"_s, Reason::BadCallbackUrl);
        bad("port 0", CallbackUrl, u"http://localhost:0/"_s, Reason::BadCallbackUrl);
        bad("blank", CallbackUrl, u"http://localhost:33333/a b"_s, Reason::BadCallbackUrl);
        for (const PropertyInfo &info : allProperties()) {
            bad("NUL", info.id, u"a"_s + QChar(0) + u"b"_s, Reason::ControlCharacter);
            if (info.id == OAuthSettingsRecipients)
                continue;
            bad("CR", info.id, u"a\rb"_s, Reason::ControlCharacter);
            bad("LF", info.id, u"a\n"_s, Reason::ControlCharacter);
        }
    }

    void badValuesAreNamed()
    {
        QFETCH(const Property, property);
        QFETCH(const QString, value);
        QFETCH(const Reason, reason);
        const auto result = checked(bagOf({ { property, value } }));
        QVERIFY(!result);
        QCOMPARE(outcomeOf(result), nameOf(reason));
        QCOMPARE(result.error().exitCode(), 3);
        if (reason == Reason::BadPropertyValue || reason == Reason::ControlCharacter)
            QCOMPARE(result.error().subject, QString::fromLatin1(infoOf(property).name));
        if (reason == Reason::BadPropertyValue)
            QVERIFY(!result.error().detail.isEmpty());
        QVERIFY(!described(result.error()).contains(u"hunter2"));
    }

    void goodValuesAreTaken()
    {
        const auto read = checked(bagOf({ { Url, u"acme.backlog.com/view/X-1"_s },
                                          { Property::AuthScheme, u"oauth"_s },
                                          { Property::ApiKeyPlacement, u"QUERY"_s },
                                          { Property::InitiateOAuth, u"getandrefresh"_s },
                                          { OAuthClientId, u" id "_s },
                                          { OAuthClientSecret, u" s e "_s },
                                          { CallbackUrl, u"http://127.0.0.1:1234/cb?x=1"_s },
                                          { Pkce, u"OFF"_s },
                                          { OAuthExpiresIn, u"3600"_s },
                                          { OAuthTokenTimestamp, u"2026-11-23T12:00:05+09:00"_s },
                                          { Timeout, u"0"_s },
                                          { PageSize, u"1"_s },
                                          { MaxRows, u"9000000000"_s },
                                          { Concurrency, u"6"_s },
                                          { Proxy, u"socks5://me:pw@proxy.example:1080"_s },
                                          { OAuthSettingsRecipients, u"age1aaa, age1bbb\r\nssh-ed25519 AAAA me"_s } }));
        QVERIFY2(read, why(read));
        const ConnectionProperties &p = **read;
        QCOMPARE(p.url->text(), u"https://acme.backlog.com"_s);
        QVERIFY(p.authScheme == tsunagi::auth::AuthScheme::OAuth);
        QVERIFY(p.apiKeyPlacement == tsunagi::auth::ApiKeyPlacement::Query);
        QVERIFY(p.initiateOAuth == tsunagi::auth::InitiateOAuth::GetAndRefresh);
        QCOMPARE(p.clientId, u"id"_s);
        QCOMPARE(p.clientSecret.reveal(), QByteArray(" s e ")); // a secret is taken to the letter
        QCOMPARE(p.callbackUrl, u"http://127.0.0.1:1234/cb?x=1"_s);
        QVERIFY(p.callbackUrlGiven);
        QVERIFY(!p.pkce);
        QCOMPARE(p.expiresIn, 3600);
        QCOMPARE(p.tokenTimestamp, QDateTime({ 2026, 11, 23 }, { 3, 0, 5 }, Qt::UTC));
        QCOMPARE(p.timeoutSeconds, 0);
        QCOMPARE(p.pageSize, 1);
        QCOMPARE(p.maxRows, 9'000'000'000);
        QCOMPARE(p.concurrency, 6);
        QVERIFY(p.proxyMode == ProxyMode::Explicit);
        QCOMPARE(p.recipients, (QStringList{ u"age1aaa"_s, u"age1bbb"_s, u"ssh-ed25519 AAAA"_s }));
    }

    void defaultsAreThoseOfTheContract()
    {
        const auto read = checked(PropertyBag());
        const ConnectionProperties &p = **read;
        QVERIFY(!p.url);
        QVERIFY(p.authScheme == tsunagi::auth::AuthScheme::OAuth);
        QVERIFY(p.apiKeyPlacement == tsunagi::auth::ApiKeyPlacement::Header);
        QVERIFY(p.initiateOAuth == tsunagi::auth::InitiateOAuth::Off);
        QCOMPARE(p.callbackUrl, u"http://localhost:33333"_s); // no slash is added
        QVERIFY(!p.callbackUrlGiven);
        QVERIFY(p.pkce);
        QCOMPARE(p.timeoutSeconds, 60);
        QCOMPARE(p.pageSize, 100);
        QCOMPARE(p.maxRows, 0);
        QCOMPARE(p.concurrency, 1);
        QVERIFY(p.proxyMode == ProxyMode::System);
        QCOMPARE(p.settingsLocation, u"/nowhere/data/tsunagi/OAuthSettings.txt"_s);
        QCOMPARE(p.identityPath, u"/nowhere/config/tsunagi/identity.txt"_s);
    }

    void theSchemeFollowsFromWhatIsGiven()
    {
        const auto schemeOf = [](Given given) { return checked(bagOf(given)).value()->authScheme; };
        QVERIFY(schemeOf({ { ApiKey, u"k"_s } }) == tsunagi::auth::AuthScheme::ApiToken);
        QVERIFY(schemeOf({ { ApiKey, u"k"_s }, { Url, u"acme.backlog.com"_s } })
                == tsunagi::auth::AuthScheme::ApiToken);
        QVERIFY(schemeOf({ { ApiKey, u"k"_s }, { OAuthClientId, u"i"_s } }) == tsunagi::auth::AuthScheme::OAuth);
        QVERIFY(schemeOf({ { ApiKey, u"k"_s }, { OAuthClientSecret, u"i"_s } }) == tsunagi::auth::AuthScheme::OAuth);
        QVERIFY(schemeOf({ { ApiKey, u"k"_s }, { OAuthAccessToken, u"i"_s } }) == tsunagi::auth::AuthScheme::OAuth);
        QVERIFY(schemeOf({ { ApiKey, u"k"_s }, { Property::InitiateOAuth, u"REFRESH"_s } })
                == tsunagi::auth::AuthScheme::OAuth);
        QVERIFY(schemeOf({ { ApiKey, u"k"_s }, { OAuthClientId, u"i"_s }, { Property::AuthScheme, u"APITOKEN"_s } })
                == tsunagi::auth::AuthScheme::ApiToken);
        QVERIFY(schemeOf({}) == tsunagi::auth::AuthScheme::OAuth);
    }

    // OAuthTokenTimestamp is UTC (product.md), wherever the machine stands.
    void aTimestampWithoutZoneIsUtc()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "Asia/Tokyo");
        tzset();
        const auto read = checked(bagOf({ { OAuthTokenTimestamp, u"2026-11-23T03:00:05"_s } }));
        qputenv("TZ", before);
        tzset();
        QVERIFY2(read, why(read));
        QCOMPARE((*read)->tokenTimestamp, QDateTime({ 2026, 11, 23 }, { 3, 0, 5 }, Qt::UTC));
    }

    void placesOfTheSettingsFile()
    {
        const QTemporaryDir folder;
        const auto locationOf = [&](const QString &given) {
            return checkedProperties(bagOf({ { OAuthSettingsLocation, given } }), u"/d"_s, u"/c"_s)
                .value()
                ->settingsLocation;
        };
        QCOMPARE(locationOf(u"/a/b/My.txt"_s), u"/a/b/My.txt"_s);
        QCOMPARE(locationOf(u"/a/b/"_s), u"/a/b/OAuthSettings.txt"_s);
        QCOMPARE(locationOf(folder.path()), folder.path() + "/OAuthSettings.txt"_L1);
        QCOMPARE(locationOf(u"/a/./b/../c.txt"_s), u"/a/c.txt"_s);
        QCOMPARE(locationOf(u"here.txt"_s), QDir::currentPath() + "/here.txt"_L1);
        QCOMPARE(locationOf(QString()), u"/d/OAuthSettings.txt"_s);
    }

    void placesOfTheIdentity()
    {
        const auto identityOf = [](const QString &given) {
            return checkedProperties(bagOf({ { OAuthSettingsIdentity, given } }), u"/d"_s, u"/c"_s)
                .value()
                ->identityPath;
        };
        QCOMPARE(identityOf(u"/a/id.txt"_s), u"/a/id.txt"_s);
        QCOMPARE(identityOf(u"Keychain"_s), QString());
        QCOMPARE(identityOf(QString()), u"/c/identity.txt"_s);
    }

    void whereAPasswordStandsInAValue()
    {
        QVERIFY(holdsSecret(ApiKey, "k"));
        QVERIFY(!holdsSecret(ApiKey, ""));
        QVERIFY(!holdsSecret(Url, "https://acme.backlog.com"));
        QVERIFY(!holdsSecret(Proxy, "http://proxy.example:8080"));
        QVERIFY(!holdsSecret(Proxy, "http://me@proxy.example:8080"));
        QVERIFY(holdsSecret(Proxy, "http://me:pw@proxy.example:8080"));
        QVERIFY(holdsSecret(Proxy, "socks5://:pw@proxy.example"));
    }

private:
    static PropertyBag bagOfLines(const QStringList &lines, Origin origin)
    {
        PropertyBag bag;
        for (const QString &line : lines)
            bag.set(propertyFromName(line.section(u'=', 0, 0)).value(), line.section(u'=', 1), origin);
        return bag;
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
