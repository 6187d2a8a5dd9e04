"""What a columnar operator is: see `minisql.executor.run.Operator`, of which this is the counterpart."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias

from minisql.columnar.named import Name
from minisql.columnar.vector import Array, Batch, Vector
from minisql.executor.run import Run
from minisql.planner.expr import Column, Expr
from minisql.planner.nodes import ColumnKey, Layout

BindVector: TypeAlias = Callable[[Run], Callable[[Batch], Vector]]
"""A compiled expression: fixed for a run, then asked for each batch. Raises Inexact."""

BindMask: TypeAlias = Callable[[Run], Callable[[Batch], Array]]
"""A compiled condition: bool, True for the rows for which it is true (neither false nor NULL). Raises Inexact."""


class BatchOperator(Protocol):
    """A step of a query that gives batches. Immutable, and bound anew for each run."""

    @property
    def columns(self) -> Layout:
        """The layout of the batches: position i holds this source's column."""

    def batches(self, run: Run) -> Iterator[Batch]:
        """Batches of one run, none of them empty, their rows one after the other in the order of the row path.

        Raises:
            Inexact: at any time; whoever reads drops what it has, and takes the row path.
            Error: what the row path would raise too (interrupt, a damaged file). Errors of SQL are Inexact: the row
                path raises them at their row.
        """


class Gathering(BatchOperator, Protocol):
    """An operator that can give its rows in fewer batches than it does for who wants first rows early."""

    def large_batches(self, run: Run) -> Iterator[Batch]:
        """As `batches`, but perhaps all rows in one."""


def large_batches(operator: BatchOperator, run: Run) -> Iterator[Batch]:
    """The operator's batches, for who takes in all rows before he gives one. Raises as `batches` does."""
    # By the attribute: whether something is of a protocol takes Python 3.11 47 us to find out.
    large: Callable[[Run], Iterator[Batch]] | None = getattr(operator, "large_batches", None)
    return operator.batches(run) if large is None else large(run)


class Expressions(Protocol):
    """Compiles the expressions of a part of a plan."""

    def vector(self, expr: Expr, layout: Layout) -> BindVector:
        """The values of `expr` over batches of this layout."""

    def summand(self, expr: Expr, layout: Layout) -> BindVector:
        """The same for values that are going to be added up: small integers among reals may come as reals."""

    def mask(self, expr: Expr, layout: Layout) -> BindMask:
        """The rows for which `expr` is true."""

    def names_over(
        self, terms: Sequence[Expr], layout: Layout, fields: Mapping[ColumnKey, Hashable]
    ) -> tuple[Name | None, ...]:
        """By expression, under which name what is made of it is kept. `fields`: what the columns are called."""


def positions_of(exprs: Sequence[Expr], layout: Layout) -> tuple[int, ...] | None:
    """Where the columns stand that the expressions are; None: one is something else."""
    columns = [expr for expr in exprs if isinstance(expr, Column)]
    if len(columns) < len(exprs):
        return None
    return tuple(layout.index((column.source, column.column)) for column in columns)
