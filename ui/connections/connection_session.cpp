// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_session.h"

#include "ui/theme.h"
#include "ui/trial_space.h"
#include "ui/vault/vault_door.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr qsizetype maxLogLines = 500;

bool sameProperties(const auth::SavedConnection &one, const auth::SavedConnection &other)
{
    return one.properties == other.properties && one.secrets == other.secrets
        && one.identityInKeychain == other.identityInKeychain;
}

ConnectionSession::State stateAfter(const auth::Error &error)
{
    using State = ConnectionSession::State;
    const auto refused = { auth::Reason::WrongApiKey, auth::Reason::WrongAccessToken, auth::Reason::ClientRefused,
                           auth::Reason::SecretMissing };
    if (error.code() == auth::ErrorCode::ReauthorizationNeeded
        || std::ranges::find(refused, error.reason) != refused.end())
        return State::LoginNeeded;
    return error.code() == auth::ErrorCode::Network ? State::Offline : State::Failed;
}

} // namespace

ConnectionSession::ConnectionSession(auth::SavedConnection connection, std::shared_ptr<auth::SecretStore> store,
                                     TrialSpace *trial, VaultDoor *door, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_store(std::move(store))
    , m_trial(trial)
    , m_door(door)
{
}

ConnectionSession::~ConnectionSession() { m_stop.request_stop(); }

void ConnectionSession::setConnection(auth::SavedConnection connection)
{
    const bool reopen = !sameProperties(connection, m_connection);
    m_connection = std::move(connection);
    if (reopen)
        close();
    Q_EMIT changed();
}

const backlog::RateLimits *ConnectionSession::rateLimits() const
{
    return m_opened ? &m_opened->client->rateLimits() : nullptr;
}

bool ConnectionSession::usesTokens() const { return !auth::isByApiKey(m_connection); }

bool ConnectionSession::renewsTokens() const
{
    return usesTokens() && !m_connection.secrets.contains(auth::Property::OAuthAccessToken);
}

void ConnectionSession::check(Asking asking)
{
    if (m_state == State::Checking)
        return;
    enter(State::Checking);
    QCoro::connect(runCheck(asking, m_stop.get_token()), this, [] { });
}

void ConnectionSession::refreshToken()
{
    if (m_state == State::Checking)
        return;
    enter(State::Checking);
    QCoro::connect(runRefresh(m_stop.get_token()), this, [] { });
}

void ConnectionSession::tested(const backlog::ConnectionTest &test)
{
    m_lastTest = test;
    takeTokenTime();
    note(u"test.ok ms=%1"_s.arg(test.elapsedMs));
    enter(State::Ready);
}

void ConnectionSession::stop()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (m_state == State::Checking)
        enter(State::Unchecked);
}

void ConnectionSession::close()
{
    stop();
    m_opened.reset();
    m_lastTest.reset();
    enter(State::Unchecked);
}

void ConnectionSession::reportFailure(const auth::Error &error)
{
    note(u"read.failed reason=%1"_s.arg(auth::nameOf(error.reason)));
    const auth::Error told = asToldHere(error);
    if (stateAfter(told) != State::Failed)
        enter(stateAfter(told), told);
}

QCoro::Task<auth::Result<auth::Shared<backlog::Client>>> ConnectionSession::client(Asking asking)
{
    const QPointer<ConnectionSession> self(this);
    const auto opened = co_await makeOpen(asking, m_stop.get_token());
    if (!self)
        co_return auth::fail(auth::Reason::Interrupted);
    if (!opened) {
        failWith(opened.error());
        co_return auth::fail(opened.error());
    }
    co_return auth::Shared<backlog::Client>(m_opened->client);
}

