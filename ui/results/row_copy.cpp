// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_copy.h"

#include "backlog/export/row_writer.h"
#include "ui/results/cell_text.h"

#include <QRegularExpression>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using backlog::Cell;
using backlog::Column;

/// A cell as the table shows it, but whole.
QString seen(const Column &column, const Cell &cell)
{
    return cell.kind == Cell::Kind::Text ? QString::fromUtf8(cell.text) : cellText(column, cell);
}

/// Line ends of any kind as @p instead, other control characters as blanks.
QString inOneLine(QString text, const QString &instead)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    for (QChar &c : text) {
        if (c != u'\n' && c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.replace(u'\n', instead);
}

/// A backslash before each character of @p active.
QString backslashed(const QString &text, QStringView active)
{
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (active.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

/// GitHub's Markdown, which Backlog's follows: any ASCII punctuation may be escaped.
QString forMarkdown(const QString &text) { return inOneLine(backslashed(text, u"\\`*_[]<>|~&"), u"<br>"_s); }

/// Backlog記法: a backslash takes the meaning from what follows; &br; is a line end within a cell. In front of a cell
/// "~" makes a heading of it, and ">" joins it with its neighbour. Only what would mean something is escaped: elsewhere
/// the backslash would be seen.
QString forBacklog(QString text)
{
    static thread_local const QRegularExpression active(
        uR"((\\|\||''|%%|\[\[|\{/?(?:code|quote)|&(?:br;|color\()|#(?:image|thumbnail|attach|rev|contents)\b|^[~>]))"_s);
    text = inOneLine(text.replace(active, uR"(\\1)"_s), u"&br;"_s);
    return text.isEmpty() ? u" "_s : text; // a cell must not vanish
}

/// Numbers as a spreadsheet reads them.
QString forHtml(const Column &column, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Number:
        return u"<td>%1</td>"_s.arg(QString::number(cell.number, 'g', QLocale::FloatingPointShortest));
    case Cell::Kind::Text: // never a formula, whatever it begins with
        return u"<td style=\"mso-number-format:'\\@'\">%1</td>"_s.arg(
            inOneLine(seen(column, cell).toHtmlEscaped(), u"<br>"_s));
    default:
        return u"<td>%1</td>"_s.arg(wholeCellText(column, cell).toHtmlEscaped());
    }
}

QStringList titles(const RowCopy &rows)
{
    QStringList titles;
    for (const int column : rows.columns)
        titles << backlog::titleOf(rows.table->columns.at(column));
    return titles;
}

/// Lines of cells, each by @p cell, put together by @p line.
template <typename CellOf, typename LineOf>
QString lines(const RowCopy &rows, CellOf cellOf, LineOf lineOf)
{
    QString text;
    QStringList cells;
    for (const quint32 row : rows.index) {
        cells.clear();
        for (const int column : rows.columns)
            cells << cellOf(rows.table->columns.at(column), rows.rows.cell(row, column));
        text += lineOf(cells);
    }
    return text;
}

QString asText(const RowCopy &rows, bool hasHeadings)
{
    const auto tabbed = [](const QStringList &cells) { return cells.join(u'\t') + u'\n'; };
    QString text = hasHeadings ? tabbed(titles(rows)) : QString();
    text += lines(
        rows, [](const Column &column, const Cell &cell) { return inOneLine(seen(column, cell), u" "_s); }, tabbed);
    text.chop(1);
    return text;
}

QString asMarkdown(const RowCopy &rows)
{
    const auto piped = [](const QStringList &cells) { return u"| "_s + cells.join(u" | "_s) + u" |\n"_s; };
    QStringList headings;
    QStringList rules;
    for (const int column : rows.columns) {
        headings << forMarkdown(backlog::titleOf(rows.table->columns.at(column)));
        rules << (isRightAligned(rows.table->columns.at(column)) ? u"---:"_s : u"---"_s);
    }
    return piped(headings) + piped(rules)
        + lines(rows, [](const Column &column, const Cell &cell) { return forMarkdown(seen(column, cell)); }, piped);
}

QString asBacklogTable(const RowCopy &rows)
{
    QString head;
    for (const QString &title : titles(rows))
        head += u'|' + forBacklog(title);
    return head + u"|h\n"_s
        + lines(
               rows, [](const Column &column, const Cell &cell) { return forBacklog(seen(column, cell)); },
               [](const QStringList &cells) { return u'|' + cells.join(u'|') + u"|\n"_s; });
}

QString asHtml(const RowCopy &rows)
{
    QString html = u"<meta charset=\"utf-8\"><table><tr>"_s;
    for (const QString &title : titles(rows))
        html += u"<th>"_s + title.toHtmlEscaped() + u"</th>"_s;
    html += u"</tr>\n"_s;
    html +=
        lines(rows, forHtml, [](const QStringList &cells) { return u"<tr>"_s + cells.join(QString()) + u"</tr>\n"_s; });
    return html + u"</table>"_s;
}

QString asCsv(const RowCopy &rows)
{
    backlog::SeparatedOptions options;
    options.titlesInHeader = true;
    options.moments = backlog::MomentForm::Spreadsheet;
    options.zone = QTimeZone::systemTimeZone();
    const auto writer = backlog::makeCsvWriter({ rows.table, { rows.columns.begin(), rows.columns.end() } }, options);
    QByteArray csv;
    writer->begin(csv);
    writer->append(csv, rows.rows, rows.index);
    const auto ended = writer->end(csv);
    return ended ? QString::fromUtf8(csv) : QString();
}

} // namespace

QString copied(const RowCopy &rows, CopyForm form)
{
    switch (form) {
    case CopyForm::Text:
    case CopyForm::TextWithHeadings:
        return asText(rows, form == CopyForm::TextWithHeadings);
    case CopyForm::Csv:
        return asCsv(rows);
    case CopyForm::Markdown:
        return asMarkdown(rows);
    case CopyForm::Backlog:
        return asBacklogTable(rows);
    case CopyForm::Html:
        return asHtml(rows);
    }
    return {};
}

RowsMimeData::RowsMimeData(const RowCopy &rows)
    : m_text(QtConcurrent::run(copied, rows, CopyForm::Text))
    , m_csv(QtConcurrent::run(copied, rows, CopyForm::Csv))
    , m_html(QtConcurrent::run(copied, rows, CopyForm::Html))
{
}

QStringList RowsMimeData::formats() const { return { u"text/html"_s, u"text/csv"_s, u"text/plain"_s }; }

bool RowsMimeData::hasFormat(const QString &mimeType) const { return formats().contains(mimeType); }

QVariant RowsMimeData::retrieveData(const QString &mimeType, QMetaType) const
{
    if (mimeType == "text/html"_L1)
        return m_html.result();
    if (mimeType == "text/csv"_L1)
        return m_csv.result().toUtf8();
    return mimeType == "text/plain"_L1 ? QVariant(m_text.result()) : QVariant();
}

} // namespace tsunagi::ui
