"""A statement behind constants that are computed before it reads anything, so that they fail even if no row needs them.

Which they are: `minisql.planner.computed_first`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from minisql.executor.compile import compile_row
from minisql.executor.compile.context import Context
from minisql.executor.compile.emit import Layouts
from minisql.executor.run import Row, Run
from minisql.frozen import frozen
from minisql.planner.expr import Expr
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.build import Executable


@frozen
class ComputedFirst:
    """`bind(run)(())` computes the constants, whose values nobody reads."""

    bind: Callable[[Run], Callable[..., Row]]
    statement: Executable

    @classmethod
    def of(cls, exprs: Sequence[Expr], context: Context, statement: Executable) -> Executable:
        return cls(compile_row(exprs, Layouts.of((), ()), context), statement)

    def rows(self, run: Run) -> Iterator[Row]:
        self.bind(run)(())
        return self.statement.rows(run)

    def run_many(self, run: Run, param_rows: Iterable[tuple[Value, ...]]) -> int:
        n_changes = 0
        for params in param_rows:
            run.params = params
            self.bind(run)(())
            n_changes += self.statement.run_many(run, (params,))
        return n_changes
