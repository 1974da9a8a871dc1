// SPDX-License-Identifier: GPL-3.0-or-later
// A notice that concerns something which may not be on the screen: two lines, a button to go there, one to put it away.
#pragma once

#include "ui/widgets/translated.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class NoticeBar : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// @p words: title and text in the present language; asked again when that changes.
    void show(const QString &subject, std::function<QStringList()> words);

Q_SIGNALS:
    void showWanted(const QString &subject);

protected:
    void retranslate() override;

private:
    QString m_subject;
    std::function<QStringList()> m_words;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_go;
    QPushButton *m_close;
};

} // namespace tsunagi::ui
