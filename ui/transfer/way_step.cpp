// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/way_step.h"

#include "ui/widgets/choice_card.h"
#include "ui/widgets/shield_line.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

WayStep::WayStep(QWidget *parent)
    : StepPage(parent)
    , m_verifier(new ChoiceCard("verifierRadio", page()))
    , m_file(new ChoiceCard("settingsFileRadio", page()))
    , m_fleet(new ChoiceCard("fleetRadio", page()))
{
    setObjectName(u"wayStep"_s);
    auto *group = new QButtonGroup(this); // each in a card of its own, they would not exclude each other
    for (ChoiceCard *card : { m_verifier, m_file, m_fleet }) {
        group->addButton(card->button());
        body()->addWidget(card);
        connect(card->button(), &QRadioButton::toggled, this, &WayStep::changed);
    }
    m_verifier->button()->setChecked(true);
    closeBody();
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ScopeOfGrant, page()));
    retranslate();
}

ServerWay WayStep::way() const
{
    if (m_fleet->isChosen())
        return ServerWay::Fleet;
    return m_verifier->isChosen() ? ServerWay::Verifier : ServerWay::SettingsFile;
}

void WayStep::enter()
{
    for (const ChoiceCard *card : { m_verifier, m_file, m_fleet })
        if (card->isChosen())
            card->button()->setFocus();
}

QString WayStep::stepTitle() const { return tr("Way"); }

void WayStep::retranslate()
{
    setTitle(tr("How does the server get its permission?"),
             tr("For a server, a container or a nightly job: a machine without a browser."));
    m_verifier->setTexts(tr("By a code: a permission for this server alone (recommended)"),
                         tr("Allow it once more in this computer's browser, and enter the code on the server within a "
                            "few minutes. This computer's connection stays as it is."));
    m_file->setTexts(tr("By a settings file"),
                     tr("Made here, for the server's own key, and carried there. The permission in it is one for this "
                        "server alone, or this computer's."));
    m_fleet->setTexts(
        tr("Several servers"),
        tr("From a list of servers and their public keys: a permission and a file for each, one after the "
           "other."));
}

} // namespace tsunagi::ui
