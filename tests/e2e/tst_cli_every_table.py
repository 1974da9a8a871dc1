# SPDX-License-Identifier: GPL-3.0-or-later
"""Every table of the catalogue is fetched from the sandbox, whole: rows come, they have exactly the columns that `columns`
lists, with values of their types, and primary keys are unique over all parents. Then as people cut it short: by --limit,
by --columns, by a condition on what a table inherits. How many rows there are stands in tests/backlog/sandbox_rows.tsv, for
docs/tables.md; with TSUNAGI_WRITE_PAGES that is written (./dev pages).
"""
import os
import pathlib
import unittest

from flow import SandboxCase

COUNTS = pathlib.Path(os.environ["TSUNAGI_SOURCE"]) / "tests/backlog/sandbox_rows.tsv"
CHANGING = {"RateLimit"}  # from one request to the next
KINDS = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "date": str, "datetime": str,
         "json": object}


def is_of(kind, value):
    """Booleans are integers to Python alone."""
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


class EveryTable(SandboxCase):
    ISSUES = 40
    # Thousands of requests are not to wait; the space is the same on any day.
    OPTIONS = ("--rate-limit", "read=100000,search=100000", "--today", "2026-11-23")

    def rows_of(self, table, *arguments):
        return self.machine.rows("fetch", table, *arguments, URL=self.url, ApiKey=self.info["apiKey"])

    def tables(self):
        tables = self.machine.rows("tables")
        self.assertGreater(len(tables), 60)
        return tables

    def columns(self, table):
        return [column for column in self.machine.rows("columns", table) if column["Type"] != "filter"]

    def check_rows(self, columns, rows):
        names = [column["Column"] for column in columns]
        for row in rows:
            self.assertEqual(list(row), names)
            for column in columns:
                value = row[column["Column"]]
                self.assertTrue(column["Nullable"] if value is None else is_of(column["Type"], value), (column, value))
        keys = [column["Column"] for column in columns if column["PrimaryKey"]]
        found = [tuple(row[key] for key in keys) for row in rows]
        if keys:
            self.assertEqual(len(set(found)), len(found), f"{keys} are not unique")

    def check_by_parent(self, table, columns, rows):
        """A condition on an inherited column: exactly those rows."""
        inherited = next((column["Column"] for column in columns if column["Filter"] == "="), None)
        if not inherited:
            return
        wanted = rows[-1][inherited]
        chosen = self.rows_of(table, "--where", f"{inherited}={wanted}")
        self.assertEqual(chosen, [row for row in rows if row[inherited] == wanted])

    def test_every_table(self):
        counts = ""
        for table in self.tables():
            name = table["Table"]
            with self.subTest(name):
                columns = self.columns(name)
                rows = self.rows_of(name)
                counts += f"{name}\t{len(rows)}\n"
                self.assertTrue(rows, "the sandbox has some of everything")
                self.check_rows(columns, rows)
                if name in CHANGING:
                    continue
                self.assertEqual(self.rows_of(name, "--limit", "5"), rows[:5])
                last = columns[-1]["Column"]
                self.assertEqual(self.rows_of(name, "--columns", last, "--limit", "1"), [{last: rows[0][last]}])
                if table["Parents"]:
                    self.check_by_parent(name, columns, rows)
        if "TSUNAGI_WRITE_PAGES" in os.environ:
            COUNTS.write_text(counts, encoding="utf-8")
        self.assertEqual(counts, COUNTS.read_text(encoding="utf-8"), "./dev pages counts anew")


if __name__ == "__main__":
    unittest.main(verbosity=2)
