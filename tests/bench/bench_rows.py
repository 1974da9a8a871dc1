# SPDX-License-Identifier: GPL-3.0-or-later
"""The bars of rows for bench.py: read in numbers, parsed, sorted, filtered, written, and shown without a hitch (P4 to P9)."""
import math
import os
import pathlib
import shutil
import subprocess
import urllib.request

from measure import Ratio, run_measured, run_to_end
from report import Figure, Row
from sandbox import Sandbox

HERE = pathlib.Path(__file__).resolve().parent
NO_LIMIT = ("--rate-limit", "read=1000000,update=1000000,search=1000000,icon=1000000")
MANY = 1_000_000


def compared(bench, *arguments):
    """rows_work's rounds: (ours, theirs) in seconds, and the lines that are no round."""
    lines = [line.split() for line in bench.output([str(bench.peers / "rows_work"), *map(str, arguments)], os.environ, timeout=900).splitlines()]
    rounds = [(float(a), float(b)) for a, b in (line for line in lines if len(line) == 2)]
    return *zip(*rounds), [line for line in lines if len(line) != 2]


def fixed(value, bar):
    """One figure against one bar, where nothing is measured that moves with the machine."""
    return Ratio([value, value], [bar, bar])


# --- P4: no latency ---------------------------------------------------------------------------------------------------
def p4(bench):
    rows = 20_000
    place = bench.home / "backlog-js"
    place.mkdir()
    shutil.copy(HERE / "backlog_js_pages.mjs", place)
    packages = bench.peers.parents[1] / "foreign" / "node_modules"
    if not packages.is_dir():
        raise SystemExit(f"bench: backlog-js is not in {packages}; ./dev bench installs it from the npm registry")
    (place / "node_modules").symlink_to(packages)
    with Sandbox(bench.bin, "--issues", str(rows), *NO_LIMIT) as sandbox:
        host = sandbox.info["url"].split("//")[1]
        env = bench.env(url=sandbox.info["url"], apiKey=sandbox.info["apiKey"])
        theirs_env = dict(os.environ, BACKLOG_DOMAIN=host, BACKLOG_API_KEY=sandbox.info["apiKey"])
        ours, theirs = [], []
        for _ in range(5):
            ours.append(run_measured([bench.cli, "fetch", "Issues", "-o", "jsonl"], env, lines=rows))
            theirs.append(run_measured(["/usr/bin/env", "node", str(place / "backlog_js_pages.mjs")], theirs_env, lines=rows))
    for index, what in enumerate(("time on the clock", "processor time")):
        mine, their = [run[index] for run in ours], [run[index] for run in theirs]
        yield Row("P4", f"20,000 issues without latency to JSON Lines: {what}", "backlog-js on Node.js", 0.25, Ratio(mine, their), mine)


# --- P5: under a rate limit -------------------------------------------------------------------------------------------
def p5(bench):
    limit, minute = 30, 60
    taken, best = [], []
    for _ in range(2):
        # A space of its own each time: what was told of the one before is remembered on this machine.
        with Sandbox(bench.bin, "--issues", "3500", "--rate-limit", f"read=1000,update=1000,search={limit},icon=1000") as sandbox:
            env = bench.env(url=sandbox.info["url"], apiKey=sandbox.info["apiKey"])
            taken.append(run_measured([bench.cli, "fetch", "Issues", "-o", "jsonl"], env, lines=3500)[0])
            requests = [request for request in sandbox.log() if request["path"].startswith("/api/")]
            if any(request["status"] == 429 for request in requests):
                raise SystemExit("bench: the pace caused a 429")
            best.append(math.floor((len(requests) - 1) / limit) * minute)
    yield Row("P5", f"3,500 issues under a limit of {limit} requests a minute, none of them answered 429", "the shortest time that the limit allows", 1.02,
              Ratio(taken, best), taken)


