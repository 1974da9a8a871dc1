// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/request_estimate.h"

#include "backlog/conditions.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::fail;
using auth::Reason;

namespace {

constexpr qint64 rowsOfPage = 100;

/// Rows and requests of one reading of a table; rows -1: nobody tells.
struct Size {
    qint64 rows = -1;
    qint64 requests = 1;
};

bool isSystemTable(const Table &table) { return QByteArrayView(table.name).startsWith("sys_"); }

/// What the statement says outright; the rest can only make it fewer.
QStringList knownOf(const PlannedScan &scan)
{
    QStringList known;
    for (const QString &condition : scan.conditions)
        if (!condition.endsWith(u"=?") && !condition.endsWith(u"=…"))
            known += condition;
    return known;
}

bool hasKeyOfParent(const PlannedScan &scan)
{
    return std::ranges::any_of(scan.conditions, [&](const QString &condition) {
        const int column = scan.table->columnIndex(condition.section(u'=', 0, 0));
        return column >= 0 && scan.table->columns.at(column).extract == Extract::Inherited;
    });
}

class Estimator {
public:
    Estimator(std::shared_ptr<Client> client, std::stop_token stop)
        : m_client(std::move(client))
        , m_stop(std::move(stop))
    {
    }

    static QCoro::Task<auth::Result<Size>> sizeOf(std::shared_ptr<Estimator> self, const Table *table,
                                                  QList<RowChoice> choices, bool isParent)
    {
        if (!table->hasParent())
            co_return co_await sizeOfTop(self, table, choices, isParent);
        const auto parent = findTable(QString::fromLatin1(table->parent.table));
        if (!parent)
            co_return fail(parent.error());
        const auto above = co_await sizeOf(self, *parent, choices.mid(1), true);
        if (!above)
            co_return fail(above.error());
        Size size;
        size.requests = above->requests + (table->parent.isEmbedded ? 0 : std::max<qint64>(1, above->rows));
        co_return size;
    }

private:
    static QCoro::Task<auth::Result<Size>> sizeOfTop(std::shared_ptr<Estimator> self, const Table *table,
                                                     QList<RowChoice> choices, bool isParent)
    {
        const Parameters parameters = choices.value(0).parameters;
        Size size;
        const bool isCounted = *table->countPath != '\0';
        const bool isList = table->paging == Paging::Whole && table->shape == Shape::List && isParent;
        if (!isCounted && !isList)
            co_return size;
        const QString path = QString::fromLatin1(isCounted ? table->countPath : table->path);
        const auto key = std::pair{ path, parameters };
        if (const auto known = self->m_known.find(key); known != self->m_known.end())
            co_return known->second;
        const auto reply = co_await self->m_client->getPatiently(path, parameters, self->m_stop);
        if (!reply)
            co_return fail(reply.error());
        const QJsonDocument document = QJsonDocument::fromJson(reply->body);
        size.rows = isCounted ? document[u"count"_s].toInteger(-1) : document.array().size();
        const bool hasMatches = !choices.value(0).matches.empty();
        if (hasMatches) // compared after they came: at least one
            size.rows = 1;
        if (table->paging != Paging::Whole && size.rows >= 0)
            size.requests = size.rows / rowsOfPage + 1;
        self->m_known.emplace(key, size);
        co_return size;
    }

    std::shared_ptr<Client> m_client;
    std::stop_token m_stop;
    std::map<std::pair<QString, Parameters>, Size> m_known;
};

} // namespace

QCoro::Task<auth::Result<EstimatedQuery>> estimated(std::shared_ptr<Client> client, QList<PlannedScan> scans,
                                                    std::stop_token stop)
{
    const auto estimator = std::make_shared<Estimator>(client, stop);
    EstimatedQuery query;
    qint64 rowsAbove = 1; ///< of the loops around
    for (const PlannedScan &scan : scans) {
        EstimatedScan of;
        of.planned = scan;
        if (isSystemTable(*scan.table)) {
            of.requests = 0;
            query.scans += of;
            continue;
        }
        if (!scan.isInner)
            rowsAbove = 1;
        auto choices = co_await resolveChoices(client, scan.table, knownOf(scan), stop);
        if (!choices && choices.error().code() != auth::ErrorCode::Usage)
            co_return fail(choices.error());
        const QList<RowChoice> known = choices ? *choices : QList<RowChoice>();
        if (scan.isInner && hasKeyOfParent(scan)) {
            of.requests = 2 * rowsAbove; // the parent's own row, and what hangs below it
        } else if (scan.isInner && scan.conditions.contains(u"Id=?"_s)) {
            of.requests = (rowsAbove + rowsOfPage - 1) / rowsOfPage;
        } else {
            const auto size = co_await Estimator::sizeOf(estimator, scan.table, known, false);
            if (!size)
                co_return fail(size.error());
            of.requests = size->requests;
            rowsAbove *= std::max<qint64>(1, size->rows);
        }
        const RateLimit limit = client->rateLimits().of(rateClassOf(QString::fromLatin1(scan.table->path)));
        if (limit.isKnown())
            of.shortestSeconds = limit.shortestSeconds(of.requests, QDateTime::currentDateTimeUtc());
        query.requests += of.requests;
        query.shortestSeconds = std::max(query.shortestSeconds, of.shortestSeconds);
        query.scans += of;
    }
    co_return query;
}

} // namespace tsunagi::backlog
