// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions in words: what a chip says, what its values are called, and which numbers have a name of their own.
#pragma once

#include "ui/results/server_condition.h"

namespace tsunagi::ui {

/// "担当者：佐藤 由美、鈴木 健"
[[nodiscard]] QString wordsOf(const ServerCondition &condition, const backlog::ConditionOffer &offer);
/// The values alone.
[[nodiscard]] QString valueWordsOf(const ServerCondition &condition, const backlog::ConditionOffer &offer);
/// All of them; the name itself for what the table does not offer.
[[nodiscard]] QStringList wordsOf(const ServerConditions &conditions, const backlog::Table &table);
[[nodiscard]] QString wordsOf(DayRange range);
/// One after the other, as the language writes a list.
[[nodiscard]] QString joinedWords(const QStringList &words);
/// What a number can be, where Backlog means something by it: states of pull requests, types of activities …; empty
/// where it is a mere number.
[[nodiscard]] QList<ChosenThing> namedNumbersOf(const backlog::ConditionOffer &offer);

} // namespace tsunagi::ui
