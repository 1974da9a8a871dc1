// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/given_file.h"
#include "app/cli/hidden_input.h"
#include "app/cli/secret_stores.h"

#include <QCoreApplication>

#include <unistd.h>

namespace tsunagi::cli {

Session::Session(const CommandLine &line, StandardStreams streams, Environment environment, Reporter &reporter,
                 std::stop_token stop)
    : m_line(line)
    , m_streams(streams)
    , m_environment(std::move(environment))
    , m_reporter(reporter)
    , m_stop(std::move(stop))
    , m_stores(std::make_unique<SecretStores>(*this))
{
}

Session::~Session() = default;

bool Session::hasDisplay() const
{
    return !m_environment.value("DISPLAY").isEmpty() || !m_environment.value("WAYLAND_DISPLAY").isEmpty();
}

bool Session::usesColour(const OutputStream &stream) const { return mayUseColour(m_line, m_environment, stream); }

Result<auth::Secret> Session::readStandardInput(const QString &property)
{
    if (!m_streams.in.isTerminal())
        return m_streams.in.readAll(givenFileLimit);
    m_reporter.useLanguage();
    const QString question = property.isEmpty() ? QCoreApplication::translate("Cli", "Connection string (not shown): ")
                                                : QCoreApplication::translate("Cli", "%1 (not shown): ").arg(property);
    return readHiddenLine(STDIN_FILENO, m_streams.err, question);
}

bool mayUseColour(const CommandLine &line, const Environment &environment, const OutputStream &stream)
{
    return stream.isTerminal() && !line.has("no-color") && environment.value("NO_COLOR").isEmpty()
        && environment.value("TERM") != "dumb";
}

} // namespace tsunagi::cli
