"""Record the transcripts from the real `sqlite3` program.

`python -m tests.shell.record` runs each and writes what it printed; with `--check` nothing is written, and the
exit code is 1 when the program prints something else now. The program is told that its name is minisql, so that
messages that begin with its name compare too.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.shell.transcript import Transcript, paths


def main(arguments: list[str]) -> int:
    """Record, or check, all transcripts (or those whose names contain one of the words given)."""
    program = shutil.which("sqlite3")
    if program is None:
        print("no sqlite3 program on PATH")
        return 1
    check = "--check" in arguments
    words = [argument for argument in arguments if argument != "--check"]
    stale = 0
    for path in paths():
        if words and not any(word in path.stem for word in words):
            continue
        known = Transcript.load(path)
        with tempfile.TemporaryDirectory() as directory:
            now = known.run(["minisql"], Path(directory), executable=program)
        if now != known:
            stale += 1
            print(path.stem)
            if not check:
                now.save(path)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
