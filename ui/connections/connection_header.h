// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a connection's page: avatar, name (edited in place), URL and method, 課題を見る, and the menu 「…」.
#pragma once

#include "ui/widgets/translated.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tsunagi::ui {

class Avatar;
class ConnectionSession;
class ElidedLabel;

class ConnectionHeader : public Translated<QWidget> {
    Q_OBJECT
public:
    /// @param menu  of the button 「…」; not owned
    explicit ConnectionHeader(QMenu *menu, QWidget *parent = nullptr);

    void showSession(const ConnectionSession *session);
    void startRenaming();

Q_SIGNALS:
    void issuesWanted();
    void renamed(const QString &name);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpLayout();
    void finishRenaming(bool keep);

    const ConnectionSession *m_session = nullptr;
    Avatar *m_avatar;
    QStackedWidget *m_nameStack;
    ElidedLabel *m_name;
    QLineEdit *m_nameEdit;
    ElidedLabel *m_address;
    QPushButton *m_issues;
    QToolButton *m_more;
};

/// "APIキー", "OAuth（ブラウザーで許可）".
[[nodiscard]] QString methodOf(const ConnectionSession &session);

} // namespace tsunagi::ui
