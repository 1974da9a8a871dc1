// SPDX-License-Identifier: GPL-3.0-or-later
// A running tsunagi-sandbox for one test: started on a random port with random credentials, steered through its
// control endpoint, and ended by its process id when the object goes. It needs a QCoreApplication. The calls below
// block (they are for tests, which have nothing else to do); an event loop of the test keeps running meanwhile.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace tsunagi::tests {

class SandboxProcess {
public:
    SandboxProcess();
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    /// Starts the program with `--issues 300 --seed 1 --today 2026-11-23 --exit-with-stdin` and then the arguments
    /// given (the last value of an option wins), and waits until it serves. On false errorText() says why not.
    [[nodiscard]] bool start(const QStringList &extraArguments = {});
    /// The same over TLS, with a new certificate that nobody trusts: cert.pem and key.pem in @p folder.
    [[nodiscard]] bool startWithOwnCertificate(const QString &folder);
    /// Ends it at once, as its destructor does. Its port is free afterwards.
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// The ready line: url, apiKey, clientId, clientSecret, callbackUrl, userId, password, controlUrl, controlToken.
    [[nodiscard]] QJsonObject info() const { return m_info; }
    [[nodiscard]] QString url() const { return text("url"); }
    [[nodiscard]] QString apiKey() const { return text("apiKey"); }
    [[nodiscard]] QString clientId() const { return text("clientId"); }
    [[nodiscard]] QString clientSecret() const { return text("clientSecret"); }
    [[nodiscard]] QString callbackUrl() const { return text("callbackUrl"); }
    [[nodiscard]] QString userId() const { return text("userId"); }
    [[nodiscard]] QString password() const { return text("password"); }

    /// Posts json to /control/PATH (path such as "faults"). On a failure the answer is empty and errorText() is set.
    QJsonObject control(const QString &path, const QJsonObject &json = {});
    /// Removes all faults.
    bool clearFaults();
    /// A code as the browser would have brought it, for the sandbox's client and callback unless told otherwise.
    [[nodiscard]] QString authorize(const QString &codeChallenge = {}, const QString &redirectUri = {},
                                    const QString &userId = {});
    /// The access log of this run so far: time, method, path, query, status, userAgent, grantType, clientId, ms.
    [[nodiscard]] QJsonArray log();
    /// Grants, living tokens and requests, without secrets.
    [[nodiscard]] QJsonObject state();

    /// Where the program is: TSUNAGI_BIN, else the bin folder beside the test's.
    [[nodiscard]] static QString program();

private:
    [[nodiscard]] QString text(const char *name) const { return m_info.value(QLatin1StringView(name)).toString(); }
    QByteArray request(const QByteArray &method, const QString &path, const QByteArray &body);

    QProcess m_process;
    QJsonObject m_info;
    QString m_errorText;
};

} // namespace tsunagi::tests
