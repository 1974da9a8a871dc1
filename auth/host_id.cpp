// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/host_id.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// Docker, Podman, systemd-nspawn and Kubernetes each leave one of these.
bool isContainer()
{
    for (const char *variable : { "container", "KUBERNETES_SERVICE_HOST" })
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    for (const QString &mark : { u"/.dockerenv"_s, u"/run/.containerenv"_s, u"/run/systemd/container"_s })
        if (QFileInfo::exists(mark))
            return true;
    return false;
}

QByteArray machineId()
{
    constexpr qsizetype length = 32;
    for (const QString &path : { u"/etc/machine-id"_s, u"/var/lib/dbus/machine-id"_s }) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray id = file.read(length + 1).trimmed();
        // "uninitialized" stands in an image that has not been booted yet.
        if (id.size() == length && QByteArray::fromHex(id).size() == length / 2)
            return id;
    }
    return {};
}

} // namespace

QString hostId(const QString &given)
{
    if (!given.isEmpty())
        return given;
    const QByteArray id = isContainer() ? QByteArray() : machineId();
    if (id.isEmpty())
        return {};
    const QByteArray digest =
        QMessageAuthenticationCode::hash("tsunagi settings host 1", id, QCryptographicHash::Sha256);
    return QString::fromLatin1(
        digest.first(16).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace tsunagi::auth
