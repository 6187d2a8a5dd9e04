"""Functions that a virtual table computes in its own way, where one of its columns comes first: MATCH and its kind.

Source: vtab §2.14 "The xFindFunction Method".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.frozen import replace
from minisql.planner.expr import Column, Expr, Outer
from minisql.planner.scope import Frame, Scope, Source, TableSource
from minisql.value.function import ScalarFunction

OPERATORS: Final = frozenset({"like", "glob", "regexp", "match"})
"""Functions that as operators have their first operand as the second argument: `x LIKE y` is `like(y, x)`."""


def overloaded(function: ScalarFunction, args: Sequence[Expr], scope: Scope, *, as_operator: bool) -> ScalarFunction:
    """The function that is called with these arguments: that of the table whose column comes first, if it has one."""
    if not args:
        return function
    first, sources = _owner(args[1 if as_operator and len(args) > 1 else 0], scope)
    return function if first is None else function_of_table(function, len(args), first, sources)


def function_of_table(
    function: ScalarFunction, n_args: int, first: Column, sources: Sequence[Source]
) -> ScalarFunction:
    """The same for a column that comes first, of one of the sources."""
    for source in sources:
        if source.number == first.source and isinstance(source, TableSource) and source.table.virtual is not None:
            from minisql.vtab.protocol import Overloading  # only when a statement reads a virtual table

            vtab = source.table.virtual.vtab
            found = vtab.find_function(function.name, n_args) if isinstance(vtab, Overloading) else None
            if found is not None:
                return replace(
                    function,
                    call=found.call,
                    constraint=found.op,
                    builtin=False,
                    needs_context=False,
                    needs_collation=False,
                    null_in_null_out=False,
                    subtype=False,
                    call_many=None,
                )
    return function


def _owner(expr: Expr, scope: Scope) -> tuple[Column | None, Sequence[Source]]:
    """The column that the expression is, also of an enclosing query, and the sources among which it is found."""
    frame: Frame | None = scope.frame
    around: Scope | None = scope
    while isinstance(expr, Outer) and frame is not None and frame.enclosing is not None:
        expr, around = frame.outer[expr.index], frame.enclosing
        frame = around.frame
    return (expr, around.sources) if isinstance(expr, Column) and around is not None else (None, ())
