// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop prefers, light or dark and high contrast, from its portal over D-Bus: asked after the first window
// is shown and never waited for, then followed. Without a portal the platform's palette stays the guess.
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace tsunagi::ui {

class SystemPreference : public QObject {
    Q_OBJECT
public:
    explicit SystemPreference(QObject *parent = nullptr);
    void ask();

private:
    void read(const QString &key);
    void take(const QString &key, const QVariant &value);
    Q_SLOT void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

    std::optional<bool> m_dark;
    bool m_highContrast = false;
};

} // namespace tsunagi::ui
