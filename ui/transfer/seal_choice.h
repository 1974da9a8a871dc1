// SPDX-License-Identifier: GPL-3.0-or-later
// By whose public keys, typed, pasted or from a file, or by which passphrase, an exported file opens.
#pragma once

#include "auth/age/recipient.h"
#include "auth/secret.h"
#include "ui/widgets/translated.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace tsunagi::ui {

class Card;
class CopyBox;
class MessageBar;
class SecretEdit;

class SealChoice : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit SealChoice(QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const;
    /// Empty where a passphrase is chosen.
    [[nodiscard]] std::vector<auth::age::Recipient> recipients() const;
    /// Empty where public keys are chosen.
    [[nodiscard]] auth::Secret passphrase() const;
    void focusFirst();

Q_SIGNALS:
    void changed();

protected:
    void retranslate() override;

private:
    void setUpKeys();
    void setUpPassphrase();
    void chooseKeys();
    void addKeysOf(const QString &path);
    void refresh();
    void showKeys();
    void showPassphrase();
    [[nodiscard]] bool usesPassphrase() const;

    std::vector<auth::age::Recipient> m_recipients; ///< of what stands in the box
    Card *m_card;
    QRadioButton *m_byKey;
    QRadioButton *m_byPassphrase;
    MessageBar *m_message;
    QWidget *m_keyPart = nullptr;
    CopyBox *m_keygen = nullptr;
    QLabel *m_keysLabel = nullptr;
    QPlainTextEdit *m_keys = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_load = nullptr;
    QLabel *m_keysHint = nullptr;
    QWidget *m_passphrasePart = nullptr;
    QLabel *m_firstLabel = nullptr;
    SecretEdit *m_first = nullptr;
    QLabel *m_againLabel = nullptr;
    SecretEdit *m_again = nullptr;
    QLabel *m_passphraseHint = nullptr;
};

} // namespace tsunagi::ui
