// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/system_preference.h"

#include "ui/theme.h"
#include "ui/widgets/session_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString group = u"org.freedesktop.appearance"_s;

/// Read() answers a variant within a variant.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemPreference::SystemPreference(QObject *parent)
    : QObject(parent)
{
}

void SystemPreference::ask()
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(u"color-scheme"_s);
    read(u"contrast"_s);
}

void SystemPreference::read(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << group << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        done->deleteLater();
        if (!reply.isError())
            take(key, reply.value().variant());
    });
}

void SystemPreference::settingChanged(const QString &changedGroup, const QString &key, const QDBusVariant &value)
{
    if (changedGroup == group)
        take(key, value.variant());
}

void SystemPreference::take(const QString &key, const QVariant &value)
{
    const uint number = unwrapped(value).toUInt();
    if (key == "color-scheme"_L1)
        m_dark = number == 0 ? std::nullopt : std::optional(number == 1); // 0: no preference, 1: dark, 2: light
    else if (key == "contrast"_L1)
        m_highContrast = number == 1;
    else
        return;
    theme().systemPreferred(m_dark, m_highContrast);
}

} // namespace tsunagi::ui
