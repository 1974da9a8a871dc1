# SPDX-License-Identifier: GPL-3.0-or-later
"""How ./dev bench measures: cases taken in turn, one run each a round, and the ratios of their medians.

Absolute times move with the machine's other work; two programs that are run one after the other, many times over, move
together. So only ratios are judged, and their spread is told.
"""
import os
import pty
import select
import statistics
import subprocess
import time


def run_to_end(argv, env):
    """Wall-clock seconds from spawn to exit; fails loudly if the program does."""
    quiet = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
             (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
             (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)]
    start = time.perf_counter()
    pid = os.posix_spawn(argv[0], argv, env, file_actions=quiet)
    _, status = os.waitpid(pid, 0)
    elapsed = time.perf_counter() - start
    if status != 0:
        again = subprocess.run(argv, env=env, capture_output=True, text=True, timeout=120)
        raise SystemExit(f"bench: {' '.join(argv)} ended with {status}: {again.stdout[-500:]}{again.stderr[-2000:]}")
    return elapsed


def run_measured(argv, env, lines):
    """(seconds from spawn to exit, seconds of processor time) of a program that prints so many lines."""
    start = time.perf_counter()
    program = subprocess.Popen(argv, env=env, stdout=subprocess.PIPE)
    printed = sum(block.count(b"\n") for block in iter(lambda: program.stdout.read1(1 << 16), b""))
    _, status, usage = os.wait4(program.pid, 0)
    elapsed = time.perf_counter() - start
    program.stdout.close()
    program.returncode = status
    if status or printed != lines:
        raise SystemExit(f"bench: {' '.join(argv)} ended with {status} after {printed} lines")
    return elapsed, usage.ru_utime + usage.ru_stime


def run_on_terminal(argv, env, answer):
    """The same on a terminal of its own, where each prompt is answered. The prompt's way there and back is a part of it."""
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(argv[0], argv, env)
    talk, answered = b"", 0
    while True:
        try:
            block = os.read(terminal, 1024)
        except OSError:  # the terminal's other end is closed
            break
        if not block:
            break
        talk += block
        if b": " in talk[answered:]:
            answered = len(talk)
            os.write(terminal, answer + b"\n")
    _, status = os.waitpid(pid, 0)
    elapsed = time.perf_counter() - start
    os.close(terminal)
    if status != 0:
        raise SystemExit(f"bench: {' '.join(argv)} ended with {status}: {talk.decode(errors='replace')}")
    return elapsed


def interleaved(cases, rounds):
    """cases: {name: function -> figure}. Each round runs every case once, beginning at another one each time."""
    names = list(cases)
    figures = {name: [] for name in names}
    for name in names:  # once for the disk cache, not counted
        cases[name]()
    for turn in range(rounds):
        shift = turn % len(names)
        for name in names[shift:] + names[:shift]:
            figures[name].append(cases[name]())
    return figures


class Ratio:
    """Median of ours over median of theirs; the spread is that of the single rounds' ratios, 10th to 90th percentile."""

    def __init__(self, ours, theirs):
        self.value = statistics.median(ours) / statistics.median(theirs)
        deciles = statistics.quantiles([a / b for a, b in zip(ours, theirs)], n=10, method="inclusive")
        self.low, self.high = deciles[0], deciles[-1]


class FirstWindow:
    """Times the first window that a program shows, by the X server's own notice of it: nothing is polled."""

    def __init__(self):
        from Xlib import X, display  # Debian: python3-xlib
        self._x = X
        self._display = display.Display()
        self._root = self._display.screen().root
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.sync()

    def _next_event(self, deadline):
        while not self._display.pending_events():
            left = deadline - time.perf_counter()
            if left <= 0 or not select.select([self._display], [], [], left)[0]:
                raise SystemExit("bench: no window came within 60 s")
        return self._display.next_event()

    def _is_window(self, event):
        from Xlib import error
        if event.type != self._x.MapNotify or event.override:
            return False
        try:
            size = event.window.get_geometry()
        except error.XError:
            return False  # gone again
        return size.width >= 100 and size.height >= 100

    def run(self, argv, env, settle=1.0):
        """(seconds from spawn to the first mapped window, resident bytes after it has settled)"""
        while self._display.pending_events():
            self._display.next_event()
        start = time.perf_counter()
        program = subprocess.Popen(argv, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not self._is_window(self._next_event(start + 60)):
                pass
            elapsed = time.perf_counter() - start
            time.sleep(settle)
            return elapsed, resident_bytes(program.pid)
        finally:
            program.terminate()
            try:
                program.wait(10)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


def resident_bytes(pid):
    with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    raise SystemExit("bench: the program ended by itself")
