// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/application_check.h"

#include "auth/space_url.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

/// Backlog's keys and client secrets have been seen longer than this, its client IDs shorter; nothing is documented.
constexpr qsizetype shortestKey = 60;

QString words(const char *text) { return QCoreApplication::translate("ApplicationCheck", text); }

bool hasBlanks(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

bool isUrl(const QString &text) { return text.contains("://"_L1); }

bool looksLikeKey(const QString &text)
{
    return text.size() >= shortestKey && std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

FieldDoubt doubtOfClientId(const ApplicationDetails &details)
{
    const QString &id = details.clientId;
    const QString secret = QString::fromUtf8(details.clientSecret.view());
    if (id.isEmpty())
        return {};
    if (isUrl(id))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "This is a URL. The client ID stands on the page of the application.")),
                 true };
    if (hasBlanks(id))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "There is a blank inside. Copy the client ID alone, without what stands "
                                         "around it.")),
                 true };
    if (auth::Secret::fromText(id).equals(details.clientSecret))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "Client ID and client secret are the same text: one was pasted twice.")),
                 true };
    if (auth::Secret::fromText(id).equals(details.apiKey))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "This is your API key. An OAuth application has a client ID of its own.")),
                 true };
    if (looksLikeKey(id) && !secret.isEmpty() && secret.size() < id.size())
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "Client ID and client secret may have changed places: the secret is the "
                                         "longer one.")),
                 false };
    if (looksLikeKey(id))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "This looks like a client secret or an API key: a client ID is shorter.")),
                 false };
    return {};
}

FieldDoubt doubtOfClientSecret(const ApplicationDetails &details)
{
    const QString secret = QString::fromUtf8(details.clientSecret.view());
    if (secret.isEmpty())
        return {};
    if (isUrl(secret))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "This is a URL. The client secret stands on the page of the application.")),
                 true };
    if (hasBlanks(secret))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "There is a blank inside. Copy the client secret alone, without what stands "
                                         "around it.")),
                 true };
    if (details.clientSecret.equals(details.apiKey))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "This is your API key. An OAuth application has a client secret of its own.")),
                 true };
    return {};
}

FieldDoubt doubtOfCallbackUrl(const ApplicationDetails &details)
{
    const QUrl url(details.callbackUrl, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    if (!auth::isLoopbackHost(url.host()))
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "This is not an address of this computer: after you have allowed the access, "
                                         "paste the address of the page that the browser shows last.")),
                 false };
    if (url.scheme() == "https"_L1)
        return { words(QT_TRANSLATE_NOOP("ApplicationCheck",
                                         "On this computer Tsunagi can listen for http only: with https, paste the "
                                         "address of the page that the browser shows last.")),
                 false };
    return {};
}

} // namespace tsunagi::ui
