# SPDX-License-Identifier: GPL-3.0-or-later
"""resources/systemd: systemd takes the units; what they run works with the environment that they give; and every system call of it is
one that their filter lets through, also where no memory may become code.
"""
import ctypes
import os
import re
import shutil
import subprocess
import unittest

from reliable import SOURCE, Reliability, main

UNITS = SOURCE / "resources/systemd"
SERVICE = (UNITS / "tsunagi-refresh.service").read_text(encoding="utf-8")
PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN = 65, 1


def settings(name):
    return re.findall(rf"^{name}=(.*)$", SERVICE, re.M)


def refuse_memory_that_becomes_code():
    """As MemoryDenyWriteExecute=, by the kernel's own switch."""
    ctypes.CDLL(None).prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN, 0, 0, 0)


class SystemdUnits(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()

    def command(self):
        """ExecStart's arguments."""
        program, *arguments = settings("ExecStart")[0].split()
        self.assertEqual(program, "/usr/bin/tsunagi-cli")
        return arguments

    def environment(self):
        """Environment= with %S where this keeper has its state folder."""
        state = self.keeper.home / "state"
        if not state.exists():
            state.mkdir()
            self.keeper.settings_file.parent.rename(state / "tsunagi")
            self.keeper.settings_file = state / "tsunagi/OAuthSettings.txt"
            shutil.copy(self.keeper.identity, state / "tsunagi/identity.txt")
        pairs = dict(text.replace("%S", str(state)).split("=", 1) for text in settings("Environment"))
        names = {"INITIATEOAUTH": "InitiateOAuth", "OAUTHSETTINGSLOCATION": "OAuthSettingsLocation", "OAUTHSETTINGSIDENTITY": "OAuthSettingsIdentity"}
        return {names[name.removeprefix("TSUNAGI_")]: value for name, value in pairs.items()}

    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd-analyze is not installed")
    def test_systemd_takes_them(self):
        folder = self.keeper.folder / "units"
        shutil.copytree(UNITS, folder)
        service = folder / "tsunagi-refresh.service"
        # It insists that the program is there.
        service.write_text(SERVICE.replace("/usr/bin/tsunagi-cli", shutil.which("true")))
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *map(str, sorted(folder.iterdir()))], capture_output=True, text=True)
        if "Failed to initialize manager" in done.stderr or "Failed to connect" in done.stderr:
            self.skipTest(done.stderr.strip())
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        done = subprocess.run(["systemd-analyze", "security", "--offline=true", "--threshold=20", str(service)], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout[-200:] + done.stderr)

    def test_what_they_run_works(self):
        given = self.environment()
        self.keeper.run(*self.command(), **given)
        self.assertEqual(self.refreshes(), 0)  # it is young enough
        payload = self.keeper.opened(self.keeper.settings_file, given["OAuthSettingsIdentity"])
        self.assertEqual(payload["generation"], self.keeper.payload()["generation"])
        self.keeper.run("refresh", "--if-older-than", "0", **given)
        self.keeper.run("refresh", **given)
        self.assertGreaterEqual(self.refreshes(), 1)
        # A later try would not help where it is not tried again.
        wanted = {1, 2, 3, 4, 6, 7, 9, 11, 13, 14, 15, 16}
        self.assertEqual(set(map(int, settings("RestartPreventExitStatus")[0].split())), wanted)
        self.sandbox.control("revoke")
        self.assertIn(self.keeper.ended("refresh", **given)[0], wanted)

    @unittest.skipUnless(shutil.which("strace") and shutil.which("systemd-analyze"), "strace or systemd-analyze is missing")
    def test_the_filter_lets_every_call_through(self):
        allowed, denied = set(), set()
        for line in settings("SystemCallFilter"):
            for group in line.lstrip("~").split():
                (denied if line.startswith("~") else allowed).update(self.calls_of(group))
        self.assertGreater(len(allowed), 200)
        trace = self.keeper.folder / "trace"
        code, _, err = self.keeper.ended("refresh", under=["strace", "-f", "-o", trace], **self.environment())
        self.assertEqual(code, 0, err)
        used = set(re.findall(r"^\d+ +(\w+)\(", trace.read_text(errors="replace"), re.M)) - {"execve"}
        self.assertIn("renameat", used)
        self.assertEqual({call for call in used if call not in allowed or call in denied}, set())

    def calls_of(self, group):
        done = subprocess.run(["systemd-analyze", "syscall-filter", group], capture_output=True, text=True, check=True)
        for name in re.findall(r"^ +(?!#)(@?[\w-]+)$", done.stdout, re.M):
            yield from self.calls_of(name) if name.startswith("@") else [name]

    def test_it_needs_no_memory_that_becomes_code(self):
        given = {f"TSUNAGI_{name.upper()}": value for name, value in self.environment().items()}
        program = os.environ["TSUNAGI_BIN"] + "/tsunagi-cli"
        done = subprocess.run([program, "refresh"], env=self.keeper.environment | given, preexec_fn=refuse_memory_that_becomes_code,
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    main()
