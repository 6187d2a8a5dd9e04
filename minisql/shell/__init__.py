"""The REPL and the one-shot command line: `python -m minisql`.

SQL and dot-commands come in, formatted rows and messages go out, as SQLite's own command-line program writes
them. It is built on the DB-API alone (`Shell` takes the module): nothing here knows the engine.
"""

from __future__ import annotations

__all__ = ["main"]


def main() -> int:
    """Run the process's command line. Returns the exit code."""
    from minisql.shell.main import main as run

    return run()
