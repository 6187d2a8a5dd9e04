"""The transfer of rows between equal tables: `INSERT INTO t SELECT * FROM u` copies records, as SQLite does it.

It shows: the rows come in the order of u's own tree; where t has indexes but no INTEGER PRIMARY KEY they keep their
rowids; the star stands for generated columns too, where those are equal; CHECK constraints, which u has as well, are
not checked again. With a unique index, with indexes and no INTEGER PRIMARY KEY, or with a conflict clause that goes on,
it is done only while t is empty; otherwise the statement is an INSERT as any other (`Insert.otherwise`).

Short records stay short, and whole numbers of REAL columns what they are in the records. Where something of the target
could be in the way of that, the rows are inserted from the values (`minisql.executor.dml.transfer`).

It must not fire with a list of columns, WITH, a trigger, RETURNING, ON CONFLICT DO, or anything behind `FROM u`; for
views and virtual tables; where columns, defaults, collations, CHECKs or generated columns differ, where u has no index
that equals one of t, or may hold NULL where t may not; for a child of foreign keys that are enforced.
Source: SQLite itself; lang_vacuum says that it copies so.
"""

from __future__ import annotations

from minisql.frozen import frozen
from minisql.planner.context import Context
from minisql.planner.events import concerns, triggers_on
from minisql.planner.named_tables import look_up
from minisql.planner.nested_names import ROWID_NAMES
from minisql.planner.nodes import RecordCopy
from minisql.schema.objects import Index, Table, TableColumn, fold
from minisql.sql import ast
from minisql.sql.printer import to_sql

_GOING_ON = (ast.ConflictAction.IGNORE, ast.ConflictAction.REPLACE, ast.ConflictAction.FAIL)


@frozen
class Transfer:
    """What is done instead. `if_empty`: only while the target has no row. `copies`: where the records come from; None:
    sqlite_sequence counts the rows, so that each is inserted."""

    statement: ast.Insert
    if_empty: bool
    copies: RecordCopy | None


def transfer_of(ctx: Context, statement: ast.Insert, database: int, table: Table) -> Transfer | None:
    """The transfer that an INSERT into the table is, if it is one."""
    named = _only_table(statement)
    if named is None:
        return None
    triggers = triggers_on(ctx.env.catalog, database, table)
    if any(concerns(trigger.statement, ast.TriggerEvent.INSERT, None) for _, trigger in triggers):
        return None
    home, source = look_up(ctx, named.name, named.schema)
    if not isinstance(source, Table) or source.virtual is not None or not _fit(source, table):
        return None
    if (home, fold(source.name)) == (database, fold(table.name)) or (ctx.env.foreign_keys and table.foreign_keys):
        return None
    action = statement.or_ or ast.ConflictAction[table.rowid_on_conflict if table.rowid_column is not None else "ABORT"]
    keeps_rowids = table.rowid_column is None and bool(table.indexes)
    if_empty = keeps_rowids or any(index.unique for index in table.indexes) or action in _GOING_ON
    names = [column.name for column in table.columns if column.generated is None]
    sources = [column.name for column in source.columns if column.generated is None]
    if keeps_rowids and not table.without_rowid:
        own = next((name for name in sorted(ROWID_NAMES) if name not in table.by_name), None)
        other = next((name for name in sorted(ROWID_NAMES) if name not in source.by_name), None)
        if own is None or other is None:
            return None
        names, sources = [*names, own], [*sources, other]
    item = ast.Table(source.name, ctx.env.catalog.database_name(home), not_indexed=True)
    results = tuple([ast.ResultColumn(ast.ColumnRef(name)) for name in sources])
    select = ast.Select((ast.SelectCore(results, from_=ast.JoinClause(item)),))
    columns = tuple([ast.Identifier(name) for name in names])
    copies = None
    if not table.autoincrement:
        pairs = [(next(own for own in source.indexes if _are_alike(own, index)), index) for index in table.indexes]
        renumbers = table.rowid_column is None and not keeps_rowids
        copies = RecordCopy(home, source, tuple(pairs), if_empty, renumbers)
    return Transfer(ast.Insert(statement.table, select, columns, or_=statement.or_), if_empty, copies)


def _only_table(statement: ast.Insert) -> ast.Table | None:
    """The table of `SELECT * FROM table`, if that is all that is inserted."""
    select = statement.source
    if select is None or statement.columns or statement.with_ is not None or statement.upserts or statement.returning:
        return None
    if select.with_ is not None or select.operators or select.order_by or select.limit is not None:
        return None
    (core,) = select.cores
    if not isinstance(core, ast.SelectCore) or core.columns != (ast.Star(None),) or core.from_ is None:
        return None
    if core.distinct or core.where is not None or core.group_by or core.having is not None or core.from_.joins:
        return None
    return core.from_.first if isinstance(core.from_.first, ast.Table) else None


def _fit(source: Table, target: Table) -> bool:
    """Is every row of `source` one that `target` takes as it is?"""
    if (source.without_rowid, len(source.columns)) != (target.without_rowid, len(target.columns)):
        return False
    if source.rowid_column != target.rowid_column or (target.strict and not source.strict):
        return False
    columns = enumerate(zip(source.columns, target.columns))
    if not all(_fit_columns(left, right, is_first=number == 0) for number, (left, right) in columns):
        return False
    for index in target.indexes:
        if not any(_are_alike(each, index) for each in source.indexes):
            return False
    checks = [_text(check.expr) for check in source.checks], [_text(check.expr) for check in target.checks]
    return not target.checks or checks[0] == checks[1]


def _fit_columns(source: TableColumn, target: TableColumn, *, is_first: bool) -> bool:
    if (source.generated is None, source.stored) != (target.generated is None, target.stored):
        return False
    if source.generated is not None and target.generated is not None:
        if _text(source.generated) != _text(target.generated):
            return False
    elif not is_first and source.default_text != target.default_text:
        return False
    if source.affinity is not target.affinity or fold(source.collation) != fold(target.collation):
        return False
    return target.not_null is None or source.not_null is not None


def _are_alike(left: Index, right: Index) -> bool:
    """Have two indexes, of tables whose columns fit, the same entries for the same rows?"""

    def of(index: Index) -> tuple[object, ...]:
        terms = [
            (term.column, None if term.expr is None else _text(term.expr), fold(term.collation), term.descending)
            for term in index.terms
        ]
        where = None if index.where is None else _text(index.where)
        return index.unique, index.is_table, index.on_conflict, where, terms

    return of(left) == of(right)


def _text(expr: ast.Expr) -> str:
    """What tells expressions apart: names in any case are the same."""
    text = to_sql(expr)
    return text if "'" in text else fold(text)
