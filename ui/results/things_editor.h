// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of things by name: ticked in a list that is searched by typing.
#pragma once

#include "ui/results/server_condition.h"
#include "ui/widgets/translated.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace tsunagi::ui {

class ThingsEditor : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ThingsEditor(QWidget *parent = nullptr);

    /// Nothing to choose from yet. @p chosen: kept even where the list lacks it later.
    void begin(const QList<ChosenThing> &chosen, bool takesSeveral);
    void setThings(const QList<ChosenThing> &things);
    /// The list could not be read.
    void setFailed();
    [[nodiscard]] QList<ChosenThing> chosen() const;
    /// A name that was typed instead of ticked.
    [[nodiscard]] QString typed() const;
    /// Ticks what stands first below the typed words. False where nothing does.
    [[nodiscard]] bool tickFound();
    void takeFocus();

Q_SIGNALS:
    void returnPressed();

protected:
    void retranslate() override;

private:
    void add(const ChosenThing &thing, bool isTicked);
    void search();
    void tickOne(const QListWidgetItem *item);

    QList<ChosenThing> m_things; ///< by the list's rows
    QList<ChosenThing> m_before;
    bool m_takesSeveral = true;
    bool m_isFilling = false;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_waiting;
};

} // namespace tsunagi::ui
