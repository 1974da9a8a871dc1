// SPDX-License-Identifier: GPL-3.0-or-later
// What a Qt Test tells docs/reliability.md of, as tests/reliability/reliable.py does: how much was tried for a promise.
// Only in the whole form (./dev test --long), and only at the end of a function in which nothing has failed.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cerrno>

namespace tsunagi::tests {

class ProofRecord {
public:
    static ProofRecord &instance()
    {
        static ProofRecord record;
        return record;
    }

    /// @p rows: of a function with data; its rows are added up, and told once all of them were well.
    void add(const char *promise, qsizetype tried, const QString &unit, int rows)
    {
        if (!m_isWanted || QTest::currentTestFailed())
            return;
        const QString test = QString::fromLocal8Bit(program_invocation_short_name) + QStringLiteral(": ")
            + QString::fromLatin1(QTest::currentTestFunction());
        Sum &sum = m_sums[test];
        sum.tried += tried;
        if (++sum.rows < rows)
            return;
        const QJsonObject object{ { QStringLiteral("promise"), QString::fromLatin1(promise) },
                                  { QStringLiteral("test"), test },
                                  { QStringLiteral("lost"), 0 },
                                  { QStringLiteral("tried"), sum.tried },
                                  { QStringLiteral("unit"), unit } };
        QFile file(m_folder.filePath(QString(test).replace(QStringLiteral(": "), QStringLiteral("-"))
                                     + QStringLiteral(".json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0)
            QFAIL("the record of the proof can't be written");
    }

private:
    struct Sum {
        qsizetype tried = 0;
        int rows = 0;
    };

    /// What an earlier run of this program has told is not told any more.
    ProofRecord()
        : m_isWanted(qgetenv("TSUNAGI_LONG") == "1")
        , m_folder(qEnvironmentVariable("TSUNAGI_TEST_OUTPUT") + QStringLiteral("/reliability"))
    {
        if (!m_isWanted)
            return;
        m_folder.mkpath(QStringLiteral("."));
        const QString own = QString::fromLocal8Bit(program_invocation_short_name) + QStringLiteral("-*.json");
        for (const QString &name : m_folder.entryList({ own }))
            m_folder.remove(name);
    }

    bool m_isWanted;
    QDir m_folder;
    QHash<QString, Sum> m_sums;
};

/// @p unit: what was tried, in plural, such as "files of 12 sizes".
inline void recordProof(const char *promise, qsizetype tried, const QString &unit, int rows = 1)
{
    ProofRecord::instance().add(promise, tried, unit, rows);
}

namespace {
// Before the first test, not at the first record.
[[maybe_unused]] const ProofRecord &recordFromTheStart = ProofRecord::instance();
} // namespace

} // namespace tsunagi::tests
