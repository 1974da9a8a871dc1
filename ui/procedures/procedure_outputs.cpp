// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedure_outputs.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shown_value.h"
#include "ui/widgets/symbol.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ProcedureOutputs::ProcedureOutputs(const auth::ProcedureInfo &procedure, QWidget *parent)
    : Translated(parent)
    , m_title(makeLabel("strong", this))
    , m_note(makeParagraph("body", this))
{
    setObjectName(u"procedureOutputs"_s);
    setProperty("card", true);
    m_note->setObjectName(u"outputsNoteLabel"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(new Symbol(u"check"_s, Tint::Accent, 18, this));
    head->addWidget(m_title, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::l, space::l, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->addLayout(head, 0, 0, 1, 2);
    for (const auth::ProcedureOutput &output : procedure.outputs) {
        auto *name = makeLabel("body", this);
        name->setText(QString::fromLatin1(output.name));
        const QByteArray objectName = QByteArray(output.name) + "Output";
        auto *value = new ShownValue(objectName.constData(),
                                     output.secret ? ShownValue::Kind::Secret : ShownValue::Kind::Plain, this);
        value->setLabel(name->text());
        const int line = grid->rowCount();
        grid->addWidget(name, line, 0);
        grid->addWidget(value, line, 1);
        m_values.append(value);
    }
    grid->addWidget(m_note, grid->rowCount(), 0, 1, 2);
    hide();
    retranslate();
}

void ProcedureOutputs::showOutcome(const ProcedureOutcome &outcome)
{
    for (qsizetype i = 0; i < m_values.size(); ++i)
        m_values[i]->setValue(outcome.values.at(static_cast<std::size_t>(i)));
    m_refreshedFile = outcome.refreshedFile;
    retranslate();
    show();
}

void ProcedureOutputs::clear()
{
    for (ShownValue *value : std::as_const(m_values))
        value->setValue({});
    m_refreshedFile.clear();
    hide();
}

void ProcedureOutputs::retranslate()
{
    m_title->setText(tr("Outputs"));
    setAccessibleName(m_title->text());
    m_note->setText(m_refreshedFile.isEmpty()
                        ? tr("Shown here only, and saved nowhere. Copy what you need before you close this window.")
                        : tr("The refresh token that was given belongs to this connection's settings file: the file's "
                             "own grant was refreshed in its place, and the file was written (%1).")
                              .arg(m_refreshedFile));
}

} // namespace tsunagi::ui
