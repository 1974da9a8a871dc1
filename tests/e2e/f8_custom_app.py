# SPDX-License-Identifier: GPL-3.0-or-later
"""F8, the guide's 「カスタムOAuth アプリ」: what is said where the registered application's values are missing or wrong."""
from flow import LANGUAGES, PATIENCE, Flow, run

SIGN_INS = (("connect", {"InitiateOAuth": "GETANDREFRESH"}), ("connect", {"InitiateOAuth": "REFRESH", "OAuthVerifier": "x" * 40}),
            ("call GetOAuthAccessToken", {"OAuthVerifier": "x" * 40}), ("call RefreshOAuthAccessToken", {"OAuthRefreshToken": "x" * 40}))


class ByCommandLine(Flow):
    def application(self, **instead):
        """What a person gets by registering one."""
        values = {"URL": self.url, "OAuthClientId": self.info["clientId"], "OAuthClientSecret": self.info["clientSecret"],
                  "CallbackURL": self.callback} | instead
        return {name: value for name, value in values.items() if value}

    def setUp(self):
        super().setUp()
        self.machine.give_a_screen()

    def test_what_is_missing_is_named(self):
        """Before a browser is opened, a code spent, or a key made."""
        for command, properties in SIGN_INS:
            for missing in ("OAuthClientId", "OAuthClientSecret"):
                with self.subTest(command=command, missing=missing):
                    given = self.application(**{missing: ""}) | properties
                    error = self.machine.refusal(3, *command.split(), **given)
                    self.assertEqual((error["code"], error["reason"]), ("InvalidProperty", "MissingProperty"))
                    self.assertIn(missing, error["message"])
        for language in LANGUAGES:
            said = self.machine.said(language, 3, "connect", InitiateOAuth="GETANDREFRESH", **self.application(OAuthClientSecret=""))
            self.assertIn("OAuthClientSecret", said)
            self.assertNotIn(self.info["clientId"], said)
        self.assertTrue(self.machine.opener.opened_nothing())
        self.assertEqual(self.wire.requests(), [])
        self.assertEqual(self.machine.files(), [])

    def test_the_url_needs_only_the_id(self):
        given = self.application(OAuthClientSecret="")
        self.assertIn(self.info["clientId"], self.machine.rows("call", "GetOAuthAuthorizationURL", **given)[0]["URL"])
        self.assertEqual(self.machine.refusal(3, "call", "GetOAuthAuthorizationURL", **self.application(OAuthClientId=""))["reason"], "MissingProperty")

    def test_a_wrong_client_secret(self):
        """It shows only at the exchange; the message names both values, and shows neither."""
        given = self.application(OAuthClientSecret="not-the-secret-of-that-application") | {"InitiateOAuth": "REFRESH"}
        error = self.machine.refusal(4, "connect", OAuthVerifier=self.sandbox.authorize(), **given)
        self.assertEqual((error["code"], error["reason"]), ("AuthenticationFailed", "ClientRefused"))
        for language, words in zip(LANGUAGES, ("client ID or client secret", "クライアントシークレット")):
            said = self.machine.said(language, 4, "connect", OAuthVerifier=self.sandbox.authorize(), **given)
            self.assertIn(words, said)
            self.assertNotIn("not-the-secret", said)
        self.assertEqual([path.name for path in self.machine.files() if path.name.startswith("OAuthSettings.txt")],
                         ["OAuthSettings.txt.lock", "OAuthSettings.txt.state"])

    def test_a_wrong_client_id(self):
        """The space's page says so, and the person stops waiting."""
        connect = self.machine.start("connect", InitiateOAuth="GETANDREFRESH", **self.application(OAuthClientId="nobody"))
        browser = self.open_page(self.machine.opener.next_url(PATIENCE))
        self.assertIn("クライアントID", browser.text_of("#error"))
        connect.terminate()
        self.machine.end(connect, 130)
        self.assertEqual(self.wire.requests(), [])

    def test_another_callback_url_than_was_registered(self):
        """To the letter: a slash more, 127.0.0.1 for localhost."""
        for url in (self.callback + "/", self.callback.replace("localhost", "127.0.0.1")):
            (made,) = self.machine.rows("call", "GetOAuthAuthorizationURL", **self.application(CallbackURL=url))
            self.assertIn("redirect_uri", self.open_page(made["URL"]).text_of("#error"))


if __name__ == "__main__":
    run(ByCommandLine, screen="f8_at_the_screen")
