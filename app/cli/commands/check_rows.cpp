// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/check_rows.h"

namespace tsunagi::cli {
namespace {

constexpr int widestCheck = 20; ///< "RefreshedAccessToken"
constexpr int widestResult = 11; ///< "independent"

} // namespace

Result<std::unique_ptr<CheckRows>> CheckRows::open(Session &session)
{
    std::unique_ptr<CheckRows> rows(new CheckRows);
    rows->m_reporter = &session.reporter();
    rows->m_table.columns = {
        { .name = "Check", .title = "Check", .nullable = false },
        { .name = "Result", .title = "Result", .nullable = false },
        { .name = "Detail", .title = "Detail" },
        { .name = "Hint", .title = "Hint" },
    };
    ResultShape shape;
    shape.table = &rows->m_table;
    const auto options = outputOptions(session.line(), session.out().isTerminal());
    rows->m_isAligned = options && options->format == OutputFormat::Table;
    auto results = Results::open(session, std::move(shape));
    if (!results)
        return fail(results.error());
    rows->m_results = std::move(*results);
    session.reporter().useLanguage();
    return rows;
}

void hideGiven(Session &session, const auth::PropertyBag &given)
{
    for (const auth::PropertyInfo &info : auth::allProperties())
        if (auth::holdsSecret(info.id, given.secret(info.id).view()))
            session.reporter().hide(given.secret(info.id));
}

void hideStored(Session &session, const auth::Examination &examination)
{
    if (!examination.stored)
        return;
    const auth::SettingsPayload &stored = *examination.stored;
    for (const auth::Secret *secret : { &stored.clientSecret, &stored.tokens.accessToken, &stored.tokens.refreshToken })
        session.reporter().hide(*secret);
}

Result<void> CheckRows::write(const CheckRow &row)
{
    HandMadeRow made;
    // A table takes its widths from the first row, which can't know the longer names to come.
    made.text(m_isAligned ? row.check.leftJustified(widestCheck) : row.check)
        .text(m_isAligned ? row.result.leftJustified(widestResult) : row.result)
        .textOrNull(m_reporter->masked(row.detail))
        .textOrNull(m_reporter->masked(row.hint));
    return m_results->write(batchOf(m_table.columns, { made }));
}

} // namespace tsunagi::cli
