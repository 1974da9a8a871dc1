// SPDX-License-Identifier: GPL-3.0-or-later
// The three standard streams as objects, so that results can go to a file, through gzip or past a terminal's escapes.
#pragma once

#include "app/cli/errors.h"
#include "auth/secret.h"

#include <QByteArray>

namespace tsunagi::cli {

/// Bytes out. Errors: StorageFailed (number: errno, subject: where to), or Interrupted.
class OutputStream {
public:
    virtual ~OutputStream() = default;
    [[nodiscard]] virtual Result<void> write(QByteArrayView bytes) = 0;
    /// Everything written so far is with the reader after this.
    [[nodiscard]] virtual Result<void> flush() = 0;
    [[nodiscard]] virtual bool isTerminal() const { return false; }
    /// Width of the terminal in columns; 0 where there is none.
    [[nodiscard]] virtual int columns() const { return 0; }
};

/// Written and flushed, for talk: where that fails there is nobody left to tell.
void sayTo(OutputStream &stream, QByteArrayView bytes);

/// The reader of a pipe has gone (`| head`): the program ends quietly.
[[nodiscard]] bool isClosedPipe(const Error &error);

/// A file descriptor that somebody else owns, written in blocks.
class DescriptorOutput final : public OutputStream {
public:
    enum class Waiting {
        UntilSignal, ///< a reader that does not read is left at Ctrl-C
        Always, ///< what is said about the end must still get out
    };
    /// @param name  for errors: "standard output"
    DescriptorOutput(int descriptor, QString name, Waiting waiting = Waiting::UntilSignal);
    ~DescriptorOutput() override;
    DescriptorOutput(const DescriptorOutput &) = delete;
    DescriptorOutput &operator=(const DescriptorOutput &) = delete;

    [[nodiscard]] Result<void> write(QByteArrayView bytes) override;
    [[nodiscard]] Result<void> flush() override;
    [[nodiscard]] bool isTerminal() const override { return m_isTerminal; }
    [[nodiscard]] int columns() const override;

private:
    [[nodiscard]] Result<void> writeThrough(QByteArrayView bytes);

    int m_descriptor;
    QString m_name;
    bool m_isTerminal;
    bool m_isInterruptible; ///< a pipe or a terminal, which block for as long as their reader likes
    QByteArray m_pending;
};

/// Standard input, read whole or one line without echo.
class InputStream {
public:
    virtual ~InputStream() = default;
    [[nodiscard]] virtual bool isTerminal() const = 0;
    /// Everything up to the end. BadArgument if it is more than @p limit bytes; Interrupted.
    [[nodiscard]] virtual Result<auth::Secret> readAll(qsizetype limit) = 0;
};

class DescriptorInput final : public InputStream {
public:
    explicit DescriptorInput(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    [[nodiscard]] bool isTerminal() const override;
    [[nodiscard]] Result<auth::Secret> readAll(qsizetype limit) override;

private:
    int m_descriptor;
};

/// What the program's main() hands over; tests hand over others.
struct StandardStreams {
    OutputStream &out;
    OutputStream &err;
    InputStream &in;
};

} // namespace tsunagi::cli
