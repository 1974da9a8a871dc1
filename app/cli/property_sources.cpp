// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/property_sources.h"

#include "app/cli/given_file.h"
#include "app/cli/property_values.h"
#include "auth/connection_string.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

using auth::Origin;
using auth::Property;
using auth::PropertyBag;
using auth::Secret;

namespace {

bool holdsSecret(const PropertyBag &bag)
{
    return std::ranges::any_of(auth::allProperties(),
                               [&bag](const auth::PropertyInfo &info) { return info.secret && bag.has(info.id); });
}

qsizetype standardInputs(const CommandLine &line)
{
    const auto reads = [](const QString &given) { return given.sliced(given.indexOf(u'=') + 1) == "-"_L1; };
    return (line.value("connection-file") == "-"_L1 ? 1 : 0)
        + std::ranges::count_if(line.values("property-file"), reads);
}

class Collector {
public:
    Collector(const CommandLine &line, const SecretReader &standardInput)
        : m_line(line)
        , m_standardInput(standardInput)
    {
    }

    Result<GivenProperties> collect(const Environment &environment)
    {
        for (const auto step :
             { &Collector::checkStandardInput, &Collector::readProperties, &Collector::readPropertyFiles,
               &Collector::readConnection, &Collector::readConnectionFile })
            if (auto done = (this->*step)(); !done)
                return fail(done.error());
        auto fromEnvironment = environmentProperties(environment, m_given.warnings);
        if (!fromEnvironment)
            return fail(fromEnvironment.error());
        m_given.environment = std::move(*fromEnvironment);
        if (!m_visible.isEmpty())
            m_given.warnings.prepend(about(Reason::SecretOnCommandLine, m_visible));
        return std::move(m_given);
    }

private:
    Result<void> checkStandardInput()
    {
        return standardInputs(m_line) > 1 ? Result<void>(fail(Reason::TwoStandardInputs)) : Result<void>();
    }

    /// "NAME=VALUE" apart. The value is not repeated in an error: it may be a secret.
    static Result<std::pair<Property, QString>> split(const QString &given, const char *option, const char *expected)
    {
        const qsizetype equals = given.indexOf(u'=');
        if (equals <= 0)
            return fail(badArgument(QString::fromLatin1(option), expected));
        const auto property = auth::propertyFromName(given.first(equals));
        if (!property)
            return fail(property.error());
        return std::pair(*property, given.sliced(equals + 1));
    }

    Result<void> putOption(Property property, Secret value)
    {
        if (m_seen.contains(property))
            return fail(about(Reason::RepeatedProperty, nameOf(property)));
        m_seen << property;
        return putPlain(m_given.commandLine, property, std::move(value), Origin::CommandLine);
    }

    Result<void> readProperties()
    {
        for (const QString &given : m_line.values("property")) {
            const auto pair = split(given, "--property", QT_TRANSLATE_NOOP("Cli", "expects NAME=VALUE"));
            if (!pair)
                return fail(pair.error());
            noteVisible(pair->first, !pair->second.isEmpty());
            if (auto done = putOption(pair->first, Secret::fromText(pair->second)); !done)
                return done;
        }
        return {};
    }

    Result<void> readPropertyFiles()
    {
        for (const QString &given : m_line.values("property-file")) {
            const auto pair = split(given, "--property-file", QT_TRANSLATE_NOOP("Cli", "expects NAME=FILE"));
            if (!pair)
                return fail(pair.error());
            auto value = readOptionFile(pair->first, pair->second);
            if (!value)
                return fail(value.error());
            if (auto done = putOption(pair->first, std::move(*value)); !done)
                return done;
        }
        return {};
    }

    Result<Secret> readOptionFile(Property property, const QString &path)
    {
        if (path != "-"_L1)
            return readPropertyFile(property, path, FileKind::Named, m_given.warnings);
        const auto content = m_standardInput(nameOf(property));
        if (!content)
            return fail(content.error());
        return Secret(auth::withoutLastLineEnd(content->view()));
    }

    void noteVisible(Property property, bool isGiven)
    {
        if (auth::infoOf(property).secret && isGiven && m_visible.isEmpty())
            m_visible = nameOf(property);
    }

    Result<void> readConnection()
    {
        if (!m_line.has("connection"))
            return {};
        auto bag = auth::parseConnectionString(m_line.value("connection").toUtf8(), Origin::ConnectionString);
        if (!bag)
            return fail(bag.error());
        for (const auth::PropertyInfo &info : auth::allProperties())
            noteVisible(info.id, bag->has(info.id));
        m_given.connection = std::move(*bag);
        return {};
    }

    Result<void> readConnectionFile()
    {
        if (!m_line.has("connection-file"))
            return {};
        const QString path = m_line.value("connection-file");
        const auto file = path == "-"_L1 ? fromStandardInput() : readGivenFile(path, u"--connection-file"_s);
        if (!file)
            return fail(file.error());
        const auto readValue = [this](const QString &valuePath, const QString &name) -> Result<Secret> {
            const auto property = auth::propertyFromName(name);
            if (!property)
                return fail(property.error());
            return readPropertyFile(*property, valuePath, FileKind::Named, m_given.warnings);
        };
        const auto bag = auth::parseConnectionFile(file->content.view(), Origin::ConnectionString, readValue);
        if (!bag)
            return fail(bag.error());
        if (file->readableByOthers && holdsSecret(*bag))
            m_given.warnings << about(Reason::ReadablePropertyFile, path);
        // -c and --connection-file have one rank: one property in both is an error.
        for (const auth::PropertyInfo &info : auth::allProperties())
            if (bag->has(info.id) && m_given.connection.has(info.id))
                return fail(about(Reason::RepeatedProperty, nameOf(info.id)));
        return m_given.connection.fillFrom(*bag);
    }

    Result<GivenFile> fromStandardInput()
    {
        auto content = m_standardInput({});
        if (!content)
            return fail(content.error());
        return GivenFile{ std::move(*content), false };
    }

    const CommandLine &m_line;
    const SecretReader &m_standardInput;
    GivenProperties m_given;
    QSet<Property> m_seen; ///< given by -p or --property-file
    QString m_visible; ///< the first secret that the list of processes shows: one warning is enough
};

} // namespace

Result<GivenProperties> givenProperties(const CommandLine &line, const Environment &environment,
                                        const SecretReader &standardInput)
{
    return Collector(line, standardInput).collect(environment);
}

bool readsStandardInput(const CommandLine &line) { return standardInputs(line) > 0; }

Result<PropertyBag> layered(GivenProperties &given, const PropertyBag *saved)
{
    PropertyBag all = saved ? saved->clone() : PropertyBag();
    for (const PropertyBag *layer : { &given.environment, &given.connection, &given.commandLine }) {
        PropertyBag upper = layer->clone();
        if (auto filled = upper.fillFrom(all); !filled)
            return fail(filled.error());
        all = std::move(upper);
    }
    if (saved)
        for (const Property property : { Property::Proxy, Property::CaCertificates })
            if (given.environment.has(property) && all.origin(property) != Origin::ConnectionString
                && all.origin(property) != Origin::CommandLine)
                given.warnings << about(Reason::PropertyNotApplied, nameOf(property));
    return all;
}

} // namespace tsunagi::cli
