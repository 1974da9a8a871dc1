// SPDX-License-Identifier: GPL-3.0-or-later
// A Downloader under test, and what became of its files.
#pragma once

#include "backlog/download/downloader.h"
#include "tests/backlog/reading.h"
#include "tests/support/files.h"
#include "tests/support/files_below.h"

#include <QTemporaryDir>

#include <optional>

namespace tsunagi::backlog {

/// The files behind the first rows of a table.
inline QList<FileOfRow> filesOf(const std::shared_ptr<Client> &client, const char *table, qint64 limit)
{
    ReadRequest request;
    request.table = &tableNamed(table);
    request.limit = limit;
    Reading reading(client, request);
    if (const QString outcome = reading.outcome(); outcome != u"done"_s)
        qFatal("%s: %s", table, qPrintable(outcome));
    QList<FileOfRow> files;
    for (qsizetype row = 0; row < reading.rows.rowCount(); ++row)
        if (auto file = fileOfRow(*request.table, reading.rows, row))
            files << std::move(*file);
    return files;
}

/// One run into a folder.
class Downloading {
public:
    Downloading(const std::shared_ptr<Client> &client, const QString &folder, const QList<FileOfRow> &files)
    {
        auto opened = DownloadFolder::open(folder);
        if (!opened) {
            result = auth::fail(opened.error());
            return;
        }
        m_downloader = std::make_unique<Downloader>(client, *opened);
        QObject::connect(m_downloader.get(), &Downloader::fileDone, m_downloader.get(),
                         [this](const FileOutcome &outcome) { outcomes << outcome; });
        QObject::connect(m_downloader.get(), &Downloader::finished, m_downloader.get(),
                         [this](const Result<void> &ended) { result = ended; });
        m_downloader->add(files);
        m_downloader->end();
    }

    /// Waits for its end: "done", or the error's name.
    [[nodiscard]] QString outcome()
    {
        if (!QTest::qWaitFor([this] { return result.has_value(); }, 60'000))
            return u"no end"_s;
        return tests::outcomeOf(*result);
    }
    /// Stops once so many bytes have come and so many files are done.
    [[nodiscard]] QString stoppedAfter(qint64 bytes, qsizetype files = 0)
    {
        const auto isReached = [&] { return m_downloader->counts().bytes >= bytes && outcomes.size() >= files; };
        if (!QTest::qWaitFor(isReached, 60'000))
            return u"no bytes"_s;
        m_downloader->stop();
        return outcome();
    }
    /// "new new failed(NotFound)"
    [[nodiscard]] QString states() const
    {
        QStringList states;
        for (const FileOutcome &file : outcomes)
            states << (file.error ? u"%1(%2)"_s.arg(nameOf(file.state), auth::nameOf(file.error->reason))
                                  : nameOf(file.state));
        return states.join(u' ');
    }
    [[nodiscard]] DownloadCounts counts() const { return m_downloader->counts(); }

    std::optional<Result<void>> result;
    QList<FileOutcome> outcomes;

private:
    std::unique_ptr<Downloader> m_downloader;
};

} // namespace tsunagi::backlog
