// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/condition_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr qsizetype namesOnAChip = 3;

struct NamedNumber {
    qint64 number;
    const char *name;
};

// backlog-api.md: Git and pull requests; Issue filters; Activity.
constexpr NamedNumber pullRequestStates[] = {
    { 1, QT_TRANSLATE_NOOP("ConditionWords", "Open") },
    { 2, QT_TRANSLATE_NOOP("ConditionWords", "Closed") },
    { 3, QT_TRANSLATE_NOOP("ConditionWords", "Merged") },
};
constexpr NamedNumber parentsAndChildren[] = {
    { 1, QT_TRANSLATE_NOOP("ConditionWords", "No child issues") },
    { 2, QT_TRANSLATE_NOOP("ConditionWords", "Child issues") },
    { 3, QT_TRANSLATE_NOOP("ConditionWords", "Neither parent nor child") },
    { 4, QT_TRANSLATE_NOOP("ConditionWords", "Parent issues") },
    { 5, QT_TRANSLATE_NOOP("ConditionWords", "Third level") },
    { 6, QT_TRANSLATE_NOOP("ConditionWords", "Second level") },
    { 7, QT_TRANSLATE_NOOP("ConditionWords", "Top level") },
    { 8, QT_TRANSLATE_NOOP("ConditionWords", "Without the third level") },
    { 9, QT_TRANSLATE_NOOP("ConditionWords", "Without the top of three levels") },
    { 10, QT_TRANSLATE_NOOP("ConditionWords", "Without children of their own") },
};
constexpr NamedNumber activities[] = {
    { 1, QT_TRANSLATE_NOOP("ConditionWords", "Issue created") },
    { 2, QT_TRANSLATE_NOOP("ConditionWords", "Issue updated") },
    { 3, QT_TRANSLATE_NOOP("ConditionWords", "Issue commented") },
    { 4, QT_TRANSLATE_NOOP("ConditionWords", "Issue deleted") },
    { 14, QT_TRANSLATE_NOOP("ConditionWords", "Several issues updated") },
    { 5, QT_TRANSLATE_NOOP("ConditionWords", "Wiki page created") },
    { 6, QT_TRANSLATE_NOOP("ConditionWords", "Wiki page updated") },
    { 7, QT_TRANSLATE_NOOP("ConditionWords", "Wiki page deleted") },
    { 8, QT_TRANSLATE_NOOP("ConditionWords", "File added") },
    { 9, QT_TRANSLATE_NOOP("ConditionWords", "File updated") },
    { 10, QT_TRANSLATE_NOOP("ConditionWords", "File deleted") },
    { 11, QT_TRANSLATE_NOOP("ConditionWords", "Subversion commit") },
    { 12, QT_TRANSLATE_NOOP("ConditionWords", "Git push") },
    { 13, QT_TRANSLATE_NOOP("ConditionWords", "Git repository created") },
    { 15, QT_TRANSLATE_NOOP("ConditionWords", "User joined the project") },
    { 16, QT_TRANSLATE_NOOP("ConditionWords", "User left the project") },
    { 17, QT_TRANSLATE_NOOP("ConditionWords", "Notification added to a comment") },
    { 18, QT_TRANSLATE_NOOP("ConditionWords", "Pull request created") },
    { 19, QT_TRANSLATE_NOOP("ConditionWords", "Pull request updated") },
    { 20, QT_TRANSLATE_NOOP("ConditionWords", "Pull request commented") },
    { 21, QT_TRANSLATE_NOOP("ConditionWords", "Pull request deleted") },
    { 22, QT_TRANSLATE_NOOP("ConditionWords", "Milestone created") },
    { 23, QT_TRANSLATE_NOOP("ConditionWords", "Milestone updated") },
    { 24, QT_TRANSLATE_NOOP("ConditionWords", "Milestone deleted") },
    { 25, QT_TRANSLATE_NOOP("ConditionWords", "Team joined the project") },
    { 26, QT_TRANSLATE_NOOP("ConditionWords", "Team left the project") },
    { 36, QT_TRANSLATE_NOOP("ConditionWords", "Document created") },
    { 37, QT_TRANSLATE_NOOP("ConditionWords", "Document deleted") },
    { 38, QT_TRANSLATE_NOOP("ConditionWords", "Document's title updated") },
    { 39, QT_TRANSLATE_NOOP("ConditionWords", "Document updated") },
};

