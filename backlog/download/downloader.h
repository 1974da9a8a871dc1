// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads the files behind rows into a folder, one after the other, in the rows' order. What is there already is
// kept, what an earlier run has begun is gone on with, and a file that can't be had leaves the others.
#pragma once

#include "backlog/client.h"
#include "backlog/download/download_folder.h"
#include "backlog/download/row_file.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tsunagi::backlog {

enum class FileState { New, Resumed, Kept, Failed };
[[nodiscard]] QString nameOf(FileState state); ///< "new", "resumed", "kept", "failed"

struct FileOutcome {
    FileOfRow file;
    FileState state = FileState::New;
    QString place; ///< below the folder, with "/"; empty where it failed
    qint64 size = -1; ///< on the disk
    std::optional<auth::Error> error; ///< why it failed; detail begins with the file's title
};

struct DownloadCounts {
    qint64 files = 0; ///< that are wanted, so far
    qint64 done = 0; ///< whatever their outcome
    qint64 received = 0; ///< new or resumed
    qint64 kept = 0;
    qint64 failed = 0;
    qint64 bytes = 0; ///< that came in this run
};

class Downloader : public QObject {
    Q_OBJECT
public:
    Downloader(std::shared_ptr<Client> client, std::shared_ptr<DownloadFolder> folder, QObject *parent = nullptr);
    ~Downloader() override; ///< stops by itself; nothing is emitted afterwards

    /// Files may come while others are on their way.
    void add(QList<FileOfRow> files);
    /// No more will be added: finished() follows once all are done.
    void end();
    void stop(); ///< finished() follows with Interrupted

    [[nodiscard]] DownloadCounts counts() const;

Q_SIGNALS:
    void fileDone(const tsunagi::backlog::FileOutcome &outcome);
    /// Now and then while bytes come.
    void progressed();
    /// Once. An error ends the run: it concerns more than one file. Files that failed alone are no error here.
    void finished(const tsunagi::backlog::Result<void> &result);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with the coroutine under way
};

} // namespace tsunagi::backlog
