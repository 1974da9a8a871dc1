# SPDX-License-Identifier: GPL-3.0-or-later
"""Jobs on machines whose clock is wrong (R8): by a day or ten years, either way, and set right in between. Each command is a
process whose clock is turned by faketime; the sandbox has the true time. At most one refresh an expiry, never a loop.
"""
import email.utils
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.environ["TSUNAGI_SOURCE"] + "/tests/support")
from proof import forget, record_proof  # noqa: E402
from sandbox import Sandbox  # noqa: E402

PATIENCE = 120
DAY = 86400
TEN_YEARS = 3653 * DAY


@unittest.skipUnless(shutil.which("faketime"), "faketime is not installed")
class WrongClock(unittest.TestCase):
    def setUp(self):
        forget(self)
        self.sandbox = Sandbox(os.environ["TSUNAGI_BIN"], "--issues", "10")
        self.addCleanup(self.sandbox.stop)
        self.home = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.home)
        info = self.sandbox.info
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("TSUNAGI_", "DISPLAY"))}
        self.environment |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / "config"), "XDG_DATA_HOME": str(self.home / "data"),
                             "TSUNAGI_URL": info["url"], "TSUNAGI_OAUTHCLIENTID": info["clientId"], "TSUNAGI_OAUTHCLIENTSECRET": info["clientSecret"],
                             "TSUNAGI_CALLBACKURL": info["callbackUrl"], "TSUNAGI_INITIATEOAUTH": "REFRESH",
                             "FAKETIME_DONT_FAKE_MONOTONIC": "1",  # timers go on as they do after a clock was set
                             "ASAN_OPTIONS": "verify_asan_link_order=0"}  # faketime's library is loaded first

    def tell_the_time(self):
        """The space's replies have the true Date."""
        self.sandbox.control("faults", method="DELETE")
        self.sandbox.control("faults", {"match": "/api/*", "times": -1, "headers": {"Date": email.utils.formatdate(usegmt=True)}})

    def run_cli(self, *arguments, ahead=0, code=0, **properties):
        self.tell_the_time()
        environment = self.environment | {f"TSUNAGI_{name.upper()}": value for name, value in properties.items()}
        command = [os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", *arguments]
        if ahead:
            command = ["faketime", "-f", f"{ahead:+d}", *command]
        result = subprocess.run(command, env=environment, cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return result.stdout

    def refreshes(self):
        return len([entry for entry in self.sandbox.log() if entry.get("grantType") == "refresh_token"])

    def test_a_clock_that_stays_wrong(self):
        for ahead in (DAY, -DAY, TEN_YEARS, -TEN_YEARS):
            with self.subTest(ahead=ahead):
                before = self.refreshes()
                self.run_cli("connect", ahead=ahead, OAuthVerifier=self.sandbox.authorize())
                token = self.run_cli("token", ahead=ahead)
                for _ in range(4):
                    self.assertEqual(self.run_cli("token", ahead=ahead), token)
                    self.run_cli("test", ahead=ahead)
                self.assertEqual(self.refreshes(), before)
                # An hour later by the same clock: once, and then it is good again.
                renewed = self.run_cli("token", ahead=ahead + 3590)
                self.assertNotEqual(renewed, token)
                for _ in range(3):
                    self.assertEqual(self.run_cli("token", ahead=ahead + 3600), renewed)
                self.assertEqual(self.refreshes(), before + 1)
                self.run_cli("disconnect")
        record_proof(self, "R8", tried=4, unit="clocks that stay wrong, by a day and by ten years")

    def test_a_clock_that_is_set_right(self):
        for ahead in (DAY, -DAY, TEN_YEARS, -TEN_YEARS):
            with self.subTest(ahead=ahead):
                before = self.refreshes()
                self.run_cli("connect", ahead=ahead, OAuthVerifier=self.sandbox.authorize())
                state = json.loads((self.home / "data/tsunagi/OAuthSettings.txt.state").read_text())
                self.assertAlmostEqual(state["clock"]["skew"], -ahead, delta=30)
                tokens = {self.run_cli("token") for _ in range(4)}
                self.run_cli("test")
                # Behind by far it looks expired: one refresh. Ahead, the skew that was seen says how young it is.
                self.assertEqual(len(tokens), 1)
                self.assertEqual(self.refreshes() - before, 0 if ahead > 0 else 1)
                token = tokens.pop()
                for _ in range(2):
                    self.assertEqual(self.run_cli("token", ahead=1800), token)
                # It ends when the space says, not days later.
                after = {self.run_cli("token", ahead=3700) for _ in range(3)}
                self.assertEqual(len(after), 1)
                self.assertNotIn(token, after)
                self.assertLessEqual(self.refreshes() - before, 2)
                self.run_cli("disconnect")
        record_proof(self, "R8", tried=4, unit="clocks that are set right")

    def test_a_401_is_believed(self):
        """Whatever the clock says of a token that the space refuses: one refresh."""
        for ahead in (-DAY, 0, TEN_YEARS):
            with self.subTest(ahead=ahead):
                self.run_cli("connect", ahead=ahead, OAuthVerifier=self.sandbox.authorize())
                before = self.refreshes()
                self.sandbox.control("expire", {"inSeconds": 0})
                for _ in range(3):
                    self.run_cli("test", ahead=ahead)
                self.assertEqual(self.refreshes(), before + 1)
                self.run_cli("disconnect")
        record_proof(self, "R8", tried=3, unit="clocks that are wrong where the space answers 401")


if __name__ == "__main__":
    unittest.main(verbosity=2)
