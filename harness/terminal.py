"""What the commands share: where they speak, how an error ends them, how a listing looks, and the swarm they ask."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from harness import client
from harness.config import load
from harness.coordinator import STATE_FOLDER
from harness.errors import HarnessError

Folder = Annotated[Path, typer.Option("--project", "-C", help="The repository that is worked on.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: JSON instead of a table.")]
HERE = Path()
out = Console()
err = Console(stderr=True)


@contextmanager
def explained() -> Iterator[None]:
    """Turn the harness's own errors, and a disk that is full or cannot be read, into a line and exit status 1."""
    try:
        yield
    except BrokenPipeError:  # who read it has gone, as `head` does: typer ends without a word
        raise
    except (HarnessError, OSError, sqlite3.OperationalError) as exc:
        err.print(str(exc), style="red", markup=False, highlight=False)
        raise typer.Exit(1) from exc


def show(answer: Any, as_json: bool, table: Callable[[], Table]) -> None:
    """Print the answer as JSON for a program, else as a table."""
    if as_json:
        print(json.dumps(answer, indent=2))
    else:
        out.print(table())


def table_of(rows: list[dict[str, Any]], columns: list[str]) -> Table:
    """A row for each; a column's heading is its key, what a row lacks stays empty."""
    table = Table(box=None, header_style="bold")
    for column in columns:
        table.add_column(column.replace("_", " "))
    for row in rows:
        table.add_row(*(str(row.get(column, "")) for column in columns))
    return table


def connected(project: Path) -> client.Client:
    """The swarm of a project: the coordinator that runs, or its state in the file. Raises: HarnessError."""
    return client.connect(project / STATE_FOLDER, load(project))
