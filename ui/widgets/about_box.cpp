// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/about_box.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shield_line.h"
#include "ui/widgets/symbol.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

AboutBox::AboutBox(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutBox"_s);
    setWindowTitle(tr("About Tsunagi"));
    auto *name = makeLabel("title", this);
    name->setText(u"Tsunagi"_s);
    auto *version = makeLabel("muted", this);
    version->setText(tr("Version %1").arg(QLatin1StringView(TSUNAGI_VERSION)));
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *text = makeParagraph("body", this);
    text->setText(tr("A connection manager for Nulab Backlog. Not a product of Nulab Inc.; Backlog is its trademark."));
    auto *licence = makeParagraph("secondary", this);
    licence->setText(tr("Free software under the GNU General Public License, version 3 or later."));
    auto *close = makePrimaryButton("closeButton", this);
    close->setText(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(name);
    words->addWidget(version);
    words->addWidget(text);
    words->addWidget(licence);
    words->addWidget(new ShieldLine(ShieldLine::Promise::ReadsOnly, this));
    words->addSpacing(space::s);
    words->addWidget(close, 0, Qt::AlignRight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(new Symbol(u"tsunagi"_s, Tint::Text, 56, this), 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    setMinimumWidth(460);
}

} // namespace tsunagi::ui
