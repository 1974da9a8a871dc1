<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Catalog</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>プロジェクトID</translation>
    </message>
    <message>
        <source>Project key</source>
        <translation>プロジェクトキー</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Key number</source>
        <translation>キーの番号</translation>
    </message>
    <message>
        <source>Parent issue ID</source>
        <translation>親課題ID</translation>
    </message>
    <message>
        <source>Issue type ID</source>
        <translation>種別ID</translation>
    </message>
    <message>
        <source>Issue type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Issue type color</source>
        <translation>種別の色</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Status ID</source>
        <translation>状態ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Status color</source>
        <translation>状態の色</translation>
    </message>
    <message>
        <source>Priority ID</source>
        <translation>優先度ID</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Resolution ID</source>
        <translation>完了理由ID</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>完了理由</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Category (JSON)</source>
        <translation>カテゴリー（JSON）</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>発生バージョン</translation>
    </message>
    <message>
        <source>Version (JSON)</source>
        <translation>発生バージョン（JSON）</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>マイルストーン</translation>
    </message>
    <message>
        <source>Milestone (JSON)</source>
        <translation>マイルストーン（JSON）</translation>
    </message>
    <message>
        <source>Assignee ID</source>
        <translation>担当者の番号</translation>
    </message>
    <message>
        <source>Assignee&apos;s user ID</source>
        <translation>担当者のユーザーID</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>期限日</translation>
    </message>
    <message>
        <source>Estimated hours</source>
        <translation>予定時間</translation>
    </message>
    <message>
        <source>Actual hours</source>
        <translation>実績時間</translation>
    </message>
    <message>
        <source>Registrant ID</source>
        <translation>登録者の番号</translation>
    </message>
    <message>
        <source>Registrant&apos;s user ID</source>
        <translation>登録者のユーザーID</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登録者</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登録日</translation>
    </message>
    <message>
        <source>Updater ID</source>
        <translation>更新者の番号</translation>
    </message>
    <message>
        <source>Updater&apos;s user ID</source>
        <translation>更新者のユーザーID</translation>
    </message>
    <message>
        <source>Updated by</source>
        <translation>更新者</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>Custom fields (JSON)</source>
        <translation>カスタム属性（JSON）</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Attachments (JSON)</source>
        <translation>添付ファイル（JSON）</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>共有ファイル</translation>
    </message>
    <message>
        <source>Shared files (JSON)</source>
        <translation>共有ファイル（JSON）</translation>
    </message>
    <message>
        <source>Stars (JSON)</source>
        <translation>スター（JSON）</translation>
    </message>
    <message>
        <source>External file links</source>
        <translation>外部ファイルのリンク</translation>
    </message>
    <message>
        <source>External file links (JSON)</source>
        <translation>外部ファイルのリンク（JSON）</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>Has attachments</source>
        <translation>添付ファイルあり</translation>
    </message>
    <message>
        <source>Has shared files</source>
        <translation>共有ファイルあり</translation>
    </message>
    <message>
        <source>Has a due date</source>
        <translation>期限日あり</translation>
    </message>
    <message>
        <source>Parent and child issues</source>
        <translation>親子課題</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>プロジェクト名</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>チャート</translation>
    </message>
    <message>
        <source>Charts count resolved issues</source>
        <translation>処理済みもチャートに含める</translation>
    </message>
    <message>
        <source>Child issues</source>
        <translation>親子課題の使用</translation>
    </message>
    <message>
        <source>Grandchild issues</source>
        <translation>孫課題の使用</translation>
    </message>
    <message>
        <source>Project administrators may appoint others</source>
        <translation>プロジェクト管理者がほかの管理者を指定できる</translation>
    </message>
    <message>
        <source>Wiki</source>
        <translation>Wiki</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>File sharing</source>
        <translation>ファイル共有</translation>
    </message>
    <message>
        <source>Wiki as a tree</source>
        <translation>Wikiのツリー表示</translation>
    </message>
    <message>
        <source>Subversion</source>
        <translation>Subversion</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Wiki images in original size</source>
        <translation>Wikiの画像を元の大きさで表示</translation>
    </message>
    <message>
        <source>Attributes for development</source>
        <translation>開発向けの属性</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>Text formatting rule</source>
        <translation>テキスト整形のルール</translation>
    </message>
    <message>
        <source>Display order</source>
        <translation>表示順</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Projects not joined, too (administrators)</source>
        <translation>参加していないプロジェクトも含める（管理者のみ）</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ユーザーID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Nulab account&apos;s ID</source>
        <translation>NulabアカウントのID</translation>
    </message>
    <message>
        <source>Nulab account&apos;s name</source>
        <translation>Nulabアカウントの名前</translation>
    </message>
    <message>
        <source>Nulab account&apos;s unique ID</source>
        <translation>Nulabアカウントの一意のID</translation>
    </message>
    <message>
        <source>Nulab account&apos;s icon</source>
        <translation>Nulabアカウントのアイコン</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>検索用の語</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>最終ログイン</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Priority name</source>
        <translation>優先度名</translation>
    </message>
    <message>
        <source>Documents and Wiki</source>
        <translation>ドキュメント・Wiki</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Content (JSON)</source>
        <translation>内容（JSON）</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tags (JSON)</source>
        <translation>タグ（JSON）</translation>
    </message>
    <message>
        <source>ID of the document above</source>
        <translation>上位のドキュメントのID</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>階層の深さ</translation>
    </message>
    <message>
        <source>Kind of emoji</source>
        <translation>絵文字の種類</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Document comments</source>
        <translation>ドキュメントのコメント</translation>
    </message>
    <message>
        <source>Kind of comment</source>
        <translation>コメントの種類</translation>
    </message>
    <message>
        <source>Replies (JSON)</source>
        <translation>返信（JSON）</translation>
    </message>
    <message>
        <source>Replies to document comments</source>
        <translation>ドキュメントのコメントへの返信</translation>
    </message>
    <message>
        <source>Document tree</source>
        <translation>ドキュメントツリー</translation>
    </message>
    <message>
        <source>Documents in the trash</source>
        <translation>ゴミ箱のドキュメント</translation>
    </message>
    <message>
        <source>Attachments of documents</source>
        <translation>ドキュメントの添付ファイル</translation>
    </message>
    <message>
        <source>Tags of documents</source>
        <translation>ドキュメントのタグ</translation>
    </message>
    <message>
        <source>Git repositories</source>
        <translation>Gitリポジトリ</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>リポジトリ</translation>
    </message>
    <message>
        <source>Webhook&apos;s URL</source>
        <translation>WebhookのURL</translation>
    </message>
    <message>
        <source>HTTP URL</source>
        <translation>HTTPのURL</translation>
    </message>
    <message>
        <source>SSH URL</source>
        <translation>SSHのURL</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>最終プッシュ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Base branch</source>
        <translation>マージ先のブランチ</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>ブランチ</translation>
    </message>
    <message>
        <source>Issue ID</source>
        <translation>課題ID</translation>
    </message>
    <message>
        <source>Issue key</source>
        <translation>課題キー</translation>
    </message>
    <message>
        <source>Issue&apos;s subject</source>
        <translation>課題の件名</translation>
    </message>
    <message>
        <source>Base commit</source>
        <translation>マージ先のコミット</translation>
    </message>
    <message>
        <source>Branch commit</source>
        <translation>ブランチのコミット</translation>
    </message>
    <message>
        <source>Merge commit</source>
        <translation>マージコミット</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>クローズ日</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>マージ日</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>プルリクエスト</translation>
    </message>
    <message>
        <source>Pull request comments</source>
        <translation>プルリクエストのコメント</translation>
    </message>
    <message>
        <source>Old blob</source>
        <translation>変更前のblob</translation>
    </message>
    <message>
        <source>New blob</source>
        <translation>変更後のblob</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>ファイルのパス</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Attachments of pull requests</source>
        <translation>プルリクエストの添付ファイル</translation>
    </message>
    <message>
        <source>Stars of pull requests</source>
        <translation>プルリクエストのスター</translation>
    </message>
    <message>
        <source>Changes in pull request comments</source>
        <translation>プルリクエストのコメントの変更内容</translation>
    </message>
    <message>
        <source>Notifications of pull request comments</source>
        <translation>プルリクエストのコメントのお知らせ</translation>
    </message>
    <message>
        <source>Stars of pull request comments</source>
        <translation>プルリクエストのコメントのスター</translation>
    </message>
    <message>
        <source>Custom field ID</source>
        <translation>カスタム属性ID</translation>
    </message>
    <message>
        <source>Custom field type</source>
        <translation>カスタム属性の形式</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>カスタム属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Value (JSON)</source>
        <translation>値（JSON）</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>その他の値</translation>
    </message>
    <message>
        <source>Categories of issues</source>
        <translation>課題のカテゴリー</translation>
    </message>
    <message>
        <source>Versions of issues</source>
        <translation>課題の発生バージョン</translation>
    </message>
    <message>
        <source>Milestones of issues</source>
        <translation>課題のマイルストーン</translation>
    </message>
    <message>
        <source>Custom field values</source>
        <translation>カスタム属性の値</translation>
    </message>
    <message>
        <source>Shared files of issues</source>
        <translation>課題の共有ファイル</translation>
    </message>
    <message>
        <source>Stars of issues</source>
        <translation>課題のスター</translation>
    </message>
    <message>
        <source>Changes in issue comments</source>
        <translation>課題コメントの変更内容</translation>
    </message>
    <message>
        <source>Notifications of issue comments</source>
        <translation>課題コメントのお知らせ</translation>
    </message>
    <message>
        <source>Stars of issue comments</source>
        <translation>課題コメントのスター</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Only for some issue types</source>
        <translation>一部の種別だけで使用</translation>
    </message>
    <message>
        <source>Issue type IDs (JSON)</source>
        <translation>種別ID（JSON）</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>最大値</translation>
    </message>
    <message>
        <source>Initial value</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Kind of initial date</source>
        <translation>初期値の日付の種類</translation>
    </message>
    <message>
        <source>Initial date in days from today</source>
        <translation>初期値の日付（今日からの日数）</translation>
    </message>
    <message>
        <source>Initial date</source>
        <translation>初期値の日付</translation>
    </message>
    <message>
        <source>List items</source>
        <translation>リスト項目</translation>
    </message>
    <message>
        <source>List items (JSON)</source>
        <translation>リスト項目（JSON）</translation>
    </message>
    <message>
        <source>Items may be added</source>
        <translation>項目を追加できる</translation>
    </message>
    <message>
        <source>Other values may be entered</source>
        <translation>その他の値を入力できる</translation>
    </message>
    <message>
        <source>Custom field items</source>
        <translation>カスタム属性のリスト項目</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Template of the subject</source>
        <translation>件名のテンプレート</translation>
    </message>
    <message>
        <source>Template of the description</source>
        <translation>詳細のテンプレート</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>完了理由</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Versions (milestones)</source>
        <translation>バージョン（マイルストーン）</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>カスタム属性</translation>
    </message>
    <message>
        <source>Issue types</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Issue comments</source>
        <translation>課題コメント</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Related issue</source>
        <translation>関連課題のキー</translation>
    </message>
    <message>
        <source>Related issue&apos;s project ID</source>
        <translation>関連課題のプロジェクトID</translation>
    </message>
    <message>
        <source>Related issue&apos;s project key</source>
        <translation>関連課題のプロジェクトキー</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>関連の種類</translation>
    </message>
    <message>
        <source>Related issues</source>
        <translation>関連課題</translation>
    </message>
    <message>
        <source>Comment ID</source>
        <translation>コメントID</translation>
    </message>
    <message>
        <source>Repository ID</source>
        <translation>リポジトリID</translation>
    </message>
    <message>
        <source>Pull request ID</source>
        <translation>プルリクエストID</translation>
    </message>
    <message>
        <source>Pull request&apos;s number</source>
        <translation>プルリクエストの番号</translation>
    </message>
    <message>
        <source>Pull request&apos;s subject</source>
        <translation>プルリクエストの件名</translation>
    </message>
    <message>
        <source>Pull request comment&apos;s ID</source>
        <translation>プルリクエストのコメントID</translation>
    </message>
    <message>
        <source>Pull request comment</source>
        <translation>プルリクエストのコメント</translation>
    </message>
    <message>
        <source>Document ID</source>
        <translation>ドキュメントID</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Document comment&apos;s ID</source>
        <translation>ドキュメントのコメントID</translation>
    </message>
    <message>
        <source>Document comment</source>
        <translation>ドキュメントのコメント</translation>
    </message>
    <message>
        <source>ID of the reply to a document comment</source>
        <translation>ドキュメントのコメントへの返信のID</translation>
    </message>
    <message>
        <source>Reply to a document comment</source>
        <translation>ドキュメントのコメントへの返信</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>閲覧日</translation>
    </message>
    <message>
        <source>Wiki page ID</source>
        <translation>WikiページID</translation>
    </message>
    <message>
        <source>Page name</source>
        <translation>ページ名</translation>
    </message>
    <message>
        <source>Own user</source>
        <translation>認証ユーザー</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>既読</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>通知の理由</translation>
    </message>
    <message>
        <source>Its subject was read</source>
        <translation>対象が既読</translation>
    </message>
    <message>
        <source>Sender ID</source>
        <translation>送信者の番号</translation>
    </message>
    <message>
        <source>Sender&apos;s user ID</source>
        <translation>送信者のユーザーID</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>送信者</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信日</translation>
    </message>
    <message>
        <source>Issues viewed recently</source>
        <translation>自分が最近見た課題</translation>
    </message>
    <message>
        <source>Projects viewed recently</source>
        <translation>自分が最近見たプロジェクト</translation>
    </message>
    <message>
        <source>Wiki pages viewed recently</source>
        <translation>自分が最近見たWikiページ</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>プルリクエスト</translation>
    </message>
    <message>
        <source>Team ID</source>
        <translation>チームID</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Wiki page</source>
        <translation>Wikiページ</translation>
    </message>
    <message>
        <source>User&apos;s number</source>
        <translation>ユーザーの番号</translation>
    </message>
    <message>
        <source>Project users</source>
        <translation>プロジェクトユーザー</translation>
    </message>
    <message>
        <source>Without those who joined by a team</source>
        <translation>チームで参加した人を除く</translation>
    </message>
    <message>
        <source>Members of project teams</source>
        <translation>プロジェクトチームのメンバー</translation>
    </message>
    <message>
        <source>Recent activities of projects</source>
        <translation>プロジェクトの最近の活動</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Webhook&apos;s name</source>
        <translation>Webhook名</translation>
    </message>
    <message>
        <source>For all activities</source>
        <translation>すべての活動が対象</translation>
    </message>
    <message>
        <source>Types of activities (JSON)</source>
        <translation>活動の種類（JSON）</translation>
    </message>
    <message>
        <source>Project administrators</source>
        <translation>プロジェクト管理者</translation>
    </message>
    <message>
        <source>Project teams</source>
        <translation>プロジェクトチーム</translation>
    </message>
    <message>
        <source>Changes (JSON)</source>
        <translation>変更内容（JSON）</translation>
    </message>
    <message>
        <source>Notifications (JSON)</source>
        <translation>お知らせ（JSON）</translation>
    </message>
    <message>
        <source>Changed item</source>
        <translation>変更された項目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Attachment ID</source>
        <translation>添付ファイルID</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Kind of notification</source>
        <translation>お知らせの種類</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Giver ID</source>
        <translation>スターを付けた人の番号</translation>
    </message>
    <message>
        <source>Giver&apos;s user ID</source>
        <translation>スターを付けた人のユーザーID</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>スターを付けた人</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>スターを付けた日</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>サイズ（バイト）</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>ファイルまたはフォルダー</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Category name</source>
        <translation>カテゴリー名</translation>
    </message>
    <message>
        <source>Version (milestone) name</source>
        <translation>バージョン（マイルストーン）名</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>リリース予定日</translation>
    </message>
    <message>
        <source>Team name</source>
        <translation>チーム名</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Members (JSON)</source>
        <translation>メンバー（JSON）</translation>
    </message>
    <message>
        <source>Type of activity</source>
        <translation>活動の種類</translation>
    </message>
    <message>
        <source>Subject&apos;s ID</source>
        <translation>対象のID</translation>
    </message>
    <message>
        <source>Issue&apos;s key number</source>
        <translation>課題キーの番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Document&apos;s title</source>
        <translation>ドキュメントのタイトル</translation>
    </message>
    <message>
        <source>Space information</source>
        <translation>スペース情報</translation>
    </message>
    <message>
        <source>Space ID</source>
        <translation>スペースID</translation>
    </message>
    <message>
        <source>Space name</source>
        <translation>スペース名</translation>
    </message>
    <message>
        <source>Owner ID</source>
        <translation>オーナーの番号</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Time of the daily report</source>
        <translation>日次メールの送信時刻</translation>
    </message>
    <message>
        <source>Notice of the space</source>
        <translation>スペースのお知らせ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Issues (bytes)</source>
        <translation>課題（バイト）</translation>
    </message>
    <message>
        <source>Wiki (bytes)</source>
        <translation>Wiki（バイト）</translation>
    </message>
    <message>
        <source>Documents (bytes)</source>
        <translation>ドキュメント（バイト）</translation>
    </message>
    <message>
        <source>Shared files (bytes)</source>
        <translation>共有ファイル（バイト）</translation>
    </message>
    <message>
        <source>Subversion (bytes)</source>
        <translation>Subversion（バイト）</translation>
    </message>
    <message>
        <source>Git (bytes)</source>
        <translation>Git（バイト）</translation>
    </message>
    <message>
        <source>Git LFS (bytes)</source>
        <translation>Git LFS（バイト）</translation>
    </message>
    <message>
        <source>Disk usage</source>
        <translation>容量使用状況</translation>
    </message>
    <message>
        <source>Capacity (bytes)</source>
        <translation>容量の上限（バイト）</translation>
    </message>
    <message>
        <source>Disk usage by project</source>
        <translation>プロジェクトごとの容量使用状況</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Burndown charts</source>
        <translation>バーンダウンチャート</translation>
    </message>
    <message>
        <source>Gantt charts</source>
        <translation>ガントチャート</translation>
    </message>
    <message>
        <source>Nulab accounts</source>
        <translation>Nulabアカウント</translation>
    </message>
    <message>
        <source>Issues by mail</source>
        <translation>メールによる課題登録</translation>
    </message>
    <message>
        <source>Project groups</source>
        <translation>プロジェクトグループ</translation>
    </message>
    <message>
        <source>Access by IP address</source>
        <translation>IPアドレスによるアクセス制限</translation>
    </message>
    <message>
        <source>Subversion from outside</source>
        <translation>外部からのSubversion接続</translation>
    </message>
    <message>
        <source>Attachments of Wiki pages</source>
        <translation>Wikiページの添付ファイル</translation>
    </message>
    <message>
        <source>Attachments (bytes)</source>
        <translation>添付ファイルの容量（バイト）</translation>
    </message>
    <message>
        <source>An attachment (bytes)</source>
        <translation>添付ファイル1件の容量（バイト）</translation>
    </message>
    <message>
        <source>Attachments of an issue</source>
        <translation>課題ごとの添付ファイル数</translation>
    </message>
    <message>
        <source>Custom fields of a project</source>
        <translation>プロジェクトごとのカスタム属性数</translation>
    </message>
    <message>
        <source>Comments of an issue</source>
        <translation>課題ごとのコメント数</translation>
    </message>
    <message>
        <source>Categories of a project</source>
        <translation>プロジェクトごとのカテゴリー数</translation>
    </message>
    <message>
        <source>Issues of a project</source>
        <translation>プロジェクトごとの課題数</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>ライセンスの種類</translation>
    </message>
    <message>
        <source>Projects of the space</source>
        <translation>スペースのプロジェクト数</translation>
    </message>
    <message>
        <source>A pull request&apos;s attachment (bytes)</source>
        <translation>プルリクエストの添付ファイル1件の容量（バイト）</translation>
    </message>
    <message>
        <source>Attachments of a pull request</source>
        <translation>プルリクエストごとの添付ファイル数</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IPアドレス数</translation>
    </message>
    <message>
        <source>Storage (bytes)</source>
        <translation>ストレージの容量（バイト）</translation>
    </message>
    <message>
        <source>Users of the space</source>
        <translation>スペースのユーザー数</translation>
    </message>
    <message>
        <source>Versions of a project</source>
        <translation>プロジェクトごとのバージョン数</translation>
    </message>
    <message>
        <source>A Wiki page&apos;s attachment (bytes)</source>
        <translation>Wikiページの添付ファイル1件の容量（バイト）</translation>
    </message>
    <message>
        <source>Attachments of a Wiki page</source>
        <translation>Wikiページごとの添付ファイル数</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス情報</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>終了日時</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>レート制限</translation>
    </message>
    <message>
        <source>Class of requests</source>
        <translation>リクエストの種類</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>1分あたりのリクエスト数</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>残りのリクエスト数</translation>
    </message>
    <message>
        <source>Renewed at (Unix time)</source>
        <translation>回復する時刻（UNIX時間）</translation>
    </message>
    <message>
        <source>Recent updates</source>
        <translation>最近の更新</translation>
    </message>
    <message>
        <source>Recent activities of users</source>
        <translation>ユーザーの最近の活動</translation>
    </message>
    <message>
        <source>Stars received</source>
        <translation>ユーザーが受け取ったスター</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Team members</source>
        <translation>チームのメンバー</translation>
    </message>
    <message>
        <source>Watched issues</source>
        <translation>ウォッチ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Issue updated</source>
        <translation>課題の更新日</translation>
    </message>
    <message>
        <source>Wiki pages</source>
        <translation>Wikiページ</translation>
    </message>
    <message>
        <source>Wiki page history</source>
        <translation>Wikiページ更新履歴</translation>
    </message>
    <message>
        <source>Page version</source>
        <translation>ページのバージョン</translation>
    </message>
    <message>
        <source>Contents of Wiki pages</source>
        <translation>Wikiページの内容</translation>
    </message>
    <message>
        <source>Wiki page tags</source>
        <translation>Wikiページのタグ</translation>
    </message>
    <message>
        <source>Shared files of Wiki pages</source>
        <translation>Wikiページの共有ファイル</translation>
    </message>
    <message>
        <source>Stars of Wiki pages</source>
        <translation>Wikiページのスター</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>takes no value</source>
        <translation>値を取りません</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>値が必要です</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>2回指定されています</translation>
    </message>
    <message>
        <source>is missing; “tsunagi-cli help” lists the commands</source>
        <translation>指定されていません。「tsunagi-cli help」でコマンドの一覧を表示します</translation>
    </message>
    <message>
        <source>an argument is missing</source>
        <translation>引数が足りません</translation>
    </message>
    <message>
        <source>too many arguments</source>
        <translation>引数が多すぎます</translation>
    </message>
    <message>
        <source>the columns of a table, and the filters that are no columns</source>
        <translation>テーブルの列と、列ではない絞り込み条件</translation>
    </message>
    <message>
        <source>another user may take the place of the one in the settings file</source>
        <translation>OAuth設定ファイルのユーザーと別のユーザーへの置き換えを認めます</translation>
    </message>
    <message>
        <source>gets and keeps what InitiateOAuth allows, then tests the connection</source>
        <translation>InitiateOAuthに従ってトークンを取得・保存し、接続をテストします</translation>
    </message>
    <message>
        <source>With InitiateOAuth=REFRESH and OAuthVerifier it exchanges the code; with GETANDREFRESH it opens the browser, or prints the page&apos;s address where there is no display. New tokens are on disk before anything else is requested.</source>
        <translation>InitiateOAuth=REFRESHとOAuthVerifierでは認可コードを交換します。GETANDREFRESHではブラウザーを開きます（画面がない場合はURLを表示します）。新しいトークンは、ほかの要求を送る前にディスクに保存されます。</translation>
    </message>
    <message>
        <source>only rows with this value of a column or filter; repeated: any of them; &gt;= and &lt;= for ranges</source>
        <translation>列または条件の値で絞り込みます。繰り返すと「いずれか」、&gt;=と&lt;=で範囲を指定します</translation>
    </message>
    <message>
        <source>only these columns, in this order</source>
        <translation>表示する列を、この順番で指定します</translation>
    </message>
    <message>
        <source>at most so many rows</source>
        <translation>行数の上限</translation>
    </message>
    <message>
        <source>rows that could not be read are a warning, not exit code 17</source>
        <translation>読み取れない行があっても警告にとどめます（終了コード17にしません）</translation>
    </message>
    <message>
        <source>the first row that can&apos;t be read ends the command</source>
        <translation>読み取れない行があれば、そこで終了します</translation>
    </message>
    <message>
        <source>names a column twice</source>
        <translation>同じ列が2回指定されています</translation>
    </message>
    <message>
        <source>is a number of rows, 1 or more</source>
        <translation>1以上の行数を指定してください</translation>
    </message>
    <message>
        <source>and --strict exclude each other</source>
        <translation>と--strictは同時に指定できません</translation>
    </message>
    <message>
        <source>the rows of a table</source>
        <translation>テーブルの行を読み取ります</translation>
    </message>
    <message>
        <source>Rows are written as they arrive. “tsunagi-cli columns TABLE” lists what --columns and --where can name.</source>
        <translation>届いた行から順に書き出します。--columnsと--whereに使える名前は「tsunagi-cli columns テーブル名」で確認できます。</translation>
    </message>
    <message>
        <source>the commands and options, or one command&apos;s</source>
        <translation>コマンドとオプションの説明を表示します</translation>
    </message>
    <message>
        <source>another place than the configuration folder&apos;s identity.txt</source>
        <translation>設定フォルダーのidentity.txt以外の場所</translation>
    </message>
    <message>
        <source>where there is one, print its public key and change nothing</source>
        <translation>すでにある場合は公開鍵を表示し、何も変更しません</translation>
    </message>
    <message>
        <source>this connection&apos;s identity is in the keychain; --to names a file</source>
        <translation>この接続の秘密鍵はキーチェーンにあります。--toでファイルを指定してください</translation>
    </message>
    <message>
        <source>makes this machine&apos;s identity and prints its public key</source>
        <translation>このマシンの秘密鍵を作り、公開鍵を表示します</translation>
    </message>
    <message>
        <source>The identity opens the settings file. Its file is made with mode 0600 and never overwritten. The first settings file that is written makes one by itself.</source>
        <translation>秘密鍵はOAuth設定ファイルを開くためのものです。ファイルは0600で作り、上書きしません。最初にOAuth設定ファイルを書くときは自動で作ります。</translation>
    </message>
    <message>
        <source>prints the public key of this machine&apos;s identity, or of FILE</source>
        <translation>このマシン（またはファイル）の公開鍵を表示します</translation>
    </message>
    <message>
        <source>a settings file&apos;s content in plain text, tokens included</source>
        <translation>OAuth設定ファイルの内容を、トークンも含めて平文で表示します</translation>
    </message>
    <message>
        <source>For people who must look inside: the JSON goes to standard output as it is. Whoever reads it can use the tokens.</source>
        <translation>中身の確認が必要な人のためのコマンドです。JSONをそのまま標準出力に書き出します。読んだ人は誰でもトークンを使えるので注意してください。</translation>
    </message>
    <message>
        <source>what a settings file holds, without its secrets</source>
        <translation>OAuth設定ファイルの内容を、秘密の値を除いて表示します</translation>
    </message>
    <message>
        <source>OAuthSettingsIdentity or OAuthSettingsPassphrase opens it. The recipients are shown by type: an X25519 stanza names nobody.</source>
        <translation>OAuthSettingsIdentityまたはOAuthSettingsPassphraseで開きます。開ける相手は種類だけを表示します（X25519では誰かは分かりません）。</translation>
    </message>
    <message>
        <source>%1 rows, page %2, %3 rows/s</source>
        <translation>%1件、%2ページ、%3件/秒</translation>
    </message>
    <message>
        <source>%1 rows, page %2, %3 rows/s, rate limit %4/%5</source>
        <translation>%1件、%2ページ、%3件/秒、レート制限 %4/%5</translation>
    </message>
    <message numerus="yes">
        <source>Backlog&apos;s rate limit is reached. It goes on by itself in %n second(s).</source>
        <translation>
            <numerusform>Backlogのレート制限に達しました。%n秒後に自動で再開します。</numerusform>
        </translation>
    </message>
    <message>
        <source>the tables that can be read</source>
        <translation>読み取れるテーブルの一覧</translation>
    </message>
    <message>
        <source>tests the connection: the space and the user behind the credentials</source>
        <translation>接続をテストし、スペースとユーザーを表示します</translation>
    </message>
    <message>
        <source>refresh if less than this is left (60s, 45m, 12h); exit code 10 if it can&apos;t be had</source>
        <translation>残り時間がこれより短ければ更新します（60s、45m、12h）。更新できない場合は終了コード10になります</translation>
    </message>
    <message>
        <source>the token that got a 401: refreshed only if it is still the file&apos;s; - is standard input</source>
        <translation>401になったトークン。ファイルのトークンと同じ場合だけ更新します。-は標準入力です</translation>
    </message>
    <message>
        <source>is a duration such as 45m, 12h, 7d or seconds</source>
        <translation>45m、12h、7d、または秒数で指定してください</translation>
    </message>
    <message>
        <source>prints a valid access token, refreshed if it must be</source>
        <translation>有効なアクセストークンを表示します（必要なら更新します）</translation>
    </message>
    <message>
        <source>The token and a line end, nothing else. There is no request where none is needed.</source>
        <translation>トークンと改行だけを出力します。必要がなければ通信しません。</translation>
    </message>
    <message>
        <source>This machine&apos;s identity was made: %1. Whoever has it can open the settings file.</source>
        <translation>このマシンの秘密鍵を作りました：%1。この鍵を持つ人は誰でもOAuth設定ファイルを開けます。</translation>
    </message>
    <message>
        <source>a connection string: Name=Value;Name=Value</source>
        <translation>接続文字列：名前=値;名前=値</translation>
    </message>
    <message>
        <source>the same from a file, one property a line; NAME@=FILE takes a value from a file; - is standard input</source>
        <translation>接続文字列をファイルから読みます（1行に1つ）。名前@=ファイルで値をファイルから読みます。-は標準入力です</translation>
    </message>
    <message>
        <source>a saved connection</source>
        <translation>保存した接続</translation>
    </message>
    <message>
        <source>one property; may be repeated</source>
        <translation>接続プロパティを1つ指定します（繰り返し可）</translation>
    </message>
    <message>
        <source>one property whose value is a file&apos;s content; - is standard input</source>
        <translation>値をファイルから読む接続プロパティ。-は標準入力です</translation>
    </message>
    <message>
        <source>table (default on a terminal), json, jsonl, csv or tsv (default otherwise)</source>
        <translation>table（端末での既定）、json、jsonl、csv、tsv（それ以外での既定）</translation>
    </message>
    <message>
        <source>results into a file, whole or not at all; .gz compresses</source>
        <translation>結果をファイルに書き出します（途中で失敗したファイルは残しません）。.gzで圧縮します</translation>
    </message>
    <message>
        <source>csv, tsv: what stands for a null</source>
        <translation>csv、tsv：nullの表し方</translation>
    </message>
    <message>
        <source>csv, tsv: begin with a byte order mark, for Excel</source>
        <translation>csv、tsv：先頭にBOMを付けます（Excel用）</translation>
    </message>
    <message>
        <source>no line of column names</source>
        <translation>見出し行を付けません</translation>
    </message>
    <message>
        <source>csv: what stands between values</source>
        <translation>csv：値の区切り文字</translation>
    </message>
    <message>
        <source>dates with a time in this zone, such as Asia/Tokyo; default UTC</source>
        <translation>日時のタイムゾーン（例：Asia/Tokyo）。既定はUTCです</translation>
    </message>
    <message>
        <source>the command may open the browser for signing in</source>
        <translation>ログインのためにブラウザーを開くことを認めます</translation>
    </message>
    <message>
        <source>the language of messages; default from the locale</source>
        <translation>メッセージの言語。既定はロケールに従います</translation>
    </message>
    <message>
        <source>no warnings and no progress</source>
        <translation>警告と進行状況を表示しません</translation>
    </message>
    <message>
        <source>one line an event on standard error; never a secret</source>
        <translation>標準エラーに、できごとを1行ずつ記録します（秘密の値は含みません）</translation>
    </message>
    <message>
        <source>one line an event, added to a file</source>
        <translation>できごとを1行ずつファイルに追記します</translation>
    </message>
    <message>
        <source>the form of those lines</source>
        <translation>記録の形式</translation>
    </message>
    <message>
        <source>no colour on a terminal; NO_COLOR does the same</source>
        <translation>端末で色を使いません（NO_COLORも同じ）</translation>
    </message>
    <message>
        <source>Usage: tsunagi-cli [GLOBAL OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>使い方：tsunagi-cli [共通オプション] コマンド [引数]</translation>
    </message>
    <message>
        <source>Connects to a Nulab Backlog space, keeps the connection&apos;s token alive and reads the space&apos;s data. It only reads.</source>
        <translation>Nulab Backlogのスペースに接続し、トークンを自動で更新しながらデータを読み取ります。読み取りだけを行います。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>コマンド：</translation>
    </message>
    <message>
        <source>Global options:</source>
        <translation>共通オプション：</translation>
    </message>
    <message>
        <source>“tsunagi-cli help COMMAND” tells more about a command, “tsunagi-cli help properties” lists the connection properties.</source>
        <translation>コマンドの詳しい説明は「tsunagi-cli help コマンド名」、接続プロパティの一覧は「tsunagi-cli help properties」で表示します。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション：</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>既定値：%1</translation>
    </message>
    <message>
        <source>Connection properties, for -p, -c, a connection file, or the environment as TSUNAGI_NAME:</source>
        <translation>接続プロパティ（-p、-c、接続ファイル、または環境変数TSUNAGI_名前で指定）：</translation>
    </message>
    <message>
        <source>standard input is too long</source>
        <translation>標準入力が長すぎます</translation>
    </message>
    <message>
        <source>nothing was entered</source>
        <translation>何も入力されませんでした</translation>
    </message>
    <message>
        <source>The browser reports a refusal (%1). Ctrl-C ends the attempt.</source>
        <translation>ブラウザーで許可されなかったようです（%1）。Ctrl-Cで中止します。</translation>
    </message>
    <message>
        <source>Open this page in a browser, log in to Backlog and allow the access:</source>
        <translation>次のページをブラウザーで開き、Backlogにログインして許可してください：</translation>
    </message>
    <message>
        <source>If the browser then shows an error, paste the address of that page here (not shown): </source>
        <translation>そのあとブラウザーにエラーが表示されたら、そのページのURLをここに貼り付けてください（表示されません）：</translation>
    </message>
    <message>
        <source>Paste the address (not shown): </source>
        <translation>URLを貼り付けてください（表示されません）：</translation>
    </message>
    <message>
        <source>only settings check has metrics</source>
        <translation>settings checkだけで使えます</translation>
    </message>
    <message>
        <source>is one ASCII character, and neither a quotation mark nor a line end</source>
        <translation>引用符と改行以外の、ASCIIの1文字を指定してください</translation>
    </message>
    <message>
        <source>the result is a secret in plain text</source>
        <translation>結果が平文の秘密の値のため</translation>
    </message>
    <message>
        <source>is a zone such as Asia/Tokyo, or UTC</source>
        <translation>Asia/Tokyoのようなタイムゾーン、またはUTCを指定してください</translation>
    </message>
    <message>
        <source>is en or ja</source>
        <translation>enまたはjaを指定してください</translation>
    </message>
    <message>
        <source>is text or json</source>
        <translation>textまたはjsonを指定してください</translation>
    </message>
    <message>
        <source>an argument is not UTF-8</source>
        <translation>引数がUTF-8ではありません</translation>
    </message>
    <message>
        <source>expects NAME=VALUE</source>
        <translation>「名前=値」の形で指定してください</translation>
    </message>
    <message>
        <source>expects NAME=FILE</source>
        <translation>「名前=ファイル」の形で指定してください</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had no room; --columns names those to see, -o json shows all.</source>
        <translation>
            <numerusform>%n列は幅が足りないため省きました。--columnsで列を選べます。-o jsonですべてを表示します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection string (not shown): </source>
        <translation>接続文字列（表示されません）：</translation>
    </message>
    <message>
        <source>%1 (not shown): </source>
        <translation>%1（表示されません）：</translation>
    </message>
    <message>
        <source>standard input can&apos;t be read</source>
        <translation>標準入力を読み取れません</translation>
    </message>
    <message>
        <source>holds no token</source>
        <translation>トークンが入っていません</translation>
    </message>
    <message>
        <source>Usage: tsunagi-cli [GLOBAL OPTIONS] %1</source>
        <translation>使い方：tsunagi-cli [共通オプション] %1</translation>
    </message>
    <message>
        <source>inputs are NAME=VALUE, NAME=@FILE or NAME=-</source>
        <translation>入力はNAME=VALUE、NAME=@FILE、NAME=-のいずれかの形です</translation>
    </message>
    <message>
        <source>is APP or WEB</source>
        <translation>APPかWEBです</translation>
    </message>
    <message>
        <source>This refresh token belongs to %1: its grant was refreshed, and the file was written.</source>
        <translation>このリフレッシュトークンは%1のものです。ファイルの許可を更新し、ファイルに保存しました。</translation>
    </message>
    <message>
        <source>calls a procedure and prints its outputs</source>
        <translation>ストアドプロシージャを呼び出し、出力を表示します</translation>
    </message>
    <message>
        <source>GetOAuthAuthorizationURL [CallbackURL] [State]: the page where a person allows the access.
GetOAuthAccessToken [AuthMode=APP|WEB] [Verifier] [CallbackURL]: trades the permission for tokens.
RefreshOAuthAccessToken [OAuthRefreshToken]: trades a refresh token for new ones.
An input that is not given comes from the property of that name. Nothing is saved; but a refresh token of the settings file refreshes the file&apos;s own grant.</source>
        <translation>GetOAuthAuthorizationURL [CallbackURL] [State]：アクセスを許可するページのURLです。
GetOAuthAccessToken [AuthMode=APP|WEB] [Verifier] [CallbackURL]：許可をトークンに交換します。
RefreshOAuthAccessToken [OAuthRefreshToken]：リフレッシュトークンを新しいトークンに交換します。
指定しない入力には、同じ名前のプロパティの値を使います。何も保存しません。ただし、設定ファイルにあるリフレッシュトークンを指定した場合は、ファイルの許可を更新します。</translation>
    </message>
    <message>
        <source>runs a command with a valid token or the API key in its environment</source>
        <translation>有効なトークンまたはAPIキーを環境変数に入れて、コマンドを実行します</translation>
    </message>
    <message>
        <source>The command gets BACKLOG_DOMAIN and BACKLOG_ACCESS_TOKEN or BACKLOG_API_KEY, and none of our own variables. It takes our place: its exit code is what comes back. Where it could not be started, or no credential could be had, that is 125.</source>
        <translation>コマンドにはBACKLOG_DOMAINと、BACKLOG_ACCESS_TOKENまたはBACKLOG_API_KEYを渡します。Tsunagi自身の変数は渡しません。終了コードはコマンドのものです。起動できないとき、または認証情報を用意できないときは125です。</translation>
    </message>
    <message>
        <source>only if the token is older than this (45m, 12h); else it is left as it is</source>
        <translation>トークンがこれより古いときだけ更新します（45m、12hなど）。新しければそのままにします</translation>
    </message>
    <message>
        <source>refreshes the access token now and keeps it</source>
        <translation>アクセストークンを今すぐ更新して保存します</translation>
    </message>
    <message>
        <source>For a timer that keeps a seldom used grant alive. No token is printed; the row says how long the new one lives.</source>
        <translation>あまり使わない許可を保つため、タイマーなどから実行します。トークンは表示しません。新しいトークンの有効期間を1行で表示します。</translation>
    </message>
    <message>
        <source>every saved connection, and the settings file that belongs to none</source>
        <translation>保存したすべての接続と、どの接続にも属さない設定ファイルを対象にします</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --profile</source>
        <translation>--profileと同時には使えません</translation>
    </message>
    <message>
        <source>Backlog was not told: it lets no program withdraw a permission or a key. You can do so in your personal settings on Backlog.</source>
        <translation>Backlog側の許可やキーはそのまま残っています。プログラムから取り消す方法がないためです。Backlogの個人設定で取り消してください。</translation>
    </message>
    <message>
        <source>deletes the connection&apos;s tokens from this machine</source>
        <translation>接続のトークンをこのコンピューターから削除します</translation>
    </message>
    <message>
        <source>The settings file with its backup, and a saved API key. The connection itself stays, to sign in again. Told as well: what Backlog could not be told, and the page where you can withdraw it.</source>
        <translation>設定ファイルとその控え、保存したAPIキーを削除します。接続そのものは残るので、もう一度ログインできます。Backlogに伝えられなかったことと、取り消しができるページも表示します。</translation>
    </message>
    <message>
        <source>a connection string of the commercial driver, translated; - is standard input</source>
        <translation>市販ドライバーの接続文字列を読み替えます。-は標準入力です</translation>
    </message>
    <message>
        <source>saves the properties that are given as a connection</source>
        <translation>指定したプロパティを接続として保存します</translation>
    </message>
    <message>
        <source>From -p, -c and their files, or translated from a connection string of the commercial driver; what has no meaning here is told. Secrets go into the keyring (keychain). Codes and tokens are not saved: give them once to “tsunagi-cli connect -P NAME”.</source>
        <translation>-pや-c、そのファイルで指定するか、市販ドライバーの接続文字列を読み替えます。引き継がない設定は表示します。秘密の値はキーリング（キーチェーン）に保管します。認可コードやトークンは保存しないので、「tsunagi-cli connect -P NAME」に一度だけ指定してください。</translation>
    </message>
    <message>
        <source>the saved connections</source>
        <translation>保存した接続の一覧です</translation>
    </message>
    <message>
        <source>removes a saved connection with its secrets and tokens</source>
        <translation>保存した接続を、秘密の値とトークンも含めて削除します</translation>
    </message>
    <message>
        <source>A settings file that OAuthSettingsLocation names stays: “tsunagi-cli disconnect” deletes its tokens.</source>
        <translation>OAuthSettingsLocationで指定した設定ファイルは残ります。そのトークンは「tsunagi-cli disconnect」で削除できます。</translation>
    </message>
    <message>
        <source>If the browser then shows an error, paste the address of that page (not shown); s skips this step: </source>
        <translation>ブラウザーにエラーが表示されたときは、そのページのアドレスを貼り付けてください（表示されません）。sで飛ばします：</translation>
    </message>
    <message>
        <source>a guided check of what could only be assumed about Backlog, on your own space with a throw-away OAuth application</source>
        <translation>ドキュメントからはわからないBacklogの動作を、あなたのスペースと確認専用のOAuthアプリケーションで順に確かめます</translation>
    </message>
    <message>
        <source>looks for what could be wrong with a connection, and changes nothing</source>
        <translation>接続の問題を調べます。何も変更しません</translation>
    </message>
    <message>
        <source>One row a check: Check, Result (ok, warning, failed or skipped), Detail, Hint. No code and no refresh token is spent, and the settings file keeps its content. It exits with 0 if nothing failed, else with the exit code of the first failure.
With --real-space it asks on the terminal, step by step, for about ten minutes; the grants of the throw-away application are used up by it. The report names neither secrets nor, unless you agree, the space.</source>
        <translation>1行に1つの結果を表示します：Check、Result（ok、warning、failed、skippedのどれか）、Detail、Hint。認可コードもリフレッシュトークンも使わず、OAuth設定ファイルの内容も変えません。失敗がなければ0で、あれば最初の失敗の終了コードで終わります。
--real-spaceを付けると、端末で順に尋ねながら確かめます（10分ほど）。確認専用のアプリケーションの許可は使い切ります。報告に秘密の情報は含まれず、スペースの名前も、同意しなければ載りません。</translation>
    </message>
    <message>
        <source>needs a terminal: it asks step by step</source>
        <translation>端末が必要です（順に尋ねながら進めます）</translation>
    </message>
    <message>
        <source>the passphrase is empty</source>
        <translation>パスフレーズが空です</translation>
    </message>
    <message>
        <source>there is no public key in it</source>
        <translation>公開鍵が入っていません</translation>
    </message>
    <message>
        <source>a file is sealed by a passphrase or to public keys, not both</source>
        <translation>パスフレーズと公開鍵は、どちらか一方だけを使えます</translation>
    </message>
    <message>
        <source>say who can open the file: -r with the other machine&apos;s public key (“tsunagi-cli recipient” prints it there), or --passphrase-file</source>
        <translation>ファイルを開ける相手を指定してください：-rに相手のマシンの公開鍵（そのマシンで「tsunagi-cli recipient」を実行すると表示されます）、または--passphrase-file</translation>
    </message>
    <message>
        <source>the result is a list for profiles import</source>
        <translation>結果は「profiles import」で読み込む一覧です</translation>
    </message>
    <message>
        <source>saved connections as a list for another machine, without secrets</source>
        <translation>保存した接続の一覧を、別のマシン用に書き出します（秘密の値は含みません）</translation>
    </message>
    <message>
        <source>All of them, or those named, as JSON. Keys, client secrets and tokens stay here: the list names which of them a connection needs.</source>
        <translation>すべての接続、または指定した接続をJSONで書き出します。APIキー、クライアントシークレット、トークンはこのマシンに残り、一覧には接続に必要なものの名前だけが入ります。</translation>
    </message>
    <message>
        <source>one of the same name is replaced; its secrets and tokens stay</source>
        <translation>同じ名前の接続を置き換えます。秘密の値とトークンはそのまま残ります</translation>
    </message>
    <message>
        <source>one whose name is taken gets a number behind it</source>
        <translation>名前が使われている場合は、後ろに番号を付けます</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --rename</source>
        <translation>--renameとは一緒に使えません</translation>
    </message>
    <message>
        <source>saves the connections of a list that profiles export has written</source>
        <translation>「profiles export」で書き出した一覧の接続を保存します</translation>
    </message>
    <message>
        <source>Where a name is taken, nothing is saved unless --replace or --rename says what is meant. SecretsToGive names the keys and client secrets that a connection needs and the list does not hold.</source>
        <translation>名前が使われている場合は、--replaceか--renameを指定しないかぎり、何も保存しません。SecretsToGiveは、接続に必要で一覧に含まれないAPIキーやクライアントシークレットの名前です。</translation>
    </message>
    <message>
        <source>The hand-over that had not ended was taken back: this machine keeps the grant.</source>
        <translation>途中で終わっていた引き渡しを取り消しました。許可はこのマシンに残ります。</translation>
    </message>
    <message>
        <source>takes the grant of a settings file over to this machine</source>
        <translation>OAuth設定ファイルの許可を、このマシンで引き継ぎます</translation>
    </message>
    <message>
        <source>After a move, so that no warning tells of another machine. The other one must not use the grant any more. A hand-over that ended before its file was written is taken back.</source>
        <translation>マシンを移したあとに使います。別のマシンについての警告は出なくなります。元のマシンでは、この許可をもう使わないでください。書き出す前に途中で終わった引き渡しは、取り消されます。</translation>
    </message>
    <message>
        <source>ask the space, too: reachable, client known, a living token accepted</source>
        <translation>スペースにも問い合わせます（到達できるか、クライアントが登録されているか、有効なトークンが使えるか）</translation>
    </message>
    <message>
        <source>whether settings files are sound, and how their grants have fared</source>
        <translation>OAuth設定ファイルに問題がないか、許可がどうなっているかを調べます</translation>
    </message>
    <message>
        <source>One row a check: it opens, permissions, storage, could be written anew, what waits in a recovery file, last refresh, next expiry, last error. Nothing is spent. It exits with 0, 10 for --warn, or the exit code of the first failure. “-o openmetrics” writes metrics for a monitoring system instead.</source>
        <translation>1項目1行で示します：開けるか、アクセス権、保存場所、書き直せるか、回復ファイルで待つもの、前回の更新、次の期限、前回のエラー。トークンは消費しません。終了コードは0、--warnの場合は10、失敗があれば最初の失敗のものです。「-o openmetrics」では、監視システム用のメトリクスを出力します。</translation>
    </message>
    <message>
        <source>the sealed file, 0600; nothing is overwritten. Default: standard output</source>
        <translation>暗号化したファイル（0600）。上書きはしません。既定は標準出力</translation>
    </message>
    <message>
        <source>a public key that can open it; may be repeated</source>
        <translation>開けるようにする公開鍵。繰り返し指定できます</translation>
    </message>
    <message>
        <source>public keys from a file, one a line</source>
        <translation>公開鍵のファイル（1行に1つ）</translation>
    </message>
    <message>
        <source>seal it by a passphrase instead</source>
        <translation>公開鍵の代わりにパスフレーズで暗号化します</translation>
    </message>
    <message>
        <source>the result is an age file</source>
        <translation>結果はageファイルです</translation>
    </message>
    <message>
        <source>seals standard input: give it a file or a pipe</source>
        <translation>標準入力を暗号化します。ファイルかパイプを渡してください</translation>
    </message>
    <message>
        <source>seals standard input as an age file</source>
        <translation>標準入力をageファイルとして暗号化します</translation>
    </message>
    <message>
        <source>The other way round of “settings decrypt”, for people who had to change something inside. Any bytes are sealed as they are; nothing is checked.</source>
        <translation>「settings decrypt」の逆です。中身を変更する必要があった人のためのもので、どんなバイト列もそのまま暗号化し、内容は確認しません。</translation>
    </message>
    <message>
        <source>own: you sign in once more, for the other machine alone; handover: this machine&apos;s grant goes there; copy: both use one grant, which may fail on one</source>
        <translation>own：もう一度ログインして、相手のマシン専用に許可をもらいます（おすすめ）。handover：このマシンの許可を引き渡します。copy：1つの許可を両方で使います（片方が使えなくなることがあります）</translation>
    </message>
    <message>
        <source>seal it by a passphrase instead; - is standard input</source>
        <translation>公開鍵の代わりにパスフレーズで暗号化します。「-」は標準入力</translation>
    </message>
    <message>
        <source>the other machine gets OAuthClientSecret by another way</source>
        <translation>OAuthClientSecretを含めません。相手のマシンには別の方法で渡してください</translation>
    </message>
    <message>
        <source>only the access token: it works until that ends, and nothing can be refreshed</source>
        <translation>アクセストークンだけを含めます。期限が切れるまで使え、更新はできません</translation>
    </message>
    <message>
        <source>is own, handover or copy</source>
        <translation>own、handover、copyのどれかです</translation>
    </message>
    <message>
        <source>is needed: own, handover or copy</source>
        <translation>指定が必要です：own、handover、copy</translation>
    </message>
    <message>
        <source>How does the other machine get its permission?
  own       you sign in once more, for that machine alone (recommended)
  handover  this machine&apos;s permission goes there; it can&apos;t use it any more
  copy      both use one permission, which may fail on one
own, handover or copy [own]: </source>
        <translation>相手のマシンに許可をどう渡しますか？
  own       そのマシン専用に許可をもらう（おすすめ。もう一度ログインします）
  handover  このマシンから引き渡す（このマシンでは使えなくなります）
  copy      コピーする（1つの許可を2台で使うと、片方が使えなくなることがあります）
own、handover、copyのどれか[own]：</translation>
    </message>
    <message>
        <source>a hand-over without the refresh token would lose the grant</source>
        <translation>リフレッシュトークンなしで引き渡すと、許可が失われます</translation>
    </message>
    <message>
        <source>names the file to write</source>
        <translation>書き出すファイルを指定してください</translation>
    </message>
    <message>
        <source>This machine has no token of the grant any more. To use Backlog from here, too, sign in anew: tsunagi-cli connect -p InitiateOAuth=GETANDREFRESH</source>
        <translation>このマシンには、この許可のトークンはもうありません。ここからもBacklogを使うには、もう一度ログインしてください：tsunagi-cli connect -p InitiateOAuth=GETANDREFRESH</translation>
    </message>
    <message>
        <source>One grant on two machines may fail on one: a refresh on either can end the token of the other. “--grant own” gets the other machine a grant of its own.</source>
        <translation>1つの許可を2台で使うと、片方が使えなくなることがあります（一方で更新すると、もう一方のトークンが無効になる場合があります）。「--grant own」なら、相手のマシン専用の許可をもらえます。</translation>
    </message>
    <message>
        <source>Backlog gave the grant again that this machine has, not one of its own: one grant on two machines may fail on one. Another user, or another OAuth application, gets a grant of its own.</source>
        <translation>Backlogは専用の許可ではなく、このマシンと同じ許可を返しました。1つの許可を2台で使うと、片方が使えなくなることがあります。別のユーザー、または別のOAuthアプリケーションを使えば、専用の許可をもらえます。</translation>
    </message>
    <message>
        <source>Copy the file to the other machine, and there: %1. Then connect with InitiateOAuth=REFRESH.</source>
        <translation>ファイルを相手のマシンにコピーし、そこで実行してください：%1　そのあとInitiateOAuth=REFRESHで接続します。</translation>
    </message>
    <message>
        <source>writes a settings file for another machine</source>
        <translation>別のマシン用にOAuth設定ファイルを書き出します</translation>
    </message>
    <message>
        <source>the settings file to write; default: the connection&apos;s OAuthSettingsLocation</source>
        <translation>書き込むOAuth設定ファイル。既定は接続のOAuthSettingsLocation</translation>
    </message>
    <message>
        <source>for a start-up script: a grant that was given later replaces, too, and a file that is as new is left without an error</source>
        <translation>起動スクリプト用：あとから与えられた許可でも置き換え、同じ新しさのファイルはエラーにせずそのまま残します</translation>
    </message>
    <message>
        <source>whatever stands there; it is kept as .bak</source>
        <translation>いまあるファイルを置き換えます。元のファイルは.bakとして残ります</translation>
    </message>
    <message>
        <source>delete FILE and its backup once the target holds the grant</source>
        <translation>許可を取り込んだあと、FILEとそのバックアップを削除します</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --replace</source>
        <translation>--replaceとは一緒に使えません</translation>
    </message>
    <message>
        <source>names a file or a folder</source>
        <translation>ファイルかフォルダーを指定してください</translation>
    </message>
    <message>
        <source>there is no file to remove with standard input</source>
        <translation>標準入力の場合、削除するファイルはありません</translation>
    </message>
    <message>
        <source>Paste the sealed text, then press Enter and Ctrl-D:</source>
        <translation>暗号化されたテキストを貼り付け、EnterとCtrl-Dを押してください：</translation>
    </message>
    <message>
        <source>What stands there is as new, or it is another grant. With --replace it gives way, and is kept as .bak.</source>
        <translation>いまあるファイルは同じかそれより新しいか、別の許可です。--replaceを指定すると置き換え、元のファイルは.bakとして残します。</translation>
    </message>
    <message>
        <source>The settings file is as new as what was to be imported: it was left as it is.</source>
        <translation>いまのOAuth設定ファイルは取り込むものと同じか、それより新しいため、そのまま残しました。</translation>
    </message>
    <message>
        <source>takes a settings file from elsewhere over as this machine&apos;s own</source>
        <translation>別のマシンのOAuth設定ファイルを、このマシンのものとして取り込みます</translation>
    </message>
    <message>
        <source>OAuthSettingsPassphrase or the identity opens FILE; what is written is sealed to this machine&apos;s identity. What stands at the target is replaced if FILE has a later generation of the same grant; otherwise it stays, and the exit code is 6. “-” reads the sealed text that a run without any place to write has printed.</source>
        <translation>FILEはOAuthSettingsPassphraseか秘密鍵で開き、このマシンの鍵で暗号化し直して書き込みます。いまあるファイルは、FILEが同じ許可の新しい世代の場合だけ置き換えます。そうでなければそのまま残し、終了コードは6です。「-」では、どこにも書き込めなかったときに表示された暗号化テキストを読み込みます。</translation>
    </message>
    <message>
        <source>the public keys beyond this machine&apos;s own, in place of those it has; may be repeated</source>
        <translation>このマシンの鍵のほかに開ける公開鍵を、いまのものと入れ替えます。繰り返し指定できます</translation>
    </message>
    <message>
        <source>one more public key; may be repeated</source>
        <translation>追加する公開鍵。繰り返し指定できます</translation>
    </message>
    <message>
        <source>a public key that shall not open the file any more; may be repeated</source>
        <translation>開けないようにする公開鍵。繰り返し指定できます</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --add and --remove</source>
        <translation>--addや--removeとは一緒に使えません</translation>
    </message>
    <message>
        <source>names several places of public keys: change them there, then rekey</source>
        <translation>公開鍵の置き場所が複数指定されています。それぞれの場所で変更してから、rekeyを実行してください</translation>
    </message>
    <message>
        <source>needs the place where OAuthSettingsRecipients is kept: a saved connection (-P), or a file of public keys that the property names</source>
        <translation>OAuthSettingsRecipientsの保存先が必要です：保存した接続（-P）、またはプロパティで指定した公開鍵のファイル</translation>
    </message>
    <message>
        <source>is not among OAuthSettingsRecipients</source>
        <translation>OAuthSettingsRecipientsに含まれていません</translation>
    </message>
    <message>
        <source>Whoever has the private key of %1 could open the file until now, and may have kept a copy. To be sure, get a new grant (“tsunagi-cli disconnect”, then “connect”), and withdraw the old permission in your personal settings on Backlog.</source>
        <translation>%1の秘密鍵を持つ人は、これまでファイルを開くことができ、コピーを残しているかもしれません。確実にするには、新しい許可をもらい（「tsunagi-cli disconnect」のあと「connect」）、Backlogの個人設定で古い許可を取り消してください。</translation>
    </message>
    <message>
        <source>Nothing keeps these public keys: the next refresh seals the file without them. Set %1 for the connection.</source>
        <translation>これらの公開鍵はどこにも保存されていないため、次の更新では外れます。接続に%1を設定してください。</translation>
    </message>
    <message>
        <source>changes who can open a settings file, and seals it anew</source>
        <translation>OAuth設定ファイルを開ける相手を変更し、暗号化し直します</translation>
    </message>
    <message>
        <source>This machine&apos;s own key always can. The others are OAuthSettingsRecipients: changed where it stands, in the saved connection (-P) or in the file of public keys that it names. The backup and all that waits beside the file are sealed anew, too. Without an option the file is sealed to what the property has now.</source>
        <translation>このマシンの鍵ではいつでも開けます。ほかの鍵はOAuthSettingsRecipientsにあり、保存した接続（-P）、またはそこで指定した公開鍵のファイルの中で変更します。バックアップなど、そばにあるファイルも暗号化し直します。オプションがなければ、プロパティのいまの値で暗号化し直します。</translation>
    </message>
    <message>
        <source>can&apos;t be changed in a settings file: only OAuthClientSecret and CallbackURL can; another space or client needs a new grant</source>
        <translation>OAuth設定ファイルの中では変更できません。変更できるのはOAuthClientSecretとCallbackURLだけです。別のスペースやクライアントには、新しい許可が必要です</translation>
    </message>
    <message>
        <source>changes a property that stands in a settings file</source>
        <translation>OAuth設定ファイルに入っているプロパティを変更します</translation>
    </message>
    <message>
        <source>OAuthClientSecret, after it was renewed on the page of the OAuth application, or CallbackURL. The value comes from --property-file or -p; - is standard input.</source>
        <translation>OAuthアプリケーションのページで再発行したOAuthClientSecret、またはCallbackURLを変更します。値は--property-fileか-pで指定します。「-」は標準入力です。</translation>
    </message>
    <message>
        <source>secrets go into the vault, which a passphrase protects, for a machine without a keyring: TSUNAGI_VAULT_PASSPHRASE_FILE names a file with it, or it is asked for</source>
        <translation>秘密の値を、パスフレーズで保護された保管庫に入れます（キーリングがないコンピューター用）。パスフレーズはTSUNAGI_VAULT_PASSPHRASE_FILEが示すファイルから読むか、入力を求めます</translation>
    </message>
    <message>
        <source>Nothing was saved. With --vault the secrets go into a vault that a passphrase protects instead.</source>
        <translation>何も保存していません。--vaultを付けると、キーリングの代わりに、パスフレーズで保護された保管庫に保存します。</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>このパスフレーズでは保管庫を開けません。</translation>
    </message>
    <message>
        <source>Passphrase of the vault (not shown): </source>
        <translation>保管庫のパスフレーズ（表示されません）：</translation>
    </message>
    <message>
        <source>A vault is made: %1. Without its passphrase nobody can open it again.</source>
        <translation>保管庫を作ります：%1 パスフレーズがないと、だれも開けません。</translation>
    </message>
    <message>
        <source>New passphrase (not shown): </source>
        <translation>新しいパスフレーズ（表示されません）：</translation>
    </message>
    <message>
        <source>The same again (not shown): </source>
        <translation>もう一度（表示されません）：</translation>
    </message>
    <message>
        <source>the two passphrases differ</source>
        <translation>2つのパスフレーズが一致しません</translation>
    </message>
    <message>
        <source>the properties of a saved connection, secrets masked, and where each is kept</source>
        <translation>保存した接続のプロパティと、それぞれの保存先です。秘密の値は伏せます</translation>
    </message>
    <message>
        <source>exit with 10 where the last refresh that went well is older than this (45m, 12h)</source>
        <translation>最後に成功した更新がこれより古い場合は終了コード10にします（45m、12hなど）</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: each host gets a grant of its own</source>
        <translation>--fleetとは一緒に使えません。ホストごとに専用の許可をもらいます</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: each host&apos;s public key stands in its list (who is to open all files stands in OAuthSettingsRecipients)</source>
        <translation>--fleetとは一緒に使えません。各ホストの公開鍵は一覧に書きます（すべてのファイルを開ける鍵はOAuthSettingsRecipientsに書きます）</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: one passphrase would open the files of all hosts</source>
        <translation>--fleetとは一緒に使えません。1つのパスフレーズですべてのホストのファイルが開けてしまいます</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: the tokens would end while you still sign in</source>
        <translation>--fleetとは一緒に使えません。ログインしている間にトークンの期限が切れます</translation>
    </message>
    <message>
        <source>names the folder of the fleet</source>
        <translation>書き込むフォルダーを指定します</translation>
    </message>
    <message>
        <source>this host is not in the list</source>
        <translation>このホストは一覧にありません</translation>
    </message>
    <message>
        <source>%1 has another public key in the list by now than its file was sealed to. --redo %1 makes it anew.</source>
        <translation>%1の公開鍵は、ファイルを作ったときから一覧で変わっています。--redo %1で作り直せます。</translation>
    </message>
    <message>
        <source>The grant of %1 can&apos;t be compared with the others: fleet.json does not know it.</source>
        <translation>%1の許可はfleet.jsonに記録がないため、ほかのホストと比べられません。</translation>
    </message>
    <message>
        <source>Hosts: %1 written, %2 done before, %3 to come. Folder: %4</source>
        <translation>ホスト：作成%1、作成済み%2、残り%3。フォルダー：%4</translation>
    </message>
    <message>
        <source>The same command goes on where this run has ended.</source>
        <translation>同じコマンドで続きから始められます。</translation>
    </message>
    <message>
        <source>Carry each host&apos;s folder to its host: OAuthSettings.txt is opened by its own key alone, connection.txt has the properties for --connection-file. Then remove the copies here.</source>
        <translation>それぞれのフォルダーをそのホストに運んでください。OAuthSettings.txtはそのホストの秘密鍵だけで開けます。connection.txtは--connection-fileに渡す接続プロパティです。運んだ後は、ここのコピーを削除してください。</translation>
    </message>
    <message>
        <source>the file to write, with --fleet the folder; nothing is overwritten</source>
        <translation>書き込むファイル（--fleetではフォルダー）。既存のものは上書きしません</translation>
    </message>
    <message>
        <source>a grant, a file and a property block of its own for each host: columns Host and Recipient; hosts that are done are skipped</source>
        <translation>ホストごとに専用の許可、ファイル、接続プロパティを作る。列はHostとRecipient。済んだホストは飛ばす</translation>
    </message>
    <message>
        <source>with --fleet: this host anew, though it is done; may be repeated</source>
        <translation>--fleetで、済んだホストでも作り直す。繰り返し可</translation>
    </message>
    <message>
        <source>names a host of --fleet</source>
        <translation>--fleetのホストを指定するものです</translation>
    </message>
    <message>
        <source>After a connection test. Without a terminal --grant must be given. With handover this machine&apos;s file is marked as given away first, then FILE is written, then the tokens are taken from the file and its backup; if that was cut short before FILE was written, “tsunagi-cli settings adopt” takes the mark back. With --fleet you allow the access once for each host, in the browser where you are signed in; FOLDER gets a folder for each, with OAuthSettings.txt and connection.txt. A run that was stopped is gone on with by the same command.</source>
        <translation>接続テストの後に書き込みます。端末がない場合は--grantが必要です。handoverでは、まずこの機械のファイルに渡した印を付け、FILEを書き込み、その後でファイルとバックアップからトークンを取り除きます。FILEを書き込む前に中断した場合は、「tsunagi-cli settings adopt」で印を外せます。--fleetでは、ログイン済みのブラウザーでホストごとに1回ずつ許可します。FOLDERにホストごとのフォルダーができ、OAuthSettings.txtとconnection.txtが入ります。中断した場合は、同じコマンドで続けられます。</translation>
    </message>
    <message>
        <source>table, csv, tsv, xlsx: titles in the language of the messages instead of column names</source>
        <translation>table・csv・tsv・xlsx：列名の代わりに、メッセージの言語での見出し</translation>
    </message>
    <message>
        <source>csv, tsv: a &apos; before texts that a spreadsheet would take for a formula</source>
        <translation>csv・tsv：表計算ソフトが数式とみなす文字列の前に &apos; を付けます</translation>
    </message>
    <message>
        <source>csv, tsv: of the file; cp932 is Windows&apos; Shift_JIS</source>
        <translation>csv・tsv：ファイルの文字コード。cp932はWindowsのShift_JISです</translation>
    </message>
    <message>
        <source>is table, json, jsonl, csv, tsv or xlsx</source>
        <translation>は table・json・jsonl・csv・tsv・xlsx のいずれかです</translation>
    </message>
    <message>
        <source>is utf-8 or cp932</source>
        <translation>は utf-8 か cp932 です</translation>
    </message>
    <message>
        <source>cp932 is for csv and tsv</source>
        <translation>cp932はcsvとtsvで使えます</translation>
    </message>
    <message>
        <source>is a mark of UTF-8, not of cp932</source>
        <translation>はUTF-8の印で、cp932にはありません</translation>
    </message>
    <message>
        <source>a workbook goes into a file: --to FILE.xlsx</source>
        <translation>ブックはファイルに出力します：--to FILE.xlsx</translation>
    </message>
    <message>
        <source>a workbook is compressed already, so not .gz</source>
        <translation>ブックはすでに圧縮されているので、.gzにはできません</translation>
    </message>
    <message>
        <source>cp932 lacks characters; 〓 stands for them: %1</source>
        <translation>cp932にない文字を〓に置き換えました：%1</translation>
    </message>
    <message>
        <source>an Excel sheet has 1,048,576 rows, and there are more; csv has no limit</source>
        <translation>Excelのシートは1,048,576行までで、それより多くの行があります。csvに上限はありません</translation>
    </message>
    <message>
        <source>a parameter of the request; repeatable</source>
        <translation>リクエストのパラメーター（複数指定できます）</translation>
    </message>
    <message>
        <source>is a path below /api/v2, such as /users/myself</source>
        <translation>/api/v2以下のパス（/users/myselfなど）を指定してください</translation>
    </message>
    <message>
        <source>what Backlog answers to a GET of any API path</source>
        <translation>APIの任意のパスをGETした、Backlogの応答</translation>
    </message>
    <message>
        <source>PATH is below /api/v2, such as /users/myself. The body is written as it came; -o does not change it.</source>
        <translation>PATHは/api/v2以下のパスです（/users/myselfなど）。応答の本文は届いたまま出力し、-oでは変わりません。</translation>
    </message>
    <message>
        <source>Only your own rows are read: the list of users is for administrators.</source>
        <translation>自分の行だけを読み込みます：ユーザーの一覧は管理者だけが取得できます。</translation>
    </message>
    <message numerus="yes">
        <source>About %n more request(s) are needed.</source>
        <translation>
            <numerusform>あと約%n回のリクエストが必要です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more request(s) are needed: %1 s at least under the rate limit.</source>
        <translation>
            <numerusform>あと約%n回のリクエストが必要です（レート制限により%1秒以上かかります）。</numerusform>
        </translation>
    </message>
    <message>
        <source>libxlsxwriter is not installed (Debian: libxlsxwriter4)</source>
        <translation>libxlsxwriterがインストールされていません（Debianのパッケージ：libxlsxwriter4）</translation>
    </message>
    <message>
        <source>leaves its secrets in a keychain or vault that can&apos;t be opened any more</source>
        <translation>もう開けないキーチェーンや保管庫に、秘密の値を残したまま削除する</translation>
    </message>
    <message>
        <source>the folder for the files; it is made if need be</source>
        <translation>ファイルを保存するフォルダー（なければ作成します）</translation>
    </message>
    <message>
        <source>files that could not be had are a warning, not exit code 17</source>
        <translation>取得できなかったファイルがあっても警告にとどめ、終了コードを17にしません</translation>
    </message>
    <message>
        <source>the first file that can&apos;t be had ends the command</source>
        <translation>取得できないファイルがあれば、その時点で終了します</translation>
    </message>
    <message>
        <source>this table has no files. These have: %1</source>
        <translation>このテーブルにはファイルがありません。ファイルがあるテーブル：%1</translation>
    </message>
    <message>
        <source>names the folder for the files</source>
        <translation>ファイルを保存するフォルダーを指定してください</translation>
    </message>
    <message>
        <source>the files behind a table&apos;s rows</source>
        <translation>テーブルの行にあるファイル</translation>
    </message>
    <message>
        <source>Attachments, shared files and icons. Each file is whole under its name or not there: the same command goes on where a run has ended, and leaves what is there already. Icons that are there stay as they are; remove them to have them anew. One row a file: State is new, resumed, kept or failed.</source>
        <translation>添付ファイル、共有ファイル、アイコンをダウンロードします。完全にダウンロードできたファイルだけがその名前になります。同じコマンドを実行すると、中断したところから続け、取得済みのファイルはそのまま残します。取得済みのアイコンは更新しません。取得し直すには削除してください。ファイルごとに1行を出力します。Stateはnew、resumed、kept、failedのいずれかです。</translation>
    </message>
    <message>
        <source>%1 of %2 files, %3, %4/s</source>
        <translation>ファイル%1/%2、%3、%4/秒</translation>
    </message>
    <message>
        <source>the statement is in this file; - is standard input</source>
        <translation>この中の文を実行する（-は標準入力）</translation>
    </message>
    <message>
        <source>a value for :NAME in the statement; repeatable</source>
        <translation>文の中の:NAMEに渡す値（繰り返せる）</translation>
    </message>
    <message>
        <source>only shows what would be asked: tables, requests at least, and seconds at least</source>
        <translation>何を問い合わせるか（テーブル、最小のリクエスト数と秒数）を示すだけにする</translation>
    </message>
    <message>
        <source>lists the tables, columns and functions that the statements of a file use, and which of them are not here</source>
        <translation>ファイルの文が使うテーブル、列、関数と、そのうちここにないものを一覧する</translation>
    </message>
    <message>
        <source>refuses a statement that needs more requests</source>
        <translation>これより多くのリクエストが必要な文を断る</translation>
    </message>
    <message>
        <source>takes one statement, or --file</source>
        <translation>文をひとつ、または--fileを指定してください</translation>
    </message>
    <message>
        <source>is a number of requests, 1 or more</source>
        <translation>は1以上のリクエスト数です</translation>
    </message>
    <message>
        <source>has the form EXEC PROCEDURE Name=&apos;value&apos;, …</source>
        <translation>はEXEC プロシージャー 名前=&apos;値&apos;, … の形で書いてください</translation>
    </message>
    <message>
        <source>the rows of a SELECT over the tables</source>
        <translation>テーブルへのSELECTの結果</translation>
    </message>
    <message>
        <source>One SELECT, WITH or EXPLAIN in SQLite&apos;s SQL, and much of the commercial driver&apos;s; nothing can be written. Conditions that Backlog knows are asked of it, so that fewer rows come. EXEC calls a procedure.
“tsunagi-cli tables” and “tsunagi-cli columns TABLE” list the names.</source>
        <translation>SQLiteのSQLで書いたSELECT、WITH、EXPLAINのどれかひとつです。市販のドライバーの書き方の多くも使え、書き込みはできません。Backlogに分かる条件はBacklogに渡し、届く行を減らします。EXECはプロシージャーを呼び出します。\n名前は「tsunagi-cli tables」と「tsunagi-cli columns テーブル」で一覧できます。</translation>
    </message>
    <message>
        <source>%1 rows of the result, %2 requests</source>
        <translation>結果%1行、リクエスト%2回</translation>
    </message>
    <message>
        <source>the database; it is made if need be</source>
        <translation>データベース（なければ作成する）</translation>
    </message>
    <message>
        <source>reads everything again, not only what has changed</source>
        <translation>変わったものだけでなく、すべてを読み直す</translation>
    </message>
    <message>
        <source>looks for rows that are gone by reading all keys; else Backlog&apos;s updates tell them</source>
        <translation>すべてのキーを読み、なくなった行を探す（指定しなければBacklogの更新情報で分かる分だけ）</translation>
    </message>
    <message>
        <source>names the database</source>
        <translation>にはデータベースを指定してください</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1行を読み取り</translation>
    </message>
    <message>
        <source>copies tables into an SQLite database, then keeps it current</source>
        <translation>テーブルをSQLiteデータベースに写し、最新に保つ</translation>
    </message>
    <message>
        <source>Issues, and what hangs on them, are read again as far as they have changed; other tables whole. A run that is stopped leaves the database as it was. Each table has a view with the titles as names.</source>
        <translation>課題とそれに付くものは変わった分だけ、ほかのテーブルは全体を読み直します。途中で止めるとデータベースは元のままです。各テーブルには、見出しを名前にしたビューがあります。</translation>
    </message>
</context>
<context>
    <name>ConnectionState</name>
    <message>
        <source>Not checked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Can connect</source>
        <translation>接続できます</translation>
    </message>
    <message>
        <source>You need to log in again</source>
        <translation>もう一度ログインが必要です</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>接続できません</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Something unexpected happened: %2</source>
        <translation>予期しないことが起きました：%2</translation>
    </message>
    <message>
        <source>Please report this with the steps that led here.</source>
        <translation>ここまでの操作を添えて報告してください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>「%1」というコマンドはありません。</translation>
    </message>
    <message>
        <source>Did you mean “%3”?</source>
        <translation>「%3」のことですか？</translation>
    </message>
    <message>
        <source>“tsunagi-cli help” lists the commands.</source>
        <translation>「tsunagi-cli help」でコマンドの一覧を表示します。</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>「%1」というオプションはありません。</translation>
    </message>
    <message>
        <source>“tsunagi-cli help COMMAND” lists the options.</source>
        <translation>「tsunagi-cli help コマンド名」でオプションの一覧を表示します。</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>「%1」というテーブルはありません。</translation>
    </message>
    <message>
        <source>“tsunagi-cli tables” lists the tables.</source>
        <translation>「tsunagi-cli tables」でテーブルの一覧を表示します。</translation>
    </message>
    <message>
        <source>The table %2 has no column “%1”.</source>
        <translation>テーブル%2に「%1」という列はありません。</translation>
    </message>
    <message>
        <source>“tsunagi-cli columns %2” lists its columns.</source>
        <translation>「tsunagi-cli columns %2」で列の一覧を表示します。</translation>
    </message>
    <message>
        <source>The table %2 can&apos;t be filtered by “%1”.</source>
        <translation>テーブル%2は「%1」では絞り込めません。</translation>
    </message>
    <message>
        <source>“tsunagi-cli columns %2” shows which columns filter.</source>
        <translation>「tsunagi-cli columns %2」で、絞り込みに使える列を確認できます。</translation>
    </message>
    <message>
        <source>“%1” can mean several things: %2</source>
        <translation>「%1」に当てはまるものが複数あります：%2</translation>
    </message>
    <message>
        <source>Use the ID instead of the name.</source>
        <translation>名前の代わりにIDを指定してください。</translation>
    </message>
    <message>
        <source>Two options read standard input.</source>
        <translation>標準入力を読むオプションが2つあります。</translation>
    </message>
    <message>
        <source>Give one of them a file.</source>
        <translation>どちらかにファイルを指定してください。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used here: %2</source>
        <translation>「%1」はここでは使えません：%2</translation>
    </message>
    <message>
        <source>There is no connection property “%1”.</source>
        <translation>「%1」という接続プロパティはありません。</translation>
    </message>
    <message>
        <source>The names are listed in the README.</source>
        <translation>プロパティ名の一覧はREADMEにあります。</translation>
    </message>
    <message>
        <source>The connection property %1 is missing.</source>
        <translation>接続プロパティ%1が設定されていません。</translation>
    </message>
    <message>
        <source>Set %1.</source>
        <translation>%1を設定してください。</translation>
    </message>
    <message>
        <source>The value of %1 is not valid.</source>
        <translation>%1の値が正しくありません。</translation>
    </message>
    <message>
        <source>Allowed: %2</source>
        <translation>指定できる値：%2</translation>
    </message>
    <message>
        <source>The connection property %1 is given twice.</source>
        <translation>接続プロパティ%1が2回指定されています。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>どちらか1つを削除してください。</translation>
    </message>
    <message>
        <source>The connection string can&apos;t be read at character %4: %2</source>
        <translation>接続文字列の%4文字目を読み取れません：%2</translation>
    </message>
    <message>
        <source>It has the form Name=Value;Name=Value. A value with a semicolon stands in double quotes.</source>
        <translation>「名前=値;名前=値」の形で書きます。セミコロンを含む値は二重引用符で囲みます。</translation>
    </message>
    <message>
        <source>“%1” is not the URL of a space.</source>
        <translation>「%1」はスペースのURLではありません。</translation>
    </message>
    <message>
        <source>Paste the URL of any page of your space, such as https://example.backlog.com/dashboard.</source>
        <translation>スペースのページのURLを貼り付けてください（例：https://example.backlog.com/dashboard）。</translation>
    </message>
    <message>
        <source>The URL of the space is empty.</source>
        <translation>スペースのURLが入力されていません。</translation>
    </message>
    <message>
        <source>%1 is not encrypted, so no key or token is sent there.</source>
        <translation>%1は暗号化されていないため、キーやトークンを送信できません。</translation>
    </message>
    <message>
        <source>Use %3.</source>
        <translation>%3を使ってください。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used as callback URL: %2</source>
        <translation>「%1」はコールバックURLとして使えません：%2</translation>
    </message>
    <message>
        <source>It must be an http or https URL, to the letter as registered with the OAuth application.</source>
        <translation>OAuthアプリケーションに登録したものと一字一句同じ、httpまたはhttpsのURLを指定してください。</translation>
    </message>
    <message>
        <source>The saved secrets belong to %2 and are not sent to %1.</source>
        <translation>保存されているキーやトークンは%2のものなので、%1には送信しません。</translation>
    </message>
    <message>
        <source>Give the secrets of %1 together with its URL, or leave the URL out.</source>
        <translation>%1のキーやトークンをURLと一緒に指定するか、URLの指定を外してください。</translation>
    </message>
    <message>
        <source>The value of %1 holds a line break or a NUL character.</source>
        <translation>%1の値に改行または使えない文字が含まれています。</translation>
    </message>
    <message>
        <source>Paste it again, in one line.</source>
        <translation>1行で貼り付け直してください。</translation>
    </message>
    <message>
        <source>The file %1 (%2) can&apos;t be read: %6</source>
        <translation>ファイル%1（%2）を読み取れません：%6</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The file %1 can be changed by other users, so it is not trusted.</source>
        <translation>ファイル%1はほかのユーザーが変更できるため、信頼できません。</translation>
    </message>
    <message>
        <source>Take the write permission away from others: chmod go-w %1</source>
        <translation>ほかのユーザーの書き込み権限を外してください：chmod go-w %1</translation>
    </message>
    <message>
        <source>Other users can read the file %1.</source>
        <translation>ファイル%1はほかのユーザーが読み取れます。</translation>
    </message>
    <message>
        <source>Make it private: chmod 600 %1</source>
        <translation>自分だけが読めるようにしてください：chmod 600 %1</translation>
    </message>
    <message>
        <source>There is no saved connection “%1”.</source>
        <translation>「%1」という接続は保存されていません。</translation>
    </message>
    <message>
        <source>Save it in the desktop program first.</source>
        <translation>先にデスクトップ版で接続を保存してください。</translation>
    </message>
    <message>
        <source>OAuthVerifier is set, but InitiateOAuth=OFF does not allow to exchange it.</source>
        <translation>OAuthVerifierが設定されていますが、InitiateOAuth=OFFでは認可コードを交換できません。</translation>
    </message>
    <message>
        <source>Set %3.</source>
        <translation>%3を設定してください。</translation>
    </message>
    <message>
        <source>“%1” is not possible with an API key: there is no token.</source>
        <translation>APIキーの接続では「%1」を使えません（トークンがないため）。</translation>
    </message>
    <message>
        <source>With an API key, requests work without a token.</source>
        <translation>APIキーの接続は、トークンなしでそのまま使えます。</translation>
    </message>
    <message>
        <source>%1 stands on the command line, where other users can see it.</source>
        <translation>%1がコマンドラインに書かれています。ほかのユーザーから見える場合があります。</translation>
    </message>
    <message>
        <source>Use --property-file %1=FILE or the environment.</source>
        <translation>--property-file %1=ファイル、または環境変数を使ってください。</translation>
    </message>
    <message>
        <source>%1 from the environment is not used with a saved connection.</source>
        <translation>環境変数の%1は、保存された接続には使われません。</translation>
    </message>
    <message>
        <source>Give it with -p %1=… if it is meant.</source>
        <translation>使う場合は-p %1=…で指定してください。</translation>
    </message>
    <message>
        <source>The API key is wrong, or it is the key of another space.</source>
        <translation>APIキーが正しくないか、別のスペースのキーです。</translation>
    </message>
    <message>
        <source>Make a key under personal settings, API, of this space, and check the URL&apos;s domain (backlog.com, backlog.jp, backlogtool.com).</source>
        <translation>このスペースの個人設定の「API」でキーを発行し、URLのドメイン（backlog.com、backlog.jp、backlogtool.comのどれか）を確認してください。</translation>
    </message>
    <message>
        <source>Backlog refused the access token.</source>
        <translation>Backlogがアクセストークンを受け付けませんでした。</translation>
    </message>
    <message>
        <source>Get a new token, or sign in again.</source>
        <translation>新しいトークンを取得するか、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>Permission was not given in the browser.</source>
        <translation>ブラウザーで許可されませんでした。もう一度試すか、別の方法を選んでください。</translation>
    </message>
    <message>
        <source>Try again, or choose another method to sign in.</source>
        <translation>​</translation>
    </message>
    <message>
        <source>The client ID or client secret of the OAuth application is wrong.</source>
        <translation>OAuthアプリケーションのクライアントIDまたはクライアントシークレットが正しくありません。</translation>
    </message>
    <message>
        <source>Compare both with the page of the application: https://backlog.com/developer/applications/</source>
        <translation>アプリケーションのページの値と見比べてください：https://backlog.com/developer/applications/</translation>
    </message>
    <message>
        <source>The authorization code (verifier) is wrong, used, or expired.</source>
        <translation>認可コード（verifier）が正しくないか、使用済みまたは期限切れです。</translation>
    </message>
    <message>
        <source>Sign in once more in the browser: a code works once, and only for some minutes.</source>
        <translation>ブラウザーでもう一度許可してください。コードは1回だけ、数分の間だけ使えます。</translation>
    </message>
    <message>
        <source>The pasted URL says that permission was not given (%1).</source>
        <translation>貼り付けたURLは、許可されなかったことを示しています（%1）。</translation>
    </message>
    <message>
        <source>Try again, or choose another method.</source>
        <translation>もう一度試すか、別の方法を選んでください。</translation>
    </message>
    <message>
        <source>The URL %1 does not begin with the callback URL %2 (different from character %4 on).</source>
        <translation>%1はコールバックURL %2と一致しません（%4文字目から違います）。</translation>
    </message>
    <message>
        <source>The callback URL must be the same as registered, to the letter.</source>
        <translation>コールバックURLは、登録したものと一字一句同じにしてください。</translation>
    </message>
    <message>
        <source>The pasted URL belongs to another sign-in attempt.</source>
        <translation>貼り付けたURLは、別のログインのものです。</translation>
    </message>
    <message>
        <source>Open the URL shown here, and paste the page that the browser shows last.</source>
        <translation>ここに表示されているURLを開き、最後に表示されたページのURLを貼り付けてください。</translation>
    </message>
    <message>
        <source>What was pasted is neither an authorization code nor a URL that holds one.</source>
        <translation>貼り付けたものは、認可コードでも、認可コードを含むURLでもありません。</translation>
    </message>
    <message>
        <source>This space limits the IP addresses that may connect.</source>
        <translation>このスペースは接続元のIPアドレスを制限しています。管理者に確認してください。</translation>
    </message>
    <message>
        <source>Ask the space&apos;s administrator.</source>
        <translation>​</translation>
    </message>
    <message>
        <source>This space requires two-factor authentication to be set up.</source>
        <translation>このスペースでは2段階認証の設定が必要です。</translation>
    </message>
    <message>
        <source>Set it up in your personal settings on Backlog, then try again.</source>
        <translation>Backlogの個人設定で2段階認証を設定してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>%1 has signed in, but this connection belongs to %2.</source>
        <translation>%1さんがログインしましたが、この接続は%2さんのものです。</translation>
    </message>
    <message>
        <source>Sign in as %2, or make a connection of its own for %1.</source>
        <translation>%2さんでログインするか、%1さん用の接続を別に作成してください。</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>ログインを中止しました。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>No answer came from the browser within %4 seconds.</source>
        <translation>%4秒待ちましたが、ブラウザーからの応答がありませんでした。</translation>
    </message>
    <message>
        <source>Start again, or paste the callback URL.</source>
        <translation>もう一度始めるか、コールバックURLを貼り付けてください。</translation>
    </message>
    <message>
        <source>The host %1 was not found.</source>
        <translation>%1が見つかりません。</translation>
    </message>
    <message>
        <source>Check the spelling of the URL and the network connection.</source>
        <translation>URLのつづりとネットワーク接続を確認してください。</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>%1に接続できません：%2</translation>
    </message>
    <message>
        <source>Check the network connection. Nothing is lost; try again later.</source>
        <translation>ネットワーク接続を確認してください。失われたものはありません。あとでもう一度試してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2</source>
        <translation>%1の証明書を信頼できません：%2</translation>
    </message>
    <message>
        <source>If your organisation has a certificate authority of its own, name its PEM file in CACertificates.</source>
        <translation>組織に独自の認証局がある場合は、そのPEMファイルをCACertificatesに指定してください。</translation>
    </message>
    <message>
        <source>The proxy refused the connection to %1: %2</source>
        <translation>プロキシが%1への接続を受け付けませんでした：%2</translation>
    </message>
    <message>
        <source>Check the Proxy property and the system&apos;s proxy settings.</source>
        <translation>Proxyプロパティとシステムのプロキシ設定を確認してください。</translation>
    </message>
    <message>
        <source>%1 did not answer within %4 seconds.</source>
        <translation>%4秒待ちましたが、%1から応答がありませんでした。</translation>
    </message>
    <message>
        <source>Try again later, or raise Timeout.</source>
        <translation>あとでもう一度試すか、Timeoutを長くしてください。</translation>
    </message>
    <message>
        <source>%1 answers with a redirect to %2, which is not followed.</source>
        <translation>%1が%2への転送を返しました。転送には従いません。</translation>
    </message>
    <message>
        <source>Use the space&apos;s own URL. Keys and tokens are never sent on to another address.</source>
        <translation>スペースのURLを指定してください。キーやトークンを別のアドレスに送ることはありません。</translation>
    </message>
    <message>
        <source>The answer of %1 can&apos;t be read: %2</source>
        <translation>%1の応答を読み取れません：%2</translation>
    </message>
    <message>
        <source>A proxy or a maintenance page may stand between. Try again later.</source>
        <translation>途中にプロキシやメンテナンス画面がある可能性があります。あとでもう一度試してください。</translation>
    </message>
    <message>
        <source>Backlog (%1) can&apos;t answer at the moment (HTTP %5).</source>
        <translation>Backlog（%1）が応答できない状態です（HTTP %5）。</translation>
    </message>
    <message>
        <source>Nothing is lost; try again later.</source>
        <translation>失われたものはありません。あとでもう一度試してください。</translation>
    </message>
    <message>
        <source>The space was not found.</source>
        <translation>スペースが見つかりません。URLのドメイン（backlog.com、backlog.jp、backlogtool.comのどれか）を確認してください。</translation>
    </message>
    <message>
        <source>Check the URL&apos;s domain (backlog.com, backlog.jp, or backlogtool.com).</source>
        <translation>​</translation>
    </message>
    <message>
        <source>Port %4 is in use by another program (%1).</source>
        <translation>ポート%4はほかのプログラム（%1）が使っています。そのプログラムを終了するか、コールバックURLを変えてください（Backlogに登録したコールバックURLも同じものに変えます）。</translation>
    </message>
    <message>
        <source>Close that program, or change the callback URL (and change the one registered with Backlog to the same).</source>
        <translation>​</translation>
    </message>
    <message>
        <source>Port %4 is in use by another program.</source>
        <translation>ポート%4はほかのプログラムが使っています。そのプログラムを終了するか、コールバックURLを変えてください（Backlogに登録したコールバックURLも同じものに変えます）。</translation>
    </message>
    <message>
        <source>The trial space could not be started: %2</source>
        <translation>お試しスペースを開始できません：%2</translation>
    </message>
    <message>
        <source>Check that %1 is installed.</source>
        <translation>%1がインストールされているか確認してください。</translation>
    </message>
    <message>
        <source>There is no settings file at %1.</source>
        <translation>OAuth設定ファイル%1がありません。</translation>
    </message>
    <message>
        <source>Check OAuthSettingsLocation.</source>
        <translation>OAuthSettingsLocationを確認してください。</translation>
    </message>
    <message>
        <source>The file %1 is damaged (%2). It was left as it is.</source>
        <translation>ファイル%1が壊れています（%2）。ファイルには手を加えていません。</translation>
    </message>
    <message>
        <source>The version before stands beside it, with .bak at its end.</source>
        <translation>1つ前の版が、同じ場所に「.bak」の付いた名前で残っています。</translation>
    </message>
    <message>
        <source>The file %1 is not a settings file of Tsunagi (%2). It was left as it is.</source>
        <translation>ファイル%1はTsunagiのOAuth設定ファイルではありません（%2）。ファイルには手を加えていません。</translation>
    </message>
    <message>
        <source>Name another OAuthSettingsLocation. Files of other programs can&apos;t be opened; sign in once more.</source>
        <translation>別のOAuthSettingsLocationを指定してください。ほかの製品のファイルは開けないため、もう一度ログインが必要です。</translation>
    </message>
    <message>
        <source>The file %1 is not trusted: %2</source>
        <translation>ファイル%1は信頼できません：%2</translation>
    </message>
    <message>
        <source>It must belong to you, be no link, and stand in a folder that nobody else can write.</source>
        <translation>自分が所有する、リンクではないファイルを、ほかの人が書き込めないフォルダーに置いてください。</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Tsunagi (schema %4).</source>
        <translation>ファイル%1は新しい版のTsunagiで書かれています（スキーマ%4）。</translation>
    </message>
    <message>
        <source>Update Tsunagi on this machine.</source>
        <translation>このパソコンのTsunagiを更新してください。</translation>
    </message>
    <message>
        <source>The file %1 exists already and is not replaced.</source>
        <translation>ファイル%1はすでにあるため、上書きしません。</translation>
    </message>
    <message>
        <source>Choose another name, or move the file away.</source>
        <translation>別の名前にするか、元のファイルを移動してください。</translation>
    </message>
    <message>
        <source>%1 differs from the settings file %2, which has “%3”.</source>
        <translation>%1がOAuth設定ファイル%2の値「%3」と違います。</translation>
    </message>
    <message>
        <source>Leave %1 out, or use another OAuthSettingsLocation.</source>
        <translation>%1の指定を外すか、別のOAuthSettingsLocationを使ってください。</translation>
    </message>
    <message>
        <source>Backlog refused the request: %2 (code %4, HTTP %5)</source>
        <translation>Backlogが要求を受け付けませんでした：%2（コード%4、HTTP %5）</translation>
    </message>
    <message>
        <source>You have no permission for this: %2</source>
        <translation>この操作の権限がありません：%2</translation>
    </message>
    <message>
        <source>Ask an administrator of the space or project.</source>
        <translation>スペースまたはプロジェクトの管理者に確認してください。</translation>
    </message>
    <message>
        <source>Backlog has no such thing: %2</source>
        <translation>Backlogに見つかりません：%2</translation>
    </message>
    <message>
        <source>Check the name or ID. Projects that you have not joined can&apos;t be read.</source>
        <translation>名前またはIDを確認してください。参加していないプロジェクトは読み取れません。</translation>
    </message>
    <message>
        <source>Backlog&apos;s rate limit is reached.</source>
        <translation>Backlogのレート制限に達しました。</translation>
    </message>
    <message>
        <source>Try again in %4 seconds. All your programs share the limit.</source>
        <translation>%4秒後にもう一度試してください。制限は、同じユーザーのすべてのプログラムで共有されます。</translation>
    </message>
    <message>
        <source>There is no keyring (keychain) on this machine: %2</source>
        <translation>このパソコンではキーリング（キーチェーン）を使えません：%2</translation>
    </message>
    <message>
        <source>Start a keyring such as GNOME Keyring or KWallet. Secrets are never saved in plain text.</source>
        <translation>GNOMEキーリングやKWalletなどを起動してください。キーやトークンを平文で保存することはありません。</translation>
    </message>
    <message>
        <source>The keyring (keychain) is locked.</source>
        <translation>キーリング（キーチェーン）がロックされています。ロックを解除すると処理を続けます。保存済みの情報の削除や上書きはしていません。</translation>
    </message>
    <message>
        <source>Unlock it, then try again. Nothing that is saved was deleted or overwritten.</source>
        <translation>​</translation>
    </message>
    <message>
        <source>The keyring (keychain) refused: %2</source>
        <translation>キーリング（キーチェーン）が受け付けませんでした：%2</translation>
    </message>
    <message>
        <source>Nothing that is saved was deleted or overwritten.</source>
        <translation>保存済みの情報の削除や上書きはしていません。</translation>
    </message>
    <message>
        <source>The keyring (keychain) did not answer within %4 seconds.</source>
        <translation>%4秒待ちましたが、キーリング（キーチェーン）から応答がありませんでした。</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password, then try again.</source>
        <translation>パスワードを求める画面が出ていないか確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>Edit the connection and enter it again.</source>
        <translation>接続を編集して、もう一度入力してください。</translation>
    </message>
    <message>
        <source>The token lives for %4 more seconds only.</source>
        <translation>トークンの残り時間は%4秒です。</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>1分ほどあとにもう一度試してください。</translation>
    </message>
    <message>
        <source>The permission has expired or was withdrawn. Please sign in again.</source>
        <translation>許可の期限が切れたか、取り消されました。もう一度ログインしてください。接続の設定はそのまま残ります。</translation>
    </message>
    <message>
        <source>The connection&apos;s settings stay as they are.</source>
        <translation>​</translation>
    </message>
    <message>
        <source>The access token has expired, and InitiateOAuth=OFF does not allow to refresh it.</source>
        <translation>アクセストークンの期限が切れましたが、InitiateOAuth=OFFでは更新できません。</translation>
    </message>
    <message>
        <source>Nobody has signed in yet: there is no token in %1.</source>
        <translation>まだログインしていません（%1にトークンがありません）。</translation>
    </message>
    <message>
        <source>Sign in with “tsunagi-cli connect”, set OAuthVerifier, or copy a settings file from a machine with a browser.</source>
        <translation>「tsunagi-cli connect」でログインするか、OAuthVerifierを設定するか、ブラウザーのあるパソコンからOAuth設定ファイルをコピーしてください。</translation>
    </message>
    <message>
        <source>A person must sign in, but no browser can be opened here.</source>
        <translation>ログインが必要ですが、ここではブラウザーを開けません。</translation>
    </message>
    <message>
        <source>Use “tsunagi-cli connect” on a terminal, set OAuthVerifier, or copy a settings file from a machine with a browser.</source>
        <translation>端末で「tsunagi-cli connect」を使うか、OAuthVerifierを設定するか、ブラウザーのあるパソコンからOAuth設定ファイルをコピーしてください。</translation>
    </message>
    <message>
        <source>This grant was handed over to another machine (%1).</source>
        <translation>この許可は別のマシンに引き渡されました（%1）。</translation>
    </message>
    <message>
        <source>Sign in anew to use it here.</source>
        <translation>ここで使うには、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>Another process has held the settings file %1 for %4 seconds.</source>
        <translation>別のプロセスが%4秒以上、OAuth設定ファイル%1を使用しています。</translation>
    </message>
    <message>
        <source>Try again; if it lasts, look for a process that hangs.</source>
        <translation>もう一度試してください。続く場合は、止まっているプロセスがないか確認してください。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written or read (%2): %6</source>
        <translation>%1の読み書きができません（%2）：%6</translation>
    </message>
    <message>
        <source>Nothing was spent or lost. Check free space, permissions and mounts.</source>
        <translation>失われたものはありません。空き容量、権限、マウントを確認してください。</translation>
    </message>
    <message>
        <source>The new tokens could not be put in place and are in %1.</source>
        <translation>新しいトークンを元の場所に保存できなかったため、%1に保存しました。</translation>
    </message>
    <message>
        <source>None of this machine&apos;s keys opens %1.</source>
        <translation>このマシンの秘密鍵では%1を開けません。</translation>
    </message>
    <message>
        <source>The file was made for another machine: export it again for this one&apos;s public key (tsunagi-cli recipient).</source>
        <translation>ほかのマシン用のファイルです。このマシンの公開鍵（tsunagi-cli recipient）を指定して、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>The private key %1 is missing.</source>
        <translation>秘密鍵%1がありません。</translation>
    </message>
    <message>
        <source>Put back the key that the settings file was made for, or make one with “tsunagi-cli keygen” and export the file for it.</source>
        <translation>OAuth設定ファイルを作ったときの秘密鍵を戻すか、「tsunagi-cli keygen」で新しく作り、その公開鍵用に書き出し直してください。</translation>
    </message>
    <message>
        <source>The passphrase does not open %1.</source>
        <translation>パスフレーズが違うため、%1を開けません。</translation>
    </message>
    <message>
        <source>Check OAuthSettingsPassphrase.</source>
        <translation>OAuthSettingsPassphraseを確認してください。</translation>
    </message>
    <message>
        <source>Another machine has refreshed the grant in %1 last.</source>
        <translation>%1の許可は、最後に別のマシンで更新されました。</translation>
    </message>
    <message>
        <source>One grant on two machines may fail on one: give each machine a grant of its own.</source>
        <translation>1つの許可を2台で使うと、片方が使えなくなることがあります。マシンごとに許可をもらってください。</translation>
    </message>
    <message>
        <source>Rows left out: %4 (%2)</source>
        <translation>読み取れなかった行：%4（%2）</translation>
    </message>
    <message>
        <source>All other rows are here. On the command line, --allow-partial accepts this and --strict stops at the first.</source>
        <translation>ほかの行はすべて読み込みました。コマンドラインでは、--allow-partialで正常終了になり、--strictで最初の1件で止まります。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>The keyring (keychain) can&apos;t be asked: %2</source>
        <translation>キーリング（キーチェーン）に問い合わせできません：%2</translation>
    </message>
    <message>
        <source>A part of Tsunagi is missing beside the program. Install it again as a whole.</source>
        <translation>Tsunagiの部品がプログラムのそばにありません。Tsunagi全体をインストールし直してください。</translation>
    </message>
    <message>
        <source>There is no procedure “%1”.</source>
        <translation>「%1」というストアドプロシージャはありません。</translation>
    </message>
    <message>
        <source>“tsunagi-cli help call” lists the procedures.</source>
        <translation>「tsunagi-cli help call」で一覧を見られます。</translation>
    </message>
    <message>
        <source>The procedure %2 has no input “%1”.</source>
        <translation>ストアドプロシージャ%2に「%1」という入力はありません。</translation>
    </message>
    <message>
        <source>“tsunagi-cli help call” lists the inputs.</source>
        <translation>「tsunagi-cli help call」で入力の一覧を見られます。</translation>
    </message>
    <message>
        <source>There is a saved connection “%1” already.</source>
        <translation>「%1」という接続はすでに保存されています。</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>別の名前にするか、先にその接続を削除してください。</translation>
    </message>
    <message>
        <source>%1 of the driver was left out: Tsunagi needs no such setting.</source>
        <translation>ドライバーの%1は引き継ぎませんでした。Tsunagiにはこの設定は必要ありません。</translation>
    </message>
    <message>
        <source>%1=* trusts every certificate; Tsunagi always verifies the server.</source>
        <translation>%1=*はどんな証明書も信頼する設定です。Tsunagiは必ずサーバーを検証します。</translation>
    </message>
    <message>
        <source>Leave it out. If your organisation has a certificate authority of its own, name its PEM file in CACertificates.</source>
        <translation>この設定を外してください。組織に独自の認証局がある場合は、CACertificatesにそのPEMファイルを指定します。</translation>
    </message>
    <message>
        <source>%1 of the driver keeps a copy of the data, which a connection of Tsunagi does not.</source>
        <translation>ドライバーの%1はデータのコピーを持つ設定です。Tsunagiの接続はデータのコピーを持ちません。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>この設定を外してください。</translation>
    </message>
    <message>
        <source>%1=memory://… keeps tokens in memory only; Tsunagi keeps them in an encrypted file.</source>
        <translation>%1=memory://…はトークンをメモリーだけに置く設定です。Tsunagiは暗号化したファイルに保存します。</translation>
    </message>
    <message>
        <source>Leave it out, or name a file.</source>
        <translation>この設定を外すか、ファイルを指定してください。</translation>
    </message>
    <message>
        <source>Port %4 belongs to a range that the system keeps back or gives out by itself (%2).</source>
        <translation>ポート%4は、システムが予約しているか自動で割り当てる範囲（%2）に入っています。</translation>
    </message>
    <message>
        <source>Another program may hold it now and then. If sign-ins fail, register a callback URL with another port.</source>
        <translation>ほかのプログラムが使っていることがあります。ログインできないときは、別のポートのコールバックURLを登録してください。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock differs from %1&apos;s by %4 seconds.</source>
        <translation>このコンピューターの時計が%1の時計と%4秒ずれています。</translation>
    </message>
    <message>
        <source>Set the clock, best by a time service (NTP). Tokens are renewed too early or too late until then.</source>
        <translation>時計を合わせてください（NTPでの自動調整をおすすめします）。それまでは、トークンの更新が早すぎたり遅すぎたりします。</translation>
    </message>
    <message>
        <source>%1 does not answer as Backlog&apos;s page for permission: %2</source>
        <translation>%1からBacklogの許可画面が返ってきません：%2</translation>
    </message>
    <message>
        <source>Check the URL&apos;s domain, and whether a proxy or a sign-in page of your network stands between.</source>
        <translation>URLのドメインと、途中にプロキシやネットワークのログイン画面がないかを確認してください。</translation>
    </message>
    <message>
        <source>%1 is mounted by itself (%2), so it can&apos;t be replaced by a renewed one.</source>
        <translation>%1はファイルだけがマウントされているため（%2）、新しいファイルに置き換えられません。</translation>
    </message>
    <message>
        <source>Mount the folder that it stands in, not the single file.</source>
        <translation>ファイルではなく、そのフォルダーをマウントしてください。</translation>
    </message>
    <message>
        <source>%1 stands on %2, which goes away with the container or at the next start.</source>
        <translation>%1は%2の上にあり、コンテナの終了や再起動で消えます。</translation>
    </message>
    <message>
        <source>Put it on a volume or a disk that stays.</source>
        <translation>消えないボリュームかディスクに置いてください。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be started: %6</source>
        <translation>「%1」を起動できません：%6</translation>
    </message>
    <message>
        <source>Check the command after “--”.</source>
        <translation>「--」の後のコマンドを確認してください。</translation>
    </message>
    <message>
        <source>Nothing is lost: the next run takes %3 over by itself, once the settings file can be written.</source>
        <translation>失われたものはありません。設定ファイルに書き込めるようになれば、次回の実行時に%3から自動で引き継ぎます。</translation>
    </message>
    <message>
        <source>The new tokens could not be written anywhere. Keep the text below: it is the sealed settings file.</source>
        <translation>新しいトークンをどこにも書き込めませんでした。次のテキストを保管してください。これが暗号化された設定ファイルです。</translation>
    </message>
    <message>
        <source>Once there is room, give that text to “tsunagi-cli settings import -”.</source>
        <translation>空き容量ができたら、そのテキストを「tsunagi-cli settings import -」に渡してください。</translation>
    </message>
    <message>
        <source>The space&apos;s sign-in page sent back an error instead of a permission (%1).</source>
        <translation>許可の代わりに、スペースのログイン画面からエラーが返されました（%1）。もう一度試すか、別の方法を選んでください。</translation>
    </message>
    <message>
        <source>Character %4 of the key %1 is wrong.</source>
        <translation>鍵 %1 の%4文字目が間違っています。</translation>
    </message>
    <message>
        <source>Compare it with the original, or copy it once more.</source>
        <translation>元の鍵と見比べるか、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The private key %1 is protected by a passphrase, so it can&apos;t be used here.</source>
        <translation>秘密鍵 %1 はパスフレーズで保護されているため、ここでは使えません。</translation>
    </message>
    <message>
        <source>Use a copy without one (cp -p %1 COPY; ssh-keygen -p -N &apos;&apos; -f COPY), or a key made by “tsunagi-cli keygen”.</source>
        <translation>パスフレーズを外したコピーを使うか（cp -p %1 COPY; ssh-keygen -p -N &apos;&apos; -f COPY）、「tsunagi-cli keygen」で作った鍵を使ってください。</translation>
    </message>
    <message>
        <source>Line %4 of %1 was skipped: keys of type %2 can&apos;t be used.</source>
        <translation>%1 の%4行目を飛ばしました。種類が %2 の鍵は使えません。</translation>
    </message>
    <message>
        <source>Keys that can be used begin with age1 or ssh-ed25519.</source>
        <translation>使えるのは、age1 または ssh-ed25519 で始まる鍵です。</translation>
    </message>
    <message>
        <source>There is no usable key in %1.</source>
        <translation>%1 には、使える鍵がありません。</translation>
    </message>
    <message>
        <source>A key begins with: %2</source>
        <translation>鍵は次の文字で始まります：%2</translation>
    </message>
    <message>
        <source>Put it on a volume or a disk that stays, and set %3 to that place.</source>
        <translation>消えないボリュームかディスクに置き、%3 にその場所を設定してください。</translation>
    </message>
    <message>
        <source>The list of hosts %1 can&apos;t be used: %2 (line %4).</source>
        <translation>ホストの一覧%1を使えません：%2（%4行目）。</translation>
    </message>
    <message>
        <source>Correct the line. Nothing was done yet.</source>
        <translation>その行を直してください。まだ何も行っていません。</translation>
    </message>
    <message>
        <source>The passphrase does not open the vault %1.</source>
        <translation>そのパスフレーズでは保管庫 %1 を開けません。</translation>
    </message>
    <message>
        <source>Nothing that is saved was deleted or overwritten. Try again.</source>
        <translation>保存済みの内容は削除も上書きもしていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The vault %1 is damaged (%2).</source>
        <translation>保管庫 %1 が壊れています（%2）。</translation>
    </message>
    <message>
        <source>The file is left as it is. Restore it from a backup, or move it away and enter the secrets again.</source>
        <translation>ファイルはそのまま残しています。バックアップから戻すか、別の場所へ移してから秘密情報を入力し直してください。</translation>
    </message>
    <message>
        <source>Backlog gave %1 the same grant that %2 holds already.</source>
        <translation>Backlog は %1 に、%2 がすでに持っているものと同じ許可を発行しました。</translation>
    </message>
    <message>
        <source>One grant on two machines may fail on one. Register an application for each host, or let one host refresh for all.</source>
        <translation>1 つの許可を 2 台で使うと、片方で失敗することがあります。ホストごとにアプリケーションを登録するか、1 台のホストだけで更新してください。</translation>
    </message>
    <message>
        <source>Install the package %3, then try again. Secrets are never saved in plain text.</source>
        <translation>パッケージ%3をインストールしてから、もう一度試してください。秘密の値を平文で保存することはありません。</translation>
    </message>
    <message>
        <source>The keyring or vault has no %1 for the connection “%2”.</source>
        <translation>接続「%2」の%1が、キーリングにも保管庫にもありません。</translation>
    </message>
    <message>
        <source>The vault %1 is locked: its passphrase was not given.</source>
        <translation>保管庫%1はロックされています。パスフレーズが入力されませんでした。</translation>
    </message>
    <message>
        <source>Set %3 to the path of a file with the passphrase, or start on a terminal.</source>
        <translation>%3にパスフレーズのファイルのパスを設定するか、端末で実行してください。</translation>
    </message>
    <message>
        <source>Try again and enter it. Nothing that is saved was deleted or overwritten.</source>
        <translation>もう一度試して、パスフレーズを入力してください。保存済みの情報の削除や上書きはしていません。</translation>
    </message>
    <message>
        <source>%1 could not be written. The sealed file is %3 instead.</source>
        <translation>%1に書き込めませんでした。暗号化したファイルは%3にあります。</translation>
    </message>
    <message>
        <source>Nothing is lost: once there is room, move %3 there. It opens for those that it was exported to.</source>
        <translation>何も失われていません。書き込めるようになったら、%3をそこへ移してください。書き出しの相手が開けます。</translation>
    </message>
    <message>
        <source>Another run is downloading into %2.</source>
        <translation>別の実行が%2にダウンロードしています。</translation>
    </message>
    <message>
        <source>The SQL can&apos;t be used: %2</source>
        <translation>SQLを実行できません: %2</translation>
    </message>
    <message>
        <source>“%1” is not part of SQLite&apos;s SQL.</source>
        <translation>「%1」はSQLiteのSQLにありません。</translation>
    </message>
    <message>
        <source>Write instead: %3</source>
        <translation>代わりにこう書きます: %3</translation>
    </message>
    <message>
        <source>%1 is not possible: SQL only reads here.</source>
        <translation>%1は実行できません。ここでSQLにできるのは読み取りだけです。</translation>
    </message>
    <message>
        <source>Use one SELECT, WITH or EXPLAIN. Nothing was asked of Backlog.</source>
        <translation>SELECT、WITH、EXPLAINのどれかひとつを書いてください。Backlogには何も問い合わせていません。</translation>
    </message>
    <message>
        <source>%1 is no copy of a space that Tsunagi made. It was left as it is.</source>
        <translation>%1はTsunagiが作成したスペースの写しではありません。変更していません。</translation>
    </message>
    <message>
        <source>Name a file that does not exist yet.</source>
        <translation>まだないファイル名を指定してください。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tsunagi. It was left as it is.</source>
        <translation>%1は新しいバージョンのTsunagiで書かれています。変更していません。</translation>
    </message>
    <message>
        <source>Update Tsunagi, or name a file that does not exist yet.</source>
        <translation>Tsunagiを更新するか、まだないファイル名を指定してください。</translation>
    </message>
    <message>
        <source>%1 is a copy of %2, which is another space. It was left as it is.</source>
        <translation>%1は別のスペース（%2）の写しです。変更していません。</translation>
    </message>
    <message>
        <source>Name another file, or the connection of that space.</source>
        <translation>別のファイルか、そのスペースの接続を指定してください。</translation>
    </message>
    <message>
        <source>At least %4 requests are needed, and %2 are allowed.</source>
        <translation>少なくとも%4回のリクエストが必要ですが、許されているのは%2回までです。</translation>
    </message>
    <message>
        <source>Narrow the rows down, or allow more requests. “--explain” shows what would be asked.</source>
        <translation>条件で行を絞るか、リクエスト数の上限を上げてください。何を問い合わせるかは --explain で確認できます。</translation>
    </message>
</context>
<context>
    <name>HealthNotices</name>
    <message>
        <source>“%1”: the token could not be refreshed</source>
        <translation>「%1」のトークンを更新できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: no refresh for %n day(s)</source>
        <translation>
            <numerusform>「%1」のトークンが%n日間更新されていません</numerusform>
        </translation>
    </message>
    <message>
        <source>The token was last refreshed on %1. Test the connection; log in again if that fails.</source>
        <translation>最後の更新は%1です。接続をテストし、失敗する場合はもう一度ログインしてください。</translation>
    </message>
</context>
<context>
    <name>MainStatus</name>
    <message>
        <source>Connected (%1 ms)</source>
        <translation>接続できました（%1ミリ秒）</translation>
    </message>
    <message>
        <source>Starting the trial space…</source>
        <translation>お試しスペースを準備しています…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備ができました</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>OAuth (allowed in the browser)</source>
        <translation>OAuth（ブラウザーで許可）</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>APIキー</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>The callback URL, to the letter as registered with the OAuth application</source>
        <translation>コールバックURL（OAuthアプリケーションに登録したものと1文字も違わないこと）</translation>
    </message>
    <message>
        <source>Comes back in the callback URL unchanged; made if it is not given</source>
        <translation>コールバックURLにそのまま戻る値。指定しなければ自動で作ります</translation>
    </message>
    <message>
        <source>APP opens the browser and listens; WEB takes Verifier. WEB where Verifier is given, else APP</source>
        <translation>APPはブラウザーを開いて応答を待ち、WEBはVerifierを使います。指定しなければ、VerifierがあればWEB、なければAPPです</translation>
    </message>
    <message>
        <source>The “code” of the callback URL, or the whole callback URL</source>
        <translation>コールバックURLの「code」の値、またはコールバックURL全体</translation>
    </message>
    <message>
        <source>The refresh token that GetOAuthAccessToken gave, or the last refresh</source>
        <translation>GetOAuthAccessTokenか、最後の更新で得たリフレッシュトークン</translation>
    </message>
    <message>
        <source>The page where a person allows the access</source>
        <translation>アクセスを許可するページ</translation>
    </message>
    <message>
        <source>Trades the permission for an access token and a refresh token</source>
        <translation>許可をアクセストークンとリフレッシュトークンに交換します</translation>
    </message>
    <message>
        <source>Trades a refresh token for new tokens</source>
        <translation>リフレッシュトークンを新しいトークンに交換します</translation>
    </message>
</context>
<context>
    <name>Property</name>
    <message>
        <source>The space&apos;s URL; any page of the space may be pasted</source>
        <translation>スペースのURL。スペースのどのページのURLでもかまいません</translation>
    </message>
    <message>
        <source>How requests are authorised: by API key or by OAuth</source>
        <translation>認証方法：APIキーまたはOAuth</translation>
    </message>
    <message>
        <source>The key made under personal settings, API</source>
        <translation>個人設定の「API」で発行したキー</translation>
    </message>
    <message>
        <source>Where the API key travels; query only for old on-premise hosts</source>
        <translation>APIキーの送り方。queryは古いオンプレミス環境だけで使います</translation>
    </message>
    <message>
        <source>What Tsunagi may do to get a token: nothing, refresh, or also sign in</source>
        <translation>トークンの取得方法：何もしない、自動で更新する、ログインもする</translation>
    </message>
    <message>
        <source>Client ID of the registered OAuth application</source>
        <translation>登録したOAuthアプリケーションのクライアントID</translation>
    </message>
    <message>
        <source>Client secret of the registered OAuth application</source>
        <translation>登録したOAuthアプリケーションのクライアントシークレット</translation>
    </message>
    <message>
        <source>The callback URL, to the letter as registered with the application</source>
        <translation>コールバックURL。アプリケーションに登録したものと一字一句同じにします</translation>
    </message>
    <message>
        <source>Protects the code exchange where one process does all of it</source>
        <translation>認可コードの交換を保護します（1つのプロセスで完結する場合）</translation>
    </message>
    <message>
        <source>The authorization code, or the whole callback URL as pasted from the browser</source>
        <translation>認可コード（verifier）、またはブラウザーに表示されたコールバックURL全体</translation>
    </message>
    <message>
        <source>An access token got elsewhere</source>
        <translation>別の方法で取得したアクセストークン</translation>
    </message>
    <message>
        <source>A refresh token got elsewhere</source>
        <translation>別の方法で取得したリフレッシュトークン</translation>
    </message>
    <message>
        <source>Seconds that the access token lives, as the token endpoint said</source>
        <translation>アクセストークンの有効期間（秒）</translation>
    </message>
    <message>
        <source>When that token was obtained: UTC, ISO 8601</source>
        <translation>そのトークンを取得した日時（UTC、ISO 8601形式）</translation>
    </message>
    <message>
        <source>The encrypted settings file, or the folder of its OAuthSettings.txt</source>
        <translation>暗号化されたOAuth設定ファイル、またはOAuthSettings.txtを置くフォルダー</translation>
    </message>
    <message>
        <source>File of the private keys that open the settings file, or “keychain”</source>
        <translation>OAuth設定ファイルを開く秘密鍵のファイル、または「keychain」</translation>
    </message>
    <message>
        <source>Further public keys (or a file of them) that the settings file is encrypted to</source>
        <translation>OAuth設定ファイルを開けるようにする、ほかの公開鍵（またはそのファイル）</translation>
    </message>
    <message>
        <source>Opens a settings file that is protected by a passphrase</source>
        <translation>パスフレーズで保護されたOAuth設定ファイルを開きます</translation>
    </message>
    <message>
        <source>Folder for the recovery file</source>
        <translation>復旧用ファイルを置くフォルダー</translation>
    </message>
    <message>
        <source>The name under which this machine refreshes the grant</source>
        <translation>許可を更新するマシンとしての名前</translation>
    </message>
    <message>
        <source>What to do where another machine refreshed the grant last</source>
        <translation>最後に別のマシンが許可を更新していたときの動作</translation>
    </message>
    <message>
        <source>Seconds for one request; 0 waits for ever</source>
        <translation>1回の要求を待つ秒数。0は無制限</translation>
    </message>
    <message>
        <source>Rows a request</source>
        <translation>1回の要求で読み取る行数</translation>
    </message>
    <message>
        <source>Stop after so many rows; 0 is all</source>
        <translation>読み取る行数の上限。0はすべて</translation>
    </message>
    <message>
        <source>Requests in flight; Nulab asks for 1</source>
        <translation>同時に送る要求の数（Nulabは1を推奨）</translation>
    </message>
    <message>
        <source>The proxy of every request</source>
        <translation>すべての要求に使うプロキシ</translation>
    </message>
    <message>
        <source>PEM file of further certificate authorities to trust</source>
        <translation>追加で信頼する認証局のPEMファイル</translation>
    </message>
</context>
<context>
    <name>RateClass</name>
    <message>
        <source>Read</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>アイコン</translation>
    </message>
</context>
<context>
    <name>ResultsWords</name>
    <message>
        <source>Opening the connection…</source>
        <translation>接続を開いています…</translation>
    </message>
    <message>
        <source>%1 of %2 rows read</source>
        <translation>%2件中%1件を読み込みました</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1件を読み込みました</translation>
    </message>
    <message>
        <source>All %1 rows read</source>
        <translation>%1件すべてを読み込みました</translation>
    </message>
    <message>
        <source>Stopped: %1 rows read</source>
        <translation>中止しました（%1件を読み込みました）</translation>
    </message>
    <message>
        <source>Broken off: %1 rows read</source>
        <translation>途中で終わりました（%1件を読み込みました）</translation>
    </message>
    <message>
        <source>page %1 · %2 s</source>
        <translation>%1ページ・経過%2秒</translation>
    </message>
    <message>
        <source>%1/%2 pages · %3 s</source>
        <translation>%1/%2ページ・経過%3秒</translation>
    </message>
    <message>
        <source>No row contains “%1”</source>
        <translation>「%1」を含む行はありません</translation>
    </message>
    <message>
        <source>Only the columns that are shown are searched.</source>
        <translation>表示している項目だけを検索しています。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1を読み込んでいます…</translation>
    </message>
    <message>
        <source>%1: there are no rows</source>
        <translation>%1はありません</translation>
    </message>
    <message>
        <source>The space has none, or this user may see none.</source>
        <translation>スペースにないか、このユーザーには表示する権限がありません。</translation>
    </message>
    <message>
        <source>%1: nothing was read</source>
        <translation>%1を読み込めませんでした</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>もう一度読み込む</translation>
    </message>
    <message>
        <source>%1 is read in many requests</source>
        <translation>%1の読み込みには多くのリクエストが必要です</translation>
    </message>
    <message>
        <source>At least one for each row of “%1”. Nothing is read before you say so.</source>
        <translation>「%1」の1行ごとに1回以上のリクエストを送ります。ボタンを押すまで何も読み込みません。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>%1/%2 parents · %3 s</source>
        <translation>親%1/%2件・経過%3秒</translation>
    </message>
    <message>
        <source>%1/%2 parents · %3 s of %4 s or more</source>
        <translation>親%1/%2件・経過%3秒（%4秒以上かかります）</translation>
    </message>
    <message>
        <source>Asking what has changed (%1 rows are here)</source>
        <translation>変更分を確認しています（読み込み済み%1件）</translation>
    </message>
    <message>
        <source>All %1 rows read · changed %2, new %3</source>
        <translation>%1件すべてを読み込みました（変更%2件・追加%3件）</translation>
    </message>
    <message>
        <source>At least one for each row of “%1” that meets the conditions. Nothing is read before you say so.</source>
        <translation>条件に合う「%1」の1件ごとに、少なくとも1回リクエストします。「読み込む」を押すまで何も読み込みません。</translation>
    </message>
    <message>
        <source>%1: no row meets the conditions</source>
        <translation>条件に合う%1はありません</translation>
    </message>
    <message>
        <source>Drop the conditions</source>
        <translation>条件を解除</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Normal user</source>
        <translation>一般ユーザー</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>レポーター</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>ビューアー</translation>
    </message>
    <message>
        <source>Guest reporter</source>
        <translation>ゲストレポーター</translation>
    </message>
    <message>
        <source>Guest viewer</source>
        <translation>ゲストビューアー</translation>
    </message>
</context>
<context>
    <name>TokenFacts</name>
    <message>
        <source>The last refresh failed on %1: %2</source>
        <translation>最後の更新は失敗しました（%1）：%2</translation>
    </message>
    <message>
        <source>Last refresh: %1</source>
        <translation>最後の更新：%1</translation>
    </message>
    <message>
        <source>When the token was last refreshed is not known.</source>
        <translation>トークンを最後に更新した時刻は不明です。</translation>
    </message>
    <message>
        <source>Valid until %1; the next use after that refreshes it.</source>
        <translation>有効期限：%1。期限後に使うときに自動で更新されます。</translation>
    </message>
    <message>
        <source>No refresh has failed since then.</source>
        <translation>その後、更新の失敗はありません。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::AboutBox</name>
    <message>
        <source>About Tsunagi</source>
        <translation>Tsunagiについて</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン%1</translation>
    </message>
    <message>
        <source>A connection manager for Nulab Backlog. Not a product of Nulab Inc.; Backlog is its trademark.</source>
        <translation>Nulab Backlog用の接続マネージャーです。株式会社ヌーラボの製品ではありません。Backlogは同社の商標です。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>GNU General Public License（バージョン3以降）で配布されるフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::AppPage</name>
    <message>
        <source>OAuth application</source>
        <translation>OAuthアプリ</translation>
    </message>
    <message>
        <source>Enter the OAuth application</source>
        <translation>OAuthアプリの情報を入力してください</translation>
    </message>
    <message>
        <source>If your administrator has given you a client ID and a client secret, paste them below.</source>
        <translation>管理者から受け取ったクライアントIDとクライアントシークレットを、下に貼り付けてください。</translation>
    </message>
    <message>
        <source>If there is no application yet</source>
        <translation>アプリケーションがまだないとき</translation>
    </message>
    <message>
        <source>Open the page for developers</source>
        <translation>開発者向けページを開く</translation>
    </message>
    <message>
        <source>Callback URL (Redirect URI)</source>
        <translation>コールバックURL（Redirect URI）</translation>
    </message>
    <message>
        <source>It must equal the registered one to the letter, a slash at the end included.</source>
        <translation>登録したものと一字一句同じにしてください（末尾の「/」の有無も含みます）。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアントID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>クライアントシークレット</translation>
    </message>
    <message>
        <source>It will be kept in the keyring (keychain).</source>
        <translation>キーリング（キーチェーン）に保存します。</translation>
    </message>
    <message>
        <source>Register one on Backlog&apos;s page for developers.
Application name: for example Tsunagi. Description and site URL: as you like. Callback URL: the one below.
The page then shows the client ID and the client secret.</source>
        <translation>Backlogの開発者向けページで登録します。
アプリケーション名：「Tsunagi」など。説明とサイトURL：自由。コールバックURL：下のURL。
登録すると、クライアントIDとクライアントシークレットが表示されます。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ColumnsPopup</name>
    <message>
        <source>Search the columns</source>
        <translation>項目を検索</translation>
    </message>
    <message>
        <source>Columns to show</source>
        <translation>表示項目</translation>
    </message>
    <message>
        <source>Tick what is to be shown; drag to change the order.</source>
        <translation>表示する項目を選びます。ドラッグで順番を変えられます。</translation>
    </message>
    <message>
        <source>Back to the first choice</source>
        <translation>はじめの状態に戻す</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionDelegate</name>
    <message>
        <source>Trial</source>
        <translation>お試し</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionHeader</name>
    <message>
        <source>Show issues</source>
        <translation>課題を見る</translation>
    </message>
    <message>
        <source>More about this connection</source>
        <translation>この接続のメニュー</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>接続の名前</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionModel</name>
    <message>
        <source>%1, trial, %2</source>
        <translation>%1、お試し、%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionPage</name>
    <message>
        <source>Delete the connection “%1”?</source>
        <translation>接続「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>削除しない</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>もう一度ログイン…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Connection properties</source>
        <translation>接続プロパティ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>動作ログ</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>接続の表示切り替え</translation>
    </message>
    <message>
        <source>Trial: sample data, inside this computer only.</source>
        <translation>お試し：見本のデータです。このパソコンの中だけで動きます。</translation>
    </message>
    <message>
        <source>Its settings, its key or tokens on this computer are deleted. Backlog is not told: a key or an allowed application stays there until you take it away in the personal settings.</source>
        <translation>このパソコンにある設定と、キーまたはトークンを削除します。Backlogには伝わりません。発行したキーや許可したアプリケーションは、個人設定で取り消すまで残ります。</translation>
    </message>
    <message>
        <source>Open the personal settings</source>
        <translation>個人設定を開く</translation>
    </message>
    <message>
        <source>Delete the connection and leave its secrets where they are?</source>
        <translation>秘密の値を残したまま、接続を削除しますか？</translation>
    </message>
    <message>
        <source>They stay sealed in the vault, and nothing reads them any more. The vault itself is a file that can be deleted once no connection needs it.</source>
        <translation>秘密の値は暗号化されたまま保管庫に残り、使われなくなります。保管庫はファイルなので、どの接続にも要らなくなれば削除できます。</translation>
    </message>
    <message>
        <source>They stay in the keychain, and nothing reads them any more. There they can be deleted with the keychain&apos;s own program, under Tsunagi.</source>
        <translation>秘密の値はキーチェーンに残り、使われなくなります。キーチェーンのアプリの「Tsunagi」の項目から削除できます。</translation>
    </message>
    <message>
        <source>Delete all the same</source>
        <translation>それでも削除する</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionSidebar</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>接続はまだありません</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>新しい接続…</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新しい接続</translation>
    </message>
    <message>
        <source>Unfold the connections</source>
        <translation>接続の一覧を開く</translation>
    </message>
    <message>
        <source>Fold the connections</source>
        <translation>接続の一覧をたたむ</translation>
    </message>
    <message>
        <source>Choose at the right
how to begin.</source>
        <translation>右の画面で、
はじめ方を選んでください。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionWizard</name>
    <message>
        <source>Log in again - %1</source>
        <translation>もう一度ログイン - %1</translation>
    </message>
    <message>
        <source>Trial space</source>
        <translation>お試しスペース</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新しい接続</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::DetailPane</name>
    <message>
        <source>No description</source>
        <translation>詳細はありません</translation>
    </message>
    <message>
        <source>Choose a row to see all of it here.</source>
        <translation>行を選ぶと、ここに内容を表示します。</translation>
    </message>
    <message>
        <source>Open in Backlog</source>
        <translation>Backlogで開く</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copies the row as JSON</source>
        <translation>この行をJSONとしてコピーします</translation>
    </message>
    <message>
        <source>Original JSON</source>
        <translation>元のJSON</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ExportBar</name>
    <message>
        <source>Export %1</source>
        <translation>%1を出力</translation>
    </message>
    <message>
        <source>%1 is written when everything has been read.</source>
        <translation>読み込みが終わったら%1に出力します。</translation>
    </message>
    <message>
        <source>Nothing was written: the reading did not come to its end.</source>
        <translation>読み込みが最後まで終わらなかったため、出力していません。</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1に出力しています…</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1件を%2に出力しました</translation>
    </message>
    <message>
        <source>Export when reading has ended</source>
        <translation>読み込みが終わってから出力</translation>
    </message>
    <message>
        <source>Export what is here now</source>
        <translation>今ある分だけ出力</translation>
    </message>
    <message>
        <source>CSV (for Excel)…</source>
        <translation>CSV（Excel用）…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>An Excel sheet has 1,048,576 rows, and here are %1 more. Filter the rows, or choose CSV, which has no limit.</source>
        <translation>Excelのシートは1,048,576行までで、%1行が入りません。行を絞り込むか、上限のないCSVを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold more text than Excel allows (32,767 characters). It would be cut there; CSV keeps it all.</source>
        <translation>
            <numerusform>%n個のセルに、Excelの上限（32,767文字）より長い文字列があります。そこで切られます。CSVならすべて残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were cut.</source>
        <translation>
            <numerusform>%n件の文字列を途中で切りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift_JIS lacks these characters, so 〓 stands for them: %1</source>
        <translation>Shift_JISにない文字を〓に置き換えました：%1</translation>
    </message>
    <message>
        <source>Excel (.xlsx)…</source>
        <translation>Excel（.xlsx）…</translation>
    </message>
    <message>
        <source>CSV in Shift_JIS…</source>
        <translation>CSV（Shift_JIS）…</translation>
    </message>
    <message>
        <source>TSV…</source>
        <translation>TSV…</translation>
    </message>
    <message>
        <source>JSON Lines…</source>
        <translation>JSON Lines…</translation>
    </message>
    <message>
        <source>Write all the same</source>
        <translation>このまま出力</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LatestIssues</name>
    <message>
        <source>Issues changed last</source>
        <translation>最近更新された課題</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>すべて見る</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LogPage</name>
    <message>
        <source>What was tested, refreshed and exported. No key, token or password ever stands here.</source>
        <translation>接続テスト、トークンの更新、出力の記録です。キー、トークン、パスワードは記録されません。</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>ログをコピー</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>動作ログ</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>まだ記録はありません。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LoginPage</name>
    <message>
        <source>Go on as this user</source>
        <translation>このユーザーで続ける</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>もう一度ブラウザーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Log in and allow</source>
        <translation>ログインと許可</translation>
    </message>
    <message>
        <source>Log in to Backlog in the browser</source>
        <translation>ブラウザーでBacklogにログインしてください</translation>
    </message>
    <message>
        <source>Once you have allowed it, this page goes on by itself.</source>
        <translation>許可すると、この画面は自動で次に進みます。</translation>
    </message>
    <message>
        <source>Browser opened</source>
        <translation>ブラウザーを開きました</translation>
    </message>
    <message>
        <source>Waiting for the browser&apos;s answer</source>
        <translation>ブラウザーからの応答を待っています</translation>
    </message>
    <message>
        <source>Getting the token</source>
        <translation>トークンの取得</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>接続テスト</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>The answer is awaited at %1, on this computer only.</source>
        <translation>%1で応答を待っています（このパソコンの中だけ）。</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer: paste the URL of the last page below.</source>
        <translation>%1はこのパソコンのアドレスではないため、最後に表示されたページのURLを下に貼り付けてください。</translation>
    </message>
    <message>
        <source>To log in to the trial space: user ID “%1”, password “%2”.</source>
        <translation>お試しスペースのログイン：ユーザーID「%1」、パスワード「%2」</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>ブラウザーを開けませんでした</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>データ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>出力(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>新しい接続(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Trial space…</source>
        <translation>お試しスペース(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>絞り込み(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>接続をテスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Refresh the token</source>
        <translation>トークンを更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Log in again…</source>
        <translation>もう一度ログイン(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete the connection</source>
        <translation>接続を削除(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;issues</source>
        <translation>課題を見る(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>読み込みを止める(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>表示項目(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Fold the connections</source>
        <translation>接続の一覧をたたむ(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About Tsunagi</source>
        <translation>Tsunagiについて(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Log &amp;out…</source>
        <translation>ログアウト(&amp;O)…</translation>
    </message>
    <message>
        <source>Prepare for a ser&amp;ver… (OAuth connections only)</source>
        <translation>サーバー用に準備…（OAuthの接続のみ）(&amp;V)</translation>
    </message>
    <message>
        <source>Prepare for a ser&amp;ver…</source>
        <translation>サーバー用に準備…(&amp;V)</translation>
    </message>
    <message>
        <source>Stored &amp;procedures… (OAuth connections only)</source>
        <translation>ストアドプロシージャ…（OAuthの接続のみ）(&amp;P)</translation>
    </message>
    <message>
        <source>Stored &amp;procedures…</source>
        <translation>ストアドプロシージャ…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>Excel(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>形式を選んでコピー(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Text with headings</source>
        <translation>見出し付きテキスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>Markdownの表(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Backlog table</source>
        <translation>Backlog記法の表(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;SV</source>
        <translation>CSV(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>検索(&amp;I)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>前を検索(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Add condition…</source>
        <translation>条件を追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>最新の状態にする(&amp;F)</translation>
    </message>
    <message>
        <source>Read all &amp;anew</source>
        <translation>すべて読み直す(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>グラフ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MainWindow</name>
    <message>
        <source>%1 - Tsunagi</source>
        <translation>%1 - Tsunagi</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MessageBar</name>
    <message>
        <source>Copy this message</source>
        <translation>メッセージをコピー</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MethodPage</name>
    <message>
        <source>Method</source>
        <translation>認証方法</translation>
    </message>
    <message>
        <source>Paste a new API key</source>
        <translation>新しいAPIキーを貼り付けてください</translation>
    </message>
    <message>
        <source>How do you authenticate?</source>
        <translation>どの方法で認証しますか？</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>%1に接続します。</translation>
    </message>
    <message>
        <source>API key (easy)</source>
        <translation>APIキー（かんたん）</translation>
    </message>
    <message>
        <source>Paste a key that you have made in Backlog&apos;s personal settings. Nothing needs to be registered.</source>
        <translation>Backlogの個人設定で発行したキーを貼り付けます。登録作業は不要です。</translation>
    </message>
    <message>
        <source>OAuth (allowed in the browser)</source>
        <translation>OAuth（ブラウザーで許可）</translation>
    </message>
    <message>
        <source>Open “API” in the personal settings</source>
        <translation>個人設定の「API」を開く</translation>
    </message>
    <message>
        <source>Enter “Tsunagi” as the memo and press “Register”.</source>
        <translation>「メモ」に「Tsunagi」と入力し、「登録」を押してください。</translation>
    </message>
    <message>
        <source>Copy “Tsunagi”</source>
        <translation>「Tsunagi」をコピー</translation>
    </message>
    <message>
        <source>Paste the API key that was made.</source>
        <translation>発行されたAPIキーを貼り付けてください。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>It will be kept in the keyring (keychain).</source>
        <translation>キーリング（キーチェーン）に保存します。</translation>
    </message>
    <message>
        <source>✓ Pasted. It will be kept in the keyring (keychain).</source>
        <translation>✓ 貼り付けました。キーリング（キーチェーン）に保存します。</translation>
    </message>
    <message>
        <source>Needs the client ID of your company&apos;s OAuth application: ask the administrator.
No password and no API key is kept.</source>
        <translation>会社のOAuthアプリケーションのクライアントIDが必要です。管理者に確認してください。
パスワードやAPIキーは保存しません。</translation>
    </message>
    <message>
        <source>Go on as this user</source>
        <translation>このユーザーで続ける</translation>
    </message>
    <message>
        <source>Other methods</source>
        <translation>ほかの方法</translation>
    </message>
    <message>
        <source>Web application (paste an authorization code or tokens)</source>
        <translation>Webアプリケーション（認可コードやトークンを貼り付け）</translation>
    </message>
    <message>
        <source>For an OAuth application whose callback URL is not on this computer, and for tokens that were got elsewhere.</source>
        <translation>コールバックURLがこのパソコンではないOAuthアプリケーションや、ほかで取得したトークンを使うときに選びます。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::NoticeBar</name>
    <message>
        <source>Show the connection</source>
        <translation>接続を表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::OverviewPage</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>認証の状態</translation>
    </message>
    <message>
        <source>Rate limit (per minute)</source>
        <translation>レート制限（1分あたり）</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>Asking Backlog…</source>
        <translation>Backlogに確認しています…</translation>
    </message>
    <message>
        <source>Known after the connection test.</source>
        <translation>接続テストのあとに表示します。</translation>
    </message>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Token refreshed at %1</source>
        <translation>トークンの更新 %1</translation>
    </message>
    <message numerus="yes">
        <source>Answered in %n ms</source>
        <translation>
            <numerusform>応答 %nミリ秒</numerusform>
        </translation>
    </message>
    <message>
        <source>The token is refreshed by itself.</source>
        <translation>トークンは自動で更新されます。</translation>
    </message>
    <message>
        <source>An API key does not expire. It can be deleted in Backlog&apos;s personal settings.</source>
        <translation>APIキーに期限はありません。Backlogの個人設定で削除できます。</translation>
    </message>
    <message>
        <source>The present token is valid until %1.</source>
        <translation>現在のトークンの期限：%1</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>The access token is not refreshed: it works until it ends. Log in again then.</source>
        <translation>このアクセストークンは更新されません。期限が切れたら、もう一度ログインしてください。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProgressList</name>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::PropertiesModel</name>
    <message>
        <source>Saved connection</source>
        <translation>保存した接続</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>値の出どころ</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::PropertiesPage</name>
    <message>
        <source>Connection properties</source>
        <translation>接続プロパティ</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ResultsPage</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ResultsToolBar</name>
    <message>
        <source>Filter (Ctrl+L)</source>
        <translation>絞り込み（Ctrl+L）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み込みを止める</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>もう一度読み込む</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>表示項目</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Read changes</source>
        <translation>変更分を読み込む</translation>
    </message>
    <message>
        <source>Reads what was changed or added since (F5). What was deleted in Backlog is not seen by this: Shift+F5 reads everything anew.</source>
        <translation>前回から変更・追加された分だけを読み込みます（F5）。Backlogで削除されたものはわかりません。Shift+F5ですべて読み直します。</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Shows a chart of the rows beside them (Ctrl+G).</source>
        <translation>表の横にグラフを表示します（Ctrl+G）。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::RowModel</name>
    <message>
        <source>%1, overdue</source>
        <translation>%1、期限切れ</translation>
    </message>
    <message>
        <source>%1, sort key %2, descending</source>
        <translation>%1、並べ替え%2番目、降順</translation>
    </message>
    <message>
        <source>%1, sort key %2, ascending</source>
        <translation>%1、並べ替え%2番目、昇順</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1、降順で並べ替え</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1、昇順で並べ替え</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SavePage</name>
    <message>
        <source>Trial space</source>
        <translation>お試しスペース</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>確認と保存</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation>接続できました</translation>
    </message>
    <message>
        <source>The connection&apos;s settings stay as they are.</source>
        <translation>​</translation>
    </message>
    <message>
        <source>Give it a name and save it.</source>
        <translation>名前を付けて保存してください。</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>接続の名前</translation>
    </message>
    <message>
        <source>The API key goes into the keyring (keychain) of this computer.</source>
        <translation>APIキーは、このパソコンのキーリング（キーチェーン）に保存します。</translation>
    </message>
    <message>
        <source>Connected (%1 ms)</source>
        <translation>接続できました（%1ミリ秒）</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The client secret goes into the keyring (keychain),
the tokens into an encrypted file on this computer.</source>
        <translation>クライアントシークレットはキーリング（キーチェーン）に、
トークンはこのパソコンの暗号化されたファイルに保存します。</translation>
    </message>
    <message>
        <source>The client secret and the access token go into the keyring (keychain).
The connection works only until the access token ends: there is no refresh token.</source>
        <translation>クライアントシークレットとアクセストークンはキーリング（キーチェーン）に保存します。
リフレッシュトークンがないため、接続できるのはアクセストークンの期限が切れるまでです。</translation>
    </message>
    <message>
        <source>The API key goes into the vault of this computer.</source>
        <translation>APIキーは、このパソコンの保管庫に保存します。</translation>
    </message>
    <message>
        <source>The client secret and the access token go into the vault.
The connection works only until the access token ends: there is no refresh token.</source>
        <translation>クライアントシークレットとアクセストークンは保管庫に保存します。\nリフレッシュトークンがないため、アクセストークンの期限が切れるまで接続できます。</translation>
    </message>
    <message>
        <source>The client secret goes into the vault,
the tokens into an encrypted file on this computer.</source>
        <translation>クライアントシークレットは保管庫に、\nトークンはこのパソコンの暗号化されたファイルに保存します。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ShieldLine</name>
    <message>
        <source>Tsunagi only reads the data of Backlog. It never adds, changes or deletes issues or anything else.</source>
        <translation>TsunagiはBacklogのデータを読み取るだけです。課題などを追加・変更・削除することはありません。</translation>
    </message>
    <message>
        <source>Backlog&apos;s consent page offers no choice of permissions. What the person who allows it can see can be read.</source>
        <translation>Backlogの許可画面には権限の選択がありません。許可した人と同じ範囲のデータを読み取れます。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SpacePage</name>
    <message>
        <source>Any page of the space will do: an issue, a board, the dashboard.</source>
        <translation>課題、ボード、ダッシュボードなど、どのページのURLでもかまいません。</translation>
    </message>
    <message>
        <source>Connects to %1.</source>
        <translation>%1に接続します。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Which space do you connect to?</source>
        <translation>どのスペースに接続しますか？</translation>
    </message>
    <message>
        <source>Paste the URL of the Backlog space that you use.</source>
        <translation>ふだん使っているBacklogのスペースのURLを貼り付けてください。</translation>
    </message>
    <message>
        <source>URL of the space</source>
        <translation>スペースのURL</translation>
    </message>
    <message>
        <source>Looking for the space…</source>
        <translation>スペースを確認しています…</translation>
    </message>
    <message>
        <source>A connection string. The next page shows what it holds; nothing is saved yet.</source>
        <translation>接続文字列です。次の画面に内容を表示します。まだ何も保存しません。</translation>
    </message>
    <message>
        <source>A space&apos;s domain is one of backlog.com, backlog.jp and backlogtool.com.
A connection string (jdbc:backlog:… or Driver={…};…) can be pasted here as well.</source>
        <translation>スペースのドメインは、backlog.com、backlog.jp、backlogtool.comのどれかです。
接続文字列（jdbc:backlog:… や Driver={…};…）も貼り付けられます。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StatusLine</name>
    <message numerus="yes">
        <source>%1 %2, restored in %n s</source>
        <translation>
            <numerusform>%1 %2・あと%n秒で回復</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Backlog&apos;s rate limit: requests that remain in this minute</source>
        <translation>Backlogのレート制限：この1分間の残り回数</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StepsPanel</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>手順%1/%2：%3</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::TableList</name>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WelcomePage</name>
    <message>
        <source>Welcome to Tsunagi</source>
        <translation>Tsunagiへようこそ</translation>
    </message>
    <message>
        <source>See the issues of Backlog as a list, and export them for Excel. Choose how to begin.</source>
        <translation>Backlogの課題を一覧で見て、Excel用に出力できます。はじめ方を選んでください。</translation>
    </message>
    <message>
        <source>Connect to a Backlog space</source>
        <translation>Backlogのスペースに接続</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>例：%1</translation>
    </message>
    <message>
        <source>URL of the space</source>
        <translation>スペースのURL</translation>
    </message>
    <message>
        <source>Start connecting</source>
        <translation>接続を始める</translation>
    </message>
    <message>
        <source>Trial space (no Backlog account needed)</source>
        <translation>お試しスペース（Backlogのアカウントは不要）</translation>
    </message>
    <message>
        <source>A space with sample issues. It runs inside this computer only and connects to nothing outside.</source>
        <translation>見本の課題が入ったスペースです。このパソコンの中だけで動き、外部には接続しません。</translation>
    </message>
    <message>
        <source>Open the trial space</source>
        <translation>お試しスペースを開く</translation>
    </message>
    <message>
        <source>Paste the URL of the space that you use. Any of its pages will do, and so will a connection string (jdbc:backlog:…).</source>
        <translation>ふだん使っているスペースのURLを貼り付けてください。どのページのURLでもかまいません。接続文字列（jdbc:backlog:…）も使えます。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Not checked: mend the properties first.</source>
        <translation>調べていません。先に接続プロパティを直してください。</translation>
    </message>
    <message>
        <source>The page for permission answers, and sends to the login at %1.</source>
        <translation>許可画面が応答し、%1のログイン画面に進みます。</translation>
    </message>
    <message>
        <source>Not needed with an API key.</source>
        <translation>APIキーの接続では不要です。</translation>
    </message>
    <message>
        <source>Not checked: the client ID is missing.</source>
        <translation>調べていません。クライアントIDがありません。</translation>
    </message>
    <message>
        <source>The page for permission answers.</source>
        <translation>許可画面が応答します。</translation>
    </message>
    <message>
        <source>Not needed: OAuthVerifier is not set.</source>
        <translation>不要です。OAuthVerifierは設定されていません。</translation>
    </message>
    <message>
        <source>OAuthVerifier holds a code that fits CallbackURL; it was not spent.</source>
        <translation>OAuthVerifierの認可コード（verifier）はCallbackURLと合っています。まだ使っていません。</translation>
    </message>
    <message>
        <source>Not needed: the callback URL leads elsewhere, and what comes is pasted.</source>
        <translation>不要です。コールバックURLはこのパソコンを指していないため、結果は貼り付けて渡します。</translation>
    </message>
    <message>
        <source>Port %1 is free for the callback.</source>
        <translation>コールバックのポート%1は空いています。</translation>
    </message>
    <message>
        <source>Not needed: OAuthAccessToken is used as it is given.</source>
        <translation>不要です。OAuthAccessTokenをそのまま使います。</translation>
    </message>
    <message>
        <source>Not checked: the client ID or the client secret is missing.</source>
        <translation>調べていません。クライアントIDかクライアントシークレットがありません。</translation>
    </message>
    <message>
        <source>The token endpoint knows the OAuth application.</source>
        <translation>トークンエンドポイントはこのOAuthアプリケーションを認識しています。</translation>
    </message>
    <message>
        <source>Accepted; the user is %1.</source>
        <translation>受け付けられました。ユーザーは%1です。</translation>
    </message>
    <message>
        <source>Check the key. This host is not one of Nulab&apos;s cloud: an old version of Backlog may take the key only in the URL (ApiKeyPlacement=query), where it ends up in logs.</source>
        <translation>キーを確認してください。このホストはヌーラボのクラウドではありません。古いバージョンのBacklogでは、キーをURLでしか渡せないことがあります（ApiKeyPlacement=query）。その場合、キーがログに残ります。</translation>
    </message>
    <message>
        <source>Not checked: the code of OAuthVerifier works once, and is for the next connection.</source>
        <translation>調べていません。OAuthVerifierの認可コード（verifier）は1回しか使えないため、次の接続で使います。</translation>
    </message>
    <message>
        <source>Not checked: OAuthRefreshToken is for the next connection to use.</source>
        <translation>調べていません。OAuthRefreshTokenは次の接続で使います。</translation>
    </message>
    <message>
        <source>Not checked: the access token has expired, and the next connection renews it.</source>
        <translation>調べていません。アクセストークンの期限が切れていますが、次の接続で自動で更新されます。</translation>
    </message>
    <message>
        <source>Not checked: nobody has signed in yet.</source>
        <translation>調べていません。まだログインしていません。</translation>
    </message>
    <message>
        <source>Not checked: there is no API key.</source>
        <translation>調べていません。APIキーがありません。</translation>
    </message>
    <message>
        <source>Not checked: the settings file must open first.</source>
        <translation>調べていません。先にOAuth設定ファイルを開けるようにしてください。</translation>
    </message>
    <message>
        <source>Not checked: the space must answer first.</source>
        <translation>調べていません。先にスペースに接続できるようにしてください。</translation>
    </message>
    <message>
        <source>Not needed: nothing of this connection is in the keychain.</source>
        <translation>不要です。この接続の情報はキーチェーンにありません。</translation>
    </message>
    <message>
        <source>The keychain (%1) answers and is unlocked.</source>
        <translation>キーチェーン（%1）は応答し、ロックされていません。</translation>
    </message>
    <message>
        <source>Not needed: the URL has an address, no name.</source>
        <translation>不要です。URLはホスト名ではなくアドレスです。</translation>
    </message>
    <message>
        <source>Not checked: the proxy looks the name up.</source>
        <translation>調べていません。ホスト名はプロキシが調べます。</translation>
    </message>
    <message>
        <source>%1 has the address %2.</source>
        <translation>%1のアドレスは%2です。</translation>
    </message>
    <message>
        <source>Requests go there directly, without a proxy.</source>
        <translation>プロキシを使わず、直接接続します。</translation>
    </message>
    <message>
        <source>The proxy %1 can&apos;t be used: %2</source>
        <translation>プロキシ%1を使えません：%2</translation>
    </message>
    <message>
        <source>Requests go by the proxy %1.</source>
        <translation>プロキシ%1を使って接続します。</translation>
    </message>
    <message>
        <source>Not checked: see above.</source>
        <translation>調べていません。上の結果を参照してください。</translation>
    </message>
    <message>
        <source>%1 can be reached.</source>
        <translation>%1に接続できます。</translation>
    </message>
    <message>
        <source>Not needed: the space is on this machine.</source>
        <translation>不要です。スペースはこのパソコンにあります。</translation>
    </message>
    <message>
        <source>The certificate of %1 is trusted.</source>
        <translation>%1の証明書は信頼できます。</translation>
    </message>
    <message>
        <source>Not checked: no answer says the time.</source>
        <translation>調べていません。応答に時刻がありません。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock agrees with %1&apos;s.</source>
        <translation>このパソコンの時計は%1と合っています。</translation>
    </message>
    <message>
        <source>A Backlog space answers at %1.</source>
        <translation>%1でBacklogのスペースが応答します。</translation>
    </message>
    <message>
        <source>Each given property can be used, and none is missing.</source>
        <translation>指定された接続プロパティはすべて使えます。足りないものはありません。</translation>
    </message>
    <message>
        <source>%1 opens (generation %2).</source>
        <translation>%1を開けます（世代%2）。</translation>
    </message>
    <message>
        <source>The folder of %1 can be made.</source>
        <translation>%1のフォルダーを作成できます。</translation>
    </message>
    <message>
        <source>There is no settings file yet: %1</source>
        <translation>OAuth設定ファイルはまだありません：%1</translation>
    </message>
    <message>
        <source>Not needed: with InitiateOAuth=OFF the file is only read.</source>
        <translation>不要です。InitiateOAuth=OFFではファイルを読むだけです。</translation>
    </message>
    <message>
        <source>%1 can be written anew; its content stayed as it is.</source>
        <translation>%1を書き直せます。内容は変えていません。</translation>
    </message>
    <message>
        <source>The private key would go before the settings file that it opens. Set OAuthSettingsIdentity to a place that lasts as long.</source>
        <translation>OAuth設定ファイルより先に、それを開く秘密鍵が失われます。OAuthSettingsIdentityに、同じように残る場所を指定してください。</translation>
    </message>
    <message>
        <source>Not needed: this connection keeps no settings file.</source>
        <translation>不要です。この接続はOAuth設定ファイルを使いません。</translation>
    </message>
    <message>
        <source>%1 stands on a disk that stays and can be written.</source>
        <translation>%1は、書き込みができて消えないディスクにあります。</translation>
    </message>
    <message>
        <source>Nobody else can read or write the file.</source>
        <translation>ほかのユーザーは読み書きできません。</translation>
    </message>
    <message>
        <source>Nothing waits in a recovery file.</source>
        <translation>回復ファイルで待っているものはありません。</translation>
    </message>
    <message>
        <source>The grant can be refreshed (generation %1).</source>
        <translation>許可は更新できます（世代%1）。</translation>
    </message>
    <message>
        <source>It is not known when the access token was got.</source>
        <translation>アクセストークンをいつ取得したかは不明です。</translation>
    </message>
    <message>
        <source>The access token was got at %1.</source>
        <translation>アクセストークンは%1に取得されました。</translation>
    </message>
    <message>
        <source>It is not known when the access token ends.</source>
        <translation>アクセストークンの期限は不明です。</translation>
    </message>
    <message>
        <source>The access token ends at %1.</source>
        <translation>アクセストークンの期限は%1です。</translation>
    </message>
    <message>
        <source>The access token ends at %1; the next use after that renews it.</source>
        <translation>アクセストークンの期限は%1です。そのあと次に使うときに、自動で更新されます。</translation>
    </message>
    <message>
        <source>No token request has failed since the last one that went well.</source>
        <translation>前回成功したあと、トークンの取得に失敗していません。</translation>
    </message>
    <message>
        <source>At %1 the token could not be renewed: %2</source>
        <translation>%1にトークンを更新できませんでした：%2</translation>
    </message>
    <message>
        <source>The vault (%1) opens.</source>
        <translation>保管庫（%1）を開けます。</translation>
    </message>
    <message>
        <source>The tokens are in the settings file %1.</source>
        <translation>トークンはOAuth設定ファイル%1にあります。</translation>
    </message>
    <message>
        <source>The private key is the file %1.</source>
        <translation>秘密鍵はファイル%1です。</translation>
    </message>
    <message>
        <source>The private key is in the vault %1, as %2.</source>
        <translation>秘密鍵は保管庫%1に「%2」としてあります。</translation>
    </message>
    <message>
        <source>The private key is in the keychain (%1), as %2.</source>
        <translation>秘密鍵はキーリング（%1）に「%2」としてあります。</translation>
    </message>
    <message>
        <source>%1 is in the vault %2, as %3.</source>
        <translation>%1は保管庫%2に「%3」としてあります。</translation>
    </message>
    <message>
        <source>%1 is in the keychain (%2), as %3.</source>
        <translation>%1はキーリング（%2）に「%3」としてあります。</translation>
    </message>
    <message>
        <source>The last refresh that went well was at %1: longer ago than --warn.</source>
        <translation>最後に成功した更新は%1です。--warnで指定した時間より前です。</translation>
    </message>
    <message>
        <source>See whether the job or timer that renews it still runs, and try: tsunagi-cli refresh</source>
        <translation>更新するジョブやタイマーが動いているか確認し、tsunagi-cli refreshを試してください。</translation>
    </message>
</context>
<context>
    <name>RealSpace</name>
    <message>
        <source>%1 (seen: %2)</source>
        <translation>%1（応答：%2）</translation>
    </message>
    <message>
        <source>Tsunagi assumes otherwise. Please report this line.</source>
        <translation>Tsunagiの想定と違います。この行をお知らせください。</translation>
    </message>
    <message>
        <source>Where an API key is taken. Make one for this in your personal settings, API, and delete it afterwards: it is sent once in a header and once in a URL, which the server may write to its log.</source>
        <translation>APIキーをどこで渡せるかを確かめます。個人設定の「API」で確認用のキーを発行し、終わったら削除してください。キーはヘッダーで1回、URLで1回送ります。URLのキーはサーバーのログに残ることがあります。</translation>
    </message>
    <message>
        <source>API key (not shown): </source>
        <translation>APIキー（表示されません）：</translation>
    </message>
    <message>
        <source>How a wrong client secret is refused. The token endpoint is asked with an invalid code, once with the right client secret and once with a wrong one.</source>
        <translation>クライアントシークレットの誤りがどのように拒否されるかを確かめます。無効なコードで、正しいクライアントシークレットと誤ったものを1回ずつ、トークンエンドポイントに送ります。</translation>
    </message>
    <message>
        <source>The first permission, with PKCE. Open the page below in a browser, log in to Backlog and allow the access.</source>
        <translation>1回目の許可です（PKCEを使います）。下のページをブラウザーで開き、Backlogにログインして許可してください。</translation>
    </message>
    <message>
        <source>The second permission. Open the page below and allow the access once more. Its code is first used with a wrong PKCE verifier and with another callback URL.</source>
        <translation>2回目の許可です。下のページを開き、もう一度許可してください。その認可コードは、まず誤ったPKCEの値と別のコールバックURLで使ってみます。</translation>
    </message>
    <message>
        <source>A refusal. Open the page below and do not allow the access this time.</source>
        <translation>拒否の確認です。下のページを開き、今度は許可しないでください。</translation>
    </message>
    <message>
        <source>Renewal. The first permission is renewed, its refresh token used once more, and the second one looked at.</source>
        <translation>更新の確認です。1回目の許可のトークンを更新し、古いリフレッシュトークンをもう一度使い、2回目の許可がどうなるかを確かめます。</translation>
    </message>
    <message>
        <source>May the report name the space (%1)? [y/N] </source>
        <translation>報告にスペースの名前（%1）を載せてもよいですか？ [y/N] </translation>
    </message>
    <message>
        <source>Delete the throw-away application now, at https://backlog.com/developer/applications/, and the API key, if you made one. The report:</source>
        <translation>確認専用のアプリケーションをhttps://backlog.com/developer/applications/で削除してください。APIキーを発行した場合は、それも削除してください。報告：</translation>
    </message>
    <message>
        <source>This checks on your own space what Tsunagi could only assume about Backlog. It takes about ten minutes.</source>
        <translation>ドキュメントからはわからないBacklogの動作を、あなたのスペースで確かめます。10分ほどかかります。</translation>
    </message>
    <message>
        <source>You need an OAuth application that is used for nothing else. Register one at https://backlog.com/developer/applications/ with any name and the callback URL http://localhost:33333, and delete it afterwards.</source>
        <translation>確認専用のOAuthアプリケーションが必要です。https://backlog.com/developer/applications/で登録してください。名前は自由で、コールバックURLはhttp://localhost:33333にします。終わったら削除してください。</translation>
    </message>
    <message>
        <source>Tsunagi asks who you are (GET) and puts questions to the token endpoint. It adds, changes and deletes nothing in your space.</source>
        <translation>Tsunagiは、自分が誰かの問い合わせ（GET）と、トークンエンドポイントへの問い合わせだけを送ります。スペースのデータを追加・変更・削除することはありません。</translation>
    </message>
    <message>
        <source>In the browser you allow the access twice and refuse it once. The permissions of this application are used up on purpose; other applications are left alone.</source>
        <translation>ブラウザーで2回許可し、1回は許可しません。このアプリケーションの許可はわざと使い切ります。ほかのアプリケーションには影響しません。</translation>
    </message>
    <message>
        <source>Nothing is saved on this machine. Each step can be skipped, and Ctrl-C ends everything at any time.</source>
        <translation>このパソコンには何も保存しません。どの手順も飛ばせます。Ctrl-Cでいつでも終了できます。</translation>
    </message>
    <message>
        <source>Begin? [y/N] </source>
        <translation>始めますか？ [y/N] </translation>
    </message>
    <message>
        <source>URL of the space</source>
        <translation>スペースのURL</translation>
    </message>
    <message>
        <source>Client ID of the throw-away application</source>
        <translation>確認専用のアプリケーションのクライアントID</translation>
    </message>
    <message>
        <source>Its client secret (not shown): </source>
        <translation>クライアントシークレット（表示されません）：</translation>
    </message>
    <message>
        <source>Its callback URL, to the letter</source>
        <translation>コールバックURL（登録したものと一字一句同じ）</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>手順 %1/%2</translation>
    </message>
    <message>
        <source>Enter begins this step, s skips it: </source>
        <translation>Enterで始めます。sで飛ばします：</translation>
    </message>
    <message>
        <source>It can&apos;t be told from what came back.</source>
        <translation>応答からは判断できません。</translation>
    </message>
    <message>
        <source>The state came back as it was sent.</source>
        <translation>stateは送ったとおりに戻りました。</translation>
    </message>
    <message>
        <source>The state did not come back as it was sent.</source>
        <translation>stateは送ったとおりには戻りませんでした。</translation>
    </message>
    <message>
        <source>The API key is taken there.</source>
        <translation>APIキーを受け付けます。</translation>
    </message>
    <message>
        <source>The API key is not taken there.</source>
        <translation>APIキーを受け付けません。</translation>
    </message>
    <message>
        <source>A wrong client secret is told apart from a wrong code.</source>
        <translation>クライアントシークレットの誤りは、コードの誤りと区別できます。</translation>
    </message>
    <message>
        <source>A wrong client secret can&apos;t be told from a wrong code: the check Client of doctor says nothing here.</source>
        <translation>クライアントシークレットの誤りを、コードの誤りと区別できません。doctorのClientの結果は当てになりません。</translation>
    </message>
    <message>
        <source>A sign-in with PKCE works.</source>
        <translation>PKCEを使ってログインできます。</translation>
    </message>
    <message>
        <source>A sign-in with PKCE did not work; set PKCE=off.</source>
        <translation>PKCEを使ったログインはできませんでした。PKCE=offを指定してください。</translation>
    </message>
    <message>
        <source>A wrong PKCE verifier is taken: PKCE protects nothing.</source>
        <translation>誤ったPKCEの値も受け付けます。PKCEによる保護はありません。</translation>
    </message>
    <message>
        <source>A wrong PKCE verifier is refused.</source>
        <translation>誤ったPKCEの値は拒否されます。</translation>
    </message>
    <message>
        <source>A callback URL with another slash is refused.</source>
        <translation>末尾のスラッシュが違うコールバックURLは拒否されます。</translation>
    </message>
    <message>
        <source>A callback URL with another slash is taken.</source>
        <translation>末尾のスラッシュが違うコールバックURLも受け付けます。</translation>
    </message>
    <message>
        <source>The refusal came without an error code.</source>
        <translation>拒否にエラーコードがありませんでした。</translation>
    </message>
    <message>
        <source>The refusal came with an error code.</source>
        <translation>拒否にエラーコードがありました。</translation>
    </message>
    <message>
        <source>Each refresh brings a new refresh token.</source>
        <translation>更新のたびに新しいリフレッシュトークンになります。</translation>
    </message>
    <message>
        <source>The refresh token stays the same.</source>
        <translation>リフレッシュトークンは変わりません。</translation>
    </message>
    <message>
        <source>While the access token lives, a refresh gives it again.</source>
        <translation>アクセストークンが有効な間は、更新しても同じものになります。</translation>
    </message>
    <message>
        <source>Each refresh brings a new access token.</source>
        <translation>更新のたびに新しいアクセストークンになります。</translation>
    </message>
    <message>
        <source>The refresh token before still works.</source>
        <translation>前のリフレッシュトークンもまだ使えます。</translation>
    </message>
    <message>
        <source>The refresh token before is refused; the newest works on.</source>
        <translation>前のリフレッシュトークンは拒否されます。最新のものは引き続き使えます。</translation>
    </message>
    <message>
        <source>The refresh token before is refused, and its use ends the whole grant: never let two machines share one.</source>
        <translation>前のリフレッシュトークンは拒否され、使うと許可全体が無効になります。1つの許可を2台で使わないでください。</translation>
    </message>
    <message>
        <source>Two sign-ins of one user share one grant: machines with the same application can&apos;t have one each.</source>
        <translation>同じユーザーが2回ログインしても、許可は1つです。同じアプリケーションでは、サーバーごとに別の許可を持てません。</translation>
    </message>
    <message>
        <source>A new sign-in ends the one before.</source>
        <translation>新しくログインすると、前の許可は無効になります。</translation>
    </message>
    <message>
        <source>Each sign-in has a grant of its own.</source>
        <translation>ログインのたびに別の許可になります。</translation>
    </message>
    <message>
        <source>What happens to one grant ends the other.</source>
        <translation>片方の許可に起きたことで、もう片方も無効になります。</translation>
    </message>
    <message>
        <source>The report does not name the space.</source>
        <translation>報告にスペースの名前は載せません。</translation>
    </message>
</context>
<context>
    <name>ApplicationCheck</name>
    <message>
        <source>This is a URL. The client ID stands on the page of the application.</source>
        <translation>これはURLです。クライアントIDはアプリケーションのページに表示されています。</translation>
    </message>
    <message>
        <source>There is a blank inside. Copy the client ID alone, without what stands around it.</source>
        <translation>途中に空白があります。クライアントIDの部分だけをコピーしてください。</translation>
    </message>
    <message>
        <source>Client ID and client secret are the same text: one was pasted twice.</source>
        <translation>クライアントIDとクライアントシークレットが同じです。片方を2回貼り付けています。</translation>
    </message>
    <message>
        <source>This is your API key. An OAuth application has a client ID of its own.</source>
        <translation>これはAPIキーです。OAuthアプリケーションには別のクライアントIDがあります。</translation>
    </message>
    <message>
        <source>Client ID and client secret may have changed places: the secret is the longer one.</source>
        <translation>クライアントIDとクライアントシークレットが入れ替わっているかもしれません。長いほうがシークレットです。</translation>
    </message>
    <message>
        <source>This looks like a client secret or an API key: a client ID is shorter.</source>
        <translation>クライアントシークレットかAPIキーのようです。クライアントIDはもっと短い文字列です。</translation>
    </message>
    <message>
        <source>This is a URL. The client secret stands on the page of the application.</source>
        <translation>これはURLです。クライアントシークレットはアプリケーションのページに表示されています。</translation>
    </message>
    <message>
        <source>There is a blank inside. Copy the client secret alone, without what stands around it.</source>
        <translation>途中に空白があります。クライアントシークレットの部分だけをコピーしてください。</translation>
    </message>
    <message>
        <source>This is your API key. An OAuth application has a client secret of its own.</source>
        <translation>これはAPIキーです。OAuthアプリケーションには別のクライアントシークレットがあります。</translation>
    </message>
    <message>
        <source>This is not an address of this computer: after you have allowed the access, paste the address of the page that the browser shows last.</source>
        <translation>このパソコンのアドレスではありません。許可したあと、最後に表示されたページのURLを貼り付けてください。</translation>
    </message>
    <message>
        <source>On this computer Tsunagi can listen for http only: with https, paste the address of the page that the browser shows last.</source>
        <translation>このパソコンで応答を待てるのはhttpだけです。httpsのときは、最後に表示されたページのURLを貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::BroughtPage</name>
    <message>
        <source>there: %1</source>
        <translation>元の名前：%1</translation>
    </message>
    <message>
        <source>Tsunagi keeps tokens in a file of its own. The driver&apos;s OAuthSettings.txt can be opened by nobody else: log in once more.</source>
        <translation>Tsunagiはトークンを専用のファイルに保存します。ドライバーのOAuthSettings.txtはほかのプログラムでは開けないため、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>Tsunagi needs no such setting.</source>
        <translation>Tsunagiでは不要な設定です。</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>接続文字列</translation>
    </message>
    <message>
        <source>This connection string can&apos;t be taken over</source>
        <translation>この接続文字列は引き継げません</translation>
    </message>
    <message>
        <source>This is what the connection string holds</source>
        <translation>接続文字列の内容</translation>
    </message>
    <message>
        <source>Go back, and paste it once more without what is named below.</source>
        <translation>戻って、次の点を直してからもう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>The next pages are filled in with it.</source>
        <translation>このあとの画面に入力済みになります。</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>引き継ぐもの</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>引き継がないもの</translation>
    </message>
    <message>
        <source>Nothing is saved yet: that happens on the last page, when you say so.</source>
        <translation>まだ何も保存していません。最後の画面で「保存」を押すと保存します。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LogOutBars</name>
    <message>
        <source>Log out of “%1” on this computer?</source>
        <translation>このパソコンで「%1」からログアウトしますか？</translation>
    </message>
    <message>
        <source>The API key is deleted from this computer. The connection with its settings stays: paste a key to use it again.</source>
        <translation>このパソコンからAPIキーを削除します。接続の設定はそのまま残ります。また使うときは、キーを貼り付けてください。</translation>
    </message>
    <message>
        <source>The tokens are deleted from this computer, with their backup. The connection with its settings and its OAuth application stays: log in to use it again.</source>
        <translation>このパソコンから、トークンとその控えを削除します。接続の設定とOAuthアプリの情報はそのまま残ります。また使うときは、ログインしてください。</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Stay logged in</source>
        <translation>ログアウトしない</translation>
    </message>
    <message>
        <source>Logged out on this computer</source>
        <translation>このパソコンではログアウトしました</translation>
    </message>
    <message>
        <source>Backlog was not told: it lets no program delete a key. The key works until you delete it under “API” in Backlog&apos;s personal settings.</source>
        <translation>Backlogには伝わっていません。プログラムからキーを削除する方法がないためです。Backlogの個人設定の「API」で削除するまで、キーは使えます。</translation>
    </message>
    <message>
        <source>Backlog was not told: it lets no program withdraw a permission. The permission stays until you withdraw it in Backlog&apos;s personal settings.</source>
        <translation>Backlogには伝わっていません。プログラムから許可を取り消す方法がないためです。Backlogの個人設定で取り消すまで、許可は残ります。</translation>
    </message>
    <message>
        <source>Open the personal settings</source>
        <translation>個人設定を開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::TokensForm</name>
    <message>
        <source>Access token</source>
        <translation>アクセストークン</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>リフレッシュトークン</translation>
    </message>
    <message>
        <source>Expires in (seconds)</source>
        <translation>有効期間（秒）</translation>
    </message>
    <message>
        <source>Without a refresh token the connection works only until the access token ends. The token is kept in the keyring (keychain).</source>
        <translation>リフレッシュトークンがないと、接続できるのはアクセストークンの期限が切れるまでです。トークンはキーリング（キーチェーン）に保存します。</translation>
    </message>
    <message>
        <source>They are tried at once, kept in the encrypted settings file only, and refreshed by themselves from then on.</source>
        <translation>すぐに接続を試し、暗号化したOAuth設定ファイルだけに保存します。その後は自動で更新されます。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WebPage</name>
    <message>
        <source>Go on as this user</source>
        <translation>このユーザーで続ける</translation>
    </message>
    <message>
        <source>Code or tokens</source>
        <translation>認可コード</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Allow the access and bring the code</source>
        <translation>許可をもらい、認可コードを貼り付けてください</translation>
    </message>
    <message>
        <source>In any browser, on any computer.</source>
        <translation>許可は、どのパソコンのどのブラウザーでもかまいません。</translation>
    </message>
    <message>
        <source>1. Open this URL, log in to Backlog and allow the access.</source>
        <translation>1. このURLを開き、Backlogにログインして許可してください。</translation>
    </message>
    <message>
        <source>URL to open in the browser</source>
        <translation>ブラウザーで開くURL</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>The browser then goes to %1. If that page shows an error, its address is all that is needed.</source>
        <translation>許可すると、ブラウザーは %1 に移ります。エラーが表示されても、そのページのURLがあれば大丈夫です。</translation>
    </message>
    <message>
        <source>2. Paste the address of the page that was shown last.</source>
        <translation>2. 最後に表示されたページのURLを貼り付けてください。</translation>
    </message>
    <message>
        <source>Callback URL or authorization code</source>
        <translation>コールバックURLまたは認可コード（verifier）</translation>
    </message>
    <message>
        <source>The authorization code (verifier) alone will do. It is not the code of two-factor authentication.</source>
        <translation>認可コード（verifier）だけでもかまいません。2段階認証の確認コードではありません。</translation>
    </message>
    <message>
        <source>I have tokens already</source>
        <translation>取得済みのトークンを使う</translation>
    </message>
    <message>
        <source>Getting the token and testing the connection…</source>
        <translation>トークンを取得して、接続をテストしています…</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::BrowserWait</name>
    <message>
        <source>waits %1 min %2 s more</source>
        <translation>あと%1分%2秒待ちます</translation>
    </message>
    <message>
        <source>waits %1 s more</source>
        <translation>あと%1秒待ちます</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this URL and open it in a browser.</source>
        <translation>ブラウザーを開けませんでした。次のURLをコピーして、ブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>If the browser does not open, copy this URL and open it.</source>
        <translation>ブラウザーが開かないときは、次のURLをコピーして開いてください。</translation>
    </message>
    <message>
        <source>URL to open in the browser</source>
        <translation>ブラウザーで開くURL</translation>
    </message>
    <message>
        <source>If you have allowed it on another computer, paste the URL of the page that was shown last.</source>
        <translation>ほかのパソコンで許可したときは、最後に表示されたページのURLを貼り付けてください。</translation>
    </message>
    <message>
        <source>The browser reports a refusal (%1). End this attempt?</source>
        <translation>ブラウザーから「許可しない」という応答がありました（%1）。ログインを中止しますか？</translation>
    </message>
    <message>
        <source>It came without the sign of this attempt, so any page may have sent it. If you have not refused it yourself, go on waiting.</source>
        <translation>このログインの目印がない応答なので、ほかのページが送ったものかもしれません。自分で拒否していなければ、このまま待ってください。</translation>
    </message>
    <message>
        <source>End the attempt</source>
        <translation>中止する</translation>
    </message>
    <message>
        <source>Go on waiting</source>
        <translation>このまま待つ</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::CallbackPaste</name>
    <message>
        <source>Callback URL or authorization code</source>
        <translation>コールバックURLまたは認可コード（verifier）</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>これを使う</translation>
    </message>
    <message>
        <source>The authorization code (verifier) alone will do. It is not the code of two-factor authentication.</source>
        <translation>認可コード（verifier）だけでもかまいません。2段階認証の確認コードではありません。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::CopyBox</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー：%1</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProcedureForm</name>
    <message>
        <source>Not given</source>
        <translation>指定しない</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProcedureOutputs</name>
    <message>
        <source>Outputs</source>
        <translation>アウトプット</translation>
    </message>
    <message>
        <source>Shown here only, and saved nowhere. Copy what you need before you close this window.</source>
        <translation>ここに表示するだけで、どこにも保存しません。必要な値は、この画面を閉じる前にコピーしてください。</translation>
    </message>
    <message>
        <source>The refresh token that was given belongs to this connection&apos;s settings file: the file&apos;s own grant was refreshed in its place, and the file was written (%1).</source>
        <translation>指定されたリフレッシュトークンは、この接続のOAuth設定ファイルのものです。代わりにファイルの許可を更新し、ファイルに保存しました（%1）。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProcedurePage</name>
    <message>
        <source>Cancelling. If the request is on its way already, its answer is awaited (20 seconds at most): what it spends works only once.</source>
        <translation>中止しています。要求をすでに送っていた場合は、応答を待ちます（最長20秒）。コードやトークンは1回しか使えないためです。</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行しています…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>ブラウザーを開けませんでした</translation>
    </message>
    <message>
        <source>Browser opened</source>
        <translation>ブラウザーを開きました</translation>
    </message>
    <message>
        <source>Waiting for the browser&apos;s answer</source>
        <translation>ブラウザーからの応答を待っています</translation>
    </message>
    <message>
        <source>Getting the token</source>
        <translation>トークンの取得</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>もう一度ブラウザーを開く(&amp;O)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProceduresDialog</name>
    <message>
        <source>Stored procedures - %1</source>
        <translation>ストアドプロシージャ - %1</translation>
    </message>
    <message>
        <source>Stored procedures</source>
        <translation>ストアドプロシージャ</translation>
    </message>
    <message>
        <source>A procedure shows its outputs and saves nothing. Only a refresh token of this connection&apos;s own settings file refreshes that file, as the stored grant would be lost otherwise.</source>
        <translation>ストアドプロシージャは結果を表示するだけで、何も保存しません。ただし、この接続のOAuth設定ファイルにあるリフレッシュトークンを指定した場合は、保存済みの許可が使えなくならないように、ファイルの許可を更新します。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ServerDialog</name>
    <message>
        <source>Prepare for a server - %1</source>
        <translation>サーバー用に準備 - %1</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ShownValue</name>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>隠す：%1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>表示：%1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー：%1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>（なし）</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StepPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StepsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VerifierLoginStep</name>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>Log in and allow</source>
        <translation>ログインと許可</translation>
    </message>
    <message>
        <source>Allow it in a browser</source>
        <translation>ブラウザーで許可してください</translation>
    </message>
    <message>
        <source>Log in as the person whose data the server is to read.</source>
        <translation>サーバーで読み取りたいデータを見られる人がログインしてください。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this URL and open it in a browser.</source>
        <translation>ブラウザーを開けませんでした。次のURLをコピーして、ブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>Open this URL in any browser, on this computer or another.</source>
        <translation>次のURLをブラウザーで開いてください。ほかのパソコンでもかまいません。</translation>
    </message>
    <message>
        <source>URL to open in the browser</source>
        <translation>ブラウザーで開くURL</translation>
    </message>
    <message>
        <source>&amp;Open the browser</source>
        <translation>ブラウザーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Then paste the URL of the page that is shown last. The browser may say that it cannot connect: that is all right, the URL in its address bar is what counts.</source>
        <translation>許可したあと、最後に表示されたページのURLを貼り付けてください。「接続できません」などと表示されても問題ありません。アドレスバーのURLをそのまま使います。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VerifierServerStep</name>
    <message>
        <source>Both in a folder that only the user of the job can write. Missing folders are made.</source>
        <translation>どちらも、処理を実行するユーザーだけが書き込めるフォルダーに置きます。ないフォルダーは自動で作ります。</translation>
    </message>
    <message>
        <source>Enter whole paths of files on the server, beginning with “/”.</source>
        <translation>サーバー上のファイルのパスを、どちらも「/」から始めて入力してください。</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>サーバーでの手順</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Now on the server</source>
        <translation>次はサーバーでの作業です</translation>
    </message>
    <message>
        <source>What the commands ask for</source>
        <translation>コマンドの実行中に入力する値</translation>
    </message>
    <message>
        <source>The code (verifier) came at %1. It works once, and only for a few minutes: use it at once. Backlog does not say how long; the OAuth standard recommends 10 minutes at most.</source>
        <translation>認可コード（verifier）を%1に受け取りました。1回だけ、数分の間だけ使えます。すぐにサーバーで使ってください。有効期間はBacklogの資料に記載がありません（OAuthの規格では最長10分が推奨されています）。</translation>
    </message>
    <message>
        <source>Code (verifier)</source>
        <translation>認可コード（verifier）</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>クライアントシークレット</translation>
    </message>
    <message>
        <source>Where the server keeps them</source>
        <translation>サーバーでの置き場所</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>OAuth設定ファイル</translation>
    </message>
    <message>
        <source>Settings file on the server</source>
        <translation>サーバー上のOAuth設定ファイル</translation>
    </message>
    <message>
        <source>File of the client secret</source>
        <translation>クライアントシークレットのファイル</translation>
    </message>
    <message>
        <source>File of the client secret on the server</source>
        <translation>サーバー上のクライアントシークレットのファイル</translation>
    </message>
    <message>
        <source>Commands and properties (no secret is in them)</source>
        <translation>コマンドと接続プロパティ（秘密の値は含みません）</translation>
    </message>
    <message>
        <source>1. Keeps the client secret. Paste it when asked; it is not shown.</source>
        <translation>1. クライアントシークレットを保存します。たずねられたら貼り付けてください（表示されません）。</translation>
    </message>
    <message>
        <source>Command that keeps the client secret</source>
        <translation>クライアントシークレットを保存するコマンド</translation>
    </message>
    <message>
        <source>2. Trades the code for the server&apos;s own permission. Paste the code when asked; it is not shown.</source>
        <translation>2. 認可コードを、サーバー専用の許可に交換します。たずねられたら認可コードを貼り付けてください（表示されません）。</translation>
    </message>
    <message>
        <source>Command that trades the code</source>
        <translation>認可コードを交換するコマンド</translation>
    </message>
    <message>
        <source>3. For every later run: the connection properties, without the code. Keep them in a file and give it with --connection-file.</source>
        <translation>3. 2回目以降に使う接続プロパティです（認可コードは不要です）。ファイルに保存し、--connection-fileで指定します。</translation>
    </message>
    <message>
        <source>Connection properties for later runs</source>
        <translation>今後使う接続プロパティ</translation>
    </message>
    <message>
        <source>tsunagi-cli must be installed there. Run both commands in bash, as the user of the job.</source>
        <translation>サーバーにtsunagi-cliが必要です。2つのコマンドは、処理を実行するユーザーとしてbashで実行してください。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WayStep</name>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How does the server get its permission?</source>
        <translation>サーバーにどうやって許可を渡しますか？</translation>
    </message>
    <message>
        <source>For a server, a container or a nightly job: a machine without a browser.</source>
        <translation>サーバー、コンテナー、夜間の自動処理など、ブラウザーのない環境で使うための準備です。</translation>
    </message>
    <message>
        <source>By a code: a permission for this server alone (recommended)</source>
        <translation>認可コードで、このサーバー専用に許可をもらう（おすすめ）</translation>
    </message>
    <message>
        <source>Allow it once more in this computer&apos;s browser, and enter the code on the server within a few minutes. This computer&apos;s connection stays as it is.</source>
        <translation>ブラウザーでもう一度許可し、数分以内にサーバーで認可コード（verifier）を入力します。このパソコンの接続はそのまま使えます。</translation>
    </message>
    <message>
        <source>By a settings file</source>
        <translation>OAuth設定ファイルで渡す</translation>
    </message>
    <message>
        <source>Made here, for the server&apos;s own key, and carried there. The permission in it is one for this server alone, or this computer&apos;s.</source>
        <translation>サーバーの秘密鍵だけで開けるファイルをここで作り、サーバーに運びます。中の許可は、このサーバー専用か、このパソコンのものです。</translation>
    </message>
    <message>
        <source>Several servers</source>
        <translation>複数のサーバー</translation>
    </message>
    <message>
        <source>From a list of servers and their public keys: a permission and a file for each, one after the other.</source>
        <translation>サーバーと公開鍵の一覧から、それぞれに専用の許可とファイルを順に作ります。</translation>
    </message>
</context>
<context>
    <name>HostList</name>
    <message>
        <source>it is not UTF-8</source>
        <translation>UTF-8ではありません</translation>
    </message>
    <message>
        <source>a quotation mark stands within a field</source>
        <translation>項目の途中に引用符があります</translation>
    </message>
    <message>
        <source>a field goes on behind its closing quotation mark</source>
        <translation>閉じた引用符の後に文字があります</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>it must name the columns Host and Recipient, each once</source>
        <translation>HostとRecipientの列名が1つずつ必要です</translation>
    </message>
    <message>
        <source>the host is missing</source>
        <translation>ホストがありません</translation>
    </message>
    <message>
        <source>“%3” can&apos;t be a host&apos;s name: it has 1 to 253 letters, digits, dots, hyphens and underscores, and does not begin with a dot</source>
        <translation>「%3」はホスト名にできません。英数字とピリオド、ハイフン、アンダースコアで1～253文字、先頭はピリオド以外です</translation>
    </message>
    <message>
        <source>“%3” is kept for the list of what was given out</source>
        <translation>「%3」は渡した許可の記録に使う名前です</translation>
    </message>
    <message>
        <source>the recipient is missing</source>
        <translation>公開鍵がありません</translation>
    </message>
    <message>
        <source>character %3 of the recipient is wrong</source>
        <translation>公開鍵の%3文字目が違います</translation>
    </message>
    <message>
        <source>the recipient is a private key: the list takes public ones</source>
        <translation>秘密鍵が書かれています。一覧に書くのは公開鍵です</translation>
    </message>
    <message>
        <source>the recipient is not a public key: age1… (62 characters), or ssh-ed25519 …</source>
        <translation>公開鍵ではありません。age1…（62文字）かssh-ed25519 …です</translation>
    </message>
    <message>
        <source>no host follows</source>
        <translation>ホストが1つもありません</translation>
    </message>
    <message>
        <source>it has another number of fields than the first line</source>
        <translation>項目の数が1行目と違います</translation>
    </message>
    <message>
        <source>the host “%3” stands twice (whatever its case)</source>
        <translation>ホスト「%3」が2回あります（大文字と小文字は区別しません）</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ExportStep</name>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>もう一度ブラウザーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Log in and allow</source>
        <translation>ログインと許可</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>ファイルの保存</translation>
    </message>
    <message>
        <source>Allow it for the server, in the browser</source>
        <translation>ブラウザーでサーバー用に許可してください</translation>
    </message>
    <message>
        <source>Log in as the person whose data the server is to read. Once you have allowed it, this page goes on by itself.</source>
        <translation>サーバーに読み取らせるデータの人としてログインしてください。許可すると、自動で次へ進みます。</translation>
    </message>
    <message>
        <source>The file is being made</source>
        <translation>ファイルを作っています</translation>
    </message>
    <message>
        <source>First it is tried whether the permission works.</source>
        <translation>まず、許可が使えることを確かめます。</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>接続をテストしています</translation>
    </message>
    <message>
        <source>Waiting for the browser&apos;s answer</source>
        <translation>ブラウザーからの応答を待っています</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>ファイルを書き込んでいます</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FileServerStep</name>
    <message>
        <source>Backlog gave the permission again that this computer has, not one for the server alone. If one permission is used on two machines, it may stop working on one of them. Another user, or another OAuth application, gets one of its own.</source>
        <translation>Backlogは、サーバー専用ではなく、このパソコンと同じ許可を返しました。1つの許可を2台で使うと、片方が使えなくなることがあります。別のユーザーか別のOAuthアプリケーションなら、専用の許可になります。</translation>
    </message>
    <message>
        <source>The permission is the server&apos;s now. To use Backlog on this computer, too, log in again.</source>
        <translation>許可はサーバーに移りました。このパソコンでも使うには、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>Only the access token is in the file: it ends within the hour, and the server can&apos;t renew it.</source>
        <translation>ファイルにあるのはアクセストークンだけです。1時間以内に期限が切れ、サーバーでは更新できません。</translation>
    </message>
    <message>
        <source>If one permission is used on two machines, it may stop working on one of them.</source>
        <translation>1つの許可を2台で使うと、片方が使えなくなることがあります。</translation>
    </message>
    <message>
        <source>In a folder that only the user of the job can write. Missing folders are made.</source>
        <translation>ジョブのユーザーだけが書き込めるフォルダーにしてください。ないフォルダーは作られます。</translation>
    </message>
    <message>
        <source>Enter the whole path of a file on the server, beginning with “/”.</source>
        <translation>「/」で始まる、サーバー上のファイルのパスを入力してください。</translation>
    </message>
    <message>
        <source>2. On the server, where the file has arrived: takes it over. The passphrase is asked for and not shown.</source>
        <translation>2. サーバーの、ファイルを置いた場所で実行します。パスフレーズを入力すると（表示されません）、サーバーのものになります。</translation>
    </message>
    <message>
        <source>2. On the server, where the file has arrived: puts it in its place.</source>
        <translation>2. サーバーの、ファイルを置いた場所で実行します。決まった場所に置きます。</translation>
    </message>
    <message>
        <source>Command that puts the file in its place</source>
        <translation>ファイルを置くコマンド</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>サーバーでの手順</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Now on the server</source>
        <translation>次はサーバーでの手順です</translation>
    </message>
    <message>
        <source>tsunagi-cli must be installed there. Run the commands in bash, as the user of the job.</source>
        <translation>サーバーにtsunagi-cliが必要です。コマンドは、ジョブのユーザーとしてbashで実行してください。</translation>
    </message>
    <message>
        <source>The file was saved: %1. Remove it here once it is on the server.</source>
        <translation>ファイルを保存しました：%1。サーバーに運んだ後、ここのファイルは削除してください。</translation>
    </message>
    <message>
        <source>Where the server keeps it</source>
        <translation>サーバーでの置き場所</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>OAuth設定ファイル</translation>
    </message>
    <message>
        <source>Settings file on the server</source>
        <translation>サーバーのOAuth設定ファイル</translation>
    </message>
    <message>
        <source>File of the client secret</source>
        <translation>クライアントシークレットのファイル</translation>
    </message>
    <message>
        <source>File of the client secret on the server</source>
        <translation>サーバーのクライアントシークレットのファイル</translation>
    </message>
    <message>
        <source>Commands and properties (no secret is in them)</source>
        <translation>コマンドと接続プロパティ（秘密は含まれていません）</translation>
    </message>
    <message>
        <source>1. On this computer, in a terminal: carries it there. Put the server&apos;s name in place of SERVER.</source>
        <translation>1. このパソコンの端末で実行します。サーバーに運びます。SERVERはサーバーの名前に変えてください。</translation>
    </message>
    <message>
        <source>Command that carries the file</source>
        <translation>ファイルを運ぶコマンド</translation>
    </message>
    <message>
        <source>3. Keeps the client secret. Paste it when asked; it is not shown.</source>
        <translation>3. クライアントシークレットを保存します。たずねられたら貼り付けてください。表示されません。</translation>
    </message>
    <message>
        <source>Command that keeps the client secret</source>
        <translation>クライアントシークレットを保存するコマンド</translation>
    </message>
    <message>
        <source>For every run: the connection properties. Keep them in a file and give it with --connection-file.</source>
        <translation>毎回使う接続プロパティです。ファイルに保存し、--connection-fileで指定してください。</translation>
    </message>
    <message>
        <source>Connection properties for later runs</source>
        <translation>以後の接続プロパティ</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FleetListStep</name>
    <message>
        <source>List of servers</source>
        <translation>サーバーの一覧</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Folder for the servers&apos; files</source>
        <translation>サーバーのファイルを入れるフォルダー</translation>
    </message>
    <message>
        <source>A CSV file with the columns Host and Recipient: the public key that “tsunagi-cli keygen” prints on each server.</source>
        <translation>HostとRecipientの列があるCSVファイルです。Recipientは、それぞれのサーバーで「tsunagi-cli keygen」が表示する公開鍵です。</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) in the list.</source>
        <translation>
            <numerusform>一覧に%n台あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each server gets a folder of its own in it. Servers whose file is there already are skipped.</source>
        <translation>この中にサーバーごとのフォルダーを作ります。ファイルがすでにあるサーバーは飛ばします。</translation>
    </message>
    <message>
        <source>Enter the whole path of a folder, beginning with “/”.</source>
        <translation>「/」で始まるフォルダーのパスを入力してください。</translation>
    </message>
    <message>
        <source>Which servers?</source>
        <translation>どのサーバーを準備しますか？</translation>
    </message>
    <message>
        <source>Each gets a permission of its own, in a file that only its own key opens. You allow each once, in the browser.</source>
        <translation>それぞれに専用の許可をもらい、そのサーバーの秘密鍵だけで開けるファイルに入れます。ブラウザーで1台につき1回許可します。</translation>
    </message>
    <message>
        <source>What the list looks like</source>
        <translation>一覧の例</translation>
    </message>
    <message>
        <source>Example of a list</source>
        <translation>一覧の例</translation>
    </message>
    <message>
        <source>List of servers (CSV)</source>
        <translation>サーバーの一覧（CSV）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Folder for their files</source>
        <translation>ファイルを入れるフォルダー</translation>
    </message>
    <message>
        <source>Put the client &amp;secret in (the server needs it to renew its token)</source>
        <translation>クライアントシークレットも入れる（サーバーでトークンを更新するために必要です）(&amp;S)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FleetModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>これから</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>done before, for another public key than the list has now</source>
        <translation>作成済み（一覧の公開鍵はその後変わっています）</translation>
    </message>
    <message>
        <source>done before; its permission can&apos;t be compared (fleet.json does not know it)</source>
        <translation>作成済み（fleet.jsonに記録がないため、許可を比べられません）</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>作成済み</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失敗：%1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FleetRunStep</name>
    <message>
        <source>Log in and allow</source>
        <translation>ログインと許可</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>止める(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>続ける(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>%1 of %2 servers done</source>
        <translation>%2台中%1台完了</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>All servers are prepared</source>
        <translation>すべてのサーバーの準備ができました</translation>
    </message>
    <message>
        <source>Each has its folder in %1. Carry its OAuthSettings.txt and connection.txt there: only its own key opens the file, and the other holds the properties for --connection-file. Then remove the copies here.</source>
        <translation>%1にサーバーごとのフォルダーがあります。OAuthSettings.txtとconnection.txtをそのサーバーに運んでください。OAuthSettings.txtはそのサーバーの秘密鍵だけで開けます。connection.txtは--connection-fileに渡す接続プロパティです。運んだ後は、ここのコピーを削除してください。</translation>
    </message>
    <message>
        <source>Allow it for each server, in the browser</source>
        <translation>ブラウザーでサーバーごとに許可してください</translation>
    </message>
    <message>
        <source>The browser opens once for each server. If you stop, what is done stays, and you can go on at any time.</source>
        <translation>サーバー1台につき1回、ブラウザーが開きます。途中で止めても、完了した分は残り、いつでも続けられます。</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>もう一度ブラウザーを開く(&amp;O)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SealChoice</name>
    <message>
        <source>File of public keys</source>
        <translation>公開鍵のファイル</translation>
    </message>
    <message>
        <source>Lines that begin with age1 or ssh-ed25519, one a server. They are no secret.</source>
        <translation>age1かssh-ed25519で始まる行です。1台に1行で、秘密ではありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n public key(s) in the right form.</source>
        <translation>
            <numerusform>公開鍵として正しい形式です（%n個）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are different.</source>
        <translation>2つが違います。</translation>
    </message>
    <message>
        <source>It is asked for on the server. Whoever has the file and guesses it has the permission: let it be long.</source>
        <translation>サーバーで入力します。ファイルを手に入れた人に当てられないように、長くしてください。</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>開けるサーバー</translation>
    </message>
    <message>
        <source>The server&apos;s public &amp;key (recommended)</source>
        <translation>サーバーの公開鍵（おすすめ）(&amp;K)</translation>
    </message>
    <message>
        <source>A &amp;passphrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
    <message>
        <source>On the server, as the user of the job: makes its key, and prints the public half.</source>
        <translation>サーバーで、ジョブのユーザーとして実行します。秘密鍵を作り、公開鍵を表示します。</translation>
    </message>
    <message>
        <source>Command that makes the server&apos;s key</source>
        <translation>サーバーの秘密鍵を作るコマンド</translation>
    </message>
    <message>
        <source>The server&apos;s public key</source>
        <translation>サーバーの公開鍵</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>パスフレーズ（もう一度）</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WhoOpensStep</name>
    <message>
        <source>Save the settings file</source>
        <translation>OAuth設定ファイルの保存</translation>
    </message>
    <message>
        <source>There is a file of that name already. It is not overwritten: choose another name.</source>
        <translation>同じ名前のファイルがあります。上書きはしません。別の名前にしてください。</translation>
    </message>
    <message>
        <source>The file is encrypted. Remove it here once it is on the server.</source>
        <translation>ファイルは暗号化されます。サーバーに運んだ後、ここのファイルは削除してください。</translation>
    </message>
    <message>
        <source>Enter the whole path of a file, beginning with “/”.</source>
        <translation>「/」で始まるファイルのパスを入力してください。</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>開けるサーバー</translation>
    </message>
    <message>
        <source>Which server is to open it?</source>
        <translation>どのサーバーで開けるようにしますか？</translation>
    </message>
    <message>
        <source>Only what is named here opens the OAuthSettings.txt that is made. Make one for each server.</source>
        <translation>作成するOAuthSettings.txtは、ここで指定したものだけで開けます。サーバーごとに作ってください。</translation>
    </message>
    <message>
        <source>How this permission is passed on</source>
        <translation>この許可の渡し方</translation>
    </message>
    <message>
        <source>Get a permission for this server alone (recommended)</source>
        <translation>このサーバー専用に許可をもらう（おすすめ）</translation>
    </message>
    <message>
        <source>In the next step you allow it once more in the browser. This computer&apos;s connection stays as it is.</source>
        <translation>次の手順で、ブラウザーでもう一度許可します。このパソコンの接続はそのまま使えます。</translation>
    </message>
    <message>
        <source>Hand over from this computer</source>
        <translation>このパソコンから引き渡す</translation>
    </message>
    <message>
        <source>The permission moves to the server. On this computer you have to log in again.</source>
        <translation>許可をサーバーに移します。このパソコンでは、もう一度ログインが必要になります。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピーする</translation>
    </message>
    <message>
        <source>This computer and the server use the same permission.</source>
        <translation>このパソコンとサーバーが同じ許可を使います。</translation>
    </message>
    <message>
        <source>If one permission is used on two machines, it may stop working on one of them.</source>
        <translation>1つの許可を2台で使うと、片方が使えなくなることがあります。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Put the client &amp;secret in (the server needs it to renew its token)</source>
        <translation>クライアントシークレットも入れる（サーバーでトークンを更新するために必要です）(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Only the access token (it ends within the hour, and nothing can be renewed)</source>
        <translation>アクセストークンだけを入れる（1時間以内に期限が切れ、更新できません）(&amp;O)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>File to save</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>SecretPlace</name>
    <message>
        <source>Private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>APIキー</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>クライアントシークレット</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>アクセストークン</translation>
    </message>
    <message>
        <source>Keyring (%1)</source>
        <translation>キーリング（%1）</translation>
    </message>
    <message>
        <source>Vault (encrypted file)</source>
        <translation>保管庫（暗号化されたファイル）</translation>
    </message>
    <message>
        <source>OAuthSettings.txt (encrypted)</source>
        <translation>OAuthSettings.txt（暗号化）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Can be opened on</source>
        <translation>開けるパソコン</translation>
    </message>
    <message>
        <source>This computer, and further keys (OAuthSettingsRecipients)</source>
        <translation>このパソコンと、ほかの公開鍵（OAuthSettingsRecipients）</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>このパソコンのみ</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::RescueBar</name>
    <message>
        <source>Save the rescue key</source>
        <translation>レスキューキーを保存</translation>
    </message>
    <message>
        <source>Make a rescue key?</source>
        <translation>レスキューキーを作りますか？</translation>
    </message>
    <message>
        <source>Only a key in this computer&apos;s keyring or vault opens the tokens of this connection. If it is lost, for instance because the keyring was reset, you must log in again. A rescue key opens them, too: save it to a file, and keep that file or a print of it in a safe place, not on this computer.</source>
        <translation>この接続のトークンを開けるのは、このパソコンのキーリングまたは保管庫にある秘密鍵だけです。キーリングの初期化などで秘密鍵がなくなると、もう一度ログインが必要になります。レスキューキーがあれば、トークンを開けます。ファイルに保存し、そのファイルか印刷したものを、このパソコン以外の安全な場所に保管してください。</translation>
    </message>
    <message>
        <source>Save a rescue key…</source>
        <translation>レスキューキーを保存…</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>作らない</translation>
    </message>
    <message>
        <source>The rescue key is in %1</source>
        <translation>レスキューキーを%1に保存しました</translation>
    </message>
    <message>
        <source>Whoever has it can open the settings files of this computer. Put it in a safe place, then delete it here. Further connections use it, too.</source>
        <translation>このファイルがあれば、だれでもこのパソコンのOAuth設定ファイルを開けます。安全な場所に移し、ここからは削除してください。これから作る接続も、このキーで開けます。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VaultDialog</name>
    <message>
        <source>Open the vault</source>
        <translation>保管庫を開く</translation>
    </message>
    <message>
        <source>Enter the passphrase of the vault that keeps your keys and secrets. It is asked for once after each start.</source>
        <translation>APIキーなどを保管している保管庫のパスフレーズを入力してください。起動後に1回だけ確認します。</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Please try again.</source>
        <translation>このパスフレーズでは保管庫を開けません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>保管庫のパスフレーズ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VaultOffer</name>
    <message>
        <source>Open the vault</source>
        <translation>保管庫を開く</translation>
    </message>
    <message>
        <source>Keep it in a vault protected by a passphrase</source>
        <translation>パスフレーズで保護された保管庫に保管する</translation>
    </message>
    <message>
        <source>The vault is a file on this computer that only your passphrase opens (%1). Tsunagi asks for the passphrase once after each start. Nobody can open the vault without it: keep it well.</source>
        <translation>保管庫は、パスフレーズだけで開く、このパソコンのファイルです（%1）。パスフレーズは、起動後に1回だけ確認します。忘れるとだれも開けないので、大切に保管してください。</translation>
    </message>
    <message>
        <source>There is a vault on this computer (%1), a file that only its passphrase opens. Tsunagi asks for the passphrase once after each start.</source>
        <translation>このパソコンには保管庫があります（%1）。パスフレーズだけで開くファイルです。パスフレーズは、起動後に1回だけ確認します。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>保管庫のパスフレーズ</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>パスフレーズ（もう一度）</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>2つのパスフレーズが一致しません。</translation>
    </message>
    <message>
        <source>Keep it in the vault</source>
        <translation>保管庫に保管</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Columns…</source>
        <translation>表示項目(&amp;C)…</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>昇順で並べ替え(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>降順で並べ替え(&amp;D)</translation>
    </message>
    <message>
        <source>Then by this one, ascending</source>
        <translation>次のキーに追加（昇順）</translation>
    </message>
    <message>
        <source>Then by this one, descending</source>
        <translation>次のキーに追加（降順）</translation>
    </message>
    <message>
        <source>Do not sort by this one</source>
        <translation>この列では並べ替えない</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>固定を解除(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin at the left</source>
        <translation>左端に固定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Size to the content</source>
        <translation>内容に合わせた幅にする(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隠す(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Text with headings</source>
        <translation>見出し付きテキスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>Markdownの表(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Backlog table</source>
        <translation>Backlog記法の表(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>コピー(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>形式を選んでコピー(&amp;A)</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>列「%1」</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Open</source>
        <translation>オープン</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>マージ済み</translation>
    </message>
    <message>
        <source>No child issues</source>
        <translation>子課題以外</translation>
    </message>
    <message>
        <source>Child issues</source>
        <translation>子課題</translation>
    </message>
    <message>
        <source>Neither parent nor child</source>
        <translation>親課題でも子課題でもない課題</translation>
    </message>
    <message>
        <source>Parent issues</source>
        <translation>親課題</translation>
    </message>
    <message>
        <source>Third level</source>
        <translation>第3階層の課題</translation>
    </message>
    <message>
        <source>Second level</source>
        <translation>第2階層の課題</translation>
    </message>
    <message>
        <source>Top level</source>
        <translation>最上位の課題</translation>
    </message>
    <message>
        <source>Without the third level</source>
        <translation>第3階層以外</translation>
    </message>
    <message>
        <source>Without the top of three levels</source>
        <translation>3階層の最上位以外</translation>
    </message>
    <message>
        <source>Without children of their own</source>
        <translation>子を持たない課題</translation>
    </message>
    <message>
        <source>Issue created</source>
        <translation>課題の追加</translation>
    </message>
    <message>
        <source>Issue updated</source>
        <translation>課題の更新</translation>
    </message>
    <message>
        <source>Issue commented</source>
        <translation>課題にコメント</translation>
    </message>
    <message>
        <source>Issue deleted</source>
        <translation>課題の削除</translation>
    </message>
    <message>
        <source>Several issues updated</source>
        <translation>課題をまとめて更新</translation>
    </message>
    <message>
        <source>Wiki page created</source>
        <translation>Wikiの追加</translation>
    </message>
    <message>
        <source>Wiki page updated</source>
        <translation>Wikiの更新</translation>
    </message>
    <message>
        <source>Wiki page deleted</source>
        <translation>Wikiの削除</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>ファイルの追加</translation>
    </message>
    <message>
        <source>File updated</source>
        <translation>ファイルの更新</translation>
    </message>
    <message>
        <source>File deleted</source>
        <translation>ファイルの削除</translation>
    </message>
    <message>
        <source>Subversion commit</source>
        <translation>Subversionコミット</translation>
    </message>
    <message>
        <source>Git push</source>
        <translation>Gitプッシュ</translation>
    </message>
    <message>
        <source>Git repository created</source>
        <translation>Gitリポジトリの作成</translation>
    </message>
    <message>
        <source>User joined the project</source>
        <translation>プロジェクトに参加</translation>
    </message>
    <message>
        <source>User left the project</source>
        <translation>プロジェクトから脱退</translation>
    </message>
    <message>
        <source>Notification added to a comment</source>
        <translation>コメントにお知らせを追加</translation>
    </message>
    <message>
        <source>Pull request created</source>
        <translation>プルリクエストの追加</translation>
    </message>
    <message>
        <source>Pull request updated</source>
        <translation>プルリクエストの更新</translation>
    </message>
    <message>
        <source>Pull request commented</source>
        <translation>プルリクエストにコメント</translation>
    </message>
    <message>
        <source>Pull request deleted</source>
        <translation>プルリクエストの削除</translation>
    </message>
    <message>
        <source>Milestone created</source>
        <translation>マイルストーンの追加</translation>
    </message>
    <message>
        <source>Milestone updated</source>
        <translation>マイルストーンの更新</translation>
    </message>
    <message>
        <source>Milestone deleted</source>
        <translation>マイルストーンの削除</translation>
    </message>
    <message>
        <source>Team joined the project</source>
        <translation>チームがプロジェクトに参加</translation>
    </message>
    <message>
        <source>Team left the project</source>
        <translation>チームがプロジェクトから脱退</translation>
    </message>
    <message>
        <source>Document created</source>
        <translation>ドキュメントの追加</translation>
    </message>
    <message>
        <source>Document deleted</source>
        <translation>ドキュメントの削除</translation>
    </message>
    <message>
        <source>Document&apos;s title updated</source>
        <translation>ドキュメントのタイトルの更新</translation>
    </message>
    <message>
        <source>Document updated</source>
        <translation>ドキュメントの更新</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a list goes on</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 他%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1以降</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>期間を指定</translation>
    </message>
    <message>
        <source>Before today</source>
        <translation>昨日まで</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>今日から7日間</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>過去30日間</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConditionChip</name>
    <message>
        <source>Drop the condition “%1”</source>
        <translation>条件「%1」を解除</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::DaysEditor</name>
    <message>
        <source>Days</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>2026/11/23</source>
        <translation>2026/11/23</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FilesBar</name>
    <message>
        <source>Save the files of %1</source>
        <translation>%1のファイルを保存</translation>
    </message>
    <message>
        <source>Saving %1 of %2 files to %3 (%4)</source>
        <translation>%3に保存しています：ファイル%1/%2（%4）</translation>
    </message>
    <message>
        <source>%1 of %2 files are in %3</source>
        <translation>%3にファイル%1/%2があります</translation>
    </message>
    <message>
        <source>(%1 of them were there already)</source>
        <translation>（うち%1は保存済み）</translation>
    </message>
    <message>
        <source>Save the selected rows&apos; files…</source>
        <translation>選択した行のファイルを保存…</translation>
    </message>
    <message>
        <source>Save all rows&apos; files…</source>
        <translation>すべての行のファイルを保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Saving files</source>
        <translation>ファイルの保存</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FilterBar</name>
    <message>
        <source>Add condition</source>
        <translation>条件を追加</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FilterForm</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Write days as 2026/11/23, the earlier one first.</source>
        <translation>日付は2026/11/23の形で、早いほうを先に入力してください。</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>1つ以上選んでください。</translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation>探す言葉を入力してください。</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>整数を入力してください。</translation>
    </message>
    <message>
        <source>There is nothing called “%1”.</source>
        <translation>「%1」は見つかりません。</translation>
    </message>
    <message>
        <source>There is nothing called “%1”. Did you mean “%2”?</source>
        <translation>「%1」は見つかりません。「%2」のことですか？</translation>
    </message>
    <message>
        <source>%1 Choose a project first, or tick them in the list.</source>
        <translation>%1 先にプロジェクトを選ぶか、一覧で選んでください。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Issue keys, several with a space between them.</source>
        <translation>課題キーを入力します。複数のときは空白で区切ります。</translation>
    </message>
    <message>
        <source>Backlog can look for “No” alone.</source>
        <translation>Backlogでは「いいえ」だけを指定できます。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FindBar</name>
    <message>
        <source>%1 or more</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>Not found in the shown columns</source>
        <translation>表示中の列には見つかりません</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1件見つかりました</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2件中%1件目</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>検索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation>表の中を検索</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>次へ（F3）</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>前へ（Shift+F3）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::OfferList</name>
    <message>
        <source>Search the conditions</source>
        <translation>条件を検索</translation>
    </message>
    <message>
        <source>Conditions of the table</source>
        <translation>テーブルの条件</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StatisticsLine</name>
    <message>
        <source>%1 rows</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2件中%1件</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1件を選択</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>values %1</source>
        <translation>値%1件</translation>
    </message>
    <message>
        <source>distinct %1</source>
        <translation>%1種類</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>合計%1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>平均%1</translation>
    </message>
    <message>
        <source>earliest %1</source>
        <translation>最も早い%1</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>最小%1</translation>
    </message>
    <message>
        <source>latest %1</source>
        <translation>最も遅い%1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>最大%1</translation>
    </message>
    <message>
        <source>empty %1</source>
        <translation>空欄%1件</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::TableSearch</name>
    <message>
        <source>Search the tables</source>
        <translation>テーブルを検索</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ThingsEditor</name>
    <message>
        <source>Search the names</source>
        <translation>名前を検索</translation>
    </message>
    <message>
        <source>Names to choose</source>
        <translation>選択する名前</translation>
    </message>
    <message>
        <source>Reading the names…</source>
        <translation>名前を読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ViewBar</name>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>ビュー「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>同じ名前のビューがあります。</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ViewKeeper</name>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ViewMenu</name>
    <message>
        <source>View (changed)</source>
        <translation>ビュー（変更あり）</translation>
    </message>
    <message>
        <source>View</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>&amp;Update the view</source>
        <translation>ビューを上書き保存(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Back to the saved view</source>
        <translation>保存したビューに戻す(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save as a view…</source>
        <translation>ビューとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>There are no rows to count</source>
        <translation>数える行がありません</translation>
    </message>
    <message>
        <source>The chart is made from the rows that are shown: clear the filter, or choose other conditions.</source>
        <translation>グラフは表示している行から作ります。絞り込みを消すか、条件を変えてください。</translation>
    </message>
    <message>
        <source>%1: number of rows</source>
        <translation>%1ごとの件数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>件数</translation>
    </message>
    <message numerus="yes">
        <source>Others (%n values)</source>
        <translation>
            <numerusform>ほか%n種類</numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（未設定）</translation>
    </message>
    <message>
        <source>A row that has several values is counted in each of them.</source>
        <translation>複数の値がある行は、それぞれの値で数えています。</translation>
    </message>
    <message>
        <source>%1: %2 (%3%)</source>
        <translation>%1：%2件（%3%）</translation>
    </message>
    <message>
        <source>%1
Press to filter the rows by this text</source>
        <translation>%1\nクリックするとこの文字で絞り込みます</translation>
    </message>
    <message>
        <source>None of these rows has a date</source>
        <translation>日付のある行がありません</translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation>ほかの項目を選んでください。</translation>
    </message>
    <message>
        <source>Choose another kind of chart.</source>
        <translation>ほかの種類のグラフを選んでください。</translation>
    </message>
    <message>
        <source>Issues registered and completed</source>
        <translation>課題の登録と完了</translation>
    </message>
    <message>
        <source>Rows over time</source>
        <translation>時期ごとの件数</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have no date.</source>
        <translation>
            <numerusform>日付のない行が%n件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backlog keeps no day of completion: the last update of issues that are “Closed” stands for it.</source>
        <translation>Backlogには完了日がないため、状態が「完了」の課題の更新日を完了日とみなしています。</translation>
    </message>
    <message>
        <source>By week: there are too many days to be drawn.</source>
        <translation>日数が多いため、週ごとに数えています。</translation>
    </message>
    <message>
        <source>By week, from Monday.</source>
        <translation>週ごと（月曜始まり）に数えています。</translation>
    </message>
    <message>
        <source>By month: there are too many days to be drawn.</source>
        <translation>日数が多いため、月ごとに数えています。</translation>
    </message>
    <message>
        <source>By month.</source>
        <translation>月ごとに数えています。</translation>
    </message>
    <message>
        <source>By year.</source>
        <translation>年ごとに数えています。</translation>
    </message>
    <message>
        <source>By year: there are too many days to be drawn.</source>
        <translation>日数が多いため、年ごとに数えています。</translation>
    </message>
    <message>
        <source>By day.</source>
        <translation>日ごとに数えています。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>%1: still to come</source>
        <translation>%1：これから</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2件</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1：%2 %3件、%4 %5件</translation>
    </message>
    <message>
        <source>None of these issues has a milestone</source>
        <translation>マイルストーンのある課題がありません</translation>
    </message>
    <message>
        <source>The burn-up is made from the issues that are shown: clear the filter, or choose other conditions.</source>
        <translation>バーンアップは表示している課題から作ります。絞り込みを消すか、条件を変えてください。</translation>
    </message>
    <message>
        <source>Burn-up of %1</source>
        <translation>%1のバーンアップ</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>課題数</translation>
    </message>
    <message numerus="yes">
        <source>Made from the %n issues of it that are shown.</source>
        <translation>
            <numerusform>表示している課題%n件から作成しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Release due</source>
        <translation>リリース予定日</translation>
    </message>
    <message>
        <source>It starts on %1; its release is due on %2.</source>
        <translation>開始日は%1、リリース予定日は%2です。</translation>
    </message>
    <message>
        <source>Its release is due on %1. It has no start date: the first issue stands for it.</source>
        <translation>リリース予定日は%1です。開始日がないため、最初の課題の登録日から数えています。</translation>
    </message>
    <message>
        <source>It starts on %1, and has no release due date.</source>
        <translation>開始日は%1です。リリース予定日はありません。</translation>
    </message>
    <message>
        <source>It has neither a start date nor a release due date.</source>
        <translation>開始日もリリース予定日もありません。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2件）</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2、%3件）</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ChartChoices</name>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>時期ごと</translation>
    </message>
    <message>
        <source>Burn-up</source>
        <translation>バーンアップ</translation>
    </message>
    <message>
        <source>Greatest first</source>
        <translation>件数の多い順</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>値の順</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>日ごと</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>週ごと</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>月ごと</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>年ごと</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>グラフの種類</translation>
    </message>
    <message>
        <source>Column that is counted</source>
        <translation>数える項目</translation>
    </message>
    <message>
        <source>Order of the bars</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Step of time</source>
        <translation>期間の単位</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>マイルストーン</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ChartPane</name>
    <message>
        <source>Copy the chart</source>
        <translation>グラフをコピー</translation>
    </message>
    <message>
        <source>Copy the &amp;figures</source>
        <translation>数値をコピー(&amp;F)</translation>
    </message>
    <message>
        <source>Copy as a &amp;picture</source>
        <translation>画像としてコピー(&amp;P)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>グラフ：%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
</TS>
