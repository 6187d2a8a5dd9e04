"""Walking the statements of a schema: what each of their names means.

The walk follows SQLite's resolver as far as names go; types, functions and what can be executed are not looked at.
Source: lang_select, lang_with, lang_createtrigger, foreignkeys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from minisql.engine.alter.misread import misread_column
from minisql.engine.alter.misuse import refuse_having, refuse_sizes
from minisql.engine.alter.names import Cte, Names, Scope, Source, TableKey, find_column
from minisql.engine.alter.views import EditedViews
from minisql.errors import SqlError
from minisql.planner.binding import is_name_test
from minisql.planner.first_use import view_key
from minisql.planner.from_clause import refuse_missing_index
from minisql.planner.ordering import ordinal
from minisql.schema import Catalog, Table, View, VirtualTable, fold
from minisql.sql import ast

_NO_CTES: Mapping[str, Cte] = {}


class Resolver:
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
        inner = Resolver(
            self._catalog,
            number,
            strings=self._strings,
            open_views=(*self._open_views, view),
            views=self._views,
        )
        inner.select(view.select, None, _NO_CTES)

    def _known_columns(self, columns: Iterable[ast.Identifier], source: Source) -> None:
        """Columns of the source in a list of a trigger (OF, SET, INSERT): SQLite does not mind what names none."""
        if source.table is not None:
            keys = [(column.pos, fold(column.name)) for column in columns]
            self.names.columns += [(pos, (source.table, key)) for pos, key in keys if source.has(key)]

    # ---- statements of the schema

    def view(self, tree: ast.CreateView) -> None:
        """The names in a view's text."""
        if self._bodies:
            self.select(tree.select, None, _NO_CTES)

    def index(self, tree: ast.CreateIndex, table: Table | None = None) -> None:
        """The names in an index's text; a term in quotes is a column (quirks §8). `table`: the table as it is going to
        be, if that is not what the catalog has."""
        if table is None:
            source = self._source(tree.table_name, self._home_name(), None, tree.table_name_pos)
        else:
            source = self._source_of(self._home, table, None, tree.table_name_pos)
        scope = Scope(sources=[source])
        self._terms(tree.columns, scope)
        if tree.where is not None and self._bodies:
            self._expr(tree.where, Scope(sources=[source], any_database=True), _NO_CTES)

    def table(self, tree: ast.CreateTable) -> None:
        """The names in a table's text: its own, its columns', those in expressions and foreign keys."""
        key: TableKey = (self._home, fold(tree.table.name))
        columns = [fold(column.name) for column in tree.columns]
        source = Source(key[1], columns, key, own_name=True, has_rowid=not tree.without_rowid)
        self.names.tables.append((tree.table.name_pos, key))
        scope = Scope(sources=[source])
        checks: list[ast.Expr] = []  # SQLite looks at them behind all else, and at generated columns behind them
        generated: list[ast.Expr] = []
        for column in tree.columns:
            self.names.columns.append((column.pos, (key, fold(column.name))))
            for constraint in column.constraints:
                match constraint:
                    case ast.Check(expr):
                        checks.append(expr)
                    case ast.ColumnGenerated(expr):
                        generated.append(expr)
                    case ast.ColumnReferences(clause):
                        self._foreign_key(clause)
        for place, each in enumerate(tree.constraints):
            match each:
                case ast.Check(expr):
                    checks.append(expr)
                case ast.PrimaryKey(terms):
                    self._terms(terms, scope)
                case ast.Unique(terms):
                    n_noted, misread = len(self.names.columns), (key, misread_column(tree, place))
                    self._terms(terms, scope)
                    self.names.columns[n_noted:] = [n for n in self.names.columns[n_noted:] if n[1] != misread]
                case ast.ForeignKey(children, clause):
                    for child in children:
                        if not source.has(fold(child.name)):
                            raise SqlError(f"unknown column {child.name} in foreign key definition")
                        self.names.columns.append((child.pos, (key, fold(child.name))))
                    self._foreign_key(clause)
        of_checks = Scope(sources=[source], any_database=True)
        for expr in checks if self._bodies else ():
            self._expr(expr, of_checks, _NO_CTES)
        for expr in generated:
            self._expr(expr, scope, _NO_CTES)

    def _foreign_key(self, clause: ast.ForeignKeyClause) -> None:
        """The parent need not be there: its names are noted all the same."""
        if not self._foreign_keys:
            return
        parent = (self._home, fold(clause.table))
        self.names.tables.append((clause.name_pos, parent))
        self.names.columns += [(column.pos, (parent, fold(column.name))) for column in clause.columns]

    def _terms(self, terms: Iterable[ast.IndexedColumn], scope: Scope) -> None:
        (source,) = scope.sources
        for term in terms:
            expr = term.expr
            while isinstance(expr, ast.Collate):
                expr = expr.operand
            if isinstance(expr, ast.Literal) and isinstance(expr.value, str) and source.has(fold(expr.value)):
                assert source.table is not None
                self.names.columns.append((expr.pos, (source.table, fold(expr.value))))
            else:
                self._expr(expr, scope, _NO_CTES)

    def trigger(self, tree: ast.CreateTrigger) -> None:
        """The names in a trigger's text, with NEW and OLD as rows of its table."""
        schema = tree.table.schema if self._home == 1 else self._home_name()
        if not self._bodies:
            number, table = self._find_table(tree.table.name, schema)
            if not isinstance(table, View):  # a view may be broken
                self.names.tables.append((tree.table.name_pos, (number, fold(table.name))))
            return
        source = self._source(tree.table.name, schema, None, tree.table.name_pos)
        self._known_columns(tree.of, source)
        rows = [] if tree.event is ast.TriggerEvent.INSERT else [_row_of(source, "old")]
        rows += [] if tree.event is ast.TriggerEvent.DELETE else [_row_of(source, "new")]
        scope = Scope(sources=rows)
        if tree.when is not None:
            self._expr(tree.when, scope, _NO_CTES)
        for step in tree.body:
            match step:
                case ast.Select():
                    self.select(step, scope, _NO_CTES)
                case ast.Insert():
                    self._insert(step, scope)
                case ast.Update():
                    self._update(step, scope)
                case ast.Delete():
                    target = self._source(step.table.name, step.table.schema, step.table.alias, step.table.name_pos)
                    if step.where is not None:
                        self._expr(step.where, Scope(scope, [target]), self._with(step.with_, scope, _NO_CTES))

    def _insert(self, step: ast.Insert, scope: Scope) -> None:
        ctes = self._with(step.with_, scope, _NO_CTES)
        if step.source is not None:  # before the target: of two mistakes this one is told
            self.select(step.source, scope, ctes)
        target = self._source(step.table.name, step.table.schema, step.alias, step.table.name_pos)
        self._known_columns(step.columns, target)
        excluded = _row_of(target, "excluded")
        excluded.own_name = True  # when the table is renamed, SQLite writes the new name over `excluded` too
        inner = Scope(scope, [target, excluded])
        for upsert in step.upserts[:1]:  # SQLite does not look at further ones
            self._terms(upsert.target, Scope(scope, [target]))
            self._assignments(upsert.assignments, target, inner, ctes)
            for expr in (upsert.target_where, upsert.where):
                if expr is not None:
                    self._expr(expr, inner, ctes)

    def _update(self, step: ast.Update, scope: Scope) -> None:
        ctes = self._with(step.with_, scope, _NO_CTES)
        target = self._source(step.table.name, step.table.schema, step.table.alias, step.table.name_pos)
        inner = Scope(scope, [target])
        conditions = [] if step.from_ is None else self._joined(step.from_, inner, ctes)
        for arg in () if step.from_ is None else _function_args(step.from_):
            self._expr(arg, inner, ctes)
        self._assignments(step.assignments, target, inner, ctes)
        if step.where is not None:
            self._expr(step.where, inner, ctes)
        with self._unnoted():  # SQLite does not rename what ON says here, and then finds that the old name is gone
            for condition in conditions:
                self._expr(condition, inner, ctes)

    def _assignments(
        self, assignments: Iterable[ast.Assignment], target: Source, scope: Scope, ctes: Mapping[str, Cte]
    ) -> None:
        for assignment in assignments:
            self._expr(assignment.value, scope, ctes)
            self._known_columns(assignment.columns, target)

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
        self._is_in_query = self._tables_alone = True
        try:
            with self._unnoted():
                self._select(select, parent, ctes, on_first)
            self._tables_alone = False
            return self._select(select, parent, ctes, on_first)
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
        for expr in (select.limit, select.offset) if number == len(select.cores) - 1 else ():
            if expr is not None:
                self._expr(expr, Scope(), ctes)
        if isinstance(core, ast.SelectCore) and core.from_ is not None:
            conditions = self._joined(core.from_, scope, ctes) + _function_args(core.from_)
        if isinstance(core, ast.Values):
            for row in reversed(core.rows):  # to SQLite, a compound
                for expr in row:
                    self._expr(expr, scope, ctes)
            return scope, [f"column{number}" for number in range(1, len(core.rows[0]) + 1)]
        outputs = self._results(core, scope, ctes)
        if self._views is not None and not self._tables_alone:
            refuse_having(core, self._views.functions)
        for node in (core.having, core.where, *conditions, *(window.spec for window in core.windows)):
            if node is not None:
                self._expr(node, scope, ctes)
        for term in () if select.operators else select.order_by:
            self._order_term(term.expr, [scope], ctes)
        for expr in core.group_by:
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
                for condition in self._joined(item.join, scope, ctes) + _function_args(item.join):
                    self._expr(condition, scope, ctes)

    def _refuse_missing_index(self, item: ast.Table) -> None:
        if item.indexed_by is not None:
            table = self._find_table(item.name, item.schema)[1]
            if not isinstance(table, VirtualTable):
                refuse_missing_index(item, table)

    def _expr(self, root: ast.Node, scope: Scope, ctes: Mapping[str, Cte]) -> None:
        """The names in an expression (or a window). Uses no recursion but for subqueries."""
        stack: list[ast.Node] = [root]
        while stack:
            node = stack.pop()
            match node:
                case ast.ColumnRef():
                    if self._tables_alone:
                        continue
                    find_column(node, scope, self.names, strings=self._strings)
                case ast.Select():
                    self.select(node, scope, ctes)
                case ast.InTable():
                    stack += [node.operand, *(node.args or ())]
                    if node.args is None and not (node.table.schema is None and fold(node.table.name) in ctes):
                        self._find_table(node.table.name, node.table.schema)  # not noted: SQLite leaves `IN t` alone
                case _:
                    if not self._tables_alone:
                        refuse_sizes(node)
                    parts = ast.children(node)
                    stack.extend(parts if is_name_test(node) else reversed(parts))

    def _home_name(self) -> str:
        home = self._catalog.schemas[self._home]
        assert home is not None
        return home.name


def _row_of(source: Source, key: str) -> Source:
    return Source(key, source.columns, source.table, has_rowid=source.has_rowid, qualified_only=True)


def _function_args(join: ast.JoinClause) -> list[ast.Expr]:
    """The arguments of the table-valued functions that stand in a FROM clause, but not within its parentheses."""
    items = (join.first, *(step.table for step in join.joins))
    return [arg for item in items if isinstance(item, ast.TableFunction) for arg in item.args]


def _any_has(sources: Iterable[Source], key: str) -> bool:
    return any(source.columns is None or source.has(key) for source in sources)
