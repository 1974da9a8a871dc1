// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/keychain_store.h"

#include "auth/one_shot.h"
#include "auth/secrets/keychain_lock.h"

#include <QCoroFuture>
#include <QLibrary>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

const QString service = u"Tsunagi"_s;

struct JobEnd {
    QKeychain::Error error = QKeychain::NoError;
    QString detail;
    std::shared_ptr<Secret> text = std::make_shared<Secret>(); ///< of a read job
    bool isLate = false;
    bool isStopped = false;
};

/// Starts @p job and waits for it, for the time limit, or for the stop. A job that is late goes on without us: deleting
/// a running one crashes (QtKeychain keeps a bare pointer), so it deletes itself when it ends.
QCoro::Task<JobEnd> ended(QKeychain::Job *job, std::stop_token stop)
{
    const OneShot<JobEnd> end;
    const auto future = end.value();
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, job, [end](QKeychain::Job *finished) {
        JobEnd result;
        result.error = finished->error();
        result.detail = finished->errorString();
        if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            *result.text = Secret::fromText(reading->textData());
        end.settle(result);
    });
    QObject timerContext;
    QTimer::singleShot(std::chrono::seconds(KeychainStore::jobSeconds), &timerContext, [end] {
        JobEnd late;
        late.isLate = true;
        end.settle(late);
    });
    const std::stop_callback onStop(stop, [end] {
        JobEnd stopped;
        stopped.isStopped = true;
        end.settle(stopped);
    });
    job->start();
    co_return co_await future;
}

Error errorOf(const JobEnd &end)
{
    Error error;
    error.detail = end.detail;
    if (end.isStopped) {
        error.reason = Reason::Interrupted;
    } else if (end.isLate) {
        error.reason = Reason::KeychainTimedOut;
        error.number = KeychainStore::jobSeconds;
    } else if (end.error == QKeychain::NoBackendAvailable || end.error == QKeychain::NotImplemented) {
        error.reason = Reason::KeychainMissing;
    } else {
        error.reason = Reason::KeychainRefused;
    }
    return error;
}

/// The keychain, ready to be asked. QtKeychain loads libsecret by itself, and without it fails for no reason that it
/// could tell.
QCoro::Task<Result<UnlockedKeychain>> readyKeychain(std::stop_token stop)
{
    auto keychain = co_await unlockedKeychain(KeychainStore::jobSeconds, stop);
    if (!keychain || keychain->collection.isEmpty())
        co_return keychain;
    QLibrary libsecret(u"secret-1"_s, 0);
    if (!libsecret.load())
        co_return fail({ .reason = Reason::KeychainMissing,
                         .subject = {},
                         .detail = libsecret.errorString(),
                         .suggestion = u"libsecret-1-0"_s });
    co_return keychain;
}

bool isSound(const JobEnd &end) { return !end.isLate && !end.isStopped && end.error == QKeychain::NoError; }

} // namespace

QCoro::Task<Result<std::optional<Secret>>> KeychainStore::read(QString key, std::stop_token stop)
{
    const auto keychain = co_await readyKeychain(stop);
    if (!keychain)
        co_return fail(keychain.error());
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    const JobEnd end = co_await ended(job, stop);
    if (!end.isLate && !end.isStopped && end.error == QKeychain::EntryNotFound) {
        // A keyring that was locked meanwhile says so, too.
        const auto isBelieved = co_await stillUnlocked(*keychain);
        if (!isBelieved)
            co_return fail(isBelieved.error());
        co_return std::optional<Secret>();
    }
    if (!isSound(end))
        co_return fail(errorOf(end));
    co_return std::optional<Secret>(std::move(*end.text));
}

QCoro::Task<Result<void>> KeychainStore::write(QString key, Secret secret, std::stop_token stop)
{
    const auto keychain = co_await readyKeychain(stop);
    if (!keychain)
        co_return fail(keychain.error());
    if (stop.stop_requested()) // a job that has begun cannot be called back
        co_return fail(Reason::Interrupted);
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    // Always text: a binary item under the same key would hide it (libsecret keeps both).
    job->setTextData(QString::fromUtf8(secret.view()));
    const JobEnd end = co_await ended(job, stop);
    if (!isSound(end))
        co_return fail(errorOf(end));
    const auto back = co_await read(key, stop);
    if (!back)
        co_return fail(back.error());
    if (!back->has_value() || !(*back)->equals(secret)) {
        Error error;
        error.reason = Reason::KeychainRefused;
        error.detail = u"what was written can't be read back"_s;
        co_return fail(error);
    }
    co_return {};
}

QCoro::Task<Result<void>> KeychainStore::remove(QString key, std::stop_token stop)
{
    const auto keychain = co_await readyKeychain(stop);
    if (!keychain)
        co_return fail(keychain.error());
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    const JobEnd end = co_await ended(job, stop);
    const bool wasMissing = !end.isLate && !end.isStopped && end.error == QKeychain::EntryNotFound;
    if (!isSound(end) && !wasMissing)
        co_return fail(errorOf(end));
    // A locked keyring deletes nothing, and calls it done.
    co_return co_await stillUnlocked(*keychain);
}

QString KeychainStore::displayName() const { return keychainName(); }

} // namespace tsunagi::auth
