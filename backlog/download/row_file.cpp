// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/download/row_file.h"

#include "backlog/download/file_name.h"
#include "backlog/rows/row_match.h"

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

class Row {
public:
    Row(const Table &table, const RowTable &rows, qsizetype row)
        : m_table(table)
        , m_rows(rows)
        , m_row(row)
    {
    }

    [[nodiscard]] Cell cell(const QString &column) const
    {
        const int index = m_table.columnIndex(column);
        return index < 0 ? Cell() : m_rows.cell(m_row, index);
    }
    [[nodiscard]] QByteArray text(const QString &column) const { return plainText(cell(column)); }
    [[nodiscard]] QDateTime dateTime(const QString &column) const
    {
        const Cell value = cell(column);
        return value.kind == Cell::Kind::DateTime ? QDateTime::fromMSecsSinceEpoch(value.integer, Qt::UTC)
                                                  : QDateTime();
    }

private:
    const Table &m_table;
    const RowTable &m_rows;
    qsizetype m_row;
};

QString filled(const char *pattern, const Row &row)
{
    QString result;
    QString rest = QString::fromLatin1(pattern);
    for (qsizetype open = rest.indexOf(u'{'); open >= 0; open = rest.indexOf(u'{')) {
        const qsizetype close = rest.indexOf(u'}', open);
        result += rest.first(open) + QString::fromUtf8(row.text(rest.sliced(open + 1, close - open - 1)));
        rest = rest.sliced(close + 1);
    }
    return result + rest;
}

/// Empty where a value is missing, or would climb out of its place in the path.
QString resource(const char *pattern, const Row &row)
{
    QStringList segments = QString::fromLatin1(pattern).split(u'/');
    for (QString &segment : segments) {
        if (!segment.startsWith(u'{'))
            continue;
        const QByteArray value = row.text(segment.sliced(1, segment.size() - 2));
        if (value.isEmpty() || value == "." || value == "..")
            return {};
        segment = QString::fromLatin1(value.toPercentEncoding());
    }
    return segments.join(u'/');
}

} // namespace

std::optional<FileOfRow> fileOfRow(const Table &table, const RowTable &rows, qsizetype index)
{
    const Row row(table, rows, index);
    if (row.text(u"Type"_s) == "directory")
        return std::nullopt;
    FileOfRow file;
    file.id = QString::fromUtf8(row.text(QString::fromLatin1(table.columns[qMax(0, table.primaryKeyIndex())].name)));
    if (table.columnIndex(u"Id"_s) >= 0)
        file.id = QString::fromUtf8(row.text(u"Id"_s)); // the first part of a key may be the parent's
    file.title = QString::fromUtf8(row.text(u"Name"_s));
    file.path = resource(table.file.path, row);
    file.folders = safeFolders(filled(table.file.folder, row));
    file.name = safeName(filled(table.file.name, row));
    file.isIcon = table.file.isIcon;
    if (file.isIcon)
        return file;
    if (const Cell size = row.cell(u"Size"_s); size.kind == Cell::Kind::Integer && size.integer >= 0)
        file.size = size.integer;
    file.date = row.dateTime(u"Updated"_s);
    if (!file.date.isValid())
        file.date = row.dateTime(u"Created"_s);
    return file;
}

QStringList tablesWithFiles()
{
    QStringList names;
    for (const Table &table : allTables())
        if (table.hasFiles())
            names << QString::fromLatin1(table.name);
    return names;
}

} // namespace tsunagi::backlog
