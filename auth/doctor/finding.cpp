// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/finding.h"

#include "auth/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QString translated(const char *source) { return QCoreApplication::translate("Doctor", source); }

Finding made(Outcome outcome, const char *note, QStringList facts)
{
    Finding finding;
    finding.outcome = outcome;
    finding.note = note;
    finding.facts = std::move(facts);
    return finding;
}

Finding made(Outcome outcome, Error error)
{
    Finding finding;
    finding.outcome = outcome;
    finding.error = std::move(error);
    return finding;
}

} // namespace

QString nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return u"ok"_s;
    case Outcome::Warning:
        return u"warning"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Skipped:
        return u"skipped"_s;
    }
    return u"failed"_s;
}

Finding okay(const char *note, QStringList facts) { return made(Outcome::Ok, note, std::move(facts)); }
Finding skipped(const char *note, QStringList facts) { return made(Outcome::Skipped, note, std::move(facts)); }
Finding warning(Error error) { return made(Outcome::Warning, std::move(error)); }
Finding failed(Error error) { return made(Outcome::Failed, std::move(error)); }

QString detailOf(const Finding &finding)
{
    if (*finding.note == '\0')
        return finding.error ? messageOf(*finding.error) : QString();
    // Both at once: a fact that holds "%2" itself stays as it is.
    const QString text = translated(finding.note);
    if (finding.facts.size() >= 2)
        return text.arg(finding.facts[0], finding.facts[1]);
    return finding.facts.isEmpty() ? text : text.arg(finding.facts[0]);
}

QString hintOf(const Finding &finding)
{
    if (*finding.advice != '\0')
        return translated(finding.advice);
    return finding.error ? hintOf(*finding.error) : QString();
}

} // namespace tsunagi::auth
