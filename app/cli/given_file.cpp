// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/given_file.h"

#include "app/cli/streams.h"
#include "auth/settings/durable_file.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tsunagi::cli {
namespace {

/// A pipe that only we can write into: what a shell makes of <(…).
bool isOwnPipe(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISFIFO(status.st_mode)
        && status.st_uid == geteuid() && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

Result<GivenFile> readPipe(const QString &path, const QString &property)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(Error{ .reason = Reason::UnreadablePropertyFile,
                           .subject = path,
                           .detail = property,
                           .suggestion = {},
                           .status = 0,
                           .number = errno });
    auto content = DescriptorInput(descriptor).readAll(givenFileLimit);
    close(descriptor);
    if (!content)
        return fail(content.error());
    return GivenFile{ std::move(*content), false };
}

} // namespace

Result<GivenFile> readGivenFile(const QString &path, const QString &property)
{
    if (isOwnPipe(path))
        return readPipe(path, property);
    auto file = auth::readChecked(path, auth::ReadRules::givenFile(property));
    if (!file)
        return fail(file.error());
    return GivenFile{ std::move(file->content), file->readableByOthers };
}

} // namespace tsunagi::cli
