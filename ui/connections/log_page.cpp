// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/log_page.h"

#include "ui/connections/connection_session.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

LogPage::LogPage(QWidget *parent)
    : Translated(parent)
    , m_promise(makeLabel("secondary", this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new CopyButton("copyLogButton", this))
{
    m_text->setObjectName(u"logText"_s);
    m_text->setReadOnly(true);
    m_text->setFont(theme().monospaceFont());
    m_text->setTabChangesFocus(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_promise, 1);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    retranslate();
}

void LogPage::showSession(const ConnectionSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    connect(session, &ConnectionSession::logged, this, &LogPage::refill);
    refill();
}

void LogPage::refill()
{
    if (!m_session)
        return;
    QStringList lines;
    for (const LogLine &line : m_session->log())
        lines << u"%1  %2"_s.arg(line.at.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s), line.text);
    m_text->setPlainText(lines.join(u'\n'));
    m_text->moveCursor(QTextCursor::End);
    m_copy->setCopiedText(m_text->toPlainText());
}

void LogPage::retranslate()
{
    m_promise->setText(tr("What was tested, refreshed and exported. No key, token or password ever stands here."));
    m_copy->setLabel(tr("Copy the log"));
    m_text->setAccessibleName(tr("Log"));
    m_text->setPlaceholderText(tr("Nothing has happened yet."));
}

} // namespace tsunagi::ui
