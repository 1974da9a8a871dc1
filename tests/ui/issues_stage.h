// SPDX-License-Identifier: GPL-3.0-or-later
// A stage with the issues of a space of a thousand on the screen, as they are read.
#pragma once

#include "tests/app/tst_sandbox_client.h"
#include "tests/ui/stage.h"

#include "ui/connections/connection_page.h"
#include "ui/results/results_page.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_load.h"

namespace tsunagi::tests {

class IssuesStage : public Stage {
public:
    static constexpr int issues = 1000;

    [[nodiscard]] bool startSandbox();
    /// A connection is saved and its issues are chosen; they begin to arrive.
    [[nodiscard]] bool showIssues();
    [[nodiscard]] bool waitForState(ui::TableLoad::State state);
    /// The rows are arranged as the person wishes, all that are here.
    [[nodiscard]] bool waitForRows(int count);
    /// Each page of issues is held back, so that something can happen meanwhile.
    void slowDown(int milliseconds = 100);
    void addFault(QJsonObject fault);

    [[nodiscard]] ui::ConnectionPage &page() { return *window().connectionPage(); }
    [[nodiscard]] ui::ResultsPage &results() { return *page().results(); }
    [[nodiscard]] ui::TableLoad &load() { return *results().load(); }
    [[nodiscard]] ui::RowModel &rows() { return *results().view()->rowModel(); }
    [[nodiscard]] int column(const char *name) { return rows().table().columnIndex(QLatin1StringView(name)); }
    /// Of that column, in the order on the screen.
    [[nodiscard]] QStringList texts(const char *columnName);
    /// What the space itself says, by a client of its own.
    [[nodiscard]] QJsonArray askSpace(const QString &target);
    /// Requests to the issues so far.
    [[nodiscard]] qsizetype requests();
};

} // namespace tsunagi::tests
