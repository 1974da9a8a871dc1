// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/given_bag.h"
#include "app/cli/results.h"
#include "auth/connections.h"
#include "auth/places.h"
#include "auth/settings/identity_file.h"
#include "auth/transfer/recipient_list.h"
#include "auth/transfer/rekey_settings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

using Recipients = std::vector<auth::age::Recipient>;
using Properties = auth::Shared<const auth::ConnectionProperties>;

constexpr OptionInfo options[] = {
    { "recipient", 'r', "RECIPIENT",
      QT_TRANSLATE_NOOP("Cli", "the public keys beyond this machine's own, in place of those it has; may be repeated"),
      OptionInfo::Given::ManyTimes },
    { "add", '\0', "RECIPIENT", QT_TRANSLATE_NOOP("Cli", "one more public key; may be repeated"),
      OptionInfo::Given::ManyTimes },
    { "remove", '\0', "RECIPIENT",
      QT_TRANSLATE_NOOP("Cli", "a public key that shall not open the file any more; may be repeated"),
      OptionInfo::Given::ManyTimes },
};

const QList<backlog::Column> &columns()
{
    static const QList<backlog::Column> all{
        { .name = "File", .title = "File", .nullable = false },
        { .name = "Recipients", .title = "Recipients", .nullable = false },
        { .name = "KeptIn", .title = "KeptIn" },
        { .name = "Property", .title = "Property" },
    };
    return all;
}

Result<Recipients> recipientsOf(const CommandLine &line, const char *option)
{
    Recipients recipients;
    for (const QString &text : line.values(option)) {
        const auto recipient = auth::age::Recipient::parse(text.trimmed());
        if (!recipient)
            return fail(recipient.error());
        recipients.push_back(*recipient);
    }
    return recipients;
}

Result<auth::RecipientChange> changeOf(const CommandLine &line)
{
    auth::RecipientChange change;
    const auto all = recipientsOf(line, "recipient");
    const auto add = recipientsOf(line, "add");
    const auto remove = recipientsOf(line, "remove");
    for (const auto *given : { &all, &add, &remove })
        if (!*given)
            return fail(given->error());
    if (line.has("recipient") && (line.has("add") || line.has("remove")))
        return fail(
            badArgument(u"--recipient"_s, QT_TRANSLATE_NOOP("Cli", "can't be used together with --add and --remove")));
    if (line.has("recipient"))
        change.all = *all;
    change.add = *add;
    change.remove = *remove;
    return change;
}

/// Where OAuthSettingsRecipients stands, so that the next refresh seals to the same keys.
struct Place {
    QString connection; ///< name of the saved connection, or empty
    QString keyFile; ///< or the file of keys

    [[nodiscard]] bool isNowhere() const { return connection.isEmpty() && keyFile.isEmpty(); }
};

class SettingsRekeyCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto change = changeOf(session.line());
        if (!change)
            co_return fail(change.error());
        const auto bag = co_await givenBag(session);
        if (!bag)
            co_return fail(bag.error());
        const auto properties = checkedOf(session, **bag);
        if (!properties)
            co_return fail(properties.error());
        const auto place = placeOf(session.line(), **bag, **properties);
        if (!place)
            co_return fail(place.error());
        const auto listed = auth::readRecipients((*properties)->recipients);
        if (!listed)
            co_return fail(listed.error());
        if (const auto allowed = check(*change, *place, *listed); !allowed)
            co_return allowed;
        co_return co_await rekey(session, *properties, *change, *place, *listed);
    }

