# SPDX-License-Identifier: GPL-3.0-or-later
"""The wire between our programs and a space: a relay on loopback that passes every byte on and keeps what was asked, so that
a test can look at the very bytes of a request (the sandbox's own log masks secrets and knows no headers).
"""
import socket
import threading
import urllib.parse

BLOCK = 65536


class Request:
    """One request as it came over the wire."""

    def __init__(self, head, body):
        lines = head.decode("latin-1").split("\r\n")
        self.method, self.target, self.version = lines[0].split(" ")
        self.headers = [tuple(line.split(": ", 1)) for line in lines[1:]]
        self.body = body
        self.path, _, self.query = self.target.partition("?")

    def header(self, name):
        """All values of that header, in their order."""
        return [value for found, value in self.headers if found.lower() == name.lower()]

    def form(self):
        """The body's fields, in their order."""
        return urllib.parse.parse_qsl(self.body.decode("ascii"), keep_blank_values=True, strict_parsing=True)

    def is_ours(self):
        return any(value.startswith("Tsunagi/") for value in self.header("User-Agent"))

    def __repr__(self):
        return f"{self.method} {self.target}"


def take_request(data):
    """The first whole request of what a connection has sent, cut off from @p data; or None."""
    head, end, rest = bytes(data).partition(b"\r\n\r\n")
    length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    if not end or len(rest) < length:
        return None
    del data[:len(head) + len(end) + length]
    return Request(head, rest[:length])


class Wire:
    """Listens on 127.0.0.1, passes on to @p port there."""

    def __init__(self, port):
        self._to = ("127.0.0.1", port)
        self._requests = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return  # closed
            server = socket.create_connection(self._to)
            for source, target, look in ((client, server, self._note), (server, client, None)):
                threading.Thread(target=self._pass_on, args=(source, target, look), daemon=True).start()

    def _note(self, sent):
        """Before the other side can answer, so that what follows an answer comes after it."""
        while request := take_request(sent):
            if request.is_ours():
                self._requests.append(request)

    @staticmethod
    def _pass_on(source, target, look):
        sent = bytearray()
        try:
            while data := source.recv(BLOCK):
                if look:
                    sent += data
                    look(sent)
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            target.close()

    def requests(self):
        """What our programs have asked so far, in its order; a browser's requests are left out."""
        return list(self._requests)

    def take(self):
        """requests(), and forgets them. Once a program has ended, all that it has sent is here."""
        taken = self.requests()
        del self._requests[:len(taken)]
        return taken

    def close(self):
        self._listener.close()
