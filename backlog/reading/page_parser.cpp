// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/reading/page_parser.h"

#include "backlog/reading/folder_walk.h"

namespace tsunagi::backlog {

PageParser::PageParser(const ReadLevel &level)
    : m_asked(level.tables.first())
    , m_rows(*m_asked)
{
    for (qsizetype i = 1; i < level.tables.size(); ++i)
        m_embedded.push_back(
            std::make_unique<EmbeddedRows>(*level.tables[i], *level.tables[i - 1], level.choices[i - 1].matches));
}

void PageParser::beginParent(std::vector<Cell> inherited)
{
    m_inherited = std::move(inherited);
    m_rows.beginParent(m_inherited);
}

auth::Result<LevelPage> PageParser::parse(QByteArray body, PageTerms terms)
{
    const qsizetype atMost = std::exchange(terms.atMost, m_embedded.empty() ? terms.atMost : -1);
    // What is embedded is looked for in the plain bytes.
    const Packing packing = std::exchange(terms.packing, m_embedded.empty() ? terms.packing : Packing::None);
    const auto asked = m_rows.parse(std::move(body), terms);
    if (!asked)
        return auth::fail(asked.error());
    LevelPage page;
    page.rows = asked->rows;
    page.unreadable = asked->unreadable;
    page.repeated = asked->repeated;
    page.isGap = asked->isGap;
    if (m_asked->shape == Shape::Folders)
        page.folders = foldersIn(*m_asked, *page.rows);
    for (const auto &embedded : m_embedded) {
        const bool isLast = embedded == m_embedded.back();
        const ParsedPage inner = embedded->parse(*page.rows, isLast ? atMost : -1, isLast ? packing : Packing::None);
        page.rows = inner.rows;
        page.unreadable += inner.unreadable;
    }
    return page;
}

} // namespace tsunagi::backlog
