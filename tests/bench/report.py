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

| | what | against | bar | measured | rounds between 10 % and 90 % | ours, median | |
| --- | --- | --- | --- | --- | --- | --- | --- |
{rows}

Measured on {date} on {machine}.

## How to repeat it

    ./dev bench            # all of it, a few minutes, rewrites this page
    ./dev bench P1         # one part (P1, P2, P3, age), on the screen only

Leave the machine alone meanwhile. It installs what it compares with: gh, sqlitebrowser, keepassxc.

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
  is the number of requests in the sandbox's log times the latency. 6 rounds.
"""


class Row:
    def __init__(self, number, what, against, bar, ratio, ours, unit="ms"):
        self.number, self.what, self.against, self.bar, self.ratio = number, what, against, bar, ratio
        scale = {"ms": 1e3, "MB": 1 / 1e6}[unit]
        self.median = f"{statistics.median(ours) * scale:,.{0 if statistics.median(ours) * scale >= 100 else 1}f} {unit}"

    def holds(self):
        return self.ratio.value <= self.bar

    def _verdict(self):
        return "kept" if self.holds() else "**missed**"

    def line(self):
        return (f"{self.number}  {self.what} / {self.against}: {self.ratio.value:.2f} (bar {self.bar}, "
                f"{self.ratio.low:.2f} to {self.ratio.high:.2f}; {self.median}) {self._verdict()}")

    def table_line(self):
        return (f"| {self.number} | {self.what} | {self.against} | ≤ {self.bar:g}× | {self.ratio.value:.2f}× | "
                f"{self.ratio.low:.2f} to {self.ratio.high:.2f} | {self.median} | {self._verdict()} |")


def machine():
    with open("/proc/meminfo", encoding="ascii") as meminfo:
        gibibytes = round(int(meminfo.readline().split()[1]) / (1 << 20))
    name = platform.freedesktop_os_release()["PRETTY_NAME"]
    return f"a virtual {platform.machine()} machine with {os.cpu_count()} cores and {gibibytes} GiB, {name}"


def write_report(path, rows):
    page = PAGE.format(rows="\n".join(row.table_line() for row in rows), date=datetime.date.today().isoformat(), machine=machine())
    pathlib.Path(path).write_text(page, encoding="utf-8")
