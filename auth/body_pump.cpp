// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/body_pump.h"

#include "auth/reply_guard.h"

#include <QCoroNetworkReply>
#include <QPointer>

namespace tsunagi::auth {
namespace {

constexpr qint64 mostBuffered = 4LL * 1024 * 1024; ///< a disk that is slower than the network holds it back

QNetworkRequest prepared(const HttpRequest &request, qint64 offset)
{
    QNetworkRequest prepared(request.url);
    for (const auto &[name, value] : request.headers)
        prepared.setRawHeader(name, value);
    if (request.timeoutSeconds >= 0)
        prepared.setAttribute(timeoutAttribute, request.timeoutSeconds);
    prepared.setAttribute(maxBytesAttribute, request.maxBodyBytes);
    prepared.setAttribute(isStreamAttribute, true);
    // Said by name, so that Qt unpacks nothing: sizes and ranges are those of the file.
    prepared.setRawHeader("Accept-Encoding", "identity");
    if (offset > 0)
        prepared.setRawHeader("Range", "bytes=" + QByteArray::number(offset) + '-');
    return prepared;
}

} // namespace

QCoro::Task<Result<HttpReply>> getInto(std::shared_ptr<Network> network, HttpRequest request,
                                       std::shared_ptr<BodySink> sink, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    QNetworkReply *reply = network->manager()->get(prepared(request, sink->offset()));
    new BodyPump(reply, sink);
    // Queued: an abort finishes the reply at once, and a coroutine must not go on inside somebody's request_stop().
    const std::stop_callback onStop(stop, [target = QPointer(reply)] {
        if (target)
            QMetaObject::invokeMethod(target.data(), &QNetworkReply::abort, Qt::QueuedConnection);
    });
    if (!reply->isFinished())
        co_await reply;
    auto result = Network::resultOf(reply);
    reply->deleteLater();
    co_return result;
}

BodyPump::BodyPump(QNetworkReply *reply, std::shared_ptr<BodySink> sink)
    : QObject(reply)
    , m_reply(reply)
    , m_sink(std::move(sink))
{
    reply->setReadBufferSize(mostBuffered);
    connect(reply, &QNetworkReply::readyRead, this, &BodyPump::pump);
}

BodyPump *BodyPump::of(const QNetworkReply *reply)
{
    return reply->findChild<BodyPump *>(QString(), Qt::FindDirectChildrenOnly);
}

bool BodyPump::isGood() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 200 && status < 300;
}

void BodyPump::pump()
{
    give();
    if (m_error && !m_reply->isFinished())
        m_reply->abort();
}

void BodyPump::finish()
{
    // A reply without any bytes is one of an empty file; one that broke off before its body is none at all.
    if (m_reply->error() == QNetworkReply::NoError || m_hasBegun)
        give();
}

void BodyPump::give()
{
    if (m_error || !isGood())
        return;
    if (!std::exchange(m_hasBegun, true)) {
        HttpReply head;
        head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        head.headers = headersOf(m_reply);
        if (const auto begun = m_sink->begin(head); !begun)
            m_error = begun.error();
    }
    while (!m_error && m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(m_reply->bytesAvailable());
        if (bytes.isEmpty())
            return;
        m_taken += bytes.size();
        if (const auto taken = m_sink->take(bytes); !taken)
            m_error = taken.error();
    }
}

} // namespace tsunagi::auth
