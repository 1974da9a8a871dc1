// SPDX-License-Identifier: GPL-3.0-or-later
// The saved connections: $XDG_CONFIG_HOME/tsunagi/connections.json, without a secret. Their secrets are in the secret
// store.
#pragma once

#include "auth/properties.h"
#include "auth/secrets/secret_store.h"
#include "auth/shared.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace tsunagi::auth {

struct SavedConnection {
    QString id; ///< random, unchanged by renaming; names the folder of the settings file
    QString name;
    QMap<Property, QString> properties; ///< plain values as given; never a secret
    QList<Property> secrets; ///< those that the secret store holds under "<id>/<property name>"
    bool identityInKeychain = false; ///< in its secret store; else the identity is a file
    bool inVault = false; ///< its secret store is the vault; else the keychain
    bool isTrial = false; ///< made for the sandbox (お試しスペース)
};

/// One object a program. Reads the file at construction and whenever it changed on disk; writes under its lock,
/// durably.
class Connections : public QObject {
    Q_OBJECT
public:
    /// @param configHome  $XDG_CONFIG_HOME/tsunagi; connections.json need not exist
    explicit Connections(QString configHome, QObject *parent = nullptr);
    ~Connections() override;

    [[nodiscard]] Result<QList<SavedConnection>> all() const;
    /// By name (case counts first, then not) or id; UnknownConnection with the nearest name.
    [[nodiscard]] Result<SavedConnection> find(const QString &nameOrId) const;
    /// Adds (an empty id is made), or replaces the one of the same id. Names are unique: a taken one gets " 2", " 3", …
    /// Returns what was written. BadPropertyValue where a secret stands among the plain properties.
    [[nodiscard]] Result<SavedConnection> save(SavedConnection connection);
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] static QString newId();

Q_SIGNALS:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The values of a saved connection with its secrets fetched, at Origin::SavedConnection.
/// KeychainLocked, KeychainMissing, SecretMissing …: nothing is changed by a failure.
[[nodiscard]] QCoro::Task<Result<Shared<PropertyBag>>>
openSaved(SavedConnection connection, std::shared_ptr<SecretStore> store, std::stop_token stop);

/// Whether a saved connection uses an API key. Then the settings file is no part of it: its place neither makes the
/// connection one by OAuth nor ties it to an origin.
[[nodiscard]] bool isByApiKey(const SavedConnection &connection);

/// Where a saved connection's settings file is.
[[nodiscard]] QString settingsPathOf(const SavedConnection &connection);

/// The name of a connection's secret in the store: "<id>/<property name>".
[[nodiscard]] QString secretKey(const QString &connectionId, Property property);

} // namespace tsunagi::auth
