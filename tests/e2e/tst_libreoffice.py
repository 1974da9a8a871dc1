# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook of `fetch` as LibreOffice opens it: every row, and the cells that a person reads, with numbers as numbers,
dates as dates, and line breaks kept. openpyxl, which reads workbooks in other tests, forgives more than a program that
shows them.
"""
import csv
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from flow import SandboxCase

SKIPPED = 77
# Comma, double quote, UTF-8, from the first line, as shown; the sheet alone.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
COLUMNS = ("IssueKey", "Id", "Summary", "Description", "DueDate", "EstimatedHours", "Created")


def day_of(text):
    """However the locale writes it."""
    for form in ("%Y/%m/%d", "%m/%d/%Y", "%Y-%m-%d"):
        try:
            return datetime.datetime.strptime(text.split(" ")[0], form).date()
        except ValueError:
            continue
    raise AssertionError(f"{text!r} is no date")


class LibreOffice(SandboxCase):
    ISSUES = 120

    def opened(self, book, folder):
        """The rows of the first sheet, as texts."""
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to",
                        AS_CSV, "--outdir", folder, book], check=True, timeout=280, capture_output=True)
        with open(pathlib.Path(folder) / (pathlib.Path(book).stem + ".csv"), encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def test_every_cell(self):
        given = {"URL": self.url, "ApiKey": self.info["apiKey"]}
        columns = ",".join(COLUMNS)
        rows = self.machine.rows("fetch", "Issues", "--columns", columns, **given)
        with tempfile.TemporaryDirectory() as folder:
            book = f"{folder}/book.xlsx"
            self.machine.run("fetch", "Issues", "--columns", columns, "-o", "xlsx", "--to", book, **given)
            heading, *shown = self.opened(book, folder)
        self.assertEqual(tuple(heading), COLUMNS)
        self.assertEqual(len(shown), len(rows))
        self.assertTrue(any("\n" in (row["Description"] or "") for row in rows))
        for cells, row in zip(shown, rows):
            cell = dict(zip(COLUMNS, cells))
            for text in ("IssueKey", "Summary", "Description"):
                self.assertEqual(cell[text], (row[text] or "").replace("\r\n", "\n"))
            self.assertEqual(int(cell["Id"]), row["Id"])
            hours = row["EstimatedHours"]
            self.assertEqual(cell["EstimatedHours"] and float(cell["EstimatedHours"]), "" if hours is None else hours)
            self.assertEqual(cell["DueDate"] and day_of(cell["DueDate"]).isoformat(), row["DueDate"] or "")
            self.assertEqual(day_of(cell["Created"]).isoformat(), row["Created"][:10])


if __name__ == "__main__":
    if not shutil.which("soffice"):
        print("SKIP: LibreOffice is not installed (Debian: libreoffice-calc-nogui)")
        sys.exit(1 if "TSUNAGI_REQUIRE_ALL" in os.environ else SKIPPED)
    unittest.main()
