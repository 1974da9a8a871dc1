# SPDX-License-Identifier: GPL-3.0-or-later
"""What the proofs of the settings file's promises share: a space that rotates refresh tokens and ends a grant whose spent token
it is shown again, machines that keep a grant, and the record of what was tried.

Each proof has a short form for every run, and a whole one (`./dev test --long`, TSUNAGI_LONG=1) that docs/reliability.md tells of.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["TSUNAGI_SOURCE"])
sys.path[:0] = [str(SOURCE / "tests/support"), str(SOURCE / "tests/e2e")]
from browser import wait_until  # noqa: E402, F401
from machine import PATIENCE, Machine, stop  # noqa: E402
from proof import LONG, forget, record_proof  # noqa: E402
from sandbox import Sandbox  # noqa: E402

NOBODY = 65534
FILES_AT_REST = {"OAuthSettings.txt", "OAuthSettings.txt.bak", "OAuthSettings.txt.lock", "OAuthSettings.txt.state"}


def skip_unless_root(case):
    if os.geteuid() != 0:
        case.skipTest("only root can be another user, or mount")


class Keeper(Machine):
    """A machine that keeps a grant in its job folder, and runs each command as a process of its own."""

    def __init__(self, case, folder=None):
        super().__init__(case, folder or case.folder)
        self.settings_file = self.home / "job/OAuthSettings.txt"

    def start(self, *arguments, under=(), **properties):
        """under: the command that runs ours, such as strace. Else as on any machine, from the settings file alone."""
        given = {"InitiateOAuth": "REFRESH", "OAuthSettingsLocation": str(self.settings_file)} | properties
        environment = self.environment | {f"TSUNAGI_{name.upper()}": value for name, value in given.items()}
        environment["ASAN_OPTIONS"] = "detect_leaks=0"  # its leak check can't be traced
        process = subprocess.Popen([*map(str, under), os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", *map(str, arguments)], env=environment,
                                   cwd=self.home, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._case.addCleanup(stop, process)
        return process

    def ended(self, *arguments, under=(), **properties):
        """(exit code, standard output, standard error), whatever they are."""
        process = self.start(*arguments, under=under, **properties)
        out, err = process.communicate(timeout=PATIENCE)
        return process.returncode, out, err

    def sign_in(self, **properties):
        info = self._case.sandbox.info
        given = {"URL": info["url"], "OAuthClientId": info["clientId"], "OAuthClientSecret": info["clientSecret"],
                 "CallbackURL": info["callbackUrl"], "OAuthVerifier": self._case.sandbox.authorize()} | properties
        self.run("connect", **given)
        return self.payload()

    def payload(self):
        return self.opened(self.settings_file)

    @property
    def names(self):
        return {path.name for path in self.settings_file.parent.iterdir()}


class Reliability(unittest.TestCase):
    def setUp(self):
        forget(self)
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.sandbox = Sandbox(os.environ["TSUNAGI_BIN"], "--issues", "5", "--refresh-mode", "rotate")
        self.addCleanup(self.sandbox.stop)
        self.keeper = Keeper(self)

    def refreshes(self):
        """How many the space has granted."""
        return self.sandbox.state()["refreshes"]

    def check_no_grant_ended(self):
        state = self.sandbox.state()
        self.assertEqual((state["refreshTokenReuses"], state["revokedGrants"]), (0, 0))

    def works(self, token):
        """Whether the space takes that access token."""
        self.sandbox.get("/api/v2/users/myself", Authorization=f"Bearer {token}")
        return True

    def record(self, promise, ended=0, **counts):
        """For docs/reliability.md, which tells of the whole forms. A proof that fails, if only in part, leaves none. ended: how many
        grants had to end; each further one that the space has ended is lost."""
        lost = self.sandbox.state()["revokedGrants"] - ended
        self.assertEqual(lost, 0)
        record_proof(self, promise, lost, **counts)


def main():
    outcome = unittest.main(verbosity=2, exit=False).result
    if outcome.wasSuccessful() and outcome.testsRun and len(outcome.skipped) == outcome.testsRun:
        sys.exit(77)
    sys.exit(0 if outcome.wasSuccessful() and outcome.testsRun else 1)
