// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/error.h"

#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

struct ReasonInfo {
    Reason reason;
    const char *name;
    ErrorCode code;
};

#define TSUNAGI_REASON(name, code)                                                                                     \
    ReasonInfo { Reason::name, #name, ErrorCode::code }
constexpr ReasonInfo reasons[] = {
    TSUNAGI_REASON(Unexpected, Internal),
    TSUNAGI_REASON(BadArgument, Usage),
    TSUNAGI_REASON(UnknownCommand, Usage),
    TSUNAGI_REASON(UnknownOption, Usage),
    TSUNAGI_REASON(UnknownTable, Usage),
    TSUNAGI_REASON(UnknownColumn, Usage),
    TSUNAGI_REASON(UnknownFilter, Usage),
    TSUNAGI_REASON(AmbiguousName, Usage),
    TSUNAGI_REASON(TwoStandardInputs, Usage),
    TSUNAGI_REASON(OutputNotPossible, Usage),
    TSUNAGI_REASON(UnknownProcedure, Usage),
    TSUNAGI_REASON(UnknownInput, Usage),
    TSUNAGI_REASON(ConnectionNameTaken, Usage),
    TSUNAGI_REASON(BadHostList, Usage),
    TSUNAGI_REASON(BadStatement, Usage),
    TSUNAGI_REASON(NotInDialect, Usage),
    TSUNAGI_REASON(StatementNotAllowed, Usage),
    TSUNAGI_REASON(NotACopy, Usage),
    TSUNAGI_REASON(NewerCopy, Usage),
    TSUNAGI_REASON(CopyOfOtherSpace, Usage),
    TSUNAGI_REASON(UnknownProperty, InvalidProperty),
    TSUNAGI_REASON(MissingProperty, InvalidProperty),
    TSUNAGI_REASON(BadPropertyValue, InvalidProperty),
    TSUNAGI_REASON(RepeatedProperty, InvalidProperty),
    TSUNAGI_REASON(BadConnectionString, InvalidProperty),
    TSUNAGI_REASON(BadSpaceUrl, InvalidProperty),
    TSUNAGI_REASON(InsecureUrl, InvalidProperty),
    TSUNAGI_REASON(BadCallbackUrl, InvalidProperty),
    TSUNAGI_REASON(SecretForOtherOrigin, InvalidProperty),
    TSUNAGI_REASON(ControlCharacter, InvalidProperty),
    TSUNAGI_REASON(UnreadablePropertyFile, InvalidProperty),
    TSUNAGI_REASON(WritablePropertyFile, InvalidProperty),
    TSUNAGI_REASON(ReadablePropertyFile, InvalidProperty),
    TSUNAGI_REASON(KeyMistyped, InvalidProperty),
    TSUNAGI_REASON(KeyProtected, InvalidProperty),
    TSUNAGI_REASON(KeyTypeSkipped, InvalidProperty),
    TSUNAGI_REASON(NoUsableKey, InvalidProperty),
    TSUNAGI_REASON(UnknownConnection, InvalidProperty),
    TSUNAGI_REASON(VerifierNotAllowed, InvalidProperty),
    TSUNAGI_REASON(NotWithApiKey, InvalidProperty),
    TSUNAGI_REASON(SecretOnCommandLine, InvalidProperty),
    TSUNAGI_REASON(PropertyNotApplied, InvalidProperty),
    TSUNAGI_REASON(DriverPropertyLeftOut, InvalidProperty),
    TSUNAGI_REASON(DriverSkipsVerification, InvalidProperty),
    TSUNAGI_REASON(DriverCacheRefused, InvalidProperty),
    TSUNAGI_REASON(DriverMemoryRefused, InvalidProperty),
    TSUNAGI_REASON(WrongApiKey, AuthenticationFailed),
    TSUNAGI_REASON(WrongAccessToken, AuthenticationFailed),
    TSUNAGI_REASON(AuthorizationDenied, AuthenticationFailed),
    TSUNAGI_REASON(ClientRefused, AuthenticationFailed),
    TSUNAGI_REASON(CodeRefused, AuthenticationFailed),
    TSUNAGI_REASON(CallbackRefused, AuthenticationFailed),
    TSUNAGI_REASON(CallbackMismatch, AuthenticationFailed),
    TSUNAGI_REASON(StateMismatch, AuthenticationFailed),
    TSUNAGI_REASON(CallbackUnreadable, AuthenticationFailed),
    TSUNAGI_REASON(AddressNotAllowed, AuthenticationFailed),
    TSUNAGI_REASON(TwoFactorRequired, AuthenticationFailed),
    TSUNAGI_REASON(OtherUser, AuthenticationFailed),
    TSUNAGI_REASON(LoginCancelled, AuthenticationFailed),
    TSUNAGI_REASON(LoginTimedOut, AuthenticationFailed),
    TSUNAGI_REASON(HostNotFound, Network),
    TSUNAGI_REASON(ConnectionFailed, Network),
    TSUNAGI_REASON(TlsUntrusted, Network),
    TSUNAGI_REASON(ProxyFailed, Network),
    TSUNAGI_REASON(TimedOut, Network),
    TSUNAGI_REASON(UnexpectedRedirect, Network),
    TSUNAGI_REASON(BadReply, Network),
    TSUNAGI_REASON(ServerUnavailable, Network),
    TSUNAGI_REASON(SpaceNotFound, Network),
    TSUNAGI_REASON(PortInUse, Network),
    TSUNAGI_REASON(PortReserved, Network),
    TSUNAGI_REASON(ClockSkewed, Network),
    TSUNAGI_REASON(NoAuthorizePage, Network),
    TSUNAGI_REASON(TrialNotStarted, Network),
    TSUNAGI_REASON(SettingsMissing, SettingsFile),
    TSUNAGI_REASON(SettingsDamaged, SettingsFile),
    TSUNAGI_REASON(SettingsForeign, SettingsFile),
    TSUNAGI_REASON(SettingsUntrusted, SettingsFile),
    TSUNAGI_REASON(SettingsTooNew, SettingsFile),
    TSUNAGI_REASON(WouldOverwrite, SettingsFile),
    TSUNAGI_REASON(SettingsDiffer, SettingsFile),
    TSUNAGI_REASON(ApiRefused, Api),
    TSUNAGI_REASON(NotPermitted, Api),
    TSUNAGI_REASON(NotFound, Api),
    TSUNAGI_REASON(RateLimitReached, RateLimited),
    TSUNAGI_REASON(RequestsOverBudget, RateLimited),
    TSUNAGI_REASON(KeychainMissing, SecretStore),
    TSUNAGI_REASON(KeychainLocked, SecretStore),
    TSUNAGI_REASON(KeychainRefused, SecretStore),
    TSUNAGI_REASON(KeychainTimedOut, SecretStore),
    TSUNAGI_REASON(KeychainModuleMissing, SecretStore),
    TSUNAGI_REASON(SecretMissing, SecretStore),
    TSUNAGI_REASON(VaultLocked, SecretStore),
    TSUNAGI_REASON(VaultWrongPassphrase, SecretStore),
    TSUNAGI_REASON(VaultDamaged, SecretStore),
    TSUNAGI_REASON(TokenExpiring, Expiring),
    TSUNAGI_REASON(GrantOver, ReauthorizationNeeded),
    TSUNAGI_REASON(RefreshNotAllowed, ReauthorizationNeeded),
    TSUNAGI_REASON(NoGrant, ReauthorizationNeeded),
    TSUNAGI_REASON(NoBrowserPossible, ReauthorizationNeeded),
    TSUNAGI_REASON(GivenAway, ReauthorizationNeeded),
    TSUNAGI_REASON(LockTimedOut, Busy),
    TSUNAGI_REASON(StorageFailed, Storage),
    TSUNAGI_REASON(NotRenamable, Storage),
    TSUNAGI_REASON(NotLasting, Storage),
    TSUNAGI_REASON(ExportKeptElsewhere, Recovered),
    TSUNAGI_REASON(SavedToRecovery, Recovered),
    TSUNAGI_REASON(NoIdentityOpens, WrongIdentity),
    TSUNAGI_REASON(IdentityMissing, WrongIdentity),
    TSUNAGI_REASON(WrongPassphrase, WrongIdentity),
    TSUNAGI_REASON(RefreshedElsewhere, OtherMachine),
    TSUNAGI_REASON(SameGrantAgain, OtherMachine),
    TSUNAGI_REASON(RowsLeftOut, Partial),
    TSUNAGI_REASON(CommandNotStarted, ExecFailed),
    TSUNAGI_REASON(Interrupted, Interrupted),
};
#undef TSUNAGI_REASON

constexpr bool tableIsInOrder()
{
    for (std::size_t i = 0; i < std::size(reasons); ++i)
        if (static_cast<std::size_t>(reasons[i].reason) != i)
            return false;
    return std::size(reasons) == static_cast<std::size_t>(Reason::Interrupted) + 1;
}
static_assert(tableIsInOrder(), "one line for each Reason, in the enumeration's order");

const ReasonInfo &infoOf(Reason reason) { return reasons[static_cast<std::size_t>(reason)]; }

qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const qsizetype substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({ substituted, row[at] + 1, diagonal + 1 });
        }
    }
    return row.back();
}

} // namespace

