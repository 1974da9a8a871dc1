// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/initiate_oauth.h"
#include "auth/settings/identity_file.h"
#include "auth/settings/settings_file.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QString nameOf(Property property) { return QString::fromLatin1(infoOf(property).name); }

Error about(Reason reason, Property property, const QString &detail = {})
{
    return { .reason = reason, .subject = nameOf(property), .detail = detail, .suggestion = {} };
}

/// Which property a complaint of checkedProperties() is about: some name the value instead.
std::optional<Property> propertyOf(const Error &error)
{
    if (error.reason == Reason::BadSpaceUrl || error.reason == Reason::InsecureUrl)
        return Property::Url;
    if (error.reason == Reason::BadCallbackUrl)
        return Property::CallbackUrl;
    const auto named = propertyFromName(error.subject);
    return named ? std::optional(*named) : std::nullopt;
}

/// Checks again and again without what was malformed, until all of it is known.
void readSoundProperties(Examination &examination, Findings &findings)
{
    PropertyBag bag = examination.given.clone();
    for (qsizetype round = 0; round <= allProperties().size(); ++round) {
        const auto checked = checkedProperties(bag, examination.dataHome, examination.configHome);
        if (checked) {
            examination.properties = *checked;
            return;
        }
        findings << failed(checked.error());
        const auto property = propertyOf(checked.error());
        if (!property)
            break;
        examination.malformed << *property;
        bag.unset(*property);
    }
    examination.properties =
        checkedProperties(PropertyBag(), examination.dataHome, examination.configHome).value_or(nullptr);
}

/// What is read only when it is needed, which may be at night.
void checkNamedFiles(Examination &examination, Findings &findings)
{
    const ConnectionProperties &properties = *examination.properties;
    if (const auto recipients = readRecipients(properties.recipients); !recipients)
        findings << failed(recipients.error());
    const QString &authorities = properties.caCertificates;
    if (!authorities.isEmpty() && QSslCertificate::fromPath(authorities, QSsl::Pem).isEmpty()) {
        findings << failed(about(Reason::BadPropertyValue, Property::CaCertificates, u"PEM"_s));
        examination.malformed << Property::CaCertificates;
    }
}

void checkMissing(const Examination &examination, Findings &findings)
{
    const ConnectionProperties &properties = *examination.properties;
    const auto missing = [&](Property property, bool isThere) {
        if (!isThere && !examination.malformed.contains(property))
            findings << failed(about(Reason::MissingProperty, property));
    };
    if (properties.authScheme == AuthScheme::ApiToken) {
        missing(Property::Url, properties.url.has_value());
        missing(Property::ApiKey, !properties.apiKey.isEmpty() || examination.storeFailure);
        return;
    }
    // A settings file holds what is not given (product.md, "What InitiateOAuth does"); whether it opens is told apart.
    if (!usesGivenTokenOnly(properties) && SettingsFile(properties.settingsLocation).exists())
        return;
    missing(Property::Url, properties.url.has_value());
    if (properties.initiateOAuth == InitiateOAuth::Off)
        return;
    missing(Property::OAuthClientId, !properties.clientId.isEmpty());
    missing(Property::OAuthClientSecret, !properties.clientSecret.isEmpty() || examination.storeFailure);
}

} // namespace

QCoro::Task<Findings> checkProperties(ExaminationPtr examination)
{
    Findings findings;
    readSoundProperties(*examination, findings);
    checkNamedFiles(*examination, findings);
    checkMissing(*examination, findings);
    examination->network = std::make_shared<Network>(examination->properties);
    if (findings.list.isEmpty())
        findings << okay(QT_TRANSLATE_NOOP("Doctor", "Each given property can be used, and none is missing."));
    co_return findings;
}

} // namespace tsunagi::auth
