// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_pane.h"

#include "ui/results/chart/chart_choices.h"
#include "ui/results/chart/chart_reckoner.h"
#include "ui/results/chart/chart_view.h"
#include "ui/results/chart/chart_words.h"
#include "ui/results/row_model.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {

ChartPane::ChartPane(QWidget *parent)
    : Translated(parent)
    , m_reckoner(new ChartReckoner(this))
    , m_choices(new ChartChoices(this))
    , m_view(new ChartView(this))
    , m_note(makeParagraph("small", this))
    , m_copy(makeIconButton("copyChartButton", u"copy"_s, this))
{
    setObjectName(u"chartPane"_s);
    setProperty("panel", u"chart"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(240);
    m_note->setObjectName(u"chartNoteLabel"_s);
    auto *menu = new QMenu(this);
    m_copyFigures = menu->addAction(QString());
    m_copyFigures->setObjectName(u"copyChartFiguresAction"_s);
    m_copyPicture = menu->addAction(QString());
    m_copyPicture->setObjectName(u"copyChartPictureAction"_s);
    m_copy->setMenu(menu);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    setUpLayout();
    connect(&m_soon, &QTimer::timeout, this, &ChartPane::reckon);
    connect(m_reckoner, &ChartReckoner::reckoned, this, &ChartPane::take);
    connect(m_choices, &ChartChoices::wishChanged, this, &ChartPane::changeWish);
    connect(m_view, &ChartView::filterWanted, this, &ChartPane::filterWanted);
    connect(m_copyFigures, &QAction::triggered, m_view, &ChartView::copy);
    connect(m_copyPicture, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setPixmap(m_view->painted()); });
    retranslate();
}

void ChartPane::setUpLayout()
{
    m_choices->addAtEnd(m_copy);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"chartArea"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_view);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(space::m, space::s, space::m, space::xs);
    above->addWidget(m_choices);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::m, space::xs, space::m, space::s);
    below->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(above);
    layout->addWidget(area, 1);
    layout->addLayout(below);
    setTabOrder(m_copy, m_view);
}

void ChartPane::showRows(RowModel *model, const QList<int> &columns, const ChartMemory &memory)
{
    const bool isOther = m_model != model;
    m_model = model;
    m_columns = columns;
    m_choices->showTable(&model->table(), columns, memory);
    if (isOther) {
        m_data = {};
        tell();
    }
    changeWish();
}

void ChartPane::setColumns(const QList<int> &columns)
{
    m_columns = columns;
    m_choices->setShownColumns(columns);
    tell(); // a press filters by the columns that are shown
}

ChartMemory ChartPane::memory() const { return m_choices->memory(); }

/// Not put off by what comes after: rows may arrive with every frame.
void ChartPane::renew()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void ChartPane::changeWish()
{
    m_reckoner->cancel();
    m_isStale = false;
    reckon();
    Q_EMIT choiceChanged();
}

/// What is under way is not stopped for rows that have come since: with a million of them it would never end.
void ChartPane::reckon()
{
    if (!m_model || !isVisible())
        return;
    if (m_reckoner->isWorking()) {
        m_isStale = true;
        return;
    }
    ChartRequest request;
    request.wish = m_choices->wish();
    request.table = &m_model->table();
    request.rows = m_model->rows();
    request.order = m_model->order();
    request.today = QDate(1970, 1, 1).daysTo(QDate::currentDate());
    m_reckoner->reckon(std::move(request));
}

void ChartPane::take(const ChartData &reckoned)
{
    m_data = reckoned;
    m_choices->showFound(reckoned);
    tell();
    if (std::exchange(m_isStale, false))
        renew();
    else if (!m_soon.isActive())
        Q_EMIT drawn();
}

void ChartPane::tell()
{
    const ChartPicture picture = pictureOf(m_data, m_columns);
    const bool isEmpty = picture.form == ChartPicture::Form::Empty;
    m_note->setText(isEmpty ? QString() : picture.note);
    m_note->setVisible(!m_note->text().isEmpty());
    m_copy->setEnabled(!isEmpty);
    m_view->showPicture(picture);
}

void ChartPane::showEvent(QShowEvent *event)
{
    Translated::showEvent(event);
    reckon();
}

void ChartPane::hideEvent(QHideEvent *event)
{
    m_reckoner->cancel();
    m_soon.stop();
    m_isStale = false;
    Translated::hideEvent(event);
}

void ChartPane::retranslate()
{
    setIconText(m_copy, tr("Copy the chart"));
    m_copyFigures->setText(tr("Copy the &figures"));
    m_copyPicture->setText(tr("Copy as a &picture"));
    tell();
}

} // namespace tsunagi::ui
