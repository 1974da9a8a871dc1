// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/settings_health.h"

#include "auth/error_text.h"
#include "auth/settings/given_away.h"
#include "auth/settings/recovery.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QString shown(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

/// Writing by others makes a file untrusted, which is told when it is opened; what is left is reading.
Findings permissions(const QString &path)
{
    Findings findings;
    for (const QString &each : { path, path + u".bak"_s }) {
        struct stat info{};
        if (::lstat(QFile::encodeName(each).constData(), &info) != 0 || !S_ISREG(info.st_mode))
            continue;
        if ((info.st_mode & 077) != 0)
            findings << warning(
                Error{ .reason = Reason::ReadablePropertyFile, .subject = each, .detail = {}, .suggestion = {} });
    }
    if (findings.list.isEmpty())
        findings << okay(QT_TRANSLATE_NOOP("Doctor", "Nobody else can read or write the file."));
    return findings;
}

Finding recovery(const Examination &examination, SettingsHealth &health)
{
    const ConnectionProperties &properties = *examination.properties;
    for (const QString &path : recoveryPaths(properties.settingsLocation, properties.recoveryFolder)) {
        if (!QFileInfo::exists(path))
            continue;
        health.isRecoveryPending = true;
        return warning(Error{ .reason = Reason::SavedToRecovery, .subject = path, .detail = {}, .suggestion = path });
    }
    return okay(QT_TRANSLATE_NOOP("Doctor", "Nothing waits in a recovery file."));
}

Finding grant(const SettingsPayload &stored, const QString &path)
{
    if (stored.givenAway)
        return failed(whereGiven(stored, path));
    if (stored.tokens.refreshToken.isEmpty())
        return warning(Error{ .reason = Reason::NoGrant, .subject = path, .detail = {}, .suggestion = {} });
    return okay(QT_TRANSLATE_NOOP("Doctor", "The grant can be refreshed (generation %1)."),
                { QString::number(stored.generation) });
}

/// Copies and restored files may be older than the note beside them, and the note may be lost: the later one is right.
QDateTime lastRefreshOf(const SettingsPayload &stored, const SettingsState &state)
{
    const QDateTime &got = stored.tokens.obtainedAt;
    return !got.isValid() || state.lastRefresh > got ? state.lastRefresh : got;
}

Finding lastRefresh(const QDateTime &time, const QDateTime &now, const HealthDemand &demand, SettingsHealth &health)
{
    health.isOverdue = demand.warnSeconds > 0 && (!time.isValid() || time.secsTo(now) > demand.warnSeconds);
    Finding finding = time.isValid()
        ? okay(QT_TRANSLATE_NOOP("Doctor", "The access token was got at %1."), { shown(time) })
        : skipped(QT_TRANSLATE_NOOP("Doctor", "It is not known when the access token was got."));
    if (!health.isOverdue)
        return finding;
    finding.outcome = Outcome::Warning;
    if (time.isValid())
        finding.note =
            QT_TRANSLATE_NOOP("Doctor", "The last refresh that went well was at %1: longer ago than --warn.");
    finding.advice = QT_TRANSLATE_NOOP(
        "Doctor", "See whether the job or timer that renews it still runs, and try: tsunagi-cli refresh");
    return finding;
}

Finding expiry(const Examination &examination)
{
    const TokenSet &tokens = examination.stored->tokens;
    const QDateTime end = tokens.expiresAt();
    if (!end.isValid())
        return skipped(QT_TRANSLATE_NOOP("Doctor", "It is not known when the access token ends."));
    if (!tokens.refreshToken.isEmpty())
        return okay(QT_TRANSLATE_NOOP("Doctor", "The access token ends at %1; the next use after that renews it."),
                    { shown(end) });
    if (examination.time() < end)
        return okay(QT_TRANSLATE_NOOP("Doctor", "The access token ends at %1."), { shown(end) });
    return failed(Error{ .reason = Reason::TokenExpiring, .subject = {}, .detail = {}, .suggestion = {} });
}

