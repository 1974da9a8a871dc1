// SPDX-License-Identifier: GPL-3.0-or-later
// One workbook with one sheet under construction, in unnamed files of the folder for temporary ones. The room around
// libxlsxwriter, whose own writes to those files go unchecked: here they are checked.
#pragma once

#include "auth/error.h"
#include "auth/settings/file_handle.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace tsunagi::backlog {

/// Both from 0.
struct Place {
    int row = 0;
    int column = 0;
};

class XlsxFile {
public:
    /// @param title of the sheet; what Excel does not allow in it is left out
    /// StorageFailed.
    [[nodiscard]] static auth::Result<std::unique_ptr<XlsxFile>> open(const QString &title);
    ~XlsxFile();
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    // Rows from the first to the last; a row that is behind can't be written to any more.
    void writeHeading(int column, const QString &text);
    void writeText(Place place, const QByteArray &utf8);
    void writeNumber(Place place, double number);
    void writeBoolean(Place place, bool value);
    void writeDay(Place place, double excelDay);
    void writeMoment(Place place, double excelDay);
    void writeLink(Place place, const QByteArray &url, const QByteArray &text);
    /// The same by a formula: there may be any number of them.
    void writeLinkFormula(Place place, const QByteArray &url, const QByteArray &text);

    void setWidth(int column, int characters);
    /// The first row stays when one scrolls, and offers filters.
    void freezeHeader(int lastRow, int lastColumn);

    /// The whole file, valid while this lives. StorageFailed.
    [[nodiscard]] auth::Result<QByteArray> close();

private:
    XlsxFile() = default;
    [[nodiscard]] auth::Result<void> checkRoom() const;
    [[nodiscard]] auth::Error failure(const char *call, int number) const;
    lxw_format *makeFormat(const char *numberFormat);

    QByteArray m_folder;
    auth::FileHandle m_output;
    lxw_workbook *m_workbook = nullptr; ///< null once closed
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_wrapped = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_moment = nullptr;
    void *m_map = nullptr;
    std::size_t m_mapped = 0;
};

} // namespace tsunagi::backlog
