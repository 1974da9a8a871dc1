// SPDX-License-Identifier: GPL-3.0-or-later
// The one error type of both programs: a closed reason, the facts that go with it, and no text for people.
// auth/error_text makes message and hint from it; the exit code follows from the reason.
#pragma once

#include <QString>

#include <expected>
#include <memory>

namespace tsunagi::auth {

/// Classes of failure; the values are the exit codes of tsunagi-cli and never change.
enum class ErrorCode {
    Internal = 1,
    Usage = 2,
    InvalidProperty = 3,
    AuthenticationFailed = 4,
    Network = 5,
    SettingsFile = 6,
    Api = 7,
    RateLimited = 8,
    SecretStore = 9,
    Expiring = 10,
    ReauthorizationNeeded = 11,
    Busy = 12,
    Storage = 13,
    Recovered = 14,
    WrongIdentity = 15,
    OtherMachine = 16,
    Partial = 17,
    ExecFailed = 125,
    Interrupted = 130,
};

/// What went wrong, from a closed list (docs/formats.md). The comment says what subject and the other facts hold.
enum class Reason {
    Unexpected, ///< detail: what was seen
    // Usage (2)
    BadArgument, ///< subject: option or command; detail: what is wrong with it
    UnknownCommand, ///< subject: as typed; suggestion: nearest
    UnknownOption, ///< subject: as typed; suggestion: nearest
    UnknownTable, ///< subject: as typed; suggestion: nearest
    UnknownColumn, ///< subject: as typed; suggestion: nearest; detail: table
    UnknownFilter, ///< subject: as typed; suggestion: nearest; detail: table
    AmbiguousName, ///< subject: as typed; detail: the candidates
    TwoStandardInputs,
    OutputNotPossible, ///< subject: the format or option; detail: why
    UnknownProcedure, ///< subject: as typed; suggestion: nearest
    UnknownInput, ///< subject: as typed; suggestion: nearest; detail: procedure
    ConnectionNameTaken, ///< subject: the name
    BadHostList, ///< subject: the file; detail: what is wrong; number: line
    BadStatement, ///< detail: SQLite's words; suggestion: the nearest name
    NotInDialect, ///< subject: as written; suggestion: what to write instead
    StatementNotAllowed, ///< subject: what it would do
    NotACopy, ///< subject: the file
    NewerCopy, ///< subject: the file
    CopyOfOtherSpace, ///< subject: the file; detail: the space that it is a copy of
    // InvalidProperty (3)
    UnknownProperty, ///< subject: as typed; suggestion: nearest
    MissingProperty, ///< subject: property
    BadPropertyValue, ///< subject: property; detail: what is allowed
    RepeatedProperty, ///< subject: property
    BadConnectionString, ///< detail: what is wrong; number: position from 1
    BadSpaceUrl, ///< subject: as given
    InsecureUrl, ///< subject: the http URL that is not loopback
    BadCallbackUrl, ///< subject: as given; detail: why
    SecretForOtherOrigin, ///< subject: the new URL; detail: the origin that the secrets belong to
    ControlCharacter, ///< subject: property
    UnreadablePropertyFile, ///< subject: path; property in detail; number: errno
    WritablePropertyFile, ///< subject: path (others may write it)
    ReadablePropertyFile, ///< a warning: others may read a file of secrets; subject: path
    KeyMistyped, ///< subject: the public key, or where a private one stands; number: the wrong character's position
    KeyProtected, ///< subject: path of an OpenSSH key that a passphrase protects; detail: its cipher
    KeyTypeSkipped, ///< a warning: subject: path of a file of public keys; detail: the key's type; number: line
    NoUsableKey, ///< subject: path; detail: what a key begins with
    UnknownConnection, ///< subject: name as given; suggestion: nearest
    VerifierNotAllowed, ///< OAuthVerifier with InitiateOAuth=OFF
    NotWithApiKey, ///< subject: what was asked for
    SecretOnCommandLine, ///< a warning: subject: property that other users can see in the list of processes
    PropertyNotApplied, ///< a warning: subject: property from the environment that a saved connection's secrets are not
    DriverPropertyLeftOut, ///< a warning: subject: property of the commercial driver that has no meaning here
    DriverSkipsVerification, ///< subject: the driver's property that trusts every certificate
    DriverCacheRefused, ///< subject: the driver's property of its cache
    DriverMemoryRefused, ///< subject: the driver's property that keeps tokens in memory
                         ///< used with
    // AuthenticationFailed (4)
    WrongApiKey, ///< status, number: Backlog's code
    WrongAccessToken, ///< a token given as property was refused
    AuthorizationDenied, ///< the person said no in the browser; detail: OAuth error code
    ClientRefused, ///< client id or secret refused; detail: OAuth error code
    CodeRefused, ///< the authorization code is unknown, used or expired
    CallbackRefused, ///< subject: the pasted URL's OAuth error code
    CallbackMismatch, ///< subject: pasted or registered; detail: CallbackURL; number: position of the difference
    StateMismatch, ///< a callback URL of another attempt
    CallbackUnreadable, ///< what a person pasted is neither a code nor a callback URL with one
    AddressNotAllowed, ///< Backlog's code 4
    TwoFactorRequired, ///< Backlog's code 12
    OtherUser, ///< subject: user of the new grant; detail: user before
    LoginCancelled, ///< the person cancelled
    LoginTimedOut, ///< nobody answered in the browser; number: seconds
    // Network (5)
    HostNotFound, ///< subject: host
    ConnectionFailed, ///< subject: host:port; detail: system's words
    TlsUntrusted, ///< subject: host; detail: certificate and why
    ProxyFailed, ///< subject: proxy; detail
    TimedOut, ///< subject: host; number: seconds
    UnexpectedRedirect, ///< subject: host; detail: where to; status
    BadReply, ///< subject: host; detail: what was wrong with the body; status
    ServerUnavailable, ///< subject: host; status 5xx
    SpaceNotFound, ///< subject: URL; nothing there answers as a Backlog space
    PortInUse, ///< subject: program that holds it, or empty; number: port
    PortReserved, ///< number: port; detail: the range that the system keeps back
    ClockSkewed, ///< subject: host; number: seconds between its clock and this machine's
    NoAuthorizePage, ///< subject: URL; detail: what came instead; status
    TrialNotStarted, ///< subject: the sandbox program; detail: what it or the system said
    // SettingsFile (6)
    SettingsMissing, ///< subject: path
    SettingsDamaged, ///< subject: path; detail: which part
    SettingsForeign, ///< subject: path; detail: what it is instead
    SettingsUntrusted, ///< subject: path; detail: owner, mode or link
    SettingsTooNew, ///< subject: path; number: its schema
    WouldOverwrite, ///< subject: path that stands already and is not replaced
    SettingsDiffer, ///< subject: property; detail: path; suggestion: the file's value
    // Api (7)
    ApiRefused, ///< detail: Backlog's message; number: its code; status
    NotPermitted, ///< the same, code 5
    NotFound, ///< the same, code 6
    // RateLimited (8)
    RateLimitReached, ///< number: seconds to wait
    RequestsOverBudget, ///< number: requests needed at least; detail: how many were allowed
    // SecretStore (9)
    KeychainMissing, ///< detail
    KeychainLocked,
    KeychainRefused, ///< detail
    KeychainTimedOut, ///< number: seconds
    KeychainModuleMissing, ///< detail: the part of Tsunagi that asks the keychain is not there, or does not load
    SecretMissing, ///< subject: property; detail: connection's name
    VaultLocked, ///< subject: the vault's path; nobody is there to give its passphrase
    VaultWrongPassphrase, ///< subject: the vault's path
    VaultDamaged, ///< subject: the vault's path; detail: which part
    // Expiring (10)
    TokenExpiring, ///< number: seconds left
    // ReauthorizationNeeded (11)
    GrantOver, ///< the refresh token was refused, confirmed; detail: OAuth error code
    RefreshNotAllowed, ///< expired, and InitiateOAuth=OFF
    NoGrant, ///< nothing to refresh with; subject: settings file
    NoBrowserPossible, ///< a person is needed and there is neither display nor terminal
    GivenAway, ///< subject: where it went
    // Busy (12)
    LockTimedOut, ///< subject: path; number: seconds
    // Storage (13)
    StorageFailed, ///< subject: path; detail: system call; number: errno
    NotRenamable, ///< subject: path; detail: what is mounted there
    NotLasting, ///< subject: path; detail: the kind of file system
    // Recovered (14)
    ExportKeptElsewhere, ///< subject: the exported file that could not be written; suggestion: where it is instead
    SavedToRecovery, ///< subject, suggestion: recovery file; both empty: detail is the sealed text itself
    // WrongIdentity (15)
    NoIdentityOpens, ///< subject: path
    IdentityMissing, ///< subject: path of the identity
    WrongPassphrase, ///< subject: path
    // OtherMachine (16)
    RefreshedElsewhere, ///< subject: path
    SameGrantAgain, ///< subject: the host; detail: the host that holds this grant already
    // Partial (17)
    RowsLeftOut, ///< number: how many; detail
    // ExecFailed (125)
    CommandNotStarted, ///< subject: program; number: errno
    // Interrupted (130)
    Interrupted,
};

/// The exit code that a reason belongs to.
[[nodiscard]] ErrorCode codeOf(Reason reason);
/// "WrongApiKey", "SettingsFile": the names in JSON errors and in docs/formats.md.
[[nodiscard]] QString nameOf(Reason reason);
[[nodiscard]] QString nameOf(ErrorCode code);

/// A failure as a small value. Holds no secret and no sentence: see auth/error_text.
struct Error {
    Reason reason = Reason::Unexpected;
    QString subject; ///< what it is about; see Reason
    QString detail; ///< the system's or server's own words, untranslated
    QString suggestion; ///< nearest known name, or the value that would be right
    int status = 0; ///< HTTP status, 0 when no reply came
    qint64 number = 0; ///< see Reason

    [[nodiscard]] ErrorCode code() const { return codeOf(reason); }
    [[nodiscard]] int exitCode() const { return static_cast<int>(code()); }
};

template <typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(Error error) { return std::unexpected<Error>(std::move(error)); }
[[nodiscard]] inline std::unexpected<Error> fail(Reason reason)
{
    return std::unexpected<Error>(Error{ .reason = reason, .subject = {}, .detail = {}, .suggestion = {} });
}

/// The candidate nearest to a mistyped name (edit distance, case ignored), or empty if none is near.
[[nodiscard]] QString nearestName(const QString &typed, const QStringList &candidates);

} // namespace tsunagi::auth
