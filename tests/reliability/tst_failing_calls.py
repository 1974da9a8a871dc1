# SPDX-License-Identifier: GPL-3.0-or-later
"""R3 and R4: each call of a refresh on files fails in turn, with each error that a disk has, and each write may be a short one. The old
file or the new one stays, it is said, and no grant is lost: what the space has given is found by the next run.
"""
import json
import re
import unittest

from faults import ERRORS, SHORT, calls_of, ended_with, errors_for
from reliable import FILES_AT_REST, LONG, Reliability, main

EVERY = 1 if LONG else 4
SEALED = re.compile(r"-----BEGIN AGE ENCRYPTED FILE-----.*?-----END AGE ENCRYPTED FILE-----\n?", re.S)
FILE = "job/OAuthSettings.txt"


def in_place(calls):
    """Where in them the new file takes its place: the last rename onto it."""
    return max(number for number, call in enumerate(calls) if call.function == "rename" and call.role.endswith(f"-> {FILE}"))


class FailingCalls(Reliability):
    def setUp(self):
        super().setUp()
        # A desktop's or a service's own folder, so that it is below the home and fails with the rest.
        runtime = self.keeper.home / "run"
        runtime.mkdir(mode=0o700)
        self.keeper.environment["XDG_RUNTIME_DIR"] = str(runtime)
        self.keeper.sign_in()
        self.keeper.run("refresh")
        self.before = self.keeper.payload()

    def calls(self, *arguments):
        calls = calls_of(self.keeper, *arguments)
        self.before = self.keeper.payload()
        return calls

    def refused(self):
        """A file of the token that the space is said not to take any more."""
        return str(self.keeper.put("refused", self.before["accessToken"]))

    def check_outcome(self, call, error):
        """One refresh with that fault, and the run after it."""
        self.before = self.keeper.payload()
        granted = self.refreshes()
        code, out, err = ended_with(self.keeper, call, error, "refresh")
        was_granted = self.refreshes() - granted
        after = self.keeper.payload()  # whole
        if error == SHORT:
            self.assertEqual(code, 0, err)
        if code == 0:
            self.assertEqual((was_granted, after["generation"]), (1, self.before["generation"] + 1), err)
        elif code == 14:
            self.assertEqual(was_granted, 1)
            self.assertIn("ExpiresIn", out)  # what was asked for is still printed
        else:
            # Found before anything was spent; or it came after all was in place: the reading for the row. An identity that can't be read
            # is told as a property (3).
            self.assertIn(code, (3,) if call.role.endswith("identity.txt") else (6, 13, 15), out + err)
            self.assertEqual(after["generation"] - self.before["generation"], was_granted, f"{code}: {err}")
            self.assertEqual(out, "")
            self.assertRegex(err, r"^tsunagi-cli: \S")
        if after["generation"] == self.before["generation"]:
            self.assertEqual(after, self.before)
        else:
            self.assertTrue(self.works(after["accessToken"]))
        # The next run has the newest tokens, whichever way they went, and leaves nothing lying about.
        code_after, _, err_after = self.keeper.ended("refresh")
        self.assertEqual(code_after, 0, err_after)
        self.before = self.keeper.payload()
        self.assertEqual(self.keeper.names, FILES_AT_REST)
        self.check_no_grant_ended()
        return code

    def test_each_call_and_each_error(self):
        calls = self.calls("refresh")
        self.assertEqual(self.calls("refresh"), calls)  # they are the same ones each time
        opened = [call for call in calls if call.function == "open"]
        changed = [call for call in calls if call.function != "open"]
        self.assertLessEqual({"create", "write", "fchmod", "fsync", "link", "rename", "unlink", "flock"}, {call.function for call in changed})
        # A call that changes something meets each error; the many that walk to the folder meet them by turns.
        points = [(call, error) for call in changed for error in errors_for(call)]
        points += [(call, list(ERRORS)[number % len(ERRORS)]) for number, call in enumerate(opened)]
        chosen = points[::EVERY]
        ends = {}
        for call, error in chosen:
            with self.subTest(call=call.function, role=call.role, nth=call.nth, error=error):
                code = self.check_outcome(call, error)
                ends[code] = ends.get(code, 0) + 1
        self.assertLessEqual({0, 13, 14}, set(ends))
        self.assertGreater(len(chosen), 200 // EVERY)
        self.record("R3", tried=len(chosen), unit="failing calls and short writes", ends=ends)

    def test_only_the_last_step_fails(self):
        """The new file is in place, but it is not known whether it lasts: the tokens are kept twice, and once they are not needed the
        second copy goes."""
        calls = self.calls("refresh")
        call = next(call for call in calls[in_place(calls):] if call.function == "fsync")
        self.assertEqual(call.role, "job")
        self.assertEqual(self.check_outcome(call, "EIO"), 14)
        self.record("R4", tried=1, unit="last fsync that failed")

    def test_what_the_space_gave_is_found_by_the_next_run(self):
        """R4: the disk was good at the rehearsal and is not any more."""
        calls = self.calls("token", "--refused", self.refused())
        new = calls[in_place(calls)].role.partition(" -> ")[0]
        about = [call for call in calls[:in_place(calls) + 1] if new in call.role or call.function == "link"]
        faults = [(call, "ENOSPC") for call in about] + [(call, "EIO") for call in about if call.function in ("write", "fsync")]
        self.assertEqual([call.function for call in about if call.function != "flock"], ["create", "write", "fchmod", "fsync", "link", "rename"])
        for call, error in faults:
            if call.function == "flock":
                continue  # the temporary file is locked for those who tidy up; without that it is written as well
            with self.subTest(call=call, error=error):
                self.check_recovered(call, error)
        self.record("R4", tried=len(faults), unit="writes that failed after the answer")

    def check_recovered(self, call, error):
        refused = self.refused()
        code, out, err = ended_with(self.keeper, call, error, "token", "--refused", refused, "-o", "json")
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

    def test_where_no_place_is_left_the_sealed_text_is_told(self):
        calls = self.calls("refresh")
        new = calls[in_place(calls)].role.partition(" -> ")[0]
        for function in ("create", "write", "fsync", "rename"):
            call = [call for call in calls if call.function == function and call.role.startswith(new)][-1]
            with self.subTest(call=call):
                code, out, err = ended_with(self.keeper, call, "ENOSPC", "refresh", rest=True)
                self.assertEqual(code, 14, err)
                self.assertIn("ExpiresIn", out)
                self.assertEqual(self.keeper.payload(), self.before)
                told = SEALED.search(err)
                self.assertTrue(told, err)
                # It is a settings file for the same keys.
                self.keeper.run("settings", "import", str(self.keeper.put("told", told[0].rstrip("\n") + "\n")))
                self.assertEqual(self.keeper.payload()["generation"], self.before["generation"] + 1)
                self.keeper.run("refresh")
                self.before = self.keeper.payload()
                self.check_no_grant_ended()
        self.record("R4", tried=4, unit="disks that took nothing more after the answer")


if __name__ == "__main__":
    unittest.TestCase.maxDiff = None
    main()
