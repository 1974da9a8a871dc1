# SPDX-License-Identifier: GPL-3.0-or-later
"""A command under strace, which meddles with one chosen system call of it. Only the main thread is traced: it does all the work on
files, so that a call's number means the same in each run.
"""
import collections
import os
import re
import shutil
import subprocess

OPENING = ("openat",)
CHANGING = ("write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat")
LINE = re.compile(r"^(?:\d+ )?(\w+)\((.*)\) += (-?\d+|\?)")

Call = collections.namedtuple("Call", "name nth text result")


def why_impossible():
    """Empty where a process may be traced here."""
    if not shutil.which("strace"):
        return "strace is not installed"
    if os.geteuid() != 0:
        return "our programs refuse to be looked into, so strace tells the names of their files to root alone"
    tried = subprocess.run(["strace", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"], capture_output=True, text=True)
    return "" if tried.returncode == 0 else "tracing is not allowed here: " + tried.stderr.strip()


def calls_of(keeper, *arguments, names=OPENING + CHANGING, **properties):
    """Every such call of the main thread in its order, numbered from 1 for each name; -y shows what a descriptor stands for."""
    trace = keeper.folder / "trace"
    code, out, err = keeper.ended(*arguments, under=["strace", "-y", "-s", "16", "-o", trace, "-e", "trace=" + ",".join(names)], **properties)
    assert code == 0, out + err
    seen = collections.Counter()
    calls = []
    for line in trace.read_text(errors="replace").splitlines():
        match = LINE.match(line)
        if match:
            seen[match[1]] += 1
            calls.append(Call(match[1], seen[match[1]], match[2], match[3]))
    return calls


def at(call, meddling, more=""):
    """strace that does it at that call: "signal=KILL" or "error=EIO". more: "+" for each one from there on."""
    return ["strace", "-o", "/dev/null", "-e", f"trace={call.name}", "-e", f"inject={call.name}:{meddling}:when={call.nth}{more}"]
