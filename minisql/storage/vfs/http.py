"""A database on a web server, read in pieces: `Range` requests for blocks, which are kept.

H1  All blocks that are kept come from one version of the file. Each answer says how long the file is and, by `ETag` or
    `Last-Modified`, which version it has; an answer that disagrees with the first one is an error, and is not kept.
H2  A server that answers a range with the whole file is refused, unless a download was asked for: nothing is ever read
    in full without the program's knowledge.

One connection is kept open, as a B+tree's descent asks for one page after another: that is why `http.client` is used,
and not `urllib.request`, which connects anew for each request. Redirections are followed; proxies are not used.
Source: RFC 9110 §14 "Range Requests", §8.8 "Validator Fields".
"""

from __future__ import annotations

import http.client
import os
import re
import ssl
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from minisql.errors import CantOpenError, IoError
from minisql.storage.vfs.source import ByteSource
from minisql.storage.vfs.streams import copied

_MAX_REDIRECTS: Final = 5
_REDIRECTIONS: Final = frozenset({301, 302, 303, 307, 308})
_GONE: Final = frozenset({401, 403, 404, 410})
"""What a redirection that was once right may answer when it is over (a signed address, for example)."""
_PRIVATE: Final = frozenset({"authorization", "cookie"})
"""Headers that are for the server that the program named, and for none that it redirects to."""
_CONTENT_RANGE: Final = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+)\Z")
_SAFE_IN_PATH: Final = "/%:@!$&'()*+,;=~-._"

Version = tuple[int, str | None, str | None]
"""Which version of a file an answer is about: its length in bytes, its ETag, its Last-Modified."""


