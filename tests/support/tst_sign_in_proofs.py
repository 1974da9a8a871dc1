# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/sign-in-proofs.md names tests that exist, leaves no flow, no trap and no promise out, and each trap's number stands at a test."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/sign-in-proofs.md").read_text(encoding="utf-8")
TRAPS = range(1, 24)
FLOWS = tuple(f"F{number}" for number in range(1, 9))
PROMISES = ("O1", "O2", "O3", "O4", "O5", "O6", "K2", "R8")


def rows():
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == 3 and cells[0] not in ("flow", "trap", "promise", "---"):
            yield cells[0], cells[1], re.findall(r"`((?:tst|f\d)_\w+): (\w+)`", cells[2])


def source_of(test):
    found = [path for suffix in ("cpp", "py") for path in ROOT.glob(f"tests/*/{test}.{suffix}")]
    return found[0].read_text(encoding="utf-8") if len(found) == 1 else ""


def trap_numbers(source):
    """Of comments such as "Trap 14" and "Traps 8, 9 and 22, and O3"."""
    for comment in re.findall(r"\b[Tt]raps? ([^\n:]*)", source):
        yield from (int(number) for number in re.findall(r"\b(?<![A-Z])(\d+)\b", comment))


class SignInProofs(unittest.TestCase):
    def test_every_named_function_exists(self):
        count = 0
        for what, how, tests in rows():
            self.assertTrue(tests, what)
            self.assertTrue(how, what)
            for test, function in tests:
                count += 1
                source = source_of(test)
                self.assertTrue(source, f"{what}: there is no test {test}")
                self.assertRegex(source, rf"(void (\w+::)?{function}\(\)|def {function}\(self\))", f"{what}: {test} has no {function}")
        self.assertGreater(count, 50)

    def test_nothing_is_left_out(self):
        names = [what for what, _, _ in rows()]
        self.assertEqual([int(name.split()[0]) for name in names if name[0].isdigit()], list(TRAPS))
        for promise in FLOWS + PROMISES:
            self.assertEqual(sum(name.startswith(promise + " ") for name in names), 1, promise)

    def test_each_trap_is_named_at_its_test(self):
        for what, _, tests in rows():
            if what[0].isdigit():
                told = {number for test, _ in tests for number in trap_numbers(source_of(test))}
                self.assertIn(int(what.split()[0]), told, what)


if __name__ == "__main__":
    unittest.main()
