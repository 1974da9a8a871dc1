// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/streams.h"

#include "app/cli/interruption.h"

#include <QCoreApplication>

#include <sodium.h>

#include <array>
#include <cerrno>
#include <climits>
#include <tuple>

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tsunagi::cli {
namespace {

constexpr qsizetype blockSize = 64LL * 1024;

Error writeError(const QString &name, int number)
{
    return { .reason = Reason::StorageFailed,
             .subject = name,
             .detail = QStringLiteral("write"),
             .suggestion = {},
             .status = 0,
             .number = number };
}

bool isRegularFile(int descriptor)
{
    struct stat status{};
    return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

} // namespace

void sayTo(OutputStream &stream, QByteArrayView bytes)
{
    if (stream.write(bytes))
        std::ignore = stream.flush();
}

bool isClosedPipe(const Error &error) { return error.reason == Reason::StorageFailed && error.number == EPIPE; }

DescriptorOutput::DescriptorOutput(int descriptor, QString name, Waiting waiting)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
    , m_isTerminal(isatty(descriptor) == 1)
    , m_isInterruptible(waiting == Waiting::UntilSignal && !isRegularFile(descriptor))
{
}

DescriptorOutput::~DescriptorOutput()
{
    // Whoever wanted to know of an error has called flush().
    std::ignore = flush();
}

Result<void> DescriptorOutput::write(QByteArrayView bytes)
{
    m_pending += bytes;
    return m_pending.size() >= blockSize ? flush() : Result<void>();
}

Result<void> DescriptorOutput::flush()
{
    const QByteArray block = std::exchange(m_pending, {});
    return writeThrough(block);
}

Result<void> DescriptorOutput::writeThrough(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        // A pipe that is ready takes so much without blocking (POSIX, PIPE_BUF); a longer write could not be
        // interrupted.
        if (m_isInterruptible && !Interruption::awaitReady(m_descriptor, POLLOUT))
            return fail(Reason::Interrupted);
        const qsizetype size = m_isInterruptible ? std::min<qsizetype>(bytes.size(), PIPE_BUF) : bytes.size();
        const auto written = ::write(m_descriptor, bytes.data(), static_cast<std::size_t>(size));
        if (written >= 0)
            bytes = bytes.sliced(written);
        else if (errno != EINTR && errno != EAGAIN)
            return fail(writeError(m_name, errno));
    }
    return {};
}

int DescriptorOutput::columns() const
{
    winsize size = {};
    if (!m_isTerminal || ioctl(m_descriptor, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

bool DescriptorInput::isTerminal() const { return isatty(m_descriptor) == 1; }

Result<auth::Secret> DescriptorInput::readAll(qsizetype limit)
{
    std::array<char, 16384> block;
    QByteArray all;
    all.reserve(limit + 1); // no reallocation leaves a copy behind
    while (all.size() <= limit) {
        if (!Interruption::awaitReady(m_descriptor, POLLIN))
            return fail(Reason::Interrupted);
        const auto count = ::read(m_descriptor, block.data(), block.size());
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return fail(badArgument(QStringLiteral("-"), QT_TRANSLATE_NOOP("Cli", "standard input can't be read")));
        if (count > 0)
            all.append(block.data(), count);
    }
    sodium_memzero(block.data(), block.size());
    if (all.size() > limit)
        return fail(badArgument(QStringLiteral("-"), QT_TRANSLATE_NOOP("Cli", "standard input is too long")));
    return auth::Secret::taking(all);
}

} // namespace tsunagi::cli
