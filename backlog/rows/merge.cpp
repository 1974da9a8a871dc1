// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/merge.h"

#include "backlog/rows/json_rows.h"
#include "backlog/rows/row_batch.h"

#include <QHash>
#include <QSet>

namespace tsunagi::backlog {
namespace {

using auth::fail;
using auth::Reason;

class Merge {
public:
    Merge(const Table &table, const RowTable &rows, const RowTable &fresh)
        : m_rows(rows)
        , m_fresh(fresh)
        , m_reader(table.columns)
    {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            if (table.columns.at(column).primaryKey)
                m_key.push_back(column);
        }
    }

    auth::Result<MergedRows> run(const std::stop_token &stop)
    {
        for (qsizetype row = 0; row < m_fresh.rowCount(); ++row)
            m_latest.insert(keyOf(m_fresh, row), row);
        m_latest.remove({}); // a row without a key can't be told from others
        qsizetype first = 0;
        for (const auto &batch : m_rows.batches()) {
            if (stop.stop_requested())
                return fail(Reason::Interrupted);
            if (const auto taken = takeBatch(batch, first); !taken)
                return fail(taken.error());
            first += batch->rowCount();
        }
        if (const auto taken = takeNewRows(); !taken)
            return fail(taken.error());
        return m_result;
    }

private:
    /// Kind and length first, so that no two keys have the same text; empty where there is none.
    [[nodiscard]] QByteArray keyOf(const RowTable &rows, qsizetype row) const
    {
        QByteArray key;
        bool isTellable = false;
        for (const qsizetype column : m_key) {
            const Cell cell = rows.cell(row, column);
            isTellable = isTellable || cell.kind != Cell::Kind::Null;
            key += static_cast<char>('0' + static_cast<int>(cell.kind));
            key += QByteArray::number(cell.kind == Cell::Kind::Text ? cell.text.size() : cell.integer, 36);
            key += ':';
            key += cell.text;
        }
        return isTellable ? key : QByteArray();
    }

    /// @p objects as a page.
    auth::Result<void> append(const QByteArrayList &objects)
    {
        const auto page = m_reader.parse('[' + objects.join(',') + ']');
        if (!page)
            return fail(page.error());
        if (page->rows->rowCount() != objects.size())
            return fail(Reason::BadReply);
        m_result.rows.append(page->rows);
        return {};
    }

    auth::Result<void> takeBatch(const std::shared_ptr<const RowBatch> &batch, qsizetype first)
    {
        QByteArrayList objects;
        qsizetype changed = 0;
        for (qsizetype row = 0; row < batch->rowCount(); ++row) {
            QByteArrayView json = batch->rawJson(row);
            const QByteArray key = keyOf(m_rows, first + row);
            if (const auto fresh = m_latest.constFind(key); fresh != m_latest.constEnd()) {
                m_met.insert(key);
                const QByteArrayView newer = m_fresh.rawJson(*fresh);
                changed += newer != json;
                json = newer;
            }
            objects += json.toByteArray();
        }
        m_result.changed += changed;
        if (changed > 0)
            return append(objects);
        m_result.rows.append(batch);
        return {};
    }

    auth::Result<void> takeNewRows()
    {
        QByteArrayList objects;
        for (qsizetype row = 0; row < m_fresh.rowCount(); ++row) {
            const QByteArray key = keyOf(m_fresh, row);
            if (!key.isEmpty() && !m_met.contains(key) && m_latest.value(key) == row)
                objects += m_fresh.rawJson(row).toByteArray();
        }
        m_result.added = objects.size();
        return objects.isEmpty() ? auth::Result<void>() : append(objects);
    }

    const RowTable &m_rows;
    const RowTable &m_fresh;
    JsonRows m_reader;
    std::vector<qsizetype> m_key; ///< columns
    QHash<QByteArray, qsizetype> m_latest; ///< fresh rows by key: where one came twice, the later
    QSet<QByteArray> m_met;
    MergedRows m_result;
};

} // namespace

auth::Result<MergedRows> merged(const Table &table, const RowTable &rows, const RowTable &fresh,
                                const std::stop_token &stop)
{
    return Merge(table, rows, fresh).run(stop);
}

} // namespace tsunagi::backlog
