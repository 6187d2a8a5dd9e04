"""Plan nodes made by hand, over a table in memory, for what no SQL statement asks for yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from minisql.executor.builder import Builder
from minisql.executor.run import Row, Run
from minisql.planner.expr import Column, Compare, CompareOp, Comparison, Const, Expr
from minisql.planner.nodes import PlanNode, Values
from minisql.value import Value
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, CollationRegistry


class StubHost:
    """A connection without files. `rowids` records what note_insert was told."""

    max_length = 1_000_000_000
    max_pattern_length = 50_000
    case_sensitive_like = False
    keeps_in_memory = False
    encoding = "utf-8"
    on_work = None

    def __init__(self, stores: Sequence[Any] = ()) -> None:
        self.stores = list(stores)
        self.interrupted = False
        self.rowids: list[int] = []

    def changes(self) -> int:
        return 0

    def total_changes(self) -> int:
        return 0

    def last_insert_rowid(self) -> int:
        return self.rowids[-1] if self.rowids else 0

    def now(self) -> int:
        return 0

    def random_bytes(self, n_bytes: int) -> bytes:
        return bytes(n_bytes)

    def note_insert(self, rowid: int) -> None:
        self.rowids.append(rowid)


def values(source: int, rows: Iterable[Sequence[Value]]) -> Values:
    """VALUES as a source."""
    exprs = tuple(tuple(Const(value) for value in row) for row in rows)
    return Values(source, exprs, tuple((source, i) for i in range(len(exprs[0]))))


def column(source: int, number: int, affinity: Affinity = Affinity.NONE) -> Column:
    return Column(source, number, affinity, BINARY)


def equal(left: Expr, right: Expr) -> Compare:
    return Compare(CompareOp.EQ, left, right, Comparison(None, BINARY))


def run_plan(node: PlanNode, params: Sequence[Value] = (), host: StubHost | None = None) -> list[Row]:
    """All rows of a plan."""
    operator = Builder(CollationRegistry()).build(node)
    return list(operator.bind(Run(host or StubHost(), params))(()))
