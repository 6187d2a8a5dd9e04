"""FROM: tables, views, common table expressions, subqueries, and how they are joined.

Every producer becomes a source of the scope, in the order of the text. ON is bound later, together with WHERE, since
it may use the names of all sources and the aliases of result columns.
Source: lang_select "Determination of input data", lang_with, lang_createview.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from minisql.errors import SqlError
from minisql.frozen import replace, slotted
from minisql.planner.binding import bind_whole
from minisql.planner.block import ALL_TERMS, FromItem, JoinItem, QueryItem, TableItem, conjuncts, source_numbers
from minisql.planner.common_table import bind_common_table
from minisql.planner.context import BoundQuery, Context
from minisql.planner.expr import Compare, CompareOp, Unary, UnaryOp
from minisql.planner.first_use import check_first_use, view_key
from minisql.planner.nodes import JoinKind
from minisql.planner.outputs import missing_collation, refuse_twins, rename_columns, stored_columns, unique_names
from minisql.planner.scope import (
    Ctes,
    DerivedColumn,
    DerivedSource,
    Frame,
    JoinColumn,
    Scope,
    Source,
    TableSource,
)
from minisql.planner.typed import comparison
from minisql.schema.objects import Table, View, VirtualTable, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity

if TYPE_CHECKING:
    from minisql.planner.view_numbers import ViewNumbers

_KINDS: Final = {
    ast.JoinKind.COMMA: JoinKind.INNER,
    ast.JoinKind.INNER: JoinKind.INNER,
    ast.JoinKind.CROSS: JoinKind.INNER,
    ast.JoinKind.LEFT: JoinKind.LEFT,
    ast.JoinKind.RIGHT: JoinKind.RIGHT,
    ast.JoinKind.FULL: JoinKind.FULL,
}


@slotted
class Pending:
    """What waits for all names of a FROM clause: an ON clause, or an argument of a table-valued function.

    `visible`: the sources that one in parentheses may name; None: all of FROM.
    """

    item: JoinItem | TableItem
    expr: ast.Expr
    visible: list[Source] | None = None


def bind_from(ctx: Context, clause: ast.JoinClause, scope: Scope) -> tuple[FromItem, list[Pending]]:
    """The item of a FROM clause, its sources added to `scope`; and the ON clauses that are still to be bound."""
    pending: list[Pending] = []
    item = _join_clause(ctx, clause, scope, pending)
    if len(scope.sources) > ctx.env.limits.join_tables:
        raise SqlError(f"at most {ctx.env.limits.join_tables} tables in a join")
    return item, pending


def bind_on(ctx: Context, pending: Sequence[Pending], scope: Scope) -> None:
    """Bind the ON clauses and the arguments of functions, now that all names are there."""
    for waiting in pending:
        if isinstance(waiting.item, JoinItem):
            outside, ctx.in_on = ctx.in_on, True
            try:
                with _as_visible(waiting, scope):
                    waiting.item.on += conjuncts(bind_whole(ctx, waiting.expr, scope).expr)
            finally:
                ctx.in_on = outside
    for waiting in pending:  # SQLite looks at them last
        if not isinstance(waiting.item, JoinItem):
            with _as_visible(waiting, scope):
                _bind_argument(ctx, waiting.item, waiting.expr, scope)


@contextmanager
def _as_visible(waiting: Pending, scope: Scope) -> Iterator[None]:
    """While the scope has only what the expression may name."""
    if waiting.visible is None:
        yield
        return
    sources, aliases = scope.sources, scope.aliases
    scope.sources, scope.aliases = waiting.visible, None
    try:
        yield
    finally:
        scope.sources, scope.aliases = sources, aliases


def _bind_argument(ctx: Context, item: TableItem, expr: ast.Expr, scope: Scope) -> None:
    """The next argument is the value of the next hidden column. It does not make that column one that is read."""
    source = item.source
    hidden = [number for number, column in enumerate(source.table.columns) if column.hidden]
    if len(item.args) >= len(hidden):
        bind_whole(ctx, expr, scope)
        ctx.note_late(SqlError(f"too many arguments on {source.table.name}() - max {len(hidden)}"))
        return
    number = hidden[len(item.args)]
    used_before = set(source.used)
    column = source.column(number)
    source.used.clear()
    source.used.update(used_before)
    value = bind_whole(ctx, expr, scope)
    equal = Compare(CompareOp.EQ, column.expr, Unary(UnaryOp.PLUS, value.expr), comparison(column, value))
    item.args.append((equal, number))


def _join_clause(
    ctx: Context,
    clause: ast.JoinClause,
    scope: Scope,
    pending: list[Pending],
    *,
    before_right: bool = False,
    nested: bool = False,
) -> FromItem:
    """`before_right`: the clause stands in parentheses that mean nothing, in one that has a RIGHT or FULL JOIN;
    `nested`: in parentheses that are a subquery to SQLite."""
    has_right = before_right or _has_right_join(clause)
    item = _producer(ctx, clause.first, scope, pending, before_right=has_right)
    for join in clause.joins:
        n_left, n_pending = len(scope.sources), len(pending)
        right = _producer(ctx, join.table, scope, pending)
        if isinstance(join.table, ast.NestedJoin):
            if isinstance(right, JoinItem):
                right.n_behind, right.number = ALL_TERMS, ctx.new_source()
            if isinstance(right, JoinItem) and ctx.select_numbers:
                number_of_join = ctx.select_numbers.get(id(join.table)) or ctx.new_level()
                right.name = join.table.alias or f"(join-{number_of_join})"
            close_in(pending[n_pending:], scope.sources[n_left:])
        joined = JoinItem(item, right, _KINDS[join.kind], [], join.kind is ast.JoinKind.CROSS)
        left_numbers = source_numbers(item)
        left_sources = [source for source in scope.sources[:n_left] if source.number in left_numbers]
        right_sources = scope.sources[n_left:]
        if join.kind in (ast.JoinKind.RIGHT, ast.JoinKind.FULL):
            scope.left_of_right |= left_numbers
        if isinstance(join.table, ast.NestedJoin):
            _name_nested(right_sources, scope)
            if isinstance(right, JoinItem):
                right.hidden = _hidden(right_sources, scope)
            for source in right_sources:
                scope.beside.setdefault(source.number, right_sources)
        names = _names_in_common(join, left_sources, right_sources)
        if names:
            from minisql.planner.using import check_single, merge  # few statements come here

            if has_right or nested:
                check_single(names, scope, left_sources, has_right=has_right)
            merge(joined, names, scope, left_sources, right_sources, has_right=has_right, nested=nested)
            if nested:
                scope.shown_first[left_sources[-1].number] = set(map(fold, names))
        elif join.on is not None:
            pending.append(Pending(joined, join.on))
        item = joined
    return item


def _names_in_common(join: ast.Join, left: list[Source], right: list[Source]) -> list[str]:
    """The names by which USING or NATURAL joins."""
    if not join.natural:
        return [name.name for name in join.using]
    if join.on is not None or join.using:
        raise SqlError("a NATURAL join may not have an ON or USING clause")
    from minisql.planner.using import common_names  # as `merge`

    return common_names(left, right)


def close_in(pending: Sequence[Pending], sources: list[Source]) -> None:
    """A join in parentheses behind another table, or under an alias, is a subquery to SQLite: its ON clauses and the
    arguments in it see no other tables."""
    for waiting in pending:
        if waiting.visible is None:
            waiting.visible = sources


def _has_right_join(clause: ast.JoinClause) -> bool:
    """Is there a RIGHT or FULL JOIN, also in parentheses that stand first and so mean nothing?"""
    if any(join.kind in (ast.JoinKind.RIGHT, ast.JoinKind.FULL) for join in clause.joins):
        return True
    first = clause.first
    return isinstance(first, ast.NestedJoin) and first.alias is None and _has_right_join(first.join)


def _name_nested(sources: Sequence[Source], scope: Scope) -> None:
    """To SQLite, a join in parentheses behind another table is a subquery, whose columns have names of their own:
    `SELECT * FROM a JOIN (b JOIN c)` calls the second of two columns x of b and c `x:1`."""
    refuse_twins(sources, scope)
    places = [(source.number, number, name) for source, number, name in _shown(sources, scope)]
    for (source, number, name), shown in zip(places, unique_names([name for _, _, name in places])):
        if shown != name:
            scope.shown_as[source, number] = shown


def _hidden(sources: Sequence[Source], scope: Scope) -> frozenset[tuple[int, str]]:
    """The columns (source, folded name) of some sources that `*` does not show."""
    numbers = {source.number for source in sources}
    return frozenset(column for column in scope.not_shown if column[0] in numbers)


def _shown(sources: Sequence[Source], scope: Scope) -> list[tuple[Source, int, str]]:
    """(source, column number, name) of what `*` shows of some sources."""
    return [
        (source, number, name)
        for source in sources
        for number, name in source.visible()
        if (source.number, fold(name)) not in scope.not_shown
    ]


def _shown_columns(sources: Sequence[Source], scope: Scope) -> Iterator[JoinColumn]:
    """What `(a JOIN b) AS x` makes reachable as `x.column`."""
    shown = _shown(sources, scope)
    for name, (source, number, own_name) in zip(unique_names([name for _, _, name in shown]), shown):
        merged = scope.merged.get(fold(own_name))
        is_merged = merged is not None and source.number in merged.members
        yield JoinColumn(fold(name), source, number, merged if is_merged else None)


# ---------------------------------------------------------------- producers


def _producer(
    ctx: Context, node: ast.TableOrSubquery, scope: Scope, pending: list[Pending], *, before_right: bool = False
) -> FromItem:
    match node:
        case ast.Table():
            return _table_or_view(ctx, node, scope)
        case ast.SubqueryTable(select, alias):
            query = _bind_nested(ctx, select, scope, scope.ctes)
            _note_missing_collation(ctx, query.columns)
            shown = "" if alias else f"(subquery-{ctx.new_subquery(select)})"
            return _add_query(ctx, query, alias or "", scope, query.columns, shown)
        case ast.NestedJoin(join, None):
            if scope.sources and not join.joins:
                return _producer(ctx, renamed(join.first, None), scope, pending)
            return _join_clause(ctx, join, scope, pending, before_right=before_right, nested=bool(scope.sources))
        case ast.NestedJoin(join, alias) if alias is not None and join.joins:
            n_before, n_pending = len(scope.sources), len(pending)
            item = _join_clause(ctx, join, scope, pending, nested=True)
            assert isinstance(item, JoinItem), "it has joins"
            item.is_closed, item.name, item.number = True, alias, ctx.new_source()
            close_in(pending[n_pending:], scope.sources[n_before:])
            _name_nested(scope.sources[n_before:], scope)
            item.hidden = _hidden(scope.sources[n_before:], scope)
            scope.join_aliases.setdefault(fold(alias), []).extend(_shown_columns(scope.sources[n_before:], scope))
            return item
        case ast.NestedJoin(join, alias):
            return _producer(ctx, renamed(join.first, alias), scope, pending)
        case ast.TableFunction():
            return _table_function(ctx, node, scope, pending)


def renamed(node: ast.TableOrSubquery, alias: str | None) -> ast.TableOrSubquery:
    """What SQLite makes of `(t AS x) AS y`, or of `(t AS x)` behind another table: x is forgotten, not INDEXED BY."""
    match node:
        case ast.Table() | ast.SubqueryTable() | ast.TableFunction():
            return replace(node, alias=alias)
        case ast.NestedJoin(join, _):
            return replace(node, alias=alias) if join.joins else renamed(join.first, alias)


def _bind_nested(ctx: Context, select: ast.Select, scope: Scope, ctes: Ctes | None) -> BoundQuery:
    """A SELECT in FROM sees what the query around it sees from outside, and nothing of its FROM neighbours."""
    if ctx.deep and ctx.env.authorizer is None:  # an authorizer is to be asked from the outside in
        from minisql.planner.deep_from import bind_nested

        return bind_nested(ctx, select, scope, ctes)
    return ctx.bind_query(ctx, select, scope.parent, scope.frame, ctes)


def _table_function(ctx: Context, node: ast.TableFunction, scope: Scope, pending: list[Pending]) -> FromItem:
    is_cte = node.schema is None and scope.ctes is not None and scope.ctes.find(fold(node.name)) is not None
    if is_cte:
        raise SqlError(f"'{node.name}' is not a function")
    database, table = look_up(ctx, node.name, node.schema)
    if isinstance(table, View) or table.virtual is None:
        raise SqlError(f"'{node.name}' is not a function")
    item = TableItem(table_source(ctx, database, table, node.alias or table.name))
    item.source.label = label_of(ctx, node)
    scope.sources.append(item.source)
    pending += [Pending(item, argument) for argument in node.args]
    return item


def refuse_missing_index(node: ast.Table, table: Table | View) -> None:
    """INDEXED BY is looked at with the table's name: `no such index` is told before what is wrong in the clauses."""
    indexes = table.indexes if isinstance(table, Table) else ()
    if node.indexed_by is not None and all(fold(index.name) != fold(node.indexed_by) for index in indexes):
        raise SqlError(f"no such index: {node.indexed_by}")


