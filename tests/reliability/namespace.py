# SPDX-License-Identifier: GPL-3.0-or-later
"""A mount namespace for a test script: what it mounts is seen by nobody else, and gone with it."""
import os
import subprocess
import sys

UNSHARE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-current-user", "--keep-caps", "--mount"]
MARK = "IN_A_NAMESPACE_OF_THE_TEST"


def enter_own_namespace():
    """Runs the script again in one; says why and skips where that is not allowed."""
    if MARK in os.environ:
        return
    tried = subprocess.run([*UNSHARE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, text=True)
    if tried.returncode != 0:
        print("SKIP   : mounting is not allowed here: " + tried.stderr.strip())
        sys.exit(77)
    os.environ[MARK] = "1"
    os.execvp(UNSHARE[0], [*UNSHARE, sys.executable, *sys.argv])


def mount(*arguments):
    subprocess.run(["mount", *map(str, arguments)], check=True, capture_output=True)
