// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/settings_payload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace tsunagi::auth;
using namespace Qt::StringLiterals;

namespace {

QJsonObject example()
{
    // "\/": moc takes two slashes in a raw string for a comment.
    return QJsonDocument::fromJson(R"({
        "schema": 1, "grantId": "AAECAwQFBgcICQoLDA0ODw", "generation": 57,
        "url": "https:\/\/acme.backlog.com", "clientId": "client", "clientSecret": "s+e/c=r&e t%",
        "callbackUrl": "http:\/\/localhost:33333", "accessToken": "access", "refreshToken": "refresh",
        "tokenType": "Bearer", "expiresIn": 3600, "obtainedAt": "2026-11-23T03:00:05Z",
        "user": {"id": 1, "name": "佐藤 由美"}, "grantedAt": "2026-11-01T09:00:00Z",
        "follows": {"grantId": "AAECAwQFBgcICQoLDA0ODw", "generation": 56},
        "known": ["one", "two"], "host": "digest", "givenAway": false, "madeBy": "tsunagi 0.9"})")
        .object();
}

Secret jsonOf(const QJsonObject &object) { return Secret(QJsonDocument(object).toJson()); }

QJsonObject objectOf(const SettingsPayload &payload)
{
    return QJsonDocument::fromJson(serialise(payload).reveal()).object();
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object[key] = value;
    return object;
}

} // namespace

