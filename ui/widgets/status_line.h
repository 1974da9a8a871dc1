// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar's contents: state and words, progress, the rate limit of what is on screen, the language.
#pragma once

#include "backlog/rate_limit.h"
#include "ui/widgets/translated.h"

#include <QColor>
#include <QStatusBar>

#include <optional>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace tsunagi::ui {

class Dot;

class StatusLine : public Translated<QStatusBar> {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setState(const QColor &dot, const QString &words);
    /// @p total -1: not known; the bar is busy then. @p words such as "124/183ページ・経過22秒".
    void setProgress(qint64 done, qint64 total, const QString &words);
    void clearProgress();
    void setRateLimit(backlog::RateClass rateClass, const backlog::RateLimit &limit);
    void clearRateLimit();
    [[nodiscard]] QToolButton *languageButton() const { return m_language; }

protected:
    void retranslate() override;

private:
    void showRateLimit();

    Dot *m_dot;
    QLabel *m_words;
    QProgressBar *m_bar;
    QLabel *m_progressWords;
    QLabel *m_rate;
    QToolButton *m_language;
    QTimer *m_tick;
    backlog::RateClass m_rateClass = backlog::RateClass::Read;
    std::optional<backlog::RateLimit> m_limit;
};

/// "読み込み", "検索", "アイコン".
[[nodiscard]] QString wordsOf(backlog::RateClass rateClass);

} // namespace tsunagi::ui
