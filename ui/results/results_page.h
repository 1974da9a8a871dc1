// SPDX-License-Identifier: GPL-3.0-or-later
// データ: the tables at the left, the rows of the chosen one as they arrive, filtered and sorted in the window, and below
// them the chosen row in full.
#pragma once

#include "backlog/rate_limit.h"
#include "ui/window_memory.h"
#include "ui/widgets/translated.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace tsunagi::ui {

class ColumnsPopup;
class ConnectionSession;
class DetailPane;
class EmptyState;
class ExportBar;
class MessageBar;
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
    void exportRows(const QString &format);

    /// "18,240件中12,400件を読み込みました".
    [[nodiscard]] QString statusWords() const;
    /// "124/183ページ・経過22秒"; empty while nothing is read.
    [[nodiscard]] QString progressWords() const;

Q_SIGNALS:
    /// Something that the status bar shows.
    void progressed();

protected:
    void retranslate() override;

private:
    void setUpWidgets();
    void setUpLayout();
    QWidget *setUpToolBar();
    void setUpConnections();
    TableLoad *loadOf(const QString &name);
    void switchTo(TableLoad *load);
    void loadChanged();
    void showState();
    void showNoRows();
    void arrange();
    void remember();
    void leaveEmptyState();
    void showRow(qsizetype storeRow);

    QPointer<ConnectionSession> m_session;
    WindowMemory *m_memory;
    QHash<QString, TableLoad *> m_loads; ///< by table
    TableLoad *m_load = nullptr;

    TableList *m_tables;
    QLineEdit *m_filter;
    QPushButton *m_stop; ///< while reading: stop; else: read again
    QPushButton *m_columns;
    QToolButton *m_export;
    MessageBar *m_message;
    ExportBar *m_exportBar;
    QStackedWidget *m_stack;
    RowsView *m_view;
    EmptyState *m_empty;
    DetailPane *m_detail;
    ColumnsPopup *m_columnsPopup = nullptr;
    QSplitter *m_across;
    QSplitter *m_down;
    QTimer m_typing; ///< filters when a person pauses
    QTimer m_second; ///< counts the time while reading
};

} // namespace tsunagi::ui
