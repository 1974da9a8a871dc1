// SPDX-License-Identifier: GPL-3.0-or-later
// A sandbox, a home, and authenticators over one settings file in it: what the tests of the state machine share.
#pragma once

#include "auth/authenticator.h"
#include "auth/settings/settings_payload.h"
#include "tests/auth/making.h"
#include "tests/auth/test_browser.h"
#include "tests/support/sandbox_process.h"

#include <QCoroTask>
#include <QObject>
#include <QTemporaryDir>

#include <map>

namespace tsunagi::tests {

using Values = std::map<auth::Property, QString>;

/// An authenticator and all that it has said.
struct Session {
    std::shared_ptr<auth::Network> network;
    std::unique_ptr<auth::Authenticator> authenticator;
    std::shared_ptr<QStringList> warnings = std::make_shared<QStringList>(); ///< names of reasons
    std::shared_ptr<QStringList> log = std::make_shared<QStringList>();

    [[nodiscard]] auth::Result<auth::CredentialPtr> credential(std::stop_token stop = {})
    {
        return QCoro::waitFor(authenticator->credential(stop));
    }
    [[nodiscard]] auth::Result<auth::CredentialPtr> replacementFor(const auth::CredentialPtr &refused)
    {
        return QCoro::waitFor(authenticator->replacementFor(refused, {}));
    }
    [[nodiscard]] auth::Result<auth::CredentialPtr> refreshed() { return QCoro::waitFor(authenticator->refreshed({})); }
    [[nodiscard]] auth::Result<void> confirmUser(qint64 id, const QString &name)
    {
        return QCoro::waitFor(authenticator->confirmUser(id, name, {}));
    }
};

inline QByteArray tokenOf(const auth::Result<auth::CredentialPtr> &credential)
{
    return credential ? (*credential)->secret.reveal() : why(credential);
}

inline QString textOf(const auth::Secret &secret) { return QString::fromUtf8(secret.view()); }

class AuthenticatorRig : public QObject {
public:
    AuthenticatorRig();

    [[nodiscard]] SandboxProcess &sandbox() { return m_sandbox; }
    [[nodiscard]] bool start(const QStringList &arguments = {});
    /// A new home; the sandbox goes on.
    void clear();

    [[nodiscard]] QString path(const QString &name) const { return m_home->filePath(name); }
    [[nodiscard]] QString settingsPath() const { return path(QStringLiteral("OAuthSettings.txt")); }
    [[nodiscard]] QString pendingPath() const { return settingsPath() + QStringLiteral(".pending"); }
    [[nodiscard]] QByteArray settingsBytes() const;

    /// The sandbox's application, the file and identity of this home; @p more replaces or, by an empty value, takes
    /// away.
    [[nodiscard]] Values values(const QString &initiate, const Values &more = {}) const;
    struct Options {
        qint64 clockAhead = 0; ///< seconds
        bool mayOpenBrowser = false;
        bool replaceUser = false;
    };
    [[nodiscard]] Session session(const QString &initiate, const Values &more, Options options) const;
    [[nodiscard]] Session session(const QString &initiate, const Values &more = {}) const
    {
        return session(initiate, more, Options());
    }

    /// What the settings file holds.
    [[nodiscard]] auth::Result<auth::SettingsPayload> stored() const;
    /// Signs in the sandbox's owner by a verifier, and confirms the user.
    [[nodiscard]] bool signIn();
    /// The same with a token that is over when this returns; later ones live for an hour.
    [[nodiscard]] bool signInBriefly();
    /// Tokens that somebody got by other means; @p userId: the owner unless told.
    [[nodiscard]] auth::TokenSet madeElsewhere(const QString &userId = {});
    /// Marks the stored grant as handed over.
    [[nodiscard]] bool giveAway();
    /// When @p session needs a person, one goes to the sandbox's pages and decides: "allow" or "deny".
    void answerBy(Session &session, TestBrowser &browser, const QByteArray &decision);

    /// Token requests so far; @p grantType: only those.
    [[nodiscard]] int tokenRequests(const QString &grantType = {});
    /// Requests to /users/myself.
    [[nodiscard]] int userRequests();
    /// HTTP status of /users/myself with that credential.
    [[nodiscard]] int statusWith(const auth::CredentialPtr &credential) const;
    struct User {
        qint64 id = 0;
        QString userId;
        QString name;
    };
    [[nodiscard]] User owner();
    [[nodiscard]] User somebodyElse();

private:
    [[nodiscard]] QJsonArray users();

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
};

} // namespace tsunagi::tests
