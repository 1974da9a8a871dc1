// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/grant.h"
#include "auth/initiate_oauth.h"
#include "auth/oauth/random_text.h"
#include "auth/oauth/token_client.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

/// Asks for the exchange of a code that was never given out. Nothing can be spent by it: the code is 256 bits of the
/// system's random, so it is nobody's; the revocation of RFC 6749, 4.1.2 concerns codes that a server has issued, and
/// no refresh token is sent. A server checks the client before the grant (5.2 tells the two failures apart), so
/// invalid_grant says that the client is known, invalid_client that it is not. It is one request a run: no lock-out.
QCoro::Task<Findings> checkClient(ExaminationPtr examination)
{
    if (!examination->isOAuth())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed with an API key."));
    if (usesGivenTokenOnly(*examination->properties))
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: OAuthAccessToken is used as it is given."));
    if (auto why = examination->whyNotAskable())
        co_return *why;
    auto application = applicationOf(*examination->properties, examination->storedOrNull());
    if (!application && examination->stored) // without a file it was told with the properties
        co_return failed(application.error());
    if (!application)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: the client ID or the client secret is missing."));
    const auto answer =
        co_await exchangeCode(examination->network, std::move(*application), Secret(randomText()), examination->stop);
    if (answer) // tokens for a code that nobody has given: whatever that is, it is no such endpoint; they are dropped
        co_return failed(Error{ .reason = Reason::BadReply,
                                .subject = examination->space()->host(),
                                .detail = u"tokens for an invalid code"_s,
                                .suggestion = {} });
    if (answer.error().reason != Reason::CodeRefused)
        co_return failed(answer.error());
    examination->isClientAccepted = true;
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "The token endpoint knows the OAuth application."));
}

} // namespace tsunagi::auth
