// SPDX-License-Identifier: GPL-3.0-or-later
// The URL of a space: any page of the space may be pasted, what is kept is the root.
#pragma once

#include "auth/error.h"

#include <QUrl>

namespace tsunagi::auth {

/// The root of a space: scheme, host, port, and nothing else. https, or http on a loopback literal or "localhost".
class SpaceUrl {
public:
    /// Accepts what a person may paste: "acme.backlog.com", "https://acme.backlog.com/view/KEY-1". BadSpaceUrl or
    /// InsecureUrl otherwise.
    [[nodiscard]] static Result<SpaceUrl> parse(const QString &pasted);

    /// "https://acme.backlog.com", without a slash at the end.
    [[nodiscard]] QString text() const { return m_root.toString(QUrl::RemovePath); }
    [[nodiscard]] QString host() const { return m_root.host(); }
    /// scheme://host:port with the port always written: two URLs are of one origin if these are equal.
    [[nodiscard]] QString origin() const;
    [[nodiscard]] bool isLoopback() const;
    /// @p path begins with a slash and is already percent-encoded.
    [[nodiscard]] QUrl resolved(const QString &path) const;
    /// "acme", from acme.backlog.com: the name offered for a new connection.
    [[nodiscard]] QString suggestedName() const;

    bool operator==(const SpaceUrl &other) const { return origin() == other.origin(); }

private:
    explicit SpaceUrl(QUrl root)
        : m_root(std::move(root))
    {
    }
    QUrl m_root;
};

/// True for 127.0.0.0/8, ::1 and localhost.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace tsunagi::auth
