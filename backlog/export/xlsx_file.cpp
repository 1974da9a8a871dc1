// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/xlsx_file.h"

#include "backlog/export/xlsx_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

/// Excel allows 31 characters, and not these.
QString sheetName(const QString &title)
{
    QString name;
    for (const QChar c : title)
        if (!u"[]:*?/\\'"_s.contains(c) && c.isPrint())
            name += c;
    return name.left(31);
}

auto at(Place place) { return std::pair(static_cast<lxw_row_t>(place.row), static_cast<lxw_col_t>(place.column)); }

/// A string of a formula.
QByteArray quoted(QByteArray text) { return '"' + text.replace("\"", "\"\"") + '"'; }

constexpr qsizetype longestFormulaText = 255; ///< Excel's limit for a string in a formula

} // namespace

auth::Error XlsxFile::failure(const char *call, int number) const
{
    return { .reason = auth::Reason::StorageFailed,
             .subject = QFile::decodeName(m_folder),
             .detail = QString::fromLatin1(call),
             .suggestion = {},
             .status = 0,
             .number = number };
}

auth::Result<std::unique_ptr<XlsxFile>> XlsxFile::open(const QString &title)
{
    if (!excel().isLoaded())
        return auth::fail(auth::Error{ .reason = auth::Reason::OutputNotPossible,
                                       .subject = u"xlsx"_s,
                                       .detail = QString::fromLatin1(QT_TRANSLATE_NOOP(
                                           "Cli", "libxlsxwriter is not installed (Debian: libxlsxwriter4)")),
                                       .suggestion = {} });
    std::unique_ptr<XlsxFile> file(new XlsxFile);
    file->m_folder = QFile::encodeName(QDir::tempPath());
    file->m_output = auth::FileHandle(::open(file->m_folder.constData(), O_RDWR | O_TMPFILE | O_CLOEXEC, 0600));
    if (!file->m_output.isOpen())
        return auth::fail(file->failure("open", errno));
    // The library opens by name: this one leads to the unnamed file.
    const QByteArray name = "/proc/self/fd/" + QByteArray::number(file->m_output.get());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = file->m_folder.data();
    options.use_zip64 = LXW_FALSE;
    file->m_workbook = excel().workbook_new_opt(name.constData(), &options);
    if (!file->m_workbook)
        return auth::fail(file->failure("open", errno));
    const QByteArray sheet = sheetName(title).toUtf8();
    file->m_sheet = excel().workbook_add_worksheet(file->m_workbook, sheet.isEmpty() ? nullptr : sheet.constData());
    if (!file->m_sheet || !file->m_sheet->optimize_tmpfile)
        return auth::fail(file->failure("open", errno));
    lxw_doc_properties properties{};
    QByteArray program = "Tsunagi";
    properties.author = program.data();
    excel().workbook_set_properties(file->m_workbook, &properties);
    file->m_heading = file->makeFormat(nullptr);
    excel().format_set_bold(file->m_heading);
    file->m_wrapped = file->makeFormat(nullptr);
    excel().format_set_text_wrap(file->m_wrapped);
    file->m_day = file->makeFormat("yyyy/mm/dd");
    file->m_moment = file->makeFormat("yyyy/mm/dd hh:mm");
    return file;
}

lxw_format *XlsxFile::makeFormat(const char *numberFormat)
{
    lxw_format *format = excel().workbook_add_format(m_workbook);
    excel().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (numberFormat)
        excel().format_set_num_format(format, numberFormat);
    return format;
}

XlsxFile::~XlsxFile()
{
    if (m_map)
        ::munmap(m_map, m_mapped);
    if (m_workbook)
        excel().lxw_workbook_free(m_workbook);
}

void XlsxFile::writeHeading(int column, const QString &text)
{
    excel().worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(column), text.toUtf8().constData(), m_heading);
}

void XlsxFile::writeText(Place place, const QByteArray &utf8)
{
    const auto [row, column] = at(place);
    excel().worksheet_write_string(m_sheet, row, column, utf8.constData(), utf8.contains('\n') ? m_wrapped : nullptr);
}

