// SPDX-License-Identifier: GPL-3.0-or-later
// While a person is awaited in the browser: opens it, shows the URL to copy and where to paste the answer, and counts
// how long it still waits. Which steps come before and after is the page's to show.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWidget>

namespace tsunagi::auth {
class AuthorizationFlow;
}

namespace tsunagi::ui {

class CallbackPaste;
class ConfirmBar;
class CopyBox;

class BrowserWait : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit BrowserWait(QWidget *parent = nullptr);

    /// @p flow  has started; its callback is not yet awaited. @p callbackUrl  of its application
    void follow(auth::AuthorizationFlow *flow, const QString &callbackUrl);
    /// Nothing is awaited any more; what is shown stays, and can't be used.
    void end();
    /// The same, and nothing is shown.
    void clear();
    [[nodiscard]] bool isWaiting() const;
    /// False where only a paste can bring the answer.
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] bool browserFailed() const { return m_browserFailed; }
    void openBrowserAgain();
    /// "あと4分38秒待ちます", or nothing.
    [[nodiscard]] QString remainingWords() const;

Q_SIGNALS:
    /// isWaiting(), browserFailed() or remainingWords() changed.
    void changed();
    /// The browser brought a refusal that is not surely ours, and the person says that it is: the attempt is to be
    /// ended.
    void refused(const tsunagi::auth::Error &refusal);

protected:
    void retranslate() override;

private:
    void openBrowser(const QUrl &url);
    void offer(const QString &pasted);
    void askAboutRefusal(const QString &errorCode);
    void endRefused();

    QPointer<auth::AuthorizationFlow> m_flow;
    bool m_isWaiting = false;
    bool m_browserFailed = false;
    CopyBox *m_url;
    CallbackPaste *m_paste;
    ConfirmBar *m_refusal; ///< whether what the browser reports ends the attempt
    QString m_refusalCode;
    QDeadlineTimer m_deadline;
    QTimer m_second;
};

} // namespace tsunagi::ui
