// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/properties_page.h"

#include "ui/connections/connection_session.h"
#include "ui/connections/properties_model.h"
#include "ui/theme.h"
#include "ui/widgets/plain_table.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

PropertiesPage::PropertiesPage(QWidget *parent)
    : Translated(parent)
    , m_model(new PropertiesModel(this))
    , m_table(makePlainTable("propertiesTable", this))
{
    m_table->setModel(m_model);
    m_table->setProperty("framed", true);
    const int unit = theme().pixelSize(TextRole::Body);
    const int widths[] = { 14, 18, 13, 10 };
    for (int column = 0; column < PropertiesModel::DescriptionColumn; ++column)
        m_table->setColumnWidth(column, widths[column] * unit);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    layout->addWidget(m_table);
    retranslate();
}

void PropertiesPage::showSession(const ConnectionSession *session)
{
    m_model->show(session->connection(), session->store()->displayName());
}

void PropertiesPage::retranslate()
{
    m_table->setAccessibleName(tr("Connection properties"));
    m_model->retranslate();
}

} // namespace tsunagi::ui
