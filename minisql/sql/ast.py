"""The abstract syntax tree: one frozen dataclass (`@frozen`) for each thing that SQL can say.

The parser decides nothing: a tree says what the text said, with names unresolved. What two texts mean alike is
one tree (`a ISNULL` and `a NOTNULL` are `IsNull`, `LIMIT 1, 2` is `LIMIT 2 OFFSET 1`), and parentheses are gone.

Positions are offsets in characters from the start of the text that was given to the parser, -1 in a tree that was
made by hand, and no part of equality:

    pos         the node's first token
    end         just behind the node's last token, where a caller needs the source text
    name_pos    the token that holds the name that the field `name` (or `column`) gives
    text        the source text itself, where SQLite shows it to users (column names, CHECK messages, defaults)

Names are without their quotes. Chains that can be long (compounds, joins, lists) are tuples; expressions nest, at
most 1,000 deep, so a pass over them that recurses must keep its frames per level few.
Source: lang_select, lang_expr, lang_createtable and their sisters; the class names follow the syntax diagrams.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, TypeAlias

from minisql.frozen import field, field_names, frozen
from minisql.sql.node import Tree

# --- choices -----------------------------------------------------------------------------------------------------


class Quote(Enum):
    """How an identifier was written: a double-quoted name that matches no column is a string (quirks §8)."""

    NONE = ""
    DOUBLE = '"'
    BACKTICK = "`"
    BRACKET = "["
    SINGLE = "'"  # 'name' in a place where only a name can stand, as in t.'a'


class UnaryOperator(Enum):
    """The prefix operators. PLUS does nothing to the value, but hides a column from affinity and indexes."""

    NEGATE = "-"
    PLUS = "+"
    BIT_NOT = "~"
    NOT = "NOT"


class BinaryOperator(Enum):
    """The infix operators; `==` is EQ, `<>` is NE, IS [NOT] DISTINCT FROM is IS_NOT or IS."""

    OR = "OR"
    AND = "AND"
    EQ = "="
    NE = "<>"
    IS = "IS"
    IS_NOT = "IS NOT"
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    BIT_AND = "&"
    BIT_OR = "|"
    SHIFT_LEFT = "<<"
    SHIFT_RIGHT = ">>"
    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    MODULO = "%"
    CONCAT = "||"
    EXTRACT_JSON = "->"
    EXTRACT = "->>"


class LikeOperator(Enum):
    """The operators that are calls of a user-replaceable function of two or (with ESCAPE) three arguments."""

    LIKE = "LIKE"
    GLOB = "GLOB"
    REGEXP = "REGEXP"
    MATCH = "MATCH"


class CurrentKind(Enum):
    """The keywords that read the clock."""

    DATE = "CURRENT_DATE"
    TIME = "CURRENT_TIME"
    TIMESTAMP = "CURRENT_TIMESTAMP"


class SortOrder(Enum):
    """ASC or DESC, where it was written."""

    ASC = "ASC"
    DESC = "DESC"


class NullsOrder(Enum):
    """NULLS FIRST or NULLS LAST, where it was written."""

    FIRST = "FIRST"
    LAST = "LAST"


class CompoundOperator(Enum):
    """What joins two cores of a compound SELECT."""

    UNION = "UNION"
    UNION_ALL = "UNION ALL"
    INTERSECT = "INTERSECT"
    EXCEPT = "EXCEPT"


class JoinKind(Enum):
    """The join operator, NATURAL apart. INNER is JOIN and INNER JOIN; CROSS forbids reordering, COMMA does not."""

    COMMA = ","
    INNER = "JOIN"
    CROSS = "CROSS JOIN"
    LEFT = "LEFT JOIN"
    RIGHT = "RIGHT JOIN"
    FULL = "FULL JOIN"


class FrameUnit(Enum):
    """What a window frame counts."""

    ROWS = "ROWS"
    RANGE = "RANGE"
    GROUPS = "GROUPS"


class FrameBoundKind(Enum):
    """One end of a window frame."""

    UNBOUNDED_PRECEDING = "UNBOUNDED PRECEDING"
    PRECEDING = "PRECEDING"
    CURRENT_ROW = "CURRENT ROW"
    FOLLOWING = "FOLLOWING"
    UNBOUNDED_FOLLOWING = "UNBOUNDED FOLLOWING"


class FrameExclude(Enum):
    """Which rows a frame leaves out."""

    NO_OTHERS = "NO OTHERS"
    CURRENT_ROW = "CURRENT ROW"
    GROUP = "GROUP"
    TIES = "TIES"


class ConflictAction(Enum):
    """What to do when a constraint fails: the conflict clause, INSERT OR x, and RAISE's action."""

    ROLLBACK = "ROLLBACK"
    ABORT = "ABORT"
    FAIL = "FAIL"
    IGNORE = "IGNORE"
    REPLACE = "REPLACE"


