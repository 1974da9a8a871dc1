// SPDX-License-Identifier: GPL-3.0-or-later
// The models of connections and of their properties: pictures in text, under the model tester; no secret is ever in
// them.
#include "tests/ui/stage.h"

#include "ui/connections/connection_model.h"
#include "ui/connections/properties_model.h"
#include "ui/widgets/marks.h"

#include "translations/translations.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

QString picture(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines.join(u'\n');
}

} // namespace

class TestConnectionModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
    }

    void connectionsComeGoAndChange()
    {
        Stage stage;
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        stage.open();
        ConnectionModel model(&stage.workspace());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const QString id = stage.saveApiKeyConnection(u"架け橋デモ"_s);
        QVERIFY(!id.isEmpty());
        QVERIFY(
            waitUntil([&] { return picture(model) == u"架け橋デモ, Can connect"_s; })); // chosen in the window: checked
        stage.workspace().session(id)->check();
        QCOMPARE(picture(model), u"架け橋デモ, Checking"_s);
        QVERIFY(waitUntil([&] { return picture(model) == u"架け橋デモ, Can connect"_s; }));
        QVERIFY(stage.workspace().rename(id, u"監査用"_s));
        QCOMPARE(picture(model), u"監査用, Can connect"_s);

        stage.sandbox().stop();
        stage.workspace().session(id)->check();
        QVERIFY(waitUntil([&] { return picture(model) == u"監査用, Offline"_s; }));
        const auto removed = QCoro::waitFor(stage.workspace().remove(id));
        QVERIFY(removed);
        QCOMPARE(model.rowCount(), 0);
        const auto secret =
            QCoro::waitFor(stage.workspace().secrets()->read(auth::secretKey(id, auth::Property::ApiKey), {}));
        QVERIFY(secret && !*secret);
    }

    void propertiesAreMasked()
    {
        auth::SavedConnection connection;
        connection.properties[auth::Property::Url] = u"https://acme.backlog.com"_s;
        connection.secrets << auth::Property::ApiKey;
        PropertiesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(connection, u"GNOME"_s);
        QCOMPARE(model.rowCount(), static_cast<int>(auth::allProperties().size()));
        const auto line = [&model](const QString &name) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, 0).data().toString() != name)
                    continue;
                QStringList cells;
                for (int column = 0; column < PropertiesModel::DescriptionColumn; ++column)
                    cells << model.index(row, column).data().toString();
                return cells.join(u" | "_s);
            }
            return QString();
        };
        QCOMPARE(line(u"URL"_s), u"URL | https://acme.backlog.com |  | Saved connection"_s);
        QCOMPARE(line(u"ApiKey"_s), u"ApiKey | ●●● |  | GNOME"_s);
        QCOMPARE(line(u"Timeout"_s), u"Timeout |  | 60 | Default"_s);
    }

    void lettersOfNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letter");
        QTest::newRow("Japanese") << u"架け橋デモ"_s << u"架"_s;
        QTest::newRow("Latin") << u"acme"_s << u"A"_s;
        QTest::newRow("blank before") << u"  開発"_s << u"開"_s;
        QTest::newRow("beyond 16 bits") << u"𠮷野家"_s << u"𠮷"_s;
        QTest::newRow("a composed sign") << u"👨‍👩‍👧 family"_s << u"👨‍👩‍👧"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void lettersOfNames()
    {
        QFETCH(const QString, name);
        QTEST(firstLetterOf(name), "letter");
    }
};

QTEST_MAIN(TestConnectionModels)
#include "tst_connection_models.moc"
