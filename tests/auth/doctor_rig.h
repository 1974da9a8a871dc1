// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor on properties of a test's own, and its rows.
#pragma once

#include "auth/doctor/doctor.h"
#include "auth/secrets/keychain_on_demand.h"
#include "tests/auth/authenticator_rig.h"

#include <QTemporaryDir>

namespace tsunagi::tests {

struct DoctorRow {
    QString check;
    QString result;
    QString reason; ///< of the error behind it; empty where there is none
    auth::Error error;
    QString detail;
    QString hint;
};

class Diagnosis {
public:
    explicit Diagnosis(const Values &values, qint64 clockAhead = 0)
    {
        const auto examination = std::make_shared<auth::Examination>();
        for (const auto &[property, value] : values)
            examination->given.set(property, value, auth::Origin::CommandLine);
        examination->dataHome = m_home.filePath(QStringLiteral("data"));
        examination->configHome = m_home.filePath(QStringLiteral("config"));
        examination->store = std::make_shared<auth::KeychainOnDemand>();
        examination->now = [clockAhead] { return QDateTime::currentDateTimeUtc().addSecs(clockAhead); };
        m_ended =
            QCoro::waitFor(auth::examine(examination, [this](const auth::CheckInfo &check, const auth::Finding &found) {
                const auth::Error error = found.error.value_or(auth::Error());
                m_rows << DoctorRow{ QString::fromLatin1(check.name),
                                     nameOf(found.outcome),
                                     found.error ? nameOf(error.reason) : QString(),
                                     error,
                                     detailOf(found),
                                     hintOf(found) };
                return auth::Result<void>();
            }));
    }

    [[nodiscard]] const QList<DoctorRow> &rows() const { return m_rows; }
    /// The rows of one check.
    [[nodiscard]] QList<DoctorRow> of(const char *check) const
    {
        QList<DoctorRow> rows;
        for (const DoctorRow &row : m_rows)
            if (row.check == QLatin1StringView(check))
                rows << row;
        return rows;
    }
    /// The one row of a check: "failed HostNotFound", "ok", "skipped".
    [[nodiscard]] QString outcome(const char *check) const
    {
        QStringList all;
        for (const DoctorRow &row : of(check))
            all << (row.result + u' ' + row.reason).trimmed();
        return all.join(QStringLiteral(", "));
    }
    [[nodiscard]] DoctorRow only(const char *check) const { return of(check).value(0); }
    [[nodiscard]] bool hasFailed() const
    {
        return std::ranges::any_of(m_rows, [](const DoctorRow &row) { return row.result == QStringLiteral("failed"); });
    }
    /// For QVERIFY2: all of it.
    [[nodiscard]] QByteArray told() const
    {
        QString text = outcomeOf(m_ended);
        for (const DoctorRow &row : m_rows)
            text +=
                QStringLiteral("\n%1: %2 %3 | %4 | %5").arg(row.check, row.result, row.reason, row.detail, row.hint);
        return text.toUtf8();
    }

private:
    QTemporaryDir m_home;
    QList<DoctorRow> m_rows;
    auth::Result<void> m_ended;
};

} // namespace tsunagi::tests
