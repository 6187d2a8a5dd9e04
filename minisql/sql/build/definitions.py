"""Builders of CREATE, DROP and ALTER.

Source: lang_createtable, lang_createindex, lang_createview, lang_createtrigger, lang_createvtab, lang_altertable,
foreignkeys, gencol.
"""

from __future__ import annotations

from typing import Any, Final

from minisql.errors import SqlError
from minisql.frozen import frozen, replace
from minisql.sql.ast import (
    AddColumn,
    AddConstraint,
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
    CreateIndex,
    CreateTable,
    CreateTrigger,
    CreateView,
    CreateVirtualTable,
    Current,
    Delete,
    Drop,
    DropColumn,
    DropConstraint,
    DropNotNull,
    Expr,
    ForeignKey,
    ForeignKeyAction,
    ForeignKeyClause,
    Identifier,
    IndexedColumn,
    Insert,
    Literal,
    NullsOrder,
    ObjectKind,
    PrimaryKey,
    RenameColumn,
    RenameTable,
    Select,
    SetNotNull,
    SortOrder,
    TableConstraint,
    TableName,
    TriggerEvent,
    TriggerTime,
    Unary,
    Unique,
    Update,
)
from minisql.sql.build.context import Context
from minisql.sql.build.expressions import unary_minus
from minisql.sql.lexer import unquoted


@frozen
class _ConstraintName:
    """`CONSTRAINT name`: names what follows; alone it says nothing, and SQLite accepts it."""

    name: str


@frozen
class _Deferrable:
    """`[NOT] DEFERRABLE ..` on a column: belongs to the foreign key before it; without one it says nothing."""

    deferrable: bool
    initially_deferred: bool | None


# --- columns -----------------------------------------------------------------------------------------------------


def position(context: Context, start: int) -> int:
    """Where the closing parenthesis stands: `start` is the token's (or, of an empty rule, the next token's) offset."""
    return start


def column_def(
    context: Context, start: int, name: str, type_text: str | None, constraints: list[Any] | None
) -> ColumnDef:
    end = context.end_before_blanks()
    column_name = unquoted(name)
    if type_text is not None and type_text[-6:].lower() == "always":
        # "a GENERATED ALWAYS AS (1)" and "a INT GENERATED ALWAYS AS (1)": the two words are names to the grammar.
        rest = type_text[:-6].rstrip()
        if rest[-9:].lower() == "generated":
            type_text = rest[:-9].rstrip() or None
    return ColumnDef(column_name, type_text, _column_constraints(column_name, constraints), pos=start, end=end)


def _column_constraints(column: str, parts: list[Any] | None) -> tuple[ColumnConstraint, ...]:
    found: list[ColumnConstraint] = []
    name: str | None = None
    for part in parts or ():
        if isinstance(part, _ConstraintName):
            name = part.name
            continue
        if isinstance(part, _Deferrable):
            _defer_last_reference(found, part)
        else:
            if isinstance(part, _OpenGenerated):
                part = part.closed(column)
            found.append(part if name is None else replace(part, name=name))
        name = None
    return tuple(found)


def _defer_last_reference(found: list[ColumnConstraint], part: _Deferrable) -> None:
    for i in reversed(range(len(found))):
        constraint = found[i]
        if isinstance(constraint, ColumnReferences):
            clause = replace(
                constraint.clause, deferrable=part.deferrable, initially_deferred=part.initially_deferred
            )  # fmt: skip
            found[i] = replace(constraint, clause=clause)
            return


def constraint_name(context: Context, start: int, name: str) -> _ConstraintName:
    return _ConstraintName(unquoted(name))


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


def column_deferrable(context: Context, start: int, part: _Deferrable) -> _Deferrable:
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


# --- foreign keys ------------------------------------------------------------------------------------------------


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


def deferrable(context: Context, start: int, initially: bool | None) -> _Deferrable:
    return _Deferrable(True, initially)


