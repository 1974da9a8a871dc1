# SPDX-License-Identifier: GPL-3.0-or-later
"""R1 with the desktop program among the processes: the real `tsunagi`, with a saved connection whose identity is in the keyring, shares
a settings file with jobs that have identities of their own in files. The file is sealed to both. At each expiry one of all refreshes,
the others use what it got, none fails, and nobody is asked to sign in again.
"""
import json
import subprocess

from reliable import LONG, Reliability, main, wait_until  # first: it says where the others are
from desktop import Atspi, Program, Words, start_accessibility
from machine import Machine
from screen import Home, keychain_item

PROCESSES, ROUNDS = (20, 50) if LONG else (6, 5)  # the desktop program is one of them
DELAYS = (0, 50, 300, 1000, 2000) if LONG else (0, 200)  # milliseconds that the token endpoint takes


class WithTheDesktop(Reliability):
    @classmethod
    def setUpClass(cls):
        start_accessibility()

    def setUp(self):
        super().setUp()
        self.desktop = Machine(self, self.folder)
        self.home = Home(self.desktop.home)
        self.save_connection()
        self.program = None

    def save_connection(self):
        """As the wizard saves it: secrets and identity in the keyring, and the jobs' key among those that can open the file."""
        info = self.sandbox.info
        self.keeper.run("keygen")
        jobs = self.keeper.run("recipient")[0].strip()
        secret = self.desktop.put("secret", info["clientSecret"])
        given = {"URL": info["url"], "OAuthClientId": info["clientId"], "CallbackURL": info["callbackUrl"], "InitiateOAuth": "GETANDREFRESH",
                 "OAuthSettingsLocation": self.keeper.settings_file, "OAuthSettingsRecipients": jobs}
        arguments = [part for name, value in given.items() for part in ("-p", f"{name}={value}")]
        self.desktop.run("profiles", "add", "shared", *arguments, "--property-file", f"OAuthClientSecret={secret}")
        connections = self.home.config / "connections.json"
        record = json.loads(connections.read_text(encoding="utf-8"))
        record["connections"][0]["identity"] = "keychain"
        connections.write_text(json.dumps(record), encoding="utf-8")
        self.desktop.run("connect", "-P", "shared", OAuthVerifier=self.sandbox.authorize())
        self.assertTrue(keychain_item("identity"))
        self.assertFalse(self.desktop.identity.exists())
        # What a job writes, the desktop can open.
        self.keeper.environment["TSUNAGI_OAUTHSETTINGSRECIPIENTS"] = self.desktop.run("recipient", "-P", "shared")[0].strip()

    # --- the desktop program ---------------------------------------------------------------------------------------
    def open_desktop(self):
        self.program = Program(Words("en"), self.desktop.opener, "en", self.home.environment(), self.folder / "desktop.log")
        self.addCleanup(self.program.quit)
        self.program.press("Log", Atspi.Role.PAGE_TAB)
        self.log = self.program.find("Log", Atspi.Role.TEXT)
        wait_until("the first test of the connection", lambda: self.finished_tests() == 1)
        self.window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.program.process.pid), "--name", "shared"], check=True,
                                     capture_output=True, text=True).stdout.split()[-1]

    def finished_tests(self):
        said = self.program.text_of(self.log)
        self.assertNotIn("failed", said)
        return said.count("test.ok")

    def press_test(self):
        """By the keys of its menu."""
        subprocess.run(["xdotool", "windowactivate", "--sync", self.window, "key", "--clearmodifiers", "ctrl+t"], check=True)

    # --- the race --------------------------------------------------------------------------------------------------
    def test_one_refresh_an_expiry(self):
        self.open_desktop()
        token = self.keeper.payload()["accessToken"]
        by_desktop = 0
        for number in range(1, ROUNDS + 1):
            refused = self.keeper.put("refused", token)
            self.sandbox.control("faults", method="DELETE")
            self.sandbox.control("faults", {"match": "/api/v2/oauth2/token", "times": -1, "latencyMs": DELAYS[number % len(DELAYS)]})
            self.sandbox.control("expire", {"inSeconds": 0})
            if number % 2:
                self.press_test()  # by turns the desktop program is the first to know, or comes to the others
            testers = [self.keeper.start("test") for _ in range((PROCESSES - 1) // 2)]
            askers = [self.keeper.start("token", "--refused", str(refused)) for _ in range(PROCESSES - 1 - len(testers))]
            if not number % 2:
                self.press_test()
            for process in testers:
                self.keeper.end(process)
            tokens = {self.keeper.end(process)[0].strip() for process in askers}
            wait_until("the desktop program's test", lambda: self.finished_tests() == number + 1)
            self.assertEqual(len(tokens), 1)
            self.assertNotIn(token, tokens)
            token = tokens.pop()
            self.assertTrue(self.works(token))
            self.assertEqual(self.refreshes(), number)
            by_desktop = self.program.text_of(self.log).count("refresh.ok")
        self.check_no_grant_ended()
        # Both can open what was written last, whoever wrote it; nobody was asked to sign in, or shown a browser.
        payload = self.keeper.payload()
        self.assertEqual(payload["accessToken"], token)
        key = self.desktop.put("identity.txt", keychain_item("identity"))
        self.assertEqual(self.keeper.opened(self.keeper.settings_file, key), payload)
        signed_in = [entry for entry in self.sandbox.log() if entry.get("grantType") == "authorization_code"]
        self.assertEqual(len(signed_in), 1)
        self.assertTrue(self.desktop.opener.opened_nothing() and self.keeper.opener.opened_nothing())
        self.record("R1", tried=PROCESSES * ROUNDS,
                    unit=f"processes over {ROUNDS} expiries, the desktop program among them (it refreshed {by_desktop} times)")


if __name__ == "__main__":
    main()
