// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of a settings file from an identity file, as headless machines have them: made at the first write, 0600, and
// never where a settings file already stands that another identity must have sealed.
#pragma once

#include "auth/settings/settings_keys.h"

#include <QStringList>

namespace tsunagi::auth {

class IdentityFileKeys : public KeySource {
public:
    /// @p identityPath: an identity file of age's, or a private key file of OpenSSH. @p recipients:
    /// OAuthSettingsRecipients, each a public key or the path of a file of them. @p settingsPath: where the settings
    /// file is or will be.
    IdentityFileKeys(QString identityPath, QStringList recipients, Secret passphrase, QString settingsPath);

    /// IdentityMissing, UnreadablePropertyFile, WritablePropertyFile, BadPropertyValue (number: line), KeyMistyped,
    /// KeyProtected or NoUsableKey. With a
    /// passphrase and no identity file, and not @p mayMake: the passphrase alone.
    [[nodiscard]] QCoro::Task<Result<Shared<const SettingsKeys>>> keys(bool mayMake, std::stop_token stop) override;
    [[nodiscard]] QString madeIdentityAt() const override;
    [[nodiscard]] QList<Error> warnings() const override;

private:
    struct State;
    // Shared with the coroutine, which may outlive this.
    std::shared_ptr<State> m_state;
};

/// Parses OAuthSettingsRecipients: each a public key ("age1…", "ssh-ed25519 …") or the absolute path of a file of them.
/// @p warnings takes KeyTypeSkipped. BadPropertyValue, KeyMistyped, NoUsableKey, UnreadablePropertyFile,
/// WritablePropertyFile.
[[nodiscard]] Result<std::vector<age::Recipient>> readRecipients(const QStringList &given,
                                                                 QList<Error> *warnings = nullptr);

/// Reads an identity file by the rules of files that Tsunagi only reads; @p warnings takes ReadablePropertyFile.
[[nodiscard]] Result<std::vector<age::Identity>> readIdentityFile(const QString &path,
                                                                  QList<Error> *warnings = nullptr);

/// Makes a new identity file, 0600, put in place by link(2): errno EEXIST in StorageFailed if anything has that name.
[[nodiscard]] Result<age::Identity> makeIdentityFile(const QString &path);

/// IdentityMissing if a settings file or ".bak" stands at @p settingsPath that a new identity could not open, so none
/// may be made. Files that a passphrase protects do not count where @p hasPassphrase.
[[nodiscard]] Result<void> mayMakeIdentity(const QString &identityPath, const QString &settingsPath,
                                           bool hasPassphrase);

} // namespace tsunagi::auth
