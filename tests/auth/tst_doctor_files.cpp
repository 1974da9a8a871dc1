// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor on the settings file and on writing it anew. Mounts are for tst_cli_doctor.
#include "auth/age/identity.h"
#include "auth/settings/file_lock.h"
#include "auth/settings/lifetime.h"
#include "tests/auth/doctor_rig.h"
#include "tests/support/files.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

class TestDoctorFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText())); }
    void init()
    {
        m_rig.clear();
        QVERIFY(m_rig.signIn());
    }
    void cleanup() { ::chmod(qPrintable(m_rig.path(u"."_s)), 0700); }

    void aSoundFile()
    {
        const QByteArray before = m_rig.settingsBytes();
        const QByteArray backup = contentOf(m_rig.settingsPath() + ".bak"_L1);
        const Diagnosis diagnosis(values());
        QVERIFY2(!diagnosis.hasFailed(), diagnosis.told());
        for (const char *check : { "SettingsFile", "Rewrite" })
            QVERIFY2(diagnosis.outcome(check) == u"ok"_s, diagnosis.told());
        QVERIFY2(diagnosis.outcome("Storage")
                     == (lifetimeAt(m_rig.settingsPath()) == Lifetime::Disk ? u"ok"_s : u"warning NotLasting"_s),
                 diagnosis.told());
        QVERIFY(diagnosis.only("SettingsFile").detail.contains(u"generation"_s));
        // What is not given comes from the file.
        const Diagnosis fromFile({ { OAuthSettingsLocation, m_rig.settingsPath() },
                                   { OAuthSettingsIdentity, m_rig.path(u"identity.txt"_s) },
                                   { Property::InitiateOAuth, u"REFRESH"_s } });
        for (const char *check : { "Properties", "Client", "AuthorizePage", "Credential" })
            QVERIFY2(fromFile.outcome(check) == u"ok"_s, fromFile.told());
        QCOMPARE(m_rig.settingsBytes(), before);
        QCOMPARE(contentOf(m_rig.settingsPath() + ".bak"_L1), backup);
        const Diagnosis readOnly(values({ { Property::InitiateOAuth, u"OFF"_s } }));
        QVERIFY2(readOnly.outcome("SettingsFile") == u"ok"_s && readOnly.outcome("Rewrite") == u"skipped"_s
                     && readOnly.outcome("Storage") == u"skipped"_s,
                 readOnly.told());
    }

    void aFileThatCantBeOpened_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("something else") << QByteArray("{\"token\":1}\n") << u"SettingsForeign"_s;
        QTest::newRow("cut off") << QByteArray("age-encryption.org/v1\n-> X25519 ") << u"SettingsDamaged"_s;
        QTest::newRow("empty") << QByteArray() << u"SettingsDamaged"_s;
    }

    void aFileThatCantBeOpened()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, reason);
        put(m_rig.settingsPath(), content);
        const Diagnosis diagnosis(values());
        QVERIFY2(diagnosis.outcome("SettingsFile") == u"failed "_s + reason, diagnosis.told());
        QVERIFY2(diagnosis.only("SettingsFile").detail.contains(m_rig.settingsPath()), diagnosis.told());
        QCOMPARE(diagnosis.outcome("Credential"), u"skipped"_s);
        QCOMPARE(m_rig.settingsBytes(), content);
    }

    void aTornFile()
    {
        QByteArray content = m_rig.settingsBytes();
        const qsizetype middle = content.size() / 2;
        content[middle] = content[middle] == 'A' ? 'B' : 'A';
        put(m_rig.settingsPath(), content);
        const Diagnosis diagnosis(values());
        QVERIFY2(diagnosis.only("SettingsFile").result == u"failed"_s, diagnosis.told());
        QCOMPARE(m_rig.settingsBytes(), content);
    }

    void theWrongIdentity()
    {
        const QByteArray before = m_rig.settingsBytes();
        const QString own = m_rig.path(u"identity.txt"_s);
        QVERIFY(QFile::rename(own, m_rig.path(u"kept.txt"_s)));
        const Diagnosis missing(values());
        QVERIFY2(missing.outcome("SettingsFile") == u"failed IdentityMissing"_s, missing.told());
        QVERIFY(!QFile::exists(own)); // none is made by a check
        const age::Identity other = age::Identity::generate();
        put(own, age::identityFileText(other).view());
        const Diagnosis foreign(values());
        QVERIFY2(foreign.outcome("SettingsFile") == u"failed NoIdentityOpens"_s, foreign.told());
        put(own, "no key\n");
        const Diagnosis unreadable(values());
        QVERIFY2(unreadable.only("SettingsFile").result == u"failed"_s, unreadable.told());
        QFile::remove(own);
        QVERIFY(QFile::rename(m_rig.path(u"kept.txt"_s), own));
        QCOMPARE(::chmod(qPrintable(own), 0644), 0);
        const Diagnosis open(values());
        QVERIFY2(open.outcome("SettingsFile") == u"warning ReadablePropertyFile, ok"_s, open.told());
        QCOMPARE(m_rig.settingsBytes(), before);
    }

    void anotherConnectionsFile()
    {
        const Diagnosis diagnosis(values({ { OAuthClientId, u"another"_s } }));
        QVERIFY2(diagnosis.outcome("SettingsFile") == u"failed SettingsDiffer"_s, diagnosis.told());
        // Its tokens and its client secret go nowhere.
        const qsizetype before = m_rig.sandbox().log().size();
        const Diagnosis elsewhere({ { Url, m_rig.sandbox().url() },
                                    { OAuthClientId, u"another"_s },
                                    { OAuthSettingsLocation, m_rig.settingsPath() },
                                    { OAuthSettingsIdentity, m_rig.path(u"identity.txt"_s) },
                                    { Property::InitiateOAuth, u"REFRESH"_s } });
        QCOMPARE(elsewhere.outcome("Client"), u"skipped"_s);
        QCOMPARE(elsewhere.outcome("Credential"), u"skipped"_s);
        const QJsonArray log = m_rig.sandbox().log();
        for (qsizetype i = before; i < log.size(); ++i)
            QVERIFY(log[i].toObject()["method"_L1] != "POST"_L1);
    }

    void aGrantGivenAway()
    {
        QVERIFY(m_rig.giveAway());
        const Diagnosis diagnosis(values());
        QVERIFY2(diagnosis.outcome("Credential") == u"failed GivenAway"_s, diagnosis.told());
    }

    void someoneHoldsTheLock()
    {
        const auto lock = tryLockFile(m_rig.settingsPath());
        QVERIFY(lock);
        const Diagnosis diagnosis(values());
        QVERIFY2(diagnosis.outcome("Rewrite") == u"warning LockTimedOut"_s, diagnosis.told());
    }

    void aFolderThatOthersCanWrite()
    {
        QCOMPARE(::chmod(qPrintable(m_rig.path(u"."_s)), 0777), 0);
        const Diagnosis diagnosis(values());
        QVERIFY2(diagnosis.outcome("SettingsFile") == u"failed SettingsUntrusted"_s, diagnosis.told());
        QVERIFY2(diagnosis.only("Rewrite").result == u"failed"_s, diagnosis.told());
    }

    void aLinkInItsPlace()
    {
        QVERIFY(QFile::rename(m_rig.settingsPath(), m_rig.path(u"real.txt"_s)));
        QVERIFY(QFile::link(m_rig.path(u"real.txt"_s), m_rig.settingsPath()));
        const Diagnosis diagnosis(values());
        QVERIFY2(diagnosis.outcome("SettingsFile") == u"failed SettingsUntrusted"_s, diagnosis.told());
    }

    void aFolderToCome()
    {
        const QString path = m_rig.path(u"a/b/OAuthSettings.txt"_s);
        const Diagnosis diagnosis(values({ { OAuthSettingsLocation, path } }));
        QVERIFY2(diagnosis.outcome("SettingsFile") == u"skipped"_s && diagnosis.outcome("Rewrite") == u"ok"_s,
                 diagnosis.told());
        QVERIFY(!QFile::exists(m_rig.path(u"a"_s)));
    }

private:
    [[nodiscard]] Values values(const Values &more = {}) const { return m_rig.values(u"REFRESH"_s, more); }

    AuthenticatorRig m_rig;
};

QTEST_GUILESS_MAIN(TestDoctorFiles)
#include "tst_doctor_files.moc"