def not_deferrable(context: Context, start: int, initially: bool | None) -> _Deferrable:
    return _Deferrable(False, initially)


# --- tables ------------------------------------------------------------------------------------------------------


def primary_key(
    context: Context,
    start: int,
    columns: list[IndexedColumn],
    autoincrement: bool | None,
    on_conflict: ConflictAction | None,
) -> PrimaryKey:
    return PrimaryKey(tuple(columns), on_conflict, autoincrement is True, pos=start)


def unique(
    context: Context, start: int, columns: list[IndexedColumn], on_conflict: ConflictAction | None
) -> Unique:  # fmt: skip
    return Unique(tuple(columns), on_conflict, pos=start)


def foreign_key(
    context: Context,
    start: int,
    columns: tuple[Identifier, ...],
    clause: ForeignKeyClause,
    part: _Deferrable | None,
) -> ForeignKey:
    if part is not None:
        clause = replace(clause, deferrable=part.deferrable, initially_deferred=part.initially_deferred)
    return ForeignKey(columns, clause, pos=start)


def indexed_column(
    context: Context, start: int, expr: Expr, order: SortOrder | None, nulls: NullsOrder | None
) -> IndexedColumn:
    text = context.text_between(start, context.position)
    return IndexedColumn(expr, order, nulls, pos=start, text=text, end=start + len(text))


def _table_constraints(parts: list[Any] | None) -> tuple[TableConstraint, ...]:
    found: list[TableConstraint] = []
    name: str | None = None
    for part in parts or ():
        if isinstance(part, _ConstraintName):
            name = part.name
            continue
        found.append(part if name is None else replace(part, name=name))
        name = None
    return tuple(found)


def one_word_option(context: Context, start: int, word: str) -> str:
    if unquoted(word).upper() != "STRICT":
        raise SqlError(f"unknown table option: {word}")
    return "STRICT"


def without_option(context: Context, start: int, word: str) -> str:
    if unquoted(word).upper() != "ROWID":
        raise SqlError(f"unknown table option: {word}")
    return "WITHOUT ROWID"


def create_table_stmt(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    table: TableName,
    columns: list[ColumnDef],
    constraints: list[Any] | None,
    close: int,
    options: list[str] | None,
) -> CreateTable:
    return CreateTable(
        table,
        tuple(columns),
        _table_constraints(constraints),
        "WITHOUT ROWID" in (options or ()),
        "STRICT" in (options or ()),
        temporary is not None,
        if_not_exists is True,
        None,
        pos=start,
        body_end=close,
        columns_end=columns[-1].end,
        end=close + 1 if options is None else context.position,
    )


def create_table_as(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    table: TableName,
    select: Select,
) -> CreateTable:
    return CreateTable(
        table,
        temporary=temporary is not None,
        if_not_exists=if_not_exists is True,
        select=select,
        pos=start,
        end=context.end_before_blanks(),
    )


# --- indexes, views, triggers, virtual tables --------------------------------------------------------------------


def create_index_stmt(
    context: Context,
    start: int,
    unique_: bool | None,
    if_not_exists: bool | None,
    index: TableName,
    table: str,
    columns: list[IndexedColumn],
    where: Expr | None,
) -> CreateIndex:
    return CreateIndex(
        index,
        unquoted(table),
        tuple(columns),
        where,
        unique_ is True,
        if_not_exists is True,
        pos=start,
        table_name_pos=context.token_behind(index.name_pos, 2),
        end=context.position,
    )


def create_view_stmt(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    view: TableName,
    columns: tuple[Identifier, ...] | None,
    select: Select,
) -> CreateView:
    return CreateView(
        view,
        select,
        columns or (),
        temporary is not None,
        if_not_exists is True,
        pos=start,
        end=context.end_before_blanks(),
    )