def _table_or_view(ctx: Context, node: ast.Table, scope: Scope) -> FromItem:
    if node.schema is None and scope.ctes is not None:
        found = scope.ctes.find(fold(node.name))
        if found is not None:
            level, cte = found
            query, columns, use = bind_common_table(ctx, node, scope, level, cte)
            _note_missing_collation(ctx, columns)
            item = _add_query(ctx, query, node.alias or cte.name, scope, columns, cte.name)
            item.is_common, item.use = True, use
            return item
    database, table = look_up(ctx, node.name, node.schema)
    if isinstance(table, View):
        return _view(ctx, node, scope, database, table)
    refuse_missing_index(node, table)
    source = table_source(ctx, database, table, node.alias or table.name)
    source.label = label_of(ctx, node)
    scope.sources.append(source)
    return TableItem(source, node.indexed_by, node.not_indexed)


def label_of(ctx: Context, node: ast.Table | ast.TableFunction) -> str:
    """A table as EXPLAIN shows it: by its alias, else as it was written, `main.T`, but without the database in a view
    or a trigger."""
    if node.alias is not None or node.schema is None or ctx.from_schema:
        return node.alias or node.name
    return f"{node.schema}.{node.name}"


def table_source(ctx: Context, database: int, table: Table, name: str, number: int | None = None) -> TableSource:
    """A new occurrence of a stored table."""
    ctx.reads.add(database)
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    number = ctx.new_source() if number is None else number
    source = TableSource(number, name, fold(name), database, table, ctx.env, fold(schema.name))
    if ctx.env.authorizer is not None:
        from minisql.planner.authorizer import Access

        names = [column.name for column in table.columns]
        source.access = Access(ctx.env.authorizer, table.name, names, table.rowid_column, schema.name)
    return source


