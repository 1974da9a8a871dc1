// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace tsunagi {
namespace {

QString &current()
{
    static QString language = u"en"_s;
    return language;
}

/// A child of the application, so that removeInstalled() finds it again.
void install(const QString &file)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

void removeInstalled()
{
    const auto installed = QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : installed)
        delete translator; // takes itself off the application
}

/// Of the system's regions of a language the one that the person has; dates and numbers follow it.
QLocale localeOf(const QString &language)
{
    const QLocale system = QLocale::system();
    if (system.name().startsWith(language))
        return system;
    return QLocale(language == "ja"_L1 ? QLocale::Japanese : QLocale::English);
}

} // namespace

const QStringList &languages()
{
    static const QStringList all{ u"ja"_s, u"en"_s };
    return all;
}

QString systemLanguage()
{
    // uiLanguages() knows LANGUAGE=ja beside LANG=en_US too.
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        for (const QString &spoken : languages()) {
            if (wanted == spoken || wanted.startsWith(spoken + u'-') || wanted.startsWith(spoken + u'_'))
                return spoken;
        }
    }
    return u"en"_s;
}

bool useLanguage(const QString &language)
{
    if (!languages().contains(language))
        return false;
    removeInstalled();
    QLocale::setDefault(localeOf(language));
    current() = language;
    install(u":/qt/qtbase_%1.qm"_s.arg(language));
    install(u":/i18n/tsunagi_%1.qm"_s.arg(language));
    return true;
}

QString currentLanguage() { return current(); }

QString translatedTo(const QString &language, const char *context, const char *source)
{
    // Not children of the application: removeInstalled() must not find them.
    static std::map<QString, std::unique_ptr<QTranslator>> loaded;
    std::unique_ptr<QTranslator> &translator = loaded[language];
    if (!translator) {
        translator = std::make_unique<QTranslator>();
        (void)translator->load(u":/i18n/tsunagi_%1.qm"_s.arg(language)); // without it all stay as in the source
    }
    const QString found = translator->translate(context, source);
    return found.isEmpty() ? QString::fromUtf8(source) : found;
}

} // namespace tsunagi