ErrorCode codeOf(Reason reason) { return infoOf(reason).code; }

QString nameOf(Reason reason) { return QString::fromLatin1(infoOf(reason).name); }

QString nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return u"Internal"_s;
    case ErrorCode::Usage:
        return u"Usage"_s;
    case ErrorCode::InvalidProperty:
        return u"InvalidProperty"_s;
    case ErrorCode::AuthenticationFailed:
        return u"AuthenticationFailed"_s;
    case ErrorCode::Network:
        return u"Network"_s;
    case ErrorCode::SettingsFile:
        return u"SettingsFile"_s;
    case ErrorCode::Api:
        return u"Api"_s;
    case ErrorCode::RateLimited:
        return u"RateLimited"_s;
    case ErrorCode::SecretStore:
        return u"SecretStore"_s;
    case ErrorCode::Expiring:
        return u"Expiring"_s;
    case ErrorCode::ReauthorizationNeeded:
        return u"ReauthorizationNeeded"_s;
    case ErrorCode::Busy:
        return u"Busy"_s;
    case ErrorCode::Storage:
        return u"Storage"_s;
    case ErrorCode::Recovered:
        return u"Recovered"_s;
    case ErrorCode::WrongIdentity:
        return u"WrongIdentity"_s;
    case ErrorCode::OtherMachine:
        return u"OtherMachine"_s;
    case ErrorCode::Partial:
        return u"Partial"_s;
    case ErrorCode::ExecFailed:
        return u"ExecFailed"_s;
    case ErrorCode::Interrupted:
        return u"Interrupted"_s;
    }
    return u"Internal"_s;
}

QString nearestName(const QString &typed, const QStringList &candidates)
{
    const QString wanted = typed.toLower();
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, wanted.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const QString lower = candidate.toLower();
        // A beginning counts as near: "OAuthClient" is meant for OAuthClientId.
        const qsizetype distance = !wanted.isEmpty() && lower.startsWith(wanted) ? 1 : editDistance(wanted, lower);
        // Two short names with no letter in common are not near.
        if (distance < bestDistance && distance < std::max(wanted.size(), lower.size())) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace tsunagi::auth
