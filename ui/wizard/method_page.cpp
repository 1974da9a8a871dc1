// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/method_page.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/choice_card.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

MethodPage::MethodPage(Draft *draft, DraftRun *run, QWidget *parent)
    : WizardPage(draft, parent)
    , m_run(run)
    , m_apiKey(new ChoiceCard("apiKeyRadio", page()))
    , m_oauth(new ChoiceCard("oauthRadio", page()))
    , m_others(new QPushButton(page()))
    , m_web(new ChoiceCard("webRadio", page()))
{
    setObjectName(u"methodPage"_s);
    auto *group = new QButtonGroup(this);
    group->addButton(m_apiKey->button());
    group->addButton(m_oauth->button());
    group->addButton(m_web->button());
    m_others->setObjectName(u"otherMethodsButton"_s);
    m_others->setProperty("kind", u"disclosure"_s);
    m_others->setIconSize({ 28, 16 });
    m_others->setCheckable(true);
    m_others->setAutoDefault(false);
    setUpApiKey();
    body()->addWidget(m_apiKey);
    body()->addWidget(m_oauth);
    body()->addWidget(m_others, 0, Qt::AlignLeft);
    body()->addWidget(m_web);
    closeBody();
    for (const ChoiceCard *card : { m_apiKey, m_oauth, m_web })
        connect(card->button(), &QRadioButton::toggled, this, [this](bool chosen) {
            if (chosen)
                choose();
        });
    connect(m_others, &QPushButton::toggled, this, &MethodPage::unfold);
    connect(message(), &MessageBar::actionWanted, this, [this] {
        m_takesOther = true;
        next();
    });
    unfold(false);
    connect(m_run, &DraftRun::finished, this, &MethodPage::tested);
    retranslate();
}

/// The guide's three steps, each where its hand is needed.
void MethodPage::setUpApiKey()
{
    m_openPage = makeButton("openKeyPageButton", m_apiKey);
    m_openPage->setIcon(icon(u"external"_s));
    m_memo = makeLabel("body", m_apiKey);
    m_copyMemo = new CopyButton("copyMemoButton", m_apiKey);
    m_copyMemo->setProperty("kind", u"link"_s);
    m_copyMemo->setIcon({});
    m_copyMemo->setCopiedText(u"Tsunagi"_s);
    auto *memo = new QWidget(m_apiKey);
    auto *memoLine = new QHBoxLayout(memo);
    memoLine->setContentsMargins(0, 0, 0, 0);
    memoLine->addWidget(m_memo);
    memoLine->addWidget(m_copyMemo);
    memoLine->addStretch();
    m_paste = makeLabel("body", m_apiKey);
    m_key = new SecretEdit("apiKeyEdit", m_apiKey);
    m_kept = makeLabel("secondary", m_apiKey);
    auto *paste = new QWidget(m_apiKey);
    auto *pasteColumn = new QVBoxLayout(paste);
    pasteColumn->setContentsMargins(0, 0, 0, 0);
    pasteColumn->setSpacing(space::xs);
    pasteColumn->addWidget(m_paste);
    pasteColumn->addWidget(m_key);
    pasteColumn->addWidget(m_kept);
    m_apiKey->content()->addWidget(numbered(1, m_openPage, m_apiKey));
    m_apiKey->content()->addWidget(numbered(2, memo, m_apiKey));
    m_apiKey->content()->addWidget(numbered(3, paste, m_apiKey));
    connect(m_openPage, &QPushButton::clicked, this, &MethodPage::openKeyPage);
    connect(m_key, &SecretEdit::changed, this, &MethodPage::takeKey);
}

QWidget *MethodPage::numbered(int number, QWidget *content, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    auto *figure = makeLabel("muted", row);
    figure->setText(u"%1."_s.arg(number));
    figure->setFixedWidth(theme().pixelSize(TextRole::Body) + 4);
    figure->setContentsMargins(0, number == 3 ? 0 : 6, 0, 0);
    layout->addWidget(figure, 0, Qt::AlignTop);
    const bool isButton = qobject_cast<QPushButton *>(content);
    layout->addWidget(content, isButton ? 0 : 1);
    if (isButton)
        layout->addStretch();
    return row;
}

