# SPDX-License-Identifier: GPL-3.0-or-later
"""K: the eleven situations of a keychain that are known to lose secrets elsewhere, by a real gnome-keyring in sessions of its own. In
each: what is there is never said to be missing, nothing is deleted or overwritten that can't be read, and what is said to be
written can be read. Afterwards, in an ordinary session, all is as it was.
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

from reliable import LONG, PATIENCE, Keeper, Reliability, main, stop, wait_until

WAIT_FOR_NAME = """for i in $(seq 200); do
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets | grep -q true && break; sleep 0.05; done
"""
UNLOCKED = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n" + WAIT_FOR_NAME
WRONG_PASSWORD = "printf wrong | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n" + WAIT_FOR_NAME
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1\n" + WAIT_FOR_NAME
# The keyring is ended by force so many seconds after the command began, or once it has ended.
KILLED = """pid=$(dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetConnectionUnixProcessID \
    string:org.freedesktop.secrets | sed -n 's/.*uint32 //p')
after=$1
shift
"$@" & command=$!
[ "$after" = end ] && wait $command || sleep "${after/end/0}"
kill -KILL "$pid"
wait $command
"""
ON_SCREEN = "dbus-update-activation-environment DISPLAY\n" + LOCKED


def missing_programs():
    return [name for name in ("gnome-keyring-daemon", "dbus-run-session", "secret-tool", "Xvfb") if not shutil.which(name)]


@unittest.skipIf(missing_programs(), f"not installed: {missing_programs()}")
class KeychainSituations(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper = Keeper(self)
        self.records = self.keeper.home / ".config/tsunagi/connections.json"
        self.key = self.sandbox.info["apiKey"]
        self.add("kept")
        self.before = self.records.read_bytes()
        self.items_before = self.items()
        self.assertEqual(len(self.items_before), 1)
        self.item = self.items_before[0]
        self.assertTrue(self.item.endswith("/ApiKey"))

    # --- runs in a session of their own --------------------------------------------------------------------------------
    def start(self, *command, session=UNLOCKED, **environment):
        """session: how its keyring begins; None: there is no session bus."""
        runtime = tempfile.mkdtemp(dir=self.folder)
        variables = self.keeper.environment | {"XDG_RUNTIME_DIR": runtime} | environment
        if session is not None:
            command = ["dbus-run-session", "--", "bash", "-c", session + 'exec "$@"', "session", *command]
        process = subprocess.Popen(command, env=variables, cwd=self.keeper.home, text=True, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        self.addCleanup(stop, process)
        return process

    def cli(self, *arguments, **kind):
        return self.start(os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", *arguments, "-o", "json", **kind)

    def outcome(self, process):
        """("done", rows) or (the reason's name, its hint)."""
        out, err = process.communicate(timeout=PATIENCE)
        lines = [line for line in err.splitlines() if line.startswith('{"error"')]
        if process.returncode == 0:
            return "done", json.loads(out)
        self.assertTrue(lines, f"exit {process.returncode}: {err}")
        error = json.loads(lines[-1])["error"]
        self.assertEqual(process.returncode, 9, error)
        return error["reason"], error["hint"]

    def reading(self, **kind):
        return self.cli("test", "-P", "kept", **kind)

    def adding(self, name, **kind):
        return self.cli("profiles", "add", name, "-p", f"URL={self.sandbox.info['url']}", "--property-file",
                        f"ApiKey={self.keeper.put('key', self.key)}", **kind)

    def removing(self, **kind):
        return self.cli("profiles", "remove", "kept", **kind)

    def add(self, name):
        self.assertEqual(self.outcome(self.adding(name))[0], "done")

    def items(self):
        """Names of all that Tsunagi keeps in the keyring."""
        process = self.start("secret-tool", "search", "--all", "server", "Tsunagi")
        out, err = process.communicate(timeout=PATIENCE)
        start = "attribute.user = "
        return sorted(line[len(start):] for line in (out + err).splitlines() if line.startswith(start))

    # --- what must hold --------------------------------------------------------------------------------------------
    def check_all_is_there(self):
        self.assertEqual(self.records.read_bytes(), self.before)
        outcome, rows = self.outcome(self.reading())
        self.assertEqual(outcome, "done", rows)
        self.assertEqual(self.items(), self.items_before)

    def check_refused(self, reason, says="", **kind):
        """Reading, writing and removing at once, as several programs would."""
        processes = [self.reading(**kind), self.adding("new", **kind), self.removing(**kind)]
        for process in processes:
            outcome, hint = self.outcome(process)
            self.assertEqual(outcome, reason)
            self.assertIn(says, hint)

    # --- the situations --------------------------------------------------------------------------------------------
    def an_unlocked_keyring(self):
        self.add("new")
        self.assertEqual(self.outcome(self.cli("test", "-P", "new"))[0], "done")
        self.assertEqual(self.outcome(self.cli("profiles", "remove", "new"))[0], "done")

    def no_session_bus(self):
        self.check_refused("KeychainMissing", session=None)

    def no_keyring_yet(self):
        elsewhere = tempfile.mkdtemp(dir=self.folder)
        kind = {"session": LOCKED, "XDG_DATA_HOME": elsewhere}
        self.assertEqual(self.outcome(self.reading(**kind))[0], "SecretMissing")
        self.assertEqual(self.outcome(self.adding("new", **kind))[0], "KeychainRefused")

    def a_locked_keyring(self):
        self.check_refused("KeychainLocked", session=LOCKED)

    def a_wrong_password(self):
        self.check_refused("KeychainLocked", session=WRONG_PASSWORD)

    def a_prompt_that_nobody_answers(self):
        server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(stop, server)
        display = ":" + server.stdout.readline().strip()
        self.check_refused("KeychainTimedOut", session=ON_SCREEN, DISPLAY=display)
        server.terminate()
        server.communicate()

    def no_event_loop_of_glib(self):
        processes = [self.reading(QT_NO_GLIB="1"), self.removing(QT_NO_GLIB="1")]
        self.assertEqual({self.outcome(process)[0] for process in processes}, {"KeychainTimedOut"})
        # The keyring may have obeyed without an answer: what was said not to be done is put back by hand.
        if self.items() != self.items_before:
            self.fail("a removal that was not answered has removed")

    def no_libsecret(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        (folder / "libsecret-1.so.0").touch()  # found first, and no library
        self.check_refused("KeychainMissing", says="libsecret-1-0", LD_LIBRARY_PATH=str(folder))

    def a_missing_entry_is_deleted(self):
        self.add("new")
        added = next(name for name in self.items() if name not in self.items_before)
        process = self.start("secret-tool", "clear", "server", "Tsunagi", "user", added)
        process.communicate(timeout=PATIENCE)
        self.assertEqual(self.outcome(self.cli("test", "-P", "new"))[0], "SecretMissing")
        self.assertEqual(self.outcome(self.cli("profiles", "remove", "new"))[0], "done")

    def a_binary_under_the_same_name(self):
        store = f'printf not-the-key | secret-tool store --label=x server Tsunagi user "{self.item}" type base64; '
        process = self.start("true", session=UNLOCKED + store)
        process.communicate(timeout=PATIENCE)
        self.assertEqual(len(self.items()), 2)
        outcome, rows = self.outcome(self.reading())  # the key, not the other
        self.assertEqual(outcome, "done", rows)
        clear = self.start("secret-tool", "clear", "server", "Tsunagi", "user", self.item, "type", "base64")
        clear.communicate(timeout=PATIENCE)

    def stopped_in_the_middle(self):
        process = self.reading(QT_NO_GLIB="1")
        cli = self.child_of(process)
        os.kill(cli, signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 130, "crashed, or did not hear")

    def child_of(self, process):
        """The command line in that session, once it waits for the keyring: it has loaded libsecret."""
        def found():
            for entry in pathlib.Path("/proc").iterdir():
                if not entry.name.isdigit():
                    continue
                try:
                    if os.getpgid(int(entry.name)) == process.pid and (entry / "comm").read_text().startswith("tsunagi-cli") \
                            and "libsecret-1" in (entry / "maps").read_text():
                        return int(entry.name)
                except OSError:
                    continue
            return None

        return wait_until("the command line waits for the keyring", found)

    def test_all(self):
        situations = [self.an_unlocked_keyring, self.no_session_bus, self.no_keyring_yet, self.a_locked_keyring, self.a_wrong_password,
                      self.a_prompt_that_nobody_answers, self.no_event_loop_of_glib, self.no_libsecret, self.a_missing_entry_is_deleted,
                      self.a_binary_under_the_same_name, self.stopped_in_the_middle]
        for situation in situations:
            with self.subTest(situation=situation.__name__):
                situation()
                self.check_all_is_there()
        self.record("K1", tried=len(situations), unit="keychain situations")

    def test_what_is_said_to_be_written_can_be_read(self):
        runs = 40 if LONG else 4
        said = 0
        for run in range(runs):
            name = f"run {run}"
            outcome, _ = self.outcome(self.start(
                "bash", "-c", KILLED, "killed", "end" if run == runs - 1 else f"{run / runs * 0.8:.3f}", os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", "profiles", "add", name, "-p",
                f"URL={self.sandbox.info['url']}", "--property-file", f"ApiKey={self.keeper.put('key', self.key)}", "-o", "json"))
            if outcome == "done":
                said += 1
                self.assertEqual(self.outcome(self.cli("test", "-P", name))[0], "done")
        self.assertGreater(said, 0)
        self.record("K3", tried=runs, unit=f"keyrings killed while a secret was written, or just after; {said} runs had said that it was")


if __name__ == "__main__":
    main()
