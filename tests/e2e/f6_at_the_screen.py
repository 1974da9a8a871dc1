# SPDX-License-Identifier: GPL-3.0-or-later
"""F6, the guide's 「オプション1:Verifier code を取得および交換」: "Prepare for a server" at the screen of a machine with a browser;
what it shows is run, as it stands, on one without."""
import os
import subprocess
import urllib.parse

from browser import wait_until
from desktop import Atspi
from flow import CONNECTION_TEST
from machine import PATIENCE, Machine
import screen


class InJapanese(screen.FlowAtTheScreen):
    LANGUAGE = "ja"

    def setUp(self):
        super().setUp()
        self.server = Machine(self, self.folder)
        self.program = self.start()
        self.sign_in_and_save(self.program, "会社" if self.LANGUAGE == "ja" else "Company")
        wait_until("the connection to be saved", self.home.connections)
        self.own = self.opened_payload()
        self.program.find("Rows", Atspi.Role.TABLE)
        self.wire.take()

    def on_the_server(self, command, typed):
        """In bash, by a person who pastes what the command asks for."""
        environment = self.server.environment | {"PATH": f"{os.environ['TSUNAGI_BIN']}:{self.server.environment['PATH']}"}
        done = subprocess.run(["bash", "-c", command], input=typed + "\n", env=environment, cwd=self.server.home, text=True, capture_output=True,
                              timeout=PATIENCE)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotIn(typed, done.stdout + done.stderr)
        return done.stdout

    def shown(self, name):
        return self.program.text_of(self.program.find(name, Atspi.Role.TEXT))

    def revealed(self, label):
        (name,) = (word.replace("%1", next(iter(self.program.words(label)))) for word in self.program.words("Show: %1"))
        self.program.press(exact=name)
        return wait_until(f"{label} to be shown", lambda: next((text for text in [self.shown(label)] if "●" not in text), None))

    def test_as_the_guide_says(self):
        program = self.program
        program.choose("&Connection", "Prepare for a ser&ver…")
        program.find("How does the server get its permission?")
        program.press("&Next")
        # 以下のプロパティを設定し、認証URL を作成します。InitiateOAuth:OFF に設定。
        url = wait_until("the URL to open", lambda: self.shown("URL to open in the browser"))
        self.assertNotIn("code_challenge", url)
        program.press("&Open the browser")
        self.assertEqual(self.machine.opener.next_url(), url)
        # ログインして、本製品 にアクセス許可を与えます。すると、verifier code を含むコールバックURL にリダイレクトされます。
        answer = self.called_back(self.decide(url))
        program.type_into("Callback URL or authorization code", answer)
        program.press("Use this")
        # verifier code の値を保存します。
        program.find("Now on the server")
        (code,) = urllib.parse.parse_qs(urllib.parse.urlsplit(answer).query)["code"]
        for secret in (code, self.info["clientSecret"]):
            self.assertFalse(program.says(secret))
        self.assertNotEqual(self.shown("Code (verifier)"), code)
        self.assertEqual(self.revealed("Code (verifier)"), code)
        self.assertEqual(self.revealed("Client secret"), self.info["clientSecret"])
        self.assertEqual([request for request in self.wire.take() if request.method == "POST"], [])  # the server is to spend it

        settings_file, secret_file = self.server.home / "job/OAuthSettings.txt", self.server.home / "job/client-secret"
        program.type_into("Settings file on the server", str(settings_file))
        program.type_into("File of the client secret on the server", str(secret_file))
        keep, connect, later = (self.shown(name) for name in (
            "Command that keeps the client secret", "Command that trades the code", "Connection properties for later runs"))
        for text in (keep, connect, later):
            self.assertNotIn(code, text)
            self.assertNotIn(self.info["clientSecret"], text)
        self.program.quit()

        # ヘッドレスマシンでは、次の接続プロパティを設定してOAuth 認証値を取得します。
        self.on_the_server(keep, self.info["clientSecret"])
        self.assertEqual(secret_file.read_text(encoding="utf-8"), self.info["clientSecret"] + "\n")
        self.wire.take()
        self.on_the_server(connect, code)
        exchange, *reads = self.wire.take()
        self.check_exchange(exchange, code)
        secret_file.rename(self.server.folder / "client-secret")  # it is where it was put on purpose; nothing else may hold it
        payload = self.check_disk(self.server, settings_file, code)
        (self.server.folder / "client-secret").rename(secret_file)
        self.check_reads(reads, *CONNECTION_TEST, token=payload["accessToken"])
        self.assertNotEqual(payload["grantId"], self.own["grantId"])

        # OAuth 設定ファイルが生成されたら、以下のように接続プロパティをリセットする必要があります。
        properties = self.server.put("backlog.conf", later)
        self.expire()
        self.server.run("test", "--connection-file", str(properties))
        refused, refresh, *reads = self.wire.take()
        self.check_refresh(refresh, payload["refreshToken"])
        self.check_goes_on_here()

    def check_goes_on_here(self):
        """This computer's own permission is another one, and works as before."""
        self.assertEqual(self.opened_payload(), self.own)
        again = self.start()
        again.find(exact=self.home.connections()[0]["name"])
        wait_until("the refresh", lambda: self.opened_payload()["generation"] > self.own["generation"])
        again.quit()
        self.machine.check_private()
        self.machine.check_holds_none(self.info["clientSecret"], self.own["accessToken"], self.own["refreshToken"])


class InEnglish(InJapanese):
    LANGUAGE = "en"
