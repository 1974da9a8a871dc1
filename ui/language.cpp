// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include "translations/translations.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

QString nameOf(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::Japanese:
        return u"ja"_s;
    case LanguageChoice::English:
        return u"en"_s;
    case LanguageChoice::System:
        break;
    }
    return u"system"_s;
}

LanguageChoice languageChoiceFrom(const QString &name)
{
    for (const auto choice : { LanguageChoice::Japanese, LanguageChoice::English }) {
        if (nameOf(choice) == name)
            return choice;
    }
    return LanguageChoice::System;
}

void use(LanguageChoice choice) { useLanguage(choice == LanguageChoice::System ? systemLanguage() : nameOf(choice)); }

} // namespace tsunagi::ui
