"""What a write to a table needs, bound once a table: generated columns, CHECKs, index entries, defaults.

All its expressions read source 0, the row that is to be written.
Source: lang_createtable, gencol, expridx, partialindex.
"""

from __future__ import annotations

from collections.abc import Iterator

from minisql.errors import SqlError
from minisql.frozen import frozen, replace
from minisql.planner.binding import bind_whole
from minisql.planner.context import TARGET_SOURCE, Context
from minisql.planner.encoding import with_binary
from minisql.planner.environment import MAX_LENGTH, Environment
from minisql.planner.expr import Call, Const, Expr
from minisql.planner.generated import GeneratedLoop, check_virtual_columns, looked_up_late
from minisql.planner.named_tables import table_source
from minisql.planner.nodes import CheckWrite, IndexWrite, TableWrite
from minisql.planner.scope import CHECK, DEFAULT, GENERATED, INDEX_EXPRESSION, INDEX_WHERE, Scope, TableSource
from minisql.planner.select import bind_select
from minisql.planner.typed import usable
from minisql.schema.build_index import index_term
from minisql.schema.objects import Index, IndexTerm, Table, fold
from minisql.sql import ast
from minisql.value.collate import BINARY
from minisql.value.function import wrong_expression


@frozen
class TableBinding:
    """A table's `write`, and what its columns get when an INSERT does not name them (generated ones NULL). A default
    that cannot be bound is the error, to be raised when it is used. `loop`: the error of generated columns that need
    each other, to be raised when a row is computed."""

    write: TableWrite
    defaults: tuple[Expr | SqlError, ...]
    loop: GeneratedLoop | None = None

    @property
    def computable(self) -> TableWrite:
        """What computes rows. Raises: GeneratedLoop."""
        if self.loop is not None:
            raise self.loop
        return self.write


def bind_table_write(database: int, table: Table, env: Environment, *, definition: bool = False) -> TableWrite:
    """How rows of the table are checked and indexed.

    `definition`: the table is being defined or altered and not in the catalog yet: check all of it, keep nothing. What
    SQLite finds only when it compiles an expression is no mistake of the definition: `CHECK ((1, 2))` is told by the
    first INSERT.
    Raises:
        SqlError: an expression of the schema is not allowed where it stands, or names what is not there.
    """
    if not definition:
        return bind_table(database, table, env).write
    ctx = schema_context(env, database)
    source = table_source(ctx, database, table, table.name, TARGET_SOURCE)
    with ctx.holding_late():
        for check in table.checks:  # SQLite looks at them before it looks at generated columns
            bind_restricted(ctx, check.expr, source, CHECK)
        return _bind_write(ctx, database, table)[0]


def check_new_index(database: int, table: Table, statement: ast.CreateIndex, env: Environment) -> None:
    """Look at what is to be indexed as SQLite does: a mistake in WHERE is told behind one in the first term, and before
    those in others.

    Raises:
        SqlError: an expression is not allowed, or a name or a collation is missing.
    """
    ctx = schema_context(env, database)
    source = table_source(ctx, database, table, table.name, TARGET_SOURCE)
    with ctx.holding_late() as late:
        for number, column in enumerate(statement.columns):
            term = index_term(column, table)
            if term.expr is not None:
                bind_restricted(ctx, term.expr, source, INDEX_EXPRESSION)
            if number == 0 and statement.where is not None:
                bind_restricted(ctx, statement.where, source, INDEX_WHERE)
            usable(env.collation(term.collation))
    if late:
        raise late[0]


def bind_new_index(database: int, table: Table, env: Environment) -> TableWrite:
    """How rows of the table are indexed, one of whose indexes is being made and not in the catalog yet.

    Raises:
        SqlError: what the table has besides is not allowed. `check_new_index` has looked at the new index.
    """
    ctx = schema_context(env, database)
    ctx.takes_unknown = True  # in what the table has besides
    return _bind_write(ctx, database, table)[0]


def bind_table(database: int, table: Table, env: Environment) -> TableBinding:
    """The table's binding, from the environment's store of them if it is there."""
    key = (database, fold(table.name))
    known = env.table_bindings.get(key)
    if known is not None and known[0] is table:
        return known[1]
    ctx = schema_context(env, database)
    defaults = tuple(Const(None) if c.default is None else _default(ctx, c.default) for c in table.columns)
    ctx.takes_unknown = True
    try:
        write, loop = _bind_write(ctx, database, table)
    except SqlError as error:
        raise looked_up_late(error) from error
    binding = TableBinding(replace(write, checks=()) if env.ignore_checks else write, defaults, loop)
    env.table_bindings[key] = table, binding
    return binding


