// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that the server has given and the file could not take: they are in the recovery file, serve from there, and
// are put in place by the next run. And who refreshed the grant last.
#include "auth/host_id.h"
#include "auth/settings/identity_file.h"
#include "auth/settings/recovery.h"
#include "tests/auth/authenticator_rig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

/// No file of this process grows while it lives. The rehearsal has gone well before: the disk has become full
/// meanwhile.
class FullDisk {
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{ .rlim_cur = 0, .rlim_max = m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); } // then a write fails with EFBIG

    void init()
    {
        m_rig.clear();
        QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText()));
        QVERIFY(!m_rig.sandbox().control(u"config"_s, { { u"refreshMode"_s, u"rotate"_s } }).isEmpty());
        QVERIFY(m_rig.signIn());
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_rig.path(u"state"_s)));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_rig.path(u"run"_s)));
        qunsetenv("RUNTIME_DIRECTORY");
    }

    void theNextRunTakesThemOver()
    {
        const auto before = m_rig.stored();
        blockTheFile();
        Session full = m_rig.session(u"REFRESH"_s);
        const auto saved = full.refreshed();
        QVERIFY2(saved, why(saved));
        QCOMPARE(*full.warnings, QStringList{ u"SavedToRecovery"_s });
        QCOMPARE(m_rig.statusWith(*saved), 200);
        QCOMPARE(m_rig.stored()->generation, before->generation);
        const QString recovery = recoveryPaths(m_rig.settingsPath(), {}).first();
        QCOMPARE(QFileInfo(recovery).absolutePath(), QFileInfo(m_rig.settingsPath()).absolutePath());
        QCOMPARE(QFileInfo(recovery).permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
        QFile sealed(recovery);
        QVERIFY(sealed.open(QIODevice::ReadOnly));
        QVERIFY(!sealed.readAll().contains((*saved)->secret.reveal()));

        // While the file still can't be written, what waits serves, and nothing is spent.
        Session blocked = m_rig.session(u"REFRESH"_s);
        const auto old = blocked.credential();
        const auto waiting = blocked.replacementFor(*old);
        QCOMPARE(tokenOf(waiting), tokenOf(saved));
        QCOMPARE(outcomeOf(blocked.refreshed()), u"StorageFailed"_s);
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);

        unblockTheFile();
        Session next = m_rig.session(u"REFRESH"_s);
        const auto taken = next.replacementFor(*old);
        QCOMPARE(tokenOf(taken), tokenOf(saved));
        QVERIFY2(next.log->contains(u"recovery.adopted"_s), qPrintable(next.log->join(u'\n')));
        QCOMPARE(m_rig.stored()->generation, before->generation + 1);
        QCOMPARE(tokenOf(taken), m_rig.stored()->tokens.accessToken.reveal());
        QVERIFY(!QFileInfo::exists(recovery));
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);

        // The refresh token of it is the one that the server wants now.
        const auto refreshed = next.refreshed();
        QVERIFY2(refreshed, why(refreshed));
        QCOMPARE(m_rig.sandbox().state()["refreshTokenReuses"_L1].toInt(), 0);
    }

    void theFolderThatWasGivenIsTheFirst()
    {
        blockTheFile();
        const QString folder = m_rig.path(u"rescue"_s);
        Session full = m_rig.session(u"REFRESH"_s, { { OAuthSettingsRecovery, folder } });
        const auto saved = full.refreshed();
        QVERIFY2(saved, why(saved));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
        unblockTheFile();
        // A run that was not told of the folder finds it by the note in the lock file.
        Session next = m_rig.session(u"REFRESH"_s);
        const auto refreshed = next.refreshed();
        QVERIFY2(refreshed, why(refreshed));
        QVERIFY(next.log->contains(u"recovery.adopted"_s));
        QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
    }

    void whereNoPlaceWorksTheSealedTextIsTold()
    {
        Session full = m_rig.session(u"REFRESH"_s);
        std::unique_ptr<FullDisk> disk;
        connect(full.authenticator.get(), &Authenticator::tokenRequested, this,
                [&disk] { disk = std::make_unique<FullDisk>(); });
        QString text;
        connect(full.authenticator.get(), &Authenticator::warned, this, [&text](const Error &warning) {
            if (warning.reason == Reason::SavedToRecovery && warning.subject.isEmpty())
                text = warning.detail;
        });
        const auto refreshed = full.refreshed();
        disk.reset();
        QVERIFY2(refreshed, why(refreshed));
        QVERIFY(text.startsWith(u"-----BEGIN AGE ENCRYPTED FILE-----"_s));
        // It is a settings file, sealed to the same keys.
        QFile file(m_rig.path(u"kept.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toLatin1());
        file.close();
        QVERIFY(QFile::rename(file.fileName(), m_rig.settingsPath() + u".x"_s));
        QVERIFY(QFile::remove(m_rig.settingsPath())
                && QFile::rename(m_rig.settingsPath() + u".x"_s, m_rig.settingsPath()));
        QVERIFY(QFile::setPermissions(m_rig.settingsPath(), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(m_rig.stored()->tokens.accessToken.reveal(), tokenOf(refreshed));
    }

    void aCodeIsNotLostEither_data()
    {
        QTest::addColumn<bool>("fileIsThere");
        QTest::newRow("first grant") << false;
        QTest::newRow("in place of another") << true;
    }

    void aCodeIsNotLostEither()
    {
        QFETCH(const bool, fileIsThere);
        if (!fileIsThere)
            QVERIFY(QFile::remove(m_rig.settingsPath()) && QFile::remove(m_rig.settingsPath() + u".bak"_s));
        const int exchanges = m_rig.tokenRequests(u"authorization_code"_s);
        const Values verifier{ { OAuthVerifier, m_rig.sandbox().authorize() } };
        blockTheFile();
        QVERIFY(QDir().mkpath(m_rig.pendingPath() + u"/x"_s));
        if (!fileIsThere)
            QVERIFY(QDir().mkpath(m_rig.path(u"elsewhere"_s)));
        Session full = m_rig.session(u"REFRESH"_s, verifier);
        std::unique_ptr<QObject> scope = std::make_unique<QObject>();
        if (!fileIsThere) // the name gets taken while the token is on its way
            connect(full.authenticator.get(), &Authenticator::tokenRequested, scope.get(),
                    [this] { QVERIFY(QDir().mkpath(m_rig.settingsPath() + u"/x"_s)); });
        const auto saved = full.credential();
        QVERIFY2(saved, why(saved));
        QCOMPARE(m_rig.statusWith(*saved), 200);
        QVERIFY(full.warnings->contains(u"SavedToRecovery"_s));
        unblockTheFile();
        QVERIFY(QDir(m_rig.pendingPath()).removeRecursively());
        if (!fileIsThere)
            QVERIFY(QDir(m_rig.settingsPath()).removeRecursively());
        Session next = m_rig.session(u"REFRESH"_s, verifier);
        const auto taken = next.credential();
        QCOMPARE(tokenOf(taken), tokenOf(saved));
        QCOMPARE(m_rig.stored()->tokens.accessToken.reveal(), tokenOf(saved));
        QCOMPARE(m_rig.tokenRequests(u"authorization_code"_s), exchanges + 1);
    }

    void whatIsNotOursIsLeftAlone_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("nothing wrong") << QString() << true;
        QTest::newRow("others can read it") << u"mode"_s << false;
        QTest::newRow("a link") << u"link"_s << false;
        QTest::newRow("it follows something else") << u"follows"_s << false;
        QTest::newRow("sealed to somebody else") << u"stranger"_s << false;
        QTest::newRow("damaged") << u"damage"_s << false;
    }

    void whatIsNotOursIsLeftAlone()
    {
        QFETCH(const QString, fault);
        QFETCH(const bool, isTaken);
        const QString recovery = recoveryPaths(m_rig.settingsPath(), {}).first();
        blockTheFile();
        Session full = m_rig.session(u"REFRESH"_s);
        QVERIFY(full.refreshed());
        unblockTheFile();
        if (fault == u"mode"_s)
            QVERIFY(QFile::setPermissions(recovery, QFileDevice::Permissions(0x6044)));
        if (fault == u"link"_s)
            QVERIFY(QFile::rename(recovery, recovery + u".real"_s) && QFile::link(recovery + u".real"_s, recovery));
        if (fault == u"follows"_s || fault == u"stranger"_s)
            reseal(recovery, fault == u"stranger"_s);
        if (fault == u"damage"_s)
            QVERIFY(QFile::resize(recovery, QFileInfo(recovery).size() / 2));
        const QByteArray before = m_rig.settingsBytes();
        Session next = m_rig.session(u"REFRESH"_s);
        // Confirming another name takes the lock and would write.
        QVERIFY(next.credential());
        const auto named = next.confirmUser(m_rig.owner().id, u"改名"_s);
        QVERIFY2(named, why(named));
        QCOMPARE(next.log->contains(u"recovery.adopted"_s), isTaken);
        QCOMPARE(QFileInfo::exists(recovery), !isTaken);
        QVERIFY(m_rig.settingsBytes() != before);
    }

    void anotherMachineIsToldOrRefused()
    {
        Session here = m_rig.session(u"REFRESH"_s, { { OAuthSettingsHost, u"web1"_s } });
        QVERIFY(here.refreshed());
        QCOMPARE(m_rig.stored()->host, u"web1"_s);
        QCOMPARE(*here.warnings, QStringList());
        const QByteArray before = m_rig.settingsBytes();
        const int requests = m_rig.tokenRequests();
        Session refusing =
            m_rig.session(u"REFRESH"_s, { { OAuthSettingsHost, u"web2"_s }, { OAuthSettingsOtherHost, u"refuse"_s } });
        QCOMPARE(outcomeOf(refusing.refreshed()), u"RefreshedElsewhere"_s);
        QCOMPARE(m_rig.settingsBytes(), before);
        QCOMPARE(m_rig.tokenRequests(), requests);

        Session warned = m_rig.session(u"REFRESH"_s, { { OAuthSettingsHost, u"web2"_s } });
        QVERIFY(warned.refreshed());
        QCOMPARE(*warned.warnings, QStringList{ u"RefreshedElsewhere"_s });
        QVERIFY(warned.refreshed());
        QCOMPARE(warned.warnings->size(), 1);
        QCOMPARE(m_rig.stored()->host, u"web2"_s);

        // A new grant clears it: only a plain copy is told of.
        Session anew = m_rig.session(
            u"REFRESH"_s, { { OAuthSettingsHost, u"web3"_s }, { OAuthVerifier, m_rig.sandbox().authorize() } });
        QVERIFY(anew.credential());
        QCOMPARE(*anew.warnings, QStringList());
        QCOMPARE(m_rig.stored()->host, QString());
    }

    void aMachineIsNamedByADigest()
    {
        QCOMPARE(hostId(u"web1"_s), u"web1"_s);
        const QString own = hostId({});
        QFile file(u"/etc/machine-id"_s);
        if (file.open(QIODevice::ReadOnly) && !own.isEmpty()) {
            QCOMPARE(own.size(), 22);
            QVERIFY(!file.readAll().contains(own.toLatin1()));
            QCOMPARE(hostId({}), own);
        }
        qputenv("container", "podman");
        QCOMPARE(hostId({}), QString());
        QCOMPARE(hostId(u"web1"_s), u"web1"_s);
        qunsetenv("container");
    }

private:
    /// The backup can't be replaced by a rename: a write fails that was rehearsed, since a rehearsal leaves it alone.
    void blockTheFile()
    {
        QFile::remove(m_rig.settingsPath() + u".bak"_s);
        QVERIFY(QDir().mkpath(m_rig.settingsPath() + u".bak/x"_s));
    }
    void unblockTheFile() { QVERIFY(QDir(m_rig.settingsPath() + u".bak"_s).removeRecursively()); }

    /// The same file with another predecessor, or for a key that is not ours.
    void reseal(const QString &path, bool toStranger) const
    {
        IdentityFileKeys source(m_rig.path(u"identity.txt"_s), {}, {}, m_rig.settingsPath());
        const auto keys = QCoro::waitFor(source.keys(false, {}));
        auto payload = SettingsFile(path).read(**keys);
        QVERIFY(payload);
        if (!toStranger)
            payload->follows->generation -= 1;
        const std::vector<age::Recipient> stranger{ age::Identity::generate().recipient() };
        const auto sealed = seal(*payload, toStranger ? stranger : (*keys)->recipients);
        QVERIFY(sealed && writeDurably(path, *sealed));
    }

    AuthenticatorRig m_rig;
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
