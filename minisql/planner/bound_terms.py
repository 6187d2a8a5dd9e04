"""A condition, WHERE, ON or HAVING, bound and split into its terms at the ANDs that it consists of.

To SQLite `x AND 0` is 0 wherever it makes code of it, so that x is never computed; but a condition is split before
that, and then x is a term by itself: `WHERE json('x') AND 0` may fail, `WHERE (json('x') AND 0) IS 0` does not. Source:
SQLite itself (EXPLAIN).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from minisql.planner.binding import bind_whole
from minisql.planner.block import LIKELIHOODS, conjuncts
from minisql.planner.context import Context
from minisql.planner.expr import Const, Expr
from minisql.planner.known import known_null_test
from minisql.planner.scope import Scope
from minisql.schema.objects import fold
from minisql.sql import ast

_AND: Final = (ast.BinaryOperator.AND,)
_EQUALITIES: Final = (ast.BinaryOperator.EQ, ast.BinaryOperator.IS)
_AND_OR: Final = (ast.BinaryOperator.AND, ast.BinaryOperator.OR)


def bind_terms(ctx: Context, node: ast.Expr | None, scope: Scope) -> list[Expr]:
    """The terms of WHERE or ON, in the order of the text; none for None. What AND and OR make of a term is looked at
    where indexes are chosen (where/idle_operands.py).

    Raises:
        SqlError: as `binding.bind`.
    """
    if node is None:
        return []
    _note_split(ctx, node, _AND_OR)
    _note_row_terms(ctx, node)
    return conjuncts(_bind(ctx, node, scope))


def bind_having(ctx: Context, node: ast.Expr, scope: Scope, *, is_split: bool) -> Expr:
    """HAVING. `is_split`: there is a GROUP BY, so that terms may become terms of WHERE (having_terms.py)."""
    if is_split:
        _note_split(ctx, node, _AND)
    return _bind(ctx, node, scope)


def _bind(ctx: Context, node: ast.Expr, scope: Scope) -> Expr:
    """The whole condition, noted as an operand of AND is."""
    condition = bind_whole(ctx, node, scope).expr
    condition = known_null_test(ctx, node) or condition
    if isinstance(condition, Const):
        ctx.written_operands[id(condition)] = condition
    return condition


def _note_row_terms(ctx: Context, node: ast.Expr) -> None:
    """Note the terms that SQLite takes apart: of `(a, b) = (x, y)` it makes `a = x AND b = y`."""
    for term in _split(node, _AND):
        if _equates_rows(term):
            ctx.row_terms[id(term)] = term


def _note_split(ctx: Context, node: ast.Expr, operators: tuple[ast.BinaryOperator, ...]) -> None:
    """Note the ANDs, and the ORs below them, at which the condition is split."""
    for below in _split(node, operators):
        if type(below) is ast.InList:  # without items: to SQLite an AND of 0, or an OR of 1
            if not below.items:
                ctx.split_at[id(below)] = below
        elif type(below) is ast.Binary and below.op in operators:
            ctx.split_at[id(below)] = below


def _split(node: ast.Expr, operators: tuple[ast.BinaryOperator, ...]) -> Iterator[ast.Expr]:
    """The condition, and below these operators their operands, with what stands under COLLATE and likely() there."""
    stack = [node]
    while stack:
        below = stack.pop()
        yield below
        if type(below) is ast.Binary and below.op in operators:
            stack += (below.right, below.left)
        elif type(below) is ast.Collate:
            stack.append(below.operand)
        elif type(below) is ast.FunctionCall and fold(below.name) in LIKELIHOODS:
            stack += below.args[:1]


def _equates_rows(term: ast.Expr) -> bool:
    if type(term) is not ast.Binary or term.op not in _EQUALITIES:
        return False
    return ast.RowValue in (type(term.left), type(term.right))
