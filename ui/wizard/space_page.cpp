// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/space_page.h"

#include "auth/driver_string.h"
#include "auth/error_text.h"
#include "auth/places.h"
#include "ui/theme.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/shield_line.h"
#include "ui/wizard/space_probe.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

SpacePage::SpacePage(Draft *draft, QWidget *parent)
    : WizardPage(draft, parent)
{
    setObjectName(u"spacePage"_s);
    setUpForm();
    closeBody();
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ReadsOnly, page()));
    retranslate();
}

SpacePage::~SpacePage() { m_stop.request_stop(); }

void SpacePage::setUpForm()
{
    auto *card = new QFrame(page());
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::s);
    m_label = makeLabel("strong", card);
    m_url = new PasteEdit("spaceUrlEdit", card);
    m_label->setBuddy(m_url);
    m_root = makeParagraph("secondary", card);
    m_root->setObjectName(u"spaceRootLabel"_s);
    m_examples = makeParagraph("secondary", card);
    layout->addWidget(m_label);
    layout->addWidget(m_url);
    layout->addWidget(m_root);
    layout->addWidget(m_examples);
    body()->addWidget(card);

    m_progress = new QWidget(page());
    auto *line = new QHBoxLayout(m_progress);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new Wheel(m_progress));
    m_progressWords = makeLabel("muted", m_progress);
    line->addWidget(m_progressWords, 1);
    body()->addWidget(m_progress);
    m_progress->hide();
    connect(m_url, &QLineEdit::textChanged, this, &SpacePage::read);
}

void SpacePage::setUrl(const QString &url) { m_url->setText(url); }

void SpacePage::enter()
{
    if (m_url->text().isEmpty() && draft().space)
        m_url->setText(draft().space->text());
    m_url->setFocus();
    m_url->selectAll();
}

void SpacePage::leave()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_attempt;
    m_progress->hide();
    setBusy(false);
}

void SpacePage::read()
{
    leave(); // what is asked about the text before counts no longer
    message()->clear();
    const auto parsed = auth::SpaceUrl::parse(m_url->text());
    draft().space = parsed ? std::optional(*parsed) : std::nullopt;
    m_url->setEchoMode(isConnectionString() ? QLineEdit::Password : QLineEdit::Normal); // a secret may stand in it
    showRoot();
    Q_EMIT changed();
}

bool SpacePage::isConnectionString() const { return auth::looksLikeConnectionString(m_url->text()); }

void SpacePage::showRoot()
{
    if (m_url->text().isEmpty()) {
        m_root->setText(tr("Any page of the space will do: an issue, a board, the dashboard."));
        return;
    }
    if (isConnectionString()) {
        m_root->setText(tr("A connection string. The next page shows what it holds; nothing is saved yet."));
        return;
    }
    const auto parsed = auth::SpaceUrl::parse(m_url->text());
    m_root->setText(parsed ? tr("Connects to %1.").arg(parsed->text())
                           : (auth::messageOf(parsed.error()) + u'\n' + auth::hintOf(parsed.error())).trimmed());
}

bool SpacePage::isComplete() const { return (draft().space.has_value() || isConnectionString()) && !isBusy(); }

void SpacePage::next()
{
    message()->clear();
    if (isConnectionString()) {
        const auth::Secret text = auth::Secret::fromText(m_url->text());
        m_url->clear();
        Q_EMIT connectionStringGiven(text);
        return;
    }
    if (draft().fromString && draft().brought && draft().space == draft().broughtSpace()) {
        Q_EMIT done(); // it was looked for
        return;
    }
    draft().forgetBrought();
    const auto properties = auth::checkedProperties(draft().bag(), auth::dataHome(), auth::configHome());
    if (!properties) {
        message()->showError(properties.error());
        return;
    }
    m_progress->show();
    setBusy(true);
    const quint64 attempt = ++m_attempt;
    QCoro::connect(probeSpace(*properties, m_stop.get_token()), this,
                   [this, attempt](const auth::Result<void> &answer) {
                       if (attempt == m_attempt)
                           lookAgain(answer);
                   });
}

void SpacePage::lookAgain(const auth::Result<void> &answer)
{
    m_progress->hide();
    setBusy(false);
    if (answer)
        Q_EMIT done();
    else
        message()->showError(answer.error());
}

QString SpacePage::stepTitle() const { return tr("Space"); }

void SpacePage::retranslate()
{
    setTitle(tr("Which space do you connect to?"), tr("Paste the URL of the Backlog space that you use."));
    m_label->setText(tr("URL of the space"));
    m_url->setAccessibleName(tr("URL of the space"));
    m_url->setPlaceholderText(u"https://kakehashi.backlog.com"_s);
    m_examples->setText(
        tr("A space's domain is one of backlog.com, backlog.jp and backlogtool.com.\nA connection string "
           "(jdbc:backlog:… or Driver={…};…) can be pasted here as well."));
    m_progressWords->setText(tr("Looking for the space…"));
    showRoot();
}

} // namespace tsunagi::ui
