# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of connection-guide's flows share: a sandbox behind a recording wire, machines, a person with a browser, and
checks of what went over the wire and what is on disk. Each flow is a file of its own and follows the guide step by step;
the guide's words stand beside what does them.
"""
import os
import pathlib
import socket
import sys
import tempfile
import time
import unittest
import urllib.parse

sys.path.insert(0, os.environ["TSUNAGI_SOURCE"] + "/tests/support")
from browser import Browser, wait_until  # noqa: E402
from machine import PATIENCE, Machine  # noqa: E402
from sandbox import Sandbox  # noqa: E402
from wire import Wire  # noqa: E402

TOKEN_PATH = "/api/v2/oauth2/token"
CONNECTION_TEST = ("/api/v2/users/myself", "/api/v2/space")
LANGUAGES = ("en", "ja")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class SandboxCase(unittest.TestCase):
    """A sandbox, and a machine with tsunagi-cli."""
    ISSUES = 30
    LANGUAGE = "ja"  # of the space's pages
    OPTIONS = ()  # more of the sandbox's

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls._browser = None

    @classmethod
    def tearDownClass(cls):
        if cls._browser:
            cls._browser.quit()

    def setUp(self):
        self.callback = f"http://localhost:{free_port()}"
        self.sandbox = Sandbox(os.environ["TSUNAGI_BIN"], "--issues", str(self.ISSUES), "--seed", "7", "--lang", self.LANGUAGE,
                               "--callback", self.callback, *self.OPTIONS)
        self.addCleanup(self.sandbox.stop)
        self.info = self.sandbox.info
        self.url = self.info["url"]
        self.machine = Machine(self, self.folder)

    def browser(self):
        """The person's, started when it is first needed, and then the same in all tests of a class."""
        cls = type(self)
        cls._browser = cls._browser or Browser(cls.folder)
        return cls._browser

    def open_page(self, url):
        """A person opens that page of the space, and logs in where that is asked."""
        browser = self.browser()
        browser.open(url)
        if browser.has("#login"):
            browser.fill("#userId", self.info["userId"])
            browser.fill("#password", self.info["password"])
            browser.click("#login")
        return browser

    def decide(self, url, decision="#allow"):
        """The same with the page that asks whether the application may."""
        browser = self.open_page(url)
        browser.click(decision)
        return browser

    def called_back(self, browser):
        """The callback URL that the browser was sent to, once it is there; whether anybody listens or not."""
        wait_until("the browser to be sent to the callback URL", lambda: browser.url.startswith(self.callback))
        return browser.url

    def token_requests(self, grant):
        return [entry for entry in self.sandbox.log() if entry.get("grantType") == grant]

    def expire(self):
        """The space refuses the tokens that it gave. A machine does not know, and learns it by a 401."""
        self.sandbox.control("expire", {"inSeconds": 0})

    def let_a_second_pass(self):
        before = time.time()
        wait_until("the next second", lambda: time.time() > before + 1)

    def check_only_read(self):
        for entry in self.sandbox.log():
            if entry["userAgent"].startswith("Tsunagi"):
                self.assertTrue(entry["method"] == "GET" or entry["path"] == TOKEN_PATH, entry)


