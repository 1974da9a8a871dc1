// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/driver_string.h"

#include "auth/connection_string.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

// Logging, metadata, pooling, licences: nothing of a connection's own.
constexpr QLatin1StringView leftOut[] = {
    "RTK"_L1,
    "Verbosity"_L1,
    "Logfile"_L1,
    "MaxLogFileSize"_L1,
    "MaxLogFileCount"_L1,
    "LogModules"_L1,
    "Other"_L1,
    "PseudoColumns"_L1,
    "BrowsableSchemas"_L1,
    "Tables"_L1,
    "Views"_L1,
    "Location"_L1,
    "IncludeCustomFields"_L1,
    "Readonly"_L1,
    "QueryTimeout"_L1,
    "ConnectionLifetime"_L1,
    "ConnectOnOpen"_L1,
    "PoolIdleTimeout"_L1,
    "PoolMaxSize"_L1,
    "PoolMinSize"_L1,
    "PoolWaitTime"_L1,
    "UseConnectionPooling"_L1,
    "UseDefaultDB"_L1,
    "ProxyAutoDetect"_L1,
    "ProxyAuthScheme"_L1,
    "ProxySSLType"_L1,
    "ProxyExceptions"_L1,
};

// The parts that our one Proxy is made of.
constexpr QLatin1StringView proxyParts[] = {
    "ProxyServer"_L1,  "ProxyPort"_L1,    "ProxyUser"_L1,    "ProxyPassword"_L1,    "FirewallServer"_L1,
    "FirewallPort"_L1, "FirewallType"_L1, "FirewallUser"_L1, "FirewallPassword"_L1,
};

constexpr QLatin1StringView certificate = "SSLServerCert"_L1;

bool isNamed(const QString &name, QLatin1StringView known) { return known.compare(name, Qt::CaseInsensitive) == 0; }

/// The known spelling, or empty.
template <typename Names>
QString among(const Names &names, const QString &name)
{
    const auto found = std::ranges::find_if(names, [&](QLatin1StringView known) { return isNamed(name, known); });
    return found == std::end(names) ? QString() : QString(*found);
}

bool isCache(const QString &name)
{
    return isNamed(name, "AutoCache"_L1) || name.startsWith("Cache"_L1, Qt::CaseInsensitive);
}

bool isSwitchedOff(const Secret &value)
{
    const QString text = QString::fromUtf8(value.view()).trimmed();
    return text.isEmpty() || text.compare("false"_L1, Qt::CaseInsensitive) == 0 || text == "0"_L1;
}

Error about(Reason reason, const QString &subject)
{
    return { .reason = reason, .subject = subject, .detail = {}, .suggestion = {} };
}

class Translator {
public:
    explicit Translator(Origin origin)
        : m_origin(origin)
    {
    }

    Result<void> take(const QString &name, Secret value)
    {
        const QString key = name.toLower();
        if (m_seen.contains(key))
            return fail(about(Reason::RepeatedProperty, name));
        m_seen << key;
        if (isCache(name)) {
            if (!isSwitchedOff(value))
                return fail(about(Reason::DriverCacheRefused, name));
            return note(name);
        }
        if (const QString known = among(leftOut, name); !known.isEmpty())
            return note(known);
        if (const QString part = among(proxyParts, name); !part.isEmpty()) {
            m_proxy[part] = std::move(value);
            m_proxyNames[part] = name;
            return {};
        }
        return isNamed(name, certificate) ? takeCertificate(value) : takeOwn(name, std::move(value));
    }

    Result<DriverTranslation> finish()
    {
        if (auto done = putProxy(); !done)
            return fail(done.error());
        return std::move(m_result);
    }

private:
    Result<void> note(const QString &name)
    {
        m_result.notes << about(Reason::DriverPropertyLeftOut, name);
        return {};
    }

    /// The driver takes a file, the certificate itself, or a fingerprint; ours is a file.
    Result<void> takeCertificate(const Secret &value)
    {
        const QString text = QString::fromUtf8(value.view()).trimmed();
        if (text == "*"_L1)
            return fail(about(Reason::DriverSkipsVerification, certificate));
        static const QRegularExpression file(u"[/\\\\]|\\.(pem|crt|cer)$"_s, QRegularExpression::CaseInsensitiveOption);
        if (text.startsWith("-----BEGIN"_L1) || !file.match(text).hasMatch())
            return note(certificate);
        m_result.properties.set(Property::CaCertificates, text, m_origin);
        m_result.translated << DriverTranslation::Translated{ { certificate }, Property::CaCertificates };
        return {};
    }

