// SPDX-License-Identifier: GPL-3.0-or-later
// What the documentation of Backlog leaves open about tokens, tried on a person's own space with a throw-away OAuth
// application: GETs and the token endpoint only. The grants that it gets are used up on purpose.
#pragma once

#include "auth/network.h"
#include "auth/oauth/authorization_flow.h"
#include "auth/oauth/pasted_callback.h"
#include "auth/oauth/token_set.h"
#include "auth/shared.h"

#include <QCoroTask>
#include <QList>

#include <memory>
#include <optional>
#include <stop_token>

namespace tsunagi::auth {

/// One line of the report. Holds no secret and no host.
struct Observation {
    const char *check; ///< "RefreshRotation": docs/formats.md
    const char *result; ///< one of the check's own few words: "rotates"
    const char *meaning; ///< English source text, context "RealSpace"
    QString seen; ///< statuses and error codes, as they came
    bool isAsAssumed = true; ///< Tsunagi works, but somebody should know
};

struct Observations {
    QList<Observation> list;
};

/// One attempt in the browser: what its URL is made of, and what its callback must bring.
struct BrowserVisit {
    QByteArray state;
    QByteArray codeVerifier;
    QUrl url;
};
[[nodiscard]] BrowserVisit newVisit(const OAuthApplication &application);

/// Tries on a space, one after the other. Each task gives Interrupted or what the network says where it could not
/// finish; a refusal is an observation.
class RealSpace {
public:
    RealSpace(std::shared_ptr<Network> network, OAuthApplication application, std::stop_token stop);

    /// Whether the key is taken in the header and in the URL.
    [[nodiscard]] QCoro::Task<Result<Observations>> tryApiKey(Secret key);
    /// How the token endpoint refuses a client: what `doctor` concludes from it holds only if it does.
    [[nodiscard]] QCoro::Task<Result<Observations>> tryWrongClient();
    /// The first grant: the state came back, and a code asked for with PKCE is exchanged.
    [[nodiscard]] QCoro::Task<Result<Observations>> tryFirstCode(Shared<const BrowserVisit> visit,
                                                                 Shared<const CallbackQuery> callback);
    /// The second grant, after two attempts with its code that ought to fail: a wrong PKCE verifier, another redirect.
    [[nodiscard]] QCoro::Task<Result<Observations>> trySecondCode(Shared<const BrowserVisit> visit,
                                                                  Shared<const CallbackQuery> callback);
    /// What the callback of a refusal holds.
    [[nodiscard]] static Observations refusalOf(const BrowserVisit &visit, const CallbackQuery &callback);
    /// Refreshes the first grant, tries its old refresh token again, and looks what became of the second.
    [[nodiscard]] QCoro::Task<Result<Observations>> tryGrants();
    [[nodiscard]] bool hasFirst() const;

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with tasks under way
};

} // namespace tsunagi::auth
