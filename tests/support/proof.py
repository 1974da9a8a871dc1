# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test in Python tells docs/reliability.md of, as proof.h does for those in C++: how much was tried for a promise. Only in the
whole form (./dev test --long), and only where nothing of the test has failed.
"""
import json
import os
import pathlib
import re
import sys

LONG = os.environ.get("TSUNAGI_LONG") == "1"


def _name(case):
    return f"{pathlib.Path(sys.argv[0]).stem}: {case._testMethodName}"


def _file(case):
    folder = pathlib.Path(os.environ["TSUNAGI_TEST_OUTPUT"], "reliability")
    folder.mkdir(parents=True, exist_ok=True)
    return folder / (re.sub(r"\W+", "-", _name(case)) + ".json")


def forget(case):
    """What an earlier run has told. For the beginning of the test."""
    if LONG:
        _file(case).unlink(missing_ok=True)


def record_proof(case, promise, lost=0, **counts):
    """counts: tried and unit, and for the page's further words window, window_calls and ends."""
    if LONG and case._outcome.success:
        _file(case).write_text(json.dumps({"promise": promise, "test": _name(case), "lost": lost, **counts}))
