// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of the environment, highest rank first: TSUNAGI_<PROPERTY>, TSUNAGI_<PROPERTY>_FILE, tsunagi.<Property> in
// $CREDENTIALS_DIRECTORY, TSUNAGI_CONNECTION.
#pragma once

#include "app/cli/errors.h"
#include "auth/properties.h"

#include <QList>
#include <QMap>

namespace tsunagi::cli {

/// The environment as bytes: a value that is no UTF-8 is told, not mended.
using Environment = QMap<QByteArray, QByteArray>;
[[nodiscard]] Environment systemEnvironment();

/// @p warnings takes ReadablePropertyFile, and UnknownProperty for a name that is near to a property's.
[[nodiscard]] Result<auth::PropertyBag> environmentProperties(const Environment &environment, QList<Error> &warnings);

} // namespace tsunagi::cli
