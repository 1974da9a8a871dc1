// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/filter_form.h"

#include "auth/error_text.h"
#include "ui/results/condition_words.h"
#include "ui/results/days_editor.h"
#include "ui/results/offer_list.h"
#include "ui/results/thing_lists.h"
#include "ui/results/things_editor.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

using backlog::ConditionKind;

FilterForm::FilterForm(ThingLists *lists, QWidget *parent)
    : Translated(parent, Qt::Popup)
    , m_lists(lists)
    , m_offerList(new OfferList(this))
    , m_editor(new QWidget(this))
    , m_title(makeLabel("strong", m_editor))
    , m_things(new ThingsEditor(m_editor))
    , m_days(new DaysEditor(m_editor))
    , m_line(new QLineEdit(m_editor))
    , m_yesNo(new QWidget(m_editor))
    , m_yes(new QRadioButton(m_yesNo))
    , m_no(new QRadioButton(m_yesNo))
    , m_hint(makeParagraph("secondary", m_editor))
    , m_mistake(makeParagraph("bad", m_editor))
    , m_message(new MessageBar(m_editor))
    , m_apply(makePrimaryButton("applyConditionButton", m_editor))
    , m_cancel(makeButton("cancelConditionButton", m_editor))
{
    setObjectName(u"filterForm"_s);
    setProperty("card", true);
    m_line->setObjectName(u"conditionEdit"_s);
    m_yes->setObjectName(u"yesRadio"_s);
    m_no->setObjectName(u"noRadio"_s);
    m_mistake->setObjectName(u"conditionMistakeLabel"_s);
    m_mistake->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setUpLayout();
    setUpConnections();
    retranslate();
}

void FilterForm::setUpLayout()
{
    auto *choice = new QVBoxLayout(m_yesNo);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->addWidget(m_yes);
    choice->addWidget(m_no);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto *editor = new QVBoxLayout(m_editor);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(space::s);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{ m_title, m_things, m_days, m_line, m_yesNo, m_hint, m_mistake, m_message })
        editor->addWidget(widget);
    editor->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->addWidget(m_offerList);
    layout->addWidget(m_editor);
}

void FilterForm::setUpConnections()
{
    connect(m_offerList, &OfferList::offerChosen, this, [this](const QString &name) {
        const auto offer = std::ranges::find(m_offers, name, &backlog::ConditionOffer::name);
        if (offer != m_offers.end())
            edit(backlog::ConditionOffer(*offer), { .name = name });
        fit();
        focusEditor();
    });
    connect(m_things, &ThingsEditor::returnPressed, this, [this] { // what is typed is as good as a tick
        if (!m_things->chosen().isEmpty() || m_things->tickFound() || !m_things->typed().isEmpty())
            apply();
    });
    connect(m_days, &DaysEditor::returnPressed, this, &FilterForm::apply);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterForm::apply);
    connect(m_apply, &QPushButton::clicked, this, &FilterForm::apply);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_message, &MessageBar::actionWanted, this, &FilterForm::readThings);
}

void FilterForm::openToAdd(const QList<backlog::ConditionOffer> &offers, const QList<qint64> &projects,
                           const QRect &beside)
{
    m_offers = offers;
    m_projects = projects;
    m_offerList->setOffers(offers);
    m_editor->hide();
    m_offerList->show();
    openAt(beside);
    m_offerList->takeFocus();
}

void FilterForm::openToEdit(const backlog::ConditionOffer &offer, const ServerCondition &condition,
                            const QList<qint64> &projects, const QRect &beside)
{
    m_projects = projects;
    edit(offer, condition);
    openAt(beside);
    focusEditor();
}

void FilterForm::focusEditor()
{
    if (m_things->isVisible())
        m_things->takeFocus();
    else if (m_days->isVisible())
        m_days->takeFocus();
    else
        m_line->isVisible() ? m_line->setFocus() : (m_no->isChecked() ? m_no : m_yes)->setFocus();
}