class ForeignKeyAction(Enum):
    """ON DELETE and ON UPDATE of a foreign key."""

    NO_ACTION = "NO ACTION"
    RESTRICT = "RESTRICT"
    SET_NULL = "SET NULL"
    SET_DEFAULT = "SET DEFAULT"
    CASCADE = "CASCADE"


class TriggerTime(Enum):
    """When a trigger fires; a trigger that does not say is BEFORE."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    INSTEAD_OF = "INSTEAD OF"


class TriggerEvent(Enum):
    """What a trigger waits for."""

    DELETE = "DELETE"
    INSERT = "INSERT"
    UPDATE = "UPDATE"


class TransactionKind(Enum):
    """How BEGIN locks."""

    DEFERRED = "DEFERRED"
    IMMEDIATE = "IMMEDIATE"
    EXCLUSIVE = "EXCLUSIVE"


class ObjectKind(Enum):
    """What DROP drops."""

    TABLE = "TABLE"
    INDEX = "INDEX"
    VIEW = "VIEW"
    TRIGGER = "TRIGGER"


class ExplainKind(Enum):
    """EXPLAIN, or EXPLAIN QUERY PLAN."""

    BYTECODE = "EXPLAIN"
    QUERY_PLAN = "EXPLAIN QUERY PLAN"


# --- the root and names ------------------------------------------------------------------------------------------


@frozen
class Node(Tree):
    """Anything in the tree."""

    pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Identifier(Node):
    """A name in a list of names; `pos` is where it stands."""

    name: str


@frozen
class TableName(Node):
    """`[schema .] name` of a table, index, view or trigger. `pos` is the first token, `name_pos` the name's own."""

    name: str
    schema: str | None = None
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


# --- expressions -------------------------------------------------------------------------------------------------


@frozen
class Literal(Node):
    """A constant. An integer too large for 64 bits is a float here; TRUE and FALSE are a `ColumnRef` until bound.

    `-9223372036854775808` is one Literal. `slot` is the number of the literal as `lift.lift` counts them, from 0;
    None for what `lift` leaves in the text (NULL, blobs, integers beyond 64 bits).
    """

    value: int | float | str | bytes | None
    slot: int | None = field(default=None, compare=False, kw_only=True)


@frozen
class Current(Node):
    """CURRENT_DATE, CURRENT_TIME or CURRENT_TIMESTAMP."""

    kind: CurrentKind


@frozen
class Parameter(Node):
    """`?`, `?NNN`, `:name`, `@name` or `$name`: `text` as written, `number` from 1 as SQLite counts them."""

    text: str
    number: int = field(default=0, compare=False, kw_only=True)


@frozen
class ColumnRef(Node):
    """`[[schema .] table .] column`: a column, a rowid, TRUE or FALSE, or (double-quoted, alone) perhaps a string.

    `quote` is how `column` was written. `pos` is the first token, `table_pos` and `name_pos` the parts' own.
    """

    column: str
    table: str | None = None
    schema: str | None = None
    quote: Quote = Quote.NONE
    table_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Unary(Node):
    """`op operand`."""

    op: UnaryOperator
    operand: Expr


@frozen
class Binary(Node):
    """`left op right`."""

    op: BinaryOperator
    left: Expr
    right: Expr


