// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/find_bar.h"

#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {

FindBar::FindBar(RowsView *view, QWidget *parent)
    : Translated(parent)
    , m_view(view)
    , m_finder(new RowFinder(this))
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(makeIconButton("findPreviousButton", u"chevron-up"_s, this))
    , m_next(makeIconButton("findNextButton", u"chevron-down"_s, this))
    , m_close(makeLinkButton("closeFindButton", this))
{
    setObjectName(u"findBar"_s);
    m_edit->setObjectName(u"findEdit"_s);
    m_count->setObjectName(u"findCountLabel"_s);
    m_count->setProperty("role", u"secondary"_s);
    setUpLayout();
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_goesThere = true;
        m_soon.start();
    });
    connect(&m_soon, &QTimer::timeout, this, &FindBar::search);
    connect(m_finder, &RowFinder::found, this, &FindBar::take);
    connect(m_next, &QToolButton::clicked, this, [this] { goOn(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { goOn(true); });
    connect(m_close, &QPushButton::clicked, this, &FindBar::close);
    hide();
    retranslate();
}

void FindBar::setUpLayout()
{
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(icon(u"search"_s, Tint::Secondary), QLineEdit::LeadingPosition);
    m_edit->setMinimumWidth(140);
    m_edit->setMaximumWidth(280);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, 0, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_edit, 10);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_close);
}

void FindBar::open()
{
    const bool wasOpen = isVisible();
    show();
    m_edit->setFocus();
    m_edit->selectAll();
    if (!wasOpen)
        renew();
}

void FindBar::close()
{
    hide();
    m_soon.stop();
    m_finder->clear();
    m_view->repaintCells();
    m_view->setFocus();
}

void FindBar::renew()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void FindBar::search()
{
    const RowModel *model = m_view->rowModel();
    if (!model || m_edit->text().trimmed().isEmpty()) {
        m_finder->clear();
        take();
        return;
    }
    FindWish wish{ model->rows(), model->order(), m_edit->text(), {} };
    const QList<int> shown = m_view->shownColumns();
    wish.columns.assign(shown.begin(), shown.end());
    m_finder->find(std::move(wish));
}

void FindBar::take()
{
    const QModelIndex from = m_view->currentIndex();
    if (std::exchange(m_goesThere, false))
        goTo(m_finder->nextFrom(std::max(0, from.row()),
                                from.isValid() ? from.column() : m_view->shownColumns().value(0), true));
    m_view->repaintCells();
    sayCount();
}

void FindBar::goOn(bool backwards)
{
    if (!isVisible()) {
        open();
        return;
    }
    const QModelIndex from = m_view->currentIndex();
    const int row = std::max(0, from.row());
    const int column = from.isValid() ? from.column() : m_view->shownColumns().value(0);
    goTo(backwards ? m_finder->previousFrom(row, column) : m_finder->nextFrom(row, column, false));
    sayCount();
}

void FindBar::goTo(qsizetype hit)
{
    m_finder->setCurrent(hit);
    if (hit < 0 || m_finder->rowOf(hit) >= m_view->rowModel()->rowCount()) // the rows went meanwhile
        return;
    m_view->setCurrentIndex(m_view->rowModel()->index(m_finder->rowOf(hit), m_finder->columnOf(hit)));
    m_view->repaintCells();
}

void FindBar::sayCount()
{
    const QLocale locale;
    const qsizetype count = m_finder->count();
    const bool more = count == static_cast<qsizetype>(RowFinder::mostHits);
    const QString all = more ? tr("%1 or more").arg(locale.toString(count)) : locale.toString(count);
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    if (m_edit->text().trimmed().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found in the shown columns"));
    else if (m_finder->current() < 0)
        m_count->setText(tr("%1 found").arg(all));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(m_finder->current() + 1), all));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Translated::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goOn(key->modifiers().testFlag(Qt::ShiftModifier));
        return true;
    case Qt::Key_Down: // on to the rows
        m_view->setFocus();
        return true;
    default:
        return Translated::eventFilter(watched, event);
    }
}

void FindBar::retranslate()
{
    m_edit->setPlaceholderText(tr("Find (Ctrl+F)"));
    m_edit->setAccessibleName(tr("Find in the rows"));
    setIconText(m_next, tr("Next (F3)"));
    setIconText(m_previous, tr("Previous (Shift+F3)"));
    m_close->setText(tr("Close"));
    sayCount();
}

} // namespace tsunagi::ui
