// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/file_bytes.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/icon_png.h"
#include "app/sandbox/phrases.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

struct KnownType {
    const char *ending;
    const char *contentType;
};
constexpr std::array knownTypes{
    KnownType{ ".png", "image/png" }, KnownType{ ".txt", "text/plain" },      KnownType{ ".log", "text/plain" },
    KnownType{ ".csv", "text/csv" },  KnownType{ ".pdf", "application/pdf" }, KnownType{ ".zip", "application/zip" },
};

QByteArray contentTypeOf(const QByteArray &name)
{
    for (const KnownType &type : knownTypes) {
        if (name.endsWith(type.ending))
            return type.contentType;
    }
    return "application/octet-stream";
}

/// Lines up to exactly that size; what is left of a line that would be cut is dots.
QByteArray lines(qint64 size, Dice &dice)
{
    QByteArray text;
    text.reserve(size);
    while (text.size() < size) {
        const QByteArray line = QByteArray(dice.pick(proseOf(dice.percent(50)).listItems)) + '\n';
        if (text.size() + line.size() > size)
            return text.leftJustified(size, '.');
        text += line;
    }
    return text;
}

QByteArray noise(qint64 size, Dice &dice)
{
    QByteArray bytes(size, Qt::Uninitialized);
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(dice.below(256)); });
    return bytes;
}

/// "bytes=first-last", "bytes=first-" or "bytes=-length", one range only; nothing where it is none of them.
std::optional<std::pair<qint64, qint64>> rangeOf(const QByteArray &header, qint64 size)
{
    const QList<QByteArray> ends = header.startsWith("bytes=") ? header.sliced(6).split('-') : QList<QByteArray>();
    if (ends.size() != 2)
        return std::nullopt;
    bool hasFirst = false;
    bool hasLast = false;
    const qint64 first = ends[0].toLongLong(&hasFirst);
    const qint64 last = ends[1].toLongLong(&hasLast);
    if ((!hasFirst && !hasLast) || (!hasFirst && !ends[0].isEmpty()) || (!hasLast && !ends[1].isEmpty()))
        return std::nullopt;
    if (!hasFirst)
        return std::pair{ std::max<qint64>(0, size - last), size };
    return std::pair{ first, hasLast ? std::min(last + 1, size) : size };
}

} // namespace

QByteArray fileBytes(const QByteArray &name, qint64 size, quint64 seed, qint64 id)
{
    Dice dice(seed, Dice::Kind::File, static_cast<quint64>(id));
    const QByteArray type = contentTypeOf(name);
    if (type == "image/png")
        return paddedPng(64, static_cast<quint32>(dice.below(0xffffff)), size);
    return type.startsWith("text/") ? lines(size, dice) : noise(size, dice);
}

Reply fileReply(const Request &request, const QByteArray &name, const QByteArray &bytes)
{
    Reply reply;
    reply.contentType = contentTypeOf(name);
    reply.with("Content-Disposition", "attachment; filename*=UTF-8''" + name.toPercentEncoding());
    reply.with("Accept-Ranges", "bytes");
    const auto range = rangeOf(request.header("range"), bytes.size());
    if (!range) {
        reply.body = bytes;
        return reply;
    }
    const QByteArray size = QByteArray::number(bytes.size());
    const auto [first, end] = *range;
    if (first >= end) {
        reply.status = 416;
        return reply.with("Content-Range", "bytes */" + size);
    }
    reply.status = 206;
    reply.body = bytes.sliced(first, end - first);
    const QByteArray ends = QByteArray::number(first) + '-' + QByteArray::number(end - 1);
    return reply.with("Content-Range", "bytes " + ends + '/' + size);
}

const QList<QByteArray> &hostileNames()
{
    static const QList<QByteArray> names{
        "../../etc/passwd",
        "/etc/shadow",
        "..",
        "line\nbreak\r\n.txt",
        "CON",
        "nul.txt",
        "C:\\Windows\\win.ini",
        "a<b>c:d\"e|f?g*.txt",
        ".bashrc",
        "ends with a dot. ",
        "photo\xE2\x80\xAEgnp.exe",
        "tab\tand\x01"
        "control.txt",
        "-rf",
        QByteArray(300, 'x') + ".txt",
        QByteArray("長い名前").repeated(40) + ".txt",
    };
    return names;
}

} // namespace tsunagi::sandbox
