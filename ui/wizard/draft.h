// SPDX-License-Identifier: GPL-3.0-or-later
// A connection that is being made: what the wizard's pages have been told so far. Nothing of it is saved before the
// last page; a sign-in writes its tokens into the draft's own folder, which goes if the draft does.
#pragma once

#include "auth/connections.h"
#include "auth/properties.h"
#include "backlog/client.h"
#include "ui/trial_space.h"

#include <optional>

namespace tsunagi::ui {

enum class Method {
    ApiKey,
    OAuth, ///< the browser comes back to this computer
    Web, ///< a person brings the code, or tokens
};

/// What a person brought for Method::Web: a code, or tokens that were got elsewhere.
struct Handed {
    auth::Secret code;
    auth::Secret accessToken;
    auth::Secret refreshToken;
    qint64 expiresIn = 0; ///< seconds; 0 where it was not told
    QDateTime at; ///< when it was brought

    /// Works until it ends: nothing could refresh it.
    [[nodiscard]] bool isLoneToken() const
    {
        return code.isEmpty() && refreshToken.isEmpty() && !accessToken.isEmpty();
    }
};

struct Draft {
    QString id;
    std::optional<auth::SpaceUrl> space;
    Method method = Method::ApiKey;
    auth::Secret apiKey;
    QString clientId;
    auth::Secret clientSecret;
    QString callbackUrl;
    Handed handed;
    std::optional<TrialInfo> trial; ///< the space is the trial's
    std::optional<auth::SavedConnection> existing; ///< it is saved already: only the key or the grant is got anew
    std::shared_ptr<const auth::PropertyBag> opened; ///< what that one's secrets and properties are
    std::optional<backlog::ConnectionTest> testBefore; ///< who was behind it, where this run has seen it
    bool fromString = false; ///< a connection string was pasted in place of a URL
    std::shared_ptr<const auth::PropertyBag> brought; ///< from that: what no page asks for goes along
    std::optional<backlog::ConnectionTest> test;
    QString name;
    QString rescueRecipient; ///< of the rescue key, if there is one: a new settings file is sealed to it, too
    bool inVault = false; ///< its secrets go into the vault: a new one's, where the keychain can't be used

    /// As openSaved() would give it, were it saved; with what is handed over, for a run.
    [[nodiscard]] auth::PropertyBag bag() const;
    [[nodiscard]] auth::SavedConnection toSaved() const;
    /// The secrets to put into the store. A trial keeps all that it has: its sandbox is brought back with them.
    [[nodiscard]] QList<auth::Property> secrets() const;
    [[nodiscard]] auth::Secret secret(auth::Property property) const;
    /// Those that an existing connection has, and no longer needs.
    [[nodiscard]] QList<auth::Property> secretsToDrop() const;
    /// That of the connection string; with brought only.
    [[nodiscard]] std::optional<auth::SpaceUrl> broughtSpace() const;
    /// A URL is given after all: what the string held belongs to its own space.
    void forgetBrought();

private:
    [[nodiscard]] bool keeps(Method wanted) const;
    [[nodiscard]] QString initiateOAuth() const;
    void putBrought(auth::SavedConnection &saved) const;
    void putHanded(auth::PropertyBag &bag) const;
};

/// The default CallbackURL of the declaration.
[[nodiscard]] QString defaultCallbackUrl();

/// Properties of a connection string that the wizard decides by itself: tokens and their places.
[[nodiscard]] bool isDecidedByWizard(auth::Property property);

} // namespace tsunagi::ui
