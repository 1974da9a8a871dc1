// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/vault_store.h"

#include "auth/on_worker.h"
#include "auth/one_shot.h"
#include "auth/places.h"
#include "auth/secrets/vault_content.h"
#include "auth/settings/durable_file.h"
#include "auth/settings/file_lock.h"
#include "auth/shared.h"

#include <QCoroFuture>
#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// Tells one content of a path from the next: a durable write puts another file in its place.
struct Stamp {
    ino_t inode = 0;
    off_t size = 0;
    time_t seconds = 0;
    long nanoseconds = 0;
    bool operator==(const Stamp &) const = default;
};

/// That of nothing at all where nothing has the name.
Stamp stampOf(const QString &path)
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return { found.st_ino, found.st_size, found.st_mtim.tv_sec, found.st_mtim.tv_nsec };
}

using Content = Shared<const VaultContent>;

/// On a worker: scrypt takes a second.
QFuture<std::shared_ptr<Result<VaultContent>>> opening(const CheckedFile &file, const Secret &passphrase,
                                                       const QString &path)
{
    return onWorker([sealed = file.content.clone(), given = passphrase.clone(), path] {
        return openVault(sealed.view(), given, path);
    });
}

enum class Asking { MayAsk, NeverAsk };

} // namespace

struct VaultStore::State {
    QString path;
    std::shared_ptr<VaultPassphrase> person;
    int workFactor = age::defaultWorkFactor;
    Secret passphrase;
    Content content; ///< as of stamp
    Stamp stamp;
    QFuture<bool> last; ///< ends with the operation that began last

    /// One operation after the other, so that a person is asked once; it ends when this goes.
    class Turn {
    public:
        explicit Turn(State &state)
            : m_before(std::exchange(state.last, m_end.value()))
        {
        }
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;
        ~Turn() { m_end.settle(true); }
        [[nodiscard]] QCoro::Task<> come() const
        {
            if (m_before.isValid())
                co_await m_before;
        }

    private:
        OneShot<bool> m_end;
        QFuture<bool> m_before;
    };

    static QCoro::Task<Result<Content>> current(std::shared_ptr<State> state, Asking asking, std::stop_token stop);
    static QCoro::Task<Result<void>> openWith(std::shared_ptr<State> state, std::shared_ptr<const Secret> given,
                                              std::stop_token stop);
    static QCoro::Task<Result<void>> askFor(std::shared_ptr<State> state, VaultPassphrase::Wanted wanted,
                                            std::stop_token stop);
    static QCoro::Task<Result<void>> changed(std::shared_ptr<State> state, QString key,
                                             std::shared_ptr<const Secret> secret, std::stop_token stop);
    static QCoro::Task<Result<void>> changedLocked(std::shared_ptr<State> state, QString key,
                                                   std::shared_ptr<const Secret> secret, std::stop_token stop);
    [[nodiscard]] Result<void> put(const QByteArray &sealed, Content next);
};

QCoro::Task<Result<void>> VaultStore::State::askFor(std::shared_ptr<State> state, VaultPassphrase::Wanted wanted,
                                                    std::stop_token stop)
{
    auto given = co_await state->person->passphrase(wanted, state->path, stop);
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    if (!given)
        co_return fail(given.error());
    if (given->isEmpty())
        co_return fail({ .reason = Reason::VaultLocked, .subject = state->path, .detail = {}, .suggestion = {} });
    state->passphrase = std::move(*given);
    co_return {};
}

/// What the file holds now; null where there is none.
QCoro::Task<Result<Content>> VaultStore::State::current(std::shared_ptr<State> state, Asking asking,
                                                        std::stop_token stop)
{
    const Stamp stamp = stampOf(state->path);
    if (state->content && stamp == state->stamp)
        co_return state->content;
    state->content = {};
    const auto file = readChecked(state->path);
    if (!file && file.error().reason == Reason::SettingsMissing)
        co_return Content();
    if (!file)
        co_return fail(file.error());
    auto wanted = VaultPassphrase::Wanted::ToOpen;
    while (true) {
        if (state->passphrase.isEmpty()) {
            const auto asked = co_await askFor(state, wanted, stop);
            if (!asked)
                co_return fail(asked.error());
        }
        const auto working = opening(*file, state->passphrase, state->path);
        const auto opened = co_await working;
        if (*opened) {
            state->content = Content(std::make_shared<const VaultContent>(std::move(**opened)));
            state->stamp = stamp;
            co_return state->content;
        }
        const bool isWrong = opened->error().reason == Reason::VaultWrongPassphrase;
        if (isWrong)
            state->passphrase = Secret();
        if (!isWrong || asking == Asking::NeverAsk)
            co_return fail(opened->error());
        wanted = VaultPassphrase::Wanted::ToOpenAgain;
    }
}

