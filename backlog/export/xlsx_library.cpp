// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/xlsx_library.h"

#include <QLibrary>

namespace tsunagi::backlog {
namespace {

constexpr int binaryInterface = 4; ///< of the header that we are compiled with (libxlsxwriter.so.4)

template <typename Function>
bool find(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

XlsxLibrary load()
{
    QLibrary library(QStringLiteral("xlsxwriter"), binaryInterface);
    XlsxLibrary found;
    const bool isWhole = library.load() && find(library, "workbook_new_opt", found.workbook_new_opt)
        && find(library, "workbook_add_worksheet", found.workbook_add_worksheet)
        && find(library, "workbook_set_properties", found.workbook_set_properties)
        && find(library, "workbook_add_format", found.workbook_add_format)
        && find(library, "workbook_close", found.workbook_close)
        && find(library, "lxw_workbook_free", found.lxw_workbook_free)
        && find(library, "format_set_bold", found.format_set_bold)
        && find(library, "format_set_text_wrap", found.format_set_text_wrap)
        && find(library, "format_set_align", found.format_set_align)
        && find(library, "format_set_num_format", found.format_set_num_format)
        && find(library, "worksheet_write_string", found.worksheet_write_string)
        && find(library, "worksheet_write_number", found.worksheet_write_number)
        && find(library, "worksheet_write_boolean", found.worksheet_write_boolean)
        && find(library, "worksheet_write_url_opt", found.worksheet_write_url_opt)
        && find(library, "worksheet_write_formula_str", found.worksheet_write_formula_str)
        && find(library, "worksheet_set_column", found.worksheet_set_column)
        && find(library, "worksheet_freeze_panes", found.worksheet_freeze_panes)
        && find(library, "worksheet_autofilter", found.worksheet_autofilter);
    return isWhole ? found : XlsxLibrary();
}

} // namespace

const XlsxLibrary &excel()
{
    static const XlsxLibrary library = load();
    return library;
}

} // namespace tsunagi::backlog
