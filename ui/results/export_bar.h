// SPDX-License-Identifier: GPL-3.0-or-later
// 出力: the menu of its button, the question for a file, the wait for the end of a reading where that was chosen,
// progress with a way to stop it, and what became of it.
#pragma once

#include "ui/results/row_export.h"
#include "ui/widgets/translated.h"

#include <QFrame>

#include <optional>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace tsunagi::ui {

class MessageBar;
class TableLoad;

class ExportBar : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ExportBar(QWidget *parent = nullptr);

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// While a table is read, the menu asks whether to wait for its end.
    void setReading(bool reading);
    /// Starts what has waited for it, once the rows are in order too.
    void readingEnded(TableLoad *load);

    /// Asks for the file, then exports the rows of @p load as they are filtered and sorted now.
    /// @p columns  of the table, in order; JSON has whole rows
    void ask(TableLoad *load, const QList<int> &columns, const QString &connectionName, ExportFormat format);
    /// Whose pages the keys of a workbook lead to.
    void setSpace(const QUrl &space) { m_space = space; }
    /// The same with a file that is known.
    void exportTo(TableLoad *load, const QList<int> &columns, ExportFormat format, const QString &path);

Q_SIGNALS:
    void formatChosen(tsunagi::ui::ExportFormat format);

protected:
    void retranslate() override;

private:
    void setUpMenu();
    void setUpLayout();
    void start(TableLoad *load);
    void write(RowExportOrder order);
    void writeAnyway();
    void cancel();
    enum class Phase { Waiting, Writing, Asking, Written, GivenUp };
    void enter(Phase phase);
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString misfitWords() const;
    [[nodiscard]] QString lossWords() const;
    void ended(const auth::Result<ExportOutcome> &outcome);
    void openFolder() const;
    [[nodiscard]] static QString nameOf(ExportFormat format); ///< in the menu

    struct Waiting {
        QList<int> columns;
        ExportFormat format;
        QString path;
        bool forEnd = false; ///< of the reading; else for the rows' order alone
    };

    QMenu *m_menu;
    QActionGroup *m_when;
    QAction *m_afterwards = nullptr;
    QAction *m_now = nullptr;
    QList<std::pair<ExportFormat, QAction *>> m_formats;
    QFrame *m_line;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_anyway;
    QPushButton *m_cancel;
    QPushButton *m_folder;
    QPushButton *m_close;
    MessageBar *m_message;
    RowExport *m_export;
    std::optional<Waiting> m_waiting; ///< for the end of the reading
    Phase m_phase = Phase::Waiting;
    QString m_path;
    QUrl m_space;
    std::optional<RowExportOrder> m_order; ///< that was asked for last
    ExportOutcome m_outcome;
    bool m_isReading = false;
};

} // namespace tsunagi::ui
