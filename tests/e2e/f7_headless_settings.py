# SPDX-License-Identifier: GPL-3.0-or-later
"""F7, the guide's 「オプション2:OAuth 設定を転送」: signed in where a browser is, and the settings file copied to the server."""
import json
import shutil

from flow import CONNECTION_TEST, LANGUAGES, PATIENCE, Flow, run
from machine import Machine, sealed_by_passphrase

PASSPHRASE = "correct horse 電池 staple"


class ByCommandLine(Flow):
    def setUp(self):
        super().setUp()
        self.server = Machine(self, self.folder)
        self.copied = self.server.home / "job/OAuthSettings.txt"
        self.original = self.machine.home / ".local/share/tsunagi/OAuthSettings.txt"  # デフォルトのファイル名はOAuthSettings.txt です。

    def desktop(self):
        """上述の「デスクトップアプリケーション」の説明に従って、接続プロパティを設定します。"""
        return {"InitiateOAuth": "GETANDREFRESH", "OAuthClientId": self.info["clientId"], "OAuthClientSecret": self.info["clientSecret"],
                "URL": self.url, "CallbackURL": self.callback}

    def on_the_server(self):
        """ヘッドレスマシンで、次の接続プロパティを設定し、データに接続します。"""
        return {
            # InitiateOAuth:REFRESH に設定。
            "InitiateOAuth": "REFRESH",
            # OAuthClientId:(カスタムアプリのみ)アプリケーションの登録時に割り当てられたクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:(カスタムアプリのみ)アプリケーションの登録時に割り当てられたクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            # OAuthSettingsLocation:OAuth 設定ファイルの場所に設定。
            "OAuthSettingsLocation": str(self.copied),
        }

    def signed_in(self):
        """As far as the guide's 接続テストに成功したら. Returns what the file holds."""
        self.machine.give_a_screen()
        connect = self.machine.start("connect", **self.desktop())
        self.decide(self.machine.opener.next_url(PATIENCE))
        self.machine.end(connect)
        self.machine.rows("test", **self.desktop())
        self.wire.take()
        # 生成された認証値は、OAuthSettingsLocation で指定された場所に暗号化されて書き込まれます。
        return self.check_disk(self.machine, self.original)

    def copy(self, content):
        """OAuth 設定ファイルをヘッドレスマシンにコピーします。"""
        self.copied.parent.mkdir(mode=0o700, exist_ok=True)
        self.copied.write_bytes(content)
        self.copied.chmod(0o600)

    def copy_identity(self):
        self.server.identity.parent.mkdir(mode=0o700, parents=True)
        shutil.copy2(self.machine.identity, self.server.identity)

    def copy_sealed_by_passphrase(self, payload):
        """For who would rather carry words than a key: opened and sealed again by Debian's age."""
        text = json.dumps(payload, ensure_ascii=False)
        self.copy(sealed_by_passphrase(text, PASSPHRASE, self.machine.folder))

    def check_refreshes(self, before, **properties):
        self.expire()
        _, err = self.server.run("test", **properties)
        refused, refresh, *reads = self.wire.take()
        self.check_reads([refused], CONNECTION_TEST[0], token=before["accessToken"])
        self.check_refresh(refresh, before["refreshToken"])
        after = self.check_disk(self.server, self.copied, before["accessToken"], before["refreshToken"])
        self.check_reads(reads, *CONNECTION_TEST, token=after["accessToken"])
        self.assertEqual((after["grantId"], after["generation"]), (before["grantId"], before["generation"] + 1))
        return after, err

    def test_file_and_identity_copied(self):
        payload = self.signed_in()
        self.copy(self.original.read_bytes())
        self.copy_identity()
        self.assertEqual(self.server.rows("test", **self.on_the_server())[0]["UserId"], self.me["id"])
        self.check_reads(self.wire.take(), *CONNECTION_TEST, token=payload["accessToken"])
        self.assertEqual(self.copied.read_bytes(), self.original.read_bytes())

        # アクセストークンの自動リフレッシュを有効にする
        renewed, _ = self.check_refreshes(payload, **self.on_the_server())
        self.check_refreshes(renewed, **self.on_the_server())
        self.check_only_read()

    def test_file_by_passphrase(self):
        payload = self.signed_in()
        self.copy_sealed_by_passphrase(payload)
        before = self.copied.read_bytes()
        for language, words in zip(LANGUAGES, ("The passphrase does not open", "パスフレーズ")):
            said = self.server.said(language, 15, "test", OAuthSettingsPassphrase="not this one", **self.on_the_server())
            self.assertIn(words, said)
            self.assertIn(str(self.copied), said)
            self.assertNotIn("not this one", said)
        self.assertEqual(self.server.refusal(15, "test", **self.on_the_server())["code"], "WrongIdentity")

        given = self.on_the_server() | {"OAuthSettingsPassphrase": PASSPHRASE}
        self.assertEqual(self.server.rows("test", **given)[0]["UserId"], self.me["id"])
        self.check_reads(self.wire.take(), *CONNECTION_TEST, token=payload["accessToken"])
        # Used in place: nothing was written, and no key made.
        self.assertEqual([self.copied], self.server.files())
        self.assertEqual(self.copied.read_bytes(), before)

        # At the first refresh it is sealed to this machine's own identity, which is told.
        renewed, err = self.check_refreshes(payload, **given)
        self.server.check_holds_none(PASSPHRASE)
        self.check_refreshes(renewed, **self.on_the_server())  # without the passphrase
        self.check_only_read()

    def test_without_the_key_that_opens_it(self):
        """Only the file was copied. It is left as it is, and no key is made that would open nothing."""
        self.signed_in()
        self.copy(self.original.read_bytes())
        for language in LANGUAGES:
            self.assertIn(str(self.server.identity), self.server.said(language, 15, "test", **self.on_the_server()))
        self.assertEqual(self.server.refusal(15, "test", **self.on_the_server())["reason"], "IdentityMissing")
        self.assertEqual(self.server.files(), [self.copied])
        self.assertEqual(self.copied.read_bytes(), self.original.read_bytes())
        # Another machine's key does not open it either.
        self.server.run("keygen")
        self.assertEqual(self.server.refusal(15, "test", **self.on_the_server())["reason"], "NoIdentityOpens")
        self.assertEqual(self.wire.requests(), [])

    def test_where_it_was_not_copied_to(self):
        for language in LANGUAGES:
            self.assertIn(str(self.copied), self.server.said(language, 11, "test", URL=self.url, **self.on_the_server()))
        self.assertEqual(self.server.refusal(11, "test", URL=self.url, **self.on_the_server())["reason"], "NoGrant")
        self.assertEqual(self.wire.requests(), [])


if __name__ == "__main__":
    run(ByCommandLine)
