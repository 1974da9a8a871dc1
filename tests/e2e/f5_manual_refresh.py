# SPDX-License-Identifier: GPL-3.0-or-later
"""F5, the guide's 「OAuth アクセストークンの手動リフレッシュ」: by the procedure with nothing on disk, and by `refresh` with a file."""
from flow import CONNECTION_TEST, LANGUAGES, PATIENCE, Flow, run


class ByCommandLine(Flow):
    def given(self):
        return {
            # OAuthClientId:アプリケーション設定のクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:アプリケーション設定のクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            "URL": self.url,
            "CallbackURL": self.callback,
        }

    def first_tokens(self):
        code = self.machine.put("code", self.sandbox.authorize())
        (tokens,) = self.machine.rows("call", "GetOAuthAccessToken", f"Verifier=@{code}", **self.given())
        self.wire.take()
        return tokens

    def refreshed(self, tokens):
        # RefreshOAuthAccessToken を呼び出し、OAuthRefreshToken にGetOAuthAccessToken によって返されたOAuth リフレッシュトークンを指定します。
        saved = self.machine.put("refresh-token", tokens["OAuthRefreshToken"] + "\n")
        (newer,) = self.machine.rows("call", "RefreshOAuthAccessToken", f"OAuthRefreshToken=@{saved}", **self.given())
        self.assertEqual(set(newer), {"OAuthAccessToken", "OAuthRefreshToken", "ExpiresIn"})
        (refresh,) = self.wire.take()
        self.check_refresh(refresh, tokens["OAuthRefreshToken"])
        return newer

    def check_connects(self, token):
        (row,) = self.machine.rows("test", URL=self.url, OAuthAccessToken=token)
        self.assertEqual((row["UserId"], row["AuthScheme"]), (self.me["id"], "OAuth"))
        self.check_reads(self.wire.take(), *CONNECTION_TEST, token=token)

    def test_as_the_guide_says(self):
        # 手動でOAuth アクセストークンをリフレッシュするために必要な値は、OAuth リフレッシュトークンのみです。
        tokens = self.first_tokens()
        self.check_connects(tokens["OAuthAccessToken"])

        # GetOAuthAccessToken によって返されたExpiresIn パラメータ値が経過した後に、RefreshOAuthAccessToken … を使用し
        self.expire()
        newer = self.refreshed(tokens)
        # OAuthAccessToken プロパティにRefreshOAuthAccessToken によって返された値を設定し、新しい接続をオープンします。
        self.check_connects(newer["OAuthAccessToken"])

        # 最後に、OAuth リフレッシュトークンを保存し、OAuth アクセストークンの有効期限が切れた後に手動でリフレッシュできるようにします。
        self.expire()
        self.check_connects(self.refreshed(newer)["OAuthAccessToken"])
        self.assertEqual(self.machine.files(), [])
        self.check_only_read()

    def test_a_token_that_is_over_says_what_would_refresh_it(self):
        tokens = self.first_tokens()
        self.expire()
        given = {"URL": self.url, "OAuthAccessToken": tokens["OAuthAccessToken"]}
        error = self.machine.refusal(11, "test", **given)
        self.assertEqual((error["code"], error["reason"]), ("ReauthorizationNeeded", "RefreshNotAllowed"))
        for language, words in zip(LANGUAGES, ("InitiateOAuth=OFF does not allow", "InitiateOAuth=OFF")):
            said = self.machine.said(language, 11, "test", **given)
            self.assertIn(words, said)
            self.assertIn("InitiateOAuth=REFRESH", said)
            self.assertNotIn(tokens["OAuthAccessToken"], said)

    def test_a_refresh_token_that_is_used_up(self):
        tokens = self.first_tokens()
        self.refreshed(tokens)
        saved = self.machine.put("refresh-token", tokens["OAuthRefreshToken"])
        arguments = ("call", "RefreshOAuthAccessToken", f"OAuthRefreshToken=@{saved}")
        self.assertEqual(self.machine.refusal(11, *arguments, **self.given())["reason"], "GrantOver")
        for language, words in zip(LANGUAGES, ("sign in again", "もう一度ログイン")):
            self.assertIn(words, self.machine.said(language, 11, *arguments, **self.given()))

    # --- with a settings file --------------------------------------------------------------------------------------
    def connected(self):
        stored = self.given() | {"InitiateOAuth": "REFRESH", "OAuthSettingsLocation": str(self.machine.home / "OAuthSettings.txt")}
        self.machine.rows("connect", OAuthVerifier=self.sandbox.authorize(), **stored)
        self.wire.take()
        return stored

    def test_refresh_by_hand(self):
        stored = self.connected()
        path = stored["OAuthSettingsLocation"]
        before = self.machine.opened(path)
        (row,) = self.machine.rows("refresh", **stored)
        self.assertEqual(row["Generation"], before["generation"] + 1)
        self.assertTrue(3600 - PATIENCE < row["ExpiresIn"] <= 3600, row)
        (refresh,) = self.wire.take()
        self.check_refresh(refresh, before["refreshToken"])
        after = self.check_disk(self.machine, path, before["accessToken"], before["refreshToken"])
        self.assertEqual(row["ObtainedAt"], after["obtainedAt"])
        # A young token is left as it is, where that is asked for.
        self.machine.rows("refresh", "--if-older-than", "12h", **stored)
        self.assertEqual(self.wire.requests(), [])
        self.assertEqual(self.machine.opened(path), after)

    def test_the_procedure_does_not_kill_what_a_file_holds(self):
        """By hand or not: a grant has one line of tokens, so the file's own is refreshed, and that is said."""
        stored = self.connected()
        path = stored["OAuthSettingsLocation"]
        before = self.machine.opened(path)
        saved = self.machine.put("refresh-token", before["refreshToken"])
        out, err = self.machine.run("call", "RefreshOAuthAccessToken", f"OAuthRefreshToken=@{saved}", "-o", "jsonl", **stored)
        after = self.check_disk(self.machine, path, before["accessToken"], before["refreshToken"])
        self.assertIn(after["refreshToken"], out)
        self.assertIn(path, err)
        self.assertEqual(len(self.wire.take()), 1)
        self.machine.rows("test", **stored)


if __name__ == "__main__":
    run(ByCommandLine, screen="f5_at_the_screen")
