// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trial_space.h"

#include <QCoroTimer>

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QProcess>
#include <QUrl>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {
namespace {

/// Generous: the machine may be busy, and generating the space takes a moment.
constexpr auto startLimit = 20s;
constexpr auto lookAgain = 30ms;

auth::Error notStarted(const QString &program, const QString &why)
{
    auth::Error error;
    error.reason = auth::Reason::TrialNotStarted;
    error.subject = program;
    error.detail = why;
    return error;
}

/// The one line that --config - reads: so that no credential stands in a command line.
QByteArray configOf(const TrialInfo &wanted)
{
    QJsonObject json{ { u"port"_s, QUrl(wanted.url).port() } };
    const auto put = [&json](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    put(u"apiKey"_s, QString::fromUtf8(wanted.apiKey.view()));
    put(u"clientId"_s, wanted.clientId);
    put(u"clientSecret"_s, QString::fromUtf8(wanted.clientSecret.view()));
    put(u"callbackUrl"_s, wanted.callbackUrl);
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

std::optional<TrialInfo> TrialInfo::fromJson(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    TrialInfo info;
    info.url = json["url"_L1].toString();
    info.apiKey = auth::Secret::fromText(json["apiKey"_L1].toString());
    info.clientId = json["clientId"_L1].toString();
    info.clientSecret = auth::Secret::fromText(json["clientSecret"_L1].toString());
    info.callbackUrl = json["callbackUrl"_L1].toString();
    info.userId = json["userId"_L1].toString();
    info.password = json["password"_L1].toString();
    if (info.url.isEmpty())
        return std::nullopt;
    return info;
}

TrialInfo trialOf(const auth::PropertyBag &bag)
{
    TrialInfo info;
    info.url = bag.text(auth::Property::Url);
    info.apiKey = bag.secret(auth::Property::ApiKey);
    info.clientId = bag.text(auth::Property::OAuthClientId);
    info.clientSecret = bag.secret(auth::Property::OAuthClientSecret);
    info.callbackUrl = bag.text(auth::Property::CallbackUrl);
    return info;
}

TrialSpace::TrialSpace(QString program, QString infoFile, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    QFile file(infoFile);
    if (!infoFile.isEmpty() && file.open(QIODevice::ReadOnly))
        m_info = TrialInfo::fromJson(file.readAll());
}

TrialSpace::~TrialSpace() { stop(); }

bool TrialSpace::isAvailable() const { return m_info.has_value() || QFileInfo(m_program).isExecutable(); }

bool TrialSpace::isServing(const QString &url) const
{
    return m_info && QUrl(m_info->url) == QUrl(url)
        && (!m_isOurs || (m_process && m_process->state() == QProcess::Running));
}

QCoro::Task<auth::Result<void>> TrialSpace::started()
{
    if (m_info && isServing(m_info->url))
        co_return {};
    co_return co_await launch("{}\n");
}

QCoro::Task<auth::Result<void>> TrialSpace::startedFor(TrialInfo wanted)
{
    if (isServing(wanted.url))
        co_return {};
    co_return co_await launch(configOf(wanted));
}

/// Looks at the process now and then rather than awaiting its signals: a coroutine whose awaited object is deleted
/// never ends.
QCoro::Task<auth::Result<void>> TrialSpace::launch(QByteArray config)
{
    const QPointer<TrialSpace> self(this);
    stop();
    const QPointer<QProcess> process = new QProcess(this);
    m_process = process;
    process->start(m_program, { u"--config"_s, u"-"_s, u"--exit-with-stdin"_s });
    process->write(config);

    QByteArray line;
    const QDeadlineTimer deadline(startLimit);
    while (!line.endsWith('\n') && process->state() != QProcess::NotRunning && !deadline.hasExpired()) {
        co_await QCoro::sleepFor(lookAgain);
        if (!self || !process || m_process != process)
            co_return auth::fail(auth::Reason::Interrupted);
        line += process->readLine();
    }
    co_return took(TrialInfo::fromJson(line));
}

auth::Result<void> TrialSpace::took(std::optional<TrialInfo> info)
{
    if (!info) {
        const QString said = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
        const QString why = said.isEmpty() ? m_process->errorString() : said;
        stop();
        return auth::fail(notStarted(m_program, why));
    }
    m_info = std::move(info);
    m_isOurs = true;
    return {};
}

/// The sandbox keeps nothing, so it is ended at once, and its port is free when this returns.
void TrialSpace::stop()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(2000);
    delete m_process;
    m_process = nullptr;
}

} // namespace tsunagi::ui
