// SPDX-License-Identifier: GPL-3.0-or-later
// What a procedure gave: a row for each declared output, secrets masked; and whether it has refreshed the stored grant.
#pragma once

#include "ui/procedures/procedure_run.h"
#include "ui/widgets/translated.h"

#include <QFrame>
#include <QList>

class QLabel;

namespace tsunagi::ui {

class ShownValue;

class ProcedureOutputs : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit ProcedureOutputs(const auth::ProcedureInfo &procedure, QWidget *parent = nullptr);

    void showOutcome(const ProcedureOutcome &outcome);
    /// Nothing is shown, or kept, any more.
    void clear();

protected:
    void retranslate() override;

private:
    QString m_refreshedFile;
    QLabel *m_title;
    QLabel *m_note;
    QList<ShownValue *> m_values;
};

} // namespace tsunagi::ui
