// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the test vectors of the age format (tests/auth/age-testkit; its README says what each key means).
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// One vector, its body decompressed.
struct AgeVector {
    QString name;
    QByteArray expect; ///< "success", "header failure", …
    QByteArray payloadHash; ///< hex SHA-256 of all that is released
    QByteArray fileKey; ///< raw
    QList<QByteArray> identities;
    QList<QByteArray> passphrases;
    bool armored = false;
    bool isUnderstood = true; ///< false: it has a key that its README does not name
    QByteArray body;

    /// It needs ML-KEM, which libsodium does not have.
    [[nodiscard]] bool needsPostQuantum() const;
};

/// All vectors, by name; a parse error ends the test program.
[[nodiscard]] QList<AgeVector> allAgeVectors();
