"""Connections whose queries run over columns whatever the size of their tables, or never."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import minisql
from minisql.columnar import adapter, build
from minisql.engine import columns
from minisql.value.types import Value

Rows = list[tuple[Value, ...]] | str


@contextmanager
def mode(name: str) -> Iterator[list[str]]:
    """`force` or `off`, for statements that are prepared and run inside. Gives a list that grows by the name of each
    plan node that has run over columns to its end."""
    before, worked = build.MODE, adapter._Program.worked
    was_forced = columns._IS_FORCED
    done: list[str] = []

    def note(program: adapter._Program) -> None:
        done.append(type(program.node).__name__)
        worked(program)

    build.MODE = name  # type: ignore[misc]
    columns._IS_FORCED = name == "force"  # type: ignore[misc]
    adapter._Program.worked = note  # type: ignore[method-assign]
    try:
        yield done
    finally:
        build.MODE = before  # type: ignore[misc]
        columns._IS_FORCED = was_forced  # type: ignore[misc]
        adapter._Program.worked = worked  # type: ignore[method-assign]


def answer(connection: minisql.Connection, sql: str, params: tuple[Value, ...] = ()) -> Rows:
    """All rows, or the error's text after the rows that came before it."""
    rows: list[tuple[Value, ...]] = []
    try:
        for row in connection.execute(sql, params):
            rows.append(tuple(row))
    except minisql.Error as error:
        return f"{rows!r} {type(error).__name__}: {error}"
    return rows


def both_ways(connection: minisql.Connection, sql: str, params: tuple[Value, ...] = ()) -> tuple[Rows, list[str]]:
    """The answer over columns, which is checked to be the row path's; and what ran over columns."""
    with mode("off"):
        wanted = answer(connection, sql, params)
    connection._session.generation += 1  # so that it is built again
    with mode("force") as done:
        found = answer(connection, sql, params)
    connection._session.generation += 1
    assert repr(found) == repr(wanted), sql
    return found, done