QCoro::Task<auth::Result<auth::Shared<auth::PropertyBag>>> ConnectionSession::values(std::stop_token stop)
{
    const QPointer<ConnectionSession> self(this);
    const auto isEntered = co_await entered(Asking::ForPerson, stop);
    if (!self || stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    if (!isEntered)
        co_return auth::fail(isEntered.error());
    co_return co_await fetched(stop);
}

/// The vault is open, or this is not in it. Background work asks nobody: it is told by the vault itself.
QCoro::Task<auth::Result<void>> ConnectionSession::entered(Asking asking, std::stop_token stop)
{
    if (!m_door || asking == Asking::Nobody)
        co_return {};
    co_return co_await m_door->opened(stop);
}

QCoro::Task<auth::Result<auth::Shared<auth::PropertyBag>>> ConnectionSession::fetched(std::stop_token stop)
{
    const QPointer<ConnectionSession> self(this);
    auto bag = co_await auth::openSaved(m_connection, m_store, stop);
    if (!self || stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    if (!bag)
        co_return auth::fail(bag.error());
    if (m_connection.isTrial) {
        const auto back = co_await m_trial->startedFor(trialOf(**bag));
        if (!self || stop.stop_requested())
            co_return auth::fail(auth::Reason::Interrupted);
        if (!back)
            co_return auth::fail(back.error());
    }
    co_return bag;
}

QCoro::Task<auth::Result<void>> ConnectionSession::makeOpen(Asking asking, std::stop_token stop)
{
    const QPointer<ConnectionSession> self(this);
    // Of what is open, too: its settings file's key is in the vault.
    const auto isEntered = co_await entered(asking, stop);
    if (!self || stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    if (!isEntered)
        co_return auth::fail(isEntered.error());
    if (m_opened && !m_connection.isTrial)
        co_return {};
    const auto bag = co_await fetched(stop);
    if (!self || stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    if (!bag)
        co_return auth::fail(bag.error());
    if (m_opened) // another call was faster, or the trial space is back for what was open
        co_return {};
    auto opened = open(**bag, m_store, Browser::Never);
    if (!opened)
        co_return auth::fail(opened.error());
    m_opened = std::move(*opened);
    connectOpened();
    co_return {};
}

QCoro::Task<> ConnectionSession::runCheck(Asking asking, std::stop_token stop)
{
    const QPointer<ConnectionSession> self(this);
    const auto opened = co_await makeOpen(asking, stop);
    if (!self || stop.stop_requested())
        co_return;
    if (!opened) {
        failWith(opened.error());
        co_return;
    }
    const std::shared_ptr<backlog::Client> client = m_opened->client;
    const auto test = co_await client->test(stop);
    if (!self || stop.stop_requested())
        co_return;
    if (test)
        tested(*test);
    else
        failWith(test.error());
}

QCoro::Task<> ConnectionSession::runRefresh(std::stop_token stop)
{
    const QPointer<ConnectionSession> self(this);
    const auto opened = co_await makeOpen(Asking::ForPerson, stop);
    if (!self || stop.stop_requested())
        co_return;
    if (!opened) {
        failWith(opened.error());
        co_return;
    }
    const std::shared_ptr<auth::Authenticator> authenticator = m_opened->authenticator;
    const auto refreshed = co_await authenticator->refreshed(stop);
    if (!self || stop.stop_requested())
        co_return;
    if (refreshed) {
        takeTokenTime();
        enter(State::Ready);
    } else
        failWith(refreshed.error());
}

void ConnectionSession::connectOpened()
{
    const auth::Authenticator *authenticator = m_opened->authenticator.get();
    connect(authenticator, &auth::Authenticator::logged, this, &ConnectionSession::note);
    connect(authenticator, &auth::Authenticator::tokenRequested, this,
            [this] { m_tokenRequestedAt = QDateTime::currentDateTime(); });
    const backlog::Client *client = m_opened->client.get();
    connect(client, &backlog::Client::rateLimitsChanged, this, &ConnectionSession::rateLimitsChanged);
    connect(client, &backlog::Client::waitingForRateLimit, this, &ConnectionSession::waitingForRateLimit);
}

void ConnectionSession::takeTokenTime()
{
    if (!m_tokenRequestedAt.isNull())
        m_tokenRefreshedAt = std::exchange(m_tokenRequestedAt, {});
}

void ConnectionSession::enter(State state, std::optional<auth::Error> error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT changed();
}

void ConnectionSession::loggedOut()
{
    close();
    note(u"credentials.deleted"_s);
    enter(State::LoginNeeded);
}

/// A session never opens a browser: that it would have to, or that a lone token has ended, means that the grant is
/// over.
auth::Error ConnectionSession::asToldHere(auth::Error error) const
{
    if (error.reason == auth::Reason::NoBrowserPossible
        || (error.reason == auth::Reason::RefreshNotAllowed && !renewsTokens()))
        error.reason = auth::Reason::GrantOver;
    return error;
}

void ConnectionSession::failWith(auth::Error error)
{
    error = asToldHere(std::move(error));
    note(u"connection.failed reason=%1"_s.arg(auth::nameOf(error.reason)));
    enter(stateAfter(error), error);
}

void ConnectionSession::note(const QString &event)
{
    m_log.append({ QDateTime::currentDateTime(), event });
    if (m_log.size() > maxLogLines)
        m_log.removeFirst();
    Q_EMIT logged();
}

QString wordsOf(ConnectionSession::State state)
{
    using State = ConnectionSession::State;
    switch (state) {
    case State::Unchecked:
        return QCoreApplication::translate("ConnectionState", "Not checked yet");
    case State::Checking:
        return QCoreApplication::translate("ConnectionState", "Checking");
    case State::Ready:
        return QCoreApplication::translate("ConnectionState", "Can connect");
    case State::LoginNeeded:
        return QCoreApplication::translate("ConnectionState", "You need to log in again");
    case State::Offline:
        return QCoreApplication::translate("ConnectionState", "Offline");
    case State::Failed:
        return QCoreApplication::translate("ConnectionState", "Cannot connect");
    }
    return {};
}

QColor colourOf(ConnectionSession::State state)
{
    using State = ConnectionSession::State;
    const Colours &c = theme().colours();
    switch (state) {
    case State::Ready:
        return c.good;
    case State::LoginNeeded:
    case State::Failed:
        return c.bad;
    default:
        return c.idle;
    }
}

} // namespace tsunagi::ui
