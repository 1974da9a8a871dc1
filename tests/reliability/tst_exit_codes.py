# SPDX-License-Identifier: GPL-3.0-or-later
"""R11: the exit codes that scripts depend on, each by a process, with its name in the JSON on standard error; and a job as people write
them, which acts on nothing but the code.
"""
import json
import os
import signal
import subprocess
import time

from reliable import Keeper, Reliability, main, wait_until
from tracing import at, calls_of, why_impossible

NAMES = {1: "Internal", 2: "Usage", 3: "InvalidProperty", 4: "AuthenticationFailed", 5: "Network", 6: "SettingsFile", 7: "Api", 8: "RateLimited",
         9: "SecretStore", 10: "Expiring", 11: "ReauthorizationNeeded", 12: "Busy", 13: "Storage", 14: "Recovered", 15: "WrongIdentity",
         16: "OtherMachine", 17: "Partial", 125: "ExecFailed", 130: "Interrupted"}
JOB = """
token=$("$1" token 2>/dev/null)
case $? in
    0|10|14) echo "goes on with ${#token} characters" ;;
    5|8|12)  echo later ;;
    11)      echo "somebody must sign in" ;;
    13)      echo "look at the disk" ;;
    *)       echo broken ;;
esac
"""


class ExitCodes(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()

    def check(self, code, *arguments, under=(), **properties):
        """The code, and the same in words; standard output stays empty unless there is something to say all the same (10, 14)."""
        ended, out, err = self.keeper.ended("-o", "json", *arguments, under=under, **properties)
        self.assertEqual(ended, code, out + err)
        told = [json.loads(line) for line in err.splitlines() if line.startswith("{")]
        last = told[-1].get("error") or told[-1].get("warning")
        self.assertEqual(last["code"], NAMES[code], err)
        if code not in (10, 14):
            self.assertIn(out.strip(), ("", "["))  # an array that was interrupted is left open

    def fault(self, **fault):
        self.sandbox.control("faults", fault)

    def test_each_code(self):
        keeper, done = self.keeper, []

        def check(code, *arguments, **properties):
            with self.subTest(code=code, arguments=arguments):
                self.check(code, *arguments, **properties)
                done.append(code)

        self.assertEqual(keeper.ended("token")[0], 0)
        check(2, "tokne")
        check(2, "token", "--min-ttl", "soon")
        check(3, "token", "-p", "OAuthSetingsLocation=x")
        check(3, "test", URL="ftp://example.com")
        check(4, "test", InitiateOAuth="", AuthScheme="APIToken", URL=self.sandbox.info["url"], ApiKey="not the key", OAuthSettingsLocation="")
        self.fault(match="/api/*", cut=-1, times=-1)
        check(5, "test")
        self.sandbox.control("faults", method="DELETE")
        self.fault(match="/api/v2/projects", status=400)
        check(7, "fetch", "Projects")
        self.fault(match="/api/v2/projects", status=429, headers={"X-RateLimit-Reset": str(int(time.time()) + 3000)})
        check(8, "fetch", "Projects")
        check(9, "test", OAuthSettingsIdentity="keychain")
        check(10, "token", "--min-ttl", "7d")
        check(16, "refresh", OAuthSettingsHost="other-machine", OAuthSettingsOtherHost="refuse") if self.refreshed_by("this-machine") else None
        check(125, "exec", "--", "/no/such/command")
        keeper.identity.rename(keeper.identity.with_name("aside"))
        check(15, "refresh")
        keeper.identity.with_name("aside").rename(keeper.identity)
        content = keeper.settings_file.read_bytes()
        keeper.settings_file.write_bytes(content[:-100])
        check(6, "refresh")
        keeper.settings_file.write_bytes(content)
        if not why_impossible():
            renames = [call for call in calls_of(keeper, "refresh") if call.name == "renameat"]
            check(13, "refresh", under=at(renames[0], "error=EROFS"))
            check(14, "refresh", under=at(renames[1], "error=EROFS"))
        self.sandbox.control("revoke")
        check(11, "refresh")
        self.assertEqual(keeper.ended("exec", "--", "sh", "-c", "exit 42", InitiateOAuth="OFF")[0], 42)
        # 12 is proved at a stopped holder (tst_order_and_locks), 17 at forbidden parents of tables.
        self.assertEqual(set(NAMES) - set(done), {1, 12, 17, 130} | ({13, 14} if why_impossible() else set()))
        self.record("R11", ended=1, tried=len(done), unit="processes with their code")

    def refreshed_by(self, host):
        self.keeper.run("refresh", OAuthSettingsHost=host)
        return self.keeper.payload()["host"] == host

    def test_interrupted(self):
        """Ctrl-C before anything was asked ends at once; while the space is asked for tokens it waits for what was asked."""
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a test in the background is started with it ignored, and so would be ours
        holder = subprocess.Popen(["flock", str(self.keeper.settings_file) + ".lock", "sleep", "60"], start_new_session=True)
        wait_until("the lock", lambda: subprocess.run(["flock", "-n", str(self.keeper.settings_file) + ".lock", "true"]).returncode)
        waiter = self.keeper.start("refresh")
        time.sleep(1)
        waiter.send_signal(signal.SIGINT)
        waiter.communicate(timeout=60)
        os.killpg(holder.pid, signal.SIGKILL)
        holder.wait()
        self.assertEqual(waiter.returncode, 130)
        self.keeper.run("refresh")
        before = self.keeper.payload()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number.name):
                self.sandbox.control("faults", {"match": "/api/v2/oauth2/token", "latencyMs": 1500})
                process = self.keeper.start("refresh")
                wait_until("the question", lambda: self.sandbox.state()["faults"] == 0)
                process.send_signal(number)
                process.communicate(timeout=60)
                self.assertEqual(process.returncode, 130)
                # What the space has given is in the file.
                after = self.keeper.payload()
                self.assertEqual(after["generation"], before["generation"] + 1)
                self.assertTrue(self.works(after["accessToken"]))
                before = after
        self.keeper.run("refresh")
        self.check_no_grant_ended()
        self.record("R11", tried=4, unit="signals while waiting and while asking")

    def job(self, keeper, **properties):
        given = {"InitiateOAuth": "REFRESH", "OAuthSettingsLocation": str(keeper.settings_file)} | properties
        environment = keeper.environment | {f"TSUNAGI_{name.upper()}": value for name, value in given.items()}
        done = subprocess.run(["sh", "-c", JOB, "sh", os.environ["TSUNAGI_BIN"] + "/tsunagi-cli"], env=environment, capture_output=True, text=True, timeout=120)
        return done.stdout.strip()

    def test_a_job_that_looks_at_the_code_alone(self):
        self.assertRegex(self.job(self.keeper), r"^goes on with \d\d+ characters$")
        self.assertEqual(self.job(Keeper(self), URL=self.sandbox.info["url"]), "somebody must sign in")
        content = self.keeper.settings_file.read_bytes()
        self.keeper.settings_file.write_bytes(b"")
        self.assertEqual(self.job(self.keeper), "broken")
        self.keeper.settings_file.write_bytes(content)
        self.record("R11", tried=3, unit="runs of a cron job")


if __name__ == "__main__":
    main()
