// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/json_rows.h"

#include "backlog/rows/json_token.h"
#include "backlog/rows/row_reader.h"

#include <QSet>

#include <simdjson.h>

#include <unordered_set>

using namespace Qt::StringLiterals;
using namespace simdjson;

namespace tsunagi::backlog {
namespace {

/// Room behind the end, which simdjson reads in its stride.
void pad(QByteArray &body)
{
    constexpr auto padding = static_cast<qsizetype>(SIMDJSON_PADDING);
    if (body.capacity() < body.size() + padding)
        body.reserve(body.size() + padding);
}

padded_string_view viewOf(const QByteArray &padded)
{
    return padded_string_view(padded.constData(), static_cast<std::size_t>(padded.size()),
                              static_cast<std::size_t>(padded.capacity()));
}

/// Nothing but blanks is left.
bool isAtEnd(ondemand::document &document) { return document.current_location().error() == OUT_OF_BOUNDS; }

std::unexpected<auth::Error> badReply(const QString &detail)
{
    auth::Error error;
    error.reason = auth::Reason::BadReply;
    error.detail = detail;
    return auth::fail(error);
}

/// The primary keys met so far. Those of a page count only once the page has been read to its end.
class KeySet {
public:
    void beginPage() { m_integersOfPage.clear(), m_textsOfPage.clear(); }

    /// @return true if @p key was there already; a row without a key can't be told from others, so it never was
    bool holdsOrTakes(const Cell &key)
    {
        if (key.kind == Cell::Kind::Integer) {
            if (!m_integers.insert(key.integer).second)
                return true;
            m_integersOfPage.push_back(key.integer);
        } else if (key.kind == Cell::Kind::Text) {
            const QByteArray text = key.text.toByteArray();
            if (m_texts.contains(text))
                return true;
            m_texts.insert(text);
            m_textsOfPage.push_back(text);
        }
        return false;
    }

    void forgetPage()
    {
        for (const qint64 key : m_integersOfPage)
            m_integers.erase(key);
        for (const QByteArray &key : m_textsOfPage)
            m_texts.remove(key);
    }

private:
    std::unordered_set<qint64> m_integers;
    QSet<QByteArray> m_texts;
    std::vector<qint64> m_integersOfPage;
    std::vector<QByteArray> m_textsOfPage;
};

/// How far the fast way came.
struct Progress {
    error_code error = SUCCESS; ///< of the first row that it could not read, or of the body as a whole
    std::size_t rows = 0; ///< read before that
};

} // namespace

struct JsonRows::Private {
    explicit Private(QList<Column> givenColumns)
        : columns(std::move(givenColumns))
        , reader(columns)
    {
        for (qsizetype i = 0; i < columns.size() && primaryKey < 0; ++i)
            if (columns[i].primaryKey)
                primaryKey = i;
    }

    Progress readFast(const QByteArray &body, RowBatchBuilder &builder, ParsedPage &page);
    auth::Result<void> readSlowly(const QByteArray &body, std::size_t done, RowBatchBuilder &builder, ParsedPage &page);
    bool readAlone(QByteArrayView json, RowBatchBuilder &builder, ParsedPage &page);
    [[nodiscard]] bool hasEnough(const RowBatchBuilder &builder) const
    {
        return atMost >= 0 && builder.rowCount() >= atMost;
    }
    void addRow(QByteArrayView rawJson, RowBatchBuilder &builder, ParsedPage &page);

