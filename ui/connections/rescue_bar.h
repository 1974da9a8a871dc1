// SPDX-License-Identifier: GPL-3.0-or-later
// After the first sign-in has made this computer's key: offers a rescue key, saved to a file for a safe place, so that
// a keyring that was reset does not make every settings file unreadable. Declining is one click, once for all.
#pragma once

#include "ui/widgets/translated.h"

#include <QPointer>
#include <QWidget>

namespace tsunagi::ui {

class ConfirmBar;
class ConnectionSession;
class MessageBar;
class Workspace;

class RescueBar : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit RescueBar(Workspace *workspace, QWidget *parent = nullptr);

    /// Offers it where this connection's settings file can be opened by this computer's key alone.
    void showSession(ConnectionSession *session);

protected:
    void retranslate() override;

private:
    [[nodiscard]] bool isOffered() const;
    void askForFile();
    void makeIn(const QString &path);
    void decline();

    Workspace *m_workspace;
    QPointer<ConnectionSession> m_session;
    QString m_madeIn; ///< where the key was saved, to be told
    ConfirmBar *m_offer;
    ConfirmBar *m_outcome;
    MessageBar *m_failure;
};

} // namespace tsunagi::ui
