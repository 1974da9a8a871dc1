// SPDX-License-Identifier: GPL-3.0-or-later
// What an import puts in place and what it leaves, for every pair of source and target; and that whatever is refused
// leaves both as they were.
#include "auth/age/age.h"
#include "auth/settings/recovery.h"
#include "auth/transfer/import_settings.h"
#include "tests/auth/transfer_rig.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

class TestTransferImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<TransferRig>(); }

    void theFirst()
    {
        QVERIFY(m_rig->write(u"source"_s, TransferRig::payload(u"grant"_s, 5), u"server"_s));
        const auto imported = import({});
        QVERIFY2(imported, why(imported));
        QVERIFY(imported->isReplaced && !imported->isSourceRemoved);
        const auto payload = m_rig->read(u"target"_s, u"server"_s);
        QVERIFY2(payload, why(payload));
        QCOMPARE(payload->generation, 5);
        QCOMPARE(payload->host, QString());
        QVERIFY(!payload->follows);
        QCOMPARE(payload->tokens.refreshToken.reveal(), QByteArray("refresh-grant-5"));
        QCOMPARE(modeOf(m_rig->path(u"target"_s)), mode_t(0600));
        QCOMPARE(m_rig->held(u"source"_s, u"server"_s), u"grant 5"_s);
    }

    void whatReplacesWhat_data()
    {
        QTest::addColumn<QString>("grant");
        QTest::addColumn<int>("generation");
        QTest::addColumn<int>("laterDays"); // the source's grant, against the target's "grant 5"
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("newer");
        const QString kept = u"WouldOverwrite"_s;
        QTest::newRow("newer") << u"grant"_s << 6 << 0 << u"replaced"_s << u"replaced"_s;
        QTest::newRow("equal") << u"grant"_s << 5 << 0 << kept << u"kept"_s;
        QTest::newRow("older") << u"grant"_s << 4 << 0 << kept << u"kept"_s;
        QTest::newRow("another, later") << u"other"_s << 1 << 1 << kept << u"replaced"_s;
        QTest::newRow("another, earlier") << u"other"_s << 9 << -1 << kept << u"kept"_s;
        QTest::newRow("another, at the same time") << u"other"_s << 9 << 0 << kept << u"kept"_s;
    }
    void whatReplacesWhat()
    {
        QFETCH(const QString, grant);
        QFETCH(const int, generation);
        QFETCH(const int, laterDays);
        const QString held = u"%1 %2"_s.arg(grant).arg(generation);
        for (const bool ifNewer : { false, true }) {
            SettingsPayload source = TransferRig::payload(grant, generation);
            source.grantedAt = source.grantedAt.addDays(laterDays);
            QVERIFY(m_rig->write(u"target"_s, TransferRig::payload(u"grant"_s, 5), u"server"_s));
            QVERIFY(m_rig->write(u"source"_s, source, u"server"_s));
            const QByteArray before = contentOf(m_rig->path(u"target"_s));
            const QString outcome = told(import({ .source = {}, .text = {}, .target = {}, .ifNewer = ifNewer }));
            QCOMPARE(outcome, expected(ifNewer));
            if (outcome == "replaced"_L1)
                QCOMPARE(m_rig->held(u"target"_s, u"server"_s), held);
            else
                QCOMPARE(contentOf(m_rig->path(u"target"_s)), before);
            // Once more is the same, and no error where that was asked for.
            if (outcome == "replaced"_L1)
                QCOMPARE(told(import({ .source = {}, .text = {}, .target = {}, .ifNewer = ifNewer })),
                         ifNewer ? u"kept"_s : u"WouldOverwrite"_s);
            // By force, whatever stands there; that is the backup then.
            QVERIFY(m_rig->write(u"target"_s, TransferRig::payload(u"grant"_s, 5), u"server"_s));
            QCOMPARE(told(import({ .source = {}, .text = {}, .target = {}, .ifNewer = false, .replace = true })),
                     u"replaced"_s);
            QCOMPARE(m_rig->held(u"target"_s, u"server"_s), held);
            QCOMPARE(m_rig->held(u"target.bak"_s, u"server"_s), u"grant 5"_s);
        }
    }

    /// A job left with a code or token that either file has held keeps working.
    void knownIsJoined()
    {
        SettingsPayload target = TransferRig::payload(u"grant"_s, 1);
        target.remember(Secret("code of the target"));
        SettingsPayload source = TransferRig::payload(u"grant"_s, 2);
        source.remember(Secret("code of the source"));
        for (int i = 0; i < 40; ++i) {
            target.remember(Secret("target" + QByteArray::number(i)));
            source.remember(Secret("source" + QByteArray::number(i)));
        }
        QVERIFY(m_rig->write(u"target"_s, target, u"server"_s) && m_rig->write(u"source"_s, source, u"server"_s));
        QCOMPARE(told(import({})), u"replaced"_s);
        const auto payload = m_rig->read(u"target"_s, u"server"_s);
        QVERIFY2(payload, why(payload));
        QCOMPARE(payload->known.size(), SettingsPayload::knownLimit);
        QVERIFY(payload->knows(Secret("source39")) && payload->knows(Secret("code of the source")));
        QVERIFY(payload->knows(Secret("target39")) && !payload->knows(Secret("target0")));
        QVERIFY(payload->follows && payload->follows->grantId == "grant"_L1 && payload->follows->generation == 1);
    }

    void othersNeverReplaceByThemselves()
    {
        QVERIFY(m_rig->write(u"target"_s, TransferRig::payload(u"grant"_s, 5), u"server"_s));
        const QByteArray before = contentOf(m_rig->path(u"target"_s));
        SettingsPayload other = TransferRig::payload(u"other"_s, 1);
        other.grantedAt = other.grantedAt.addDays(1);
        other.user = SettingsPayload::User{ 2, u"鈴木"_s, {} };
        QVERIFY(m_rig->write(u"source"_s, other, u"server"_s));
        QCOMPARE(told(import({ .source = {}, .text = {}, .target = {}, .ifNewer = true })), u"OtherUser"_s);
        other.user.reset();
        other.url = u"https://other.backlog.com"_s;
        QVERIFY(m_rig->write(u"source"_s, other, u"server"_s));
        QCOMPARE(told(import({ .source = {}, .text = {}, .target = {}, .ifNewer = true })), u"SettingsDiffer"_s);
        // And not where the connection is said to be another space's, even by force.
        QCOMPARE(told(import({ .source = {}, .text = {}, .target = {}, .ifNewer = false, .replace = true },
                             { { Property::Url, u"https://acme.backlog.com"_s } })),
                 u"SettingsDiffer"_s);
        QCOMPARE(contentOf(m_rig->path(u"target"_s)), before);
        QCOMPARE(told(import({ .source = {}, .text = {}, .target = {}, .ifNewer = false, .replace = true })),
                 u"replaced"_s);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        for (const auto &[kind, reason] :
             { std::pair("missing", "SettingsMissing"), std::pair("sealed for another", "NoIdentityOpens"),
               std::pair("passphrase", "WrongPassphrase"), std::pair("no passphrase", "NoIdentityOpens"),
               std::pair("given away", "GivenAway"), std::pair("no tokens", "NoGrant"),
               std::pair("foreign age file", "SettingsDamaged"), std::pair("commercial driver", "SettingsForeign"),
               std::pair("newer schema", "SettingsTooNew"), std::pair("cut off", "SettingsDamaged"),
               std::pair("group-writable", "SettingsUntrusted"), std::pair("FIFO", "SettingsUntrusted"),
               std::pair("folder", "SettingsUntrusted"), std::pair("dangling link", "SettingsMissing"),
               std::pair("too large", "SettingsDamaged") })
            QTest::newRow(kind) << QString::fromLatin1(kind) << QString::fromLatin1(reason);
    }
    void whatIsRefused()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, reason);
        QVERIFY(m_rig->write(u"target"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        const QByteArray before = contentOf(m_rig->path(u"target"_s));
        makeBad(kind);
        const QByteArray source = kind == "FIFO"_L1 ? QByteArray() : contentOf(m_rig->path(u"source"_s));
        for (const bool removes : { false, true }) {
            ImportRequest request;
            request.replace = true;
            request.removeSource = removes;
            // What is to be removed must be a file of ours, and no link.
            const QString expected = removes && kind == "dangling link"_L1 ? u"SettingsUntrusted"_s : reason;
            QCOMPARE(told(import(std::move(request), {}, kind == "passphrase"_L1 ? u"wrong"_s : QString())), expected);
            QCOMPARE(contentOf(m_rig->path(u"target"_s)), before);
            if (kind != "FIFO"_L1)
                QCOMPARE(contentOf(m_rig->path(u"source"_s)), source);
        }
        QVERIFY(!QFileInfo::exists(m_rig->path(u"target.bak"_s)));
    }

    /// As Kubernetes mounts a secret; and one in everybody's folder.
    void aSourceThatIsOnlyRead()
    {
        QVERIFY(QDir().mkpath(m_rig->path(u"mount/..1"_s)));
        QVERIFY(m_rig->write(u"mount/..1/file"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        QCOMPARE(::symlink("..1/file", qPrintable(m_rig->path(u"mount/link"_s))), 0);
        QCOMPARE(::chmod(qPrintable(m_rig->path(u"mount/..1/file"_s)), 0444), 0);
        QCOMPARE(::chmod(qPrintable(m_rig->path(u"mount"_s)), 01777), 0);
        ImportRequest request;
        request.source = m_rig->path(u"mount/link"_s);
        QCOMPARE(told(import(std::move(request))), u"replaced"_s);
        QCOMPARE(m_rig->held(u"target"_s, u"server"_s), u"grant 1"_s);
        // What is only read is not removed.
        ImportRequest removing;
        removing.source = m_rig->path(u"mount/link"_s);
        removing.replace = true;
        removing.removeSource = true;
        QCOMPARE(told(import(std::move(removing))), u"SettingsUntrusted"_s);
        QVERIFY(QFileInfo::exists(m_rig->path(u"mount/..1/file"_s)));
    }

    void removingTheSource()
    {
        QVERIFY(m_rig->write(u"source"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        QVERIFY(m_rig->write(u"source"_s, TransferRig::payload(u"grant"_s, 2), u"server"_s));
        put(m_rig->path(u"source.pending"_s), contentOf(m_rig->path(u"source"_s)));
        put(m_rig->path(u".source.0123456789abcdef.tmp"_s), "left by a killed writer");
        ImportRequest request;
        request.removeSource = true;
        const auto imported = import(std::move(request));
        QVERIFY2(imported, why(imported));
        QVERIFY(imported->isSourceRemoved);
        QCOMPARE(QDir(m_rig->path({})).entryList({ u"*source*"_s }, QDir::Files | QDir::Hidden),
                 (QStringList{ u"source.lock"_s, u"source.pending"_s })); // what waits was not imported
        QCOMPARE(m_rig->held(u"target"_s, u"server"_s), u"grant 2"_s);
        // The target's own grant, and not newer: gone, too.
        QVERIFY(m_rig->write(u"source"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        ImportRequest older;
        older.ifNewer = older.removeSource = true;
        QCOMPARE(told(import(std::move(older))), u"kept"_s);
        QVERIFY(!QFileInfo::exists(m_rig->path(u"source"_s)));
        // Another one that was not imported stays.
        QVERIFY(m_rig->write(u"source"_s, TransferRig::payload(u"other"_s, 1), u"server"_s));
        ImportRequest other;
        other.ifNewer = other.removeSource = true;
        QCOMPARE(told(import(std::move(other))), u"kept"_s);
        QVERIFY(QFileInfo::exists(m_rig->path(u"source"_s)));
    }

    void theTargetAsItsOwnSource()
    {
        QVERIFY(m_rig->write(u"target"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        QCOMPARE(::symlink(".", qPrintable(m_rig->path(u"here"_s))), 0);
        ImportRequest request;
        request.source = m_rig->path(u"here/target"_s);
        request.replace = request.removeSource = true;
        QCOMPARE(told(import(std::move(request))), u"replaced"_s);
        QCOMPARE(m_rig->held(u"target"_s, u"server"_s), u"grant 1"_s);
    }

    void byPassphrase()
    {
        QVERIFY(putSealedByPassphrase());
        QCOMPARE(told(import({}, {}, u"correct horse"_s)), u"replaced"_s);
        // Sealed to the machine's own identity, which was made for it.
        QCOMPARE(m_rig->held(u"target"_s, u"server"_s), u"grant 1"_s);
        QCOMPARE(age::stanzaTypes(contentOf(m_rig->path(u"target"_s))).value(), QStringList{ u"X25519"_s });
    }

    void nothingIsMadeForWhatDoesNotOpen()
    {
        QVERIFY(putSealedByPassphrase());
        ImportRequest request;
        request.target = m_rig->path(u"new/folder/target"_s);
        QCOMPARE(told(import(std::move(request), {}, u"wrong"_s)), u"WrongPassphrase"_s);
        QVERIFY(!QFileInfo::exists(m_rig->identityOf(u"server"_s)) && !QFileInfo::exists(m_rig->path(u"new"_s)));
    }

    /// Pasted from a terminal with what stood around it.
    void sealedText()
    {
        QVERIFY(m_rig->write(u"source"_s, TransferRig::payload(u"grant"_s, 3), u"server"_s));
        QByteArray text = contentOf(m_rig->path(u"source"_s));
        text.replace("\n", "  \r\n");
        ImportRequest request;
        request.text = "tsunagi-cli: Keep the text below\r\n\r\n " + text + "\r\n$ ";
        QCOMPARE(told(importText(std::move(request))), u"replaced"_s);
        QCOMPARE(m_rig->held(u"target"_s, u"server"_s), u"grant 3"_s);
        for (const char *bad :
             { "", "nothing", "-----END AGE ENCRYPTED FILE----------BEGIN AGE ENCRYPTED FILE-----" }) {
            ImportRequest other;
            other.text = bad;
            const auto refused = importText(std::move(other));
            QVERIFY(!refused && refused.error().code() == ErrorCode::SettingsFile);
        }
    }

    /// Tokens that the source could not take are newer than the source.
    void theSourcesRecovery()
    {
        QVERIFY(m_rig->write(u"source"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        SettingsPayload next = TransferRig::payload(u"grant"_s, 2);
        next.follows = SettingsPayload::Predecessor{ u"grant"_s, 1, {} };
        const QString recovery = recoveryPaths(m_rig->path(u"source"_s), {}).first();
        put(recovery, seal(next, m_rig->keys(u"server"_s)->recipients).value());
        ImportRequest request;
        request.removeSource = true;
        QCOMPARE(told(import(std::move(request))), u"replaced"_s);
        QCOMPARE(m_rig->held(u"target"_s, u"server"_s), u"grant 2"_s);
        QVERIFY(!QFileInfo::exists(recovery));
    }

    /// Two that import each other's file at the same time both end.
    void locksInOneOrder()
    {
        QVERIFY(m_rig->write(u"a"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        QVERIFY(m_rig->write(u"b"_s, TransferRig::payload(u"grant"_s, 2), u"server"_s));
        ImportRequest there;
        there.source = m_rig->path(u"a"_s);
        there.target = m_rig->path(u"b"_s);
        ImportRequest back;
        back.source = m_rig->path(u"b"_s);
        back.target = m_rig->path(u"a"_s);
        auto first = importSettings(std::move(there), m_rig->keySource(u"server"_s, {}), properties({}), {});
        auto second = importSettings(std::move(back), m_rig->keySource(u"server"_s, {}), properties({}), {});
        QCOMPARE(told(QCoro::waitFor(std::move(first))), u"WouldOverwrite"_s);
        QCOMPARE(told(QCoro::waitFor(std::move(second))), u"replaced"_s);
        QCOMPARE(m_rig->held(u"a"_s, u"server"_s), u"grant 2"_s);
    }

private:
    static std::shared_ptr<const ConnectionProperties> properties(Given values)
    {
        return checked(bagOf(values)).value();
    }
    Result<Imported> importText(ImportRequest request, Given values = {}, const QString &passphrase = {})
    {
        if (request.target.isEmpty())
            request.target = m_rig->path(u"target"_s);
        const auto source = m_rig->keySource(u"server"_s, request.target, passphrase);
        if (!m_isPassphrase)
            (void)m_rig->keys(u"server"_s);
        return QCoro::waitFor(importSettings(std::move(request), source, properties(values), {}));
    }
    Result<Imported> import(ImportRequest request, Given values = {}, const QString &passphrase = {})
    {
        m_isPassphrase = passphrase == "correct horse"_L1 || !request.target.isEmpty();
        if (request.source.isEmpty())
            request.source = m_rig->path(u"source"_s);
        return importText(std::move(request), values, passphrase);
    }
    static QString told(const Result<Imported> &imported)
    {
        return !imported ? outcomeOf(imported) : imported->isReplaced ? u"replaced"_s : u"kept"_s;
    }
    [[nodiscard]] static QString expected(bool ifNewer)
    {
        QFETCH(const QString, plain);
        QFETCH(const QString, newer);
        return ifNewer ? newer : plain;
    }
    [[nodiscard]] bool putSealedByPassphrase()
    {
        const auto sealed = age::encryptWithPassphrase(serialise(TransferRig::payload(u"grant"_s, 1)).view(),
                                                       "correct horse", age::Armor::Yes, 10);
        put(m_rig->path(u"source"_s), sealed.value());
        return sealed.has_value();
    }
    void makeBad(const QString &kind)
    {
        const QString path = m_rig->path(u"source"_s);
        const auto sealedAs = [&](const QByteArray &plain) {
            return age::encrypt(plain, m_rig->keys(u"server"_s)->recipients, age::Armor::Yes).value();
        };
        SettingsPayload payload = TransferRig::payload(u"grant"_s, 2);
        if (kind == "sealed for another"_L1)
            QVERIFY(m_rig->write(u"source"_s, payload, u"another"_s));
        else if (kind == "passphrase"_L1 || kind == "no passphrase"_L1)
            QVERIFY(putSealedByPassphrase());
        else if (kind == "foreign age file"_L1)
            put(path, sealedAs("somebody's letter"));
        else if (kind == "commercial driver"_L1)
            put(path, "\x01\x02OAuthSettings of another program\x00");
        else if (kind == "newer schema"_L1)
            put(path, sealedAs(R"({"schema":2,"grantId":"grant","generation":2})"));
        else if (kind == "FIFO"_L1)
            QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
        else if (kind == "folder"_L1)
            QVERIFY(QDir().mkpath(path));
        else if (kind == "dangling link"_L1)
            QCOMPARE(::symlink("nowhere", qPrintable(path)), 0);
        else if (kind == "too large"_L1)
            put(path, QByteArray(1024 * 1024 + 1, 'x'));
        if (kind == "given away"_L1)
            payload.givenAway = true;
        if (kind == "no tokens"_L1)
            payload.tokens = TokenSet();
        if (kind == "given away"_L1 || kind == "no tokens"_L1 || kind == "cut off"_L1 || kind == "group-writable"_L1)
            QVERIFY(m_rig->write(u"source"_s, payload, u"server"_s));
        if (kind == "cut off"_L1)
            put(path, QByteArrayView(contentOf(path)).chopped(80));
        if (kind == "group-writable"_L1)
            QCOMPARE(::chmod(qPrintable(path), 0660), 0);
    }

    std::unique_ptr<TransferRig> m_rig;
    bool m_isPassphrase = false;
};

QTEST_GUILESS_MAIN(TestTransferImport)
#include "tst_transfer_import.moc"
