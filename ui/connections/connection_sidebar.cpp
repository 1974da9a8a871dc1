// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_sidebar.h"

#include "ui/connections/connection_delegate.h"
#include "ui/connections/connection_model.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int openWidth = 288;
constexpr int foldedWidth = 52;
} // namespace

ConnectionSidebar::ConnectionSidebar(Workspace *workspace, QWidget *parent)
    : Translated(parent)
    , m_model(new ConnectionModel(workspace, this))
    , m_delegate(new ConnectionDelegate(this))
    , m_title(makeLabel("secondary", this))
    , m_fold(makeIconButton("foldButton", u"panel"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView(this))
    , m_empty(new QWidget(this))
    , m_new(makeButton("newConnectionButton", this))
{
    setObjectName(u"connectionSidebar"_s);
    setProperty("panel", u"side"_s);
    setAttribute(Qt::WA_StyledBackground);
    setUpList();
    setUpLayout();
    connect(m_new, &QPushButton::clicked, this, &ConnectionSidebar::newConnectionWanted);
    connect(m_fold, &QToolButton::clicked, this, [this] { Q_EMIT foldingWanted(!m_folded); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionSidebar::restoreChoice);
    connect(&theme(), &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    restoreChoice();
}

void ConnectionSidebar::setUpList()
{
    m_list->setObjectName(u"connectionList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return;
        m_chosen = current.data(ConnectionModel::IdRole).toString();
        Q_EMIT connectionChosen(m_chosen);
    });
}

void ConnectionSidebar::setUpLayout()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::s, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_fold);

    auto *icon = new QLabel(m_empty);
    icon->setPixmap(iconPixmap(u"link"_s, theme().colours().idle, 28, devicePixelRatioF()));
    icon->setAlignment(Qt::AlignHCenter);
    m_emptyTitle = makeLabel("body", m_empty);
    m_emptyTitle->setAlignment(Qt::AlignHCenter);
    m_emptyText = makeParagraph("secondary", m_empty);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    auto *emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->setContentsMargins(space::xxl, space::xxl * 2, space::xxl, 0);
    emptyLayout->addWidget(icon);
    emptyLayout->addSpacing(space::s);
    emptyLayout->addWidget(m_emptyTitle);
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addStretch();

    // The first one is the current one; to change it later would lay all of it out twice before the first window.
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->addWidget(isEmpty ? m_empty : static_cast<QWidget *>(m_list));
    m_stack->addWidget(isEmpty ? static_cast<QWidget *>(m_list) : m_empty);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::s, space::s, space::s, space::m);
    foot->addWidget(m_new);
    m_new->setIcon(ui::icon(u"plus"_s));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 1, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
}

void ConnectionSidebar::choose(const QString &connectionId)
{
    m_chosen = connectionId;
    restoreChoice();
}

QString ConnectionSidebar::chosen() const { return m_list->currentIndex().data(ConnectionModel::IdRole).toString(); }

/// After the list was read anew: the same connection, else the first.
void ConnectionSidebar::restoreChoice()
{
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? m_empty : static_cast<QWidget *>(m_list));
    if (m_model->rowCount() == 0) {
        m_chosen.clear();
        Q_EMIT connectionChosen({});
        return;
    }
    const QModelIndex same = m_model->indexOf(m_chosen);
    m_list->setCurrentIndex(same.isValid() ? same : m_model->index(0));
}

void ConnectionSidebar::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    applyFolding();
}

void ConnectionSidebar::applyFolding()
{
    m_delegate->setFolded(m_folded);
    m_title->setVisible(!m_folded);
    m_empty->layout()->setContentsMargins(m_folded ? 0 : space::xxl, space::xxl * 2, m_folded ? 0 : space::xxl, 0);
    m_emptyTitle->setVisible(!m_folded);
    m_emptyText->setVisible(!m_folded);
    setFixedWidth(m_folded ? foldedWidth : std::max(openWidth, theme().pixelSize(TextRole::Body) * 20));
    retranslate();
    m_list->doItemsLayout();
}

void ConnectionSidebar::retranslate()
{
    m_title->setText(tr("Connections"));
    m_list->setAccessibleName(tr("Connections"));
    m_emptyTitle->setText(tr("No connections yet"));
    m_emptyText->setText(tr("Choose at the right\nhow to begin."));
    m_new->setText(m_folded ? QString() : tr("New connection…"));
    m_new->setAccessibleName(tr("New connection"));
    m_new->setToolTip(m_folded ? tr("New connection…") : QString());
    setIconText(m_fold, m_folded ? tr("Unfold the connections") : tr("Fold the connections"));
    if (!m_folded)
        setFixedWidth(std::max(openWidth, theme().pixelSize(TextRole::Body) * 20));
    m_list->doItemsLayout();
}

} // namespace tsunagi::ui