QCoro::Task<Result<void>> VaultStore::State::openWith(std::shared_ptr<State> state, std::shared_ptr<const Secret> given,
                                                      std::stop_token stop)
{
    const Turn turn(*state);
    co_await turn.come();
    const Stamp now = stampOf(state->path);
    const auto file = readChecked(state->path);
    if (!file && file.error().reason == Reason::SettingsMissing)
        co_return {};
    if (!file)
        co_return fail(file.error());
    const auto working = opening(*file, *given, state->path);
    const auto opened = co_await working;
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    if (!*opened)
        co_return fail(opened->error());
    state->passphrase = given->clone();
    state->content = Content(std::make_shared<const VaultContent>(std::move(**opened)));
    state->stamp = now;
    co_return {};
}

Result<void> VaultStore::State::put(const QByteArray &sealed, Content next)
{
    // Without a backup: what is removed from a vault is to be gone.
    if (auto written = writeDurably(path, sealed); !written)
        return written;
    const Stamp now = stampOf(path);
    const auto back = readChecked(path);
    if (!back)
        return fail(back.error());
    if (back->content.view() != QByteArrayView(sealed))
        return fail({ .reason = Reason::VaultDamaged,
                      .subject = path,
                      .detail = u"what was written can't be read back"_s,
                      .suggestion = {} });
    content = std::move(next);
    stamp = now;
    return {};
}

/// @p secret: null to take it away.
QCoro::Task<Result<void>> VaultStore::State::changed(std::shared_ptr<State> state, QString key,
                                                     std::shared_ptr<const Secret> secret, std::stop_token stop)
{
    const Turn turn(*state);
    co_await turn.come();
    // A person is asked before the lock is taken.
    const auto before = co_await current(state, Asking::MayAsk, stop);
    if (!before)
        co_return fail(before.error());
    if (*before) {
        co_return co_await changedLocked(state, key, secret, stop);
    }
    if (!secret)
        co_return {};
    const auto asked = co_await askFor(state, VaultPassphrase::Wanted::ForNew, stop);
    if (!asked)
        co_return fail(asked.error());
    auto made = co_await changedLocked(state, key, secret, stop);
    if (!made)
        state->passphrase = Secret(); // of a vault that did not come to be
    co_return made;
}

QCoro::Task<Result<void>> VaultStore::State::changedLocked(std::shared_ptr<State> state, QString key,
                                                           std::shared_ptr<const Secret> secret, std::stop_token stop)
{
    const auto lock = co_await lockFile(state->path, stop);
    if (!lock)
        co_return fail(lock.error());
    const auto now = co_await current(state, Asking::NeverAsk, stop);
    if (!now)
        co_return fail(now.error());
    auto next = std::make_shared<VaultContent>(*now ? (*now)->clone() : VaultContent());
    if (secret)
        next->secrets.insert_or_assign(key, secret->clone());
    else if (next->secrets.erase(key) == 0)
        co_return {};
    auto work = [content = std::shared_ptr<const VaultContent>(next), passphrase = state->passphrase.clone(),
                 path = state->path,
                 workFactor = state->workFactor] { return sealVault(*content, passphrase, path, workFactor); };
    const auto working = onWorker(std::move(work));
    const auto sealed = co_await working;
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    if (!*sealed)
        co_return fail(sealed->error());
    co_return state->put(**sealed, Content(std::shared_ptr<const VaultContent>(next)));
}

VaultStore::VaultStore(QString path, std::shared_ptr<VaultPassphrase> passphrase, int workFactor)
    : m_state(std::make_shared<State>())
{
    m_state->path = std::move(path);
    m_state->person = std::move(passphrase);
    m_state->workFactor = workFactor;
}

const QString &VaultStore::path() const { return m_state->path; }

bool VaultStore::exists() const { return stampOf(m_state->path) != Stamp(); }

bool VaultStore::isOpen() const { return !m_state->passphrase.isEmpty(); }

QCoro::Task<Result<void>> VaultStore::open(Secret passphrase, std::stop_token stop)
{
    return State::openWith(m_state, std::make_shared<const Secret>(std::move(passphrase)), std::move(stop));
}

QCoro::Task<Result<std::optional<Secret>>> VaultStore::read(QString key, std::stop_token stop)
{
    const auto state = m_state;
    const State::Turn turn(*state);
    co_await turn.come();
    const auto content = co_await State::current(state, Asking::MayAsk, stop);
    if (!content)
        co_return fail(content.error());
    if (!*content)
        co_return std::optional<Secret>();
    const auto found = (*content)->secrets.find(key);
    if (found == (*content)->secrets.end())
        co_return std::optional<Secret>();
    co_return std::optional<Secret>(found->second.clone());
}

QCoro::Task<Result<void>> VaultStore::write(QString key, Secret secret, std::stop_token stop)
{
    return State::changed(m_state, std::move(key), std::make_shared<const Secret>(std::move(secret)), std::move(stop));
}

QCoro::Task<Result<void>> VaultStore::remove(QString key, std::stop_token stop)
{
    return State::changed(m_state, std::move(key), nullptr, std::move(stop));
}

QString VaultStore::displayName() const { return m_state->path; }

QString defaultVaultPath() { return configHome() + "/vault.age"_L1; }

} // namespace tsunagi::auth
