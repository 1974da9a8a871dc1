// SPDX-License-Identifier: GPL-3.0-or-later
// The messages' language: by --lang, else by the locale; names are the contract and stay as they are.
#include "app/cli/terminal_text.h"
#include "tests/app/cli_runner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

class TestCliLanguage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void languages();

private:
    CliRunner m_cli;
};

void TestCliLanguage::languages()
{
    const QByteArray english = m_cli.run({ u"test"_s, u"-p"_s, u"Bogus=1"_s }).err;
    const QByteArray japanese = m_cli.run({ u"test"_s, u"-p"_s, u"Bogus=1"_s, u"--lang"_s, u"ja"_s }).err;
    QVERIFY(english != japanese);
    QVERIFY2(japanese.contains("接続プロパティ"), japanese);
    CliRunner local;
    local.set(u"LANG"_s, u"ja_JP.UTF-8"_s);
    QCOMPARE(local.run({ u"test"_s, u"-p"_s, u"Bogus=1"_s }).err, japanese);
    QCOMPARE(local.run({ u"test"_s, u"-p"_s, u"Bogus=1"_s, u"--lang=en"_s }).err, english);
    // Names are the contract, titles are for people.
    const QByteArray tables = local.run({ u"tables"_s }).out;
    QVERIFY2(tables.contains("Issues\t課題\t"), tables);
    const QByteArray help = local.run({ u"help"_s }).out;
    QVERIFY(help.contains("コマンド"));
    for (const QByteArray &line : help.split('\n'))
        QVERIFY2(cli::displayWidth(line) <= 80, line);
}

QTEST_GUILESS_MAIN(TestCliLanguage)
#include "tst_cli_language.moc"
