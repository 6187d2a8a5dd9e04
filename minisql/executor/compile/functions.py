"""The shapes of generated functions: a value, a condition, a row of values, a stage of a pipeline.

In all of them `r` is the input row and `L` the row of everything to the left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from minisql.executor.compile.context import Context
from minisql.executor.compile.emit import Emitter, Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.run import Row, Run, Start
from minisql.planner.expr import Binary, BinaryOp, Column, Const, Expr
from minisql.planner.nodes import ColumnKey
from minisql.value.types import Value

ValueFunction: TypeAlias = Callable[..., Value]
"""f(r, L=()) -> value."""

RowFunction: TypeAlias = Callable[..., Row]
"""f(r, L=()) -> tuple of values."""


def compile_value(expr: Expr, layouts: Layouts, context: Context) -> Callable[[Run], ValueFunction]:
    """One expression: `bind(run)(r, L)` is its value."""
    emitter = Emitter()
    atom = ExpressionCompiler(emitter, layouts, context).value(expr)
    bind: Callable[[Run], ValueFunction] = emitter.function("f(r, L=())", closing=(f"return {atom.text}",))
    return bind


def compile_condition(expr: Expr, layouts: Layouts, context: Context) -> Callable[[Run], Callable[..., object]]:
    """One predicate: `bind(run)(r, L)` is true to Python if, and only if, the predicate is true."""
    emitter = Emitter()
    atom = ExpressionCompiler(emitter, layouts, context).condition(expr)
    bind: Callable[[Run], Callable[..., object]] = emitter.function("f(r, L=())", closing=(f"return {atom.text}",))
    return bind


def compile_terms(expr: Expr, layouts: Layouts, context: Context) -> Callable[[Run], Callable[..., object]]:
    """The same of terms of WHERE or ON joined by AND, which are asked in their order, each only if those before it are
    true. (Within one expression SQLite asks `(SELECT ..) AND x` from its end.)"""
    emitter = Emitter()
    compiler = ExpressionCompiler(emitter, layouts, context)
    *terms, last = conjuncts((expr,))
    for term in terms:
        emitter.body.line(f"if not {compiler.condition(term).text}: return False")
    atom = compiler.condition(last)
    bind: Callable[[Run], Callable[..., object]] = emitter.function("f(r, L=())", closing=(f"return {atom.text}",))
    return bind


def compile_row(exprs: Sequence[Expr], layouts: Layouts, context: Context) -> Callable[[Run], RowFunction]:
    """Several expressions: `bind(run)(r, L)` is the tuple of their values, evaluated from the left."""
    emitter = Emitter()
    source = _tuple_source(ExpressionCompiler(emitter, layouts, context), exprs)
    bind: Callable[[Run], RowFunction] = emitter.function("f(r, L=())", closing=(f"return {source}",))
    return bind


def compile_stage(
    predicates: Sequence[Expr],
    exprs: Sequence[Expr] | None,
    layouts: Layouts,
    context: Context,
    *,
    keep_row: bool = False,
) -> Callable[[Run, Start], Start]:
    """Filter and projection in one generator: `bind(run, source)` starts rows like `source`, but only those for which
    all predicates are true, and projected to `exprs` (None: as they are; with `keep_row`, `exprs` follow the row).

    One generator for both: 0.06 µs a row less than a filter under a projection.
    """
    emitter = Emitter()
    compiler = ExpressionCompiler(emitter, layouts, context)
    for predicate in conjuncts(predicates):
        emitter.body.line(f"if not {compiler.condition(predicate).text}: continue")
    result = "r" if exprs is None else _tuple_source(compiler, exprs)
    if keep_row:
        result = f"r + {result}"
    bind: Callable[[Run, Start], Start] = emitter.function(
        "start(L)", opening=("for r in source(L):",), closing=(f"yield {result}",)
    )
    return bind


def conjuncts(predicates: Sequence[Expr]) -> Iterator[Expr]:
    """The predicates with ANDs at their top taken apart: a column loaded for one is known to the next."""
    stack = list(reversed(predicates))
    while stack:
        predicate = stack.pop()
        if isinstance(predicate, Binary) and predicate.op is BinaryOp.AND:
            stack += (predicate.right, predicate.left)
        else:
            yield predicate


def _tuple_source(compiler: ExpressionCompiler, exprs: Sequence[Expr]) -> str:
    """The source of a row: the input row itself if nothing is changed."""
    if is_identity(exprs, compiler.layouts.row):
        return "r"
    atoms = [compiler.value(expr).text for expr in exprs]
    return f"({', '.join(atoms)}{',' if len(atoms) == 1 else ''})"


def columns_alone(exprs: Sequence[Expr], row: Mapping[ColumnKey, int]) -> list[int | None] | None:
    """The places in the row of expressions that are its columns, in any order, or NULL (None); None: one is something
    else."""
    found: list[int | None] = []
    for expr in exprs:
        place = row.get((expr.source, expr.column)) if isinstance(expr, Column) else None
        if place is None and expr != Const(None):
            return None
        found.append(place)
    return found


def is_identity(exprs: Sequence[Expr], row: Mapping[ColumnKey, int]) -> bool:
    """True if the expressions are the row's columns in their order, so that there is nothing to compute."""
    return len(exprs) == len(row) and all(
        isinstance(expr, Column) and row.get((expr.source, expr.column)) == i for i, expr in enumerate(exprs)
    )
