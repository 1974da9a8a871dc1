// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in memory against what Qt gives for the same job. Each mode prints a line a round: seconds of ours, then theirs.
//
//     rows_work parse ROUNDS FILE...        pages of issues, to columns / QJsonDocument to rows of QVariant; then a
//     line
//                                           with bytes of JSON, rows, bytes of the columns, bytes with the JSON kept
//     rows_work once FILE...                ours alone, once (for an instruction count)
//     rows_work number|text|locale ROWS ROUNDS
//                                           a sort of as many rows / QSortFilterProxyModel
//     rows_work filter|word ROWS ROUNDS     a filter by a word that few rows have, or that a sixth has / the same; then
//                                           a line with the seconds of ours the first time, and bytes that it has added
//     rows_work csv|jsonl ROWS ROUNDS FILE  a file / QTextStream, or write() of the same bytes, synced; FILE stays
#include "backlog/catalog/catalog.h"
#include "backlog/export/export_file.h"
#include "backlog/rows/filter.h"
#include "backlog/rows/json_rows.h"
#include "backlog/rows/order.h"
#include "backlog/rows/row_batch.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSortFilterProxyModel>
#include <QTextStream>

#include <unistd.h>

#include <chrono>
#include <cstdio>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfPage = 1000;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

template <typename Work>
double timed(Work work)
{
    const double start = now();
    work();
    return now() - start;
}

const Table &issues() { return *findTable(u"Issues"_s).value(); }

[[noreturn]] void give(const char *up)
{
    std::fprintf(stderr, "rows_work: %s\n", up);
    std::exit(1);
}

// --- parse ------------------------------------------------------------------------------------------------------
QList<QByteArray> contents(const QStringList &files)
{
    QList<QByteArray> pages;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            give("a page can't be read");
        pages << file.readAll();
    }
    return pages;
}

RowTable parsed(const QList<QByteArray> &pages, Packing packing = Packing::None)
{
    JsonRows reader(issues());
    RowTable rows;
    for (const QByteArray &page : pages) {
        auto batch = reader.parse(page, { .packing = packing });
        if (!batch || batch->unreadable > 0)
            give("a page is not as expected");
        rows.append(batch->rows);
    }
    return rows;
}

QVariant valueAt(const QJsonObject &row, const QStringList &path)
{
    QJsonValue value = row;
    for (const QString &part : path)
        value = value.toObject().value(part);
    return value.isString() ? QVariant(value.toString()) : value.toVariant();
}

/// What a program without a reader of its own does: a document, and the wanted fields of each of its objects.
QList<QVariantList> parsedByQt(const QList<QByteArray> &pages)
{
    QList<QStringList> paths;
    for (const Column &column : issues().columns)
        if (column.extract == Extract::Value)
            paths << QString::fromLatin1(column.path).split(u'.');
    QList<QVariantList> rows;
    for (const QByteArray &page : pages)
        for (const QJsonValue value : QJsonDocument::fromJson(page).array()) {
            const QJsonObject object = value.toObject();
            QVariantList row;
            row.reserve(paths.size());
            for (const auto &path : paths)
                row << valueAt(object, path);
            rows << row;
        }
    return rows;
}

void measureParsing(int rounds, const QList<QByteArray> &pages)
{
    qsizetype bytes = 0;
    for (const QByteArray &page : pages)
        bytes += page.size();
    for (int round = 0; round < rounds; ++round) {
        const double ours = timed([&] { (void)parsed(pages); });
        const double theirs = timed([&] { (void)parsedByQt(pages); });
        std::printf("%.9f %.9f\n", ours, theirs);
    }
    const RowTable rows = parsed(pages, Packing::Zstd); // as the desktop program keeps them
    qsizetype columns = 0;
    qsizetype all = 0;
    for (const auto &batch : rows.batches()) {
        columns += batch->columnBytes();
        all += batch->bytes();
    }
    std::printf("%lld %lld %lld %lld\n", static_cast<long long>(bytes), static_cast<long long>(rows.rowCount()),
                static_cast<long long>(columns), static_cast<long long>(all));
}

// --- many rows --------------------------------------------------------------------------------------------------
struct Issue {
    qint64 id;
    qint64 updated; ///< ms since 1970-01-01
    QString summary;
};

/// The same issues at each call, in no order; half of the summaries are Japanese, and all are different.
std::vector<Issue> manyIssues(int count)
{
    static const QStringList words{ u"ログイン画面の表示が崩れる"_s, u"Upload fails on slow networks"_s,
                                    u"請求書の合計が合わない"_s,     u"メールの件名が文字化けする"_s,
                                    u"Search returns old pages"_s,   u"Crash when the list is empty"_s };
    std::vector<Issue> all;
    all.reserve(static_cast<std::size_t>(count));
    quint64 random = 1;
    for (int i = 0; i < count; ++i) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        const auto some = static_cast<qint64>(random >> 33);
        all.push_back({ i + 1, 1'600'000'000'000 + (some % 200'000'000) * 1000,
                        u"%1 %2"_s.arg(words[some % words.size()]).arg(some % 100'000'000 * 10 + i % 10) });
    }
    return all;
}

QString momentOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

RowTable tableOf(const std::vector<Issue> &all)
{
    QList<QByteArray> pages;
    for (std::size_t start = 0; start < all.size(); start += rowsOfPage) {
        QByteArray page("[");
        for (std::size_t i = start; i < std::min(all.size(), start + rowsOfPage); ++i)
            page += (i == start ? "" : ",")
                + u"{\"id\":%1,\"projectId\":1,\"issueKey\":\"KAKE-%1\",\"keyId\":%1,\"summary\":\"%2\",\"updated\":\"%3\"}"_s
                      .arg(QString::number(all[i].id), all[i].summary, momentOf(all[i].updated))
                      .toUtf8();
        pages << page + ']';
    }
    return parsed(pages);
}

