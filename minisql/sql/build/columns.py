"""Builders of columns, of what stands behind them, and of foreign keys.

Source: lang_createtable, foreignkeys, gencol.
"""

from __future__ import annotations

from typing import Any, Final

from minisql.errors import SqlError
from minisql.frozen import frozen, replace
from minisql.sql.ast import (
    Check,
    ColumnCollate,
    ColumnConstraint,
    ColumnDef,
    ColumnDefault,
    ColumnGenerated,
    ColumnNotNull,
    ColumnNull,
    ColumnPrimaryKey,
    ColumnRef,
    ColumnReferences,
    ColumnUnique,
    ConflictAction,
    Current,
    Expr,
    ForeignKeyAction,
    ForeignKeyClause,
    Identifier,
    Literal,
    SortOrder,
    Unary,
)
from minisql.sql.build.context import Context
from minisql.sql.build.expressions import unary_minus
from minisql.sql.lexer import unquoted

_LEAST_ALWAYS: Final = len("generated always")


@frozen
class ConstraintName:
    """`CONSTRAINT name`: names what follows; alone it says nothing, and SQLite accepts it."""

    name: str


@frozen
class Deferrable:
    """`[NOT] DEFERRABLE ..` on a column: belongs to the foreign key before it; without one it says nothing."""

    deferrable: bool
    initially_deferred: bool | None


def position(context: Context, start: int) -> int:
    """Where the closing parenthesis stands: `start` is the token's (or, of an empty rule, the next token's) offset."""
    return start


def column_def(
    context: Context, start: int, name: str, type_text: str | None, constraints: list[Any] | None
) -> ColumnDef:
    end = context.end_before_blanks()
    column_name = unquoted(name)
    if type_text is not None and len(type_text) >= _LEAST_ALWAYS and type_text[-6:].lower() == "always":
        # "a GENERATED ALWAYS AS (1)" and "a INT GENERATED ALWAYS AS (1)": the two words are names to the grammar.
        # SQLite takes the second away from every type that is so long.
        type_text = type_text[:-6].rstrip()
        if type_text[-9:].lower() == "generated":
            type_text = type_text[:-9].rstrip()
    return ColumnDef(column_name, type_text or None, _column_constraints(column_name, constraints), pos=start, end=end)


def _column_constraints(column: str, parts: list[Any] | None) -> tuple[ColumnConstraint, ...]:
    found: list[ColumnConstraint] = []
    name: str | None = None
    for part in parts or ():
        if isinstance(part, ConstraintName):
            name = part.name
            continue
        if isinstance(part, Deferrable):
            _defer_last_reference(found, part)
        else:
            if isinstance(part, _OpenGenerated):
                part = part.closed(column)
            found.append(part if name is None else replace(part, name=name))
        name = None
    return tuple(found)


def _defer_last_reference(found: list[ColumnConstraint], part: Deferrable) -> None:
    for i in reversed(range(len(found))):
        constraint = found[i]
        if isinstance(constraint, ColumnReferences):
            clause = replace(
                constraint.clause, deferrable=part.deferrable, initially_deferred=part.initially_deferred
            )  # fmt: skip
            found[i] = replace(constraint, clause=clause)
            return


def constraint_name(context: Context, start: int, name: str) -> ConstraintName:
    return ConstraintName(unquoted(name))


def column_primary_key(
    context: Context,
    start: int,
    order: SortOrder | None,
    on_conflict: ConflictAction | None,
    autoincrement: bool | None,
) -> ColumnPrimaryKey:
    return ColumnPrimaryKey(order, on_conflict, autoincrement is True, pos=start)


def column_not_null(context: Context, start: int, on_conflict: ConflictAction | None) -> ColumnNotNull:
    return ColumnNotNull(on_conflict, pos=start, end=context.end_before_blanks())


def column_null(context: Context, start: int, on_conflict: ConflictAction | None) -> ColumnNull:
    return ColumnNull(on_conflict, pos=start)


def column_unique(context: Context, start: int, on_conflict: ConflictAction | None) -> ColumnUnique:
    return ColumnUnique(on_conflict, pos=start)


def check(context: Context, start: int, expr: Expr, close: int, on_conflict: ConflictAction | None = None) -> Check:
    text = _inside_parentheses(context, start, close)
    return Check(expr, on_conflict, pos=start, text=text, end=close + 1)


