# SPDX-License-Identifier: GPL-3.0-or-later
"""No secret leaves its place (O6, K2): distinctive secrets go through every command of tsunagi-cli, in every way to say
something, and past every mishap that can be made; then everything that was said, written or to be seen in the list of
processes is searched for them, in plain, percent-encoded and base64 form.
"""
import base64
import json
import os
import pathlib
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

sys.path.insert(0, os.environ["TSUNAGI_SOURCE"] + "/tests/support")
from proof import forget, record_proof  # noqa: E402
from sandbox import Sandbox  # noqa: E402

CLI = os.environ["TSUNAGI_BIN"] + "/tsunagi-cli"
PATIENCE = 120  # seconds; the machine may be busy
# Commands whose result is a secret: their standard output is not searched, everything else is.
PRINT_SECRETS = {"token", "call", "settings decrypt", "settings encrypt", "exec"}
# How to run them so that they have something to do; {file} is the settings file. A command that is not named here is run
# with no argument, and with the settings file.
ARGUMENTS = {
    "call": [["GetOAuthAuthorizationURL"], ["GetOAuthAccessToken", "AuthMode=WEB"], ["RefreshOAuthAccessToken"], ["RefreshOAuthAccessToken", "OAuthRefreshToken=@{note}"]],
    "columns": [["Issues"]],
    "exec": [["--", "sh", "-c", "env >/dev/null; sleep 0.05"], ["--", "/no/such/program"]],
    "fetch": [["Projects"], ["Nonsense"]],
    "settings show": [["{file}"]],
    "settings check": [["{file}"], ["{file}", "--online"]],
    "settings decrypt": [["{file}"]],
    "settings rekey": [["{file}"]],
    "settings adopt": [["{file}"]],
    "profiles add": [["canary"]],
    "profiles show": [["canary"]],
    "profiles remove": [["canary"]],
    "token": [[], ["--min-ttl", "12h"], ["--refused", "{note}"]],
    "recipient": [[], ["{file}"]],
    "query": [["SELECT * FROM Projects"], ["nonsense"]],
    "api": [["/api/v2/space"], ["nonsense"]],
    "sync": [["Projects", "--to", "{home}/mirror.sqlite"]],
    "download": [["IssueAttachments", "--to", "{home}/files"]],
    "test": [[]], "connect": [[]], "refresh": [[]], "disconnect": [[]], "tables": [[]], "help": [[], ["connect"]], "keygen": [[]],
    "profiles list": [[]], "doctor": [[]],
}
LAST = ("disconnect", "profiles remove")  # they take away what others need


def all_commands():
    text = subprocess.run([CLI, "help", "--lang", "en"], capture_output=True, text=True, check=True).stdout
    section = text.split("Commands:\n", 1)[1].split("\n\n", 1)[0]
    names = [match[1] for match in re.finditer(r"^  (\S+(?: \S+)*?)(?:  .*)?$", section, re.M)]
    assert "connect" in names and "settings decrypt" in names and len(names) >= 19, names
    return sorted(names, key=lambda name: (name in LAST, name))


def forms(secret):
    """What the secret may look like: as it is, as a URL or a form has it, and inside of a base64 text."""
    plain = secret.encode()
    yield plain
    for safe in ("", "/", "/+"):
        quoted = urllib.parse.quote(secret, safe=safe)
        yield quoted.encode()
        yield re.sub(r"%[0-9A-F]{2}", lambda m: m[0].lower(), quoted).encode()
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + plain).rstrip(b"=")
        middle = encoded[(0, 2, 3)[shift]:len(encoded) - 1]
        yield middle
        yield middle.translate(bytes.maketrans(b"+/", b"-_"))


def canary(name):
    return f"canary+{name}/{secrets.token_hex(8)}="


