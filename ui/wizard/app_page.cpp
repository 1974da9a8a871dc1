// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/app_page.h"

#include "auth/oauth/loopback_listener.h"
#include "auth/places.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/wizard/application_check.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

const QString registrationPage = u"https://backlog.com/developer/applications/"_s;

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    return card;
}

/// Words beside a field, or none.
void showDoubt(QLabel *label, const FieldDoubt &doubt)
{
    label->setText(doubt.words);
    label->setVisible(!doubt.words.isEmpty());
    label->setProperty("role", doubt.isSure ? u"bad"_s : u"secondary"_s);
    restyle(label);
}

} // namespace

AppPage::AppPage(Draft *draft, QWidget *parent)
    : WizardPage(draft, parent)
{
    setObjectName(u"appPage"_s);
    body()->addWidget(setUpRegistration());
    body()->addWidget(setUpForm());
    closeBody();
    retranslate();
}

QWidget *AppPage::setUpRegistration()
{
    QFrame *card = makeCard(page());
    m_registerTitle = makeLabel("strong", card);
    m_registerText = makeParagraph("muted", card);
    m_register = makeButton("openRegistrationButton", card);
    m_register->setIcon(icon(u"external"_s));
    m_callbackLabel = makeLabel("body", card);
    m_callback = new PasteEdit("callbackUrlEdit", card);
    m_callbackLabel->setBuddy(m_callback);
    m_copyCallback = new CopyButton("copyCallbackButton", card);
    m_callbackHint = makeParagraph("secondary", card);
    m_callbackHint->setObjectName(u"callbackHintLabel"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_callback, 1);
    line->addWidget(m_copyCallback);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    layout->addWidget(m_registerTitle);
    layout->addWidget(m_registerText);
    layout->addWidget(m_register, 0, Qt::AlignLeft);
    layout->addSpacing(space::xs);
    layout->addWidget(m_callbackLabel);
    layout->addLayout(line);
    layout->addWidget(m_callbackHint);
    connect(m_register, &QPushButton::clicked, this, &AppPage::openRegistration);
    connect(m_callback, &QLineEdit::textChanged, this, &AppPage::take);
    return card;
}

QWidget *AppPage::setUpForm()
{
    QFrame *card = makeCard(page());
    m_idLabel = makeLabel("body", card);
    m_id = new PasteEdit("clientIdEdit", card);
    m_idLabel->setBuddy(m_id);
    m_secretLabel = makeLabel("body", card);
    m_secret = new SecretEdit("clientSecretEdit", card);
    m_secretLabel->setBuddy(m_secret->edit());
    m_secretHint = makeParagraph("secondary", card);
    m_idDoubt = makeParagraph("secondary", card);
    m_idDoubt->setObjectName(u"clientIdDoubtLabel"_s);
    m_secretDoubt = makeParagraph("secondary", card);
    m_secretDoubt->setObjectName(u"clientSecretDoubtLabel"_s);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(space::l, space::l, space::l, space::l);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->addWidget(m_idLabel, 0, 0);
    grid->addWidget(m_id, 0, 1);
    grid->addWidget(m_idDoubt, 1, 1);
    grid->addWidget(m_secretLabel, 2, 0);
    grid->addWidget(m_secret, 2, 1);
    grid->addWidget(m_secretDoubt, 3, 1);
    grid->addWidget(m_secretHint, 4, 1);
    grid->setColumnStretch(1, 1);
    connect(m_id, &QLineEdit::textChanged, this, &AppPage::take);
    connect(m_secret, &SecretEdit::changed, this, &AppPage::take);
    return card;
}

void AppPage::enter()
{
    // From the draft before the edits report their own change.
    const Draft &known = draft();
    const QString id = known.clientId;
    const auth::Secret secret = known.clientSecret.clone();
    m_callback->setText(known.callbackUrl.isEmpty() ? defaultCallbackUrl() : known.callbackUrl);
    m_id->setText(id);
    m_secret->setSecret(secret);
    take();
    if (m_id->text().isEmpty())
        m_id->setFocus();
    else
        m_secret->edit()->setFocus();
}

void AppPage::take()
{
    draft().callbackUrl = m_callback->text();
    draft().clientId = m_id->text();
    draft().clientSecret = m_secret->secret();
    m_copyCallback->setCopiedText(m_callback->text());
    message()->clear();
    showDoubts();
    Q_EMIT changed();
}

void AppPage::showDoubts()
{
    const ApplicationDetails details{ m_id->text(), m_secret->secret(), draft().apiKey.clone(), m_callback->text() };
    const FieldDoubt id = doubtOfClientId(details);
    const FieldDoubt secret = doubtOfClientSecret(details);
    showDoubt(m_idDoubt, id);
    showDoubt(m_secretDoubt, secret);
    m_cannotWork = id.isSure || secret.isSure;
    const QString equal = tr("It must equal the registered one to the letter, a slash at the end included.");
    const FieldDoubt callback = doubtOfCallbackUrl(details);
    const bool isPasted = draft().method == Method::Web; // its page says so
    m_callbackHint->setText(callback.words.isEmpty() || isPasted ? equal : equal + u'\n' + callback.words);
}

bool AppPage::isComplete() const
{
    return !m_id->text().isEmpty() && !m_secret->isEmpty() && !m_callback->text().isEmpty() && !m_cannotWork;
}

/// Binds it and lets it go again: nobody should find out from a browser that has nobody to answer to.
auth::Result<void> AppPage::checkPort() const
{
    const QUrl callback(draft().callbackUrl, QUrl::StrictMode);
    if (draft().method != Method::OAuth || callback.scheme() != "http"_L1 || !auth::isLoopbackHost(callback.host()))
        return {};
    auth::LoopbackListener listener(callback, [](const QUrl &) { return auth::CallbackPage::NotOurs; });
    return listener.listen();
}

/// What can be checked without asking anybody is checked here, where it can be mended.
void AppPage::next()
{
    const auto checked = auth::checkedProperties(draft().bag(), auth::dataHome(), auth::configHome());
    const auto port = checked ? checkPort() : auth::Result<void>(auth::fail(checked.error()));
    if (port)
        Q_EMIT done();
    else
        message()->showError(port.error());
}

void AppPage::showError(const auth::Error &error) { message()->showError(error); }

void AppPage::openRegistration() { QDesktopServices::openUrl(QUrl(registrationPage)); }

QString AppPage::stepTitle() const { return tr("OAuth application"); }

void AppPage::retranslate()
{
    setTitle(tr("Enter the OAuth application"),
             tr("If your administrator has given you a client ID and a client secret, paste them below."));
    m_registerTitle->setText(tr("If there is no application yet"));
    m_registerText->setText(tr(
        "Register one on Backlog's page for developers.\nApplication name: for example Tsunagi. Description and site "
        "URL: as you like. Callback URL: the one below.\nThe page then shows the client ID and the client secret."));
    m_register->setText(tr("Open the page for developers"));
    m_callbackLabel->setText(tr("Callback URL (Redirect URI)"));
    m_callback->setAccessibleName(tr("Callback URL (Redirect URI)"));
    m_copyCallback->setLabel(tr("Copy"));
    m_idLabel->setText(tr("Client ID"));
    m_id->setAccessibleName(tr("Client ID"));
    m_secretLabel->setText(tr("Client secret"));
    m_secret->setLabel(tr("Client secret"));
    m_secretHint->setText(tr("It will be kept in the keyring (keychain)."));
    showDoubts();
}

} // namespace tsunagi::ui
