// SPDX-License-Identifier: GPL-3.0-or-later
// The connection that something is exported of: opened, tested, and with the grant that it has itself.
#pragma once

#include "auth/settings/settings_payload.h"
#include "ui/connections/connection_session.h"

#include <QPointer>

#include <stop_token>

namespace tsunagi::ui {

struct ExportSource {
    Opened opened; ///< its surroundings allow a browser; its authenticator never opens one
    std::shared_ptr<const auth::OAuthApplication> application;
    std::shared_ptr<const auth::SettingsPayload> stored; ///< null: there is no settings file
    auth::SettingsPayload::User user; ///< behind it, by the test
};

/// Two requests. What the test says: GrantOver where a person would have to log in first.
[[nodiscard]] QCoro::Task<auth::Result<auth::Shared<const ExportSource>>>
exportSource(QPointer<ConnectionSession> session, std::stop_token stop);

} // namespace tsunagi::ui
