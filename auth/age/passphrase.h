// SPDX-License-Identifier: GPL-3.0-or-later
// The scrypt stanza: "-> scrypt <salt> <log2 N>", a file key wrapped by a passphrase. It must be the only stanza of its
// file.
#pragma once

#include "auth/age/failure.h"
#include "auth/age/header.h"
#include "auth/age/key_bytes.h"

#include <QByteArrayView>

namespace tsunagi::auth::age {

[[nodiscard]] bool isPassphraseStanza(const Stanza &stanza);
/// Takes about a second and 2^(workFactor + 10) bytes at the usual 18. Failure::NoMemory where they can't be had.
[[nodiscard]] Outcome<Stanza> wrapWithPassphrase(const FileKey &fileKey, QByteArrayView passphrase, int workFactor);
/// Failure::Header if malformed or harder than @p mostWork, before any work; else WrongPassphrase or NoMemory.
[[nodiscard]] Outcome<FileKey> unwrapWithPassphrase(const Stanza &stanza, QByteArrayView passphrase, int mostWork);

} // namespace tsunagi::auth::age
