// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/web_page.h"

#include "auth/oauth/pasted_callback.h"
#include "auth/places.h"
#include "auth/procedures.h"
#include "ui/theme.h"
#include "ui/vault/vault_offer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/shield_line.h"
#include "ui/wizard/tokens_form.h"
#include "ui/workspace.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

WebPage::WebPage(Draft *draft, DraftRun *run, Workspace *workspace, QWidget *parent)
    : WizardPage(draft, parent)
    , m_run(run)
    , m_offer(new VaultOffer(workspace->vaultDoor(), page()))
{
    setObjectName(u"webPage"_s);
    setUpUrl();
    setUpPaste();
    setUpTokens();
    m_progress = new QWidget(page());
    auto *line = new QHBoxLayout(m_progress);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new Wheel(m_progress));
    m_progressWords = makeLabel("muted", m_progress);
    line->addWidget(m_progressWords, 1);
    m_progress->hide();
    body()->addWidget(m_progress);
    body()->addWidget(message());
    body()->addWidget(m_offer);
    body()->addStretch();
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ScopeOfGrant, page()));
    connect(m_run, &DraftRun::finished, this, &WebPage::ended);
    connect(message(), &MessageBar::actionWanted, this, [this] { start(OtherUser::Taken); });
    connect(m_offer, &VaultOffer::accepted, this, [this] {
        this->draft().inVault = true;
        start(m_otherUser);
    });
    unfold(false);
    retranslate();
}

QFrame *WebPage::makeCard()
{
    auto *card = new QFrame(page());
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    return card;
}

void WebPage::setUpUrl()
{
    QFrame *card = makeCard();
    m_openTitle = makeParagraph("strong", card);
    m_url = new QPlainTextEdit(card);
    m_url->setObjectName(u"authorizationUrlText"_s);
    m_url->setReadOnly(true);
    m_url->setTabChangesFocus(true);
    m_url->setFont(theme().monospaceFont());
    m_url->setWordWrapMode(QTextOption::WrapAnywhere);
    m_url->setFixedHeight(QFontMetrics(m_url->font()).lineSpacing() * 3 + 2 * space::m);
    m_openUrl = makeButton("openUrlButton", card);
    m_openUrl->setIcon(icon(u"external"_s));
    m_copyUrl = new CopyButton("copyUrlButton", card);
    m_openHint = makeParagraph("secondary", card);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_openUrl);
    buttons->addWidget(m_copyUrl);
    buttons->addStretch();
    auto *layout = static_cast<QVBoxLayout *>(card->layout());
    layout->addWidget(m_openTitle);
    layout->addWidget(m_url);
    layout->addLayout(buttons);
    layout->addWidget(m_openHint);
    body()->addWidget(card);
    connect(m_openUrl, &QPushButton::clicked, this, &WebPage::openUrl);
}

void WebPage::setUpPaste()
{
    QFrame *card = makeCard();
    m_pasteTitle = makeParagraph("strong", card);
    m_paste = new SecretEdit("pasteEdit", card);
    m_pasteHint = makeParagraph("secondary", card);
    auto *layout = static_cast<QVBoxLayout *>(card->layout());
    layout->addWidget(m_pasteTitle);
    layout->addWidget(m_paste);
    layout->addWidget(m_pasteHint);
    body()->addWidget(card);
    connect(m_paste, &SecretEdit::changed, this, &WebPage::typed);
}

void WebPage::setUpTokens()
{
    m_tokensButton = new QPushButton(page());
    m_tokensButton->setObjectName(u"tokensButton"_s);
    m_tokensButton->setProperty("kind", u"disclosure"_s);
    m_tokensButton->setIconSize({ 28, 16 });
    m_tokensButton->setCheckable(true);
    m_tokensButton->setAutoDefault(false);
    m_tokens = new TokensForm(page());
    body()->addWidget(m_tokensButton, 0, Qt::AlignLeft);
    body()->addWidget(m_tokens);
    connect(m_tokensButton, &QPushButton::toggled, this, &WebPage::unfold);
    connect(m_tokens, &TokensForm::changed, this, &WebPage::typed);
}

void WebPage::enter()
{
    if (m_tokens->isEmpty() && m_paste->isEmpty()) {
        m_paste->setSecret(draft().handed.code);
        m_tokens->fill(draft().handed);
        m_tokensButton->setChecked(!m_tokens->isEmpty());
    }
    message()->clear();
    buildUrl();
    retranslate();
    m_paste->setFocus();
}

void WebPage::leave()
{
    if (m_isRunning)
        m_run->stop();
    m_isRunning = false;
    m_progress->hide();
    m_offer->hide();
    setBusy(false);
}

