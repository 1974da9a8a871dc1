// SPDX-License-Identifier: GPL-3.0-or-later
// What an exported file holds and who opens it; and that a hand-over leaves one machine with the grant, wherever it is
// cut short.
#include "auth/age/age.h"
#include "auth/settings/given_away.h"
#include "auth/settings/recovery.h"
#include "auth/transfer/adopt_settings.h"
#include "auth/transfer/export_settings.h"
#include "auth/transfer/hand_over.h"
#include "tests/auth/transfer_rig.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

class TestTransferExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<TransferRig>();
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 6), u"desk"_s));
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 7), u"desk"_s));
    }

    void aCopy()
    {
        const auto settings = locked();
        const auto copied = exportCopy(*settings, request(), u"desk"_s);
        QVERIFY2(copied, why(copied));
        QCOMPARE(modeOf(m_rig->path(u"out"_s)), mode_t(0600));
        QCOMPARE(m_rig->held(u"out"_s, u"desk"_s), u"NoIdentityOpens"_s);
        const auto payload = m_rig->read(u"out"_s, u"server"_s);
        QVERIFY2(payload, why(payload));
        QCOMPARE(payload->grantId, u"grant"_s);
        QCOMPARE(payload->generation, 7);
        QCOMPARE(payload->host, u"desk"_s); // so that the other machine warns
        QCOMPARE(payload->tokens.refreshToken.reveal(), QByteArray("refresh-grant-7"));
        QCOMPARE(payload->clientSecret.reveal(), QByteArray("client secret"));
        QCOMPARE(m_rig->held(u"file"_s, u"desk"_s), u"grant 7"_s);
        // Nothing is written over.
        QCOMPARE(outcomeOf(exportCopy(*settings, request(), u"desk"_s)), u"WouldOverwrite"_s);
        QCOMPARE(outcomeOf(rehearseExport(request())), u"WouldOverwrite"_s);
    }

    void whatItHolds()
    {
        const auto settings = locked();
        ExportRequest without = request();
        without.withoutClientSecret = true;
        QVERIFY(exportCopy(*settings, without, {}));
        const auto noSecret = m_rig->read(u"out"_s, u"server"_s);
        QVERIFY(noSecret && noSecret->clientSecret.isEmpty() && !noSecret->tokens.refreshToken.isEmpty());
        ExportRequest access = request(u"access"_s);
        access.accessOnly = true;
        QVERIFY(exportCopy(*settings, access, {}));
        const auto lone = m_rig->read(u"access"_s, u"server"_s);
        QVERIFY(lone && lone->clientSecret.isEmpty() && lone->tokens.refreshToken.isEmpty());
        QCOMPARE(lone->tokens.accessToken.reveal(), QByteArray("access-grant-7"));
        ExportRequest protectedFile;
        protectedFile.path = m_rig->path(u"protected"_s);
        protectedFile.passphrase = Secret("correct horse");
        QVERIFY(exportCopy(*settings, protectedFile, {}));
        QCOMPARE(age::stanzaTypes(contentOf(protectedFile.path)).value(), QStringList{ u"scrypt"_s });
        const auto opened = age::decrypt(contentOf(protectedFile.path), { {}, "correct horse" });
        QVERIFY2(opened, why(opened));
    }

    void aHandOver()
    {
        // A recovery file of the same grant that follows nothing any more; and one of another grant.
        const QString recovery = recoveryPaths(m_rig->path(u"file"_s), {}).first();
        put(recovery, contentOf(m_rig->path(u"file.bak"_s)));
        put(m_rig->path(u".file.0123456789abcdef.tmp"_s), contentOf(m_rig->path(u"file"_s)));
        {
            const auto settings = locked();
            const auto given = exportHandOver(*settings, request());
            QVERIFY2(given, why(given));
        }
        const auto exported = m_rig->read(u"out"_s, u"server"_s);
        QVERIFY2(exported, why(exported));
        QCOMPARE(exported->tokens.refreshToken.reveal(), QByteArray("refresh-grant-7"));
        QVERIFY(!exported->givenAway && exported->host.isEmpty());
        const auto left = m_rig->read(u"file"_s, u"desk"_s);
        QVERIFY2(left, why(left));
        QVERIFY(left->givenAway && left->tokens.refreshToken.isEmpty() && left->tokens.accessToken.isEmpty());
        QCOMPARE(givenAwayTo(*left), m_rig->path(u"out"_s));
        QVERIFY(left->knows(Secret("refresh-grant-7"))); // a job left with it is told, and spends nothing
        QCOMPARE(left->clientSecret.reveal(), QByteArray("client secret"));
        // Not newer than what is left here: bringing the exported file back is no import by itself.
        QCOMPARE(exported->generation, left->generation);
        // Nothing in the folder that this machine opens holds a token any more.
        for (const QString &name : QDir(m_rig->path({})).entryList(QDir::Files | QDir::Hidden))
            if (const auto payload = m_rig->read(name, u"desk"_s))
                QVERIFY2(payload->tokens.refreshToken.isEmpty(), qPrintable(name));
        QVERIFY(!QFileInfo::exists(recovery) && !QFileInfo::exists(m_rig->path(u"file.bak"_s)));
        QVERIFY(!QFileInfo::exists(m_rig->path(u".file.0123456789abcdef.tmp"_s)));
        const auto settings = locked();
        QCOMPARE(outcomeOf(exportHandOver(*settings, request(u"again"_s))), u"GivenAway"_s);
        QCOMPARE(outcomeOf(exportCopy(*settings, request(u"again"_s), {})), u"GivenAway"_s);
        QVERIFY(!QFileInfo::exists(m_rig->path(u"again"_s)));
    }

    void aHandOverThatCanNotBeWritten()
    {
        const QByteArray bytes = contentOf(m_rig->path(u"file"_s));
        const auto settings = locked();
        // Found out before anything is marked.
        QCOMPARE(::mkdir(qPrintable(m_rig->path(u"open"_s)), 0777), 0);
        QCOMPARE(::chmod(qPrintable(m_rig->path(u"open"_s)), 0777), 0);
        QCOMPARE(outcomeOf(rehearseExport(request(u"open/out"_s))), u"SettingsUntrusted"_s);
        QCOMPARE(outcomeOf(rehearseExport(request(u"file/out"_s))), u"StorageFailed"_s);
        QCOMPARE(contentOf(m_rig->path(u"file"_s)), bytes);
        // After the mark: taken back.
        put(m_rig->path(u"out"_s), "somebody's");
        QCOMPARE(outcomeOf(exportHandOver(*settings, request())), u"WouldOverwrite"_s);
        QCOMPARE(contentOf(m_rig->path(u"out"_s)), QByteArray("somebody's"));
        const auto kept = m_rig->read(u"file"_s, u"desk"_s);
        QVERIFY(kept && !kept->givenAway && givenAwayTo(*kept).isEmpty());
        QCOMPARE(kept->tokens.refreshToken.reveal(), QByteArray("refresh-grant-7"));
    }

    /// The process dies between the steps: its lock is free, and everything else as it stood.
    void aHandOverCutShort_data()
    {
        QTest::addColumn<bool>("isExported");
        QTest::newRow("before the exported file") << false;
        QTest::newRow("after it") << true;
    }
    void aHandOverCutShort()
    {
        QFETCH(const bool, isExported);
        SettingsPayload marked;
        {
            const auto settings = locked();
            const QString out = m_rig->path(u"out"_s);
            const auto cut = handOver(*settings, out, [&](const SettingsPayload &exported) -> Result<WriteExported> {
                const auto sealed = seal(exported, request().recipients);
                return [&, bytes = sealed.value()]() -> Result<void> {
                    // What is on disk at this moment is what a crash leaves.
                    marked = m_rig->read(u"file"_s, u"desk"_s).value();
                    if (isExported)
                        put(out, bytes);
                    return fail(Reason::StorageFailed);
                };
            });
            QCOMPARE(outcomeOf(cut), u"StorageFailed"_s);
        }
        QVERIFY(marked.givenAway && !marked.tokens.refreshToken.isEmpty());
        QVERIFY(m_rig->write(u"file"_s, marked, u"desk"_s));
        const auto settings = locked();
        const auto adopted = adoptSettings(*settings, u"desk"_s);
        const auto here = m_rig->read(u"file"_s, u"desk"_s);
        QVERIFY2(here, why(here));
        if (isExported) {
            QCOMPARE(outcomeOf(adopted), u"GivenAway"_s);
            QVERIFY(here->givenAway && here->tokens.refreshToken.isEmpty());
            QCOMPARE(m_rig->read(u"out"_s, u"server"_s)->tokens.refreshToken.reveal(), QByteArray("refresh-grant-7"));
        } else {
            QVERIFY2(adopted && adopted->isTakenBack, why(adopted));
            QVERIFY(!here->givenAway);
            QCOMPARE(here->tokens.refreshToken.reveal(), QByteArray("refresh-grant-7"));
        }
    }

    void nothingToGive()
    {
        const auto empty =
            QCoro::waitFor(lockSettings(SettingsFile(m_rig->path(u"none"_s)), m_rig->keys(u"desk"_s), {}, {}));
        QVERIFY2(empty, why(empty));
        QCOMPARE(outcomeOf(exportCopy(**empty, request(), {})), u"SettingsMissing"_s);
        QCOMPARE(outcomeOf(exportHandOver(**empty, request())), u"SettingsMissing"_s);
        SettingsPayload lone = TransferRig::payload(u"grant"_s, 8);
        lone.tokens.refreshToken = Secret();
        QVERIFY(m_rig->write(u"file"_s, lone, u"desk"_s));
        const auto settings = locked();
        QCOMPARE(outcomeOf(exportCopy(*settings, request(), {})), u"NoGrant"_s);
        QCOMPARE(outcomeOf(exportHandOver(*settings, request())), u"NoGrant"_s);
        ExportRequest access = request();
        access.accessOnly = true;
        QVERIFY(exportCopy(*settings, access, {}));
    }

private:
    [[nodiscard]] ExportRequest request(const QString &name = u"out"_s) const
    {
        ExportRequest request;
        request.path = m_rig->path(name);
        request.recipients.push_back(m_rig->keys(u"server"_s)->recipients.front());
        return request;
    }
    [[nodiscard]] std::shared_ptr<LockedSettings> locked() const
    {
        return QCoro::waitFor(lockSettings(SettingsFile(m_rig->path(u"file"_s)), m_rig->keys(u"desk"_s), {}, {}))
            .value();
    }

    std::unique_ptr<TransferRig> m_rig;
};

QTEST_GUILESS_MAIN(TestTransferExport)
#include "tst_transfer_export.moc"
