// SPDX-License-Identifier: GPL-3.0-or-later
// A TableReader under test, and what it has given out.
#pragma once

#include "backlog/table_reader.h"
#include "tests/backlog/connected_client.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <optional>

namespace tsunagi::backlog {

using namespace Qt::StringLiterals;

inline const QString issuesPath = u"/api/v2/issues"_s;

inline const Table &tableNamed(const char *name) { return **findTable(QString::fromLatin1(name)); }

inline ReadRequest issuesRequest()
{
    ReadRequest request;
    request.table = &tableNamed("Issues");
    return request;
}

/// A reader and what it has given out.
class Reading {
public:
    Reading(const std::shared_ptr<Client> &client, const ReadRequest &request)
        : reader(std::make_unique<TableReader>(client, request))
    {
        QObject::connect(reader.get(), &TableReader::batchArrived, reader.get(), [this](const auto &batch) {
            Q_ASSERT(!result);
            rows.append(batch);
        });
        QObject::connect(reader.get(), &TableReader::finished, reader.get(), [this](const Result<void> &ended) {
            result = ended;
            ++ends;
        });
    }

    /// Starts it and waits for its end.
    [[nodiscard]] QString outcome()
    {
        reader->start();
        if (!QTest::qWaitFor([this] { return result.has_value(); }, 60'000))
            return u"no end"_s;
        return tests::outcomeOf(*result);
    }

    [[nodiscard]] QList<qint64> ids() const
    {
        QList<qint64> ids;
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            ids += rows.cell(row, 0).integer;
        return ids;
    }
    [[nodiscard]] bool hasNoIdTwice() const
    {
        const QList<qint64> all = ids();
        return QSet<qint64>(all.begin(), all.end()).size() == all.size();
    }

    std::unique_ptr<TableReader> reader;
    RowTable rows;
    std::optional<Result<void>> result;
    int ends = 0;
};

/// A page of issues as the space gives it, a hundred from @p offset on.
inline QByteArray pageAt(const std::shared_ptr<Client> &client, int offset)
{
    const Parameters parameters{ { u"sort"_s, u"created"_s },
                                 { u"order"_s, u"asc"_s },
                                 { u"offset"_s, QString::number(offset) },
                                 { u"count"_s, u"100"_s } };
    const auto reply = QCoro::waitFor(client->get(u"/issues"_s, parameters, {}));
    return reply ? reply->body : QByteArray();
}

/// How many issues the user sees.
inline qint64 countIssues(const std::shared_ptr<Client> &client)
{
    const auto count = QCoro::waitFor(client->get(u"/issues/count"_s, {}, {}));
    return count ? QJsonDocument::fromJson(count->body).object()["count"_L1].toInteger() : -1;
}

} // namespace tsunagi::backlog
