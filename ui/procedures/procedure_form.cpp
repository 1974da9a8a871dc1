// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedure_form.h"

#include "ui/theme.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ProcedureForm::ProcedureForm(const auth::ProcedureInfo &procedure, const auth::SavedConnection &connection,
                             QWidget *parent)
    : Translated(parent)
    , m_connection(connection)
{
    setProperty("card", true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::l, space::l, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    for (const auth::ProcedureInput &input : procedure.inputs)
        addRow(input, grid);
    retranslate();
}

void ProcedureForm::addRow(const auth::ProcedureInput &input, QGridLayout *grid)
{
    const QByteArray objectName = QByteArray(input.name) + "Input";
    Row row{ .input = &input, .name = makeLabel("body", this), .description = makeParagraph("secondary", this) };
    row.name->setText(QString::fromLatin1(input.name));
    QWidget *field = nullptr;
    if (input.allowed) {
        field = makeChoice(row);
    } else if (input.property && auth::infoOf(*input.property).secret) {
        field = row.secret = new SecretEdit(objectName.constData(), this);
        row.secret->setLabel(row.name->text());
        row.secret->edit()->setPlaceholderText(defaultOf(input));
        connect(row.secret->edit(), &QLineEdit::returnPressed, this, &ProcedureForm::submitted);
    } else {
        field = row.plain = new PasteEdit(objectName.constData(), this);
        row.plain->setAccessibleName(row.name->text());
        row.plain->setPlaceholderText(defaultOf(input));
        connect(row.plain, &QLineEdit::returnPressed, this, &ProcedureForm::submitted);
    }
    const int line = grid->rowCount();
    grid->addWidget(row.name, line, 0);
    grid->addWidget(field, line, 1);
    grid->addWidget(row.description, line + 1, 1);
    grid->setRowMinimumHeight(line + 2, space::s);
    m_rows.append(row);
}

QWidget *ProcedureForm::makeChoice(Row &row)
{
    auto *field = new QWidget(this);
    auto *line = new QHBoxLayout(field);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::l);
    row.choice = new QButtonGroup(this);
    QStringList words = QString::fromLatin1(row.input->allowed).split(u'|');
    words.prepend({});
    for (const QString &word : std::as_const(words)) {
        auto *button = new QRadioButton(word, field);
        button->setObjectName(QLatin1StringView(row.input->name) + "Input"_L1 + word);
        row.choice->addButton(button, static_cast<int>(row.choice->buttons().size()));
        line->addWidget(button);
    }
    row.choice->button(0)->setChecked(true);
    line->addStretch();
    return field;
}

QString ProcedureForm::defaultOf(const auth::ProcedureInput &input) const
{
    if (!input.property)
        return {};
    if (m_connection.secrets.contains(*input.property))
        return auth::maskedSecret.toString();
    return m_connection.properties.value(*input.property,
                                         QLatin1StringView(auth::infoOf(*input.property).defaultValue));
}

QString ProcedureForm::valueOf(const Row &row)
{
    if (row.choice)
        return row.choice->checkedId() > 0 ? row.choice->checkedButton()->text() : QString();
    return row.plain ? row.plain->text() : QString();
}

ProcedureInputs ProcedureForm::inputs() const
{
    ProcedureInputs given;
    for (const Row &row : m_rows) {
        const QString value = valueOf(row);
        if (row.secret && !row.secret->isEmpty())
            given.properties.set(*row.input->property, row.secret->secret(), auth::Origin::CommandLine);
        else if (value.isEmpty())
            continue;
        else if (row.input->property)
            given.properties.set(*row.input->property, value, auth::Origin::CommandLine);
        else if (row.choice)
            given.mode = value == "APP"_L1 ? auth::AuthMode::App : auth::AuthMode::Web;
        else
            given.state = value;
    }
    return given;
}

void ProcedureForm::retranslate()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.description->setText(QCoreApplication::translate("Procedure", row.input->description));
        if (!row.choice)
            continue;
        row.choice->button(0)->setText(tr("Not given"));
        for (QAbstractButton *button : row.choice->buttons())
            button->setAccessibleName(u"%1: %2"_s.arg(row.name->text(), button->text()));
    }
}

} // namespace tsunagi::ui
