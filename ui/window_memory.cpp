// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_memory.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QString keyOf(const QString &connectionId, const QString &table, const char *what)
{
    return u"connections/%1/%2/%3"_s.arg(connectionId, table, QLatin1StringView(what));
}

/// One name and one word where one column was all that rows could be sorted by.
QList<SortedColumn> sortedColumns(const QStringList &names, const QStringList &descending)
{
    QList<SortedColumn> columns;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names.at(i).isEmpty())
            columns << SortedColumn{ names.at(i), QVariant(descending.value(i)).toBool() };
    }
    return columns;
}

} // namespace

WindowMemory::WindowMemory(const QString &configHome)
    : m_settings(configHome + u"/ui.ini"_s, QSettings::IniFormat)
{
}

ThemeChoice WindowMemory::themeChoice() const
{
    const QString name = m_settings.value(u"theme"_s).toString();
    return name == "light"_L1 ? ThemeChoice::Light : name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

void WindowMemory::setThemeChoice(ThemeChoice choice)
{
    static const QString names[] = { u"system"_s, u"light"_s, u"dark"_s };
    m_settings.setValue(u"theme"_s, names[static_cast<int>(choice)]);
}

LanguageChoice WindowMemory::languageChoice() const
{
    return languageChoiceFrom(m_settings.value(u"language"_s).toString());
}

void WindowMemory::setLanguageChoice(LanguageChoice choice) { m_settings.setValue(u"language"_s, nameOf(choice)); }

QByteArray WindowMemory::windowGeometry() const { return m_settings.value(u"window/geometry"_s).toByteArray(); }

void WindowMemory::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
}

bool WindowMemory::sidebarFolded(bool besideRows) const
{
    return m_settings.value(besideRows ? u"window/sidebarFoldedBesideRows"_s : u"window/sidebarFolded"_s, besideRows)
        .toBool();
}

void WindowMemory::setSidebarFolded(bool besideRows, bool folded)
{
    m_settings.setValue(besideRows ? u"window/sidebarFoldedBesideRows"_s : u"window/sidebarFolded"_s, folded);
}

QString WindowMemory::lastConnection() const { return m_settings.value(u"window/lastConnection"_s).toString(); }

void WindowMemory::setLastConnection(const QString &id) { m_settings.setValue(u"window/lastConnection"_s, id); }

QString WindowMemory::lastTable(const QString &connectionId) const
{
    return m_settings.value(u"connections/%1/lastTable"_s.arg(connectionId)).toString();
}

void WindowMemory::setLastTable(const QString &connectionId, const QString &table)
{
    m_settings.setValue(u"connections/%1/lastTable"_s.arg(connectionId), table);
}

TableMemory WindowMemory::table(const QString &connectionId, const QString &table) const
{
    TableMemory memory;
    memory.columns = m_settings.value(keyOf(connectionId, table, "columns")).toStringList();
    for (const QString &width : m_settings.value(keyOf(connectionId, table, "widths")).toStringList())
        memory.widths << width.toInt();
    memory.pinned = m_settings.value(keyOf(connectionId, table, "pinned")).toStringList();
    memory.sort = sortedColumns(m_settings.value(keyOf(connectionId, table, "sort")).toStringList(),
                                m_settings.value(keyOf(connectionId, table, "descending")).toStringList());
    memory.filter = m_settings.value(keyOf(connectionId, table, "filter")).toString();
    memory.chart = chart(connectionId, table);
    return memory;
}

ChartMemory WindowMemory::chart(const QString &connectionId, const QString &table) const
{
    const auto value = [&](const char *what) { return m_settings.value(keyOf(connectionId, table, what)); };
    ChartMemory memory;
    memory.isShown = value("chart/shown").toBool();
    memory.kind = value("chart/kind").toString();
    memory.column = value("chart/column").toString();
    memory.order = value("chart/order").toString();
    memory.step = value("chart/step").toString();
    memory.milestone = value("chart/milestone").toLongLong();
    return memory;
}

void WindowMemory::setChart(const QString &connectionId, const QString &table, const ChartMemory &memory)
{
    m_settings.remove(keyOf(connectionId, table, "chart"));
    const auto keep = [&](const char *what, const QVariant &value, bool isChosen) {
        if (isChosen)
            m_settings.setValue(keyOf(connectionId, table, what), value);
    };
    keep("chart/shown", true, memory.isShown);
    keep("chart/kind", memory.kind, !memory.kind.isEmpty());
    keep("chart/column", memory.column, !memory.column.isEmpty());
    keep("chart/order", memory.order, !memory.order.isEmpty());
    keep("chart/step", memory.step, !memory.step.isEmpty());
    keep("chart/milestone", memory.milestone, memory.milestone != 0);
}

void WindowMemory::setTable(const QString &connectionId, const QString &table, const TableMemory &memory)
{
    QStringList widths;
    for (const int width : memory.widths)
        widths << QString::number(width);
    m_settings.setValue(keyOf(connectionId, table, "columns"), memory.columns);
    m_settings.setValue(keyOf(connectionId, table, "widths"), widths);
    m_settings.setValue(keyOf(connectionId, table, "pinned"), memory.pinned);
    QStringList sorted;
    QStringList descending;
    for (const SortedColumn &column : memory.sort) {
        sorted << column.name;
        descending << QVariant(column.descending).toString();
    }
    m_settings.setValue(keyOf(connectionId, table, "sort"), sorted);
    m_settings.setValue(keyOf(connectionId, table, "descending"), descending);
    m_settings.setValue(keyOf(connectionId, table, "filter"), memory.filter);
    setChart(connectionId, table, memory.chart);
}

QByteArray WindowMemory::conditions(const QString &connectionId, const QString &table) const
{
    return m_settings.value(keyOf(connectionId, table, "conditions")).toString().toUtf8();
}

void WindowMemory::setConditions(const QString &connectionId, const QString &table, const QByteArray &json)
{
    m_settings.setValue(keyOf(connectionId, table, "conditions"), QString::fromUtf8(json));
}

QByteArray WindowMemory::views(const QString &connectionId) const
{
    m_settings.sync(); // another window of the program may have saved some
    return m_settings.value(u"connections/%1/views"_s.arg(connectionId)).toString().toUtf8();
}

void WindowMemory::setViews(const QString &connectionId, const QByteArray &json)
{
    m_settings.setValue(u"connections/%1/views"_s.arg(connectionId), QString::fromUtf8(json));
    m_settings.sync(); // on disk at once: it was asked for
}

void WindowMemory::forgetTable(const QString &connectionId, const QString &table)
{
    m_settings.remove(u"connections/%1/%2"_s.arg(connectionId, table));
}

QByteArray WindowMemory::splitter(const QString &name) const
{
    return m_settings.value(u"window/splitter/"_s + name).toByteArray();
}

void WindowMemory::setSplitter(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"window/splitter/"_s + name, state);
}

void WindowMemory::forget(const QString &connectionId) { m_settings.remove(u"connections/"_s + connectionId); }

bool WindowMemory::offersRescueKey() const { return !m_settings.contains(u"rescue/recipient"_s); }

QString WindowMemory::rescueRecipient() const { return m_settings.value(u"rescue/recipient"_s).toString(); }

void WindowMemory::setRescueRecipient(const QString &recipient)
{
    m_settings.setValue(u"rescue/recipient"_s, recipient);
}

} // namespace tsunagi::ui
