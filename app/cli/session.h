// SPDX-License-Identifier: GPL-3.0-or-later
// One run of a command: the line, the streams, what is said, and how to stop. Commands get everything from here, so
// tests and main() differ in nothing else.
#pragma once

#include "app/cli/output_options.h"
#include "app/cli/property_sources.h"
#include "app/cli/reporter.h"
#include "app/cli/streams.h"

#include <memory>
#include <stop_token>

namespace tsunagi::cli {

class SecretStores;

class Session {
public:
    Session(const CommandLine &line, StandardStreams streams, Environment environment, Reporter &reporter,
            std::stop_token stop);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] const CommandLine &line() const { return m_line; }
    [[nodiscard]] OutputStream &out() const { return m_streams.out; }
    [[nodiscard]] OutputStream &err() const { return m_streams.err; }
    [[nodiscard]] InputStream &in() const { return m_streams.in; }
    [[nodiscard]] Reporter &reporter() const { return m_reporter; }
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] std::stop_token stop() const { return m_stop; }
    [[nodiscard]] SecretStores &stores() { return *m_stores; }
    /// A person sits before it: standard input and standard error are a terminal.
    [[nodiscard]] bool hasPerson() const { return m_streams.in.isTerminal() && m_streams.err.isTerminal(); }
    [[nodiscard]] bool hasDisplay() const;
    [[nodiscard]] bool usesColour(const OutputStream &stream) const;

    /// What `-` means: a line without echo on a terminal, else all of standard input.
    [[nodiscard]] Result<auth::Secret> readStandardInput(const QString &property);

    /// For a run that did what was asked, but not all is well: TokenExpiring, or Recovered, which nothing hides.
    void exitWith(auth::ErrorCode code)
    {
        if (m_exitCode != static_cast<int>(auth::ErrorCode::Recovered))
            m_exitCode = static_cast<int>(code);
    }
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    const CommandLine &m_line;
    StandardStreams m_streams;
    Environment m_environment;
    Reporter &m_reporter;
    std::stop_token m_stop;
    std::unique_ptr<SecretStores> m_stores;
    int m_exitCode = 0;
};

/// Colour only on a terminal that knows it, and where nobody objects (no-color.org).
[[nodiscard]] bool mayUseColour(const CommandLine &line, const Environment &environment, const OutputStream &stream);

} // namespace tsunagi::cli
