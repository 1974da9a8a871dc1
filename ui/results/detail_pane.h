// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen row in full: title, description and fields as plain text, the row's own JSON, and its page in Backlog.
#pragma once

#include "auth/space_url.h"
#include "backlog/rows/row_table.h"
#include "ui/widgets/translated.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace tsunagi::ui {

class CopyButton;
class FieldGrid;

class DetailPane : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    void setSpace(const std::optional<auth::SpaceUrl> &space) { m_space = space; }
    /// The row is taken over: what the table does afterwards changes nothing here.
    void showRow(const backlog::Table &table, const backlog::RowTable &rows, qsizetype storeRow);
    void clear();

protected:
    void retranslate() override;

private:
    void setUpText();
    void fill();
    void fillFields();
    void showJson(bool json);
    void openInBacklog();

    std::optional<auth::SpaceUrl> m_space;
    const backlog::Table *m_table = nullptr;
    backlog::RowTable m_rows;
    qsizetype m_row = -1;

    QStackedWidget *m_stack;
    QLabel *m_empty;
    QWidget *m_content;
    FieldGrid *m_fields;
    QLabel *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_open = nullptr;
    CopyButton *m_copy = nullptr;
    QPushButton *m_json = nullptr;
};

/// The page of a row in Backlog's own screens; empty where the table has none.
[[nodiscard]] QUrl pageOf(const auth::SpaceUrl &space, const backlog::Table &table, const backlog::RowTable &rows,
                          qsizetype row);

} // namespace tsunagi::ui
