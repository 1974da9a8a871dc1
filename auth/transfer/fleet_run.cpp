// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/fleet_run.h"

#include "auth/age/age.h"
#include "auth/procedures.h"
#include "auth/settings/file_lock.h"
#include "auth/settings/identity_file.h"
#include "auth/transfer/export_settings.h"
#include "auth/transfer/fleet_ledger.h"
#include "auth/transfer/recipient_list.h"
#include "auth/transfer/server_properties.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

using Tokens = Shared<const TokenSet>;

constexpr int lockSeconds = 2; ///< somebody else's run takes as long as people do
constexpr qsizetype ledgerRoom = 1024; ///< what one host more takes there, with plenty to spare

/// Whether a sealed file stands there. What else has its name is nobody's to replace.
Result<bool> isSealed(const QString &path)
{
    if (!SettingsFile(path).exists())
        return false;
    const auto file = readChecked(path);
    if (!file)
        return fail(file.error());
    if (!age::looksLikeAge(file->content.view()))
        return fail({ .reason = Reason::SettingsForeign, .subject = path, .detail = {}, .suggestion = {} });
    return true;
}

} // namespace

struct FleetRun::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<FleetRun> q;
    FleetPlan plan;
    FleetSource source;
    std::vector<HostReport> reports;
    std::vector<age::Recipient> rescue;
    FleetLedger ledger;
    std::stop_source life; ///< stopped when the run's object goes

    [[nodiscard]] QString ledgerPath() const { return plan.folder + u"/fleet.json"_s; }
    [[nodiscard]] QString folderOf(const FleetHost &host) const;
    [[nodiscard]] QString propertiesPathOf(const FleetHost &host) const
    {
        return folderOf(host) + u"/connection.txt"_s;
    }
    [[nodiscard]] const FleetHost &host(std::size_t index) const { return plan.hosts[index]; }
    [[nodiscard]] bool isRedone(const FleetHost &host) const
    {
        return plan.redo.contains(host.name, Qt::CaseInsensitive);
    }
    void enter(std::size_t index, HostState state, std::optional<Error> error = {});

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<bool> finishRedo(const QString &path) const;
    [[nodiscard]] Result<void> takeStock(std::size_t index);
    [[nodiscard]] ExportRequestPtr requestFor(std::size_t index) const;
    [[nodiscard]] Result<void> rehearse(const ExportRequest &request, bool isAnew) const;
    [[nodiscard]] QString holderOf(const QString &name, const TokenSet &tokens) const;
    [[nodiscard]] Result<void> writeProperties(std::size_t index) const;

    static QCoro::Task<Result<void>> runAll(Self self, std::stop_token stop);
    static QCoro::Task<Result<void>> give(Self self, std::size_t index, std::stop_token stop);
    static QCoro::Task<Result<Tokens>> signedIn(Self self, std::stop_token stop);
};

FleetRun::FleetRun(FleetPlan plan, FleetSource source, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->q = this;
    d->plan = std::move(plan);
    d->source = std::move(source);
    d->reports.resize(d->plan.hosts.size());
    for (std::size_t i = 0; i < d->reports.size(); ++i)
        d->reports[i].path = d->folderOf(d->host(i)) + u"/OAuthSettings.txt"_s;
}

FleetRun::~FleetRun() { d->life.request_stop(); }

QCoro::Task<Result<void>> FleetRun::run(std::stop_token stop) { return Private::runAll(d, std::move(stop)); }

const std::vector<FleetHost> &FleetRun::hosts() const { return d->plan.hosts; }

const std::vector<HostReport> &FleetRun::reports() const { return d->reports; }

/// A host keeps the folder that it has, however the list writes its name by now.
QString FleetRun::Private::folderOf(const FleetHost &host) const
{
    const FleetLedger::Entry *known = ledger.find(host.name);
    return plan.folder + u'/' + (known ? known->host : host.name);
}

void FleetRun::Private::enter(std::size_t index, HostState state, std::optional<Error> error)
{
    reports[index].state = state;
    reports[index].error = std::move(error);
    if (q)
        Q_EMIT q->hostChanged(static_cast<qsizetype>(index));
}

