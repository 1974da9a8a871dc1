// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/repeating_space.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {
namespace {

constexpr int patienceMs = 60'000;

QByteArray bodyOf(const QByteArray &message) { return message.sliced(message.indexOf("\r\n\r\n") + 4); }

QByteArray headerOf(const QByteArray &head, const QByteArray &lowerName)
{
    for (const QByteArray &line : head.split('\n'))
        if (line.toLower().startsWith(lowerName + ':'))
            return line.sliced(lowerName.size() + 1).trimmed();
    return {};
}

/// The sandbox keeps its connections open.
bool isWhole(const QByteArray &reply)
{
    const qsizetype end = reply.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray length = headerOf(reply.first(end), "content-length");
    return length.isEmpty() ? reply.endsWith("0\r\n\r\n") : bodyOf(reply).size() >= length.toLongLong();
}

QByteArray http(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nConnection: close\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray errorWith(const QString &code, const QString &words)
{
    const QJsonObject own{ { u"message"_s, words }, { u"code"_s, 0 }, { u"moreInfo"_s, words } };
    return QJsonDocument(QJsonObject{ { u"error"_s, code },
                                      { u"error_description"_s, words },
                                      { u"errors"_s, QJsonArray{ own } } })
        .toJson(QJsonDocument::Compact);
}

} // namespace

QByteArrayList RepeatingSpace::Request::secrets() const
{
    QByteArrayList sent;
    for (const QByteArray &field : body.split('&')) {
        const qsizetype equals = field.indexOf('=');
        const QByteArrayList names{ "code", "client_secret", "refresh_token", "code_verifier" };
        if (equals > 0 && names.contains(field.first(equals)))
            sent << QByteArray::fromPercentEncoding(field.sliced(equals + 1).replace('+', ' '));
    }
    const QByteArray authorization = headerOf(head, "authorization");
    sent << authorization.sliced(authorization.indexOf(' ') + 1) << headerOf(head, "backlog-api-key");
    sent << QUrlQuery(QUrl::fromEncoded(target)).queryItemValue(u"apiKey"_s, QUrl::FullyDecoded).toUtf8();
    sent.removeAll(QByteArray());
    return sent;
}

RepeatingSpace::RepeatingSpace()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { read(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

void RepeatingSpace::repeat(const QByteArray &path, Answer answer)
{
    m_path = path;
    m_answer = answer;
}

void RepeatingSpace::know(const QByteArray &secret)
{
    if (!secret.isEmpty() && !m_secrets.contains(secret))
        m_secrets << secret;
}

void RepeatingSpace::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket] += socket->readAll();
    Request request;
    request.head = received.first(std::max<qsizetype>(received.indexOf("\r\n\r\n"), 0));
    if (request.head.isEmpty() || bodyOf(received).size() < headerOf(request.head, "content-length").toLongLong())
        return;
    request.body = bodyOf(received);
    request.target = request.head.split(' ').value(1);
    received.clear();
    answer(socket, request);
}

void RepeatingSpace::answer(QTcpSocket *socket, const Request &request)
{
    for (const QByteArray &secret : request.secrets())
        know(secret);
    const bool isWrong = !m_path.isEmpty() && request.target.startsWith(m_path);
    m_repeated += isWrong ? 1 : 0;
    const QByteArray reply = isWrong ? wrong(request) : forwarded(request);
    if (reply.isEmpty()) {
        socket->abort();
        return;
    }
    socket->write(reply);
    if (isWrong)
        socket->disconnectFromHost();
}

QByteArray RepeatingSpace::forwarded(const Request &request)
{
    QTcpSocket socket;
    socket.connectToHost(m_sandbox.host(), static_cast<quint16>(m_sandbox.port()));
    if (!socket.waitForConnected(patienceMs))
        return {};
    socket.write(request.head + "\r\n\r\n" + request.body);
    QByteArray reply;
    while (!isWhole(reply) && socket.waitForReadyRead(patienceMs))
        reply += socket.readAll();
    if (!isWhole(reply))
        return {};
    const QJsonObject tokens = QJsonDocument::fromJson(bodyOf(reply)).object();
    for (const auto &name : { "access_token"_L1, "refresh_token"_L1 })
        know(tokens[name].toString().toUtf8());
    return reply;
}

QByteArray RepeatingSpace::wrong(const Request &request) const
{
    const QByteArrayList sent = request.secrets();
    QByteArrayList words = sent;
    for (const QByteArray &secret : sent)
        words << secret.toPercentEncoding() << secret.toBase64();
    const QString text = QString::fromUtf8(words.join(' '));
    const QByteArray first = sent.value(0);
    switch (m_answer) {
    case Answer::InvalidGrant:
        return http(400, errorWith(u"invalid_grant"_s, text));
    case Answer::OwnError:
        return http(400, errorWith(QString::fromUtf8(first), text));
    case Answer::Refusal:
        return http(401, errorWith(u"invalid_client"_s, text), "WWW-Authenticate: Bearer error=\"" + first + "\"\r\n");
    case Answer::Failure:
        return http(500, errorWith(text, text));
    case Answer::Page:
        return http(200, "<html>" + words.join(' '), "Content-Type: text/html; x=" + first + "\r\n");
    case Answer::Redirect:
        return http(302, "", "Location: http://127.0.0.1:1/" + words.join('/') + "?x=" + first + "\r\n");
    case Answer::Cut:
        break;
    }
    return {};
}

} // namespace tsunagi::tests
