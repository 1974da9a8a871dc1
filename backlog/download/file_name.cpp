// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/download/file_name.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

constexpr qsizetype longestEnding = 16; ///< bytes of ".docx"; what is longer is no file type

/// Turns the order of what follows around, so that "exe.png" can be "gnp.exe" (Unicode, UAX 9).
bool changesDirection(char32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
}

bool isUsable(char32_t code)
{
    // Separators of paths and what Windows reserves.
    static constexpr QStringView reserved = u"/\\:*?\"<>|";
    if (code < 0x80 && reserved.contains(QChar(static_cast<char16_t>(code))))
        return false;
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        // Half a character comes as U+FFFD.
        return !changesDirection(code) && code != 0xFEFF && code != 0xFFFD && !QChar::isNonCharacter(code);
    }
}

QString withoutUnusable(const QString &text)
{
    QString clean;
    const QList<uint> codes = text.toUcs4();
    for (const uint code : codes)
        clean += isUsable(code) ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : u"_"_s;
    return clean;
}

/// "CON", "nul.txt", "COM1 .log": what Windows opens as a device, whatever the ending.
bool isDevice(const QString &name)
{
    static const QStringList devices{ u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s };
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (devices.contains(stem))
        return true;
    static constexpr QStringView ports = u"0123456789\u00B9\u00B2\u00B3";
    return stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1)) && ports.contains(stem.back());
}

/// As many whole characters, as a reader sees them, as fit.
QString cut(const QString &text, qsizetype mostBytes)
{
    if (text.toUtf8().size() <= mostBytes)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    while (finder.toNextBoundary() > 0 && text.first(finder.position()).toUtf8().size() <= mostBytes)
        end = finder.position();
    if (end > 0)
        return text.first(end);
    // One character with marks without end: its first code points then.
    QString some;
    for (const uint code : text.toUcs4()) {
        const QString next = QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        if (some.toUtf8().size() + next.toUtf8().size() > mostBytes)
            break;
        some += next;
    }
    return some;
}

QString cutBeforeEnding(const QString &name, qsizetype mostBytes)
{
    if (name.toUtf8().size() <= mostBytes)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot > 0 ? name.sliced(dot) : QString();
    const qsizetype endingBytes = ending.toUtf8().size();
    if (ending.isEmpty() || endingBytes > longestEnding || endingBytes >= mostBytes)
        return cut(name, mostBytes);
    return cut(name.first(dot), mostBytes - endingBytes) + ending;
}

} // namespace

QByteArray safeName(const QString &text, qsizetype mostBytes)
{
    QString name = withoutUnusable(text).normalized(QString::NormalizationForm_C);
    if (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' '))
        name[0] = u'_';
    if (isDevice(name))
        name.prepend(u'_');
    name = cutBeforeEnding(name, mostBytes);
    for (qsizetype i = name.size() - 1; i >= 0 && (name[i] == u'.' || name[i] == u' '); --i)
        name[i] = u'_';
    return name.isEmpty() ? "_"_ba : name.toUtf8();
}

QList<QByteArray> safeFolders(const QString &path)
{
    QList<QByteArray> folders;
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &segment : segments)
        folders << safeName(segment);
    return folders;
}

QString foldedName(const QByteArray &name)
{
    // Capitals first: ß is SS to some.
    return QString::fromUtf8(name).normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded();
}

} // namespace tsunagi::backlog