def _bind_write(ctx: Context, database: int, table: Table) -> tuple[TableWrite, GeneratedLoop | None]:
    source = table_source(ctx, database, table, table.name, TARGET_SOURCE)
    generated, loop = _generated(ctx, source)
    write = TableWrite(
        database,
        table,
        TARGET_SOURCE,
        generated,
        tuple(
            CheckWrite(check.name or check.text, bind_restricted(ctx, check.expr, source, CHECK))
            for check in table.checks
        ),
        tuple(bind_index(ctx, index, source) for index in table.indexes),
        tuple(_stand_ins(ctx, table)),
        ctx.env.limits.length if ctx.env.limits.length < MAX_LENGTH else None,
    )
    return with_binary(write, ctx.env.binary), loop


def _stand_ins(ctx: Context, table: Table) -> Iterator[tuple[int, Expr]]:
    """The defaults of NOT NULL columns, which REPLACE puts in the place of NULL."""
    for number, column in enumerate(table.columns):
        if column.not_null is not None and column.default is not None:
            default = _default(ctx, column.default)
            if not isinstance(default, SqlError):
                yield number, default


def check_reading(database: int, table: Table, env: Environment) -> None:
    """Raises: GeneratedLoop, if a row with all its columns cannot be read, of a table in the catalog or not."""
    ctx = schema_context(env, database)
    check_virtual_columns(ctx, table_source(ctx, database, table, table.name, TARGET_SOURCE))


def schema_context(env: Environment, database: int = 0) -> Context:
    """A context for expressions that come from a database's schema: their literals have no slots in any statement."""
    return Context(env, bind_select, from_schema=True, is_trusted=database == 1)


def bind_restricted(ctx: Context, expr: ast.Expr, source: TableSource, clause: str) -> Expr:
    """An expression of a schema, which may read the table's row and call deterministic functions, and no more.

    Of a table in the catalog, what is wrong with the use of values is told as a missing function is, when the
    expression is compiled.
    """
    scope = Scope(sources=[source], prohibited_in=clause)
    with ctx.holding_late() as late:
        bound = bind_whole(ctx, expr, scope).expr
    if late and ctx.takes_unknown:
        read = tuple([bind_whole(ctx, name, scope).expr for name in ast.found(expr, ast.ColumnRef)])
        return Call(wrong_expression(late[-1]), read, BINARY)
    if late:
        ctx.note_late(late[-1])
    return bound


def bind_index(ctx: Context, index: Index, source: TableSource) -> IndexWrite:
    """How entries of an index are made. CREATE INDEX calls it to check the index's expressions."""
    terms = tuple(_term(ctx, term, source) for term in index.stored_terms)
    where = None if index.where is None else bind_restricted(ctx, index.where, source, INDEX_WHERE)
    return IndexWrite(index, terms, where)


def _term(ctx: Context, term: IndexTerm, source: TableSource) -> Expr:
    if term.column is not None:
        return source.column(term.column).expr
    assert term.expr is not None, "an index term is a column or an expression"
    return bind_restricted(ctx, term.expr, source, INDEX_EXPRESSION)


def _default(ctx: Context, expr: ast.Expr) -> Expr | SqlError:
    takes_unknown, ctx.takes_unknown = ctx.takes_unknown, False
    try:
        return bind_whole(ctx, expr, Scope(prohibited_in=DEFAULT)).expr
    except SqlError as error:
        return looked_up_late(error)
    finally:
        ctx.takes_unknown = takes_unknown


def _generated(ctx: Context, source: TableSource) -> tuple[tuple[tuple[int, Expr], ...], GeneratedLoop | None]:
    """The generated columns in an order in which each can be computed, without those that need themselves; and the
    last loop of those."""
    found: dict[int, Expr] = {}
    loop: GeneratedLoop | None = None
    for number, column in enumerate(source.table.columns):
        if column.generated is not None:
            try:
                _add_generated(ctx, source, number, found, ())
            except GeneratedLoop as error:
                loop = error
    return tuple(found.items()), loop


def _add_generated(
    ctx: Context, source: TableSource, number: int, found: dict[int, Expr], above: tuple[int, ...]
) -> None:
    column = source.table.columns[number]
    if number in found or column.generated is None:
        return
    if number in above:
        raise GeneratedLoop(source.table.columns[max(above[above.index(number) :])].name)
    source.used.clear()
    expr = bind_restricted(ctx, column.generated, source, GENERATED)
    for other in sorted(source.used):
        if other >= 0:
            _add_generated(ctx, source, other, found, (*above, number))
    found[number] = expr
