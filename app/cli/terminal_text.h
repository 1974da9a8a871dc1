// SPDX-License-Identifier: GPL-3.0-or-later
// Text on a terminal: how wide it is (East Asian characters take two columns), cutting it to a width, and making the
// control characters of foreign text visible, so that a space's data can't drive somebody's terminal.
#pragma once

#include "app/cli/streams.h"

#include <QByteArray>

namespace tsunagi::cli {

/// Control characters, direction overrides and broken UTF-8 as "\n", "\x1b", "\u202e".
[[nodiscard]] QByteArray escapedForTerminal(QByteArrayView utf8);
/// Columns that the text takes. It should be escaped already.
[[nodiscard]] int displayWidth(QByteArrayView utf8);
/// At most @p width columns, with "…" at the end where it was cut.
[[nodiscard]] QByteArray cutToWidth(QByteArrayView utf8, int width);

/// What stands between a machine format and a terminal: everything but line ends and tabs is escaped.
class TerminalFilter final : public OutputStream {
public:
    enum class Escapes {
        Visible, ///< as escapedForTerminal()
        Json, ///< "\u001b": stays valid JSON, for such characters stand in its strings only
    };
    TerminalFilter(OutputStream &terminal, Escapes escapes)
        : m_terminal(terminal)
        , m_escapes(escapes)
    {
    }

    [[nodiscard]] Result<void> write(QByteArrayView bytes) override;
    [[nodiscard]] Result<void> flush() override;
    [[nodiscard]] bool isTerminal() const override { return true; }
    [[nodiscard]] int columns() const override { return m_terminal.columns(); }

private:
    OutputStream &m_terminal;
    Escapes m_escapes;
    QByteArray m_unfinished; ///< the beginning of a character whose end has not come
};

} // namespace tsunagi::cli