/// One context for lupdate and tr().
class ConditionWords {
    Q_DECLARE_TR_FUNCTIONS(ConditionWords)
public:
    static QString chip(const QString &title, const QString &value) { return tr("%1: %2").arg(title, value); }
    static QString next(const QString &words, const QString &word)
    {
        return tr("%1, %2", "a list goes on").arg(words, word);
    }
    static QString more(const QString &words, qsizetype count)
    {
        return tr("%1 and %n more", nullptr, static_cast<int>(count)).arg(words);
    }
    static QString yesNo(bool yes) { return yes ? tr("Yes") : tr("No"); }

    static QString days(const QString &since, const QString &until)
    {
        if (until.isEmpty())
            return tr("from %1").arg(since);
        if (since.isEmpty())
            return tr("until %1").arg(until);
        return since == until ? since : tr("%1 to %2").arg(since, until);
    }

    static QString range(DayRange range)
    {
        switch (range) {
        case DayRange::Between:
            return tr("Between two days");
        case DayRange::BeforeToday:
            return tr("Before today");
        case DayRange::Today:
            return tr("Today");
        case DayRange::Next7Days:
            return tr("The next 7 days");
        case DayRange::ThisWeek:
            return tr("This week");
        case DayRange::ThisMonth:
            return tr("This month");
        case DayRange::Last7Days:
            return tr("The last 7 days");
        case DayRange::Last30Days:
            return tr("The last 30 days");
        }
        return {};
    }

    static QList<ChosenThing> things(std::span<const NamedNumber> numbers)
    {
        QList<ChosenThing> all;
        for (const NamedNumber &one : numbers)
            all += ChosenThing{ .name = tr(one.name), .ids = { one.number } };
        return all;
    }
};

QString dayText(const QDate &date) { return date.isValid() ? date.toString(u"yyyy/MM/dd"_s) : QString(); }

/// What the numbers are called now: a view may have been saved in another language.
QStringList namesOf(const ServerCondition &condition, const backlog::ConditionOffer &offer)
{
    const QList<ChosenThing> numbers = namedNumbersOf(offer);
    QStringList names;
    for (const ChosenThing &thing : condition.things) {
        const auto same = std::ranges::find(numbers, thing.ids, &ChosenThing::ids);
        names += same == numbers.end() ? thing.name : same->name;
    }
    return names;
}

} // namespace

QString wordsOf(DayRange range) { return ConditionWords::range(range); }

QString joinedWords(const QStringList &words)
{
    QString joined = words.value(0);
    for (qsizetype i = 1; i < words.size(); ++i)
        joined = ConditionWords::next(joined, words.at(i));
    return joined;
}

QList<ChosenThing> namedNumbersOf(const backlog::ConditionOffer &offer)
{
    if (offer.parameter == "parentChild"_L1)
        return ConditionWords::things(parentsAndChildren);
    if (offer.parameter == "activityTypeId[]"_L1)
        return ConditionWords::things(activities);
    if (offer.parameter == "statusId[]"_L1 && offer.kind == backlog::ConditionKind::Number)
        return ConditionWords::things(pullRequestStates);
    return {};
}

QString valueWordsOf(const ServerCondition &condition, const backlog::ConditionOffer &offer)
{
    if (offer.kind == backlog::ConditionKind::YesNo)
        return ConditionWords::yesNo(condition.values.value(0) == "true"_L1);
    if (offer.kind == backlog::ConditionKind::Days)
        return condition.range == DayRange::Between
            ? ConditionWords::days(dayText(condition.since), dayText(condition.until))
            : wordsOf(condition.range);
    const QStringList names = namesOf(condition, offer) + condition.values;
    const QString joined = joinedWords(names.first(std::min(names.size(), namesOnAChip)));
    return names.size() > namesOnAChip ? ConditionWords::more(joined, names.size() - namesOnAChip) : joined;
}

QString wordsOf(const ServerCondition &condition, const backlog::ConditionOffer &offer)
{
    return ConditionWords::chip(backlog::titleOf(offer), valueWordsOf(condition, offer));
}

QStringList wordsOf(const ServerConditions &conditions, const backlog::Table &table)
{
    const QList<backlog::ConditionOffer> offers = backlog::conditionsOf(table);
    QStringList all;
    for (const ServerCondition &condition : conditions) {
        const auto offer = std::ranges::find(offers, condition.name, &backlog::ConditionOffer::name);
        all += offer == offers.end() ? condition.name : wordsOf(condition, *offer);
    }
    return all;
}

} // namespace tsunagi::ui
