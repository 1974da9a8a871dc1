// SPDX-License-Identifier: GPL-3.0-or-later
// A machine without a keychain, for screens that are looked at where there is one.
#pragma once

#include "auth/secrets/secret_store.h"

namespace tsunagi::tests {

class MissingStore : public auth::SecretStore {
public:
    QCoro::Task<auth::Result<std::optional<auth::Secret>>> read(QString, std::stop_token) override
    {
        co_return auth::fail(missing());
    }
    QCoro::Task<auth::Result<void>> write(QString, auth::Secret, std::stop_token) override
    {
        co_return auth::fail(missing());
    }
    QCoro::Task<auth::Result<void>> remove(QString, std::stop_token) override { co_return auth::fail(missing()); }
    [[nodiscard]] QString displayName() const override { return QStringLiteral("Secret Service"); }

private:
    static auth::Error missing()
    {
        return { .reason = auth::Reason::KeychainMissing,
                 .subject = {},
                 .detail = QStringLiteral("org.freedesktop.secrets"),
                 .suggestion = {} };
    }
};

} // namespace tsunagi::tests