def find_table(ctx: Context, name: str, schema: str | None) -> tuple[int, Table | View | VirtualTable] | None:
    """Look a name up; inside a view an unqualified one means the view's own database first."""
    if schema is None and ctx.home is not None:
        return ctx.env.catalog.find_table(name, ctx.home)
    return ctx.env.catalog.find_table(name, schema)


def look_up(ctx: Context, name: str, schema: str | None) -> tuple[int, Table | View]:
    """(database, table or view).

    Raises:
        SqlError: `no such table: x`, or what is wrong with the table's definition.
    """
    found = find_table(ctx, name, schema)
    if found is None:
        eponymous = ctx.env.virtual_tables.eponymous(name)
        if eponymous is None:
            raise no_such_table(ctx, name, schema)
        found = 0, eponymous
    database, table = found
    if isinstance(table, VirtualTable):
        table = ctx.env.virtual_tables.connected(database, table)
    virtual = None if isinstance(table, View) else table.virtual
    in_schema = ctx.from_schema and not ctx.is_trusted
    if virtual is not None and in_schema and not virtual.may_stand_in_schema(ctx.env.trusted_schema):
        raise SqlError(f'unsafe use of virtual table "{table.name}"')
    return database, table


def no_such_table(ctx: Context, name: str, schema: str | None) -> SqlError:
    schema = schema or ctx.home
    return SqlError(f"no such table: {name}" if schema is None else f"no such table: {schema}.{name}")


