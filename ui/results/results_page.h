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

class ColumnsPopup;
class ConnectionSession;
class DetailPane;
class EmptyState;
class ExportBar;
enum class ExportFormat;
class FilesBar;
class MessageBar;
class ResultsToolBar;
class RowsView;
class TableList;
class TableLoad;

class ResultsPage : public Translated<QWidget> {
    Q_OBJECT
public:
    ResultsPage(ConnectionSession *session, WindowMemory *memory, QWidget *parent = nullptr);
    ~ResultsPage() override;

    /// Reads it if it has not been read yet.
    void showTable(const QString &name);
    void showLastTable();
    /// Of the table on screen; null before the first.
    [[nodiscard]] TableLoad *load() const { return m_load; }
    [[nodiscard]] RowsView *view() const { return m_view; }

    void reload();
    void stop();
    void focusFilter();
    void copySelection();
    void chooseColumns();
    void exportRows(ExportFormat format);

Q_SIGNALS:
    /// Something that the status bar shows.
    void progressed();

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void setUpConnections();
    TableLoad *loadOf(const QString &name);
    void switchTo(TableLoad *load);
    void loadChanged();
    void showState();
    void arrange();
    void remember();
    void leaveEmptyState();
    void showRow(qsizetype storeRow);

    QPointer<ConnectionSession> m_session;
    WindowMemory *m_memory;
    QHash<QString, TableLoad *> m_loads; ///< by table
    TableLoad *m_load = nullptr;

    TableList *m_tables;
    MessageBar *m_message;
    ExportBar *m_exportBar;
    ResultsToolBar *m_tools;
    QStackedWidget *m_stack;
    RowsView *m_view;
    FilesBar *m_filesBar;
    EmptyState *m_empty;
    DetailPane *m_detail;
    ColumnsPopup *m_columnsPopup = nullptr;
    QSplitter *m_across;
    QSplitter *m_down;
    QTimer m_second; ///< counts the time while reading
};

} // namespace tsunagi::ui
