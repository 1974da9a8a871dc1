// SPDX-License-Identifier: GPL-3.0-or-later
// 保存先: for each secret of a connection the store that keeps it and the name it has there, so that a person finds it
// without us.
#pragma once

#include "auth/secret_places.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;

namespace tsunagi::ui {

class ConnectionSession;
class ElidedLabel;

class PlacesCard : public Card {
    Q_OBJECT
public:
    explicit PlacesCard(QWidget *parent = nullptr);
    /// Also sets all texts anew in the present language.
    void showConnection(const ConnectionSession &session);

private:
    struct Row {
        QLabel *name = nullptr;
        QLabel *store = nullptr;
        ElidedLabel *item = nullptr; ///< its name in the store, or the file's path
    };
    void makeRow();

    QList<Row> m_rows;
    QLabel *m_whoName;
    QLabel *m_who; ///< further keys that open the settings file
    QGridLayout *m_grid;
};

} // namespace tsunagi::ui
