// SPDX-License-Identifier: GPL-3.0-or-later
// What the windows share: the saved connections with a session each, the secret store, the trial space, and what is
// remembered.
#pragma once

#include "auth/age/age.h"
#include "auth/age/recipient.h"
#include "auth/connections.h"
#include "auth/disconnect.h"
#include "ui/connections/connection_session.h"
#include "ui/trial_space.h"
#include "ui/window_memory.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace tsunagi::ui {

class VaultDoor;

/// What the desktop's main hands in; tests choose each.
struct WorkspaceParts {
    std::shared_ptr<auth::SecretStore> secrets; ///< the keychain
    QString sandboxProgram; ///< tsunagi-sandbox beside the program
    QString trialInfoFile; ///< of a sandbox that runs already, or empty
    int vaultWorkFactor = auth::age::defaultWorkFactor; ///< scrypt's, of what is written
};

enum class SecretsOfRemoved { Removed, Left };

class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(WorkspaceParts parts, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] auth::Connections &connections() { return m_connections; }
    [[nodiscard]] std::shared_ptr<auth::SecretStore> secrets() const { return m_parts.secrets; }
    [[nodiscard]] VaultDoor *vaultDoor() const { return m_vaultDoor; }
    /// Where a connection's secrets are: the keychain, or the vault, which asks nobody: who does what a person has
    /// asked for waits for opened() first.
    [[nodiscard]] std::shared_ptr<auth::SecretStore> storeOf(const auth::SavedConnection &connection) const;
    /// The vault asked for where the connection's secrets are in it, by VaultDoor::opened(); at once for others.
    [[nodiscard]] QCoro::Task<auth::Result<void>> opened(const auth::SavedConnection &connection,
                                                         std::stop_token stop) const;
    [[nodiscard]] TrialSpace &trial() { return m_trial; }
    [[nodiscard]] WindowMemory &memory() { return m_memory; }

    /// In the order of the file. What is wrong with the file, if it cannot be read, is connectionsError().
    [[nodiscard]] const QList<ConnectionSession *> &sessions() const { return m_sessions; }
    [[nodiscard]] ConnectionSession *session(const QString &id) const;
    [[nodiscard]] const std::optional<auth::Error> &connectionsError() const { return m_error; }

    /// Secrets first, then the connection, then the folder of its settings file: a failure leaves what can be tried
    /// again. @p secrets Left: where the keychain or the vault can't be opened any more.
    [[nodiscard]] QCoro::Task<auth::Result<void>> remove(QString id,
                                                         SecretsOfRemoved secrets = SecretsOfRemoved::Removed);
    /// Takes the connection's tokens and keys off this machine; the connection stays, and has to be logged in to again.
    [[nodiscard]] QCoro::Task<auth::Result<auth::Shared<const auth::Removals>>> logOut(QString id);
    /// One more key that opens the connection's settings file; see addRecipient().
    [[nodiscard]] QCoro::Task<auth::Result<void>> sealAlsoTo(QString id, auth::age::Recipient recipient);
    [[nodiscard]] auth::Result<void> rename(const QString &id, const QString &name);
    /// Tests all connections but the trial's, one after the other, @p first before the others: at the start of the
    /// program, so that a person is asked for the vault's passphrase once.
    void checkAll(const QString &first);

Q_SIGNALS:
    /// Connections came, went or were renamed.
    void sessionsChanged();

private:
    void reload();
    void checkNext();

    WorkspaceParts m_parts;
    auth::Connections m_connections;
    TrialSpace m_trial;
    WindowMemory m_memory;
    QList<ConnectionSession *> m_sessions;
    std::optional<auth::Error> m_error;
    QStringList m_toCheck;
    bool m_mayAsk = true; ///< in checkNext(): nobody has cancelled the vault's dialog yet
    VaultDoor *m_vaultDoor;
};

/// The folder of a connection's settings file and its companions.
[[nodiscard]] QString folderOf(const QString &connectionId);
/// Removes what Tsunagi has written there, and the folder if nothing else is in it.
void removeFolderOf(const QString &connectionId);

} // namespace tsunagi::ui
