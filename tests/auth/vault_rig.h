// SPDX-License-Identifier: GPL-3.0-or-later
// A vault whose passphrase comes from a script instead of a person, with scrypt's work factor low: its strength is not
// the point of a test.
#pragma once

#include "auth/secrets/vault_store.h"

#include <QList>

namespace tsunagi::tests {

inline constexpr int quickWorkFactor = 10;

/// Gives its answers one after the other, then nobody is there; notes what it was asked.
class ScriptedPassphrase : public auth::VaultPassphrase {
public:
    explicit ScriptedPassphrase(QList<QByteArray> answers)
        : m_answers(std::move(answers))
    {
    }

    /// "open", "again" and "new", in their order.
    QStringList asked;

    QCoro::Task<auth::Result<auth::Secret>> passphrase(Wanted wanted, QString path, std::stop_token) override
    {
        asked << (wanted == Wanted::ForNew       ? QStringLiteral("new")
                      : wanted == Wanted::ToOpen ? QStringLiteral("open")
                                                 : QStringLiteral("again"));
        if (m_answers.isEmpty()) {
            const auto reason =
                wanted == Wanted::ToOpenAgain ? auth::Reason::VaultWrongPassphrase : auth::Reason::VaultLocked;
            co_return auth::fail({ .reason = reason, .subject = path, .detail = {}, .suggestion = {} });
        }
        co_return auth::Secret(m_answers.takeFirst());
    }

private:
    QList<QByteArray> m_answers;
};

} // namespace tsunagi::tests
