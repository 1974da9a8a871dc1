// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_words.h"

#include "ui/results/cell_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using backlog::TimeStep;

QString counted(qint64 count) { return QLocale().toString(count); }

QString dayText(qint64 day) { return QDate(1970, 1, 1).addDays(day).toString(u"yyyy/MM/dd"_s); }

/// What comes from a space must not break the lines and cells of a copied text.
QString asCell(QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); }

QString labelOf(qint64 beginning, TimeStep step)
{
    const QDate date = QDate(1970, 1, 1).addDays(beginning);
    return date.toString(step == TimeStep::Year ? u"yyyy"_s : step == TimeStep::Month ? u"yyyy/MM"_s : u"yyyy/MM/dd"_s);
}

} // namespace

/// One context for lupdate and tr().
class ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
public:
    static ChartPicture empty(const QString &title, const QString &note)
    {
        ChartPicture picture;
        picture.title = title;
        picture.note = note;
        return picture;
    }

    static ChartPicture noRows()
    {
        return empty(
            tr("There are no rows to count"),
            tr("The chart is made from the rows that are shown: clear the filter, or choose other conditions."));
    }

    // Counts by a column

    static ChartPicture of(const backlog::Grouping &grouping, const ChartData &data, const QList<int> &filtered)
    {
        const backlog::Column &column = data.table->columns.at(data.wish.column);
        const bool canFilter = column.type == backlog::ColumnType::String && filtered.contains(data.wish.column);
        ChartPicture picture;
        picture.form = ChartPicture::Form::Bars;
        picture.title = tr("%1: number of rows").arg(backlog::titleOf(column));
        picture.series = { { tr("Rows"), {} } };
        for (const backlog::Group &group : grouping.groups) {
            ChartPicture::Item item{ .label = cellText(column, group.cell()) };
            item.dot = colourOf(group);
            if (canFilter && group.kind == backlog::Cell::Kind::Text)
                item.filter = item.label;
            addBar(picture, item, group.rows, data.rows);
        }
        if (grouping.otherValues > 0)
            addBar(
                picture,
                { .label = tr("Others (%n values)", nullptr, static_cast<int>(grouping.otherValues)), .isQuiet = true },
                grouping.others, data.rows);
        if (grouping.empty > 0)
            addBar(picture, { .label = tr("(none)"), .isQuiet = true }, grouping.empty, data.rows);
        if (grouping.overlaps)
            picture.note = tr("A row that has several values is counted in each of them.");
        return picture;
    }

    static QColor colourOf(const backlog::Group &group)
    {
        const QString name = QString::fromUtf8(group.colour);
        return name.startsWith(u'#') ? QColor(name) : QColor();
    }

    static void addBar(ChartPicture &picture, ChartPicture::Item item, qint64 rows, qint64 all)
    {
        const double part = all > 0 ? 100.0 * static_cast<double>(rows) / static_cast<double>(all) : 0;
        item.tip = tr("%1: %2 (%3%)").arg(item.label, counted(rows), QLocale().toString(part, 'f', 1));
        if (!item.filter.isEmpty())
            item.tip = tr("%1\nPress to filter the rows by this text").arg(item.tip);
        picture.items << item;
        picture.series.first().values << rows;
    }

    // Over time

    static ChartPicture of(const backlog::TimeCounts &counts, const ChartData &data, const QList<int> &)
    {
        const bool isByColumn = data.wish.kind == ChartKind::Counts;
        if (counts.beginnings.empty())
            return empty(tr("None of these rows has a date"),
                         isByColumn ? tr("Choose another column.") : tr("Choose another kind of chart."));
        const bool completes = counts.series.size() == 2 && counts.series.back().isCompletion;
        ChartPicture picture;
        picture.form = ChartPicture::Form::Steps;
        picture.title = isByColumn ? tr("%1: number of rows").arg(titleOf(data, counts.series.front()))
            : completes            ? tr("Issues registered and completed")
                                   : tr("Rows over time");
        for (std::size_t i = 0; i < counts.series.size(); ++i)
            picture.series << ChartPicture::Series{ completes ? i == 0 ? tr("Registered") : tr("Completed")
                                                              : titleOf(data, counts.series[i]),
                                                    { counts.counts[i].begin(), counts.counts[i].end() } };
        addSteps(picture, counts.beginnings, counts.step);
        QStringList notes;
        if (completes)
            notes << howCompletionIsTold();
        notes << stepNote(counts.step, data.wish.step);
        if (isByColumn && counts.undated.front() > 0)
            notes << tr("%n rows have no date.", nullptr, static_cast<int>(counts.undated.front()));
        notes.removeAll(QString());
        picture.note = notes.join(u'\n');
        return picture;
    }

    static QString titleOf(const ChartData &data, const backlog::TimeSeries &series)
    {
        return backlog::titleOf(data.table->columns.at(series.column));
    }

    static QString howCompletionIsTold()
    {
        return tr("Backlog keeps no day of completion: the last update of issues that are “Closed” stands for it.");
    }

    static QString stepNote(TimeStep step, TimeStep wished)
    {
        switch (step) {
        case TimeStep::Week:
            return wished == TimeStep::Day ? tr("By week: there are too many days to be drawn.")
                                           : tr("By week, from Monday.");
        case TimeStep::Month:
            return wished == TimeStep::Day || wished == TimeStep::Week
                ? tr("By month: there are too many days to be drawn.")
                : tr("By month.");
        case TimeStep::Year:
            return wished == TimeStep::Year || wished == TimeStep::Automatic
                ? tr("By year.")
                : tr("By year: there are too many days to be drawn.");
        default:
            return tr("By day.");
        }
    }

    static QString wholeLabel(qint64 beginning, TimeStep step)
    {
        return step == TimeStep::Week ? tr("%1 – %2").arg(dayText(beginning), dayText(beginning + 6))
                                      : labelOf(beginning, step);
    }

    static void addSteps(ChartPicture &picture, const std::vector<qint64> &beginnings, TimeStep step)
    {
        for (std::size_t i = 0; i < beginnings.size(); ++i) {
            ChartPicture::Item item{ .label = labelOf(beginnings[i], step) };
            const QString whole = wholeLabel(beginnings[i], step);
            const auto at = static_cast<qsizetype>(i);
            const auto value = [&](qsizetype which) { return counted(picture.series.at(which).values.at(at)); };
            if (at >= picture.series.first().values.size())
                item.tip = tr("%1: still to come").arg(whole);
            else if (picture.series.size() == 1)
                item.tip = tr("%1: %2").arg(whole, value(0));
            else
                item.tip = tr("%1: %2 %3, %4 %5")
                               .arg(whole, picture.series.at(0).name, value(0), picture.series.at(1).name, value(1));
            picture.items << item;
        }
    }

    // Burn-up

    static ChartPicture of(const backlog::BurnUp &burnUp, const ChartData &, const QList<int> &)
    {
        if (burnUp.milestones.empty())
            return empty(tr("None of these issues has a milestone"),
                         tr("The burn-up is made from the issues that are shown: clear the filter, or choose other "
                            "conditions."));
        const backlog::Milestone &milestone = burnUp.milestones[burnUp.chosen];
        ChartPicture picture;
        picture.form = ChartPicture::Form::BurnUp;
        picture.title = tr("Burn-up of %1").arg(QString::fromUtf8(milestone.name));
        picture.series = { { tr("All issues"), { burnUp.scope.begin(), burnUp.scope.end() } },
                           { tr("Completed"), { burnUp.completed.begin(), burnUp.completed.end() } } };
        addSteps(picture, burnUp.beginnings, burnUp.step);
        if (milestone.due)
            markRelease(picture, burnUp, *milestone.due);
        QStringList notes;
        notes << tr("Made from the %n issues of it that are shown.", nullptr, static_cast<int>(milestone.issues));
        notes << period(milestone);
        notes << howCompletionIsTold();
        picture.note = notes.join(u'\n');
        return picture;
    }

    static void markRelease(ChartPicture &picture, const backlog::BurnUp &burnUp, qint64 due)
    {
        const auto after = std::ranges::upper_bound(burnUp.beginnings, due);
        picture.marked = after - burnUp.beginnings.begin() - 1;
        picture.mark = tr("Release due");
    }

    static QString period(const backlog::Milestone &milestone)
    {
        if (milestone.start && milestone.due)
            return tr("It starts on %1; its release is due on %2.")
                .arg(dayText(*milestone.start), dayText(*milestone.due));
        if (milestone.due)
            return tr("Its release is due on %1. It has no start date: the first issue stands for it.")
                .arg(dayText(*milestone.due));
        if (milestone.start)
            return tr("It starts on %1, and has no release due date.").arg(dayText(*milestone.start));
        return tr("It has neither a start date nor a release due date.");
    }

    static QString name(const backlog::Milestone &milestone)
    {
        const QString text = QString::fromUtf8(milestone.name);
        return milestone.projectKey.isEmpty()
            ? tr("%1 (%2)").arg(text, counted(milestone.issues))
            : tr("%1 (%2, %3)").arg(text, QString::fromUtf8(milestone.projectKey), counted(milestone.issues));
    }

    // All kinds

    static QString figures(const ChartPicture &picture)
    {
        QStringList cells{ picture.title };
        for (const ChartPicture::Series &series : picture.series)
            cells << series.name;
        QStringList lines{ cells.join(u'\t') };
        for (qsizetype i = 0; i < picture.items.size(); ++i) {
            cells = { asCell(picture.items.at(i).label) };
            for (const ChartPicture::Series &series : picture.series)
                cells << (i < series.values.size() ? QString::number(series.values.at(i)) : QString());
            lines << cells.join(u'\t');
        }
        return lines.join(u'\n');
    }
};

QString nameOf(const backlog::Milestone &milestone) { return ChartWords::name(milestone); }

ChartPicture pictureOf(const ChartData &data, const QList<int> &filtered)
{
    if (!data.table || std::holds_alternative<std::monostate>(data.figures))
        return {};
    if (data.rows == 0)
        return ChartWords::noRows();
    ChartPicture picture;
    if (const auto *grouping = std::get_if<backlog::Grouping>(&data.figures))
        picture = ChartWords::of(*grouping, data, filtered);
    else if (const auto *counts = std::get_if<backlog::TimeCounts>(&data.figures))
        picture = ChartWords::of(*counts, data, filtered);
    else
        picture = ChartWords::of(std::get<backlog::BurnUp>(data.figures), data, filtered);
    if (picture.form != ChartPicture::Form::Empty)
        picture.figures = ChartWords::figures(picture);
    return picture;
}

} // namespace tsunagi::ui
