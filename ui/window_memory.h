// SPDX-License-Identifier: GPL-3.0-or-later
// What the windows remember between runs, and the views that a person has saved: $XDG_CONFIG_HOME/tsunagi/ui.ini. Never
// a secret, and nothing that a connection needs.
#pragma once

#include "ui/language.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace tsunagi::ui {

/// A column that rows are sorted by.
struct SortedColumn {
    QString name;
    bool descending = false;
    bool operator==(const SortedColumn &) const = default;
};

/// The chart beside the rows of a table. Empty: nobody has chosen.
struct ChartMemory {
    bool isShown = false;
    QString kind; ///< "overTime", "burnUp"; empty: counts
    QString column; ///< name of the one that is counted
    QString order; ///< of the bars: "count", "value"
    QString step; ///< "day", "week", "month", "year"
    qint64 milestone = 0; ///< id

    bool operator==(const ChartMemory &) const = default;
};

/// Of one table of one connection.
struct TableMemory {
    QStringList columns; ///< names of those shown, in order; empty: the catalogue's first choice
    QList<int> widths; ///< of the same
    QStringList pinned; ///< those among them that stay at the left
    QList<SortedColumn> sort; ///< the most important first; empty: as they came
    QString filter; ///< as typed
    ChartMemory chart;

    bool operator==(const TableMemory &) const = default;
};

class WindowMemory {
public:
    explicit WindowMemory(const QString &configHome);

    [[nodiscard]] ThemeChoice themeChoice() const;
    void setThemeChoice(ThemeChoice choice);
    [[nodiscard]] LanguageChoice languageChoice() const;
    void setLanguageChoice(LanguageChoice choice);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// While rows are shown the connections give way, unless a person wants them there too.
    [[nodiscard]] bool sidebarFolded(bool besideRows) const;
    void setSidebarFolded(bool besideRows, bool folded);
    [[nodiscard]] QString lastConnection() const;
    void setLastConnection(const QString &id);

    [[nodiscard]] QString lastTable(const QString &connectionId) const;
    void setLastTable(const QString &connectionId, const QString &table);
    [[nodiscard]] TableMemory table(const QString &connectionId, const QString &table) const;
    void setTable(const QString &connectionId, const QString &table, const TableMemory &memory);
    /// The conditions that Backlog applies, as JSON; empty: none.
    [[nodiscard]] QByteArray conditions(const QString &connectionId, const QString &table) const;
    void setConditions(const QString &connectionId, const QString &table, const QByteArray &json);
    /// The saved views, as JSON (docs/formats.md); how each looks is table()'s, by the view's place instead of a table.
    [[nodiscard]] QByteArray views(const QString &connectionId) const;
    void setViews(const QString &connectionId, const QByteArray &json);
    void forgetTable(const QString &connectionId, const QString &table);
    /// The browser's splitters, one for all connections.
    [[nodiscard]] QByteArray splitter(const QString &name) const;
    void setSplitter(const QString &name, const QByteArray &state);
    void forget(const QString &connectionId);

    /// Whether a person has neither made a rescue key nor declined one.
    [[nodiscard]] bool offersRescueKey() const;
    /// Its public key, for connections to come; empty where there is none.
    [[nodiscard]] QString rescueRecipient() const;
    /// Empty: declined.
    void setRescueRecipient(const QString &recipient);

private:
    [[nodiscard]] ChartMemory chart(const QString &connectionId, const QString &table) const;
    void setChart(const QString &connectionId, const QString &table, const ChartMemory &memory);

    mutable QSettings m_settings;
};

} // namespace tsunagi::ui
