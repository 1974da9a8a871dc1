// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a connection: a table with its conditions, typed filter, columns and sort, under a name. Kept with what
// the windows remember (docs/formats.md, Views).
#pragma once

#include "ui/results/server_condition.h"
#include "ui/window_memory.h"

#include <QObject>

#include <optional>

namespace tsunagi::ui {

struct SavedView {
    QString id; ///< random, unchanged by renaming
    QString name;
    QString table = {};
    ServerConditions conditions = {};
    TableMemory look = {}; ///< as typed, shown and sorted
};

class SavedViews : public QObject {
    Q_OBJECT
public:
    SavedViews(WindowMemory *memory, QString connectionId, QObject *parent = nullptr);

    /// In the order in which they were saved.
    [[nodiscard]] QList<SavedView> all() const;
    [[nodiscard]] std::optional<SavedView> find(const QString &id) const;
    /// By another view than @p exceptId, whatever its case.
    [[nodiscard]] bool isTaken(const QString &name, const QString &exceptId) const;

    /// Replaces the one of its id, or adds it at @p index or the end; an empty id is made.
    SavedView save(SavedView view, qsizetype index = -1);
    void rename(const QString &id, const QString &name);
    /// @return where it stood; -1 where it did not
    qsizetype remove(const QString &id);

    /// What stands for a table's name where a view is meant.
    [[nodiscard]] static QString placeOf(const QString &id);
    /// Its id; empty for a table.
    [[nodiscard]] static QString idOf(const QString &place);

Q_SIGNALS:
    void changed();

private:
    void write(const QList<SavedView> &views);

    WindowMemory *m_memory;
    QString m_connectionId;
};

} // namespace tsunagi::ui
