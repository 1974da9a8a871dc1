// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/access_log.h"

#include "app/sandbox/options.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

constexpr qsizetype mostKept = 200'000;

} // namespace

QByteArray maskedQuery(const QByteArray &rawQuery)
{
    static const QSet<QByteArray> secrets{ "apiKey",        "code",          "state", "access_token", "client_secret",
                                           "code_verifier", "refresh_token", "token", "password" };
    QList<QByteArray> parts = rawQuery.split('&');
    for (QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals >= 0 && secrets.contains(decodeFormText(QByteArrayView(part).first(equals))))
            part = part.first(equals + 1) + "***";
    }
    return parts.join('&');
}

QString AccessLog::append(const QString &path)
{
    QFile &file = m_files.emplace_back(path);
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
        return path + u": "_s + file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

QString AccessLog::open(const QString &path)
{
    QString wrong = path.isEmpty() ? QString() : append(path);
    const QString folder = qEnvironmentVariable("TSUNAGI_SANDBOX_LOG_DIR");
    if (wrong.isEmpty() && !folder.isEmpty()) {
        QDir().mkpath(folder);
        const QString name =
            QString::number(QCoreApplication::applicationPid()) + u'-' + QString::fromLatin1(randomText(8));
        wrong = append(folder + u'/' + name + u".jsonl"_s);
    }
    return wrong;
}

void AccessLog::write(const Request &request, const Reply &reply, qint64 microseconds)
{
    QJsonObject line = reply.note;
    line["time"_L1] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    line["method"_L1] = QString::fromLatin1(request.method);
    line["path"_L1] = QString::fromUtf8(request.path);
    line["query"_L1] = QString::fromUtf8(maskedQuery(request.rawQuery));
    line["status"_L1] = reply.status;
    line["userAgent"_L1] = QString::fromUtf8(request.header("user-agent"));
    line["ms"_L1] = static_cast<double>(microseconds) / 1000.0;
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
    ++m_count;
    if (m_lines.size() >= mostKept)
        m_lines.remove(0, mostKept / 2);
    m_lines.append(text);
    for (QFile &file : m_files)
        file.write(text + '\n');
}

QByteArray AccessLog::json() const { return '[' + m_lines.join(',') + ']'; }

} // namespace tsunagi::sandbox
