// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_line.h"

#include "translations/translations.h"
#include "ui/theme.h"
#include "ui/widgets/marks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {

StatusLine::StatusLine(QWidget *parent)
    : Translated(parent)
    , m_dot(new Dot(8, this))
    , m_words(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_progressWords(new QLabel(this))
    , m_rate(new QLabel(this))
    , m_language(new QToolButton(this))
    , m_tick(new QTimer(this))
{
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    m_words->setObjectName(u"statusWords"_s);
    m_progressWords->setObjectName(u"progressWords"_s);
    m_rate->setObjectName(u"rateLimitLabel"_s);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->hide();
    m_language->setObjectName(u"languageButton"_s);
    m_language->setProperty("kind", u"flat"_s);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setFocusPolicy(Qt::StrongFocus);
    for (QLabel *label : { m_words, m_progressWords, m_rate })
        label->setTextFormat(Qt::PlainText);

    auto *left = new QWidget(this);
    auto *layout = new QHBoxLayout(left);
    layout->setContentsMargins(space::m, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_dot);
    layout->addWidget(m_words);
    layout->addSpacing(space::s);
    layout->addWidget(m_bar);
    layout->addSpacing(space::xs);
    layout->addWidget(m_progressWords);
    layout->addStretch();
    addWidget(left, 1);
    addPermanentWidget(m_rate);
    addPermanentWidget(m_language);

    m_tick->setInterval(1s);
    connect(m_tick, &QTimer::timeout, this, &StatusLine::showRateLimit);
    retranslate();
}

void StatusLine::setState(const QColor &dot, const QString &words)
{
    m_dot->setVisible(dot.isValid());
    m_dot->setColour(dot);
    m_words->setText(words);
}

void StatusLine::setProgress(qint64 done, qint64 total, const QString &words)
{
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(std::min<qint64>(1000, done * 1000 / total)));
    m_bar->setAccessibleName(words);
    m_bar->show();
    m_progressWords->setText(words);
}

void StatusLine::clearProgress()
{
    m_bar->hide();
    m_progressWords->clear();
}

void StatusLine::setRateLimit(backlog::RateClass rateClass, const backlog::RateLimit &limit)
{
    m_rateClass = rateClass;
    m_limit = limit;
    showRateLimit();
}

void StatusLine::clearRateLimit()
{
    m_limit.reset();
    showRateLimit();
}

void StatusLine::showRateLimit()
{
    if (!m_limit || !m_limit->isKnown()) {
        m_rate->clear();
        m_tick->stop();
        return;
    }
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(m_limit->resetAt);
    const QString budget = u"%1/%2"_s.arg(m_limit->remaining).arg(m_limit->limit);
    if (seconds > 0) {
        m_rate->setText(
            tr("%1 %2, restored in %n s", nullptr, static_cast<int>(seconds)).arg(wordsOf(m_rateClass), budget));
        m_tick->start();
    } else {
        m_rate->setText(tr("%1 %2").arg(wordsOf(m_rateClass), u"%1/%1"_s.arg(m_limit->limit)));
        m_tick->stop();
    }
    m_rate->setToolTip(tr("Backlog's rate limit: requests that remain in this minute"));
}

void StatusLine::retranslate()
{
    m_language->setText(currentLanguage() == "ja"_L1 ? u"日本語"_s : u"English"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->setToolTip(tr("Language"));
    showRateLimit();
}

QString wordsOf(backlog::RateClass rateClass)
{
    switch (rateClass) {
    case backlog::RateClass::Read:
        return QCoreApplication::translate("RateClass", "Read");
    case backlog::RateClass::Search:
        return QCoreApplication::translate("RateClass", "Search");
    case backlog::RateClass::Icon:
        return QCoreApplication::translate("RateClass", "Icon");
    }
    return {};
}

} // namespace tsunagi::ui
