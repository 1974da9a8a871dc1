# SPDX-License-Identifier: GPL-3.0-or-later
"""R2: kill -9 at each system call of a refresh, and at any instant. Afterwards the file is whole, old or new, and the next run has a
working grant; unless the space had answered already and the new tokens were not yet on disk. No client can close that window where
the space rotates strictly: it is counted here, and nothing else is in it.
"""
import random
import time
import unittest

from reliable import FILES_AT_REST, LONG, Reliability, main
from tracing import at, calls_of, why_impossible

INSTANTS = 300 if LONG else 8
EVERY = 1 if LONG else 5  # of the calls that touch our folder


class Killed(Reliability):
    def setUp(self):
        super().setUp()
        self.before = self.keeper.sign_in()
        self.kills = self.in_window = 0

    def check_whole(self):
        """Returns what the file holds: exactly what it held, or the same grant's next tokens."""
        after = self.keeper.payload()
        if after["generation"] == self.before["generation"]:
            self.assertEqual(after, self.before)
        else:
            self.assertEqual((after["grantId"], after["generation"]), (self.before["grantId"], self.before["generation"] + 1))
            self.assertTrue(self.works(after["accessToken"]))
        backup = self.keeper.opened(str(self.keeper.settings_file) + ".bak")
        self.assertIn(after["generation"] - backup["generation"], (0, 1))
        return after

    def check_next_run(self, answered):
        """After a kill, with how many refreshes the space has answered meanwhile."""
        after = self.check_whole()
        self.kills += 1
        is_new = after["generation"] > self.before["generation"]
        self.assertEqual(is_new and not answered, False)
        code, out, err = self.keeper.ended("refresh")
        if answered and not is_new:
            self.in_window += 1
            self.assertEqual(code, 11, out + err)
            self.assertEqual(self.keeper.payload(), after)  # refused, and still nothing is erased
            self.keeper.sign_in()
            self.assertEqual(self.keeper.ended("refresh")[0], 0)
        else:
            self.assertEqual(code, 0, out + err)
        # What the kill left lying about is gone.
        self.assertEqual(self.keeper.names, FILES_AT_REST)
        self.before = self.keeper.payload()

    @unittest.skipIf(why_impossible(), why_impossible())
    def test_at_each_call(self):
        self.keeper.run("refresh")  # all files are there now
        calls = calls_of(self.keeper, "refresh")
        self.before = self.keeper.payload()
        folder = str(self.keeper.settings_file.parent)
        chosen = calls if LONG else [call for call in calls if folder in call.text][::EVERY]
        self.assertGreater(len(chosen), 100 if LONG else 8)
        window = []
        for call in chosen:
            with self.subTest(call=call.name, nth=call.nth, text=call.text):
                granted = self.refreshes()
                code, out, err = self.keeper.ended("refresh", under=at(call, "signal=KILL"))
                self.assertIn(code, (0, -9), out + err)
                if code == 0:  # it came by another way this time
                    self.before = self.keeper.payload()
                    continue
                counted = self.in_window
                self.check_next_run(self.refreshes() - granted)
                if self.in_window > counted:
                    window.append(call.name)
        self.assertGreater(self.kills, len(chosen) * 0.8)
        self.record("R2", ended=self.in_window, tried=self.kills, unit="kills, one at each system call", window=self.in_window, window_calls=window)

    def test_at_any_instant(self):
        self.keeper.run("refresh")
        self.before = self.keeper.payload()
        began = time.monotonic()
        self.keeper.run("refresh")
        usual = time.monotonic() - began
        self.before = self.keeper.payload()
        dice = random.Random(1)
        for instant in range(INSTANTS):
            with self.subTest(instant=instant):
                granted = self.refreshes()
                process = self.keeper.start("refresh")
                time.sleep(dice.random() * usual * 1.2)
                process.kill()
                process.communicate()
                time.sleep(0.02)  # what the dead process had sent may still be on its way
                if process.returncode == 0:
                    self.before = self.keeper.payload()
                    continue
                self.check_next_run(self.refreshes() - granted)
        self.record("R2", ended=self.in_window, tried=self.kills, unit="kills at random instants", window=self.in_window)


if __name__ == "__main__":
    main()
