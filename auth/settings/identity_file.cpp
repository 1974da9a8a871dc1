// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/identity_file.h"

#include "auth/age/age.h"
#include "auth/settings/durable_file.h"
#include "auth/settings/file_lock.h"
#include "auth/settings/lifetime.h"
#include "auth/settings/recovery.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

using Identities = std::vector<age::Identity>;

bool stands(const QString &path)
{
    struct stat info{};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

// A key file's error with the path, and the line where it is one of a line.
Error badFile(Error error, const QString &path)
{
    if (error.reason == Reason::KeyMistyped) {
        const QString place = u"%1:%2"_s.arg(path, error.detail);
        const bool isPrivate = error.subject == "OAuthSettingsIdentity"_L1;
        error.subject = isPrivate ? place : u"%1 (%2)"_s.arg(error.subject, place);
        error.detail.clear();
    } else if (error.reason == Reason::BadPropertyValue) {
        const QString place = error.number > 0 ? u"%1:%2"_s.arg(path, QString::number(error.number)) : path;
        error.detail = u"%1 (%2)"_s.arg(error.detail, place);
    } else {
        error.subject = path;
    }
    return error;
}

// The lock that also guards the making of an identity in the keychain: "identity.lock" beside "identity.txt".
QString lockedName(const QString &identityPath)
{
    const QFileInfo info(identityPath);
    return info.absoluteDir().filePath(info.completeBaseName());
}

Result<void> checkStanding(const QString &path, const QString &identityPath, bool hasPassphrase)
{
    if (!stands(path))
        return {};
    const Result<CheckedFile> file = readChecked(path);
    if (!file)
        return fail(file.error());
    Result<QStringList> types = age::stanzaTypes(file->content.view());
    if (!types) {
        types.error().subject = path;
        return fail(types.error());
    }
    if (hasPassphrase && *types == QStringList{ u"scrypt"_s })
        return {};
    return fail({ .reason = Reason::IdentityMissing, .subject = identityPath, .detail = path, .suggestion = {} });
}

} // namespace

struct IdentityFileKeys::State {
    QString identityPath;
    QStringList recipients;
    Secret passphrase;
    QString settingsPath;
    QString madeAt;
    QList<Error> warnings;

    // By shared_ptr, so that the coroutine owns what it touches.
    static QCoro::Task<Result<Identities>> make(std::shared_ptr<State> self, std::stop_token stop);
    static QCoro::Task<Result<Shared<const SettingsKeys>>> keys(std::shared_ptr<State> self, bool mayMake,
                                                                std::stop_token stop);
};

QCoro::Task<Result<Identities>> IdentityFileKeys::State::make(std::shared_ptr<State> self, std::stop_token stop)
{
    const Result<FileLock> lock = co_await lockFile(lockedName(self->identityPath), stop);
    if (!lock)
        co_return fail(lock.error());
    // Another process may have made it meanwhile.
    if (stands(self->identityPath))
        co_return readIdentityFile(self->identityPath, &self->warnings);
    if (Result<void> may = mayMakeIdentity(self->identityPath, self->settingsPath, !self->passphrase.isEmpty()); !may)
        co_return fail(may.error());
    Result<age::Identity> identity = makeIdentityFile(self->identityPath);
    if (!identity)
        co_return fail(identity.error());
    self->madeAt = self->identityPath;
    Identities identities;
    identities.push_back(std::move(*identity));
    co_return identities;
}

QCoro::Task<Result<Shared<const SettingsKeys>>> IdentityFileKeys::State::keys(std::shared_ptr<State> self, bool mayMake,
                                                                              std::stop_token stop)
{
    self->warnings.clear();
    Result<Identities> identities = readIdentityFile(self->identityPath, &self->warnings);
    const bool isMissing = !identities && identities.error().reason == Reason::IdentityMissing;
    if (isMissing && mayMake)
        identities = co_await make(self, stop);
    else if (isMissing && !self->passphrase.isEmpty())
        identities = Identities();
    if (!identities)
        co_return fail(identities.error());
    const Result<std::vector<age::Recipient>> further = readRecipients(self->recipients, &self->warnings);
    if (!further)
        co_return fail(further.error());

    auto keys = std::make_shared<SettingsKeys>();
    keys->identities = std::move(*identities);
    // Sealed to our first identity only: the others are old ones that still open what was sealed to them.
    if (!keys->identities.empty())
        keys->recipients.push_back(keys->identities.front().recipient());
    for (const age::Recipient &recipient : *further)
        if (std::find(keys->recipients.begin(), keys->recipients.end(), recipient) == keys->recipients.end())
            keys->recipients.push_back(recipient);
    keys->passphrase = self->passphrase.clone();
    co_return Shared<const SettingsKeys>(std::move(keys));
}

