# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job by the command line: sign in once, by a verifier or in a real browser; then rows, tokens and refreshes from
the settings file alone. The sandbox is the space; each command is a process of its own, as a job at 3 a.m. has it.
"""
import json
import os
import unittest

from browser import wait_until
from flow import PATIENCE, SandboxCase


class CliMainJob(SandboxCase):
    ISSUES = 320

    def setUp(self):
        super().setUp()
        self.settings_file = self.machine.home / "server/OAuthSettings.txt"

    def run_cli(self, *arguments, code=0, **properties):
        return self.machine.run(*arguments, code=code, **properties)

    def rows(self, *arguments, **properties):
        return self.machine.rows(*arguments, **properties)

    def application(self, initiate):
        return {"URL": self.info["url"], "InitiateOAuth": initiate, "OAuthClientId": self.info["clientId"], "CallbackURL": self.callback,
                "OAuthClientSecret": self.info["clientSecret"], "OAuthSettingsLocation": str(self.settings_file)}

    def later(self):
        """The properties that the guide leaves after the first connection."""
        return {"InitiateOAuth": "REFRESH", "OAuthSettingsLocation": str(self.settings_file)}

    def check_rows(self, **properties):
        """The three tables of the main job, against what the space itself says."""
        self.assertEqual(len(self.rows("fetch", "Issues", **properties)), self.ISSUES)
        projects = self.rows("fetch", "Projects", **properties)
        self.assertIn("WEB", [project["ProjectKey"] for project in projects])
        users = self.rows("fetch", "Users", **properties)
        self.assertIn(self.info["userId"], [user["UserId"] for user in users])

    # --- headless: the guide's option 1 ----------------------------------------------------------------------------
    def test_1_by_verifier(self):
        me = self.rows("connect", OAuthVerifier=self.sandbox.authorize(), **self.application("REFRESH"))[0]
        self.assertEqual(me["AuthScheme"], "OAuth")
        self.assertEqual(self.settings_file.stat().st_mode & 0o777, 0o600)
        self.check_rows(**self.application("REFRESH"))
        token = self.run_cli("token", **self.application("REFRESH"))[0]

        # From here on the file alone, each command a new process.
        self.assertEqual(self.rows("test", **self.later())[0]["User"], me["User"])
        self.assertEqual(self.run_cli("token", **self.later())[0], token)
        self.check_rows(**self.later())
        self.assertEqual(self.token_requests("refresh_token"), [])

        # The file reckons in seconds: a refresh in the same one as the sign-in would not show.
        self.let_a_second_pass()
        self.expire()
        self.assertEqual(self.rows("test", **self.later())[0]["User"], me["User"])
        renewed = self.run_cli("token", **self.later())[0]
        self.assertNotEqual(renewed, token)
        self.check_rows(**self.later())
        self.assertEqual(len(self.token_requests("refresh_token")), 1)
        self.assertEqual(len(self.token_requests("authorization_code")), 1)
        shown = self.rows("settings", "show", str(self.settings_file))[0]
        self.assertIsNotNone(shown["LastRefresh"])
        self.check_only_read()

    def test_2_jobs_at_once_share_one_refresh(self):
        self.run_cli("connect", OAuthVerifier=self.sandbox.authorize(), **self.application("REFRESH"))
        refused = self.run_cli("token", **self.later())[0]
        path = str(self.machine.put("refused", refused))
        jobs = [self.machine.start("token", "--refused", path, **self.later()) for _ in range(8)]
        tokens = {self.machine.end(job)[0] for job in jobs}
        self.assertEqual(len(tokens), 1)
        self.assertNotIn(refused, tokens)
        self.assertEqual(len(self.token_requests("refresh_token")), 1)

    # --- with a browser --------------------------------------------------------------------------------------------
    def test_3_in_the_browser(self):
        self.machine.give_a_screen()
        connect = self.machine.start("connect", "-o", "json", **self.application("GETANDREFRESH"))
        browser = self.decide(self.machine.opener.next_url(PATIENCE))
        out, _ = self.machine.end(connect)
        self.assertEqual(json.loads(out)[0]["AuthScheme"], "OAuth")
        self.called_back(browser)
        self.assertTrue(wait_until("the page that says so", browser.text))

        # Again without the browser, and refreshed without a person.
        self.check_rows(**self.application("GETANDREFRESH"))
        self.expire()
        self.check_rows(**self.later())
        self.assertTrue(self.machine.opener.opened_nothing())
        self.assertEqual(len(self.token_requests("authorization_code")), 1)
        self.assertEqual(len(self.token_requests("refresh_token")), 1)
        self.check_only_read()

    def test_4_refused_in_the_browser(self):
        self.machine.give_a_screen()
        connect = self.machine.start("connect", "-o", "json", **self.application("GETANDREFRESH"))
        self.decide(self.machine.opener.next_url(PATIENCE), "#deny")
        _, err = self.machine.end(connect, 4)
        self.assertEqual(json.loads(err.splitlines()[-1])["error"]["reason"], "AuthorizationDenied")
        self.assertFalse(self.settings_file.exists())
        self.assertEqual(self.token_requests("authorization_code"), [])

    def test_5_the_browser_knows_no_secret(self):
        """What is opened has neither our properties nor our privacy: its files are its own."""
        seen = self.machine.folder / "seen"
        self.machine.opener.folder.joinpath("xdg-open").write_text(
            f"#!/bin/sh\n{{ umask; env; }} >{seen}.part && mv {seen}.part {seen}\n", encoding="utf-8")
        self.machine.give_a_screen()
        connect = self.machine.start("connect", **self.application("GETANDREFRESH"))
        wait_until("the browser to be started", seen.exists, PATIENCE)
        connect.terminate()
        self.machine.end(connect, 130)
        text = seen.read_text(encoding="utf-8")
        self.assertNotIn("TSUNAGI_", text)
        self.assertNotIn(self.info["clientSecret"], text)
        self.assertEqual(int(text.splitlines()[0], 8), os.umask(os.umask(0o022)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
