"""Transcripts: what the command-line program was given, and what it printed.

A transcript is a text file of sections, each begun by a line `%% name`:

    %% args             the arguments, quoted as for a POSIX shell
    %% file NAME        a file in the directory that the program runs in (any number)
    %% stdin            its input
    %% stdout, %% stderr, %% exit     what came out: recorded (`python -m tests.shell.record`), never typed

A section's text ends with the last line end before the next section; `(no newline)` in its head takes that one away.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import NoReturn

DIRECTORY = Path(__file__).with_name("transcripts")
_HEAD = re.compile(r"^%% (args|stdin|stdout|stderr|exit|file [^\n]*?)( \(no newline\))?\n", re.MULTILINE)
_TIMEOUT = 60  # seconds


@dataclass
class Transcript:
    """One run. Texts are bytes: nothing is decoded on the way."""

    args: list[str]
    stdin: bytes = b""
    files: dict[str, bytes] = field(default_factory=dict)
    stdout: bytes = b""
    stderr: bytes = b""
    exit_code: int = 0

    @classmethod
    def load(cls, path: Path) -> Transcript:
        """Read a transcript; the recorded sections may be missing."""
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        sections: dict[str, bytes] = {}
        heads = list(_HEAD.finditer(text))
        assert text.startswith("%% "), f"{path} does not begin with a section"
        for head, following in zip(heads, [*heads[1:], None]):
            body = text[head.end() : following.start() if following else len(text)]
            if head[2]:
                body = body.removesuffix("\n")
            sections[head[1]] = body.encode("utf-8", "surrogateescape")
        files = {name.removeprefix("file "): body for name, body in sections.items() if name.startswith("file ")}
        return cls(
            args=shlex.split(sections["args"].decode()),
            stdin=sections.get("stdin", b""),
            files=files,
            stdout=sections.get("stdout", b""),
            stderr=sections.get("stderr", b""),
            exit_code=int(sections.get("exit", b"0")),
        )

    def save(self, path: Path) -> None:
        """Write the transcript."""
        parts = [_section("args", (shlex.join(self.args) + "\n").encode())]
        parts += [_section(f"file {name}", body) for name, body in self.files.items()]
        parts += [_section("stdin", self.stdin), _section("stdout", self.stdout), _section("stderr", self.stderr)]
        parts.append(_section("exit", f"{self.exit_code}\n".encode()))
        path.write_bytes(b"".join(parts))

    def run(self, command: Sequence[str], directory: Path, *, executable: str | None = None) -> Transcript:
        """Give the same to `command` in an empty directory. Returns what it printed, as a transcript."""
        for name, body in self.files.items():
            (directory / name).write_bytes(body)
        environment = {**os.environ, "HOME": str(directory), "TZ": "UTC"}
        done = subprocess.run(
            [*command, *self.args],
            executable=executable,
            input=self.stdin,
            capture_output=True,
            cwd=directory,
            env=environment,
            timeout=_TIMEOUT,
            check=False,
        )
        return Transcript(self.args, self.stdin, self.files, done.stdout, done.stderr, done.returncode)

    def run_forked(self, run: Callable[[list[str]], int], directory: Path) -> Transcript:
        """As `run`, but in a fork of this process, where everything is imported already: 30 ms, not 800."""
        for name, body in self.files.items():
            (directory / name).write_bytes(body)
        with TemporaryFile() as stdin, TemporaryFile() as stdout, TemporaryFile() as stderr:
            stdin.write(self.stdin)
            stdin.seek(0)
            child = os.fork()
            if child == 0:
                _become(run, self.args, directory, [stdin.fileno(), stdout.fileno(), stderr.fileno()])
            _, status = os.waitpid(child, 0)
            outputs = []
            for stream in (stdout, stderr):
                stream.seek(0)
                outputs.append(stream.read())
        return Transcript(self.args, self.stdin, self.files, *outputs, os.waitstatus_to_exitcode(status))


def _become(run: Callable[[list[str]], int], args: list[str], directory: Path, descriptors: list[int]) -> NoReturn:
    """In a forked child: be the program, with these standard streams, and end."""
    code = 99  # unless the program ends in order
    try:
        os.chdir(directory)
        os.environ.update(HOME=str(directory), TZ="UTC")
        for number, descriptor in enumerate(descriptors):
            os.dup2(descriptor, number)
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
        code = run(args)
    except BaseException:  # noqa: BLE001  (shown, and seen by the parent as exit code 99)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _section(name: str, body: bytes) -> bytes:
    if body and not body.endswith(b"\n"):
        return f"%% {name} (no newline)\n".encode() + body + b"\n"
    return f"%% {name}\n".encode() + body


def paths() -> list[Path]:
    """All transcripts, in the order of their names."""
    return sorted(DIRECTORY.glob("*.txt"))
