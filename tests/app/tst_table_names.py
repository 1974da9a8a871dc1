# SPDX-License-Identifier: GPL-3.0-or-later
"""What `tables` and `columns` print makes tables of SQLite as it stands: no name needs quoting, and parents are tables, too."""
import json
import os
import pathlib
import sqlite3
import subprocess
import unittest

PROGRAM = pathlib.Path(os.environ["TSUNAGI_BIN"], "tsunagi-cli")


def printed(*words):
    run = subprocess.run([PROGRAM, *words, "-o", "json", "--lang", "en"], check=True, capture_output=True, text=True)
    return json.loads(run.stdout)


class TableNames(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables = printed("tables")

    def test_names_need_no_quoting(self):
        database = sqlite3.connect(":memory:")
        for table in self.tables:
            columns = [column["Column"] for column in printed("columns", table["Table"]) if column["Type"] != "filter"]
            self.assertGreater(len(columns), 1)
            names = ", ".join(columns)
            database.execute(f"CREATE TABLE {table['Table']} ({names})")
            qualified = ", ".join(f"{table['Table']}.{column}" for column in columns)
            found = database.execute(f"SELECT {qualified} FROM {table['Table']} WHERE {columns[-1]} > 1 ORDER BY {names}")
            self.assertEqual([column[0] for column in found.description], columns)
        self.assertEqual(database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0], len(self.tables))

    def test_parents_are_the_whole_chain_outermost_first(self):
        parents = {table["Table"]: table["Parents"] for table in self.tables}
        self.assertIsNone(parents["Issues"])
        self.assertEqual(parents["ProjectUsers"], "Projects")
        self.assertEqual(parents["WikiPageHistory"], "Projects, WikiPages")
        self.assertEqual(parents["IssueCommentStars"], "Issues, IssueComments")
        for table, chain in parents.items():
            *above, parent = chain.split(", ") if chain else [None]
            if parent:
                self.assertEqual(parents[parent], ", ".join(above) or None, table)


if __name__ == "__main__":
    unittest.main()
