// SPDX-License-Identifier: GPL-3.0-or-later
// Query and form parameters as servers read them (application/x-www-form-urlencoded): '+' is a space, %XX a byte,
// names may come several times and keep their order.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace tsunagi::sandbox {

class Parameters {
public:
    using Pair = std::pair<QByteArray, QByteArray>;

    Parameters() = default;
    static Parameters parse(QByteArrayView encoded);

    /// The first value of that name; empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const { return count(name) > 0; }
    [[nodiscard]] qsizetype count(QByteArrayView name) const;
    [[nodiscard]] const QList<Pair> &pairs() const { return m_pairs; }

    /// The number of that name, or nothing where it is absent or no integer.
    [[nodiscard]] std::optional<qint64> integer(QByteArrayView name) const;

private:
    QList<Pair> m_pairs;
};

/// '+' and %XX undone; a '%' that begins no %XX stays as it is.
[[nodiscard]] QByteArray decodeFormText(QByteArrayView encoded);

} // namespace tsunagi::sandbox
