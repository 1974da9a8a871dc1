# SPDX-License-Identifier: GPL-3.0-or-later
"""The homes that secrets really have: systemd's private state folders and credentials, Kubernetes' folder of links, Docker's files of
root, a container that has no machine-id and loses its disk, a settings file that may only be read.

Like tst_disks it runs in a mount namespace of its own.
"""
import json
import os
import shutil
import time

from namespace import enter_own_namespace, mount
from reliable import NOBODY, Keeper, Reliability, main, skip_unless_root

AS_SERVICE = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


class Places(Reliability):
    def setUp(self):
        super().setUp()
        self.keeper.sign_in()

    def let_others_pass(self):
        for folder in (self.folder, *self.folder.parents, self.keeper.folder, self.keeper.home):
            if str(folder).startswith("/tmp/"):
                folder.chmod(folder.stat().st_mode | 0o011)

    def as_service(self, *arguments, **properties):
        """By another user than root, as a service has it. Its (exit code, output, errors)."""
        return self.keeper.ended(*arguments, under=AS_SERVICE, **properties)

    def give(self, top):
        for path in (top, *top.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)

    def service(self):
        """/var/lib/job -> private/job, as DynamicUser=yes with StateDirectory=job makes it. Returns the state folder's name."""
        skip_unless_root(self)
        self.let_others_pass()
        lib = self.keeper.home / "lib"
        private = lib / "private/job"
        private.mkdir(parents=True, mode=0o755)
        private.chmod(0o700)
        (lib / "job").symlink_to("private/job")
        for path in self.keeper.settings_file.parent.iterdir():
            shutil.move(path, private / path.name)
        shutil.copy(self.keeper.identity, private / "identity.txt")
        self.give(private)
        self.keeper.settings_file = lib / "job/OAuthSettings.txt"
        if self.as_service("--version")[0] != 0:
            self.skipTest("another user can't run the programs where they are")
        return lib / "job"

    def check_refreshes(self, code, out, err):
        self.assertEqual(code, 0, out + err)
        self.assertEqual(err, "")
        self.check_no_grant_ended()

    def test_a_dynamic_users_state_folder(self):
        """The folder is behind a link of root's, and only its own user's."""
        state = self.service()
        for _ in range(2):
            self.check_refreshes(*self.as_service("refresh", OAuthSettingsIdentity=str(state / "identity.txt")))
        self.assertEqual(self.refreshes(), 2)
        # Also where only the folder is named, and by the environment that systemd sets.
        self.check_refreshes(*self.as_service("refresh", OAuthSettingsLocation=str(state) + "/", OAuthSettingsIdentity=str(state / "identity.txt")))
        # A link of somebody else's is not followed.
        os.chown(state, 12345, 12345, follow_symlinks=False)
        self.assertEqual(self.as_service("refresh", OAuthSettingsIdentity=str(state / "identity.txt"))[0], 6)
        self.record("P", tried=4, unit="runs in a DynamicUser's StateDirectory")

    def test_systemd_credentials(self):
        """LoadCredential: files of the service's own, 0400, in a folder that can't be written; the identity is one of them."""
        self.service()
        folder = self.keeper.home / "credentials"
        folder.mkdir()
        shutil.copy(self.keeper.identity, folder / "identity")
        (folder / "tsunagi.OAuthClientSecret").write_text(self.sandbox.info["clientSecret"] + "\n")
        for path in folder.iterdir():
            path.chmod(0o400)
        folder.chmod(0o500)
        self.give(folder)
        self.keeper.environment["CREDENTIALS_DIRECTORY"] = str(folder)
        given = {"URL": self.sandbox.info["url"], "OAuthSettingsIdentity": str(folder / "identity")}
        self.check_refreshes(*self.as_service("refresh", **given))
        # The secret that it was given is the one that is used.
        (folder / "tsunagi.OAuthClientSecret").write_text("not the secret")
        code, _, err = self.as_service("refresh", **given)
        self.assertEqual(code, 4, err)
        self.record("P", tried=2, unit="runs with LoadCredential")

    def kubernetes(self, files):
        """A volume as the kubelet makes it: names -> ..data/names, ..data -> a dated folder; root's, 0644, and replaced as a whole."""
        volume = self.keeper.home / "volume"
        dated = volume / f"..{time.strftime('%Y_%m_%d_%H_%M_%S')}.{len(list(volume.glob('..2*'))) if volume.exists() else 0}"
        dated.mkdir(parents=True)
        for name, text in files.items():
            (dated / name).write_text(text)
            (dated / name).chmod(0o644)
            if not (volume / name).is_symlink():
                (volume / name).symlink_to(f"..data/{name}")
        (volume / "..data_tmp").symlink_to(dated.name)
        (volume / "..data_tmp").rename(volume / "..data")
        return volume

    def test_kubernetes_secrets(self):
        secret = self.sandbox.info["clientSecret"]
        volume = self.kubernetes({"identity": self.keeper.identity.read_text(), "clientSecret": secret})
        given = {"URL": self.sandbox.info["url"], "OAuthSettingsIdentity": str(volume / "identity"),
                 "OAuthClientSecret_FILE": str(volume / "clientSecret")}
        code, out, err = self.keeper.ended("refresh", **given)
        self.assertEqual(code, 0, err)
        self.assertIn(str(volume / "identity"), err)  # others may read it: one warning
        # A new version of the volume is seen by the next run.
        self.kubernetes({"identity": self.keeper.identity.read_text(), "clientSecret": "rotated"})
        self.assertEqual(self.keeper.ended("refresh", **given)[0], 4)
        self.kubernetes({"identity": self.keeper.identity.read_text(), "clientSecret": secret})
        self.assertEqual(self.keeper.ended("refresh", **given)[0], 0)
        # What others may write is refused.
        (volume / "clientSecret").resolve().chmod(0o666)
        code, _, err = self.keeper.ended("refresh", **given)
        self.assertEqual(code, 3, err)
        self.check_no_grant_ended()
        self.record("P", tried=4, unit="runs with a Kubernetes volume")

    def test_docker_secrets(self):
        """/run/secrets/NAME: root's, 0444, on a tmpfs, read by another user."""
        state = self.service()
        secrets = self.keeper.home / "run-secrets"
        secrets.mkdir()
        mount("-t", "tmpfs", "tmpfs", secrets)
        self.addCleanup(os.system, f"umount {secrets}")
        (secrets / "client_secret").write_text(self.sandbox.info["clientSecret"])
        (secrets / "client_secret").chmod(0o444)
        code, out, err = self.as_service("refresh", URL=self.sandbox.info["url"], OAuthSettingsIdentity=str(state / "identity.txt"),
                                         OAuthClientSecret_FILE=str(secrets / "client_secret"))
        self.assertEqual(code, 0, err)
        self.assertIn("client_secret", err)  # told once that others may read it
        self.check_no_grant_ended()
        self.record("P", tried=1, unit="run with Docker's secrets")

    def test_a_container_without_machine_id(self):
        """No host is written, so none is ever warned of: a container is another machine each time."""
        empty = self.keeper.put("no-machine-id", "")
        mount("--bind", empty, "/etc/machine-id")
        self.addCleanup(os.system, "umount /etc/machine-id")
        self.keeper.run("refresh")
        self.assertFalse(self.keeper.payload().get("host"))
        self.keeper.environment["container"] = "podman"
        _, err = self.keeper.run("refresh", OAuthSettingsOtherHost="refuse")
        self.assertEqual(err, "")
        self.assertFalse(self.keeper.payload().get("host"))
        self.record("P", tried=2, unit="runs in a container without machine-id")

    def test_a_read_only_settings_file_while_its_token_lives(self):
        job = self.keeper.settings_file.parent
        token = self.keeper.payload()["accessToken"]
        mount("--bind", job, job)
        mount("-o", "remount,bind,ro", job)
        self.addCleanup(os.system, f"umount {job}")
        for initiate in ("OFF", "REFRESH"):
            self.assertEqual(self.keeper.run("token", InitiateOAuth=initiate)[0].strip(), token)
            self.assertEqual(self.keeper.rows("test", InitiateOAuth=initiate)[0]["AuthScheme"], "OAuth")
        self.sandbox.control("expire", {"inSeconds": 0})
        self.assertEqual(self.keeper.refusal(11, "test", InitiateOAuth="OFF")["reason"], "RefreshNotAllowed")
        self.assertEqual(self.keeper.refusal(13, "test")["reason"], "StorageFailed")
        self.assertEqual(self.refreshes(), 0)
        self.record("P", tried=6, unit="runs on a read-only settings file")

    def test_an_identity_that_would_not_outlive_the_file(self):
        """A container: the settings file on a mount, the home on a layer that is thrown away. Found before anything is spent."""
        keeper = Keeper(self)
        mount("-t", "tmpfs", "tmpfs", keeper.home)
        self.addCleanup(os.system, f"umount {keeper.home}")
        keeper.settings_file = self.keeper.folder / "volume/OAuthSettings.txt"
        info = self.sandbox.info
        error = json.loads(keeper.ended("connect", "-o", "json", URL=info["url"], OAuthClientId=info["clientId"], OAuthClientSecret=info["clientSecret"],
                                        CallbackURL=info["callbackUrl"], OAuthVerifier=self.sandbox.authorize())[2].splitlines()[-1])["error"]
        self.assertEqual((error["code"], error["reason"]), ("Storage", "NotLasting"), error)
        self.assertIn("OAuthSettingsIdentity", error["hint"])
        exchanges = [entry for entry in self.sandbox.log() if entry.get("grantType") == "authorization_code"]
        self.assertEqual(len(exchanges), 1)  # the other machine's
        self.assertFalse(keeper.settings_file.exists())
        self.record("P", tried=1, unit="run in a container with a home that does not last")


if __name__ == "__main__":
    enter_own_namespace()
    main()
