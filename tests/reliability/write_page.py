#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/reliability.md, made from what the whole proofs have recorded (tests/support/proof.py and proof.h). A proof that failed or was
skipped has recorded nothing, and stands there as not run.

    write_page.py FOLDER_OF_RECORDS PAGE
"""
import datetime
import json
import pathlib
import re
import sys

TESTS = pathlib.Path(__file__).resolve().parents[1]
# In the order of the page: the promise, and what is done to break it.
PROMISES = {
    "R1": ("any number of processes: one refresh an expiry, none fails, nobody signs in again", "processes at once, the desktop program among them, the token endpoint slow"),
    "R2": ("kill -9 at any instant leaves the old file or the new one, and a grant that works", "kill -9"),
    "R3": ("a failing call, disk or limit leaves the old file or the new one, and says so",
           "ENOSPC, EIO, EDQUOT, EACCES, EROFS, EINTR, short writes; full and read-only file systems, limits"),
    "R4": ("what the space has given is found by the next run", "the disk fails between the answer and the file"),
    "R5": ("what is said to be done outlasts a power cut", "order of fsync and rename read from a trace"),
    "R6": ("a dead holder of the lock blocks nobody, a live or stopped one is not robbed", "kill -9, SIGSTOP"),
    "R7": ("nobody else can read what is written, or choose where it goes", "umasks, planted links, FIFO, foreign owners, folders of others"),
    "R8": ("a wrong clock makes no loop: at most one refresh an expiry", "clocks a day and ten years off, set right in between"),
    "R9": ("what is damaged or newer is left as it is, byte for byte", "newer schema, cut, empty and foreign files, unknown keys"),
    "R10": ("no secret in a core file or to another process", "SIGABRT, ptrace by the same user"),
    "R11": ("exit codes stay what they are", "a process for each"),
    "F1": ("what is written opens with `age`, and what `age` writes opens here", "sizes about the chunks' edges, armored or not, keys, ssh keys, passphrases"),
    "F2": ("the reader is as strict as the format", "the vectors that all implementations share"),
    "F3": ("no changed bit, cut or added byte is accepted, and nothing is released before the end is verified", "all of them on a small file"),
    "F4": ("hostile files can't hang the program or take its memory", "work factors to 2^63, headers of 1 MiB, 10,000 stanzas, little memory"),
    "F5": ("each write has its own key and nonces", "two writes compared, randomness taken away"),
    "X": ("hostile input of every format is read or refused: no crash, no hang, no access out of bounds",
          "mutations of a corpus: age headers and armor, ssh keys, connection strings, properties, callbacks, token answers, settings"),
    "K1": ("a keyring that is missing, locked or slow loses nothing", "no bus, no keyring, locked, wrong password, an unanswered prompt, no GLib, no libsecret, foreign entries, a stop"),
    "K2": ("no secret in plain text on disk or in what is said", "secrets looked for after each command"),
    "K3": ("what is said to be written can be read", "read back; the keyring ended in between"),
    "P": ("the usual homes of secrets work", "links, mounts, credentials, containers"),
}
NAMELESS = ("X", "P")  # those that have no number
PYTHON = re.compile(r"def (test_\w+)\(self\)(.*?)(?=\n    def |\n    @|\nif )", re.S)
QT = re.compile(r"\n    void (\w+)\(\)\n    \{(.*?)\n    \}\n", re.S)
HEAD = """# What is promised, and how it was tried

Made by `./dev test --long` (tests/reliability/write_page.py) from what the tests have counted: real processes of `tsunagi-cli` and of the
desktop program over the sandbox, which rotates refresh tokens and ends a grant whose spent token it is shown again; real file systems,
a real gnome-keyring, Debian's `age`. Each row can be repeated alone with `./dev test --long NAME`, the name being the test's; most
run in a short form in every `./dev test`. “Lost” counts grants that the space has ended, or files that could not be opened any more.
"""
WINDOW = """
## The window that no client can close

