# SPDX-License-Identifier: GPL-3.0-or-later
"""F6, the guide's 「オプション1:Verifier code を取得および交換」: the code is got on a machine with a browser, and spent on one without."""
import urllib.parse

from flow import CONNECTION_TEST, LANGUAGES, Flow, run
from machine import Machine


class ByCommandLine(Flow):
    def setUp(self):
        super().setUp()
        self.server = Machine(self, self.folder)  # self.machine is the one with the browser
        self.settings_file = self.server.home / "job/OAuthSettings.txt"

    def for_the_url(self):
        """以下のプロパティを設定し、認証URL を作成します。"""
        return {
            # InitiateOAuth:OFF に設定。
            "InitiateOAuth": "OFF",
            # OAuthClientId:アプリケーションの登録時に割り当てられたクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:アプリケーションの登録時に割り当てられたクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            "URL": self.url,
            "CallbackURL": self.callback,
        }

    def first(self, verifier):
        """ヘッドレスマシンでは、次の接続プロパティを設定してOAuth 認証値を取得します。"""
        return {
            # InitiateOAuth:REFRESH に設定。
            "InitiateOAuth": "REFRESH",
            # OAuthVerifier:verifier code に設定。
            "OAuthVerifier": verifier,
            # OAuthClientId:(カスタムアプリのみ)カスタムOAuth アプリケーション設定のクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:カスタムOAuth アプリケーション設定のクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            # OAuthSettingsLocation:これを設定すると、暗号化されたOAuth 認証値が指定された場所に永続化されます。
            "OAuthSettingsLocation": str(self.settings_file),
            "URL": self.url,
            "CallbackURL": self.callback,
        }

    def reset(self):
        """OAuth 設定ファイルが生成されたら、以下のように接続プロパティをリセットする必要があります。"""
        return {
            # InitiateOAuth:REFRESH に設定。
            "InitiateOAuth": "REFRESH",
            # OAuthClientId:アプリケーションの登録時に割り当てられたクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:アプリケーションの登録時に割り当てられたクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            # OAuthSettingsLocation:暗号化されたOAuth 認証値を含む場所に設定。
            "OAuthSettingsLocation": str(self.settings_file),
        }

    def callback_url(self):
        """ログインして、本製品 にアクセス許可を与えます。すると、verifier code を含むコールバックURL にリダイレクトされます。"""
        (made,) = self.machine.rows("call", "GetOAuthAuthorizationURL", **self.for_the_url())
        # A code is exchanged elsewhere than the URL was built: no PKCE.
        self.assertNotIn("code_challenge", made["URL"])
        # Nobody listens there: the browser shows an error, and the address.
        url = self.called_back(self.decide(made["URL"]))
        self.assertEqual(self.machine.files(), [])
        return url

    def check_goes_on(self, code, before, **properties):
        """A refresh by those properties, and the code nowhere on the wire or the disk."""
        self.expire()
        self.server.rows("test", **properties)
        refused, refresh, *reads = self.wire.take()
        self.check_reads([refused], CONNECTION_TEST[0], token=before["accessToken"])
        self.check_refresh(refresh, before["refreshToken"])
        after = self.check_disk(self.server, self.settings_file, before["accessToken"], before["refreshToken"], code)
        self.check_reads(reads, *CONNECTION_TEST, token=after["accessToken"])
        return after

    def test_as_the_guide_says(self):
        # verifier code の値を保存します。後ほどこれをOAuthVerifier 接続プロパティに設定します。
        (code,) = urllib.parse.parse_qs(urllib.parse.urlsplit(self.callback_url()).query)["code"]
        self.assertEqual(self.wire.requests(), [])

        self.assertEqual(self.server.rows("connect", **self.first(code))[0]["UserId"], self.me["id"])
        exchange, *reads = self.wire.take()
        self.check_exchange(exchange, code)
        payload = self.check_disk(self.server, self.settings_file, code)
        self.check_reads(reads, *CONNECTION_TEST, token=payload["accessToken"])

        # ヘッドレスマシンからアクセストークンを自動的にリフレッシュする
        renewed = self.check_goes_on(code, payload, **self.reset())
        self.server.rows("fetch", "Projects", **self.reset())
        self.check_reads(self.wire.take(), "/api/v2/projects", token=renewed["accessToken"])

        # A job that was never reset works on: the file knows the code.
        self.check_goes_on(code, renewed, **self.first(code))
        self.assertEqual(len(self.token_requests("authorization_code")), 1)
        self.check_only_read()

    def test_the_whole_callback_url_as_it_was_copied(self):
        url = self.callback_url()
        self.server.rows("connect", **self.first(url))
        self.check_exchange(self.wire.take()[0], urllib.parse.parse_qs(urllib.parse.urlsplit(url).query)["code"][0])
        self.check_disk(self.server, self.settings_file, url)

    def test_from_a_file_as_services_have_it(self):
        """systemd's credentials: the code and the secret are files that only the service can read."""
        first = self.first("")
        credentials = self.server.folder / "credentials"
        credentials.mkdir(mode=0o700)
        for name, value in (("OAuthVerifier", self.sandbox.authorize()), ("OAuthClientSecret", first.pop("OAuthClientSecret"))):
            (credentials / f"tsunagi.{name}").write_text(value + "\n", encoding="utf-8")
            (credentials / f"tsunagi.{name}").chmod(0o400)
        del first["OAuthVerifier"]
        self.server.environment["CREDENTIALS_DIRECTORY"] = str(credentials)
        self.server.rows("connect", **first)
        self.check_disk(self.server, self.settings_file)

    # --- what may go wrong -----------------------------------------------------------------------------------------
    def test_a_code_that_was_left_too_long(self):
        """Nothing is written, and the message says what a person should do next."""
        self.sandbox.control("config", {"codeLife": 1})
        code = self.sandbox.authorize()
        self.let_a_second_pass()
        error = self.server.refusal(4, "connect", **self.first(code))
        self.assertEqual((error["code"], error["reason"]), ("AuthenticationFailed", "CodeRefused"))
        for language, words in zip(LANGUAGES, ("used, or expired", "期限")):
            said = self.server.said(language, 4, "connect", **self.first(code))
            self.assertIn(words, said)
            self.assertNotIn(code, said)
        self.assertFalse(self.settings_file.exists())

    def test_off_does_not_exchange(self):
        for language in LANGUAGES:
            given = self.first(self.sandbox.authorize()) | {"InitiateOAuth": "OFF"}
            self.assertIn("InitiateOAuth=REFRESH", self.server.said(language, 3, "connect", **given))
        self.assertEqual(self.server.refusal(3, "connect", **given)["reason"], "VerifierNotAllowed")
        self.assertEqual(self.wire.requests(), [])

    def test_a_place_that_cannot_be_written(self):
        """この場所が本製品 に読み書きのアクセス許可を与えることを確認してください。The code is still good afterwards."""
        code = self.sandbox.authorize()
        error = self.server.refusal(13, "connect", **self.first(code) | {"OAuthSettingsLocation": "/proc/tsunagi/OAuthSettings.txt"})
        self.assertEqual(error["code"], "Storage")
        self.assertEqual(self.wire.requests(), [])
        self.server.rows("connect", **self.first(code))


if __name__ == "__main__":
    run(ByCommandLine, screen="f6_at_the_screen")
