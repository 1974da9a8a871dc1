// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/keychain_on_demand.h"

#include <QCoreApplication>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

/// By its place beside the program alone: no search path of the environment's has a say in what is given the secrets.
Result<void> KeychainOnDemand::load()
{
    if (m_store)
        return {};
    QLibrary module(QCoreApplication::applicationDirPath() + QStringLiteral("/" TSUNAGI_KEYCHAIN_MODULE));
    using Make = SecretStore *(*)();
    const auto make = reinterpret_cast<Make>(module.resolve("tsunagi_make_keychain"));
    if (!make)
        return fail({ .reason = Reason::KeychainModuleMissing,
                      .subject = {},
                      .detail = module.errorString(),
                      .suggestion = {} });
    m_store.reset(make());
    return {};
}

QCoro::Task<Result<std::optional<Secret>>> KeychainOnDemand::read(QString key, std::stop_token stop)
{
    if (const auto loaded = load(); !loaded)
        co_return fail(loaded.error());
    co_return co_await m_store->read(std::move(key), std::move(stop));
}

QCoro::Task<Result<void>> KeychainOnDemand::write(QString key, Secret secret, std::stop_token stop)
{
    if (const auto loaded = load(); !loaded)
        co_return fail(loaded.error());
    co_return co_await m_store->write(std::move(key), std::move(secret), std::move(stop));
}

QCoro::Task<Result<void>> KeychainOnDemand::remove(QString key, std::stop_token stop)
{
    if (const auto loaded = load(); !loaded)
        co_return fail(loaded.error());
    co_return co_await m_store->remove(std::move(key), std::move(stop));
}

QString KeychainOnDemand::displayName() const { return m_store ? m_store->displayName() : u"Secret Service"_s; }

} // namespace tsunagi::auth
