// SPDX-License-Identifier: GPL-3.0-or-later
// 概要: who is behind the connection, in what state it is, where its secrets are kept, and what the rate limit leaves.
#pragma once

#include "backlog/rate_limit.h"
#include "ui/widgets/translated.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;

namespace tsunagi::ui {

class Avatar;
class Card;
class ConnectionSession;
class Dot;
class LatestIssues;
class PlacesCard;
class RemainderBar;

class OverviewPage : public Translated<QScrollArea> {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);
    void showSession(ConnectionSession *session);

Q_SIGNALS:
    void checkWanted();
    void issuesWanted();

protected:
    void retranslate() override;

private:
    void setUpAccount();
    void setUpState();
    void setUpLimits();
    void showAccount();
    void showState();
    void showLimits();

    struct LimitRow {
        backlog::RateClass rateClass;
        QLabel *name = nullptr;
        RemainderBar *bar = nullptr;
        QLabel *value = nullptr;
    };

    ConnectionSession *m_session = nullptr;
    Card *m_account;
    Card *m_state;
    PlacesCard *m_places;
    Card *m_limits;
    LatestIssues *m_latest;
    Avatar *m_avatar = nullptr;
    QLabel *m_userName = nullptr;
    QLabel *m_userFacts = nullptr;
    Dot *m_dot = nullptr;
    QLabel *m_stateWords = nullptr;
    QLabel *m_stateFacts = nullptr;
    QPushButton *m_details = nullptr;
    QLabel *m_detailText = nullptr;
    QPushButton *m_check = nullptr;
    QList<LimitRow> m_limitRows;
};

/// "管理者" for Backlog's roleType of a user; empty where it is none that we know.
[[nodiscard]] QString roleName(int roleType);

} // namespace tsunagi::ui
