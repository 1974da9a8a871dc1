// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a person hands over by name: property files, connection files, credentials.
#pragma once

#include "app/cli/errors.h"
#include "auth/secret.h"

namespace tsunagi::cli {

struct GivenFile {
    auth::Secret content;
    bool readableByOthers = false;
};

inline constexpr qsizetype givenFileLimit = 1024LL * 1024;

/// By the rules of files that Tsunagi only reads; a pipe of our own (`<(pass show key)`) is read too.
/// @param property  named in the error
[[nodiscard]] Result<GivenFile> readGivenFile(const QString &path, const QString &property);

} // namespace tsunagi::cli
