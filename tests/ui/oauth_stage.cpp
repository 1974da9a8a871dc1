// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/oauth_stage.h"

#include "auth/places.h"
#include "auth/secrets/keychain_keys.h"
#include "auth/settings/settings_file.h"
#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

void OAuthStage::useFreeCallback()
{
    m_port = freePort();
    m_callback = u"http://localhost:%1"_s.arg(m_port);
    sandbox().control(u"callbacks"_s, { { u"add"_s, m_callback } });
}

QUrl OAuthStage::shownUrl()
{
    return QUrl(findWidget<QPlainTextEdit>(wizard(), "authorizationUrlText")->toPlainText());
}

QString OAuthStage::stateShown() { return QUrlQuery(shownUrl()).queryItemValue(u"state"_s, QUrl::FullyDecoded); }

QUrl OAuthStage::decided(const QByteArray &decision) { return TestBrowser(sandbox()).decide(shownUrl(), decision); }

Answer OAuthStage::visit(const QUrl &url) { return Client().get(url.toEncoded()); }

QString OAuthStage::codeOfOther()
{
    const QUrlQuery query(shownUrl());
    return sandbox().authorize(query.queryItemValue(u"code_challenge"_s, QUrl::FullyDecoded),
                               query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"k.suzuki"_s);
}

bool OAuthStage::save()
{
    return waitForPage("savePage") && press("nextButton", wizard()) && waitUntil([this] { return !wizard(); });
}

QString OAuthStage::connectByBrowser()
{
    if (!goToLogin(m_callback) || visit(decided()).status != 200 || !save())
        return {};
    return saved().id;
}

auth::SavedConnection OAuthStage::saved() { return window().connectionPage()->session()->connection(); }

QString OAuthStage::settingsPath(const QString &id) { return ui::folderOf(id) + u"/OAuthSettings.txt"_s; }

auth::Result<auth::SettingsPayload> OAuthStage::settingsOf(const QString &id, const QString &suffix)
{
    const QString path = settingsPath(id);
    auth::KeychainKeys source(workspace().secrets(), {}, {}, path);
    const auto keys = QCoro::waitFor(source.keys(false, {}));
    if (!keys)
        return auth::fail(keys.error());
    return auth::SettingsFile(path + suffix).read(**keys);
}

int OAuthStage::answered(const QString &path)
{
    const QJsonArray log = sandbox().log();
    return static_cast<int>(std::ranges::count_if(log, [&](const auto &entry) {
        const QJsonObject object = entry.toObject();
        return object["path"_L1].toString() == path && object["status"_L1].toInt() == 200;
    }));
}

QString OAuthStage::userBehind(const auth::Secret &accessToken)
{
    Client client(sandbox().url());
    return client.get("/api/v2/users/myself", { { "Authorization", "Bearer " + accessToken.reveal() } })
        .object()["userId"_L1]
        .toString();
}

QString labelText(const QWidget *root, const char *name)
{
    QStringList texts;
    for (const QLabel *label : root->findChildren<QLabel *>(QLatin1StringView(name)))
        if (label->isVisible())
            texts << label->text();
    return texts.join(u'\n');
}

} // namespace tsunagi::tests
