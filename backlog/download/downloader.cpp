// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/download/downloader.h"

#include "auth/on_worker.h"
#include "auth/one_shot.h"
#include "backlog/download/file_name.h"
#include "backlog/download/part_file.h"

#include <QCoroFuture>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <cstdlib>
#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::backlog {
namespace {

using auth::Error;
using auth::fail;
using auth::Reason;

constexpr auto progressEvery = 200ms;
constexpr int rangeNotSatisfiable = 416;
constexpr qint64 coarsestClock = 2; ///< seconds: FAT keeps dates no finer

/// Concerns this file alone.
bool isPassable(const Error &error)
{
    switch (error.reason) {
    case Reason::NotPermitted:
    case Reason::NotFound:
    case Reason::ApiRefused:
    case Reason::BadReply:
    case Reason::WouldOverwrite:
        return true;
    default:
        return false;
    }
}

bool isSame(const FileOfRow &file, const FileInPlace &held)
{
    const bool sameSize = file.size < 0 || file.size == held.size;
    return sameSize && (!file.date.isValid() || std::abs(file.date.secsTo(held.changed)) <= coarsestClock);
}

struct HeldFile {
    QByteArray name;
    qint64 size = 0;
};

/// Under which of its names the file is there already.
std::optional<HeldFile> heldInPlace(const OpenFolder &folder, const FileOfRow &file)
{
    const QList<QByteArray> endings = file.isIcon ? iconEndings() : QList<QByteArray>{ "" };
    for (const QByteArray &ending : endings)
        if (const auto held = fileIn(folder, file.name + ending); held && isSame(file, *held))
            return HeldFile{ file.name + ending, held->size };
    return std::nullopt;
}

QString placeOf(const FileOfRow &file, const QByteArray &name)
{
    return QString::fromUtf8((file.folders + QList<QByteArray>{ name }).join('/'));
}

Error withoutPath(const FileOfRow &file)
{
    Error error;
    error.reason = Reason::NotFound;
    error.detail = file.title;
    return error;
}

} // namespace

QString nameOf(FileState state)
{
    switch (state) {
    case FileState::New:
        return u"new"_s;
    case FileState::Resumed:
        return u"resumed"_s;
    case FileState::Kept:
        return u"kept"_s;
    case FileState::Failed:
        return u"failed"_s;
    }
    return {};
}

/// Shared with the coroutine: it outlives a Downloader that goes while it waits.
struct Downloader::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<Downloader> q;
    std::shared_ptr<Client> client;
    std::shared_ptr<DownloadFolder> folder;
    std::stop_source stop;
    std::deque<FileOfRow> waiting;
    auth::OneShot<bool> news; ///< settled when there is a file, no more will come, or the run is to stop
    bool isRunning = false;
    bool isEnded = false;
    DownloadCounts counts;
    std::shared_ptr<PartFile> part; ///< of the file on its way
    qint64 partBefore = 0; ///< bytes of it that were there
    QHash<QString, QString> taken; ///< names of this run, folded, and the resources that have them

    void wake() { news.settle(true); }
    [[nodiscard]] qint64 bytesOfPart() const { return part ? std::max<qint64>(0, part->offset() - partBefore) : 0; }
    void tell(const FileOutcome &outcome);

    static QCoro::Task<> run(Self self);
    static QCoro::Task<Result<void>> runAll(Self self);
    static QCoro::Task<Result<FileOutcome>> getFile(Self self, FileOfRow file);
    static QCoro::Task<Result<FileOutcome>> receive(Self self, std::shared_ptr<const OpenFolder> folder,
                                                    FileOfRow file);
    static QCoro::Task<Result<void>> fill(Self self, std::shared_ptr<PartFile> part, QString path);
};

void Downloader::Private::tell(const FileOutcome &outcome)
{
    ++counts.done;
    counts.failed += outcome.state == FileState::Failed ? 1 : 0;
    counts.kept += outcome.state == FileState::Kept ? 1 : 0;
    counts.received += outcome.state == FileState::New || outcome.state == FileState::Resumed ? 1 : 0;
    if (q)
        Q_EMIT q->fileDone(outcome);
}

/// The bytes that are not there yet, whatever the server makes of the request for a part.
QCoro::Task<Result<void>> Downloader::Private::fill(Self self, std::shared_ptr<PartFile> part, QString path)
{
    if (part->offset() > 0 && part->isWhole())
        co_return Result<void>();
    auto filled = co_await self->client->download(path, part, self->stop.get_token());
    if (filled || filled.error().status != rangeNotSatisfiable || part->offset() == 0)
        co_return filled;
    if (const auto emptied = part->startAnew(); !emptied)
        co_return emptied;
    co_return co_await self->client->download(path, part, self->stop.get_token());
}

