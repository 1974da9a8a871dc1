// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/options.h"

#include "app/sandbox/config_file.h"

#include <QDir>
#include <QHostAddress>
#include <QRandomGenerator>

#include <functional>
#include <span>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

/// Takes the option's values; false where they make no sense.
using Setter = bool (*)(CommandLine &, std::span<const QString>);

struct Option {
    QStringView name;
    QStringView values; ///< as --help names them; one word each
    QStringView help;
    Setter set;
};

bool isLoopback(const QString &host) { return host == "localhost"_L1 || QHostAddress(host).isLoopback(); }

template <typename Number>
bool parseNumber(const QString &text, qint64 least, qint64 most, Number &number)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < least || value > most)
        return false;
    number = static_cast<Number>(value);
    return true;
}

bool setCallback(CommandLine &line, std::span<const QString> values)
{
    line.settings.callbacks.append(values[0].toUtf8());
    return !values[0].isEmpty();
}

bool setToday(CommandLine &line, std::span<const QString> values)
{
    line.settings.today = QDate::fromString(values[0], Qt::ISODate);
    return line.settings.today.isValid();
}

bool setTls(CommandLine &line, std::span<const QString> values)
{
    line.settings.tlsCertificate = values[0];
    line.settings.tlsKey = values[1];
    return true;
}

bool setLanguage(CommandLine &line, std::span<const QString> values)
{
    line.settings.japanesePages = values[0] == "ja"_L1;
    return values[0] == "ja"_L1 || values[0] == "en"_L1;
}

using Line = CommandLine;
using Values = std::span<const QString>;
constexpr qint64 maxSeconds = 10LL * 365 * 24 * 3600;

const std::array optionTable{
    Option{ u"port", u"N", u"the port to serve on (default: a free one)",
            [](Line &l, Values v) { return parseNumber(v[0], 0, 65535, l.settings.port); } },
    Option{ u"host", u"ADDRESS", u"127.0.0.1 (default), ::1, or localhost for both; never anything but loopback",
            [](Line &l, Values v) { return isLoopback(l.settings.host = v[0]); } },
    Option{ u"issues", u"N", u"how many issues the space has (default 500)",
            [](Line &l, Values v) { return parseNumber(v[0], 0, 1'000'000, l.settings.issues); } },
    Option{ u"seed", u"N", u"the same seed, size and day give the same space, byte for byte (default 1)",
            [](Line &l, Values v) { return parseNumber(v[0], 0, INT64_MAX, l.settings.seed); } },
    Option{ u"today", u"yyyy-MM-dd", u"the day that the space's dates lead up to (default: today)", setToday },
    Option{ u"hostile-files", u"", u"the space also has files with names that must not become paths",
            [](Line &l, Values) { return l.settings.hostileFiles = true; } },
    Option{ u"refresh-mode", u"MODE", u"rotate (default), keep, same-while-alive, one-grant-per-client",
            [](Line &l, Values v) { return parseRefreshMode(v[0].toUtf8(), l.settings.refreshMode); } },
    Option{ u"expires-in", u"SECONDS", u"how long an access token lives (default 3600)",
            [](Line &l, Values v) { return parseNumber(v[0], 1, maxSeconds, l.settings.expiresIn); } },
    Option{ u"code-life", u"SECONDS", u"how long an authorisation code lives (default 600)",
            [](Line &l, Values v) { return parseNumber(v[0], 1, maxSeconds, l.settings.codeLife); } },
    Option{ u"callback", u"URL", u"a registered callback URL; may be given again (default http://localhost:33333)",
            setCallback },
    Option{ u"latency", u"MS", u"how long every reply is held back (default 0)",
            [](Line &l, Values v) { return parseNumber(v[0], 0, 3'600'000, l.settings.latencyMs); } },
    Option{ u"rate-limit", u"LIMITS", u"requests a minute by class, such as read=600,update=150,search=150,icon=60",
            [](Line &l, Values v) { return parseRateLimits(v[0], l.settings.rateLimits); } },
    Option{ u"access-log", u"FILE", u"one JSON object a request is appended here",
            [](Line &l, Values v) { return !(l.settings.accessLog = v[0]).isEmpty(); } },
    Option{ u"config", u"FILE",
            u"JSON with port, userId, password, apiKey, clientId, clientSecret, controlToken, "
            u"callbackUrl; - reads one line of standard input",
            nullptr },
    Option{ u"tls", u"CERTIFICATE KEY", u"serve https with these PEM files", setTls },
    Option{ u"exit-with-stdin", u"", u"end when standard input ends",
            [](Line &l, Values) { return l.settings.exitWithStdin = true; } },
    Option{ u"info", u"FILE", u"the ready line is also written here, readable by the owner only",
            [](Line &l, Values v) { return !(l.settings.infoFile = v[0]).isEmpty(); } },
    Option{ u"lang", u"ja|en", u"the language of the pages (default ja); the space's texts are in both", setLanguage },
    Option{ u"help", u"", u"this text", [](Line &l, Values) { return l.action = CommandLine::Action::Help, true; } },
    Option{ u"version", u"", u"the version",
            [](Line &l, Values) { return l.action = CommandLine::Action::Version, true; } },
};

