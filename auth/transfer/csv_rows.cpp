// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/csv_rows.h"

#include <QByteArray>

#include <utility>

namespace tsunagi::auth {
namespace {

class CsvReader {
public:
    explicit CsvReader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    std::expected<CsvRow, CsvFailure> row()
    {
        CsvRow row{ m_line, {} };
        for (;;) {
            const auto field = isAt('"') ? quoted() : plain();
            if (!field)
                return std::unexpected(field.error());
            row.fields << QString::fromUtf8(*field);
            if (!isAt(',')) {
                endLine();
                return row;
            }
            ++m_at;
        }
    }

private:
    [[nodiscard]] bool isAt(char c) const { return !atEnd() && m_text[m_at] == c; }
    [[nodiscard]] bool isAtEndOfField() const { return atEnd() || isAt(',') || isAt('\r') || isAt('\n'); }
    void endLine()
    {
        if (atEnd())
            return;
        m_at += m_text.sliced(m_at).startsWith("\r\n") ? 2 : 1;
        ++m_line;
    }

    std::expected<QByteArray, CsvFailure> plain()
    {
        const qsizetype start = m_at;
        for (; !isAtEndOfField(); ++m_at)
            if (isAt('"'))
                return std::unexpected(CsvFailure{ CsvFlaw::QuoteInside, m_line });
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    std::expected<QByteArray, CsvFailure> quoted()
    {
        const qint64 start = m_line;
        QByteArray value;
        for (++m_at; !atEnd(); ++m_at) {
            const bool isQuote = isAt('"');
            if (isQuote)
                ++m_at;
            if (isQuote && !isAt('"'))
                return isAtEndOfField() ? std::expected<QByteArray, CsvFailure>(value)
                                        : std::unexpected(CsvFailure{ CsvFlaw::TextBehindQuote, m_line });
            m_line += isAt('\n') ? 1 : 0;
            value += m_text[m_at];
        }
        return std::unexpected(CsvFailure{ CsvFlaw::QuoteOpen, start });
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_line = 1;
};

/// The first line that is not UTF-8, or nothing.
qint64 lineThatIsNoUtf8(QByteArrayView text)
{
    if (text.isValidUtf8())
        return 0;
    qint64 line = 1;
    for (const QByteArray &each : text.toByteArray().split('\n')) {
        if (!QByteArrayView(each).isValidUtf8())
            return line;
        ++line;
    }
    return 1;
}

} // namespace

std::expected<QList<CsvRow>, CsvFailure> parseCsv(QByteArrayView text)
{
    if (const qint64 line = lineThatIsNoUtf8(text); line > 0)
        return std::unexpected(CsvFailure{ CsvFlaw::NotUtf8, line });
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    QList<CsvRow> rows;
    CsvReader reader(text);
    while (!reader.atEnd()) {
        auto row = reader.row();
        if (!row)
            return std::unexpected(row.error());
        rows.append(std::move(*row));
    }
    return rows;
}

} // namespace tsunagi::auth
