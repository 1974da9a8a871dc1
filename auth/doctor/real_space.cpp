// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/real_space.h"

#include "auth/doctor/real_space_private.h"
#include "auth/oauth/random_text.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

Observation made(const char *check, const char *result, const char *meaning, QString seen = {}, bool isAsAssumed = true)
{
    return { check, result, meaning, std::move(seen), isAsAssumed };
}

Observation unclear(const char *check, const QString &seen)
{
    return made(check, "unclear", QT_TRANSLATE_NOOP("RealSpace", "It can't be told from what came back."), seen);
}

Observation stateIn(const char *check, const BrowserVisit &visit, const CallbackQuery &callback)
{
    if (callback.state == QString::fromLatin1(visit.state))
        return made(check, "returned", QT_TRANSLATE_NOOP("RealSpace", "The state came back as it was sent."));
    return made(check, callback.state.isEmpty() ? "missing" : "changed",
                QT_TRANSLATE_NOOP("RealSpace", "The state did not come back as it was sent."), {}, false);
}

} // namespace

RealSpace::RealSpace(std::shared_ptr<Network> network, OAuthApplication application, std::stop_token stop)
    : d(new Private{ std::move(network), std::move(application), std::move(stop), {}, {} })
{
}

bool RealSpace::hasFirst() const { return d->first.has_value(); }

QCoro::Task<Result<Observations>> RealSpace::tryApiKey(Secret key)
{
    const auto self = d;
    const auto inHeader = co_await Private::whoAmI(self, "Backlog-API-Key", key.reveal(), {});
    if (!inHeader)
        co_return fail(inHeader.error());
    const auto inUrl = co_await Private::whoAmI(self, {}, {}, "apiKey=" + key.reveal().toPercentEncoding());
    if (!inUrl)
        co_return fail(inUrl.error());
    const auto told = [](const char *check, int status, bool isAssumed) {
        return status == 200 ? made(check, "accepted", QT_TRANSLATE_NOOP("RealSpace", "The API key is taken there."))
                             : made(check, "refused", QT_TRANSLATE_NOOP("RealSpace", "The API key is not taken there."),
                                    seenIn(status, {}), !isAssumed);
    };
    co_return Observations{ { told("ApiKeyInHeader", *inHeader, true), told("ApiKeyInUrl", *inUrl, false) } };
}

QCoro::Task<Result<Observations>> RealSpace::tryWrongClient()
{
    const auto self = d;
    const auto right = co_await Private::exchange(self, Secret(randomText()), self->application.callbackUrl,
                                                  randomText(), self->application.clientSecret.clone());
    if (!right)
        co_return fail(right.error());
    const auto wrong = co_await Private::exchange(self, Secret(randomText()), self->application.callbackUrl,
                                                  randomText(), Secret(randomText()));
    if (!wrong)
        co_return fail(wrong.error());
    const bool isTold = (*right)->seen != (*wrong)->seen;
    const QString seen = (*right)->seen + " / "_L1 + (*wrong)->seen;
    co_return Observations{
        { isTold ? made("ClientRefusal", "told",
                        QT_TRANSLATE_NOOP("RealSpace", "A wrong client secret is told apart from a wrong code."), seen)
                 : made("ClientRefusal", "not-told",
                        QT_TRANSLATE_NOOP("RealSpace",
                                          "A wrong client secret can't be told from a wrong code: the check Client of "
                                          "doctor says nothing here."),
                        seen, false) }
    };
}

