# SPDX-License-Identifier: GPL-3.0-or-later
"""F5, the guide's 「OAuth アクセストークンの手動リフレッシュ」, at the screen: the menu's refresh, and the procedure with the refresh
token that the connection's own file holds. Neither ends the stored grant."""
import subprocess

from browser import wait_until
from desktop import Atspi
import screen


class InJapanese(screen.FlowAtTheScreen):
    LANGUAGE = "ja"

    def setUp(self):
        super().setUp()
        self.program = self.start()
        self.sign_in_and_save(self.program, "会社" if self.LANGUAGE == "ja" else "Company")
        wait_until("the connection to be saved", self.home.connections)
        self.before = self.opened_payload()
        self.wire.take()

    def refreshed_once(self, before):
        """The file's payload after one refresh, by that refresh token and no other."""
        payload = wait_until("the new tokens to be kept", lambda: next(
            (now for now in [self.opened_payload()] if now["generation"] > before["generation"]), None))
        (refresh,) = [request for request in self.wire.take() if request.method == "POST"]
        self.check_refresh(refresh, before["refreshToken"])
        self.assertEqual((payload["grantId"], payload["generation"]), (before["grantId"], before["generation"] + 1))
        self.check_grant(payload)
        return payload

    def check_goes_on(self, payload):
        """A new start reads by what the file holds: nobody signs in again."""
        self.program.quit()
        self.expire()
        again = self.start()
        again.find(exact=self.home.connections()[0]["name"])
        payload = self.refreshed_once(payload)
        again.quit()
        self.assertEqual(self.token_requests("authorization_code"), self.token_requests("authorization_code")[:1])
        self.assertTrue(self.machine.opener.opened_nothing())
        self.machine.check_private()
        self.machine.check_holds_none(self.info["clientSecret"], *(tokens[name] for tokens in (self.before, payload)
                                                                    for name in ("accessToken", "refreshToken")))

    def test_by_the_menu(self):
        self.program.choose("&Connection", "&Refresh the token")
        payload = self.refreshed_once(self.before)
        self.check_goes_on(payload)

    def run_procedure(self, refresh_token):
        self.program.type_into(exact="OAuthRefreshToken", text=refresh_token)
        self.program.press("&Run")

    def test_by_the_procedure(self):
        # 手動でOAuth アクセストークンをリフレッシュするために必要な値は、OAuth リフレッシュトークンのみです。
        self.program.choose("&Connection", "Stored &procedures…")
        procedures = self.program.find("Stored procedures", Atspi.Role.LIST)
        Atspi.Component.grab_focus(procedures)
        subprocess.run(["xdotool", "key", "Home", "Down", "Down"], check=True)
        self.program.find(exact="RefreshOAuthAccessToken", role=Atspi.Role.LABEL)
        self.run_procedure(self.before["refreshToken"])
        self.program.find("Outputs")
        payload = self.refreshed_once(self.before)
        self.assertTrue(self.program.says(str(self.home.settings_file())))
        for secret in (payload["accessToken"], payload["refreshToken"], self.before["refreshToken"]):
            self.assertFalse(self.program.says(secret))
        # 新しいトークンが取得できたら: shown, once a person asks for it.
        self.program.press(exact=next(iter(self.program.words("Show: %1"))).replace("%1", "OAuthAccessToken"))
        shown = self.program.find(exact="OAuthAccessToken", role=Atspi.Role.TEXT)
        wait_until("the token to be shown", lambda: self.program.text_of(shown) == payload["accessToken"])

        # One that the file has held, and that is spent: the file's own is refreshed all the same.
        self.run_procedure(self.before["refreshToken"])
        payload = self.refreshed_once(payload)
        self.check_goes_on(payload)


class InEnglish(InJapanese):
    LANGUAGE = "en"
    test_by_the_procedure = None  # as in Japanese
