// SPDX-License-Identifier: GPL-3.0-or-later
// Watches over one reply and says what it came to: limits of time and size, what TLS complained of, and the mapping
// from Qt's errors to ours.
#pragma once

#include "auth/network.h"

class QSslError;

namespace tsunagi::auth {

// How a request tells its guard what is particular to it.
inline constexpr auto timeoutAttribute = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 1);
inline constexpr auto maxBytesAttribute = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 2);
/// The seconds count from the last bytes that came.
inline constexpr auto isStreamAttribute = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 3);

/// Sits on a reply from its first moment, as its child: total time, size of the body, and what TLS complained of.
class ReplyGuard : public QObject {
    Q_OBJECT
public:
    enum class Cut { None, TooLate, TooLarge, ProxyRefused };
    struct Limits {
        int seconds = 0; ///< 0: for ever
        qint64 maxBytes = 0;
        bool isStream = false; ///< the seconds count from the last bytes that came
    };

    ReplyGuard(QNetworkReply *reply, Limits limits, bool isProxied);
    /// Null where there is none.
    static const ReplyGuard *of(const QNetworkReply *reply);

    [[nodiscard]] Cut reason() const { return m_cut; }
    [[nodiscard]] int seconds() const { return m_limits.seconds; }
    [[nodiscard]] QDateTime sentAt() const { return m_sentAt; }
    [[nodiscard]] QString tlsComplaint() const { return m_tlsComplaint; }
    [[nodiscard]] bool isProxied() const { return m_isProxied; }
    /// The proxy wants a name and password, and has refused those that there are: Qt would ask it again and again.
    void endByProxy();

private:
    void checkSize();
    void rememberTlsErrors(const QList<QSslError> &errors);
    void cut(Cut reason);

    QNetworkReply *m_reply;
    Limits m_limits;
    bool m_isProxied;
    QDateTime m_sentAt = QDateTime::currentDateTimeUtc();
    Cut m_cut = Cut::None;
    QString m_tlsComplaint;
};

/// Names in lower case.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> headersOf(const QNetworkReply *reply);
/// What a finished reply came to: see Network::resultOf().
[[nodiscard]] Result<HttpReply> wholeReply(QNetworkReply *reply);

} // namespace tsunagi::auth