def create_trigger_stmt(
    context: Context,
    start: int,
    temporary: str | None,
    if_not_exists: bool | None,
    trigger: TableName,
    time: TriggerTime | None,
    event: tuple[TriggerEvent, tuple[Identifier, ...]],
    table: TableName,
    for_each_row: bool | None,
    when: Expr | None,
    body: list[Insert | Update | Delete | Select],
) -> CreateTrigger:
    return CreateTrigger(
        trigger,
        time,
        event[0],
        table,
        tuple(body),
        event[1],
        for_each_row is True,
        when,
        temporary is not None,
        if_not_exists is True,
        pos=start,
        end=context.last + len("END"),
    )


def before(context: Context, start: int) -> TriggerTime:
    return TriggerTime.BEFORE


def after(context: Context, start: int) -> TriggerTime:
    return TriggerTime.AFTER


def instead_of(context: Context, start: int) -> TriggerTime:
    return TriggerTime.INSTEAD_OF


def delete_event(context: Context, start: int) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.DELETE, ()


def insert_event(context: Context, start: int) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.INSERT, ()


def update_event(context: Context, start: int) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.UPDATE, ()


def update_of_event(
    context: Context, start: int, columns: tuple[Identifier, ...]
) -> tuple[TriggerEvent, tuple[Identifier, ...]]:
    return TriggerEvent.UPDATE, columns


def create_virtual_table_stmt(
    context: Context,
    start: int,
    if_not_exists: bool | None,
    table: TableName,
    module: str,
    arguments: tuple[str, ...] | None,
) -> CreateVirtualTable:
    return CreateVirtualTable(
        table,
        unquoted(module),
        arguments or (),
        if_not_exists is True,
        pos=start,
        end=context.end_before_blanks(),
    )


# --- DROP, ALTER -------------------------------------------------------------------------------------------------


def _drop(kind: ObjectKind) -> Any:
    def build(context: Context, start: int, if_exists: bool | None, name: TableName) -> Drop:
        return Drop(kind, name, if_exists is True, pos=start)

    return build


drop_table: Final = _drop(ObjectKind.TABLE)
drop_index: Final = _drop(ObjectKind.INDEX)
drop_view: Final = _drop(ObjectKind.VIEW)
drop_trigger: Final = _drop(ObjectKind.TRIGGER)


def rename_table(context: Context, start: int, table: TableName, new_name: str) -> RenameTable:
    return RenameTable(table, unquoted(new_name), pos=start)


def rename_column(context: Context, start: int, table: TableName, column: str, new_name: str) -> RenameColumn:
    return RenameColumn(table, unquoted(column), unquoted(new_name), unquoted(new_name) is not new_name, pos=start)


def add_column(context: Context, start: int, table: TableName, column: ColumnDef) -> AddColumn:
    return AddColumn(table, column, pos=start, end=context.end_before_blanks())


def drop_column(context: Context, start: int, table: TableName, column: str) -> DropColumn:
    return DropColumn(table, unquoted(column), pos=start)


def add_constraint(context: Context, start: int, table: TableName, check_: Check) -> AddConstraint:
    return AddConstraint(table, check_, pos=start, end=context.end_before_blanks())


def add_named_constraint(
    context: Context, start: int, table: TableName, name: str, check_: Check
) -> AddConstraint:  # fmt: skip
    return add_constraint(context, start, table, replace(check_, name=unquoted(name)))


def drop_constraint(context: Context, start: int, table: TableName, name: str) -> DropConstraint:
    return DropConstraint(table, unquoted(name), pos=start)


def set_not_null(context: Context, start: int, table: TableName, column: str, part: ColumnNotNull) -> SetNotNull:
    text = context.text_between(part.pos, context.position)
    return SetNotNull(table, unquoted(column), part.on_conflict, pos=start, text=text)


def drop_not_null(context: Context, start: int, table: TableName, column: str) -> DropNotNull:
    return DropNotNull(table, unquoted(column), pos=start)
