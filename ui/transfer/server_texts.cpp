// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/server_texts.h"

#include "auth/connection_string.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using auth::Property;

QString nameOfProperty(Property property) { return QString::fromLatin1(auth::infoOf(property).name); }

QString parentOf(const QString &path)
{
    const QString folder = path.first(path.lastIndexOf(u'/'));
    return folder.isEmpty() ? u"/"_s : folder;
}

/// "OAuthClientId='a b'" as one word: the value alone is quoted, so that the name stays readable.
QString assignment(Property property, const QString &value)
{
    return nameOfProperty(property) + u'=' + shellWord(value);
}

QString line(Property property, const QString &value, const QString &mark = {})
{
    return nameOfProperty(property) + mark + u'=' + QString::fromUtf8(auth::writtenValue(value.toUtf8()));
}

} // namespace

bool isServerPath(const QString &path)
{
    const bool isOneLine = std::ranges::none_of(path, [](QChar c) { return c.unicode() < 0x20 || c == QChar(0x7f); });
    return path.size() > 1 && path.startsWith(u'/') && !path.endsWith(u'/') && isOneLine;
}

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString clientSecretCommand(const ServerPlaces &places)
{
    return u"(umask 077 && mkdir -p %1 && IFS= read -rsp 'OAuthClientSecret: ' secret && printf '%s\\n' \"$secret\" > %2)"_s
        .arg(shellWord(parentOf(places.clientSecretFile)), shellWord(places.clientSecretFile));
}

QString connectCommand(const ServerPlaces &places)
{
    QStringList words{ u"tsunagi-cli"_s, u"connect"_s };
    const auto property = [&words](Property which, const QString &value) {
        words << u"-p"_s << assignment(which, value);
    };
    const auto file = [&words](Property which, const QString &path) {
        words << u"--property-file"_s << assignment(which, path);
    };
    property(Property::Url, places.url);
    property(Property::AuthScheme, u"OAuth"_s);
    property(Property::InitiateOAuth, u"REFRESH"_s);
    property(Property::OAuthClientId, places.clientId);
    if (!places.callbackUrl.isEmpty())
        property(Property::CallbackUrl, places.callbackUrl);
    property(Property::OAuthSettingsLocation, places.settingsLocation);
    file(Property::OAuthClientSecret, places.clientSecretFile);
    file(Property::OAuthVerifier, u"-"_s);
    return words.join(u' ');
}

QString laterProperties(const ServerPlaces &places)
{
    QStringList lines{ line(Property::Url, places.url), line(Property::AuthScheme, u"OAuth"_s),
                       line(Property::InitiateOAuth, u"REFRESH"_s), line(Property::OAuthClientId, places.clientId) };
    if (!places.clientSecretFile.isEmpty())
        lines << line(Property::OAuthClientSecret, places.clientSecretFile, u"@"_s);
    if (!places.callbackUrl.isEmpty())
        lines << line(Property::CallbackUrl, places.callbackUrl);
    lines << line(Property::OAuthSettingsLocation, places.settingsLocation);
    return lines.join(u'\n') + u'\n';
}

QString resealCommand(const QString &connectionName, const QString &settingsPath, const QString &publicKey)
{
    return QStringList{ u"tsunagi-cli"_s,
                        u"settings"_s,
                        u"decrypt"_s,
                        u"-P"_s,
                        shellWord(connectionName),
                        shellWord(settingsPath),
                        u"|"_s,
                        u"age"_s,
                        u"--encrypt"_s,
                        u"--armor"_s,
                        u"-r"_s,
                        shellWord(publicKey),
                        u"-o"_s,
                        u"OAuthSettings.txt"_s }
        .join(u' ');
}

QString placeCommand(const ServerPlaces &places)
{
    return u"(umask 077 && mkdir -p %1 && install -m 600 OAuthSettings.txt %2)"_s.arg(
        shellWord(parentOf(places.settingsLocation)), shellWord(places.settingsLocation));
}

} // namespace tsunagi::ui