class HttpSource:
    """The bytes behind an http or https address.

    Args:
        url: of the database file.
        headers: to be sent with each request, `Authorization` for example.
        timeout: seconds to wait for the server, for each step of a request.
        block_size: bytes that are asked for at least, and that are kept together.
        max_read_ahead: bytes that one request may ask for when the file is read from front to back.
        max_kept: bytes of blocks to keep; the ones that were not used for the longest time go first.
        download: read the whole file now, by one request, which any server can answer.
    Raises:
        CantOpenError: there is no such file, no such server, or one that does not serve ranges.
        ValueError: the address is no http address, or a size is not positive.

    Attributes:
        n_reads: requests that have been answered; redirections count.
        n_bytes: bytes of the file that came with the answers.
    """

    def __init__(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        timeout: float = 30.0,
        block_size: int = 1 << 16,
        max_read_ahead: int = 1 << 20,
        max_kept: int = 32 << 20,
        download: bool = False,
    ) -> None:
        if block_size <= 0:
            raise ValueError("block_size must be positive")
        self.name = url
        self.n_reads = 0
        self.n_bytes = 0
        self._block_size = block_size
        self._max_ahead = max(0, max_read_ahead // block_size - 1)
        self._max_blocks = max(1, max_kept // block_size)
        self._client = _Client(url, headers or {}, timeout)
        self._lock = threading.Lock()
        self._blocks: OrderedDict[int, bytes] = OrderedDict()
        self._next = 1  # the block that a reading from front to back would ask for
        self._ahead = 0  # blocks that were read ahead last time
        self._copy: ByteSource | None = None
        self._version: Version = (0, None, None)
        try:
            if download:
                self._download()
            else:
                self._open()
        except IoError as error:
            raise CantOpenError(f"unable to open database file: {error}") from error
        finally:
            if self._copy is not None or not self._blocks:
                self._client.close()

    def size(self) -> int:
        return self._version[0]

    def read(self, offset: int, n_bytes: int) -> bytes:
        """The bytes from `offset` on. Raises: IoError, also when the file on the server is not the same any more."""
        n_bytes = min(n_bytes, self.size() - offset)
        if n_bytes <= 0:
            return b""
        with self._lock:
            if self._copy is not None:
                return self._copy.read(offset, n_bytes)
            first, last = offset // self._block_size, (offset + n_bytes - 1) // self._block_size
            pieces = {number: self._blocks[number] for number in range(first, last + 1) if number in self._blocks}
            for number in range(first, last + 1):
                if number not in pieces:
                    pieces.update(self._fetch(number, last))
                if number in self._blocks:
                    self._blocks.move_to_end(number)
        data = b"".join([pieces[number] for number in range(first, last + 1)])
        start = offset - first * self._block_size
        return data[start : start + n_bytes]

    def close(self) -> None:
        self._client.close()
        self._blocks.clear()
        if self._copy is not None:
            self._copy.close()

    def _open(self) -> None:
        """Ask for the first block: it says how long the file is, and whether the server serves ranges."""
        response = self._client.get(f"bytes=0-{self._block_size - 1}")
        self.n_reads = self._client.n_answers
        if response.status == 416 and response.range is not None and response.range[2] == 0:
            self._version, self._blocks[0] = (0, None, None), b""
            return
        if response.status == 200:
            raise IoError(f"{self.name}: the server does not serve ranges; download=True reads the whole file first")
        self._version = self._checked(response, 0, None)
        self._keep(0, response.body)

    def _download(self) -> None:
        with self._client.stream() as response:
            length = response.getheader("Content-Length")
            self._copy = copied(response, self.name, n_bytes=None if length is None else int(length))
        self.n_reads = self._client.n_answers
        self.n_bytes = self._copy.size()
        self._version = (self._copy.size(), None, None)

    def _fetch(self, number: int, last: int) -> dict[int, bytes]:
        """Ask for the missing blocks from `number` to at most `last`, and for more if this is a reading in order."""
        self._ahead = min(2 * self._ahead + 1, self._max_ahead) if number == self._next else 0
        end = number + 1
        while end <= last + self._ahead and end * self._block_size < self.size() and end not in self._blocks:
            end += 1
        start = number * self._block_size
        stop = min(end * self._block_size, self.size())
        response = self._client.get(f"bytes={start}-{stop - 1}")
        self.n_reads = self._client.n_answers
        self._checked(response, start, stop)
        self._next = end
        return self._keep(number, response.body)

    def _checked(self, response: _Response, start: int, stop: int | None) -> Version:
        """The version that an answer is of, which is the one that is wanted (H1)."""
        if response.status in (412, 416) and stop is not None:
            raise IoError(f"{self.name} has changed on the server since it was opened", extended=266)
        if response.status == 200:
            raise IoError(f"{self.name}: the server does not serve ranges any more", extended=266)
        if response.status != 206:
            raise IoError(f"{self.name}: the server answers {response.status} {response.reason}", extended=266)
        if response.range is None or response.range[0] != start:
            raise IoError(f"{self.name}: the server answers with another range than was asked for", extended=266)
        total = response.range[2]
        version = (total, response.etag, response.last_modified)
        if stop is not None and version != self._version:
            raise IoError(f"{self.name} has changed on the server since it was opened", extended=266)
        wanted = min(self._block_size, total) if stop is None else stop - start
        if len(response.body) != wanted or response.range[1] - start + 1 != wanted:
            raise IoError(
                f"{self.name}: {wanted} bytes were asked for, {len(response.body)} came", extended=266
            )
        return version

    def _keep(self, number: int, body: bytes) -> dict[int, bytes]:
        """Cut an answer into blocks, from block `number` on, and keep them."""
        self.n_bytes += len(body)
        size = self._block_size
        fetched = {number + at // size: body[at : at + size] for at in range(0, len(body), size)}
        self._blocks.update(fetched)
        while len(self._blocks) > self._max_blocks:
            self._blocks.popitem(last=False)
        return fetched


class _Response:
    """What of an answer counts. `range`: (first byte, last byte, length of the whole), or None without one."""

    def __init__(self, answer: http.client.HTTPResponse, limit: int) -> None:
        self.status = answer.status
        self.reason = answer.reason
        self.etag = answer.getheader("ETag")
        self.last_modified = answer.getheader("Last-Modified")
        found = _CONTENT_RANGE.match(answer.getheader("Content-Range") or "")
        self.range: tuple[int, int, int] | None = None
        if found is not None:
            first, last, total = found.groups()
            self.range = (int(first or 0), int(last or -1), int(total))
        # Of a whole file that nobody asked for, nothing is read; the connection is of no more use then.
        self.body = answer.read(limit + 1) if answer.status == 206 else b""
        if not answer.isclosed():
            answer.close()


class _Client:
    """One connection at a time, to the address that the last redirection led to."""

    def __init__(self, url: str, headers: Mapping[str, str], timeout: float) -> None:
        self._first = self._target = _address(url)
        if self._first.username is not None:
            raise ValueError("a user's name and password go into the header Authorization, not into the address")
        self._headers = {"Accept-Encoding": "identity", "User-Agent": "minisql", **headers}
        self._timeout = timeout
        self._connection: http.client.HTTPConnection | None = None
        self._process = os.getpid()
        self.n_answers = 0

    def get(self, byte_range: str) -> _Response:
        """Ask for a range. Raises: IoError, when there is no answer, or one of which nothing can be made."""
        first, last = byte_range.removeprefix("bytes=").split("-")
        answer = self._answer({"Range": byte_range})
        try:
            response = _Response(answer, int(last) - int(first) + 1)
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise IoError(f"{self._first.geturl()}: {error or type(error).__name__}", extended=266) from error
        if response.status != 206 or len(response.body) > int(last) - int(first) + 1:
            self.close()
        return response

    def stream(self) -> http.client.HTTPResponse:
        """Ask for the whole file. Raises: as `get`."""
        answer = self._answer({})
        if answer.status != 200:
            self.close()
            raise IoError(f"{self._first.geturl()}: the server answers {answer.status} {answer.reason}", extended=266)
        return answer

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _answer(self, headers: Mapping[str, str]) -> http.client.HTTPResponse:
        """The answer to a GET, redirections followed; of its body nothing is read yet."""
        may_start_again = self._target != self._first
        for _ in range(_MAX_REDIRECTS + 1):
            answer = self._ask(headers)
            self.n_answers += 1
            location = answer.getheader("Location")
            if answer.status in _REDIRECTIONS and location:
                answer.close()
                self._redirect(location)
            elif answer.status in _GONE and may_start_again:
                answer.close()
                self.close()
                self._target, may_start_again = self._first, False
            else:
                if (answer.getheader("Content-Encoding") or "identity") != "identity":
                    self.close()
                    raise IoError(f"{self._first.geturl()}: the server sends it encoded", extended=266)
                return answer
        raise IoError(f"{self._first.geturl()}: too many redirections", extended=266)

    def _redirect(self, location: str) -> None:
        """Go where the server says. Raises: IoError, for what is no http address, or not as safe as the one before."""
        try:
            target = _address(urljoin(self._target.geturl(), location))
        except ValueError as error:
            raise IoError(f"{self._first.geturl()}: redirected: {error}", extended=266) from error
        if self._target.scheme == "https" and target.scheme == "http":
            raise IoError(f"{self._first.geturl()}: redirected from https to http", extended=266)
        self.close()
        self._target = target

    def _ask(self, headers: Mapping[str, str]) -> http.client.HTTPResponse:
        """Send a GET. A kept connection may have been closed by the server meanwhile: then it is tried again, once."""
        if self._process != os.getpid():  # after fork() the parent goes on using this one
            self._connection, self._process = None, os.getpid()
        while True:
            was_kept = self._connection is not None
            connection = self._connection = self._connection or self._connect()
            target = self._target
            path = quote(target.path or "/", safe=_SAFE_IN_PATH) + (f"?{target.query}" if target.query else "")
            try:
                connection.request("GET", path, headers={**self._own_headers(), **headers})
                return connection.getresponse()
            except (OSError, http.client.HTTPException) as error:
                self.close()
                if not was_kept or isinstance(error, TimeoutError):
                    raise IoError(f"{self._first.geturl()}: {error or type(error).__name__}", extended=266) from error

    def _connect(self) -> http.client.HTTPConnection:
        host, port = self._target.hostname or "", self._target.port
        if self._target.scheme == "https":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, port, timeout=self._timeout, context=context)
        return http.client.HTTPConnection(host, port, timeout=self._timeout)

    def _own_headers(self) -> dict[str, str]:
        same_server = (self._target.scheme, self._target.netloc) == (self._first.scheme, self._first.netloc)
        return {name: text for name, text in self._headers.items() if same_server or name.lower() not in _PRIVATE}


def _address(url: str) -> SplitResult:
    """The parts of an http address. Raises: ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"not an http address: {url}")
    _ = parts.port  # raises ValueError for what is no port
    return parts