@frozen
class IsNull(Node):
    """`operand ISNULL`; negated: `operand NOTNULL`, `operand NOT NULL`."""

    operand: Expr
    negated: bool = False


@frozen
class Between(Node):
    """`operand [NOT] BETWEEN low AND high`."""

    operand: Expr
    low: Expr
    high: Expr
    negated: bool = False


@frozen
class Like(Node):
    """`operand [NOT] LIKE pattern [ESCAPE escape]`, and so GLOB, REGEXP, MATCH."""

    op: LikeOperator
    operand: Expr
    pattern: Expr
    escape: Expr | None = None
    negated: bool = False


@frozen
class InList(Node):
    """`operand [NOT] IN (items)`; the list may be empty."""

    operand: Expr
    items: tuple[Expr, ...]
    negated: bool = False


@frozen
class InSelect(Node):
    """`operand [NOT] IN (select)`."""

    operand: Expr
    select: Select
    negated: bool = False


@frozen
class InTable(Node):
    """`operand [NOT] IN [schema.]table`, or of a table-valued function when `args` is not None."""

    operand: Expr
    table: TableName
    args: tuple[Expr, ...] | None = None
    negated: bool = False


@frozen
class When(Node):
    """`WHEN condition THEN result` of a CASE."""

    condition: Expr
    result: Expr


@frozen
class Case(Node):
    """`CASE [operand] WHEN .. THEN .. [ELSE otherwise] END`."""

    operand: Expr | None
    whens: tuple[When, ...]
    otherwise: Expr | None = None


@frozen
class Cast(Node):
    """`CAST(operand AS type_name)`; the type's name as it was written, perhaps empty."""

    operand: Expr
    type_name: str


@frozen
class Collate(Node):
    """`operand COLLATE collation`."""

    operand: Expr
    collation: str


@frozen
class Exists(Node):
    """`EXISTS (select)`."""

    select: Select


@frozen
class Subquery(Node):
    """`(select)` as a value: a scalar, or a row value when it has several columns."""

    select: Select


@frozen
class RowValue(Node):
    """`(a, b, ..)`: two or more items."""

    items: tuple[Expr, ...]


@frozen
class FunctionCall(Node):
    """`name([DISTINCT] args [ORDER BY ..]) [FILTER (WHERE ..)] [OVER ..]`; `star` is `name(*)`, then args is empty."""

    name: str
    args: tuple[Expr, ...] = ()
    distinct: bool = False
    star: bool = False
    order_by: tuple[OrderingTerm, ...] = ()
    filter: Expr | None = None
    over: WindowName | WindowSpec | None = None


@frozen
class Raise(Node):
    """`RAISE(IGNORE)`, or `RAISE(ROLLBACK | ABORT | FAIL, message)`."""

    action: ConflictAction
    message: Expr | None = None


# --- windows -----------------------------------------------------------------------------------------------------


@frozen
class FrameBound(Node):
    """One end of a frame; `offset` belongs to PRECEDING and FOLLOWING alone."""

    kind: FrameBoundKind
    offset: Expr | None = None


@frozen
class Frame(Node):
    """`unit BETWEEN start AND end [EXCLUDE ..]`; a frame without BETWEEN ends at CURRENT ROW."""

    unit: FrameUnit
    start: FrameBound
    end: FrameBound
    exclude: FrameExclude | None = None


@frozen
class WindowName(Node):
    """`OVER name`: the window itself, frame and all (not `OVER (name)`, which is a `WindowSpec` on `base`)."""

    name: str


@frozen
class WindowSpec(Node):
    """`( [base] [PARTITION BY ..] [ORDER BY ..] [frame] )`."""

    base: str | None = None
    partition_by: tuple[Expr, ...] = ()
    order_by: tuple[OrderingTerm, ...] = ()
    frame: Frame | None = None


@frozen
class NamedWindow(Node):
    """`name AS (spec)` in a WINDOW clause."""

    name: str
    spec: WindowSpec


# --- SELECT ------------------------------------------------------------------------------------------------------


