// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of every screen against a real sandbox; what a room of the program needs stands in a file of its own:
// shots_wizard, shots_results, shots_server, shots.
#pragma once

#include "tests/ui/stage.h"

#include <QString>

namespace tsunagi::ui {
class ResultsPage;
}

namespace tsunagi::tests {

class Photographer {
public:
    /// @p room  which part of them; empty: all
    Photographer(QString folder, QString room)
        : m_folder(std::move(folder))
        , m_room(std::move(room))
    {
    }

    [[nodiscard]] bool takeAll();

private:
    [[nodiscard]] bool takeWelcome();
    [[nodiscard]] bool takeWizard();
    [[nodiscard]] bool takeErrors();
    [[nodiscard]] bool takeOtherWays();
    [[nodiscard]] bool takeMain();
    [[nodiscard]] bool takeRows(ui::ResultsPage *results);
    [[nodiscard]] bool takeCharts();
    [[nodiscard]] bool takeConditions();
    [[nodiscard]] bool chooseCondition(const QString &name, int ticks);
    [[nodiscard]] bool takeProcedures();
    [[nodiscard]] bool takeServer();
    [[nodiscard]] bool takeServerFiles();
    [[nodiscard]] bool takeVault();
    [[nodiscard]] bool takeRescueKey();
    [[nodiscard]] bool takeRoom(const QString &room);
    void take(QWidget *widget, const char *name);
    [[nodiscard]] bool readAll();

    QString m_folder;
    QString m_room;
    QString m_suffix; ///< "-ja-light"
    bool m_isJapanese = true;
    Stage m_stage;
};

} // namespace tsunagi::tests
