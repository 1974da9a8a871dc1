// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/settings_state.h"

#include "auth/settings/durable_file.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr qsizetype stateBytes = 65'536;
constexpr qint64 sameSecond = 1; ///< the settings file reckons in seconds

QJsonObject readObject(const QString &settingsPath)
{
    ReadRules rules = ReadRules::ownFile();
    rules.maxBytes = stateBytes;
    const Result<CheckedFile> file = readChecked(statePath(settingsPath), rules);
    return file ? QJsonDocument::fromJson(file->content.reveal()).object() : QJsonObject();
}

void writeObject(const QString &settingsPath, const QJsonObject &object)
{
    // What can't be written is not remembered, and that is all.
    (void)writeDurably(statePath(settingsPath), QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

QString text(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QDateTime time(const QJsonValue &value)
{
    const QDateTime read = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return read.isValid() ? read.toUTC() : QDateTime();
}

std::optional<Reason> reasonNamed(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(Reason::Interrupted); ++i)
        if (const auto reason = static_cast<Reason>(i); nameOf(reason) == name)
            return reason;
    return {};
}

} // namespace

QString statePath(const QString &settingsPath) { return settingsPath + u".state"_s; }

SettingsState readState(const QString &settingsPath)
{
    const QJsonObject object = readObject(settingsPath);
    SettingsState state;
    state.lastRefresh = time(object["lastRefresh"_L1]);
    const QJsonObject error = object["lastError"_L1].toObject();
    if (const auto reason = reasonNamed(error["reason"_L1].toString())) {
        state.lastError = Error{ .reason = *reason,
                                 .subject = error["host"_L1].toString(),
                                 .detail = {},
                                 .suggestion = {},
                                 .status = error["status"_L1].toInt(),
                                 .number = error["number"_L1].toInteger() };
        state.lastErrorAt = time(error["at"_L1]);
    }
    const QJsonObject clock = object["clock"_L1].toObject();
    if (clock["skew"_L1].isDouble()) {
        state.clockSkew = clock["skew"_L1].toInteger();
        state.clockSeenAt = time(clock["at"_L1]);
    }
    return state;
}

void noteTokens(const QString &settingsPath, const TokenSet &tokens)
{
    QJsonObject object = readObject(settingsPath);
    if (tokens.obtainedAt.isValid())
        object["lastRefresh"_L1] = text(tokens.obtainedAt);
    object.remove("lastError"_L1);
    if (tokens.clockSkew)
        object["clock"_L1] = QJsonObject{ { u"skew"_s, *tokens.clockSkew }, { u"at"_s, text(tokens.obtainedAt) } };
    writeObject(settingsPath, object);
}

void noteFailure(const QString &settingsPath, const Error &error)
{
    QJsonObject object = readObject(settingsPath);
    object["lastError"_L1] = QJsonObject{ { u"reason"_s, nameOf(error.reason) },
                                          { u"host"_s, error.subject },
                                          { u"status"_s, error.status },
                                          { u"number"_s, error.number },
                                          { u"at"_s, text(QDateTime::currentDateTimeUtc()) } };
    writeObject(settingsPath, object);
}

qint64 skewAtBirth(const SettingsState &state, const TokenSet &tokens)
{
    const bool isOfThese = state.clockSkew && state.clockSeenAt.isValid() && tokens.obtainedAt.isValid()
        && std::abs(state.clockSeenAt.secsTo(tokens.obtainedAt)) <= sameSecond;
    return isOfThese ? *state.clockSkew : 0;
}

std::optional<Error> networkFailureSince(const QString &settingsPath, const QDateTime &time)
{
    const SettingsState state = readState(settingsPath);
    const bool isYounger = state.lastError && state.lastErrorAt.isValid() && state.lastErrorAt > time;
    return isYounger && state.lastError->code() == ErrorCode::Network ? state.lastError : std::nullopt;
}

} // namespace tsunagi::auth
