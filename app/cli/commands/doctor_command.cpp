// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/check_rows.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/real_space_guide.h"
#include "app/cli/property_values.h"
#include "app/cli/secret_stores.h"
#include "auth/connection_string.h"
#include "auth/connections.h"
#include "auth/doctor/doctor.h"
#include "auth/places.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "real-space", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli",
                        "a guided check of what could only be assumed about Backlog, on your own space with a "
                        "throw-away OAuth application") },
};

/// Each name in the command line that is no property's: the ordinary reading ends at the first.
QList<Error> unknownNames(const CommandLine &line)
{
    QList<Error> unknown;
    const auto look = [&unknown](const QString &name) {
        if (const auto property = auth::propertyFromName(name); !property)
            unknown << property.error();
    };
    for (const QString &option : { u"property"_s, u"property-file"_s })
        for (const QString &given : line.values(option.toLatin1().constData()))
            look(given.section(u'=', 0, 0));
    const QByteArray string = line.value("connection").toUtf8();
    const auto read = auth::readPairs(string, [&look](const QString &name, const auth::Secret &) -> Result<void> {
        look(name);
        return {};
    });
    if (!read)
        unknown << read.error();
    return unknown;
}

class DoctorCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (session.line().has("real-space"))
            co_return co_await runRealSpace(session);
        auto rows = CheckRows::open(session);
        if (!rows)
            co_return fail(rows.error());
        m_rows = std::move(*rows);
        const auto examination = co_await prepared(session);
        if (!examination)
            co_return fail(examination.error());
        if (*examination) {
            // Not written into the call: g++ 12 destroys what such a lambda holds twice.
            const auth::FindingTaker take = [this, &session, held = *examination](const auth::CheckInfo &check,
                                                                                  const auth::Finding &found) {
                hideStored(session, *held);
                return write(check.name, found);
            };
            const auto examined = co_await auth::examine(*examination, take);
            if (!examined)
                co_return examined;
        }
        if (m_firstFailure)
            session.exitWith(m_firstFailure->code());
        co_return m_rows->finish();
    }

private:
    Result<void> write(const char *check, const auth::Finding &finding)
    {
        if (finding.outcome == auth::Outcome::Failed && !m_firstFailure)
            m_firstFailure = finding.error;
        return m_rows->write(
            { QString::fromLatin1(check), nameOf(finding.outcome), detailOf(finding), hintOf(finding) });
    }

    /// Where the properties can't even be read, that is all there is to find.
    Result<void> writeUnreadable(const QList<Error> &errors)
    {
        for (const auth::CheckInfo &check : auth::allChecks()) {
            if (&check != auth::allChecks().data()) {
                const auth::Finding dependent =
                    auth::skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: mend the properties first."));
                if (auto written = write(check.name, dependent); !written)
                    return written;
                continue;
            }
            for (const Error &error : errors)
                if (auto written = write(check.name, auth::failed(error)); !written)
                    return written;
        }
        return {};
    }

    /// As connectionProperties() has them, but whatever is wrong is left for the checks to find. Null where the
    /// properties can't be read: then all is told.
    QCoro::Task<Result<auth::Shared<auth::Examination>>> prepared(Session &session)
    {
        using Prepared = auth::Shared<auth::Examination>;
        const SecretReader reader = [&session](const QString &property) { return session.readStandardInput(property); };
        auto given = givenProperties(session.line(), session.environment(), reader);
        if (!given) {
            const QList<Error> names = unknownNames(session.line());
            const auto written = writeUnreadable(names.isEmpty() ? QList{ given.error() } : names);
            co_return written ? Result<Prepared>(Prepared()) : fail(written.error());
        }
        auto examination = std::make_shared<auth::Examination>();
        const auto saved = co_await savedProperties(session, examination);
        if (!saved)
            co_return fail(saved.error());
        auto bag = layered(*given, saved->get());
        for (const Error &warning : given->warnings)
            session.reporter().warn(warning);
        if (!bag) {
            const auto written = writeUnreadable({ bag.error() });
            co_return written ? Result<Prepared>(Prepared()) : fail(written.error());
        }
        hideGiven(session, *bag);
        examination->given = std::move(*bag);
        examination->dataHome = auth::dataHome();
        examination->configHome = auth::configHome();
        examination->stop = session.stop();
        co_return Prepared(examination);
    }

    /// `-P`: null where none is named. Without its secrets where the keychain does not give them.
    static QCoro::Task<Result<auth::Shared<auth::PropertyBag>>>
    savedProperties(Session &session, std::shared_ptr<auth::Examination> examination)
    {
        examination->store = session.stores().ofThisRun();
        if (!session.line().has("profile"))
            co_return auth::Shared<auth::PropertyBag>();
        const auth::Connections connections(auth::configHome());
        auto saved = connections.find(session.line().value("profile"));
        if (!saved)
            co_return fail(saved.error());
        session.stores().use(*saved);
        examination->store = session.stores().ofThisRun();
        examination->saved = *saved;
        examination->isVault = saved->inVault;
        examination->usesStore = !saved->secrets.isEmpty();
        auto opened = co_await auth::openSaved(*saved, examination->store, session.stop());
        if (opened || session.stop().stop_requested())
            co_return opened;
        examination->storeFailure = opened.error();
        // Without its key, a connection by API key would look like one by OAuth.
        const bool isByKey = saved->secrets == QList{ auth::Property::ApiKey };
        if (isByKey && !saved->properties.contains(auth::Property::AuthScheme))
            saved->properties.insert(auth::Property::AuthScheme, u"APIToken"_s);
        saved->secrets.clear();
        co_return co_await auth::openSaved(std::move(*saved), examination->store, session.stop());
    }

    std::unique_ptr<CheckRows> m_rows;
    std::optional<Error> m_firstFailure;
};

} // namespace

const CommandInfo doctorCommand{
    .name = "doctor",
    .synopsis = "[--real-space]",
    .summary = QT_TRANSLATE_NOOP("Cli", "looks for what could be wrong with a connection, and changes nothing"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "One row a check: Check, Result (ok, warning, failed or skipped), Detail, Hint. No code and no refresh token "
        "is "
        "spent, and the settings file keeps its content. It exits with 0 if nothing failed, else with the exit code of "
        "the first failure.\nWith --real-space it asks on the terminal, step by step, for about ten minutes; the "
        "grants "
        "of the throw-away application are used up by it. The report names neither secrets nor, unless you agree, the "
        "space."),
    .options = options,
    .make = makeCommand<DoctorCommand>,
};

} // namespace tsunagi::cli
