// SPDX-License-Identifier: GPL-3.0-or-later
// A text that must not be seen: API key, token, client secret, private key. Lives in memory of libsodium's that is
// locked, fenced and wiped when the last one that shares it goes; never changed once it is made. Can't be printed,
// compared by == or turned into QVariant. Qt's own copies (request bodies, line edits) can't be wiped; SECURITY.md says
// so.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <utility>

namespace tsunagi::auth {

class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    static Secret fromText(const QString &text) { return Secret(text.toUtf8()); }
    /// Wipes @p bytes after taking them over.
    static Secret taking(QByteArray &bytes);
    /// A secret of @p size bytes that @p fill writes in place, as fill(char *).
    template <typename Fill>
    static Secret filled(qsizetype size, Fill &&fill)
    {
        Secret secret = ofSize(size);
        if (size > 0)
            fill(secret.m_data.get());
        return secret;
    }

    Secret(Secret &&other) noexcept
        : m_data(std::move(other.m_data))
        , m_size(std::exchange(other.m_size, 0))
    {
    }
    Secret &operator=(Secret &&other) noexcept
    {
        m_data = std::move(other.m_data);
        m_size = std::exchange(other.m_size, 0);
        return *this;
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() = default;

    /// Another holder of the same memory: a secret stands in memory once, however many ask for it.
    [[nodiscard]] Secret clone() const
    {
        Secret other;
        other.m_data = m_data;
        other.m_size = m_size;
        return other;
    }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// The bytes, valid while this lives; nothing is copied.
    [[nodiscard]] QByteArrayView view() const { return { m_data.get(), m_size }; }
    /// A copy that leaves the protected memory, for a request or a file that is about to be sealed.
    [[nodiscard]] QByteArray reveal() const { return view().toByteArray(); }
    /// Constant time.
    [[nodiscard]] bool equals(const Secret &other) const;
    /// sha256 in base64url: what the settings file remembers of a token that it has held.
    [[nodiscard]] QString digest() const;

    bool operator==(const Secret &) const = delete;

private:
    static Secret ofSize(qsizetype size);
    std::shared_ptr<char> m_data;
    qsizetype m_size = 0;
};

/// What stands in place of a secret wherever people look.
inline constexpr QStringView maskedSecret = u"●●●";

} // namespace tsunagi::auth
