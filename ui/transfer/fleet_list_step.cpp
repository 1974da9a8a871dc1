// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/fleet_list_step.h"

#include "auth/error_text.h"
#include "ui/theme.h"
#include "ui/transfer/warning_band.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_box.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QHBoxLayout *lineOf(QWidget *field, QWidget *button)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(field, 1);
    line->addWidget(button);
    return line;
}

} // namespace

FleetListStep::FleetListStep(FleetOrder *order, QWidget *parent)
    : StepPage(parent)
    , m_order(order)
    , m_card(new Card(page()))
    , m_example(new CopyBox("hostListExampleText", "copyHostListExampleButton", 3, m_card))
    , m_listLabel(makeLabel("body", m_card))
    , m_list(new PasteEdit("hostListEdit", m_card))
    , m_chooseList(makeButton("chooseHostListButton", m_card))
    , m_listHint(makeParagraph("secondary", m_card))
    , m_folderLabel(makeLabel("body", m_card))
    , m_folder(new PasteEdit("fleetFolderEdit", m_card))
    , m_chooseFolder(makeButton("chooseFleetFolderButton", m_card))
    , m_folderHint(makeParagraph("secondary", m_card))
    , m_clientSecret(new QCheckBox(m_card))
{
    setObjectName(u"fleetListStep"_s);
    m_listHint->setObjectName(u"hostListHint"_s);
    m_folderHint->setObjectName(u"fleetFolderHint"_s);
    m_clientSecret->setObjectName(u"fleetClientSecretCheck"_s);
    m_clientSecret->setChecked(true);
    m_example->setText(u"Host,Recipient\nweb-1,age1…\ndb-1,ssh-ed25519 AAAA…"_s);
    m_folder->setText(QDir::homePath() + u"/tsunagi-fleet"_s);
    m_listLabel->setBuddy(m_list);
    m_folderLabel->setBuddy(m_folder);
    QVBoxLayout *layout = m_card->body();
    layout->addWidget(m_example);
    layout->addWidget(m_listLabel);
    layout->addLayout(lineOf(m_list, m_chooseList));
    layout->addWidget(m_listHint);
    layout->addWidget(m_folderLabel);
    layout->addLayout(lineOf(m_folder, m_chooseFolder));
    layout->addWidget(m_folderHint);
    layout->addWidget(m_clientSecret);
    body()->addWidget(m_card);
    closeBody();
    connect(m_list, &QLineEdit::textChanged, this, &FleetListStep::readList);
    connect(m_folder, &QLineEdit::textChanged, this, &FleetListStep::showHints);
    connect(m_chooseList, &QPushButton::clicked, this, &FleetListStep::chooseList);
    connect(m_chooseFolder, &QPushButton::clicked, this, &FleetListStep::chooseFolder);
    retranslate();
}

void FleetListStep::chooseList()
{
    auto *dialog = new QFileDialog(this, tr("List of servers"), {}, tr("CSV (*.csv);;All files (*)"));
    dialog->setObjectName(u"hostListDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_list, &QLineEdit::setText);
    dialog->open();
}

void FleetListStep::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the servers' files"), m_folder->text());
    dialog->setObjectName(u"fleetFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void FleetListStep::readList()
{
    m_hosts.clear();
    m_error.reset();
    if (!m_list->text().isEmpty()) {
        auto read = auth::readHostList(m_list->text());
        if (read)
            m_hosts = std::move(*read);
        else
            m_error = read.error();
    }
    showHints();
}

void FleetListStep::showHints()
{
    if (m_error)
        sayHint(m_listHint, false, auth::messageOf(*m_error) + u'\n' + auth::hintOf(*m_error));
    else if (m_hosts.empty())
        sayHint(m_listHint, true,
                tr("A CSV file with the columns Host and Recipient: the public key that “tsunagi-cli "
                   "keygen” prints on each server."));
    else
        sayHint(m_listHint, true, tr("%n server(s) in the list.", nullptr, static_cast<int>(m_hosts.size())));
    const bool isGood = QDir::isAbsolutePath(m_folder->text());
    sayHint(m_folderHint, isGood,
            isGood ? tr("Each server gets a folder of its own in it. Servers whose file is there already are skipped.")
                   : tr("Enter the whole path of a folder, beginning with “/”."));
    Q_EMIT changed();
}

bool FleetListStep::isComplete() const { return !m_hosts.empty() && QDir::isAbsolutePath(m_folder->text()); }

void FleetListStep::enter()
{
    readList(); // it may have been corrected meanwhile
    m_list->setFocus();
}

void FleetListStep::next()
{
    readList();
    if (!isComplete())
        return;
    m_order->hosts = m_hosts;
    m_order->folder = QDir::cleanPath(m_folder->text());
    m_order->withoutClientSecret = !m_clientSecret->isChecked();
    Q_EMIT done();
}

QString FleetListStep::stepTitle() const { return tr("List of servers"); }

void FleetListStep::retranslate()
{
    setTitle(tr("Which servers?"),
             tr("Each gets a permission of its own, in a file that only its own key opens. You allow each once, in the "
                "browser."));
    m_example->setLabels(tr("What the list looks like"), tr("Example of a list"));
    m_listLabel->setText(tr("List of servers (CSV)"));
    m_list->setAccessibleName(tr("List of servers (CSV)"));
    m_chooseList->setText(tr("Choose…"));
    m_folderLabel->setText(tr("Folder for their files"));
    m_folder->setAccessibleName(tr("Folder for their files"));
    m_chooseFolder->setText(tr("Choose…"));
    m_clientSecret->setText(tr("Put the client &secret in (the server needs it to renew its token)"));
    showHints();
}

} // namespace tsunagi::ui