IdentityFileKeys::IdentityFileKeys(QString identityPath, QStringList recipients, Secret passphrase,
                                   QString settingsPath)
    : m_state(std::make_shared<State>())
{
    m_state->identityPath = std::move(identityPath);
    m_state->recipients = std::move(recipients);
    m_state->passphrase = std::move(passphrase);
    m_state->settingsPath = std::move(settingsPath);
}

QCoro::Task<Result<Shared<const SettingsKeys>>> IdentityFileKeys::keys(bool mayMake, std::stop_token stop)
{
    return State::keys(m_state, mayMake, std::move(stop));
}

QString IdentityFileKeys::madeIdentityAt() const { return m_state->madeAt; }

QList<Error> IdentityFileKeys::warnings() const { return m_state->warnings; }

Result<std::vector<age::Recipient>> readRecipients(const QStringList &given, QList<Error> *warnings)
{
    std::vector<age::Recipient> recipients;
    for (const QString &entry : given) {
        if (!entry.startsWith(u'/')) {
            const Result<age::Recipient> recipient = age::Recipient::parse(entry);
            if (!recipient)
                return fail(recipient.error());
            recipients.push_back(*recipient);
            continue;
        }
        const Result<CheckedFile> file = readChecked(entry, ReadRules::givenFile(u"OAuthSettingsRecipients"_s));
        if (!file)
            return fail(file.error());
        QList<Error> skipped;
        const Result<std::vector<age::Recipient>> listed = age::parseRecipients(file->content.view(), &skipped);
        if (!listed)
            return fail(badFile(listed.error(), entry));
        for (const Error &key : skipped)
            if (warnings)
                warnings->append(badFile(key, entry));
        recipients.insert(recipients.end(), listed->begin(), listed->end());
    }
    return recipients;
}

Result<Identities> readIdentityFile(const QString &path, QList<Error> *warnings)
{
    ReadRules rules = ReadRules::givenFile(u"OAuthSettingsIdentity"_s);
    rules.missing = Reason::IdentityMissing;
    const Result<CheckedFile> file = readChecked(path, rules);
    if (!file)
        return fail(file.error());
    Result<Identities> identities = age::parseIdentities(file->content.view());
    if (!identities)
        return fail(badFile(identities.error(), path));
    if (file->readableByOthers && warnings)
        warnings->append({ .reason = Reason::ReadablePropertyFile, .subject = path, .detail = {}, .suggestion = {} });
    return identities;
}

Result<age::Identity> makeIdentityFile(const QString &path)
{
    age::Identity identity = age::Identity::generate();
    WriteOptions options;
    options.untrusted = Reason::WritablePropertyFile;
    if (Result<void> created = createDurably(path, age::identityFileText(identity).view(), options); !created)
        return fail(created.error());
    return identity;
}

Result<void> mayMakeIdentity(const QString &identityPath, const QString &settingsPath, bool hasPassphrase)
{
    const QStringList beside{ settingsPath, settingsPath + ".bak"_L1, settingsPath + ".pending"_L1 };
    for (const QString &path : beside + recoveryPaths(settingsPath, {}))
        if (Result<void> standing = checkStanding(path, identityPath, hasPassphrase); !standing)
            return standing;
    // A container's layer or memory against a mounted disk: the file would outlive what opens it.
    if (const Lifetime lifetime = lifetimeAt(identityPath); lifetime < lifetimeAt(settingsPath))
        return fail({ .reason = Reason::NotLasting,
                      .subject = identityPath,
                      .detail = nameOf(lifetime),
                      .suggestion = u"OAuthSettingsIdentity"_s });
    return {};
}

} // namespace tsunagi::auth
