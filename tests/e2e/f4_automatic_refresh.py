# SPDX-License-Identifier: GPL-3.0-or-later
"""F4, the guide's 「OAuth アクセストークンの自動リフレッシュ」: tokens got elsewhere seed the file, and from then on it lives by itself."""
from flow import CONNECTION_TEST, LANGUAGES, Flow, run


class ByCommandLine(Flow):
    def setUp(self):
        super().setUp()
        self.settings_file = self.machine.home / "job/OAuthSettings.txt"
        self.tokens = self.tokens_of_the_procedure()
        self.wire.take()

    def tokens_of_the_procedure(self):
        return self.machine.rows("call", "GetOAuthAccessToken", "AuthMode=WEB", f"Verifier=@{self.machine.put('code', self.sandbox.authorize())}",
                                 URL=self.url, CallbackURL=self.callback, OAuthClientId=self.info["clientId"],
                                 OAuthClientSecret=self.info["clientSecret"])[0]

    def first(self):
        """The guide's six, and the space's URL."""
        return {
            # InitiateOAuth:REFRESH に設定。
            "InitiateOAuth": "REFRESH",
            # OAuthClientId:アプリケーション設定のクライアントId に設定。
            "OAuthClientId": self.info["clientId"],
            # OAuthClientSecret:アプリケーション設定のクライアントシークレットに設定。
            "OAuthClientSecret": self.info["clientSecret"],
            # OAuthAccessToken:GetOAuthAccessToken によって返されたアクセストークンに設定。
            "OAuthAccessToken": self.tokens["OAuthAccessToken"],
            # OAuthRefreshToken:GetOAuthAccessToken によって返されたリフレッシュトークンに設定。
            "OAuthRefreshToken": self.tokens["OAuthRefreshToken"],
            # OAuthSettingsLocation:本製品 がOAuth トークン値を保存する場所に設定。
            "OAuthSettingsLocation": str(self.settings_file),
            "URL": self.url,
        }

    def later(self):
        """これは接続間で維持されます。"""
        return {"InitiateOAuth": "REFRESH", "OAuthSettingsLocation": str(self.settings_file)}

    def check_refreshed_once(self, before, **properties):
        self.expire()
        self.machine.rows("test", **properties)
        refused, refresh, *reads = self.wire.take()
        self.check_reads([refused], CONNECTION_TEST[0], token=before["accessToken"])
        self.check_refresh(refresh, before["refreshToken"])
        after = self.check_disk(self.machine, self.settings_file, before["accessToken"], before["refreshToken"])
        self.check_reads(reads, *CONNECTION_TEST, token=after["accessToken"])
        self.assertEqual((after["grantId"], after["generation"]), (before["grantId"], before["generation"] + 1))
        return after

    def test_as_the_guide_says(self):
        # 最初のデータ接続で次のように設定します。
        self.assertEqual(self.machine.rows("connect", **self.first())[0]["UserId"], self.me["id"])
        requests = self.wire.take()
        self.check_reads(requests, *[request.path for request in requests], token=self.tokens["OAuthAccessToken"])
        seeded = self.machine.opened(self.settings_file)
        self.assertEqual((seeded["accessToken"], seeded["refreshToken"]), (self.tokens["OAuthAccessToken"], self.tokens["OAuthRefreshToken"]))

        # ドライバーがOAuth アクセストークンを自動的にリフレッシュする: from the file alone …
        renewed = self.check_refreshed_once(seeded, **self.later())
        # … and where a job keeps all its properties as they were: what seeded the file is not newer than the file.
        again = self.check_refreshed_once(renewed, **self.first())
        self.machine.rows("fetch", "Projects", **self.later())
        self.check_reads(self.wire.take(), "/api/v2/projects", token=again["accessToken"])
        self.check_only_read()

    def test_an_old_access_token_seeds_all_the_same(self):
        """The refresh token is what counts."""
        self.expire()
        self.machine.rows("connect", **self.first())
        tried, refresh, *_ = self.wire.take()
        self.check_reads([tried], "/api/v2/users/myself", token=self.tokens["OAuthAccessToken"])
        self.check_refresh(refresh, self.tokens["OAuthRefreshToken"])
        self.check_disk(self.machine, self.settings_file, *map(self.tokens.get, ("OAuthAccessToken", "OAuthRefreshToken")))

    def test_newer_tokens_take_the_place_of_the_stored_ones(self):
        self.machine.rows("connect", **self.first())
        first = self.machine.opened(self.settings_file)
        self.tokens = self.tokens_of_the_procedure()
        self.machine.rows("connect", **self.first())
        second = self.machine.opened(self.settings_file)
        self.machine.check_holds_none(*(payload[name] for payload in (first, second) for name in ("accessToken", "refreshToken")))
        self.assertEqual(second["refreshToken"], self.tokens["OAuthRefreshToken"])
        self.assertNotEqual(second["grantId"], first["grantId"])
        self.assertEqual(second["follows"]["grantId"], first["grantId"])

    def test_the_permission_is_withdrawn(self):
        """A refused refresh is the end only of this run: the file stays, and a person is told what to do."""
        self.machine.rows("connect", **self.first())
        self.sandbox.control("revoke")
        before = self.settings_file.read_bytes()
        error = self.machine.refusal(11, "test", **self.later())
        self.assertEqual((error["code"], error["reason"]), ("ReauthorizationNeeded", "GrantOver"))
        for language, words in zip(LANGUAGES, ("sign in again", "もう一度ログイン")):
            self.assertIn(words, self.machine.said(language, 11, "test", **self.later()))
        self.assertEqual(self.settings_file.read_bytes(), before)


if __name__ == "__main__":
    run(ByCommandLine)
