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

enum class Method { ApiKey, OAuth };

struct Draft {
    QString id;
    std::optional<auth::SpaceUrl> space;
    Method method = Method::ApiKey;
    auth::Secret apiKey;
    QString clientId;
    auth::Secret clientSecret;
    QString callbackUrl;
    std::optional<TrialInfo> trial; ///< the space is the trial's
    std::optional<auth::SavedConnection> existing; ///< it is saved already: only the key or the grant is got anew
    std::shared_ptr<const auth::PropertyBag> opened; ///< what that one's secrets and properties are
    std::optional<backlog::ConnectionTest> test;
    QString name;

    /// As openSaved() would give it, were it saved.
    [[nodiscard]] auth::PropertyBag bag() const;
    [[nodiscard]] auth::SavedConnection toSaved() const;
    /// The secrets to put into the store. A trial keeps all that it has: its sandbox is brought back with them.
    [[nodiscard]] QList<auth::Property> secrets() const;
    [[nodiscard]] auth::Secret secret(auth::Property property) const;
};

/// The default CallbackURL of the declaration.
[[nodiscard]] QString defaultCallbackUrl();

} // namespace tsunagi::ui
