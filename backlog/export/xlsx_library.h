// SPDX-License-Identifier: GPL-3.0-or-later
// libxlsxwriter, loaded when the first workbook is written and not before: it brings libcrypto with it, and a job that
// only wants a token would wait for that at each start.
#pragma once

#include <xlsxwriter.h>

namespace tsunagi::backlog {

/// The functions that we use, under their own names.
struct XlsxLibrary {
    decltype(&::workbook_new_opt) workbook_new_opt = nullptr;
    decltype(&::workbook_add_worksheet) workbook_add_worksheet = nullptr;
    decltype(&::workbook_set_properties) workbook_set_properties = nullptr;
    decltype(&::workbook_add_format) workbook_add_format = nullptr;
    decltype(&::workbook_close) workbook_close = nullptr;
    decltype(&::lxw_workbook_free) lxw_workbook_free = nullptr;
    decltype(&::format_set_bold) format_set_bold = nullptr;
    decltype(&::format_set_text_wrap) format_set_text_wrap = nullptr;
    decltype(&::format_set_align) format_set_align = nullptr;
    decltype(&::format_set_num_format) format_set_num_format = nullptr;
    decltype(&::worksheet_write_string) worksheet_write_string = nullptr;
    decltype(&::worksheet_write_number) worksheet_write_number = nullptr;
    decltype(&::worksheet_write_boolean) worksheet_write_boolean = nullptr;
    decltype(&::worksheet_write_url_opt) worksheet_write_url_opt = nullptr;
    decltype(&::worksheet_write_formula_str) worksheet_write_formula_str = nullptr;
    decltype(&::worksheet_set_column) worksheet_set_column = nullptr;
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = nullptr;
    decltype(&::worksheet_autofilter) worksheet_autofilter = nullptr;

    [[nodiscard]] bool isLoaded() const { return workbook_new_opt != nullptr; }
};

/// Loaded at the first call; not loaded where the library, or one of its functions, is missing. On any thread.
[[nodiscard]] const XlsxLibrary &excel();

} // namespace tsunagi::backlog
