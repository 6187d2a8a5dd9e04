"""CREATE TABLE's tree into a `Table`: columns, keys, automatic indexes, record layout.

Used for both: the rows of `sqlite_schema`, and a CREATE TABLE that is being carried out (whose mistakes are raised
here, in SQLite's words). Names inside expressions are not looked at; binding does that.
Source: lang_createtable, withoutrowid, gencol, stricttables, fileformat2 §2.4 and §2.6.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, assert_never

from minisql.errors import SqlError
from minisql.frozen import field, replace, slotted
from minisql.schema.definition_checks import DefinitionChecks
from minisql.schema.objects import Check, ForeignKey, Index, IndexTerm, Table, TableColumn, fold
from minisql.sql import ast
from minisql.value.affinity import Affinity, affinity_of_type

_STANDARD_TYPES: Final = frozenset({"ANY", "BLOB", "INT", "INTEGER", "REAL", "TEXT"})
"""Shown in upper case however they were written, and the only types of a STRICT table."""

MAX_COLUMNS: Final = 2000  # SQLITE_LIMIT_COLUMN
ROWID_TERM: Final = IndexTerm(-1, None, "BINARY", False)


@slotted
class _Key:
    """A PRIMARY KEY or UNIQUE constraint that is to become an index."""

    terms: tuple[IndexTerm, ...]
    origin: str
    on_conflict: ast.ConflictAction | None
    name: str


@slotted
class _Draft:
    """A table while its definition is read."""

    name: str
    checks_of_new: DefinitionChecks | None = None
    columns: list[TableColumn] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    keys: list[_Key] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    foreign_keys: list[ForeignKey] = field(default_factory=list)
    has_primary_key: bool = False
    rowid_column: int | None = None
    rowid_on_conflict: ast.ConflictAction | None = None
    rowid_descending: bool = False  # counts only when the table turns out to be WITHOUT ROWID
    autoincrement: bool = False


def build_table(
    statement: ast.CreateTable,
    sql: str,
    root_page_no: int,
    index_root: Callable[[str], int | None],
    checks: DefinitionChecks | None = None,
) -> Table:
    """The table that `statement` defines.

    Args:
        sql: the text kept in sqlite_schema.
        checks: what a table is asked that is new.
        index_root: gives the root page of an automatic index by its name, None when the file has none.
    Raises:
        SqlError: what SQLite says of a wrong definition.
    """
    draft = _Draft(statement.table.name, checks)
    for column in statement.columns:
        _add_column(draft, column, statement)
    for constraint in statement.constraints:
        _add_constraint(draft, constraint)
    if statement.strict:
        _check_strict(draft)
    _check_generated(draft)
    if draft.autoincrement and draft.rowid_column is None:
        raise SqlError("AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY")
    if statement.without_rowid:
        _leave_rowid(draft)
    return _finish(draft, statement, sql, root_page_no, index_root)


# ---------------------------------------------------------------- columns


def _add_column(draft: _Draft, definition: ast.ColumnDef, statement: ast.CreateTable) -> None:
    key = fold(definition.name)
    if key in draft.by_name:
        raise SqlError(f"duplicate column name: {definition.name}")
    declared = _unquoted(definition.type_name or "")
    if declared.upper() in _STANDARD_TYPES:
        declared = declared.upper()
    # A type of empty quotes is one that none of the rules knows.
    affinity = affinity_of_type(declared) if declared or not definition.type_name else Affinity.NUMERIC
    if statement.strict and declared == "ANY":
        affinity = Affinity.BLOB
    number = len(draft.columns)
    if number >= MAX_COLUMNS:
        raise SqlError(f"too many columns on {draft.name}")
    draft.by_name[key] = number
    draft.columns.append(TableColumn(definition.name, declared, affinity))
    for constraint in definition.constraints:
        _apply_column_constraint(draft, number, constraint)


def _unquoted(type_name: str) -> str:
    """A type that begins with a quote is what stands between that and the next one of its kind."""
    if type_name[:1] not in ('"', "'", "`", "["):
        return type_name
    close = "]" if type_name[0] == "[" else type_name[0]
    inner = type_name[1:].replace(close * 2, "\0") if close != "]" else type_name[1:]
    return inner.partition(close)[0].replace("\0", close)


def _apply_column_constraint(draft: _Draft, number: int, constraint: ast.ColumnConstraint) -> None:
    column = draft.columns[number]
    match constraint:
        case ast.ColumnPrimaryKey():
            descending = constraint.order is ast.SortOrder.DESC
            term = IndexTerm(number, None, column.collation, descending)
            _set_primary_key(draft, (term,), constraint.on_conflict, constraint.autoincrement, not descending)
        case ast.ColumnNotNull():
            action = (constraint.on_conflict or ast.ConflictAction.ABORT).value
            draft.columns[number] = replace(column, not_null=action)
        case ast.ColumnNull():
            pass
        case ast.ColumnUnique():
            _add_key(draft, (IndexTerm(number, None, column.collation, False),), "u", constraint.on_conflict)
        case ast.Check():
            draft.checks.append(Check(constraint.name, constraint.expr, _unquoted(constraint.text)))
        case ast.ColumnDefault():
            if column.generated is not None:
                raise SqlError("cannot use DEFAULT on a generated column")
            if draft.checks_of_new is not None:
                draft.checks_of_new.default(column.name, constraint.expr)
            draft.columns[number] = replace(column, default=constraint.expr, default_text=constraint.text)
        case ast.ColumnCollate():
            if draft.checks_of_new is not None:
                draft.checks_of_new.collation(constraint.collation)
            _set_collation(draft, number, constraint.collation)
        case ast.ColumnReferences():
            clause = constraint.clause
            if len(clause.columns) > 1:
                raise SqlError(f"foreign key on {column.name} should reference only one column of table {clause.table}")
            draft.foreign_keys.append(_foreign_key((number,), clause))
        case ast.ColumnGenerated():
            if column.generated is not None or column.default is not None:
                raise SqlError(f'error in generated column "{column.name}"')
            if column.primary_key:
                raise SqlError("generated columns cannot be part of the PRIMARY KEY")
            declared = column.declared_type
            draft.columns[number] = replace(
                column, generated=constraint.expr, stored=constraint.stored, declared_type=declared
            )
        case _:
            assert_never(constraint)


def _set_collation(draft: _Draft, number: int, collation: str) -> None:
    """COLLATE may stand behind UNIQUE or PRIMARY KEY: the key's index takes it too."""
    draft.columns[number] = replace(draft.columns[number], collation=collation)
    for key in draft.keys:
        if len(key.terms) == 1 and key.terms[0].column == number:
            key.terms = (replace(key.terms[0], collation=collation),)


