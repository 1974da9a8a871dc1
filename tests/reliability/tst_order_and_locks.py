# SPDX-License-Identifier: GPL-3.0-or-later
"""R5: what is said to be done is on disk, in the order that a power cut needs. R6: a dead holder of the lock blocks nobody; one that
lives or was stopped is not robbed, and who waits is told so after a minute.
"""
import os
import signal
import subprocess
import time
import unittest

from reliable import LONG, Reliability, main, wait_until
from tracing import calls_of, why_impossible

TOKEN_PATH = "/api/v2/oauth2/token"


class Order(Reliability):
    @unittest.skipIf(why_impossible(), why_impossible())
    def test_synced_before_renamed_and_folder_synced_before_it_is_said(self):
        self.keeper.sign_in()
        self.keeper.run("refresh")
        calls = calls_of(self.keeper, "refresh")
        folder = str(self.keeper.settings_file.parent)

        def last(name, *ends):
            return max(number for number, call in enumerate(calls) if call.name == name and call.text.endswith(ends))

        renamed = last("renameat", '"OAuthSettings.txt"')
        temporary = calls[renamed].text.split('"')[1]
        written = max(number for number, call in enumerate(calls) if call.name == "write" and temporary in call.text)
        synced = max(number for number, call in enumerate(calls) if call.name == "fsync" and temporary in call.text)
        folder_synced = min(number for number, call in enumerate(calls) if number > renamed and call.name == "fsync" and call.text.endswith(folder + ">"))
        told = max(number for number, call in enumerate(calls) if call.name == "write" and call.text.startswith("1<"))
        self.assertEqual(sorted((written, synced, renamed, folder_synced, told)), [written, synced, renamed, folder_synced, told])
        self.assertEqual({calls[number].result for number in (synced, renamed, folder_synced)}, {"0"})
        # Before the folder is synced nothing else of ours is renamed or removed on the strength of it.
        between = [call for call in calls[renamed + 1:folder_synced] if call.name != "openat" and folder in call.text]
        self.assertEqual(between, [])
        self.record("R5", tried=1, unit="refresh traced: fsync(file) < rename < fsync(folder) < the row")


class Locks(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()
        self.keeper.run("refresh")

    def holder(self):
        """A refresh that holds the lock: its question to the space is never answered, nor acted on."""
        asked = len(self.sandbox.log())
        self.sandbox.control("faults", {"match": TOKEN_PATH, "hang": True})
        process = self.keeper.start("refresh")
        wait_until("the holder to have asked", lambda: self.sandbox.state()["faults"] == 0 or len(self.sandbox.log()) > asked)
        return process

    def test_a_killed_holder_blocks_nobody(self):
        for _ in range(5 if LONG else 2):
            holder = self.holder()
            waiters = [self.keeper.start("refresh") for _ in range(3)]
            time.sleep(0.3)
            self.assertEqual([waiter.poll() for waiter in waiters], [None] * 3)
            holder.kill()
            holder.communicate()
            before = self.refreshes()
            began = time.monotonic()
            for waiter in waiters:
                self.keeper.end(waiter)
            self.assertLess(time.monotonic() - began, 30)
            self.assertEqual(self.refreshes() - before, 3)
        self.check_no_grant_ended()
        self.record("R6", tried=5, unit="holders killed")

    @unittest.skipUnless(LONG, "takes more than a minute: ./dev test --long")
    def test_a_stopped_holder_is_not_robbed(self):
        token = self.keeper.payload()["accessToken"]
        holder = self.holder()
        holder.send_signal(signal.SIGSTOP)
        self.addCleanup(holder.send_signal, signal.SIGCONT)
        began = time.monotonic()
        waiters = [self.keeper.start("refresh", "-o", "json") for _ in range(4)]
        # What needs no lock goes on.
        self.assertEqual(self.keeper.run("token")[0].strip(), token)
        for waiter in waiters:
            out, err = self.keeper.end(waiter, code=12)
            self.assertIn("LockTimedOut", err)
            self.assertGreater(time.monotonic() - began, 59)
        self.assertLess(time.monotonic() - began, 90)
        holder.send_signal(signal.SIGCONT)
        self.keeper.end(holder, code=5)  # its own question was never answered
        self.keeper.run("refresh")
        self.check_no_grant_ended()
        self.record("R6", tried=4, unit="waiters at a stopped holder, 12 after 60 s")

    def test_a_lock_file_that_was_removed_is_no_lock(self):
        """Somebody tidied up: who has locked the removed file holds nothing that others would wait for."""
        holder = subprocess.Popen(["flock", str(self.keeper.settings_file) + ".lock", "sleep", "60"], start_new_session=True)
        self.addCleanup(holder.wait)
        self.addCleanup(os.killpg, holder.pid, signal.SIGKILL)
        waiter = self.keeper.start("refresh")
        time.sleep(0.5)
        self.assertIsNone(waiter.poll())
        os.unlink(str(self.keeper.settings_file) + ".lock")
        self.keeper.end(waiter)
        self.check_no_grant_ended()


if __name__ == "__main__":
    main()
