"""Run a program on minisql under the name `sqlite3`, or on the standard library's own, and compare what they print.

    python -m tests.clients.run minisql|sqlite3 PROGRAM DIRECTORY

A program is a module of `tests.clients.programs` with a function `lines(directory)`, which gives one text for each of
its findings; nothing in it knows on which engine it runs. Each engine has a process of its own: a library keeps the
`sqlite3` that it imported first.
"""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path


def answers(engine: str, program: str, directory: Path) -> list[str]:
    """What the program prints on that engine, its files in a new folder of that name in `directory`."""
    home = directory / engine
    home.mkdir()
    command = [sys.executable, "-m", "tests.clients.run", engine, program, str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def main(engine: str, program: str, directory: str) -> None:
    """Print a program's lines."""
    if engine == "minisql":
        import minisql

        minisql.install_as_sqlite3()
    else:
        assert engine == "sqlite3", engine
    for line in import_module(f"tests.clients.programs.{program}").lines(Path(directory)):
        print(line.replace(directory, "DIRECTORY"))
    assert sys.modules["sqlite3"].Connection.__module__.startswith(engine), "the program ran on another engine"


if __name__ == "__main__":
    main(*sys.argv[1:])
