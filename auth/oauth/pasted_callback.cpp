// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauth/pasted_callback.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// The URL without what the server adds; an empty path and "/" are the same on the wire.
QString comparable(const QUrl &url)
{
    const QString text = url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    return url.path().isEmpty() ? text + u'/' : text;
}

Result<void> compare(const QUrl &pasted, const QString &callbackUrl)
{
    const QString mine = comparable(pasted);
    const QString registered = comparable(QUrl(callbackUrl));
    if (mine == registered)
        return {};
    const auto difference = std::ranges::mismatch(mine, registered).in1 - mine.begin();
    return fail(Error{ .reason = Reason::CallbackMismatch,
                       .subject = mine,
                       .detail = callbackUrl,
                       .suggestion = {},
                       .status = 0,
                       .number = difference + 1 });
}

std::unexpected<Error> unusable(const QString &why)
{
    return fail(Error{ .reason = Reason::BadArgument, .subject = u"OAuthVerifier"_s, .detail = why, .suggestion = {} });
}

Result<PastedCallback> readQuery(const QUrlQuery &parameters)
{
    CallbackQuery query = readCallbackQuery(parameters);
    if (query.repeated)
        return unusable(u"a parameter stands twice"_s);
    if (!query.error.isEmpty())
        return fail(Error{
            .reason = Reason::CallbackRefused, .subject = query.error, .detail = query.error, .suggestion = {} });
    if (query.code.isEmpty())
        return unusable(u"no code in the URL"_s);
    return PastedCallback{ std::move(query.code), query.state };
}

Result<PastedCallback> readUrl(const QString &text, const QString &callbackUrl)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return unusable(u"not a URL"_s);
    if (!callbackUrl.isEmpty())
        if (const auto same = compare(url, callbackUrl); !same)
            return fail(same.error());
    return readQuery(QUrlQuery(url));
}

} // namespace

QString shownErrorCode(const QString &code)
{
    const bool isPlain =
        code.size() <= 64 && std::ranges::all_of(code, [](QChar c) { return c == u'_' || (c >= u'a' && c <= u'z'); });
    return isPlain ? code : u"unknown"_s;
}

CallbackQuery readCallbackQuery(const QUrlQuery &query)
{
    CallbackQuery read;
    const auto one = [&](const QString &name) {
        const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
        read.repeated = read.repeated || values.size() > 1;
        return values.isEmpty() ? QString() : values.first();
    };
    read.code = Secret::fromText(one(u"code"_s));
    read.state = one(u"state"_s);
    read.error = shownErrorCode(one(u"error"_s));
    return read;
}

Result<PastedCallback> parsePastedCallback(const QString &pasted, const QString &callbackUrl)
{
    const QString text = pasted.trimmed();
    if (text.contains("://"_L1))
        return readUrl(text, callbackUrl);
    const bool oneWord = std::ranges::none_of(text, [](QChar c) { return c.isSpace() || c.unicode() < 0x21; });
    if (text.isEmpty() || !oneWord)
        return unusable(u"neither a code nor a callback URL"_s);
    // "code=…&state=…" copied out of the address bar without the address, or the address without its "http://".
    const qsizetype mark = text.indexOf(u'?');
    static const QRegularExpression answer(u"(?:^|[?&])(?:code|error)="_s);
    if (!answer.match(text).hasMatch())
        return PastedCallback{ Secret::fromText(text), {} };
    if (mark > 0)
        return readUrl((callbackUrl.isEmpty() ? u"http"_s : QUrl(callbackUrl).scheme()) + "://"_L1 + text, callbackUrl);
    return readQuery(QUrlQuery(text.sliced(mark + 1)));
}

Result<Secret> codeForAttempt(const QString &pasted, const QString &callbackUrl, QByteArrayView state)
{
    auto read = parsePastedCallback(pasted, callbackUrl);
    if (!read && read.error().reason == Reason::BadArgument) // words for a property; here a person has pasted
        return fail(Reason::CallbackUnreadable);
    if (!read)
        return fail(read.error());
    if (!read->state.isEmpty() && !Secret::fromText(read->state).equals(Secret(state)))
        return fail(Reason::StateMismatch);
    return std::move(read->code);
}

} // namespace tsunagi::auth
