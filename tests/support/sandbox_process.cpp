// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_process.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

namespace {
constexpr int startTimeoutMs = 60'000; // the machine may be busy; a start takes a fraction of a second
constexpr int controlTimeoutMs = 60'000;
} // namespace

SandboxProcess::SandboxProcess() { m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel); }

SandboxProcess::~SandboxProcess() { stop(); }

QString SandboxProcess::program()
{
    const QString bin = qEnvironmentVariable("TSUNAGI_BIN");
    const QDir folder(bin.isEmpty() ? QCoreApplication::applicationDirPath() + u"/../../bin"_s : bin);
    return QDir::cleanPath(folder.absoluteFilePath(u"tsunagi-sandbox"_s));
}

bool SandboxProcess::start(const QStringList &extraArguments)
{
    stop();
    m_info = {};
    m_errorText.clear();
    QStringList arguments{ u"--issues"_s, u"300"_s,        u"--seed"_s,           u"1"_s,
                           u"--today"_s,  u"2026-11-23"_s, u"--exit-with-stdin"_s };
    m_process.start(program(), arguments + extraArguments);
    QDeadlineTimer deadline(startTimeoutMs);
    while (!m_process.canReadLine()) {
        const bool more = m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        if (m_process.canReadLine())
            break;
        if (!more || m_process.state() == QProcess::NotRunning) {
            m_errorText = u"%1 did not start: %2, exit code %3"_s.arg(program(), m_process.errorString())
                              .arg(m_process.exitCode());
            stop();
            return false;
        }
    }
    m_info = QJsonDocument::fromJson(m_process.readLine()).object();
    if (url().isEmpty())
        m_errorText = u"The sandbox's ready line is not what was expected."_s;
    return m_errorText.isEmpty();
}

bool SandboxProcess::startWithOwnCertificate(const QString &folder)
{
    const QString certificate = folder + u"/cert.pem"_s;
    const QString key = folder + u"/key.pem"_s;
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  { u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                    u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate, u"-subj"_s, u"/CN=localhost"_s,
                    u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-days"_s, u"2"_s });
    if (!openssl.waitForFinished(startTimeoutMs) || openssl.exitCode() != 0) {
        m_errorText = u"openssl made no certificate: "_s + QString::fromUtf8(openssl.readAllStandardError());
        return false;
    }
    return start({ u"--tls"_s, certificate, key });
}

void SandboxProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
}

bool SandboxProcess::isRunning() const { return m_process.state() == QProcess::Running; }

qint64 SandboxProcess::processId() const { return m_process.processId(); }

QByteArray SandboxProcess::request(const QByteArray &method, const QString &path, const QByteArray &body)
{
    m_errorText.clear();
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(text("controlUrl") + u'/' + path));
    request.setRawHeader("Sandbox-Control", text("controlToken").toUtf8());
    request.setHeader(QNetworkRequest::UserAgentHeader, u"tsunagi-test"_s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(controlTimeoutMs);
    if (QUrl(url()).scheme() == "https"_L1) {
        // The test's certificate is its own; what is tested is our program's trust, not this helper's.
        QSslConfiguration tls = request.sslConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        request.setSslConfiguration(tls);
    }
    QNetworkReply *reply = manager.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        m_errorText = u"%1: %2"_s.arg(reply->errorString(), QString::fromUtf8(answer));
    return m_errorText.isEmpty() ? answer : QByteArray();
}

QJsonObject SandboxProcess::control(const QString &path, const QJsonObject &json)
{
    return QJsonDocument::fromJson(request("POST", path, QJsonDocument(json).toJson(QJsonDocument::Compact))).object();
}

bool SandboxProcess::clearFaults()
{
    request("DELETE", u"faults"_s, {});
    return m_errorText.isEmpty();
}

QString SandboxProcess::authorize(const QString &codeChallenge, const QString &redirectUri, const QString &userId)
{
    QJsonObject json{ { "clientId"_L1, clientId() },
                      { "redirectUri"_L1, redirectUri.isEmpty() ? callbackUrl() : redirectUri } };
    if (!codeChallenge.isEmpty())
        json["codeChallenge"_L1] = codeChallenge;
    if (!userId.isEmpty())
        json["userId"_L1] = userId;
    return control(u"authorize"_s, json).value("code"_L1).toString();
}

QJsonArray SandboxProcess::log() { return QJsonDocument::fromJson(request("GET", u"log"_s, {})).array(); }

QJsonObject SandboxProcess::state() { return QJsonDocument::fromJson(request("GET", u"state"_s, {})).object(); }

} // namespace tsunagi::tests
