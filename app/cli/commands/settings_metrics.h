// SPDX-License-Identifier: GPL-3.0-or-later
// The health of settings files for a monitoring system: OpenMetrics text (docs/formats.md lists the names), such as
// node_exporter's textfile collector reads.
#pragma once

#include "auth/settings/settings_payload.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

namespace tsunagi::cli {

/// One file. What is not known has no sample.
struct SettingsSample {
    QString file;
    bool isOk = false;
    bool isRecoveryPending = false;
    QDateTime lastRefresh;
    QDateTime accessExpires;
    std::optional<auth::SettingsPayload> stored; ///< for generation and info; none where it does not open
};

[[nodiscard]] QByteArray openMetricsOf(const QList<std::shared_ptr<const SettingsSample>> &samples);

} // namespace tsunagi::cli
