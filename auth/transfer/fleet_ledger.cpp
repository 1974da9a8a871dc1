// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/fleet_ledger.h"

#include "auth/settings/durable_file.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

std::unexpected<Error> damaged(const QString &path, const QString &part)
{
    return fail({ .reason = Reason::SettingsDamaged, .subject = path, .detail = part, .suggestion = {} });
}

bool isSame(const QString &one, const QString &other) { return one.compare(other, Qt::CaseInsensitive) == 0; }

QStringList digestsOf(const TokenSet &tokens)
{
    QStringList digests;
    for (const Secret *token : { &tokens.accessToken, &tokens.refreshToken })
        if (!token->isEmpty())
            digests << token->digest();
    return digests;
}

std::optional<FleetLedger::Entry> entryOf(QJsonObject object)
{
    FleetLedger::Entry entry;
    const QJsonValue grants = object["grants"_L1];
    if (!object["host"_L1].isString() || !object["recipient"_L1].isString() || !grants.isArray())
        return {};
    entry.host = object.take("host"_L1).toString();
    entry.recipient = object.take("recipient"_L1).toString();
    for (const QJsonValue &grant : grants.toArray())
        entry.grants << grant.toString();
    object.remove("grants"_L1);
    entry.unknown = object;
    return entry;
}

} // namespace

Result<FleetLedger> FleetLedger::read(const QString &path)
{
    const auto file = readChecked(path);
    if (!file)
        return file.error().reason == Reason::SettingsMissing ? Result<FleetLedger>(FleetLedger()) : fail(file.error());
    const QJsonDocument document = QJsonDocument::fromJson(file->content.reveal());
    if (!document.isObject())
        return damaged(path, u"JSON"_s);
    QJsonObject object = document.object();
    if (object["schema"_L1].toInt() > schema) {
        Error error{ .reason = Reason::SettingsTooNew, .subject = path, .detail = {}, .suggestion = {} };
        error.number = object["schema"_L1].toInt();
        return fail(std::move(error));
    }
    FleetLedger ledger;
    ledger.url = object["url"_L1].toString();
    ledger.clientId = object["clientId"_L1].toString();
    for (const QJsonValue &value : object["hosts"_L1].toArray()) {
        auto entry = entryOf(value.toObject());
        if (!entry)
            return damaged(path, u"JSON: hosts"_s);
        ledger.entries.append(std::move(*entry));
    }
    for (const QLatin1StringView key : { "schema"_L1, "url"_L1, "clientId"_L1, "hosts"_L1 })
        object.remove(key);
    ledger.unknown = object;
    return ledger;
}

QByteArray FleetLedger::text() const
{
    QJsonArray hosts;
    for (const Entry &entry : entries) {
        QJsonObject object = entry.unknown;
        object["host"_L1] = entry.host;
        object["recipient"_L1] = entry.recipient;
        object["grants"_L1] = QJsonArray::fromStringList(entry.grants);
        hosts.append(object);
    }
    QJsonObject object = unknown;
    object["schema"_L1] = schema;
    object["url"_L1] = url;
    object["clientId"_L1] = clientId;
    object["hosts"_L1] = hosts;
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

const FleetLedger::Entry *FleetLedger::find(const QString &host) const
{
    const auto found = std::ranges::find_if(entries, [&](const Entry &entry) { return isSame(entry.host, host); });
    return found == entries.end() ? nullptr : &*found;
}

void FleetLedger::note(const QString &host, const QString &recipient, const TokenSet &tokens)
{
    auto entry = std::ranges::find_if(entries, [&](const Entry &each) { return isSame(each.host, host); });
    if (entry == entries.end())
        entry = entries.insert(entries.end(), Entry{ host, {}, {}, {} });
    entry->recipient = recipient;
    for (const QString &digest : digestsOf(tokens))
        if (!entry->grants.contains(digest))
            entry->grants << digest;
    entry->grants = entry->grants.last(std::min(entry->grants.size(), grantsLimit));
}

QString FleetLedger::otherHolder(const QString &host, const TokenSet &tokens) const
{
    const QStringList digests = digestsOf(tokens);
    for (const Entry &entry : entries)
        if (!isSame(entry.host, host)
            && std::ranges::any_of(digests, [&](const QString &digest) { return entry.grants.contains(digest); }))
            return entry.host;
    return {};
}

} // namespace tsunagi::auth
