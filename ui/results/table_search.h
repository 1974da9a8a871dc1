// SPDX-License-Identifier: GPL-3.0-or-later
// The field above the tables: shows those whose title, in either language, or name has the typed words.
#pragma once

#include "ui/widgets/translated.h"

#include <QLineEdit>

namespace tsunagi::ui {

class TableList;

class TableSearch : public Translated<QLineEdit> {
    Q_OBJECT
public:
    explicit TableSearch(TableList *tables, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    /// Down and Enter go to the tables, Esc clears.
    void keyPressEvent(QKeyEvent *event) override;

private:
    TableList *m_tables;
};

} // namespace tsunagi::ui
