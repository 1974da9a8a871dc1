# SPDX-License-Identifier: GPL-3.0-or-later
"""A command in which one chosen call on files fails. The call is named by what it does (failing_calls.cpp): the function, the role of
the path in the machine's home, and which of the equal ones it is. So it is the same call in each run, and needs no right to trace.
"""
import collections
import errno
import os

SHORT = "short write"
ERRORS = {name: getattr(errno, name) for name in ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "EINTR")}
SHIM = os.path.join(os.path.dirname(os.environ["TSUNAGI_BIN"]), "tests/bin/tsunagi_failing_calls.so")

Call = collections.namedtuple("Call", "function role nth")


def errors_for(call):
    return [*ERRORS, SHORT] if call.function == "write" else list(ERRORS)


def _under(keeper, **given):
    log = keeper.folder / "calls"
    log.unlink(missing_ok=True)
    values = {"FOLDER": os.path.realpath(keeper.home), "LOG": log} | given
    # Under the sanitizers their own library need not be the first.
    return ["env", "ASAN_OPTIONS=detect_leaks=0:verify_asan_link_order=0", f"LD_PRELOAD={SHIM}", *(f"FAULTS_{name}={value}" for name, value in values.items())]


def _logged(keeper):
    return (keeper.folder / "calls").read_text().splitlines()


def calls_of(keeper, *arguments, **properties):
    """Every call of that command on the files of its home, in order. Nothing fails."""
    code, out, err = keeper.ended(*arguments, under=_under(keeper), **properties)
    assert code == 0, out + err
    calls = [Call(function, role, int(nth)) for function, role, nth in (line.split("\t") for line in _logged(keeper))]
    assert calls and len(calls) == len(set(calls))
    return calls


def ended_with(keeper, call, error, *arguments, rest=False, **properties):
    """(exit code, output, errors) of that command where the call fails so; rest: and whatever would change a file after it."""
    given = {"AT": "\t".join(map(str, call)), "ERROR": ERRORS.get(error, 0)} | ({"REST": 1} if rest else {})
    ended = keeper.ended(*arguments, under=_under(keeper, **given), **properties)
    failed = [line[1:] for line in _logged(keeper) if line.startswith("!")]
    assert failed[:1] == [given["AT"]] and (rest or len(failed) == 1), f"{call} was not met, but {failed}"
    return ended
