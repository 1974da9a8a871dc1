// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/who_opens_step.h"

#include "ui/theme.h"
#include "ui/transfer/seal_choice.h"
#include "ui/transfer/warning_band.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
WhoOpensStep::WhoOpensStep(ExportOrder *order, QWidget *parent)
    : StepPage(parent)
    , m_order(order)
    , m_who(new SealChoice(page()))
    , m_grantLabel(makeLabel("heading", page()))
    , m_own(new ChoiceCard("ownGrantRadio", page()))
    , m_handOver(new ChoiceCard("handOverRadio", page()))
    , m_copy(new ChoiceCard("copyGrantRadio", page()))
    , m_file(new Card(page()))
{
    setObjectName(u"whoOpensStep"_s);
    setUpFile();
    setUpGrant();
    for (QWidget *part : std::initializer_list<QWidget *>{ m_who, m_grantLabel, m_own, m_handOver, m_copy, m_file })
        body()->addWidget(part);
    closeBody();
    retranslate();
}

void WhoOpensStep::setUpGrant()
{
    auto *group = new QButtonGroup(this); // each in a card of its own, they would not exclude each other
    for (ChoiceCard *card : { m_own, m_handOver, m_copy }) {
        group->addButton(card->button());
        connect(card->button(), &QRadioButton::toggled, this, &WhoOpensStep::refresh);
    }
    auto *band = new WarningBand(m_copy);
    m_copyWarning = band->words();
    m_copy->content()->addWidget(band);
    m_own->button()->setChecked(true);
    connect(m_who, &SealChoice::changed, this, &WhoOpensStep::changed);
}

void WhoOpensStep::setUpFile()
{
    m_clientSecret = new QCheckBox(m_file);
    m_clientSecret->setObjectName(u"clientSecretCheck"_s);
    m_clientSecret->setChecked(true);
    m_accessOnly = new QCheckBox(m_file);
    m_accessOnly->setObjectName(u"accessOnlyCheck"_s);
    m_pathLabel = makeLabel("body", m_file);
    m_path = new PasteEdit("exportPathEdit", m_file);
    m_path->setText(QDir::homePath() + u"/OAuthSettings.txt"_s);
    m_pathLabel->setBuddy(m_path);
    m_choose = makeButton("choosePathButton", m_file);
    m_pathHint = makeParagraph("secondary", m_file);
    m_pathHint->setObjectName(u"exportPathHint"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_path, 1);
    line->addWidget(m_choose);
    m_file->body()->addWidget(m_clientSecret);
    m_file->body()->addWidget(m_accessOnly);
    m_file->body()->addWidget(m_pathLabel);
    m_file->body()->addLayout(line);
    m_file->body()->addWidget(m_pathHint);
    connect(m_accessOnly, &QCheckBox::toggled, this, &WhoOpensStep::refresh);
    connect(m_path, &QLineEdit::textChanged, this, &WhoOpensStep::refresh);
    connect(m_choose, &QPushButton::clicked, this, &WhoOpensStep::choosePath);
}

void WhoOpensStep::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("Save the settings file"), m_path->text());
    dialog->setObjectName(u"exportPathDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

GrantWay WhoOpensStep::way() const
{
    if (m_copy->isChosen())
        return GrantWay::Copy;
    return m_handOver->isChosen() ? GrantWay::HandOver : GrantWay::Own;
}

void WhoOpensStep::refresh()
{
    // A hand-over without what renews would lose the permission; without it the client secret is of no use.
    m_accessOnly->setEnabled(way() != GrantWay::HandOver);
    m_clientSecret->setEnabled(!m_accessOnly->isEnabled() || !m_accessOnly->isChecked());
    showPath();
    Q_EMIT changed();
}

void WhoOpensStep::showPath()
{
    const bool isGood = QDir::isAbsolutePath(m_path->text()) && !m_path->text().endsWith(u'/');
    const bool isThere = isGood && QFileInfo::exists(m_path->text());
    sayHint(m_pathHint, isGood && !isThere,
            isThere      ? tr("There is a file of that name already. It is not overwritten: choose another name.")
                : isGood ? tr("The file is encrypted. Remove it here once it is on the server.")
                         : tr("Enter the whole path of a file, beginning with “/”."));
}

bool WhoOpensStep::isComplete() const
{
    const QString path = m_path->text();
    return m_who->isComplete() && QDir::isAbsolutePath(path) && !path.endsWith(u'/') && !QFileInfo::exists(path);
}

void WhoOpensStep::enter()
{
    retranslate(); // a file may have come or gone meanwhile
    verticalScrollBar()->setValue(0);
    m_who->focusFirst();
}

void WhoOpensStep::next()
{
    m_order->recipients = m_who->recipients();
    m_order->passphrase = m_who->passphrase();
    m_order->way = way();
    m_order->withoutClientSecret = !m_clientSecret->isChecked();
    m_order->accessOnly = m_accessOnly->isEnabled() && m_accessOnly->isChecked();
    m_order->path = QDir::cleanPath(m_path->text());
    m_order->isSameGrant = false;
    Q_EMIT done();
}

QString WhoOpensStep::stepTitle() const { return tr("Who can open it"); }

void WhoOpensStep::retranslate()
{
    setTitle(tr("Which server is to open it?"),
             tr("Only what is named here opens the OAuthSettings.txt that is made. Make one for each server."));
    m_grantLabel->setText(tr("How this permission is passed on"));
    m_own->setTexts(tr("Get a permission for this server alone (recommended)"),
                    tr("In the next step you allow it once more in the browser. This computer's connection stays as it "
                       "is."));
    m_handOver->setTexts(tr("Hand over from this computer"),
                         tr("The permission moves to the server. On this computer you have to log in again."));
    m_copy->setTexts(tr("Copy"), tr("This computer and the server use the same permission."));
    m_copyWarning->setText(tr("If one permission is used on two machines, it may stop working on one of them."));
    m_file->setTitle(tr("The file"));
    m_clientSecret->setText(tr("Put the client &secret in (the server needs it to renew its token)"));
    m_accessOnly->setText(tr("&Only the access token (it ends within the hour, and nothing can be renewed)"));
    m_pathLabel->setText(tr("Save as"));
    m_path->setAccessibleName(tr("File to save"));
    m_choose->setText(tr("Choose…"));
    refresh();
}

} // namespace tsunagi::ui
