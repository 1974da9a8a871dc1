// SPDX-License-Identifier: GPL-3.0-or-later
// The cells that hold a text, found on a worker; which of them is the current one, and the next one from a place.
#pragma once

#include "backlog/rows/find.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace tsunagi::ui {

struct FindWish {
    backlog::RowTable rows;
    std::optional<backlog::RowIndex> order; ///< none: all rows, as they came
    QString text;
    std::vector<qsizetype> columns; ///< from left to right
};

class RowFinder : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t mostHits = 1'000'000;

    using QObject::QObject;
    ~RowFinder() override;

    /// found() follows, unless another wish or clear() comes first. The hits before stay until then.
    void find(FindWish wish);
    void clear();
    [[nodiscard]] bool isSearching() const { return m_searching; }

    /// That was looked for last.
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_hits.size()); }
    [[nodiscard]] bool isHit(int row, int column) const;
    /// The first from that cell on, or after it (before it); round to the other end. -1 where there are none.
    [[nodiscard]] qsizetype nextFrom(int row, int column, bool orThere) const;
    [[nodiscard]] qsizetype previousFrom(int row, int column) const;
    [[nodiscard]] int rowOf(qsizetype hit) const { return static_cast<int>(m_hits[static_cast<std::size_t>(hit)].row); }
    [[nodiscard]] int columnOf(qsizetype hit) const;
    void setCurrent(qsizetype hit) { m_current = hit; }
    [[nodiscard]] qsizetype current() const { return m_current; }
    [[nodiscard]] bool isCurrent(int row, int column) const;

Q_SIGNALS:
    void found();

private:
    [[nodiscard]] backlog::Hit placeOf(int row, int column) const;

    std::stop_source m_stop;
    bool m_searching = false;
    QString m_text;
    std::vector<backlog::Hit> m_hits;
    std::vector<qsizetype> m_columns; ///< that they were looked for in
    qsizetype m_current = -1;
};

} // namespace tsunagi::ui
