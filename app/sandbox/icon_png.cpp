// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/icon_png.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    for (int i = 3; i >= 0; --i, number >>= 8)
        bytes[i] = static_cast<char>(number & 0xff);
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    return ~crc;
}

/// Length, type, data, checksum: PNG specification, 5.3.
QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(crc32(type + data));
}

/// The picture's chunks up to its end.
QByteArray beginningOf(int side, quint32 colour)
{
    QByteArray row(1, '\0'); // no filter
    for (int x = 0; x < side; ++x)
        row += bigEndian(colour).last(3);
    const auto size = bigEndian(static_cast<quint32>(side));
    const QByteArray deflated = qCompress(row.repeated(side)).sliced(4); // without Qt's own length in front
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", size + size + QByteArray("\x08\x02\0\0\0", 5))
        + chunk("IDAT", deflated);
}

} // namespace

QByteArray plainPng(int side, quint32 colour) { return beginningOf(side, colour) + chunk("IEND", {}); }

QByteArray paddedPng(int side, quint32 colour, qint64 size)
{
    const QByteArray picture = beginningOf(side, colour);
    const QByteArray end = chunk("IEND", {});
    const qint64 padding = size - picture.size() - end.size() - chunk("paDd", {}).size();
    // A name in this case: private, and whoever doesn't know it passes it over (PNG specification, 5.4).
    return picture + chunk("paDd", QByteArray(std::max<qint64>(0, padding), '.')) + end;
}

} // namespace tsunagi::sandbox
