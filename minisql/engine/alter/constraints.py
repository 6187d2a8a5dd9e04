"""ALTER TABLE ADD CONSTRAINT, DROP CONSTRAINT, ALTER COLUMN SET NOT NULL and DROP NOT NULL.

Source: SQLite 3.54 itself; lang_altertable does not describe them yet. The texts are edited by tokens: which blanks
and comments go with a constraint is part of what SQLite writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.alter.catalog import EditedCatalog
from minisql.engine.alter.edit import Token, quoted, token_at, tokens, without_trailing_comment
from minisql.engine.alter.target import any_row, defining_statement, publish, table_definition, table_to_alter
from minisql.errors import ConstraintError, SqlError
from minisql.frozen import replace
from minisql.planner.write import bind_table_write
from minisql.schema import Table, fold
from minisql.schema.objects import Check
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.session import Session

_WHAT: Final = "edit constraints of"
_DROPPED_WHOLE: Final = ("CHECK", "NOT", "REFERENCES", "FOREIGN")
_NOT_DROPPED: Final = ("PRIMARY", "UNIQUE", "NULL")
_BEGINS_CONSTRAINT: Final = frozenset(
    [
        "CONSTRAINT",
        "PRIMARY",
        "UNIQUE",
        "NULL",
        "NOT",
        "CHECK",
        "DEFAULT",
        "COLLATE",
        "REFERENCES",
        "FOREIGN",
        "GENERATED",
        "AS",
    ]
)


def add_constraint(session: Session, tree: ast.AddConstraint, sql: str) -> None:
    """Append a CHECK to the table's definition; all rows must pass it."""
    number, table = _table(session, tree.table)
    grown = replace(table, checks=(*table.checks, Check(tree.check.name, tree.check.expr, tree.check.text)))
    bind_table_write(number, grown, session.environment, definition=True)
    if tree.check.name is not None and _named(_body(table), tree.check.name) is not None:
        raise SqlError(f"constraint {tree.check.name} already exists")
    if any_row(session, number, table, f"NOT ({tree.check.text})"):
        raise ConstraintError("constraint failed")
    close = defining_statement(table).body_end
    text = _text_behind(sql, "ADD")
    _store(session, number, table, f"{table.sql[:close]}, {text}{table.sql[close:]}")


def drop_constraint(session: Session, tree: ast.DropConstraint) -> None:
    """Remove a CHECK, NOT NULL or foreign key by its name; of what can have a name without being a constraint
    (DEFAULT, COLLATE, ..) only the name goes."""
    number, table = _table(session, tree.table)
    body = _body(table)
    first = _named(body, tree.constraint)
    if first is None:
        raise SqlError(f"no such constraint: {tree.constraint}")
    last = first + 2
    if any(body[last].is_word(word) for word in _NOT_DROPPED):
        raise SqlError(f"constraint may not be dropped: {tree.constraint}")
    if any(body[last].is_word(word) for word in _DROPPED_WHOLE):
        last = _behind_constraint(body, last)
    _store(session, number, table, _without(table.sql, body, first, last))


def set_not_null(session: Session, tree: ast.SetNotNull, sql: str) -> None:
    """Give a column NOT NULL in the place of the one that it has; no row may hold NULL there."""
    number, table = _table(session, tree.table)
    column = _column(table, tree.column)
    if any_row(session, number, table, f"{quoted(table.columns[column].name)} IS NULL"):
        raise ConstraintError("constraint failed")
    without = _without_not_null(table.sql, column)
    end = token_at(without, table_definition(without).columns[column].end).start
    _store(session, number, table, f"{without[:end]} {_text_behind(sql, 'SET')}{without[end:]}")


def drop_not_null(session: Session, tree: ast.DropNotNull) -> None:
    """Take NOT NULL, with its name, from a column; without one nothing changes."""
    number, table = _table(session, tree.table)
    _store(session, number, table, _without_not_null(table.sql, _column(table, tree.column)))


def _table(session: Session, name: ast.TableName) -> tuple[int, Table]:
    number, table = table_to_alter(session, name, what=_WHAT)
    assert isinstance(table, Table)
    return number, table


def _column(table: Table, name: str) -> int:
    number = table.column_number(name)
    if number is None:
        raise SqlError(f"no such column: {name}")
    return number


def _store(session: Session, number: int, table: Table, sql: str) -> None:
    edited = EditedCatalog(session, number)
    for row in edited.rows:
        if row.database == number and row.row.type == "table" and fold(row.row.name) == fold(table.name):
            edited.set_text(row, sql)
    edited.reload("after drop constraint")
    with publish(session, edited):
        pass


def _text_behind(sql: str, word: str) -> str:
    """The statement from behind the keyword to its end."""
    start = next(token.end for token in tokens(sql) if token.is_word(word))
    return without_trailing_comment(sql[token_at(sql, start).start :])


# ---------------------------------------------------------------- tokens of a definition


def _body(table: Table) -> list[Token]:
    return _tokens_outside(table.sql, defining_statement(table))


def _tokens_outside(sql: str, statement: ast.CreateTable) -> list[Token]:
    """The tokens of the column and constraint list that stand in no inner parentheses, with its closing one."""
    found = []
    depth = 0
    for token in tokens(sql, statement.columns[0].pos):
        depth -= token.text == ")"
        if depth <= 0:
            found.append(token)
        if depth < 0:
            break
        depth += token.text == "("
    return found


def _named(body: Sequence[Token], name: str) -> int | None:
    """Where `CONSTRAINT name` stands in the tokens."""
    for number, token in enumerate(body[:-1]):
        if token.is_word("CONSTRAINT") and fold(body[number + 1].name) == fold(name):
            return number
    return None


def _behind_constraint(body: Sequence[Token], first: int) -> int:
    """The number of the token behind the constraint that begins at `first`. To SQLite NOT DEFERRABLE is another one."""
    number = first + (2 if body[first].is_word("NOT") else 1)
    is_foreign = body[first].is_word("FOREIGN")
    while body[number].text not in (",", ")") or body[number - 1].text == "(":
        token, before = body[number], body[number - 1]
        if is_foreign and token.is_word("REFERENCES"):
            is_foreign = False
        elif before.is_word("SET"):
            pass  # ON DELETE SET NULL, SET DEFAULT
        elif token.text.upper() in _BEGINS_CONSTRAINT and token.text[0] not in "\"'`[":
            break
        number += 1
    return number


def _without(sql: str, body: Sequence[Token], first: int, last: int) -> str:
    """The text without the tokens from `first` to before `last`, and without a comma that would stand alone."""
    before, behind = body[first - 1], body[last]
    if behind.text not in (",", ")"):
        return f"{sql[: before.end]} {sql[behind.start :]}"
    return sql[: before.start if before.text == "," else before.end] + sql[behind.start :]


def _without_not_null(sql: str, column: int) -> str:
    """The text without the column's first NOT NULL and its name. SQLite takes a NOT DEFERRABLE for one, too: `b
    REFERENCES p NOT DEFERRABLE INITIALLY DEFERRED` becomes `b REFERENCES p`."""
    statement = table_definition(sql)
    definition = statement.columns[column]
    body = _tokens_outside(sql, statement)
    of_column = (number for number, token in enumerate(body) if definition.pos <= token.start < definition.end)
    first = next((number for number in of_column if body[number].is_word("NOT")), None)
    if first is None:
        return sql
    last = _behind_constraint(body, first)
    if body[first - 2].is_word("CONSTRAINT") and body[first - 2].start > definition.pos:
        first -= 2
    return _without(sql, body, first, last)
