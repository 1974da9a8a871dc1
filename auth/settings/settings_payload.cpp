// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/settings_payload.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

std::unexpected<Error> damaged(const QString &part)
{
    return fail({ .reason = Reason::SettingsDamaged, .subject = {}, .detail = part, .suggestion = {} });
}

// Takes known keys out of an object, one by one, and remembers the first that is not of its type. What is left is
// unknown.
class FieldReader {
public:
    FieldReader(QJsonObject object, QString place)
        : m_object(std::move(object))
        , m_place(std::move(place))
    {
    }

    QString text(QLatin1StringView key) { return take(key, QJsonValue::String).toString(); }
    Secret secret(QLatin1StringView key)
    {
        QByteArray bytes = text(key).toUtf8();
        return Secret::taking(bytes);
    }
    bool flag(QLatin1StringView key) { return take(key, QJsonValue::Bool).toBool(); }
    qint64 number(QLatin1StringView key)
    {
        const QJsonValue value = take(key, QJsonValue::Double);
        const double real = value.toDouble();
        // 2^53: what every JSON reader keeps exactly.
        if (real < 0 || real > 9007199254740992.0 || std::floor(real) != real)
            refuse(key);
        return value.toInteger();
    }
    QDateTime time(QLatin1StringView key)
    {
        const QString given = text(key);
        const QDateTime time = QDateTime::fromString(given, Qt::ISODate);
        if (!given.isEmpty() && !time.isValid())
            refuse(key);
        return time.isValid() ? time.toUTC() : QDateTime();
    }
    QStringList texts(QLatin1StringView key)
    {
        QStringList list;
        for (const QJsonValueConstRef value : take(key, QJsonValue::Array).toArray()) {
            if (!value.isString())
                refuse(key);
            list += value.toString();
        }
        return list;
    }
    std::optional<FieldReader> object(QLatin1StringView key)
    {
        const QJsonValue value = take(key, QJsonValue::Object);
        if (!value.isObject())
            return std::nullopt;
        return FieldReader(value.toObject(), m_place + key + '.'_L1);
    }
    /// Adopts the complaint of an object inside.
    void note(const FieldReader &inner)
    {
        if (m_wrong.isEmpty())
            m_wrong = inner.m_wrong;
    }
    void refuse(QLatin1StringView key)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_place + key;
    }
    [[nodiscard]] const QString &wrong() const { return m_wrong; }
    [[nodiscard]] const QJsonObject &rest() const { return m_object; }

private:
    // Absent and null are the same: not known.
    QJsonValue take(QLatin1StringView key, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined() || value.isNull() || value.type() == type)
            return value;
        refuse(key);
        return {};
    }

    QJsonObject m_object;
    QString m_place;
    QString m_wrong;
};

QStringList newest(const QStringList &digests)
{
    return digests.last(std::min(digests.size(), SettingsPayload::knownLimit));
}

TokenSet readTokens(FieldReader &fields)
{
    TokenSet tokens;
    tokens.accessToken = fields.secret("accessToken"_L1);
    tokens.refreshToken = fields.secret("refreshToken"_L1);
    tokens.tokenType = fields.text("tokenType"_L1);
    tokens.expiresIn = fields.number("expiresIn"_L1);
    tokens.obtainedAt = fields.time("obtainedAt"_L1);
    return tokens;
}

std::optional<SettingsPayload::User> readUser(FieldReader &fields)
{
    std::optional<FieldReader> inner = fields.object("user"_L1);
    if (!inner)
        return std::nullopt;
    SettingsPayload::User user;
    user.id = inner->number("id"_L1);
    user.name = inner->text("name"_L1);
    user.unknown = inner->rest();
    fields.note(*inner);
    return user;
}

std::optional<SettingsPayload::Predecessor> readPredecessor(FieldReader &fields)
{
    std::optional<FieldReader> inner = fields.object("follows"_L1);
    if (!inner)
        return std::nullopt;
    SettingsPayload::Predecessor predecessor;
    predecessor.grantId = inner->text("grantId"_L1);
    predecessor.generation = inner->number("generation"_L1);
    predecessor.unknown = inner->rest();
    fields.note(*inner);
    return predecessor;
}

SettingsPayload readPayload(FieldReader &fields)
{
    SettingsPayload payload;
    payload.grantId = fields.text("grantId"_L1);
    payload.generation = fields.number("generation"_L1);
    payload.url = fields.text("url"_L1);
    payload.clientId = fields.text("clientId"_L1);
    payload.clientSecret = fields.secret("clientSecret"_L1);
    payload.callbackUrl = fields.text("callbackUrl"_L1);
    payload.tokens = readTokens(fields);
    payload.user = readUser(fields);
    payload.grantedAt = fields.time("grantedAt"_L1);
    payload.follows = readPredecessor(fields);
    payload.known = newest(fields.texts("known"_L1));
    payload.host = fields.text("host"_L1);
    payload.givenAway = fields.flag("givenAway"_L1);
    payload.madeBy = fields.text("madeBy"_L1);
    // Without these two nothing can be told apart from anything else.
    if (payload.grantId.isEmpty())
        fields.refuse("grantId"_L1);
    if (payload.generation < 1)
        fields.refuse("generation"_L1);
    payload.unknown = fields.rest();
    return payload;
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString revealed(const Secret &secret) { return QString::fromUtf8(secret.view()); }

} // namespace

