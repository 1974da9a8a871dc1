// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tsunagi::cli {
namespace {

constexpr qsizetype memberSize = 1024LL * 1024;

using CrcTable = std::array<quint32, 256>;

constexpr CrcTable makeCrcTable()
{
    CrcTable table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
        table[i] = value;
    }
    return table;
}

/// RFC 1952, section 8.
quint32 crc32(QByteArrayView bytes)
{
    static constexpr CrcTable table = makeCrcTable();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xffU] ^ (crc >> 8U);
    return crc ^ 0xffffffffU;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

Result<std::unique_ptr<ResultFile>> ResultFile::open(const QString &path)
{
    std::unique_ptr<ResultFile> file(new ResultFile);
    const QString target = QFileInfo(path).canonicalFilePath();
    file->m_path = target.isEmpty() ? path : target;
    struct stat status = {};
    const QByteArray name = QFile::encodeName(file->m_path);
    const bool exists = stat(name.constData(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return fail(file->failure("open"));
    }
    if (exists && !S_ISREG(status.st_mode)) {
        file->m_descriptor = ::open(name.constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
        if (file->m_descriptor < 0)
            return fail(file->failure("open"));
    } else if (auto opened = file->openTemporary(); !opened) {
        return fail(opened.error());
    }
    if (exists && !file->m_temporary.isEmpty())
        fchmod(file->m_descriptor, status.st_mode & 0777U);
    file->m_output = std::make_unique<DescriptorOutput>(file->m_descriptor, file->m_path);
    return file;
}

Result<void> ResultFile::openTemporary()
{
    const QFileInfo info(m_path);
    m_temporary = QFile::encodeName(info.path() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".XXXXXX"));
    m_descriptor = mkostemp(m_temporary.data(), O_CLOEXEC);
    if (m_descriptor >= 0)
        return {};
    m_temporary.clear();
    return fail(failure("open"));
}

Error ResultFile::failure(const char *call) const
{
    return { .reason = Reason::StorageFailed,
             .subject = m_path,
             .detail = QString::fromLatin1(call),
             .suggestion = {},
             .status = 0,
             .number = errno };
}

ResultFile::~ResultFile()
{
    m_output.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
}

Result<void> ResultFile::commit()
{
    if (auto flushed = m_output->flush(); !flushed)
        return flushed;
    if (m_temporary.isEmpty())
        return {};
    if (fsync(m_descriptor) != 0)
        return fail(failure("fsync"));
    if (std::rename(m_temporary.constData(), QFile::encodeName(m_path).constData()) != 0)
        return fail(failure("rename"));
    m_temporary.clear();
    return {};
}

Result<void> GzipOutput::write(QByteArrayView bytes)
{
    m_pending += bytes;
    if (m_pending.size() < memberSize)
        return {};
    return writeMember(std::exchange(m_pending, {}));
}

Result<void> GzipOutput::finish()
{
    // A file without any member is no gzip file.
    if (m_pending.isEmpty() && m_hasMember)
        return {};
    return writeMember(std::exchange(m_pending, {}));
}

Result<void> GzipOutput::writeMember(const QByteArray &plain)
{
    // qCompress() gives 4 bytes of length, then a zlib stream: 2 bytes of head, deflate, 4 bytes of checksum. Of
    // nothing it makes nothing, so the empty deflate stream (RFC 1951, a final block of fixed codes) is written out.
    const QByteArray zlib = qCompress(plain);
    const QByteArray deflate = plain.isEmpty() ? QByteArray("\x03\x00", 2) : zlib.sliced(6, zlib.size() - 10);
    m_hasMember = true;
    const QByteArray head("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    return m_target.write(head + deflate + littleEndian(crc32(plain))
                          + littleEndian(static_cast<quint32>(plain.size())));
}

} // namespace tsunagi::cli