ChoiceCard *MethodPage::cardOf(Method method) const
{
    return method == Method::ApiKey ? m_apiKey : method == Method::OAuth ? m_oauth : m_web;
}

/// The method that is chosen is never folded away.
void MethodPage::unfold(bool unfolded)
{
    m_web->setVisible(!draft().existing && (unfolded || m_web->isChosen()));
    m_others->setIcon(icon(unfolded ? u"chevron-down"_s : u"chevron-right"_s));
}

void MethodPage::enter()
{
    const ChoiceCard *chosen = cardOf(draft().method);
    chosen->button()->setChecked(true);
    m_oauth->setVisible(!draft().existing);
    m_others->setVisible(!draft().existing);
    if (m_web->isChosen())
        m_others->setChecked(true);
    unfold(m_others->isChecked());
    m_key->setSecret(draft().apiKey.clone());
    retranslate();
    if (draft().method == Method::ApiKey)
        m_key->edit()->setFocus();
    else
        chosen->button()->setFocus();
}

void MethodPage::leave()
{
    if (m_isTesting)
        m_run->stop();
    m_isTesting = false;
    setBusy(false);
}

void MethodPage::choose()
{
    leave();
    message()->clear();
    draft().method = m_apiKey->isChosen() ? Method::ApiKey : m_oauth->isChosen() ? Method::OAuth : Method::Web;
    Q_EMIT methodChosen();
    Q_EMIT changed();
}

void MethodPage::takeKey()
{
    leave();
    m_takesOther = false;
    message()->clear();
    draft().apiKey = m_key->secret();
    retranslate();
    Q_EMIT changed();
}

bool MethodPage::isComplete() const
{
    return !isBusy() && (draft().method != Method::ApiKey || !draft().apiKey.isEmpty());
}

void MethodPage::openKeyPage()
{
    if (draft().space)
        QDesktopServices::openUrl(draft().space->resolved(u"/EditApiSettings.action"_s));
}

void MethodPage::next()
{
    message()->clear();
    message()->setAction({});
    if (draft().method != Method::ApiKey) {
        Q_EMIT done();
        return;
    }
    m_isTesting = true;
    setBusy(true);
    m_run->start(draft());
}

void MethodPage::tested(const auth::Result<backlog::ConnectionTest> &test)
{
    if (!m_isTesting)
        return;
    m_isTesting = false;
    setBusy(false);
    const auto judged = sameUserAsBefore(test, draft(), m_takesOther ? OtherUser::Taken : OtherUser::Refused);
    if (judged) {
        draft().test = *judged;
        Q_EMIT done();
        return;
    }
    message()->setAction(judged.error().reason == auth::Reason::OtherUser ? tr("Go on as this user") : QString());
    message()->showError(judged.error());
}

QString MethodPage::stepTitle() const { return tr("Method"); }

void MethodPage::retranslate()
{
    setTitle(draft().existing ? tr("Paste a new API key") : tr("How do you authenticate?"),
             draft().space ? tr("Connecting to %1.").arg(draft().space->text()) : QString());
    m_apiKey->setTexts(
        tr("API key (easy)"),
        tr("Paste a key that you have made in Backlog's personal settings. Nothing needs to be registered."));
    m_oauth->setTexts(tr("OAuth (allowed in the browser)"),
                      tr("Needs the client ID of your company's OAuth application: ask the administrator.\nNo password "
                         "and no API key is kept."));
    m_others->setText(tr("Other methods"));
    m_web->setTexts(tr("Web application (paste an authorization code or tokens)"),
                    tr("For an OAuth application whose callback URL is not on this computer, and for tokens that were "
                       "got elsewhere."));
    if (!message()->actionButton()->text().isEmpty())
        message()->setAction(tr("Go on as this user"));
    m_openPage->setText(tr("Open “API” in the personal settings"));
    m_memo->setText(tr("Enter “Tsunagi” as the memo and press “Register”."));
    m_copyMemo->setLabel(tr("Copy “Tsunagi”"));
    m_copyMemo->setIcon({});
    m_paste->setText(tr("Paste the API key that was made."));
    m_key->setLabel(tr("API key"));
    m_kept->setText(m_key->isEmpty() ? tr("It will be kept in the keyring (keychain).")
                                     : tr("✓ Pasted. It will be kept in the keyring (keychain)."));
}

} // namespace tsunagi::ui
