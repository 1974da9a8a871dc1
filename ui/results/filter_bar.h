// SPDX-License-Identifier: GPL-3.0-or-later
// Above the rows: the conditions that Backlog applies, a chip each, and a button for one more.
#pragma once

#include "ui/results/server_condition.h"
#include "ui/widgets/translated.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace tsunagi::ui {

class ConditionChip;
class FilterForm;
class FlowLayout;
class ThingLists;

class FilterBar : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit FilterBar(ThingLists *lists, QWidget *parent = nullptr);

    void showConditions(const backlog::Table &table, const ServerConditions &conditions);
    [[nodiscard]] const ServerConditions &conditions() const { return m_conditions; }
    /// In words, a line each.
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] bool canAdd() const;
    void openForm();
    void dropAll();
    /// At the end of the line.
    void addAtEnd(QWidget *widget);

Q_SIGNALS:
    /// By a person.
    void conditionsChanged();

protected:
    void retranslate() override;

private:
    [[nodiscard]] FilterForm *form();
    [[nodiscard]] QList<backlog::ConditionOffer> offersLeft() const;
    void fill();
    void edit(const ConditionChip *chip);
    void put(const ServerCondition &condition);
    void drop(const QString &name);

    ThingLists *m_lists;
    const backlog::Table *m_table = nullptr;
    QList<backlog::ConditionOffer> m_offers;
    ServerConditions m_conditions;
    QList<ConditionChip *> m_chips;
    QPushButton *m_add;
    FilterForm *m_form = nullptr;
    FlowLayout *m_flow;
    QHBoxLayout *m_line;
};

} // namespace tsunagi::ui
