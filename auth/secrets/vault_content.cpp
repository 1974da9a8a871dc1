// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/vault_content.h"

#include <QJsonDocument>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr int schema = 1;

std::unexpected<Error> bad(Reason reason, const QString &path, const QString &detail = {})
{
    return fail({ .reason = reason, .subject = path, .detail = detail, .suggestion = {} });
}

/// What age says of the file, as it is said of a vault.
std::unexpected<Error> notOpened(const Error &error, const QString &path)
{
    switch (error.reason) {
    case Reason::WrongPassphrase:
        return bad(Reason::VaultWrongPassphrase, path);
    case Reason::Unexpected: // no memory for scrypt: nothing is wrong with the file
        return fail(error);
    case Reason::NoIdentityOpens:
        return bad(Reason::VaultDamaged, path, u"no scrypt stanza"_s);
    default:
        return bad(Reason::VaultDamaged, path, error.detail);
    }
}

Secret jsonOf(const VaultContent &content)
{
    QJsonObject secrets;
    for (const auto &[key, secret] : content.secrets)
        secrets[key] = QString::fromUtf8(secret.view());
    QJsonObject object = content.unknown;
    object["schema"_L1] = schema;
    object["secrets"_L1] = secrets;
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return Secret::taking(json);
}

bool sameSecrets(const VaultContent &one, const VaultContent &other)
{
    return std::ranges::equal(one.secrets, other.secrets, [](const auto &a, const auto &b) {
        return a.first == b.first && a.second.equals(b.second);
    });
}

} // namespace

VaultContent VaultContent::clone() const
{
    VaultContent copy;
    copy.unknown = unknown;
    for (const auto &[key, secret] : secrets)
        copy.secrets.emplace(key, secret.clone());
    return copy;
}

Result<VaultContent> openVault(QByteArrayView sealed, const Secret &passphrase, const QString &path)
{
    const Result<Secret> json = age::decrypt(sealed, { {}, passphrase.view() });
    if (!json)
        return notOpened(json.error(), path);
    QByteArray plain = json->reveal();
    QJsonObject object = QJsonDocument::fromJson(plain).object();
    sodium_memzero(plain.data(), static_cast<std::size_t>(plain.size()));
    const int found = object.take("schema"_L1).toInt();
    if (found > schema) {
        Error newer{ .reason = Reason::SettingsTooNew, .subject = path, .detail = {}, .suggestion = {} };
        newer.number = found;
        return fail(std::move(newer));
    }
    const QJsonValue secrets = object.take("secrets"_L1);
    if (found < 1 || !secrets.isObject())
        return bad(Reason::VaultDamaged, path, found < 1 ? u"schema"_s : u"secrets"_s);
    VaultContent content;
    const QJsonObject held = secrets.toObject();
    for (const QString &key : held.keys()) {
        if (!held[key].isString())
            return bad(Reason::VaultDamaged, path, u"secrets"_s);
        content.secrets.emplace(key, Secret::fromText(held[key].toString()));
    }
    content.unknown = object;
    return content;
}

Result<QByteArray> sealVault(const VaultContent &content, const Secret &passphrase, const QString &path, int workFactor)
{
    auto sealed = age::encryptWithPassphrase(jsonOf(content).view(), passphrase.view(), age::Armor::Yes, workFactor);
    if (!sealed)
        return sealed;
    const auto back = openVault(*sealed, passphrase, path);
    if (!back)
        return fail(back.error());
    if (!sameSecrets(*back, content))
        return fail({ .reason = Reason::Unexpected,
                      .subject = {},
                      .detail = u"a secret that is not text"_s,
                      .suggestion = {} });
    return sealed;
}

} // namespace tsunagi::auth
