# SPDX-License-Identifier: GPL-3.0-or-later
"""What doctor says of the callback's port where the kernel itself keeps it back: in a network namespace of the test's own, whose
settings are its own too. And of a port that a program holds: which one that is.
"""
import fcntl
import json
import os
import pathlib
import socket
import struct
import subprocess
import sys
import unittest

sys.path.insert(0, os.environ["TSUNAGI_SOURCE"] + "/tests/support")
from flow import LANGUAGES, SandboxCase  # noqa: E402

UNSHARE = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
MARK = "IN_A_NETWORK_OF_THE_TEST"
SETTINGS = pathlib.Path("/proc/sys/net/ipv4")
PORT = 33333
# linux/sockios.h, linux/if.h
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 0x1


def enter_own_network():
    """Runs the script again in one; says why and skips where that is not allowed."""
    if MARK in os.environ:
        return
    tried = subprocess.run([*UNSHARE, "tee", str(SETTINGS / "ip_local_reserved_ports")], input="1\n", capture_output=True, text=True)
    if tried.returncode != 0:
        print("SKIP   : a network of its own is not allowed here: " + tried.stderr.strip())
        sys.exit(77)
    os.environ[MARK] = "1"
    os.execvp(UNSHARE[0], [*UNSHARE, sys.executable, *sys.argv])


def start_loopback():
    """A new network has a loopback that is down."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        asked = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(probe, SIOCGIFFLAGS, asked))[1]
        fcntl.ioctl(probe, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | IFF_UP))


class ReservedPort(SandboxCase):
    def row(self, language, result, callback=f"http://localhost:{PORT}", initiate="GETANDREFRESH"):
        """doctor's row about the port: its words and its hint."""
        process = self.machine.start("doctor", "--lang", language, "-o", "json", URL=self.url, InitiateOAuth=initiate, CallbackURL=callback,
                                     OAuthClientId=self.info["clientId"], OAuthClientSecret=self.info["clientSecret"])
        out, err = process.communicate(timeout=120)
        (row,) = [row for row in json.loads(out) if row["Check"] == "CallbackPort"]
        self.assertEqual(row["Result"], result, row)
        return row["Detail"], row["Hint"]

    def reserve(self, ports):
        (SETTINGS / "ip_local_reserved_ports").write_text(ports + "\n", encoding="ascii")

    def setUp(self):
        super().setUp()
        # None but what a test keeps back.
        (SETTINGS / "ip_local_port_range").write_text("50000 60999\n", encoding="ascii")
        self.reserve("")

    def test_a_reserved_port(self):
        for ports, shown in ((str(PORT), str(PORT)), ("8080,33300-33350,40000", "33300-33350")):
            self.reserve(ports)
            for language in LANGUAGES:
                detail, hint = self.row(language, "warning")
                self.assertIn(f"ip_local_reserved_ports {shown}", detail)
                self.assertIn(str(PORT), detail)
                self.assertTrue(hint)
        # One beside them is nobody's.
        detail, hint = self.row("en", "ok", callback="http://localhost:33351")
        self.assertIn("33351", detail)
        self.reserve("")
        self.assertIn(str(PORT), self.row("en", "ok")[0])

    def test_a_port_that_the_system_gives_out(self):
        (SETTINGS / "ip_local_port_range").write_text("33000 34000\n", encoding="ascii")
        self.assertIn("ip_local_port_range 33000-34000", self.row("en", "warning")[0])

    def test_a_port_in_use(self):
        """Reserved or not: what matters is who has it."""
        self.reserve(str(PORT))
        holder = subprocess.Popen([sys.executable, "-c", f"import socket; s = socket.create_server(('127.0.0.1', {PORT})); print(flush=True); input()"],
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(holder.communicate)
        holder.stdout.readline()
        name = pathlib.Path(f"/proc/{holder.pid}/comm").read_text(encoding="ascii").strip()
        for language in LANGUAGES:
            detail, hint = self.row(language, "failed")
            self.assertIn(name, detail)
            self.assertIn(str(PORT), detail)
            self.assertIn("callback URL" if language == "en" else "コールバックURL", detail + (hint or ""))  # what to do
            self.row(language, "warning", initiate="REFRESH")  # a job never opens a browser


if __name__ == "__main__":
    enter_own_network()
    start_loopback()
    unittest.main(verbosity=2)
