// SPDX-License-Identifier: GPL-3.0-or-later
// The consuming half of level_read.h: parent by parent in their order, and what to do where one can't be had.
#include "backlog/reading/level_read.h"

#include "backlog/reading/folder_walk.h"

#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

constexpr qint64 licenceError = 2; ///< Backlog's code: the feature is not in the space's plan

} // namespace

/// Concerns this parent alone (backlog-api.md, section 5): the space's other parents can be read.
bool LevelRead::isPassable(const Error &error)
{
    return error.reason == Reason::NotPermitted || error.reason == Reason::NotFound
        || (error.reason == Reason::ApiRefused && error.number == licenceError);
}

void LevelRead::leaveOut(const Walk &walk, const QString &folder)
{
    LeftOutParent parent;
    const auto cells = m_terms.parents->inherited(walk.parent);
    parent.name = parentName(table(), cells);
    if (!folder.isEmpty())
        parent.name += u" /"_s + folder;
    parent.error = *walk.error;
    parent.error.detail = parent.name + u": "_s + parent.error.detail;
    m_terms.sink->leaveOut(parent);
}

/// One parent's rows, and those of the folders below it.
QCoro::Task<Result<void>> LevelRead::consumeParent(Self self, WalkPtr walk)
{
    self->m_parser->beginParent(self->m_terms.parents->inherited(walk->parent));
    const auto top = co_await consume(self, walk, {});
    if (!top)
        co_return fail(top.error());
    FolderWalk folders;
    folders.add(*top);
    while (!folders.isAtEnd() && !self->isFull()) {
        const QString folder = folders.takeNext();
        const WalkPtr below = self->startWalk(self, walk->parent, folder);
        const auto found = co_await consume(self, below, folder);
        if (!found)
            co_return fail(found.error());
        folders.add(*found);
    }
    co_return Result<void>();
}

/// Parses the pages of one walk as they come. @return the folders among the rows
QCoro::Task<Result<QStringList>> LevelRead::consume(Self self, WalkPtr walk, QString folder)
{
    QStringList folders;
    for (;;) {
        while (walk->pages.empty() && !walk->isDone) {
            const auto news = self->m_news;
            co_await news.value();
        }
        if (walk->pages.empty())
            break;
        FetchedPage page = std::move(walk->pages.front());
        walk->pages.pop_front();
        const auto found = co_await parse(self, walk, std::move(page));
        --self->m_unparsed;
        self->wake();
        if (!found)
            co_return fail(found.error());
        folders += *found;
    }
    if (!walk->error)
        co_return folders;
    const bool isOneOfMany = !self->hasOneParent() || !folder.isEmpty();
    if (!isOneOfMany || !self->isPassable(*walk->error))
        co_return fail(*walk->error);
    self->leaveOut(*walk, folder);
    co_return folders;
}

} // namespace tsunagi::backlog