def _view(ctx: Context, node: ast.Table, scope: Scope, database: int, view: View) -> FromItem:
    if node.indexed_by is not None:
        raise SqlError(f"no such index: {node.indexed_by}")
    columns, query = bind_view(ctx, database, view, scope.frame, node)
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    item = _add_query(ctx, query, node.alias or view.name, scope, columns, view.name, fold(schema.name))
    note_access(ctx, item.source, view, database)
    item.source.lacks_collations = missing_collation(columns) is not None
    return item


def note_access(ctx: Context, source: DerivedSource, view: View, database: int) -> None:
    """Let the authorizer, if there is one, be asked when a column of the view is read."""
    if ctx.env.authorizer is not None:
        from minisql.planner.authorizer import Access

        names, home = [column.name for column in source.columns], ctx.env.catalog.database_name(database)
        source.access = Access(ctx.env.authorizer, view.name, names, None, home)


def bind_view(
    ctx: Context, database: int, view: View, frame: Frame, node: ast.Table | None = None
) -> tuple[tuple[DerivedColumn, ...], BoundQuery]:
    """A view's columns under their declared names, and its query. `node`: where it is named, in FROM.

    Raises:
        SqlError: the view is circular, has not the columns that it declares, or reads what is not there.
    """
    if any(opened is view for opened in ctx.open_views):
        raise SqlError(f"view {view.name} is circularly defined")
    schema = ctx.env.catalog.schemas[database]
    assert schema is not None, f"database {database} is gone"
    if not ctx.env.views and database != 1:
        raise SqlError(f'access to view "{view.name}" prohibited')
    ctx.reads.add(database)
    views, key = ctx.env.known_views[database], view_key(view)
    known = views.get(key)
    if known is None:
        check_first_use(ctx, view, fold(schema.name))
    outside, ctx.first_use = ctx.first_use, False
    try:
        with ctx.inside_view(view, fold(schema.name), _numbers_of(ctx, view, node)), ctx.authorized_as(view.name):
            query = ctx.bind_query(ctx, view.select, None, frame, None)
    finally:
        ctx.first_use = outside
    columns, names = query.columns, view.columns
    if known is not None:
        names = tuple([column.name for column in known])
    missing = missing_collation(columns) if known is None else None
    if missing is not None and names:
        raise missing
    if known is None and names:
        views[key] = _declared(names, columns)
        ctx.new_views.append((database, key))
    if names and len(names) != len(columns):
        raise SqlError(f"expected {len(names)} columns for '{view.name}' but got {len(columns)}")
    columns = rename_columns(names, columns) if names else stored_columns(columns)
    if known is None and not names:
        views[key] = columns
        ctx.new_views.append((database, key))
    if missing is not None:
        raise missing  # once, for now the view is known
    return columns, query


