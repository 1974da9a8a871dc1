// SPDX-License-Identifier: GPL-3.0-or-later
// One value given for one property, by whatever way: checked, and read from its file. Shared by the options and the
// environment.
#pragma once

#include "app/cli/errors.h"
#include "auth/properties.h"

#include <QList>

namespace tsunagi::cli {

[[nodiscard]] QString nameOf(auth::Property property);
/// An error of a reason that needs nothing but its subject.
[[nodiscard]] Error about(Reason reason, const QString &subject);

/// Puts a value that nobody quoted into @p bag: UTF-8 without CR, LF and NUL, else BadPropertyValue or
/// ControlCharacter. An empty one hides the same property of lower ranks.
[[nodiscard]] Result<void> putPlain(auth::PropertyBag &bag, auth::Property property, auth::Secret value,
                                    auth::Origin origin);

enum class FileKind {
    Named, ///< somebody named it
    Credential, ///< systemd's: the service's user may read it by an ACL, which looks like a readable group
};
/// The content of a property's file without its last line end. @p warnings takes ReadablePropertyFile for a secret.
[[nodiscard]] Result<auth::Secret> readPropertyFile(auth::Property property, const QString &path, FileKind kind,
                                                    QList<Error> &warnings);

} // namespace tsunagi::cli