qsizetype valueCount(const Option &option) { return option.values.isEmpty() ? 0 : option.values.count(u' ') + 1; }

void fillIn(Settings &settings)
{
    const auto orRandom = [](QByteArray &value, int length) {
        if (value.isEmpty())
            value = randomText(length);
    };
    Credentials &credentials = settings.credentials;
    orRandom(credentials.apiKey, 64);
    orRandom(credentials.clientId, 32);
    orRandom(credentials.clientSecret, 48);
    orRandom(credentials.password, 12);
    orRandom(credentials.controlToken, 32);
    if (settings.callbacks.isEmpty())
        settings.callbacks.append("http://localhost:33333");
    if (!settings.today.isValid())
        settings.today = QDate::currentDate();
}

} // namespace

QByteArray randomText(int length)
{
    static constexpr QByteArrayView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QByteArray text;
    for (int i = 0; i < length; ++i)
        text += alphabet[QRandomGenerator::system()->bounded(static_cast<int>(alphabet.size()))];
    return text;
}

std::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const QString name = argument.section(u'=', 0, 0);
        const auto option = std::find_if(optionTable.begin(), optionTable.end(), [&](const Option &o) {
            return name.startsWith(u"--") && name.sliced(2) == o.name;
        });
        if (option == optionTable.end())
            return std::unexpected(u"unknown argument %1 (see --help)"_s.arg(argument));
        QStringList values;
        if (argument.contains(u'='))
            values.append(argument.section(u'=', 1));
        while (values.size() < valueCount(*option) && i + 1 < arguments.size()
               && !arguments.at(i + 1).startsWith(u"--"))
            values.append(arguments.at(++i));
        if (values.size() != valueCount(*option))
            return std::unexpected(
                u"%1 needs %2"_s.arg(name, valueCount(*option) == 0 ? u"no value"_s : option->values.toString()));
        if (!option->set) {
            if (const QString wrong = readConfig(values.first(), line.settings); !wrong.isEmpty())
                return std::unexpected(u"--config %1: %2"_s.arg(values.first(), wrong));
        } else if (!option->set(line, { values.constData(), static_cast<std::size_t>(values.size()) })) {
            return std::unexpected(u"%1 %2 makes no sense (see --help)"_s.arg(name, values.join(u' ')));
        }
    }
    fillIn(line.settings);
    return line;
}

QString helpText()
{
    QString text =
        u"tsunagi-sandbox: a Backlog look-alike on this machine only, to try Tsunagi without an account.\n"
        "It keeps nothing: the space is generated at each start. When it is ready it prints one line of JSON\n"
        "with its URL, credentials and control endpoint.\n\n"_s;
    for (const Option &option : optionTable) {
        const QString head = u"  --%1 %2"_s.arg(option.name, option.values);
        text += head.leftJustified(26) + u' ' + option.help.toString() + u'\n';
    }
    return text;
}

} // namespace tsunagi::sandbox
