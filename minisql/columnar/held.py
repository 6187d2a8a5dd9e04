"""What operators over columns hold at most: what is larger goes by rows, which write it to temporary files."""

from __future__ import annotations

from typing import Final

from minisql.columnar.vector import Inexact
from minisql.executor.memory import most_held
from minisql.executor.run import Run

_VALUE_BYTES: Final = 16
"""Bytes of a value and of its place in an order, about; of a text its code, or where it stands."""


def hold(run: Run, n_rows: int, n_columns: int) -> None:
    """Raises Inexact: so many rows are more than an operator may hold (`minisql.executor.memory`)."""
    if n_rows * n_columns * _VALUE_BYTES > most_held(run.host):
        raise Inexact(f"{n_rows} rows are more than memory may hold")
