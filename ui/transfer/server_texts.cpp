// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/server_texts.h"

#include "auth/properties.h"

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

/// A file in the present folder, whatever its name begins with.
QString hereWord(const QString &fileName)
{
    return shellWord(fileName.startsWith(u'-') ? u"./"_s + fileName : fileName);
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

QString carryCommand(const QString &path) { return u"scp %1 SERVER:"_s.arg(shellWord(path)); }

QString placeCommand(const ServerPlaces &places, const QString &fileName)
{
    return u"(umask 077 && mkdir -p %1 && install -m 600 %2 %3 && rm %2)"_s.arg(
        shellWord(parentOf(places.settingsLocation)), hereWord(fileName), shellWord(places.settingsLocation));
}

QString importCommand(const ServerPlaces &places, const QString &fileName)
{
    return u"tsunagi-cli settings import %1 --to %2 --remove-source --property-file OAuthSettingsPassphrase=-"_s.arg(
        hereWord(fileName), shellWord(places.settingsLocation));
}

} // namespace tsunagi::ui
