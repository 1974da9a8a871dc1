// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/overview_page.h"

#include "ui/connections/connection_header.h"
#include "ui/connections/connection_session.h"
#include "ui/connections/latest_issues.h"
#include "ui/connections/places_card.h"
#include "ui/connections/token_facts.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/status_line.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

OverviewPage::OverviewPage(QWidget *parent)
    : Translated(parent)
    , m_account(new Card(this))
    , m_state(new Card(this))
    , m_places(new PlacesCard(this))
    , m_limits(new Card(this))
    , m_latest(new LatestIssues(this))
{
    setObjectName(u"overviewPage"_s);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(this);
    page->setProperty("scrolled", true);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(space::xl, space::l + space::xs, space::xl, space::xl);
    grid->setSpacing(space::l);
    grid->addWidget(m_account, 0, 0);
    grid->addWidget(m_state, 0, 1);
    grid->addWidget(m_places, 1, 0);
    grid->addWidget(m_limits, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_latest, 2, 0, 1, 2);
    grid->setRowStretch(3, 1);
    setWidget(page);
    setUpAccount();
    setUpState();
    setUpLimits();
    connect(m_latest, &LatestIssues::allWanted, this, &OverviewPage::issuesWanted);
    retranslate();
}

void OverviewPage::setUpAccount()
{
    m_avatar = new Avatar(44, Avatar::Shape::Round, m_account);
    m_userName = makeLabel("heading", m_account);
    m_userName->setObjectName(u"userNameLabel"_s);
    m_userFacts = makeParagraph("muted", m_account);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_userName);
    words->addWidget(m_userFacts);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(m_avatar, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    m_account->body()->addLayout(line);
    m_account->body()->addStretch();
}

void OverviewPage::setUpState()
{
    m_dot = new Dot(10, m_state);
    m_stateWords = makeLabel("heading", m_state);
    m_stateWords->setObjectName(u"stateWordsLabel"_s);
    m_stateFacts = makeParagraph("muted", m_state);
    m_stateFacts->setObjectName(u"stateFactsLabel"_s);
    m_details = makeButton("stateDetailsButton", m_state);
    m_details->setCheckable(true);
    m_details->setIcon(trailingIcon(u"chevron-down"_s));
    m_details->setLayoutDirection(Qt::RightToLeft); // the chevron after the word
    m_check = makeButton("checkButton", m_state);
    m_detailText = makeParagraph("secondary", m_state);
    m_detailText->setObjectName(u"stateDetailLabel"_s);
    m_detailText->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_dot);
    head->addWidget(m_stateWords, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(head);
    words->addWidget(m_stateFacts);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addLayout(words, 1);
    line->addWidget(m_check, 0, Qt::AlignVCenter);
    line->addWidget(m_details, 0, Qt::AlignVCenter);
    m_state->body()->addLayout(line);
    m_state->body()->addWidget(m_detailText);
    m_state->body()->addStretch();
    connect(m_details, &QPushButton::toggled, m_detailText, &QWidget::setVisible);
    connect(m_check, &QPushButton::clicked, this, &OverviewPage::checkWanted);
}

void OverviewPage::setUpLimits()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    for (const auto rateClass : { backlog::RateClass::Read, backlog::RateClass::Search, backlog::RateClass::Icon }) {
        const LimitRow made{ rateClass, makeLabel("muted", m_limits), new RemainderBar(m_limits),
                             makeLabel("body", m_limits) };
        made.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        made.value->setMinimumWidth(64);
        const int row = static_cast<int>(m_limitRows.size());
        grid->addWidget(made.name, row, 0);
        grid->addWidget(made.bar, row, 1);
        grid->addWidget(made.value, row, 2);
        m_limitRows.append(made);
    }
    grid->setColumnStretch(1, 1);
    m_limits->body()->addLayout(grid);
    m_limits->body()->addStretch();
}

void OverviewPage::showSession(ConnectionSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ConnectionSession::changed, this, &OverviewPage::retranslate);
        connect(session, &ConnectionSession::rateLimitsChanged, this, &OverviewPage::showLimits);
        connect(session, &QObject::destroyed, this, [this] { m_session = nullptr; });
        m_latest->showSession(session);
    }
    retranslate();
}

