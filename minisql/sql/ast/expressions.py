"""Expressions, and the windows of window functions. Source: lang_expr, windowfunctions."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from minisql.frozen import field, frozen
from minisql.sql.ast.choices import (
    BinaryOperator,
    ConflictAction,
    CurrentKind,
    FrameBoundKind,
    FrameExclude,
    FrameUnit,
    LikeOperator,
    Quote,
    UnaryOperator,
)
from minisql.sql.ast.root import Node, TableName

if TYPE_CHECKING:
    from minisql.sql.ast.query import OrderingTerm, Select


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
    """`operand [NOT] LIKE pattern [ESCAPE escape]`, and so GLOB, REGEXP, MATCH. `word`: as the text writes it."""

    op: LikeOperator
    operand: Expr
    pattern: Expr
    escape: Expr | None = None
    negated: bool = False
    word: str = field(default="", compare=False, kw_only=True, repr=False)


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


Expr: TypeAlias = (
    Literal | Current | Parameter | ColumnRef | Unary | Binary | IsNull | Between | Like | InList | InSelect | InTable
    | Case | Cast | Collate | Exists | Subquery | RowValue | FunctionCall | Raise
)  # fmt: skip
