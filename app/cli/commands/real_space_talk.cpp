// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/real_space_talk.h"

#include "app/cli/hidden_input.h"
#include "app/cli/visible_input.h"
#include "auth/places.h"

#include <QCoreApplication>

#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr int stepCount = 6;

constexpr const char *introduction[] = {
    QT_TRANSLATE_NOOP("RealSpace",
                      "This checks on your own space what Tsunagi could only assume about Backlog. It takes about ten "
                      "minutes."),
    QT_TRANSLATE_NOOP("RealSpace",
                      "You need an OAuth application that is used for nothing else. Register one at "
                      "https://backlog.com/developer/applications/ with any name and the callback URL "
                      "http://localhost:33333, and delete it afterwards."),
    QT_TRANSLATE_NOOP("RealSpace",
                      "Tsunagi asks who you are (GET) and puts questions to the token endpoint. It adds, changes and "
                      "deletes nothing in your space."),
    QT_TRANSLATE_NOOP("RealSpace",
                      "In the browser you allow the access twice and refuse it once. The permissions of this "
                      "application are used up on purpose; other applications are left alone."),
    QT_TRANSLATE_NOOP("RealSpace",
                      "Nothing is saved on this machine. Each step can be skipped, and Ctrl-C ends everything at any "
                      "time."),
};

Result<QString> usableCallback(const QString &text)
{
    auth::PropertyBag bag;
    bag.set(auth::Property::CallbackUrl, text, auth::Origin::CommandLine);
    const auto checked = auth::checkedProperties(bag, auth::dataHome(), auth::configHome());
    if (!checked)
        return fail(checked.error());
    return text;
}

Result<QString> usableClientId(const QString &text)
{
    if (!text.isEmpty())
        return text;
    return fail(
        Error{ .reason = Reason::MissingProperty, .subject = u"OAuthClientId"_s, .detail = {}, .suggestion = {} });
}

} // namespace

QString realSpaceText(const char *source) { return QCoreApplication::translate("RealSpace", source); }

Result<bool> RealSpaceTalk::introduced()
{
    for (const char *paragraph : introduction)
        say(realSpaceText(paragraph) + u"\n\n"_s);
    return agrees(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "Begin? [y/N] ")));
}

Result<QString> RealSpaceTalk::line(const QString &question)
{
    return readVisibleLine(STDIN_FILENO, m_session.err(), question);
}

Result<bool> RealSpaceTalk::agrees(const QString &question)
{
    const auto answer = line(question);
    if (!answer)
        return fail(answer.error());
    // Both languages' word, whichever is spoken.
    return answer->toLower() == "y"_L1 || answer->toLower() == "yes"_L1 || *answer == u"はい"_s;
}

template <typename Take>
Result<void> RealSpaceTalk::askUntil(const QString &question, const QString &given, Take take)
{
    const QString shown = given.isEmpty() ? question + u": "_s : u"%1 [%2]: "_s.arg(question, given);
    for (;;) {
        const auto answer = line(shown);
        if (!answer)
            return fail(answer.error());
        const Result<void> taken = take(answer->isEmpty() ? given : *answer);
        if (taken)
            return {};
        m_session.reporter().warn(taken.error());
    }
}

Result<auth::Secret> RealSpaceTalk::secret(const QString &question)
{
    auto typed = readHiddenLine(STDIN_FILENO, m_session.err(), question);
    if (typed)
        m_session.reporter().hide(*typed);
    return typed;
}

Result<auth::OAuthApplication> RealSpaceTalk::application(const auth::ConnectionProperties &given)
{
    std::optional<auth::SpaceUrl> space;
    QString clientId;
    QString callbackUrl;
    const auto into = [](auto &target, auto checked) -> Result<void> {
        if (!checked)
            return fail(checked.error());
        target = std::move(*checked);
        return {};
    };
    const QString url = given.url ? given.url->text() : QString();
    if (auto asked = askUntil(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "URL of the space")), url,
                              [&](const QString &text) { return into(space, auth::SpaceUrl::parse(text)); });
        !asked)
        return fail(asked.error());
    if (auto asked =
            askUntil(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "Client ID of the throw-away application")),
                     given.clientId, [&](const QString &text) { return into(clientId, usableClientId(text)); });
        !asked)
        return fail(asked.error());
    auto clientSecret = secret(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "Its client secret (not shown): ")));
    if (!clientSecret)
        return fail(clientSecret.error());
    if (auto asked =
            askUntil(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "Its callback URL, to the letter")),
                     given.callbackUrl, [&](const QString &text) { return into(callbackUrl, usableCallback(text)); });
        !asked)
        return fail(asked.error());
    return auth::OAuthApplication{ *space, clientId, std::move(*clientSecret), callbackUrl, true };
}

Result<RealSpaceTalk::Choice> RealSpaceTalk::begin(const char *explanation)
{
    ++m_step;
    say(u"\n"_s
        + realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "Step %1 of %2"))
              .arg(QString::number(m_step), QString::number(stepCount))
        + u"\n"_s + realSpaceText(explanation) + u"\n"_s);
    const auto answer = line(realSpaceText(QT_TRANSLATE_NOOP("RealSpace", "Enter begins this step, s skips it: ")));
    if (!answer)
        return fail(answer.error());
    return answer->toLower() == "s"_L1 ? Choice::Skip : Choice::Go;
}

} // namespace tsunagi::cli
