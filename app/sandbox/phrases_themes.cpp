// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/phrases.h"

#include <array>

namespace tsunagi::sandbox {

namespace {

constexpr std::array webSubjects{
    "トップページ",
    "お問い合わせフォーム",
    "採用情報ページ",
    "会員ログイン画面",
    "商品一覧ページ",
    "検索結果画面",
    "カート画面",
    "マイページ",
    "ヘッダーメニュー",
    "フッターのリンク集",
    "メールマガジン登録",
    "ニュース一覧",
    "店舗検索の地図",
    "パスワード再設定画面",
    "資料ダウンロード",
    "よくある質問",
    "管理画面の記事編集",
    "アクセス解析タグ",
    "OGP画像",
    "サイトマップ",
    "英語版ページ",
    "IR情報ページ",
    "領収書のPDF出力",
    "Cookieの同意バナー",
};
constexpr std::array webSummaries{
    "%sの表示がスマートフォンで崩れる",
    "%sの文言を修正する",
    "%sの読み込みが遅い（%n秒以上）",
    "%sのデザイン案を作成する",
    "%sのアクセシビリティを確認する",
    "%sに入力チェックを追加する",
    "Safariで%sを開くと真っ白になる",
    "%sを多言語に対応させる",
    "%sの受け入れテスト（%n回目）",
    "%sの仕様を確認する（お客様ご依頼分）",
    "%sのリリース手順書をレビューする",
    "%sから遷移すると404エラーになる",
    "%sの画像をWebPに置き換える",
    "%sで全角スペースだけの入力が通ってしまう",
    "%sの公開後チェックリストを作る",
    "【至急】%sが表示されない",
    "%sの計測タグを見直す",
    "%sの見積もりを%n案作成する",
};

constexpr std::array appSubjects{
    "login screen",   "push notifications", "offline sync", "profile page",       "search",
    "checkout",       "onboarding flow",    "dark mode",    "settings screen",    "image upload",
    "crash reporter", "deep links",         "CSV import",   "calendar view",      "in-app purchase",
    "map view",       "session timeout",    "API client",   "database migration", "release pipeline",
};
constexpr std::array appSummaries{
    "Fix crash in %s when offline",
    "Improve loading time of %s",
    "Add unit tests for %s",
    "Button is cut off on small screens: %s",
    "Investigate memory leak in %s",
    "Write release notes for %s",
    "Refactor %s to use API v%n",
    "Translate %s into Japanese",
    "Stale data after an update: %s",
    "Accessibility review of %s",
    "Decide on analytics events for %s",
    "Update dependencies used by %s",
    "%s: handle HTTP 429 with a back-off",
    "Design %n variants of %s",
    "Remove feature flag of %s",
    "\"Try again\" does nothing in %s",
};

constexpr std::array infraSubjects{
    "本番DBサーバー",     "ステージング環境", "VPN装置",        "社内Wi-Fi（%nF）",
    "バックアップジョブ", "監視アラート",     "メールサーバー", "サーバー証明書",
    "ファイルサーバー",   "踏み台サーバー",   "CIランナー",     "ログ基盤",
    "入退室管理システム", "仮想基盤",         "社内DNS",        "複合機",
    "ノートPC貸与",       "勤怠システム",
};
constexpr std::array infraSummaries{
    "%sのディスク使用率が9%n%を超えた", "%sを更新する（%n月定期メンテナンス）",
    "%sの障害報告書を作成する",         "%sの権限を棚卸しする",
    "%sの設定変更を申請する",           "%sへ接続できないとの連絡",
    "%sの手順書を最新の内容にする",     "%sの更改の見積もりを依頼する",
    "%sの脆弱性対応（CVSS %n.8）",      "%sの台帳を確認する",
    "%sの切り替えリハーサル",           "%sの夜間停止のお知らせを出す",
    "%sの監視項目を追加する",           "新入社員%n名分の%s",
};

constexpr std::array supportSubjects{
    "請求書の宛名変更",     "ログインできない",       "領収書の再発行",         "プラン変更",         "CSVの文字化け",
    "通知メールが届かない", "添付ファイルを開けない", "解約の手続き",           "ユーザーの追加方法", "二重請求",
    "データの移行",         "検索結果が出ない",       "スマートフォンでの操作", "パスワードの初期化", "消費税の端数",
};
constexpr std::array supportSummaries{
    "%sについてのお問い合わせ",
    "【再】%sについて",
    "%sの件で折り返し希望",
    "%s（%n社から同じご質問）",
    "%s：回答文の確認をお願いします",
    "%sの手順をご案内する",
    "%sに関するご要望",
    "%sの調査依頼（開発へ）",
    "%s、社内確認中",
};

constexpr std::array rolloutSubjects{
    "price list",       "privacy notice",    "invoice template", "customs form",
    "payment provider", "help centre",       "onboarding mails", "terms of service",
    "date formats",     "postal code check", "tax rates",        "support hours",
};
constexpr std::array rolloutSummaries{
    "Localise the %s",
    "Legal review of the %s (round %n)",
    "Who owns the %s after launch?",
    "Translate the %s",
    "Risk: %s not ready in time",
    "Test the %s with %n pilot customers",
    "Check umlauts and accents in the %s (ä, é, ñ)",
    "Decide on the %s for next quarter",
};

constexpr std::array oldSubjects{ "受注入力画面",   "在庫引当バッチ", "月次帳票",
                                  "得意先マスター", "納品書印刷",     "棚卸機能" };
constexpr std::array oldSummaries{
    "%sのデータを新システムへ移行する",
    "%sが終了しない",
    "%sの件数が合わない（差異%n件）",
    "%sの仕様書を探す",
    "%sを停止する",
};

constexpr std::array<Theme, 7> themes{ {
    { webSubjects, webSummaries },
    { appSubjects, appSummaries },
    { infraSubjects, infraSummaries },
    { supportSubjects, supportSummaries },
    { rolloutSubjects, rolloutSummaries },
    { oldSubjects, oldSummaries },
    { webSubjects, webSummaries },
} };

} // namespace

const Theme &themeOf(int project) { return themes[static_cast<std::size_t>(project)]; }

} // namespace tsunagi::sandbox
