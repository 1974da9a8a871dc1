// SPDX-License-Identifier: GPL-3.0-or-later
// The tab 動作ログ: the session's events with their times, without a secret; to read and to copy.
#pragma once

#include "ui/widgets/translated.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace tsunagi::ui {

class ConnectionSession;
class CopyButton;

class LogPage : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit LogPage(QWidget *parent = nullptr);
    void showSession(const ConnectionSession *session);

protected:
    void retranslate() override;

private:
    void refill();

    QPointer<const ConnectionSession> m_session;
    QLabel *m_promise;
    QPlainTextEdit *m_text;
    CopyButton *m_copy;
};

} // namespace tsunagi::ui
