// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/login_prompt.h"

#include "app/cli/hygiene.h"

#include <QCoreApplication>
#include <QProcess>
#include <QUrl>

#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

/// What the browser has no business to know.
QProcessEnvironment withoutSecrets()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        if (isForTsunagiOnly(name.toLatin1()))
            environment.remove(name);
    return environment;
}

QString translated(const char *text) { return QCoreApplication::translate("Cli", text); }

} // namespace

LoginPrompt::LoginPrompt(Session &session)
    : m_session(session)
    , m_sessionStops(session.stop(), [this] { m_stop.request_stop(); })
{
}

LoginPrompt::~LoginPrompt() = default;

void LoginPrompt::begin(auth::AuthorizationFlow *flow)
{
    m_flow = flow;
    connect(flow, &auth::AuthorizationFlow::browserWanted, this, &LoginPrompt::open);
    connect(flow, &auth::AuthorizationFlow::callbackReceived, this, &LoginPrompt::close);
    connect(flow, &auth::AuthorizationFlow::refusalReported, this, [this](const QString &code) {
        m_session.reporter().useLanguage();
        endLine();
        m_session.reporter().note(
            translated(QT_TRANSLATE_NOOP("Cli", "The browser reports a refusal (%1). Ctrl-C ends the attempt."))
                .arg(code));
    });
}

void LoginPrompt::end()
{
    close();
    m_flow.clear();
}

void LoginPrompt::close()
{
    m_lines.reset(); // gives the terminal back
    endLine();
}

/// What follows a question that stays unanswered begins on a line of its own.
void LoginPrompt::endLine()
{
    if (std::exchange(m_isAsking, false))
        m_session.reporter().say(u"\n"_s);
}

void LoginPrompt::askFor(const QString &question)
{
    m_session.reporter().say(question);
    m_isAsking = true;
}

void LoginPrompt::open(const QUrl &url)
{
    const bool opened = m_session.hasDisplay() && startBrowser(url);
    m_session.reporter().log(opened ? u"browser.opened"_s : u"browser.none"_s);
    if (m_session.hasPerson()) {
        ask(url);
    } else if (!opened) {
        m_foundNobody = true;
        m_stop.request_stop();
    }
}

bool LoginPrompt::startBrowser(const QUrl &url) const
{
    QProcess browser;
    browser.setProgram(u"xdg-open"_s);
    browser.setArguments({ QString::fromUtf8(url.toEncoded()) });
    browser.setProcessEnvironment(withoutSecrets());
    // Whatever it says must not stand among our results.
    browser.setStandardInputFile(QProcess::nullDevice());
    browser.setStandardOutputFile(QProcess::nullDevice());
    browser.setStandardErrorFile(QProcess::nullDevice());
    const OriginalUmask umask; // the browser's own files are none of ours
    return browser.startDetached();
}

void LoginPrompt::ask(const QUrl &url)
{
    Reporter &reporter = m_session.reporter();
    reporter.useLanguage();
    reporter.say(
        translated(QT_TRANSLATE_NOOP("Cli", "Open this page in a browser, log in to Backlog and allow the access:"))
        + u"\n  "_s + QString::fromUtf8(url.toEncoded()) + u'\n');
    // Before the question: what is pasted at once must not be echoed either.
    m_lines = std::make_unique<HiddenLines>(STDIN_FILENO);
    askFor(translated(QT_TRANSLATE_NOOP(
        "Cli", "If the browser then shows an error, paste the address of that page here (not shown): ")));
    connect(m_lines.get(), &HiddenLines::entered, this, &LoginPrompt::offer);
    connect(m_lines.get(), &HiddenLines::ended, this, [this] {
        // With Ctrl-D and without a listener nothing could end the wait.
        if (m_flow && !m_flow->isListening())
            m_stop.request_stop();
    });
}

void LoginPrompt::offer(const QString &pasted)
{
    endLine();
    if (!m_flow)
        return;
    if (!pasted.isEmpty()) {
        const auto taken = m_flow->offerPaste(pasted);
        if (taken)
            return;
        m_session.reporter().warn(taken.error());
    }
    askFor(translated(QT_TRANSLATE_NOOP("Cli", "Paste the address (not shown): ")));
}

} // namespace tsunagi::cli
