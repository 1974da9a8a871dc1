// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_page.h"

namespace tsunagi::ui {

QString StepPage::nextText() const { return tr("&Next"); }

void StepPage::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

} // namespace tsunagi::ui
