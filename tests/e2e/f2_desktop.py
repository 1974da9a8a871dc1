# SPDX-License-Identifier: GPL-3.0-or-later
"""F2, the guide's 「デスクトップアプリケーション」: signed in by the browser, kept in the settings file, refreshed by itself."""
import json
import urllib.parse

from browser import wait_until
from flow import CONNECTION_TEST, LANGUAGES, PATIENCE, Flow, run


class ByCommandLine(Flow):
    def given(self):
        return {
            # すべてのユーザーアカウントフローでAuthScheme をOAuth に設定する必要があります。
            "AuthScheme": "OAuth",
            # InitiateOAuth:GETANDREFRESH に設定。
            "InitiateOAuth": "GETANDREFRESH",
            # OAuthClientId:カスタムOAuth アプリケーション設定のクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:カスタムOAuth アプリケーション設定のクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            "URL": self.url,
            "CallbackURL": self.callback,
        }

    def setUp(self):
        super().setUp()
        self.machine.give_a_screen()
        # The default of OAuthSettingsLocation.
        self.settings_file = self.machine.home / ".local/share/tsunagi/OAuthSettings.txt"

    def check_opened_url(self, url):
        page, _, query = url.partition("?")
        self.assertEqual(page, self.url + "/OAuth2AccessRequest.action")
        fields = dict(urllib.parse.parse_qsl(query, strict_parsing=True))
        self.assertEqual(set(fields), {"response_type", "client_id", "redirect_uri", "state", "code_challenge", "code_challenge_method"})
        self.assertEqual((fields["response_type"], fields["client_id"], fields["redirect_uri"], fields["code_challenge_method"]),
                         ("code", self.info["clientId"], self.callback, "S256"))
        self.assertGreaterEqual(len(fields["state"]), 22)

    def signed_in(self, **more):
        """connect, with a person in the browser. Returns its row and what it said besides."""
        connect = self.machine.start("connect", "-o", "json", **self.given(), **more)
        url = self.machine.opener.next_url(PATIENCE)
        self.check_opened_url(url)
        browser = self.decide(url)
        out, err = self.machine.end(connect)
        self.assertTrue(wait_until("the page that says so", browser.text))
        return json.loads(out)[0], err

    def test_as_the_guide_says(self):
        # 本製品 はOAuth アクセストークンの取得およびリフレッシュを自動的に試みる
        row, err = self.signed_in()
        self.assertEqual((row["User"], row["UserId"], row["AuthScheme"]), (self.me["name"], self.me["id"], "OAuth"))
        self.assertIn(str(self.machine.identity), err)  # made now, and told

        # コールバックURL からアクセストークンを取得します。
        exchange, *reads = self.wire.take()
        self.check_exchange(exchange, pkce=True)
        payload = self.check_disk(self.machine, self.settings_file)
        self.check_reads(reads, *CONNECTION_TEST, token=payload["accessToken"])

        # OAuthSettingsLocation にOAuth 値を保存し、接続間で永続化します。
        self.machine.rows("fetch", "Projects", **self.given())
        self.check_reads(self.wire.take(), "/api/v2/projects", token=payload["accessToken"])

        # 古いトークンの期限が切れたときは、新しいアクセストークンを取得します。
        self.expire()
        self.machine.rows("test", **self.given())
        refused, refresh, *reads = self.wire.take()
        self.check_reads([refused], CONNECTION_TEST[0], token=payload["accessToken"])
        self.check_refresh(refresh, payload["refreshToken"])
        renewed = self.check_disk(self.machine, self.settings_file, payload["accessToken"], payload["refreshToken"])
        self.check_reads(reads, *CONNECTION_TEST, token=renewed["accessToken"])
        self.assertEqual((renewed["grantId"], renewed["generation"]), (payload["grantId"], payload["generation"] + 1))
        self.assertNotEqual(renewed["refreshToken"], payload["refreshToken"])
        self.assertEqual(renewed["follows"], {"grantId": payload["grantId"], "generation": payload["generation"]})
        self.assertTrue(self.machine.opener.opened_nothing())
        self.check_only_read()

    def test_without_pkce_where_it_is_switched_off(self):
        connect = self.machine.start("connect", PKCE="off", **self.given())
        url = self.machine.opener.next_url(PATIENCE)
        self.assertNotIn("code_challenge", url)
        browser = self.decide(url)
        self.machine.end(connect)
        self.assertEqual(sorted(self.wire.take()[0].form()),
                         sorted([("grant_type", "authorization_code"), *self.client, ("redirect_uri", self.callback),
                                 ("code", urllib.parse.parse_qs(urllib.parse.urlsplit(self.called_back(browser)).query)["code"][0])]))

    def test_denied(self):
        for language, words in zip(LANGUAGES, ("Permission was not given", "許可されませんでした")):
            connect = self.machine.start("--lang", language, "connect", **self.given())
            self.decide(self.machine.opener.next_url(PATIENCE), "#deny")
            _, err = self.machine.end(connect, 4)
            self.assertIn(words, err)
        self.assertEqual(self.wire.requests(), [])
        self.assertFalse(self.settings_file.exists())

    def test_without_a_person(self):
        """At 3 a.m. nobody looks at a browser: that is said at once, with what to do."""
        del self.machine.environment["DISPLAY"]
        self.assertEqual(self.machine.refusal(11, "connect", **self.given())["reason"], "NoBrowserPossible")
        for language, words in zip(LANGUAGES, ("OAuthVerifier", "OAuthVerifier")):
            self.assertIn(words, self.machine.said(language, 11, "connect", **self.given()))
        self.assertEqual(self.wire.requests(), [])


if __name__ == "__main__":
    run(ByCommandLine, screen="f2_at_the_screen")
