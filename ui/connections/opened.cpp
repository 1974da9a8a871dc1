// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/opened.h"

#include "auth/places.h"
#include "auth/secrets/key_source_of.h"

namespace tsunagi::ui {
auth::Result<Opened> open(const auth::PropertyBag &bag, std::shared_ptr<auth::SecretStore> store, Browser browser,
                          OtherUser otherUser)
{
    const auto checked = auth::checkedProperties(bag, auth::dataHome(), auth::configHome());
    if (!checked)
        return auth::fail(checked.error());
    Opened opened;
    opened.properties = *checked;
    opened.network = std::make_shared<auth::Network>(opened.properties);
    auth::Surroundings surroundings;
    surroundings.network = opened.network;
    surroundings.keys = auth::keySourceOf(*opened.properties, std::move(store), opened.properties->settingsLocation);
    surroundings.mayOpenBrowser = browser != Browser::Never;
    surroundings.signInAnew = browser == Browser::SignInAnew;
    surroundings.replaceUser = otherUser == OtherUser::Taken;
    opened.surroundings = surroundings;
    opened.authenticator = std::make_shared<auth::Authenticator>(opened.properties, std::move(surroundings));
    opened.client = std::make_shared<backlog::Client>(opened.authenticator, opened.network);
    return opened;
}

} // namespace tsunagi::ui
