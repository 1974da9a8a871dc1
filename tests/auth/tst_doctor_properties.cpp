// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor on properties, on what was pasted, and on the callback's port.
#include "auth/doctor/port_ranges.h"
#include "tests/auth/doctor_rig.h"
#include "tests/auth/raw_server.h"
#include "tests/support/files.h"

#include <QTcpServer>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

/// A space that is not there: for checks that need none.
Values offline(const Values &more = {})
{
    Values values{ { Url, u"http://127.0.0.1:%1"_s.arg(freePort()) },
                   { OAuthClientId, u"client"_s },
                   { OAuthClientSecret, u"secret"_s },
                   { CallbackUrl, u"http://127.0.0.1:%1/callback"_s.arg(freePort()) },
                   { Property::InitiateOAuth, u"GETANDREFRESH"_s } };
    for (const auto &[property, value] : more)
        values[property] = value;
    return values;
}

QString kernelSetting(const QString &name)
{
    return QString::fromLatin1(contentOf("/proc/sys/net/ipv4/"_L1 + name).simplified());
}

} // namespace

class TestDoctorProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theChecksHaveTheirNames()
    {
        // Scripts compare them: docs/formats.md.
        QStringList names;
        for (const CheckInfo &check : allChecks())
            names << QString::fromLatin1(check.name);
        QCOMPARE(names.join(u' '),
                 u"Properties Keychain SettingsFile Storage Rewrite HostName Proxy Connection Tls Clock Space Client "
                 "AuthorizePage PastedCallback CallbackPort Credential"_s);
        const Diagnosis diagnosis(offline());
        for (const QString &name : names)
            QVERIFY2(!diagnosis.of(name.toLatin1().constData()).isEmpty(), qPrintable(name));
    }

    void soundProperties()
    {
        const Diagnosis diagnosis(offline());
        QVERIFY2(diagnosis.outcome("Properties") == u"ok"_s, diagnosis.told());
    }

    void everyMalformedPropertyIsTold()
    {
        const Diagnosis diagnosis({ { Url, u"https://user@acme.backlog.com"_s },
                                    { Timeout, u"soon"_s },
                                    { PageSize, u"101"_s },
                                    { Property::Pkce, u"maybe"_s },
                                    { Property::InitiateOAuth, u"SOMETIMES"_s },
                                    { CallbackUrl, u"ftp://localhost"_s },
                                    { Property::Proxy, u"gopher://x"_s },
                                    { OAuthClientId, u"two\nlines"_s },
                                    { OAuthTokenTimestamp, u"yesterday"_s },
                                    { OAuthSettingsOtherHost, u"shrug"_s },
                                    { OAuthSettingsRecipients, u"age1nonsense"_s },
                                    { CaCertificates, u"/nowhere/ca.pem"_s } });
        QStringList faults;
        for (const DoctorRow &row : diagnosis.of("Properties")) {
            QCOMPARE(row.result, u"failed"_s);
            QVERIFY2(!row.detail.isEmpty() && !row.hint.isEmpty(), diagnosis.told());
            faults << row.reason + u' ' + row.error.subject;
        }
        for (const QString &fault :
             { u"ControlCharacter OAuthClientId"_s, u"BadPropertyValue Timeout"_s, u"BadPropertyValue PageSize"_s,
               u"BadPropertyValue PKCE"_s, u"BadPropertyValue InitiateOAuth"_s, u"BadPropertyValue Proxy"_s,
               u"BadPropertyValue OAuthTokenTimestamp"_s, u"BadPropertyValue OAuthSettingsOtherHost"_s,
               u"BadPropertyValue OAuthSettingsRecipients"_s, u"BadPropertyValue CACertificates"_s,
               u"BadCallbackUrl ftp://localhost"_s })
            QVERIFY2(faults.contains(fault), qPrintable(fault + u" is not in "_s + faults.join(u", "_s)));
        QVERIFY(faults.filter(u"BadSpaceUrl"_s).size() == 1);
        QCOMPARE(faults.size(), 12);
        // Nothing is sent another way than was meant.
        for (const char *check : { "HostName", "Proxy", "Connection", "Tls", "Clock", "Space", "Client" })
            QCOMPARE(diagnosis.outcome(check), u"skipped"_s);
    }

    void everyMissingPropertyIsTold()
    {
        const Diagnosis key({ { Property::AuthScheme, u"APIToken"_s } });
        QCOMPARE(key.outcome("Properties"), u"failed MissingProperty, failed MissingProperty"_s);
        QCOMPARE(key.of("Properties")[0].error.subject, u"URL"_s);
        QCOMPARE(key.of("Properties")[1].error.subject, u"ApiKey"_s);
        const Diagnosis oauth({ { Property::InitiateOAuth, u"REFRESH"_s } });
        QStringList missing;
        for (const DoctorRow &row : oauth.of("Properties"))
            missing << row.error.subject;
        QCOMPARE(missing, (QStringList{ u"URL"_s, u"OAuthClientId"_s, u"OAuthClientSecret"_s }));
        QCOMPARE(oauth.outcome("Credential"), u"failed NoGrant"_s);
        // A verifier that may not be exchanged.
        const Diagnosis off(offline({ { Property::InitiateOAuth, u"OFF"_s }, { OAuthVerifier, u"code"_s } }));
        QVERIFY2(off.outcome("Credential") == u"failed VerifierNotAllowed"_s, off.told());
    }

    void aSecretIsInNoRow()
    {
        const Diagnosis diagnosis({ { Url, u"https://me:canary1@acme.example"_s },
                                    { ApiKey, u"canary2\n"_s },
                                    { OAuthClientSecret, u"canary3\n"_s },
                                    { OAuthVerifier, u"http://other/?code=canary4"_s },
                                    { Property::Proxy, u"http://me:canary5@"_s },
                                    { CallbackUrl, u"http://me:canary6@localhost"_s } });
        QVERIFY2(!diagnosis.told().contains("canary"), diagnosis.told());
    }

    void aPastedCallbackIsCompared_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("position");
        const QString registered = u"http://localhost:33333/callback"_s;
        QTest::newRow("the same") << registered + u"?code=abc&state=x"_s << u"ok"_s << 0;
        QTest::newRow("a code alone") << u"abc"_s << u"ok"_s << 0;
        QTest::newRow("another host") << u"http://127.0.0.1:33333/callback?code=abc"_s << u"failed CallbackMismatch"_s
                                      << 8;
        QTest::newRow("another port") << u"http://localhost:33334/callback?code=abc"_s << u"failed CallbackMismatch"_s
                                      << 22;
        QTest::newRow("a slash more") << registered + u"/?code=abc"_s << u"failed CallbackMismatch"_s << 32;
        QTest::newRow("a refusal") << registered + u"?error=access_denied"_s << u"failed CallbackRefused"_s << 0;
        QTest::newRow("no code") << registered << u"failed CallbackUnreadable"_s << 0;
        QTest::newRow("none") << QString() << u"skipped"_s << 0;
    }

    void aPastedCallbackIsCompared()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, outcome);
        QFETCH(const int, position);
        const Diagnosis diagnosis(
            offline({ { CallbackUrl, u"http://localhost:33333/callback"_s }, { OAuthVerifier, pasted } }));
        QVERIFY2(diagnosis.outcome("PastedCallback") == outcome, diagnosis.told());
        QCOMPARE(diagnosis.only("PastedCallback").error.number, position);
        QVERIFY2(!diagnosis.told().contains("abc"), diagnosis.told());
    }

    void aBusyPortIsToldWithItsHolder()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        const QString callback = u"http://localhost:%1"_s.arg(holder.serverPort());
        const Diagnosis needed(offline({ { CallbackUrl, callback } }));
        QVERIFY2(needed.outcome("CallbackPort") == u"failed PortInUse"_s, needed.told());
        QCOMPARE(needed.only("CallbackPort").error.number, holder.serverPort());
        // The kernel keeps 15 characters of a program's name.
        const QString name = QString::fromLatin1(contentOf(u"/proc/self/comm"_s).trimmed());
        QVERIFY2(needed.only("CallbackPort").detail.contains(name), needed.told());
        // A job that never opens a browser does not fail by it.
        const Diagnosis job(offline({ { CallbackUrl, callback }, { Property::InitiateOAuth, u"REFRESH"_s } }));
        QCOMPARE(job.outcome("CallbackPort"), u"warning PortInUse"_s);
        // It was let go again.
        holder.close();
        const Diagnosis freed(offline({ { CallbackUrl, callback } }));
        QVERIFY(freed.outcome("CallbackPort") != u"failed PortInUse"_s);
        QVERIFY(holder.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(callback).port())));
    }

    void aPortOfTheSystemsOwnRange()
    {
        const QStringList range = kernelSetting(u"ip_local_port_range"_s).split(u' ');
        if (range.size() != 2)
            QSKIP("This machine does not tell its port range.");
        const Diagnosis given(offline({ { CallbackUrl, u"http://127.0.0.1:%1"_s.arg(freePort()) } }));
        QVERIFY2(given.outcome("CallbackPort") == u"warning PortReserved"_s, given.told());
        QVERIFY2(given.only("CallbackPort").detail.contains(range.join(u'-')), given.told());
        // Below it, and nobody's.
        const int below = range.first().toInt() - 1;
        const Diagnosis free(offline({ { CallbackUrl, u"http://127.0.0.1:%1"_s.arg(below) } }));
        QVERIFY2(free.outcome("CallbackPort") == u"ok"_s, free.told());
    }

    void aPrivilegedPort()
    {
        const int first = kernelSetting(u"ip_unprivileged_port_start"_s).toInt();
        if (first < 1024)
            QSKIP("Every port is for everybody on this machine.");
        const Diagnosis diagnosis(offline({ { CallbackUrl, u"http://127.0.0.1:1023"_s } }));
        const QString expected = ::geteuid() == 0 ? u"warning PortReserved"_s : u"failed BadCallbackUrl"_s;
        QVERIFY2(diagnosis.outcome("CallbackPort") == expected, diagnosis.told());
    }

    void reservedPorts_data()
    {
        QTest::addColumn<QByteArray>("ranges");
        QTest::addColumn<bool>("isIn");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("line end alone") << QByteArray("\n") << false;
        QTest::newRow("one") << QByteArray("33333\n") << true;
        QTest::newRow("among others") << QByteArray("80,443,33333,50000-50010\n") << true;
        QTest::newRow("in a range") << QByteArray("8080,33000-34000\n") << true;
        QTest::newRow("at its ends") << QByteArray("33333-33333") << true;
        QTest::newRow("beside") << QByteArray("33332,33334-33340") << false;
        QTest::newRow("the system's range") << QByteArray("32768\t60999\n") << true;
    }

    void reservedPorts()
    {
        QFETCH(const QByteArray, ranges);
        QFETCH(const bool, isIn);
        QCOMPARE(holdsPort(ranges, 33333), isIn);
    }

    void reservationsInTheirOrder()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"ip_unprivileged_port_start"_s), "1024\n");
        put(folder.filePath(u"ip_local_reserved_ports"_s), "8080,33333,33400-33500\n");
        put(folder.filePath(u"ip_local_port_range"_s), "32768\t60999\n");
        QCOMPARE(reservationOf(80, folder.path()), u"1-1023"_s);
        QCOMPARE(reservationOf(8080, folder.path()), u"ip_local_reserved_ports 8080"_s);
        QCOMPARE(reservationOf(33333, folder.path()), u"ip_local_reserved_ports 33333"_s);
        QCOMPARE(reservationOf(33450, folder.path()), u"ip_local_reserved_ports 33400-33500"_s);
        QCOMPARE(reservationOf(40000, folder.path()), u"ip_local_port_range 32768-60999"_s);
        QCOMPARE(reservationOf(20000, folder.path()), QString());
        QCOMPARE(reservationOf(20000, folder.filePath(u"none"_s)), QString());
    }
};

QTEST_GUILESS_MAIN(TestDoctorProperties)
#include "tst_doctor_properties.moc"
