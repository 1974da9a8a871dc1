// SPDX-License-Identifier: GPL-3.0-or-later
// Several servers at once: the list of them with their public keys, and the folder that their files go to.
#pragma once

#include "ui/transfer/fleet_order.h"
#include "ui/widgets/step_page.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace tsunagi::ui {

class Card;
class CopyBox;
class PasteEdit;

class FleetListStep : public StepPage {
    Q_OBJECT
public:
    /// @param order  filled in when this step is left forwards; lives longer
    explicit FleetListStep(FleetOrder *order, QWidget *parent = nullptr);

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void next() override;

protected:
    void retranslate() override;

private:
    void chooseList();
    void chooseFolder();
    void readList();
    void showHints();

    FleetOrder *m_order;
    std::vector<auth::FleetHost> m_hosts; ///< of the list that is named
    std::optional<auth::Error> m_error; ///< what is wrong with it
    Card *m_card;
    CopyBox *m_example;
    QLabel *m_listLabel;
    PasteEdit *m_list;
    QPushButton *m_chooseList;
    QLabel *m_listHint;
    QLabel *m_folderLabel;
    PasteEdit *m_folder;
    QPushButton *m_chooseFolder;
    QLabel *m_folderHint;
    QCheckBox *m_clientSecret;
};

} // namespace tsunagi::ui
