// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api_keys.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace tsunagi::sandbox {

ApiKeys::ApiKeys(const Space &space, const QByteArray &ownersKey, int owner)
{
    for (int user = 0; user < space.users().size(); ++user) {
        const QByteArray name = QByteArray::number(space.users()[user].id);
        const QByteArray derived =
            QMessageAuthenticationCode::hash(name, ownersKey, QCryptographicHash::Sha256).toHex();
        m_keys.append(user == owner ? ownersKey : derived);
        m_users.insert(m_keys.last(), user);
    }
}

std::optional<int> ApiKeys::userOf(const QByteArray &key) const
{
    const auto user = m_users.constFind(key);
    return user == m_users.cend() ? std::nullopt : std::optional<int>(*user);
}

} // namespace tsunagi::sandbox
