# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./dev bench says: a line a bar on the screen, and docs/benchmarks.md."""
import datetime
import os
import pathlib
import platform
import statistics

PAGE = """# Benchmarks

Made by `./dev bench` (tests/bench); do not edit by hand. Each bar is a ratio of medians within one run: the programs are
started in turn, once a round, so that whatever else the machine does meets them all. Absolute times say little about
another machine; they are here to give the order of magnitude.

| | what | against | bar | measured | rounds between 10 % and 90 % | ours, median | | date |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
{rows}
{missing}
Measured on {machine}.

What is missed, and why. Instructions a byte: stage 1 of simdjson is 4 of them; the others are spread over a hundred small values a
row, of which each is checked to be sound JSON (a quarter of all within arrays that become both names and JSON). Without latency (P4):
the writing of JSON columns byte by byte had a part in it, which was mended after that figure was taken.

## How to repeat it

    ./dev bench            # all of it, half an hour
    ./dev bench P1         # one part (P1 to P9, age, million); its rows here are replaced

Leave the machine alone meanwhile. It installs what it compares with: gh, sqlitebrowser, keepassxc, sqlite3, and backlog-js from
the npm registry.

## What is measured

- **Start-up** (P1): from the start of the process to its end, 200 rounds. `bare_core` makes a QCoreApplication and prints a
  line; it is linked to exactly the libraries that `tsunagi-cli` needs (the run stops if the two lists differ). `token` opens the
  encrypted settings file with the identity file and makes no request, which the sandbox's log proves.
- **One HTTPS request** (P1): `fetch Priorities` makes one request, to a sandbox with a certificate of its own given by
  `CACertificates`; `bare_request` makes the same one with the same authority. 100 rounds.
- **First window** (P2): from the start of the process to the X server's notice that a window of at least 100 × 100
  pixels is mapped, under Xvfb with openbox; memory is the resident set one second later. 20 rounds.
- **The settings file** (age): `settings_work` opens and rewrites a settings file of the usual size in one process, 200 rounds; what
  counts is processor time, since the disk's syncs are another matter. With a passphrase: one file that `age -p` has made, opened by
  `tsunagi-cli settings decrypt` and by `age -d` (on a terminal, as it wants one), 12 rounds, from the start of the process to its end.
- **Paging** (P3): `fetch Issues -o jsonl` from a sandbox with 10,000 issues that holds each reply back for 150 ms. The ideal
  is the number of requests in the sandbox's log times the latency; with `Concurrency=6` a sixth of it. 6 rounds.
- **Without latency** (P4): the same 20,000 issues by `fetch` and by Nulab's own client on Node.js, both to JSON Lines in a pipe. 5 rounds.
- **Under a rate limit** (P5): the best is a full window at once, and the others as each minute begins. 2 rounds.
- **JSON to rows** (P6): pages as the sandbox sends them, in memory; instructions are counted by valgrind within the reading alone, as
  the command line reads (nothing packed). Memory is counted as the desktop program keeps rows: _in columns_ is all that sorting,
  filtering and scrolling touch, of all columns, shown or not: numbers, dates and places in as few bytes as they need, texts, each
  once a page where they repeat, and what it takes to find them. Texts that are long as a rule (an issue's description) are not in
  it: they stand packed with the JSON, which the second figure counts besides.
- **A million rows** (P7): sorted and filtered on a snapshot, and by a QSortFilterProxyModel over the same texts and numbers in a
  plain model; both find the same. Two threads at most. 3 rounds. What a column takes when it is searched for the first time (its
  texts are folded then, and kept) stands beside. In the order of Japanese, the proxy compares by the same collation.
- **The window** (P8): the real window over the sandbox under Xvfb; the longest time that its thread spends on one event, median of 3
  runs: its processor time, and the time on the clock, in which the sandbox, our own workers and whatever else the machine does take
  their share of the same two cores. With a million issues: one run.
- **Files** (P9): id, key, summary and moment of a million rows, synced to the disk and renamed. write() of the same bytes is synced
  as well; QTextStream and sqlite3 sync nothing.
"""


def shown(ratio):
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.2g}"


class Figure:
    """What is measured and written down, without a bar."""

    def __init__(self, number, what, figure):
        self.number, self.what, self.figure = number, what, figure

    def holds(self):
        return True

    def line(self):
        return f"{self.number}  {self.what}: {self.figure}"

    def table_line(self):
        return f"| {self.number} | {self.what} | – | – | – | – | {self.figure} | |"


class Row:
    """@p ours: seconds, or bytes for the unit MB; none where the ratio says all."""

    def __init__(self, number, what, against, bar, ratio, ours=None, unit="ms"):
        self.number, self.what, self.against, self.bar, self.ratio = number, what, against, bar, ratio
        if ours is None:
            self.median = "–"
            return
        scale = {"ms": 1e3, "MB": 1 / 1e6}[unit]
        self.median = f"{statistics.median(ours) * scale:,.{0 if statistics.median(ours) * scale >= 100 else 1}f} {unit}"

    def holds(self):
        return self.ratio.value <= self.bar

    def _verdict(self):
        return "kept" if self.holds() else "**missed**"

    def line(self):
        return (f"{self.number}  {self.what} / {self.against}: {self.ratio.value:.3g} (bar {self.bar:.3g}, "
                f"{self.ratio.low:.3g} to {self.ratio.high:.3g}; {self.median}) {self._verdict()}")

    def table_line(self):
        return (f"| {self.number} | {self.what} | {self.against} | ≤ {self.bar:.3g}× | {shown(self.ratio.value)}× | "
                f"{shown(self.ratio.low)} to {shown(self.ratio.high)} | {self.median} | {self._verdict()} |")


def machine():
    with open("/proc/meminfo", encoding="ascii") as meminfo:
        gibibytes = round(int(meminfo.readline().split()[1]) / (1 << 20))
    name = platform.freedesktop_os_release()["PRETTY_NAME"]
    return f"a virtual {platform.machine()} machine with {os.cpu_count()} cores and {gibibytes} GiB, {name}"


def record(folder, part, rows):
    """What this part measured before is not told any more."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    date = datetime.date.today().isoformat()
    (folder / part).write_text("".join(f"{row.table_line()} {date} |\n" for row in rows), encoding="utf-8")


def write_report(path, folder, parts):
    """@p parts in the order of the page; those without a record are named."""
    records = {part: pathlib.Path(folder) / part for part in parts}
    rows = [records[part].read_text(encoding="utf-8").rstrip("\n") for part in parts if records[part].exists()]
    missing = [part for part in parts if not records[part].exists()]
    page = PAGE.format(rows="\n".join(rows), missing=f"\nNot measured: {', '.join(missing)}.\n" if missing else "", machine=machine())
    pathlib.Path(path).write_text(page, encoding="utf-8")