/// With the lock held.
Result<void> FleetRun::Private::begin()
{
    const auto keys = readRecipients(source.properties->recipients);
    if (!keys)
        return fail(keys.error());
    rescue = *keys;
    auto read = FleetLedger::read(ledgerPath());
    if (!read)
        return fail(read.error());
    ledger = std::move(*read);
    const QString url = source.application->space.text();
    if (!ledger.url.isEmpty() && ledger.url != url)
        return fail({ .reason = Reason::SettingsForeign,
                      .subject = ledgerPath(),
                      .detail = u"%1, not %2"_s.arg(ledger.url, url),
                      .suggestion = {} });
    ledger.url = url;
    ledger.clientId = source.application->clientId;
    for (std::size_t i = 0; i < plan.hosts.size(); ++i)
        if (const auto taken = takeStock(i); !taken)
            return taken;
    return {};
}

/// The new file of a host that is done anew stands beside the old one until it is known to be right. What was cut short
/// then is ended: its grant is as good, and no other run could find it.
Result<bool> FleetRun::Private::finishRedo(const QString &path) const
{
    const QString fresh = path + u".new"_s;
    const auto stands = isSealed(fresh);
    if (!stands || !*stands)
        return stands;
    const auto file = readChecked(fresh);
    if (!file)
        return fail(file.error());
    if (const auto written = writeDurably(path, file->content.view()); !written)
        return fail(written.error());
    if (const auto removed = removeDurably(fresh); !removed)
        return fail(removed.error());
    return true;
}

Result<void> FleetRun::Private::takeStock(std::size_t index)
{
    HostReport &report = reports[index];
    report.path = folderOf(host(index)) + u"/OAuthSettings.txt"_s;
    const auto stands = isSealed(report.path);
    if (!stands)
        return fail(stands.error());
    const auto redone = finishRedo(report.path);
    if (!redone)
        return fail(redone.error());
    if (*redone) {
        if (const auto written = writeProperties(index); !written)
            return written;
        enter(index, HostState::Written);
        return {};
    }
    if (!*stands || isRedone(host(index)))
        return {};
    const FleetLedger::Entry *known = ledger.find(host(index).name);
    report.isUncompared = known == nullptr;
    report.hasOtherKey = known && known->recipient != host(index).recipient.text();
    // It may be the one thing that a killed run has not come to; one that stands may have been changed for its host.
    if (!SettingsFile(propertiesPathOf(host(index))).exists())
        if (const auto written = writeProperties(index); !written)
            return written;
    enter(index, HostState::Skipped);
    return {};
}

ExportRequestPtr FleetRun::Private::requestFor(std::size_t index) const
{
    auto request = std::make_shared<ExportRequest>();
    const bool isAnew = SettingsFile(reports[index].path).exists();
    request->path = reports[index].path + (isAnew ? u".new"_s : QString());
    request->recipients = { host(index).recipient };
    for (const age::Recipient &recipient : rescue)
        if (!holds(request->recipients, recipient))
            request->recipients.push_back(recipient);
    request->withoutClientSecret = plan.withoutClientSecret;
    return request;
}

Result<void> FleetRun::Private::rehearse(const ExportRequest &request, bool isAnew) const
{
    if (const auto rehearsed = rehearseExport(request); !rehearsed)
        return rehearsed;
    const qsizetype room = ledger.text().size() + ledgerRoom;
    if (isAnew) // and that the old one may give way
        if (const auto rehearsed = rehearseWrite(request.path.chopped(4), room); !rehearsed)
            return rehearsed;
    return rehearseWrite(ledgerPath(), room);
}

QString FleetRun::Private::holderOf(const QString &name, const TokenSet &tokens) const
{
    if (const QString other = ledger.otherHolder(name, tokens); !other.isEmpty())
        return other;
    const ConnectionProperties &own = *source.properties;
    for (const Secret *token : { &tokens.accessToken, &tokens.refreshToken }) {
        if (token->isEmpty())
            continue;
        if (source.stored && source.stored->knows(*token))
            return own.settingsLocation;
        if (token->equals(own.accessToken) || token->equals(own.refreshToken))
            return u"OAuthAccessToken"_s;
    }
    return {};
}

