// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection_setup.h"

#include "app/cli/given_bag.h"
#include "app/cli/property_values.h"
#include "app/cli/secret_stores.h"
#include "auth/connections.h"
#include "auth/places.h"
#include "auth/secrets/key_source_of.h"

#include <QCoreApplication>
#include <QUrl>

namespace tsunagi::cli {

using auth::PropertyBag;
using auth::Shared;

namespace {

void hideSecrets(Reporter &reporter, const auth::ConnectionProperties &properties)
{
    for (const auth::Secret *secret : { &properties.apiKey, &properties.clientSecret, &properties.verifier,
                                        &properties.accessToken, &properties.refreshToken, &properties.passphrase })
        reporter.hide(*secret);
    reporter.hide(auth::Secret::fromText(QUrl(QString::fromUtf8(properties.proxy.view())).password()));
}

/// `-P`: null where none is named.
QCoro::Task<Result<Shared<PropertyBag>>> savedProperties(Session &session)
{
    if (!session.line().has("profile"))
        co_return Shared<PropertyBag>();
    const auth::Connections connections(auth::configHome());
    auto saved = connections.find(session.line().value("profile"));
    if (!saved)
        co_return fail(saved.error());
    session.stores().use(*saved);
    co_return co_await auth::openSaved(std::move(*saved), session.stores().ofThisRun(), session.stop());
}

/// What the next run must know of is told even to those who want quiet, and is the run's exit code.
void tell(Session &session, const Error &warning)
{
    if (warning.reason != Reason::SavedToRecovery) {
        session.reporter().warn(warning);
        return;
    }
    session.reporter().errorInPassing(warning);
    session.exitWith(warning.code());
}

void tellIdentity(Reporter &reporter, const QString &path)
{
    reporter.useLanguage();
    reporter.note(QCoreApplication::translate(
                      "Cli", "This machine's identity was made: %1. Whoever has it can open the settings file.")
                      .arg(path));
}

Result<void> addInputs(GivenProperties &given, const PropertyBag &inputs)
{
    for (const auth::PropertyInfo &info : auth::allProperties())
        if (inputs.has(info.id) && given.commandLine.has(info.id))
            return fail(about(Reason::RepeatedProperty, nameOf(info.id)));
    return given.commandLine.fillFrom(inputs);
}

} // namespace

QCoro::Task<Result<Shared<PropertyBag>>> givenBag(Session &session, PropertyBag inputs)
{
    const SecretReader reader = [&session](const QString &property) { return session.readStandardInput(property); };
    auto given = givenProperties(session.line(), session.environment(), reader);
    if (!given)
        co_return fail(given.error());
    if (const auto added = addInputs(*given, inputs); !added)
        co_return fail(added.error());
    const auto saved = co_await savedProperties(session);
    if (!saved)
        co_return fail(saved.error());
    auto bag = layered(*given, saved->get());
    for (const Error &warning : given->warnings)
        session.reporter().warn(warning);
    if (!bag)
        co_return fail(bag.error());
    co_return Shared<PropertyBag>(std::make_shared<PropertyBag>(std::move(*bag)));
}

Result<Shared<const auth::ConnectionProperties>> checkedOf(Session &session, const PropertyBag &bag)
{
    auto checked = auth::checkedProperties(bag, auth::dataHome(), auth::configHome());
    if (!checked)
        return fail(checked.error());
    hideSecrets(session.reporter(), **checked);
    return Shared<const auth::ConnectionProperties>(*checked);
}

QCoro::Task<Result<Shared<const auth::ConnectionProperties>>> connectionProperties(Session &session, PropertyBag inputs)
{
    const auto bag = co_await givenBag(session, std::move(inputs));
    if (!bag)
        co_return fail(bag.error());
    co_return checkedOf(session, **bag);
}

std::shared_ptr<auth::KeySource> keySourceOf(Session &session, const auth::ConnectionProperties &properties,
                                             const QString &settingsPath)
{
    return auth::keySourceOf(properties, session.stores().ofThisRun(), settingsPath);
}

QCoro::Task<Result<Shared<Connection>>> openConnection(Session &session, ConnectionDemand demand)
{
    const auto properties = co_await connectionProperties(session, std::move(demand.inputs));
    if (!properties)
        co_return fail(properties.error());
    auto connection = std::make_shared<Connection>();
    connection->properties = *properties;
    connection->keys = keySourceOf(session, **properties, (*properties)->settingsLocation);
    connection->network = std::make_shared<auth::Network>(connection->properties);
    const bool mayOpen = demand.browser == Browser::Allowed || session.line().has("interactive");
    auth::Surroundings &surroundings = connection->surroundings;
    surroundings.network = connection->network;
    surroundings.keys = connection->keys;
    surroundings.mayOpenBrowser = mayOpen && LoginPrompt::isPossible(session);
    surroundings.replaceUser = demand.replaceUser;
    connection->authenticator = std::make_shared<auth::Authenticator>(connection->properties, surroundings);
    connection->prompt = std::make_unique<LoginPrompt>(session);
    connection->prompt->watch(*connection->authenticator);
    Reporter &reporter = session.reporter();
    QObject::connect(connection->authenticator.get(), &auth::Authenticator::warned, connection->prompt.get(),
                     [&session](const Error &warning) { tell(session, warning); });
    QObject::connect(connection->authenticator.get(), &auth::Authenticator::identityMade, connection->prompt.get(),
                     [&reporter](const QString &path) { tellIdentity(reporter, path); });
    QObject::connect(connection->authenticator.get(), &auth::Authenticator::logged, connection->prompt.get(),
                     [&reporter](const QString &event) { reporter.log(event); });
    co_return Shared<Connection>(connection);
}

QCoro::Task<Result<auth::CredentialPtr>> credentialOf(Session &session, std::shared_ptr<Connection> connection)
{
    auto credential = co_await connection->authenticator->credential(connection->prompt->stop());
    if (!credential && session.stop().stop_requested())
        co_return fail(Reason::Interrupted);
    if (!credential && connection->prompt->foundNobody())
        co_return fail(Reason::NoBrowserPossible);
    if (credential)
        session.reporter().hide((*credential)->secret);
    co_return credential;
}

} // namespace tsunagi::cli