@frozen
class OrderingTerm(Node):
    """`expr [ASC | DESC] [NULLS FIRST | LAST]`; a COLLATE is part of `expr`."""

    expr: Expr
    order: SortOrder | None = None
    nulls: NullsOrder | None = None


@frozen
class ResultColumn(Node):
    """`expr [AS alias]`; `text` is the expression's source text, which names the column when nothing else does."""

    expr: Expr
    alias: str | None = None
    text: str = field(default="", compare=False, kw_only=True, repr=False)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Star(Node):
    """`*`, or `table.*`."""

    table: str | None = None


@frozen
class Table(Node):
    """`[schema.]name [AS alias] [INDEXED BY indexed_by | NOT INDEXED]` in FROM, and the target of UPDATE and DELETE."""

    name: str
    schema: str | None = None
    alias: str | None = None
    indexed_by: str | None = None
    not_indexed: bool = False
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class TableFunction(Node):
    """`[schema.]name(args) [AS alias]`: a table-valued function."""

    name: str
    args: tuple[Expr, ...]
    schema: str | None = None
    alias: str | None = None
    name_pos: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class SubqueryTable(Node):
    """`(select) [AS alias]` in FROM."""

    select: Select
    alias: str | None = None


@frozen
class NestedJoin(Node):
    """`(join_clause) [AS alias]` in FROM, also around a single table."""

    join: JoinClause
    alias: str | None = None


@frozen
class Join(Node):
    """One step of a join: `kind table [ON on | USING (using)]`; `using` is empty without USING."""

    kind: JoinKind
    table: TableOrSubquery
    natural: bool = False
    on: Expr | None = None
    using: tuple[Identifier, ...] = ()


@frozen
class JoinClause(Node):
    """A FROM clause: the first table, then the joins from left to right (all of them associate to the left)."""

    first: TableOrSubquery
    joins: tuple[Join, ...] = ()


@frozen
class SelectCore(Node):
    """`SELECT [DISTINCT] columns [FROM] [WHERE] [GROUP BY] [HAVING] [WINDOW]`; HAVING may stand alone."""

    columns: tuple[ResultColumn | Star, ...]
    distinct: bool = False
    from_: JoinClause | None = None
    where: Expr | None = None
    group_by: tuple[Expr, ...] = ()
    having: Expr | None = None
    windows: tuple[NamedWindow, ...] = ()


@frozen
class Values(Node):
    """`VALUES (..), (..)`: one or more rows of at least one expression; that they are of one length is not checked."""

    rows: tuple[tuple[Expr, ...], ...]


@frozen
class CommonTableExpression(Node):
    """`name [(columns)] AS [[NOT] MATERIALIZED] (select)`; `materialized` is None when it was not said."""

    name: str
    select: Select
    columns: tuple[Identifier, ...] = ()
    materialized: bool | None = None


@frozen
class With(Node):
    """`WITH [RECURSIVE] ctes`."""

    ctes: tuple[CommonTableExpression, ...]
    recursive: bool = False


@frozen
class Select(Node):
    """A whole SELECT: `cores[0] operators[0] cores[1] ..`, from left to right, then ORDER BY and LIMIT for all.

    A plain SELECT or VALUES is one core and no operators.
    """

    cores: tuple[SelectCore | Values, ...]
    operators: tuple[CompoundOperator, ...] = ()
    order_by: tuple[OrderingTerm, ...] = ()
    limit: Expr | None = None
    offset: Expr | None = None
    with_: With | None = None


# --- INSERT, UPDATE, DELETE --------------------------------------------------------------------------------------


@frozen
class Assignment(Node):
    """`column = value`, or `(a, b) = value` when `is_row` (also with one name in parentheses)."""

    columns: tuple[Identifier, ...]
    value: Expr
    is_row: bool = False


@frozen
class IndexedColumn(Node):
    """`expr [ASC | DESC] [NULLS ..]` in an index, key or upsert target; a COLLATE is part of `expr`."""

    expr: Expr
    order: SortOrder | None = None
    nulls: NullsOrder | None = None
    text: str = field(default="", compare=False, kw_only=True, repr=False)
    end: int = field(default=-1, compare=False, kw_only=True, repr=False)


