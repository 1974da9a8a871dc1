// SPDX-License-Identifier: GPL-3.0-or-later
// A widget that sets all its texts in retranslate(): once by itself, and again whenever the language is switched.
#pragma once

#include <QEvent>

namespace tsunagi::ui {

template <typename Base>
class Translated : public Base {
public:
    using Base::Base;

protected:
    virtual void retranslate() = 0;

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        Base::changeEvent(event);
    }
};

} // namespace tsunagi::ui
