// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the space, from the name to the answer. One request serves all of them: each trouble is told by the check
// of its subject.
#include "auth/doctor/checks.h"
#include "auth/one_shot.h"
#include "auth/space_answer.h"

#include <QCoroFuture>
#include <QHostAddress>
#include <QHostInfo>
#include <QLocale>
#include <QNetworkProxy>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr qint64 mostSkewSeconds = 60;

bool isAbout(const std::optional<Result<HttpReply>> &answer, Reason reason)
{
    return answer && !*answer && answer->error().reason == reason;
}

/// Which proxy the space's requests go by; none: NoProxy.
QNetworkProxy proxyOf(const ConnectionProperties &properties, const SpaceUrl &space)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (properties.proxyMode == ProxyMode::Explicit) {
        const QUrl url(QString::fromUtf8(properties.proxy.view()), QUrl::StrictMode);
        const bool isSocks = url.scheme().toLower() == "socks5"_L1;
        return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                             static_cast<quint16>(url.port(isSocks ? 1080 : 8080)));
    }
    if (properties.proxyMode == ProxyMode::None || space.isLoopback())
        return none;
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(space.resolved(u"/"_s))).value(0, none);
}

/// Whether HostName or Proxy has told the failure: a name without an address is never asked, and by a proxy it is the
/// proxy that keeps silent.
bool isTold(const Examination &examination)
{
    if (!examination.answer || *examination.answer)
        return false;
    const bool isProxied = proxyOf(*examination.properties, *examination.space()).type() != QNetworkProxy::NoProxy;
    return examination.askedAt.isNull()
        || (isProxied
            && (isAbout(examination.answer, Reason::ProxyFailed) || isAbout(examination.answer, Reason::TimedOut)));
}

/// Without its user and password.
QString shown(const QNetworkProxy &proxy) { return u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port()); }

struct Addresses {
    QStringList list;
    bool isLate = false;
};

QCoro::Task<Addresses> lookUp(QString host, std::stop_token stop)
{
    const OneShot<Addresses> found;
    const auto future = found.value();
    QObject context;
    const auto settleLate = [found] { found.settle(Addresses{ {}, true }); };
    const std::stop_callback onStop(stop, settleLate);
    QTimer::singleShot(std::chrono::seconds(checkSeconds), &context, settleLate);
    QHostInfo::lookupHost(host, &context, [found](const QHostInfo &info) {
        Addresses addresses;
        for (const QHostAddress &address : info.addresses())
            addresses.list << address.toString();
        found.settle(addresses);
    });
    co_return co_await future;
}

Error hostError(Reason reason, const QString &host, qint64 number = 0)
{
    Error error;
    error.reason = reason;
    error.subject = host;
    error.number = number;
    return error;
}

/// RFC 9110, 5.6.7, in its one form that servers still send. Null where there is none.
QDateTime serverTime(const HttpReply &reply)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(reply.header("date")).trimmed(),
                                             u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time.addSecs(reply.header("age").toLongLong()); // out of a cache
}

} // namespace

QCoro::Task<Findings> checkHostName(ExaminationPtr examination)
{
    if (auto why = examination->whyNotReachable())
        co_return *why;
    const SpaceUrl space = *examination->space();
    if (!QHostAddress(space.host()).isNull())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: the URL has an address, no name."));
    if (proxyOf(*examination->properties, space).type() != QNetworkProxy::NoProxy)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: the proxy looks the name up."));
    const Addresses addresses = co_await lookUp(space.host(), examination->stop);
    if (addresses.isLate)
        examination->answer = fail(hostError(Reason::TimedOut, space.host(), checkSeconds));
    else if (addresses.list.isEmpty())
        examination->answer = fail(hostError(Reason::HostNotFound, space.host()));
    if (examination->answer)
        co_return failed(examination->answer->error());
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "%1 has the address %2."),
                   { space.host(), addresses.list.join(", "_L1) });
}