private:
    static Result<Place> placeOf(const CommandLine &line, const auth::PropertyBag &bag,
                                 const auth::ConnectionProperties &properties)
    {
        const QStringList &entries = properties.recipients;
        const auto isPath = [](const QString &entry) { return entry.startsWith(u'/'); };
        const auto files = std::ranges::count_if(entries, isPath);
        // Which of several to change is a person's choice.
        if (files > 1 || (files == 1 && entries.size() > 1))
            return fail(badArgument(
                u"OAuthSettingsRecipients"_s,
                QT_TRANSLATE_NOOP("Cli", "names several places of public keys: change them there, then rekey")));
        if (files == 1)
            return Place{ {}, entries.first() };
        const bool isGivenAbove = bag.has(auth::Property::OAuthSettingsRecipients)
            && bag.origin(auth::Property::OAuthSettingsRecipients) != auth::Origin::SavedConnection;
        if (line.has("profile") && !isGivenAbove)
            return Place{ line.value("profile"), {} };
        return Place();
    }

    static Result<void> check(const auth::RecipientChange &change, const Place &place, const Recipients &listed)
    {
        if (!change.remove.empty() && place.isNowhere())
            return fail(
                badArgument(u"--remove"_s,
                            QT_TRANSLATE_NOOP(
                                "Cli",
                                "needs the place where OAuthSettingsRecipients is kept: a saved connection (-P), or a "
                                "file of public keys that the property names")));
        for (const auth::age::Recipient &recipient : change.remove)
            if (!auth::holds(listed, recipient))
                return fail(
                    badArgument(recipient.text(), QT_TRANSLATE_NOOP("Cli", "is not among OAuthSettingsRecipients")));
        return {};
    }

    static QCoro::Task<Result<void>> rekey(Session &session, Properties properties, auth::RecipientChange change,
                                           Place place, Recipients listed)
    {
        const QString path = settingsPathOf(session.line().words().first());
        const auto found = co_await keysForChanging(session, properties, path);
        if (!found)
            co_return fail(found.error());
        const Recipients after = auth::changed(listed, change);
        const auto keys = auth::withRecipients(**found, after);
        const auto settings = co_await lockForChanging(session, properties, path, keys);
        if (!settings)
            co_return fail(settings.error());
        if ((*settings)->unadopted)
            co_return fail((*settings)->whyUnadopted);
        if (const auto rehearsed = (*settings)->file.rehearse(*keys, *(*settings)->lock); !rehearsed)
            co_return rehearsed;
        // The list first: cut short after it, the same command seals again; the other way round a refresh would undo
        // it.
        if (const auto kept = keep(change, place); !kept)
            co_return kept;
        const auto left = auth::resealSettings(**settings);
        if (!left)
            co_return fail(left.error());
        for (const QString &other : *left)
            session.reporter().warn(
                { .reason = Reason::NoIdentityOpens, .subject = other, .detail = {}, .suggestion = {} });
        const bool isNotKept = place.isNowhere() && !change.isNothing();
        const QString property = isNotKept ? u"OAuthSettingsRecipients="_s + textOf(after) : QString();
        tell(session, property, listed, after);
        const QString keptIn = place.keyFile.isEmpty() ? place.connection : place.keyFile;
        HandMadeRow row;
        row.text(path).text(textOf(keys->recipients)).textOrNull(keptIn).textOrNull(property);
        co_return printRows(session, columns(), { row });
    }

    static Result<void> keep(const auth::RecipientChange &change, const Place &place)
    {
        if (change.isNothing() || place.isNowhere())
            return {};
        if (!place.keyFile.isEmpty())
            return auth::changeKeyFile(place.keyFile, change);
        auth::Connections connections(auth::configHome());
        auto saved = connections.find(place.connection);
        if (!saved)
            return fail(saved.error());
        constexpr auto property = auth::Property::OAuthSettingsRecipients;
        const QStringList before = entriesOf(saved->properties.value(property));
        const QStringList after = auth::changedEntries(before, change);
        if (after.isEmpty())
            saved->properties.remove(property);
        else
            saved->properties[property] = after.join(u", "_s);
        const auto written = connections.save(*saved);
        return written ? Result<void>() : fail(written.error());
    }

    static QStringList entriesOf(const QString &value)
    {
        auth::PropertyBag bag;
        bag.set(auth::Property::OAuthSettingsRecipients, value, auth::Origin::SavedConnection);
        const auto checked = auth::checkedProperties(bag, auth::dataHome(), auth::configHome());
        return checked ? (*checked)->recipients : QStringList();
    }

    static QString textOf(const Recipients &recipients)
    {
        QStringList texts;
        for (const auth::age::Recipient &recipient : recipients)
            texts << recipient.text();
        return texts.join(u", "_s);
    }

    static void tell(Session &session, const QString &property, const Recipients &before, const Recipients &after)
    {
        session.reporter().useLanguage();
        for (const auth::age::Recipient &recipient : before)
            if (!auth::holds(after, recipient))
                session.reporter().note(
                    QCoreApplication::translate(
                        "Cli",
                        "Whoever has the private key of %1 could open the file until now, and may have kept a copy. To "
                        "be sure, get a new grant (“tsunagi-cli disconnect”, then “connect”), and withdraw the old "
                        "permission in your personal settings on Backlog.")
                        .arg(recipient.text()));
        if (!property.isEmpty())
            session.reporter().note(
                QCoreApplication::translate(
                    "Cli",
                    "Nothing keeps these public keys: the next refresh seals the file without them. Set %1 for the "
                    "connection.")
                    .arg(property));
    }
};

} // namespace

const CommandInfo settingsRekeyCommand{
    .name = "settings rekey",
    .synopsis = "FILE [-r RECIPIENT]… [--add RECIPIENT]… [--remove RECIPIENT]…",
    .summary = QT_TRANSLATE_NOOP("Cli", "changes who can open a settings file, and seals it anew"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "This machine's own key always can. The others are OAuthSettingsRecipients: changed where it stands, in the "
        "saved connection (-P) or in the file of public keys that it names. The backup and all that waits beside the "
        "file are sealed anew, too. Without an option the file is sealed to what the property has now."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<SettingsRekeyCommand>,
};

} // namespace tsunagi::cli
