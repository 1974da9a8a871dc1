# SPDX-License-Identifier: GPL-3.0-or-later
"""`settings check -o openmetrics` for the node exporter's text folder: readable by both of the formats that read it, without fault by
promtool's rules (by promtool itself, where it is installed), and its figures are those of the files.
"""
import calendar
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path[:0] = [os.environ["TSUNAGI_SOURCE"] + "/tests/support", os.environ["TSUNAGI_SOURCE"] + "/tests/e2e"]
from machine import Machine  # noqa: E402
from promlint import lint, read  # noqa: E402
from sandbox import Sandbox  # noqa: E402

GOOD = '# TYPE a_seconds gauge\n# UNIT a_seconds seconds\n# HELP a_seconds Help.\na_seconds{x="y \\" z"} 1\n# EOF\n'
# As promtool 2.42 says of the same texts.
FAULTS = {
    "foo_ms": "metric names should not contain abbreviated units",
    "foo_milliseconds": 'use base unit "seconds" instead of "milliseconds"',
    "foo_total": 'non-counter metrics should not have "_total" suffix',
    "fooBar": "metric names should be written in 'snake_case' not 'camelCase'",
    "foo:bar": "metric names should not contain ':'",
    "foo_gauge": "metric name should not include type 'gauge'",
    "foo_count": 'non-histogram and non-summary metrics should not have "_count" suffix',
}
UNREADABLE = {
    "unknown metric type info": ("a_seconds gauge", "a_seconds info"),
    "no sample": ("} 1\n", "} one\n"),
    "the last line is not": ("# EOF\n", ""),
    "a second TYPE": ("# UNIT a_seconds seconds", "# TYPE a_seconds gauge"),
    "does not end with its unit": ("UNIT a_seconds seconds", "UNIT a_seconds bytes"),
}


class Rules(unittest.TestCase):
    """That the reader finds what is wrong, so that its silence means something."""

    def test_rules(self):
        self.assertEqual(lint(GOOD), [])
        for name, fault in FAULTS.items():
            with self.subTest(name=name):
                self.assertEqual(lint(f"# HELP {name} x\n# TYPE {name} gauge\n{name} 1\n# EOF\n"), [f"{name} {fault}"])
        self.assertEqual(lint('# TYPE a counter\na{bC="1"} 1\n# EOF\n'),
                         ["a no help text", 'a counter metrics should have "_total" suffix', "a label names should be written in 'snake_case' not 'camelCase'"])

    def test_what_can_not_be_read(self):
        for words, (right, wrong) in UNREADABLE.items():
            with self.subTest(words=words), self.assertRaisesRegex(ValueError, words):
                read(GOOD.replace(right, wrong))
        with self.assertRaisesRegex(ValueError, "twice"):
            read(GOOD.replace("# EOF", 'a_seconds{x="y \\" z"} 2\n# EOF'))


class Metrics(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.sandbox = Sandbox(os.environ["TSUNAGI_BIN"], "--issues", "5")
        self.addCleanup(self.sandbox.stop)
        self.machine = Machine(self, self.folder)
        self.file = self.machine.home / 'job "one"/OAuthSettings.txt'  # a name that has to be escaped
        info = self.sandbox.info
        self.machine.run("connect", URL=info["url"], OAuthClientId=info["clientId"], OAuthClientSecret=info["clientSecret"], CallbackURL=info["callbackUrl"],
                         OAuthVerifier=self.sandbox.authorize(), InitiateOAuth="REFRESH", OAuthSettingsLocation=str(self.file))

    def test_metrics(self):
        missing = self.machine.home / "missing.txt"
        prom = self.machine.home / "tsunagi.prom"
        self.machine.run("settings", "check", str(self.file), str(missing), "-o", "openmetrics", "--to", str(prom), code=6)
        text = prom.read_text(encoding="utf-8")
        self.assertEqual(lint(text), [])
        if shutil.which("promtool"):
            checked = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True)
            self.assertEqual((checked.returncode, checked.stdout + checked.stderr), (0, ""))
        payload = self.machine.opened(self.file)
        obtained = calendar.timegm(time.strptime(payload["obtainedAt"][:19], "%Y-%m-%dT%H:%M:%S"))
        values = {name: {dict(labels)["file"]: value for labels, value in family.samples.items()} for name, family in read(text).items()}
        ours, theirs = (str(path).replace('"', '\\"') for path in (self.file, missing))
        begin = "tsunagi_settings_"
        self.assertEqual(values[begin + "ok"], {ours: 1, theirs: 0})
        self.assertEqual(values[begin + "recovery_pending"], {ours: 0, theirs: 0})
        self.assertEqual(values[begin + "generation"], {ours: payload["generation"]})
        self.assertEqual(values[begin + "last_refresh_timestamp_seconds"], {ours: obtained})
        self.assertEqual(values[begin + "access_expires_timestamp_seconds"], {ours: obtained + payload["expiresIn"]})
        self.assertEqual(values[begin + "info"], {ours: 1})
        for secret in ("accessToken", "refreshToken", "clientSecret"):
            self.assertNotIn(payload[secret], text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
