// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/save_page.h"

#include "ui/connections/overview_page.h"
#include "ui/theme.h"
#include "ui/vault/vault_offer.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/shield_line.h"
#include "ui/widgets/symbol.h"
#include "ui/workspace.h"

#include <QEventLoopLocker>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QCoro::Task<> removeSecrets(QString id, QList<auth::Property> written, std::shared_ptr<auth::SecretStore> store)
{
    const QEventLoopLocker stay; // the program may be closing
    for (const auth::Property property : written)
        co_await store->remove(auth::secretKey(id, property), {});
}

} // namespace

SavePage::SavePage(Draft *draft, Workspace *workspace, QWidget *parent)
    : WizardPage(draft, parent)
    , m_workspace(workspace)
    , m_offer(new VaultOffer(workspace->vaultDoor(), page()))
{
    setObjectName(u"savePage"_s);
    body()->addWidget(setUpFacts());
    body()->addWidget(setUpName());
    body()->addWidget(message());
    body()->addWidget(m_offer);
    body()->addStretch();
    connect(m_offer, &VaultOffer::accepted, this, &SavePage::useVault);
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ReadsOnly, page()));
    retranslate();
}

SavePage::~SavePage() { m_stop.request_stop(); }

QWidget *SavePage::setUpFacts()
{
    auto *card = new QFrame(page());
    card->setProperty("card", true);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(space::l, space::l, space::l, space::l);
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(new Symbol(u"check"_s, Tint::Accent, 18, card));
    m_factsTitle = makeLabel("strong", card);
    head->addWidget(m_factsTitle, 1);
    grid->addLayout(head, 0, 0, 1, 2);
    for (int row = 1; row <= 4; ++row) {
        const Fact fact{ makeLabel("muted", card), makeParagraph("body", card) };
        fact.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(fact.name, row, 0, Qt::AlignTop);
        grid->addWidget(fact.value, row, 1, Qt::AlignTop);
        m_facts.append(fact);
    }
    grid->setColumnStretch(1, 1);
    return card;
}

QWidget *SavePage::setUpName()
{
    auto *card = new QFrame(page());
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    m_nameLabel = makeLabel("strong", card);
    m_name = new QLineEdit(card);
    m_name->setObjectName(u"connectionNameEdit"_s);
    m_name->setMaxLength(100);
    m_nameLabel->setBuddy(m_name);
    m_kept = makeParagraph("secondary", card);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_kept);
    connect(m_name, &QLineEdit::textChanged, this, &SavePage::changed);
    return card;
}

void SavePage::enter()
{
    retranslate();
    if (draft().existing)
        m_name->setText(draft().existing->name);
    else if (m_name->text().isEmpty())
        m_name->setText(draft().trial                           ? tr("Trial space")
                            : draft().test->spaceName.isEmpty() ? draft().space->suggestedName()
                                                                : draft().test->spaceName);
    m_name->selectAll();
    m_name->setFocus();
    message()->clear();
    m_offer->hide();
}

void SavePage::leave()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    setBusy(false);
}

bool SavePage::isComplete() const { return !isBusy() && !m_name->text().simplified().isEmpty(); }

void SavePage::next()
{
    draft().name = m_name->text().simplified();
    message()->clear();
    m_offer->hide();
    setBusy(true);
    QCoro::connect(save(m_stop.get_token()), this, [this](const auth::Result<QString> &id) { ended(id); });
}

