# SPDX-License-Identifier: GPL-3.0-or-later
"""R10: a process that holds secrets leaves none in a core file, and no other process of the same user may look into it."""
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import unittest

from reliable import NOBODY, Reliability, main, skip_unless_root, wait_until

AS_NOBODY = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
SANITIZED = "asan" in os.environ.get("TSUNAGI_BIN", "") or "sanitize" in os.environ.get("TSUNAGI_BIN", "")


class SecretsStay(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()
        self.keeper.run("refresh")

    def holding(self, under=()):
        """A refresh with everything in its memory, while the space does not answer."""
        self.sandbox.control("faults", {"match": "/api/v2/oauth2/token", "hang": True})
        process = self.keeper.start("refresh", under=under)
        wait_until("the question", lambda: self.sandbox.state()["faults"] == 0)
        return process

    def test_no_core_file(self):
        self.addCleanup(resource.setrlimit, resource.RLIMIT_CORE, resource.getrlimit(resource.RLIMIT_CORE))
        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        if hard == 0:
            self.skipTest("no core files here at all")
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
        for number in (signal.SIGABRT, signal.SIGSEGV, signal.SIGQUIT):
            with self.subTest(signal=number.name):
                process = self.holding()
                limits = pathlib.Path(f"/proc/{process.pid}/limits").read_text()
                self.assertRegex(limits, r"Max core file size +0 ")
                process.send_signal(number)
                process.communicate()
                left = [path for path in self.keeper.home.rglob("*core*")]
                self.assertEqual(left, [])
                # What the file holds is not in any file in the clear either.
        payload = self.keeper.payload()
        self.keeper.check_holds_none(payload["accessToken"], payload["refreshToken"], payload["clientSecret"])
        self.record("R10", tried=3, unit="processes ended by a signal that makes cores")

    @unittest.skipIf(SANITIZED, "the sanitizers make mlock(2) do nothing")
    def test_keys_are_locked_in_memory(self):
        process = self.holding()
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        self.assertGreater(int(re.search(r"VmLck:\s+(\d+)", status)[1]), 0)
        process.kill()
        self.record("R10", tried=1, unit="process with locked key memory")

    @unittest.skipIf(SANITIZED, "the sanitizers' leak check needs to look into the process")
    def test_not_even_the_same_user_may_look(self):
        """As an unprivileged user, who may otherwise trace what is his own."""
        skip_unless_root(self)
        for folder in (self.folder, *self.folder.parents):
            if str(folder).startswith("/tmp/"):
                folder.chmod(folder.stat().st_mode | 0o011)
        for path in (self.keeper.folder, *self.keeper.folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        if self.keeper.ended("token", under=AS_NOBODY)[0] != 0:
            self.skipTest("another user can't run the programs where they are")
        process = self.holding(under=AS_NOBODY)
        self.assertEqual(pathlib.Path(f"/proc/{process.pid}/status").read_text().split("Uid:")[1].split()[0], str(NOBODY))
        looks = {
            "memory": ["cat", f"/proc/{process.pid}/mem"],
            "environment": ["cat", f"/proc/{process.pid}/environ"],
            "maps": ["cat", f"/proc/{process.pid}/maps"],
            "descriptors": ["ls", f"/proc/{process.pid}/fd"],
        }
        if shutil.which("strace"):
            looks["ptrace"] = ["timeout", "2", "strace", "-p", str(process.pid)]
        if shutil.which("gcore"):
            looks["gcore"] = ["gcore", "-o", str(self.keeper.home / "dump"), str(process.pid)]
        own = subprocess.Popen([*AS_NOBODY, "sleep", "60"])
        self.addCleanup(own.wait)
        self.addCleanup(own.kill)
        for what, command in looks.items():
            with self.subTest(what=what):
                done = subprocess.run([*AS_NOBODY, *command], capture_output=True, text=True, errors="replace")
                self.assertNotEqual(done.returncode, 0, done.stdout)
                self.assertRegex(done.stdout + done.stderr, "Permission denied|not permitted")
        # The same look at a process of his that is none of ours works, so it is ours that refused.
        self.assertEqual(subprocess.run([*AS_NOBODY, "cat", f"/proc/{own.pid}/environ"], capture_output=True).returncode, 0)
        self.assertEqual(list(self.keeper.home.glob("dump*")), [])
        process.kill()
        self.record("R10", tried=len(looks), unit="looks into the process by the same user")


if __name__ == "__main__":
    main()
