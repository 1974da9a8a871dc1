// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// %1 subject, %2 detail, %3 suggestion, %4 number, %5 HTTP status, %6 the system's words for number as errno.
struct ErrorWords {
    Reason reason;
    const char *message;
    const char *hint;
    const char *messageWithoutSubject; ///< "" where message serves
    const char *hintWithoutSuggestion; ///< "" where a hint that names a suggestion falls away
};

// clang-format off: one line a text, so that a translator finds it
constexpr ErrorWords allWords[] = {
    { Reason::Unexpected, QT_TRANSLATE_NOOP("ErrorText", "Something unexpected happened: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Please report this with the steps that led here."), "", "" },
    { Reason::BadArgument, QT_TRANSLATE_NOOP("ErrorText", "%1: %2"),
      "", "", "" },
    { Reason::UnknownCommand, QT_TRANSLATE_NOOP("ErrorText", "There is no command “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "“tsunagi-cli help” lists the commands.") },
    { Reason::UnknownOption, QT_TRANSLATE_NOOP("ErrorText", "There is no option “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "“tsunagi-cli help COMMAND” lists the options.") },
    { Reason::UnknownTable, QT_TRANSLATE_NOOP("ErrorText", "There is no table “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "“tsunagi-cli tables” lists the tables.") },
    { Reason::UnknownColumn, QT_TRANSLATE_NOOP("ErrorText", "The table %2 has no column “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "“tsunagi-cli columns %2” lists its columns.") },
    { Reason::UnknownFilter, QT_TRANSLATE_NOOP("ErrorText", "The table %2 can't be filtered by “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "“tsunagi-cli columns %2” shows which columns filter.") },
    { Reason::AmbiguousName, QT_TRANSLATE_NOOP("ErrorText", "“%1” can mean several things: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Use the ID instead of the name."), "", "" },
    { Reason::TwoStandardInputs, QT_TRANSLATE_NOOP("ErrorText", "Two options read standard input."),
      QT_TRANSLATE_NOOP("ErrorText", "Give one of them a file."), "", "" },
    { Reason::OutputNotPossible, QT_TRANSLATE_NOOP("ErrorText", "“%1” can't be used here: %2"),
      "", "", "" },
    { Reason::UnknownProcedure, QT_TRANSLATE_NOOP("ErrorText", "There is no procedure “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "“tsunagi-cli help call” lists the procedures.") },
    { Reason::UnknownInput, QT_TRANSLATE_NOOP("ErrorText", "The procedure %2 has no input “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "“tsunagi-cli help call” lists the inputs.") },
    { Reason::ConnectionNameTaken, QT_TRANSLATE_NOOP("ErrorText", "There is a saved connection “%1” already."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or remove that one first."), "", "" },
    { Reason::BadHostList, QT_TRANSLATE_NOOP("ErrorText", "The list of hosts %1 can't be used: %2 (line %4)."),
      QT_TRANSLATE_NOOP("ErrorText", "Correct the line. Nothing was done yet."), "", "" },
    { Reason::BadStatement, QT_TRANSLATE_NOOP("ErrorText", "The SQL can't be used: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", "" },
    { Reason::NotInDialect, QT_TRANSLATE_NOOP("ErrorText", "“%1” is not part of SQLite's SQL."),
      QT_TRANSLATE_NOOP("ErrorText", "Write instead: %3"), "", "" },
    { Reason::StatementNotAllowed, QT_TRANSLATE_NOOP("ErrorText", "%1 is not possible: SQL only reads here."),
      QT_TRANSLATE_NOOP("ErrorText", "Use one SELECT, WITH or EXPLAIN. Nothing was asked of Backlog."), "", "" },
    { Reason::NotACopy, QT_TRANSLATE_NOOP("ErrorText", "%1 is no copy of a space that Tsunagi made. It was left as it is."),
      QT_TRANSLATE_NOOP("ErrorText", "Name a file that does not exist yet."), "", "" },
    { Reason::NewerCopy, QT_TRANSLATE_NOOP("ErrorText", "%1 was written by a newer version of Tsunagi. It was left as it is."),
      QT_TRANSLATE_NOOP("ErrorText", "Update Tsunagi, or name a file that does not exist yet."), "", "" },
    { Reason::CopyOfOtherSpace, QT_TRANSLATE_NOOP("ErrorText", "%1 is a copy of %2, which is another space. It was left as it is."),
      QT_TRANSLATE_NOOP("ErrorText", "Name another file, or the connection of that space."), "", "" },
    { Reason::UnknownProperty, QT_TRANSLATE_NOOP("ErrorText", "There is no connection property “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "The names are listed in the README.") },
    { Reason::MissingProperty, QT_TRANSLATE_NOOP("ErrorText", "The connection property %1 is missing."),
      QT_TRANSLATE_NOOP("ErrorText", "Set %1."), "", "" },
    { Reason::BadPropertyValue, QT_TRANSLATE_NOOP("ErrorText", "The value of %1 is not valid."),
      QT_TRANSLATE_NOOP("ErrorText", "Allowed: %2"), "", "" },
    { Reason::RepeatedProperty, QT_TRANSLATE_NOOP("ErrorText", "The connection property %1 is given twice."),
      QT_TRANSLATE_NOOP("ErrorText", "Remove one of the two."), "", "" },
    { Reason::BadConnectionString, QT_TRANSLATE_NOOP("ErrorText", "The connection string can't be read at character %4: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "It has the form Name=Value;Name=Value. A value with a semicolon stands in double quotes."), "", "" },
    { Reason::BadSpaceUrl, QT_TRANSLATE_NOOP("ErrorText", "“%1” is not the URL of a space."),
      QT_TRANSLATE_NOOP("ErrorText", "Paste the URL of any page of your space, such as https://example.backlog.com/dashboard."), QT_TRANSLATE_NOOP("ErrorText", "The URL of the space is empty."), "" },
    { Reason::InsecureUrl, QT_TRANSLATE_NOOP("ErrorText", "%1 is not encrypted, so no key or token is sent there."),
      QT_TRANSLATE_NOOP("ErrorText", "Use %3."), "", "" },
    { Reason::BadCallbackUrl, QT_TRANSLATE_NOOP("ErrorText", "“%1” can't be used as callback URL: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "It must be an http or https URL, to the letter as registered with the OAuth application."), "", "" },
    { Reason::SecretForOtherOrigin, QT_TRANSLATE_NOOP("ErrorText", "The saved secrets belong to %2 and are not sent to %1."),
      QT_TRANSLATE_NOOP("ErrorText", "Give the secrets of %1 together with its URL, or leave the URL out."), "", "" },
    { Reason::ControlCharacter, QT_TRANSLATE_NOOP("ErrorText", "The value of %1 holds a line break or a NUL character."),
      QT_TRANSLATE_NOOP("ErrorText", "Paste it again, in one line."), "", "" },
    { Reason::UnreadablePropertyFile, QT_TRANSLATE_NOOP("ErrorText", "The file %1 (%2) can't be read: %6"),
      QT_TRANSLATE_NOOP("ErrorText", "Check the path and its permissions."), "", "" },
    { Reason::WritablePropertyFile, QT_TRANSLATE_NOOP("ErrorText", "The file %1 can be changed by other users, so it is not trusted."),
      QT_TRANSLATE_NOOP("ErrorText", "Take the write permission away from others: chmod go-w %1"), "", "" },
    { Reason::ReadablePropertyFile, QT_TRANSLATE_NOOP("ErrorText", "Other users can read the file %1."),
      QT_TRANSLATE_NOOP("ErrorText", "Make it private: chmod 600 %1"), "", "" },
    { Reason::KeyMistyped, QT_TRANSLATE_NOOP("ErrorText", "Character %4 of the key %1 is wrong."),
      QT_TRANSLATE_NOOP("ErrorText", "Compare it with the original, or copy it once more."), "", "" },
    { Reason::KeyProtected, QT_TRANSLATE_NOOP("ErrorText", "The private key %1 is protected by a passphrase, so it can't be used here."),
      QT_TRANSLATE_NOOP("ErrorText", "Use a copy without one (cp -p %1 COPY; ssh-keygen -p -N '' -f COPY), or a key made by “tsunagi-cli keygen”."), "", "" },
    { Reason::KeyTypeSkipped, QT_TRANSLATE_NOOP("ErrorText", "Line %4 of %1 was skipped: keys of type %2 can't be used."),
      QT_TRANSLATE_NOOP("ErrorText", "Keys that can be used begin with age1 or ssh-ed25519."), "", "" },
    { Reason::NoUsableKey, QT_TRANSLATE_NOOP("ErrorText", "There is no usable key in %1."),
      QT_TRANSLATE_NOOP("ErrorText", "A key begins with: %2"), "", "" },
    { Reason::UnknownConnection, QT_TRANSLATE_NOOP("ErrorText", "There is no saved connection “%1”."),
      QT_TRANSLATE_NOOP("ErrorText", "Did you mean “%3”?"), "", QT_TRANSLATE_NOOP("ErrorText", "Save it in the desktop program first.") },
    { Reason::VerifierNotAllowed, QT_TRANSLATE_NOOP("ErrorText", "OAuthVerifier is set, but InitiateOAuth=OFF does not allow to exchange it."),
      QT_TRANSLATE_NOOP("ErrorText", "Set %3."), "", "" },
    { Reason::NotWithApiKey, QT_TRANSLATE_NOOP("ErrorText", "“%1” is not possible with an API key: there is no token."),
      QT_TRANSLATE_NOOP("ErrorText", "With an API key, requests work without a token."), "", "" },
    { Reason::SecretOnCommandLine, QT_TRANSLATE_NOOP("ErrorText", "%1 stands on the command line, where other users can see it."),
      QT_TRANSLATE_NOOP("ErrorText", "Use --property-file %1=FILE or the environment."), "", "" },
    { Reason::PropertyNotApplied, QT_TRANSLATE_NOOP("ErrorText", "%1 from the environment is not used with a saved connection."),
      QT_TRANSLATE_NOOP("ErrorText", "Give it with -p %1=… if it is meant."), "", "" },
    { Reason::DriverPropertyLeftOut, QT_TRANSLATE_NOOP("ErrorText", "%1 of the driver was left out: Tsunagi needs no such setting."),
      "", "", "" },
    { Reason::DriverSkipsVerification, QT_TRANSLATE_NOOP("ErrorText", "%1=* trusts every certificate; Tsunagi always verifies the server."),
      QT_TRANSLATE_NOOP("ErrorText", "Leave it out. If your organisation has a certificate authority of its own, name its PEM file in CACertificates."), "", "" },
    { Reason::DriverCacheRefused, QT_TRANSLATE_NOOP("ErrorText", "%1 of the driver keeps a copy of the data, which a connection of Tsunagi does not."),
      QT_TRANSLATE_NOOP("ErrorText", "Leave it out."), "", "" },
    { Reason::DriverMemoryRefused, QT_TRANSLATE_NOOP("ErrorText", "%1=memory://… keeps tokens in memory only; Tsunagi keeps them in an encrypted file."),
      QT_TRANSLATE_NOOP("ErrorText", "Leave it out, or name a file."), "", "" },
    { Reason::WrongApiKey, QT_TRANSLATE_NOOP("ErrorText", "The API key is wrong, or it is the key of another space."),
      QT_TRANSLATE_NOOP("ErrorText", "Make a key under personal settings, API, of this space, and check the URL's domain (backlog.com, backlog.jp, backlogtool.com)."), "", "" },
    { Reason::WrongAccessToken, QT_TRANSLATE_NOOP("ErrorText", "Backlog refused the access token."),
      QT_TRANSLATE_NOOP("ErrorText", "Get a new token, or sign in again."), "", "" },
    { Reason::AuthorizationDenied, QT_TRANSLATE_NOOP("ErrorText", "The space's sign-in page sent back an error instead of a permission (%1)."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again, or choose another method to sign in."), QT_TRANSLATE_NOOP("ErrorText", "Permission was not given in the browser."), "" },
    { Reason::ClientRefused, QT_TRANSLATE_NOOP("ErrorText", "The client ID or client secret of the OAuth application is wrong."),
      QT_TRANSLATE_NOOP("ErrorText", "Compare both with the page of the application: https://backlog.com/developer/applications/"), "", "" },
    { Reason::CodeRefused, QT_TRANSLATE_NOOP("ErrorText", "The authorization code (verifier) is wrong, used, or expired."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in once more in the browser: a code works once, and only for some minutes."), "", "" },
    { Reason::CallbackRefused, QT_TRANSLATE_NOOP("ErrorText", "The pasted URL says that permission was not given (%1)."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again, or choose another method."), "", "" },
    { Reason::CallbackMismatch, QT_TRANSLATE_NOOP("ErrorText", "The URL %1 does not begin with the callback URL %2 (different from character %4 on)."),
      QT_TRANSLATE_NOOP("ErrorText", "The callback URL must be the same as registered, to the letter."), "", "" },
    { Reason::StateMismatch, QT_TRANSLATE_NOOP("ErrorText", "The pasted URL belongs to another sign-in attempt."),
      QT_TRANSLATE_NOOP("ErrorText", "Open the URL shown here, and paste the page that the browser shows last."), "", "" },
    { Reason::CallbackUnreadable, QT_TRANSLATE_NOOP("ErrorText", "What was pasted is neither an authorization code nor a URL that holds one."),
      QT_TRANSLATE_NOOP("ErrorText", "Open the URL shown here, and paste the page that the browser shows last."), "", "" },
    { Reason::AddressNotAllowed, QT_TRANSLATE_NOOP("ErrorText", "This space limits the IP addresses that may connect."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask the space's administrator."), "", "" },
    { Reason::TwoFactorRequired, QT_TRANSLATE_NOOP("ErrorText", "This space requires two-factor authentication to be set up."),
      QT_TRANSLATE_NOOP("ErrorText", "Set it up in your personal settings on Backlog, then try again."), "", "" },
    { Reason::OtherUser, QT_TRANSLATE_NOOP("ErrorText", "%1 has signed in, but this connection belongs to %2."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in as %2, or make a connection of its own for %1."), "", "" },
    { Reason::LoginCancelled, QT_TRANSLATE_NOOP("ErrorText", "The sign-in was cancelled."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed."), "", "" },
    { Reason::LoginTimedOut, QT_TRANSLATE_NOOP("ErrorText", "No answer came from the browser within %4 seconds."),
      QT_TRANSLATE_NOOP("ErrorText", "Start again, or paste the callback URL."), "", "" },
    { Reason::HostNotFound, QT_TRANSLATE_NOOP("ErrorText", "The host %1 was not found."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the spelling of the URL and the network connection."), "", "" },
    { Reason::ConnectionFailed, QT_TRANSLATE_NOOP("ErrorText", "No connection to %1: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Check the network connection. Nothing is lost; try again later."), "", "" },
    { Reason::TlsUntrusted, QT_TRANSLATE_NOOP("ErrorText", "The certificate of %1 is not trusted: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "If your organisation has a certificate authority of its own, name its PEM file in CACertificates."), "", "" },
    { Reason::ProxyFailed, QT_TRANSLATE_NOOP("ErrorText", "The proxy refused the connection to %1: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Check the Proxy property and the system's proxy settings."), "", "" },
    { Reason::TimedOut, QT_TRANSLATE_NOOP("ErrorText", "%1 did not answer within %4 seconds."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again later, or raise Timeout."), "", "" },
    { Reason::UnexpectedRedirect, QT_TRANSLATE_NOOP("ErrorText", "%1 answers with a redirect to %2, which is not followed."),
      QT_TRANSLATE_NOOP("ErrorText", "Use the space's own URL. Keys and tokens are never sent on to another address."), "", "" },
    { Reason::BadReply, QT_TRANSLATE_NOOP("ErrorText", "The answer of %1 can't be read: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "A proxy or a maintenance page may stand between. Try again later."), "", "" },
    { Reason::ServerUnavailable, QT_TRANSLATE_NOOP("ErrorText", "Backlog (%1) can't answer at the moment (HTTP %5)."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost; try again later."), "", "" },
    { Reason::SpaceNotFound, QT_TRANSLATE_NOOP("ErrorText", "The space was not found."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the URL's domain (backlog.com, backlog.jp, or backlogtool.com)."), "", "" },
    { Reason::PortInUse, QT_TRANSLATE_NOOP("ErrorText", "Port %4 is in use by another program (%1)."),
      QT_TRANSLATE_NOOP("ErrorText", "Close that program, or change the callback URL (and change the one registered with Backlog to the same)."), QT_TRANSLATE_NOOP("ErrorText", "Port %4 is in use by another program."), "" },
    { Reason::PortReserved, QT_TRANSLATE_NOOP("ErrorText", "Port %4 belongs to a range that the system keeps back or gives out by itself (%2)."),
      QT_TRANSLATE_NOOP("ErrorText", "Another program may hold it now and then. If sign-ins fail, register a callback URL with another port."), "", "" },
    { Reason::ClockSkewed, QT_TRANSLATE_NOOP("ErrorText", "This machine's clock differs from %1's by %4 seconds."),
      QT_TRANSLATE_NOOP("ErrorText", "Set the clock, best by a time service (NTP). Tokens are renewed too early or too late until then."), "", "" },
    { Reason::NoAuthorizePage, QT_TRANSLATE_NOOP("ErrorText", "%1 does not answer as Backlog's page for permission: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Check the URL's domain, and whether a proxy or a sign-in page of your network stands between."), "", "" },
    { Reason::TrialNotStarted, QT_TRANSLATE_NOOP("ErrorText", "The trial space could not be started: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Check that %1 is installed."), "", "" },
    { Reason::SettingsMissing, QT_TRANSLATE_NOOP("ErrorText", "There is no settings file at %1."),
      QT_TRANSLATE_NOOP("ErrorText", "Check OAuthSettingsLocation."), "", "" },
    { Reason::SettingsDamaged, QT_TRANSLATE_NOOP("ErrorText", "The file %1 is damaged (%2). It was left as it is."),
      QT_TRANSLATE_NOOP("ErrorText", "The version before stands beside it, with .bak at its end."), "", "" },
    { Reason::SettingsForeign, QT_TRANSLATE_NOOP("ErrorText", "The file %1 is not a settings file of Tsunagi (%2). It was left as it is."),
      QT_TRANSLATE_NOOP("ErrorText", "Name another OAuthSettingsLocation. Files of other programs can't be opened; sign in once more."), "", "" },
    { Reason::SettingsUntrusted, QT_TRANSLATE_NOOP("ErrorText", "The file %1 is not trusted: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "It must belong to you, be no link, and stand in a folder that nobody else can write."), "", "" },
    { Reason::SettingsTooNew, QT_TRANSLATE_NOOP("ErrorText", "The file %1 was written by a newer Tsunagi (schema %4)."),
      QT_TRANSLATE_NOOP("ErrorText", "Update Tsunagi on this machine."), "", "" },
    { Reason::WouldOverwrite, QT_TRANSLATE_NOOP("ErrorText", "The file %1 exists already and is not replaced."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or move the file away."), "", "" },
    { Reason::SettingsDiffer, QT_TRANSLATE_NOOP("ErrorText", "%1 differs from the settings file %2, which has “%3”."),
      QT_TRANSLATE_NOOP("ErrorText", "Leave %1 out, or use another OAuthSettingsLocation."), "", "" },
    { Reason::ApiRefused, QT_TRANSLATE_NOOP("ErrorText", "Backlog refused the request: %2 (code %4, HTTP %5)"),
      "", "", "" },
    { Reason::NotPermitted, QT_TRANSLATE_NOOP("ErrorText", "You have no permission for this: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Ask an administrator of the space or project."), "", "" },
    { Reason::NotFound, QT_TRANSLATE_NOOP("ErrorText", "Backlog has no such thing: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Check the name or ID. Projects that you have not joined can't be read."), "", "" },
    { Reason::RateLimitReached, QT_TRANSLATE_NOOP("ErrorText", "Backlog's rate limit is reached."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again in %4 seconds. All your programs share the limit."), "", "" },
    { Reason::RequestsOverBudget, QT_TRANSLATE_NOOP("ErrorText", "At least %4 requests are needed, and %2 are allowed."),
      QT_TRANSLATE_NOOP("ErrorText", "Narrow the rows down, or allow more requests. “--explain” shows what would be asked."), "", "" },
    { Reason::KeychainMissing, QT_TRANSLATE_NOOP("ErrorText", "There is no keyring (keychain) on this machine: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Install the package %3, then try again. Secrets are never saved in plain text."), "", QT_TRANSLATE_NOOP("ErrorText", "Start a keyring such as GNOME Keyring or KWallet. Secrets are never saved in plain text.") },
    { Reason::KeychainLocked, QT_TRANSLATE_NOOP("ErrorText", "The keyring (keychain) is locked."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock it, then try again. Nothing that is saved was deleted or overwritten."), "", "" },
    { Reason::KeychainRefused, QT_TRANSLATE_NOOP("ErrorText", "The keyring (keychain) refused: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing that is saved was deleted or overwritten."), "", "" },
    { Reason::KeychainTimedOut, QT_TRANSLATE_NOOP("ErrorText", "The keyring (keychain) did not answer within %4 seconds."),
      QT_TRANSLATE_NOOP("ErrorText", "Look for a window that asks for its password, then try again."), "", "" },
    { Reason::KeychainModuleMissing, QT_TRANSLATE_NOOP("ErrorText", "The keyring (keychain) can't be asked: %2"),
      QT_TRANSLATE_NOOP("ErrorText", "A part of Tsunagi is missing beside the program. Install it again as a whole."), "", "" },
    { Reason::SecretMissing, QT_TRANSLATE_NOOP("ErrorText", "The keyring or vault has no %1 for the connection “%2”."),
      QT_TRANSLATE_NOOP("ErrorText", "Edit the connection and enter it again."), "", "" },
    { Reason::VaultLocked, QT_TRANSLATE_NOOP("ErrorText", "The vault %1 is locked: its passphrase was not given."),
      QT_TRANSLATE_NOOP("ErrorText", "Set %3 to the path of a file with the passphrase, or start on a terminal."), "", QT_TRANSLATE_NOOP("ErrorText", "Try again and enter it. Nothing that is saved was deleted or overwritten.") },
    { Reason::VaultWrongPassphrase, QT_TRANSLATE_NOOP("ErrorText", "The passphrase does not open the vault %1."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing that is saved was deleted or overwritten. Try again."), "", "" },
    { Reason::VaultDamaged, QT_TRANSLATE_NOOP("ErrorText", "The vault %1 is damaged (%2)."),
      QT_TRANSLATE_NOOP("ErrorText", "The file is left as it is. Restore it from a backup, or move it away and enter the secrets again."), "", "" },
    { Reason::TokenExpiring, QT_TRANSLATE_NOOP("ErrorText", "The token lives for %4 more seconds only."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again in a minute."), "", "" },
    { Reason::GrantOver, QT_TRANSLATE_NOOP("ErrorText", "The permission has expired or was withdrawn. Please sign in again."),
      QT_TRANSLATE_NOOP("ErrorText", "The connection's settings stay as they are."), "", "" },
    { Reason::RefreshNotAllowed, QT_TRANSLATE_NOOP("ErrorText", "The access token has expired, and InitiateOAuth=OFF does not allow to refresh it."),
      QT_TRANSLATE_NOOP("ErrorText", "Set %3."), "", "" },
    { Reason::NoGrant, QT_TRANSLATE_NOOP("ErrorText", "Nobody has signed in yet: there is no token in %1."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in with “tsunagi-cli connect”, set OAuthVerifier, or copy a settings file from a machine with a browser."), "", "" },
    { Reason::NoBrowserPossible, QT_TRANSLATE_NOOP("ErrorText", "A person must sign in, but no browser can be opened here."),
      QT_TRANSLATE_NOOP("ErrorText", "Use “tsunagi-cli connect” on a terminal, set OAuthVerifier, or copy a settings file from a machine with a browser."), "", "" },
    { Reason::GivenAway, QT_TRANSLATE_NOOP("ErrorText", "This grant was handed over to another machine (%1)."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in anew to use it here."), "", "" },
    { Reason::LockTimedOut, QT_TRANSLATE_NOOP("ErrorText", "Another process has held the settings file %1 for %4 seconds."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again; if it lasts, look for a process that hangs."), QT_TRANSLATE_NOOP("ErrorText", "Another run is downloading into %2."), "" },
    { Reason::StorageFailed, QT_TRANSLATE_NOOP("ErrorText", "%1 can't be written or read (%2): %6"),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing was spent or lost. Check free space, permissions and mounts."), "", "" },
    { Reason::NotRenamable, QT_TRANSLATE_NOOP("ErrorText", "%1 is mounted by itself (%2), so it can't be replaced by a renewed one."),
      QT_TRANSLATE_NOOP("ErrorText", "Mount the folder that it stands in, not the single file."), "", "" },
    { Reason::NotLasting, QT_TRANSLATE_NOOP("ErrorText", "%1 stands on %2, which goes away with the container or at the next start."),
      QT_TRANSLATE_NOOP("ErrorText", "Put it on a volume or a disk that stays, and set %3 to that place."), "", QT_TRANSLATE_NOOP("ErrorText", "Put it on a volume or a disk that stays.") },
    { Reason::ExportKeptElsewhere, QT_TRANSLATE_NOOP("ErrorText", "%1 could not be written. The sealed file is %3 instead."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost: once there is room, move %3 there. It opens for those that it was exported to."), "", "" },
    { Reason::SavedToRecovery, QT_TRANSLATE_NOOP("ErrorText", "The new tokens could not be put in place and are in %1."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost: the next run takes %3 over by itself, once the settings file can be written."), QT_TRANSLATE_NOOP("ErrorText", "The new tokens could not be written anywhere. Keep the text below: it is the sealed settings file."), QT_TRANSLATE_NOOP("ErrorText", "Once there is room, give that text to “tsunagi-cli settings import -”.") },
    { Reason::NoIdentityOpens, QT_TRANSLATE_NOOP("ErrorText", "None of this machine's keys opens %1."),
      QT_TRANSLATE_NOOP("ErrorText", "The file was made for another machine: export it again for this one's public key (tsunagi-cli recipient)."), "", "" },
    { Reason::IdentityMissing, QT_TRANSLATE_NOOP("ErrorText", "The private key %1 is missing."),
      QT_TRANSLATE_NOOP("ErrorText", "Put back the key that the settings file was made for, or make one with “tsunagi-cli keygen” and export the file for it."), "", "" },
    { Reason::WrongPassphrase, QT_TRANSLATE_NOOP("ErrorText", "The passphrase does not open %1."),
      QT_TRANSLATE_NOOP("ErrorText", "Check OAuthSettingsPassphrase."), "", "" },
    { Reason::RefreshedElsewhere, QT_TRANSLATE_NOOP("ErrorText", "Another machine has refreshed the grant in %1 last."),
      QT_TRANSLATE_NOOP("ErrorText", "One grant on two machines may fail on one: give each machine a grant of its own."), "", "" },
    { Reason::SameGrantAgain, QT_TRANSLATE_NOOP("ErrorText", "Backlog gave %1 the same grant that %2 holds already."),
      QT_TRANSLATE_NOOP("ErrorText", "One grant on two machines may fail on one. Register an application for each host, or let one host refresh for all."), "", "" },
    { Reason::RowsLeftOut, QT_TRANSLATE_NOOP("ErrorText", "Rows left out: %4 (%2)"),
      QT_TRANSLATE_NOOP("ErrorText", "All other rows are here. On the command line, --allow-partial accepts this and --strict stops at the first."), "", "" },
    { Reason::CommandNotStarted, QT_TRANSLATE_NOOP("ErrorText", "“%1” can't be started: %6"),
      QT_TRANSLATE_NOOP("ErrorText", "Check the command after “--”."), "", "" },
    { Reason::Interrupted, QT_TRANSLATE_NOOP("ErrorText", "Stopped."),
      "", "", "" },
};
// clang-format on

constexpr bool wordsAreInOrder()
{
    for (std::size_t i = 0; i < std::size(allWords); ++i)
        if (static_cast<std::size_t>(allWords[i].reason) != i)
            return false;
    return std::size(allWords) == static_cast<std::size_t>(Reason::Interrupted) + 1;
}
static_assert(wordsAreInOrder(), "one entry for each Reason, in the enumeration's order");

/// A translation of only this stands for "nothing": Japanese says some hints within the message.
constexpr char16_t nothing = u'\u200b';

QString translated(const char *source)
{
    const QString text = *source ? QCoreApplication::translate("ErrorText", source) : QString();
    return text.size() == 1 && text.front() == nothing ? QString() : text;
}

/// One pass, so that a value that holds "%2" itself stays as it is.
QString filled(const QString &text, const Error &error)
{
    const QString values[] = { error.subject,
                               error.detail,
                               error.suggestion,
                               QString::number(error.number),
                               QString::number(error.status),
                               error.number > 0 ? qt_error_string(static_cast<int>(error.number)) : QString() };
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= 6) {
            result += values[digit - 1];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result.trimmed();
}

const ErrorWords &wordsOf(const Error &error) { return allWords[static_cast<std::size_t>(error.reason)]; }

/// What is wrong with a list of hosts is one of the sentences of auth/transfer/host_list, with a fact in it.
Error withWordsOfDetail(Error error)
{
    if (error.reason == Reason::BadHostList)
        error.detail = filled(QCoreApplication::translate("HostList", error.detail.toUtf8().constData()), error);
    return error;
}

} // namespace

QString messageOf(const Error &error)
{
    const ErrorWords &words = wordsOf(error);
    const bool withoutSubject = error.subject.isEmpty() && *words.messageWithoutSubject;
    return filled(translated(withoutSubject ? words.messageWithoutSubject : words.message), withWordsOfDetail(error));
}

QString hintOf(const Error &error)
{
    const ErrorWords &words = wordsOf(error);
    const bool namesSuggestion = QByteArrayView(words.hint).contains("%3");
    if (namesSuggestion && error.suggestion.isEmpty())
        return filled(translated(words.hintWithoutSuggestion), error);
    return filled(translated(words.hint), error);
}

} // namespace tsunagi::auth
