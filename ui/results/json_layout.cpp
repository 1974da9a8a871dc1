// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/json_layout.h"

namespace tsunagi::ui {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// One past the closing quote of the string that begins at @p start.
qsizetype endOfString(QByteArrayView json, qsizetype start)
{
    for (qsizetype i = start + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return json.size();
}

void breakLine(QByteArray &out, int depth)
{
    out += '\n';
    out += QByteArray(depth * 2, ' ');
}

} // namespace

QByteArray laidOutJson(QByteArrayView json)
{
    QByteArray out;
    int depth = 0;
    for (qsizetype i = 0; i < json.size();) {
        const char c = json[i];
        if (c == '"') {
            const qsizetype end = endOfString(json, i);
            out += json.sliced(i, end - i);
            i = end;
            continue;
        }
        ++i;
        if (isBlank(c))
            continue;
        const bool opens = c == '{' || c == '[';
        const bool closes = c == '}' || c == ']';
        if (closes && depth > 0)
            --depth;
        if (closes && !out.endsWith('{') && !out.endsWith('['))
            breakLine(out, depth);
        out += c;
        if (c == ':')
            out += ' ';
        qsizetype next = i;
        while (next < json.size() && isBlank(json[next]))
            ++next;
        const bool isEmpty = opens && next < json.size() && (json[next] == '}' || json[next] == ']');
        if (opens)
            ++depth;
        if (c == ',' || (opens && !isEmpty))
            breakLine(out, depth);
    }
    return out;
}

} // namespace tsunagi::ui
