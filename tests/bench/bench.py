# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py --bin FOLDER --peers FOLDER --records FOLDER [--write FILE] [PART]...: the bars of start-up, first window, paging and settings files; those
of rows are in bench_rows.py.

Run by ./dev bench, in a home, display and session bus of its own. Exits 1 if a bar is missed.
"""
import argparse
import functools
import math
import os
import pathlib
import select
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import bench_rows  # noqa: E402
from measure import FirstWindow, Ratio, interleaved, run_on_terminal, run_to_end  # noqa: E402
from report import Row, record, write_report  # noqa: E402
from sandbox import Sandbox  # noqa: E402

NO_LIMIT = ("--rate-limit", "read=100000,update=100000,search=100000,icon=100000")


class Bench:
    def __init__(self, programs, peers):
        self.bin = pathlib.Path(programs).resolve()
        self.peers = pathlib.Path(peers).resolve()
        self.home = pathlib.Path(os.environ["HOME"])
        self.cli = str(self.bin / "tsunagi-cli")

    def env(self, **properties):
        """Tsunagi's connection properties come from the environment: no secret on a command line."""
        return dict(os.environ, **{f"TSUNAGI_{name.upper()}": value for name, value in properties.items()})

    def output(self, argv, env, timeout=120):
        done = subprocess.run(argv, env=env, capture_output=True, text=True, timeout=timeout)
        if done.returncode:
            raise SystemExit(f"bench: {' '.join(argv)} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    # --- P1: start-up, token, one small HTTPS request -------------------------------------------------------------
    def p1(self):
        yield from self.start_up()
        yield from self.one_request()

    def check_bare_links(self):
        """The bare program must load what tsunagi-cli loads, or the comparison would flatter the one or the other. (Qt
        loads libm in any case, and ld-linux is the loader itself.)"""
        needed = {name: {line.split("[")[1].rstrip("]\n") for line in self.output(["readelf", "-d", str(path)], os.environ).splitlines()
                         if "(NEEDED)" in line and "libm.so" not in line and "ld-linux" not in line} for name, path in (("cli", self.bin / "tsunagi-cli"), ("bare", self.peers / "bare_core"))}
        if needed["bare"] != needed["cli"]:
            raise SystemExit(f"bench: bare_core links {needed['bare'] - needed['cli'] or 'nothing'} more and "
                             f"{needed['cli'] - needed['bare'] or 'nothing'} less than tsunagi-cli")

    def start_up(self):
        self.check_bare_links()
        with Sandbox(self.bin, "--issues", "100") as sandbox:
            settings = str(self.home / "grant" / "OAuthSettings.txt")
            info = sandbox.info
            self.output([self.cli, "connect"], self.env(
                url=info["url"], initiateOAuth="REFRESH", oauthClientId=info["clientId"], oauthClientSecret=info["clientSecret"],
                callbackUrl=info["callbackUrl"], oauthVerifier=sandbox.authorize(), oauthSettingsLocation=settings))
            later = self.env(oauthSettingsLocation=settings, initiateOAuth="REFRESH")
            requests = len(sandbox.log())
            if len(self.output([self.cli, "token"], later).strip()) < 20:
                raise SystemExit("bench: token printed no token")
            figures = interleaved({
                "version": lambda: run_to_end([self.cli, "--version"], later),
                "token": lambda: run_to_end([self.cli, "token"], later),
                "bare": lambda: run_to_end([str(self.peers / "bare_core")], later),
                "gh": lambda: run_to_end(["/usr/bin/gh", "--version"], later),
            }, rounds=200)
            if len(sandbox.log()) != requests:
                raise SystemExit("bench: token asked the network, though its token was valid")
        bare = "a bare QCoreApplication program on the same libraries"
        yield Row("P1", "`tsunagi-cli --version`", bare, 1.3, Ratio(figures["version"], figures["bare"]), figures["version"])
        yield Row("P1", "`tsunagi-cli token`, valid token, identity file", bare, 1.6, Ratio(figures["token"], figures["bare"]), figures["token"])
        yield Row("P1", "`tsunagi-cli token`", "`gh --version`", 0.3, Ratio(figures["token"], figures["gh"]), figures["token"])

    def one_request(self):
        certificate, key = str(self.home / "ca.pem"), str(self.home / "ca.key")
        self.output(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                     "subjectAltName=IP:127.0.0.1,DNS:localhost", "-out", certificate, "-keyout", key], os.environ)
        with Sandbox(self.bin, "--issues", "100", "--tls", certificate, key, *NO_LIMIT) as sandbox:
            info = sandbox.info
            env = self.env(url=info["url"], apiKey=info["apiKey"], caCertificates=certificate)
            before = len(sandbox.log())
            self.output([self.cli, "fetch", "Priorities"], env)
            if len(sandbox.log()) != before + 1:
                raise SystemExit("bench: fetch Priorities is not one request")
            figures = interleaved({
                "ours": lambda: run_to_end([self.cli, "fetch", "Priorities"], env),
                "bare": lambda: run_to_end([str(self.peers / "bare_request"), info["url"] + "/api/v2/priorities", certificate,
                                            "Backlog-API-Key", info["apiKey"]], env),
            }, rounds=100)
        yield Row("P1", "one small HTTPS request: `tsunagi-cli fetch Priorities`", "a bare QNetworkAccessManager program, same request and authority",
                  1.2, Ratio(figures["ours"], figures["bare"]), figures["ours"])

    # --- P2: the first window, and memory after it ----------------------------------------------------------------
    def p2(self):
        screen = FirstWindow()
        programs = {"ours": str(self.bin / "tsunagi"), "bare": str(self.peers / "bare_window"), "sqlitebrowser": "/usr/bin/sqlitebrowser",
                    "keepassxc": "/usr/bin/keepassxc"}
        env = dict(os.environ, TMPDIR="/tmp")
        figures = interleaved({name: (lambda path=path: screen.run([path], env)) for name, path in programs.items()}, rounds=20)
        times = {name: [figure[0] for figure in both] for name, both in figures.items()}
        memory = {name: [figure[1] for figure in both] for name, both in figures.items()}
        yield Row("P2", "first window", "a bare main window with tree and table", 1.5, Ratio(times["ours"], times["bare"]), times["ours"])
        for other in ("sqlitebrowser", "keepassxc"):
            yield Row("P2", "first window", other, 0.45, Ratio(times["ours"], times[other]), times["ours"])
            yield Row("P2", "resident memory after it", other, 0.6, Ratio(memory["ours"], memory[other]), memory["ours"], unit="MB")

    # --- P3: paging, one request after the other ------------------------------------------------------------------
    def fetch_issues(self, sandbox, env, latency, at_once=1):
        """(total over requests x latency, seconds to the first row)"""
        before = len(sandbox.log())
        start = time.perf_counter()
        program = subprocess.Popen([self.cli, "fetch", "Issues", "-o", "jsonl"], env=env, stdout=subprocess.PIPE)
        select.select([program.stdout], [], [])
        first = time.perf_counter() - start
        rows = sum(block.count(b"\n") for block in iter(lambda: program.stdout.read1(1 << 16), b""))
        if program.wait() or rows != 10_000:
            raise SystemExit(f"bench: fetch Issues ended with {program.returncode} after {rows} rows")
        total = time.perf_counter() - start
        requests = len(sandbox.log()) - before
        return total, math.ceil(requests / at_once) * latency, first

    def p3(self):
        latency = 0.150
        with Sandbox(self.bin, "--issues", "10000", "--latency", "150", *NO_LIMIT) as sandbox:
            env = self.env(url=sandbox.info["url"], apiKey=sandbox.info["apiKey"])
            runs = [self.fetch_issues(sandbox, env, latency) for _ in range(6)]
            together = [self.fetch_issues(sandbox, dict(env, TSUNAGI_CONCURRENCY="6"), latency, at_once=6) for _ in range(6)]
        totals, ideals, firsts = zip(*runs)
        yield Row("P3", "10,000 rows serially at 150 ms a reply", "requests × latency, the empty last page counted", 1.06,
                  Ratio(totals, ideals), totals)
        six, ideals_of_six, _ = zip(*together)
        yield Row("P3", "the same with Concurrency=6", "requests / 6 × latency", 1.12, Ratio(six, ideals_of_six), six)
        yield Row("P3", "the first row of them", "latency + 50 ms", 1.0, Ratio(firsts, [latency + 0.05] * len(firsts)), firsts)

    # --- age: the settings file -----------------------------------------------------------------------------------
    def age(self):
        yield from self.with_identity()
        yield from self.with_passphrase()

    def with_identity(self):
        bar = 0.015
        folder = self.home / "work"
        folder.mkdir(mode=0o700)
        lines = self.output([str(self.peers / "settings_work"), str(folder), "200"], os.environ).splitlines()
        opening, rewriting = zip(*((float(a), float(b)) for a, b in (line.split() for line in lines)))
        for what, figures in (("opening", opening), ("rewriting", rewriting)):
            yield Row("age", f"{what} a settings file with its identity, processor time", "15 ms", 1.0,
                      Ratio(figures, [bar] * len(figures)), figures)

    def with_passphrase(self):
        """age's own file, opened by both. Each starts a program; scrypt at age's work factor, 18, is nearly all of it."""
        passphrase, sealed = b"correct horse battery", str(self.home / "sealed.txt")
        (self.home / "plain.json").write_text('{"schema":1}')
        secret = self.home / "passphrase"
        secret.touch(mode=0o600)
        secret.write_bytes(passphrase)
        run_on_terminal(["/usr/bin/age", "-p", "-a", "-o", sealed, str(self.home / "plain.json")], os.environ, passphrase)
        env = self.env(oauthSettingsPassphrase_file=str(secret))
        if self.output([self.cli, "settings", "decrypt", sealed], env) != '{"schema":1}':
            raise SystemExit("bench: settings decrypt printed something else")
        figures = interleaved({
            "ours": lambda: run_to_end([self.cli, "settings", "decrypt", sealed], env),
            "age": lambda: run_on_terminal(["/usr/bin/age", "-d", "-o", "/dev/null", sealed], os.environ, passphrase),
        }, rounds=12)
        yield Row("age", "`tsunagi-cli settings decrypt`, a passphrase (scrypt, 2^18)", "`age -d`", 1.1,
                  Ratio(figures["ours"], figures["age"]), figures["ours"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--peers", required=True)
    parser.add_argument("--records", required=True, help="folder of what each part has measured last")
    parser.add_argument("--write", help="the page, made from all records")
    parser.add_argument("parts", nargs="*", metavar="PART")
    options = parser.parse_args()
    bench = Bench(options.bin, options.peers)
    parts = {"P1": bench.p1, "P2": bench.p2, "P3": bench.p3, "age": bench.age}
    for name in ("p4", "p5", "p6", "p7", "p8", "million", "p9"):
        parts[name if name == "million" else name.upper()] = functools.partial(getattr(bench_rows, name), bench)
    if not set(options.parts) <= set(parts):
        parser.error(f"the parts are {', '.join(parts)}")
    kept = True
    for part in options.parts or parts:
        rows = []
        for row in parts[part]():
            print(row.line(), flush=True)
            rows.append(row)
        record(options.records, part, rows)
        kept = kept and all(row.holds() for row in rows)
    if options.write:
        write_report(options.write, options.records, list(parts))
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
