// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/download/part_file.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using auth::Error;
using auth::fail;
using auth::FileHandle;
using auth::Reason;
using auth::Result;

constexpr mode_t newFileMode = 0666; // less the umask: results of people's own

struct IconType {
    const char *contentType;
    const char *ending;
};
constexpr std::array iconTypes{
    IconType{ "image/png", ".png" },    IconType{ "image/jpeg", ".jpg" },
    IconType{ "image/gif", ".gif" },    IconType{ "image/webp", ".webp" },
    IconType{ "image/bmp", ".bmp" },    IconType{ "image/svg+xml", ".svg" },
    IconType{ "image/x-icon", ".ico" }, IconType{ "image/vnd.microsoft.icon", ".ico" },
};

/// Hidden, so that it is no file's final name: those begin neither with a dot. One for each state of the file, so that
/// no part of an older one is gone on with.
QByteArray partNameOf(const FileOfRow &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(file.path.toUtf8() + '\n' + QByteArray::number(file.size) + '\n'
                 + QByteArray::number(file.date.isValid() ? file.date.toSecsSinceEpoch() : 0));
    return '.' + file.name + '.' + hash.result().toHex().first(12) + ".part";
}

/// Parts of older states of the file: nobody will go on with them.
void removeOlder(const OpenFolder &folder, const FileOfRow &file, const QByteArray &ownName)
{
    for (const QByteArray &part : folder.parts)
        if (part != ownName && part.size() == ownName.size() && part.startsWith('.' + file.name + '.'))
            ::unlinkat(folder.handle.get(), part.constData(), 0);
}

/// Nobody else's, no link's, no pipe: a file that we may go on with.
bool isOurs(int descriptor, struct stat &info)
{
    return ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid() && info.st_nlink == 1;
}

/// First byte and size of "bytes 100-199/200"; -1 where it is not said.
std::pair<qint64, qint64> rangeOf(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    const qsizetype dash = text.indexOf('-');
    const qsizetype slash = text.indexOf('/');
    if (!text.startsWith("bytes ") || dash < 6 || slash < dash)
        return { -1, -1 };
    bool hasFirst = false;
    bool hasSize = false;
    const qint64 first = text.sliced(6, dash - 6).toLongLong(&hasFirst);
    const qint64 size = text.sliced(slash + 1).toLongLong(&hasSize);
    return { hasFirst ? first : -1, hasSize ? size : -1 };
}

} // namespace

QList<QByteArray> iconEndings()
{
    QList<QByteArray> endings{ "" };
    for (const IconType &type : iconTypes)
        if (!endings.contains(type.ending))
            endings << type.ending;
    return endings;
}

PartFile::PartFile(std::shared_ptr<const OpenFolder> folder, FileOfRow file, QByteArray partName, FileHandle handle)
    : m_folder(std::move(folder))
    , m_file(std::move(file))
    , m_partName(std::move(partName))
    , m_handle(std::move(handle))
{
}

Result<std::shared_ptr<PartFile>> PartFile::open(std::shared_ptr<const OpenFolder> folder, FileOfRow file)
{
    const QByteArray name = partNameOf(file);
    removeOlder(*folder, file, name);
    const int at = folder->handle.get();
    constexpr int flags = O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    FileHandle handle(::openat(at, name.constData(), flags));
    struct stat info = {};
    if (!handle.isOpen() || !isOurs(handle.get(), info)) {
        ::unlinkat(at, name.constData(), 0);
        handle = FileHandle(::openat(at, name.constData(), flags | O_CREAT | O_EXCL, newFileMode));
        if (!handle.isOpen())
            return fail(placeFailure(*folder, name, "open"));
        info.st_size = 0;
    }
    std::shared_ptr<PartFile> part(new PartFile(std::move(folder), std::move(file), name, std::move(handle)));
    part->m_size = info.st_size;
    // An icon's ending is known only from a whole reply, and a part that is too long is of something else.
    const bool isUseless = part->m_file.isIcon || (part->m_file.size >= 0 && part->m_size > part->m_file.size);
    if (part->m_size > 0 && isUseless) {
        if (const auto emptied = part->startAnew(); !emptied)
            return fail(emptied.error());
    }
    part->m_wasResumed = part->m_size > 0;
    return part;
}

Result<void> PartFile::begin(const auth::HttpReply &head)
{
    if (const QByteArray encoding = head.header("content-encoding").trimmed().toLower();
        !encoding.isEmpty() && encoding != "identity")
        return fail(badReply(u"Content-Encoding: "_s + QString::fromLatin1(encoding)));
    if (m_file.isIcon) {
        const QByteArray type = head.header("content-type").split(';').first().trimmed().toLower();
        const auto known = std::find_if(iconTypes.begin(), iconTypes.end(),
                                        [&type](const IconType &one) { return type == one.contentType; });
        if (known == iconTypes.end() && type != "application/octet-stream")
            return fail(badReply(u"no picture (%1)"_s.arg(QString::fromLatin1(type.left(100)))));
        m_ending = known == iconTypes.end() ? QByteArray() : QByteArray(known->ending);
    }
    if (head.status != 206)
        return m_size > 0 ? startAnew() : Result<void>();
    const auto [first, size] = rangeOf(head.header("content-range"));
    if (first != m_size || (size >= 0 && m_file.size >= 0 && size != m_file.size))
        return fail(badReply(u"Content-Range: "_s + QString::fromLatin1(head.header("content-range").left(100))));
    return {};
}

Result<void> PartFile::take(QByteArrayView bytes)
{
    if (m_file.size >= 0 && m_size + bytes.size() > m_file.size)
        return fail(badReply(u"more than %1 bytes"_s.arg(m_file.size)));
    while (!bytes.isEmpty()) {
        const auto written = ::write(m_handle.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(failure("write"));
        m_size += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> PartFile::startAnew()
{
    m_wasResumed = false;
    m_size = 0;
    if (::ftruncate(m_handle.get(), 0) != 0)
        return fail(failure("ftruncate"));
    return {};
}

Result<void> PartFile::finish()
{
    if (m_file.size >= 0 && m_size != m_file.size)
        return fail(badReply(u"%1 of %2 bytes"_s.arg(m_size).arg(m_file.size)));
    if (m_file.date.isValid()) {
        const timespec date{ m_file.date.toSecsSinceEpoch(), 0 };
        const std::array<timespec, 2> times{ date, date };
        ::futimens(m_handle.get(), times.data()); // where a file system has no such dates, the file comes again
    }
    if (::fsync(m_handle.get()) != 0)
        return fail(failure("fsync"));
    const int at = m_folder->handle.get();
    if (::renameat(at, m_partName.constData(), at, finalName().constData()) != 0)
        return fail(placeFailure(*m_folder, finalName(), "rename"));
    // Not every file system can, and the file itself is on the disk.
    ::fsync(at);
    return {};
}

void PartFile::remove() { ::unlinkat(m_folder->handle.get(), m_partName.constData(), 0); }

Error PartFile::badReply(const QString &detail) const
{
    return { .reason = Reason::BadReply, .subject = m_file.title, .detail = detail, .suggestion = {} };
}

Error PartFile::failure(const char *call) const
{
    Error error = placeFailure(*m_folder, finalName(), call);
    error.reason = Reason::StorageFailed;
    return error;
}

} // namespace tsunagi::backlog
