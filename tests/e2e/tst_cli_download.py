# SPDX-License-Identifier: GPL-3.0-or-later
"""`tsunagi-cli download` as jobs use it: every table of files, names that would climb out, runs that are killed, interrupted or
refused in the middle, and that the next run goes on where they ended.
"""
import os
import pathlib
import signal
import unittest
import urllib.request

from browser import wait_until
from flow import SandboxCase
from machine import PATIENCE, stop

TABLES = ("DocumentAttachments", "IssueAttachments", "IssueLinkedSharedFiles", "Myself", "ProjectSharedFiles", "ProjectTeams",
          "ProjectUsers", "Projects", "PullRequestAttachments", "Space", "Teams", "Users", "WikiPageAttachments",
          "WikiPageLinkedSharedFiles")
ICONS = {"Myself", "ProjectTeams", "ProjectUsers", "Projects", "Space", "Teams", "Users"}
COLUMNS = ["Id", "State", "Size", "Name", "File", "Reason"]


class Download(SandboxCase):
    ISSUES = 60
    OPTIONS = ("--hostile-files", "--rate-limit", "read=100000,search=100000,icon=100000")

    def setUp(self):
        super().setUp()
        self.to = self.machine.folder / "around" / "files"

    @property
    def access(self):
        return {"URL": self.url, "ApiKey": self.info["apiKey"]}

    def download(self, *arguments):
        return self.machine.rows("download", *arguments, "--to", str(self.to), **self.access)

    def refused(self, code, *arguments):
        """Exit code, rows that came all the same, error."""
        out, err = self.machine.run("download", *arguments, "--to", str(self.to), "-o", "jsonl", code=code, **self.access)
        return out.splitlines(), err

    def content(self, path):
        """A file as the space gives it."""
        request = urllib.request.Request(self.info["url"] + "/api/v2" + path, headers={"Backlog-API-Key": self.info["apiKey"]})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
            return answer.read()

    def attachments(self):
        return self.machine.rows("fetch", "IssueAttachments", **self.access)

    def path_of(self, attachment):
        return f"/issues/{attachment['IssueId']}/attachments/{attachment['Id']}"

    def fault(self, path, **fault):
        self.sandbox.control("faults", {"match": "/api/v2" + path} | fault)

    def finals(self):
        """What stands under final names."""
        return sorted(path for path in self.to.rglob("*") if not path.is_dir() and not path.name.startswith("."))

    def parts(self):
        return [path for path in self.to.rglob(".*.part")]

    def requests_of_files(self):
        return [entry for entry in self.sandbox.log() if "/attachments/" in entry["path"] and entry["userAgent"].startswith("Tsunagi")]

    def test_every_table_of_files(self):
        for table in TABLES:
            with self.subTest(table):
                rows = self.download(table)
                self.assertTrue(rows)
                for row in rows:
                    self.assertEqual(list(row), COLUMNS)
                    self.assertIn(row["State"], ("new", "kept"), row)
                    self.assertIsNone(row["Reason"])
                    self.assertEqual((self.to / row["File"]).stat().st_size, row["Size"])
                    self.assertIn(str(row["Id"]), pathlib.PurePath(row["File"]).name)
                    if table in ICONS:
                        self.assertTrue(row["File"].endswith(".png"), row)
                again = self.download(table)
                self.assertEqual([row | {"State": "kept"} for row in rows], again)
        # Side by side in one folder, no kind of file has met another.
        self.assertEqual(sorted(path.name for path in self.to.iterdir()),
                         ["documents", "files", "issues", "projects", "pull-requests", "space", "teams", "users", "wiki"])
        self.assertEqual(self.parts(), [])
        self.check_only_read()

    def test_files_are_those_of_the_space(self):
        rows = {row["Id"]: row for row in self.download("IssueAttachments")}
        attachments = self.attachments()
        self.assertEqual(set(rows), {attachment["Id"] for attachment in attachments})
        for attachment in attachments[:8]:
            path = self.to / rows[attachment["Id"]]["File"]
            self.assertEqual(path.read_bytes(), self.content(self.path_of(attachment)))
            self.assertEqual(path.parent.name, attachment["IssueKey"])
        before = len(self.requests_of_files())
        self.assertEqual({row["State"] for row in self.download("IssueAttachments")}, {"kept"})
        self.assertEqual(len(self.requests_of_files()), before)

    def test_hostile_names_stay_in_the_folder(self):
        rows = self.download("IssueAttachments") + self.download("ProjectSharedFiles")
        names = {row["Name"] for row in rows}
        self.assertTrue({"../../etc/passwd", "/etc/shadow", "..", ".bashrc", "-rf", "CON"} <= names, names)
        self.assertEqual(len(self.finals()), len(rows))
        around = [path for path in self.to.parent.rglob("*") if not path.is_dir()]
        self.assertEqual(sorted(around), self.finals())
        for path in self.finals():
            for part in path.relative_to(self.to).parts:
                self.assertLess(len(os.fsencode(part)), 256)
                self.assertFalse(part.startswith((".", "-")), part)
                self.assertFalse(any(ord(character) < 32 or character in '\\:*?"<>|\u202e' for character in part), part)

    def test_only_some(self):
        attachment = self.attachments()[-1]
        rows = self.download("IssueAttachments", "--where", f"IssueKey={attachment['IssueKey']}")
        self.assertIn(attachment["Id"], [row["Id"] for row in rows])
        self.assertEqual({path.parent.name for path in self.finals()}, {attachment["IssueKey"]})

    def test_killed_in_the_middle_and_resumed(self):
        attachment = self.attachments()[-1]
        piece = attachment["Size"] // 3
        self.fault(self.path_of(attachment), cut=piece)
        self.fault(self.path_of(attachment), hang=True)
        process = self.machine.start("download", "IssueAttachments", "--to", str(self.to), "-o", "jsonl", **self.access)
        wait_until("a third of the file", lambda: any(part.stat().st_size == piece for part in self.parts()))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=PATIENCE)
        self.assertFalse([path for path in self.finals() if path.name.startswith(str(attachment["Id"]))])
        self.sandbox.control("faults", method="DELETE")

        rows = {row["Id"]: row for row in self.download("IssueAttachments")}
        self.assertEqual(rows[attachment["Id"]]["State"], "resumed")
        self.assertEqual({row["State"] for number, row in rows.items() if number != attachment["Id"]}, {"kept"})
        self.assertEqual((self.to / rows[attachment["Id"]]["File"]).read_bytes(), self.content(self.path_of(attachment)))
        self.assertEqual(self.parts(), [])
        statuses = [entry["status"] for entry in self.requests_of_files() if entry["path"].endswith(f"/{attachment['Id']}")]
        self.assertEqual(statuses[-1], 206)

    def test_interrupted(self):
        attachment = self.attachments()[-1]
        self.fault(self.path_of(attachment), cut=attachment["Size"] // 2)
        self.fault(self.path_of(attachment), hang=True)
        process = self.machine.start("download", "IssueAttachments", "--to", str(self.to), "-o", "jsonl", **self.access)
        wait_until("half of the file", lambda: any(part.stat().st_size == attachment["Size"] // 2 for part in self.parts()))
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, 130)
        self.assertEqual(len(out.splitlines()), len(self.finals()))
        self.assertEqual(len(self.parts()), 1)

    def test_refused_files_leave_the_others(self):
        attachments = self.attachments()
        refused = (attachments[1], attachments[-1])
        for attachment, status in zip(refused, (403, 404)):
            self.fault(self.path_of(attachment), status=status, times=-1)
        rows, err = self.refused(17, "IssueAttachments")
        self.assertEqual(len(rows), len(attachments))
        self.assertIn("RowsLeftOut", err.splitlines()[-1])
        self.assertIn(attachments[-1]["Name"], err)
        self.assertEqual(len(self.finals()), len(attachments) - len(refused))
        rows = self.download("IssueAttachments", "--allow-partial")
        failed = {row["Id"]: row["Reason"] for row in rows if row["State"] == "failed"}
        self.assertEqual(failed, dict(zip((attachment["Id"] for attachment in refused), ("NotPermitted", "NotFound"))))
        rows, _ = self.refused(17, "IssueAttachments", "--strict")
        self.assertLess(len(rows), len(attachments))
        self.assertEqual(self.parts(), [])

    def test_a_planted_link(self):
        outside = self.machine.folder / "outside"
        outside.mkdir()
        self.to.mkdir(parents=True)
        (self.to / "issues").symlink_to(outside)
        _, err = self.refused(17, "IssueAttachments")
        self.assertIn("WouldOverwrite", err)
        self.assertEqual(list(outside.iterdir()), [])

    def test_one_run_at_a_time(self):
        attachment = self.attachments()[0]
        self.fault(self.path_of(attachment), hang=True)
        first = self.machine.start("download", "IssueAttachments", "--to", str(self.to), **self.access)
        wait_until("the first request", lambda: self.requests_of_files())
        self.assertEqual(self.machine.refusal(12, "download", "Space", "--to", str(self.to), **self.access)["reason"], "LockTimedOut")
        stop(first)

    def test_usage(self):
        for words in (("download", "Issues", "--to", "x"), ("download", "IssueAttachments"), ("download", "IssueAttachments", "--to", "-"),
                      ("download", "IssueAttachments", "--to", "x", "--strict", "--allow-partial"),
                      ("download", "IssueAttachments", "--to", "x", "--where", "Nothing=1")):
            error = self.machine.refusal(2, *words, **self.access)
            self.assertTrue(error["message"])
        message = self.machine.refusal(2, "download", "Issues", "--to", "x", **self.access)["message"]
        for table in TABLES:
            self.assertIn(table, message)
        self.assertFalse((self.machine.home / "x").exists())

    def test_rows_of_text(self):
        out, _ = self.machine.run("download", "Space", "--to", str(self.to), **self.access)
        lines = [line.split("\t") for line in out.splitlines()]
        self.assertEqual(lines[0], COLUMNS)
        self.assertEqual(lines[1][1], "new")


if __name__ == "__main__":
    unittest.main(verbosity=2)
