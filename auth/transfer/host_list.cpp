// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/host_list.h"

#include "auth/settings/durable_file.h"
#include "auth/transfer/csv_rows.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr QStringView ownName = u"fleet.json"; // beside the hosts' folders

/// Words of the context "HostList"; auth/error_text translates them and puts @p fact in the place of %3.
std::unexpected<Error> badLine(const QString &path, qint64 line, const char *what, const QString &fact = {})
{
    Error error{
        .reason = Reason::BadHostList, .subject = path, .detail = QString::fromUtf8(what), .suggestion = fact
    };
    error.number = line;
    return fail(std::move(error));
}

const char *wordsOf(CsvFlaw flaw)
{
    switch (flaw) {
    case CsvFlaw::NotUtf8:
        return QT_TRANSLATE_NOOP("HostList", "it is not UTF-8");
    case CsvFlaw::QuoteInside:
        return QT_TRANSLATE_NOOP("HostList", "a quotation mark stands within a field");
    case CsvFlaw::TextBehindQuote:
        return QT_TRANSLATE_NOOP("HostList", "a field goes on behind its closing quotation mark");
    case CsvFlaw::QuoteOpen:
        return QT_TRANSLATE_NOOP("HostList", "a quotation mark is not closed");
    }
    return "";
}

/// A cell as it may stand in a message: one line, and not all of a novel.
QString shown(const QString &cell)
{
    constexpr qsizetype most = 40;
    QString text = cell.simplified();
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.size() > most ? text.first(most) + u'…' : text;
}

struct Columns {
    qsizetype count = 0;
    qsizetype host = -1;
    qsizetype recipient = -1;
};

Result<Columns> columnsOf(const QList<CsvRow> &rows, const QString &path)
{
    Columns columns;
    QStringList names = rows.isEmpty() ? QStringList() : rows.first().fields;
    for (QString &name : names)
        name = name.trimmed().toLower();
    columns.count = names.size();
    columns.host = names.indexOf(u"host"_s);
    columns.recipient = names.indexOf(u"recipient"_s);
    if (names.count(u"host"_s) != 1 || names.count(u"recipient"_s) != 1)
        return badLine(path, 1,
                       QT_TRANSLATE_NOOP("HostList", "it must name the columns Host and Recipient, each once"));
    return columns;
}

Result<QString> nameOf(const QString &cell, qint64 line, const QString &path)
{
    static const QRegularExpression form(u"\\A(?!\\.)[A-Za-z0-9._-]{1,253}\\z"_s);
    const QString name = cell.trimmed();
    if (name.isEmpty())
        return badLine(path, line, QT_TRANSLATE_NOOP("HostList", "the host is missing"));
    if (!form.match(name).hasMatch())
        return badLine(path, line,
                       QT_TRANSLATE_NOOP("HostList",
                                         "“%3” can't be a host's name: it has 1 to 253 letters, digits, dots, hyphens "
                                         "and underscores, and does not begin with a dot"),
                       shown(name));
    if (name.startsWith(ownName, Qt::CaseInsensitive))
        return badLine(path, line, QT_TRANSLATE_NOOP("HostList", "“%3” is kept for the list of what was given out"),
                       shown(name));
    return name;
}

Result<age::Recipient> recipientOf(const QString &cell, qint64 line, const QString &path)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return badLine(path, line, QT_TRANSLATE_NOOP("HostList", "the recipient is missing"));
    auto recipient = age::Recipient::parse(text);
    if (recipient)
        return recipient;
    if (recipient.error().reason == Reason::KeyMistyped)
        return badLine(path, line, QT_TRANSLATE_NOOP("HostList", "character %3 of the recipient is wrong"),
                       QString::number(recipient.error().number));
    // Never repeated: what was pasted may be a private key.
    if (text.startsWith("AGE-SECRET-KEY-"_L1, Qt::CaseInsensitive) || text.contains("PRIVATE KEY"_L1))
        return badLine(path, line,
                       QT_TRANSLATE_NOOP("HostList", "the recipient is a private key: the list takes public ones"));
    return badLine(
        path, line,
        QT_TRANSLATE_NOOP("HostList", "the recipient is not a public key: age1… (62 characters), or ssh-ed25519 …"));
}

bool isBlank(const CsvRow &row)
{
    return std::ranges::all_of(row.fields, [](const QString &field) { return field.trimmed().isEmpty(); });
}

} // namespace

Result<std::vector<FleetHost>> parseHostList(QByteArrayView text, const QString &path)
{
    auto rows = parseCsv(text);
    if (!rows)
        return badLine(path, rows.error().line, wordsOf(rows.error().flaw));
    while (!rows->isEmpty() && isBlank(rows->last()))
        rows->removeLast();
    const auto columns = columnsOf(*rows, path);
    if (!columns)
        return fail(columns.error());
    if (rows->size() == 1)
        return badLine(path, 1, QT_TRANSLATE_NOOP("HostList", "no host follows"));
    std::vector<FleetHost> hosts;
    QSet<QString> seen;
    for (const CsvRow &row : rows->sliced(1)) {
        if (row.fields.size() != columns->count && !isBlank(row))
            return badLine(path, row.line,
                           QT_TRANSLATE_NOOP("HostList", "it has another number of fields than the first line"));
        const auto name = nameOf(row.fields.value(columns->host), row.line, path);
        if (!name)
            return fail(name.error());
        if (seen.contains(name->toLower()))
            return badLine(path, row.line,
                           QT_TRANSLATE_NOOP("HostList", "the host “%3” stands twice (whatever its case)"),
                           shown(*name));
        seen.insert(name->toLower());
        const auto recipient = recipientOf(row.fields.value(columns->recipient), row.line, path);
        if (!recipient)
            return fail(recipient.error());
        hosts.push_back({ *name, *recipient });
    }
    return hosts;
}

Result<std::vector<FleetHost>> readHostList(const QString &path)
{
    const auto file = readChecked(path, ReadRules::givenFile(u"HOSTS.csv"_s));
    if (!file)
        return fail(file.error());
    return parseHostList(file->content.view(), path);
}

} // namespace tsunagi::auth
