// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secret.h"

#include <QTest>
#include <QVariant>

#include <algorithm>
#include <concepts>

using namespace tsunagi::auth;
using namespace Qt::StringLiterals;

template <typename T>
concept Printable = requires(QDebug out, const T &value) { out << value; };
template <typename T>
concept Storable = requires(const T &value) { QVariant::fromValue(value); } && std::copyable<T>;

// What must not compile is the point of the type.
static_assert(!std::copyable<Secret>);
static_assert(!std::equality_comparable<Secret>);
static_assert(!Printable<Secret>);
static_assert(!Storable<Secret>);
static_assert(!std::convertible_to<Secret, QString> && !std::convertible_to<Secret, QByteArray>);

class TestSecret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one") << QByteArray("x");
        QTest::newRow("with NUL") << QByteArray("a\0b", 3);
        QTest::newRow("Japanese") << u"秘密"_s.toUtf8();
        QTest::newRow("a page and a bit") << QByteArray(5000, 'k');
    }

    void holdsBytes()
    {
        QFETCH(const QByteArray, bytes);
        const Secret secret(bytes);
        QCOMPARE(secret.reveal(), bytes);
        QCOMPARE(secret.size(), bytes.size());
        QCOMPARE(secret.isEmpty(), bytes.isEmpty());
        QVERIFY(secret.equals(secret.clone()));
        QVERIFY(!secret.equals(Secret(bytes + 'x')));
    }

    void takingEmptiesTheSource()
    {
        QByteArray source(64, 's');
        const QByteArray sharer = source;
        const Secret secret = Secret::taking(source);
        QVERIFY(source.isEmpty());
        QCOMPARE(secret.reveal(), QByteArray(64, 's'));
        QCOMPARE(sharer, QByteArray(64, 's')); // somebody else's copy is not ours to wipe
    }

    void movesLeaveNothingBehind()
    {
        Secret first("value");
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is promised
        QCOMPARE(second.reveal(), QByteArray("value"));
        Secret third("other");
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(third.reveal(), QByteArray("value"));
    }

    void isFilledInPlace()
    {
        const Secret secret = Secret::filled(3, [](char *out) { std::fill_n(out, 3, 'a'); });
        QCOMPARE(secret.reveal(), QByteArray("aaa"));
        QVERIFY(Secret::filled(0, [](char *) { QFAIL("nothing to fill"); }).isEmpty());
    }

    void digestIsSha256InBase64Url()
    {
        // FIPS 180-2, appendix B.1: ba7816bf 8f01cfea …
        QCOMPARE(Secret("abc").digest(), u"ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"_s);
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
