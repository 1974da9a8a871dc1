// SPDX-License-Identifier: GPL-3.0-or-later
// One line of JSON for each request, with secrets masked: kept for /control/log and appended to files. Each line is
// one write, so that a killed sandbox leaves whole lines.
#pragma once

#include "app/sandbox/exchange.h"

#include <QFile>
#include <QList>

#include <list>

namespace tsunagi::sandbox {

class AccessLog {
public:
    /// Opens FILE (where given) and a file of this process in the folder that TSUNAGI_SANDBOX_LOG_DIR names.
    /// Returns what is wrong; empty when all went well.
    [[nodiscard]] QString open(const QString &path);

    void write(const Request &request, const Reply &reply, qint64 microseconds);

    /// This run's lines as a JSON array; the oldest are dropped past a great many.
    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    [[nodiscard]] QString append(const QString &path);

    QList<QByteArray> m_lines;
    qint64 m_count = 0;
    std::list<QFile> m_files;
};

/// The query with the values of secret parameters replaced by ***.
[[nodiscard]] QByteArray maskedQuery(const QByteArray &rawQuery);

} // namespace tsunagi::sandbox
