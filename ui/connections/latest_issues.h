// SPDX-License-Identifier: GPL-3.0-or-later
// The issues that changed last, a few rows on the overview: what a person most likely came for. One request when the
// connection is known to work; hidden where there are none.
#pragma once

#include "auth/shared.h"
#include "backlog/client.h"
#include "ui/widgets/translated.h"

#include <QPointer>
#include <QWidget>

#include <stop_token>

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class ConnectionSession;
class RowModel;
class RowsView;

class LatestIssues : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit LatestIssues(QWidget *parent = nullptr);
    ~LatestIssues() override;
    void showSession(ConnectionSession *session);

Q_SIGNALS:
    void allWanted();

protected:
    void retranslate() override;

private:
    void refresh();
    void take(const auth::Result<backlog::ApiReply> &reply);
    [[nodiscard]] static QCoro::Task<auth::Result<backlog::ApiReply>> ask(QPointer<ConnectionSession> session,
                                                                          std::stop_token stop);

    QPointer<ConnectionSession> m_session;
    QLabel *m_title;
    QPushButton *m_all;
    RowModel *m_model;
    RowsView *m_view;
    std::stop_source m_stop;
    bool m_wasReady = false;
};

} // namespace tsunagi::ui