class PlainModel : public QAbstractTableModel {
public:
    explicit PlainModel(const std::vector<Issue> &all)
        : m_all(all)
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex &) const override { return static_cast<int>(m_all.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return 3; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const Issue &issue = m_all[static_cast<std::size_t>(index.row())];
        return index.column() == 0 ? QVariant(issue.id)
            : index.column() == 1  ? QVariant(issue.updated)
                                   : QVariant(issue.summary);
    }

private:
    const std::vector<Issue> &m_all;
};

void measureArranging(const QString &what, int count, int rounds)
{
    const std::vector<Issue> all = manyIssues(count);
    const RowTable rows = tableOf(all);
    if (what == u"locale")
        QLocale::setDefault(QLocale(QLocale::Japanese)); // by which the proxy sorts
    PlainModel model(all);
    QSortFilterProxyModel proxy;
    proxy.setDynamicSortFilter(false);
    proxy.setSortLocaleAware(what == u"locale");
    proxy.setFilterKeyColumn(2);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&model);
    const qsizetype summary = issues().columnIndex(u"Summary"_s);
    const qsizetype updated = issues().columnIndex(u"Updated"_s);
    const TextOrder order{ what == u"locale" ? std::optional(QLocale(QLocale::Japanese)) : std::nullopt };
    // A word that few rows have, or one that a sixth of them has.
    const bool isFilter = what == u"filter" || what == u"word";
    const QString word = what == u"word" ? u"upload"_s : u"77123"_s;
    const auto filter = [&] {
        return filtered(rows, everyRow(rows.rowCount()), word, { summary }, QTimeZone::utc(), {});
    };
    (void)proxy.rowCount(); // it begins to work
    const double first = isFilter ? timed([&] { (void)filter(); }) : 0;
    for (int round = 0; round < rounds; ++round) {
        std::optional<RowIndex> found;
        double ours = 0;
        double theirs = 0;
        if (isFilter) {
            ours = timed([&] { found = filter(); });
            theirs = timed([&] {
                proxy.setFilterFixedString(word);
                (void)proxy.rowCount();
            });
            if (found && static_cast<std::size_t>(proxy.rowCount()) != found->size())
                give("the two filters differ");
            proxy.setFilterFixedString({});
        } else {
            const bool isNumber = what == u"number";
            ours = timed([&] {
                found =
                    ordered(rows, everyRow(rows.rowCount()), { { isNumber ? updated : summary, false } }, order, {});
            });
            theirs = timed([&] { proxy.sort(isNumber ? 1 : 2); });
            if (what != u"locale"
                && proxy.mapToSource(proxy.index(count / 2, 0)).row()
                    != static_cast<int>((*found)[static_cast<std::size_t>(count / 2)]))
                give("the two orders differ");
            proxy.sort(-1);
        }
        if (!found || (!isFilter && found->size() != all.size()))
            give("nothing was found");
        std::printf("%.9f %.9f\n", ours, theirs);
        std::fflush(stdout);
    }
    if (isFilter) {
        qsizetype added = 0;
        for (const auto &batch : rows.batches())
            added += batch->foldedBytes();
        std::printf("%.9f %lld first\n", first, static_cast<long long>(added));
    }
}

// --- files ------------------------------------------------------------------------------------------------------
QByteArray cellOf(const QString &text)
{
    QString quoted = text;
    return (u'"' + quoted.replace(u'"', u"\"\""_s) + u'"').toUtf8();
}

void measureWriting(const QString &what, int count, int rounds, const QString &path)
{
    const std::vector<Issue> all = manyIssues(count);
    const RowTable rows = tableOf(all);
    const ExportColumns columns{ &issues(),
                                 { issues().columnIndex(u"Id"_s), issues().columnIndex(u"IssueKey"_s),
                                   issues().columnIndex(u"Summary"_s), issues().columnIndex(u"Updated"_s) } };
    const RowIndex index = everyRow(rows.rowCount());
    for (int round = 0; round < rounds; ++round) {
        const double ours = timed([&] {
            const auto writer = what == u"csv" ? makeCsvWriter(columns) : makeJsonWriter(columns, JsonForm::Lines);
            if (!exportToFile(path, *writer, rows, index, {}, {}))
                give("the file can't be written");
        });
        QFile written(path);
        if (!written.open(QIODevice::ReadOnly))
            give("the file is not there");
        const QByteArray content = written.readAll();
        QFile other(path + u".other"_s);
        if (!other.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            give("the other file can't be written");
        const double theirs = timed([&] {
            if (what == u"jsonl") {
                (void)other.write(content);
                (void)::fsync(other.handle());
            } else {
                QTextStream stream(&other);
                stream << "Id,IssueKey,Summary,Updated\r\n";
                for (const Issue &issue : all)
                    stream << issue.id << ",KAKE-" << issue.id << ',' << QString::fromUtf8(cellOf(issue.summary)) << ','
                           << momentOf(issue.updated) << "\r\n";
            }
        });
        other.remove();
        std::printf("%.9f %.9f\n", ours, theirs);
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv) // NOLINT(bugprone-exception-escape): a bench may end where it fails
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() < 2)
        return 2;
    const QString &what = arguments[0];
    if (what == u"once")
        (void)parsed(contents(arguments.sliced(1)));
    else if (what == u"parse")
        measureParsing(arguments[1].toInt(), contents(arguments.sliced(2)));
    else if (arguments.size() == 3)
        measureArranging(what, arguments[1].toInt(), arguments[2].toInt());
    else if (arguments.size() == 4)
        measureWriting(what, arguments[1].toInt(), arguments[2].toInt(), arguments[3]);
    else
        return 2;
    return 0;
}
