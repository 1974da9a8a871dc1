// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain, whose writes are done but not answered while it is told to hold back.
#pragma once

#include "auth/secrets/keychain_store.h"

#include <QCoroTimer>

#include <chrono>

namespace tsunagi::tests {

class LateStore : public auth::SecretStore {
public:
    bool holdsBack = false;
    int written = 0;
    int removed = 0;

    QCoro::Task<auth::Result<std::optional<auth::Secret>>> read(QString key, std::stop_token stop) override
    {
        return m_real.read(std::move(key), std::move(stop));
    }
    QCoro::Task<auth::Result<void>> write(QString key, auth::Secret secret, std::stop_token stop) override
    {
        const auto result = co_await m_real.write(std::move(key), std::move(secret), stop);
        ++written;
        while (holdsBack && !stop.stop_requested())
            co_await QCoro::sleepFor(std::chrono::milliseconds(1));
        co_return result;
    }
    QCoro::Task<auth::Result<void>> remove(QString key, std::stop_token stop) override
    {
        const auto result = co_await m_real.remove(std::move(key), std::move(stop));
        ++removed;
        co_return result;
    }
    [[nodiscard]] QString displayName() const override { return m_real.displayName(); }

private:
    auth::KeychainStore m_real;
};

} // namespace tsunagi::tests
