// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of a procedure as a form, made from its declaration: what each one means, and what takes its place where
// nothing is given.
#pragma once

#include "ui/procedures/procedure_run.h"
#include "ui/widgets/translated.h"

#include <QFrame>
#include <QList>

class QButtonGroup;
class QGridLayout;
class QLabel;

namespace tsunagi::ui {

class PasteEdit;
class SecretEdit;

class ProcedureForm : public Translated<QFrame> {
    Q_OBJECT
public:
    /// @p connection  whose properties take the place of what is not given
    ProcedureForm(const auth::ProcedureInfo &procedure, const auth::SavedConnection &connection,
                  QWidget *parent = nullptr);

    [[nodiscard]] ProcedureInputs inputs() const;

Q_SIGNALS:
    /// The Return key in one of the edits.
    void submitted();

protected:
    void retranslate() override;

private:
    struct Row {
        const auth::ProcedureInput *input = nullptr;
        QLabel *name = nullptr;
        QLabel *description = nullptr;
        PasteEdit *plain = nullptr; ///< one of the three
        SecretEdit *secret = nullptr;
        QButtonGroup *choice = nullptr; ///< id 0: not given
    };
    void addRow(const auth::ProcedureInput &input, QGridLayout *grid);
    QWidget *makeChoice(Row &row);
    [[nodiscard]] QString defaultOf(const auth::ProcedureInput &input) const;
    [[nodiscard]] static QString valueOf(const Row &row);

    auth::SavedConnection m_connection;
    QList<Row> m_rows;
};

} // namespace tsunagi::ui