def _inside_parentheses(context: Context, start: int, close: int) -> str:
    """The text between the first "(" after `start` and `close`, without the blanks around it."""
    return context.text_between(context.sql.index("(", start) + 1, close)


def default_literal(context: Context, start: int, value: Literal | Current) -> ColumnDefault:
    return ColumnDefault(value, pos=start, text=_after_default(context, start))


def default_minus(context: Context, start: int, value: Literal | Current) -> ColumnDefault:
    negated: Unary | Literal = unary_minus(context, start, value)
    return ColumnDefault(negated, pos=start, text=_after_default(context, start))


def default_word(context: Context, start: int, word: str) -> ColumnDefault:
    name = unquoted(word)
    text = _after_default(context, start)
    if name is word and word.lower() in ("true", "false"):
        return ColumnDefault(ColumnRef(word, pos=context.last), pos=start, text=text)
    return ColumnDefault(Literal(name, pos=context.last), pos=start, text=text)


def default_expr(context: Context, start: int, expr: Expr, close: int) -> ColumnDefault:
    return ColumnDefault(expr, True, pos=start, text=_inside_parentheses(context, start, close))


def _after_default(context: Context, start: int) -> str:
    return context.text_between(start + len("DEFAULT"), context.end_of_last())


def column_collate(context: Context, start: int, collation: str) -> ColumnCollate:
    return ColumnCollate(unquoted(collation), pos=start)


def column_references(context: Context, start: int, clause: ForeignKeyClause) -> ColumnReferences:
    return ColumnReferences(clause, pos=start)


def column_deferrable(context: Context, start: int, part: Deferrable) -> Deferrable:
    return part


@frozen
class _OpenGenerated:
    """A generated column's clause whose storage word is still to be looked at: the message names the column."""

    expr: Expr
    storage: str | None
    text: str
    pos: int

    def closed(self, column: str) -> ColumnGenerated:
        word = (self.storage or "VIRTUAL").upper()
        if word not in ("VIRTUAL", "STORED"):
            raise SqlError(f'error in generated column "{column}"')
        return ColumnGenerated(self.expr, word == "STORED", pos=self.pos, text=self.text)


def column_generated(context: Context, start: int, expr: Expr, close: int, storage: str | None) -> _OpenGenerated:
    return _OpenGenerated(expr, storage, _inside_parentheses(context, start, close), start)


def foreign_key_clause(
    context: Context,
    start: int,
    table: str,
    columns: tuple[Identifier, ...] | None,
    options: list[tuple[str, Any]] | None,
) -> ForeignKeyClause:
    chosen = dict(options or ())  # a later option goes before an earlier one
    return ForeignKeyClause(
        unquoted(table),
        columns or (),
        chosen.get("DELETE"),
        chosen.get("UPDATE"),
        chosen.get("MATCH"),
        pos=start,
        name_pos=_second_token(context, start + len("REFERENCES")),
    )


def _second_token(context: Context, offset: int) -> int:
    from minisql.sql.lexer import TOKEN

    match = TOKEN.match(context.sql, offset)
    assert match is not None
    return match.start(match.lastindex or 0)


def on_delete(context: Context, start: int, action: ForeignKeyAction) -> tuple[str, Any]:
    return "DELETE", action


def on_update(context: Context, start: int, action: ForeignKeyAction) -> tuple[str, Any]:
    return "UPDATE", action


def on_insert(context: Context, start: int, action: ForeignKeyAction) -> tuple[str, Any]:
    """`ON INSERT action` is accepted by SQLite and means nothing."""
    return "INSERT", action


def match_type(context: Context, start: int, name: str) -> tuple[str, Any]:
    return "MATCH", unquoted(name)


def set_null(context: Context, start: int) -> ForeignKeyAction:
    return ForeignKeyAction.SET_NULL


def set_default(context: Context, start: int) -> ForeignKeyAction:
    return ForeignKeyAction.SET_DEFAULT


def cascade(context: Context, start: int) -> ForeignKeyAction:
    return ForeignKeyAction.CASCADE


def restrict(context: Context, start: int) -> ForeignKeyAction:
    return ForeignKeyAction.RESTRICT


def no_action(context: Context, start: int) -> ForeignKeyAction:
    return ForeignKeyAction.NO_ACTION


def deferrable(context: Context, start: int, initially: bool | None) -> Deferrable:
    return Deferrable(True, initially)


def not_deferrable(context: Context, start: int, initially: bool | None) -> Deferrable:
    return Deferrable(False, initially)
