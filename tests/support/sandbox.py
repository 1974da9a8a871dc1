# SPDX-License-Identifier: GPL-3.0-or-later
"""A running tsunagi-sandbox for a Python script: random port and credentials, steered by its control endpoint.

    with Sandbox(folder_of_programs, "--issues", "300") as sandbox:
        sandbox.info["url"], sandbox.authorize(), sandbox.log()
"""
import json
import pathlib
import select
import ssl
import subprocess
import urllib.request

START_SECONDS = 60


class Sandbox:
    def __init__(self, programs, *arguments):
        command = [str(pathlib.Path(programs, "tsunagi-sandbox")), "--exit-with-stdin", *arguments]
        # Its standard input is held open: the sandbox ends with this script, however that ends.
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.info = self._ready_line()

    def _ready_line(self):
        if not select.select([self._process.stdout], [], [], START_SECONDS)[0]:
            self.stop()
            raise RuntimeError("the sandbox did not get ready")
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the sandbox ended with {self._process.wait()}")
        return json.loads(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def control(self, path, body=None, method="POST"):
        request = urllib.request.Request(f"{self.info['controlUrl']}/{path}", method=method)
        request.add_header("Sandbox-Control", self.info["controlToken"])
        request.add_header("User-Agent", "tsunagi-test")
        request.add_header("Content-Type", "application/json")
        if method == "POST":
            request.data = json.dumps(body or {}).encode()
        # The certificate is the test's own; what is tested is our programs' trust, not this helper's.
        tls = ssl._create_unverified_context()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=tls))
        with opener.open(request, timeout=60) as answer:
            text = answer.read()
        return json.loads(text) if text.strip() else None

    def get(self, path, **headers):
        """What the space answers to a GET: for what a test compares with. Header names are given with _ for -."""
        request = urllib.request.Request(self.info["url"] + path, headers={"User-Agent": "tsunagi-test"} | {
            name.replace("_", "-"): value for name, value in headers.items()})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
            return json.load(answer)

    def authorize(self):
        """A code as the browser would have brought it."""
        return self.control("authorize", {"clientId": self.info["clientId"], "redirectUri": self.info["callbackUrl"]})["code"]

    def log(self):
        """What it was asked so far: method, path, query, status, userAgent, grantType, …"""
        return self.control("log", method="GET")

    def state(self):
        return self.control("state", method="GET")
