# SPDX-License-Identifier: GPL-3.0-or-later
"""R9: what is newer than us, damaged or foreign is told and left as it is, byte for byte; what we do not know is kept."""
import json
import subprocess

from reliable import Reliability, main

COMMANDS = ("refresh", "token", "test", "connect")


class LeftAsItIs(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()
        self.path = self.keeper.settings_file
        self.recipient = self.keeper.run("recipient")[0].strip()

    def put(self, content):
        self.path.write_bytes(content)
        self.path.chmod(0o600)

    def sealed(self, payload, armor=True):
        text = payload if isinstance(payload, bytes) else json.dumps(payload, ensure_ascii=False).encode()
        return subprocess.run(["age", *(["-a"] if armor else []), "-r", self.recipient], input=text, capture_output=True, check=True).stdout

    def check_left(self, content, code, reason):
        """Every command says the same of it, asks nobody, and leaves every byte."""
        self.put(content)
        beside = {path: path.read_bytes() for path in self.path.parent.iterdir()}
        requests = len(self.sandbox.log())
        for command in COMMANDS:
            more = {"OAuthVerifier": "a-new-code"} if command == "connect" else {}
            if more:
                info = self.sandbox.info
                more |= {"URL": info["url"], "OAuthClientId": info["clientId"], "OAuthClientSecret": info["clientSecret"], "CallbackURL": info["callbackUrl"]}
            error = self.keeper.refusal(code, command, **more)
            self.assertEqual(error["reason"], reason, command)
            self.assertIn(str(self.path), error["message"])
        self.assertEqual(len(self.sandbox.log()), requests)
        self.assertEqual({path: path.read_bytes() for path in self.path.parent.iterdir()}, beside)

    def test_damaged_and_foreign(self):
        whole = self.path.read_bytes()
        lines = whole.split(b"\n")
        broken = b"\n".join([*lines[:-4], b"A" * len(lines[-4]), *lines[-3:]])
        cases = {
            "empty": (b"", "SettingsDamaged"),
            "one byte": (b"-", "SettingsDamaged"),
            "cut in the header": (whole[:60], "SettingsDamaged"),
            "half": (whole[:len(whole) // 2], "SettingsDamaged"),
            "without its last line": (b"\n".join(lines[:-2]) + b"\n", "SettingsDamaged"),
            "other bytes at its end": (broken, "SettingsDamaged"),
            "zeros": (bytes(len(whole)), "SettingsForeign"),
            "zeros after a crash of another's": (whole[:200] + bytes(len(whole) - 200), "SettingsDamaged"),
            "JSON in the clear": (b'{"schema":1,"accessToken":"x"}', "SettingsForeign"),
            "an INI file": (b"[OAuth]\naccess=x\n", "SettingsForeign"),
            "sealed, but no JSON": (self.sealed(b"hello"), "SettingsDamaged"),
            "sealed, but nothing of ours": (self.sealed({"a": 1}), "SettingsDamaged"),
        }
        for what, (content, reason) in cases.items():
            with self.subTest(what=what):
                self.check_left(content, 6, reason)
        # Put back, it works: nothing else was touched.
        self.put(whole)
        self.keeper.run("refresh")
        self.record("R9", tried=len(cases) * len(COMMANDS), unit="commands on damaged and foreign files")

    def test_newer_than_us(self):
        payload = self.keeper.payload()
        for schema in (2, 99):
            with self.subTest(schema=schema):
                self.check_left(self.sealed(payload | {"schema": schema, "newThing": {"a": [1]}}), 6, "SettingsTooNew")
        self.record("R9", tried=2 * len(COMMANDS), unit="commands on files of a newer schema")

    def test_what_opens_with_another_key(self):
        stranger = subprocess.run(["age-keygen"], capture_output=True, text=True, check=True).stdout
        recipient = next(line.split()[-1] for line in stranger.splitlines() if "public key" in line)
        content = subprocess.run(["age", "-a", "-r", recipient], input=json.dumps(self.keeper.payload()).encode(), capture_output=True, check=True).stdout
        self.check_left(content, 15, "NoIdentityOpens")
        self.record("R9", tried=len(COMMANDS), unit="commands on a file for another key")

    def test_what_we_do_not_know_is_kept(self):
        unknown = {"later": {"nested": ["ü", 1.5, None, True]}, "note": "接続", "zero": 0}
        before = self.keeper.payload() | unknown
        before["user"] = before["user"] | {"mail": "a@example.com"}
        self.put(self.sealed(before, armor=False))
        for _ in range(2):
            self.keeper.run("refresh")
            after = self.keeper.payload()
            self.assertEqual({name: after[name] for name in unknown}, unknown)
            self.assertEqual(after["user"], before["user"])
        self.assertEqual(after["generation"], before["generation"] + 2)
        self.assertTrue(self.path.read_bytes().startswith(b"-----BEGIN AGE ENCRYPTED FILE-----\n"))
        self.record("R9", tried=2, unit="rewrites of unknown keys")


if __name__ == "__main__":
    main()
