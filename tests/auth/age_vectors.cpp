// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/age_vectors.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace {

// qUncompress wants the size before the stream, as a first guess that it may exceed.
QByteArray inflated(const QByteArray &zlib) { return qUncompress(QByteArray("\0\x20\0\0", 4) + zlib); }

AgeVector parsed(const QString &name, const QByteArray &file)
{
    AgeVector vector;
    vector.name = name;
    const qsizetype end = file.indexOf("\n\n");
    vector.body = file.mid(end + 2);
    for (const QByteArray &line : file.first(end).split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        const QByteArray key = line.first(colon);
        const QByteArray value = line.mid(colon + 2);
        if (key == "expect")
            vector.expect = value;
        else if (key == "payload")
            vector.payloadHash = value;
        else if (key == "file key")
            vector.fileKey = QByteArray::fromHex(value);
        else if (key == "identity")
            vector.identities += value;
        else if (key == "passphrase")
            vector.passphrases += value;
        else if (key == "armored")
            vector.armored = value == "yes";
        else if (key == "compressed")
            vector.body = inflated(vector.body);
        else if (key != "comment")
            vector.isUnderstood = false;
    }
    return vector;
}

} // namespace

bool AgeVector::needsPostQuantum() const
{
    return std::any_of(identities.begin(), identities.end(),
                       [](const QByteArray &identity) { return identity.startsWith("AGE-SECRET-KEY-PQ-"); });
}

QList<AgeVector> allAgeVectors()
{
    const QDir folder(qEnvironmentVariable("TSUNAGI_SOURCE") + QStringLiteral("/tests/auth/age-testkit"));
    QList<AgeVector> vectors;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (name.endsWith(QStringLiteral(".md")))
            continue;
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qUtf8Printable(file.fileName()));
        vectors += parsed(name, file.readAll());
    }
    return vectors;
}
