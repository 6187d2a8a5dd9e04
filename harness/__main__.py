"""The command line: `python -m harness --help`."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    try:
        from harness.cli import app
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] in ("harness", "minisql"):
            raise
        sys.exit(f"python -m harness needs {error.name}: pip install -e '.[harness]'")
    app(prog_name="python -m harness")
