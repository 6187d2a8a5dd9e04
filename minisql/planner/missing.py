"""Functions that a stored table's definition calls and the connection lacks, where SQLite comes upon them.

The definition is read all the same: SQLite says `unknown function: f()` when it compiles an expression that calls f,
and a statement that needs no such expression works.
Source: `DELETE FROM t`, `VACUUM` and `ANALYZE` of a `t(a)` with an index on f(a), by a connection without f.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from minisql.frozen import replace
from minisql.planner.expr import Call, Column, Const, Expr, walk
from minisql.planner.nodes import IndexWrite, TableWrite
from minisql.value.function import ScalarFunction


def missing_function(exprs: Iterable[Expr], *, named: bool = False) -> ScalarFunction | None:
    """The first function that is missing, or None; to call it says so. What stands for an expression that is wrong for
    another reason has no name: `named` leaves it out."""
    for expr in exprs:
        for node in walk(expr):
            if isinstance(node, Call) and node.function.unknown and (node.function.name or not named):
                return node.function
    return None


def index_exprs(index: IndexWrite) -> tuple[Expr, ...]:
    """What an entry is made of: the terms, and the condition if there is one."""
    return index.terms if index.where is None else (*index.terms, index.where)


def columns_read(exprs: Iterable[Expr], write: TableWrite) -> set[int]:
    """The columns of the table that expressions over its rows read, and those that generated ones among them read."""
    read: set[int] = set()
    generated = dict(write.generated)
    waiting = list(exprs)
    while waiting:
        for node in walk(waiting.pop()):
            if isinstance(node, Column) and node.source == write.source and node.column not in read:
                read.add(node.column)
                if node.column in generated:
                    waiting.append(generated[node.column])
    return read


def refuse_missing_generated(write: TableWrite) -> None:
    """An UPDATE computes all generated columns anew. Raises: SqlError, if a function of theirs is missing."""
    missing = missing_function(expr for _, expr in write.generated)
    if missing is not None:
        missing.call()


def without_unread(write: TableWrite, read: Collection[int], exprs: Sequence[Expr]) -> TableWrite:
    """The table's virtual columns computed only as far as somebody reads them: the columns `read`, and `exprs`."""
    if not write.generated:
        return write
    of_columns = [expr for number, expr in write.generated if number in read]
    needed = {*read, *columns_read((*exprs, *of_columns), write)}
    generated = [
        (number, expr if number in needed or write.table.columns[number].stored else Const(None))
        for number, expr in write.generated
    ]
    return replace(write, generated=tuple(generated))
