# SPDX-License-Identifier: GPL-3.0-or-later
"""F1, the guide's 「API キー」: a key from the space's own page, and a connection by it."""
from flow import CONNECTION_TEST, LANGUAGES, Flow, run


class ByCommandLine(Flow):
    def key_from_the_page(self):
        """The guide: 「Backlog の個人設定ページを開きます。」「API セクションをクリックして、…トークンが生成されます。」"""
        return self.open_page(self.url + "/EditApiSettings.action").text_of("#apiKey")

    def given(self):
        return {
            # AuthScheme をAPIToken に設定します。
            "AuthScheme": "APIToken",
            # ApiKey にAPI キーを指定します。
            "ApiKey": self.key,
            # URL 接続プロパティには、Backlog のテナントURL を使用します。
            "URL": self.url,
        }

    def setUp(self):
        super().setUp()
        self.key = self.info["apiKey"]

    def check_row(self, row):
        self.assertEqual((row["User"], row["UserId"], row["AuthScheme"]), (self.me["name"], self.me["id"], "APIToken"))
        self.assertIsNone(row["ExpiresIn"])

    def test_as_the_guide_says(self):
        self.key = self.key_from_the_page()
        self.assertEqual(self.key, self.info["apiKey"])
        self.check_row(self.machine.rows("test", **self.given())[0])
        self.check_reads(self.wire.take(), *CONNECTION_TEST, key=self.key)

        rows = self.machine.rows("fetch", "Projects", **self.given())
        self.assertEqual([row["ProjectKey"] for row in rows], [project["projectKey"] for project in self.api("/projects")])
        self.check_reads(self.wire.take(), "/api/v2/projects", key=self.key)
        # Nothing is kept: a key has neither settings file nor identity.
        self.assertEqual(self.machine.files(), [])
        self.check_only_read()

    def test_each_way_of_giving_it(self):
        """In one connection string, from a file, and option by option: the same two requests."""
        string = ";".join(f"{name}={value}" for name, value in self.given().items())
        key_file = str(self.machine.put("key", self.key + "\n"))
        ways = (["-c", string],
                ["--connection-file", str(self.machine.put("connection", string.replace(";", "\n")))],
                ["-p", "AuthScheme=APIToken", "-p", f"URL={self.url}", "--property-file", f"ApiKey={key_file}"],
                # AuthScheme is APIToken where only a key is given; a page of the space stands for the space.
                ["-p", f"URL={self.url}/view/WEB-1", "--property-file", f"ApiKey={key_file}"])
        for way in ways:
            with self.subTest(way=way[0]):
                self.check_row(self.machine.rows(*way, "test")[0])
                self.check_reads(self.wire.take(), *CONNECTION_TEST, key=self.key)

    def test_a_key_on_the_command_line_is_warned_of(self):
        string = ";".join(f"{name}={value}" for name, value in self.given().items())
        for language, word in zip(LANGUAGES, ("other users", "ほかのユーザー")):
            out, err = self.machine.run("--lang", language, "-c", string, "test")
            self.assertIn(word, err)
            self.assertNotIn(self.key, out + err)
            self.assertEqual(self.machine.run("--quiet", "-c", string, "test")[1], "")

    def test_in_the_query_only_if_told(self):
        self.machine.rows("test", ApiKeyPlacement="query", **self.given())
        for request in self.wire.take():
            self.assertEqual(request.query, f"apiKey={self.key}")
            self.assertEqual(request.header("Backlog-API-Key") + request.header("Authorization"), [])

    def test_a_wrong_key(self):
        self.key = "0" * 64
        error = self.machine.refusal(4, "test", **self.given())
        self.assertEqual((error["code"], error["reason"]), ("AuthenticationFailed", "WrongApiKey"))
        for language, words in zip(LANGUAGES, ("The API key is wrong", "APIキー")):
            said = self.machine.said(language, 4, "test", **self.given())
            self.assertIn(words, said)
            self.assertNotIn(self.key, said)

    def test_what_is_missing(self):
        for missing in ("ApiKey", "URL"):
            given = {name: value for name, value in self.given().items() if name != missing}
            self.assertEqual(self.machine.refusal(3, "test", **given)["reason"], "MissingProperty")
            for language in LANGUAGES:
                self.assertIn(missing, self.machine.said(language, 3, "test", **given))
        self.assertEqual(self.wire.requests(), [])


if __name__ == "__main__":
    run(ByCommandLine, screen="f1_at_the_screen")