# ---------------------------------------------------------------- constraints


def _add_constraint(draft: _Draft, constraint: ast.TableConstraint) -> None:
    match constraint:
        case ast.PrimaryKey():
            _refuse_primary_key(draft, constraint.columns)
            terms = _key_terms(draft, constraint.columns)
            _set_primary_key(draft, terms, constraint.on_conflict, constraint.autoincrement, True)
        case ast.Unique():
            _add_key(draft, _key_terms(draft, constraint.columns), "u", constraint.on_conflict)
        case ast.Check():
            draft.checks.append(Check(constraint.name, constraint.expr, _unquoted(constraint.text)))
        case ast.ForeignKey():
            _add_foreign_key(draft, constraint)
        case _:
            assert_never(constraint)


def _key_terms(draft: _Draft, columns: Sequence[ast.IndexedColumn]) -> tuple[IndexTerm, ...]:
    terms = []
    for column in columns:
        if column.nulls is not None:
            raise SqlError(f"unsupported use of NULLS {column.nulls.value}")
        name, collation = named_column(column.expr)
        if name is None:
            if draft.checks_of_new is not None:
                draft.checks_of_new.key(draft.name, draft.columns, column.expr)
            raise SqlError("expressions prohibited in PRIMARY KEY and UNIQUE constraints")
        number = draft.by_name.get(fold(name))
        if number is None and may_be_string(column.expr):
            raise SqlError("expressions prohibited in PRIMARY KEY and UNIQUE constraints")
        if number is None:
            raise SqlError(f"no such column: {name}")
        if collation is not None and draft.checks_of_new is not None:
            draft.checks_of_new.collation(collation)
        descending = column.order is ast.SortOrder.DESC
        terms.append(IndexTerm(number, None, collation or draft.columns[number].collation, descending))
    return tuple(terms)


def named_column(expr: ast.Expr) -> tuple[str | None, str | None]:
    """(column name, collation) of an index or key term that is a bare column; the name is None of anything else.

    A string in quotes counts as a name here (quirks §8)."""
    collation = None
    while isinstance(expr, ast.Collate):
        collation = collation or expr.collation
        expr = expr.operand
    if isinstance(expr, ast.ColumnRef) and expr.table is None:
        return expr.column, collation
    if isinstance(expr, ast.Literal) and isinstance(expr.value, str):
        return expr.value, collation
    return None, collation


def may_be_string(expr: ast.Expr) -> bool:
    """Does the term stand in double quotes, so that it is a string when there is no such column?"""
    while isinstance(expr, ast.Collate):
        expr = expr.operand
    return isinstance(expr, ast.ColumnRef) and expr.quote is ast.Quote.DOUBLE


def is_truth_value(expr: ast.Expr) -> bool:
    """Is it TRUE or FALSE, where there is no such column?"""
    return isinstance(expr, ast.ColumnRef) and expr.quote is ast.Quote.NONE and fold(expr.column) in ("true", "false")


