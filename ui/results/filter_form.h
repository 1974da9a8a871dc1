// SPDX-License-Identifier: GPL-3.0-or-later
// The form of one condition, made from its declaration: first what to filter by, then its values. What is wrong with
// them stands in the form.
#pragma once

#include "backlog/name_lookup.h"
#include "ui/results/server_condition.h"
#include "ui/widgets/translated.h"

#include <QCoroTask>
#include <QFrame>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace tsunagi::ui {

class DaysEditor;
class MessageBar;
class OfferList;
class ThingLists;
class ThingsEditor;

class FilterForm : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit FilterForm(ThingLists *lists, QWidget *parent = nullptr);

    /// To choose one of @p offers first. @p projects: those whose states and types can be named; empty: all.
    void openToAdd(const QList<backlog::ConditionOffer> &offers, const QList<qint64> &projects, const QRect &beside);
    void openToEdit(const backlog::ConditionOffer &offer, const ServerCondition &condition,
                    const QList<qint64> &projects, const QRect &beside);

Q_SIGNALS:
    void conditionChosen(const tsunagi::ui::ServerCondition &condition);

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpLayout();
    void setUpConnections();
    void openAt(const QRect &beside);
    void fit();
    void focusEditor();
    void edit(const backlog::ConditionOffer &offer, const ServerCondition &condition);
    void readThings();
    void showThings(const auth::Result<QList<backlog::NamedThing>> &things);
    void apply();
    [[nodiscard]] bool isByName() const;
    void applyThings();
    void applyLine();
    [[nodiscard]] QCoro::Task<> lookUp(QStringList names, quint64 attempt);
    void setBusy(bool busy);
    void say(const QString &mistake);
    void sayUnknown(const QString &name, const auth::Error &error);
    void finish(const ServerCondition &condition);

    ThingLists *m_lists;
    QList<backlog::ConditionOffer> m_offers;
    backlog::ConditionOffer m_offer;
    ServerCondition m_condition;
    QList<qint64> m_projects;
    QRect m_beside;
    quint64 m_attempt = 0; ///< what was looked up for a form that is gone is dropped

    OfferList *m_offerList;
    QWidget *m_editor;
    QLabel *m_title;
    ThingsEditor *m_things;
    DaysEditor *m_days;
    QLineEdit *m_line;
    QWidget *m_yesNo;
    QRadioButton *m_yes;
    QRadioButton *m_no;
    QLabel *m_hint;
    QLabel *m_mistake;
    MessageBar *m_message;
    QPushButton *m_apply;
    QPushButton *m_cancel;
};

} // namespace tsunagi::ui