void XlsxFile::writeNumber(Place place, double number)
{
    const auto [row, column] = at(place);
    excel().worksheet_write_number(m_sheet, row, column, number, nullptr);
}

void XlsxFile::writeBoolean(Place place, bool value)
{
    const auto [row, column] = at(place);
    excel().worksheet_write_boolean(m_sheet, row, column, value ? 1 : 0, nullptr);
}

void XlsxFile::writeDay(Place place, double excelDay)
{
    const auto [row, column] = at(place);
    excel().worksheet_write_number(m_sheet, row, column, excelDay, m_day);
}

void XlsxFile::writeMoment(Place place, double excelDay)
{
    const auto [row, column] = at(place);
    excel().worksheet_write_number(m_sheet, row, column, excelDay, m_moment);
}

void XlsxFile::writeLink(Place place, const QByteArray &url, const QByteArray &text)
{
    const auto [row, column] = at(place);
    if (excel().worksheet_write_url_opt(m_sheet, row, column, url.constData(), nullptr, text.constData(), nullptr)
        != LXW_NO_ERROR)
        writeText(place, text); // longer than a link may be
}

void XlsxFile::writeLinkFormula(Place place, const QByteArray &url, const QByteArray &text)
{
    if (url.size() > longestFormulaText || text.size() > longestFormulaText) {
        writeText(place, text);
        return;
    }
    const auto [row, column] = at(place);
    const QByteArray formula = "=HYPERLINK(" + quoted(url) + ',' + quoted(text) + ')';
    excel().worksheet_write_formula_str(m_sheet, row, column, formula.constData(), nullptr, text.constData());
}

void XlsxFile::setWidth(int column, int characters)
{
    const auto place = static_cast<lxw_col_t>(column);
    excel().worksheet_set_column(m_sheet, place, place, characters, nullptr);
}

void XlsxFile::freezeHeader(int lastRow, int lastColumn)
{
    excel().worksheet_freeze_panes(m_sheet, 1, 0);
    if (lastColumn >= 0)
        excel().worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(std::max(lastRow, 0)),
                                     static_cast<lxw_col_t>(lastColumn));
}

/// The rows so far are written whole, and what close() writes besides (the sheet once more, and compressed) has room.
auth::Result<void> XlsxFile::checkRoom() const
{
    std::FILE *rows = m_sheet->optimize_tmpfile;
    struct stat status{};
    struct statvfs disk{};
    if (std::fflush(rows) != 0 || std::ferror(rows) != 0 || ::fstat(::fileno(rows), &status) != 0)
        return auth::fail(failure("write", errno));
    if (::fstatvfs(m_output.get(), &disk) != 0)
        return auth::fail(failure("statvfs", errno));
    constexpr quint64 slack = 1024ULL * 1024;
    const quint64 needed = 2 * static_cast<quint64>(status.st_size) + slack;
    if (static_cast<quint64>(disk.f_bavail) * disk.f_frsize < needed)
        return auth::fail(failure("write", ENOSPC));
    return {};
}

auth::Result<QByteArray> XlsxFile::close()
{
    if (const auto room = checkRoom(); !room)
        return auth::fail(room.error());
    errno = 0;
    const lxw_error closed = excel().workbook_close(m_workbook);
    m_workbook = nullptr;
    m_sheet = nullptr;
    if (closed != LXW_NO_ERROR)
        return auth::fail(failure("write", errno == 0 ? EIO : errno));
    struct stat status{};
    if (::fstat(m_output.get(), &status) != 0)
        return auth::fail(failure("fstat", errno));
    m_mapped = static_cast<std::size_t>(status.st_size);
    void *map = ::mmap(nullptr, m_mapped, PROT_READ, MAP_PRIVATE, m_output.get(), 0);
    if (map == MAP_FAILED)
        return auth::fail(failure("mmap", errno));
    m_map = map;
    return QByteArray::fromRawData(static_cast<const char *>(map), static_cast<qsizetype>(m_mapped));
}

} // namespace tsunagi::backlog