void FilterForm::openAt(const QRect &beside)
{
    m_beside = beside;
    show();
    fit();
}

/// As large as what it shows, below the chip, on the screen.
void FilterForm::fit()
{
    setFixedWidth(theme().pixelSize(TextRole::Body) * 26);
    layout()->activate();
    adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint corner = m_beside.bottomLeft() + QPoint(0, space::xs);
    corner.setX(std::max(room.left(), std::min(corner.x(), room.right() - width())));
    corner.setY(std::max(room.top(), std::min(corner.y(), room.bottom() - height())));
    move(corner);
}

void FilterForm::edit(const backlog::ConditionOffer &offer, const ServerCondition &condition)
{
    m_offer = offer;
    m_condition = condition;
    ++m_attempt;
    say({});
    m_message->clear();
    const bool isLine = offer.kind == ConditionKind::Text || offer.kind == ConditionKind::Issues
        || (offer.kind == ConditionKind::Number && !isByName());
    m_things->setVisible(isByName());
    m_days->setVisible(offer.kind == ConditionKind::Days);
    m_yesNo->setVisible(offer.kind == ConditionKind::YesNo);
    m_line->setVisible(isLine);
    m_offerList->hide();
    m_editor->show();
    setBusy(false);
    retranslate();
    m_days->begin(condition);
    QStringList words = condition.values;
    for (const ChosenThing &thing : condition.things)
        words += thing.name;
    m_line->setText(words.join(u' '));
    // Where Backlog takes one of them alone (Filter::allowed), the other can't be chosen.
    const bool onlyNo = QLatin1StringView(offer.allowed) == "false"_L1;
    m_yes->setEnabled(!onlyNo);
    const bool isNo = onlyNo || condition.values.value(0) == "false"_L1;
    m_no->setChecked(isNo);
    m_yes->setChecked(!isNo);
    if (isByName()) {
        m_things->begin(condition.things, offer.takesSeveral);
        readThings();
    }
}

bool FilterForm::isByName() const
{
    return m_offer.kind == ConditionKind::Things || !namedNumbersOf(m_offer).isEmpty();
}

void FilterForm::readThings()
{
    m_message->clear();
    if (m_offer.kind != ConditionKind::Things) {
        m_things->setThings(namedNumbersOf(m_offer));
        return;
    }
    const bool isProject = m_offer.parameter == "projectId[]"_L1;
    const quint64 attempt = ++m_attempt;
    QCoro::connect(m_lists->named(m_offer.parameter, isProject ? QList<qint64>() : m_projects), this,
                   [this, attempt](const auth::Result<QList<backlog::NamedThing>> &things) {
                       if (attempt == m_attempt)
                           showThings(things);
                   });
}

void FilterForm::showThings(const auth::Result<QList<backlog::NamedThing>> &things)
{
    if (!things) {
        m_things->setFailed();
        m_message->showError(things.error());
        fit();
        return;
    }
    QList<ChosenThing> named;
    for (const backlog::NamedThing &thing : *things)
        named += ChosenThing{ .name = thing.key.isEmpty() ? thing.name : tr("%1 %2").arg(thing.key, thing.name),
                              .ids = thing.ids };
    m_things->setThings(named);
}

void FilterForm::apply()
{
    if (!m_apply->isEnabled())
        return;
    say({});
    ServerCondition condition{ .name = m_offer.name };
    if (isByName()) {
        applyThings();
    } else if (m_offer.kind == ConditionKind::Days) {
        if (const auto changed = m_days->changed(condition))
            finish(*changed);
        else
            say(tr("Write days as 2026/11/23, the earlier one first."));
    } else if (m_offer.kind == ConditionKind::YesNo) {
        condition.values = { m_no->isChecked() ? u"false"_s : u"true"_s };
        finish(condition);
    } else {
        applyLine();
    }
}

