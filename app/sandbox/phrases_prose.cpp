// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/phrases.h"

#include <array>

namespace tsunagi::sandbox {

namespace {

constexpr std::array openingsJa{
    "お疲れさまです。\n%sの件、先週の定例会で挙がった内容を課題にしました。",
    "%sについて、お客様から電話でご連絡がありました。",
    "%sで気になる点があったので共有します。",
    "背景：%sは前任者が作ったもので、設計書が残っていません。",
    "%sの対応をお願いします。優先順位は担当者の判断で構いません。",
    "本日%n時ごろから%sの動きがおかしいです。",
};
constexpr std::array detailsJa{
    "手元の環境では再現しましたが、ステージングでは再現しませんでした。",
    "影響を受けるのは全体の%n割ほどと見ています。",
    "関係者には連絡済みです。回答があり次第、こちらに追記します。",
    "修正案は2つあり、工数はどちらも%n人日程度です。",
    "参考資料は共有フォルダーの「2_設計/画面一覧_v%n.xlsx」にあります。",
    "公開日が決まっているため、遅くとも前日の午前中までに確認が必要です。",
    "現行の動作を変えない、という前提で進めます。",
    "ログを見ると「timeout=%n0s」が繰り返し出ていました。",
};
constexpr std::array listHeadsJa{ "## 再現手順", "## やること", "## 確認してほしいこと", "## 完了条件" };
constexpr std::array listItemsJa{
    "対象画面を開く",
    "「保存」ボタンを押す",
    "エラーメッセージを確認する",
    "関係者にレビューを依頼する",
    "手順書を更新する",
    "テスト結果をこの課題に添付する",
    "本番に反映する",
    "翌営業日に状況を報告する",
    "入力欄に\"100,000\"と入力する",
    "キャッシュを削除する",
};
constexpr std::array closingsJa{
    "よろしくお願いします。", "ご確認をお願いします。", "不明な点があればコメントをください。", "以上です。",
    "急ぎではありません。",
};
constexpr std::array commentsJa{
    "確認しました。ありがとうございます。",
    "担当を変更します。よろしくお願いします。",
    "修正してステージングに反映しました。ご確認ください。",
    "お客様に確認中です。%n日ほどお待ちください。",
    "手元では再現しませんでした。ブラウザーのバージョンを教えてもらえますか？",
    "本日の定例会で、次の期に回すことになりました。",
    "対応が終わったので完了にします。",
    "見積もりは%n.5人日です。",
    "ログを添付しました。\n10:0%nごろの記録を見てください。",
    "期限日を1週間延ばしてもよいでしょうか。",
    "👍 助かりました！",
    "LGTMです。",
    "似た課題がありました。どちらかにまとめたいです。",
    "公開後の数字は問題ありませんでした。",
};
constexpr std::array odditiesJa{
    "=SUM(A1:A%n) を貼り付けると落ちます。",
    "\"引用符\"、カンマ,改行\nを含むCSVを取り込めません。",
    "①②③、㈱、〜、―、－などの機種依存文字が化けます。",
    "絵文字（🎉👩‍💻）を含む名前が「?」になります。",
    "C:\\Users\\sato\\Desktop\\結果.csv を開くと文字化けします。",
};

constexpr std::array openingsEn{
    "As discussed in the weekly meeting, this is about the %s.",
    "A customer in Osaka reported a problem with the %s.",
    "While testing build %n42 I noticed something odd in the %s.",
    "Background: nobody has touched the %s since last year.",
    "Please have a look at the %s when you have time.",
};
constexpr std::array detailsEn{
    "It happens on about %n out of 10 tries; I could not find a pattern.",
    "The designers have agreed to the change already.",
    "Staging shows the same behaviour, production doesn't.",
    "My estimate is %n days including review.",
    "The log says `timeout after %n0s`, twice.",
    "Nothing in the public API should change.",
    "The numbers are in the shared folder, see \"Q%n results, final (2).xlsx\".",
};
constexpr std::array listHeadsEn{ "## Steps to reproduce", "## To do", "## Acceptance criteria" };
constexpr std::array listItemsEn{
    "Open the app in airplane mode",
    "Tap \"Save\" twice",
    "Check the error message",
    "Ask for a review",
    "Update the guide",
    "Attach the test results here",
    "Roll out to 10 %",
    "Report back on the next working day",
    "Enter 1,000.50 as the amount",
};
constexpr std::array closingsEn{ "Thanks!", "Let me know what you think.", "Not urgent.", "Happy to pair on this.",
                                 "" };
constexpr std::array commentsEn{
    "Looks good to me.",
    "Fixed in build %n87, please verify.",
    "I can't reproduce this. Which device was it?",
    "Moved to the next milestone.",
    "Assigned to you, since you know that code best.",
    "Waiting for the vendor, should take %n days.",
    "Done. Closing.",
    "Here is the stack trace:\n```\nat Sync.run (sync.ts:%n4)\n```",
    "Could we split this into two issues?",
    "🚀 shipped",
    "The estimate was off by %n hours, sorry.",
};
constexpr std::array odditiesEn{
    "Pasting =HYPERLINK(\"http://example.com\",\"x\") into the field breaks the export.",
    "Names with quotes (\"O'Brien\"), commas, or\nline breaks are cut.",
    "+81-3-0000-000%n is shown as a formula.",
    "Non-breaking spaces\xC2\xA0"
    "and tabs\tare lost.",
    "Zürich, São Paulo and Łódź are sorted to the end.",
};

constexpr Prose japaneseProse{
    openingsJa, detailsJa, listHeadsJa, listItemsJa, closingsJa, commentsJa, odditiesJa, ""
};
constexpr Prose englishProse{
    openingsEn, detailsEn, listHeadsEn, listItemsEn, closingsEn, commentsEn, odditiesEn, " "
};

} // namespace

const Prose &proseOf(bool japanese) { return japanese ? japaneseProse : englishProse; }

} // namespace tsunagi::sandbox
