#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tst_fuzz_driver.py PROGRAM: the mutation driver finds what is broken, keeps the input, and finds the same again."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest


class Driver(unittest.TestCase):
    program = ""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)
        self.corpus = self.path / "corpus"
        self.corpus.mkdir()
        (self.corpus / "one").write_bytes(b"abcdefgh")
        self.kept = self.path / "kept"

    def run_it(self, *arguments):
        # What it tries here is no proof of anything.
        environment = {name: value for name, value in os.environ.items() if name != "TSUNAGI_LONG"}
        return subprocess.run([self.program, "--keep", str(self.kept), *map(str, arguments)], env=environment, capture_output=True, text=True,
                              timeout=120)

    def test_a_sound_corpus_passes(self):
        done = self.run_it(self.corpus)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("1 inputs of the corpus and 0 mutations", done.stdout)
        self.assertFalse(self.kept.exists())

    def test_a_mutation_breaks_it_and_is_kept(self):
        kept = []
        for _ in range(2):
            done = self.run_it("--runs", 100_000, "--seed", 7, self.corpus)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("broken: no letter is doubled", done.stderr)
            kept.append(self.kept.read_bytes())
        self.assertEqual(kept[0], kept[1], "the same seed makes the same mutations")
        self.assertNotIn(b"abcdefgh", [kept[0]])
        again = self.run_it(self.kept)
        self.assertNotEqual(again.returncode, 0, "the kept input breaks it again")

    def test_a_crash_and_a_hang_are_kept(self):
        for word in (b"crash", b"hang"):
            (self.corpus / "one").write_bytes(word)
            self.assertNotEqual(self.run_it(self.corpus).returncode, 0)
            self.assertEqual(self.kept.read_bytes(), word)
            self.kept.unlink()

    def test_usage(self):
        self.assertEqual(self.run_it().returncode, 2)
        self.assertEqual(self.run_it("--what", 1, self.corpus).returncode, 2)
        self.assertEqual(self.run_it(self.path / "nothing").returncode, 2)


if __name__ == "__main__":
    Driver.program = sys.argv.pop(1)
    unittest.main(verbosity=2)
