"""Iterators around the rows of a statement that a cursor draws from."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any
from weakref import ref

from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.dbapi.cursor import Cursor


def counted(rows: Iterator[tuple[Value, ...]], cursor: ref[Cursor], n_changes: int) -> Iterator[tuple[Value, ...]]:
    """What RETURNING gives. Only behind its last row does the cursor tell how many rows have changed."""
    yield from rows
    waiting = cursor()
    if waiting is not None:
        waiting.rowcount = n_changes


def put_back(drawn: list[Any], rows: Iterator[Any]) -> Iterator[Any]:
    """Rows that have been drawn, and those behind them; closing it closes `rows`."""
    left = _rows_of(drawn, rows)
    next(left)  # from here on close() is sure to reach `finally`
    return left


def _rows_of(drawn: list[Any], rows: Iterator[Any]) -> Generator[Any, None, None]:
    try:
        yield None
        yield from drawn
        yield from rows
    finally:
        close = getattr(rows, "close", None)
        if close is not None:
            close()
