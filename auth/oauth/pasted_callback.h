// SPDX-License-Identifier: GPL-3.0-or-later
// What a person pastes after the browser has come back: the verifier code, or the whole callback URL.
#pragma once

#include "auth/error.h"
#include "auth/secret.h"

#include <QUrlQuery>

namespace tsunagi::auth {

struct PastedCallback {
    Secret code;
    QString state; ///< empty where only a code was pasted
};

/// Values of a callback's query, each name at most once.
struct CallbackQuery {
    Secret code;
    QString state;
    QString error; ///< RFC 6749, 4.1.2.1, by shownErrorCode()
    bool repeated = false; ///< a name stands twice: not a callback to trust
};
[[nodiscard]] CallbackQuery readCallbackQuery(const QUrlQuery &query);

/// An OAuth error code as it may be shown: letters and '_' only, else "unknown". A server or a web page chose it.
[[nodiscard]] QString shownErrorCode(const QString &code);

/// @param callbackUrl  the registered one, which a pasted URL must begin with; empty: not compared
/// CallbackRefused (error=…), CallbackMismatch (with the position of the first difference), BadArgument (nothing
/// usable).
[[nodiscard]] Result<PastedCallback> parsePastedCallback(const QString &pasted, const QString &callbackUrl);

/// The code, where a person has pasted it into an attempt whose URL holds @p state.
/// As parsePastedCallback(), but CallbackUnreadable where nothing is usable; StateMismatch where it came from another
/// attempt.
[[nodiscard]] Result<Secret> codeForAttempt(const QString &pasted, const QString &callbackUrl, QByteArrayView state);

} // namespace tsunagi::auth
