// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/export_source.h"

#include "auth/grant.h"
#include "auth/settings/locked_settings.h"

namespace tsunagi::ui {
namespace {

using Source = auth::Shared<const ExportSource>;

/// Nobody is asked to log in by a test.
auth::Error asToldHere(auth::Error error)
{
    if (error.reason == auth::Reason::NoBrowserPossible)
        error.reason = auth::Reason::GrantOver;
    return error;
}

QCoro::Task<auth::Result<auth::Shared<const auth::SettingsPayload>>> storedOf(Opened opened, std::stop_token stop)
{
    using Stored = auth::Shared<const auth::SettingsPayload>;
    const auth::ConnectionProperties &properties = *opened.properties;
    const auth::SettingsFile file(properties.settingsLocation);
    if (!file.exists())
        co_return Stored();
    const auto keys = co_await opened.surroundings.keys->keys(false, stop);
    if (!keys)
        co_return auth::fail(keys.error());
    auto latest = co_await auth::latestPayload(file, *keys, properties.recoveryFolder, stop);
    if (!latest)
        co_return auth::fail(latest.error());
    co_return Stored(std::make_shared<const auth::SettingsPayload>(std::move(*latest)));
}

} // namespace

QCoro::Task<auth::Result<Source>> exportSource(QPointer<ConnectionSession> session, std::stop_token stop)
{
    if (!session)
        co_return auth::fail(auth::Reason::Interrupted);
    const auto values = co_await session->values(stop);
    if (!session)
        co_return auth::fail(auth::Reason::Interrupted);
    if (!values)
        co_return auth::fail(values.error());
    auto opened = open(**values, session->store(), Browser::Never);
    if (!opened)
        co_return auth::fail(opened.error());
    auto source = std::make_shared<ExportSource>();
    source->opened = *opened;
    source->opened.surroundings.mayOpenBrowser = true;
    const auto test = co_await opened->client->test(stop);
    if (!session || stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    if (!test)
        co_return auth::fail(asToldHere(test.error()));
    session->tested(*test);
    source->user = { .id = test->userId, .name = test->userName, .unknown = {} };
    const auto stored = co_await storedOf(*opened, stop);
    if (!stored)
        co_return auth::fail(stored.error());
    source->stored = *stored;
    auto application = auth::applicationOf(*opened->properties, source->stored.get());
    if (!application)
        co_return auth::fail(application.error());
    source->application = std::make_shared<const auth::OAuthApplication>(std::move(*application));
    co_return Source(source);
}

} // namespace tsunagi::ui
