# SPDX-License-Identifier: GPL-3.0-or-later
"""R3 on real disks: full, too small, read-only, limited, or a single file that was mounted into a container. What can't be written is
found before anything is spent (13), and when the disk is mended the same grant goes on.

The script runs in a mount namespace of its own, so that its mounts are seen by nobody else and end with it.
"""
import json
import subprocess

from namespace import enter_own_namespace, mount
from reliable import FILES_AT_REST, Reliability, main


class Disks(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()
        self.keeper.run("refresh")
        self.job = self.keeper.settings_file.parent
        self.before = self.keeper.payload()

    def unmount(self, path):
        subprocess.run(["umount", str(path)], check=True, capture_output=True)

    def check_refused(self, *says, under=(), reasons=("StorageFailed",)):
        """A refresh is refused, nothing is asked or changed, and a token that lives is still given out."""
        requests = len(self.sandbox.log())
        content = self.keeper.settings_file.read_bytes()
        code, out, err = self.keeper.ended("refresh", "-o", "json", under=under)
        self.assertEqual((code, out), (13, ""), err)
        error = json.loads(err.splitlines()[-1])["error"]
        self.assertIn(error["reason"], reasons)
        for words in says:
            self.assertIn(words, error["message"])
        self.assertEqual(self.keeper.settings_file.read_bytes(), content)
        self.assertEqual(self.keeper.run("token")[0].strip(), self.before["accessToken"])
        self.assertEqual(len(self.sandbox.log()), requests)

    def check_goes_on(self):
        self.keeper.run("refresh")
        after = self.keeper.payload()
        self.assertEqual((after["grantId"], after["generation"]), (self.before["grantId"], self.before["generation"] + 1))
        self.assertEqual(self.keeper.names, FILES_AT_REST)
        self.check_no_grant_ended()

    def on_tmpfs(self, size):
        """The job's folder becomes a disk of that size, with what was in it."""
        content = {path.name: path.read_bytes() for path in self.job.iterdir()}
        mount("-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", self.job)
        self.addCleanup(self.unmount, self.job)
        for name, text in content.items():
            (self.job / name).write_bytes(text)
            (self.job / name).chmod(0o600)

    def test_a_disk_that_is_too_small(self):
        self.on_tmpfs("64k")
        self.check_refused(str(self.keeper.settings_file), "No space left")
        mount("-o", "remount,size=1m", self.job)
        self.check_goes_on()
        self.record("R3", tried=1, unit="64 KiB disk")

    def test_a_full_disk(self):
        self.on_tmpfs("256k")
        filler = self.job / "filler"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
        self.check_refused("No space left")
        filler.unlink()
        self.check_goes_on()
        self.record("R3", tried=1, unit="full disk")

    def test_a_limit_on_files(self):
        for limit in (0, 1000, 20000):
            with self.subTest(limit=limit):
                self.check_refused(under=["prlimit", f"--fsize={limit}"])
        self.check_goes_on()
        self.record("R3", tried=3, unit="limits on the size of files")

    def test_a_read_only_mount(self):
        mount("--bind", self.job, self.job)
        mount("-o", "remount,bind,ro", self.job)
        self.check_refused("Read-only")
        # An expired token can't be replaced there, and that is said before anybody is asked.
        self.sandbox.control("expire", {"inSeconds": 0})
        code, _, err = self.keeper.ended("test")
        self.assertEqual(code, 13, err)
        self.assertEqual(self.refreshes(), 1)
        self.unmount(self.job)
        self.check_goes_on()
        self.record("R3", tried=2, unit="read-only mounts")

    def test_a_single_file_that_is_mounted(self):
        """As `docker run -v …/OAuthSettings.txt:…` does it: it can be written, but nothing can be renamed onto it."""
        mount("--bind", self.keeper.settings_file, self.keeper.settings_file)
        self.check_refused(str(self.keeper.settings_file), reasons=("StorageFailed", "NotRenamable"))
        self.unmount(self.keeper.settings_file)
        self.check_goes_on()
        self.record("R3", tried=1, unit="single-file mount")


if __name__ == "__main__":
    enter_own_namespace()
    main()