QCoro::Task<Result<Observations>> RealSpace::tryFirstCode(Shared<const BrowserVisit> visit,
                                                          Shared<const CallbackQuery> callback)
{
    const auto self = d;
    Observations found;
    found.list << stateIn("State", *visit, *callback);
    const auto answer = co_await Private::exchange(self, callback->code.clone(), self->application.callbackUrl,
                                                   visit->codeVerifier, self->application.clientSecret.clone());
    if (!answer)
        co_return fail(answer.error());
    if ((*answer)->tokens)
        self->first = (*answer)->tokens->clone();
    found.list << ((*answer)->tokens
                       ? made("PkceAccepted", "accepted", QT_TRANSLATE_NOOP("RealSpace", "A sign-in with PKCE works."),
                              (*answer)->seen)
                       : made("PkceAccepted", "refused",
                              QT_TRANSLATE_NOOP("RealSpace", "A sign-in with PKCE did not work; set PKCE=off."),
                              (*answer)->seen, false));
    co_return found;
}

QCoro::Task<Result<Observations>> RealSpace::trySecondCode(Shared<const BrowserVisit> visit,
                                                           Shared<const CallbackQuery> callback)
{
    const auto self = d;
    const QString redirect = self->application.callbackUrl;
    // A slash more or less: the smallest difference that a person makes, too.
    const QString other = redirect.endsWith(u'/') ? redirect.chopped(1) : redirect + u'/';
    Observations found;
    QStringList seen;
    const std::pair<QString, QByteArray> attempts[] = { { redirect, randomText() },
                                                        { other, visit->codeVerifier },
                                                        { redirect, visit->codeVerifier } };
    int round = 0;
    for (; round < 3 && !self->second; ++round) {
        const auto &[uri, verifier] = attempts[round];
        const auto answer = co_await Private::exchange(self, callback->code.clone(), uri, verifier,
                                                       self->application.clientSecret.clone());
        if (!answer)
            co_return fail(answer.error());
        seen << (*answer)->seen;
        if ((*answer)->tokens)
            self->second = (*answer)->tokens->clone();
    }
    const QString all = seen.join(" / "_L1);
    if (!self->second) { // the code may have died at the first refusal: then the second says nothing
        found.list << unclear("PkceEnforced", all) << unclear("RedirectMatching", all);
    } else if (round == 1) {
        found.list << made("PkceEnforced", "ignored",
                           QT_TRANSLATE_NOOP("RealSpace", "A wrong PKCE verifier is taken: PKCE protects nothing."),
                           all)
                   << unclear("RedirectMatching", {});
    } else {
        found.list << made("PkceEnforced", "enforced",
                           QT_TRANSLATE_NOOP("RealSpace", "A wrong PKCE verifier is refused."), all)
                   << (round == 3
                           ? made("RedirectMatching", "exact",
                                  QT_TRANSLATE_NOOP("RealSpace", "A callback URL with another slash is refused."), all)
                           : made("RedirectMatching", "loose",
                                  QT_TRANSLATE_NOOP("RealSpace", "A callback URL with another slash is taken."), all,
                                  false));
    }
    co_return found;
}

Observations RealSpace::refusalOf(const BrowserVisit &visit, const CallbackQuery &callback)
{
    Observations found;
    found.list << (callback.error.isEmpty()
                       ? made("RefusalError", "none",
                              QT_TRANSLATE_NOOP("RealSpace", "The refusal came without an error code."), {}, false)
                       : made("RefusalError", "told",
                              QT_TRANSLATE_NOOP("RealSpace", "The refusal came with an error code."), callback.error))
               << stateIn("RefusalState", visit, callback);
    return found;
}

/// What a refresh of the first grant has brought.
Observations RealSpace::Private::refreshed(const TokenAnswer &answer) const
{
    Observations found;
    if (!answer.tokens) {
        found.list << unclear("RefreshRotation", answer.seen);
        return found;
    }
    const bool rotates =
        !answer.tokens->refreshToken.isEmpty() && !answer.tokens->refreshToken.equals(first->refreshToken);
    found.list << (rotates ? made("RefreshRotation", "rotates",
                                  QT_TRANSLATE_NOOP("RealSpace", "Each refresh brings a new refresh token."))
                           : made("RefreshRotation", "kept",
                                  QT_TRANSLATE_NOOP("RealSpace", "The refresh token stays the same.")));
    found.list << (answer.tokens->accessToken.equals(first->accessToken)
                       ? made("RefreshedAccessToken", "same",
                              QT_TRANSLATE_NOOP("RealSpace", "While the access token lives, a refresh gives it again."))
                       : made("RefreshedAccessToken", "new",
                              QT_TRANSLATE_NOOP("RealSpace", "Each refresh brings a new access token.")));
    return found;
}

