// SPDX-License-Identifier: GPL-3.0-or-later
// Bring-over: a connection string of the commercial driver for Backlog, with or without "jdbc:backlog:" or
// "Driver={…};" before it, as connection properties of ours.
#pragma once

#include "auth/properties.h"

namespace tsunagi::auth {

struct DriverTranslation {
    PropertyBag properties;
    QList<Error> notes; ///< DriverPropertyLeftOut, one a property
    struct Translated {
        QStringList from; ///< as the string spells them
        Property to;
    };
    QList<Translated> translated; ///< what has another name, or is made of several, here
};

/// UnknownProperty, RepeatedProperty, BadConnectionString, ControlCharacter; DriverSkipsVerification,
/// DriverCacheRefused, DriverMemoryRefused for what would make the connection another one than it was.
[[nodiscard]] Result<DriverTranslation> translateDriverString(QByteArrayView text, Origin origin);

/// Whether a text that somebody pasted is meant for translateDriverString(): by its prefix, or by a property that only
/// the driver has.
[[nodiscard]] bool looksLikeDriverString(const QString &text);

/// The same, or a connection string of ours: whatever a person may paste where a URL is asked for.
[[nodiscard]] bool looksLikeConnectionString(const QString &text);

} // namespace tsunagi::auth
