// SPDX-License-Identifier: GPL-3.0-or-later
// The API keys of the space: the owner's is the run's apiKey, everybody else's is derived from it.
#pragma once

#include "app/sandbox/space.h"

#include <QHash>

namespace tsunagi::sandbox {

class ApiKeys {
public:
    ApiKeys(const Space &space, const QByteArray &ownersKey, int owner);

    [[nodiscard]] QByteArray keyOf(int user) const { return m_keys[user]; }
    [[nodiscard]] std::optional<int> userOf(const QByteArray &key) const;

private:
    QList<QByteArray> m_keys; ///< by user
    QHash<QByteArray, int> m_users;
};

} // namespace tsunagi::sandbox
