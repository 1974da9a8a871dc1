# SPDX-License-Identifier: GPL-3.0-or-later
"""What `./dev run` does once everything is built: a trial in a home of its own, in a window and without one."""
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import unittest

from browser import wait_until

TRIAL = os.environ["TSUNAGI_SOURCE"] + "/tests/support/trial.py"
PATIENCE = 120  # seconds; the machine may be busy


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "200", *names], check=True)


class Trial(unittest.TestCase):
    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp()) / "home"

    def start(self, **environment):
        process = subprocess.Popen([sys.executable, TRIAL, "--bin", os.environ["TSUNAGI_BIN"], "--home", str(self.home)], text=True,
                                   env=dict(os.environ, **environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.kill)
        return process

    def end(self, process, code=0):
        said, _ = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, code, said)
        return said

    def window(self, title="^Tsunagi$"):
        """The number of the window (the main one, if no other is asked for), once it is on the screen."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True)
        return found.stdout.split()[0] if found.stdout.split() else None

    def assert_all_gone(self):
        """The sandbox has ended, and nothing was put into the home that the trial was started from."""
        kept = json.loads((self.home / "sandbox.json").read_text())
        with socket.socket() as probe:
            self.assertNotEqual(probe.connect_ex(("127.0.0.1", int(kept["url"].rsplit(":", 1)[1]))), 0)
        self.assertFalse((self.home / "sandbox-now.json").exists())
        for place in (".config/tsunagi", ".local/share/tsunagi", ".local/share/keyrings"):
            self.assertFalse((pathlib.Path(os.environ["HOME"]) / place).exists(), place)

    def test_without_a_display(self):
        said = self.end(self.start(DISPLAY="", WAYLAND_DISPLAY=""))
        self.assertIn("no display", said)
        for command in ("connect", "test", "fetch Issues"):
            self.assertIn(f"$ tsunagi-cli {command}", said)
        self.assertEqual(len(re.findall(r"^[A-Z_]+-\d+ ", said, re.MULTILINE)), 20, said)
        self.assert_all_gone()
        first = json.loads((self.home / "sandbox.json").read_text())
        self.end(self.start(DISPLAY="", WAYLAND_DISPLAY=""))
        self.assertEqual(json.loads((self.home / "sandbox.json").read_text()), first)

    def test_in_a_window(self):
        process = self.start()
        window = wait_until("the window", self.window)
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)
        keys("Tab", "Tab", "space")  # from the URL over the button beside it to that of the trial space
        saved = self.home / ".config/tsunagi/connections.json"

        def gone_on():
            """The wizard's pages are filled in already: only Next and Save are left to press."""
            keys("Return")
            return saved.exists()
        wait_until("the wizard", lambda: self.window(r"New connection"))
        wait_until("the trial space's connection", gone_on)
        kept = json.loads((self.home / "sandbox.json").read_text())
        self.assertIn(kept["url"], saved.read_text())
        self.assertNotIn(kept["apiKey"], saved.read_text())
        wait_until("the end of the wizard", lambda: self.window("New connection") is None)
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)
        keys("ctrl+q")
        self.assertIn(kept["password"], self.end(process))
        self.assert_all_gone()

    def test_interrupted(self):
        process = self.start()
        wait_until("the window", self.window)
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)
        self.assertNotEqual(process.returncode, 0)
        wait_until("the end of the window", lambda: self.window() is None)
        self.assert_all_gone()


if __name__ == "__main__":
    unittest.main(verbosity=2)
