// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/view_bar.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ViewBar::ViewBar(QWidget *parent)
    : Translated(parent)
    , m_words(makeLabel("body", this))
    , m_name(new QLineEdit(this))
    , m_save(makePrimaryButton("saveViewButton", this))
    , m_cancel(makeButton("cancelViewButton", this))
    , m_undo(makeButton("undoDeleteViewButton", this))
    , m_close(makeIconButton("closeViewBarButton", u"close"_s, this))
    , m_mistake(makeLabel("bad", this))
{
    setObjectName(u"viewBar"_s);
    setProperty("card", true);
    m_name->setObjectName(u"viewNameEdit"_s);
    m_name->setMaximumWidth(320);
    m_mistake->setObjectName(u"viewMistakeLabel"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_words);
    layout->addWidget(m_name, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_save, m_cancel, m_undo, m_mistake })
        layout->addWidget(widget);
    layout->addStretch(1);
    layout->addWidget(m_close);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewBar::give);
    connect(m_save, &QPushButton::clicked, this, &ViewBar::give);
    connect(m_cancel, &QPushButton::clicked, this, &ViewBar::leave);
    connect(m_close, &QToolButton::clicked, this, &ViewBar::leave);
    connect(m_undo, &QPushButton::clicked, this, &ViewBar::undoWanted);
    enter(Mode::Hidden);
}

void ViewBar::enter(Mode mode)
{
    m_mode = mode;
    m_isTaken = false;
    const bool asks = mode == Mode::Save || mode == Mode::Rename;
    m_name->setVisible(asks);
    m_save->setVisible(asks);
    m_cancel->setVisible(asks);
    m_undo->setVisible(mode == Mode::Deleted);
    m_close->setVisible(mode == Mode::Deleted);
    retranslate();
    setVisible(mode != Mode::Hidden);
}

void ViewBar::ask(Mode mode, const QString &proposed)
{
    m_name->setText(proposed);
    enter(mode);
    m_name->setFocus();
    m_name->selectAll();
}

void ViewBar::sayTaken()
{
    m_isTaken = true;
    retranslate();
    m_name->setFocus();
}

void ViewBar::sayDeleted(const QString &name)
{
    m_deleted = name;
    enter(Mode::Deleted);
}

void ViewBar::leave() { enter(Mode::Hidden); }

void ViewBar::give()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        m_name->setFocus();
    else
        Q_EMIT nameGiven(name);
}

void ViewBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        Translated::keyPressEvent(event);
}

void ViewBar::retranslate()
{
    m_words->setText(m_mode == Mode::Deleted ? tr("The view “%1” was deleted.").arg(m_deleted)
                                             : tr("Name of the view"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_save->setText(m_mode == Mode::Rename ? tr("Rename") : tr("Save"));
    m_cancel->setText(tr("Cancel"));
    m_undo->setText(tr("Undo"));
    setIconText(m_close, tr("Close"));
    m_mistake->setText(tr("There is a view of this name already."));
    m_mistake->setVisible(m_isTaken);
}

} // namespace tsunagi::ui