/// Whether the refresh token that was replaced still works, and what its use does to the newest.
QCoro::Task<Result<Observations>> RealSpace::Private::tryOldToken(Self self, Secret old, Secret newest)
{
    const auto again = co_await refresh(self, std::move(old));
    if (!again)
        co_return fail(again.error());
    if ((*again)->tokens)
        co_return Observations{ { made("OldRefreshToken", "works",
                                       QT_TRANSLATE_NOOP("RealSpace", "The refresh token before still works."),
                                       (*again)->seen) } };
    const auto after = co_await refresh(self, std::move(newest));
    if (!after)
        co_return fail(after.error());
    const QString seen = (*again)->seen + " / "_L1 + (*after)->seen;
    if ((*after)->tokens)
        co_return Observations{ { made(
            "OldRefreshToken", "refused",
            QT_TRANSLATE_NOOP("RealSpace", "The refresh token before is refused; the newest works on."), seen) } };
    co_return Observations{ { made("OldRefreshToken", "ends-grant",
                                   QT_TRANSLATE_NOOP("RealSpace",
                                                     "The refresh token before is refused, and its use ends the whole "
                                                     "grant: never let two machines share one."),
                                   seen) } };
}

/// The two grants of one person and one application, after the first was used up.
QCoro::Task<Result<Observations>> RealSpace::Private::compareGrants(Self self, bool firstLivedOn)
{
    if (!self->second)
        co_return Observations();
    const bool isSame = self->first->accessToken.equals(self->second->accessToken)
        || (!self->first->refreshToken.isEmpty() && self->first->refreshToken.equals(self->second->refreshToken));
    if (isSame)
        co_return Observations{ { made("Grants", "shared",
                                       QT_TRANSLATE_NOOP("RealSpace",
                                                         "Two sign-ins of one user share one grant: machines with the "
                                                         "same application can't have one each.")) } };
    const auto status = co_await tokenStatus(self, self->second->accessToken.clone());
    if (!status)
        co_return fail(status.error());
    const QString seen = seenIn(*status, {});
    if (!firstLivedOn)
        co_return Observations{ { made("Grants", "replaced",
                                       QT_TRANSLATE_NOOP("RealSpace", "A new sign-in ends the one before."), seen) } };
    if (*status == 200)
        co_return Observations{ { made("Grants", "independent",
                                       QT_TRANSLATE_NOOP("RealSpace", "Each sign-in has a grant of its own.")) } };
    co_return Observations{ { made(
        "Grants", "linked", QT_TRANSLATE_NOOP("RealSpace", "What happens to one grant ends the other."), seen) } };
}

QCoro::Task<Result<Observations>> RealSpace::tryGrants()
{
    const auto self = d;
    if (!self->first)
        co_return Observations();
    const auto lives = co_await Private::tokenStatus(self, self->first->accessToken.clone());
    if (!lives)
        co_return fail(lives.error());
    const auto answer = co_await Private::refresh(self, self->first->refreshToken.clone());
    if (!answer)
        co_return fail(answer.error());
    Observations found = self->refreshed(**answer);
    if ((*answer)->tokens && qstrcmp(found.list.first().result, "rotates") == 0) {
        const auto old = co_await Private::tryOldToken(self, self->first->refreshToken.clone(),
                                                       (*answer)->tokens->refreshToken.clone());
        if (!old)
            co_return fail(old.error());
        found.list << old->list;
    }
    const auto compared = co_await Private::compareGrants(self, *lives == 200);
    if (!compared)
        co_return fail(compared.error());
    found.list << compared->list;
    co_return found;
}

} // namespace tsunagi::auth
