// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/token_facts.h"

#include "auth/error_text.h"
#include "ui/connections/connection_session.h"

#include <QCoreApplication>
#include <QLocale>

namespace tsunagi::ui {
namespace {

QString failureOf(const auth::SettingsState &state)
{
    if (!state.lastError)
        return {};
    return QCoreApplication::translate("TokenFacts", "The last refresh failed on %1: %2")
        .arg(shownTime(state.lastErrorAt), auth::messageOf(*state.lastError));
}

} // namespace

QString shownTime(const QDateTime &time) { return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat); }

QString lastFailureOf(const ConnectionSession &session)
{
    return session.renewsTokens() ? failureOf(session.tokenState()) : QString();
}

QStringList tokenFactsOf(const ConnectionSession &session)
{
    if (!session.renewsTokens())
        return {};
    const auth::SettingsState state = session.tokenState();
    QStringList lines;
    lines << (state.lastRefresh.isValid()
                  ? QCoreApplication::translate("TokenFacts", "Last refresh: %1").arg(shownTime(state.lastRefresh))
                  : QCoreApplication::translate("TokenFacts", "When the token was last refreshed is not known."));
    const auto &test = session.lastTest();
    if (test && test->expiresAt.isValid())
        lines << QCoreApplication::translate("TokenFacts", "Valid until %1; the next use after that refreshes it.")
                     .arg(shownTime(test->expiresAt));
    const QString failure = failureOf(state);
    lines << (failure.isEmpty() ? QCoreApplication::translate("TokenFacts", "No refresh has failed since then.")
                                : failure);
    return lines;
}

} // namespace tsunagi::ui
