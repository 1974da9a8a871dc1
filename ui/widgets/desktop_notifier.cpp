// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/desktop_notifier.h"

#include "ui/widgets/session_bus.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

// The desktop notifications specification, 1.2.
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString interface = u"org.freedesktop.Notifications"_s;
const QString clicked = u"default"_s;
constexpr int lifeOfItsOwn = -1;
constexpr int answerMs = 5000;

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : QObject(parent)
{
}

void DesktopNotifier::notify(const QString &tag, const QString &title, const QString &text)
{
    QDBusConnection bus = hasSessionBus() ? QDBusConnection::sessionBus() : QDBusConnection(QString());
    if (!bus.isConnected()) {
        Q_EMIT notShown(tag);
        return;
    }
    if (!m_listens)
        m_listens = bus.connect(service, path, interface, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Notify"_s);
    // The text may hold markup by the specification, the title not.
    call << QCoreApplication::applicationName() << m_ids.value(tag, 0) << u"tsunagi"_s << title << text.toHtmlEscaped()
         << QStringList{ clicked, tr("Show") } << QVariantMap{ { u"desktop-entry"_s, u"tsunagi"_s } } << lifeOfItsOwn;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, answerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, tag](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<uint> reply = *done;
        done->deleteLater();
        if (reply.isError()) {
            Q_EMIT notShown(tag);
            return;
        }
        m_ids[tag] = reply.value();
        Q_EMIT shown(tag);
    });
}

void DesktopNotifier::actionInvoked(uint id, const QString &action)
{
    const QString tag = m_ids.key(id);
    if (action == clicked && !tag.isEmpty())
        Q_EMIT activated(tag);
}

} // namespace tsunagi::ui
