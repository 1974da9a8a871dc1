// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for secrets in everything that a person, a log or another program could see of the desktop program: the
// windows' texts, the sessions' logs, what Qt's log says, the clipboard, what the browser is asked to open, files.
#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

namespace tsunagi::tests {

class Stage;

/// What a secret may look like: as it is, as URLs and forms have it, in base64.
[[nodiscard]] QStringList formsOf(const QByteArray &secret);

class SecretsSeen {
public:
    /// Takes Qt's messages from now on; one at a time.
    explicit SecretsSeen(Stage &stage);
    ~SecretsSeen();
    SecretsSeen(const SecretsSeen &) = delete;
    SecretsSeen &operator=(const SecretsSeen &) = delete;

    /// Where one of them is seen on the screen, in a log, in the clipboard or in the browser's address, each as a line
    /// for the test's report. Presses what copies a message, too.
    [[nodiscard]] QStringList now(const QByteArrayList &secrets);
    /// In files below the home, sealed ones left out as nothing but their keys opens them.
    [[nodiscard]] static QStringList onDisk(const QByteArrayList &secrets);

private:
    Stage &m_stage;
};

} // namespace tsunagi::tests
