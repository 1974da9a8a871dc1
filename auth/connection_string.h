// SPDX-License-Identifier: GPL-3.0-or-later
// Connection strings, `Name=Value;Name=Value`, and files of them (cli.md, Global options).
#pragma once

#include "auth/properties.h"

#include <functional>

namespace tsunagi::auth {

/// UnknownProperty, RepeatedProperty, BadConnectionString (with the character's position), ControlCharacter.
/// An empty value is kept as given: it hides the same property of lower origins.
[[nodiscard]] Result<PropertyBag> parseConnectionString(QByteArrayView text, Origin origin);

/// The names and values of a connection string, in order, whatever the names. BadConnectionString, or what @p take
/// says.
using PairTaker = std::function<Result<void>(const QString &name, Secret value)>;
[[nodiscard]] Result<void> readPairs(QByteArrayView text, const PairTaker &take);

/// Reads what `NAME@=FILE` names; a trailing newline is dropped by the parser.
using FileReader = std::function<Result<Secret>(const QString &path, const QString &propertyName)>;

/// The same, one property a line or in one string: `#` begins a comment as the first character of a line, BOM and CRLF
/// are accepted, a line end outside quotes is a `;`, `NAME@=FILE` takes the value from a file.
[[nodiscard]] Result<PropertyBag> parseConnectionFile(QByteArrayView content, Origin origin, const FileReader &reader);

/// In the declaration's order, quoted where needed; reading it again gives the same. Secrets only if @p withSecrets.
[[nodiscard]] Secret writeConnectionString(const PropertyBag &bag, bool withSecrets);

/// A value as it stands in such a string or file: plain where that reads back the same, else in double quotes.
[[nodiscard]] QByteArray writtenValue(QByteArrayView value);

/// A file's content as a property's value: without its last line end.
[[nodiscard]] QByteArrayView withoutLastLineEnd(QByteArrayView content);

} // namespace tsunagi::auth
