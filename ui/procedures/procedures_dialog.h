// SPDX-License-Identifier: GPL-3.0-or-later
// ストアドプロシージャ: the connection guide's procedures by hand, for a connection by OAuth. They persist nothing.
// Closing it while one runs stops that one first; what it still brings is shown before the window goes.
#pragma once

#include "ui/widgets/translated.h"

#include <QDialog>
#include <QList>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace tsunagi::ui {

class ConnectionSession;
class ProcedurePage;

class ProceduresDialog : public Translated<QDialog> {
    Q_OBJECT
public:
    explicit ProceduresDialog(ConnectionSession *session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void done(int result) override;

private:
    void setUpLayout();
    void pageEnded(bool hasOutputs);
    [[nodiscard]] bool isRunning() const;

    QString m_connectionName;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<ProcedurePage *> m_pages;
    QLabel *m_note;
    QPushButton *m_close = nullptr;
    bool m_isClosing = false; ///< goes once nothing runs any more
};

} // namespace tsunagi::ui
