// SPDX-License-Identifier: GPL-3.0-or-later
// settings check and encrypt through the real program: what is told of a file, in rows and as metrics, and that nothing
// is spent for it.
#include "tests/app/cli_space.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliSettingsCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void check();
    void checkAge();
    void checkWhatIsWrong();
    void checkMetrics();
    void encrypt();

private:
    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_space->cli.run(arguments, input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_space->cli.path(name); }
    /// "ok" or another result of a check, of the rows of `settings check`.
    [[nodiscard]] static QString resultOf(const QJsonArray &rows, const QString &check)
    {
        QStringList results;
        for (const QJsonValue row : rows)
            if (row["Check"_L1].toString() == check)
                results << row["Result"_L1].toString();
        return results.join(u',');
    }

    std::unique_ptr<CliSpace> m_space;
};

void TestCliSettingsCheck::initTestCase()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
}

void TestCliSettingsCheck::init()
{
    QVERIFY(QDir(path(u".local/share/tsunagi"_s)).removeRecursively());
    m_space->sandbox.control(u"config"_s, { { u"refreshMode"_s, u"rotate"_s } });
    QCOMPARE(m_space->connectOnce().exitCode, 0);
}

void TestCliSettingsCheck::check()
{
    const CliResult result = run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"-o"_s, u"json"_s });
    QVERIFY2(result.exitCode == 0, result.told());
    const QJsonArray rows = rowsOf(result);
    QCOMPARE(rows.first().toObject().keys(),
             (QStringList{ u"Check"_s, u"Detail"_s, u"File"_s, u"Hint"_s, u"Result"_s }));
    for (const char *name :
         { "SettingsFile", "Rewrite", "Permissions", "Recovery", "Grant", "LastRefresh", "Expiry", "LastError" })
        QCOMPARE(resultOf(rows, QString::fromLatin1(name)), u"ok"_s);
    QCOMPARE(resultOf(rows, u"Secrets"_s), u"ok,ok"_s); // where the key and the tokens are
    QVERIFY2(result.out.contains(path(u".config/tsunagi/identity.txt"_s).toUtf8()), result.told());
    const QByteArray bytes = contentOf(m_space->settingsFile());
    QCOMPARE(run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"--warn"_s, u"soon"_s }).exitCode, 2);
    const int before = m_space->requestsTo(u"/api/v2/oauth2/token"_s);
    const CliResult online =
        run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"--online"_s, u"-o"_s, u"json"_s });
    QVERIFY2(online.exitCode == 0, online.told());
    QCOMPARE(resultOf(rowsOf(online), u"Credential"_s), u"ok"_s);
    QVERIFY(m_space->requestsTo(u"/api/v2/oauth2/token"_s) <= before + 1); // the question that can't be granted
    QCOMPARE(contentOf(m_space->settingsFile()), bytes);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0); // nothing was spent
}

/// --warn is about the last refresh: a token that lives for an hour is no reason to warn.
void TestCliSettingsCheck::checkAge()
{
    const auto checked = [this](const QString &file, const QString &warn) {
        return run({ u"settings"_s, u"check"_s, file, u"--warn"_s, warn, u"-o"_s, u"json"_s });
    };
    const CliResult young = checked(m_space->settingsFile(), u"12h"_s);
    QVERIFY2(young.exitCode == 0, young.told());
    // The same grant, last refreshed two days ago.
    QJsonObject payload =
        QJsonDocument::fromJson(run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out).object();
    payload["obtainedAt"_L1] = QDateTime::currentDateTimeUtc().addDays(-2).toString(Qt::ISODate);
    const QString own = QString::fromUtf8(run({ u"recipient"_s }).out.trimmed());
    const QString old = path(u"old.txt"_s);
    QCOMPARE(
        run({ u"settings"_s, u"encrypt"_s, u"-r"_s, own, u"--to"_s, old }, QJsonDocument(payload).toJson()).exitCode,
        0);
    const CliResult late = checked(old, u"12h"_s);
    QVERIFY2(late.exitCode == 10, late.told());
    QCOMPARE(resultOf(rowsOf(late), u"LastRefresh"_s), u"warning"_s);
    QCOMPARE(resultOf(rowsOf(late), u"Expiry"_s), u"ok"_s);
    QVERIFY2(late.out.contains("tsunagi-cli refresh"), late.told());
    QCOMPARE(checked(old, u"7d"_s).exitCode, 0);
    QCOMPARE(run({ u"settings"_s, u"check"_s, old }).exitCode, 0);
    // A later refresh was noted beside it, as where the file was put back from a backup.
    m_space->cli.file(
        u"old.txt.state"_s,
        QJsonDocument(QJsonObject{ { u"lastRefresh"_s,
                                     QDateTime::currentDateTimeUtc().addSecs(-60).toString(Qt::ISODateWithMs) } })
            .toJson());
    const CliResult noted = checked(old, u"12h"_s);
    QVERIFY2(noted.exitCode == 0, noted.told());
    // What can't be known is not told to be well.
    payload.remove(u"obtainedAt"_s);
    const QString unknown = path(u"unknown.txt"_s);
    QCOMPARE(run({ u"settings"_s, u"encrypt"_s, u"-r"_s, own, u"--to"_s, unknown }, QJsonDocument(payload).toJson())
                 .exitCode,
             0);
    const CliResult untold = checked(unknown, u"7d"_s);
    QVERIFY2(untold.exitCode == 10, untold.told());
}