    QList<Column> columns;
    RowReader reader;
    qsizetype primaryKey = -1;
    KeySet keys;
    qsizetype atMost = -1;
    std::size_t expectedRows = 100; ///< pages of one table are alike
    ondemand::parser parser;
    ondemand::parser rowParser;
};

/// One pass over the whole body, up to the first row that is not sound.
Progress JsonRows::Private::readFast(const QByteArray &body, RowBatchBuilder &builder, ParsedPage &page)
{
    Progress progress;
    ondemand::document document;
    ondemand::array rows;
    progress.error = parser.iterate(viewOf(body)).get(document);
    if (progress.error == SUCCESS)
        progress.error = document.get_array().get(rows);
    if (progress.error != SUCCESS)
        return progress;

    reader.setSource(&document, body.constData(), body.constData(), body.size());
    for (auto item : rows) {
        if (hasEnough(builder))
            return progress;
        ondemand::value element;
        ondemand::object object;
        if ((progress.error = item.get(element)) != SUCCESS)
            return progress;
        const char *start = element.raw_json_token().data();
        if ((progress.error = element.get_object().get(object)) != SUCCESS
            || (progress.error = reader.read(object)) != SUCCESS)
            return progress;
        addRow(reader.readSince(start), builder, page);
        ++progress.rows;
    }
    if (!isAtEnd(document))
        progress.error = TRAILING_CONTENT;
    return progress;
}

/// The rows after @p done, each by itself, so that one which is not sound costs no other.
auth::Result<void> JsonRows::Private::readSlowly(const QByteArray &body, std::size_t done, RowBatchBuilder &builder,
                                                 ParsedPage &page)
{
    const ArrayElements rows = splitArray(body);
    if (!rows.isArray)
        return badReply(u"not a JSON array"_s);
    if (!rows.isClosed)
        return badReply(u"not one whole JSON array"_s);
    for (std::size_t i = done; i < rows.elements.size() && !hasEnough(builder); ++i)
        if (!readAlone(rows.elements[i], builder, page))
            ++page.unreadable;
    return {};
}

bool JsonRows::Private::readAlone(QByteArrayView json, RowBatchBuilder &builder, ParsedPage &page)
{
    QByteArray copy = json.toByteArray();
    pad(copy);
    ondemand::document document;
    ondemand::object object;
    if (rowParser.iterate(viewOf(copy)).get(document) != SUCCESS || document.get_object().get(object) != SUCCESS)
        return false;
    reader.setSource(&document, copy.constData(), json.data(), copy.size());
    if (reader.read(object) != SUCCESS || !isAtEnd(document))
        return false;
    addRow(json, builder, page);
    return true;
}

void JsonRows::Private::addRow(QByteArrayView rawJson, RowBatchBuilder &builder, ParsedPage &page)
{
    const std::vector<Cell> &cells = reader.cells();
    if (primaryKey >= 0 && keys.holdsOrTakes(cells[static_cast<std::size_t>(primaryKey)]))
        ++page.repeated;
    else
        builder.addRow(cells, rawJson);
}

JsonRows::JsonRows(QList<Column> columns)
    : d(std::make_unique<Private>(std::move(columns)))
{
}

JsonRows::~JsonRows() = default;

auth::Result<ParsedPage> JsonRows::parse(QByteArray body, qsizetype atMost)
{
    d->atMost = atMost;
    if (body.startsWith("\xEF\xBB\xBF"))
        body.remove(0, 3);
    pad(body);

    ParsedPage page;
    d->keys.beginPage();
    RowBatchBuilder builder(d->columns, body.constData(), d->expectedRows);
    const Progress progress = d->readFast(body, builder, page);
    // Bytes that are no UTF-8 end the fast way before its first row; as U+FFFD they cost one character each.
    if (progress.error == UTF8_ERROR)
        return parse(QString::fromUtf8(body).toUtf8(), atMost);
    if (progress.error != SUCCESS) {
        if (const auto read = d->readSlowly(body, progress.rows, builder, page); !read) {
            d->keys.forgetPage();
            return auth::fail(read.error());
        }
    }
    d->expectedRows = progress.rows;
    page.rows = builder.finish(std::move(body));
    return page;
}

struct RowCounter::Private {
    ondemand::parser parser;
};

RowCounter::RowCounter()
    : d(std::make_unique<Private>())
{
}

RowCounter::~RowCounter() = default;

qsizetype RowCounter::count(QByteArray &body)
{
    pad(body);
    ondemand::document document;
    ondemand::array rows;
    std::size_t count = 0;
    if (d->parser.iterate(viewOf(body)).get(document) != SUCCESS || document.get_array().get(rows) != SUCCESS
        || rows.count_elements().get(count) != SUCCESS)
        return -1;
    return static_cast<qsizetype>(count);
}

} // namespace tsunagi::backlog
