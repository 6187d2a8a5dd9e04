"""Record what the standard library's `sqlite3` answers to the scripts: `python -m tests.dbapi.record [--check]`.

With `--check` nothing is written, and the exit code is 1 when an answer differs from the recorded one. Scripts that
need a newer Python than this one are passed over (and named).
"""

from __future__ import annotations

import sqlite3
import sys

from tests.dbapi.script import DIRECTORY, answers, names, needs


def main(arguments: list[str]) -> int:
    """Record, or check, all scripts."""
    stale = 0
    for name in names():
        if needs(name) > sys.version_info[:2]:
            print(f"{name}: needs Python {'.'.join(map(str, needs(name)))}")
            continue
        text = "".join(line + "\n" for line in answers(name, sqlite3))
        path = DIRECTORY / f"{name}.txt"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale += 1
            print(name)
            if "--check" not in arguments:
                path.write_text(text, encoding="utf-8")
    return 1 if "--check" in arguments and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
