# SPDX-License-Identifier: GPL-3.0-or-later
"""An OAuth server that none of us has written, and a real browser through its pages: the whole life of a grant, and its ends."""
import json
import pathlib
import tempfile
import unittest
import urllib.parse
import urllib.request

import foreign
from browser import Browser, wait_until
from flow import LANGUAGES, PATIENCE, free_port
from machine import Machine
from wire import Wire

PLACE = foreign.workplace(tempfile.mkdtemp())
USER = "yumi"


class ForeignServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.browser = Browser(cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def setUp(self):
        self.server = foreign.Server(PLACE, "oauth_server.mjs", f"http://localhost:{free_port()}")
        self.addCleanup(self.server.stop)
        self.info = self.server.info
        self.wire = Wire(urllib.parse.urlsplit(self.info["url"]).port)
        self.addCleanup(self.wire.close)
        self.machine = Machine(self, self.folder)
        self.machine.give_a_screen()
        self.settings_file = self.machine.home / "OAuthSettings.txt"

    def given(self, **instead):
        return {"AuthScheme": "OAuth", "InitiateOAuth": "GETANDREFRESH", "URL": self.info["url"], "OAuthClientId": self.info["clientId"],
                "OAuthClientSecret": self.info["clientSecret"], "CallbackURL": self.info["callbackUrl"],
                "OAuthSettingsLocation": str(self.settings_file)} | instead

    def allow_in_browser(self):
        """Its own two pages: a login that takes any name (asked once a session), and the consent."""
        self.browser.open(self.machine.opener.next_url(PATIENCE))
        if self.browser.has("[name=login]"):
            self.browser.fill("[name=login]", USER)
            self.browser.fill("[name=password]", "any")
            self.browser.click("[type=submit]")
        wait_until("the page that asks for consent", lambda: self.browser.has("[name=prompt][value=consent]"))
        self.browser.click("[type=submit]")

    def connect(self, code=0, **instead):
        connect = self.machine.start("connect", "-o", "json", **self.given(**instead))
        self.allow_in_browser()
        return self.machine.end(connect, code)

    def payload(self):
        return self.machine.opened(self.settings_file)

    def revoke(self, token):
        """RFC 7009, as an administrator of that server might."""
        form = {"token": token, "client_id": self.info["clientId"], "client_secret": self.info["clientSecret"]}
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(self.info["url"] + "/token/revocation", urllib.parse.urlencode(form).encode(), timeout=60) as answer:
            self.assertEqual(answer.status, 200)

    def test_the_whole_life_of_a_grant(self):
        (row,) = json.loads(self.connect()[0])
        self.assertEqual((row["User"], row["Space"], row["AuthScheme"]), (f"{USER} さん", "FOREIGN", "OAuth"))
        seen = [self.payload()]
        self.assertEqual(seen[0]["user"], {"id": row["UserId"], "name": row["User"]})

        # Each refresh brings another refresh token, and the one before is dead.
        for generation in (1, 2, 3):
            self.machine.rows("refresh", **self.given())
            seen.append(self.payload())
            self.assertEqual(seen[-1]["generation"], seen[0]["generation"] + generation)
            self.machine.rows("test", InitiateOAuth="REFRESH", OAuthSettingsLocation=str(self.settings_file))
        self.assertEqual(len({payload["refreshToken"] for payload in seen}), 4)
        self.assertEqual(len({payload["accessToken"] for payload in seen}), 4)
        self.assertTrue(self.machine.opener.opened_nothing())
        self.machine.check_private()
        self.machine.check_holds_none(self.info["clientSecret"], *(payload[name] for payload in seen for name in ("accessToken", "refreshToken")))

        # Used again, by a machine that does not know better: the server takes it for stolen, and ends the grant of both.
        thief = Machine(self, self.folder)
        stolen = thief.put("token", seen[1]["refreshToken"])
        before = self.settings_file.read_bytes()
        application = {name: value for name, value in self.given().items() if name not in ("OAuthSettingsLocation", "InitiateOAuth")}
        self.assertEqual(thief.refusal(11, "call", "RefreshOAuthAccessToken", f"OAuthRefreshToken=@{stolen}", **application)["reason"], "GrantOver")
        error = self.machine.refusal(11, "refresh", **self.given(InitiateOAuth="REFRESH"))
        self.assertEqual((error["code"], error["reason"]), ("ReauthorizationNeeded", "GrantOver"))
        self.assertEqual(self.settings_file.read_bytes(), before)

        # A person signs in anew, and it goes on under another grant.
        self.connect()
        self.assertNotEqual(self.payload()["grantId"], seen[0]["grantId"])

    def test_a_wrong_client_secret(self):
        _, err = self.connect(4, OAuthClientSecret="not-the-secret")
        error = json.loads(err.splitlines()[-1])["error"]
        self.assertEqual((error["code"], error["reason"]), ("AuthenticationFailed", "ClientRefused"))
        self.assertFalse(self.settings_file.exists())

    def test_revoked(self):
        self.connect()
        payload = self.payload()
        self.revoke(payload["refreshToken"])
        self.revoke(payload["accessToken"])
        later = {"InitiateOAuth": "REFRESH", "OAuthSettingsLocation": str(self.settings_file)}
        self.assertEqual(self.machine.refusal(11, "test", **later)["reason"], "GrantOver")
        for language, words in zip(LANGUAGES, ("sign in again", "もう一度ログイン")):
            self.assertIn(words, self.machine.said(language, 11, "test", **later))
        self.assertEqual(self.payload(), payload)

    def test_pkce_is_sent_and_is_needed(self):
        """The exchange brings the verifier of the challenge in the URL; without one this server sends the browser back at once."""
        connect = self.machine.start("connect", **self.given(URL=self.wire.url))
        url = self.machine.opener.next_url(PATIENCE)
        challenge = urllib.parse.parse_qs(urllib.parse.urlsplit(url).query)
        self.assertEqual(challenge["code_challenge_method"], ["S256"])
        self.assertEqual(len(challenge["code_challenge"][0]), 43)
        connect.terminate()
        self.machine.end(connect, 130)

        refused = self.machine.start("connect", "-o", "json", **self.given(PKCE="off"))
        self.browser.open(self.machine.opener.next_url(PATIENCE))
        _, err = self.machine.end(refused, 4)
        self.assertEqual(json.loads(err.splitlines()[-1])["error"]["code"], "AuthenticationFailed")
        self.assertFalse(self.settings_file.exists())


if __name__ == "__main__":
    unittest.main(verbosity=2)
