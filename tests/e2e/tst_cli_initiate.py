# SPDX-License-Identifier: GPL-3.0-or-later
"""InitiateOAuth's list as processes: exit code, token requests and the settings file of the real program, a line each of what
tests/auth/tst_authenticator_matrix.cpp walks through whole. What each command asks of the space at most; and that a stray URL
sends nothing of it elsewhere.
"""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.environ["TSUNAGI_SOURCE"] + "/tests/support")
from sandbox import Sandbox  # noqa: E402

PATIENCE = 120
#   name, what is stored, what is given, InitiateOAuth -> exit code, exchanges, refreshes, whether the file changes
LIST = (
    ("1, OFF", "living", "verifier", "OFF", 3, 0, 0, False),
    ("1, nothing stored", None, "verifier", "REFRESH", 0, 1, 0, True),
    ("1, refused and nothing stored", None, "wrong verifier", "REFRESH", 4, 1, 0, False),
    ("1, refused beside a grant", "living", "wrong verifier", "REFRESH", 0, 1, 0, True),
    ("1, a grant that is over", "over", "verifier", "REFRESH", 0, 1, 0, True),
    ("1, nowhere to write", None, "no place", "REFRESH", 13, 0, 0, False),
    ("1, a damaged file", "damaged", "verifier", "GETANDREFRESH", 6, 0, 0, False),
    ("3, OFF", "living", None, "OFF", 0, 0, 0, False),
    ("3, REFRESH", "living", None, "REFRESH", 0, 0, 0, False),
    ("4, expired, OFF", "expired", None, "OFF", 11, 0, 0, False),
    ("4, expired", "expired", None, "REFRESH", 0, 0, 1, True),
    ("4, a 401", "refused", None, "REFRESH", 0, 0, 1, True),
    ("4, a 401, OFF", "refused", None, "OFF", 11, 0, 0, False),
    ("5, over", "over", None, "REFRESH", 11, 0, 1, False),
    ("5, over, nobody there", "over", None, "GETANDREFRESH", 11, 0, 1, False),
    ("5, OFF", None, None, "OFF", 11, 0, 0, False),
    ("5, REFRESH", None, None, "REFRESH", 11, 0, 0, False),
    ("5, nobody there", None, None, "GETANDREFRESH", 11, 0, 0, False),
    ("another space", "living", "other URL", "REFRESH", 6, 0, 0, False),
    ("another client", "living", "other client", "OFF", 6, 0, 0, False),
)