/// A locked or missing keychain ends it before the connection is saved; everything typed stays, and it can be tried
/// again.
QCoro::Task<auth::Result<QString>> SavePage::save(std::stop_token stop)
{
    const QPointer<SavePage> self(this);
    const auth::SavedConnection wanted = draft().toSaved();
    const std::shared_ptr<auth::SecretStore> store = m_workspace->storeOf(wanted);
    const QList<auth::Property> secrets = draft().secrets();
    for (const auth::Property property : secrets) {
        m_written.append(property);
        const auto written =
            co_await store->write(auth::secretKey(wanted.id, property), draft().secret(property), stop);
        if (!self)
            co_return auth::fail(auth::Reason::Interrupted);
        if (!written && wanted.inVault)
            m_written.removeLast(); // a vault that could not be written is as it was
        if (!written)
            co_return auth::fail(written.error());
    }
    if (stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    const auto saved = m_workspace->connections().save(wanted);
    if (!saved)
        co_return auth::fail(saved.error());
    co_return saved->id;
}

void SavePage::ended(const auth::Result<QString> &id)
{
    setBusy(false);
    if (id) {
        // Of an attempt before, by another method.
        const QList<auth::Property> kept = draft().secrets();
        m_written.removeIf([&](auth::Property property) { return kept.contains(property); });
        takeBack(*id, std::exchange(m_written, {}) + draft().secretsToDrop(), m_workspace->storeOf(draft().toSaved()));
        Q_EMIT saved(*id);
    } else if (id.error().reason != auth::Reason::Interrupted) {
        message()->showError(id.error());
        if (!draft().existing || draft().inVault)
            m_offer->offerFor(id.error());
    }
}

/// What the keychain may have taken before it failed is taken away again.
void SavePage::useVault()
{
    if (!draft().inVault)
        takeBack(draft().id, std::exchange(m_written, {}), m_workspace->secrets());
    draft().inVault = true;
    retranslate();
    next();
}

void SavePage::takeBack(const QString &id, const QList<auth::Property> &written,
                        std::shared_ptr<auth::SecretStore> store)
{
    if (!written.isEmpty())
        removeSecrets(id, written, std::move(store));
}

QString SavePage::stepTitle() const { return tr("Check and save"); }

QString SavePage::nextText() const { return tr("&Save"); }

QString SavePage::whereItGoes() const
{
    const bool inVault = draft().inVault;
    if (draft().method == Method::ApiKey)
        return inVault ? tr("The API key goes into the vault of this computer.")
                       : tr("The API key goes into the keyring (keychain) of this computer.");
    if (draft().method == Method::Web && draft().handed.isLoneToken())
        return inVault
            ? tr("The client secret and the access token go into the vault.\nThe connection works only until the "
                 "access token ends: there is no refresh token.")
            : tr("The client secret and the access token go into the keyring (keychain).\nThe connection works only "
                 "until the access token ends: there is no refresh token.");
    return inVault
        ? tr("The client secret goes into the vault,\nthe tokens into an encrypted file on this computer.")
        : tr("The client secret goes into the keyring (keychain),\nthe tokens into an encrypted file on this "
             "computer.");
}

void SavePage::retranslate()
{
    setTitle(tr("The connection works"),
             draft().existing ? tr("The connection's settings stay as they are.") : tr("Give it a name and save it."));
    m_nameLabel->setText(tr("Name of the connection"));
    m_name->setAccessibleName(tr("Name of the connection"));
    m_kept->setText(whereItGoes());
    const auto &test = draft().test;
    if (!test)
        return;
    m_factsTitle->setText(tr("Connected (%1 ms)").arg(test->elapsedMs));
    const QString role = roleName(test->roleType);
    const std::pair<QString, QString> facts[] = {
        { tr("Space"),
          test->spaceName.isEmpty() ? test->spaceKey : tr("%1 (%2)").arg(test->spaceName, test->spaceKey) },
        { tr("User"), test->userMail.isEmpty() ? test->userName : tr("%1 (%2)").arg(test->userName, test->userMail) },
        { tr("Role"), role },
        { tr("URL"), draft().space->text() },
    };
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        m_facts[i].name->setText(facts[i].first);
        m_facts[i].value->setText(facts[i].second);
        m_facts[i].name->setVisible(!facts[i].second.isEmpty());
        m_facts[i].value->setVisible(!facts[i].second.isEmpty());
    }
}

} // namespace tsunagi::ui
