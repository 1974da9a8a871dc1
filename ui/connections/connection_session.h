// SPDX-License-Identifier: GPL-3.0-or-later
// A saved connection while the program runs: opens it when it is first needed, tests it, refreshes its token, and says
// in what state it is. It never opens a browser: signing in again is the wizard's.
#pragma once

#include "auth/connections.h"
#include "auth/settings/settings_state.h"
#include "auth/shared.h"
#include "ui/connections/opened.h"

#include <QColor>
#include <QDateTime>
#include <QObject>

#include <optional>
#include <stop_token>

namespace tsunagi::ui {

class TrialSpace;
class VaultDoor;

/// Whether a person has asked for it, and may be asked for the vault's passphrase in turn.
enum class Asking { ForPerson, Nobody };

struct LogLine {
    QDateTime at;
    QString text; ///< never a secret: the authenticator's events, and names of reasons
};

class ConnectionSession : public QObject {
    Q_OBJECT
public:
    enum class State { Unchecked, Checking, Ready, LoginNeeded, Offline, Failed };
    Q_ENUM(State)

    /// @p door: where @p store is the vault; null otherwise. It lives as long as this.
    ConnectionSession(auth::SavedConnection connection, std::shared_ptr<auth::SecretStore> store, TrialSpace *trial,
                      VaultDoor *door, QObject *parent = nullptr);
    ~ConnectionSession() override;

    [[nodiscard]] const auth::SavedConnection &connection() const { return m_connection; }
    /// After it was renamed, or saved anew by the wizard; another one's properties mean that it is opened anew.
    void setConnection(auth::SavedConnection connection);

    [[nodiscard]] State state() const { return m_state; }
    /// Why not Ready.
    [[nodiscard]] const std::optional<auth::Error> &error() const { return m_error; }
    /// Not Ready for want of the vault's passphrase.
    [[nodiscard]] bool isVaultClosed() const { return m_error && m_error->reason == auth::Reason::VaultLocked; }
    /// Of the last test that went well, in this run.
    [[nodiscard]] const std::optional<backlog::ConnectionTest> &lastTest() const { return m_lastTest; }
    /// When this program last got a token; null if not in this run.
    [[nodiscard]] QDateTime tokenRefreshedAt() const { return m_tokenRefreshedAt; }
    /// What is noted beside its settings file, whichever program refreshed last. Reads a small file.
    [[nodiscard]] auth::SettingsState tokenState() const { return auth::readState(auth::settingsPathOf(m_connection)); }
    [[nodiscard]] const QList<LogLine> &log() const { return m_log; }
    [[nodiscard]] const backlog::RateLimits *rateLimits() const;
    [[nodiscard]] std::shared_ptr<const auth::ConnectionProperties> properties() const
    {
        return m_opened ? m_opened->properties : nullptr;
    }
    [[nodiscard]] std::shared_ptr<auth::SecretStore> store() const { return m_store; }

    /// 接続をテスト: two requests. While one runs, another call changes nothing.
    void check(Asking asking = Asking::ForPerson);
    /// トークンを更新.
    void refreshToken();
    [[nodiscard]] bool usesTokens() const;
    /// Whether refreshToken() has a meaning for it: not with an API key, nor with an access token that came alone.
    [[nodiscard]] bool renewsTokens() const;
    /// Takes the wizard's test for its own.
    void tested(const backlog::ConnectionTest &test);
    void stop();
    /// Lets go of what is open, tokens and keys with it; opened anew when next needed.
    void close();
    /// Its credentials were taken away: the same, and a person has to log in.
    void loggedOut();

    /// For reading tables. What opening says.
    [[nodiscard]] QCoro::Task<auth::Result<auth::Shared<backlog::Client>>> client(Asking asking = Asking::ForPerson);
    /// The connection's values with its secrets fetched; a trial's space is brought back first. What opening says.
    [[nodiscard]] QCoro::Task<auth::Result<auth::Shared<auth::PropertyBag>>> values(std::stop_token stop);
    /// What a reader met: 11 or offline change the state.
    void reportFailure(const auth::Error &error);
    /// A line for 動作ログ; never a secret.
    void note(const QString &event);

Q_SIGNALS:
    void changed();
    void rateLimitsChanged();
    void logged();
    void waitingForRateLimit(int seconds);

private:
    [[nodiscard]] QCoro::Task<auth::Result<void>> entered(Asking asking, std::stop_token stop);
    [[nodiscard]] QCoro::Task<auth::Result<auth::Shared<auth::PropertyBag>>> fetched(std::stop_token stop);
    [[nodiscard]] QCoro::Task<auth::Result<void>> makeOpen(Asking asking, std::stop_token stop);
    [[nodiscard]] QCoro::Task<> runCheck(Asking asking, std::stop_token stop);
    [[nodiscard]] QCoro::Task<> runRefresh(std::stop_token stop);
    void connectOpened();
    void enter(State state, std::optional<auth::Error> error = {});
    [[nodiscard]] auth::Error asToldHere(auth::Error error) const;
    void failWith(auth::Error error);
    void takeTokenTime();

    auth::SavedConnection m_connection;
    std::shared_ptr<auth::SecretStore> m_store;
    TrialSpace *m_trial;
    VaultDoor *m_door;
    std::optional<Opened> m_opened;
    std::stop_source m_stop;
    State m_state = State::Unchecked;
    std::optional<auth::Error> m_error;
    std::optional<backlog::ConnectionTest> m_lastTest;
    QDateTime m_tokenRequestedAt;
    QDateTime m_tokenRefreshedAt;
    QList<LogLine> m_log;
};

/// "接続できます", "もう一度ログインが必要です", …
[[nodiscard]] QString wordsOf(ConnectionSession::State state);
[[nodiscard]] QColor colourOf(ConnectionSession::State state);

} // namespace tsunagi::ui
