# SPDX-License-Identifier: GPL-3.0-or-later
"""The person's browser in end-to-end tests: a real headless Chromium, worked through its driver by plain WebDriver (W3C)
requests, and an `xdg-open` of our own that notes which URL the program wanted opened.
"""
import json
import os
import pathlib
import re
import select
import shutil
import subprocess
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # WebDriver, section 11
FLAGS = ("--headless=new", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-gpu", "--disable-dev-shm-usage", "--lang=ja",
         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")  # nobody else is ever asked
OPENER = """#!/bin/sh
# Written whole before it is seen: the test looks for *.url.
name=$(mktemp "{folder}/XXXXXX")
printf '%s' "$1" >"$name" && mv "$name" "$name.url"
"""


def wait_until(what, condition, seconds=60):
    """Waits for condition() to give something; it is asked often, and may fail with OSError on the way."""
    deadline = time.monotonic() + seconds
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.05)


class UrlOpener:
    """A folder to put first in PATH; the program's xdg-open is the one in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self._urls = self.folder / "urls"
        self._urls.mkdir(parents=True)
        script = self.folder / "xdg-open"
        script.write_text(OPENER.format(folder=self._urls), encoding="utf-8")
        script.chmod(0o755)

    def next_url(self, seconds=60):
        """The URL that the program has opened, or opens within that time."""
        path = wait_until("a URL for the browser", lambda: next(iter(sorted(self._urls.glob("*.url"))), None), seconds)
        url = path.read_text(encoding="utf-8")
        path.unlink()
        return url

    def opened_nothing(self):
        return not list(self._urls.glob("*.url"))


class Browser:
    def __init__(self, folder):
        driver = shutil.which("chromedriver") or "/usr/bin/chromedriver"
        environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        self._driver = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
        self._root = f"http://127.0.0.1:{self._port()}"
        flags = [*FLAGS, f"--user-data-dir={folder}/chromium"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        wanted = {"browserName": "chrome", "goog:chromeOptions": {"binary": "/usr/bin/chromium", "args": flags}}
        session = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._root += f"/session/{session['sessionId']}"

    def _port(self):
        seen, deadline = "", time.monotonic() + 180
        while time.monotonic() < deadline:
            if select.select([self._driver.stdout], [], [], 1)[0]:
                line = self._driver.stdout.readline().decode()
                seen += line
                found = re.search(r"started successfully on port (\d+)", line)
                if found:
                    return found[1]
                if not line:
                    break
        raise RuntimeError(f"chromedriver did not start: {seen}")

    def _ask(self, method, path, body=None):
        request = urllib.request.Request(self._root + path, method=method, headers={"Content-Type": "application/json"},
                                         data=json.dumps(body or {}).encode() if method == "POST" else None)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=90) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refused:
            raise RuntimeError(f"{method} {path}: {refused.read().decode()[:500]}") from None

    def open(self, url):
        self._ask("POST", "/url", {"url": url})

    @property
    def url(self):
        return self._ask("GET", "/url")

    def text(self):
        """What a person can read on the page."""
        return self._ask("POST", "/execute/sync", {"script": "return document.body ? document.body.innerText : ''", "args": []})

    def text_of(self, css):
        return self._ask("GET", f"/element/{self._element(css)}/text")

    def has(self, css):
        return self._look(css) is not None

    def _look(self, css):
        try:
            return self._ask("POST", "/element", {"using": "css selector", "value": css})[ELEMENT]
        except RuntimeError:
            return None

    def _element(self, css):
        return wait_until(f"{css} in the page", lambda: self._look(css))

    def fill(self, css, text):
        element = self._element(css)
        self._ask("POST", f"/element/{element}/clear")
        self._ask("POST", f"/element/{element}/value", {"text": text})

    def click(self, css):
        self._ask("POST", f"/element/{self._element(css)}/click")

    def quit(self):
        try:
            self._ask("DELETE", "")
        except (RuntimeError, OSError):
            pass  # it ends below in any case
        self._driver.terminate()
        self._driver.wait(10)
        self._driver.stdout.close()
