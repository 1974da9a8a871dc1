// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/keychain_lock.h"

#include "auth/one_shot.h"

#include <QCoroDBusPendingCall>
#include <QCoroFuture>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

const QString service = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString serviceInterface = u"org.freedesktop.Secret.Service"_s;
constexpr int callMs = 5000;

bool isKde() { return qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains("KDE"_L1); }

QCoro::Task<QDBusMessage> call(QString path, QString interface, QString method, QVariantList arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    const QDBusPendingCall pending = QDBusConnection::sessionBus().asyncCall(message, callMs);
    co_return co_await pending;
}

Error missing(const QString &detail)
{
    return { .reason = Reason::KeychainMissing, .subject = {}, .detail = detail, .suggestion = {} };
}

/// The default collection's path; "/" where there is none.
QCoro::Task<Result<QString>> defaultCollection()
{
    const QVariantList defaultAlias{ u"default"_s };
    const QDBusMessage alias = co_await call(servicePath, serviceInterface, u"ReadAlias"_s, defaultAlias);
    if (alias.type() != QDBusMessage::ReplyMessage || alias.arguments().isEmpty())
        co_return fail(missing(alias.errorMessage()));
    co_return alias.arguments().first().value<QDBusObjectPath>().path();
}

QCoro::Task<Result<bool>> isLocked(QString collection)
{
    const QVariantList arguments{ u"org.freedesktop.Secret.Collection"_s, u"Locked"_s };
    const QDBusMessage reply = co_await call(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, arguments);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        co_return fail(missing(reply.errorMessage()));
    co_return reply.arguments().first().value<QDBusVariant>().variant().toBool();
}

/// Receives org.freedesktop.Secret.Prompt.Completed.
class PromptEnd : public QObject {
    Q_OBJECT
public:
    OneShot<bool> ended;

public Q_SLOTS:
    void completed(bool, const QDBusVariant &) { ended.settle(true); }
};

/// Shows the prompt and waits until it ends, however it ends; false after @p seconds.
QCoro::Task<bool> promptEnded(QString promptPath, int seconds, std::stop_token stop)
{
    PromptEnd end;
    const auto future = end.ended.value();
    QDBusConnection::sessionBus().connect(service, promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s, &end,
                                          SLOT(completed(bool, QDBusVariant)));
    const std::stop_callback onStop(stop, [ended = end.ended] { ended.settle(false); });
    QTimer::singleShot(std::chrono::seconds(seconds), &end, [ended = end.ended] { ended.settle(false); });
    const QVariantList arguments{ QString() };
    const QDBusMessage reply = co_await call(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s, arguments);
    if (reply.type() == QDBusMessage::ErrorMessage)
        end.ended.settle(true);
    co_return co_await future;
}

} // namespace

QCoro::Task<Result<UnlockedKeychain>> unlockedKeychain(int seconds, std::stop_token stop)
{
    if (!QDBusConnection::sessionBus().isConnected())
        co_return fail(missing(QDBusConnection::sessionBus().lastError().message()));
    if (isKde())
        co_return UnlockedKeychain();
    const auto collection = co_await defaultCollection();
    if (!collection)
        co_return fail(collection.error());
    const UnlockedKeychain keychain{ *collection };
    if (*collection == "/"_L1)
        co_return keychain;
    const auto locked = co_await isLocked(*collection);
    if (!locked)
        co_return fail(locked.error());
    if (!*locked)
        co_return keychain;

    const QVariantList toUnlock{ QVariant::fromValue(QList<QDBusObjectPath>{ QDBusObjectPath(*collection) }) };
    const QDBusMessage unlock = co_await call(servicePath, serviceInterface, u"Unlock"_s, toUnlock);
    const QString prompt =
        unlock.arguments().size() == 2 ? unlock.arguments().at(1).value<QDBusObjectPath>().path() : u"/"_s;
    if (prompt != "/"_L1 && !co_await promptEnded(prompt, seconds, stop)) {
        if (stop.stop_requested())
            co_return fail(Reason::Interrupted);
        Error late;
        late.reason = Reason::KeychainTimedOut;
        late.number = seconds;
        co_return fail(late);
    }
    const auto stillLocked = co_await isLocked(*collection);
    if (!stillLocked)
        co_return fail(stillLocked.error());
    if (*stillLocked)
        co_return fail(Reason::KeychainLocked);
    co_return keychain;
}

QCoro::Task<Result<void>> stillUnlocked(UnlockedKeychain before)
{
    if (before.collection.isEmpty())
        co_return {};
    const auto collection = co_await defaultCollection();
    if (!collection || *collection != before.collection)
        co_return fail(Reason::KeychainLocked);
    if (*collection == "/"_L1)
        co_return {};
    const auto locked = co_await isLocked(*collection);
    if (!locked || *locked)
        co_return fail(Reason::KeychainLocked);
    co_return {};
}

QString keychainName()
{
    if (isKde())
        return u"KWallet"_s;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return u"Secret Service"_s;
    const QDBusReply<bool> isGnome = bus.interface()->isServiceRegistered(u"org.gnome.keyring"_s);
    return isGnome.isValid() && isGnome.value() ? u"GNOME"_s : u"Secret Service"_s;
}

} // namespace tsunagi::auth

#include "keychain_lock.moc"
