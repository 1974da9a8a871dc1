# SPDX-License-Identifier: GPL-3.0-or-later
"""`tsunagi-cli download` to a disk that gets full: 13, nothing half under a final name, and the next run goes on.

The script runs in a mount namespace of its own, so that its mounts are seen by nobody else and end with it.
"""
import os
import subprocess
import sys
import unittest

sys.path.insert(0, os.environ["TSUNAGI_SOURCE"] + "/tests/reliability")
from flow import SandboxCase  # noqa: E402
from namespace import enter_own_namespace, mount  # noqa: E402


class FullDisk(SandboxCase):
    ISSUES = 40
    OPTIONS = ("--rate-limit", "read=100000,search=100000")

    def test_a_full_disk(self):
        access = {"URL": self.url, "ApiKey": self.info["apiKey"]}
        sizes = {row["Id"]: row["Size"] for row in self.machine.rows("fetch", "IssueAttachments", **access)}
        to = self.machine.folder / "small"
        to.mkdir()
        # Room for the first file and a part of the second.
        first, second = list(sizes.values())[:2]
        mount("-t", "tmpfs", "-o", f"size={(first + second // 2) // 1024}k", "tmpfs", to)
        self.addCleanup(lambda: subprocess.run(["umount", str(to)], check=True, capture_output=True))
        out, err = self.machine.run("download", "IssueAttachments", "--to", str(to), "-o", "jsonl", code=13, **access)
        self.assertIn("No space left", err)
        finals = [path for path in to.rglob("*") if path.is_file() and not path.name.startswith(".")]
        self.assertEqual(len(finals), len(out.splitlines()))
        self.assertTrue(finals)
        for path in finals:
            self.assertEqual(path.stat().st_size, sizes[int(path.name.split("-")[0])])
        mount("-o", "remount,size=1g", to)
        states = [row["State"] for row in self.machine.rows("download", "IssueAttachments", "--to", str(to), **access)]
        self.assertEqual(states[:len(finals)], ["kept"] * len(finals))
        self.assertEqual(states[len(finals)], "resumed")
        self.assertEqual(set(states[len(finals) + 1:]), {"new"})
        self.assertEqual(list(to.rglob(".*.part")), [])


if __name__ == "__main__":
    enter_own_namespace()
    unittest.main(verbosity=2)
