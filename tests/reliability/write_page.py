#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/reliability.md, made from what the whole proofs have recorded. A proof that failed or was skipped has recorded nothing, and
stands there as not run.

    write_page.py FOLDER_OF_RECORDS PAGE
"""
import datetime
import json
import pathlib
import re
import sys

# In the order of the page: the promise, and what is done to break it.
PROMISES = {
    "R1": ("any number of processes: one refresh an expiry, none fails, nobody signs in again", "processes at once, the token endpoint slow"),
    "R2": ("kill -9 at any instant leaves the old file or the new one, and a grant that works", "kill -9"),
    "R3": ("a failing call, disk or limit leaves the old file or the new one, and says so", "ENOSPC, EIO, EDQUOT, EACCES, EROFS, EINTR; full and read-only file systems, limits"),
    "R4": ("what the space has given is found by the next run", "the disk fails between the answer and the file"),
    "R5": ("what is said to be done outlasts a power cut", "order of fsync and rename read from a trace"),
    "R6": ("a dead holder of the lock blocks nobody, a live or stopped one is not robbed", "kill -9, SIGSTOP"),
    "R7": ("nobody else can read what is written, or choose where it goes", "umasks, planted links, FIFO, foreign owners, folders of others"),
    "R9": ("what is damaged or newer is left as it is, byte for byte", "newer schema, cut, empty and foreign files, unknown keys"),
    "R10": ("no secret in a core file or to another process", "SIGABRT, ptrace by the same user"),
    "R11": ("exit codes stay what they are", "a process for each"),
    "K": ("a keychain that is missing, locked or slow loses nothing", "no bus, no keyring, locked, wrong password, an unanswered prompt, no GLib, no libsecret, foreign entries, a stop"),
    "P": ("the usual homes of secrets work", "links, mounts, credentials, containers"),
}
FUNCTION = re.compile(r"def (test_\w+)\(self\)(.*?)(?=\n    def |\n    @|\nif )", re.S)


def proofs(folder):
    """Every test function of tests/reliability that records what it tried, whether it was run or not."""
    for path in sorted(folder.glob("tst_*.py")):
        for name, body in FUNCTION.findall(path.read_text(encoding="utf-8")):
            if "self.record(" in body:
                yield f"{path.stem}: {name}"


def tried(record):
    text = f"{record['tried']} {record['unit']}"
    if record.get("window"):
        text += f"; {record['window']} of them in the window (below)"
    if record.get("ends"):
        text += "; exit codes " + ", ".join(f"{code}: {count}" for code, count in sorted(record["ends"].items(), key=lambda end: int(end[0])))
    return text


def page(records, names):
    lines = ["# What the settings file promises, and how it was tried", "",
             "Made by `./dev test --long` (tests/reliability/write_page.py): real processes of `tsunagi-cli` over the sandbox, which rotates refresh",
             "tokens and ends a grant whose spent token it is shown again. Each row can be repeated alone with `./dev test --long NAME`; each runs in a",
             "short form in every `./dev test`. “Lost” counts grants that the space has ended.", "",
             "| promise | tried to break it by | faults tried, and the test of each | lost | date |", "| --- | --- | --- | --- | --- |"]
    for promise, (words, faults) in PROMISES.items():
        chosen = [record for record in records if record["promise"] == promise]
        if chosen:
            each = "<br>".join(f"{tried(record)} (`{record['test']}`)" for record in chosen)
            lines.append(f"| {'' if promise == 'P' else promise + ' '}{words} | {faults} | {each} | {sum(record['lost'] for record in chosen)} "
                         f"| {max(record['date'] for record in chosen)} |")
    missing = sorted(set(names) - {record["test"] for record in records})
    if missing:
        lines += ["", "Not run, or only in the short form: " + ", ".join(f"`{name}`" for name in missing) + "."]
    window = sum(record.get("window", 0) for record in records)
    kills = sum(record["tried"] for record in records if record["promise"] == "R2")
    if kills:
        calls = sorted({call for record in records for call in record.get("window_calls", [])})
        lines += ["", "## The window that no client can close", "",
                  f"{window} of the {kills} kills came after the space had answered and before the new tokens were on disk (calls: {', '.join(calls) or 'none'}). The old",
                  "refresh token is then spent and its successor gone with the process. The sandbox, stricter than most servers, ends such a grant when the",
                  "old token comes again: the next run says so with exit code 11, erases nothing, and a person signs in again. A server that takes the last",
                  "refresh token once more loses nothing. Everything that can go wrong on this machine is found before that window opens (the write is",
                  "rehearsed), signals other than SIGKILL wait until it is closed, and tokens that the file does not take go to a recovery file (R4). These",
                  "kills are not in “lost”: they are the number above."]
    lines += ["", "## What is not promised", "",
              "Root and other programs of the same user can read what Tsunagi reads. An identity beside its settings file protects no more than the",
              "file's mode does. Two machines on one grant can't be made safe by a lock. Sudden loss of power was not tried: the order of the calls",
              "that outlasts it is read from a trace (R5). File systems over a network were not tried."]
    return "\n".join(lines) + "\n"


def main():
    folder, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    records = []
    for path in sorted(folder.glob("*.json")):
        date = datetime.date.fromtimestamp(path.stat().st_mtime).isoformat()
        records.append(json.loads(path.read_text()) | {"date": date})
    target.write_text(page(records, list(proofs(pathlib.Path(__file__).parent))), encoding="utf-8")


if __name__ == "__main__":
    main()
