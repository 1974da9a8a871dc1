// SPDX-License-Identifier: GPL-3.0-or-later
// The headings of the rows: how they are sorted is the model's to say; a click tells which keys were held.
#pragma once

#include "ui/widgets/plain_table.h"

namespace tsunagi::ui {

class RowsHeader : public PlainHeader {
    Q_OBJECT
public:
    explicit RowsHeader(QWidget *parent = nullptr);

Q_SIGNALS:
    void clicked(int column, Qt::KeyboardModifiers modifiers);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    [[nodiscard]] std::optional<SortMark> sortMark(int column) const override;

private:
    Qt::KeyboardModifiers m_held;
};

} // namespace tsunagi::ui
