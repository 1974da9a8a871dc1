// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/error_text.h"
#include "tests/auth/making.h"
#include "translations/translations.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

namespace {

QList<Reason> allReasons()
{
    QList<Reason> reasons;
    for (int i = 0; i <= static_cast<int>(Reason::Interrupted); ++i)
        reasons << static_cast<Reason>(i);
    return reasons;
}

Error filledError(Reason reason)
{
    return { .reason = reason,
             .subject = u"<subject>"_s,
             .detail = u"<detail>"_s,
             .suggestion = u"<suggestion>"_s,
             .status = 503,
             .number = 28 };
}

Error emptyError(Reason reason)
{
    Error error;
    error.reason = reason;
    return error;
}

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(tsunagi::useLanguage(u"ja"_s));
        m_hasJapanese = messageOf(emptyError(Reason::Interrupted)) != "Stopped."_L1;
    }

    void init() { QVERIFY(tsunagi::useLanguage(u"ja"_s)); }
    void cleanup() { QVERIFY(tsunagi::useLanguage(u"en"_s)); }

    void everyReasonHasWords_data()
    {
        QTest::addColumn<Reason>("reason");
        for (const Reason reason : allReasons())
            QTest::newRow(qPrintable(nameOf(reason))) << reason;
    }

    void everyReasonHasWords()
    {
        QFETCH(const Reason, reason);
        for (const bool isJapanese : { false, true }) {
            if (isJapanese && !m_hasJapanese)
                QSKIP("The Japanese words are not in translations/tsunagi_ja.ts yet.");
            QVERIFY(tsunagi::useLanguage(isJapanese ? u"ja"_s : u"en"_s));
            for (const Error &error : { filledError(reason), emptyError(reason) }) {
                const QString message = messageOf(error);
                const QString hint = hintOf(error);
                QVERIFY(!message.isEmpty());
                QVERIFY2(!message.contains(u'%') && !hint.contains(u'%'), qPrintable(message + u'\n' + hint));
                QVERIFY2(!message.contains(u'\u200b') && !hint.contains(u'\u200b'), qPrintable(message));
                QVERIFY(!message.contains(u'\n'));
                const bool readsJapanese = std::ranges::any_of(
                    message, [](QChar c) { return c.unicode() >= 0x3041 && c.unicode() <= 0x9fff; });
                const bool isOnlyFacts = reason == Reason::BadArgument;
                QVERIFY2(readsJapanese == isJapanese || isOnlyFacts, qPrintable(message));
            }
        }
    }

    // The words that the contract fixes, to the letter: message and hint together say no more and no less.
    void fixedJapaneseWords_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("words");
        const auto row = [](Reason reason, const QString &words, const QString &subject = {}, qint64 number = 0) {
            Error error;
            error.reason = reason;
            error.subject = subject;
            error.number = number;
            QTest::newRow(qPrintable(nameOf(reason))) << error << words;
        };
        row(Reason::WrongApiKey, u"APIキーが正しくないか、別のスペースのキーです。"_s);
        row(Reason::AddressNotAllowed,
            u"このスペースは接続元のIPアドレスを制限しています。管理者に確認してください。"_s);
        row(Reason::TwoFactorRequired, u"このスペースでは2段階認証の設定が必要です。"_s);
        row(Reason::SpaceNotFound,
            u"スペースが見つかりません。URLのドメイン（backlog.com、backlog.jp、backlogtool.comのどれか）を確認してください。"_s);
        row(Reason::KeychainLocked,
            u"キーリング（キーチェーン）がロックされています。ロックを解除すると処理を続けます。保存済みの情報の削除や上書きはしていません。"_s);
        row(Reason::AuthorizationDenied,
            u"ブラウザーで許可されませんでした。もう一度試すか、別の方法を選んでください。"_s);
        row(Reason::GrantOver,
            u"許可の期限が切れたか、取り消されました。もう一度ログインしてください。接続の設定はそのまま残ります。"_s);
        row(Reason::PortInUse,
            u"ポート33333はほかのプログラム（node）が使っています。そのプログラムを終了するか、コールバックURLを変えてください（Backlogに登録したコールバックURLも同じものに変えます）。"_s,
            u"node"_s, 33333);
        row(Reason::RateLimitReached, u"Backlogのレート制限に達しました。"_s, {}, 38);
    }

    void fixedJapaneseWords()
    {
        QFETCH(const Error, error);
        QFETCH(const QString, words);
        if (!m_hasJapanese)
            QSKIP("The Japanese words are not in translations/tsunagi_ja.ts yet.");
        QCOMPARE(messageOf(error), words);
        // A hint does not say the message's second half again.
        const QString hint = hintOf(error);
        QVERIFY2(hint.isEmpty() || !words.contains(hint), qPrintable(hint));
        const QString lastSentence = words.chopped(1).section(u'。', -1);
        QVERIFY2(hint.isEmpty() || !hint.contains(lastSentence), qPrintable(hint));
    }

    void hintsWithoutASuggestionDoNotNameOne()
    {
        for (const Reason reason : allReasons()) {
            Error error = filledError(reason);
            error.suggestion.clear();
            const QString hint = hintOf(error);
            QVERIFY2(!hint.contains(u"「」"_s) && !hint.contains(u"“”"_s), qPrintable(nameOf(reason) + u": "_s + hint));
        }
    }

    void messagesWithoutASubjectHaveNoHole()
    {
        for (const Reason reason : { Reason::PortInUse, Reason::BadSpaceUrl }) {
            Error error = filledError(reason);
            error.subject.clear();
            const QString message = messageOf(error);
            QVERIFY2(!message.contains(u"（）"_s) && !message.contains(u"「」"_s), qPrintable(message));
        }
    }

    void factsAreFilledInOnce()
    {
        QVERIFY(tsunagi::useLanguage(u"en"_s));
        Error error = filledError(Reason::SettingsDiffer);
        error.subject = u"%2"_s;
        error.detail = u"%1 %% %9"_s;
        error.suggestion = u"%"_s;
        QCOMPARE(messageOf(error), u"%2 differs from the settings file %1 %% %9, which has “%”."_s);
    }

    void systemErrorsAreInTheSystemsWords()
    {
        Error error = filledError(Reason::StorageFailed); // 28: ENOSPC
        QVERIFY2(messageOf(error).contains(qt_error_string(28)), qPrintable(messageOf(error)));
    }

    void namesAreUniqueAndCodesFixed()
    {
        QSet<QString> names;
        for (const Reason reason : allReasons()) {
            QVERIFY(!names.contains(nameOf(reason)));
            names << nameOf(reason);
        }
        QCOMPARE(static_cast<int>(codeOf(Reason::SecretForOtherOrigin)), 3);
        QCOMPARE(static_cast<int>(codeOf(Reason::OtherUser)), 4);
        QCOMPARE(static_cast<int>(codeOf(Reason::SettingsDiffer)), 6);
        QCOMPARE(static_cast<int>(codeOf(Reason::NoGrant)), 11);
        QCOMPARE(static_cast<int>(codeOf(Reason::LockTimedOut)), 12);
        QCOMPARE(static_cast<int>(codeOf(Reason::IdentityMissing)), 15);
        QCOMPARE(static_cast<int>(codeOf(Reason::Interrupted)), 130);
        QCOMPARE(nameOf(ErrorCode::ReauthorizationNeeded), u"ReauthorizationNeeded"_s);
    }

    void theNearestName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("candidates");
        QTest::addColumn<QString>("nearest");
        const QStringList tables{ u"Issues"_s, u"Projects"_s, u"Users"_s, u"課題"_s };
        QTest::newRow("one letter off") << u"Isues"_s << tables << u"Issues"_s;
        QTest::newRow("case is no difference") << u"PROJECT"_s << tables << u"Projects"_s;
        QTest::newRow("beginning") << u"P"_s << tables << u"Projects"_s;
        QTest::newRow("the nearer of two") << u"Usees"_s << QStringList{ u"Issues"_s, u"Users"_s } << u"Users"_s;
        QTest::newRow("the first of two as near") << u"ab"_s << QStringList{ u"abc"_s, u"abd"_s } << u"abc"_s;
        QTest::newRow("nothing near") << u"Milestones"_s << tables << QString();
        QTest::newRow("nothing in common") << u"xy"_s << tables << QString();
        QTest::newRow("one letter") << u"x"_s << QStringList{ u"y"_s, u"ab"_s } << QString();
        QTest::newRow("Japanese") << u"課題一覧"_s << tables << u"課題"_s;
        QTest::newRow("empty") << QString() << tables << QString();
        QTest::newRow("no candidates") << u"Issues"_s << QStringList() << QString();
    }

    void theNearestName()
    {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, candidates);
        QTEST(nearestName(typed, candidates), "nearest");
    }

private:
    bool m_hasJapanese = false;
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
