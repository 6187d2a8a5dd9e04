"""Walking the statements of a schema: what each of their names means. Source: lang_createtrigger, foreignkeys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from minisql.engine.alter.misread import misread_column
from minisql.engine.alter.names import Cte, Scope, Source, TableKey
from minisql.engine.alter.queries import NO_CTES, QueryResolver, function_args
from minisql.errors import SqlError
from minisql.schema import Table, View, fold
from minisql.sql import ast


class Resolver(QueryResolver):
    """As `QueryResolver`, and the statements that stand in a schema."""

    def _known_columns(self, columns: Iterable[ast.Identifier], source: Source) -> None:
        """Columns of the source in a list of a trigger (OF, SET, INSERT): SQLite does not mind what names none."""
        if source.table is not None:
            keys = [(column.pos, fold(column.name)) for column in columns]
            self.names.columns += [(pos, (source.table, key)) for pos, key in keys if source.has(key)]

    def view(self, tree: ast.CreateView) -> None:
        """The names in a view's text."""
        if self._bodies:
            self.select(tree.select, None, NO_CTES)

    def index(self, tree: ast.CreateIndex, table: Table | None = None) -> None:
        """The names in an index's text; a term in quotes is a column (quirks §8). `table`: the table as it is going to
        be, if that is not what the catalog has; else it is to SQLite the one of that name in temp, if there is one."""
        if table is None:
            home = "temp" if self._is_hidden(tree.table_name) else self._home_name()
            source = self._source(tree.table_name, home, None, tree.table_name_pos)
            if home != self._home_name():  # it is renamed with its own table all the same
                self.names.tables.append((tree.table_name_pos, (self._home, fold(tree.table_name))))
        else:
            source = self._source_of(self._home, table, None, tree.table_name_pos)
        scope = Scope(sources=[source])
        self._terms(tree.columns, scope)
        if tree.where is not None and self._bodies:
            self._expr(tree.where, Scope(sources=[source], any_database=True), NO_CTES)

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
            self._expr(expr, of_checks, NO_CTES)
        for expr in generated:
            self._expr(expr, scope, NO_CTES)

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
                self._expr(expr, scope, NO_CTES)

    def trigger(self, tree: ast.CreateTrigger) -> None:
        """The names in a trigger's text, with NEW and OLD as rows of its table. Where temp has a table of that name,
        SQLite reads the text as that of a trigger of temp."""
        if self._is_hidden(tree.table.name):
            self._home = 1
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
            self._expr(tree.when, scope, NO_CTES)
        for step in tree.body:
            self._note_targets(step)
            match step:
                case ast.Select():
                    self.select(step, scope, NO_CTES)
                case ast.Insert():
                    self._insert(step, scope)
                case ast.Update():
                    self._update(step, scope)
                case ast.Delete():
                    target = self._source(step.table.name, step.table.schema, step.table.alias, step.table.name_pos)
                    if step.where is not None:
                        self._expr(step.where, Scope(scope, [target]), self._with(step.with_, scope, NO_CTES))

    def _note_targets(self, step: ast.Insert | ast.Update | ast.Delete | ast.Select) -> None:
        """What a trigger's statement changes, and the tables beside that in an UPDATE FROM."""
        if not isinstance(step, ast.Select):
            self.names.targets.append((step.table.name_pos, fold(step.table.name)))
        if isinstance(step, ast.Update) and step.from_ is not None:
            items = (step.from_.first, *(each.table for each in step.from_.joins))
            self.names.targets += [(item.name_pos, fold(item.name)) for item in items if isinstance(item, ast.Table)]

    def _insert(self, step: ast.Insert, scope: Scope) -> None:
        ctes = self._with(step.with_, scope, NO_CTES)
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
            for expr in (upsert.where, upsert.target_where):
                if expr is not None:
                    self._expr(expr, inner, ctes)

    def _update(self, step: ast.Update, scope: Scope) -> None:
        ctes = self._with(step.with_, scope, NO_CTES)
        target = self._source(step.table.name, step.table.schema, step.table.alias, step.table.name_pos)
        inner = Scope(scope, [target])
        conditions = [] if step.from_ is None else self._joined(step.from_, inner, ctes)
        for arg in () if step.from_ is None else function_args(step.from_):
            self._expr(arg, inner, ctes)
        with self._all_tables_first():
            for expr in (*(each.value for each in step.assignments), *conditions):
                self._expr(expr, inner, ctes)
        self._assignments(step.assignments, target, inner, ctes)
        with self._unnoted():  # SQLite does not rename what ON says here, and then finds that the old name is gone
            for condition in conditions:
                self._expr(condition, inner, ctes)
        if step.where is not None:
            self._expr(step.where, inner, ctes)

    def _assignments(
        self, assignments: Iterable[ast.Assignment], target: Source, scope: Scope, ctes: Mapping[str, Cte]
    ) -> None:
        for assignment in assignments:
            self._expr(assignment.value, scope, ctes)
            self._known_columns(assignment.columns, target)

    def _is_hidden(self, name: str) -> bool:
        """Has temp a table of this name, which stands behind it in the text of another database, too?"""
        temporary = self._catalog.schemas[1]
        return self._home != 1 and temporary is not None and fold(name) in temporary.tables


def _row_of(source: Source, key: str) -> Source:
    return Source(key, source.columns, source.table, has_rowid=source.has_rowid, qualified_only=True)
