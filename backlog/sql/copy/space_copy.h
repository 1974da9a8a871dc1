// SPDX-License-Identifier: GPL-3.0-or-later
// Copies tables of a space into a database, and keeps them current: by what changed since the last time where the
// resource tells that, else whole. All of a run is there afterwards, or nothing of it.
#pragma once

#include "backlog/client.h"
#include "backlog/reading/read_report.h"
#include "backlog/sql/copy/copy_table.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <stop_token>

namespace tsunagi::backlog {

struct SpaceCopyTerms {
    std::shared_ptr<Client> client;
    QString path; ///< of the database
    QList<const Table *> tables;
    bool isFull = false; ///< reads everything again
    bool prunes = false; ///< looks for rows that are gone by all the keys that there are
    int pageSize = 100;
};

struct CopiedTable {
    const Table *table = nullptr;
    CopyCounts counts;
    qint64 requests = 0;
    bool isPartial = false; ///< rows were left out: nothing was deleted, and it is read again next time
};

class SpaceCopy : public QObject {
    Q_OBJECT
public:
    explicit SpaceCopy(SpaceCopyTerms terms, QObject *parent = nullptr);
    ~SpaceCopy() override;

    /// One a table, in the order given. What CopyDatabase, Client and TableReader say; then the database is as before.
    [[nodiscard]] QCoro::Task<auth::Result<QList<CopiedTable>>> run(std::stop_token stop);

    [[nodiscard]] qint64 rowsRead() const; ///< so far, of all tables

Q_SIGNALS:
    void progressed();
    void parentLeftOut(const tsunagi::backlog::LeftOutParent &parent);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with coroutines under way
};

} // namespace tsunagi::backlog
