// SPDX-License-Identifier: GPL-3.0-or-later
// A GET whose good reply's body goes into a BodySink while it arrives, so that no file is ever held in memory. Bodies
// of other replies are left where they are: they are short, and say what is wrong.
#pragma once

#include "auth/network.h"

#include <optional>

namespace tsunagi::auth {

/// Takes the body of a good reply (2xx) as it arrives. An error that it gives ends the request and is the request's
/// result.
class BodySink {
public:
    BodySink() = default;
    virtual ~BodySink() = default;
    BodySink(const BodySink &) = delete;
    BodySink &operator=(const BodySink &) = delete;

    /// Bytes that it has already: only the rest is asked for (RFC 9110, 14.2). The reply's status tells whether the
    /// server went along.
    [[nodiscard]] virtual qint64 offset() const = 0;
    /// Once a reply, before its bytes; the head has no body.
    [[nodiscard]] virtual Result<void> begin(const HttpReply &head) = 0;
    [[nodiscard]] virtual Result<void> take(QByteArrayView bytes) = 0;
};

/// As Network::get(), but a good reply's body goes to @p sink as it is (not unpacked), and the time-out counts from the
/// last bytes that came.
[[nodiscard]] QCoro::Task<Result<HttpReply>> getInto(std::shared_ptr<Network> network, HttpRequest request,
                                                     std::shared_ptr<BodySink> sink, std::stop_token stop);

/// A child of its reply.
class BodyPump : public QObject {
    Q_OBJECT
public:
    BodyPump(QNetworkReply *reply, std::shared_ptr<BodySink> sink);
    /// Null where there is none.
    static BodyPump *of(const QNetworkReply *reply);

    /// What has come since the last bytes. Once the reply has finished.
    void finish();
    /// What the sink said, after which the reply was aborted.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] qint64 bytesTaken() const { return m_taken; }

private:
    [[nodiscard]] bool isGood() const;
    void pump();
    void give();

    QNetworkReply *m_reply;
    std::shared_ptr<BodySink> m_sink;
    bool m_hasBegun = false;
    qint64 m_taken = 0;
    std::optional<Error> m_error;
};

} // namespace tsunagi::auth