QCoro::Task<Result<FileOutcome>> Downloader::Private::receive(Self self, std::shared_ptr<const OpenFolder> folder,
                                                              FileOfRow file)
{
    const auto opened = PartFile::open(folder, file);
    if (!opened)
        co_return fail(opened.error());
    const std::shared_ptr<PartFile> &part = *opened;
    self->part = part;
    self->partBefore = part->offset();
    auto filled = co_await fill(self, part, file.path);
    self->counts.bytes += self->bytesOfPart();
    self->part.reset();
    if (filled) {
        const auto finish = [part] { return part->finish(); };
        const auto done = auth::onWorker(finish);
        filled = *co_await done;
    }
    if (!filled) {
        // What is left of a refused or wrong file is of no use to the next run.
        if (part->offset() == 0 || isPassable(filled.error()))
            part->remove();
        co_return fail(filled.error());
    }
    FileOutcome outcome;
    outcome.state = part->wasResumed() ? FileState::Resumed : FileState::New;
    outcome.place = placeOf(file, part->finalName());
    outcome.size = part->offset();
    outcome.file = std::move(file);
    co_return outcome;
}

QCoro::Task<Result<FileOutcome>> Downloader::Private::getFile(Self self, FileOfRow file)
{
    if (file.path.isEmpty())
        co_return fail(withoutPath(file));
    // The same file may stand in many rows; another one never takes its place.
    const QString key = foldedName(placeOf(file, file.name).toUtf8());
    const bool isSecond = self->taken.contains(key);
    if (isSecond && self->taken.value(key) != file.path) {
        Error error;
        error.reason = Reason::WouldOverwrite;
        error.subject = self->folder->path() + u'/' + placeOf(file, file.name);
        co_return fail(error);
    }
    self->taken.insert(key, file.path);
    const auto folder = self->folder->below(file.folders);
    if (!folder)
        co_return fail(folder.error());
    if (const auto held = heldInPlace(**folder, file)) {
        FileOutcome outcome;
        outcome.state = FileState::Kept;
        outcome.place = placeOf(file, held->name);
        outcome.size = held->size;
        outcome.file = std::move(file);
        co_return outcome;
    }
    co_return co_await receive(self, *folder, std::move(file));
}

QCoro::Task<Result<void>> Downloader::Private::runAll(Self self)
{
    for (;;) {
        if (self->stop.stop_requested())
            co_return fail(Reason::Interrupted);
        if (self->waiting.empty() && self->isEnded)
            co_return Result<void>();
        if (self->waiting.empty()) {
            self->news = {};
            const auto news = self->news.value();
            co_await news;
            continue;
        }
        const FileOfRow file = std::move(self->waiting.front());
        self->waiting.pop_front();
        auto outcome = co_await getFile(self, file);
        if (!outcome && (!isPassable(outcome.error()) || self->stop.stop_requested()))
            co_return fail(outcome.error());
        if (!outcome) {
            Error error = outcome.error();
            if (!error.detail.contains(file.title))
                error.detail = error.detail.isEmpty() ? file.title : file.title + u": "_s + error.detail;
            outcome = FileOutcome{ file, FileState::Failed, {}, -1, std::move(error) };
        }
        self->tell(std::move(*outcome));
    }
}

QCoro::Task<> Downloader::Private::run(Self self)
{
    const auto result = co_await runAll(self);
    self->folder.reset(); // another run may have it now
    if (self->q)
        Q_EMIT self->q->finished(result);
}

Downloader::Downloader(std::shared_ptr<Client> client, std::shared_ptr<DownloadFolder> folder, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->q = this;
    d->client = std::move(client);
    d->folder = std::move(folder);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Downloader::progressed);
    connect(this, &Downloader::finished, timer, &QTimer::stop);
    timer->start(progressEvery);
}

Downloader::~Downloader()
{
    d->q = nullptr;
    stop();
}

void Downloader::add(QList<FileOfRow> files)
{
    d->counts.files += files.size();
    for (FileOfRow &file : files)
        d->waiting.push_back(std::move(file));
    if (!std::exchange(d->isRunning, true))
        Private::run(d);
    else
        d->wake();
}

void Downloader::end()
{
    d->isEnded = true;
    add({});
}

void Downloader::stop()
{
    d->stop.request_stop();
    d->wake();
}

DownloadCounts Downloader::counts() const
{
    DownloadCounts counts = d->counts;
    counts.bytes += d->bytesOfPart();
    return counts;
}

} // namespace tsunagi::backlog
