// SPDX-License-Identifier: GPL-3.0-or-later
// A plain SQLite database with copies of a space's tables: opened and checked, and changed in one transaction or not at
// all. What it is a copy of, and how far, stands in it.
#pragma once

#include "auth/error.h"
#include "backlog/sql/sqlite.h"

#include <QString>

#include <memory>
#include <optional>

namespace tsunagi::backlog {

/// How far a table's copy goes.
struct CopyState {
    QString watermark; ///< the latest moment of the column that the table is kept current by; empty: copied whole
    bool isWatermarkOld = false; ///< it was past when the run ended: nothing can have that very moment any more
};

class CopyDatabase {
public:
    /// Made where it is missing. @p space is its host. NotACopy, NewerCopy, CopyOfOtherSpace, StorageFailed.
    [[nodiscard]] static auth::Result<std::unique_ptr<CopyDatabase>> open(const QString &path, const QString &space);
    ~CopyDatabase(); ///< what was not committed is as before

    /// Waits for another process that writes. LockTimedOut, StorageFailed.
    [[nodiscard]] auth::Result<void> begin();
    [[nodiscard]] auth::Result<void> commit();

    [[nodiscard]] auth::Result<std::optional<CopyState>> stateOf(const QString &table);
    [[nodiscard]] auth::Result<void> setState(const QString &table, const CopyState &state);

    /// One or more statements without values.
    [[nodiscard]] auth::Result<void> run(const QByteArray &sql);
    [[nodiscard]] auth::Result<qint64> number(const QByteArray &sql); ///< the first value of the first row
    [[nodiscard]] sqlite3 *get() const { return m_db.get(); }
    /// Of the last call that failed.
    [[nodiscard]] auth::Error error() const;

private:
    struct Close {
        void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
    };
    CopyDatabase(QString path, sqlite3 *db);
    [[nodiscard]] auth::Result<void> check(const QString &space);
    [[nodiscard]] auth::Result<void> make(const QString &space);

    QString m_path;
    std::unique_ptr<sqlite3, Close> m_db;
};

} // namespace tsunagi::backlog
