// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/export_file.h"

#include "auth/settings/file_handle.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using auth::fail;
using auth::FileHandle;
using auth::Result;

constexpr std::size_t rowsAtATime = 2048;

std::unexpected<auth::Error> storageFailed(const QString &path, const char *call, int number)
{
    auth::Error error;
    error.reason = auth::Reason::StorageFailed;
    error.subject = path;
    error.detail = QString::fromLatin1(call);
    error.number = number;
    return fail(error);
}

/// The file under construction; goes with this object unless it took its place.
class Draft {
public:
    explicit Draft(const QString &path)
        : m_path(path)
        , m_target(QFile::encodeName(path))
        , m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
    {
    }
    ~Draft()
    {
        if (!m_name.isEmpty())
            ::unlink(m_name.constData());
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    Result<void> create()
    {
        const QByteArray random = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
        const QByteArray name = m_folder + "/.tsunagi-export-" + random + ".tmp";
        m_handle = FileHandle(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (!m_handle.isOpen())
            return storageFailed(m_path, "open", errno);
        m_name = name;
        return {};
    }

    Result<void> write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t written = ::write(m_handle.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return storageFailed(m_path, "write", errno);
            bytes = bytes.sliced(written);
        }
        return {};
    }

    Result<void> takePlace()
    {
        // Who may read the old file may read the new one.
        struct stat before{};
        if (::lstat(m_target.constData(), &before) == 0 && S_ISREG(before.st_mode)
            && ::fchmod(m_handle.get(), before.st_mode & 0777) != 0)
            return storageFailed(m_path, "fchmod", errno);
        if (::fsync(m_handle.get()) != 0)
            return storageFailed(m_path, "fsync", errno);
        if (::rename(m_name.constData(), m_target.constData()) != 0)
            return storageFailed(m_path, "rename", errno);
        m_name.clear();
        return {};
    }

private:
    QString m_path;
    QByteArray m_target;
    QByteArray m_folder;
    QByteArray m_name; // empty: it is gone, or in its place
    FileHandle m_handle;
};

} // namespace

Result<qsizetype> exportToFile(const QString &path, RowWriter &writer, const RowTable &rows, const RowIndex &index,
                               const std::function<void(qsizetype)> &progress, std::stop_token stop)
{
    Draft draft(path);
    if (const auto created = draft.create(); !created)
        return fail(created.error());
    QByteArray bytes;
    writer.begin(bytes);
    const std::span<const quint32> all(index);
    for (std::size_t done = 0; done < all.size();) {
        if (stop.stop_requested())
            return fail(auth::Reason::Interrupted);
        const std::size_t count = std::min(rowsAtATime, all.size() - done);
        writer.append(bytes, rows, all.subspan(done, count));
        done += count;
        if (const auto written = draft.write(bytes); !written)
            return fail(written.error());
        bytes.resize(0);
        if (progress)
            progress(static_cast<qsizetype>(done));
    }
    if (const auto ended = writer.end(bytes); !ended)
        return fail(ended.error());
    if (const auto written = draft.write(bytes); !written)
        return fail(written.error());
    if (stop.stop_requested())
        return fail(auth::Reason::Interrupted);
    if (const auto placed = draft.takePlace(); !placed)
        return fail(placed.error());
    return static_cast<qsizetype>(index.size());
}

} // namespace tsunagi::backlog
