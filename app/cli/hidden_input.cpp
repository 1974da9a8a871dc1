// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hidden_input.h"

#include "app/cli/interruption.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <sodium.h>

#include <array>
#include <cerrno>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace tsunagi::cli {
namespace {

constexpr qsizetype longestLine = 1024LL * 1024;
constexpr char backspace = 0x08;
constexpr char rubout = 0x7f;
constexpr char endOfInput = 0x04; // Ctrl-D
constexpr char killLine = 0x15; // Ctrl-U

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80; }

} // namespace

struct HiddenTerminal::Before {
    termios settings = {};
};

HiddenTerminal::HiddenTerminal(int descriptor)
    : m_descriptor(descriptor)
    , m_before(std::make_unique<Before>())
{
    if (tcgetattr(descriptor, &m_before->settings) != 0) {
        m_before.reset();
        return;
    }
    termios hidden = m_before->settings;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL | ICANON | IEXTEN);
    hidden.c_lflag |= ISIG; // Ctrl-C works
    hidden.c_iflag |= ICRNL;
    hidden.c_cc[VMIN] = 1;
    hidden.c_cc[VTIME] = 0;
    hidden.c_cc[VSUSP] = _POSIX_VDISABLE; // Ctrl-Z would leave the shell without echo
    tcsetattr(descriptor, TCSANOW, &hidden);
}

HiddenTerminal::~HiddenTerminal()
{
    if (m_before)
        tcsetattr(m_descriptor, TCSAFLUSH, &m_before->settings);
}

TypedLine::State TypedLine::add(QByteArrayView typed)
{
    for (const char byte : typed) {
        if (byte == '\n' || byte == '\r')
            return State::Complete;
        if (byte == endOfInput && m_bytes.isEmpty())
            return State::Ended;
        if (byte == killLine) {
            wipe();
        } else if (byte == backspace || byte == rubout) {
            while (!m_bytes.isEmpty() && isContinuation(m_bytes.back()))
                m_bytes.chop(1);
            m_bytes.chop(1);
        } else if (m_bytes.size() >= longestLine) {
            return State::TooLong;
        } else {
            m_bytes += byte;
        }
    }
    return State::Open;
}

auth::Secret TypedLine::take()
{
    QByteArrayView line = m_bytes;
    // Some terminals mark a paste though nobody asked them to.
    constexpr QByteArrayView pasteBegins = "\x1b[200~";
    constexpr QByteArrayView pasteEnds = "\x1b[201~";
    if (line.startsWith(pasteBegins))
        line = line.sliced(pasteBegins.size());
    if (line.endsWith(pasteEnds))
        line.chop(pasteEnds.size());
    auth::Secret secret(line.trimmed());
    wipe();
    return secret;
}

void TypedLine::wipe()
{
    if (!m_bytes.isEmpty())
        sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size()));
    m_bytes.resize(0);
}

Result<auth::Secret> readHiddenLine(int descriptor, OutputStream &err, const QString &question)
{
    const HiddenTerminal hidden(descriptor);
    sayTo(err, question.toUtf8());
    TypedLine line;
    auto state = TypedLine::State::Open;
    std::array<char, 4096> block;
    while (state == TypedLine::State::Open) {
        if (!Interruption::awaitReady(descriptor, POLLIN))
            return fail(Reason::Interrupted);
        const auto count = ::read(descriptor, block.data(), block.size());
        if (count > 0)
            state = line.add(QByteArrayView(block.data(), count));
        else if (count == 0 || errno != EINTR)
            state = TypedLine::State::Ended;
    }
    sodium_memzero(block.data(), block.size());
    sayTo(err, "\n");
    if (state == TypedLine::State::TooLong)
        return fail(badArgument(QStringLiteral("-"), QT_TRANSLATE_NOOP("Cli", "standard input is too long")));
    if (state == TypedLine::State::Ended)
        return fail(badArgument(QStringLiteral("-"), QT_TRANSLATE_NOOP("Cli", "nothing was entered")));
    return line.take();
}

HiddenLines::HiddenLines(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_terminal(std::make_unique<HiddenTerminal>(descriptor))
{
    m_notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
}

HiddenLines::~HiddenLines() = default;

void HiddenLines::read()
{
    std::array<char, 4096> block;
    const auto count = ::read(m_descriptor, block.data(), block.size());
    if (count < 0 && errno == EINTR)
        return;
    const auto state = count > 0 ? m_line.add(QByteArrayView(block.data(), count)) : TypedLine::State::Ended;
    sodium_memzero(block.data(), block.size());
    if (state == TypedLine::State::Complete) {
        Q_EMIT entered(QString::fromUtf8(m_line.take().view()));
    } else if (state == TypedLine::State::TooLong) {
        const auth::Secret dropped = m_line.take();
        Q_EMIT entered({});
    } else if (state == TypedLine::State::Ended) {
        m_notifier->setEnabled(false);
        Q_EMIT ended();
    }
}

} // namespace tsunagi::cli
