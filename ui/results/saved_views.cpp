// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/saved_views.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr auto placePrefix = "view-"_L1;

QJsonObject jsonOf(const SavedView &view)
{
    return { { u"id"_s, view.id },
             { u"name"_s, view.name },
             { u"table"_s, view.table },
             { u"conditions"_s, jsonOf(view.conditions) } };
}

} // namespace

SavedViews::SavedViews(WindowMemory *memory, QString connectionId, QObject *parent)
    : QObject(parent)
    , m_memory(memory)
    , m_connectionId(std::move(connectionId))
{
}

QString SavedViews::placeOf(const QString &id) { return placePrefix + id; }

QString SavedViews::idOf(const QString &place)
{
    return place.startsWith(placePrefix) ? place.mid(placePrefix.size()) : QString();
}

QList<SavedView> SavedViews::all() const
{
    QList<SavedView> views;
    const QJsonArray json = QJsonDocument::fromJson(m_memory->views(m_connectionId)).array();
    for (const auto &value : json) {
        SavedView view{ .id = value["id"_L1].toString(), .name = value["name"_L1].toString() };
        // A table may have gone with an update: its view is kept, and not shown.
        const auto table = backlog::findTable(value["table"_L1].toString());
        view.table = table ? QString::fromLatin1((*table)->name) : value["table"_L1].toString();
        view.conditions = conditionsFrom(value["conditions"_L1].toArray());
        view.look = m_memory->table(m_connectionId, placeOf(view.id));
        if (!view.id.isEmpty() && !view.id.contains(u'/') && !view.name.isEmpty())
            views += view;
    }
    return views;
}

std::optional<SavedView> SavedViews::find(const QString &id) const
{
    const QList<SavedView> views = all();
    const auto found = std::ranges::find(views, id, &SavedView::id);
    return found == views.end() ? std::nullopt : std::optional(*found);
}

bool SavedViews::isTaken(const QString &name, const QString &exceptId) const
{
    return std::ranges::any_of(all(), [&](const SavedView &view) {
        return view.id != exceptId && view.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

SavedView SavedViews::save(SavedView view, qsizetype index)
{
    if (view.id.isEmpty())
        view.id = QString::number(QRandomGenerator::system()->generate64(), 16);
    QList<SavedView> views = all();
    const auto same = std::ranges::find(views, view.id, &SavedView::id);
    if (same != views.end())
        *same = view;
    else
        views.insert(index < 0 ? views.size() : std::min(index, views.size()), view);
    m_memory->setTable(m_connectionId, placeOf(view.id), view.look);
    write(views);
    return view;
}

void SavedViews::rename(const QString &id, const QString &name)
{
    if (auto view = find(id)) {
        view->name = name;
        save(*view);
    }
}

qsizetype SavedViews::remove(const QString &id)
{
    QList<SavedView> views = all();
    const auto found = std::ranges::find(views, id, &SavedView::id);
    if (found == views.end())
        return -1;
    const qsizetype index = found - views.begin();
    views.removeAt(index);
    m_memory->forgetTable(m_connectionId, placeOf(id));
    write(views);
    return index;
}

void SavedViews::write(const QList<SavedView> &views)
{
    QJsonArray json;
    for (const SavedView &view : views)
        json.append(jsonOf(view));
    m_memory->setViews(m_connectionId, QJsonDocument(json).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

} // namespace tsunagi::ui
