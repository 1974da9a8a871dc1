// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/initiate_oauth_list.h"

namespace tsunagi::tests {
namespace {

class Reading {
public:
    explicit Reading(const Case &one)
        : c(one)
        , isFile(c.file != File::Missing)
        , isGrant(c.file == File::Good || c.file == File::ReadOnly)
    {
    }

    Expected walk() { return c.mode == Mode::Off ? off() : allowed(); }

private:
    Expected off()
    {
        if (c.verifier != Verifier::None) // 1: error 3 whenever it is set
            return ends(3);
        if (c.seeds != Seeds::None) // 2: used, the file is not opened; A0 gets a 401, and OFF has nothing more (4)
            return c.seeds == Seeds::Known ? ends(11) : serves("A9");
        if (isBad()) // given properties that differ, or nothing that can be opened
            return ends(6);
        return isGrant && lives() ? serves("A1") : ends(11); // 3; 4 and 5
    }

    Expected allowed()
    {
        if (isBad())
            return ends(6);
        // 1: OAuthVerifier is set and the file does not know it
        if (c.verifier == Verifier::New || c.verifier == Verifier::Wrong
            || (c.verifier == Verifier::Known && !isFile)) {
            if (c.file == File::ReadOnly)
                return ends(13); // found before the code is spent
            ++e.exchanges;
            if (c.verifier == Verifier::New)
                return newGrant();
            if (!isGrant)
                return ends(4);
            ++e.moreGenerations; // a warning, remembered as known, and the grant is used
        }
        // 2: tokens are set and the file does not know them
        if (c.seeds == Seeds::AccessOnly)
            return serves("A9"); // for this run only
        if (c.seeds == Seeds::New || (c.seeds == Seeds::Known && !isFile)) {
            if (c.file == File::ReadOnly)
                return ends(13);
            ++e.userRequests; // tried
            if (c.seeds == Seeds::New) {
                e.serves = "A9";
                return newGrant();
            }
            ++e.refreshes; // A0 is dead, and R0 is refused
            return nobodyLeft();
        }
        // 3
        if (isGrant && lives())
            return serves("A1");
        // 4
        if (isGrant && c.refreshToken != RefreshToken::Missing) {
            if (c.file == File::ReadOnly)
                return ends(13);
            ++e.refreshes;
            if (c.refreshToken == RefreshToken::Good) {
                ++e.moreGenerations;
                e.isRenewed = true;
                return e;
            }
        }
        return nobodyLeft();
    }

    // 5: otherwise, or the refresh token is refused
    Expected nobodyLeft()
    {
        if (c.mode != Mode::GetWithPerson)
            return ends(11);
        if (c.file == File::ReadOnly)
            return ends(13); // nobody is asked in vain
        ++e.logins;
        ++e.exchanges;
        return newGrant();
    }

    Expected newGrant()
    {
        // Where the file holds another grant, the new one's user is found out before it becomes the file.
        if (isGrant)
            ++e.userRequests;
        e.isNewGrant = true;
        return e;
    }
    Expected ends(int code)
    {
        e.exitCode = code;
        return e;
    }
    Expected serves(const char *token)
    {
        e.serves = token;
        return e;
    }
    [[nodiscard]] bool isBad() const
    {
        return c.file == File::Damaged || c.file == File::OtherSpace || c.file == File::OtherClient;
    }
    [[nodiscard]] bool lives() const { return c.token == Token::Living || c.token == Token::OfUnknownLife; }

    Case c;
    bool isFile; ///< there is a file that knows things
    bool isGrant; ///< and its grant serves lines 3 and 4
    Expected e;
};

} // namespace

Expected expectedOf(const Case &one) { return Reading(one).walk(); }

QByteArray named(const Case &one)
{
    static const char *const tokens[] = { "A1 lives", "A1 of unknown life", "A1 expired", "A1 refused" };
    static const char *const refreshTokens[] = { "R1 good", "no R1", "R1 refused" };
    static const char *const verifiers[] = { "no verifier", "known verifier", "new verifier", "wrong verifier" };
    static const char *const seeds[] = { "no seeds", "known seeds", "new seeds", "new access token" };
    return QByteArray(tokens[static_cast<int>(one.token)]) + ", " + refreshTokens[static_cast<int>(one.refreshToken)]
        + ", " + verifiers[static_cast<int>(one.verifier)] + ", " + seeds[static_cast<int>(one.seeds)];
}

} // namespace tsunagi::tests
