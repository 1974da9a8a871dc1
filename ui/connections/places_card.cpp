// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/places_card.h"

#include "ui/connections/connection_session.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using auth::SecretPlace;

QString nameOf(const SecretPlace &place)
{
    using auth::Property;
    if (place.what == SecretPlace::What::Identity)
        return QCoreApplication::translate("SecretPlace", "Private key");
    if (place.what == SecretPlace::What::Tokens)
        return QCoreApplication::translate("SecretPlace", "Token");
    switch (*place.property) {
    case Property::ApiKey:
        return QCoreApplication::translate("SecretPlace", "API key");
    case Property::OAuthClientSecret:
        return QCoreApplication::translate("SecretPlace", "Client secret");
    case Property::OAuthAccessToken:
        return QCoreApplication::translate("SecretPlace", "Access token");
    default:
        return QString::fromLatin1(auth::infoOf(*place.property).name);
    }
}

QString storeOf(const SecretPlace &place, const QString &keychainName)
{
    if (place.store == SecretPlace::Store::Keychain)
        return QCoreApplication::translate("SecretPlace", "Keyring (%1)").arg(keychainName);
    if (place.store == SecretPlace::Store::Vault)
        return QCoreApplication::translate("SecretPlace", "Vault (encrypted file)");
    return place.what == SecretPlace::What::Tokens
        ? QCoreApplication::translate("SecretPlace", "OAuthSettings.txt (encrypted)")
        : QCoreApplication::translate("SecretPlace", "File");
}

/// What to look for there.
QString itemOf(const SecretPlace &place)
{
    if (place.store == SecretPlace::Store::Vault)
        return QCoreApplication::translate("SecretPlace", "%1 in %2").arg(place.item, place.path);
    return place.store == SecretPlace::Store::File ? place.path : place.item;
}

} // namespace

PlacesCard::PlacesCard(QWidget *parent)
    : Card(parent)
    , m_whoName(makeLabel("muted", this))
    , m_who(makeParagraph("body", this))
    , m_grid(new QGridLayout)
{
    setObjectName(u"placesCard"_s);
    m_grid->setHorizontalSpacing(space::xl);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    auto *who = new QGridLayout;
    who->setHorizontalSpacing(space::xl);
    who->setColumnStretch(1, 1);
    who->addWidget(m_whoName, 0, 0, Qt::AlignTop);
    who->addWidget(m_who, 0, 1);
    body()->addLayout(who);
    body()->addStretch();
}

void PlacesCard::makeRow()
{
    const Row row{ makeLabel("muted", this), makeLabel("body", this), new ElidedLabel("small", this) };
    row.item->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int line = static_cast<int>(m_rows.size()) * 2;
    m_grid->addWidget(row.name, line, 0);
    m_grid->addWidget(row.store, line, 1);
    m_grid->addWidget(row.item, line + 1, 1);
    m_rows << row;
}

void PlacesCard::showConnection(const ConnectionSession &session)
{
    setTitle(QCoreApplication::translate("SecretPlace", "Kept in"));
    const QList<SecretPlace> places = auth::secretPlacesOf(session.connection());
    while (m_rows.size() < places.size())
        makeRow();
    const QString keychainName = session.connection().inVault ? QString() : session.store()->displayName();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < places.size();
        const Row &row = m_rows[i];
        for (QWidget *part : std::initializer_list<QWidget *>{ row.name, row.store, row.item })
            part->setVisible(isUsed);
        if (!isUsed)
            continue;
        row.name->setText(nameOf(places[i]));
        row.store->setText(storeOf(places[i], keychainName));
        row.item->setFullText(itemOf(places[i]));
        row.item->setAccessibleName(row.name->text());
    }
    const bool hasFile = session.renewsTokens();
    const bool isShared = !session.connection().properties.value(auth::Property::OAuthSettingsRecipients).isEmpty();
    m_whoName->setText(QCoreApplication::translate("SecretPlace", "Can be opened on"));
    m_who->setText(isShared ? QCoreApplication::translate("SecretPlace",
                                                          "This computer, and further keys (OAuthSettingsRecipients)")
                            : QCoreApplication::translate("SecretPlace", "This computer only"));
    m_whoName->setVisible(hasFile);
    m_who->setVisible(hasFile);
}

} // namespace tsunagi::ui
