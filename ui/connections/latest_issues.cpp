// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/latest_issues.h"

#include "backlog/rows/json_rows.h"
#include "ui/connections/connection_session.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr int rowsShown = 8;

const backlog::Table *issues() { return *backlog::findTable(u"Issues"_s); }

TableMemory columnsShown()
{
    TableMemory memory;
    memory.columns = { u"IssueKey"_s, u"Summary"_s, u"StatusName"_s, u"AssigneeName"_s, u"DueDate"_s, u"Updated"_s };
    return memory;
}

} // namespace

LatestIssues::LatestIssues(QWidget *parent)
    : Translated(parent)
    , m_title(makeLabel("strong", this))
    , m_all(makeLinkButton("allIssuesButton", this))
    , m_model(new RowModel(issues(), this))
    , m_view(new RowsView(this))
{
    setObjectName(u"latestIssues"_s);
    m_view->setObjectName(u"latestIssuesTable"_s);
    m_view->setProperty("framed", true);
    m_view->showModel(m_model, columnsShown());
    m_view->setColumnWidth(issues()->columnIndex(u"IssueKey"_s), theme().pixelSize(TextRole::Body) * 9);
    m_view->horizontalHeader()->setSectionsClickable(false);
    m_view->horizontalHeader()->setSectionsMovable(false);
    m_view->horizontalHeader()->setSectionResizeMode(issues()->columnIndex(u"Summary"_s), QHeaderView::Stretch);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(m_view);
    connect(m_all, &QPushButton::clicked, this, &LatestIssues::allWanted);
    connect(m_view, &QTableView::doubleClicked, this, &LatestIssues::allWanted);
    retranslate();
    hide();
}

LatestIssues::~LatestIssues() { m_stop.request_stop(); }

void LatestIssues::showSession(ConnectionSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_model->clear();
    hide();
    m_session = session;
    m_wasReady = false;
    connect(session, &ConnectionSession::changed, this, &LatestIssues::refresh);
    refresh();
}

/// Each time that the connection has just been found to work.
void LatestIssues::refresh()
{
    const bool ready = m_session && m_session->state() == ConnectionSession::State::Ready;
    if (ready && !m_wasReady)
        QCoro::connect(ask(m_session, m_stop.get_token()), this,
                       [this](const auth::Result<backlog::ApiReply> &reply) { take(reply); });
    m_wasReady = ready;
}

QCoro::Task<auth::Result<backlog::ApiReply>> LatestIssues::ask(QPointer<ConnectionSession> session,
                                                               std::stop_token stop)
{
    const auto client = co_await session->client(Asking::Nobody);
    if (!client)
        co_return auth::fail(client.error());
    if (stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    const backlog::Parameters latest{ { u"sort"_s, u"updated"_s },
                                      { u"order"_s, u"desc"_s },
                                      { u"count"_s, QString::number(rowsShown) } };
    co_return co_await (*client)->get(QLatin1StringView(issues()->path), latest, stop);
}

void LatestIssues::take(const auth::Result<backlog::ApiReply> &reply)
{
    if (!reply)
        return; // an extra: what is wrong with the connection is told by its test
    backlog::JsonRows rows(issues()->columns);
    const auto page = rows.parse(reply->body);
    if (!page || page->rows->rowCount() == 0)
        return;
    m_model->clear();
    m_model->append({ page->rows });
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + m_model->rowCount() * theme().rowHeight()
                           + 2);
    show();
}

void LatestIssues::retranslate()
{
    m_title->setText(tr("Issues changed last"));
    m_view->setAccessibleName(tr("Issues changed last"));
    m_all->setText(tr("See all"));
    m_model->retranslate();
}

} // namespace tsunagi::ui