QCoro::Task<Findings> checkProxy(ExaminationPtr examination)
{
    if (auto why = examination->whyNotReachable())
        co_return *why;
    const QNetworkProxy proxy = proxyOf(*examination->properties, *examination->space());
    if (proxy.type() == QNetworkProxy::NoProxy)
        co_return okay(QT_TRANSLATE_NOOP("Doctor", "Requests go there directly, without a proxy."));
    co_await askSpace(examination);
    if (isAbout(examination->answer, Reason::ProxyFailed)) {
        Finding finding = failed(examination->answer->error());
        finding.note = QT_TRANSLATE_NOOP("Doctor", "The proxy %1 can't be used: %2");
        finding.facts = { shown(proxy), finding.error->detail };
        co_return finding;
    }
    // A proxy that reaches nobody would say so by itself.
    if (isAbout(examination->answer, Reason::TimedOut))
        co_return failed(hostError(Reason::TimedOut, shown(proxy), examination->answer->error().number));
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "Requests go by the proxy %1."), { shown(proxy) });
}

QCoro::Task<Findings> checkConnection(ExaminationPtr examination)
{
    if (auto why = examination->whyNotReachable())
        co_return *why;
    if (isTold(*examination))
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: see above."));
    co_await askSpace(examination);
    const auto &answer = *examination->answer;
    const bool isReached = answer || answer.error().reason == Reason::UnexpectedRedirect
        || answer.error().reason == Reason::BadReply || answer.error().reason == Reason::TlsUntrusted;
    if (!isReached)
        co_return failed(answer.error());
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "%1 can be reached."), { examination->space()->text() });
}

QCoro::Task<Findings> checkTls(ExaminationPtr examination)
{
    if (auto why = examination->whyNotReachable())
        co_return *why;
    if (examination->space()->resolved(u"/"_s).scheme() != "https"_L1)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: the space is on this machine."));
    if (isAbout(examination->answer, Reason::TlsUntrusted))
        co_return failed(examination->answer->error());
    const auto &answer = *examination->answer;
    if (!answer && answer.error().reason != Reason::UnexpectedRedirect && answer.error().reason != Reason::BadReply)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: see above."));
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "The certificate of %1 is trusted."), { examination->space()->host() });
}

QCoro::Task<Findings> checkClock(ExaminationPtr examination)
{
    if (auto why = examination->whyNotReachable())
        co_return *why;
    const auto &answer = *examination->answer;
    const QDateTime theirs = answer ? serverTime(*answer) : QDateTime();
    if (!theirs.isValid())
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: no answer says the time."));
    // Made at some moment between the question and the answer: a slow server is no wrong clock.
    const qint64 behind = std::max<qint64>(0, examination->answeredAt.secsTo(theirs));
    const qint64 ahead = std::max<qint64>(0, theirs.secsTo(examination->askedAt));
    const qint64 skew = std::max(ahead, behind);
    if (skew > mostSkewSeconds)
        co_return warning(hostError(Reason::ClockSkewed, examination->space()->host(), skew));
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "This machine's clock agrees with %1's."),
                   { examination->space()->host() });
}

QCoro::Task<Findings> checkSpace(ExaminationPtr examination)
{
    if (auto why = examination->whyNotReachable())
        co_return *why;
    const auto &answer = *examination->answer;
    const auto isSpace = answersAsSpace(*examination->space(), answer);
    examination->isSpace = isSpace.has_value();
    if (isSpace)
        co_return okay(QT_TRANSLATE_NOOP("Doctor", "A Backlog space answers at %1."), { examination->space()->text() });
    const bool hasAnswered =
        answer || answer.error().reason == Reason::UnexpectedRedirect || answer.error().reason == Reason::BadReply;
    if (!hasAnswered)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: see above."));
    co_return failed(isSpace.error());
}

} // namespace tsunagi::auth
