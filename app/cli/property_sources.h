// SPDX-License-Identifier: GPL-3.0-or-later
// The properties that a command line and its surroundings give, from all the places that have a rank (product.md,
// "Where a value comes from"): options, files that they name, the environment, a saved connection.
#pragma once

#include "app/cli/command_line.h"
#include "app/cli/environment_properties.h"
#include "auth/properties.h"

#include <functional>

namespace tsunagi::cli {

/// Reads what `-` means: standard input, without echo on a terminal.
/// @param property  named in the question; empty for a whole connection
using SecretReader = std::function<Result<auth::Secret>(const QString &property)>;

struct GivenProperties {
    auth::PropertyBag commandLine; ///< -p, --property-file
    auth::PropertyBag connection; ///< -c, --connection-file
    auth::PropertyBag environment;
    QList<Error> warnings; ///< SecretOnCommandLine, ReadablePropertyFile, UnknownProperty (a variable's name)
};

/// UnknownProperty, RepeatedProperty, BadConnectionString, ControlCharacter, TwoStandardInputs, UnreadablePropertyFile,
/// WritablePropertyFile; what @p standardInput says.
[[nodiscard]] Result<GivenProperties> givenProperties(const CommandLine &line, const Environment &environment,
                                                      const SecretReader &standardInput);

/// Whether one of those options reads standard input: a command's own `-` would be the second.
[[nodiscard]] bool readsStandardInput(const CommandLine &line);

/// All of them over @p saved (null: none), each secret kept to the origin that it was given for. Proxy and
/// CACertificates of the environment give way to a saved connection, with PropertyNotApplied among the warnings.
[[nodiscard]] Result<auth::PropertyBag> layered(GivenProperties &given, const auth::PropertyBag *saved);

} // namespace tsunagi::cli