def _refuse_primary_key(draft: _Draft, columns: Sequence[ast.IndexedColumn]) -> None:
    """Refuse a second primary key, and one of columns that may not be in it, before names are found missing."""
    if draft.has_primary_key:
        raise SqlError(f'table "{draft.name}" has more than one primary key')
    numbers = [draft.by_name.get(fold(named_column(column.expr)[0] or "")) for column in columns]
    if any(number is not None and draft.columns[number].generated is not None for number in numbers):
        raise SqlError("generated columns cannot be part of the PRIMARY KEY")


def _set_primary_key(
    draft: _Draft,
    terms: tuple[IndexTerm, ...],
    on_conflict: ast.ConflictAction | None,
    autoincrement: bool,
    may_be_rowid: bool,
) -> None:
    if draft.has_primary_key:
        raise SqlError(f'table "{draft.name}" has more than one primary key')
    draft.has_primary_key = True
    position = 0
    for term in terms:
        assert term.column is not None
        column = draft.columns[term.column]
        if column.generated is not None:
            raise SqlError("generated columns cannot be part of the PRIMARY KEY")
        if not column.primary_key:
            position += 1
            draft.columns[term.column] = replace(column, primary_key=position)
    number = terms[0].column
    assert number is not None
    if len(terms) == 1 and may_be_rowid and draft.columns[number].declared_type == "INTEGER":
        draft.rowid_column = number
        draft.rowid_on_conflict = on_conflict
        draft.rowid_descending = terms[0].descending
        draft.autoincrement = autoincrement
    elif autoincrement:
        raise SqlError("AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY")
    else:
        _add_key(draft, terms, "pk", on_conflict)


def _add_key(draft: _Draft, terms: tuple[IndexTerm, ...], origin: str, on_conflict: ast.ConflictAction | None) -> None:
    """Remember a key; one on the same columns with the same collations as an earlier one makes no second index."""
    for key in draft.keys:
        if _same_key(key.terms, terms):
            if key.on_conflict is not on_conflict:
                if key.on_conflict is not None and on_conflict is not None:
                    raise SqlError("conflicting ON CONFLICT clauses specified")
                key.on_conflict = key.on_conflict or on_conflict
            if origin == "pk":
                key.origin = "pk"
            return
    name = f"sqlite_autoindex_{draft.name}_{len(draft.keys) + 1}"
    draft.keys.append(_Key(terms, origin, on_conflict, name))


def _same_key(a: tuple[IndexTerm, ...], b: tuple[IndexTerm, ...]) -> bool:
    return [(t.column, fold(t.collation)) for t in a] == [(t.column, fold(t.collation)) for t in b]


def _add_foreign_key(draft: _Draft, constraint: ast.ForeignKey) -> None:
    clause = constraint.clause
    if clause.columns and len(clause.columns) != len(constraint.columns):
        raise SqlError("number of columns in foreign key does not match the number of columns in the referenced table")
    numbers = []
    for column in constraint.columns:
        number = draft.by_name.get(fold(column.name))
        if number is None:
            raise SqlError(f'unknown column "{column.name}" in foreign key definition')
        numbers.append(number)
    draft.foreign_keys.append(_foreign_key(tuple(numbers), clause))


def _foreign_key(columns: tuple[int, ...], clause: ast.ForeignKeyClause) -> ForeignKey:
    no_action = ast.ForeignKeyAction.NO_ACTION
    return ForeignKey(
        columns,
        clause.table,
        tuple(column.name for column in clause.columns),
        (clause.on_delete or no_action).value,
        (clause.on_update or no_action).value,
        "NONE",
        deferred=bool(clause.initially_deferred and clause.deferrable is not False),
    )


# ---------------------------------------------------------------- whole-table rules


def _check_strict(draft: _Draft) -> None:
    for number, column in enumerate(draft.columns):
        if not column.declared_type:
            raise SqlError(f"missing datatype for {draft.name}.{column.name}")
        if column.declared_type not in _STANDARD_TYPES:
            raise SqlError(f'unknown datatype for {draft.name}.{column.name}: "{column.declared_type}"')
        if column.primary_key and number != draft.rowid_column and column.not_null is None:
            # stricttables §2: the columns of a PRIMARY KEY of a STRICT table are NOT NULL.
            draft.columns[number] = replace(column, not_null="ABORT")


def _check_generated(draft: _Draft) -> None:
    if draft.columns and all(column.generated is not None for column in draft.columns):
        raise SqlError("must have at least one non-generated column")


