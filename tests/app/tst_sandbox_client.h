// SPDX-License-Identifier: GPL-3.0-or-later
// A plain HTTP client for the sandbox's own tests: none of our product code, redirects shown instead of followed.
#pragma once

#include <QByteArray>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <memory>

namespace tsunagi::tests {

struct Answer {
    int status = 0; ///< 0: no reply came
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[known, value] : headers) {
            if (known.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QJsonObject firstError() const
    {
        return object()[QLatin1StringView("errors")].toArray().first().toObject();
    }
    [[nodiscard]] int errorCode() const { return firstError()[QLatin1StringView("code")].toInt(); }
    [[nodiscard]] QString oauthError() const { return object()[QLatin1StringView("error")].toString(); }
};

class Client {
public:
    using Headers = QList<QNetworkReply::RawHeaderPair>;

    explicit Client(QString root = {})
        : m_root(std::move(root))
    {
        m_manager.setProxy(QNetworkProxy::NoProxy);
    }

    Answer get(const QByteArray &target, const Headers &headers = {}, int timeoutMs = 60'000)
    {
        return send("GET", target, headers, {}, timeoutMs);
    }
    Answer post(const QByteArray &target, const QByteArray &body, const Headers &headers = {})
    {
        Headers all{ { "Content-Type", "application/x-www-form-urlencoded" } };
        for (const auto &header : headers) {
            all.removeIf([&](const auto &known) { return known.first == header.first; });
            all.append(header);
        }
        return send("POST", target, all, body, 60'000);
    }
    Answer send(const QByteArray &method, const QByteArray &target, const Headers &headers, const QByteArray &body,
                int timeoutMs)
    {
        QNetworkRequest request(QUrl::fromEncoded(m_root.toUtf8() + target, QUrl::StrictMode));
        request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("tsunagi-test"));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(timeoutMs);
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        QNetworkReply *reply = m_manager.sendCustomRequest(request, method, body);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.error = reply->error();
        answer.body = reply->readAll();
        answer.headers = reply->rawHeaderPairs();
        reply->deleteLater();
        return answer;
    }

private:
    QString m_root;
    QNetworkAccessManager m_manager;
};

/// name=value&… with everything encoded.
inline QByteArray form(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields)
        text += (text.isEmpty() ? "" : "&") + name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return text;
}

} // namespace tsunagi::tests
