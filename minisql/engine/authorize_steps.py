"""What the authorizer is asked about the statements that SQLite itself runs for ALTER TABLE and ANALYZE.

They do their work by SQL on the table of all objects. A statement of theirs is written here as the questions that come
of it, in their order: `name` reads a column, `=sql` writes one, `?like` calls a function, `*` is a SELECT.
Found by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from minisql.engine.alter.lacking import lacking
from minisql.errors import AuthError, SqlError
from minisql.planner.authorizer import Action
from minisql.schema import Schema, Table, View, VirtualTable
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.planner.authorizer import Authorizer

TEMP: Final = 1
_MASTERS: Final = ("sqlite_master", "sqlite_temp_master")

_TEST: Final = "* ?like name ?like sql ?sqlite_rename_test sql type name"
_QUOTES: Final = "?sqlite_rename_quotefix sql =sql ?like name ?like sql"
_RENAME: Final = "?sqlite_rename_table type name sql =sql type tbl_name ?like name"
_RENAME_OWN: Final = "=tbl_name type ?like name type ?substr name name =name tbl_name type type type"
_RENAME_IN_TEMP: Final = (
    "?sqlite_rename_table type name sql =sql tbl_name ?sqlite_rename_test sql type name tbl_name =tbl_name type"
)
_RENAME_COLUMN: Final = "?sqlite_rename_column sql type name =sql ?like name type tbl_name"
_RENAME_COLUMN_IN_TEMP: Final = "?sqlite_rename_column sql type name =sql type"
_ADD: Final = "?printf sql ?substr sql ?length ?printf sql =sql type name"
_DROP: Final = "?sqlite_drop_column sql =sql type tbl_name"
_FAIL: Final = "* ?sqlite_fail"
_FIND_CONSTRAINT: Final = "* ?sqlite_fail type tbl_name ?sqlite_find_constraint sql"
_ADD_CONSTRAINT: Final = "?sqlite_add_constraint sql =sql type tbl_name"
_SET_NOT_NULL: Final = "?sqlite_add_constraint ?sqlite_drop_constraint sql =sql type tbl_name"
_DROP_CONSTRAINT: Final = "?sqlite_drop_constraint sql =sql type tbl_name"
_STAT1: Final = "* tbl idx stat"
_STAT4: Final = "* idx ?count idx * idx neq nlt ndlt sample"
_N_MESSAGES: Final = 5  # of quick_check that ADD COLUMN tells apart

_OfConstraints: TypeAlias = "ast.AddConstraint | ast.DropConstraint | ast.SetNotNull | ast.DropNotNull"
Alter: TypeAlias = "ast.RenameTable | ast.RenameColumn | ast.AddColumn | ast.DropColumn | _OfConstraints"
OF_CONSTRAINTS: Final = ast.AddConstraint | ast.DropConstraint | ast.SetNotNull | ast.DropNotNull
"""The forms that say nothing to the authorizer where the table is none."""

ALTER: Final = ast.RenameTable | ast.RenameColumn | ast.AddColumn | ast.DropColumn | OF_CONSTRAINTS


class Steps:
    """The questions about one database's objects."""

    def __init__(self, authorizer: Authorizer, number: int, database: str) -> None:
        self._ask = authorizer
        self._number = number
        self._database = database

    def run(self, questions: str, table: str | None = None) -> None:
        """Ask about one statement on a table, or on the table of all objects."""
        table = table or _MASTERS[self._number == TEMP]
        for question in questions.split():
            match question[0], question[1:]:
                case "*", _:
                    self._ask.check(Action.SELECT)
                case "?", function:
                    self._ask.may_call(function, function)
                case "=", column:
                    self._ask.check(Action.UPDATE, table, column, self._database)
                case _:
                    self._ask.may_read(table, question, self._database)

    def analyzed(self) -> None:
        """The statistics are read in again, once all is written. Raises: AuthError, without a word of what it was."""
        try:
            self.run(_STAT1, "sqlite_stat1")
            self.run(_STAT4, "sqlite_stat4")
        except AuthError as error:
            raise AuthError("authorization denied") from error
        except SqlError as error:
            raise SqlError("SQL logic error") from error

    def check_rows(self, table: Table) -> None:
        """Whether the rows that are there fit a new column."""
        self._ask.check(Action.SELECT)
        for _ in range(_N_MESSAGES):
            self._ask.may_call("glob", "glob")
            self._ask.may_read("pragma_quick_check", "quick_check", "main")
        self._ask.check(Action.PRAGMA, "quick_check", table.name, self._database)


def alter_table(
    authorizer: Authorizer,
    tree: Alter,
    number: int,
    schema: Schema,
    table: Table | View | VirtualTable,
    foreign_keys: bool,
    look_at: Callable[[ast.Expr], None],
) -> None:
    """Ask about an ALTER TABLE of a table in a schema. Raises as `Authorizer.check`.

    Args:
        foreign_keys: they are enforced.
        look_at: asks about what an expression mentions.
    """
    database = schema.name
    changed = tree.column if isinstance(tree, ast.DropColumn) else None
    if isinstance(tree, ast.SetNotNull | ast.DropNotNull) and isinstance(table, Table):
        at = table.column_number(tree.column)
        if at is None:
            return  # that is another error
        changed = table.columns[at].name
    authorizer.check_alter(database, table.name, changed)
    if not isinstance(table, Table):
        return
    own = Steps(authorizer, number, database)
    temporary = [] if number == TEMP else [Steps(authorizer, TEMP, "temp")]
    everywhere = [own, *temporary]
    match tree:
        case ast.RenameTable():
            own.run(_RENAME)
            own.run(_RENAME_OWN)
            if "sqlite_sequence" in schema.tables:
                own.run("=name name", "sqlite_sequence")
            for steps in temporary:
                steps.run(_RENAME_IN_TEMP)
        case ast.RenameColumn():
            _each(everywhere, _TEST)
            _each(everywhere, _QUOTES)
            own.run(_RENAME_COLUMN)
            Steps(authorizer, TEMP, "temp").run(_RENAME_COLUMN_IN_TEMP)
        case ast.DropColumn():
            _each(everywhere, _TEST)
            _each(everywhere, _QUOTES)
            own.run(_DROP)
        case ast.AddColumn(_, column):
            if lacking(column, foreign_keys=foreign_keys):
                own.run("*")
                authorizer.may(Action.READ, table.name, "", database)
            own.run(_ADD)
            kinds = {type(constraint) for constraint in column.constraints}
            if ast.Check in kinds or {ast.ColumnGenerated, ast.ColumnNotNull} <= kinds:
                own.check_rows(table)
            return
        case ast.AddConstraint(_, check):
            look_at(check.expr)
            if check.name is not None:
                own.run(_FIND_CONSTRAINT)
            own.run(_FAIL)
            look_at(check.expr)
            own.run(_ADD_CONSTRAINT)
            return
        case ast.SetNotNull():
            own.run(_FAIL)
            authorizer.may_read(table.name, changed or "", database)
            own.run(_SET_NOT_NULL)
            return
        case ast.DropNotNull() | ast.DropConstraint():
            own.run(_DROP_CONSTRAINT)
            return
    _each(everywhere, _TEST)


def _each(all_steps: list[Steps], questions: str) -> None:
    for steps in all_steps:
        steps.run(questions)
