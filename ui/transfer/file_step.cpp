// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/file_step.h"

#include "ui/theme.h"
#include "ui/transfer/manual_transfer.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/symbol.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

FileStep::FileStep(const auth::SavedConnection &connection, QWidget *parent)
    : StepPage(parent)
    , m_connection(connection)
    , m_warning(new QFrame(page()))
    , m_warningWords(makeParagraph("body", m_warning))
    , m_where(makeParagraph("body", page()))
    , m_whoOpens(makeParagraph("body", page()))
    , m_transfer(new ManualTransfer(connection, page()))
{
    setObjectName(u"fileStep"_s);
    m_where->setObjectName(u"settingsFileLabel"_s);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warning->setProperty("band", u"warning"_s);
    auto *band = new QHBoxLayout(m_warning);
    band->setContentsMargins(space::m, space::s, space::m, space::s);
    band->setSpacing(space::m);
    band->addWidget(new Symbol(u"warning"_s, Tint::Warning, 18, m_warning), 0, Qt::AlignTop);
    band->addWidget(m_warningWords, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{ m_where, m_whoOpens, m_warning, m_transfer })
        body()->addWidget(part);
    closeBody();
    retranslate();
}

void FileStep::enter()
{
    retranslate(); // the file may have come meanwhile
    verticalScrollBar()->setValue(0);
}

QString FileStep::stepTitle() const { return tr("Settings file"); }

QString FileStep::nextText() const { return tr("&Close"); }

void FileStep::retranslate()
{
    setTitle(tr("Give the server a copy of the settings file"),
             tr("Test the connection first: the file must hold a permission that works."));
    const QString path = auth::settingsPathOf(m_connection);
    m_where->setText(QFileInfo::exists(path)
                         ? tr("This connection's settings file: %1").arg(path)
                         : tr("This connection has no settings file yet (%1): log in first.").arg(path));
    m_whoOpens->setText(m_connection.identityInKeychain && !m_connection.inVault
                            ? tr("It is encrypted: only the key in this computer's keyring (keychain) opens it, so the "
                                 "server could not read the file as it is. It needs a copy for a key of its own.")
                            : tr("It is encrypted: only this computer's key opens it, so the server could not read the "
                                 "file as it is. It needs a copy for a key of its own."));
    m_warningWords->setText(tr("If one permission is used on two machines, it may stop working on one of them. By the "
                               "code, the server gets a permission of its own."));
}

} // namespace tsunagi::ui
