"""NOT NULL strength reduction: in WHERE and ON, what can never be NULL is not asked whether it is.

    before   SELECT * FROM t WHERE b IS NOT NULL AND id IS NULL       b NOT NULL, id the rowid
    after    SELECT * FROM t WHERE 1 AND 0

The terms then speak of no table: they are checked once, and imply no partial index. It must not fire for a table whose
rows may be all NULLs because of an outer join, as it stands in the text, nor for columns of subqueries; nor where an
expression around the query is no part of a WHERE or ON, as in `SELECT (SELECT 1 FROM t WHERE b IS NOT NULL)`. Of terms
that come into a query later, by flattening or from around it, whole ones that ask IS NULL are settled alone.
Switched off by the name `not_null`. Source: optoverview; that outer joins count as they are written, SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem, source_numbers
from minisql.planner.bound_core import BoundCore
from minisql.planner.expr import ROWID, Column, Const, Expr, Unary, UnaryOp, walk
from minisql.planner.nodes import JoinKind
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite
from minisql.schema.objects import Table

RULE = "not_null"
_ASKING = (UnaryOp.IS_NULL, UnaryOp.NOT_NULL)
_SIGNS = (UnaryOp.NEGATE, UnaryOp.PLUS)


def settle_nulls(core: BoundCore) -> None:
    """Put literals in the place of questions in WHERE and ON whose answer is known."""
    joins = [] if core.item is None else list(_joins(core.item))
    asking = [each for each in (core.where, *(join.on for join in joins)) if any(map(_asks, each))]
    if not asking or is_off(RULE):
        return
    assert core.item is not None or not joins
    nullable = frozenset[int]() if core.item is None else _nullable(core.item)
    tables = {} if core.item is None else dict(_tables(core.item))

    def settled(expr: Expr) -> Expr | None:
        if not isinstance(expr, Unary) or expr.op not in _ASKING:
            return None
        operand = expr.operand
        while isinstance(operand, Unary) and operand.op in _SIGNS:
            operand = operand.operand
        return Const(int(expr.op is UnaryOp.NOT_NULL)) if never_null(operand) else None

    def never_null(operand: Expr) -> bool:
        if isinstance(operand, Const):
            return operand.value is not None
        if not isinstance(operand, Column) or operand.source in nullable or operand.source not in tables:
            return False
        return _never_null(tables[operand.source], operand.column)

    for terms in asking:
        terms[:] = [rewrite(term, settled) if _asks(term) else term for term in terms]


def settle_null_terms(core: BoundCore) -> None:
    """Of terms of WHERE that came into the core, those that ask whether a column is NULL that never is are false."""
    if core.item is None or is_off(RULE):
        return
    asking = [place for place, term in enumerate(core.where) if isinstance(term, Unary) and term.op is UnaryOp.IS_NULL]
    if not asking:
        return
    nullable, tables = _nullable(core.item), dict(_tables(core.item))
    for place in asking:
        term = core.where[place]
        assert isinstance(term, Unary), term
        column = term.operand
        if not isinstance(column, Column) or column.source not in tables or column.source in nullable:
            continue
        if _never_null(tables[column.source], column.column):
            core.where[place] = Const(0)


def _asks(expr: Expr) -> bool:
    return any(isinstance(node, Unary) and node.op in _ASKING for node in walk(expr))


def _never_null(table: Table, column: int) -> bool:
    if column in (ROWID, table.rowid_column):
        return True
    found = table.columns[column]
    return found.not_null is not None or (table.without_rowid and bool(found.primary_key))


def _joins(item: FromItem) -> Iterator[JoinItem]:
    if isinstance(item, JoinItem):
        yield from _joins(item.left)
        yield item
        yield from _joins(item.right)


def _tables(item: FromItem) -> Iterator[tuple[int, Table]]:
    """(source, table) of the stored tables."""
    match item:
        case TableItem(source) if source.table.virtual is None:
            yield source.number, source.table
        case JoinItem(left, right):
            yield from _tables(left)
            yield from _tables(right)
        case TableItem() | QueryItem():
            pass


def _nullable(item: FromItem) -> frozenset[int]:
    """The sources whose rows an outer join may fill up with NULLs."""
    if not isinstance(item, JoinItem):
        return frozenset()
    found = _nullable(item.left) | _nullable(item.right)
    if item.kind in (JoinKind.LEFT, JoinKind.FULL):
        found |= source_numbers(item.right)
    if item.kind in (JoinKind.RIGHT, JoinKind.FULL):
        found |= source_numbers(item.left)
    return found
