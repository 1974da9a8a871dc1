// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/server_properties.h"

#include "auth/connection_string.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QString line(Property property, const QString &value, const QString &mark = {})
{
    return QString::fromLatin1(infoOf(property).name) + mark + u'=' + QString::fromUtf8(writtenValue(value.toUtf8()));
}

} // namespace

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

} // namespace tsunagi::auth
