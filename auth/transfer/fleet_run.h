// SPDX-License-Identifier: GPL-3.0-or-later
// A grant of its own for each host of a list, one sign-in after the other, and a folder of its own for what is carried
// there. A host is done when its sealed file stands; a run that was stopped, or killed at any instant, is gone on with
// by the next one. Where the server gives a grant that another host holds, nothing is written, and the run ends.
#pragma once

#include "auth/authenticator.h"
#include "auth/settings/settings_payload.h"
#include "auth/transfer/host_list.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::auth {

struct FleetPlan {
    std::vector<FleetHost> hosts;
    QString folder; ///< absolute; made where it is missing
    QStringList redo; ///< hosts that get another grant though they are done, whatever their case
    bool withoutClientSecret = false;
};

/// The connection whose like each host gets.
struct FleetSource {
    std::shared_ptr<const ConnectionProperties> properties; ///< OAuthSettingsRecipients open each file, too
    Surroundings surroundings; ///< mayOpenBrowser
    std::shared_ptr<const OAuthApplication> application;
    std::shared_ptr<const SettingsPayload> stored; ///< its own grant, to compare with; null where there is none
    std::optional<SettingsPayload::User> user; ///< who must be signed in
    std::function<void(const TokenSet &)> received; ///< before anything is done with them; may be empty
};

enum class HostState { ToCome, InProgress, Written, Skipped, Failed };

struct HostReport {
    HostState state = HostState::ToCome;
    QString path; ///< of its sealed file
    std::optional<Error> error; ///< why Failed
    bool isUncompared = false; ///< done, but fleet.json does not know its grant
    bool hasOtherKey = false; ///< done, but sealed to another key than the list has now
};

class FleetRun : public QObject {
    Q_OBJECT
public:
    FleetRun(FleetPlan plan, FleetSource source, QObject *parent = nullptr);
    /// Ends the wait for a person; what was received is still written.
    ~FleetRun() override;

    /// The folder's lock is held meanwhile: LockTimedOut for a second run. Ends at the first host that fails, with its
    /// error; SameGrantAgain (detail: the other host, or the connection's settings file). Interrupted once @p stop
    /// asks: what is under way is finished, unless it waits for a person. SettingsForeign for the folder of another
    /// space's fleet, and for a file of somebody else's in a host's place. Call it once.
    [[nodiscard]] QCoro::Task<Result<void>> run(std::stop_token stop);

    [[nodiscard]] const std::vector<FleetHost> &hosts() const;
    /// One a host, in the list's order.
    [[nodiscard]] const std::vector<HostReport> &reports() const;

Q_SIGNALS:
    void hostChanged(qsizetype index);
    /// As Authenticator's.
    void loginStarted(tsunagi::auth::AuthorizationFlow *flow);
    void loginFinished();
    void warned(const tsunagi::auth::Error &warning);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with the coroutine under way
};

} // namespace tsunagi::auth
