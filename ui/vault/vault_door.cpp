// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/vault_door.h"

#include "auth/one_shot.h"
#include "ui/vault/vault_dialog.h"

#include <QApplication>
#include <QCoroFuture>

namespace tsunagi::ui {
namespace {

std::unexpected<auth::Error> lockedAt(const QString &path)
{
    return auth::fail({ .reason = auth::Reason::VaultLocked, .subject = path, .detail = {}, .suggestion = {} });
}

} // namespace

/// Answers the vault's questions at once.
class PageGiven : public auth::VaultPassphrase {
public:
    auth::Secret forNew;

    [[nodiscard]] QCoro::Task<auth::Result<auth::Secret>> passphrase(Wanted wanted, QString path,
                                                                     std::stop_token) override
    {
        auth::Secret given = std::exchange(forNew, auth::Secret());
        if (wanted != Wanted::ForNew || given.isEmpty())
            co_return lockedAt(path);
        co_return std::move(given);
    }
};

VaultDoor::VaultDoor(const QString &path, int workFactor, QObject *parent)
    : QObject(parent)
    , m_given(std::make_shared<PageGiven>())
    , m_vault(std::make_shared<auth::VaultStore>(path, m_given, workFactor))
{
}

VaultDoor::~VaultDoor()
{
    if (m_answer)
        m_answer->settle(false);
}

void VaultDoor::setWindow(QWidget *window) { m_window = window; }

QCoro::Task<auth::Result<void>> VaultDoor::opened(std::stop_token stop)
{
    if (m_vault->isOpen() || !m_vault->exists())
        co_return {};
    if (!m_answer || m_answer->isSettled())
        ask();
    // Copies: the door may go while a person thinks.
    const auto vault = m_vault;
    const auto answer = m_answer->value();
    const bool isOpen = co_await answer;
    if (stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    // A page may have opened it meanwhile.
    if (!isOpen && !vault->isOpen())
        co_return lockedAt(vault->path());
    co_return {};
}

void VaultDoor::ask()
{
    m_answer = std::make_unique<auth::OneShot<bool>>();
    const auth::OneShot<bool> answer = *m_answer;
    QWidget *front = QApplication::activeWindow();
    auto *dialog = new VaultDialog(m_vault, front ? front : m_window.data());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, dialog, [answer](int result) { answer.settle(result == QDialog::Accepted); });
    // Its window may go and take it along.
    connect(dialog, &QObject::destroyed, [answer] { answer.settle(false); });
    dialog->open();
}

void VaultDoor::giveForNew(auth::Secret passphrase) { m_given->forNew = std::move(passphrase); }

} // namespace tsunagi::ui
