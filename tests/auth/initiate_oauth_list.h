// SPDX-License-Identifier: GPL-3.0-or-later
// InitiateOAuth's list as the specification has it, and nothing of the program: for each combination of what is stored
// and what is given, the exit code, the requests and the file afterwards.
#pragma once

#include <QByteArray>

namespace tsunagi::tests {

enum class Mode { Off, Refresh, Get, GetWithPerson };
enum class File { Missing, Good, ReadOnly, GivenAway, OtherSpace, OtherClient, Damaged };
enum class Token { Living, OfUnknownLife, Expired, Refused }; ///< the stored access token A1; refused: got a 401
enum class RefreshToken { Good, Missing, Refused }; ///< the stored R1
enum class Verifier { None, Known, New, Wrong }; ///< C1 is known to the file, C9 is good, C8 is not
enum class Seeds { None, Known, New, AccessOnly }; ///< A0 and R0 are known and dead; A9 and R9 are new and good

struct Case {
    File file = File::Missing;
    Mode mode = Mode::Off;
    Token token = Token::Living;
    RefreshToken refreshToken = RefreshToken::Good;
    Verifier verifier = Verifier::None;
    Seeds seeds = Seeds::None;
};

inline constexpr qint64 generationBefore = 3;

/// What the file holds afterwards: as it was, or the same grant with a generation more, or a new grant.
struct Expected {
    int exitCode = 0;
    int exchanges = 0;
    int refreshes = 0;
    int userRequests = 0;
    int logins = 0;
    qint64 moreGenerations = 0; ///< of the same grant
    bool isNewGrant = false;
    bool isRenewed = false; ///< the same grant with its next tokens
    QByteArray serves; ///< the access token that the run ends with; empty: one that the server has just made

    [[nodiscard]] bool isUnchanged() const { return !isNewGrant && moreGenerations == 0; }
};

/// Walks the list line by line (product.md, "What InitiateOAuth does").
[[nodiscard]] Expected expectedOf(const Case &one);
/// For messages: "A1 expired, no R1, new verifier, no seeds".
[[nodiscard]] QByteArray named(const Case &one);

} // namespace tsunagi::tests