void FilterForm::applyThings()
{
    const QList<ChosenThing> chosen = m_things->chosen();
    if (!chosen.isEmpty())
        finish({ .name = m_offer.name, .things = chosen });
    else if (m_offer.kind == ConditionKind::Things && !m_things->typed().isEmpty())
        QCoro::connect(lookUp({ m_things->typed() }, ++m_attempt), this, [] { });
    else
        say(tr("Choose at least one."));
}

void FilterForm::applyLine()
{
    static const QRegularExpression blanks(u"[\\s,、，]+"_s);
    const QString typed = m_line->text().trimmed();
    ServerCondition condition{ .name = m_offer.name, .values = { typed } };
    if (typed.isEmpty())
        say(tr("Write what to look for."));
    else if (m_offer.kind == ConditionKind::Issues)
        QCoro::connect(lookUp(typed.split(blanks, Qt::SkipEmptyParts), ++m_attempt), this, [] { });
    else if (bool isNumber = false; m_offer.kind == ConditionKind::Number && (typed.toLongLong(&isNumber), !isNumber))
        say(tr("A whole number is needed."));
    else
        finish(condition);
}

QCoro::Task<> FilterForm::lookUp(QStringList names, quint64 attempt)
{
    const QPointer<FilterForm> self(this);
    ServerCondition condition{ .name = m_offer.name };
    backlog::Parameters chosen;
    for (const qint64 project : std::as_const(m_projects))
        chosen.emplaceBack(u"projectId[]"_s, QString::number(project));
    setBusy(true);
    for (const QString &name : std::as_const(names)) {
        backlog::CheckedCondition wanted;
        wanted.lookUpFor = m_offer.kind == ConditionKind::Issues ? u"issueId[]"_s : m_offer.parameter;
        wanted.name = name;
        wanted.condition = name;
        const auto ids = co_await m_lists->idsOf(wanted, chosen);
        if (!self || attempt != m_attempt)
            co_return;
        if (!ids) {
            setBusy(false);
            sayUnknown(name, ids.error());
            co_return;
        }
        condition.things += ChosenThing{ .name = name, .ids = *ids };
    }
    setBusy(false);
    finish(condition);
}

/// Of what looking up says, a name that is not there is told in the form's own words.
void FilterForm::sayUnknown(const QString &name, const auth::Error &error)
{
    if (error.reason == auth::Reason::BadArgument)
        say(error.suggestion.isEmpty()
                ? tr("There is nothing called “%1”.").arg(name)
                : tr("There is nothing called “%1”. Did you mean “%2”?").arg(name, error.suggestion));
    else if (error.reason == auth::Reason::AmbiguousName)
        say(tr("%1 Choose a project first, or tick them in the list.").arg(auth::messageOf(error)));
    else
        m_message->showError(error);
    fit();
}

void FilterForm::setBusy(bool busy)
{
    m_apply->setEnabled(!busy);
    m_line->setReadOnly(busy);
}

void FilterForm::say(const QString &mistake)
{
    m_mistake->setText(mistake);
    m_mistake->setVisible(!mistake.isEmpty());
    if (isVisible())
        fit();
}

void FilterForm::finish(const ServerCondition &condition)
{
    close();
    Q_EMIT conditionChosen(condition);
}

void FilterForm::hideEvent(QHideEvent *event)
{
    ++m_attempt;
    Translated::hideEvent(event);
}

void FilterForm::retranslate()
{
    m_title->setText(m_offer.owner ? backlog::titleOf(m_offer) : QString());
    m_line->setAccessibleName(m_title->text());
    m_yes->setText(tr("Yes"));
    m_no->setText(tr("No"));
    m_apply->setText(tr("Apply"));
    m_cancel->setText(tr("Cancel"));
    m_message->setAction(m_offer.kind == ConditionKind::Things ? tr("Try again") : QString());
    const bool isOnly = m_offer.kind == ConditionKind::YesNo && *m_offer.allowed != '\0';
    m_hint->setText(m_offer.kind == ConditionKind::Issues ? tr("Issue keys, several with a space between them.")
                        : isOnly                          ? tr("Backlog can look for “No” alone.")
                                                          : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
}

} // namespace tsunagi::ui
