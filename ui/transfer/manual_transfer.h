// SPDX-License-Identifier: GPL-3.0-or-later
// The settings file carried to a server by hand: its own key, a copy that is sealed for it, and the commands on both
// machines.
#pragma once

#include "auth/connections.h"
#include "ui/widgets/translated.h"

#include <QWidget>

class QLabel;

namespace tsunagi::ui {

class Card;
class CopyBox;
class PasteEdit;

class ManualTransfer : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ManualTransfer(const auth::SavedConnection &connection, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void setUpHere();
    void setUpThere();
    void showTexts();
    [[nodiscard]] bool showKey();
    [[nodiscard]] bool showPlace();

    auth::SavedConnection m_connection;
    Card *m_here;
    CopyBox *m_keygen = nullptr;
    QLabel *m_keyLabel = nullptr;
    PasteEdit *m_key = nullptr;
    QLabel *m_keyHint = nullptr;
    CopyBox *m_reseal = nullptr;
    Card *m_there;
    QLabel *m_placeLabel = nullptr;
    PasteEdit *m_place = nullptr;
    QLabel *m_placeHint = nullptr;
    CopyBox *m_put = nullptr;
    CopyBox *m_later = nullptr;
};

} // namespace tsunagi::ui
