// SPDX-License-Identifier: GPL-3.0-or-later
// From a chart's figures to what people see of them, in the chosen language.
#pragma once

#include "ui/results/chart/chart_data.h"
#include "ui/results/chart/chart_picture.h"

#include <QList>

namespace tsunagi::ui {

/// @p filtered  columns that the typed filter looks through
[[nodiscard]] ChartPicture pictureOf(const ChartData &data, const QList<int> &filtered);

/// "第1期公開 (KAKE, 12)": which milestone, and how many of the rows are of it.
[[nodiscard]] QString nameOf(const backlog::Milestone &milestone);

} // namespace tsunagi::ui
