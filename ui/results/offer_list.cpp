// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/offer_list.h"

#include "ui/results/word_match.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int nameRole = Qt::UserRole; ///< empty for a heading
}

OfferList::OfferList(QWidget *parent)
    : Translated(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_search->setObjectName(u"offerSearchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"offerList"_s);
    m_list->setMinimumHeight(theme().rowHeight() * 12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &OfferList::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentItem()); });
    connect(m_list, &QListWidget::itemClicked, this, &OfferList::choose);
    connect(m_list, &QListWidget::itemActivated, this, &OfferList::choose);
    retranslate();
}

void OfferList::setOffers(const QList<backlog::ConditionOffer> &offers)
{
    m_offers = offers;
    m_search->clear();
    fill();
}

void OfferList::takeFocus() { m_search->setFocus(); }

void OfferList::fill()
{
    m_list->clear();
    const backlog::Table *heading = m_offers.isEmpty() ? nullptr : m_offers.constFirst().owner;
    for (const backlog::ConditionOffer &offer : std::as_const(m_offers)) {
        if (offer.owner != heading) {
            heading = offer.owner;
            auto *item = new QListWidgetItem(backlog::titleOf(*heading), m_list);
            item->setFlags(Qt::NoItemFlags);
            item->setFont(theme().font(TextRole::Secondary, true));
        }
        auto *item = new QListWidgetItem(backlog::titleOf(offer), m_list);
        item->setData(nameRole, offer.name);
        item->setToolTip(offer.name);
    }
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(QSize(100, theme().rowHeight()));
    search();
}

void OfferList::search()
{
    QListWidgetItem *first = nullptr;
    const QString typed = m_search->text();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString name = item->data(nameRole).toString();
        item->setHidden(name.isEmpty() ? !typed.trimmed().isEmpty()
                                       : !containsWords(item->text() + u' ' + name, typed));
        if (!first && !name.isEmpty() && !item->isHidden())
            first = item;
    }
    m_list->setCurrentItem(first);
}

void OfferList::choose(const QListWidgetItem *item)
{
    if (item && !item->isHidden() && !item->data(nameRole).toString().isEmpty())
        Q_EMIT offerChosen(item->data(nameRole).toString());
}

/// Up and down move in the list while one types.
bool OfferList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return Translated::eventFilter(watched, event);
}

void OfferList::retranslate()
{
    m_search->setPlaceholderText(tr("Search the conditions"));
    m_search->setAccessibleName(tr("Search the conditions"));
    m_list->setAccessibleName(tr("Conditions of the table"));
    fill();
}

} // namespace tsunagi::ui
