# SPDX-License-Identifier: GPL-3.0-or-later
"""R7: whatever the umask, nobody else can read what is written; and nobody else can choose where it is written or what is read. What
is not ours is refused (6), says which, and is left as it was.
"""
import os
import pathlib
import threading

from reliable import FILES_AT_REST, LONG, NOBODY, Keeper, Reliability, main, skip_unless_root

STRANGER = 12345


class Trust(Reliability):
    def refused(self, keeper=None, code=6, command="refresh", says=""):
        keeper = keeper or self.keeper
        requests = len(self.sandbox.log())
        error = keeper.refusal(code, command)
        self.assertIn(says, error["message"])
        self.assertEqual(len(self.sandbox.log()), requests, "something was asked")
        return error["reason"]

    def test_modes_whatever_the_umask(self):
        for umask in ("000", "022", "077"):
            with self.subTest(umask=umask):
                keeper = Keeper(self)
                under = ["sh", "-c", f'umask {umask}; exec "$@"', "sh"]
                info = self.sandbox.info
                keeper.end(keeper.start("connect", under=under, URL=info["url"], OAuthClientId=info["clientId"],
                                        OAuthClientSecret=info["clientSecret"], CallbackURL=info["callbackUrl"],
                                        OAuthVerifier=self.sandbox.authorize()))
                keeper.end(keeper.start("refresh", under=under))
                keeper.check_private(keeper.settings_file.parent)
                self.assertEqual(keeper.names, FILES_AT_REST)
        self.record("R7", tried=3, unit="umasks")

    def test_planted_in_place_of_the_file(self):
        self.keeper.sign_in()
        self.keeper.run("refresh")
        path = self.keeper.settings_file
        real = path.with_name("real")
        victim = self.keeper.folder / "victim"
        victim.write_text("precious")
        for what, plant in {
            "link to a file of ours": lambda name: name.symlink_to(real),
            "link to another's": lambda name: name.symlink_to(victim),
            "link to nothing": lambda name: name.symlink_to(self.keeper.folder / "nothing"),
            "FIFO": os.mkfifo,
        }.items():
            for name in (path, pathlib.Path(str(path) + ".lock")):
                with self.subTest(what=what, at=name.suffix):
                    name.rename(real)
                    plant(name)
                    try:
                        self.assertEqual(self.refused(says=str(path)), "SettingsUntrusted")
                    finally:
                        real.replace(name)
        self.assertFalse((self.keeper.folder / "nothing").exists())
        # What is only written is never followed: the backup replaces it, the state, which may be lost, leaves it.
        for suffix in (".bak", ".state"):
            name = pathlib.Path(str(path) + suffix)
            for target in (victim, self.keeper.folder / "nothing"):
                with self.subTest(suffix=suffix, target=target.name):
                    name.unlink()
                    name.symlink_to(target)
                    self.keeper.run("refresh")
                    self.assertEqual(name.is_symlink(), suffix == ".state")
        pathlib.Path(str(path) + ".state").unlink()
        self.assertEqual(victim.read_text(), "precious")
        self.assertFalse((self.keeper.folder / "nothing").exists())
        self.keeper.check_private(path.parent)
        self.record("R7", tried=12, unit="planted links and FIFOs")

    def test_a_link_that_comes_and_goes(self):
        """Somebody who can write beside us swaps our file for a link as fast as they can."""
        self.keeper.sign_in()
        path = self.keeper.settings_file
        victim = self.keeper.folder / "victim"
        victim.write_text("precious")
        ended = threading.Event()

        def swap():
            aside = path.with_name("aside")
            while not ended.is_set():
                link = path.with_name("link")
                try:
                    link.symlink_to(victim)
                    os.link(path, aside)
                    os.replace(link, path)
                    os.replace(aside, path)
                except OSError:
                    link.unlink(missing_ok=True)
                    if path.is_symlink():
                        aside.rename(path)
                    aside.unlink(missing_ok=True)

        swapper = threading.Thread(target=swap)
        swapper.start()
        rounds = 100 if LONG else 5
        try:
            codes = [self.keeper.ended("token")[0] for _ in range(rounds)]
        finally:
            ended.set()
            swapper.join()
        self.assertEqual(victim.read_text(), "precious")
        self.assertLessEqual(set(codes), {0, 6, 11, 13})
        self.assertEqual(self.keeper.run("token")[0].strip(), self.keeper.payload()["accessToken"])
        self.record("R7", tried=rounds, unit="runs against a link that comes and goes")

    def test_owners_and_folders(self):
        skip_unless_root(self)
        self.keeper.sign_in()
        path = self.keeper.settings_file
        for name in (path, pathlib.Path(str(path) + ".lock"), path.parent):
            with self.subTest(owner_of=name.name):
                os.chown(name, STRANGER, -1)
                self.assertEqual(self.refused(says=str(path)), "SettingsUntrusted")
                os.chown(name, 0, -1)
        for mode in (0o770, 0o777, 0o1777, 0o720):
            with self.subTest(folder=oct(mode)):
                path.parent.chmod(mode)
                self.assertEqual(self.refused(says=str(path)), "SettingsUntrusted")
        path.parent.chmod(0o700)
        for mode in (0o660, 0o602):
            with self.subTest(file=oct(mode)):
                path.chmod(mode)
                self.assertEqual(self.refused(says=str(path)), "SettingsUntrusted")
        path.chmod(0o600)
        self.keeper.run("refresh")
        self.record("R7", tried=9, unit="foreign owners and modes")

    def test_a_user_who_may_not_write(self):
        """Not root: a folder that can't be written keeps its grant, and a token that lives is given out (R1: it fails safe)."""
        skip_unless_root(self)
        for folder in (self.folder, *self.folder.parents):
            if folder.stat().st_uid == 0 and str(folder).startswith("/tmp/") and not folder.stat().st_mode & 0o001:
                folder.chmod(0o711)
        self.keeper.sign_in()
        self.keeper.run("refresh")
        for path in (self.keeper.folder, *self.keeper.folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        if self.keeper.ended("token", under=as_nobody)[0] != 0:
            self.skipTest("another user can't run the programs where they are")
        folder = self.keeper.settings_file.parent
        content = self.keeper.settings_file.read_bytes()
        folder.chmod(0o500)
        granted = self.refreshes()
        for _ in range(4):
            code, out, err = self.keeper.ended("refresh", under=as_nobody)
            self.assertEqual((code, out), (13, ""), err)
            self.assertIn("Permission denied", err)
        self.assertEqual(self.keeper.ended("token", under=as_nobody)[0], 0)
        self.assertEqual(self.refreshes(), granted)
        self.assertEqual(self.keeper.settings_file.read_bytes(), content)
        # And one whose folder belongs to a third.
        folder.chmod(0o700)
        os.chown(folder, STRANGER, STRANGER)
        folder.chmod(0o755)
        code, out, err = self.keeper.ended("refresh", under=as_nobody)
        self.assertEqual(code, 6, err)
        self.record("R7", tried=5, unit="runs of a user who may not write")


if __name__ == "__main__":
    main()
