# SPDX-License-Identifier: GPL-3.0-or-later
"""Where programs of the npm registry run in tests: `./dev test` installs them into the build folder, and a test gets a folder in
which our scripts stand beside them. Where they could not be installed, a test says why and is skipped (exit 77).
"""
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
START_SECONDS = 60

sys.path += [str(HERE.parent / "e2e"), str(HERE.parent / "support")]


def workplace(folder):
    """Takes the installed packages' folder from the command line, and puts our scripts beside them into @p folder."""
    installed = pathlib.Path(sys.argv.pop(1)).resolve()
    lock = installed / "installed-lock.json"  # the last step of an installation
    if not lock.exists() or lock.read_bytes() != (HERE / "package-lock.json").read_bytes():
        log = installed / "npm.log"
        why = log.read_text(encoding="utf-8").strip() if log.exists() else "./dev test installs them"
        print(f"SKIP   : the npm packages of tests/foreign are not installed: {why}")
        sys.exit(SKIPPED)
    place = pathlib.Path(folder)
    for script in HERE.glob("*.mjs"):
        shutil.copy(script, place)
    (place / "node_modules").symlink_to(installed / "node_modules")
    return place


def run_script(place, name, *arguments, **environment):
    """What a script prints."""
    done = subprocess.run(["node", str(place / name), *arguments], env=os.environ | environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Server:
    """A script that prints a line of JSON when it is ready, and ends with its standard input."""

    def __init__(self, place, name, *arguments):
        with open(place / f"{name}.log", "ab") as log:
            self._process = subprocess.Popen(["node", str(place / name), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        ready = select.select([self._process.stdout], [], [], START_SECONDS)[0]
        line = self._process.stdout.readline() if ready else b""
        if not line:
            self.stop()
            raise RuntimeError((place / f"{name}.log").read_text(encoding="utf-8"))
        self.info = json.loads(line)

    def stop(self):
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
