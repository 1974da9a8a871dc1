// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/real_space_guide.h"

#include "app/cli/commands/callback_wait.h"
#include "app/cli/commands/check_rows.h"
#include "app/cli/commands/real_space_talk.h"
#include "app/cli/connection_setup.h"
#include "auth/doctor/real_space.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

using auth::Observations;

class RealSpaceGuide {
public:
    explicit RealSpaceGuide(Session &session)
        : m_session(session)
        , m_talk(session)
    {
    }

    QCoro::Task<Result<void>> run(auth::Shared<const auth::ConnectionProperties> given)
    {
        const auto goesOn = m_talk.introduced();
        if (!goesOn || !*goesOn)
            co_return goesOn ? Result<void>() : fail(goesOn.error());
        auto application = m_talk.application(*given);
        if (!application)
            co_return fail(application.error());
        m_application = std::move(*application);
        auto properties = std::make_shared<auth::ConnectionProperties>(given->clone());
        properties->url = m_application->space;
        m_realSpace = std::make_unique<auth::RealSpace>(std::make_shared<auth::Network>(properties),
                                                        m_application->clone(), m_session.stop());
        for (const auto step : { &RealSpaceGuide::tryApiKey, &RealSpaceGuide::tryClient, &RealSpaceGuide::tryFirst,
                                 &RealSpaceGuide::trySecond, &RealSpaceGuide::tryGrants, &RealSpaceGuide::tryRefusal })
            if (const auto done = co_await (this->*step)(); !done)
                co_return done;
        co_return report();
    }

private:
    using Choice = RealSpaceTalk::Choice;

    void note(const char *check, const char *result, const QString &detail = {})
    {
        m_rows << CheckRow{ QString::fromLatin1(check), QString::fromLatin1(result), detail, {} };
        m_talk.say(u"  %1: %2\n"_s.arg(QLatin1StringView(check), QLatin1StringView(result)));
    }

