// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/doctor/port_ranges.h"
#include "auth/oauth/loopback_listener.h"
#include "auth/oauth/pasted_callback.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

QCoro::Task<Findings> checkPastedCallback(ExaminationPtr examination)
{
    if (!examination->isOAuth())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed with an API key."));
    const Secret &verifier = examination->properties->verifier;
    if (verifier.isEmpty())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: OAuthVerifier is not set."));
    if (examination->malformed.contains(Property::CallbackUrl))
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: mend the properties first."));
    const auto pasted = parsePastedCallback(QString::fromUtf8(verifier.view()), examination->callbackUrl());
    if (!pasted && pasted.error().reason == Reason::BadArgument)
        co_return failed(Error{ .reason = Reason::CallbackUnreadable, .subject = {}, .detail = {}, .suggestion = {} });
    if (!pasted)
        co_return failed(pasted.error());
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "OAuthVerifier holds a code that fits CallbackURL; it was not spent."));
}

QCoro::Task<Findings> checkCallbackPort(ExaminationPtr examination)
{
    if (!examination->isOAuth())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed with an API key."));
    if (examination->malformed.contains(Property::CallbackUrl))
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: mend the properties first."));
    const QUrl callback(examination->callbackUrl(), QUrl::StrictMode);
    if (!isLoopbackHost(callback.host()) || callback.scheme() != "http"_L1)
        co_return skipped(
            QT_TRANSLATE_NOOP("Doctor", "Not needed: the callback URL leads elsewhere, and what comes is pasted."));
    LoopbackListener listener(callback, [](const QUrl &) { return CallbackPage::NotOurs; });
    const auto listening = listener.listen();
    listener.close();
    // Only a sign-in of this connection's own would fail by it.
    const bool isNeeded = examination->properties->initiateOAuth == InitiateOAuth::GetAndRefresh;
    if (!listening)
        co_return isNeeded ? failed(listening.error()) : warning(listening.error());
    const int port = callback.port(80);
    if (const QString reservation = reservationOf(port, u"/proc/sys/net/ipv4"_s); !reservation.isEmpty())
        co_return warning(Error{ .reason = Reason::PortReserved,
                                 .subject = {},
                                 .detail = reservation,
                                 .suggestion = {},
                                 .status = 0,
                                 .number = port });
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "Port %1 is free for the callback."), { QString::number(port) });
}

} // namespace tsunagi::auth
