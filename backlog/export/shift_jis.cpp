// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/export/shift_jis.h"

#include <cerrno>

#include <iconv.h>

namespace tsunagi::backlog {
namespace {

constexpr QByteArrayView geta("\x81\xAC"); ///< 〓, what printers set for a letter that they lacked

/// The bytes of the UTF-8 character that begins at @p at, at least 1.
std::size_t lengthOf(const char *at, std::size_t left)
{
    std::size_t length = 1;
    while (length < left && (static_cast<unsigned char>(at[length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

/// The wave dash and its kin have two code points each, of which CP932 as glibc has it knows one (the other is what
/// Windows makes of it).
QByteArray withKnownTwins(QByteArray utf8)
{
    static constexpr std::pair<const char *, const char *> twins[] = {
        { "\xE3\x80\x9C", "\xEF\xBD\x9E" }, // 〜 U+301C, ～ U+FF5E
        { "\xE2\x80\x96", "\xE2\x88\xA5" }, // ‖ U+2016, ∥ U+2225
        { "\xE2\x88\x92", "\xEF\xBC\x8D" }, // − U+2212, － U+FF0D
        { "\xC2\xA2", "\xEF\xBF\xA0" }, // ¢, ￠
        { "\xC2\xA3", "\xEF\xBF\xA1" }, // £, ￡
        { "\xC2\xAC", "\xEF\xBF\xA2" }, // ¬, ￢
    };
    for (const auto &[other, known] : twins)
        utf8.replace(other, known);
    return utf8;
}

class Writer final : public ShiftJisWriter {
public:
    explicit Writer(std::unique_ptr<RowWriter> utf8Writer)
        : m_inner(std::move(utf8Writer))
        , m_iconv(iconv_open("CP932", "UTF-8"))
    {
    }
    ~Writer() override
    {
        if (isOpen())
            iconv_close(m_iconv);
    }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void begin(QByteArray &out) override
    {
        QByteArray utf8;
        m_inner->begin(utf8);
        encode(out, utf8);
    }

    auth::Result<void> end(QByteArray &out) override
    {
        if (!isOpen())
            return auth::fail(auth::Error{ .reason = auth::Reason::OutputNotPossible,
                                           .subject = QStringLiteral("CP932"),
                                           .detail = QStringLiteral("iconv_open"),
                                           .suggestion = {} });
        QByteArray utf8;
        if (const auto ended = m_inner->end(utf8); !ended)
            return ended;
        encode(out, utf8);
        return {};
    }

    const std::map<char32_t, qint64> &missing() const override { return m_missing; }

protected:
    void appendRow(QByteArray &out, const RowTable &rows, qsizetype row) override
    {
        const auto number = static_cast<quint32>(row);
        m_row.resize(0);
        m_inner->append(m_row, rows, std::span(&number, 1));
        encode(out, m_row);
    }

private:
    [[nodiscard]] bool isOpen() const { return m_iconv != reinterpret_cast<iconv_t>(-1); }

    void encode(QByteArray &out, const QByteArray &given)
    {
        if (!isOpen())
            return;
        QByteArray utf8 = withKnownTwins(given);
        char *from = utf8.data();
        auto left = static_cast<std::size_t>(utf8.size());
        while (left > 0) {
            char bytes[4096];
            char *to = bytes;
            std::size_t room = sizeof bytes;
            const std::size_t done = iconv(m_iconv, &from, &left, &to, &room);
            const int error = errno;
            out.append(bytes, to - bytes);
            if (done != static_cast<std::size_t>(-1) || error == E2BIG)
                continue;
            const std::size_t length = lengthOf(from, left);
            const QList<uint> character = QString::fromUtf8(from, static_cast<qsizetype>(length)).toUcs4();
            ++m_missing[character.isEmpty() ? U'\uFFFD' : static_cast<char32_t>(character.constFirst())];
            out.append(geta);
            from += length;
            left -= length;
        }
    }

    std::unique_ptr<RowWriter> m_inner;
    iconv_t m_iconv;
    QByteArray m_row;
    std::map<char32_t, qint64> m_missing;
};

} // namespace

std::unique_ptr<ShiftJisWriter> makeShiftJisWriter(std::unique_ptr<RowWriter> utf8Writer)
{
    return std::make_unique<Writer>(std::move(utf8Writer));
}

} // namespace tsunagi::backlog
