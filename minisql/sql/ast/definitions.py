"""CREATE of all kinds. Source: lang_createtable, and the page of each other kind by the same name."""

from __future__ import annotations

from typing import TypeAlias

from minisql.frozen import field, frozen
from minisql.sql.ast.changes import Delete, IndexedColumn, Insert, Update
from minisql.sql.ast.choices import ConflictAction, ForeignKeyAction, SortOrder, TriggerEvent, TriggerTime
from minisql.sql.ast.expressions import Expr
from minisql.sql.ast.query import Select
from minisql.sql.ast.root import Identifier, Node, TableName


@frozen
class ForeignKeyClause(Node):
    """`REFERENCES table [(columns)] [ON DELETE ..] [ON UPDATE ..] [MATCH ..] [[NOT] DEFERRABLE [INITIALLY ..]]`.

    An action that was not written is None, which means NO ACTION. `deferrable` is None when nothing was said;
    `initially_deferred` is None without INITIALLY. MATCH is kept and has no effect (foreignkeys §6).
    """

    table: str
    columns: tuple[Identifier, ...] = ()
    on_delete: ForeignKeyAction | None = None
    on_update: ForeignKeyAction | None = None
    match: str | None = None
    deferrable: bool | None = None
    initially_deferred: bool | None = None
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class ColumnPrimaryKey(Node):
    """`PRIMARY KEY [ASC | DESC] [ON CONFLICT ..] [AUTOINCREMENT]` on a column."""

    order: SortOrder | None = None
    on_conflict: ConflictAction | None = None
    autoincrement: bool = False
    name: str | None = field(default=None, kw_only=True)


@frozen
class ColumnNotNull(Node):
    """`NOT NULL [ON CONFLICT ..]` on a column. `end` is behind its last token."""

    on_conflict: ConflictAction | None = None
    name: str | None = field(default=None, kw_only=True)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class ColumnNull(Node):
    """`NULL [ON CONFLICT ..]` on a column, which says nothing."""

    on_conflict: ConflictAction | None = None
    name: str | None = field(default=None, kw_only=True)


@frozen
class ColumnUnique(Node):
    """`UNIQUE [ON CONFLICT ..]` on a column."""

    on_conflict: ConflictAction | None = None
    name: str | None = field(default=None, kw_only=True)


@frozen
class Check(Node):
    """`CHECK (expr)` on a column or a table; `text` is what stands between the parentheses."""

    expr: Expr
    on_conflict: ConflictAction | None = None  # accepted on a table constraint, without effect
    name: str | None = field(default=None, kw_only=True)
    text: str = field(default="", compare=False, kw_only=True, repr=False)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class ColumnDefault(Node):
    """`DEFAULT value`; `text` is the value's source text (without the parentheses of `DEFAULT (expr)`).

    A bare word (`DEFAULT abc`) is a Literal string. `parenthesized` is True for `DEFAULT (expr)`.
    """

    expr: Expr
    parenthesized: bool = False
    name: str | None = field(default=None, kw_only=True)
    text: str = field(default="", compare=False, kw_only=True, repr=False)


@frozen
class ColumnCollate(Node):
    """`COLLATE collation` on a column."""

    collation: str
    name: str | None = field(default=None, kw_only=True)


@frozen
class ColumnReferences(Node):
    """A foreign key of one column."""

    clause: ForeignKeyClause
    name: str | None = field(default=None, kw_only=True)


@frozen
class ColumnGenerated(Node):
    """`[GENERATED ALWAYS] AS (expr) [VIRTUAL | STORED]`."""

    expr: Expr
    stored: bool = False
    name: str | None = field(default=None, kw_only=True)
    text: str = field(default="", compare=False, kw_only=True, repr=False)