class CliInitiate(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox(os.environ["TSUNAGI_BIN"], "--issues", "10")
        self.addCleanup(self.sandbox.stop)
        self.home = None
        self.new_home()

    def new_home(self):
        if self.home:
            shutil.rmtree(self.home)
        self.home = pathlib.Path(tempfile.mkdtemp())
        self.file = self.home / "data/tsunagi/OAuthSettings.txt"
        info = self.sandbox.info
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("TSUNAGI_", "DISPLAY", "WAYLAND"))}
        self.environment |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / "config"), "XDG_DATA_HOME": str(self.home / "data"),
                             "XDG_STATE_HOME": str(self.home / "state"), "TSUNAGI_URL": info["url"], "TSUNAGI_OAUTHCLIENTID": info["clientId"],
                             "TSUNAGI_OAUTHCLIENTSECRET": info["clientSecret"], "TSUNAGI_CALLBACKURL": info["callbackUrl"]}

    def run_cli(self, *arguments, **properties):
        environment = self.environment | {f"TSUNAGI_{name.upper()}": value for name, value in properties.items()}
        return subprocess.run([os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", *arguments, "-o", "json"], env=environment, cwd=self.home,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE)

    def connect(self):
        result = self.run_cli("connect", InitiateOAuth="REFRESH", OAuthVerifier=self.sandbox.authorize())
        self.assertEqual(result.returncode, 0, result.stderr)

    def token_requests(self, grant):
        return len([entry for entry in self.sandbox.log() if entry.get("grantType") == grant])

    def content(self):
        return self.file.read_bytes() if self.file.exists() else None

    def store(self, stored):
        if not stored:
            return
        self.sandbox.control("config", {"expiresIn": 1 if stored == "expired" else 3600})
        self.connect()
        self.sandbox.control("config", {"expiresIn": 3600})
        if stored == "expired":
            time.sleep(1.5)  # a young token is used to its last second
        elif stored == "refused":
            self.sandbox.control("expire", {"inSeconds": 0})
        elif stored == "over":
            self.sandbox.control("revoke")
        elif stored == "damaged":
            os.truncate(self.file, self.file.stat().st_size // 2)

    def given(self, given):
        return {None: lambda: {}, "verifier": lambda: {"OAuthVerifier": self.sandbox.authorize()}, "wrong verifier": lambda: {"OAuthVerifier": "wrong"},
                "other URL": lambda: {"URL": "http://127.0.0.1:1"}, "other client": lambda: {"OAuthClientId": "other"},
                "no place": lambda: {"OAuthVerifier": self.sandbox.authorize(), "OAuthSettingsLocation": "/proc/tsunagi/OAuthSettings.txt"}}[given]()

    def test_the_list(self):
        for name, stored, given, initiate, code, exchanges, refreshes, changes in LIST:
            with self.subTest(name):
                self.new_home()
                self.store(stored)
                before = self.content(), self.token_requests("authorization_code"), self.token_requests("refresh_token")
                result = self.run_cli("test", InitiateOAuth=initiate, **self.given(given))
                self.assertEqual(result.returncode, code, result.stderr)
                self.assertEqual(self.token_requests("authorization_code") - before[1], exchanges)
                self.assertEqual(self.token_requests("refresh_token") - before[2], refreshes)
                self.assertEqual(self.content() != before[0], changes)
                if code:
                    self.assertEqual(result.stdout, "")
                    self.assertTrue(json.loads(result.stderr.splitlines()[-1])["error"]["message"])

    def test_requests_of_each_command(self):
        """By a verifier: one token request, and it comes first; then the two of the connection test."""
        def paths(since):
            return [entry["path"] for entry in self.sandbox.log()[since:] if not entry["path"].startswith("/control/")]

        test = ["/api/v2/space", "/api/v2/users/myself"]
        self.connect()
        asked = paths(0)
        self.assertEqual(asked[0], "/api/v2/oauth2/token")
        self.assertEqual(sorted(asked[1:]), test)
        for command, requests in (("test", test), ("connect", test), ("token", [])):
            since = len(self.sandbox.log())
            self.assertEqual(self.run_cli(command, InitiateOAuth="REFRESH").returncode, 0)
            self.assertEqual(sorted(paths(since)), requests, command)

    def test_a_settings_file_stays_with_its_space(self):
        """Its tokens, and a client secret beside it, go to no other server."""
        self.connect()
        before = self.content()
        with socket.socket() as thief:
            thief.bind(("127.0.0.1", 0))
            thief.listen()
            thief.settimeout(0.2)
            url = f"http://127.0.0.1:{thief.getsockname()[1]}"
            for arguments, properties in ((["-p", f"URL={url}"], {}), (["-c", f"URL={url}"], {}), ([], {"URL": url})):
                for command in (["test"], ["connect"], ["token"], ["refresh"], ["fetch", "Projects"]):
                    result = self.run_cli(*command, *arguments, **({"InitiateOAuth": "REFRESH"} | properties))
                    self.assertIn(result.returncode, (3, 6), result.stderr)
            with self.assertRaises(TimeoutError):
                thief.accept()
        self.assertEqual(self.content(), before)

    def test_disconnect_leaves_no_state(self):
        self.connect()
        state = self.file.with_name(self.file.name + ".state")
        self.assertTrue(state.exists())
        self.assertEqual(self.run_cli("disconnect").returncode, 0)
        self.assertFalse(state.exists())


if __name__ == "__main__":
    unittest.main(verbosity=2)