/// The same URL and state while nothing that it is made of changes: a person may have it open already.
void WebPage::buildUrl()
{
    const QString builtFor = QStringList{ draft().space->text(), draft().clientId, draft().callbackUrl }.join(u'\n');
    if (builtFor == m_builtFor)
        return;
    const auto properties = auth::checkedProperties(draft().bag(), auth::dataHome(), auth::configHome());
    if (!properties) {
        message()->showError(properties.error());
        return;
    }
    const auto made = auth::ProcedureCall(*properties, {}).authorizationUrl({});
    if (!made) {
        message()->showError(made.error());
        return;
    }
    if (!m_builtFor.isEmpty() && !m_builtFor.startsWith(draft().space->text() + u'\n')) {
        m_paste->clear(); // of another space
        m_tokens->fill({});
    }
    m_builtFor = builtFor;
    m_authorizationUrl = made->url;
    m_state = made->state.toLatin1();
    const QString url = QString::fromUtf8(made->url.toEncoded());
    m_url->setPlainText(url);
    m_copyUrl->setCopiedText(url);
}

void WebPage::openUrl() { QDesktopServices::openUrl(m_authorizationUrl); }

void WebPage::unfold(bool unfolded)
{
    m_tokens->setVisible(unfolded);
    m_tokensButton->setIcon(icon(unfolded ? u"chevron-down"_s : u"chevron-right"_s));
}

void WebPage::typed()
{
    leave(); // what runs is about what stood here before
    message()->clear();
    m_otherUser = OtherUser::Refused;
    Q_EMIT changed();
}

bool WebPage::isComplete() const { return !isBusy() && (!m_tokens->isEmpty() || !m_paste->isEmpty()); }

/// The code goes first: it is what this page asks for.
auth::Result<Handed> WebPage::handed() const
{
    if (m_paste->isEmpty())
        return m_tokens->handed();
    auto code = auth::codeForAttempt(m_paste->edit()->text(), draft().callbackUrl, m_state);
    if (!code)
        return auth::fail(code.error());
    Handed handed;
    handed.code = std::move(*code);
    return handed;
}

void WebPage::next() { start(m_otherUser); }

void WebPage::start(OtherUser otherUser)
{
    message()->clear();
    message()->setAction({});
    m_offer->hide();
    m_otherUser = otherUser;
    auto given = handed();
    if (!given) {
        message()->showError(given.error());
        return;
    }
    const QString tried =
        given->code.digest() + given->accessToken.digest() + given->refreshToken.digest() + m_builtFor;
    // What an earlier attempt of this draft was granted may belong to another application. The same code is not spent
    // again: the file knows it.
    if (!draft().existing && tried != m_tried)
        removeFolderOf(draft().id);
    m_tried = tried;
    draft().handed = std::move(*given);
    m_isRunning = true;
    m_progress->show();
    setBusy(true);
    m_run->start(draft(), otherUser);
}

void WebPage::ended(const auth::Result<backlog::ConnectionTest> &test)
{
    if (!m_isRunning)
        return;
    leave();
    // A grant's user is known to the settings file; a lone token's is not.
    const auto judged = draft().handed.isLoneToken() ? sameUserAsBefore(test, draft(), m_otherUser) : test;
    if (judged) {
        draft().test = *judged;
        Q_EMIT done();
        return;
    }
    auth::Error told = judged.error();
    if (told.reason == auth::Reason::RefreshNotAllowed) // of properties that nobody has set here
        told.reason = auth::Reason::WrongAccessToken;
    message()->setAction(told.reason == auth::Reason::OtherUser ? tr("Go on as this user") : QString());
    message()->showError(told);
    if (!draft().existing || draft().inVault)
        m_offer->offerFor(told);
}

QString WebPage::stepTitle() const { return tr("Code or tokens"); }

QString WebPage::nextText() const { return tr("&Connect"); }

void WebPage::retranslate()
{
    setTitle(tr("Allow the access and bring the code"), tr("In any browser, on any computer."));
    m_openTitle->setText(tr("1. Open this URL, log in to Backlog and allow the access."));
    m_url->setAccessibleName(tr("URL to open in the browser"));
    m_openUrl->setText(tr("Open in the browser"));
    m_copyUrl->setLabel(tr("Copy"));
    m_openHint->setText(
        tr("The browser then goes to %1. If that page shows an error, its address is all that is needed.")
            .arg(draft().callbackUrl));
    m_pasteTitle->setText(tr("2. Paste the address of the page that was shown last."));
    m_paste->setLabel(tr("Callback URL or authorization code"));
    m_paste->edit()->setPlaceholderText(u"%1/?code=…"_s.arg(draft().callbackUrl));
    m_pasteHint->setText(
        tr("The authorization code (verifier) alone will do. It is not the code of two-factor authentication."));
    m_tokensButton->setText(tr("I have tokens already"));
    m_progressWords->setText(tr("Getting the token and testing the connection…"));
    if (!message()->actionButton()->text().isEmpty())
        message()->setAction(tr("Go on as this user"));
}

} // namespace tsunagi::ui
