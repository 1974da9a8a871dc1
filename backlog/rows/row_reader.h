// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one row's JSON object into cells, by a plan of its table's columns: the inner part of json_rows.
#pragma once

#include "backlog/rows/row_plan.h"
#include "backlog/rows/row_table.h"

#include <QByteArray>

#include <simdjson.h>

#include <optional>
#include <vector>

namespace tsunagi::backlog {

class RowReader {
public:
    explicit RowReader(QList<Column> columns);

    /// @p document is the one that read()'s values belong to. Its text begins at @p text, which is a copy of what
    /// stands at
    /// @p inBody (or the same): cells of JSON point into the latter. @p length bytes in all.
    void setSource(simdjson::ondemand::document *document, const char *text, const char *inBody, qsizetype length);
    /// The cells that do not come from a row's JSON: those of inherited columns and "$" fields; the others are null.
    /// Their texts outlive the reading of rows.
    [[nodiscard]] std::vector<Cell> &given() { return m_given; }
    /// The cells are valid until the next call.
    [[nodiscard]] simdjson::error_code read(simdjson::ondemand::object row);
    [[nodiscard]] const std::vector<Cell> &cells() const { return m_cells; }
    /// From @p start up to where the document stands now, without blanks, as a view into the body.
    [[nodiscard]] QByteArrayView readSince(const char *start) const;

private:
    simdjson::error_code readObject(PlanNode &node, simdjson::ondemand::object object);
    simdjson::error_code readValue(PlanNode &node, simdjson::ondemand::value value);
    simdjson::error_code readArray(PlanNode &node, simdjson::ondemand::array array, QByteArrayView &names);
    simdjson::error_code readNamed(simdjson::ondemand::value element);
    simdjson::error_code appendName(simdjson::ondemand::value value);

    [[nodiscard]] bool setScalar(const PlanNode &node, QByteArrayView token);
    [[nodiscard]] std::optional<QByteArrayView> textOf(QByteArrayView token);
    [[nodiscard]] Cell cellFor(const Column &column, QByteArrayView token, QByteArrayView text) const;
    void setContainer(const PlanNode &node, QByteArrayView json, QByteArrayView names);
    void setCustomFields(const PlanNode &node, QByteArrayView json);
    [[nodiscard]] Cell customCell(const Column &column, QByteArrayView value);
    [[nodiscard]] QByteArrayView namesIn(QByteArrayView json);

    QList<Column> m_columns;
    PlanNode m_plan;
    std::vector<Cell> m_given;
    std::vector<Cell> m_cells;
    QByteArray m_scratch; ///< unescaped and joined texts of one row; never grows while a row is read
    qsizetype m_namesStart = 0; ///< in the scratch, of the array that is being read
    simdjson::ondemand::document *m_document = nullptr;
    const char *m_text = nullptr;
    const char *m_inBody = nullptr;
};

} // namespace tsunagi::backlog
