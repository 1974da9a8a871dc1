// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/callback_paste.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

CallbackPaste::CallbackPaste(QWidget *parent)
    : Translated(parent)
    , m_label(makeParagraph("body", this))
    , m_edit(new SecretEdit("pasteEdit", this))
    , m_button(makeButton("pasteButton", this))
    , m_hint(makeParagraph("secondary", this))
    , m_message(new MessageBar(this))
{
    m_message->setObjectName(u"pasteMessageBar"_s);
    setFocusProxy(m_edit);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_edit, 1);
    line->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_label);
    layout->addLayout(line);
    layout->addWidget(m_hint);
    layout->addWidget(m_message);
    connect(m_button, &QPushButton::clicked, this, &CallbackPaste::offer);
    m_edit->edit()->installEventFilter(this);
    connect(m_edit, &SecretEdit::changed, m_message, &MessageBar::clear);
    connect(m_edit, &SecretEdit::changed, this, &CallbackPaste::retranslate);
    retranslate();
}

void CallbackPaste::setLabel(const QString &label) { m_label->setText(label); }

void CallbackPaste::setCallbackUrl(const QString &callbackUrl)
{
    m_edit->edit()->setPlaceholderText(u"%1/?code=…"_s.arg(callbackUrl));
}

void CallbackPaste::showError(const auth::Error &error) { m_message->showError(error); }

void CallbackPaste::clear()
{
    m_message->clear();
    m_edit->clear();
}

void CallbackPaste::offer()
{
    QLineEdit *edit = m_edit->edit();
    if (edit->text().isEmpty())
        edit->setText(pastedText());
    if (!edit->text().isEmpty())
        Q_EMIT offered(edit->text());
}

/// The Return key must not go on to the dialog: its main button may have become another page's meanwhile.
bool CallbackPaste::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent *>(event) : nullptr;
    if (watched != m_edit->edit() || !key || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter))
        return Translated::eventFilter(watched, event);
    offer();
    return true;
}

void CallbackPaste::retranslate()
{
    m_edit->setLabel(tr("Callback URL or authorization code"));
    m_button->setText(m_edit->isEmpty() ? tr("Paste") : tr("Use this"));
    m_hint->setText(
        tr("The authorization code (verifier) alone will do. It is not the code of two-factor authentication."));
}

} // namespace tsunagi::ui
