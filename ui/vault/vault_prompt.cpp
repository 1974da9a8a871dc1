// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vault/vault_prompt.h"

#include "auth/one_shot.h"
#include "ui/vault/vault_dialog.h"

#include <QApplication>
#include <QCoroFuture>
#include <QPointer>

namespace tsunagi::ui {
namespace {

std::unexpected<auth::Error> failAt(auth::Reason reason, const QString &path)
{
    return auth::fail({ .reason = reason, .subject = path, .detail = {}, .suggestion = {} });
}

/// Empty where the person has cancelled.
QCoro::Task<std::shared_ptr<auth::Secret>> asked(QString path, VaultDialog::Try which, std::stop_token stop)
{
    const auth::OneShot<std::shared_ptr<auth::Secret>> answer;
    const auto future = answer.value();
    auto *dialog = new VaultDialog(path, which, QApplication::activeWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer](int result) {
        answer.settle(
            std::make_shared<auth::Secret>(result == QDialog::Accepted ? dialog->passphrase() : auth::Secret()));
    });
    // Its window may go and take it along.
    QObject::connect(dialog, &QObject::destroyed, [answer] { answer.settle(std::make_shared<auth::Secret>()); });
    const QPointer<VaultDialog> shown(dialog);
    const std::stop_callback onStop(stop, [shown] {
        if (shown)
            shown->reject();
    });
    dialog->open();
    co_return co_await future;
}

} // namespace

QCoro::Task<auth::Result<auth::Secret>> VaultPrompt::passphrase(Wanted wanted, QString path, std::stop_token stop)
{
    const bool wasFromPage = std::exchange(m_isFromPage, !m_given.isEmpty());
    if (!m_given.isEmpty())
        co_return std::exchange(m_given, auth::Secret());
    if (wanted == Wanted::ToOpenAgain && wasFromPage)
        co_return failAt(auth::Reason::VaultWrongPassphrase, path);
    if (wanted == Wanted::ForNew)
        co_return failAt(auth::Reason::VaultLocked, path);
    const auto which = wanted == Wanted::ToOpenAgain ? VaultDialog::Try::Again : VaultDialog::Try::First;
    const auto given = co_await asked(path, which, stop);
    if (given->isEmpty())
        co_return failAt(auth::Reason::VaultLocked, path);
    co_return std::move(*given);
}

} // namespace tsunagi::ui