void TestCliSettingsCheck::checkWhatIsWrong()
{
    // What went wrong last, in plain words.
    m_space->cli.set(u"TSUNAGI_OAUTHCLIENTSECRET"_s, u"wrong"_s);
    QCOMPARE(run({ u"refresh"_s }).exitCode, 4);
    m_space->cli.set(u"TSUNAGI_OAUTHCLIENTSECRET"_s, m_space->sandbox.clientSecret());
    const CliResult failed = run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"-o"_s, u"json"_s });
    QVERIFY2(failed.exitCode == 0, failed.told());
    QCOMPARE(resultOf(rowsOf(failed), u"LastError"_s), u"warning"_s);
    QVERIFY(failed.out.contains("client secret"));
    QVERIFY(!failed.told().contains(m_space->sandbox.clientSecret().toUtf8()));
    QCOMPARE(run({ u"refresh"_s }).exitCode, 0);
    QCOMPARE(resultOf(rowsOf(run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"-o"_s, u"json"_s })),
                      u"LastError"_s),
             u"ok"_s);
    // Each file is told; the first failure is the exit code.
    const QString damaged = m_space->cli.file(u"damaged.txt"_s, "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n");
    const CliResult several =
        run({ u"settings"_s, u"check"_s, damaged, m_space->settingsFile(), path(u"none.txt"_s), u"-o"_s, u"json"_s });
    QCOMPARE(several.exitCode, 6);
    QCOMPARE(resultOf(rowsOf(several), u"SettingsFile"_s), u"failed,ok,failed"_s);
    QCOMPARE(contentOf(damaged), QByteArray("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n"));
    // Readable by others, and what waits in a recovery file.
    QCOMPARE(chmod(QFile::encodeName(m_space->settingsFile()).constData(), 0644), 0);
    const CliResult open = run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"-o"_s, u"json"_s });
    QCOMPARE(resultOf(rowsOf(open), u"Permissions"_s), u"warning"_s);
    QCOMPARE(run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"-p"_s,
                   u"OAuthSettingsIdentity="_s + path(u"none.key"_s) })
                 .exitCode,
             15);
}

void TestCliSettingsCheck::checkMetrics()
{
    const QString missing = path(u"no \"such\" file.txt"_s);
    const CliResult result = run({ u"settings"_s, u"check"_s, m_space->settingsFile(), missing, u"-o"_s,
                                   u"openmetrics"_s, u"--to"_s, path(u"tsunagi.prom"_s) });
    QCOMPARE(result.exitCode, 6);
    const QByteArray text = contentOf(path(u"tsunagi.prom"_s));
    const QByteArray file = "{file=\"" + m_space->settingsFile().toUtf8() + "\"} ";
    for (const QByteArray &line :
         { "tsunagi_settings_ok" + file + "1\n",
           "tsunagi_settings_ok{file=\"" + missing.toUtf8().replace("\"", "\\\"") + "\"} 0\n",
           "tsunagi_settings_recovery_pending" + file + "0\n", "tsunagi_settings_generation" + file,
           "tsunagi_settings_last_refresh_timestamp_seconds" + file,
           "tsunagi_settings_access_expires_timestamp_seconds" + file,
           "tsunagi_settings_info{file=\"" + m_space->settingsFile().toUtf8() + "\",space=\""
               + m_space->sandbox.url().toUtf8() + "\"" })
        QVERIFY2(text.contains(line), text);
    QVERIFY(text.endsWith("# EOF\n"));
    const QByteArray token = run({ u"token"_s }).out.trimmed();
    QVERIFY(token.size() > 20 && !text.contains(token));
    QVERIFY(run({ u"settings"_s, u"check"_s, m_space->settingsFile(), u"-o"_s, u"openmetrics"_s })
                .out.startsWith("# TYPE tsunagi_settings_ok gauge\n"));
    QCOMPARE(run({ u"test"_s, u"-o"_s, u"openmetrics"_s }).exitCode, 2);
}

void TestCliSettingsCheck::encrypt()
{
    // What was looked at and changed is a settings file again.
    QByteArray plain = run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out;
    const QString own = QString::fromUtf8(run({ u"recipient"_s }).out.trimmed());
    const CliResult sealed = run({ u"settings"_s, u"encrypt"_s, u"-r"_s, own, u"--to"_s, path(u"again.txt"_s) }, plain);
    QVERIFY2(sealed.exitCode == 0 && sealed.out == path(u"again.txt"_s).toUtf8() + '\n', sealed.told());
    QCOMPARE(modeOf(path(u"again.txt"_s)), mode_t(0600));
    QCOMPARE(run({ u"settings"_s, u"decrypt"_s, path(u"again.txt"_s) }).out, plain);
    QCOMPARE(run({ u"settings"_s, u"encrypt"_s, u"-r"_s, own, u"--to"_s, path(u"again.txt"_s) }, plain).exitCode, 6);
    // Any bytes, to any tool of age's.
    const CliResult any =
        m_space->cli.shell(u"printf 'any\\0thing' | \"$CLI\" settings encrypt -r \"$(\"$CLI\" recipient)\" | age -d -i "
                           u".config/tsunagi/identity.txt"_s);
    QCOMPARE(any.out, QByteArray("any\0thing", 9));
    QCOMPARE(run({ u"settings"_s, u"encrypt"_s }, plain).exitCode, 2);
    QCOMPARE(run({ u"settings"_s, u"encrypt"_s, u"--passphrase-file"_s, u"-"_s }, plain).exitCode, 2);
    m_space->cli.file(u"phrase"_s, "correct horse\n");
    const CliResult byPhrase = run({ u"settings"_s, u"encrypt"_s, u"--passphrase-file"_s, path(u"phrase"_s) }, plain);
    QVERIFY(byPhrase.exitCode == 0 && byPhrase.out.startsWith("-----BEGIN AGE ENCRYPTED FILE-----"));
}

QTEST_GUILESS_MAIN(TestCliSettingsCheck)
#include "tst_cli_settings_check.moc"
