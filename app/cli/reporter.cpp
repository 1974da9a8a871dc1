// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reporter.h"

#include "app/cli/json_text.h"
#include "app/cli/terminal_text.h"
#include "auth/error_text.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr const char *red = "\x1b[1;31m";
constexpr const char *yellow = "\x1b[1;33m";
constexpr const char *plain = "\x1b[0m";

/// What is wrong with an argument is written in English while the line is read; see badArgument().
Error withTranslatedDetail(Error error)
{
    if (error.reason == Reason::BadArgument || error.reason == Reason::OutputNotPossible)
        error.detail = QCoreApplication::translate("Cli", error.detail.toUtf8().constData());
    if (error.reason == Reason::BadArgument && error.detail.contains("%1"_L1))
        error.detail = error.detail.arg(error.suggestion);
    return error;
}

} // namespace

Reporter::Reporter(OutputStream &err, ReportStyle style)
    : m_err(err)
    , m_style(std::move(style))
{
}

Reporter::~Reporter()
{
    clearProgress();
    putKept();
    m_log.reset();
    if (m_logDescriptor >= 0)
        ::close(m_logDescriptor);
}

Result<void> Reporter::openLogFile(const QString &path)
{
    m_logDescriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (m_logDescriptor < 0)
        return fail(Error{ .reason = Reason::StorageFailed,
                           .subject = path,
                           .detail = u"open"_s,
                           .suggestion = {},
                           .status = 0,
                           .number = errno });
    m_log = std::make_unique<DescriptorOutput>(m_logDescriptor, path, DescriptorOutput::Waiting::Always);
    return {};
}

void Reporter::hide(const auth::Secret &secret)
{
    // A very short one would mask innocent text and tell more than it hides.
    const auto isSame = [&secret](const auth::Secret &known) { return known.equals(secret); };
    if (secret.size() >= 6 && std::ranges::none_of(m_secrets, isSame))
        m_secrets.push_back(secret.clone());
}

void Reporter::error(const Error &error)
{
    log(u"error reason=%1"_s.arg(nameOf(error.reason)));
    putKept();
    // A JSON error is the last line, whatever is said.
    if (m_style.json)
        saySealed(error);
    putError("error", error, red);
    if (!m_style.json)
        saySealed(error);
}

void Reporter::saySealed(const Error &error)
{
    if (error.reason == Reason::SavedToRecovery && error.subject.isEmpty())
        say(error.detail);
}

void Reporter::errorInPassing(const Error &error)
{
    if (!m_style.json) {
        this->error(error);
        return;
    }
    log(u"error reason=%1"_s.arg(nameOf(error.reason)));
    putKept();
    saySealed(error);
    m_kept = error;
}

void Reporter::putKept()
{
    if (const auto kept = std::exchange(m_kept, {}))
        putError("error", *kept, red);
}

void Reporter::warn(const Error &warning)
{
    log(u"warning reason=%1"_s.arg(nameOf(warning.reason)));
    if (!m_style.quiet)
        putError("warning", warning, yellow);
}

void Reporter::putError(const char *kind, const Error &error, const char *colour)
{
    useLanguage();
    const Error told = withTranslatedDetail(error);
    const QString message = masked(auth::messageOf(told));
    const QString hint = masked(auth::hintOf(told));
    if (m_style.json) {
        putLine("{\"" + QByteArray(kind) + "\":"
                + jsonObject({ { "code", nameOf(error.code()) },
                               { "reason", nameOf(error.reason) },
                               { "message", message },
                               { "hint", hint } })
                + '}');
        return;
    }
    const bool isWarning = qstrcmp(kind, "warning") == 0;
    const QString shown = isWarning ? QCoreApplication::translate("Cli", "warning: %1").arg(message) : message;
    const QByteArray name =
        m_style.colour ? QByteArray(colour) + "tsunagi-cli:" + plain : QByteArrayLiteral("tsunagi-cli:");
    putLine(name + ' ' + escapedForTerminal(shown.toUtf8()));
    if (!hint.isEmpty())
        putLine("  hint: " + escapedForTerminal(hint.toUtf8()));
}

void Reporter::note(const QString &text)
{
    if (m_style.quiet)
        return;
    if (m_style.json)
        putLine("{\"note\":" + jsonObject({ { "message", masked(text) } }) + '}');
    else
        putLine("tsunagi-cli: " + escapedForTerminal(masked(text).toUtf8()));
}

void Reporter::log(const QString &event)
{
    if (m_style.verbose)
        putLine(logLine(masked(event), m_style.logAsJson || m_style.json));
    if (m_log)
        sayTo(*m_log, logLine(masked(event), m_style.logAsJson) + '\n');
}

QByteArray Reporter::logLine(const QString &event, bool asJson) const
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    if (!asJson)
        return escapedForTerminal((time + u' ' + event).toUtf8());
    QByteArray line = "{\"time\":" + jsonString(time);
    const QStringList parts = event.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const qsizetype equals = parts[i].indexOf(u'=');
        line += ','
            + (i == 0 || equals < 0 ? jsonString(i == 0 ? u"event"_s : parts[i]) : jsonString(parts[i].first(equals)));
        line += ':' + jsonString(i == 0 ? parts[i] : parts[i].sliced(equals + 1));
    }
    return line + '}';
}

void Reporter::progress(const QString &text)
{
    if (!showsProgress())
        return;
    QByteArray line = escapedForTerminal(masked(text).toUtf8());
    if (const int width = m_err.columns(); width > 0)
        line = cutToWidth(line, width - 1);
    m_hasProgress = true;
    sayTo(m_err, "\r\x1b[K" + line);
}

void Reporter::clearProgress()
{
    if (std::exchange(m_hasProgress, false))
        sayTo(m_err, "\r\x1b[K");
}

bool Reporter::showsProgress() const { return m_err.isTerminal() && !m_style.quiet && !m_style.json; }

void Reporter::useLanguage()
{
    if (std::exchange(m_speaks, true))
        return;
    const QString language = m_style.language.isEmpty() ? systemLanguage() : m_style.language;
    tsunagi::useLanguage(language);
}

void Reporter::say(const QString &text)
{
    clearProgress();
    sayTo(m_err, masked(text).toUtf8());
}

void Reporter::putLine(const QByteArray &line)
{
    clearProgress();
    sayTo(m_err, line + '\n');
}

QString Reporter::masked(const QString &text) const
{
    if (m_secrets.empty())
        return text;
    QByteArray bytes = text.toUtf8();
    for (const auth::Secret &secret : m_secrets)
        bytes.replace(secret.view(), auth::maskedSecret.toUtf8());
    // A server that repeats what it was sent may do so as URLs and forms have it.
    QString rest = QString::fromUtf8(bytes);
    if (!rest.contains(u'%'))
        return rest;
    for (const auth::Secret &secret : m_secrets)
        for (const char *kept : { "", "/", "/+=" })
            rest.replace(QString::fromLatin1(secret.reveal().toPercentEncoding(kept)), auth::maskedSecret.toString(),
                         Qt::CaseInsensitive);
    return rest;
}

} // namespace tsunagi::cli