SettingsPayload SettingsPayload::clone() const
{
    SettingsPayload copy;
    copy.grantId = grantId;
    copy.generation = generation;
    copy.url = url;
    copy.clientId = clientId;
    copy.clientSecret = clientSecret.clone();
    copy.callbackUrl = callbackUrl;
    copy.tokens = tokens.clone();
    copy.user = user;
    copy.grantedAt = grantedAt;
    copy.follows = follows;
    copy.known = known;
    copy.host = host;
    copy.givenAway = givenAway;
    copy.madeBy = madeBy;
    copy.unknown = unknown;
    return copy;
}

bool SettingsPayload::knows(const Secret &token) const { return !token.isEmpty() && known.contains(token.digest()); }

void SettingsPayload::remember(const Secret &token)
{
    if (token.isEmpty())
        return;
    const QString digest = token.digest();
    known.removeAll(digest);
    known.append(digest);
    known = newest(known);
}

QString newGrantId()
{
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return QString::fromLatin1(QByteArrayView(bytes.data(), qsizetype(bytes.size()))
                                   .toByteArray()
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<SettingsPayload> parsePayload(const Secret &json)
{
    // The JSON parser's own copies can't be wiped; SECURITY.md says so.
    const QByteArray bytes = QByteArray::fromRawData(json.view().data(), json.size());
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    // Qt finds a name that begins with a byte order mark under no name, and gives and writes it without: only what
    // was written reads the same again.
    if (bytes.contains("\xef\xbb\xbf"))
        document = QJsonDocument::fromJson(document.toJson(QJsonDocument::Compact), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return damaged(u"JSON"_s);
    FieldReader fields(document.object(), u"JSON: "_s);
    const qint64 schema = fields.number("schema"_L1);
    if (schema > SettingsPayload::schema) {
        Error newer{ .reason = Reason::SettingsTooNew, .subject = {}, .detail = {}, .suggestion = {} };
        newer.number = schema;
        return fail(std::move(newer));
    }
    if (schema < 1)
        fields.refuse("schema"_L1);
    SettingsPayload payload = readPayload(fields);
    if (!fields.wrong().isEmpty())
        return damaged(fields.wrong());
    return payload;
}

Secret serialise(const SettingsPayload &payload)
{
    QJsonObject object = payload.unknown;
    object["schema"_L1] = SettingsPayload::schema;
    object["grantId"_L1] = payload.grantId;
    object["generation"_L1] = payload.generation;
    object["url"_L1] = payload.url;
    object["clientId"_L1] = payload.clientId;
    if (!payload.clientSecret.isEmpty())
        object["clientSecret"_L1] = revealed(payload.clientSecret);
    object["callbackUrl"_L1] = payload.callbackUrl;
    object["accessToken"_L1] = textOrNull(revealed(payload.tokens.accessToken));
    object["refreshToken"_L1] = textOrNull(revealed(payload.tokens.refreshToken));
    object["tokenType"_L1] = textOrNull(payload.tokens.tokenType);
    object["expiresIn"_L1] = payload.tokens.expiresIn > 0 ? QJsonValue(payload.tokens.expiresIn) : QJsonValue();
    object["obtainedAt"_L1] = timeOrNull(payload.tokens.obtainedAt);
    object["user"_L1] = QJsonValue();
    if (payload.user) {
        QJsonObject user = payload.user->unknown;
        user["id"_L1] = payload.user->id;
        user["name"_L1] = payload.user->name;
        object["user"_L1] = user;
    }
    object["grantedAt"_L1] = timeOrNull(payload.grantedAt);
    object["follows"_L1] = QJsonValue();
    if (payload.follows) {
        QJsonObject follows = payload.follows->unknown;
        follows["grantId"_L1] = payload.follows->grantId;
        follows["generation"_L1] = payload.follows->generation;
        object["follows"_L1] = follows;
    }
    object["known"_L1] = QJsonArray::fromStringList(payload.known);
    object["host"_L1] = textOrNull(payload.host);
    object["givenAway"_L1] = payload.givenAway;
    object["madeBy"_L1] = u"tsunagi "_s + QLatin1StringView(TSUNAGI_VERSION);
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    json.append('\n');
    return Secret::taking(json);
}

} // namespace tsunagi::auth
