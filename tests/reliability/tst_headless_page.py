# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/headless.md and its Japanese fellow: every command, option and property in them is one of ours, both show the same commands, and
what they say of codes, secrets and tokens works as it stands there.
"""
import os
import re
import shlex
import subprocess

from reliable import SOURCE, Reliability, main

LANGUAGES = ("headless.md", "headless.ja.md")
COMMAND = re.compile(r"tsunagi-cli ((?:settings |profiles )?[a-z]+)((?: [^|&;)\n]+)?)")


def page(name):
    return (SOURCE / "docs" / name).read_text(encoding="utf-8")


def commands(text):
    """The lines of code, joined where they go on."""
    code = "\n".join(line for line in text.splitlines() if line.startswith("    "))
    return [re.sub(r"\s+", " ", line).strip() for line in code.replace("\\\n", " ").splitlines()]


class HeadlessPage(Reliability):
    def help(self, *arguments):
        done = subprocess.run([os.environ["TSUNAGI_BIN"] + "/tsunagi-cli", "help", *arguments], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_it_names_only_what_there_is(self):
        everywhere = self.help()
        properties = set(re.findall(r"^  (\w+) ", self.help("properties"), re.M))
        by_capitals = {name.upper() for name in properties}
        seen = set()
        for name in LANGUAGES:
            text = page(name)
            for command, rest in COMMAND.findall("\n".join(commands(text)) + "\n" + text.replace("`", "\n")):
                ours = rest.split(" -- ")[0]
                seen.add(command)
                told = self.help(*command.split())
                for option in re.findall(r"(?<= )(--[a-z-]+)", ours):
                    self.assertIn(option, told + everywhere, f"{name}: {command}")
                for given in re.findall(r"(?:-p|--property-file) (\w+)=", ours):
                    self.assertIn(given, properties, f"{name}: {command}")
            for variable in re.findall(r"TSUNAGI_([A-Z]+)(?:_FILE)?\b", text):
                self.assertIn(variable, by_capitals, name)
        self.assertLessEqual({"call", "connect", "test", "fetch", "token", "exec", "refresh", "disconnect", "keygen", "settings show"}, seen)

    def test_both_languages_show_the_same_commands(self):
        self.assertEqual(*(commands(page(name)) for name in LANGUAGES))

    def run_line(self, start):
        """The page's line that begins so, with our space, client and folder in place of its own."""
        info = self.sandbox.info
        line = next(line for line in commands(page(LANGUAGES[0])) if line.startswith(start))
        for example, ours in {"https://acme.backlog.com": info["url"], "CLIENT_ID": info["clientId"], "http://localhost:33333": info["callbackUrl"],
                              "$HOME": str(self.keeper.home)}.items():
            line = line.replace(example, ours)
        return shlex.split(line)[1:]

    def test_option_one_a_leaver_and_a_new_secret(self):
        info, home = self.sandbox.info, self.keeper.home
        (home / "tsunagi").mkdir(mode=0o700)
        secret = home / "tsunagi/client-secret"
        secret.write_text(info["clientSecret"] + "\n")
        secret.chmod(0o600)
        self.keeper.settings_file = home / "tsunagi/OAuthSettings.txt"
        program = os.environ["TSUNAGI_BIN"] + "/tsunagi-cli"

        def run(start, typed="", code=0):
            done = subprocess.run([program, *self.run_line(start)], input=typed, env=self.keeper.environment, cwd=home, capture_output=True, text=True)
            self.assertEqual(done.returncode, code, done.stderr)
            return done.stdout

        self.assertIn("OAuth2AccessRequest.action?", run("tsunagi-cli call GetOAuthAuthorizationURL"))
        callback = f"{info['callbackUrl']}/?code={self.sandbox.authorize()}&state=x\n"
        run("tsunagi-cli connect -p URL", typed=callback)
        self.assertEqual(self.keeper.run("test")[1], "")
        # A new client secret: what the file holds is no longer taken, what is given wins and is kept.
        secret.write_text("the new one\n")
        run("tsunagi-cli refresh -p URL", code=4)
        secret.write_text(info["clientSecret"] + "\n")
        run("tsunagi-cli refresh -p URL")
        self.assertEqual(self.keeper.payload()["clientSecret"], info["clientSecret"])
        # Somebody leaves: another user takes the place, and only if that is said.
        users = self.sandbox.get("/api/v2/users", Backlog_API_Key=info["apiKey"])
        other = next(user for user in users if user["userId"] != info["userId"])
        code = self.sandbox.control("authorize", {"clientId": info["clientId"], "redirectUri": info["callbackUrl"], "userId": other["userId"]})["code"]
        run("tsunagi-cli connect --replace-user", typed=f"{info['callbackUrl']}/?code={code}\n")
        self.assertEqual(self.keeper.payload()["user"]["id"], other["id"])

    def test_a_job_with_an_access_token_only(self):
        token = self.keeper.sign_in()["accessToken"]
        file = self.keeper.put("token", self.keeper.run("token", "--min-ttl", "45m")[0])
        given = {"InitiateOAuth": "", "OAuthSettingsLocation": "", "URL": self.sandbox.info["url"], "OAuthAccessToken_FILE": str(file)}
        out, err = self.keeper.run("exec", "--", "sh", "-c", 'echo "$BACKLOG_ACCESS_TOKEN"', **given)
        self.assertEqual((out.strip(), err), (token, ""))
        self.keeper.run("fetch", "Projects", **given)
        self.sandbox.control("expire", {"inSeconds": 0})
        self.assertEqual(self.keeper.ended("fetch", "Projects", **given)[0], 11)
        self.assertEqual(self.refreshes(), 0)


if __name__ == "__main__":
    main()
