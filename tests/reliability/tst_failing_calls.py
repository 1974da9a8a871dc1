# SPDX-License-Identifier: GPL-3.0-or-later
"""R3 and R4: each system call of a refresh that touches the settings file's folder fails in turn, with each error that a disk has.
The old file or the new one stays, it is said, and no grant is lost: what the space has given is found by the next run.
"""
import json
import pathlib
import re
import unittest

from reliable import FILES_AT_REST, LONG, Reliability, main
from tracing import CHANGING, OPENING, at, calls_of, why_impossible

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "EINTR")
EVERY = 1 if LONG else 17
SEALED = re.compile(r"-----BEGIN AGE ENCRYPTED FILE-----.*?-----END AGE ENCRYPTED FILE-----\n?", re.S)


@unittest.skipIf(why_impossible(), why_impossible())
class FailingCalls(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()
        self.keeper.run("refresh")
        self.calls = [call for call in calls_of(self.keeper, "refresh") if str(self.keeper.settings_file.parent) in call.text]
        self.before = self.keeper.payload()

    def check_outcome(self, call, error):
        """One refresh with that fault, and the run after it."""
        granted = self.refreshes()
        code, out, err = self.keeper.ended("refresh", under=at(call, f"error={error}"))
        was_granted = self.refreshes() - granted
        after = self.keeper.payload()
        if code == 0:
            self.assertEqual((was_granted, after["generation"]), (1, self.before["generation"] + 1), err)
        elif code == 14:
            self.assertEqual(was_granted, 1)
            self.assertIn("ExpiresIn", out)  # what was asked for is still printed
        else:
            # Found before anything was spent; or it came after all was in place: the last fsync, the reading for the row.
            self.assertIn(code, (6, 13, 15), out + err)
            self.assertEqual(after["generation"] - self.before["generation"], was_granted, f"{code}: {err}")
            self.assertEqual(out, "")
            self.assertRegex(err, r"^tsunagi-cli: \S")
        if after["generation"] == self.before["generation"]:
            self.assertEqual(after, self.before)
        # The next run has the newest tokens, whichever way they went, and leaves nothing lying about.
        code_after, _, err_after = self.keeper.ended("refresh")
        self.assertEqual(code_after, 0, err_after)
        self.before = self.keeper.payload()
        self.assertEqual(self.keeper.names, FILES_AT_REST)
        return code

    def test_each_call_and_each_error(self):
        opened = [call for call in self.calls if call.name in OPENING]
        changed = [call for call in self.calls if call.name in CHANGING]
        # A call that changes something meets each error; the many that walk to the folder meet them by turns.
        points = [(call, error) for call in changed for error in ERRORS]
        points += [(call, ERRORS[number % len(ERRORS)]) for number, call in enumerate(opened)]
        ends = {}
        chosen = points[::EVERY]
        for call, error in chosen:
            with self.subTest(call=call.name, nth=call.nth, error=error, text=call.text):
                code = self.check_outcome(call, error)
                ends[code] = ends.get(code, 0) + 1
        self.check_no_grant_ended()
        self.assertGreater(len(chosen), 100 if LONG else 7)
        self.record("R3", tried=len(chosen), unit="failing calls", ends=ends)

    def final(self, name):
        """The last such call before the new file is in place."""
        renames = [number for number, call in enumerate(self.calls)
                   if call.name.startswith("rename") and call.text.endswith('"OAuthSettings.txt"')]
        return [call for call in self.calls[:renames[-1] + 1] if call.name == name][-1]

    def test_only_the_last_step_fails(self):
        """The new file is in place, but it is not known whether it lasts: the tokens are kept twice, and once they are not needed the
        second copy goes."""
        renamed = max(number for number, call in enumerate(self.calls) if call.name == "renameat" and call.text.endswith('"OAuthSettings.txt"'))
        call = next(call for call in self.calls[renamed:] if call.name == "fsync")
        self.assertEqual(self.check_outcome(call, "EIO"), 14)
        self.check_no_grant_ended()
        self.record("R4", tried=1, unit="last fsync that failed")

    def test_what_the_space_gave_is_found_by_the_next_run(self):
        """R4: the disk was good at the rehearsal and is not any more."""
        for name in ("openat", "write", "fsync", "linkat", "renameat"):
            with self.subTest(name=name):
                refused = self.keeper.put("refused", self.before["accessToken"])
                code, out, err = self.keeper.ended("token", "--refused", refused, "-o", "json", under=at(self.final(name), "error=ENOSPC"))
                self.assertEqual(code, 14, err)
                token = out.strip()
                self.assertTrue(self.works(token))
                told = json.loads(err.splitlines()[-1])["error"]
                self.assertEqual(told["reason"], "SavedToRecovery")
                place = next(path for path in self.keeper.settings_file.parent.iterdir() if path.suffix == ".recovery")
                self.assertIn(str(place), told["message"])
                self.assertEqual(place.stat().st_mode & 0o7777, 0o600)
                self.assertEqual(self.keeper.opened(place)["accessToken"], token)
                self.assertEqual(self.keeper.payload(), self.before)
                # The next one takes it over, without asking the space for anything.
                requests = len(self.sandbox.log())
                out, err = self.keeper.run("token", "--refused", refused, "--verbose")
                self.assertEqual(out.strip(), token)
                self.assertIn("recovery.adopted", err)
                self.assertEqual(len(self.sandbox.log()), requests)
                self.assertEqual(self.keeper.names, FILES_AT_REST)
                self.keeper.run("refresh")
                self.before = self.keeper.payload()
        self.check_no_grant_ended()
        self.record("R4", tried=5, unit="writes that failed after the answer")

    def test_where_no_place_is_left_the_sealed_text_is_told(self):
        code, out, err = self.keeper.ended("refresh", under=at(self.final("fsync"), "error=ENOSPC", more="+"))
        self.assertEqual(code, 14, err)
        self.assertIn("ExpiresIn", out)
        self.assertEqual(self.keeper.payload(), self.before)
        told = SEALED.search(err)
        self.assertTrue(told, err)
        # It is a settings file for the same keys: put where the old one is, it goes on.
        rescued = pathlib.Path(str(self.keeper.settings_file) + ".rescued")
        rescued.write_text(told[0].rstrip("\n") + "\n")
        rescued.chmod(0o600)
        rescued.replace(self.keeper.settings_file)
        self.assertEqual(self.keeper.payload()["generation"], self.before["generation"] + 1)
        self.keeper.run("refresh")
        self.check_no_grant_ended()
        self.record("R4", tried=1, unit="disk that took nothing more after the answer")


if __name__ == "__main__":
    main()
