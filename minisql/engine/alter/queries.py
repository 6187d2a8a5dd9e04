"""Walking a query or an expression of a schema's text: what each of its names means.

The walk follows SQLite's resolver as far as names go; types, functions and what can be executed are not looked at.
Source: lang_select, lang_with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from minisql.engine.alter.misuse import refuse_having, refuse_sizes
from minisql.engine.alter.names import Cte, Names, Scope, Source, find_column
from minisql.engine.alter.order import pop_to_end, push_parts, push_parts_for_tables, reads_on_at, window_terms
from minisql.engine.alter.views import EditedViews
from minisql.errors import SqlError
from minisql.planner.first_use import view_key
from minisql.planner.named_tables import refuse_missing_index
from minisql.planner.ordering import ordinal
from minisql.schema import Catalog, Table, View, VirtualTable, fold
from minisql.sql import ast

NO_CTES: Mapping[str, Cte] = {}


class QueryResolver:
    """Finds out the names of one text that stands in the schema of database `home`.

    Args:
        strings: double-quoted names that name nothing are strings, else they are errors.
        bodies: look at what views, triggers, CHECKs and partial indexes say, not only at whose they are.
        foreign_keys: look at the parents of foreign keys.
    """

    def __init__(
        self,
        catalog: Catalog,
        home: int,
        *,
        strings: bool = True,
        bodies: bool = True,
        foreign_keys: bool = True,
        open_views: tuple[View, ...] = (),
        views: EditedViews | None = None,
    ) -> None:
        self._catalog = catalog
        self._views = views
        self._home = home
        self._strings = strings
        self._bodies = bodies
        self._foreign_keys = foreign_keys
        self._open_views = open_views
        self._known_views: dict[int, Sequence[str]] = {}
        self._is_in_query = self._tables_alone = False
        self.names = Names()

    # ---- tables

    def _find_table(self, name: str, schema: str | None) -> tuple[int, Table | View | VirtualTable]:
        """A table as this text sees it: what is not in temp sees its own database alone (lang_createview)."""
        home = self._catalog.schemas[self._home]
        assert home is not None
        if schema is None and self._home != 1:
            schema = home.name
        found = self._catalog.find_table(name, schema)
        if found is None:
            raise SqlError(f"no such table: {name if schema is None else f'{schema}.{name}'}")
        number, table = found
        return number, table

    def _source(self, name: str, schema: str | None, alias: str | None, offset: int) -> Source:
        """A table or view in FROM, or as the target of a change; its name is noted."""
        if self._views is not None and self._catalog.find_table(name, schema) is None:
            table = self._views.tables.eponymous(name)
            if table is not None:
                return Source(fold(alias or name), tuple(table.by_name))
        number, found = self._find_table(name, schema)
        return self._source_of(number, found, alias, offset)

    def _source_of(self, number: int, table: Table | View | VirtualTable, alias: str | None, offset: int) -> Source:
        key = fold(table.name if alias is None else alias)
        schema = self._catalog.schemas[number]
        assert schema is not None
        database = fold(schema.name)
        if isinstance(table, View):
            return Source(key, self._view_columns(number, table), database=database)
        table_key = (number, fold(table.name))
        self.names.tables.append((offset, table_key))
        if isinstance(table, VirtualTable):
            assert self._views is not None, table.name
            table = self._views.tables.connected(number, table)
        columns = tuple(table.by_name)
        return Source(key, columns, table_key, alias is None, not table.without_rowid, database=database)

    def _view_columns(self, number: int, view: View) -> Sequence[str]:
        if id(view) not in self._known_views:
            self._known_views[id(view)] = self._columns_of_view(number, view)
        return self._known_views[id(view)]

    def _columns_of_view(self, number: int, view: View) -> Sequence[str]:
        if any(view is known for known in self._open_views):
            raise SqlError(f"view {view.name} is circularly defined")
        assert self._views is not None, view.name
        key = number, view_key(view)
        looked_at = self._views.looked_at.get(key)
        if looked_at is not None:
            return looked_at
        is_known = self._views.is_known(number, view)
        columns = self._views.columns(self._catalog, number, view)
        if is_known:  # and what it reads may be gone since
            self._walk(number, view)
        self._views.looked_at[key] = columns
        return columns

    def _walk(self, number: int, view: View) -> None:
        """Look at the names in a view's text."""
        inner = QueryResolver(
            self._catalog,
            number,
            strings=self._strings,
            open_views=(*self._open_views, view),
            views=self._views,
        )
        inner.select(view.select, None, NO_CTES)

    # ---- queries

    def select(
        self,
        select: ast.Select,
        parent: Scope | None,
        ctes: Mapping[str, Cte],
        on_first: Callable[[list[str]], None] | None = None,
    ) -> list[str]:
        """The names in a query. Returns the folded names of its columns; `on_first` is told those of the first core.

        SQLite finds the tables of a query, and of all queries in it, before it looks for any column.
        """
        if self._is_in_query:
            return self._select(select, parent, ctes, on_first)
        with self._all_tables_first():
            self._select(select, parent, ctes, on_first)
        self._is_in_query = True
        try:
            return self._select(select, parent, ctes, on_first)
        finally:
            self._is_in_query = False

    @contextmanager
    def _all_tables_first(self) -> Iterator[None]:
        """While the tables of a query are looked for, and no column."""
        self._is_in_query = self._tables_alone = True
        try:
            with self._unnoted():
                yield
        finally:
            self._is_in_query = self._tables_alone = False

    def _select(
        self,
        select: ast.Select,
        parent: Scope | None,
        ctes: Mapping[str, Cte],
        on_first: Callable[[list[str]], None] | None = None,
    ) -> list[str]:
        """As `select`, once over.

        The cores are looked at as SQLite looks at them, the last one first; where the others may need the first one's
        columns, in their order.
        """
        ctes = self._with(select.with_, parent, ctes)
        found: dict[int, tuple[Scope, list[str]]] = {}
        numbers = range(len(select.cores))
        for number in numbers if on_first is not None else reversed(numbers):
            found[number] = self._core(select, number, parent, ctes)
            if on_first is not None and number == 0:
                on_first(found[0][1])
        scopes = [found[number][0] for number in numbers]
        outputs = found[0][1]
        for number in () if self._tables_alone else numbers[1:]:
            if len(found[number][1]) != len(outputs):
                operator = select.operators[number - 1].value
                sides = f"SELECTs to the left and right of {operator} do not have the same number of result columns"
                raise SqlError(sides)
        for number, term in enumerate(select.order_by if select.operators else (), start=1):
            if self._tables_alone:
                self._expr(term.expr, scopes[0], ctes)
                continue
            try:
                self._order_term(term.expr, scopes, ctes)
            except SqlError as error:
                unmatched = f"{ordinal(number)} ORDER BY term does not match any column in the result set"
                raise SqlError(unmatched) from error
        return outputs

    def _order_term(self, expr: ast.Expr, scopes: Sequence[Scope], ctes: Mapping[str, Cte]) -> None:
        """A name is a result's alias before it is a column (lang_select "The ORDER BY clause").

        In a compound, a term is looked for in one core after the other, from the left.
        """
        bare = expr
        while isinstance(bare, ast.Collate):
            bare = bare.operand
        if isinstance(bare, ast.ColumnRef) and bare.table is None:
            name = fold(bare.column)
            if name in scopes[0].aliases or any(name in scope.starred for scope in scopes):
                return
        for scope in scopes[:-1]:
            lists: tuple[list[Any], ...] = (self.names.tables, self.names.columns, self.names.strings)
            before = [len(noted) for noted in lists]
            try:
                self._expr(expr, scope, ctes)
                return
            except SqlError:
                for noted, n_before in zip(lists, before, strict=True):
                    del noted[n_before:]
        self._expr(expr, scopes[-1], ctes)

    def _with(self, with_: ast.With | None, parent: Scope | None, ctes: Mapping[str, Cte]) -> Mapping[str, Cte]:
        if with_ is None:
            return ctes
        seen = dict(ctes)
        own = [Cte(node, seen, parent) for node in with_.ctes]
        seen.update((fold(cte.node.name), cte) for cte in own)
        for cte in own:
            self._cte_columns(cte)
        return seen

    def _cte_columns(self, cte: Cte) -> Sequence[str]:
        if cte.columns is None:
            if cte.is_open:
                raise SqlError(f"circular reference: {cte.node.name}")
            cte.is_open = True
            declared = [fold(column.name) for column in cte.node.columns]

            def known(columns: list[str]) -> None:
                if declared and len(declared) != len(columns):
                    n_found = f"table {cte.node.name} has {len(columns)} values for {len(declared)} columns"
                    raise SqlError(n_found)
                cte.columns = declared or columns

            self.select(cte.node.select, cte.parent, cte.seen_by, known)
        assert cte.columns is not None, cte.node.name
        return cte.columns

    def _core(
        self, select: ast.Select, number: int, parent: Scope | None, ctes: Mapping[str, Cte]
    ) -> tuple[Scope, list[str]]:
        """The scope of a select's core, with its aliases, and the folded names of its columns.

        The clauses are looked at in SQLite's order: of two mistakes the first in it is told. To SQLite, LIMIT is a part
        of the last core, and what ON says a part of WHERE.
        """
        core, scope = select.cores[number], Scope(parent)
        conditions: list[ast.Expr] = []
        limits = [each for each in (select.limit, select.offset) if each is not None]
        limits = limits if number == len(select.cores) - 1 else []
        for expr in () if self._tables_alone else limits:
            self._expr(expr, Scope(), ctes)
        if isinstance(core, ast.SelectCore) and core.from_ is not None:
            conditions = self._joined(core.from_, scope, ctes) + function_args(core.from_)
        if isinstance(core, ast.Values):
            for row in reversed(core.rows):  # to SQLite, a compound
                for expr in row:
                    self._expr(expr, scope, ctes)
            return scope, [f"column{number}" for number in range(1, len(core.rows[0]) + 1)]
        outputs = self._results(core, scope, ctes)
        if self._views is not None and not self._tables_alone:
            refuse_having(core, self._views.functions)
        if core.having is not None:
            self._expr(core.having, scope, ctes)
        self._all([each for each in (core.where, *conditions) if each is not None], scope, ctes)
        for expr in (term for window in core.windows for term in window_terms(window)):
            self._expr(expr, scope, ctes)
        for term in () if select.operators else select.order_by:
            self._order_term(term.expr, [scope], ctes)
        for expr in (*core.group_by, *(limits if self._tables_alone else ())):
            self._expr(expr, scope, ctes)
        return scope, outputs

    def _results(self, core: ast.SelectCore, scope: Scope, ctes: Mapping[str, Cte]) -> list[str]:
        """The folded names of a core's columns, whose aliases go into the scope."""
        outputs: list[str] = []
        for column in core.columns:
            if isinstance(column, ast.Star):
                starred = self._star(column, scope)
                scope.starred |= set(starred)
                outputs += starred
                continue
            self._expr(column.expr, scope, ctes)
            named = column.expr.column if isinstance(column.expr, ast.ColumnRef) else column.text
            outputs.append(fold(named if column.alias is None else column.alias))
        aliases = (column.alias for column in core.columns if isinstance(column, ast.ResultColumn))
        scope.aliases = frozenset(fold(alias) for alias in aliases if alias is not None)
        return outputs

    def _star(self, star: ast.Star, scope: Scope) -> list[str]:
        """The columns that `*` or `table.*` stands for; the table's name is noted."""
        if star.table is None:
            if not scope.sources:
                raise SqlError("no tables specified")
            among = scope.sources
        else:
            among = [source for source in scope.sources if source.key == fold(star.table)]
            if not among:
                raise SqlError(f"no such table: {star.table}")
            own = (source.table for source in among if source.own_name and source.table is not None)
            self.names.tables += [(star.pos, table) for table in own]
        columns: list[str] = []
        for source in among:
            columns += [c for c in source.columns or () if star.table or c not in scope.merged or c not in columns]
        return columns

    def _joined(self, join: ast.JoinClause, scope: Scope, ctes: Mapping[str, Cte]) -> list[ast.Expr]:
        """A FROM clause without the arguments of its functions, and without what its ON clauses say, which is
        returned."""
        self._add_source(join.first, scope, ctes)
        conditions = []
        for step in join.joins:
            n_left = len(scope.sources)
            self._add_source(step.table, scope, ctes)
            left, right = scope.sources[:n_left], scope.sources[n_left:]
            if step.natural and (step.on is not None or step.using):
                raise SqlError("a NATURAL join may not have an ON or USING clause")
            if step.natural:
                scope.merged |= {key for source in left for key in source.columns or () if _any_has(right, key)}
            for column in step.using:
                key = fold(column.name)
                if not _any_has(left, key) or not _any_has(right, key):
                    message = f"cannot join using column {column.name} - column not present in both tables"
                    raise SqlError(message)
                scope.merged.add(key)
            if step.on is not None:
                conditions.append(step.on)
        return conditions

    @contextmanager
    def _unnoted(self) -> Iterator[None]:
        """While names are looked up and no more."""
        lists: tuple[list[Any], ...] = (self.names.tables, self.names.columns, self.names.strings)
        before = [len(noted) for noted in lists]
        yield
        for noted, n_before in zip(lists, before, strict=True):
            del noted[n_before:]

    def _add_source(self, item: ast.TableOrSubquery, scope: Scope, ctes: Mapping[str, Cte]) -> None:
        match item:
            case ast.Table():
                cte = ctes.get(fold(item.name)) if item.schema is None else None
                if cte is not None:
                    scope.sources.append(Source(fold(item.alias or item.name), self._cte_columns(cte)))
                else:
                    self._refuse_missing_index(item)
                    scope.sources.append(self._source(item.name, item.schema, item.alias, item.name_pos))
            case ast.TableFunction():
                found = self._catalog.find_table(item.name, item.schema)
                is_cte = item.schema is None and fold(item.name) in ctes
                if is_cte or (found is not None and not isinstance(found[1], VirtualTable)):
                    raise SqlError(f"'{item.name}' is not a function")
                scope.sources.append(self._source(item.name, item.schema, item.alias, item.name_pos))
            case ast.SubqueryTable():
                outputs = self.select(item.select, scope.parent, ctes)
                scope.sources.append(Source(fold(item.alias or ""), outputs))
            case ast.NestedJoin():
                for condition in self._joined(item.join, scope, ctes) + function_args(item.join):
                    self._expr(condition, scope, ctes)

    def _refuse_missing_index(self, item: ast.Table) -> None:
        if item.indexed_by is not None:
            table = self._find_table(item.name, item.schema)[1]
            if not isinstance(table, VirtualTable):
                refuse_missing_index(item, table)

    def _expr(self, root: ast.Node, scope: Scope, ctes: Mapping[str, Cte]) -> None:
        """The names in an expression. Uses no recursion but for subqueries."""
        self._all([root], scope, ctes)

    def _all(self, roots: Sequence[ast.Node], scope: Scope, ctes: Mapping[str, Cte]) -> None:
        """The names in expressions that AND connects."""
        stack: list[ast.Node | None] = [*reversed(roots)]
        mistake: SqlError | None = None
        while stack:
            node = stack.pop()
            if node is None:
                continue
            try:
                if mistake is None:
                    self._node(node, stack, scope, ctes)
                else:
                    self._node_behind(node, stack, scope, ctes)
            except SqlError as error:
                if self._tables_alone:
                    raise
                mistake = error
                pop_to_end(stack)
                continue
            if mistake is not None and not reads_on_at(node):
                pop_to_end(stack)
        if mistake is not None:
            raise mistake

    def _node(self, node: ast.Node, stack: list[ast.Node | None], scope: Scope, ctes: Mapping[str, Cte]) -> None:
        """As `_expr`, of the node alone, and put on the stack what is under it."""
        match node:
            case ast.Select():
                self.select(node, scope, ctes)
            case ast.TableName():
                if node.schema is not None or fold(node.name) not in ctes:
                    self._find_table(node.name, node.schema)  # not noted: SQLite leaves `IN t` alone
            case _ if self._tables_alone:
                push_parts_for_tables(stack, node)
            case ast.ColumnRef():
                find_column(node, scope, self.names, strings=self._strings)
            case ast.InTable(operand, table, None):
                self._node(table, stack, scope, ctes)
                stack.append(operand)
            case _:
                refuse_sizes(node)
                push_parts(stack, node)

    def _node_behind(self, node: ast.Node, stack: list[ast.Node | None], scope: Scope, ctes: Mapping[str, Cte]) -> None:
        """As `_node`, behind a mistake: of a query SQLite looks for the tables and no more, of a window at nothing."""
        match node:
            case ast.Subquery(select) | ast.Exists(select) | ast.InSelect(_, select):
                if not self._is_in_query:  # else they have been looked for
                    with self._all_tables_first():
                        self._select(select, scope, ctes)
            case ast.WindowSpec():
                pass
            case _:
                self._node(node, stack, scope, ctes)

    def _home_name(self) -> str:
        home = self._catalog.schemas[self._home]
        assert home is not None
        return home.name


def function_args(join: ast.JoinClause) -> list[ast.Expr]:
    """The arguments of the table-valued functions that stand in a FROM clause, but not within its parentheses."""
    items = (join.first, *(step.table for step in join.joins))
    return [arg for item in items if isinstance(item, ast.TableFunction) for arg in item.args]


def _any_has(sources: Iterable[Source], key: str) -> bool:
    return any(source.columns is None or source.has(key) for source in sources)
