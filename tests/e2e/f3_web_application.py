# SPDX-License-Identifier: GPL-3.0-or-later
"""F3, the guide's 「Web アプリケーション」, 「OAuth アクセストークンの取得」: the URL, the person, and the code, each by its procedure."""
import urllib.parse

from flow import LANGUAGES, Flow, run


class ByCommandLine(Flow):
    def given(self):
        return {
            # OAuthClientId:アプリケーション設定のクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:アプリケーション設定のクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            "AuthScheme": "OAuth",
            "URL": self.url,
        }

    def test_as_the_guide_says(self):
        # GetOAuthAuthorizationURL ストアドプロシージャを呼び出します。CallbackURL インプットをアプリケーション設定で指定した
        # コールバックURL に設定します。ストアドプロシージャがOAuth エンドポイントのURL を返します。
        (made,) = self.machine.rows("call", "GetOAuthAuthorizationURL", f"CallbackURL={self.callback}", **self.given())
        self.assertEqual(set(made), {"URL", "State"})
        self.assertEqual(made["URL"], f"{self.url}/OAuth2AccessRequest.action?response_type=code&client_id={self.info['clientId']}"
                         f"&redirect_uri={urllib.parse.quote(self.callback, safe='')}&state={made['State']}")
        self.assertEqual(self.wire.requests(), [])

        # ステップ1でストアドプロシージャが返したURL に移動します。カスタムOAuth アプリケーションにログインして、Web アプリケーション
        # を認可します。認証されると、ブラウザはコールバックURL にリダイレクトします。
        url = self.called_back(self.decide(made["URL"]))
        callback = urllib.parse.parse_qs(urllib.parse.urlsplit(url).query, strict_parsing=True)
        self.assertEqual(callback["state"], [made["State"]])

        # GetOAuthAccessToken ストアドプロシージャを呼び出します。AuthMode をWEB に、Verifier インプットをコールバックURL のクエリ
        # 文字列の"code" パラメータに設定します。
        (code,) = callback["code"]
        (tokens,) = self.machine.rows("call", "GetOAuthAccessToken", "AuthMode=WEB", f"Verifier=@{self.machine.put('code', code)}",
                                      CallbackURL=self.callback, **self.given())
        self.assertEqual(set(tokens), {"OAuthAccessToken", "OAuthRefreshToken", "ExpiresIn"})
        self.assertEqual(tokens["ExpiresIn"], 3600)
        (exchange,) = self.wire.take()
        self.check_exchange(exchange, code)

        # アクセストークンとリフレッシュトークンを取得すると、データに接続し、…できるようになります。
        (row,) = self.machine.rows("test", OAuthAccessToken=tokens["OAuthAccessToken"], **self.given())
        self.assertEqual(row["UserId"], self.me["id"])
        # A procedure prints, and persists nothing.
        self.assertEqual(self.machine.files(), [])
        self.check_only_read()

    def tokens(self, **inputs):
        given = [f"{name}={value}" for name, value in inputs.items()]
        return self.machine.rows("call", "GetOAuthAccessToken", *given, CallbackURL=self.callback, **self.given())[0]

    def test_the_whole_callback_url_does_too(self):
        """What a person copies from the browser; AuthMode is WEB where a Verifier is given."""
        code = self.sandbox.authorize()
        url = self.machine.put("pasted", f"{self.callback}/?code={code}&state=x\n")
        self.assertEqual(set(self.tokens(Verifier=f"@{url}")), {"OAuthAccessToken", "OAuthRefreshToken", "ExpiresIn"})
        self.check_exchange(self.wire.take()[0], code)

    def test_a_state_of_ones_own(self):
        (made,) = self.machine.rows("call", "GetOAuthAuthorizationURL", f"CallbackURL={self.callback}", "State=a b&c=d+日本", **self.given())
        self.assertEqual(made["State"], "a b&c=d+日本")
        self.assertTrue(made["URL"].endswith("&state=a%20b%26c%3Dd%2B%E6%97%A5%E6%9C%AC"), made["URL"])

    def test_in_the_browser_by_one_call(self):
        """AuthMode=APP: the procedure opens the browser and listens itself."""
        self.machine.give_a_screen()
        call = self.machine.start("call", "GetOAuthAccessToken", "AuthMode=APP", "-o", "json", CallbackURL=self.callback, **self.given())
        self.decide(self.machine.opener.next_url())
        out, _ = self.machine.end(call)
        self.assertIn('"OAuthAccessToken"', out)
        (exchange,) = self.wire.take()
        self.check_exchange(exchange, pkce=True)
        self.assertEqual(self.machine.files(), [])

    def test_a_code_is_good_once(self):
        path = self.machine.put("code", self.sandbox.authorize())
        self.tokens(Verifier=f"@{path}")
        arguments = ("call", "GetOAuthAccessToken", f"Verifier=@{path}")
        error = self.machine.refusal(4, *arguments, CallbackURL=self.callback, **self.given())
        self.assertEqual((error["code"], error["reason"]), ("AuthenticationFailed", "CodeRefused"))
        for language, words in zip(LANGUAGES, ("(verifier) is wrong, used, or expired", "認可コード（verifier）")):
            self.assertIn(words, self.machine.said(language, 4, *arguments, CallbackURL=self.callback, **self.given()))

    def test_another_callback_than_the_registered_one(self):
        """The space refuses it, to the letter: a slash more is another URL."""
        path = self.machine.put("code", self.sandbox.authorize())
        error = self.machine.refusal(4, "call", "GetOAuthAccessToken", f"Verifier=@{path}", CallbackURL=self.callback + "/", **self.given())
        self.assertEqual(error["reason"], "CodeRefused")
        self.assertEqual(dict(self.wire.take()[0].form())["redirect_uri"], self.callback + "/")


if __name__ == "__main__":
    run(ByCommandLine, screen="f3_at_the_screen")