    /// A step that could not be done is told by its reason alone: the words would name the host.
    Result<void> keep(const char *step, const Result<Observations> &found)
    {
        if (!found && (found.error().reason == Reason::Interrupted || m_session.stop().stop_requested()))
            return fail(Reason::Interrupted);
        if (!found) {
            m_session.reporter().warn(found.error());
            note(step, "failed", nameOf(found.error().reason));
            return {};
        }
        for (const auth::Observation &seen : found->list) {
            const QString meaning = realSpaceText(seen.meaning);
            note(seen.check, seen.result,
                 seen.seen.isEmpty()
                     ? meaning
                     : realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "%1 (seen: %2)")).arg(meaning, seen.seen));
            if (!seen.isAsAssumed)
                m_rows.last().hint = realSpaceText(
                    QT_TRANSLATE_NOOP("RealSpace", "Tsunagi assumes otherwise. Please report this line."));
        }
        return {};
    }

    QCoro::Task<Result<void>> tryApiKey()
    {
        const auto choice = m_talk.begin(QT_TRANSLATE_NOOP(
            "RealSpace",
            "Where an API key is taken. Make one for this in your personal settings, API, and delete it afterwards: it "
            "is sent once in a header and once in a URL, which the server may write to its log."));
        if (!choice)
            co_return fail(choice.error());
        auth::Secret key;
        if (*choice == Choice::Go) {
            auto typed = m_talk.secret(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "API key (not shown): ")));
            if (!typed)
                co_return fail(typed.error());
            key = std::move(*typed);
        }
        if (key.isEmpty()) {
            note("ApiKey", "skipped");
            co_return {};
        }
        const auto found = co_await m_realSpace->tryApiKey(std::move(key));
        co_return keep("ApiKey", found);
    }

    QCoro::Task<Result<void>> tryClient()
    {
        const auto choice = m_talk.begin(QT_TRANSLATE_NOOP(
            "RealSpace",
            "How a wrong client secret is refused. The token endpoint is asked with an invalid code, once with the "
            "right client secret and once with a wrong one."));
        if (!choice)
            co_return fail(choice.error());
        if (*choice == Choice::Skip) {
            note("Client", "skipped");
            co_return {};
        }
        const auto found = co_await m_realSpace->tryWrongClient();
        co_return keep("Client", found);
    }

    QCoro::Task<Result<void>> tryFirst()
    {
        const auto choice = m_talk.begin(QT_TRANSLATE_NOOP(
            "RealSpace",
            "The first permission, with PKCE. Open the page below in a browser, log in to Backlog and allow the "
            "access."));
        if (!choice)
            co_return fail(choice.error());
        co_return co_await visit("FirstSignIn", *choice, &RealSpaceGuide::firstCode);
    }

    QCoro::Task<Result<void>> trySecond()
    {
        const auto choice = m_talk.begin(QT_TRANSLATE_NOOP(
            "RealSpace",
            "The second permission. Open the page below and allow the access once more. Its code is first used with a "
            "wrong PKCE verifier and with another callback URL."));
        if (!choice)
            co_return fail(choice.error());
        co_return co_await visit("SecondSignIn", *choice, &RealSpaceGuide::secondCode);
    }

    QCoro::Task<Result<void>> tryRefusal()
    {
        const auto choice = m_talk.begin(
            QT_TRANSLATE_NOOP("RealSpace", "A refusal. Open the page below and do not allow the access this time."));
        if (!choice)
            co_return fail(choice.error());
        co_return co_await visit("Refusal", *choice, &RealSpaceGuide::refusal);
    }

    QCoro::Task<Result<void>> tryGrants()
    {
        const auto choice = m_talk.begin(QT_TRANSLATE_NOOP(
            "RealSpace",
            "Renewal. The first permission is renewed, its refresh token used once more, and the second one looked "
            "at."));
        if (!choice)
            co_return fail(choice.error());
        if (*choice == Choice::Skip || !m_realSpace->hasFirst()) {
            note("Renewal", "skipped");
            co_return {};
        }
        const auto found = co_await m_realSpace->tryGrants();
        co_return keep("Renewal", found);
    }

    using Visit = auth::Shared<const auth::BrowserVisit>;
    using Callback = CallbackWait::Callback;
    using Follow = QCoro::Task<Result<Observations>> (RealSpaceGuide::*)(Visit, Callback);

    QCoro::Task<Result<Observations>> firstCode(Visit visit, Callback callback)
    {
        return m_realSpace->tryFirstCode(std::move(visit), std::move(callback));
    }
    QCoro::Task<Result<Observations>> secondCode(Visit visit, Callback callback)
    {
        return m_realSpace->trySecondCode(std::move(visit), std::move(callback));
    }
    QCoro::Task<Result<Observations>> refusal(Visit visit, Callback callback)
    {
        co_return auth::RealSpace::refusalOf(*visit, *callback);
    }

    QCoro::Task<Result<void>> visit(const char *step, Choice choice, Follow follow)
    {
        const auto visit = std::make_shared<const auth::BrowserVisit>(auth::newVisit(*m_application));
        Result<Callback> callback = Callback();
        if (choice == Choice::Go) {
            CallbackWait wait(m_session, m_application->callbackUrl, *visit);
            callback = co_await wait.awaited();
        }
        if (!callback)
            co_return fail(callback.error());
        if (!*callback) {
            note(step, "skipped");
            co_return {};
        }
        const bool wantsCode = follow != &RealSpaceGuide::refusal;
        // Refused where it should be allowed, or the other way about.
        if (wantsCode == (*callback)->code.isEmpty()) {
            note(step, "failed", wantsCode ? (*callback)->error : u"code"_s);
            co_return {};
        }
        const auto found = co_await (this->*follow)(visit, *callback);
        co_return keep(step, found);
    }

    Result<void> report()
    {
        m_talk.say(u"\n"_s);
        const auto named =
            m_talk.agrees(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "May the report name the space (%1)? [y/N] "))
                              .arg(m_application->space.host()));
        if (!named)
            return fail(named.error());
        m_talk.say(
            realSpaceText(QT_TRANSLATE_NOOP("RealSpace",
                                            "Delete the throw-away application now, at "
                                            "https://backlog.com/developer/applications/, and the API key, if you made "
                                            "one. The report:"))
            + u"\n\n"_s);
        auto rows = CheckRows::open(m_session);
        if (!rows)
            return fail(rows.error());
        const CheckRow space{ u"Space"_s,
                              *named ? u"named"_s : u"withheld"_s,
                              *named ? m_application->space.host()
                                     : realSpaceText(
                                           QT_TRANSLATE_NOOP("RealSpace", "The report does not name the space.")),
                              {} };
        if (auto written = (*rows)->write(space); !written)
            return written;
        for (const CheckRow &row : m_rows)
            if (auto written = (*rows)->write(row); !written)
                return written;
        return (*rows)->finish();
    }

    Session &m_session;
    RealSpaceTalk m_talk;
    std::optional<auth::OAuthApplication> m_application;
    std::unique_ptr<auth::RealSpace> m_realSpace;
    QList<CheckRow> m_rows;
};

} // namespace

QCoro::Task<Result<void>> runRealSpace(Session &session)
{
    if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
        co_return fail(output.error());
    if (!session.hasPerson())
        co_return fail(
            badArgument(u"--real-space"_s, QT_TRANSLATE_NOOP("Cli", "needs a terminal: it asks step by step")));
    // A saved connection's application is no throw-away one.
    if (session.line().has("profile"))
        co_return fail(
            badArgument(u"--real-space"_s, QT_TRANSLATE_NOOP("Cli", "can't be used together with --profile")));
    const auto given = co_await connectionProperties(session);
    if (!given)
        co_return fail(given.error());
    session.reporter().useLanguage();
    RealSpaceGuide guide(session);
    co_return co_await guide.run(*given);
}

} // namespace tsunagi::cli
