// SPDX-License-Identifier: GPL-3.0-or-later
// サーバーでの手順 for the guide's option 2: where the exported file is, how it gets to the server and into its place,
// and the properties of the server's runs. No secret is in any of it.
#pragma once

#include "auth/connections.h"
#include "ui/transfer/export_order.h"
#include "ui/widgets/step_page.h"

class QLabel;

namespace tsunagi::ui {

class Card;
class CopyBox;
class PasteEdit;
class WarningBand;

class FileServerStep : public StepPage {
    Q_OBJECT
public:
    /// @param order  read when this step is entered; lives longer
    FileServerStep(const auth::SavedConnection &connection, const ExportOrder *order, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool isComplete() const override { return true; }
    [[nodiscard]] bool isFinal() const override { return true; }
    void enter() override;

protected:
    void retranslate() override;

private:
    void showTexts();
    [[nodiscard]] QString warning() const;

    auth::SavedConnection m_connection;
    const ExportOrder *m_order;
    QLabel *m_saved;
    WarningBand *m_warning;
    Card *m_places;
    QLabel *m_placeLabel;
    PasteEdit *m_place;
    QLabel *m_secretFileLabel;
    PasteEdit *m_secretFile;
    QLabel *m_placeHint;
    Card *m_steps;
    CopyBox *m_carry;
    CopyBox *m_put;
    CopyBox *m_secret;
    CopyBox *m_later;
};

} // namespace tsunagi::ui
