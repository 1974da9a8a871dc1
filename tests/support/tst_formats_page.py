# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/formats.md lists exactly the reasons and exit codes of auth/error.*: scripts depend on that page."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/formats.md").read_text(encoding="utf-8")


def rows_under(heading):
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("| ")]
    return rows[2:]  # without the head and the line below it


class FormatsPage(unittest.TestCase):
    def test_reasons(self):
        code = (ROOT / "auth/error.cpp").read_text(encoding="utf-8")
        declared = [list(pair) for pair in re.findall(r"TSUNAGI_REASON\((\w+), (\w+)\)", code) if pair[0] != "name"]
        self.assertGreater(len(declared), 50)
        self.assertEqual([row[:2] for row in rows_under("Error reasons")], declared)
        self.assertTrue(all(row[2] for row in rows_under("Error reasons")))

    def test_exit_codes(self):
        header = (ROOT / "auth/error.h").read_text(encoding="utf-8")
        enumeration = re.search(r"enum class ErrorCode \{(.*?)\};", header, re.S)[1]
        declared = [[number, name] for name, number in re.findall(r"(\w+) = (\d+)", enumeration)]
        self.assertEqual([row[:2] for row in rows_under("Exit codes and error codes") if row[1]], declared)


if __name__ == "__main__":
    unittest.main()
