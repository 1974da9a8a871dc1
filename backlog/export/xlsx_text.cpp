// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/xlsx_text.h"

#include "backlog/export/xlsx.h"

#include <algorithm>
#include <cctype>

namespace tsunagi::backlog {
namespace {

/// Where the text must end so that @p most UTF-16 code units are left.
qsizetype endOf(QByteArrayView utf8, qsizetype most)
{
    qsizetype units = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if ((byte & 0xC0U) == 0x80U)
            continue;
        units += byte >= 0xF0U ? 2 : 1;
        if (units > most)
            return at;
    }
    return utf8.size();
}

bool isEscape(QByteArrayView text)
{
    return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_'
        && std::all_of(text.begin() + 2, text.begin() + 6,
                       [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

} // namespace

XlsxText xlsxText(QByteArrayView utf8)
{
    XlsxText text;
    if (utf8.size() > XlsxFit::longestText) {
        const qsizetype end = endOf(utf8, XlsxFit::longestText);
        text.isCut = end < utf8.size();
        utf8 = utf8.first(end);
    }
    text.utf8.reserve(utf8.size());
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        if (utf8[at] == '\0')
            text.utf8.append("\xEF\xBF\xBD"); // a C string ends there
        else if (utf8[at] == '\r')
            text.utf8.append(at + 1 < utf8.size() && utf8[at + 1] == '\n' ? "" : "\n");
        else if (utf8[at] == '_' && isEscape(utf8.sliced(at)))
            text.utf8.append("_x005F_");
        else
            text.utf8.append(utf8[at]);
    }
    return text;
}

} // namespace tsunagi::backlog