def _declared(names: Sequence[str], columns: Sequence[DerivedColumn]) -> tuple[DerivedColumn, ...]:
    """What is known of a view by its column list, which may have another length than its rows."""
    if len(names) != len(columns):
        columns = [DerivedColumn(name, Affinity.NONE, None, None) for name in names]
    return rename_columns(names, columns)


def columns_of_view(ctx: Context, database: int, view: View) -> tuple[DerivedColumn, ...]:
    """A view's columns, as the connection knows them or finds them out now.

    Raises:
        SqlError: as `bind_view`, if they are not known; not because the rows have another number of columns.
    """
    ctx.reads.add(database)
    views, key = ctx.env.known_views[database], view_key(view)
    if key not in views:
        try:
            bind_view(ctx, database, view, ctx.new_frame())
        except SqlError:
            if key not in views or not view.columns:
                raise  # otherwise its rows have another number of columns than it declares: they are not read here
    return views[key]


def _numbers_of(ctx: Context, view: View, node: ast.Table | None) -> ViewNumbers | None:
    """The numbers of the view's SELECTs, for EXPLAIN QUERY PLAN."""
    if not ctx.select_numbers or node is None:
        return None
    if ctx.view_numbers is not None:
        return ctx.view_numbers.below.get(id(node))
    from minisql.planner.view_numbers import number_view

    def find_view(name: str, schema: str | None) -> View | None:
        found = find_table(ctx, name, schema)
        return found[1] if found is not None and isinstance(found[1], View) else None

    return number_view(view.select, ctx.new_level, find_view)


def _note_missing_collation(ctx: Context, columns: Sequence[DerivedColumn]) -> None:
    missing = missing_collation(columns)
    if missing is not None:
        ctx.note_late(missing)


def _add_query(
    ctx: Context,
    query: BoundQuery,
    name: str,
    scope: Scope,
    columns: tuple[DerivedColumn, ...],
    own_name: str = "",
    database: str = "*",
) -> QueryItem:
    by_name: dict[str, int] = {}
    for number, column in enumerate(columns):
        by_name.setdefault(fold(column.name), number)
    source = DerivedSource(ctx.new_source(), name, fold(name), columns, by_name, database, title=own_name)
    scope.sources.append(source)
    return QueryItem(source, query, own_name or name)
