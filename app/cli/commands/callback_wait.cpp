// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/callback_wait.h"

#include "auth/space_url.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QPointer>
#include <QUrlQuery>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

bool isCallback(const auth::CallbackQuery &query)
{
    return !query.repeated && (!query.code.isEmpty() || !query.error.isEmpty());
}

} // namespace

CallbackWait::CallbackWait(Session &session, const QString &callbackUrl, const auth::BrowserVisit &visit)
    : m_session(session)
    , m_state(QString::fromLatin1(visit.state))
{
    listen(callbackUrl);
    session.reporter().say(u"  "_s + QString::fromUtf8(visit.url.toEncoded()) + u"\n"_s);
    // Before the question: what is pasted at once must not be echoed either.
    m_lines = std::make_unique<HiddenLines>(STDIN_FILENO);
    ask();
    connect(m_lines.get(), &HiddenLines::entered, this, &CallbackWait::offer);
    // Nothing more can be typed; without a listener nothing could end the wait.
    connect(m_lines.get(), &HiddenLines::ended, this, [this] {
        if (!m_listener)
            settle(Callback());
    });
}

CallbackWait::~CallbackWait() = default;

void CallbackWait::listen(const QString &callbackUrl)
{
    const QUrl callback(callbackUrl, QUrl::StrictMode);
    if (!auth::isLoopbackHost(callback.host()) || callback.scheme() != "http"_L1)
        return;
    m_listener =
        std::make_unique<auth::LoopbackListener>(callback, [this](const QUrl &request) { return judge(request); });
    if (const auto listening = m_listener->listen(); !listening) {
        m_session.reporter().warn(listening.error());
        m_listener.reset();
    }
}

/// A callback without a state counts: whether it comes back is what is to be seen. One with another's does not.
auth::CallbackPage CallbackWait::judge(const QUrl &request)
{
    auth::CallbackQuery query = auth::readCallbackQuery(QUrlQuery(request));
    const bool isForeign = !query.state.isEmpty() && query.state != m_state;
    if (!isCallback(query) || isForeign || m_end.isSettled())
        return auth::CallbackPage::NotOurs;
    const bool isDenied = !query.error.isEmpty();
    settle(Callback(std::make_shared<const auth::CallbackQuery>(std::move(query))));
    return isDenied ? auth::CallbackPage::Denied : auth::CallbackPage::Received;
}

void CallbackWait::offer(const QString &pasted)
{
    if (m_end.isSettled())
        return;
    if (pasted == "s"_L1)
        return settle(Callback());
    // The whole address: a code alone would not tell whether the state came back.
    const QString query = pasted.section(u'?', 1).section(u'#', 0, 0);
    auth::CallbackQuery callback = auth::readCallbackQuery(QUrlQuery(query));
    if (isCallback(callback))
        return settle(Callback(std::make_shared<const auth::CallbackQuery>(std::move(callback))));
    m_session.reporter().say(u"\n"_s);
    m_session.reporter().warn(
        Error{ .reason = Reason::CallbackUnreadable, .subject = {}, .detail = {}, .suggestion = {} });
    ask();
}

void CallbackWait::ask()
{
    m_session.reporter().say(QCoreApplication::translate(
        "Cli", "If the browser then shows an error, paste the address of that page (not shown); s skips this step: "));
}

void CallbackWait::settle(Result<Callback> result)
{
    // Later: this is called from inside what it takes away.
    QMetaObject::invokeMethod(this, [this] { m_lines.reset(); }, Qt::QueuedConnection);
    if (m_listener)
        m_listener->close();
    m_session.reporter().say(u"\n"_s);
    m_end.settle(std::move(result));
}

QCoro::Task<Result<CallbackWait::Callback>> CallbackWait::awaited()
{
    const auto future = m_end.value();
    const std::stop_callback onStop(m_session.stop(), [end = m_end] { end.settle(fail(Reason::Interrupted)); });
    co_return co_await future;
}

} // namespace tsunagi::cli
