// SPDX-License-Identifier: GPL-3.0-or-later
// A sandbox for a test, read as its owner or as somebody else.
#pragma once

#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QHash>

namespace tsunagi::tests {

class SandboxSpace {
public:
    [[nodiscard]] bool start(const QStringList &options = {})
    {
        QStringList all{ QStringLiteral("--rate-limit"), QStringLiteral("read=100000,search=100000,icon=100000") };
        all.append(options);
        if (!m_process.start(all))
            return false;
        m_client = std::make_unique<Client>(m_process.url());
        return true;
    }
    [[nodiscard]] QString errorText() const { return m_process.errorText(); }

    Answer get(const QByteArray &resource, Client::Headers headers = {})
    {
        headers.append({ "Backlog-API-Key", m_process.apiKey().toUtf8() });
        return m_client->get("/api/v2/" + resource, headers);
    }
    /// As another user, by a token of theirs.
    Answer getAs(const QString &userId, const QByteArray &resource)
    {
        if (!m_tokens.contains(userId)) {
            const QByteArray body = form({ { "grant_type", "authorization_code" },
                                           { "code", m_process.authorize({}, {}, userId).toUtf8() },
                                           { "redirect_uri", "http://localhost:33333" },
                                           { "client_id", m_process.clientId().toUtf8() },
                                           { "client_secret", m_process.clientSecret().toUtf8() } });
            const QJsonObject reply = m_client->post("/api/v2/oauth2/token", body).object();
            m_tokens.insert(userId, reply[QLatin1StringView("access_token")].toString().toUtf8());
        }
        return m_client->get("/api/v2/" + resource, { { "Authorization", "Bearer " + m_tokens.value(userId) } });
    }

    /// The ids of all rows by offset and count; resource ends in '?' or '&'.
    QList<qint64> idsByOffset(const QByteArray &resource, int count)
    {
        QList<qint64> ids;
        for (;;) {
            const QJsonArray page =
                get(resource + "count=" + QByteArray::number(count) + "&offset=" + QByteArray::number(ids.size()))
                    .array();
            for (const auto &row : page)
                ids.append(row.toObject()[QLatin1StringView("id")].toInteger());
            if (page.size() < count)
                return ids;
        }
    }
    /// The same by maxId (or minId where ascending), whose bounds belong to the page; id is the field's name.
    QList<qint64> idsByBound(const QByteArray &resource, int count, bool ascending = false,
                             QLatin1StringView id = QLatin1StringView("id"))
    {
        QList<qint64> ids;
        QByteArray bound;
        for (;;) {
            const QJsonArray page =
                get(resource + "count=" + QByteArray::number(count) + (ascending ? "&order=asc" : "") + bound).array();
            for (const auto &row : page)
                ids.append(row.toObject()[id].toInteger());
            if (page.size() < count)
                return ids;
            bound = ascending ? "&minId=" + QByteArray::number(ids.last() + 1)
                              : "&maxId=" + QByteArray::number(ids.last() - 1);
        }
    }

private:
    SandboxProcess m_process;
    std::unique_ptr<Client> m_client;
    QHash<QString, QByteArray> m_tokens;
};

} // namespace tsunagi::tests
