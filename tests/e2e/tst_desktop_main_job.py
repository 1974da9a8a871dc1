# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on the real programs: sign in once by OAuth in a real browser, see the space's rows, and again after a restart.

tsunagi under Xvfb, worked by AT-SPI and keys; the sandbox as the space; headless Chromium behind our own xdg-open; a real
gnome-keyring. Usage: tst_desktop_main_job.py [en|ja] [unittest's arguments]
"""
import base64
import os
import pathlib
import socket
import subprocess
import sys
import unittest

from browser import wait_until
from desktop import Atspi, Gio, GLib
from screen import AtTheScreen, keychain_item

ISSUES = 320


def is_listening(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def lock_keyring():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(method, arguments):
        return bus.call_sync("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", method,
                             arguments, None, Gio.DBusCallFlags.NONE, 10_000, None)
    collection = call("ReadAlias", GLib.Variant("(s)", ("default",))).unpack()[0]
    call("Lock", GLib.Variant("(ao)", ([collection],)))


class DesktopMainJob(AtTheScreen):
    ISSUES = ISSUES
    LANGUAGE = "en"

    def setUp(self):
        super().setUp()
        self.port = int(self.callback.rsplit(":", 1)[1])
        self.opener = self.machine.opener

    def show_issues(self, program):
        """A restart comes back to the page that was left; from the overview it is one press."""
        shown = wait_until("the connection's page", lambda: program.look("Rows", Atspi.Role.TABLE) or program.look("Show issues", Atspi.Role.PUSH_BUTTON))
        if shown.get_role() == Atspi.Role.PUSH_BUTTON:
            program.press("Show issues", Atspi.Role.PUSH_BUTTON)

    def issue_rows(self, program):
        """The first two rows and the last one of the results browser, once it has them all: the text of every shown cell."""
        table = program.find("Rows", Atspi.Role.TABLE)
        wait_until("all rows to arrive", lambda: Atspi.Table.get_n_rows(table) == ISSUES)
        columns = range(Atspi.Table.get_n_columns(table))
        return [[Atspi.Table.get_accessible_at(table, row, column).get_name() for column in columns] for row in (0, 1, ISSUES - 1)]

    # --- the main job ----------------------------------------------------------------------------------------------
    def test_1_sign_in_see_rows_restart(self):
        program = self.start()
        self.sign_in_and_save(program, "Work")
        rows = self.issue_rows(program)
        keys = {issue["issueKey"] for issue in self.sandbox.get("/api/v2/issues?count=100", Backlog_API_Key=self.info["apiKey"])}
        self.assertTrue(keys & {cell for row in rows for cell in row}, rows)

        program.close_window()
        self.assertEqual(program.process.wait(30), 0)
        self.check_nothing_leaked()
        payload = self.check_settings_file()
        me = self.sandbox.get("/api/v2/users/myself", Authorization=f"Bearer {payload['accessToken']}")
        self.assertEqual(me["userId"], self.info["userId"])
        self.assertEqual(payload["user"]["id"], me["id"])

        # Again after a restart: no browser, no new sign-in, the same rows.
        again = self.start()
        again.find(exact="Work")
        self.show_issues(again)
        self.assertEqual(self.issue_rows(again), rows)
        self.assertTrue(self.opener.opened_nothing())
        exchanges = [entry for entry in self.sandbox.log() if entry.get("grantType") == "authorization_code"]
        self.assertEqual(len(exchanges), 1)
        self.assertEqual(self.sandbox.state()["grants"], 1)

    def check_nothing_leaked(self):
        payload = self.opened_payload()
        secrets = [self.info["clientSecret"], self.info["password"], payload["accessToken"], payload["refreshToken"],
                   keychain_item("identity").strip()]
        needles = [form for secret in secrets for form in (secret.encode(), base64.b64encode(secret.encode()), secret.encode("utf-16-le"))]
        keyrings = pathlib.Path(os.environ["XDG_DATA_HOME"], "keyrings")
        files = [path for top in (self.home.folder, keyrings) for path in top.rglob("*") if path.is_file()] + [self.log]
        self.assertGreater(len(files), 4)
        for path in files:
            content = path.read_bytes()
            for needle in needles:
                self.assertNotIn(needle, content, f"a credential in {path}")

    def check_settings_file(self):
        """Private, and opened by the keychain's identity and by nothing else."""
        for top in (self.home.config, self.home.data):
            for path in [top, *top.rglob("*")]:
                self.assertEqual(path.stat().st_mode & 0o777, 0o700 if path.is_dir() else 0o600, path)
        other = self.folder / "other.txt"
        subprocess.run(["age-keygen", "-o", str(other)], check=True, capture_output=True)
        refused = subprocess.run(["age", "-d", "-i", str(other), str(self.home.settings_file())], capture_output=True)
        self.assertNotEqual(refused.returncode, 0)
        armored = self.home.settings_file().read_text(encoding="ascii").splitlines()
        header = base64.b64decode("".join(armored[1:-1]))
        self.assertEqual(header.count(b"\n-> "), 1, "one recipient: ours")
        return self.opened_payload()

    # --- what may go wrong -----------------------------------------------------------------------------------------
    def test_2_locked_keyring(self):
        """The keyring asks for its password. Refused, nothing is lost; given, the work goes on."""
        program = self.start()
        self.sign_in_and_save(program, "Work")
        self.issue_rows(program)
        program.quit()
        before = self.home.kept()
        lock_keyring()
        program = self.start()
        program.find(exact="Work")
        self.answer_prompt("Escape")
        program.find("The keyring (keychain) is locked.")
        self.assertEqual(self.home.kept(), before)
        program.press("Try again", Atspi.Role.PUSH_BUTTON)
        self.answer_prompt("Return", password="pw")
        self.show_issues(program)
        self.issue_rows(program)

    def answer_prompt(self, key, password=None):
        """gnome-keyring's own window."""
        window = wait_until("the keyring's prompt", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"], capture_output=True, text=True).stdout.split())[-1]
        subprocess.run(["xdotool", "windowfocus", window], check=False)
        if password:
            subprocess.run(["xdotool", "type", "--delay", "20", password], check=True)
        subprocess.run(["xdotool", "key", key], check=True)
        wait_until("the prompt to go", lambda: not subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"], capture_output=True, text=True).stdout.split())

    def test_3_window_closed_while_the_browser_is_awaited(self):
        program = self.start()
        self.go_to_sign_in(program)
        self.assertTrue(is_listening(self.port))
        program.close_window()  # the wizard
        wait_until("the callback's port to be closed", lambda: not is_listening(self.port), 10)
        program.close_window()  # the main window
        self.assertEqual(program.process.wait(30), 0)
        self.assertEqual(self.home.connections(), [])
        self.assertEqual(self.home.leftovers(), set())
        self.assertEqual([entry for entry in self.sandbox.log() if entry["path"].endswith("/oauth2/token")], [])

    def test_4_refused_in_the_browser(self):
        program = self.start()
        self.go_to_sign_in(program)
        self.decide(self.opener.next_url(), "#deny")
        program.press("&Try again")
        self.decide(self.opener.next_url())
        program.find("The connection works")
        program.press("Cancel")
        wait_until("the draft to be gone", lambda: not self.home.leftovers(), 20)
        self.assertEqual(self.home.connections(), [])


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] in ("en", "ja"):
        DesktopMainJob.LANGUAGE = sys.argv.pop(1)
    unittest.main(verbosity=2)
