// SPDX-License-Identifier: GPL-3.0-or-later
// Which way the server gets its permission: the connection guide's two options for machines without a browser, or
// several servers at once.
#pragma once

#include "ui/widgets/step_page.h"

namespace tsunagi::ui {

class ChoiceCard;

enum class ServerWay {
    Verifier, ///< option 1: a permission of its own, by a code
    SettingsFile, ///< option 2: by a settings file
    Fleet, ///< a settings file for each of several servers
};

class WayStep : public StepPage {
    Q_OBJECT
public:
    explicit WayStep(QWidget *parent = nullptr);

    [[nodiscard]] ServerWay way() const;
    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] bool isComplete() const override { return true; }
    void enter() override;

protected:
    void retranslate() override;

private:
    ChoiceCard *m_verifier;
    ChoiceCard *m_file;
    ChoiceCard *m_fleet;
};

} // namespace tsunagi::ui
