"""A web server on loopback that serves one file, by ranges or as it is told to misbehave."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Site:
    """What the server serves, and how. Tests change it while it serves.

    Attributes:
        content, etag, last_modified: of the file at /a.db; a validator that is None is not sent.
        ranges: it serves ranges; else it always sends the whole.
        asked: the header Range of each request for the file, in order.
        headers: those of the last request for the file.
        moved: other paths, and where they redirect to.
        hang_up: after so many answers the server closes its connections; None: it keeps them.
        spoil: called with the status, headers and body of each answer for a range, gives those to send.
    """

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.etag: str | None = '"1"'
        self.last_modified: str | None = "Sat, 21 Nov 2026 10:00:00 GMT"
        self.ranges = True
        self.asked: list[str | None] = []
        self.headers: dict[str, str] = {}
        self.moved: dict[str, str] = {}
        self.hang_up = False
        self.spoil: Any = None
        self.url = ""

    def answer(self, wanted: str | None) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body for the header Range."""
        headers = {}
        if self.etag is not None:
            headers["ETag"] = self.etag
        if self.last_modified is not None:
            headers["Last-Modified"] = self.last_modified
        if not self.ranges or wanted is None:
            return 200, headers, self.content
        first, last = map(int, wanted.removeprefix("bytes=").split("-"))
        total = len(self.content)
        if first >= total:
            return 416, {**headers, "Content-Range": f"bytes */{total}"}, b""
        last = min(last, total - 1)
        headers["Content-Range"] = f"bytes {first}-{last}/{total}"
        status, body = 206, self.content[first : last + 1]
        return (status, headers, body) if self.spoil is None else self.spoil(status, headers, body)


class Server(ThreadingHTTPServer):
    """A client that hangs up before it has read an answer is nothing to report."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(content: bytes) -> Iterator[Site]:
    """A server while the block runs; `site.url` is the address of the file."""
    site = Site(content)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path in site.moved:
                self._send(302, {"Location": site.moved[self.path]}, b"")
            elif self.path.partition("?")[0] != "/a.db":
                self._send(404, {}, b"nothing here")
            else:
                site.asked.append(self.headers.get("Range"))
                site.headers = {name.lower(): text for name, text in self.headers.items()}
                self._send(*site.answer(self.headers.get("Range")))
                self.close_connection = self.close_connection or site.hang_up

        def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, text in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, text)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nobody reads it."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_port}/a.db"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
