// SPDX-License-Identifier: GPL-3.0-or-later
// On every screen: every control has a name for those who do not see it, no secret is shown or told, and a switch of
// the language leaves no text behind, there and back.
#include "tests/ui/screens.h"
#include "tests/ui/shown_texts.h"
#include "tests/ui/traces.h"

#include "auth/procedures.h"
#include "translations/translations.h"
#include "ui/results/row_model.h"
#include "ui/results/rows_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

/// Parts of Qt's own that are reached by their owner: the search field's icons, a table's corner and header.
bool isPartOfAnother(const QWidget *widget)
{
    return widget->inherits("QLineEditIconButton") || widget->inherits("QTableCornerButton")
        || qobject_cast<const QHeaderView *>(widget) || widget->objectName().startsWith("qt_"_L1);
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QTabBar *>(widget);
}

/// Every text of a window, by whose it is.
class Texts {
public:
    explicit Texts(const QWidget *window)
    {
        put(window, "title", window->windowTitle());
        for (const auto *widget : window->findChildren<QWidget *>())
            if (widget->isVisible() || qobject_cast<const QMenu *>(widget))
                readWidget(widget);
        for (const auto *action : window->findChildren<QAction *>())
            put(action, "action", action->text());
    }

    [[nodiscard]] const QMap<QString, QString> &all() const { return m_texts; }

private:
    void readWidget(const QWidget *widget)
    {
        put(widget, "name", widget->accessibleName());
        put(widget, "description", widget->accessibleDescription());
        put(widget, "tip", widget->toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            put(widget, "label", label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            put(widget, "button", button->text());
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            put(widget, "menu", menu->title());
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            put(widget, "placeholder", edit->placeholderText());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                put(widget, qPrintable(u"tab %1"_s.arg(i)), tabs->tabText(i));
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model())
            for (int i = 0; i < header->count(); ++i)
                put(widget, qPrintable(u"section %1"_s.arg(i)),
                    header->model()->headerData(i, header->orientation()).toString());
    }
    void put(const QObject *owner, const char *kind, const QString &text)
    {
        if (!text.isEmpty() && owner->parent()) // menus of Qt's own have none
            m_texts[u"%1 %2 %3 %4"_s.arg(QLatin1StringView(owner->metaObject()->className()), owner->objectName())
                        .arg(quintptr(owner))
                        .arg(QLatin1StringView(kind))] = text;
    }

    QMap<QString, QString> m_texts;
};

/// Letters of English: what only says numbers, or is Japanese in both, cannot have been left behind.
bool looksEnglish(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    return text.contains(word);
}

void switchTo(const QString &language)
{
    useLanguage(language);
    QCoreApplication::sendPostedEvents(); // LanguageChange
    QCoreApplication::processEvents();
}

} // namespace

class TestWindowTexts : public QObject {
    Q_OBJECT
private:
    Stage stage;