def _leave_rowid(draft: _Draft) -> None:
    """WITHOUT ROWID: the primary key must be there, is NOT NULL, and is no alias of a rowid."""
    if draft.autoincrement:
        raise SqlError("AUTOINCREMENT not allowed on WITHOUT ROWID tables")
    if not draft.has_primary_key:
        raise SqlError(f"PRIMARY KEY missing on table {draft.name}")
    if draft.rowid_column is not None:
        number = draft.rowid_column
        term = IndexTerm(number, None, draft.columns[number].collation, draft.rowid_descending)
        on_conflict, draft.rowid_column, draft.rowid_on_conflict = draft.rowid_on_conflict, None, None
        _add_key(draft, (term,), "pk", on_conflict)
    for number, column in enumerate(draft.columns):
        if column.primary_key and column.not_null is None:
            draft.columns[number] = replace(column, not_null="ABORT")


def _finish(
    draft: _Draft,
    statement: ast.CreateTable,
    sql: str,
    root_page_no: int,
    index_root: Callable[[str], int | None],
) -> Table:
    key_of_table: tuple[IndexTerm, ...] = ()
    if statement.without_rowid:
        (primary,) = (key for key in draft.keys if key.origin == "pk")
        key_of_table = primary.terms = _without_doubles(primary.terms)
    # SQLite appends the key to automatic indexes in ascending order, to those of CREATE INDEX as it was declared.
    ascending = tuple(replace(term, descending=False) for term in key_of_table)
    indexes = []
    for key in draft.keys:
        is_table = bool(key_of_table) and key.origin == "pk"
        root = root_page_no if is_table else index_root(key.name)
        if root is None:
            raise SqlError("orphan index")
        stored = _table_terms(draft.columns, key.terms) if is_table else stored_terms(key.terms, ascending)
        action = (key.on_conflict or ast.ConflictAction.ABORT).value
        indexes.append(
            Index(
                key.name, draft.name, root, key.terms, stored, True, key.origin, on_conflict=action, is_table=is_table
            )
        )
    return Table(
        draft.name,
        root_page_no,
        sql,
        tuple(draft.columns),
        rowid_column=draft.rowid_column,
        rowid_on_conflict=(draft.rowid_on_conflict or ast.ConflictAction.ABORT).value,
        without_rowid=statement.without_rowid,
        strict=statement.strict,
        autoincrement=draft.autoincrement,
        fields=_record_fields(draft.columns, key_of_table),
        indexes=order_indexes(indexes),
        checks=tuple(draft.checks),
        foreign_keys=tuple(draft.foreign_keys),
        by_name=draft.by_name,
    )


def order_indexes(oldest_first: Sequence[Index]) -> tuple[Index, ...]:
    """SQLite's order: the newest first, those that REPLACE on a conflict behind all others (lang_conflict)."""
    newest_first = list(reversed(oldest_first))
    return (
        *(index for index in newest_first if index.on_conflict != "REPLACE"),
        *(index for index in newest_first if index.on_conflict == "REPLACE"),
    )


def as_made(indexes: Sequence[Index]) -> list[Index]:
    """The indexes that come with a table in the order in which they are made, that of their numbers, whatever they do
    on a conflict."""
    return sorted([each for each in indexes if each.sql is None], key=lambda each: int(each.name.rpartition("_")[2]))


def stored_terms(key: tuple[IndexTerm, ...], table_key: tuple[IndexTerm, ...]) -> tuple[IndexTerm, ...]:
    """All fields of an index entry: the key's terms, then what leads to the row (fileformat2 §2.5, §2.6).

    `table_key` is empty for a rowid table. A column of the table's key is left out when the index has it already with
    the same collation."""
    if not table_key:
        return (*key, ROWID_TERM)
    present = {(term.column, fold(term.collation)) for term in key}
    return (*key, *(term for term in table_key if (term.column, fold(term.collation)) not in present))


def _without_doubles(terms: tuple[IndexTerm, ...]) -> tuple[IndexTerm, ...]:
    seen: set[tuple[int | None, str]] = set()
    kept = []
    for term in terms:
        mark = (term.column, fold(term.collation))
        if mark not in seen:
            seen.add(mark)
            kept.append(term)
    return tuple(kept)


def _table_terms(columns: Sequence[TableColumn], key: tuple[IndexTerm, ...]) -> tuple[IndexTerm, ...]:
    """The fields of a WITHOUT ROWID table's record: its key, then the other stored columns."""
    in_key = {term.column for term in key}
    rest = (
        IndexTerm(number, None, "BINARY", False)
        for number, column in enumerate(columns)
        if number not in in_key and (column.generated is None or column.stored)
    )
    return (*key, *rest)


def _record_fields(columns: Sequence[TableColumn], key: tuple[IndexTerm, ...]) -> tuple[int, ...]:
    fields = [-1] * len(columns)
    order = [term.column for term in _table_terms(columns, key)]
    for position, number in enumerate(order):
        assert number is not None
        if fields[number] < 0:
            fields[number] = position
    return tuple(fields)
