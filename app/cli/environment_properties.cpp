// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/environment_properties.h"

#include "app/cli/property_values.h"
#include "auth/connection_string.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <cstdlib>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

using auth::Origin;
using auth::Property;
using auth::PropertyBag;
using auth::Secret;

namespace {

constexpr QByteArrayView prefix = "TSUNAGI_";

QByteArray variableOf(const auth::PropertyInfo &info) { return prefix.toByteArray() + QByteArray(info.name).toUpper(); }

Result<PropertyBag> fromVariables(const Environment &environment)
{
    PropertyBag bag;
    for (const auth::PropertyInfo &info : auth::allProperties()) {
        const auto found = environment.constFind(variableOf(info));
        if (found == environment.cend())
            continue;
        if (auto done = putPlain(bag, info.id, Secret(*found), Origin::Environment); !done)
            return fail(done.error());
    }
    return bag;
}

/// A file is not read where the variable itself is given.
Result<PropertyBag> fromVariableFiles(const Environment &environment, QList<Error> &warnings)
{
    PropertyBag bag;
    for (const auth::PropertyInfo &info : auth::allProperties()) {
        const QByteArray path = environment.value(variableOf(info) + "_FILE");
        if (path.isEmpty() || environment.contains(variableOf(info)))
            continue;
        auto value = readPropertyFile(info.id, QFile::decodeName(path), FileKind::Named, warnings);
        if (!value)
            return fail(value.error());
        if (auto done = putPlain(bag, info.id, std::move(*value), Origin::Environment); !done)
            return fail(done.error());
    }
    return bag;
}

Result<PropertyBag> fromCredentials(const Environment &environment, QList<Error> &warnings)
{
    constexpr QLatin1StringView beginning("tsunagi.");
    PropertyBag bag;
    QSet<Property> seen;
    const QByteArray folder = environment.value("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty())
        return bag;
    const QDir directory(QFile::decodeName(folder));
    for (const QString &entry : directory.entryList({ beginning + u'*' }, QDir::Files | QDir::Hidden)) {
        const auto property = auth::propertyFromName(entry.sliced(beginning.size()));
        if (!property) {
            // A unit may have other credentials of this beginning; a slip of the pen is told.
            if (const QString nearest = property.error().suggestion; !nearest.isEmpty())
                warnings << Error{
                    .reason = Reason::UnknownProperty, .subject = entry, .detail = {}, .suggestion = beginning + nearest
                };
            continue;
        }
        if (seen.contains(*property))
            return fail(about(Reason::RepeatedProperty, nameOf(*property)));
        seen << *property;
        auto value = readPropertyFile(*property, directory.filePath(entry), FileKind::Credential, warnings);
        if (!value)
            return fail(value.error());
        if (auto done = putPlain(bag, *property, std::move(*value), Origin::Environment); !done)
            return fail(done.error());
    }
    return bag;
}

/// TSUNAGI_OAUTHCLIENTD is a slip of the pen; other programs' variables of this beginning are left in peace.
void noteMistyped(const Environment &environment, QList<Error> &warnings)
{
    QStringList known{ u"CONNECTION"_s, u"VAULT_PASSPHRASE"_s };
    for (const auth::PropertyInfo &info : auth::allProperties())
        known << QString::fromLatin1(info.name).toUpper();
    for (auto variable = environment.lowerBound(prefix.toByteArray()); variable != environment.cend(); ++variable) {
        if (!variable.key().startsWith(prefix))
            break;
        const QString name = QString::fromUtf8(variable.key().sliced(prefix.size()));
        const QString bare = name.endsWith("_FILE"_L1) ? name.chopped(5) : name;
        if (known.contains(bare) || bare.size() <= 3)
            continue;
        QStringList alike; // of about the same length: a mere beginning is no slip
        for (const QString &candidate : known)
            if (std::abs(candidate.size() - bare.size()) <= 2)
                alike << candidate;
        if (const QString nearest = auth::nearestName(bare, alike); !nearest.isEmpty())
            warnings << Error{ .reason = Reason::UnknownProperty,
                               .subject = QString::fromUtf8(variable.key()),
                               .detail = {},
                               .suggestion = QString::fromLatin1(prefix) + nearest };
    }
}

} // namespace

Environment systemEnvironment()
{
    Environment environment;
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArrayView pair(*entry);
        if (const qsizetype equals = pair.indexOf('='); equals > 0)
            environment.insert(pair.first(equals).toByteArray(), pair.sliced(equals + 1).toByteArray());
    }
    return environment;
}

Result<PropertyBag> environmentProperties(const Environment &environment, QList<Error> &warnings)
{
    auto variables = fromVariables(environment);
    if (!variables)
        return variables;
    auto files = fromVariableFiles(environment, warnings);
    if (!files)
        return files;
    auto credentials = fromCredentials(environment, warnings);
    if (!credentials)
        return credentials;
    const auto connection = auth::parseConnectionString(environment.value("TSUNAGI_CONNECTION"), Origin::Environment);
    if (!connection)
        return fail(connection.error());
    noteMistyped(environment, warnings);
    // From the lowest up, so that a secret stays with the URL that stands beside it.
    if (auto filled = credentials->fillFrom(*connection); !filled)
        return fail(filled.error());
    if (auto filled = files->fillFrom(*credentials); !filled)
        return fail(filled.error());
    if (auto filled = variables->fillFrom(*files); !filled)
        return fail(filled.error());
    return variables;
}

} // namespace tsunagi::cli
