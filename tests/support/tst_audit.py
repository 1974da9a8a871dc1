# SPDX-License-Identifier: GPL-3.0-or-later
"""The audit of the sandboxes' logs can fail, and fails on what it should."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

AUDIT = pathlib.Path(__file__).with_name("audit_sandbox_logs")
READS = [{"method": "GET", "path": "/api/v2/issues", "userAgent": "Tsunagi/1.0"},
         {"method": "POST", "path": "/api/v2/oauth2/token", "userAgent": "Tsunagi/1.0"},
         {"method": "POST", "path": "/LoginDisplay.action", "userAgent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140"},
         {"method": "PATCH", "path": "/api/v2/issues/1", "userAgent": "curl/7.88.1"}]
WRITES = [{"method": "POST", "path": "/api/v2/issues", "userAgent": "Tsunagi/1.0"},
          {"method": "HEAD", "path": "/api/v2/space", "userAgent": "Tsunagi/1.0"},
          {"method": "DELETE", "path": "/api/v2/oauth2/token", "userAgent": "Tsunagi/1.0"},
          {"method": "POST", "path": "/api/v2/oauth2/token", "userAgent": "Mozilla/5.0"},
          {"method": "POST", "path": "/api/v2/oauth2/token", "userAgent": ""},
          {"method": "POST", "path": "/api/v2/issues", "userAgent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140"}]


def audit(requests, whole=False, tail=""):
    with tempfile.TemporaryDirectory() as folder:
        text = "".join(json.dumps(request) + "\n" for request in requests) + tail
        pathlib.Path(folder, "1.jsonl").write_text(text, encoding="utf-8")
        env = dict(os.environ, TSUNAGI_WHOLE_SUITE="1" if whole else "0")
        return subprocess.run([sys.executable, AUDIT, "check", folder], env=env, capture_output=True, text=True)


class Audit(unittest.TestCase):
    def test_reading_is_fine(self):
        self.assertEqual(audit(READS).returncode, 0)

    def test_each_write_is_found(self):
        for request in WRITES:
            with self.subTest(request=request):
                self.assertEqual(audit(READS + [request]).returncode, 1)

    def test_an_unfinished_last_line_is_no_damage(self):
        self.assertEqual(audit(READS, tail='{"method":"GE').returncode, 0)

    def test_a_damaged_log_is_an_error(self):
        self.assertNotEqual(audit(READS, tail='{"method":"GE\n').returncode, 0)

    def test_a_whole_suite_cannot_pass_empty(self):
        self.assertEqual(audit(READS, whole=True).returncode, 1)
        self.assertEqual(audit(READS * 200, whole=True).returncode, 0)

    def test_clear_empties_the_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "1.jsonl").write_text("{}\n", encoding="utf-8")
            subprocess.run([sys.executable, AUDIT, "clear", folder], check=True)
            self.assertEqual(list(pathlib.Path(folder).iterdir()), [])


if __name__ == "__main__":
    unittest.main()
