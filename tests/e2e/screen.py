# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the desktop program, beside a sandbox: the steps that several end-to-end tests take, and what is kept afterwards."""
import json
import pathlib
import subprocess

from desktop import Atspi, Program, Words, start_accessibility
from flow import Flow, SandboxCase


def keychain_item(name):
    found = subprocess.run(["secret-tool", "lookup", "server", "Tsunagi", "user", name], capture_output=True, text=True)
    return found.stdout if found.returncode == 0 else None


class Home:
    """What the desktop program keeps in a home; the keyring is the session's."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.config = self.folder / ".config" / "tsunagi"
        self.data = self.folder / ".local/share" / "tsunagi"

    def environment(self):
        return {"HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.config.parent), "XDG_DATA_HOME": str(self.data.parent),
                "XDG_STATE_HOME": str(self.folder / ".local/state"), "XDG_CACHE_HOME": str(self.folder / ".cache")}

    def connections(self):
        path = self.config / "connections.json"
        return json.loads(path.read_text(encoding="utf-8"))["connections"] if path.exists() else []

    def settings_file(self):
        (connection,) = self.connections()
        return self.data / connection["id"] / "OAuthSettings.txt"

    def kept(self):
        """What a mishap may not change."""
        return (self.config / "connections.json").read_bytes(), self.settings_file().read_bytes()

    def leftovers(self):
        """Folders of connections that nobody has saved."""
        folders = {path.name for path in self.data.iterdir() if path.is_dir()} if self.data.exists() else set()
        return folders - {connection["id"] for connection in self.connections()}


class AtTheScreen(SandboxCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.words = Words(cls.LANGUAGE)
        start_accessibility()

    def setUp(self):
        super().setUp()
        self.home = Home(self.machine.home)
        self.log = self.folder / f"{self.id()}.log"

    def start(self):
        program = Program(self.words, self.machine.opener, self.LANGUAGE, self.home.environment(), self.log)
        self.addCleanup(program.quit)
        return program

    def opened_payload(self):
        """The settings file's content, opened by the keychain's identity and Debian's age."""
        return self.machine.opened(self.home.settings_file(), self.machine.put("identity.txt", keychain_item("identity")))

    # --- steps of a person -----------------------------------------------------------------------------------------
    def choose_method(self, program, method):
        """From the first screen, with a page of the space pasted, to what the method needs."""
        program.find("Welcome to Tsunagi")
        program.type_into("URL of the space", self.url + "/view/WEB-1?tab=1")
        program.press("Start connecting")
        program.press(method, Atspi.Role.RADIO_BUTTON)

    def fill_in_application(self, program, callback=None, secret=None):
        """The page of the OAuth application, with the registered values or with others."""
        program.type_into("Callback URL (Redirect URI)", callback or self.callback)
        program.type_into("Client ID", self.info["clientId"])
        program.type_into("Client secret", secret or self.info["clientSecret"])

    def go_to_sign_in(self, program):
        """To the page that waits for the browser."""
        self.choose_method(program, "OAuth (allowed in the browser)")
        program.press("&Next")
        self.fill_in_application(program)
        program.press("&Next")
        program.find("If the browser does not open, copy this URL and open it.")

    def save(self, program, name):
        program.find("The connection works")
        self.assertTrue(program.says(self.url))
        program.type_into("Name of the connection", name)
        program.press("&Save")

    def sign_in_and_save(self, program, name):
        self.go_to_sign_in(program)
        self.decide(self.machine.opener.next_url())
        self.save(program, name)


class FlowAtTheScreen(AtTheScreen, Flow):
    """The same with every request on record."""
