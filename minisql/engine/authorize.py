"""What an authorizer is asked about a statement that is neither a query nor a change of rows.

SQLite carries such statements out by statements of its own on sqlite_schema, and asks about those too; so does this
(`authorize_steps.py` for ALTER TABLE and ANALYZE, `authorize_many.py` for ANALYZE and REINDEX, `authorize_vacuum.py`
for VACUUM).
Source: c3ref "Authorizer Action Codes"; what is asked in which order was found with SQLite.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Final

from minisql.engine.authorize_mentions import mentions
from minisql.engine.authorize_steps import ALTER, OF_CONSTRAINTS, Alter, alter_table
from minisql.errors import SqlError
from minisql.planner.authorizer import Action, Authorizer
from minisql.planner.authorizer import Ignored as Ignored
from minisql.planner.context import Context
from minisql.planner.events import triggers_on
from minisql.planner.scope import Frame
from minisql.planner.select import bind_select
from minisql.planner.statement import plan_implicit_delete
from minisql.schema import Index, Schema, Table, Trigger, View, VirtualTable, fold
from minisql.schema.build_table import as_made, build_table
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.session import Session

_TEMP: Final = 1
_TEMPORARY: Final = {
    Action.CREATE_TABLE: Action.CREATE_TEMP_TABLE,
    Action.CREATE_INDEX: Action.CREATE_TEMP_INDEX,
    Action.CREATE_VIEW: Action.CREATE_TEMP_VIEW,
    Action.CREATE_TRIGGER: Action.CREATE_TEMP_TRIGGER,
    Action.DROP_TABLE: Action.DROP_TEMP_TABLE,
    Action.DROP_INDEX: Action.DROP_TEMP_INDEX,
    Action.DROP_VIEW: Action.DROP_TEMP_VIEW,
    Action.DROP_TRIGGER: Action.DROP_TEMP_TRIGGER,
}


def authorize_command(session: Session, tree: ast.Statement) -> None:
    """Ask about a command; of other statements nothing is asked here.

    Raises:
        AuthError: it is denied.
        Ignored: it is not to be done.
    """
    authorizer = session.environment.authorizer
    assert authorizer is not None, "there is somebody to ask"
    authorizer.forget()
    asked = Asked(session, authorizer)
    match tree:
        case ast.Begin():
            authorizer.check(Action.TRANSACTION, "BEGIN")
        case ast.Commit():
            authorizer.check(Action.TRANSACTION, "COMMIT")
        case ast.Rollback(None):
            authorizer.check(Action.TRANSACTION, "ROLLBACK")
        case ast.Rollback(str() as name):
            authorizer.check(Action.SAVEPOINT, "ROLLBACK", name)
        case ast.Savepoint(name):
            authorizer.check(Action.SAVEPOINT, "BEGIN", name)
        case ast.Release(name):
            authorizer.check(Action.SAVEPOINT, "RELEASE", name)
        case ast.Attach(file):
            authorizer.check(Action.ATTACH, _text(file))
        case ast.Detach(schema):
            authorizer.check(Action.DETACH, _text(schema))
        case ast.Pragma(name, database, value):
            authorizer.check(Action.PRAGMA, name, value, database)
        case ast.Vacuum():
            asked.vacuum(tree)
        case ast.CreateTable():
            if tree.select is not None:
                asked.read_query(tree.select)
            asked.create_table(tree)
            if tree.select is not None:
                session.ignored = tree, frozenset(authorizer.ignored)
        case ast.CreateIndex():
            asked.create_index(tree)
        case ast.CreateView():
            asked.read_query(tree.select)
            number = asked.number_of(tree.view, temporary=tree.temporary)
            asked.create_object(Action.CREATE_VIEW, number, tree.view.name)
        case ast.CreateTrigger():
            asked.create_trigger(tree)
        case ast.CreateVirtualTable(table, module):
            asked.create_object(Action.CREATE_VTABLE, asked.number_of(table), table.name, module)
        case ast.Drop():
            asked.drop(tree)
        case ast.Reindex(target):
            from minisql.engine.authorize_many import AskedOfMany

            AskedOfMany(asked, session.environment.catalog).each_index(target)
        case ast.Analyze(target):
            from minisql.engine.authorize_many import AskedOfMany

            AskedOfMany(asked, session.environment.catalog).each_table(target)
            session.ignored = tree, frozenset(authorizer.ignored)
        case _ if isinstance(tree, ALTER):
            found = session.environment.catalog.find_table(tree.table.name, tree.table.schema)
            if found is not None:
                asked.alter(tree, *found)


def _text(expr: ast.Expr) -> str | None:
    """The text that an expression is, if it is one."""
    if isinstance(expr, ast.ColumnRef) and expr.table is None:
        return expr.column
    return expr.value if isinstance(expr, ast.Literal) and isinstance(expr.value, str) else None


class Asked:
    """The questions of one command."""

    def __init__(self, session: Session, authorizer: Authorizer) -> None:
        self._environment = session.environment
        self._catalog = session.environment.catalog
        self._defers_all = session.host.violations.defer_all
        self.ask = authorizer
        self._name: str | None = None

    def elsewhere(self, name: str) -> Asked:
        """Whoever asks the same about a database of that name, which no statement can see."""
        other = copy(self)
        other._name = name
        return other

    def name(self, number: int) -> str:
        """The database's name."""
        return self._catalog.database_name(number) if self._name is None else self._name

    def schema(self, number: int) -> Schema:
        schema = self._catalog.schemas[number]
        assert schema is not None, f"database {number} is gone"
        return schema

    def number_of(self, name: ast.TableName, *, temporary: bool = False) -> int:
        """The database in which an object is to be made; main, where that is a mistake that is told later."""
        if temporary:
            return _TEMP
        return 0 if name.schema is None else self._catalog.number(name.schema) or 0

    def on_schema(self, action: Action, number: int, *columns: str) -> None:
        """What SQLite's own statements do to the table of all objects."""
        table = "sqlite_temp_master" if number == _TEMP else "sqlite_master"
        for column in columns:
            if action is Action.READ:
                self.ask.may_read(table, column, self.name(number))
            else:
                self.ask.check(action, table, column, self.name(number))
        if not columns:
            self.ask.check(action, table, None, self.name(number))

    def do(self, action: Action, number: int, a: str, b: str | None = None) -> None:
        action = _TEMPORARY.get(action, action) if number == _TEMP else action
        self.ask.check(action, a, b, self.name(number))

    def _fill_in_row(self, number: int) -> None:
        self.on_schema(Action.UPDATE, number, "type", "name", "tbl_name", "rootpage", "sql")
        self.on_schema(Action.READ, number, "ROWID")

    def _forget_roots(self, number: int, n_trees: int) -> None:
        for _ in range(n_trees):
            self.on_schema(Action.UPDATE, number, "rootpage")
            self.on_schema(Action.READ, number, "rootpage")

    def _forget_statistics(self, number: int, column: str) -> None:
        for table in ("sqlite_stat1", "sqlite_stat4"):
            if table in self.schema(number).tables:
                self.do(Action.DELETE, number, table)
                self.ask.may_read(table, column, self.name(number))

    # ---- making

    def read_query(self, query: ast.Select) -> None:
        """What is asked while the text of a query is read."""
        from minisql.planner.authorized_values import ask_as_read

        ask_as_read(Context(self._environment, bind_select), query)

    def create_object(self, action: Action, number: int, name: str, argument: str | None = None) -> None:
        self.on_schema(Action.INSERT, number)
        self.do(action, number, name, argument)
        if fold(name) not in self.schema(number).tables:
            self._fill_in_row(number)

    def create_table(self, tree: ast.CreateTable) -> None:
        number = self.number_of(tree.table, temporary=tree.temporary)
        schema, name = self.schema(number), tree.table.name
        self.on_schema(Action.INSERT, number)
        self.do(Action.CREATE_TABLE, number, name)
        if fold(name) in schema.tables:
            return
        if tree.select is None:
            try:
                table = build_table(tree, "", 0, lambda index_name: 0)
            except SqlError:  # it is told when the statement runs
                return
            for column in tree.columns:
                self._look_at_default(column, number, table)
            self.fill_in_table(number, table)
            if table.autoincrement and "sqlite_sequence" not in schema.tables:
                self.create_object(Action.CREATE_TABLE, number, "sqlite_sequence")
            return
        with self.ask.names_first():
            bind_select(Context(self._environment, bind_select), tree.select, None, Frame(), None)
        self.ask.settle()
        self._fill_in_row(number)

    def fill_in_table(self, number: int, table: Table) -> None:
        """A table's own indexes, its expressions, and its row among the objects."""
        for index in as_made(table.indexes):
            self._make_index(number, index, table)
        generated = [column.generated for column in table.columns if column.generated is not None]
        for expr in (*(check.expr for check in table.checks), *generated):
            self._look_at(expr, number, table)
        self._fill_in_row(number)

    def _make_index(self, number: int, index: Index, table: Table) -> None:
        self.on_schema(Action.INSERT, number)
        self.do(Action.CREATE_INDEX, number, index.name, table.name)
        for term in index.terms:
            if term.column is not None:
                self.ask.may_read(table.name, table.columns[term.column].name, self.name(number))
        self.on_schema(Action.INSERT, number)

    def _look_at_default(self, column: ast.ColumnDef, number: int, table: Table) -> None:
        for constraint in column.constraints:
            if isinstance(constraint, ast.ColumnDefault):
                self._look_at(constraint.expr, number, table)

    def _look_at(self, expr: ast.Expr, number: int, table: Table) -> None:
        """The functions that an expression of the table calls, and its columns, as they are written.

        Raises:
            SqlError: `no such function: f`.
        """
        for node in mentions(expr):
            if isinstance(node, ast.FunctionCall):
                self._environment.functions.lookup(node.name, len(node.args))
                self.ask.may_call(fold(node.name), node.name)
            elif isinstance(node, ast.Like):
                self.ask.may_call(node.op.value.lower(), node.op.value)
            elif (at := table.column_number(node.column)) is not None:
                self.ask.may_read(table.name, table.columns[at].name, self.name(number))

    def create_index(self, tree: ast.CreateIndex) -> None:
        found = self._catalog.find_table(tree.table_name, tree.index.schema)
        if found is None:
            return
        number, table = found
        if not isinstance(table, Table) or fold(tree.index.name) in self.schema(number).indexes:
            return
        self.make_declared_index(number, tree, table)

    def make_declared_index(self, number: int, tree: ast.CreateIndex, table: Table) -> None:
        """What CREATE INDEX asks."""
        self.on_schema(Action.INSERT, number)
        self.do(Action.CREATE_INDEX, number, tree.index.name, table.name)
        for expr in (*(() if tree.where is None else (tree.where,)), *(column.expr for column in tree.columns)):
            self._look_at(expr, number, table)
        self.on_schema(Action.INSERT, number)
        self.do(Action.REINDEX, number, tree.index.name)

    def create_trigger(self, tree: ast.CreateTrigger) -> None:
        found = self._catalog.find_table(tree.table.name, tree.table.schema or tree.trigger.schema)
        if found is None:
            return
        number = _TEMP if tree.temporary else found[0]
        if fold(tree.trigger.name) in self.schema(number).triggers:
            return
        self.do(Action.CREATE_TRIGGER, number, tree.trigger.name, found[1].name)
        self.on_schema(Action.INSERT, found[0])
        self.on_schema(Action.INSERT, number)

    # ---- changing

    def alter(self, tree: Alter, number: int, table: Table | View | VirtualTable) -> None:
        """What each form of ALTER TABLE asks."""
        if isinstance(tree, ast.AddColumn) and isinstance(table, Table):
            self._look_at_default(tree.column, number, table)

        def look_at(expr: ast.Expr) -> None:
            assert isinstance(table, Table)
            self._look_at(expr, number, table)

        if isinstance(table, Table) or not isinstance(tree, OF_CONSTRAINTS):
            alter_table(self.ask, tree, number, self.schema(number), table, self._environment.foreign_keys, look_at)

    # ---- writing anew

    def vacuum(self, tree: ast.Vacuum) -> None:
        number = 0 if tree.schema is None else self._catalog.number(tree.schema)
        if number is not None and number != _TEMP:
            from minisql.engine.authorize_vacuum import AskedOfVacuum

            AskedOfVacuum(self, number).ask_all("" if tree.into is None else _text(tree.into))

    # ---- dropping

    def drop(self, tree: ast.Drop) -> None:
        """Of what is not there nothing is asked: that is another error, or none."""
        key = fold(tree.name.name)
        if tree.kind in (ast.ObjectKind.TABLE, ast.ObjectKind.VIEW):
            found = self._catalog.find_table(tree.name.name, tree.name.schema)
            if found is not None:
                self._drop_table(found[0], tree.kind, found[1].name)
            return
        numbers = self._catalog.search_order()
        if tree.name.schema is not None:
            number = self._catalog.number(tree.name.schema)
            numbers = [] if number is None else [number]
        for number in numbers:
            schema = self.schema(number)
            if tree.kind is ast.ObjectKind.INDEX and key in schema.indexes:
                index = schema.indexes[key]
                self.on_schema(Action.DELETE, number)
                self.do(Action.DROP_INDEX, number, index.name, index.table_name)
                self.on_schema(Action.DELETE, number)
                self.on_schema(Action.READ, number, "name", "type")
                self._forget_statistics(number, "idx")
                self._forget_roots(number, 1)
                return
            if tree.kind is ast.ObjectKind.TRIGGER and key in schema.triggers:
                self._drop_trigger(number, schema.triggers[key])
                return

    def _drop_trigger(self, number: int, trigger: Trigger) -> None:
        self.do(Action.DROP_TRIGGER, number, trigger.name, trigger.table_name)
        self.on_schema(Action.DELETE, number)
        self.on_schema(Action.DELETE, number)
        self.on_schema(Action.READ, number, "name", "type")

    def _drop_table(self, number: int, kind: ast.ObjectKind, name: str) -> None:
        table = self.schema(number).tables[fold(name)]
        self.on_schema(Action.DELETE, number)
        if kind is ast.ObjectKind.VIEW:
            self.do(Action.DROP_VIEW, number, name)
        elif isinstance(table, Table):
            self.do(Action.DROP_TABLE, number, name)
        else:
            self.do(Action.DROP_VTABLE, number, name, getattr(table, "module", None))
        self.do(Action.DELETE, number, name)
        if isinstance(table, Table):
            self._forget_statistics(number, "tbl")
            if self._environment.foreign_keys:
                plan_implicit_delete(number, table, self._environment, violated=True, defers_all=self._defers_all)
        if not isinstance(table, VirtualTable):
            for home, trigger in triggers_on(self._catalog, number, table):
                self._drop_trigger(home, trigger)
        if isinstance(table, Table) and table.autoincrement:
            self.do(Action.DELETE, number, "sqlite_sequence")
            self.ask.may_read("sqlite_sequence", "name", self.name(number))
        self.on_schema(Action.DELETE, number)
        self.on_schema(Action.READ, number, "tbl_name", "type")
        if isinstance(table, Table):
            self._forget_roots(number, 1 + sum(not index.is_table for index in table.indexes))