{window} of the {kills} kills came after the space had answered and before the new tokens were on disk (calls: {calls}). The old
refresh token is then spent and its successor gone with the process. The sandbox, stricter than most servers, ends such a grant when the
old token comes again: the next run says so with exit code 11, erases nothing, and a person signs in again. A server that takes the last
refresh token once more loses nothing. Everything that can go wrong on this machine is found before that window opens (the write is
rehearsed), signals other than SIGKILL wait until it is closed, and tokens that the file does not take go to a recovery file (R4). These
kills are not in “lost”: they are the number above.
"""
TAIL = """
## What is not promised

Root and other programs of the same user can read what Tsunagi reads. An identity beside its settings file protects no more than the
file's mode does. Two machines on one grant can't be made safe by a lock. Sudden loss of power was not tried: the order of the calls
that outlasts it is read from a trace (R5). File systems over a network were not tried.
"""


def proofs(folder):
    """Every test function that records what it tried, whether it was run or not."""
    for path in sorted(folder.rglob("tst_*.py")):
        for name, body in PYTHON.findall(path.read_text(encoding="utf-8")):
            if "record(" in body or "record_proof(" in body:
                yield f"{path.stem}: {name}"
    for path in sorted(path for path in (folder / "fuzz/corpus").iterdir() if path.is_dir()):
        yield f"fuzz_{path.name}"
    for path in sorted(folder.rglob("tst_*.cpp")):
        for name, body in QT.findall(path.read_text(encoding="utf-8")):
            if "recordProof(" in body:
                yield f"{path.stem}: {name}"


def figures(record):
    text = f"{record['tried']:,} {record['unit']}"
    if record.get("window"):
        text += f"; {record['window']} of them in the window (below)"
    if record.get("ends"):
        text += "; exit codes " + ", ".join(f"{code}: {count}" for code, count in sorted(record["ends"].items(), key=lambda end: int(end[0])))
    return text


def joined(records):
    """One for each unit of each test program: its functions are added up."""
    sums = {}
    for record in records:
        program = record["test"].partition(":")[0]
        found = sums.setdefault((program, record["unit"]), record | {"tried": 0, "lost": 0, "tests": []})
        found["tried"] += record["tried"]
        found["lost"] += record["lost"]
        found["date"] = max(found["date"], record["date"])
        found["tests"].append(record["test"])
    for found in sums.values():
        program = found["test"].partition(":")[0]
        found["test"] = found["test"] if len(found["tests"]) == 1 else program
    return list(sums.values())


def row(promise, records):
    words, faults = PROMISES[promise]
    each = "<br>".join(f"{figures(record)} (`{record['test']}`)" for record in records) or "not run"
    lost = sum(record["lost"] for record in records) if records else "–"
    date = max((record["date"] for record in records), default="–")
    return f"| {'' if promise in NAMELESS else promise + ' '}{words} | {faults} | {each} | {lost} | {date} |"


def page(records, names):
    lines = [HEAD, "| promise | tried to break it by | what was tried, and the test of each | lost | date |", "| --- | --- | --- | --- | --- |"]
    for promise in PROMISES:
        lines.append(row(promise, joined([record for record in records if record["promise"] == promise])))
    missing = sorted(set(names) - {record["test"] for record in records})
    if missing:
        lines += ["", "Not run, or only in the short form: " + ", ".join(f"`{name}`" for name in missing) + "."]
    text = "\n".join(lines) + "\n"
    kills = sum(record["tried"] for record in records if record["promise"] == "R2")
    if kills:
        calls = sorted({call for record in records for call in record.get("window_calls", [])})
        text += WINDOW.format(window=sum(record.get("window", 0) for record in records), kills=kills, calls=", ".join(calls) or "none")
    return text + TAIL


def main():
    folder, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    records = []
    for path in sorted(folder.glob("*.json")):
        date = datetime.date.fromtimestamp(path.stat().st_mtime).isoformat()
        records.append(json.loads(path.read_text(encoding="utf-8")) | {"date": date})
    if not records:
        sys.exit(f"write_page.py: there is no record in {folder}: run ./dev test --long")
    unknown = {record["promise"] for record in records} - set(PROMISES)
    if unknown:
        sys.exit(f"write_page.py: no such promise: {', '.join(sorted(unknown))}")
    target.write_text(page(records, list(proofs(TESTS))), encoding="utf-8")


if __name__ == "__main__":
    main()
