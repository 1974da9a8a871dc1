// SPDX-License-Identifier: GPL-3.0-or-later
// What comes to the callback: a request on the loopback port, and what a person pastes.
#include "auth/oauth/callback_request.h"
#include "auth/oauth/pasted_callback.h"
#include "tests/fuzz/invariant.h"

#include <array>

using namespace tsunagi::auth;
using namespace tsunagi::fuzz;
using namespace Qt::StringLiterals;

namespace {

void checkRequest(const QByteArray &head, const QUrl &callback)
{
    const auto request = readCallbackRequest(head, callback);
    if (!request) {
        require(request.error() != CallbackPage::Received && request.error() != CallbackPage::Denied,
                "what is refused is answered as refused");
        return;
    }
    require(head.left(head.indexOf('\n')).trimmed().startsWith("GET /"), "only GET is taken");
    require(request->host() == callback.host() && request->port(80) == callback.port(80), "only our own host");
    require(request->userInfo().isEmpty() && request->scheme() == callback.scheme(), "nothing but a host");
    const QString path = callback.path().isEmpty() ? u"/"_s : callback.path(QUrl::FullyEncoded);
    require(request->path(QUrl::FullyEncoded) == path, "only the callback's path");
    const CallbackQuery query = readCallbackQuery(QUrlQuery(*request));
    require(shownErrorCode(query.error) == query.error, "an error code may be shown");
}

void checkPasted(const QString &pasted, const QString &callback)
{
    const Result<PastedCallback> read = parsePastedCallback(pasted, callback);
    if (read)
        require(!read->code.isEmpty(), "what is taken has a code");
    else
        requireSilence(read.error());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = viewOf(data, size).toByteArray();
    static const std::array callbacks{ u"http://localhost:33333"_s, u"http://127.0.0.1:8080/cb"_s,
                                       u"http://[::1]:80/a%20b/"_s };
    for (const QString &callback : callbacks) {
        checkRequest(input, QUrl(callback));
        // A code behind whatever stands in the query, and in a URL of another place.
        const QString code = u"&code="_s + QLatin1StringView(canary);
        checkPasted(callback + u'?' + QString::fromUtf8(input) + code, callback);
        checkPasted(QString::fromUtf8(input), callback);
    }
    checkPasted(QString::fromUtf8(input), {});
    return 0;
}
