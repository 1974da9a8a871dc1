# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/reliability.md is made of what was recorded, and of nothing else: figures are added up, what was not run is said."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import write_page  # noqa: E402

RECORDS = [
    {"promise": "R1", "test": "tst_one_refresh: test_one_refresh_an_expiry", "lost": 0, "tried": 1000, "unit": "processes over 50 expiries"},
    {"promise": "R2", "test": "tst_killed: test_at_each_call", "lost": 0, "tried": 40, "unit": "kills", "window": 2, "window_calls": ["write"]},
    {"promise": "R3", "test": "tst_failing_calls: test_each_call_and_each_error", "lost": 0, "tried": 300, "unit": "failing calls", "ends": {"13": 200, "0": 100}},
    {"promise": "F1", "test": "tst_age_interop: one", "lost": 0, "tried": 20, "unit": "files"},
    {"promise": "F1", "test": "tst_age_interop: two", "lost": 0, "tried": 4, "unit": "files"},
]


class Page(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.page = self.folder / "page.md"

    def written(self, records):
        for number, record in enumerate(records):
            (self.folder / f"{number}.json").write_text(json.dumps(record))
        return subprocess.run([sys.executable, str(HERE / "write_page.py"), str(self.folder), str(self.page)], capture_output=True, text=True)

    def test_figures(self):
        self.assertEqual(self.written(RECORDS).returncode, 0)
        text = self.page.read_text(encoding="utf-8")
        rows = {line.split("|")[1].split()[0]: line for line in text.splitlines() if re.match(r"\| [RFK]\d+ ", line)}
        self.assertEqual(list(rows), [promise for promise in write_page.PROMISES if promise not in write_page.NAMELESS])
        self.assertIn("1,000 processes over 50 expiries (`tst_one_refresh: test_one_refresh_an_expiry`) | 0 | 20", rows["R1"])
        self.assertIn("exit codes 0: 100, 13: 200", rows["R3"])
        self.assertIn("24 files (`tst_age_interop`)", rows["F1"])  # two functions of one program
        self.assertIn("| not run | – | – |", rows["K3"])
        self.assertIn("2 of the 40 kills came after the space had answered", text)
        self.assertRegex(text, r"Not run, or only in the short form: .*`tst_killed: test_at_any_instant`")
        self.assertNotIn("`tst_killed: test_at_each_call`,", text.partition("Not run")[2])

    def test_what_can_not_be_a_page(self):
        none = self.written([])
        self.assertEqual((none.returncode, self.page.exists()), (1, False))
        self.assertIn("./dev test --long", none.stderr)
        unknown = self.written([RECORDS[0] | {"promise": "R99"}])
        self.assertEqual(unknown.returncode, 1)
        self.assertIn("R99", unknown.stderr)
        self.assertFalse(self.page.exists())

    def test_each_promise_that_a_test_records_is_on_the_page(self):
        recorded = set()
        for path in (path for pattern in ("tst_*.py", "tst_*.cpp") for path in write_page.TESTS.rglob(pattern)):
            if path != pathlib.Path(__file__).resolve():
                recorded |= set(re.findall(r'(?:\brecord\(|record_proof\(self, |recordProof\()"([A-Z]\d*)"', path.read_text(encoding="utf-8")))
        self.assertLessEqual({"R1", "R2", "R3", "R4", "R8", "F1", "F3", "K2", "P"}, recorded)
        self.assertLessEqual(recorded, set(write_page.PROMISES))


if __name__ == "__main__":
    unittest.main(verbosity=2)
