# SPDX-License-Identifier: GPL-3.0-or-later
"""F1, the guide's 「API キー」, by the desktop program's wizard."""
from browser import wait_until
from desktop import Atspi
from flow import CONNECTION_TEST
import screen


class InJapanese(screen.FlowAtTheScreen):
    LANGUAGE = "ja"

    def test_as_the_guide_says(self):
        program = self.start()
        # AuthScheme をAPIToken に設定します。URL 接続プロパティには、Backlog のテナントURL を使用します。
        self.choose_method(program, "API key (easy)")
        # ApiKey にAPI キーを指定します。
        program.type_into("API key", self.info["apiKey"])
        program.press("&Next")
        self.save(program, "会社")
        wait_until("the connection to be saved", self.home.connections)

        (saved,) = self.home.connections()
        self.assertEqual(saved["name"], "会社")
        self.assertEqual({name.lower(): value for name, value in saved["properties"].items()}["url"], self.url)
        self.assertEqual(screen.keychain_item(f"{saved['id']}/ApiKey"), self.info["apiKey"])
        requests = self.wire.take()
        for request in requests:
            self.assertEqual((request.method, request.header("Authorization"), request.query.count("apiKey")), ("GET", [], 0), request)
        asked = [request.path for request in requests if request.header("Backlog-API-Key") == [self.info["apiKey"]]]
        self.assertTrue(set(CONNECTION_TEST) <= set(asked), requests)

        program.quit()
        self.machine.check_private()
        self.machine.check_holds_none(self.info["apiKey"])
        self.assertNotIn(self.info["apiKey"], self.log.read_text(encoding="utf-8"))

    def test_a_wrong_key(self):
        """It is told on the spot, and nothing is kept."""
        program = self.start()
        self.choose_method(program, "API key (easy)")
        program.type_into("API key", "0" * 64)
        program.press("&Next")
        program.find("The API key is wrong, or it is the key of another space.")
        program.press("Cancel", Atspi.Role.PUSH_BUTTON)
        program.quit()
        self.assertEqual(self.home.connections(), [])


class InEnglish(InJapanese):
    LANGUAGE = "en"
