// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/initiate_oauth.h"
#include "auth/settings/lifetime.h"

#include <QFile>
#include <QFileInfo>

#include <sys/statvfs.h>

#include <cerrno>
#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// "\040" in /proc/self/mountinfo is a blank (proc(5)).
QByteArray unescaped(const QByteArray &field)
{
    QByteArray text;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool isOctal = false;
        const int code = field[i] == '\\' ? field.mid(i + 1, 3).toInt(&isOctal, 8) : 0;
        text += isOctal ? static_cast<char>(code) : field[i];
        i += isOctal ? 3 : 0;
    }
    return text;
}

/// The kind of file system that is mounted exactly at @p path, or empty.
QString mountedAt(const QString &path)
{
    const QByteArray wanted = QFile::encodeName(QFileInfo(path).canonicalFilePath());
    QFile table(u"/proc/self/mountinfo"_s);
    if (wanted.isEmpty() || !table.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype separator = fields.indexOf("-");
        if (fields.size() > 5 && separator > 5 && unescaped(fields[4]) == wanted)
            return QString::fromUtf8(fields.value(separator + 1));
    }
    return {};
}

bool isReadOnly(const QString &path)
{
    const QString place = QFileInfo::exists(path) ? path : standingFolder(path);
    struct statvfs info{};
    return ::statvfs(QFile::encodeName(place).constData(), &info) == 0 && (info.f_flag & ST_RDONLY) != 0;
}

Error notLasting(const QString &path)
{
    return { .reason = Reason::NotLasting, .subject = path, .detail = nameOf(lifetimeAt(path)), .suggestion = {} };
}

void checkWritable(const QString &path, Findings &findings)
{
    if (const QString mounted = mountedAt(path); !mounted.isEmpty())
        findings << failed(
            Error{ .reason = Reason::NotRenamable, .subject = path, .detail = mounted, .suggestion = {} });
    if (isReadOnly(path)) {
        Error error{ .reason = Reason::StorageFailed, .subject = path, .detail = u"mount"_s, .suggestion = {} };
        error.number = EROFS;
        findings << failed(error);
    }
}

/// A key that goes before the file that it opens takes the grant with it (product.md, "Making an identity").
void checkLifetimes(const ConnectionProperties &properties, Findings &findings)
{
    const Lifetime file = lifetimeAt(properties.settingsLocation);
    if (!properties.identityPath.isEmpty() && lifetimeAt(properties.identityPath) < file) {
        Finding finding = failed(notLasting(properties.identityPath));
        finding.advice = QT_TRANSLATE_NOOP("Doctor",
                                           "The private key would go before the settings file that it opens. Set "
                                           "OAuthSettingsIdentity to a place that lasts as long.");
        findings << finding;
    }
    if (file != Lifetime::Disk)
        findings << warning(notLasting(properties.settingsLocation));
}

} // namespace

QCoro::Task<Findings> checkStorage(ExaminationPtr examination)
{
    const ConnectionProperties &properties = *examination->properties;
    if (!examination->isOAuth() || usesGivenTokenOnly(properties))
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: this connection keeps no settings file."));
    Findings findings;
    // Where the file is only read, all of this is as a container or a secret of Kubernetes is meant to be.
    if (properties.initiateOAuth == InitiateOAuth::Off)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: with InitiateOAuth=OFF the file is only read."));
    checkWritable(properties.settingsLocation, findings);
    checkLifetimes(properties, findings);
    if (findings.list.isEmpty())
        findings << okay(QT_TRANSLATE_NOOP("Doctor", "%1 stands on a disk that stays and can be written."),
                         { properties.settingsLocation });
    co_return findings;
}

} // namespace tsunagi::auth
