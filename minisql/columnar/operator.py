"""What a columnar operator is: see `minisql.executor.run.Operator`, of which this is the counterpart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias

from minisql.columnar.vector import Array, Batch, Vector
from minisql.executor.run import Run
from minisql.planner.expr import Expr
from minisql.planner.nodes import Layout

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


class Expressions(Protocol):
    """Compiles the expressions of a part of a plan."""

    def vector(self, expr: Expr, layout: Layout) -> BindVector:
        """The values of `expr` over batches of this layout."""

    def summand(self, expr: Expr, layout: Layout) -> BindVector:
        """The same for values that are going to be added up: small integers among reals may come as reals."""

    def mask(self, expr: Expr, layout: Layout) -> BindMask:
        """The rows for which `expr` is true."""
