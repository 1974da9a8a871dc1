// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated text as people's programs write it (RFC 4180), strictly: what is malformed is told with its line. A
// byte order mark and every kind of line end are accepted.
#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <expected>

namespace tsunagi::auth {

struct CsvRow {
    qint64 line = 0; ///< where it begins, from 1
    QStringList fields; ///< never empty: a blank line has one field without text
};

enum class CsvFlaw {
    NotUtf8,
    QuoteInside, ///< a quotation mark within a field that did not begin with one
    TextBehindQuote, ///< a field goes on behind its closing quotation mark
    QuoteOpen, ///< a quotation mark is not closed; the line is where it stands
};

struct CsvFailure {
    CsvFlaw flaw = CsvFlaw::NotUtf8;
    qint64 line = 0;
};

[[nodiscard]] std::expected<QList<CsvRow>, CsvFailure> parseCsv(QByteArrayView text);

} // namespace tsunagi::auth
