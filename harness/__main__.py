"""The command line: `python -m harness --help`."""

from __future__ import annotations

from harness.cli import app

if __name__ == "__main__":
    app(prog_name="python -m harness")
