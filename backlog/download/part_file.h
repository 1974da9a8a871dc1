// SPDX-License-Identifier: GPL-3.0-or-later
// A file on its way: written under a hidden name beside its place, where a run that ends early leaves it for the next
// one to go on with, and renamed once it is whole and on the disk.
#pragma once

#include "auth/body_pump.h"
#include "backlog/download/download_folder.h"
#include "backlog/download/row_file.h"

namespace tsunagi::backlog {

class PartFile final : public auth::BodySink {
public:
    /// What an earlier run has left of the same state of the same file is kept. StorageFailed, WouldOverwrite.
    [[nodiscard]] static auth::Result<std::shared_ptr<PartFile>> open(std::shared_ptr<const OpenFolder> folder,
                                                                      FileOfRow file);

    [[nodiscard]] qint64 offset() const override { return m_size; }
    /// BadReply where the reply can't be the file, or its part that was asked for.
    [[nodiscard]] auth::Result<void> begin(const auth::HttpReply &head) override;
    [[nodiscard]] auth::Result<void> take(QByteArrayView bytes) override;

    /// Every byte is there, as far as the row tells.
    [[nodiscard]] bool isWhole() const { return m_file.size >= 0 && m_size == m_file.size; }
    /// Some of it came in an earlier run.
    [[nodiscard]] bool wasResumed() const { return m_wasResumed; }
    /// With the ending that the reply gave to an icon.
    [[nodiscard]] QByteArray finalName() const { return m_file.name + m_ending; }
    [[nodiscard]] auth::Result<void> startAnew();
    /// Written through to the disk, dated, renamed. Blocks. BadReply where the size is another than the row's.
    [[nodiscard]] auth::Result<void> finish();
    /// Nothing of it stays.
    void remove();

private:
    PartFile(std::shared_ptr<const OpenFolder> folder, FileOfRow file, QByteArray partName, auth::FileHandle handle);
    [[nodiscard]] auth::Error badReply(const QString &detail) const;
    [[nodiscard]] auth::Error failure(const char *call) const;

    std::shared_ptr<const OpenFolder> m_folder;
    FileOfRow m_file;
    QByteArray m_partName;
    QByteArray m_ending;
    auth::FileHandle m_handle;
    qint64 m_size = 0;
    bool m_wasResumed = false;
};

/// Endings that icons get, "" among them: what an earlier run may have written.
[[nodiscard]] QList<QByteArray> iconEndings();

} // namespace tsunagi::backlog
