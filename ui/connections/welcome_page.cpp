// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/welcome_page.h"

#include "auth/driver_string.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/shield_line.h"
#include "ui/widgets/symbol.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int columnWidth = 720;
} // namespace

WelcomePage::WelcomePage(bool offersTrial, QWidget *parent)
    : Translated(parent)
{
    setObjectName(u"welcomePage"_s);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(this);
    page->setProperty("scrolled", true);
    auto *column = new QWidget(page);
    column->setMaximumWidth(columnWidth);
    auto *cards = new QVBoxLayout(column);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::m);
    cards->addWidget(setUpHead());
    cards->addSpacing(space::m);
    cards->addWidget(setUpSpaceCard());
    if (offersTrial)
        cards->addWidget(setUpTrialCard());
    m_message = new MessageBar(column);
    cards->addWidget(m_message);
    cards->addSpacing(space::s);
    cards->addWidget(new ShieldLine(ShieldLine::Promise::ReadsOnly, column));
    cards->addStretch();

    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(space::xxl, space::xxl + space::xl, space::xxl, space::xl);
    layout->addStretch(1);
    layout->addWidget(column, 100);
    layout->addStretch(1);
    setWidget(page);
    retranslate();
}

QWidget *WelcomePage::setUpHead()
{
    auto *head = new QWidget(this);
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l + space::xs);
    auto *logo = new Symbol(u"tsunagi"_s, Tint::Text, 56, head);
    m_title = makeLabel("title", head);
    m_subtitle = makeParagraph("muted", head);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    words->addStretch();
    layout->addWidget(logo);
    layout->addLayout(words, 1);
    return head;
}

WelcomePage::CardParts WelcomePage::makeCard(const QString &iconName)
{
    CardParts parts;
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(space::l + space::xs, space::l + space::xs, space::l + space::xs, space::l + space::xs);
    layout->setSpacing(space::l);
    layout->addWidget(new Symbol(iconName, Tint::Accent, 40, card, Symbol::Ground::Soft), 0, Qt::AlignTop);
    parts.card = card;
    parts.title = makeLabel("heading", card);
    parts.text = makeParagraph("muted", card);
    parts.body = new QVBoxLayout;
    parts.body->setSpacing(space::xs);
    parts.body->addWidget(parts.title);
    parts.body->addWidget(parts.text);
    parts.body->addSpacing(space::xs);
    layout->addLayout(parts.body, 1);
    return parts;
}

QWidget *WelcomePage::setUpSpaceCard()
{
    m_space = makeCard(u"globe"_s);
    m_url = new PasteEdit("spaceUrlEdit", m_space.card);
    m_start = makePrimaryButton("startButton", m_space.card);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_url, 1);
    line->addWidget(m_start);
    m_space.body->addLayout(line);
    const auto give = [this] {
        const QString given = m_url->text();
        if (m_url->echoMode() == QLineEdit::Password)
            m_url->clear(); // the wizard has it now, and a secret may stand in it
        Q_EMIT spaceGiven(given);
    };
    connect(m_url, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_url->setEchoMode(auth::looksLikeConnectionString(text) ? QLineEdit::Password : QLineEdit::Normal);
    });
    connect(m_start, &QPushButton::clicked, this, give);
    connect(m_url, &QLineEdit::returnPressed, this, give);
    setFocusProxy(m_url);
    return m_space.card;
}

QWidget *WelcomePage::setUpTrialCard()
{
    m_trial = makeCard(u"flask"_s);
    m_tryIt = makeButton("trialButton", m_trial.card);
    m_trial.body->addWidget(m_tryIt, 0, Qt::AlignLeft);
    connect(m_tryIt, &QPushButton::clicked, this, &WelcomePage::trialWanted);
    return m_trial.card;
}

void WelcomePage::showError(const auth::Error &error) { m_message->showError(error); }

void WelcomePage::clearError() { m_message->clear(); }

void WelcomePage::setBusy(bool busy)
{
    m_start->setEnabled(!busy);
    if (m_tryIt)
        m_tryIt->setEnabled(!busy);
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Welcome to Tsunagi"));
    m_subtitle->setText(tr("See the issues of Backlog as a list, and export them for Excel. Choose how to begin."));
    m_space.title->setText(tr("Connect to a Backlog space"));
    m_space.text->setText(
        tr("Paste the URL of the space that you use. Any of its pages will do, and so will a connection "
           "string (jdbc:backlog:…)."));
    m_url->setPlaceholderText(tr("Example: %1").arg("https://kakehashi.backlog.com/view/KAKE-1"_L1));
    m_url->setAccessibleName(tr("URL of the space"));
    m_start->setText(tr("Start connecting"));
    if (!m_tryIt)
        return;
    m_trial.title->setText(tr("Trial space (no Backlog account needed)"));
    m_trial.text->setText(
        tr("A space with sample issues. It runs inside this computer only and connects to nothing outside."));
    m_tryIt->setText(tr("Open the trial space"));
}

} // namespace tsunagi::ui
