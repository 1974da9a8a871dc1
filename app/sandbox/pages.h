// SPDX-License-Identifier: GPL-3.0-or-later
// What a browser sees: signing in, allowing an application (RFC 6749, 4.1), and a few small pages of the space that
// the desktop program's buttons open.
#pragma once

#include "app/sandbox/api_keys.h"
#include "app/sandbox/sessions.h"

namespace tsunagi::sandbox {

class Pages {
public:
    Pages(const Space &space, const Settings &settings, Grants &grants, const ApiKeys &apiKeys);

    [[nodiscard]] Reply answer(const Request &request);

private:
    [[nodiscard]] Reply route(const Request &request, const Sessions::Pointer &session);
    [[nodiscard]] Reply post(const Request &request, const Sessions::Pointer &session);

    [[nodiscard]] Reply loginPage(const Session &session, const QByteArray &next, bool failed) const;
    [[nodiscard]] Reply logIn(const Parameters &form, const Sessions::Pointer &session);
    [[nodiscard]] Reply authorize(const Request &request, const Sessions::Pointer &session);
    [[nodiscard]] Reply consentPage(const Session &session, const QByteArray &consentId,
                                    const PendingConsent &consent) const;
    [[nodiscard]] Reply decide(const Parameters &form, const Sessions::Pointer &session);
    [[nodiscard]] Reply errorPage(int status, const QByteArray &japanese, const QByteArray &english) const;

    [[nodiscard]] Reply spacePage(const Request &request, const Session &session) const;
    [[nodiscard]] Reply homePage(const Session &session) const;
    [[nodiscard]] Reply projectPage(int project) const;
    [[nodiscard]] Reply issuePage(int issue) const;
    [[nodiscard]] Reply apiSettingsPage(const Session &session) const;
    [[nodiscard]] Reply notFound() const;

    /// One of the two, by the pages' language.
    [[nodiscard]] const char *say(const char *japanese, const char *english) const;
    [[nodiscard]] QByteArray hiddenToken(const Session &session) const;

    const Space &m_space;
    const Settings &m_settings;
    Grants &m_grants;
    const ApiKeys &m_apiKeys;
    Sessions m_sessions;
};

} // namespace tsunagi::sandbox
