// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's notification service on the test's own session bus: notes what it is told to show.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace tsunagi::tests {

class NotificationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint id = 0;
        QString title;
        QString text;
    };

    NotificationService()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("notification service")))
    {
    }
    ~NotificationService() override
    {
        stop();
        QDBusConnection::disconnectFromBus(m_bus.name());
    }

    [[nodiscard]] bool start()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void stop()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
    }

    QList<Shown> shown;

public Q_SLOTS:
    // The specification's own names and order.
    uint Notify(const QString & /*application*/, uint replaces, const QString & /*icon*/, const QString &title,
                const QString &text, const QStringList & /*actions*/, const QVariantMap & /*hints*/, int /*timeout*/)
    {
        shown.append({ replaces != 0 ? replaces : static_cast<uint>(shown.size() + 1), title, text });
        return shown.constLast().id;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);

private:
    QDBusConnection m_bus;
};

} // namespace tsunagi::tests
