// SPDX-License-Identifier: GPL-3.0-or-later
// Last step: who and what answered, the connection's name, and saving: secrets to the keychain first, then the
// connection.
#pragma once

#include "ui/wizard/wizard_page.h"

#include <stop_token>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace tsunagi::ui {

class VaultOffer;
class Workspace;

class SavePage : public WizardPage {
    Q_OBJECT
public:
    SavePage(Draft *draft, Workspace *workspace, QWidget *parent = nullptr);
    ~SavePage() override;

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    void next() override;

    /// Of a draft that is given up: keys that were written go again, in the background.
    static void takeBack(const QString &id, const QList<auth::Property> &written,
                         std::shared_ptr<auth::SecretStore> store);
    [[nodiscard]] const QList<auth::Property> &written() const { return m_written; }

Q_SIGNALS:
    void saved(const QString &connectionId);

protected:
    void retranslate() override;

private:
    struct Fact {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };
    QWidget *setUpFacts();
    QWidget *setUpName();
    [[nodiscard]] QCoro::Task<auth::Result<QString>> save(std::stop_token stop);
    void ended(const auth::Result<QString> &id);
    void useVault();
    [[nodiscard]] QString whereItGoes() const;

    Workspace *m_workspace;
    QLabel *m_factsTitle = nullptr;
    QList<Fact> m_facts;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_kept = nullptr;
    VaultOffer *m_offer;
    QList<auth::Property> m_written;
    std::stop_source m_stop;
};

} // namespace tsunagi::ui
