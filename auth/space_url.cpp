// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/space_url.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

Error badUrl(const QString &pasted, const QString &why)
{
    return { .reason = Reason::BadSpaceUrl, .subject = pasted, .detail = why, .suggestion = {} };
}

bool isControlCharacter(QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }
bool hasControlCharacter(const QString &text) { return std::ranges::any_of(text, isControlCharacter); }

/// Of what was pasted, the two parts that name a space.
struct Parts {
    QString scheme; ///< empty where none is written
    QString authority;

    /// What an error may repeat: no path, query or user info, where a key or a password may stand.
    [[nodiscard]] QString shown() const
    {
        QString text = authority.section(u'@', -1);
        text.removeIf(isControlCharacter);
        return scheme.isEmpty() ? text : scheme + "://"_L1 + text;
    }
};

Parts partsOf(const QString &pasted)
{
    static const QRegularExpression written(u"^(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)"_s);
    const QRegularExpressionMatch match = written.match(pasted.trimmed());
    return { match.captured(1), match.captured(2) };
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    // QHostAddress::isLoopback() would take ::ffff:127.0.0.1 as well: only the literals that product.md names count.
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return (address.toIPv4Address() >> 24) == 127;
    return address.protocol() == QAbstractSocket::IPv6Protocol && address == QHostAddress(QHostAddress::LocalHostIPv6);
}

Result<SpaceUrl> SpaceUrl::parse(const QString &pasted)
{
    const Parts parts = partsOf(pasted);
    const QString shown = parts.shown();
    if (parts.authority.isEmpty() || hasControlCharacter(pasted.trimmed()))
        return fail(badUrl(shown, u"empty or with control characters"_s));
    if (parts.authority.contains(u'@'))
        return fail(badUrl(shown, u"user info"_s));
    // Only scheme and authority are read: a page's own path may hold anything.
    const bool hasScheme = !parts.scheme.isEmpty();
    const QUrl url((hasScheme ? parts.scheme : u"https"_s) + "://"_L1 + parts.authority, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return fail(badUrl(shown, u"not a URL"_s));
    const bool isName = QHostAddress(url.host()).isNull();
    if (!hasScheme && isName && !url.host().contains(u'.') && url.host() != "localhost"_L1)
        return fail(badUrl(shown, u"no domain"_s));

    const QString scheme = url.scheme().toLower();
    if (scheme == "http"_L1 && !isLoopbackHost(url.host()))
        return fail(Error{ .reason = Reason::InsecureUrl,
                           .subject = "http://"_L1 + url.host(),
                           .detail = {},
                           .suggestion = "https://"_L1 + url.host() });
    if (scheme != "https"_L1 && scheme != "http"_L1)
        return fail(badUrl(shown, scheme));

    QUrl root;
    root.setScheme(scheme);
    root.setHost(url.host().toLower());
    const int standardPort = scheme == "https"_L1 ? 443 : 80;
    if (url.port() != -1 && url.port() != standardPort)
        root.setPort(url.port());
    return SpaceUrl(root);
}

QString SpaceUrl::origin() const
{
    const int port = m_root.port(m_root.scheme() == "https"_L1 ? 443 : 80);
    return u"%1://%2:%3"_s.arg(m_root.scheme(), m_root.host(), QString::number(port));
}

bool SpaceUrl::isLoopback() const { return isLoopbackHost(m_root.host()); }

QUrl SpaceUrl::resolved(const QString &path) const
{
    QUrl url = m_root;
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

QString SpaceUrl::suggestedName() const
{
    const QString host = m_root.host();
    return QHostAddress(host).isNull() ? host.section(u'.', 0, 0) : host;
}

} // namespace tsunagi::auth