class Flow(SandboxCase):
    """The same with every request of our programs on record."""

    def setUp(self):
        super().setUp()
        self.wire = Wire(urllib.parse.urlsplit(self.info["url"]).port)
        self.addCleanup(self.wire.close)
        self.url = self.wire.url
        self.me = self.api("/users/myself")
        self.wire.take()

    def api(self, path, **headers):
        """What the space itself says, to the owner's key unless told otherwise."""
        return self.sandbox.get("/api/v2" + path, **(headers or {"Backlog_API_Key": self.info["apiKey"]}))

    @property
    def client(self):
        """The registered application, by the names of its form fields."""
        return [("client_id", self.info["clientId"]), ("client_secret", self.info["clientSecret"])]

    # --- the wire --------------------------------------------------------------------------------------------------
    def check_token_request(self, request, *fields):
        """One POST to the token endpoint with exactly these fields in this order, and no credential anywhere else."""
        self.assertEqual((request.method, request.target, request.version), ("POST", TOKEN_PATH, "HTTP/1.1"))
        self.assertEqual(request.header("Content-Type"), ["application/x-www-form-urlencoded"])
        self.assertEqual(request.form(), list(fields))
        expected = "&".join(f"{name}={urllib.parse.quote(value, safe='-._~')}" for name, value in fields)
        self.assertEqual(request.body.decode("ascii"), expected)
        for name in ("Authorization", "Backlog-API-Key", "Cookie", "Referer"):
            self.assertEqual(request.header(name), [], name)

    def check_exchange(self, request, code=None, pkce=False):
        """The exchange of a code; without one: of whatever code the browser has brought. Returns the code."""
        form = dict(request.form())
        code = code or form["code"]
        fields = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", self.callback), *self.client]
        if pkce:  # Qt's own flow has an order of its own
            self.assertRegex(form["code_verifier"], r"^[A-Za-z0-9._~-]{43,128}$")
            fields.append(("code_verifier", form["code_verifier"]))
            self.assertEqual(sorted(request.form()), sorted(fields))
            fields = request.form()
        self.check_token_request(request, *fields)
        return code

    def check_refresh(self, request, refresh_token):
        self.check_token_request(request, ("grant_type", "refresh_token"), *self.client, ("refresh_token", refresh_token))

    def check_reads(self, requests, *paths, token=None, key=None):
        """GETs of these paths, in this order, with that credential in its header and in no other place."""
        self.assertEqual([(request.method, request.path) for request in requests], [("GET", path) for path in paths])
        for request in requests:
            self.assertEqual(request.header("Authorization"), [f"Bearer {token}"] if token else [], request)
            self.assertEqual(request.header("Backlog-API-Key"), [key] if key else [], request)
            self.assertEqual(request.header("Cookie") + request.header("Referer"), [], request)
            self.assertEqual(request.body, b"", request)
            for secret in filter(None, (token, key, self.info["clientSecret"])):
                self.assertNotIn(secret, urllib.parse.unquote(request.target))

    # --- the disk --------------------------------------------------------------------------------------------------
    def check_grant(self, payload, generation=None):
        """The fields of a settings file that product.md names, as they must stand after a sign-in of the owner."""
        self.assertEqual(payload["schema"], 1)
        self.assertRegex(payload["grantId"], r"^[A-Za-z0-9_-]{22}$")
        self.assertEqual(payload["url"], self.url)
        self.assertEqual(payload["clientId"], self.info["clientId"])
        self.assertEqual(payload["clientSecret"], self.info["clientSecret"])
        self.assertEqual(payload["tokenType"], "Bearer")
        self.assertEqual(payload["user"], {"id": self.me["id"], "name": self.me["name"]})
        self.assertFalse(payload["givenAway"])
        for moment in ("obtainedAt", "grantedAt"):
            self.assertRegex(payload[moment], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertGreater(payload["expiresIn"], 3000)
        self.assertTrue(payload["known"])
        if generation is not None:
            self.assertEqual(payload["generation"], generation)
        mine = self.api("/users/myself", Authorization=f"Bearer {payload['accessToken']}")
        self.assertEqual(mine["id"], self.me["id"])

    def check_disk(self, machine, settings_file, *more_secrets):
        """The machine's settings file opens with its own identity, and no credential stands beside it in plain text."""
        payload = machine.opened(settings_file)
        self.check_grant(payload)
        machine.check_private(pathlib.Path(settings_file).parent)
        machine.check_holds_none(self.info["clientSecret"], self.info["password"], payload["accessToken"], payload["refreshToken"],
                                 *more_secrets)
        text = pathlib.Path(settings_file).read_text(encoding="ascii")
        self.assertTrue(text.startswith("-----BEGIN AGE ENCRYPTED FILE-----\n"), text[:60])
        return payload


def run(*cases, screen=None):
    """The tests of those classes; and, where CMake says that there is a desktop program (--desktop), those of that module."""
    loader = unittest.defaultTestLoader
    suite = unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in cases)
    if screen and "--desktop" in sys.argv[1:]:
        suite.addTests(loader.loadTestsFromName(screen))
    outcome = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if outcome.wasSuccessful() and outcome.testsRun else 1)
