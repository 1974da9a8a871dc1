// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets one after the other, in as many lines as the width asks for.
#pragma once

#include <QLayout>
#include <QList>

namespace tsunagi::ui {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// @return the height; places the items where @p places.
    int arrange(const QRect &rect, bool places) const;

    int m_gap;
    QList<QLayoutItem *> m_items;
};

} // namespace tsunagi::ui
