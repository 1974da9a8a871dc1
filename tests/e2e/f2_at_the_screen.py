# SPDX-License-Identifier: GPL-3.0-or-later
"""F2, the guide's 「デスクトップアプリケーション」, by the desktop program's wizard. tst_desktop_main_job.py has more of it, in both languages."""
from browser import wait_until
from flow import CONNECTION_TEST
import screen


class InJapanese(screen.FlowAtTheScreen):
    LANGUAGE = "ja"

    def test_as_the_guide_says(self):
        program = self.start()
        self.sign_in_and_save(program, "会社")
        wait_until("the connection to be saved", self.home.connections)
        (saved,) = self.home.connections()
        self.assertEqual(screen.keychain_item(f"{saved['id']}/OAuthClientSecret"), self.info["clientSecret"])

        # コールバックURL からアクセストークンを取得します。
        payload = self.opened_payload()
        requests = self.wire.take()
        (exchange,) = [request for request in requests if request.method == "POST"]
        self.check_exchange(exchange, pkce=True)
        asked = [request.path for request in requests if request.header("Authorization") == [f"Bearer {payload['accessToken']}"]]
        self.assertTrue(set(CONNECTION_TEST) <= set(asked), requests)

        # OAuthSettingsLocation にOAuth 値を保存し、接続間で永続化します。
        program.quit()
        self.check_grant(payload)
        self.machine.check_private()
        self.machine.check_holds_none(self.info["clientSecret"], payload["accessToken"], payload["refreshToken"])

        # 古いトークンの期限が切れたときは、新しいアクセストークンを取得します。
        self.expire()
        again = self.start()
        again.find(exact="会社")
        wait_until("the refresh", lambda: [request for request in self.wire.requests() if request.method == "POST"])
        (refresh,) = [request for request in self.wire.requests() if request.method == "POST"]
        self.check_refresh(refresh, payload["refreshToken"])
        wait_until("the new tokens to be kept", lambda: self.opened_payload()["generation"] > payload["generation"])
        self.check_grant(self.opened_payload())
        self.assertTrue(self.machine.opener.opened_nothing())
