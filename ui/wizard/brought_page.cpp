// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/brought_page.h"

#include "auth/places.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/wizard/space_probe.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using auth::Property;

QString nameOf(Property property) { return QString::fromLatin1(auth::infoOf(property).name); }

/// Tokens of a settings file are where the wizard puts them.
bool isPlaceOfTokens(Property property)
{
    return property == Property::OAuthSettingsLocation || property == Property::OAuthSettingsIdentity
        || property == Property::OAuthSettingsPassphrase;
}

Method methodOf(const auth::PropertyBag &bag, auth::AuthScheme scheme)
{
    if (scheme == auth::AuthScheme::ApiToken)
        return Method::ApiKey;
    const bool hasHanded =
        std::ranges::any_of(std::initializer_list<Property>{ Property::OAuthVerifier, Property::OAuthAccessToken,
                                                             Property::OAuthRefreshToken },
                            [&bag](Property property) { return bag.has(property); });
    return hasHanded ? Method::Web : Method::OAuth;
}

void clear(QGridLayout *grid)
{
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

BroughtPage::BroughtPage(Draft *draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_takenCard(new QFrame(page()))
    , m_takenTitle(makeLabel("strong", m_takenCard))
    , m_takenGrid(new QGridLayout)
    , m_leftCard(new QFrame(page()))
    , m_leftTitle(makeLabel("strong", m_leftCard))
    , m_leftGrid(new QGridLayout)
    , m_promise(makeParagraph("secondary", page()))
{
    setObjectName(u"broughtPage"_s);
    for (const auto &[card, title, grid] :
         { std::tuple{ m_takenCard, m_takenTitle, m_takenGrid }, { m_leftCard, m_leftTitle, m_leftGrid } }) {
        card->setProperty("card", true);
        auto *layout = new QVBoxLayout(card);
        layout->setContentsMargins(space::l, space::l, space::l, space::l);
        layout->setSpacing(space::s);
        layout->addWidget(title);
        grid->setHorizontalSpacing(space::l);
        grid->setVerticalSpacing(space::xs);
        grid->setColumnStretch(1, 1);
        layout->addLayout(grid);
        body()->addWidget(card);
    }
    body()->addWidget(m_promise);
    closeBody();
    retranslate();
}

BroughtPage::~BroughtPage() { m_stop.request_stop(); }

void BroughtPage::take(const auth::Secret &text)
{
    m_taken = auth::DriverTranslation();
    m_refusal.reset();
    auto translated = auth::translateDriverString(text.view(), auth::Origin::SavedConnection);
    if (translated)
        m_taken = std::move(*translated);
    else
        m_refusal = translated.error();
    judge();
    retranslate();
}

/// What could never be opened is refused here, with its reason.
void BroughtPage::judge()
{
    if (m_refusal)
        return;
    const auth::PropertyBag &bag = m_taken.properties;
    const auto checked = auth::checkedProperties(bag, auth::dataHome(), auth::configHome());
    if (!checked)
        m_refusal = checked.error();
    else if (!(*checked)->url)
        m_refusal = auth::Error{
            .reason = auth::Reason::MissingProperty, .subject = nameOf(Property::Url), .detail = {}, .suggestion = {}
        };
}

void BroughtPage::enter()
{
    if (m_refusal)
        message()->showError(*m_refusal);
    else
        message()->clear();
    showRows();
}

void BroughtPage::leave()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_attempt;
    setBusy(false);
}

bool BroughtPage::isComplete() const { return !m_refusal && !isBusy(); }

void BroughtPage::fillDraft()
{
    const auth::PropertyBag &bag = m_taken.properties;
    const auto checked = auth::checkedProperties(bag, auth::dataHome(), auth::configHome());
    if (!checked)
        return; // judge() has said so
    draft().space = (*checked)->url;
    draft().method = methodOf(bag, (*checked)->authScheme);
    draft().apiKey = bag.secret(Property::ApiKey);
    draft().clientId = bag.text(Property::OAuthClientId);
    draft().clientSecret = bag.secret(Property::OAuthClientSecret);
    draft().callbackUrl = bag.text(Property::CallbackUrl);
    draft().handed = { bag.secret(Property::OAuthVerifier), bag.secret(Property::OAuthAccessToken),
                       bag.secret(Property::OAuthRefreshToken), (*checked)->expiresIn, (*checked)->tokenTimestamp };
    draft().brought = std::make_shared<const auth::PropertyBag>(bag.clone());
}

void BroughtPage::next()
{
    message()->clear();
    fillDraft();
    const auto properties = auth::checkedProperties(draft().bag(), auth::dataHome(), auth::configHome());
    if (!properties) {
        message()->showError(properties.error());
        return;
    }
    setBusy(true);
    const quint64 attempt = ++m_attempt;
    QCoro::connect(probeSpace(*properties, m_stop.get_token()), this,
                   [this, attempt](const auth::Result<void> &answer) {
                       if (attempt == m_attempt)
                           probed(answer);
                   });
}

void BroughtPage::probed(const auth::Result<void> &answer)
{
    setBusy(false);
    if (answer)
        Q_EMIT done();
    else
        message()->showError(answer.error());
}

QString BroughtPage::noteOn(Property property) const
{
    for (const auto &[from, to] : m_taken.translated)
        if (to == property)
            return tr("there: %1").arg(from.join(u", "_s));
    return {};
}

void BroughtPage::addRow(QGridLayout *grid, const QString &name, const QString &value, const QString &note)
{
    QWidget *card = grid->parentWidget();
    const int row = grid->count() / 3; // an emptied grid keeps its rows
    auto *nameLabel = makeLabel("muted", card);
    nameLabel->setText(name);
    auto *valueLabel = makeParagraph("body", card);
    valueLabel->setText(value);
    auto *noteLabel = makeLabel("secondary", card);
    noteLabel->setText(note);
    grid->addWidget(nameLabel, row, 0, Qt::AlignTop);
    grid->addWidget(valueLabel, row, 1, Qt::AlignTop);
    grid->addWidget(noteLabel, row, 2, Qt::AlignTop);
}

void BroughtPage::showRows()
{
    clear(m_takenGrid);
    clear(m_leftGrid);
    const auth::PropertyBag &bag = m_taken.properties;
    for (const auth::PropertyInfo &info : auth::allProperties()) {
        if (!bag.has(info.id))
            continue;
        if (isPlaceOfTokens(info.id))
            addRow(m_leftGrid, nameOf(info.id),
                   tr("Tsunagi keeps tokens in a file of its own. The driver's OAuthSettings.txt can be opened by "
                      "nobody else: log in once more."),
                   {});
        else
            addRow(m_takenGrid, nameOf(info.id),
                   auth::holdsSecret(info.id, bag.secret(info.id).view()) ? auth::maskedSecret.toString()
                                                                          : bag.text(info.id),
                   noteOn(info.id));
    }
    for (const auth::Error &note : m_taken.notes)
        addRow(m_leftGrid, note.subject, tr("Tsunagi needs no such setting."), {});
    m_takenCard->setVisible(!m_refusal && m_takenGrid->count() > 0);
    m_leftCard->setVisible(!m_refusal && m_leftGrid->count() > 0);
    m_promise->setVisible(!m_refusal);
}

QString BroughtPage::stepTitle() const { return tr("Connection string"); }

void BroughtPage::retranslate()
{
    setTitle(m_refusal ? tr("This connection string can't be taken over")
                       : tr("This is what the connection string holds"),
             m_refusal ? tr("Go back, and paste it once more without what is named below.")
                       : tr("The next pages are filled in with it."));
    m_takenTitle->setText(tr("Taken over"));
    m_leftTitle->setText(tr("Left out"));
    m_promise->setText(tr("Nothing is saved yet: that happens on the last page, when you say so."));
    showRows();
}

} // namespace tsunagi::ui
