// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/config_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

/// Byte by byte: what follows the line belongs to whoever reads standard input next.
QByteArray readLineOfStdin()
{
    QByteArray line;
    char c = 0;
    while (::read(STDIN_FILENO, &c, 1) == 1 && c != '\n')
        line += c;
    return line;
}

QString applyConfig(const QJsonObject &json, Settings &settings)
{
    Credentials &credentials = settings.credentials;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QByteArray value = it.value().toString().toUtf8();
        if (it.key() == "port"_L1) {
            const int port = it.value().toInt(-1);
            if (port < 0 || port > 65535)
                return u"port must be 0 to 65535"_s;
            settings.port = static_cast<quint16>(port);
            continue;
        }
        if (value.isEmpty())
            return u"%1 must be a text"_s.arg(it.key());
        if (it.key() == "apiKey"_L1)
            credentials.apiKey = value;
        else if (it.key() == "clientId"_L1)
            credentials.clientId = value;
        else if (it.key() == "clientSecret"_L1)
            credentials.clientSecret = value;
        else if (it.key() == "userId"_L1)
            credentials.userId = value;
        else if (it.key() == "password"_L1)
            credentials.password = value;
        else if (it.key() == "controlToken"_L1)
            credentials.controlToken = value;
        else if (it.key() == "callbackUrl"_L1)
            settings.callbacks.append(value);
        else if (it.key() == "url"_L1) // a ready line may be given back as it is
            settings.port = static_cast<quint16>(QUrl(it.value().toString()).port(settings.port));
        else if (it.key() != "controlUrl"_L1)
            return u"unknown name %1"_s.arg(it.key());
    }
    return {};
}

} // namespace

QString readConfig(const QString &path, Settings &settings)
{
    QByteArray text;
    if (path == "-"_L1) {
        text = readLineOfStdin();
    } else {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return file.errorString();
        text = file.readAll();
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return error.error == QJsonParseError::NoError ? u"no JSON object"_s : error.errorString();
    return applyConfig(document.object(), settings);
}

QString writeInfoFile(const QString &path, const QByteArray &line)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + ".new";
    ::unlink(temporary.constData());
    const int file = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    bool ok = file >= 0;
    if (ok) {
        ok = ::write(file, line.constData(), static_cast<std::size_t>(line.size())) == line.size();
        ok = ::close(file) == 0 && ok;
    }
    ok = ok && ::rename(temporary.constData(), name.constData()) == 0;
    return ok ? QString() : QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace tsunagi::sandbox
