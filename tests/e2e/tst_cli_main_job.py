# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by the command line: sign in once, by a verifier or in a real browser; then rows, tokens and refreshes from
the settings file alone. The sandbox is the space; each command is a process of its own, as a job at 3 a.m. has it.
"""
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.environ["TSUNAGI_SOURCE"] + "/tests/support")
from browser import Browser, UrlOpener, wait_until  # noqa: E402
from sandbox import Sandbox  # noqa: E402

ISSUES = 320
PATIENCE = 120  # seconds; the machine may be busy


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class CliMainJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())

    def setUp(self):
        self.callback = f"http://localhost:{free_port()}"
        self.sandbox = Sandbox(os.environ["TSUNAGI_BIN"], "--issues", str(ISSUES), "--seed", "7", "--callback", self.callback)
        self.addCleanup(self.sandbox.stop)
        self.info = self.sandbox.info
        self.home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        self.settings_file = self.home / "server/OAuthSettings.txt"
        self.opener = UrlOpener(self.home / "bin")
        self.environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.environment |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"), "XDG_DATA_HOME": str(self.home / ".local/share"),
                             "XDG_STATE_HOME": str(self.home / ".local/state"), "PATH": f"{self.opener.folder}:{os.environ['PATH']}"}

    def start(self, *arguments, **properties):
        """properties go by the environment, so that no secret is on a command line."""
        environment = self.environment | {f"TSUNAGI_{name.upper()}": value for name, value in properties.items()}
        return subprocess.Popen([os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", *arguments], env=environment, cwd=self.home, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def end(self, process, code=0):
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, code, out + err)
        return out, err

    def run_cli(self, *arguments, code=0, **properties):
        return self.end(self.start(*arguments, **properties), code)

    def rows(self, *arguments, **properties):
        return json.loads(self.run_cli(*arguments, "-o", "json", **properties)[0])

    def application(self, initiate):
        return {"URL": self.info["url"], "InitiateOAuth": initiate, "OAuthClientId": self.info["clientId"], "CallbackURL": self.callback,
                "OAuthClientSecret": self.info["clientSecret"], "OAuthSettingsLocation": str(self.settings_file)}

    def later(self):
        """The properties that the guide leaves after the first connection."""
        return {"InitiateOAuth": "REFRESH", "OAuthSettingsLocation": str(self.settings_file)}

    def expire(self):
        """The space refuses the tokens that it gave: the file does not know, and learns it by a 401."""
        self.sandbox.control("expire", {"inSeconds": 0})

    def token_requests(self, grant):
        return [entry for entry in self.sandbox.log() if entry.get("grantType") == grant]

    def check_rows(self, **properties):
        """The three tables of the main job, against what the space itself says."""
        self.assertEqual(len(self.rows("fetch", "Issues", **properties)), ISSUES)
        projects = self.rows("fetch", "Projects", **properties)
        self.assertIn("WEB", [project["ProjectKey"] for project in projects])
        users = self.rows("fetch", "Users", **properties)
        self.assertIn(self.info["userId"], [user["UserId"] for user in users])

    def check_only_read(self):
        for entry in self.sandbox.log():
            if entry["userAgent"].startswith("Tsunagi"):
                self.assertTrue(entry["method"] == "GET" or entry["path"] == "/api/v2/oauth2/token", entry)

    # --- headless: the guide's option 1 ----------------------------------------------------------------------------
    def test_1_by_verifier(self):
        me = self.rows("connect", OAuthVerifier=self.sandbox.authorize(), **self.application("REFRESH"))[0]
        self.assertEqual(me["AuthScheme"], "OAuth")
        self.assertEqual(self.settings_file.stat().st_mode & 0o777, 0o600)
        self.check_rows(**self.application("REFRESH"))
        token = self.run_cli("token", **self.application("REFRESH"))[0]

        # From here on the file alone, each command a new process.
        self.assertEqual(self.rows("test", **self.later())[0]["User"], me["User"])
        self.assertEqual(self.run_cli("token", **self.later())[0], token)
        self.check_rows(**self.later())
        self.assertEqual(self.token_requests("refresh_token"), [])

        # The file reckons in seconds: a refresh in the same one as the sign-in would not show.
        signed_in = time.time()
        wait_until("the next second", lambda: time.time() > signed_in + 1)
        self.expire()
        self.assertEqual(self.rows("test", **self.later())[0]["User"], me["User"])
        renewed = self.run_cli("token", **self.later())[0]
        self.assertNotEqual(renewed, token)
        self.check_rows(**self.later())
        self.assertEqual(len(self.token_requests("refresh_token")), 1)
        self.assertEqual(len(self.token_requests("authorization_code")), 1)
        shown = self.rows("settings", "show", str(self.settings_file))[0]
        self.assertIsNotNone(shown["LastRefresh"])
        self.check_only_read()

    def test_2_jobs_at_once_share_one_refresh(self):
        self.run_cli("connect", OAuthVerifier=self.sandbox.authorize(), **self.application("REFRESH"))
        refused = self.run_cli("token", **self.later())[0]
        path = str(self.write("refused", refused))
        jobs = [self.start("token", "--refused", path, **self.later()) for _ in range(8)]
        tokens = {self.end(job)[0] for job in jobs}
        self.assertEqual(len(tokens), 1)
        self.assertNotIn(refused, tokens)
        self.assertEqual(len(self.token_requests("refresh_token")), 1)

    def write(self, name, text):
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)
        return path

    # --- with a browser --------------------------------------------------------------------------------------------
    def browser(self):
        browser = Browser(self.home)
        self.addCleanup(browser.quit)
        return browser

    def sign_in(self, browser, decision):
        browser.open(self.opener.next_url(PATIENCE))
        browser.fill("#userId", self.info["userId"])
        browser.fill("#password", self.info["password"])
        browser.click("#login")
        browser.click(decision)

    def test_3_in_the_browser(self):
        self.environment["DISPLAY"] = ":no-server-is-asked"  # xdg-open is our own
        browser = self.browser()
        connect = self.start("connect", "-o", "json", **self.application("GETANDREFRESH"))
        self.sign_in(browser, "#allow")
        out, _ = self.end(connect)
        self.assertEqual(json.loads(out)[0]["AuthScheme"], "OAuth")
        self.assertTrue(browser.url.startswith(self.callback))
        self.assertTrue(wait_until("the page that says so", browser.text))

        # Again without the browser, and refreshed without a person.
        self.check_rows(**self.application("GETANDREFRESH"))
        self.expire()
        self.check_rows(**self.later())
        self.assertTrue(self.opener.opened_nothing())
        self.assertEqual(len(self.token_requests("authorization_code")), 1)
        self.assertEqual(len(self.token_requests("refresh_token")), 1)
        self.check_only_read()

    def test_4_refused_in_the_browser(self):
        self.environment["DISPLAY"] = ":no-server-is-asked"
        browser = self.browser()
        connect = self.start("connect", "-o", "json", **self.application("GETANDREFRESH"))
        self.sign_in(browser, "#deny")
        _, err = self.end(connect, 4)
        self.assertEqual(json.loads(err.splitlines()[-1])["error"]["reason"], "AuthorizationDenied")
        self.assertFalse(self.settings_file.exists())
        self.assertEqual(self.token_requests("authorization_code"), [])

    def test_5_the_browser_knows_no_secret(self):
        """What is opened has neither our properties nor our privacy: its files are its own."""
        seen = self.home / "seen"
        self.opener.folder.joinpath("xdg-open").write_text(f"#!/bin/sh\n{{ umask; env; }} >{seen}.part && mv {seen}.part {seen}\n", encoding="utf-8")
        self.environment["DISPLAY"] = ":no-server-is-asked"
        connect = self.start("connect", **self.application("GETANDREFRESH"))
        wait_until("the browser to be started", seen.exists, PATIENCE)
        connect.terminate()
        self.end(connect, 130)
        text = seen.read_text(encoding="utf-8")
        self.assertNotIn("TSUNAGI_", text)
        self.assertNotIn(self.info["clientSecret"], text)
        self.assertEqual(int(text.splitlines()[0], 8), os.umask(os.umask(0o022)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
