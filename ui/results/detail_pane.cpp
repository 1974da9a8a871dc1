// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/detail_pane.h"

#include "ui/results/cell_text.h"
#include "ui/results/field_grid.h"
#include "ui/results/json_layout.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using backlog::Column;
using backlog::ColumnType;

QString textAt(const backlog::Table &table, const backlog::RowTable &rows, qsizetype row, const QString &column)
{
    const int index = table.columnIndex(column);
    return index < 0 ? QString() : wholeCellText(table.columns.at(index), rows.cell(row, index));
}

/// "KAKE-20477  夜間バッチが…", "KAKE 架け橋", "佐藤 由美".
QString titleFor(const backlog::Table &table, const backlog::RowTable &rows, qsizetype row)
{
    QStringList parts;
    for (const auto &column : { u"IssueKey"_s, u"ProjectKey"_s, u"Summary"_s, u"Name"_s, u"Title"_s }) {
        const QString text = textAt(table, rows, row, column);
        const bool isKeyBesideIssue = column == "ProjectKey"_L1 && !parts.isEmpty();
        if (!text.isEmpty() && !isKeyBesideIssue)
            parts << text;
    }
    return parts.join(u"  "_s);
}

/// Ids, colours and JSON are for the table and the export; a person reads names.
bool isForPeople(const Column &column)
{
    const QLatin1StringView name(column.name);
    static constexpr std::array shownElsewhere{ "IssueKey"_L1, "Summary"_L1, "Description"_L1, "Name"_L1, "KeyId"_L1 };
    return column.type != ColumnType::Json && !name.endsWith("Id"_L1) && !name.endsWith("Color"_L1)
        && std::ranges::find(shownElsewhere, name) == shownElsewhere.end();
}

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : Translated(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(makeLabel("muted", this))
    , m_content(new QWidget(this))
    , m_fields(new FieldGrid(m_content))
{
    setObjectName(u"detailPane"_s);
    setProperty("panel", u"bottom"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *layout = new QHBoxLayout(m_content);
    layout->setContentsMargins(space::l, space::m, space::s, space::m);
    layout->setSpacing(space::xl);
    setUpText();
    layout->addWidget(m_fields, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 1, 0, 0);
    outer->addWidget(m_stack);
    retranslate();
}

void DetailPane::setUpText()
{
    m_title = makeLabel("heading", m_content);
    m_title->setObjectName(u"detailTitleLabel"_s);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_text = new QPlainTextEdit(m_content);
    m_text->setObjectName(u"detailText"_s);
    m_text->setReadOnly(true);
    m_text->setProperty("kind", u"plain"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_open = makeButton("openInBacklogButton", m_content);
    m_open->setIcon(icon(u"external"_s));
    m_copy = new CopyButton("copyRowButton", m_content);
    m_json = makeButton("rawJsonButton", m_content);
    m_json->setCheckable(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_json);
    buttons->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_title);
    left->addWidget(m_text, 1);
    left->addLayout(buttons);
    static_cast<QHBoxLayout *>(m_content->layout())->addLayout(left, 1);
    connect(m_open, &QPushButton::clicked, this, &DetailPane::openInBacklog);
    connect(m_json, &QPushButton::toggled, this, &DetailPane::showJson);
}

void DetailPane::showRow(const backlog::Table &table, const backlog::RowTable &rows, qsizetype storeRow)
{
    m_table = &table;
    m_rows = rows;
    m_row = storeRow;
    fill();
}

void DetailPane::clear()
{
    m_table = nullptr;
    m_rows = {};
    m_row = -1;
    m_stack->setCurrentWidget(m_empty);
}

void DetailPane::fill()
{
    if (!m_table)
        return;
    m_title->setText(titleFor(*m_table, m_rows, m_row));
    m_title->setToolTip(m_title->text().toHtmlEscaped());
    m_copy->setCopiedText(QString::fromUtf8(m_rows.rawJson(m_row)));
    m_open->setVisible(m_space && !pageOf(*m_space, *m_table, m_rows, m_row).isEmpty());
    showJson(m_json->isChecked());
    fillFields();
    m_stack->setCurrentWidget(m_content);
}

void DetailPane::showJson(bool json)
{
    if (!m_table)
        return;
    if (json) {
        m_text->setPlainText(QString::fromUtf8(laidOutJson(m_rows.rawJson(m_row))));
        m_text->setFont(theme().monospaceFont());
    } else {
        const QString description = textAt(*m_table, m_rows, m_row, u"Description"_s);
        m_text->setPlainText(description);
        m_text->setFont(theme().font(TextRole::Body));
    }
    const bool hasText = json || m_table->columnIndex(u"Description"_s) >= 0;
    m_text->setPlaceholderText(hasText ? tr("No description") : QString());
}

/// Empty ones are left out, so that what is there can be found.
void DetailPane::fillFields()
{
    QList<FieldGrid::Field> fields;
    for (int column = 0; column < m_table->columns.size(); ++column) {
        const Column &declared = m_table->columns.at(column);
        const QString value = wholeCellText(declared, m_rows.cell(m_row, column));
        if (!value.isEmpty() && isForPeople(declared))
            fields.append({ backlog::titleOf(declared), value });
    }
    m_fields->show(fields);
}

void DetailPane::openInBacklog()
{
    if (m_table && m_space)
        QDesktopServices::openUrl(pageOf(*m_space, *m_table, m_rows, m_row));
}

void DetailPane::retranslate()
{
    m_empty->setText(tr("Choose a row to see all of it here."));
    m_open->setText(tr("Open in Backlog"));
    m_copy->setLabel(tr("Copy"));
    m_copy->setToolTip(tr("Copies the row as JSON"));
    m_json->setText(tr("Original JSON"));
    m_text->setAccessibleName(tr("Description"));
    m_fields->setAccessibleName(tr("Fields"));
    fill();
}

QUrl pageOf(const auth::SpaceUrl &space, const backlog::Table &table, const backlog::RowTable &rows, qsizetype row)
{
    // The key goes into a path: only what Backlog's keys are made of, so that a reply chooses no other page.
    const auto safe = [](const QString &key) {
        return !key.isEmpty() && std::ranges::all_of(key, [](QChar c) {
            return (c.isLetterOrNumber() && c.unicode() < 128) || c == u'-' || c == u'_';
        });
    };
    const QString issue = textAt(table, rows, row, u"IssueKey"_s);
    if (safe(issue))
        return space.resolved(u"/view/"_s + issue);
    const QString project = textAt(table, rows, row, u"ProjectKey"_s);
    if (safe(project))
        return space.resolved(u"/projects/"_s + project);
    return {};
}

} // namespace tsunagi::ui