class TestSettingsPayload : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsRead()
    {
        const SettingsPayload payload = parsePayload(jsonOf(example())).value();
        QCOMPARE(payload.grantId, u"AAECAwQFBgcICQoLDA0ODw"_s);
        QCOMPARE(payload.generation, 57);
        QCOMPARE(payload.url, u"https://acme.backlog.com"_s);
        QCOMPARE(payload.clientId, u"client"_s);
        QCOMPARE(payload.clientSecret.reveal(), QByteArray("s+e/c=r&e t%"));
        QCOMPARE(payload.callbackUrl, u"http://localhost:33333"_s);
        QCOMPARE(payload.tokens.accessToken.reveal(), QByteArray("access"));
        QCOMPARE(payload.tokens.refreshToken.reveal(), QByteArray("refresh"));
        QCOMPARE(payload.tokens.tokenType, u"Bearer"_s);
        QCOMPARE(payload.tokens.expiresIn, 3600);
        QCOMPARE(payload.tokens.obtainedAt, QDateTime({ 2026, 11, 23 }, { 3, 0, 5 }, Qt::UTC));
        QCOMPARE(payload.user.value_or(SettingsPayload::User()).id, 1);
        QCOMPARE(payload.user.value_or(SettingsPayload::User()).name, u"佐藤 由美"_s);
        QCOMPARE(payload.grantedAt, QDateTime({ 2026, 11, 1 }, { 9, 0 }, Qt::UTC));
        QCOMPARE(payload.follows.value_or(SettingsPayload::Predecessor()).generation, 56);
        QCOMPARE(payload.known, (QStringList{ u"one"_s, u"two"_s }));
        QCOMPARE(payload.host, u"digest"_s);
        QVERIFY(!payload.givenAway);
        QCOMPARE(payload.madeBy, u"tsunagi 0.9"_s);
        QVERIFY(payload.unknown.isEmpty());
    }

    void whatIsReadIsWrittenAgain_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("as it is") << example();
        QTest::newRow("given away") << with(example(), u"givenAway"_s, true);
        QTest::newRow("a newer program's keys")
            << with(with(example(), u"newKey"_s, QJsonObject{ { u"deep"_s, QJsonArray{ 1, QJsonValue(), u"x"_s } } }),
                    u"other"_s, 1.5);
        QTest::newRow("a newer program's keys inside")
            << with(example(), u"user"_s,
                    QJsonObject{ { u"id"_s, 7 }, { u"name"_s, u"x"_s }, { u"mail"_s, u"a@b.example"_s } });
        QTest::newRow("an unknown null") << with(example(), u"unknownNull"_s, QJsonValue());
        QTest::newRow("large numbers") << with(example(), u"generation"_s, 9007199254740991.0);
    }

    void whatIsReadIsWrittenAgain()
    {
        QFETCH(const QJsonObject, object);
        const SettingsPayload payload = parsePayload(jsonOf(object)).value();
        const QJsonObject expected = with(object, u"madeBy"_s, u"tsunagi "_s + QLatin1StringView(TSUNAGI_VERSION));
        QCOMPARE(objectOf(payload), expected);
        QCOMPARE(objectOf(payload.clone()), expected);
    }

    void whatIsNotKnownIsNull()
    {
        SettingsPayload payload;
        payload.grantId = newGrantId();
        payload.generation = 1;
        const QJsonObject object = objectOf(payload);
        QVERIFY(!object.contains(u"clientSecret"_s));
        for (const QString &key : { u"accessToken"_s, u"refreshToken"_s, u"expiresIn"_s, u"obtainedAt"_s, u"user"_s,
                                    u"follows"_s, u"host"_s })
            QVERIFY2(object.contains(key) && object[key].isNull(), qPrintable(key));
        const SettingsPayload again = parsePayload(serialise(payload)).value();
        QVERIFY(!again.user && !again.follows && again.clientSecret.isEmpty() && again.tokens.obtainedAt.isNull());
    }

    void wrongTypesAreNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
            QTest::newRow(name) << key << value;
        };
        row("schema as text", u"schema"_s, u"1"_s);
        row("schema zero", u"schema"_s, 0);
        row("schema a fraction", u"schema"_s, 1.5);
        row("no schema", u"schema"_s, QJsonValue());
        row("no grant", u"grantId"_s, QJsonValue());
        row("grant a number", u"grantId"_s, 5);
        row("generation zero", u"generation"_s, 0);
        row("generation negative", u"generation"_s, -1);
        row("generation huge", u"generation"_s, 1e300);
        row("url a list", u"url"_s, QJsonArray());
        row("token a number", u"accessToken"_s, 5);
        row("life as text", u"expiresIn"_s, u"3600"_s);
        row("life a fraction", u"expiresIn"_s, 0.5);
        row("time that is none", u"obtainedAt"_s, u"yesterday"_s);
        row("user as text", u"user"_s, u"x"_s);
        row("known as text", u"known"_s, u"x"_s);
        row("known with a number", u"known"_s, QJsonArray{ 1 });
        row("given away as text", u"givenAway"_s, u"false"_s);
    }

    void wrongTypesAreNamed()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        const Result<SettingsPayload> payload = parsePayload(jsonOf(with(example(), key, value)));
        QVERIFY(!payload);
        QCOMPARE(payload.error().reason, Reason::SettingsDamaged);
        QCOMPARE(payload.error().detail, u"JSON: "_s + key);
    }

    void innerKeysAreNamedByTheirPath()
    {
        const auto error = parsePayload(jsonOf(with(example(), u"user"_s, QJsonObject{ { u"id"_s, u"1"_s } }))).error();
        QCOMPARE(error.detail, u"JSON: user.id"_s);
    }

    void whatIsNoObjectIsRefused()
    {
        for (const char *text : { "", "null", "[]", "\"x\"", "{", "{\"schema\":1,}", "not JSON", "{\"schema\":1}{}" }) {
            const Result<SettingsPayload> payload = parsePayload(Secret(text));
            QVERIFY2(!payload, text);
            QCOMPARE(payload.error().reason, Reason::SettingsDamaged);
        }
        QVERIFY(!parsePayload(Secret(QByteArray(100'000, '['))));
    }

    void newerSchemasAreRefused()
    {
        const auto error = parsePayload(jsonOf(with(with(example(), u"schema"_s, 2), u"grantId"_s, 7))).error();
        QCOMPARE(error.reason, Reason::SettingsTooNew);
        QCOMPARE(error.number, 2);
    }

    void theLastTokensAreKnown()
    {
        SettingsPayload payload;
        payload.grantId = u"g"_s;
        payload.generation = 1;
        payload.remember(Secret());
        QVERIFY(payload.known.isEmpty() && !payload.knows(Secret()));
        for (int i = 0; i < 70; ++i)
            payload.remember(Secret(QByteArray::number(i)));
        QCOMPARE(payload.known.size(), 64);
        QVERIFY(!payload.knows(Secret("5")));
        QVERIFY(payload.knows(Secret("6")));
        payload.remember(Secret("6")); // now the newest
        payload.remember(Secret("new"));
        QVERIFY(payload.knows(Secret("6")) && !payload.knows(Secret("7")));
        QCOMPARE(payload.known.size(), 64);
        // No token, only its digest.
        QVERIFY(!payload.known.contains(u"new"_s));

        QJsonArray many;
        for (int i = 0; i < 100; ++i)
            many.append(QString::number(i));
        const SettingsPayload read = parsePayload(jsonOf(with(example(), u"known"_s, many))).value();
        QCOMPARE(read.known.size(), 64);
        QCOMPARE(read.known.last(), u"99"_s);
    }

    void grantIdsAreRandom()
    {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen += newGrantId();
        QCOMPARE(seen.size(), 1000);
        QCOMPARE(QByteArray::fromBase64(newGrantId().toLatin1(), QByteArray::Base64UrlEncoding).size(), 16);
    }
};

QTEST_GUILESS_MAIN(TestSettingsPayload)
#include "tst_settings_payload.moc"
