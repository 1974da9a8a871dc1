// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi-cli beside a sandbox space, with what the tests of connections have in common.
#pragma once

#include "tests/app/cli_runner.h"
#include "tests/support/sandbox_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTcpServer>

namespace tsunagi::tests {

/// A loopback port that nobody has just now.
[[nodiscard]] inline int freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

/// A text that must never be seen again.
[[nodiscard]] inline QString canary(const QString &name)
{
    return name + QStringLiteral("Canary") + QString::number(QRandomGenerator::global()->generate64(), 36);
}

struct CliSpace {
    SandboxProcess sandbox;
    CliRunner cli;

    [[nodiscard]] QStringList withKey() const
    {
        return { QStringLiteral("-c"), QStringLiteral("URL=%1;ApiKey=%2").arg(sandbox.url(), sandbox.apiKey()),
                 QStringLiteral("--quiet") };
    }
    /// Of an OAuth connection, by the environment, so that no secret is on a command line.
    void useOAuth(const QString &initiateOAuth)
    {
        cli.set(QStringLiteral("TSUNAGI_URL"), sandbox.url());
        cli.set(QStringLiteral("TSUNAGI_OAUTHCLIENTID"), sandbox.clientId());
        cli.set(QStringLiteral("TSUNAGI_OAUTHCLIENTSECRET"), sandbox.clientSecret());
        cli.set(QStringLiteral("TSUNAGI_CALLBACKURL"), sandbox.callbackUrl());
        cli.set(QStringLiteral("TSUNAGI_INITIATEOAUTH"), initiateOAuth);
    }
    /// A grant on disk, by a verifier.
    CliResult connectOnce()
    {
        useOAuth(QStringLiteral("REFRESH"));
        cli.set(QStringLiteral("TSUNAGI_OAUTHVERIFIER"), sandbox.authorize());
        CliResult result = cli.run({ QStringLiteral("connect"), QStringLiteral("-o"), QStringLiteral("json") });
        cli.unset(QStringLiteral("TSUNAGI_OAUTHVERIFIER"));
        return result;
    }
    [[nodiscard]] QString settingsFile() const
    {
        return cli.path(QStringLiteral(".local/share/tsunagi/OAuthSettings.txt"));
    }
    /// Requests of our program so far, by path.
    [[nodiscard]] int requestsTo(const QString &path)
    {
        int count = 0;
        for (const auto &request : sandbox.log())
            count += request[QLatin1StringView("path")].toString() == path ? 1 : 0;
        return count;
    }
};

[[nodiscard]] inline QJsonArray rowsOf(const CliResult &result) { return QJsonDocument::fromJson(result.out).array(); }

} // namespace tsunagi::tests
