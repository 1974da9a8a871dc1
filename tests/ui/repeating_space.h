// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before the sandbox, passes on what it is asked, and remembers every secret that goes by. Told to, it answers
// by itself as a space that has lost its mind: it repeats what it was sent, in whatever place an error may have words.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace tsunagi::tests {

class RepeatingSpace {
public:
    enum class Answer {
        InvalidGrant, ///< 400, RFC 6749
        OwnError, ///< 400, with an error code of its own
        Refusal, ///< 401
        Failure, ///< 500
        Page, ///< 200, no JSON, with a content type that repeats
        Redirect, ///< 302
        Cut, ///< none
    };
    static constexpr Answer answers[] = { Answer::InvalidGrant, Answer::OwnError, Answer::Refusal, Answer::Failure,
                                          Answer::Page,         Answer::Redirect, Answer::Cut };

    RepeatingSpace();

    void leadTo(const QString &sandboxUrl) { m_sandbox = QUrl(sandboxUrl); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    /// From now on requests whose path begins so are answered in that way.
    void repeat(const QByteArray &path, Answer answer);
    void passOn() { m_path.clear(); }
    [[nodiscard]] int repeated() const { return m_repeated; }

    /// Every code, token, client secret, key and PKCE verifier that has gone by, and those of know().
    [[nodiscard]] const QByteArrayList &secrets() const { return m_secrets; }
    void know(const QByteArray &secret);
    void forget() { m_secrets.clear(); }

private:
    struct Request {
        QByteArray target;
        QByteArray head; ///< without the empty line
        QByteArray body;
        /// Everything secret in it.
        [[nodiscard]] QByteArrayList secrets() const;
    };

    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Request &request);
    [[nodiscard]] QByteArray forwarded(const Request &request);
    [[nodiscard]] QByteArray wrong(const Request &request) const;

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_received;
    QUrl m_sandbox;
    QByteArray m_path;
    Answer m_answer = Answer::Refusal;
    int m_repeated = 0;
    QByteArrayList m_secrets;
};

} // namespace tsunagi::tests