Finding lastError(const SettingsState &state)
{
    if (!state.lastError)
        return okay(QT_TRANSLATE_NOOP("Doctor", "No token request has failed since the last one that went well."));
    Finding finding = warning(*state.lastError);
    finding.note = QT_TRANSLATE_NOOP("Doctor", "At %1 the token could not be renewed: %2");
    finding.facts = { shown(state.lastErrorAt), messageOf(*state.lastError) };
    return finding;
}

constexpr CheckInfo fileChecks[] = {
    { "SettingsFile", &checkSettingsFile },
    { "Storage", &checkStorage },
    { "Rewrite", &checkRewrite },
};
constexpr CheckInfo onlineChecks[] = {
    { "HostName", &checkHostName }, { "Proxy", &checkProxy },           { "Connection", &checkConnection },
    { "Tls", &checkTls },           { "Clock", &checkClock },           { "Space", &checkSpace },
    { "Client", &checkClient },     { "Credential", &checkCredential },
};

QCoro::Task<Result<void>> run(std::span<const CheckInfo> checks, ExaminationPtr examination, FindingTaker take)
{
    for (const CheckInfo &info : checks) {
        const Findings findings = co_await info.check(examination);
        if (examination->stop.stop_requested())
            co_return fail(Reason::Interrupted);
        for (const Finding &finding : findings.list)
            if (const auto taken = take(info, finding); !taken)
                co_return taken;
    }
    co_return {};
}

Result<void> takeRest(const Examination &examination, const HealthDemand &demand, SettingsHealth &health,
                      const FindingTaker &take)
{
    const QString &path = examination.properties->settingsLocation;
    QList<std::pair<const char *, Finding>> found;
    found.emplaceBack("Recovery", recovery(examination, health));
    if (examination.stored) {
        found.emplaceBack("Grant", grant(*examination.stored, path));
        health.lastRefresh = lastRefreshOf(*examination.stored, health.state);
        found.emplaceBack("LastRefresh", lastRefresh(health.lastRefresh, examination.time(), demand, health));
        found.emplaceBack("Expiry", expiry(examination));
    }
    found.emplaceBack("LastError", lastError(health.state));
    for (const Finding &place : secretPlaces(examination).list)
        found.emplaceBack("Secrets", place);
    for (const auto &[name, finding] : found)
        if (auto taken = take(CheckInfo{ name, nullptr }, finding); !taken)
            return taken;
    return {};
}

} // namespace

ExaminationPtr examinationOf(const QString &path, const ConnectionProperties &given, bool mayOnlyRead,
                             std::shared_ptr<SecretStore> store)
{
    auto properties = std::make_shared<ConnectionProperties>(given.clone());
    properties->settingsLocation = path;
    properties->authScheme = AuthScheme::OAuth;
    properties->initiateOAuth = mayOnlyRead ? InitiateOAuth::Off : InitiateOAuth::Refresh;
    // The file is meant, whatever else was given for the connection.
    properties->accessToken = Secret();
    properties->refreshToken = Secret();
    properties->verifier = Secret();
    auto examination = std::make_shared<Examination>();
    examination->properties = properties;
    examination->network = std::make_shared<Network>(examination->properties);
    examination->store = std::move(store);
    return examination;
}

QCoro::Task<Result<void>> examineHealth(ExaminationPtr examination, HealthDemand demand,
                                        std::shared_ptr<SettingsHealth> health, FindingTaker take)
{
    const QString path = examination->properties->settingsLocation;
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink()) {
        const Error missing{ .reason = Reason::SettingsMissing, .subject = path, .detail = {}, .suggestion = {} };
        co_return take(fileChecks[0], failed(missing));
    }
    health->state = readState(path);
    // First: the rehearsal of Rewrite makes the file private again.
    for (const Finding &finding : permissions(path).list)
        if (const auto taken = take(CheckInfo{ "Permissions", nullptr }, finding); !taken)
            co_return taken;
    if (const auto done = co_await run(fileChecks, examination, take); !done)
        co_return done;
    if (const auto done = takeRest(*examination, demand, *health, take); !done)
        co_return done;
    if (demand.online)
        co_return co_await run(onlineChecks, examination, take);
    co_return Result<void>();
}

} // namespace tsunagi::auth
