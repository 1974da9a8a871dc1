// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/traces.h"

#include "auth/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {
namespace {

QByteArray secretTool(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels); // attributes go to stderr
    process.start(u"secret-tool"_s, arguments);
    if (!process.waitForFinished(60'000))
        qFatal("secret-tool does not end: %s", qPrintable(process.errorString()));
    return process.readAll();
}

} // namespace

QStringList keychainNames()
{
    static constexpr QByteArrayView start = "attribute.user = ";
    QStringList names;
    for (const QByteArray &line : secretTool({ u"search"_s, u"--all"_s, u"server"_s, u"Tsunagi"_s }).split('\n')) {
        if (line.startsWith(start))
            names << QString::fromUtf8(line.sliced(start.size()));
    }
    names.sort();
    return names;
}

QStringList keychainNamesOfConnections() { return keychainNames().filter(u"/"_s); }

QByteArray keychainSecret(const QString &name)
{
    return secretTool({ u"lookup"_s, u"server"_s, u"Tsunagi"_s, u"user"_s, name });
}

QStringList filesHolding(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QStringList found;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = contentOf(files.next());
        if (content.contains(secret) || content.contains(secret.toBase64()) || content.contains(wide))
            found << files.filePath();
    }
    return found;
}

QStringList settingsFolders() { return QDir(auth::dataHome()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

QStringList settingsFiles()
{
    QStringList folders = settingsFolders();
    folders.removeIf([](const QString &folder) {
        return !QFile::exists(u"%1/%2/OAuthSettings.txt"_s.arg(auth::dataHome(), folder));
    });
    return folders;
}

QString connectionsFile() { return auth::configHome() + u"/connections.json"_s; }

bool isPortFree(int port)
{
    QTcpServer four;
    QTcpServer six;
    const bool freeOnFour = four.listen(QHostAddress::LocalHost, static_cast<quint16>(port));
    const bool freeOnSix = six.listen(QHostAddress::LocalHostIPv6, static_cast<quint16>(port))
        || six.serverError() != QAbstractSocket::AddressInUseError;
    return freeOnFour && freeOnSix;
}

void forgetAll()
{
    QDir(auth::configHome()).removeRecursively();
    QDir(auth::dataHome()).removeRecursively();
    secretTool({ u"clear"_s, u"server"_s, u"Tsunagi"_s });
}

} // namespace tsunagi::tests
