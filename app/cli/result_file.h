// SPDX-License-Identifier: GPL-3.0-or-later
// The FILE of `--to`: whole or not at all. Results of people's own, in folders of their choice, so unlike settings
// files they may lie in a shared folder.
#pragma once

#include "app/cli/streams.h"

#include <memory>

namespace tsunagi::cli {

class ResultFile final : public OutputStream {
public:
    /// A temporary file beside @p path, or @p path itself where it is a device or a pipe. A link is followed.
    /// StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<ResultFile>> open(const QString &path);
    /// Without commit() nothing is left behind.
    ~ResultFile() override;

    [[nodiscard]] Result<void> write(QByteArrayView bytes) override { return m_output->write(bytes); }
    [[nodiscard]] Result<void> flush() override { return m_output->flush(); }
    /// Written through to the disk, then renamed to its place. An older file's permissions stay.
    [[nodiscard]] Result<void> commit();

private:
    ResultFile() = default;
    [[nodiscard]] Result<void> openTemporary();
    [[nodiscard]] Error failure(const char *call) const;

    QString m_path;
    QByteArray m_temporary; ///< empty: written in place
    int m_descriptor = -1;
    std::unique_ptr<DescriptorOutput> m_output;
};

/// Compresses into another stream: gzip (RFC 1952), one member a megabyte.
class GzipOutput final : public OutputStream {
public:
    explicit GzipOutput(OutputStream &target)
        : m_target(target)
    {
    }
    [[nodiscard]] Result<void> write(QByteArrayView bytes) override;
    /// Does nothing: small members would compress badly.
    [[nodiscard]] Result<void> flush() override { return {}; }
    /// The last member. Once, at the end.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> writeMember(const QByteArray &plain);

    OutputStream &m_target;
    QByteArray m_pending;
    bool m_hasMember = false;
};

} // namespace tsunagi::cli
