// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the wizard: its pages, its other ways, its errors.
#include "tests/ui/photographer.h"

#include "ui/wizard/wizard_page.h"

#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

bool Photographer::takeErrors()
{
    m_stage.window().startWizard(u"http://127.0.0.1:%1"_s.arg(freePort()));
    if (!m_stage.waitForPage("spacePage"))
        return false;
    take(m_stage.wizard(), "wizard-space-error");
    m_stage.wizard()->close();
    if (!m_stage.goToMethods())
        return false;
    m_stage.enter("apiKeyEdit", u"WrongKeyWrongKeyWrongKeyWrongKey"_s, m_stage.wizard());
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("methodPage"))
        return false;
    take(m_stage.wizard(), "wizard-method-error");
    m_stage.wizard()->close();
    return true;
}

bool Photographer::takeOtherWays()
{
    m_stage.window().startWizard(
        u"jdbc:backlog:URL=%1;AuthScheme=APIToken;APIKey=x;Pagesize=50;RTK=5246;Verbosity=3"_s.arg(
            m_stage.sandbox().url()));
    if (!m_stage.waitForPage("broughtPage"))
        return false;
    take(m_stage.wizard(), "wizard-brought");
    m_stage.wizard()->close();
    if (!m_stage.goToMethods() || !m_stage.press("otherMethodsButton", m_stage.wizard()))
        return false;
    findWidget<QRadioButton>(m_stage.wizard(), "webRadio")->click();
    take(m_stage.wizard(), "wizard-method-others");
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("appPage"))
        return false;
    m_stage.enter("callbackUrlEdit", m_stage.sandbox().callbackUrl(), m_stage.wizard());
    m_stage.enter("clientIdEdit", u"Client ID: Kp3vT8mQz1WnR6sYb4Xd"_s, m_stage.wizard());
    m_stage.enter("clientSecretEdit", u"https://backlog.com/"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-application-doubts");
    m_stage.enter("clientIdEdit", m_stage.sandbox().clientId(), m_stage.wizard());
    m_stage.enter("clientSecretEdit", m_stage.sandbox().clientSecret(), m_stage.wizard());
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("webPage"))
        return false;
    take(m_stage.wizard(), "wizard-web");
    if (!m_stage.press("tokensButton", m_stage.wizard()))
        return false;
    m_stage.enter("accessTokenEdit", u"0123456789abcdef"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-web-tokens");
    m_stage.wizard()->close();
    return true;
}

bool Photographer::takeWizard()
{
    m_stage.window().startWizard();
    m_stage.enter("spaceUrlEdit", m_stage.sandbox().url() + u"/view/KAKE-1"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-space");
    m_stage.wizard()->close();
    if (!m_stage.goToMethods())
        return false;
    m_stage.enter("apiKeyEdit", m_stage.sandbox().apiKey(), m_stage.wizard());
    take(m_stage.wizard(), "wizard-method");
    findWidget<QRadioButton>(m_stage.wizard(), "oauthRadio")->click();
    if (!m_stage.press("nextButton", m_stage.wizard()) || !m_stage.waitForPage("appPage"))
        return false;
    take(m_stage.wizard(), "wizard-application");
    m_stage.wizard()->close();
    if (!m_stage.goToLogin(m_stage.sandbox().callbackUrl()))
        return false;
    take(m_stage.wizard(), "wizard-signin");
    m_stage.enter("pasteEdit", m_stage.codeForShownUrl(), m_stage.wizard());
    if (!m_stage.press("pasteButton", m_stage.wizard()) || !m_stage.waitForPage("savePage"))
        return false;
    m_stage.enter("connectionNameEdit", m_isJapanese ? u"架け橋デモ"_s : u"Kakehashi demo"_s, m_stage.wizard());
    take(m_stage.wizard(), "wizard-save");
    return m_stage.press("nextButton", m_stage.wizard());
}

} // namespace tsunagi::tests
