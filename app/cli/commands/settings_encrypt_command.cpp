// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/export_options.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/given_file.h"
#include "auth/age/age.h"
#include "auth/settings/durable_file.h"

#include <QCoreApplication>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "to", '\0', "FILE",
      QT_TRANSLATE_NOOP("Cli", "the sealed file, 0600; nothing is overwritten. Default: standard output"),
      OptionInfo::Given::Once },
    { recipientOption, 'r', "RECIPIENT", QT_TRANSLATE_NOOP("Cli", "a public key that can open it; may be repeated"),
      OptionInfo::Given::ManyTimes },
    { recipientsFileOption, 'R', "FILE", QT_TRANSLATE_NOOP("Cli", "public keys from a file, one a line"),
      OptionInfo::Given::ManyTimes },
    { passphraseOption, '\0', "FILE", QT_TRANSLATE_NOOP("Cli", "seal it by a passphrase instead"),
      OptionInfo::Given::Once },
};

class SettingsEncryptCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (session.line().has("output"))
            co_return fail(outputNotPossible(u"--output"_s, QT_TRANSLATE_NOOP("Cli", "the result is an age file")));
        auth::ExportRequest sealing;
        if (const auto read = readSealing(session, sealing, true); !read)
            co_return read;
        if (session.in().isTerminal())
            co_return fail(badArgument(u"settings encrypt"_s,
                                       QT_TRANSLATE_NOOP("Cli", "seals standard input: give it a file or a pipe")));
        const auto plain = session.in().readAll(givenFileLimit);
        if (!plain)
            co_return fail(plain.error());
        const auto sealed = sealing.passphrase.isEmpty()
            ? auth::age::encrypt(plain->view(), sealing.recipients, auth::age::Armor::Yes)
            : auth::age::encryptWithPassphrase(plain->view(), sealing.passphrase.view(), auth::age::Armor::Yes);
        if (!sealed)
            co_return fail(sealed.error());
        const QString to = session.line().value("to");
        co_return to.isEmpty() || to == "-"_L1 ? session.out().write(*sealed) : create(session, pathOf(to), *sealed);
    }

private:
    static Result<void> create(Session &session, const QString &path, const QByteArray &sealed)
    {
        const auto created = auth::createDurably(path, sealed);
        if (!created && created.error().reason == Reason::StorageFailed && created.error().number == EEXIST)
            return fail(Error{ .reason = Reason::WouldOverwrite, .subject = path, .detail = {}, .suggestion = {} });
        return created ? session.out().write(path.toUtf8() + '\n') : created;
    }
};

} // namespace

const CommandInfo settingsEncryptCommand{
    .name = "settings encrypt",
    .synopsis = "(-r RECIPIENT… | -R FILE… | --passphrase-file FILE) [--to FILE]",
    .summary = QT_TRANSLATE_NOOP("Cli", "seals standard input as an age file"),
    .description =
        QT_TRANSLATE_NOOP("Cli",
                          "The other way round of “settings decrypt”, for people who had to change something "
                          "inside. Any bytes are sealed as they are; nothing is checked."),
    .options = options,
    .make = makeCommand<SettingsEncryptCommand>,
};

} // namespace tsunagi::cli
