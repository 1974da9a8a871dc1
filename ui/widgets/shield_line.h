// SPDX-License-Identifier: GPL-3.0-or-later
// What Tsunagi promises about the data that it is let in to, beside a shield.
#pragma once

#include "ui/widgets/translated.h"

#include <QWidget>

class QLabel;

namespace tsunagi::ui {

class ShieldLine : public Translated<QWidget> {
    Q_OBJECT
public:
    enum class Promise { ReadsOnly, ScopeOfGrant };
    explicit ShieldLine(Promise promise, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    Promise m_promise;
    QLabel *m_text;
};

} // namespace tsunagi::ui
