// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing anew, taking over and changing what stands in a settings file: what a key is taken away from is gone from
// everything beside the file, too.
#include "auth/settings/given_away.h"
#include "auth/settings/recovery.h"
#include "auth/transfer/adopt_settings.h"
#include "auth/transfer/recipient_list.h"
#include "auth/transfer/rekey_settings.h"
#include "auth/transfer/set_stored.h"
#include "tests/auth/transfer_rig.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

class TestTransferRekey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig = std::make_unique<TransferRig>(); }

    void aRemovedKeyOpensNothingAnyMore()
    {
        const QStringList both{ m_rig->recipientOf(u"admin"_s) };
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s, both));
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 2), u"server"_s, both));
        const QString recovery = recoveryPaths(m_rig->path(u"file"_s), {}).first();
        put(m_rig->path(u"file.pending"_s), contentOf(m_rig->path(u"file.bak"_s)));
        // What follows something else is not taken over; what the file has overtaken would be removed.
        QVERIFY(m_rig->write(u"side"_s, TransferRig::payload(u"elsewhere"_s, 1), u"server"_s, both));
        QVERIFY(QFile::rename(m_rig->path(u"side"_s), recovery));
        put(m_rig->path(u".file.0123456789abcdef.tmp"_s), contentOf(m_rig->path(u"file"_s)));
        QCOMPARE(m_rig->held(u"file"_s, u"admin"_s), u"grant 2"_s);

        const auto settings = locked(withRecipients(*m_rig->keys(u"server"_s), {}));
        QVERIFY2(settings, why(settings));
        const auto left = resealSettings(**settings);
        QVERIFY2(left, why(left));
        QVERIFY(left->isEmpty());
        for (const QString &name : { u"file"_s, u"file.bak"_s, u"file.pending"_s, QFileInfo(recovery).fileName() }) {
            QCOMPARE(m_rig->held(name, u"admin"_s), u"NoIdentityOpens"_s);
            QCOMPARE(modeOf(m_rig->path(name)), mode_t(0600));
        }
        // The payload is the same, and so are the generations.
        QCOMPARE(m_rig->held(u"file"_s, u"server"_s), u"grant 2"_s);
        QCOMPARE(m_rig->held(u"file.bak"_s, u"server"_s), u"grant 1"_s);
        QCOMPARE(m_rig->held(u"file.pending"_s, u"server"_s), u"grant 1"_s);
        QVERIFY(!QFileInfo::exists(m_rig->path(u".file.0123456789abcdef.tmp"_s)));
        // No file that the removed key opens is left in the folder.
        for (const QString &name : QDir(m_rig->path({})).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!m_rig->read(name, u"admin"_s), qPrintable(name));
    }

    void anAddedKeyOpensAll()
    {
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 2), u"server"_s));
        // Sealed to somebody else: told, and left as it is.
        put(m_rig->path(u"other"_s),
            seal(TransferRig::payload(u"other"_s, 1), m_rig->keys(u"another"_s)->recipients).value());
        const QByteArray foreign = contentOf(m_rig->path(u"other"_s));
        put(m_rig->path(u"file.pending"_s), foreign);
        const auto admin = age::Recipient::parse(m_rig->recipientOf(u"admin"_s)).value();
        const auto settings = locked(withRecipients(*m_rig->keys(u"server"_s), { admin, admin }));
        QVERIFY2(settings, why(settings));
        QCOMPARE((*settings)->keys->recipients.size(), std::size_t(2));
        const auto left = resealSettings(**settings);
        QVERIFY2(left, why(left));
        QCOMPARE(*left, QStringList{ m_rig->path(u"file.pending"_s) });
        QCOMPARE(contentOf(m_rig->path(u"file.pending"_s)), foreign);
        for (const QString &machine : { u"admin"_s, u"server"_s }) {
            QCOMPARE(m_rig->held(u"file"_s, machine), u"grant 2"_s);
            QCOMPARE(m_rig->held(u"file.bak"_s, machine), u"grant 1"_s);
        }
    }

    void nothingToSeal()
    {
        const auto settings = locked(m_rig->keys(u"server"_s));
        QVERIFY2(settings, why(settings));
        QCOMPARE(outcomeOf(resealSettings(**settings)), u"SettingsMissing"_s);
        QCOMPARE(outcomeOf(adoptSettings(**settings, u"me"_s)), u"SettingsMissing"_s);
        QCOMPARE(outcomeOf(setStored(**settings, Property::CallbackUrl, *checked(PropertyBag()).value())),
                 u"SettingsMissing"_s);
        QVERIFY(!QFileInfo::exists(m_rig->path(u"file"_s)));
    }

    void listsOfKeys()
    {
        const QStringList keys{ m_rig->recipientOf(u"a"_s), m_rig->recipientOf(u"b"_s), m_rig->recipientOf(u"c"_s) };
        std::vector<age::Recipient> parsed;
        for (const QString &key : keys)
            parsed.push_back(age::Recipient::parse(key).value());
        RecipientChange change;
        QVERIFY(change.isNothing());
        QCOMPARE(changedEntries({ keys[0], u"/a/file"_s }, change), (QStringList{ keys[0], u"/a/file"_s }));
        change.add = { parsed[1], parsed[0] };
        change.remove = { parsed[2] };
        QCOMPARE(changedEntries({ keys[2], keys[0], u"/a/file"_s }, change),
                 (QStringList{ keys[0], u"/a/file"_s, keys[1] }));
        QVERIFY(changed({ parsed[2], parsed[0] }, change) == (std::vector{ parsed[0], parsed[1] }));
        RecipientChange all;
        all.all = std::vector{ parsed[1] };
        QCOMPARE(changedEntries({ keys[2], keys[0] }, all), QStringList{ keys[1] });
        QVERIFY(changed({ parsed[2], parsed[1] }, all) == std::vector{ parsed[1] });

        // In a file of keys, comments and the mode stay.
        const QString path = m_rig->path(u"keys.txt"_s);
        put(path, u"# the team\n%1\r\n\n  %2 \n# end"_s.arg(keys[2], keys[0]).toUtf8(), 0644);
        const auto done = changeKeyFile(path, change);
        QVERIFY2(done, why(done));
        QCOMPARE(contentOf(path), u"# the team\n\n  %1 \n# end\n%2\n"_s.arg(keys[0], keys[1]).toUtf8());
        QCOMPARE(modeOf(path), mode_t(0644));
        // One with a wrong letter in it is not touched.
        const QByteArray wrong = "# team\nage1wrong\n";
        put(path, wrong);
        QCOMPARE(outcomeOf(changeKeyFile(path, change)), u"BadPropertyValue"_s);
        QCOMPARE(contentOf(path), wrong);
        put(path, wrong, 0666);
        QCOMPARE(outcomeOf(changeKeyFile(path, change)), u"WritablePropertyFile"_s);
        QCOMPARE(outcomeOf(changeKeyFile(m_rig->path(u"none"_s), change)), u"UnreadablePropertyFile"_s);
    }

    void takingOver()
    {
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        auto settings = locked(m_rig->keys(u"server"_s));
        QVERIFY2(settings, why(settings));
        const auto adopted = adoptSettings(**settings, u"here"_s);
        QVERIFY2(adopted, why(adopted));
        QVERIFY(!adopted->isTakenBack);
        QCOMPARE(adopted->generation, 2);
        QCOMPARE(m_rig->read(u"file"_s, u"server"_s)->host, u"here"_s);
        // Once more changes nothing.
        const QByteArray bytes = contentOf(m_rig->path(u"file"_s));
        QCOMPARE(adoptSettings(**settings, u"here"_s)->generation, 2);
        QCOMPARE(contentOf(m_rig->path(u"file"_s)), bytes);
    }

    void whatWasHandedOver()
    {
        SettingsPayload given = TransferRig::payload(u"grant"_s, 1);
        markGivenAway(given, m_rig->path(u"export"_s));
        QVERIFY(m_rig->write(u"file"_s, given, u"server"_s));
        {
            // Cut short before the exported file was there: taken back.
            auto settings = locked(m_rig->keys(u"server"_s));
            const auto adopted = adoptSettings(**settings, u"desk"_s);
            QVERIFY2(adopted, why(adopted));
            QVERIFY(adopted->isTakenBack);
            QVERIFY(!m_rig->read(u"file"_s, u"server"_s)->givenAway);
        }
        given.generation = 3;
        QVERIFY(m_rig->write(u"file"_s, given, u"server"_s));
        put(m_rig->path(u"export"_s), "the exported file");
        for (int i = 0; i < 2; ++i) {
            // Cut short after it: what is left is taken away, and the grant is the other machine's.
            auto settings = locked(m_rig->keys(u"server"_s));
            const auto refused = adoptSettings(**settings, u"desk"_s);
            QCOMPARE(outcomeOf(refused), u"GivenAway"_s);
            QCOMPARE(refused.error().subject, m_rig->path(u"export"_s));
            QCOMPARE(outcomeOf(setStored(**settings, Property::CallbackUrl, *checked(PropertyBag()).value())),
                     u"GivenAway"_s);
            const auto stored = m_rig->read(u"file"_s, u"server"_s);
            QVERIFY(stored && stored->tokens.refreshToken.isEmpty() && stored->tokens.accessToken.isEmpty());
            QVERIFY(!QFileInfo::exists(m_rig->path(u"file.bak"_s)));
        }
    }

    void changingAProperty()
    {
        QVERIFY(m_rig->write(u"file"_s, TransferRig::payload(u"grant"_s, 1), u"server"_s));
        const auto settings = locked(m_rig->keys(u"server"_s));
        QVERIFY2(settings, why(settings));
        const auto given = checked(bagOf({ { Property::OAuthClientSecret, u"renewed"_s },
                                           { Property::CallbackUrl, u"http://127.0.0.1:40000/cb"_s } }))
                               .value();
        QCOMPARE(setStored(**settings, Property::OAuthClientSecret, *given).value(), 2);
        QCOMPARE(setStored(**settings, Property::OAuthClientSecret, *given).value(), 2); // the same already
        QCOMPARE(setStored(**settings, Property::CallbackUrl, *given).value(), 3);
        const auto stored = m_rig->read(u"file"_s, u"server"_s);
        QCOMPARE(stored->clientSecret.reveal(), QByteArray("renewed"));
        QCOMPARE(stored->callbackUrl, u"http://127.0.0.1:40000/cb"_s);
        QCOMPARE(stored->tokens.refreshToken.reveal(), QByteArray("refresh-grant-1"));
        QVERIFY(stored->follows && stored->follows->generation == 2);
        for (const PropertyInfo &info : allProperties())
            QCOMPARE(isStoredAndChangeable(info.id),
                     info.id == Property::OAuthClientSecret || info.id == Property::CallbackUrl);
    }

private:
    [[nodiscard]] Result<Shared<LockedSettings>> locked(Shared<const SettingsKeys> keys) const
    {
        return QCoro::waitFor(lockSettings(SettingsFile(m_rig->path(u"file"_s)), std::move(keys), {}, {}));
    }

    std::unique_ptr<TransferRig> m_rig;
};

QTEST_GUILESS_MAIN(TestTransferRekey)
#include "tst_transfer_rekey.moc"
