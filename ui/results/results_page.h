// SPDX-License-Identifier: GPL-3.0-or-later
// データ: the tables at the left, the rows of the chosen one as they arrive, filtered and sorted in the window, and
// below them the chosen row in full.
#pragma once

#include "backlog/rate_limit.h"
#include "ui/window_memory.h"
#include "ui/widgets/translated.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace tsunagi::ui {

class ChartSplit;
class ColumnsPopup;
enum class CopyForm;
class ConnectionSession;
class DetailPane;
class EmptyState;
class ExportBar;
class FilterBar;
enum class ExportFormat;
class FilesBar;
class MessageBar;
class ResultsToolBar;
class RowsPane;
class RowsView;
class TableList;
class TableLoad;
class ThingLists;
class ViewKeeper;
struct SavedView;

class ResultsPage : public Translated<QWidget> {
    Q_OBJECT
public:
    ResultsPage(ConnectionSession *session, WindowMemory *memory, QWidget *parent = nullptr);
    ~ResultsPage() override;

    /// Reads it if it has not been read yet.
    /// @p place: a table's name, or that of a saved view (SavedViews::placeOf()).
    void showTable(const QString &place);
    void showLastTable();
    /// Of the table on screen; null before the first.
    [[nodiscard]] TableLoad *load() const { return m_load; }
    [[nodiscard]] RowsView *view() const { return m_view; }

    /// What was changed, where that can be asked for; else all.
    void reload();
    void reloadAll();
    void stop();
    void focusFilter();
    void find();
    void findNext(bool backwards);
    void copySelection(CopyForm form);
    void addCondition();
    void chooseColumns();
    [[nodiscard]] bool isChartShown() const;
    void showChart(bool shown);
    void exportRows(ExportFormat format);

Q_SIGNALS:
    /// Something that the status bar shows.
    void progressed();

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void setUpConnections();
    TableLoad *loadOf(const QString &place);
    void switchTo(const QString &place, TableLoad *load);
    void loadChanged();
    void showState();
    void arrange();
    void remember();
    void takeConditions();
    [[nodiscard]] TableMemory memoryOf(const QString &place) const;
    [[nodiscard]] TableMemory look() const;
    void chartChanged();
    void filterByBar(const QString &text);
    [[nodiscard]] SavedView asView() const;
    void tellViews();
    void becomeView(const QString &place);
    void revertView(const QString &place);
    void leaveView(const QString &place);
    void leaveEmptyState();
    void showRow(qsizetype storeRow);

    QPointer<ConnectionSession> m_session;
    WindowMemory *m_memory;
    QHash<QString, TableLoad *> m_loads; ///< by place
    QHash<QString, TableMemory> m_looks; ///< of views that were opened: as they are now, not as they were saved
    TableLoad *m_load = nullptr;
    QString m_place; ///< of m_load

    TableList *m_tables;
    MessageBar *m_message;
    ExportBar *m_exportBar;
    ResultsToolBar *m_tools;
    ThingLists *m_things;
    FilterBar *m_filters;
    ViewKeeper *m_views;
    QStackedWidget *m_stack;
    RowsPane *m_pane;
    RowsView *m_view;
    FilesBar *m_filesBar;
    EmptyState *m_empty;
    ChartSplit *m_chart;
    DetailPane *m_detail;
    ColumnsPopup *m_columnsPopup = nullptr;
    QSplitter *m_across;
    QSplitter *m_down;
    QTimer m_second; ///< counts the time while reading
};

} // namespace tsunagi::ui