# --- P6: JSON to rows -------------------------------------------------------------------------------------------------
def p6(bench):
    pages, size = [], 100
    with Sandbox(bench.bin, "--issues", "5000", *NO_LIMIT) as sandbox:
        for offset in range(0, 5000, size):
            request = urllib.request.Request(f"{sandbox.info['url']}/api/v2/issues?count={size}&offset={offset}",
                                             headers={"Backlog-API-Key": sandbox.info["apiKey"]})
            page = bench.home / f"page-{offset}.json"
            page.write_bytes(urllib.request.urlopen(request).read())
            pages.append(str(page))
    ours, theirs, ((bytes_, rows, columns, kept),) = compared(bench, "parse", 15, *pages)
    yield Row("P6", f"{int(rows):,} issues of {int(bytes_) / 1e6:.1f} MB from JSON to rows", "QJsonDocument and a QVariant a field", 1 / 6, Ratio(ours, theirs), ours)
    trace = bench.home / "callgrind.out"
    done = subprocess.run(["valgrind", "--tool=callgrind", "--toggle-collect=tsunagi::backlog::JsonRows::parse*", f"--callgrind-out-file={trace}",
                           str(bench.peers / "rows_work"), "once", *pages], capture_output=True, text=True, check=True)
    counted = int(done.stderr.split("Collected :")[1].split()[0])
    yield Row("P6", f"instructions a byte of JSON ({counted / int(bytes_):.1f})", "15", 1.0, fixed(counted / int(bytes_), 15))
    yield Row("P6", f"bytes a row in columns, long texts apart ({int(columns) / int(rows):.0f})", "200", 1.0, fixed(int(columns) / int(rows), 200))
    yield Row("P6", f"memory of rows with their JSON kept, all told ({int(kept) / int(rows):.0f} B a row)", "the size of the JSON", 0.25, fixed(int(kept), int(bytes_)))


# --- P7: a million rows -----------------------------------------------------------------------------------------------
def p7(bench):
    for mode, what, bar in (("number", "sorted by a moment", 0.03), ("text", "sorted by a text, by code points", 0.05),
                            ("locale", "sorted by a text, as Japanese is", 0.3)):
        ours, theirs, _ = compared(bench, mode, MANY, 3)
        yield Row("P7", f"1,000,000 rows {what}", "QSortFilterProxyModel", bar, Ratio(ours, theirs), ours)
    for mode, what in (("filter", "few rows have"), ("word", "a sixth of the rows has")):
        ours, theirs, ((first, added, _),) = compared(bench, mode, MANY, 3)
        yield Row("P7", f"1,000,000 rows filtered by a typed word that {what}", "QSortFilterProxyModel", 0.005, Ratio(ours, theirs), ours)
        yield Figure("P7", "the same, the first time that the column is searched", f"{float(first) * 1e3:.0f} ms, and {int(added) / MANY:.0f} B a row are kept")


# --- P8: the window while it works ------------------------------------------------------------------------------------
def shown(bench, rows):
    lines = bench.output([str(bench.peers / "event_loop_work"), str(rows), str(bench.home)], dict(os.environ, TSUNAGI_BIN=str(bench.bin)), timeout=1800)
    return {line.split()[0]: [float(figure) for figure in line.split()[1:]] for line in lines.splitlines()}


STEPS = ("loading", "sorting", "filtering", "scrolling", "finding", "copying", "exporting")


def p8(bench):
    runs = [shown(bench, 100_000) for _ in range(3)]
    for what in STEPS:
        for kind, index in (("processor time", 1), ("time on the clock", 0)):
            figures = [run[what][index] / 1e3 for run in runs]
            yield Row("P8", f"longest event while {what} 100,000 issues, {kind}", "a frame, 16 ms", 1.0, Ratio(figures, [0.016] * len(figures)), figures)


def million(bench):
    run = shown(bench, MANY)
    for what in STEPS:
        yield Figure("P8", f"longest event while {what} 1,000,000 issues", f"{run[what][1]:.1f} ms of processor time, {run[what][0]:.1f} ms on the clock")
    yield Figure("P8", "peak of resident memory of the desktop program with 1,000,000 issues", f"{run['memory'][0] / 1e6:,.0f} MB")


# --- P9: files --------------------------------------------------------------------------------------------------------
def p9(bench):
    csv, jsonl = bench.home / "rows.csv", bench.home / "rows.jsonl"
    ours, theirs, _ = compared(bench, "csv", MANY, 5, csv)
    yield Row("P9", "1,000,000 rows to CSV", "QTextStream", 1 / 8, Ratio(ours, theirs), ours)
    database = str(bench.home / "rows.sqlite")
    subprocess.run(["sqlite3", database, ".mode csv", f".import {csv} issues"], check=True)
    script = ["/bin/sh", "-c", f"exec sqlite3 -csv -header {database} 'SELECT * FROM issues' > {csv}.sqlite3"]
    sqlite = [run_to_end(script, os.environ) for _ in range(5)]
    yield Row("P9", "1,000,000 rows to CSV", "`sqlite3 -csv`", 1 / 3, Ratio(ours, sqlite), ours)
    ours, theirs, _ = compared(bench, "jsonl", MANY, 5, jsonl)
    yield Row("P9", "1,000,000 rows to JSON Lines", "write() of the same bytes", 2.0, Ratio(ours, theirs), ours)
