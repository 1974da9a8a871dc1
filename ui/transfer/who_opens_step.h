// SPDX-License-Identifier: GPL-3.0-or-later
// 開けるサーバー: by whose public keys, or by which passphrase, the exported file opens; whose permission it holds; and
// where it is saved.
#pragma once

#include "ui/transfer/export_order.h"
#include "ui/widgets/step_page.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace tsunagi::ui {

class Card;
class ChoiceCard;
class PasteEdit;
class SealChoice;

class WhoOpensStep : public StepPage {
    Q_OBJECT
public:
    /// @param order  filled in when this step is left forwards; lives longer
    explicit WhoOpensStep(ExportOrder *order, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void next() override;

protected:
    void retranslate() override;

private:
    void setUpGrant();
    void setUpFile();
    void choosePath();
    void refresh();
    void showPath();
    [[nodiscard]] GrantWay way() const;

    ExportOrder *m_order;
    SealChoice *m_who;
    QLabel *m_grantLabel;
    ChoiceCard *m_own;
    ChoiceCard *m_handOver;
    ChoiceCard *m_copy;
    QLabel *m_copyWarning = nullptr;
    Card *m_file;
    QCheckBox *m_clientSecret = nullptr;
    QCheckBox *m_accessOnly = nullptr;
    QLabel *m_pathLabel = nullptr;
    PasteEdit *m_path = nullptr;
    QPushButton *m_choose = nullptr;
    QLabel *m_pathHint = nullptr;
};

} // namespace tsunagi::ui