@frozen
class Upsert(Node):
    """`ON CONFLICT [(target) [WHERE target_where]] DO NOTHING | DO UPDATE SET assignments [WHERE where]`.

    DO NOTHING has no assignments; an empty target means any constraint.
    """

    target: tuple[IndexedColumn, ...] = ()
    target_where: Expr | None = None
    assignments: tuple[Assignment, ...] = ()
    where: Expr | None = None


@frozen
class Insert(Node):
    """`INSERT [OR or_] INTO table [AS alias] [(columns)] source upserts RETURNING returning`.

    REPLACE INTO is or_ = REPLACE. `source` is None for DEFAULT VALUES; VALUES are a Select with one core of `Values`.
    """

    table: TableName
    source: Select | None
    columns: tuple[Identifier, ...] = ()
    alias: str | None = None
    or_: ConflictAction | None = None
    upserts: tuple[Upsert, ...] = ()
    returning: tuple[ResultColumn | Star, ...] = ()
    with_: With | None = None


@frozen
class Update(Node):
    """`UPDATE [OR or_] table SET assignments [FROM] [WHERE] [RETURNING] [ORDER BY] [LIMIT]`."""

    table: Table
    assignments: tuple[Assignment, ...]
    from_: JoinClause | None = None
    where: Expr | None = None
    or_: ConflictAction | None = None
    returning: tuple[ResultColumn | Star, ...] = ()
    order_by: tuple[OrderingTerm, ...] = ()
    limit: Expr | None = None
    offset: Expr | None = None
    with_: With | None = None


@frozen
class Delete(Node):
    """`DELETE FROM table [WHERE] [RETURNING] [ORDER BY] [LIMIT]`."""

    table: Table
    where: Expr | None = None
    returning: tuple[ResultColumn | Star, ...] = ()
    order_by: tuple[OrderingTerm, ...] = ()
    limit: Expr | None = None
    offset: Expr | None = None
    with_: With | None = None


# --- CREATE TABLE ------------------------------------------------------------------------------------------------


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


# --- DROP, ALTER -------------------------------------------------------------------------------------------------


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


# --- transactions and the rest -----------------------------------------------------------------------------------


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

    A minus sign is kept before a number ("-2000"); a plus sign is dropped.
    """

    name: str
    schema: str | None = None
    value: str | None = None


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


# --- unions ------------------------------------------------------------------------------------------------------

Expr: TypeAlias = (
    Literal | Current | Parameter | ColumnRef | Unary | Binary | IsNull | Between | Like | InList | InSelect | InTable
    | Case | Cast | Collate | Exists | Subquery | RowValue | FunctionCall | Raise
)  # fmt: skip

TableOrSubquery: TypeAlias = Table | TableFunction | SubqueryTable | NestedJoin

ColumnConstraint: TypeAlias = (
    ColumnPrimaryKey | ColumnNotNull | ColumnNull | ColumnUnique | Check | ColumnDefault | ColumnCollate
    | ColumnReferences | ColumnGenerated
)  # fmt: skip

TableConstraint: TypeAlias = PrimaryKey | Unique | Check | ForeignKey

AlterTable: TypeAlias = (
    RenameTable | RenameColumn | AddColumn | DropColumn | AddConstraint | DropConstraint | SetNotNull | DropNotNull
)  # fmt: skip

Statement: TypeAlias = (
    Select | Insert | Update | Delete | CreateTable | CreateIndex | CreateView | CreateTrigger | CreateVirtualTable
    | Drop | AlterTable | Begin | Commit | Rollback | Savepoint | Release | Attach | Detach | Pragma | Analyze
    | Reindex | Vacuum | Explain
)  # fmt: skip


def children(node: Node) -> list[Node]:
    """The nodes directly under `node`, in the order of its fields (which is not always the order of the text)."""
    found: list[Node] = []
    for name in field_names(type(node)):
        _collect(getattr(node, name), found)
    return found


def _collect(value: Any, found: list[Node]) -> None:
    if isinstance(value, Node):
        found.append(value)
    elif type(value) is tuple:
        for item in value:
            _collect(item, found)
