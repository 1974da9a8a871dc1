// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/copy/copy_database.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

constexpr int ourApplication = 0x54534e47; ///< "TSNG" (sqlite.org/fileformat2.html, application id)
constexpr int ourFormat = 1;
constexpr int busySeconds = 60;

Error about(Reason reason, const QString &path)
{
    Error error;
    error.reason = reason;
    error.subject = path;
    return error;
}

} // namespace

CopyDatabase::CopyDatabase(QString path, sqlite3 *db)
    : m_path(std::move(path))
    , m_db(db)
{
}

CopyDatabase::~CopyDatabase() = default;

Error CopyDatabase::error() const
{
    const int code = sqlite3_errcode(m_db.get()) & 0xff;
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
        return about(Reason::NotACopy, m_path);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        Error error = about(Reason::LockTimedOut, m_path);
        error.number = busySeconds;
        return error;
    }
    Error error = about(Reason::StorageFailed, m_path);
    error.detail = QString::fromUtf8(sqlite3_errmsg(m_db.get()));
    error.number = sqlite3_system_errno(m_db.get());
    if (error.number == 0)
        error.number = code == SQLITE_FULL ? ENOSPC : code == SQLITE_READONLY ? EROFS : EIO;
    return error;
}

auth::Result<std::unique_ptr<CopyDatabase>> CopyDatabase::open(const QString &path, const QString &space)
{
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &db,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<CopyDatabase> made(new CopyDatabase(path, db));
    if (code != SQLITE_OK)
        return fail(made->error());
    sqlite3_busy_timeout(db, busySeconds * 1000);
    if (const auto checked = made->check(space); !checked)
        return fail(checked.error());
    return made;
}

auth::Result<void> CopyDatabase::check(const QString &space)
{
    const auto application = number("PRAGMA application_id");
    if (!application)
        return fail(application.error());
    const auto objects = number("SELECT COUNT(*) FROM sqlite_master");
    if (!objects)
        return fail(objects.error());
    if (*application == 0 && *objects == 0)
        return make(space);
    if (*application != ourApplication)
        return fail(about(Reason::NotACopy, m_path));
    const auto format = number("PRAGMA user_version");
    if (!format)
        return fail(format.error());
    if (*format > ourFormat)
        return fail(about(Reason::NewerCopy, m_path));

    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(m_db.get(), "SELECT value FROM tsunagi_copy WHERE name = 'space'", -1, &statement, nullptr);
    QString known;
    if (statement != nullptr && sqlite3_step(statement) == SQLITE_ROW)
        known = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    if (known.isEmpty())
        return fail(about(Reason::NotACopy, m_path));
    if (known != space) {
        Error error = about(Reason::CopyOfOtherSpace, m_path);
        error.detail = known;
        return fail(error);
    }
    return {};
}

auth::Result<void> CopyDatabase::make(const QString &space)
{
    const QByteArray host = space.toUtf8().replace('\'', "''");
    // In one transaction, so that whoever comes second finds it whole.
    return run("BEGIN IMMEDIATE;"
               "CREATE TABLE IF NOT EXISTS tsunagi_copy(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
               "CREATE TABLE IF NOT EXISTS tsunagi_tables(name TEXT PRIMARY KEY, watermark TEXT, is_old INTEGER, "
               "copied TEXT) WITHOUT ROWID;"
               "INSERT OR IGNORE INTO tsunagi_copy VALUES('space', '"
               + host + "');PRAGMA application_id = " + QByteArray::number(ourApplication)
               + ";PRAGMA user_version = " + QByteArray::number(ourFormat) + ";COMMIT");
}

auth::Result<void> CopyDatabase::run(const QByteArray &sql)
{
    if (sqlite3_exec(m_db.get(), sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return fail(error());
}

auth::Result<qint64> CopyDatabase::number(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_db.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return fail(error());
    const int code = sqlite3_step(statement);
    const qint64 value = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    const auto failure = code == SQLITE_ROW || code == SQLITE_DONE ? std::optional<Error>() : std::optional(error());
    sqlite3_finalize(statement);
    if (failure)
        return fail(*failure);
    return value;
}

auth::Result<void> CopyDatabase::begin() { return run("BEGIN IMMEDIATE"); }

auth::Result<void> CopyDatabase::commit() { return run("COMMIT"); }

auth::Result<std::optional<CopyState>> CopyDatabase::stateOf(const QString &table)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_db.get(), "SELECT watermark, is_old FROM tsunagi_tables WHERE name = ?", -1, &statement,
                           nullptr)
        != SQLITE_OK)
        return fail(error());
    const QByteArray name = table.toUtf8();
    sqlite3_bind_text(statement, 1, name.constData(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
    std::optional<CopyState> state;
    if (sqlite3_step(statement) == SQLITE_ROW) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        state = CopyState{ QString::fromUtf8(text), sqlite3_column_int(statement, 1) != 0 };
    }
    sqlite3_finalize(statement);
    return state;
}

auth::Result<void> CopyDatabase::setState(const QString &table, const CopyState &state)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_db.get(),
                           "INSERT INTO tsunagi_tables VALUES(?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ')) "
                           "ON CONFLICT(name) DO UPDATE SET watermark = excluded.watermark, is_old = excluded.is_old, "
                           "copied = excluded.copied",
                           -1, &statement, nullptr)
        != SQLITE_OK)
        return fail(error());
    const QByteArray name = table.toUtf8();
    const QByteArray watermark = state.watermark.toUtf8();
    sqlite3_bind_text(statement, 1, name.constData(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
    sqlite3_bind_text(statement, 2, watermark.constData(), static_cast<int>(watermark.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int(statement, 3, state.isWatermarkOld ? 1 : 0);
    const bool isGood = sqlite3_step(statement) == SQLITE_DONE;
    const Error failure = isGood ? Error() : error();
    sqlite3_finalize(statement);
    return isGood ? auth::Result<void>() : auth::Result<void>(fail(failure));
}

} // namespace tsunagi::backlog
