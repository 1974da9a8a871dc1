// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_words.h"

#include "ui/results/condition_words.h"
#include "ui/results/table_load.h"
#include "ui/widgets/empty_state.h"

#include <QCoreApplication>
#include <QLocale>

namespace tsunagi::ui {

/// One context for lupdate and tr().
class ResultsWords {
    Q_DECLARE_TR_FUNCTIONS(ResultsWords)
public:
    static QString status(const TableLoad &load)
    {
        const QLocale locale;
        const QString read = locale.toString(load.rowsRead());
        const qint64 expected = load.expectedRows();
        switch (load.state()) {
        case TableLoad::State::Idle:
            return {};
        case TableLoad::State::Opening:
            return tr("Opening the connection…");
        case TableLoad::State::Reading:
            if (load.isRefreshing())
                return tr("Asking what has changed (%1 rows are here)").arg(read);
            return expected > 0 ? tr("%1 of %2 rows read").arg(read, locale.toString(expected))
                                : tr("%1 rows read").arg(read);
        case TableLoad::State::Done:
            if (const auto &changes = load.changes())
                return tr("All %1 rows read · changed %2, new %3")
                    .arg(read, locale.toString(changes->changed), locale.toString(changes->added));
            return tr("All %1 rows read").arg(read);
        case TableLoad::State::Stopped:
            return tr("Stopped: %1 rows read").arg(read);
        case TableLoad::State::Failed:
            return tr("Broken off: %1 rows read").arg(read);
        }
        return {};
    }

    static QString progress(const TableLoad &load)
    {
        const int pages = load.pagesRead();
        const qint64 seconds = load.elapsedSeconds();
        if (load.parentCount() > 0)
            return parentsProgress(load, seconds);
        if (load.expectedRows() <= 0)
            return tr("page %1 · %2 s").arg(pages).arg(seconds);
        return tr("%1/%2 pages · %3 s").arg(pages).arg(std::max<qint64>(pages, pagesOf(load))).arg(seconds);
    }

    static QString parentsProgress(const TableLoad &load, qint64 seconds)
    {
        const QLocale locale;
        const QString done = locale.toString(static_cast<qulonglong>(load.parentsRead()));
        const QString all = locale.toString(static_cast<qulonglong>(load.parentCount()));
        if (load.shortestSeconds() <= seconds)
            return tr("%1/%2 parents · %3 s").arg(done, all).arg(seconds);
        return tr("%1/%2 parents · %3 s of %4 s or more").arg(done, all).arg(seconds).arg(load.shortestSeconds());
    }

    /// Each page by offset, after the first, begins with the last row of the one before.
    static qint64 pagesOf(const TableLoad &load)
    {
        const qint64 size = load.pageSize();
        const bool overlap = load.table().paging == backlog::Paging::Offset && size > 1;
        const qint64 step = overlap ? size - 1 : size;
        return 1 + (std::max<qint64>(0, load.expectedRows() - size) + step - 1) / step;
    }

    /// Before a table is read that costs a request a row of another one.
    static void manyRequests(EmptyState &state, const TableLoad &load, const backlog::Table &parent)
    {
        const QString title = backlog::titleOf(parent);
        state.say(tr("%1 is read in many requests").arg(backlog::titleOf(load.table())),
                  load.conditions().isEmpty()
                      ? tr("At least one for each row of “%1”. Nothing is read before you say so.").arg(title)
                      : tr("At least one for each row of “%1” that meets the conditions. Nothing is read before you "
                           "say so.")
                            .arg(title),
                  tr("Read"));
    }

    static void nothingMeets(EmptyState &state, const TableLoad &load)
    {
        const QStringList conditions = wordsOf(load.conditions(), load.table());
        state.say(tr("%1: no row meets the conditions").arg(backlog::titleOf(load.table())), conditions.join(u'\n'),
                  tr("Drop the conditions"));
    }

    static void noRows(EmptyState &state, const TableLoad &load, const QString &filter)
    {
        const QString title = backlog::titleOf(load.table());
        const bool beingOrdered = load.rowsRead() > 0 && filter.isEmpty();
        const bool beingRead = load.isRunning() && load.rowsRead() == 0 && load.state() != TableLoad::State::Opening;
        if (beingOrdered || beingRead)
            state.say(tr("Reading %1…").arg(title), {});
        else if (load.rowsRead() > 0)
            state.say(tr("No row contains “%1”").arg(filter), tr("Only the columns that are shown are searched."),
                      tr("Clear the filter"));
        else if (load.state() == TableLoad::State::Opening)
            state.say(tr("Opening the connection…"), {});
        else if (const backlog::Table *parent = backlog::askedParent(load.table());
                 parent && load.state() == TableLoad::State::Idle)
            manyRequests(state, load, *parent);
        else if (load.state() == TableLoad::State::Done && !load.conditions().isEmpty())
            nothingMeets(state, load);
        else if (load.state() == TableLoad::State::Done)
            state.say(tr("%1: there are no rows").arg(title), tr("The space has none, or this user may see none."));
        else
            state.say(tr("%1: nothing was read").arg(title), {}, tr("Read again"));
    }
};

QString statusWords(const TableLoad &load) { return ResultsWords::status(load); }

QString progressWords(const TableLoad &load)
{
    return load.state() == TableLoad::State::Reading ? ResultsWords::progress(load) : QString();
}

void sayWhyNoRows(EmptyState &state, const TableLoad &load, const QString &filter)
{
    state.setBusy(load.isRunning());
    ResultsWords::noRows(state, load, filter);
}

} // namespace tsunagi::ui
