"""DROP and ALTER, transactions, and statements of a few words; and `Statement`, which is any of all."""

from __future__ import annotations

from typing import TypeAlias

from minisql.frozen import field, frozen
from minisql.sql.ast.changes import Delete, Insert, Update
from minisql.sql.ast.choices import ConflictAction, ExplainKind, ObjectKind, TransactionKind
from minisql.sql.ast.definitions import (
    Check,
    ColumnDef,
    CreateIndex,
    CreateTable,
    CreateTrigger,
    CreateView,
    CreateVirtualTable,
)
from minisql.sql.ast.expressions import Expr
from minisql.sql.ast.query import Select
from minisql.sql.ast.root import Node, TableName


@frozen
class Drop(Node):
    """`DROP TABLE | INDEX | VIEW | TRIGGER [IF EXISTS] name`."""

    kind: ObjectKind
    name: TableName
    if_exists: bool = False


@frozen
class RenameTable(Node):
    """`ALTER TABLE table RENAME TO new_name`."""

    table: TableName
    new_name: str


@frozen
class RenameColumn(Node):
    """`ALTER TABLE table RENAME [COLUMN] column TO new_name`; `quoted`: the new name was written in quotes."""

    table: TableName
    column: str
    new_name: str
    quoted: bool = False


@frozen
class AddColumn(Node):
    """`ALTER TABLE table ADD [COLUMN] column`; its text is `source[column.pos:end]`."""

    table: TableName
    column: ColumnDef
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class DropColumn(Node):
    """`ALTER TABLE table DROP [COLUMN] column`."""

    table: TableName
    column: str


@frozen
class AddConstraint(Node):
    """`ALTER TABLE table ADD [CONSTRAINT name] CHECK (..)`; its text is `source[check.pos:end]`."""

    table: TableName
    check: Check
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class DropConstraint(Node):
    """`ALTER TABLE table DROP CONSTRAINT constraint`."""

    table: TableName
    constraint: str


@frozen
class SetNotNull(Node):
    """`ALTER TABLE table ALTER [COLUMN] column SET NOT NULL [ON CONFLICT ..]`; `text` is from NOT to the end."""

    table: TableName
    column: str
    on_conflict: ConflictAction | None = None
    text: str = field(default="", compare=False, kw_only=True, repr=False)


@frozen
class DropNotNull(Node):
    """`ALTER TABLE table ALTER [COLUMN] column DROP NOT NULL`."""

    table: TableName
    column: str


@frozen
class Begin(Node):
    """`BEGIN [DEFERRED | IMMEDIATE | EXCLUSIVE] [TRANSACTION [name]]`; the name says nothing and is not kept."""

    kind: TransactionKind = TransactionKind.DEFERRED


@frozen
class Commit(Node):
    """`COMMIT` or `END`."""


@frozen
class Rollback(Node):
    """`ROLLBACK [TO savepoint]`."""

    savepoint: str | None = None


@frozen
class Savepoint(Node):
    """`SAVEPOINT name`."""

    name: str


@frozen
class Release(Node):
    """`RELEASE [SAVEPOINT] name`."""

    name: str


@frozen
class Attach(Node):
    """`ATTACH [DATABASE] file AS schema [KEY key]`: all are expressions; a bare name is its own text."""

    file: Expr
    schema: Expr
    key: Expr | None = None


@frozen
class Detach(Node):
    """`DETACH [DATABASE] schema`."""

    schema: Expr


@frozen
class Pragma(Node):
    """`PRAGMA [schema.]name [= value | (value)]`: the value as text, with its sign, without its quotes.

    A minus sign is kept before a number ("-2000"); a plus sign is dropped. `is_text`: the value stands in quotes.
    """

    name: str
    schema: str | None = None
    value: str | None = None
    is_text: bool = field(default=False, compare=False, kw_only=True)


@frozen
class Analyze(Node):
    """`ANALYZE [schema | table | index]`."""

    target: TableName | None = None


@frozen
class Reindex(Node):
    """`REINDEX [collation | table | index]`."""

    target: TableName | None = None


@frozen
class Vacuum(Node):
    """`VACUUM [schema] [INTO file]`."""

    schema: str | None = None
    into: Expr | None = None


@frozen
class Explain(Node):
    """`EXPLAIN [QUERY PLAN] statement`."""

    kind: ExplainKind
    statement: Statement


AlterTable: TypeAlias = (
    RenameTable | RenameColumn | AddColumn | DropColumn | AddConstraint | DropConstraint | SetNotNull | DropNotNull
)  # fmt: skip

Statement: TypeAlias = (
    Select | Insert | Update | Delete | CreateTable | CreateIndex | CreateView | CreateTrigger | CreateVirtualTable
    | Drop | AlterTable | Begin | Commit | Rollback | Savepoint | Release | Attach | Detach | Pragma | Analyze
    | Reindex | Vacuum | Explain
)  # fmt: skip
