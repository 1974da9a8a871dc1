// SPDX-License-Identifier: GPL-3.0-or-later
// The one place of the desktop program that asks for the vault's passphrase. The vault itself never asks: what reads it
// in the background is told that it is locked. Whoever does what a person has just asked for goes through the door
// first, and waits there for the one answer; while a person thinks, nothing of the vault is held.
#pragma once

#include "auth/secrets/vault_store.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class QWidget;

namespace tsunagi::auth {
template <typename T>
class OneShot;
}

namespace tsunagi::ui {

class PageGiven;

class VaultDoor : public QObject {
    Q_OBJECT
public:
    /// @p workFactor: scrypt's, of what is written.
    VaultDoor(const QString &path, int workFactor, QObject *parent = nullptr);
    /// Who waits there is told that the vault stays closed.
    ~VaultDoor() override;

    [[nodiscard]] const std::shared_ptr<auth::VaultStore> &vault() const { return m_vault; }
    /// The dialog's parent where no window of the program is in front; it goes with it.
    void setWindow(QWidget *window);

    /// At once where the vault is open or there is none. Else one dialog, whoever asks: VaultLocked for all who wait
    /// once a person has cancelled it. Only on behalf of a person, never from a timer.
    [[nodiscard]] QCoro::Task<auth::Result<void>> opened(std::stop_token stop);
    /// What a page has asked for: the passphrase of the vault that the next write makes.
    void giveForNew(auth::Secret passphrase);

private:
    void ask();

    std::shared_ptr<PageGiven> m_given;
    std::shared_ptr<auth::VaultStore> m_vault;
    QPointer<QWidget> m_window;
    std::unique_ptr<auth::OneShot<bool>> m_answer; ///< of the dialog that stands, or that stood last
};

} // namespace tsunagi::ui