    Result<void> takeOwn(const QString &name, Secret value)
    {
        const auto property = propertyFromName(name);
        if (!property)
            return fail(property.error());
        if (*property == Property::OAuthSettingsLocation
            && QString::fromUtf8(value.view()).trimmed().startsWith("memory://"_L1, Qt::CaseInsensitive))
            return fail(about(Reason::DriverMemoryRefused, name));
        if (std::ranges::any_of(value.view(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }))
            return fail(about(Reason::ControlCharacter, QString::fromLatin1(infoOf(*property).name)));
        m_result.properties.set(*property, std::move(value), m_origin);
        if (name != QLatin1StringView(infoOf(*property).name))
            m_result.translated << DriverTranslation::Translated{ { name }, *property };
        return {};
    }

    [[nodiscard]] QString proxyPart(const QString &name) const
    {
        const auto found = m_proxy.find(name);
        return found == m_proxy.end() ? QString() : QString::fromUtf8(found->second.view()).trimmed();
    }

    /// A firewall is what the driver calls a tunnel or a SOCKS proxy; where there is one, it counts.
    Result<void> putProxy()
    {
        const bool isFirewall = !proxyPart(u"FirewallServer"_s).isEmpty();
        const QString kind = isFirewall ? u"Firewall"_s : u"Proxy"_s;
        const QString host = proxyPart(kind + u"Server"_s);
        if (host.isEmpty())
            return {};
        const QString type = proxyPart(u"FirewallType"_s).toUpper();
        const bool isSocks = isFirewall && type.startsWith("SOCKS"_L1);
        if (type == "SOCKS4"_L1)
            return fail(Error{ .reason = Reason::BadPropertyValue,
                               .subject = u"FirewallType"_s,
                               .detail = u"TUNNEL|SOCKS5"_s,
                               .suggestion = {} });
        QUrl url;
        url.setScheme(isSocks ? u"socks5"_s : u"http"_s);
        url.setHost(host);
        if (const int port = proxyPart(kind + u"Port"_s).toInt(); port > 0)
            url.setPort(port);
        url.setUserName(proxyPart(kind + u"User"_s), QUrl::DecodedMode);
        url.setPassword(proxyPart(kind + u"Password"_s), QUrl::DecodedMode);
        if (!url.isValid() || url.host().isEmpty())
            return fail(Error{ .reason = Reason::BadPropertyValue,
                               .subject = kind + u"Server"_s,
                               .detail = url.errorString(),
                               .suggestion = {} });
        m_result.properties.set(Property::Proxy, url.toString(QUrl::FullyEncoded), m_origin);
        QStringList from;
        for (const auto &[part, spelled] : m_proxyNames)
            if (part.startsWith(kind))
                from << spelled;
        m_result.translated << DriverTranslation::Translated{ from, Property::Proxy };
        return {};
    }

    Origin m_origin;
    DriverTranslation m_result;
    std::map<QString, Secret> m_proxy;
    std::map<QString, QString> m_proxyNames; ///< as spelled
    QSet<QString> m_seen;
};

/// "jdbc:backlog:" or "Driver={CData ODBC Driver for Backlog};" before the properties.
qsizetype prefixLength(const QString &text)
{
    static const QRegularExpression prefix(u"^\\s*(jdbc:backlog:|driver\\s*=\\s*(\\{[^}]*\\}|[^;]*)\\s*(;|$))\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = prefix.match(text);
    return match.hasMatch() ? match.capturedEnd() : 0;
}

} // namespace

Result<DriverTranslation> translateDriverString(QByteArrayView text, Origin origin)
{
    // Bytes that are no UTF-8 are told by readPairs().
    const QString decoded = text.isValidUtf8() ? QString::fromUtf8(text) : QString();
    const qsizetype prefix = decoded.first(prefixLength(decoded)).toUtf8().size();
    Translator translator(origin);
    const auto read = readPairs(text.sliced(prefix), [&translator](const QString &name, Secret value) {
        return translator.take(name, std::move(value));
    });
    if (!read)
        return fail(read.error());
    return translator.finish();
}

bool looksLikeDriverString(const QString &text)
{
    if (prefixLength(text) > 0)
        return true;
    bool isDrivers = false;
    const QByteArray bytes = text.toUtf8();
    const auto read = readPairs(bytes, [&isDrivers](const QString &name, const Secret &) -> Result<void> {
        isDrivers |= !among(leftOut, name).isEmpty() || !among(proxyParts, name).isEmpty() || isCache(name)
            || isNamed(name, certificate);
        return {};
    });
    return read && isDrivers;
}

bool looksLikeConnectionString(const QString &text)
{
    if (!text.contains(u'='))
        return looksLikeDriverString(text);
    bool isOurs = false;
    const QByteArray bytes = text.toUtf8();
    const auto read = readPairs(bytes, [&isOurs](const QString &name, const Secret &) -> Result<void> {
        isOurs |= propertyFromName(name).has_value();
        return {};
    });
    return (read && isOurs) || looksLikeDriverString(text);
}

} // namespace tsunagi::auth