@frozen
class ColumnDef(Node):
    """`name [type_name] constraints`; `type_name` is the source text, None when there is none.

    `pos` is the name, `end` is behind the last token of the definition.
    """

    name: str
    type_name: str | None = None
    constraints: tuple[ColumnConstraint, ...] = ()
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class PrimaryKey(Node):
    """`PRIMARY KEY (columns [AUTOINCREMENT]) [ON CONFLICT ..]` of a table."""

    columns: tuple[IndexedColumn, ...]
    on_conflict: ConflictAction | None = None
    autoincrement: bool = False
    name: str | None = field(default=None, kw_only=True)


@frozen
class Unique(Node):
    """`UNIQUE (columns) [ON CONFLICT ..]` of a table."""

    columns: tuple[IndexedColumn, ...]
    on_conflict: ConflictAction | None = None
    name: str | None = field(default=None, kw_only=True)


@frozen
class ForeignKey(Node):
    """`FOREIGN KEY (columns) REFERENCES ..` of a table."""

    columns: tuple[Identifier, ...]
    clause: ForeignKeyClause
    name: str | None = field(default=None, kw_only=True)


@frozen
class CreateTable(Node):
    """`CREATE [TEMP] TABLE [IF NOT EXISTS] table (columns, constraints) [WITHOUT ROWID, STRICT]`, or `AS select`.

    `"CREATE TABLE " + source[table.name_pos:end]` is what SQLite stores in sqlite_schema. `body_end` is the offset
    of the closing parenthesis, `columns_end` the end of the last column definition (ADD COLUMN writes there).
    """

    table: TableName
    columns: tuple[ColumnDef, ...] = ()
    constraints: tuple[TableConstraint, ...] = ()
    without_rowid: bool = False
    strict: bool = False
    temporary: bool = False
    if_not_exists: bool = False
    select: Select | None = None
    body_end: int = field(default=-1, compare=False, kw_only=True, repr=False)
    columns_end: int = field(default=-1, compare=False, kw_only=True, repr=False)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class CreateIndex(Node):
    """`CREATE [UNIQUE] INDEX [IF NOT EXISTS] index ON table_name (columns) [WHERE where]`.

    Stored: `"CREATE INDEX "` (`"CREATE UNIQUE INDEX "`) `+ source[index.name_pos:end]`.
    """

    index: TableName
    table_name: str
    columns: tuple[IndexedColumn, ...]
    where: Expr | None = None
    unique: bool = False
    if_not_exists: bool = False
    table_name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class CreateView(Node):
    """`CREATE [TEMP] VIEW [IF NOT EXISTS] view [(columns)] AS select`.

    Stored: `"CREATE VIEW " + source[view.name_pos:end]`.
    """

    view: TableName
    select: Select
    columns: tuple[Identifier, ...] = ()
    temporary: bool = False
    if_not_exists: bool = False
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class CreateTrigger(Node):
    """`CREATE [TEMP] TRIGGER trigger [time] event [OF of] ON table [FOR EACH ROW] [WHEN when] BEGIN body END`.

    `time` is None when it was not said (BEFORE). Stored: `"CREATE TRIGGER " + source[trigger.name_pos:end]`.
    """

    trigger: TableName
    time: TriggerTime | None
    event: TriggerEvent
    table: TableName
    body: tuple[Insert | Update | Delete | Select, ...]
    of: tuple[Identifier, ...] = ()
    for_each_row: bool = False
    when: Expr | None = None
    temporary: bool = False
    if_not_exists: bool = False
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class CreateVirtualTable(Node):
    """`CREATE VIRTUAL TABLE [IF NOT EXISTS] table USING module(arguments)`: each argument is raw text, trimmed.

    Stored: `"CREATE VIRTUAL TABLE " + source[table.name_pos:end]`.
    """

    table: TableName
    module: str
    arguments: tuple[str, ...] = ()
    if_not_exists: bool = False
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


ColumnConstraint: TypeAlias = (
    ColumnPrimaryKey | ColumnNotNull | ColumnNull | ColumnUnique | Check | ColumnDefault | ColumnCollate
    | ColumnReferences | ColumnGenerated
)  # fmt: skip

TableConstraint: TypeAlias = PrimaryKey | Unique | Check | ForeignKey
