// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is said on standard error: errors with their hint, warnings, notes, progress, and the log of events.
// Nothing that was named to it as a secret gets through.
#pragma once

#include "app/cli/errors.h"
#include "app/cli/streams.h"
#include "auth/secret.h"

#include <memory>
#include <optional>
#include <vector>

namespace tsunagi::cli {

struct ReportStyle {
    bool json = false; ///< one JSON object a line, no progress
    bool quiet = false; ///< no warnings, notes, progress
    bool verbose = false; ///< the log goes to standard error
    bool logAsJson = false;
    bool colour = false;
    QString language; ///< "en", "ja"; empty: the system's
};

class Reporter {
public:
    Reporter(OutputStream &err, ReportStyle style);
    ~Reporter();
    Reporter(const Reporter &) = delete;
    Reporter &operator=(const Reporter &) = delete;

    /// From now on events go (also) there. StorageFailed.
    [[nodiscard]] Result<void> openLogFile(const QString &path);
    /// The text with ●●● for each secret that was hidden, for words that stand among the results.
    [[nodiscard]] QString masked(const QString &text) const;
    /// This text is masked in everything that is said from now on.
    void hide(const auth::Secret &secret);

    /// What ends the run.
    void error(const Error &error);
    /// After which the run goes on. In JSON the error is to be the last line: it is kept until the end.
    void errorInPassing(const Error &error);
    void warn(const Error &warning);
    /// @param text  translated; useLanguage() comes before
    void note(const QString &text);
    /// An event such as "refresh.ok generation=41→42 ttl=3599".
    void log(const QString &event);

    /// The one line that is overwritten; nothing where showsProgress() is false.
    void progress(const QString &text);
    void clearProgress();
    [[nodiscard]] bool showsProgress() const;

    /// Loads the translations, at the first call: a run that says nothing does not read them.
    void useLanguage();
    /// Something that must be read now, such as a question, whatever the style. No line end is added.
    void say(const QString &text);

private:
    void putLine(const QByteArray &line);
    void putError(const char *kind, const Error &error, const char *colour);
    void putKept();
    /// What stands in an error and nowhere else: the sealed settings file that no disk has taken.
    void saySealed(const Error &error);
    /// Before anything is escaped or quoted, so that no form of a secret gets through.
    [[nodiscard]] QByteArray logLine(const QString &event, bool asJson) const;

    OutputStream &m_err;
    ReportStyle m_style;
    std::unique_ptr<OutputStream> m_log;
    int m_logDescriptor = -1;
    std::vector<auth::Secret> m_secrets;
    std::optional<Error> m_kept;
    bool m_hasProgress = false;
    bool m_speaks = false;
};

} // namespace tsunagi::cli
