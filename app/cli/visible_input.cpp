// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/visible_input.h"

#include "app/cli/interruption.h"

#include <QCoreApplication>

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace tsunagi::cli {

Result<QString> readVisibleLine(int descriptor, OutputStream &err, const QString &question)
{
    sayTo(err, question.toUtf8());
    QByteArray line;
    // The terminal hands over whole lines; one byte at a time leaves the rest for the next question.
    for (char byte = '\0'; byte != '\n';) {
        if (!Interruption::awaitReady(descriptor, POLLIN))
            return fail(Reason::Interrupted);
        const auto count = ::read(descriptor, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return fail(badArgument(QStringLiteral("-"), QT_TRANSLATE_NOOP("Cli", "nothing was entered")));
        line += byte;
    }
    return QString::fromUtf8(line).trimmed();
}

} // namespace tsunagi::cli
