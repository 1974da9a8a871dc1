// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/profile_rows.h"
#include "app/cli/property_sources.h"
#include "app/cli/property_values.h"
#include "app/cli/secret_stores.h"
#include "auth/connection_string.h"
#include "auth/driver_string.h"
#include "auth/places.h"
#include "auth/save_connection.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

using auth::PropertyBag;

constexpr OptionInfo options[] = {
    { "from-driver", '\0', "STRING",
      QT_TRANSLATE_NOOP("Cli", "a connection string of the commercial driver, translated; - is standard input"),
      OptionInfo::Given::Once },
    { "vault", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli",
                        "secrets go into the vault, which a passphrase protects, for a machine without a keyring: "
                        "TSUNAGI_VAULT_PASSPHRASE_FILE names a file with it, or it is asked for") },
};

class ProfilesAddCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        auto bag = given(session);
        if (!bag)
            co_return fail(bag.error());
        // What could never be opened is not saved.
        if (const auto checked = auth::checkedProperties(*bag, auth::dataHome(), auth::configHome()); !checked)
            co_return fail(checked.error());
        const auto connections = std::make_shared<auth::Connections>(auth::configHome());
        const QString name = session.line().words().first().simplified();
        if (name.isEmpty())
            co_return fail(badArgument(u"NAME"_s, QT_TRANSLATE_NOOP("Cli", "needs a value")));
        const bool inVault = session.line().has("vault");
        const auto store = inVault ? session.stores().vault() : session.stores().keychain();
        const auto saved =
            co_await auth::saveNew(connections, name, std::make_shared<const PropertyBag>(std::move(*bag)), store,
                                   inVault ? auth::KeptIn::Vault : auth::KeptIn::Keychain, session.stop());
        if (!saved) {
            if (!inVault && saved.error().code() == auth::ErrorCode::SecretStore)
                offerVault(session);
            co_return fail(saved.error());
        }
        co_return printRows(session, profileColumns(), { profileRow(*saved) });
    }

private:
    static void offerVault(Session &session)
    {
        session.reporter().useLanguage();
        session.reporter().note(QCoreApplication::translate(
            "Cli", "Nothing was saved. With --vault the secrets go into a vault that a passphrase protects instead."));
    }

    /// What this command line gives; the environment is of this run, not of the connection.
    static Result<PropertyBag> given(Session &session)
    {
        const SecretReader reader = [&session](const QString &property) { return session.readStandardInput(property); };
        auto given = givenProperties(session.line(), Environment(), reader);
        if (!given)
            return fail(given.error());
        for (const Error &warning : given->warnings)
            session.reporter().warn(warning);
        PropertyBag bag = std::move(given->commandLine);
        if (const auto filled = bag.fillFrom(given->connection); !filled)
            return fail(filled.error());
        if (!session.line().has("from-driver"))
            return bag;
        const auto translated = fromDriver(session);
        if (!translated)
            return fail(translated.error());
        for (const Error &note : translated->notes)
            session.reporter().warn(note);
        if (const auto filled = bag.fillFrom(translated->properties); !filled)
            return fail(filled.error());
        return bag;
    }

    static Result<auth::DriverTranslation> fromDriver(Session &session)
    {
        auth::Secret text = auth::Secret::fromText(session.line().value("from-driver"));
        if (session.line().value("from-driver") == "-"_L1) {
            if (readsStandardInput(session.line()))
                return fail(Reason::TwoStandardInputs);
            auto read = session.readStandardInput({});
            if (!read)
                return fail(read.error());
            return auth::translateDriverString(auth::withoutLastLineEnd(read->view()), auth::Origin::ConnectionString);
        }
        auto translated = auth::translateDriverString(text.view(), auth::Origin::ConnectionString);
        if (translated)
            warnOfVisibleSecret(session, translated->properties);
        return translated;
    }

    static void warnOfVisibleSecret(Session &session, const PropertyBag &bag)
    {
        for (const auth::PropertyInfo &info : auth::allProperties())
            if (bag.has(info.id) && auth::holdsSecret(info.id, bag.secret(info.id).view())) {
                session.reporter().warn(about(Reason::SecretOnCommandLine, nameOf(info.id)));
                return;
            }
    }
};

} // namespace

const CommandInfo profilesAddCommand{
    .name = "profiles add",
    .synopsis = "NAME [--from-driver STRING] [--vault]",
    .summary = QT_TRANSLATE_NOOP("Cli", "saves the properties that are given as a connection"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "From -p, -c and their files, or translated from a connection string of the commercial driver; what has no "
        "meaning here is told. Secrets go into the keyring (keychain). Codes and tokens are not saved: give them once "
        "to “tsunagi-cli connect -P NAME”."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ProfilesAddCommand>,
};

} // namespace tsunagi::cli