def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Canaries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.key, cls.client_secret = canary("key"), canary("client")
        config = cls.folder / "sandbox.json"
        config.write_text(json.dumps({"apiKey": cls.key, "clientSecret": cls.client_secret}), encoding="utf-8")
        cls.sandbox = Sandbox(os.environ["TSUNAGI_BIN"], "--issues", "20", "--config", str(config))
        cls.addClassCleanup(cls.sandbox.stop)
        cls.commands = all_commands()
        cls.secrets = {"key": cls.key, "client secret": cls.client_secret}
        cls.runs = 0

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        (self.home / "tmp").mkdir()
        self.secrets = dict(type(self).secrets)
        self.said = []  # what was said, by whom
        self.searched = 0
        forget(self)
        self.base = {name: value for name, value in os.environ.items() if not name.startswith(("TSUNAGI_", "DISPLAY", "WAYLAND", "DBUS"))}
        self.base |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"), "XDG_DATA_HOME": str(self.home / ".local/share"),
                      "XDG_STATE_HOME": str(self.home / ".local/state"), "TMPDIR": str(self.home / "tmp"), "QT_LOGGING_RULES": "*=true"}
        self.addCleanup(self.sandbox.control, "faults", method="DELETE")

    def properties(self, **more):
        own = {"URL": self.sandbox.info["url"]} | more
        return {f"TSUNAGI_{name.upper()}": value for name, value in own.items()}

    def oauth(self, **more):
        return self.properties(InitiateOAuth="REFRESH", OAuthClientId=self.sandbox.info["clientId"], OAuthClientSecret=self.client_secret,
                               CallbackURL=self.sandbox.info["callbackUrl"], OAuthSettingsLocation=str(self.file)) | \
            {f"TSUNAGI_{name.upper()}": value for name, value in more.items()}

    @property
    def file(self):
        return self.home / "grant/OAuthSettings.txt"

    def command_lines(self, process):
        """Of the process and its children, until it ends."""
        seen = set()
        deadline = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < deadline:
            pids = [str(process.pid)]
            try:
                pids += pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            except OSError:
                pass
            for pid in pids:
                try:
                    seen.add(pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" "))
                except OSError:
                    pass
            time.sleep(0.004)
        return b"\n".join(seen)

    def run_cli(self, command, arguments, environment, talk=()):
        """Its output goes to files, so that a large one can't block it while it is watched."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen([CLI, *command.split(), *talk, *arguments], env=self.base | environment, cwd=self.home,
                                       stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            lines = self.command_lines(process)
            if process.poll() is None:
                process.kill()
                process.wait()
                self.fail(f"{command} {arguments} does not end")
            out.seek(0)
            err.seek(0)
            printed, told = out.read(), err.read()
        type(self).runs += 1
        what = f"{command} {arguments}"
        self.said.append((f"{what}: the list of processes", lines))
        self.said.append((f"{what}: standard error", told))
        if command not in PRINT_SECRETS:
            self.said.append((f"{what}: standard output", printed))
        return process.returncode, printed, told

    def every_command(self, environment):
        note = self.home / "note"
        note.write_text("not a token\n", encoding="utf-8")
        note.chmod(0o600)
        for command in self.commands:
            for arguments in ARGUMENTS.get(command, [[], ["{file}"]]):
                filled = [argument.format(file=self.file, home=self.home, note=note) for argument in arguments]
                for talk in (["-o", "json", "--verbose", "--log-file", "log.json", "--log-format", "json"], ["--verbose", "--log-file", "log.txt", "--lang", "ja"]):
                    # What stands behind -- is the command's own.
                    self.run_cli(command, filled, environment, talk)
                    self.searched += 1
        self.check()

    def check(self):
        self.read_files()
        identity = self.home / ".config/tsunagi/identity.txt"
        known = dict(self.secrets)
        if identity.exists():
            known["identity"] = re.search(r"AGE-SECRET-KEY-1\w+", identity.read_text())[0]
        self.assertGreater(len(b"".join(text for _, text in self.said)), 2000)
        for name, secret in known.items():
            self.assertGreater(len(secret), 12, name)
            for form in set(forms(secret)):
                for place, text in self.said:
                    if name == "identity" and place == str(identity):
                        continue
                    self.assertFalse(form in text, f"{name} ({form!r}) in {place}: {text[:2000]!r}")

    def read_files(self):
        for path in self.home.rglob("*"):
            if path.is_file() and not path.is_symlink():
                self.said.append((str(path), path.read_bytes()))

    def connected(self):
        """A grant in the settings file, whose tokens are canaries from now on."""
        code = self.sandbox.authorize()
        self.secrets["verifier"] = code
        returned, _, told = self.run_cli("connect", [], self.oauth(OAuthVerifier=code))
        self.assertEqual(returned, 0, told)
        returned, printed, told = self.run_cli("settings decrypt", [str(self.file)], self.oauth())
        self.assertEqual(returned, 0, told)
        payload = json.loads(printed)
        self.secrets |= {"access token": payload["accessToken"], "refresh token": payload["refreshToken"]}

    def tearDown(self):
        if self.searched:
            record_proof(self, "K2", tried=self.searched, unit="commands whose words and files were searched for secrets")

    # --- what works --------------------------------------------------------------------------------------------------
    def test_the_search_finds_what_it_should(self):
        secret = canary("self")
        for text in (secret, urllib.parse.quote(secret, safe=""), base64.b64encode(("user:" + secret).encode()).decode(),
                     base64.urlsafe_b64encode(("x" + secret + "y").encode()).decode()):
            self.assertTrue(any(form in text.encode() for form in forms(secret)), text)

    def test_api_key(self):
        for placement in ("header", "query"):
            self.every_command(self.properties(ApiKey=self.key, ApiKeyPlacement=placement, OAuthSettingsLocation=str(self.file)))

    def test_settings_file(self):
        self.connected()
        self.every_command(self.oauth())

    def test_given_tokens(self):
        """A good pair, got elsewhere: it seeds the file."""
        self.connected()
        given = {"OAuthAccessToken": self.secrets["access token"], "OAuthRefreshToken": self.secrets["refresh token"]}
        shutil.rmtree(self.home / "grant")
        self.every_command(self.oauth(**given))

    # --- what does not -----------------------------------------------------------------------------------------------
    def test_everything_refused(self):
        self.secrets |= {name: canary(name) for name in ("wrongkey", "wrongsecret", "access", "refresh", "code", "passphrase")}
        wrong = self.secrets
        self.every_command(self.properties(ApiKey=wrong["wrongkey"], OAuthSettingsLocation=str(self.file)))
        self.every_command(self.oauth(OAuthClientSecret=wrong["wrongsecret"], OAuthVerifier=wrong["code"]))
        self.every_command(self.oauth(OAuthVerifier=f"{self.sandbox.info['callbackUrl']}?code={urllib.parse.quote(wrong['code'], safe='')}&state=x"))
        self.every_command(self.oauth(OAuthAccessToken=wrong["access"], OAuthRefreshToken=wrong["refresh"], OAuthSettingsPassphrase=wrong["passphrase"]))
        self.every_command(self.oauth(InitiateOAuth="OFF", OAuthVerifier=wrong["code"]))
        self.every_command(self.oauth(InitiateOAuth="GETANDREFRESH"))

    def test_grant_over(self):
        self.connected()
        self.sandbox.control("revoke")
        self.every_command(self.oauth())

    def test_network_down(self):
        self.connected()
        self.sandbox.control("faults", {"match": "/api/v2/*", "cut": -1, "times": -1})
        self.every_command(self.oauth())
        self.every_command(self.properties(URL=f"http://127.0.0.1:{closed_port()}", ApiKey=self.key, ApiKeyPlacement="query",
                                           OAuthSettingsLocation=str(self.home / "other/OAuthSettings.txt")))

    def test_proxy(self):
        password = self.secrets["proxy password"] = canary("proxy")
        proxy = f"http://user:{urllib.parse.quote(password, safe='')}@127.0.0.1:{closed_port()}"
        self.every_command(self.properties(ApiKey=self.key, Proxy=proxy, OAuthSettingsLocation=str(self.file)))
        self.every_command(self.properties(ApiKey=self.key, Proxy=proxy.replace("http:", "ftp:"), OAuthSettingsLocation=str(self.file)))

    def test_damaged_file(self):
        self.connected()
        content = self.file.read_bytes()
        for damaged in (content[:len(content) // 2], content.replace(b"A", b"B"), json.dumps(self.secrets).encode()):
            self.file.write_bytes(damaged)
            self.file.chmod(0o600)
            if damaged.startswith(b"{"):  # plain text that somebody put there is theirs, but it is not repeated
                self.addCleanup(shutil.rmtree, self.home / "grant")
                self.every_command_beside_plain_text()
            else:
                self.every_command(self.oauth())

    def every_command_beside_plain_text(self):
        shown = self.read_files
        self.read_files = lambda: None
        self.every_command(self.oauth())
        self.read_files = shown

    def test_a_space_that_repeats_what_it_got(self):
        """Errors show the server's own words: without what it was sent, as it is and as a URL has it."""
        self.connected()
        key_alone = self.properties(ApiKey=self.key, ApiKeyPlacement="query", OAuthSettingsLocation=str(self.file))
        for sent, environment in (([self.client_secret, self.secrets["access token"]], self.oauth()), ([self.key], key_alone)):
            words = " ".join(form for secret in sent for form in (secret, urllib.parse.quote(secret, safe=""), urllib.parse.quote(secret, safe="/+=")))
            body = json.dumps({"errors": [{"message": words, "code": 7, "moreInfo": words}], "error": words, "error_description": words})
            self.sandbox.control("faults", {"match": "/api/v2/*", "status": 400, "body": body, "times": -1})
            self.every_command(environment)
            self.sandbox.control("faults", method="DELETE")

    def test_mistyped(self):
        """On the command line a secret can be seen by others, which is said; it is not repeated."""
        for arguments in (["test", "-c", f"URL=x y;ApiKey={self.key}"], ["test", "-c", f"URL=https://a.backlog.com;ApiKey=\"{self.key}"],
                          ["tets", f"--proprety=ApiKey={self.key}"], ["test", "-p", f"ApiKye={self.key}"], ["test", "-p", f"Timeout={self.key}"],
                          ["test", f"-pApiKey={self.key}", "--nonsense"], ["call", "GetOAuthAccessToken", f"Verifyer={self.key}"],
                          ["call", "RefreshOAuthAccessToken", f"OAuthRefreshToken={self.key}"], ["test", "-p", f"URL=https://user:{self.key}@acme.backlog.com"],
                          ["test", "-p", f"Proxy=http://user:{self.key}@proxy:x"], ["test", f"--property=OAuthVerifier={self.key}\x01"]):
            for talk in (["-o", "json"], ["--verbose"], ["--lang", "ja"]):
                process = subprocess.run([CLI, *arguments, *talk], env=self.base, cwd=self.home, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
                self.assertNotEqual(process.returncode, 0, arguments)
                self.said.append((str(arguments[:1]), process.stdout + process.stderr))
        self.check()


if __name__ == "__main__":
    unittest.main(verbosity=2)