    /// The same in both languages by their nature. Facts of the space and the connection come from the sandbox.
    [[nodiscard]] bool isProperName(const QString &text)
    {
        static const QStringList names{ u"Tsunagi"_s, u"OAuth"_s,       u"&English"_s, u"RTK"_s,
                                        u"JSON…"_s,   u"JSON Lines…"_s, u"TSV…"_s,     u"age1…"_s };
        for (const auth::PropertyInfo &info : auth::allProperties())
            if (text == QLatin1StringView(info.name)) // contracts are not translated
                return true;
        const SandboxProcess &sandbox = stage.sandbox();
        const bool isFact = text.contains(sandbox.url()) || text.contains(sandbox.callbackUrl())
            || text.startsWith("Tsunagi/"_L1) // an item of the keychain
            || text.contains("https://"_L1) || text.contains(QDir::homePath()) || m_facts.contains(text);
        return names.contains(text) || isFact || isOfProcedures(text);
    }
    /// Names of procedures, of their inputs and outputs: a contract, and the same in every language.
    [[nodiscard]] static bool isOfProcedures(const QString &text)
    {
        QStringList names{ u"APP"_s, u"WEB"_s, u"AuthMode: APP"_s, u"AuthMode: WEB"_s };
        for (const auth::ProcedureInfo &procedure : auth::allProcedures()) {
            names << QString::fromLatin1(procedure.name);
            for (const auth::ProcedureInput &input : procedure.inputs)
                names << QString::fromLatin1(input.name);
            for (const auth::ProcedureOutput &output : procedure.outputs)
                names << QString::fromLatin1(output.name);
        }
        return names.contains(text);
    }
    /// Of the row in the detail pane.
    void takeFacts()
    {
        const auto *view = stage.window().findChild<RowsView *>(u"resultsTable"_s);
        if (!view || !view->currentIndex().isValid())
            return;
        for (int column = 0; column < view->rowModel()->columnCount(); ++column)
            m_facts << view->rowModel()->text(view->currentIndex().row(), column);
    }
    QStringList m_facts;

private Q_SLOTS:
    void initTestCase()
    {
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start({ u"--callback"_s, u"http://localhost:%1"_s.arg(freePort()) }),
                 qPrintable(stage.sandbox().errorText()));
    }

    void init()
    {
        useLanguage(u"en"_s);
        forgetAll();
        stage.open();
    }

    void cleanup()
    {
        stage.close();
        useLanguage(u"en"_s);
    }

    void everyControlHasAName()
    {
        int controls = 0;
        const bool reached = visitScreens(stage, [&](const QString &screen, QWidget *window) {
            for (QWidget *widget : window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !isControl(widget) || isPartOfAnother(widget))
                    continue;
                ++controls;
                const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
                const QString name = accessible ? accessible->text(QAccessible::Name) : QString();
                if (name.trimmed().isEmpty())
                    QTest::qFail(
                        qPrintable(u"%1: %2 “%3” has no name"_s.arg(
                            screen, QLatin1StringView(widget->metaObject()->className()), widget->objectName())),
                        __FILE__, __LINE__);
            }
        });
        QVERIFY(reached);
        QVERIFY(controls > 100);
    }

    void noScreenShowsASecret()
    {
        QStringList screens;
        const bool reached = visitScreens(stage, [&](const QString &screen, QWidget *) {
            screens << screen;
            for (const QString &secret : { stage.sandbox().apiKey(), stage.sandbox().clientSecret() })
                for (const QString &text : textsShowing(secret.toUtf8()))
                    QTest::qFail(qPrintable(u"%1 shows a secret: “%2”"_s.arg(screen, text)), __FILE__, __LINE__);
        });
        QVERIFY(reached);
        QVERIFY(screens.size() > 20);
    }

    void aSwitchOfLanguageLeavesNoTextBehind()
    {
        int compared = 0;
        const bool reached = visitScreens(stage, [&](const QString &screen, QWidget *window) {
            takeFacts();
            const QMap<QString, QString> english = Texts(window).all();
            switchTo(u"ja"_s);
            const QMap<QString, QString> japanese = Texts(window).all();
            for (const auto &[whose, text] : english.asKeyValueRange()) {
                if (japanese.value(whose) != text)
                    ++compared;
                else if (whose.contains("messageDetailLabel"_L1) || whose.contains("detailTitleLabel"_L1))
                    continue; // the server's or system's own words, and a row's
                else if (looksEnglish(text) && !isProperName(text))
                    QTest::qFail(qPrintable(u"%1: “%2” stays (%3)"_s.arg(screen, text, whose)), __FILE__, __LINE__);
            }
            switchTo(u"en"_s);
            static const QRegularExpression numbers(u"[0-9]+"_s); // what is awaited counts on
            const QMap<QString, QString> again = Texts(window).all();
            for (const auto &[whose, text] : english.asKeyValueRange()) {
                if (again.value(whose).remove(numbers) != QString(text).remove(numbers))
                    QTest::qFail(qPrintable(u"%1: “%2” comes back as “%3”"_s.arg(screen, text, again.value(whose))),
                                 __FILE__, __LINE__);
            }
        });
        QVERIFY(reached);
        QVERIFY(compared > 300);
    }
};

QTEST_MAIN(TestWindowTexts)
#include "tst_window_texts.moc"
