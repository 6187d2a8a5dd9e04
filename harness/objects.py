"""Objects of a repository, read through one `git cat-file` that stays open.

A process for each question takes 3 ms, a question to one that runs 0.05 ms; a landing asks a dozen. The process looks
at refs and objects anew each time, so it sees what others write; it ends when its pipe does, however the harness ends.
"""

from __future__ import annotations

import subprocess
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import IO

from harness.errors import GitError

GAVE_UP = 128
"""git's exit status when it can do nothing: no repository, an object that is damaged."""


class Objects:
    """Names in, objects out; started at the first question, and again if it has died. Threads may share it."""

    def __init__(self, start: Callable[[], subprocess.Popen[bytes]]) -> None:
        """`start` runs `git cat-file --batch-command` on the repository."""
        self._start = start
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def kind(self, name: str) -> tuple[str, str] | None:
        """(id, type) of the object that `name` stands for, which holds no line break.

        None if there is none, or no repository.
        """
        with self._lock:
            found = self._ask("info", name)
        return None if found is None else (found[0], found[1])

    def content(self, name: str) -> tuple[str, bytes] | None:
        """(type, content) of the object that `name` stands for, which holds no line break; None if there is none.

        Raises:
            GitError: git cannot read it.
        """
        with self._lock:
            found = self._ask("contents", name)
            if found is None:
                if self._process is None:
                    raise GitError(f"git cannot read {name}")
                return None
            _, kind, size = found
            content = self._pipes()[1].read(size + 1)[:-1]
        if len(content) < size:
            raise GitError(f"git cat-file ended in the middle of {name}")
        return kind, content

    def _ask(self, command: str, name: str) -> tuple[str, str, int] | None:
        """(id, type, size in bytes) as git says them of `name`; None if it knows no such object, or gave up."""
        if "\n" in name:
            raise GitError(f"{name!r} is no name of an object")
        for _ in range(2):
            questions, answers = self._pipes()
            try:
                questions.write(f"{command} {name}\n".encode("utf-8", "surrogateescape"))
                questions.flush()
            except BrokenPipeError:
                pass  # it has ended: so says the answer
            if line := answers.readline():
                fields = line.decode("utf-8", "surrogateescape").split()
                return (fields[0], fields[1], int(fields[2])) if len(fields) == 3 and fields[2].isdigit() else None
            assert self._process is not None
            status = _end(self._process)
            self._process = None
            if status == GAVE_UP:
                return None
        raise GitError(f"git cat-file was ended, and does not answer to {name}")

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = self._start()
            weakref.finalize(self, _end, self._process)
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        return process.stdin, process.stdout


def _end(process: subprocess.Popen[bytes]) -> int:
    """Let the process end, and wait until it has; its exit status."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):  # what it was never told
                pipe.close()
    return process.wait()
