"""About how many times a subquery is run: once for each row of the query around it, as far as that is known early.

SQLite plans a subquery when the query around it has been planned. So it knows how often the subquery will be run, and
makes a transient index for one that is run often. Here it is planned before, and the number is taken from the tables:
a table counts with its rows, or with one if WHERE gives its rowid or a unique column. Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from minisql.planner.scope import Aggregates, Scope, TableSource
from minisql.planner.where.estimate import table_rows
from minisql.planner.where.logest import LogEst
from minisql.planner.where.solve import MOST_LOOPS
from minisql.schema.objects import fold
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.planner.context import Context


def loops_in_core(scope: Scope, core: ast.SelectCore) -> LogEst:
    """Of a subquery in the clause of a SELECT that is bound now: results and HAVING are computed once a group."""
    if core.group_by and scope.aggregates is Aggregates.ALLOWED:
        return 0
    return rows_read(scope, core.where)


def loops_in_set(ctx: Context, scope: Scope, database: int, update: ast.Update) -> LogEst:
    """Of a subquery in SET. To SQLite it stands in no loop if the rows to change are collected first."""
    collects = update.from_ is None and _collects_rows(ctx, scope, database, update)
    return 0 if collects else rows_read(scope, update.where)


def _collects_rows(ctx: Context, scope: Scope, database: int, update: ast.Update) -> bool:
    """See `key_order.goes_by_key`, which asks for more, and when more is known."""
    from minisql.planner.events import concerns, triggers_on  # few statements come here
    from minisql.planner.foreign_key import keys_to

    target = scope.sources[0]
    assert isinstance(target, TableSource), target.name
    table = target.table
    names = [name.name for assignment in update.assignments for name in assignment.columns]
    if update.or_ is ast.ConflictAction.REPLACE or _has_subquery(update.where):
        return True
    if any(_is_rowid(target, fold(name)) or _in_primary_key(target, fold(name)) for name in names):
        return True
    if any(index.on_conflict == "REPLACE" for index in table.indexes):
        return True
    if ctx.env.foreign_keys and (table.foreign_keys or any(keys_to(ctx, database, table))):
        return True
    triggers = triggers_on(ctx.env.catalog, database, table)
    return any(concerns(trigger.statement, ast.TriggerEvent.UPDATE, names) for _, trigger in triggers)


def rows_read(scope: Scope, where: ast.Expr | None) -> LogEst:
    """The rows of a query that reads the sources of a scope."""
    terms = list(_conjuncts(where))
    n_rows = 0
    for source in scope.sources:
        if not isinstance(source, TableSource) or source.table.virtual is not None:
            return MOST_LOOPS
        if not any(_gives_row(term, source) for term in terms):
            n_rows += table_rows(source.table)
        if n_rows >= MOST_LOOPS:
            return MOST_LOOPS
    return n_rows


def _has_subquery(where: ast.Expr | None) -> bool:
    queries = (ast.Subquery, ast.Exists, ast.InSelect, ast.InTable)
    return where is not None and next(ast.found(where, queries), None) is not None


def _conjuncts(where: ast.Expr | None) -> Iterator[ast.Expr]:
    waiting = [] if where is None else [where]
    while waiting:
        term = waiting.pop()
        if isinstance(term, ast.Binary) and term.op is ast.BinaryOperator.AND:
            waiting += (term.left, term.right)
        else:
            yield term


def _gives_row(term: ast.Expr, source: TableSource) -> bool:
    """Does the term say what the rowid of a table's row is, or a column that is unique?"""
    if not isinstance(term, ast.Binary) or term.op is not ast.BinaryOperator.EQ:
        return False
    return _is_key(term.left, source) or _is_key(term.right, source)


def _is_key(operand: ast.Expr, source: TableSource) -> bool:
    if not isinstance(operand, ast.ColumnRef) or (operand.table is not None and fold(operand.table) != source.key):
        return False
    key = fold(operand.column)
    number = source.table.by_name.get(key)
    return _is_rowid(source, key) or any(
        index.unique and index.where is None and len(index.terms) == 1 and index.terms[0].column == number is not None
        for index in source.table.indexes
    )


def _is_rowid(source: TableSource, key: str) -> bool:
    """Is it the rowid, or the column that is?"""
    table = source.table
    number = table.by_name.get(key)
    if number is None:
        return key in ("rowid", "oid", "_rowid_") and not table.without_rowid
    return number == table.rowid_column


def _in_primary_key(source: TableSource, key: str) -> bool:
    """Is it a column of the key by which a WITHOUT ROWID table is stored?"""
    number = source.table.by_name.get(key)
    return source.table.without_rowid and number is not None and bool(source.table.columns[number].primary_key)
