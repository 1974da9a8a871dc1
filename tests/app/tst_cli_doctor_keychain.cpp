// SPDX-License-Identifier: GPL-3.0-or-later
// doctor and a real keychain: in use, locked, without a secret, and without the module that asks it.
#include "auth/connections.h"
#include "auth/secrets/keychain_store.h"
#include "tests/app/cli_space.h"

#include <QCoroTask>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

class TestCliDoctorKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void unlocked();
    void aSecretThatIsMissing();
    void withoutTheModule();
    void locked(); // last: the keyring stays locked

private:
    CliResult doctor(const QStringList &more)
    {
        return m_space.cli.run(QStringList{ u"doctor"_s, u"-o"_s, u"json"_s } + more);
    }
    static QJsonObject row(const CliResult &result, const QString &check)
    {
        for (const QJsonValue row : rowsOf(result))
            if (row["Check"_L1].toString() == check)
                return row.toObject();
        return {};
    }
    void save(const QString &name, bool hasSecret)
    {
        auth::SavedConnection connection;
        connection.id = auth::Connections::newId();
        connection.name = name;
        connection.properties = { { auth::Property::Url, m_space.sandbox.url() } };
        connection.secrets = { auth::Property::ApiKey };
        if (hasSecret) {
            auth::KeychainStore store;
            const auto written = QCoro::waitFor(store.write(auth::secretKey(connection.id, auth::Property::ApiKey),
                                                            auth::Secret::fromText(m_space.sandbox.apiKey()), {}));
            QVERIFY2(written, written ? "" : qPrintable(nameOf(written.error().reason)));
        }
        QVERIFY(auth::Connections(m_space.cli.path(u".config/tsunagi"_s)).save(connection));
    }

    CliSpace m_space;
};

void TestCliDoctorKeychain::initTestCase()
{
    QVERIFY2(m_space.sandbox.start(), qPrintable(m_space.sandbox.errorText()));
    save(u"kept"_s, true);
    save(u"lost"_s, false);
}

void TestCliDoctorKeychain::unlocked()
{
    const CliResult result = doctor({ u"-P"_s, u"kept"_s });
    QVERIFY2(result.exitCode == 0, result.told());
    QCOMPARE(row(result, u"Keychain"_s)["Result"_L1].toString(), u"ok"_s);
    QVERIFY2(row(result, u"Keychain"_s)["Detail"_L1].toString().contains(u"GNOME"_s), result.told());
    QCOMPARE(row(result, u"Credential"_s)["Result"_L1].toString(), u"ok"_s);
    // Nothing of a connection by file is there: it is not even asked.
    const CliResult plain =
        doctor({ u"-c"_s, u"URL=%1;ApiKey=%2"_s.arg(m_space.sandbox.url(), m_space.sandbox.apiKey()), u"--quiet"_s });
    QCOMPARE(row(plain, u"Keychain"_s)["Result"_L1].toString(), u"skipped"_s);
}

void TestCliDoctorKeychain::aSecretThatIsMissing()
{
    const CliResult result = doctor({ u"-P"_s, u"lost"_s });
    QVERIFY2(result.exitCode == 9, result.told());
    const QJsonObject keychain = row(result, u"Keychain"_s);
    QCOMPARE(keychain["Result"_L1].toString(), u"failed"_s);
    QVERIFY2(keychain["Detail"_L1].toString().contains(u"ApiKey"_s)
                 && keychain["Detail"_L1].toString().contains(u"lost"_s),
             result.told());
    QCOMPARE(row(result, u"Space"_s)["Result"_L1].toString(), u"ok"_s);
    QCOMPARE(row(result, u"Credential"_s)["Result"_L1].toString(), u"skipped"_s);
}

/// A program that was copied without what stands beside it.
void TestCliDoctorKeychain::withoutTheModule()
{
    const QString alone = m_space.cli.path(u"alone/tsunagi-cli"_s);
    const CliResult result =
        m_space.cli.shell(u"mkdir -p alone && cp \"$CLI\" alone/ && alone/tsunagi-cli doctor -P kept -o json"_s);
    QVERIFY(QFile::exists(alone));
    QVERIFY2(result.exitCode == 9, result.told());
    QCOMPARE(row(result, u"Keychain"_s)["Result"_L1].toString(), u"failed"_s);
    QVERIFY2(row(result, u"Keychain"_s)["Hint"_L1].toString().contains(u"Install"_s), result.told());
}

void TestCliDoctorKeychain::locked()
{
    QCOMPARE(m_space.cli
                 .shell(u"dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
                        "org.freedesktop.Secret.Service.Lock "
                        "array:objpath:/org/freedesktop/secrets/aliases/default >/dev/null"_s)
                 .exitCode,
             0);
    const CliResult saved = doctor({ u"-P"_s, u"kept"_s, u"--lang"_s, u"ja"_s });
    QVERIFY2(saved.exitCode == 9, saved.told());
    QCOMPARE(row(saved, u"Keychain"_s)["Detail"_L1].toString() + row(saved, u"Keychain"_s)["Hint"_L1].toString(),
             u"キーリング（キーチェーン）がロックされています。ロックを解除すると処理を続けます。保存済みの情報の削除や"
             u"上書きはしていません。"_s);
    QCOMPARE(row(saved, u"Space"_s)["Result"_L1].toString(), u"ok"_s);
    // The identity of an OAuth connection is there, too.
    m_space.useOAuth(u"GETANDREFRESH"_s);
    m_space.cli.set(u"TSUNAGI_OAUTHSETTINGSIDENTITY"_s, u"keychain"_s);
    const CliResult identity = doctor({});
    QVERIFY2(identity.exitCode == 9 && row(identity, u"Keychain"_s)["Result"_L1].toString() == u"failed"_s,
             identity.told());
}

QTEST_GUILESS_MAIN(TestCliDoctorKeychain)
#include "tst_cli_doctor_keychain.moc"
