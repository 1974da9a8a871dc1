// SPDX-License-Identifier: GPL-3.0-or-later
// What a table can be filtered by, to choose from: its own conditions, then those of its parents, each under its table.
#pragma once

#include "backlog/condition_offers.h"
#include "ui/widgets/translated.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace tsunagi::ui {

class OfferList : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit OfferList(QWidget *parent = nullptr);
    void setOffers(const QList<backlog::ConditionOffer> &offers);
    void takeFocus();

Q_SIGNALS:
    void offerChosen(const QString &name);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void search();
    void choose(const QListWidgetItem *item);

    QList<backlog::ConditionOffer> m_offers;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace tsunagi::ui
