// SPDX-License-Identifier: GPL-3.0-or-later
// お試しスペース: a sandbox on this machine that looks like a Backlog space. Either one that runs already (--trial-info
// FILE), or a tsunagi-sandbox of our own beside the program, which ends when we do. A saved trial connection brings it
// back on the port and with the credentials that it knows.
#pragma once

#include "auth/properties.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <optional>

class QProcess;

namespace tsunagi::ui {

/// What a person would be told of a real space by its administrator.
struct TrialInfo {
    QString url;
    auth::Secret apiKey;
    QString clientId;
    auth::Secret clientSecret;
    QString callbackUrl;
    QString userId; ///< for the space's own login page
    QString password;

    [[nodiscard]] TrialInfo clone() const
    {
        return { url, apiKey.clone(), clientId, clientSecret.clone(), callbackUrl, userId, password };
    }
    /// From the sandbox's ready line.
    [[nodiscard]] static std::optional<TrialInfo> fromJson(const QByteArray &line);
};

/// What a saved trial connection knows of its space.
[[nodiscard]] TrialInfo trialOf(const auth::PropertyBag &bag);

class TrialSpace : public QObject {
    Q_OBJECT
public:
    /// @param program  tsunagi-sandbox; @param infoFile  of one that runs already, or empty
    TrialSpace(QString program, QString infoFile, QObject *parent = nullptr);
    ~TrialSpace() override;

    /// Whether お試しスペース can be offered at all.
    [[nodiscard]] bool isAvailable() const;
    [[nodiscard]] const std::optional<TrialInfo> &info() const { return m_info; }

    /// A space to try: the one that runs, else a new one on a free port.
    [[nodiscard]] QCoro::Task<auth::Result<void>> started();
    /// The space of a saved connection: nothing to do if it runs; else it is started on @p wanted's port with its
    /// credentials.
    [[nodiscard]] QCoro::Task<auth::Result<void>> startedFor(TrialInfo wanted);

private:
    [[nodiscard]] bool isServing(const QString &url) const;
    [[nodiscard]] QCoro::Task<auth::Result<void>> launch(QByteArray config);
    [[nodiscard]] auth::Result<void> took(std::optional<TrialInfo> info);
    void stop();

    QString m_program;
    std::optional<TrialInfo> m_info;
    bool m_isOurs = false; ///< else it came by --trial-info, and is not ours to end
    QProcess *m_process = nullptr;
};

} // namespace tsunagi::ui