/// Where the server is to keep it, for whoever carries it there.
Result<void> FleetRun::Private::writeProperties(std::size_t index) const
{
    const OAuthApplication &application = *source.application;
    const bool isDefault = application.callbackUrl == QLatin1StringView(infoOf(Property::CallbackUrl).defaultValue);
    const ServerPlaces places{ .url = application.space.text(),
                               .clientId = application.clientId,
                               .callbackUrl = isDefault ? QString() : application.callbackUrl,
                               .settingsLocation = usualSettingsLocation.toString(),
                               .clientSecretFile =
                                   plan.withoutClientSecret ? usualClientSecretFile.toString() : QString() };
    return writeDurably(propertiesPathOf(host(index)), laterProperties(places).toUtf8());
}

QCoro::Task<Result<void>> FleetRun::Private::runAll(Self self, std::stop_token stop)
{
    const auto lock = co_await lockFile(self->ledgerPath(), stop, lockSeconds);
    if (!lock)
        co_return fail(lock.error());
    if (const auto begun = self->begin(); !begun)
        co_return begun;
    for (std::size_t i = 0; i < self->plan.hosts.size(); ++i) {
        if (self->reports[i].state != HostState::ToCome)
            continue;
        if (stop.stop_requested() || !self->q)
            co_return fail(Reason::Interrupted);
        self->enter(i, HostState::InProgress);
        const auto given = co_await give(self, i, stop);
        if (given) {
            self->enter(i, HostState::Written);
            continue;
        }
        (void)QDir().rmdir(self->folderOf(self->host(i))); // only where nothing is in it
        const bool isStopped = given.error().reason == Reason::LoginCancelled && (stop.stop_requested() || !self->q);
        if (isStopped)
            self->enter(i, HostState::ToCome);
        else
            self->enter(i, HostState::Failed, given.error());
        co_return isStopped ? Result<void>(fail(Reason::Interrupted)) : given;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> FleetRun::Private::give(Self self, std::size_t index, std::stop_token stop)
{
    const ExportRequestPtr request = self->requestFor(index);
    const QString path = self->reports[index].path;
    const QString name = self->host(index).name;
    const bool isAnew = request->path != path;
    if (const auto rehearsed = self->rehearse(*request, isAnew); !rehearsed)
        co_return rehearsed;
    const auto tokens = co_await signedIn(self, stop);
    if (!tokens)
        co_return fail(tokens.error());
    if (self->source.received)
        self->source.received(**tokens);
    if (const QString holder = self->holderOf(name, **tokens); !holder.isEmpty())
        co_return fail(Error{ .reason = Reason::SameGrantAgain, .subject = name, .detail = holder, .suggestion = {} });
    // First what it is compared by: a file that stands without would be one that no other can be told from.
    self->ledger.note(name, self->host(index).recipient.text(), **tokens);
    const auto noted = writeDurably(self->ledgerPath(), self->ledger.text());
    // Tokens that are here are kept, even so.
    const auto own = co_await exportOwn(request, self->source.application, *tokens, self->source.user,
                                        self->source.surroundings.network, stop);
    if (!own)
        co_return fail(own.error());
    if ((*own)->unconfirmed && self->q)
        Q_EMIT self->q->warned(*(*own)->unconfirmed);
    if (isAnew)
        if (const auto swapped = self->finishRedo(path); !swapped)
            co_return fail(swapped.error());
    if (!noted)
        co_return noted;
    co_return self->writeProperties(index);
}

QCoro::Task<Result<Tokens>> FleetRun::Private::signedIn(Self self, std::stop_token stop)
{
    ProcedureCall call(forSigningIn(*self->source.properties, *self->source.application), self->source.surroundings);
    if (self->q) {
        QObject::connect(&call, &ProcedureCall::loginStarted, self->q, &FleetRun::loginStarted);
        QObject::connect(&call, &ProcedureCall::loginFinished, self->q, &FleetRun::loginFinished);
    }
    std::stop_source either;
    const std::stop_callback onStop(stop, [&either] { either.request_stop(); });
    const std::stop_callback onEnd(self->life.get_token(), [&either] { either.request_stop(); });
    co_return co_await call.accessToken(AuthMode::App, either.get_token());
}

} // namespace tsunagi::auth
