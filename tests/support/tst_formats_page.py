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

    def test_checks_of_doctor(self):
        code = (ROOT / "auth/doctor/doctor.cpp").read_text(encoding="utf-8")
        declared = re.findall(r'\{ "(\w+)", &check\w+ \}', code)
        self.assertGreater(len(declared), 10)
        listed = [row[0] for row in rows_under("The rows of doctor")]
        self.assertEqual(listed[:len(declared)], declared)

    def test_checks_of_the_real_space(self):
        code = "".join((ROOT / name).read_text(encoding="utf-8")
                       for name in ("auth/doctor/real_space.cpp", "app/cli/commands/real_space_guide.cpp"))
        listed = {name.strip() for row in rows_under("The rows of doctor") for name in row[0].split(",")}
        observed = re.findall(r'(?:made|unclear|told|stateIn|note)\(\s*"(\w+)"', code)
        self.assertGreater(len(observed), 10)
        self.assertEqual(set(observed) - listed, set())


if __name__ == "__main__":
    unittest.main()
