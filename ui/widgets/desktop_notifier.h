// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the person something outside of our windows, by the desktop's notification service over D-Bus
// (org.freedesktop.Notifications). It is never waited for; where there is none, that is said: the window has to tell.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace tsunagi::ui {

class DesktopNotifier : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    /// Plain text, no secret. @p tag: what it is about; a later one of the same tag takes an earlier one's place.
    void notify(const QString &tag, const QString &title, const QString &text);

Q_SIGNALS:
    /// The service has taken it.
    void shown(const QString &tag);
    /// There is no service, or it refused.
    void notShown(const QString &tag);
    /// The person has clicked on it.
    void activated(const QString &tag);

private:
    Q_SLOT void actionInvoked(uint id, const QString &action);

    QHash<QString, uint> m_ids; ///< by tag
    bool m_listens = false;
};

} // namespace tsunagi::ui
