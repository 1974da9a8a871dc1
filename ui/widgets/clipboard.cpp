// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace tsunagi::ui {
namespace {

QByteArray digestOf(const QString &text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }

void clearIfHolding(const QByteArray &digest)
{
    if (digestOf(pastedText()) == digest)
        QGuiApplication::clipboard()->clear();
}

} // namespace

void copyText(const QString &text) { QGuiApplication::clipboard()->setText(text); }

void copySecretText(const QString &text)
{
    copyText(text);
    const QByteArray digest = digestOf(text);
    QTimer::singleShot(30s, qGuiApp, [digest] { clearIfHolding(digest); });
}

QString pastedText() { return QGuiApplication::clipboard()->text(); }

} // namespace tsunagi::ui
