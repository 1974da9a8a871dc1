# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine with tsunagi-cli on it: a home of its own, in which each command is a process of its own, as jobs have it.
What the test itself needs there (its browser, its xdg-open, files of properties) lies outside that home.
"""
import base64
import json
import os
import pathlib
import pty
import subprocess
import tempfile

from browser import UrlOpener

PATIENCE = 120  # seconds; the machine may be busy
OUR_FOLDERS = (".config/tsunagi", ".local/share/tsunagi", ".local/state/tsunagi")


def sealed_by_passphrase(text, passphrase, folder):
    """The armored file that `age -p` makes. It takes a passphrase from a terminal only, so it gets one."""
    plain, sealed = pathlib.Path(folder, "plain.json"), pathlib.Path(folder, "sealed.age")
    plain.write_text(text, encoding="utf-8")
    process, terminal = pty.fork()
    if process == 0:
        os.execvp("age", ["age", "-p", "-a", "-o", str(sealed), str(plain)])
    said = b""
    answered = 0
    while True:
        try:
            said += os.read(terminal, 1024)
        except OSError:
            break  # it has ended
        while said.lower().count(b"passphrase") > answered and said.endswith(b": "):
            answered += 1
            os.write(terminal, passphrase.encode() + b"\n")
            said += b"\n"
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0, said
    os.close(terminal)
    plain.unlink()
    return sealed.read_bytes()


def stop(process):
    """Ends what a failed test has left running."""
    if process.poll() is None:
        process.kill()
        process.communicate()


class Machine:
    def __init__(self, case, folder):
        self._case = case
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=folder))
        self.home = self.folder / "home"
        self.home.mkdir(mode=0o700)
        self.opener = UrlOpener(self.folder / "bin")
        self.environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.environment |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"), "XDG_DATA_HOME": str(self.home / ".local/share"),
                             "XDG_STATE_HOME": str(self.home / ".local/state"), "XDG_CACHE_HOME": str(self.home / ".cache"),
                             "PATH": f"{self.opener.folder}:{os.environ['PATH']}"}

    def give_a_screen(self):
        """A person sits before it: the command line opens a browser. No server is asked, xdg-open is our own."""
        self.environment["DISPLAY"] = ":no-server-is-asked"

    # --- commands --------------------------------------------------------------------------------------------------
    def start(self, *arguments, **properties):
        """properties go by the environment, so that no secret is on a command line."""
        environment = self.environment | {f"TSUNAGI_{name.upper()}": value for name, value in properties.items()}
        process = subprocess.Popen([os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", *arguments], env=environment, cwd=self.home, text=True,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._case.addCleanup(stop, process)
        return process

    def end(self, process, code=0):
        out, err = process.communicate(timeout=PATIENCE)
        self._case.assertEqual(process.returncode, code, out + err)
        return out, err

    def run(self, *arguments, code=0, **properties):
        return self.end(self.start(*arguments, **properties), code)

    def rows(self, *arguments, **properties):
        return json.loads(self.run(*arguments, "-o", "json", **properties)[0])

    def refusal(self, code, *arguments, **properties):
        """The error object of a command that fails with that exit code; its standard output must be empty."""
        out, err = self.run(*arguments, "-o", "json", code=code, **properties)
        self._case.assertEqual(out, "")
        return json.loads(err.splitlines()[-1])["error"]

    def said(self, language, code, *arguments, **properties):
        """What a person is told in that language, whole."""
        return self.run("--lang", language, *arguments, code=code, **properties)[1]

    # --- the disk --------------------------------------------------------------------------------------------------
    @property
    def identity(self):
        return self.home / ".config/tsunagi/identity.txt"

    def put(self, name, text):
        """A file of the test's own, beside the home."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o600)
        return path

    def files(self):
        return [path for path in self.home.rglob("*") if path.is_file()]

    def opened(self, settings_file, identity=None):
        """What a settings file holds, opened by Debian's age with this machine's identity."""
        identity = identity or self.identity
        done = subprocess.run(["age", "-d", "-i", str(identity), str(settings_file)], capture_output=True)
        self._case.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def check_private(self, *folders):
        """Of what is ours, nobody else may see anything: our folders 0700, all files in them 0600."""
        tops = [self.home / name for name in OUR_FOLDERS] + list(folders)
        paths = [path for top in tops if top.exists() for path in [top, *top.rglob("*")]]
        self._case.assertTrue(paths, "nothing was written")
        for path in paths:
            self._case.assertEqual(path.stat().st_mode & 0o777, 0o700 if path.is_dir() else 0o600, path)

    def check_holds_none(self, *secrets):
        """None of them stands anywhere below the home: not as it is, not in base64, not in UTF-16."""
        for secret in secrets:
            self._case.assertGreater(len(secret), 8, "too short to be looked for")
            plain = secret.encode()
            forms = [plain, base64.b64encode(plain).rstrip(b"="), base64.urlsafe_b64encode(plain).rstrip(b"="), secret.encode("utf-16-le")]
            for path in self.files():
                content = path.read_bytes()
                for form in forms:
                    self._case.assertNotIn(form, content, f"a credential in {path}")
