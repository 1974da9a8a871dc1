// SPDX-License-Identifier: GPL-3.0-or-later
// The connections at the left of the main window, with 新しい接続… below; it can be folded to a strip of avatars.
#pragma once

#include "ui/widgets/translated.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tsunagi::ui {

class ConnectionDelegate;
class ConnectionModel;
class Workspace;

class ConnectionSidebar : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ConnectionSidebar(Workspace *workspace, QWidget *parent = nullptr);

    void choose(const QString &connectionId);
    [[nodiscard]] QString chosen() const;
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

Q_SIGNALS:
    /// Empty: none.
    void connectionChosen(const QString &connectionId);
    void newConnectionWanted();
    void foldingWanted(bool folded);

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void setUpList();
    void restoreChoice();
    void applyFolding();

    ConnectionModel *m_model;
    ConnectionDelegate *m_delegate;
    QLabel *m_title;
    QToolButton *m_fold;
    QStackedWidget *m_stack;
    QListView *m_list;
    QWidget *m_empty;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_new;
    QString m_chosen;
    bool m_folded = false;
};

} // namespace tsunagi::ui