void OverviewPage::retranslate()
{
    m_account->setTitle(tr("Account"));
    m_state->setTitle(tr("Sign-in"));
    m_limits->setTitle(tr("Rate limit (per minute)"));
    m_details->setText(tr("Details"));
    m_check->setText(tr("Test"));
    if (!m_session)
        return;
    showAccount();
    showState();
    m_places->showConnection(*m_session);
    showLimits();
}

void OverviewPage::showAccount()
{
    const auto &test = m_session->lastTest();
    m_avatar->setVisible(test.has_value());
    if (!test) {
        m_userName->setText(QString());
        m_userFacts->setText(m_session->state() == ConnectionSession::State::Checking
                                 ? tr("Asking Backlog…")
                                 : tr("Known after the connection test."));
        return;
    }
    m_avatar->setName(test->userName);
    m_userName->setText(test->userName);
    QStringList facts{ roleName(test->roleType), test->userMail };
    facts.removeAll(QString());
    m_userFacts->setText(facts.join(tr(" · ")));
}

void OverviewPage::showState()
{
    using State = ConnectionSession::State;
    const State state = m_session->state();
    m_dot->setColour(colourOf(state));
    m_stateWords->setText(state == State::Ready ? tr("OK") : wordsOf(state));
    const QDateTime refreshed = m_session->tokenRefreshedAt();
    const auto &test = m_session->lastTest();
    if (const QString failure = lastFailureOf(*m_session); !failure.isEmpty())
        m_stateFacts->setText(failure);
    else if (m_session->usesTokens() && !refreshed.isNull())
        m_stateFacts->setText(
            tr("Token refreshed at %1").arg(QLocale().toString(refreshed.time(), QLocale::ShortFormat)));
    else if (state == State::Ready && test)
        m_stateFacts->setText(tr("Answered in %n ms", nullptr, static_cast<int>(test->elapsedMs)));
    else
        m_stateFacts->setText(methodOf(*m_session));
    m_check->setEnabled(state != State::Checking);
    QString detail = m_session->renewsTokens() ? tr("The token is refreshed by itself.")
        : m_session->usesTokens() ? tr("The access token is not refreshed: it works until it ends. Log in again then.")
                                  : tr("An API key does not expire. It can be deleted in Backlog's personal settings.");
    if (m_session->renewsTokens())
        detail = (QStringList{ detail } + tokenFactsOf(*m_session)).join(u'\n');
    else if (m_session->usesTokens() && test && test->expiresAt.isValid())
        detail += u'\n'
            + tr("The present token is valid until %1.")
                  .arg(QLocale().toString(test->expiresAt.toLocalTime(), QLocale::ShortFormat));
    m_detailText->setText(detail);
}

void OverviewPage::showLimits()
{
    const backlog::RateLimits *limits = m_session ? m_session->rateLimits() : nullptr;
    for (const LimitRow &row : std::as_const(m_limitRows)) {
        const backlog::RateLimit limit = limits ? limits->of(row.rateClass) : backlog::RateLimit();
        row.name->setText(wordsOf(row.rateClass));
        row.bar->setRemainder(limit.remaining, limit.limit);
        row.value->setText(limit.isKnown() ? u"%1/%2"_s.arg(limit.remaining).arg(limit.limit) : tr("not asked yet"));
        // Tsunagi asks for no icons: that line says something only once it is known.
        const bool shown = limit.isKnown() || row.rateClass != backlog::RateClass::Icon;
        for (QWidget *part : std::initializer_list<QWidget *>{ row.name, row.bar, row.value })
            part->setVisible(shown);
        row.bar->setAccessibleName(row.name->text());
        row.bar->setAccessibleDescription(row.value->text());
    }
}

QString roleName(int roleType)
{
    switch (roleType) { // backlog-api.md, User
    case 1:
        return QCoreApplication::translate("Role", "Administrator");
    case 2:
        return QCoreApplication::translate("Role", "Normal user");
    case 3:
        return QCoreApplication::translate("Role", "Reporter");
    case 4:
        return QCoreApplication::translate("Role", "Viewer");
    case 5:
        return QCoreApplication::translate("Role", "Guest reporter");
    case 6:
        return QCoreApplication::translate("Role", "Guest viewer");
    default:
        return {};
    }
}

} // namespace tsunagi::ui
