"""Both engines as the crash tests need them: to read files as a crash has left them, and to run a workload."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import minisql
from minisql.storage.vfs import Vfs
from minisql.storage.vfs.memory import MemoryVfs
from minisql.storage.vfs.registry import register_vfs, unregister_vfs
from oracle_tests.engines import ROOT, WorkerError, receive, send
from tests.crash.content import Complaints, Rows, digest

Found = tuple[str, list[str]]
"""What an engine found in some files: the digest of their content, and what is wrong with them."""

_VFS_NAME = "crash-tests"
_COMPLAINTS = Complaints()


class SqliteProcess:
    """SQLite in another process, with a folder of its own in memory for the files.

    Attributes:
        folder: where the paths of all databases lie that it is asked to look at.
    """

    def __init__(self) -> None:
        in_memory = Path("/dev/shm")
        self._folder = TemporaryDirectory(dir=in_memory if in_memory.is_dir() else None, prefix="crash-")
        self.folder = Path(self._folder.name)
        command = [sys.executable, "-m", "tests.crash.sqlite_worker"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)

    def ask(self, request: str, *arguments: object) -> None:
        """Send a request; it works on it while we do something else."""
        assert self._process.stdin is not None
        send(self._process.stdin, (request, arguments))

    def answer(self) -> Any:
        """Wait for the answer to the oldest request that has none. Raises WorkerError."""
        assert self._process.stdout is not None
        reply = receive(self._process.stdout)
        if reply is None or reply[0] == "raised":
            raise WorkerError("the process is gone" if reply is None else str(reply[1]))
        return reply[1]

    def call(self, request: str, *arguments: object) -> Any:
        """Ask and wait."""
        self.ask(request, *arguments)
        return self.answer()

    def close(self) -> None:
        """End the process and remove its files."""
        for pipe in self._process.stdin, self._process.stdout:
            if pipe is not None:
                pipe.close()
        self._process.wait()
        self._folder.cleanup()


class Minisql:
    """A connection of ours, statement by statement, in autocommit mode."""

    def __init__(self, path: str) -> None:
        uri = f"file:{path}?vfs={_VFS_NAME}"
        self.connection: Any = minisql.connect(uri, uri=True, isolation_level=None, timeout=0)

    def __call__(self, sql: str) -> Rows:
        rows: Rows = self.connection.execute(sql).fetchall()
        return rows

    def pages(self, schema: str) -> bytes:
        """As the connection sees them."""
        pages: bytes = self.connection.serialize(name=schema)
        return pages

    def close(self) -> None:
        """Close the connection; without, it is as if the process had died."""
        self.connection.close()


@contextmanager
def on(vfs: Vfs) -> Iterator[None]:
    """Inside, `Minisql` opens its files on this file system."""
    register_vfs(_VFS_NAME, vfs)
    try:
        yield
    finally:
        unregister_vfs(_VFS_NAME)


def read_ours(paths: Sequence[str], files: Mapping[str, bytes]) -> Found:
    """What minisql finds in the files: it opens them, recovers what is to be recovered, and reads everything."""
    with on(MemoryVfs(dict(files))):
        return look(paths)


def look(paths: Sequence[str]) -> Found:
    """What a new connection of ours finds in the databases at these paths, the first of them as main."""
    try:
        db = Minisql(paths[0])
        try:
            schemas = ["main", *(f"db{number}" for number in range(1, len(paths)))]
            for schema, path in list(zip(schemas, paths))[1:]:
                db(f"ATTACH '{path}' AS {schema}")
            return digest(db, schemas), _COMPLAINTS.of(db, schemas)
        finally:
            db.close()
    except Exception as failure:  # noqa: BLE001  (whatever it is, it is what is wrong with the files)
        return "", [f"{type(failure).__name__}: {failure}"]
