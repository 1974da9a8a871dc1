// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/settings_metrics.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

using Samples = QList<std::shared_ptr<const SettingsSample>>;

QByteArray escaped(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.replace('\\', "\\\\");
    value.replace('"', "\\\"");
    value.replace('\n', "\\n");
    return value;
}

QByteArray labelled(const QString &file) { return "{file=\"" + escaped(file) + "\"} "; }

/// A gauge with one sample a file; nothing for a file where @p value has nothing.
QByteArray gauge(const Samples &samples, const QByteArray &name, const QByteArray &help,
                 const std::function<std::optional<qint64>(const SettingsSample &)> &value)
{
    QByteArray text = "# TYPE tsunagi_settings_" + name + " gauge\n";
    if (name.endsWith("_seconds"))
        text += "# UNIT tsunagi_settings_" + name + " seconds\n";
    text += "# HELP tsunagi_settings_" + name + ' ' + help + '\n';
    for (const auto &sample : samples)
        if (const auto number = value(*sample))
            text += "tsunagi_settings_" + name + labelled(sample->file) + QByteArray::number(*number) + '\n';
    return text;
}

std::optional<qint64> secondsOf(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

QByteArray infos(const Samples &samples)
{
    // A gauge: the node exporter knows no type "info", and would refuse the whole file.
    QByteArray text = "# TYPE tsunagi_settings_info gauge\n# HELP tsunagi_settings_info Whose grant the file holds.\n";
    for (const auto &sample : samples) {
        if (!sample->stored)
            continue;
        const auth::SettingsPayload &stored = *sample->stored;
        text += "tsunagi_settings_info{file=\"" + escaped(sample->file) + "\",space=\"" + escaped(stored.url)
            + "\",user=\"" + escaped(stored.user ? stored.user->name : QString()) + "\",client_id=\""
            + escaped(stored.clientId) + "\",host=\"" + escaped(stored.host) + "\"} 1\n";
    }
    return text;
}

} // namespace

QByteArray openMetricsOf(const Samples &samples)
{
    using Sample = const SettingsSample &;
    return gauge(samples, "ok", "1 if no check failed.",
                 [](Sample sample) { return std::optional<qint64>(sample.isOk ? 1 : 0); })
        + gauge(samples, "last_refresh_timestamp_seconds", "When the access token was got.",
                [](Sample sample) { return secondsOf(sample.lastRefresh); })
        + gauge(samples, "access_expires_timestamp_seconds", "When the access token ends.",
                [](Sample sample) { return secondsOf(sample.accessExpires); })
        + gauge(samples, "generation", "Grows by one at each write of new content.",
                [](Sample sample) {
                    return sample.stored ? std::optional<qint64>(sample.stored->generation) : std::nullopt;
                })
        + gauge(samples, "recovery_pending", "1 if tokens wait in a recovery file.",
                [](Sample sample) { return std::optional<qint64>(sample.isRecoveryPending ? 1 : 0); })
        + infos(samples) + "# EOF\n";
}

} // namespace tsunagi::cli
