// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauth/callback_request.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

std::expected<QUrl, CallbackPage> readCallbackRequest(const QByteArray &head, const QUrl &callbackUrl)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> requestLine = lines.first().trimmed().split(' ');
    if (requestLine.size() != 3 || !requestLine[2].startsWith("HTTP/1."))
        return std::unexpected(CallbackPage::NotOurs);
    if (requestLine[0] != "GET")
        return std::unexpected(CallbackPage::NotAllowed);

    // Against DNS rebinding: a page of another host must not reach us under its own name.
    QList<QByteArray> hosts;
    for (const QByteArray &line : lines.sliced(1))
        if (line.left(5).toLower() == "host:")
            hosts << line.sliced(5).trimmed().toLower();
    const QUrl host(hosts.size() == 1 ? "http://"_L1 + QString::fromLatin1(hosts.first()) : QString(),
                    QUrl::StrictMode);
    const bool isOnlyHost = host.toString() == "http://"_L1 + host.authority() && host.userInfo().isEmpty();
    if (!isOnlyHost || host.host() != callbackUrl.host() || host.port(80) != callbackUrl.port(80))
        return std::unexpected(CallbackPage::NotOurs);
    if (!requestLine[1].startsWith('/'))
        return std::unexpected(CallbackPage::NotFound);

    const QUrl request = QUrl::fromEncoded("http://" + hosts.first() + requestLine[1], QUrl::StrictMode);
    const QString path = callbackUrl.path(QUrl::FullyEncoded).isEmpty() ? u"/"_s : callbackUrl.path(QUrl::FullyEncoded);
    if (!request.isValid() || request.path(QUrl::FullyEncoded) != path)
        return std::unexpected(CallbackPage::NotFound);
    return request;
}

} // namespace tsunagi::auth
