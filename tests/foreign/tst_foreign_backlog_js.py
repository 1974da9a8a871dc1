# SPDX-License-Identifier: GPL-3.0-or-later
"""Nulab's own client for JavaScript with credentials by Tsunagi: `token` and `exec` give it what it can use as it is."""
import json
import tempfile
import unittest
import urllib.parse

import foreign
from flow import SandboxCase

PLACE = foreign.workplace(tempfile.mkdtemp())
SCRIPT = str(PLACE / "backlog_js.mjs")


class BacklogJs(SandboxCase):
    ISSUES = 90  # a page of 100 holds them, and its owner was told of some
    def setUp(self):
        super().setUp()
        self.host = urllib.parse.urlsplit(self.info["url"]).netloc
        self.key = {"AuthScheme": "APIToken", "URL": self.info["url"], "ApiKey": self.info["apiKey"]}
        self.grant = {"InitiateOAuth": "REFRESH", "URL": self.info["url"], "OAuthClientId": self.info["clientId"], "CallbackURL": self.callback,
                      "OAuthClientSecret": self.info["clientSecret"], "OAuthSettingsLocation": str(self.machine.home / "OAuthSettings.txt")}

    def check_read(self, text):
        """It is the sandbox's owner, and sees what we see."""
        seen = json.loads(text)
        self.assertEqual(seen["userId"], self.info["userId"])
        self.assertEqual(seen["projects"], [row["ProjectKey"] for row in self.machine.rows("fetch", "Projects", **self.key)])
        self.assertEqual(sorted(seen["issues"]), sorted(row["IssueKey"] for row in self.machine.rows("fetch", "Issues", **self.key)))
        self.assertEqual(len(seen["issues"]), self.ISSUES)
        self.assertTrue(seen["documents"])
        self.assertEqual(sorted(seen["documents"]), sorted(seen["documentTree"]))
        self.assertEqual(len(seen["notifications"]), min(seen["notificationCount"], 100))
        for about in ("notifications", "activities"):
            self.assertTrue(seen[about], about)
            self.assertLessEqual(set(seen[about]), set(seen["issues"]))
        return seen["environment"]

    def asked_as(self):
        return {entry["auth"] for entry in self.sandbox.log() if "backlog-js" in entry["userAgent"]}

    def test_with_a_token(self):
        self.machine.run("connect", OAuthVerifier=self.sandbox.authorize(), **self.grant)
        token = self.machine.run("token", **self.grant)[0]
        self.check_read(foreign.run_script(PLACE, "backlog_js.mjs", BACKLOG_DOMAIN=self.host, BACKLOG_ACCESS_TOKEN=token.strip()))
        self.assertEqual(self.asked_as(), {"bearer"})

    def test_with_a_token_by_exec(self):
        self.machine.run("connect", OAuthVerifier=self.sandbox.authorize(), **self.grant)
        self.machine.environment["BACKLOG_API_KEY"] = "an old one"
        out, _ = self.machine.run("exec", "--", "node", SCRIPT, **self.grant)
        self.assertEqual(self.check_read(out), ["BACKLOG_ACCESS_TOKEN", "BACKLOG_DOMAIN"])
        self.assertEqual(self.asked_as(), {"bearer"})

    def test_with_a_key_by_exec(self):
        out, _ = self.machine.run("exec", "--", "node", SCRIPT, **self.key)
        self.assertEqual(self.check_read(out), ["BACKLOG_API_KEY", "BACKLOG_DOMAIN"])
        self.assertEqual(self.asked_as(), {"header"})

    def test_its_failure_is_execs(self):
        """It is refused by the space: Node's exit code and words come back, and no credential of ours among them."""
        wrong = self.key | {"ApiKey": "0" * 64}
        out, err = self.machine.run("exec", "--", "node", SCRIPT, code=1, **wrong)
        self.assertEqual(out, "")
        self.assertIn("BacklogAuthError", err)

    def test_the_same_page_for_a_person(self):
        """Both build the same URL, but for https."""
        (made,) = self.machine.rows("call", "GetOAuthAuthorizationURL", **self.grant)
        theirs = foreign.run_script(PLACE, "backlog_js.mjs", "authorization-url", self.info["clientId"], self.callback, made["State"],
                                    BACKLOG_DOMAIN=self.host)
        ours, theirs = urllib.parse.urlsplit(made["URL"]), urllib.parse.urlsplit(theirs.strip())
        self.assertEqual((ours.netloc, ours.path), (theirs.netloc, theirs.path))
        self.assertEqual(sorted(ours.query.split("&")), sorted(theirs.query.split("&")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
