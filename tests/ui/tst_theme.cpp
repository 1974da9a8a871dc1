// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast of each pair of colours that text is shown in (WCAG 2, AA: 4.5), the switch at run time, and the style
// sheet's tokens.
#include "ui/icons.h"
#include "ui/style_sheet.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::ui;

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { Theme::start(ThemeChoice::Light); }

    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("highContrast");
        for (const bool dark : { false, true }) {
            for (const bool high : { false, true })
                QTest::addRow("%s%s", dark ? "dark" : "light", high ? ", high contrast" : "") << dark << high;
        }
    }

    void textIsReadable()
    {
        QFETCH(const bool, dark);
        QFETCH(const bool, highContrast);
        const Colours c = Theme::coloursFor(dark, highContrast);
        struct Pair {
            const char *what;
            QColor text;
            QColor ground;
        };
        const Pair pairs[] = {
            { "text on the window", c.text, c.window },
            { "text on a surface", c.text, c.surface },
            { "text on what is chosen", c.text, c.soft },
            { "text under the mouse", c.text, c.hover },
            { "text on an avatar", c.text, c.tile },
            { "secondary on the window", c.secondary, c.window },
            { "secondary on a surface", c.secondary, c.surface },
            { "secondary in a header", c.secondary, c.header },
            { "the main button", c.onButton, c.button },
            { "the main button under the mouse", c.onButton, c.buttonHover },
            { "a link on the window", c.link, c.window },
            { "a link on a surface", c.link, c.surface },
            { "an overdue date", c.badText, c.surface },
            { "an overdue date in a chosen row", c.badText, c.soft },
            { "an error", c.badText, c.badGround },
            { "an error's hint", c.text, c.badGround },
            { "a warning", c.warnText, c.warnGround },
            { "a warning's explanation", c.text, c.warnGround },
        };
        for (const Pair &pair : pairs) {
            const double contrast = contrastOf(pair.text, pair.ground);
            QVERIFY2(contrast >= 4.5, qPrintable(u"%1: %2 to 1"_s.arg(QLatin1StringView(pair.what)).arg(contrast)));
        }
        // What is no text but has to be seen (WCAG 2, 1.4.11: 3): focus, and the dots of states.
        for (const QColor &mark : { c.accent, c.good, c.bad, c.idle })
            QVERIFY2(contrastOf(mark, c.surface) >= 3.0, qPrintable(mark.name()));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48)
                < 0.01); // the well-known grey that just fails
    }

    void switchesAtRunTime()
    {
        QSignalSpy changed(&theme(), &Theme::changed);
        theme().choose(ThemeChoice::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(theme().isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::coloursFor(true, false).window);
        theme().choose(ThemeChoice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::coloursFor(false, false).window);
    }

    void followsTheSystemOnlyWhereAsked()
    {
        theme().systemPreferred(true, false);
        QVERIFY(!theme().isDark()); // Light was chosen
        theme().choose(ThemeChoice::System);
        QVERIFY(theme().isDark());
        theme().systemPreferred(false, true);
        QVERIFY(!theme().isDark());
        QCOMPARE(theme().colours().window, QColor(Qt::white)); // high contrast
        theme().systemPreferred(true, false);
        theme().systemPreferred(std::nullopt, false); // no preference: what the platform's palette was
        QVERIFY(!theme().isDark());
    }

    void everyTokenHasAValue()
    {
        const QString sheet = styleSheetOf(theme());
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u": ;"_s));
        QVERIFY(!sheet.contains(u"  ;"_s));
        QVERIFY(!QString(sheet).remove(u' ').contains(u":;"_s));
    }

    void iconsAreTintedAndSharp()
    {
        const QPixmap red = iconPixmap(u"check"_s, Qt::red, 16, 2.0);
        QCOMPARE(red.size(), QSize(32, 32));
        QCOMPARE(red.devicePixelRatio(), 2.0);
        const QImage image = red.toImage();
        bool painted = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() == 255) {
                    painted = true;
                    QCOMPARE(pixel.rgb(), QColor(Qt::red).rgb());
                }
            }
        }
        QVERIFY(painted);
        // Another theme, another tint: nothing old comes from the cache.
        const QImage light = icon(u"check"_s).pixmap(16).toImage();
        theme().choose(ThemeChoice::Dark);
        QVERIFY(icon(u"check"_s).pixmap(16).toImage() != light);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
