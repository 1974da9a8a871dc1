# SPDX-License-Identifier: GPL-3.0-or-later
"""F3, the guide's 「Web アプリケーション」, by the desktop program's wizard: the URL is shown, opened or copied; a code, the
callback URL, or tokens that were got elsewhere are pasted."""
import urllib.parse

from browser import wait_until
from desktop import Atspi
from flow import CONNECTION_TEST
import screen


class InJapanese(screen.FlowAtTheScreen):
    LANGUAGE = "ja"

    def go_to_web_page(self, program):
        """Through the methods that are folded away, with the application's values; the URL that the page shows."""
        program.find("Welcome to Tsunagi")
        program.type_into("URL of the space", self.url)
        program.press("Start connecting")
        program.press("Other methods")
        program.press("Web application (paste an authorization code or tokens)", Atspi.Role.RADIO_BUTTON)
        program.press("&Next")
        # OAuthClientId:アプリケーション設定のクライアントId に設定。OAuthClientSecret:…クライアントシークレットに設定。
        self.fill_in_application(program)
        program.press("&Next")
        # ストアドプロシージャがOAuth エンドポイントのURL を返します。
        return wait_until("the URL to open", lambda: program.text_of(program.find("URL to open in the browser", Atspi.Role.TEXT)))

    def paste(self, program, text):
        program.type_into("Callback URL or authorization code", text)
        program.press("&Connect", Atspi.Role.PUSH_BUTTON)

    def check_connected(self, program, code):
        """Saved, by one exchange of that code without PKCE, with each secret in its place and in no other."""
        self.save(program, "会社" if self.LANGUAGE == "ja" else "Company")
        wait_until("the connection to be saved", self.home.connections)
        (saved,) = self.home.connections()
        self.assertEqual(screen.keychain_item(f"{saved['id']}/OAuthClientSecret"), self.info["clientSecret"])
        payload = self.opened_payload()
        program.quit()
        requests = self.wire.take()
        exchanges = [request for request in requests if request.method == "POST"]
        self.assertEqual(len(exchanges), 1, requests)
        self.check_exchange(exchanges[0], code)
        asked = [request.path for request in requests if request.header("Authorization") == [f"Bearer {payload['accessToken']}"]]
        self.assertTrue(set(CONNECTION_TEST) <= set(asked), requests)
        self.check_kept(payload, code)

    def check_kept(self, payload, *more_secrets):
        secrets = (self.info["clientSecret"], payload["accessToken"], payload["refreshToken"], *more_secrets)
        self.check_grant(payload)
        self.machine.check_private()
        self.machine.check_holds_none(*secrets)
        said = self.log.read_text(encoding="utf-8")
        for secret in secrets:
            self.assertNotIn(secret, said)

    def test_the_callback_url(self):
        program = self.start()
        url = self.go_to_web_page(program)
        fields = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query, strict_parsing=True))
        self.assertEqual(url.partition("?")[0], self.url + "/OAuth2AccessRequest.action")
        self.assertEqual(set(fields), {"response_type", "client_id", "redirect_uri", "state"})  # no PKCE: others may exchange the code
        self.assertEqual((fields["client_id"], fields["redirect_uri"]), (self.info["clientId"], self.callback))
        # Copied: what a person would paste into a browser somewhere else.
        program.press("Copy", Atspi.Role.PUSH_BUTTON)
        program.paste_into("Callback URL or authorization code", url)
        self.assertTrue(self.machine.opener.opened_nothing())
        program.press("Open in the browser")
        self.assertEqual(self.machine.opener.next_url(), url)

        # 認証されると、ブラウザはコールバックURL にリダイレクトします。 Nobody listens there.
        answer = self.called_back(self.decide(url))
        (code,) = urllib.parse.parse_qs(urllib.parse.urlsplit(answer).query)["code"]
        # One of another attempt is refused, and nothing is asked.
        self.paste(program, answer.replace(fields["state"], "bm90LW91cnM"))
        program.find("The pasted URL belongs to another sign-in attempt.")
        self.assertEqual([request for request in self.wire.requests() if request.method == "POST"], [])
        self.paste(program, answer)
        self.check_connected(program, code)

    def test_tokens_from_elsewhere(self):
        """アクセストークンとリフレッシュトークンを取得すると、データに接続し、…できるようになります。"""
        given = {"URL": self.url, "OAuthClientId": self.info["clientId"], "OAuthClientSecret": self.info["clientSecret"]}
        code = self.machine.put("code", self.sandbox.authorize())
        (tokens,) = self.machine.rows("call", "GetOAuthAccessToken", "AuthMode=WEB", f"Verifier=@{code}", CallbackURL=self.callback, **given)
        self.wire.take()
        program = self.start()
        self.go_to_web_page(program)
        program.press("I have tokens already")
        # An access token that is refused: told on the spot, without the token itself.
        program.type_into("Access token", "x" * 64)
        program.press("&Connect", Atspi.Role.PUSH_BUTTON)
        program.find("Backlog refused the access token.")
        program.type_into("Access token", tokens["OAuthAccessToken"])
        program.type_into("Refresh token", tokens["OAuthRefreshToken"])
        program.type_into("Expires in (seconds)", str(tokens["ExpiresIn"]))
        program.press("&Connect", Atspi.Role.PUSH_BUTTON)
        self.save(program, "トークン" if self.LANGUAGE == "ja" else "Tokens")
        wait_until("the connection to be saved", self.home.connections)
        payload = self.opened_payload()
        self.assertEqual((payload["accessToken"], payload["refreshToken"]), (tokens["OAuthAccessToken"], tokens["OAuthRefreshToken"]))
        program.quit()
        self.assertEqual([request for request in self.wire.take() if request.method == "POST"], [])  # they are good, so none is got
        self.check_kept(payload)


class InEnglish(InJapanese):
    LANGUAGE = "en"

    def test_the_callback_url(self):
        """The code alone, which is enough."""
        program = self.start()
        answer = self.called_back(self.decide(self.go_to_web_page(program)))
        (code,) = urllib.parse.parse_qs(urllib.parse.urlsplit(answer).query)["code"]
        self.paste(program, "0123456789abcdef")
        program.find("The authorization code (verifier) is wrong, used, or expired.")
        self.wire.take()
        self.paste(program, code)
        self.check_connected(program, code)

    test_tokens_from_elsewhere = None  # as in Japanese
