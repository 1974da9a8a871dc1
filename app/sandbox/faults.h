// SPDX-License-Identifier: GPL-3.0-or-later
// Faults on demand: what shall go wrong with the next requests of some kind. A fault is JSON:
//   match      path, exact, or with a '*' at its end for all that begin so (default "*")
//   method     "GET" (default: any)
//   query      text that must stand in the raw query, such as "offset=200"
//   skip       let so many matching requests pass first (default 0)
//   times      how often it happens (default 1; -1: until it is removed)
//   latencyMs  hold the reply back
//   status, body, contentType   the reply instead of the real one; a status alone brings Backlog's body for it
//   headers    {"Name": "value"} added to the reply, or put in place of its own
//   cut        break the connection after so many bytes of the body (-1: before the first byte of the reply)
//   hang       never answer
//   process    do what was asked all the same, and only then spoil the reply (a token is spent, its answer lost)
#pragma once

#include "app/sandbox/exchange.h"

#include <QJsonObject>
#include <QList>

#include <expected>
#include <optional>

namespace tsunagi::sandbox {

struct Fault {
    QByteArray match = "*";
    QByteArray method;
    QByteArray query;
    int skip = 0;
    int times = 1;
    int latencyMs = 0;
    std::optional<int> status;
    std::optional<QByteArray> body;
    QByteArray contentType;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::optional<int> cut;
    bool hang = false;
    bool process = false;

    [[nodiscard]] bool replacesReply() const { return status || body || hang; }
    /// Puts status, body and headers of the fault on the reply.
    void spoil(Reply &reply) const;
};

class Faults {
public:
    /// Adds one; the error says which member is wrong.
    [[nodiscard]] std::expected<void, QByteArray> add(const QJsonObject &json);
    void clear() { m_faults.clear(); }
    [[nodiscard]] qsizetype count() const { return m_faults.size(); }
    /// The first that applies to the request, counted down.
    [[nodiscard]] std::optional<Fault> take(const Request &request);

private:
    QList<Fault> m_faults;
};

} // namespace tsunagi::sandbox
