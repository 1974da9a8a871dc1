// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_header.h"

#include "ui/connections/connection_session.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ConnectionHeader::ConnectionHeader(QMenu *menu, QWidget *parent)
    : Translated(parent)
    , m_avatar(new Avatar(48, Avatar::Shape::Square, this))
    , m_nameStack(new QStackedWidget(this))
    , m_name(new ElidedLabel("title", this))
    , m_nameEdit(new QLineEdit(this))
    , m_address(new ElidedLabel("muted", this))
    , m_issues(makePrimaryButton("showIssuesButton", this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"connectionHeader"_s);
    m_name->setObjectName(u"connectionNameLabel"_s);
    m_address->setObjectName(u"connectionAddressLabel"_s);
    m_nameEdit->setObjectName(u"connectionNameEdit"_s);
    m_nameEdit->setMaxLength(100);
    m_nameEdit->installEventFilter(this);
    m_more->setObjectName(u"connectionMenuButton"_s);
    m_more->setProperty("kind", u"button"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_issues->setIcon(icon(u"table"_s, Tint::OnButton));
    setUpLayout();
    connect(m_issues, &QPushButton::clicked, this, &ConnectionHeader::issuesWanted);
    connect(m_nameEdit, &QLineEdit::editingFinished, this, [this] { finishRenaming(true); });
    retranslate();
}

void ConnectionHeader::setUpLayout()
{
    m_nameStack->addWidget(m_name);
    m_nameStack->addWidget(m_nameEdit);
    m_nameStack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_nameStack);
    words->addWidget(m_address);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::xs);
    layout->setSpacing(space::l);
    layout->addWidget(m_avatar);
    layout->addLayout(words, 1);
    layout->addWidget(m_issues);
    layout->addWidget(m_more);
}

void ConnectionHeader::showSession(const ConnectionSession *session)
{
    if (m_session != session)
        finishRenaming(false);
    m_session = session;
    retranslate();
}

void ConnectionHeader::startRenaming()
{
    if (!m_session)
        return;
    m_nameEdit->setText(m_session->connection().name);
    m_nameStack->setCurrentWidget(m_nameEdit);
    m_nameEdit->selectAll();
    m_nameEdit->setFocus();
}

void ConnectionHeader::finishRenaming(bool keep)
{
    if (m_nameStack->currentWidget() != m_nameEdit)
        return;
    m_nameStack->setCurrentWidget(m_name);
    const QString name = m_nameEdit->text().simplified();
    if (keep && m_session && !name.isEmpty() && name != m_session->connection().name)
        Q_EMIT renamed(name);
}

bool ConnectionHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_nameEdit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        finishRenaming(false);
        return true;
    }
    return Translated::eventFilter(watched, event);
}

void ConnectionHeader::retranslate()
{
    m_issues->setText(tr("Show issues"));
    m_more->setAccessibleName(tr("More about this connection"));
    m_more->setToolTip(m_more->accessibleName());
    m_nameEdit->setAccessibleName(tr("Name of the connection"));
    if (!m_session)
        return;
    const auth::SavedConnection &connection = m_session->connection();
    m_avatar->setName(connection.name);
    m_name->setFullText(connection.name);
    m_address->setFullText(tr("%1 · %2").arg(connection.properties.value(auth::Property::Url), methodOf(*m_session)));
}

QString methodOf(const ConnectionSession &session)
{
    return session.usesTokens() ? QCoreApplication::translate("Method", "OAuth (allowed in the browser)")
                                : QCoreApplication::translate("Method", "API key");
}

} // namespace tsunagi::ui
