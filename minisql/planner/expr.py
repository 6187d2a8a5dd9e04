"""Bound expressions: what an expression of the AST becomes once its names, types and collations are settled.

A bound expression names no table: a column is (source, column number), where a *source* is one occurrence of a
row producer in the statement (a table in FROM, a subquery, an aggregation), numbered in the order of binding. Where
the value stands in a row is known only when a plan node has fixed its row's layout; the executor looks it up
there when it compiles. So a rewrite may move an expression anywhere its sources are, without renumbering.

Affinity conversions and collations of comparisons are decided here (datatype3 §4.2, §7.1) and written into the
node, so that the executor decides nothing. Three-valued logic: a predicate gives 1, 0 or None.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from minisql.frozen import frozen
from minisql.value import Value
from minisql.value.affinity import Affinity
from minisql.value.collate import Collation
from minisql.value.function import AggregateFunction, ScalarFunction, WindowFunction

if TYPE_CHECKING:
    from minisql.planner.nodes import PlanNode

ROWID: Final = -1
"""The column number of a table's rowid."""


@frozen
class Const:
    """A literal. With a `slot` that the plan has not pinned, the value comes from `run.literals[slot]` instead:
    the statement serves every text that differs in this literal's value (never in its type)."""

    value: Value
    slot: int | None = None


@frozen
class Param:
    """A bind parameter, `number` from 1."""

    number: int


@frozen
class Column:
    """The value of a source's column in the current row. `column` counts from 0; ROWID for the rowid.

    The INTEGER PRIMARY KEY column is always written as ROWID. `name` serves EXPLAIN and messages alone. `affinity`
    NONE: the column of a subquery whose expression has none, which is not the same as BLOB (datatype3 §4.2).
    """

    source: int
    column: int
    affinity: Affinity
    collation: Collation
    name: str = ""


@frozen
class Outer:
    """Value `index` of the frame: what the enclosing query handed to this subquery (see Subquery.outer). `is_virtual`:
    the column of a virtual table, whose comparisons weaken no outer join (where/strength.py)."""

    index: int
    affinity: Affinity
    collation: Collation
    is_virtual: bool = False


class UnaryOp(Enum):
    NEGATE = "-"
    BIT_NOT = "~"
    NOT = "NOT"
    PLUS = "+"
    IS_NULL = "IS NULL"
    NOT_NULL = "NOT NULL"
    IS_TRUE = "IS TRUE"
    IS_FALSE = "IS FALSE"
    IS_NOT_TRUE = "IS NOT TRUE"
    IS_NOT_FALSE = "IS NOT FALSE"
    AS_REAL = "as real"  # an integer as a real, all else as it is: not in SQL
    TO_REAL = "to real"  # as a column of the affinity REAL stores it: not in SQL
    AS_STORED = "as stored"  # a small whole number that is a real as an integer, all else as it is: not in SQL


@frozen
class Unary:
    op: UnaryOp
    operand: Expr


class BinaryOp(Enum):
    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    MODULO = "%"
    CONCAT = "||"
    BIT_AND = "&"
    BIT_OR = "|"
    SHIFT_LEFT = "<<"
    SHIFT_RIGHT = ">>"
    AND = "AND"
    OR = "OR"


@frozen
class Binary:
    """Arithmetic, bits, concatenation, AND, OR. Long chains lean left and may be 1,000 deep: walk them in a loop.

    `has_collate`: of an OR, COLLATE is written in it, and not in a query in it, nor in what its names stand for."""

    op: BinaryOp
    left: Expr
    right: Expr
    has_collate: bool = False


class CompareOp(Enum):
    EQ = "="
    NE = "<>"
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="
    IS = "IS"
    IS_NOT = "IS NOT"


@frozen
class Comparison:
    """How two values are compared: `affinity` is applied to both sides first (None: to neither)."""

    affinity: Affinity | None
    collation: Collation


@frozen
class Compare:
    op: CompareOp
    left: Expr
    right: Expr
    how: Comparison


@frozen
class RowCompare:
    """Row values compared element by element from the left (rowvalue §2.1). All three tuples are of one length."""

    op: CompareOp
    left: tuple[Expr, ...]
    right: tuple[Expr, ...]
    how: tuple[Comparison, ...]


@frozen
class Between:
    """`operand` is evaluated once. The planner may use it as two terms."""

    operand: Expr
    low: Expr
    high: Expr
    how_low: Comparison
    how_high: Comparison
    negated: bool


@frozen
class InList:
    """`operand IN (items)`: the operand's affinity `how.affinity` is applied to it and to each item. An empty list
    gives 0 even for NULL."""

    operand: Expr
    items: tuple[Expr, ...]
    how: Comparison
    negated: bool


@frozen
class Subquery:
    """A SELECT inside an expression.

    `outer` are expressions of the *enclosing* query: their values, in this order, are the frame in which `plan` runs
    (its `Outer` nodes index it). Empty: the subquery is not correlated and runs once per run of the statement.
    FROM-clause subqueries share the frame of the select that they are in. `number` is unique in the statement.
    `is_plain`: it is columns of a table as they stand there, which an index of the table may look up (for EXPLAIN).
    `copy`: not 0 where a rewrite has put it in once more; its result is shared, but EXPLAIN tells each copy. `mixed`: a
    compound, with the affinity REAL of its last core, that may give integers of another; a query that keeps the value
    as a column reads them as reals. `told`: the number that EXPLAIN tells, where that is another one's.
    """

    plan: PlanNode
    outer: tuple[Expr, ...]
    number: int
    n_columns: int
    is_plain: bool = False
    copy: int = 0
    mixed: bool = False
    told: int | None = None


@frozen
class Scalar:
    """Column `column` of the first row; NULL when there is none."""

    query: Subquery
    column: int
    affinity: Affinity | None
    collation: Collation


@frozen
class Exists:
    query: Subquery
    negated: bool


@frozen
class InQuery:
    """`operands IN (SELECT ...)`; more than one operand is a row value. `affinities`: of the query's columns. `sought`:
    of a single operand, the collation of an index in which SQLite seeks the values, if that is not the one by which it
    compares: in `a IN (SELECT b COLLATE NOCASE FROM t)` that of a."""

    operands: tuple[Expr, ...]
    query: Subquery
    how: tuple[Comparison, ...]
    negated: bool
    affinities: tuple[Affinity, ...] = ()
    sought: Collation | None = None


@frozen
class Case:
    """With an operand (evaluated once), each `when` is compared for equality by its Comparison; without, each `when`
    is a condition and `how` is empty."""

    operand: Expr | None
    whens: tuple[tuple[Expr, Expr], ...]
    how: tuple[Comparison, ...]
    otherwise: Expr | None


@frozen
class Cast:
    operand: Expr
    affinity: Affinity


@frozen
class Call:
    """A scalar function. LIKE, GLOB, REGEXP and MATCH are calls too (`x LIKE y` is `like(y, x)`)."""

    function: ScalarFunction
    args: tuple[Expr, ...]
    collation: Collation


@frozen
class SortTerm:
    """One term of an ordering. `nulls_first` is settled: SQLite's default is first when ascending."""

    expr: Expr
    collation: Collation
    descending: bool
    nulls_first: bool


@frozen
class AggregateCall:
    """An aggregate function over the rows of a group; stands only in nodes.Aggregate.

    `args` is empty for count(*). `distinct`: the collation by which the (single) argument is made distinct; of equal
    values the first one counts or, `takes_last`, the last one.
    """

    function: AggregateFunction
    args: tuple[Expr, ...]
    collation: Collation
    distinct: Collation | None = None
    where: Expr | None = None
    order_by: tuple[SortTerm, ...] = ()
    takes_last: bool = False


class FrameUnit(Enum):
    ROWS = "ROWS"
    RANGE = "RANGE"
    GROUPS = "GROUPS"


class BoundKind(Enum):
    UNBOUNDED_PRECEDING = "UNBOUNDED PRECEDING"
    PRECEDING = "PRECEDING"
    CURRENT_ROW = "CURRENT ROW"
    FOLLOWING = "FOLLOWING"
    UNBOUNDED_FOLLOWING = "UNBOUNDED FOLLOWING"


class Exclude(Enum):
    NO_OTHERS = "NO OTHERS"
    CURRENT_ROW = "CURRENT ROW"
    GROUP = "GROUP"
    TIES = "TIES"


@frozen
class WindowFrame:
    """Which rows of a partition a window function sees. The offsets of PRECEDING and FOLLOWING read no column.

    `exclude` None: EXCLUDE was not written. With EXCLUDE, also with NO OTHERS, an aggregate is computed anew for each
    row, which shows where the order of additions does, and among equals in min() and max().
    """

    unit: FrameUnit
    start: BoundKind
    start_offset: Expr | None
    end: BoundKind
    end_offset: Expr | None
    exclude: Exclude | None


@frozen
class WindowCall:
    """A window function, or an aggregate over a frame; stands only in nodes.Window. `where` is FILTER's condition."""

    function: AggregateFunction | WindowFunction
    args: tuple[Expr, ...]
    collation: Collation
    where: Expr | None
    frame: WindowFrame


class RaiseAction(Enum):
    IGNORE = "IGNORE"
    ROLLBACK = "ROLLBACK"
    ABORT = "ABORT"
    FAIL = "FAIL"


@frozen
class Raise:
    """RAISE() in a trigger program."""

    action: RaiseAction
    message: Expr | None


@frozen
class CurrentTime:
    """CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP: `function` is date, time or datetime, called with 'now'."""

    function: ScalarFunction


Expr: TypeAlias = (
    Const | Param | Column | Outer | Unary | Binary | Compare | RowCompare | Between | InList | InQuery | Scalar
    | Exists | Case | Cast | Call | Raise | CurrentTime
)  # fmt: skip


def children(expr: Expr) -> tuple[Expr, ...]:
    """The operands of an expression in the order of the text; of a subquery, what it takes from outside."""
    match expr:
        case Const() | Param() | Column() | Outer() | CurrentTime():
            return ()
        case Unary(_, operand) | Cast(operand, _):
            return (operand,)
        case Binary(_, left, right) | Compare(_, left, right, _):
            return (left, right)
        case RowCompare(_, lefts, rights, _):
            return lefts + rights
        case Between(operand, low, high, _, _, _):
            return (operand, low, high)
        case InList(operand, items, _, _):
            return (operand, *items)
        case InQuery(operands, query, _, _):
            return operands + query.outer
        case Scalar(query, _, _, _) | Exists(query, _):
            return query.outer
        case Case(operand_, whens, _, otherwise):
            parts = [operand_] if operand_ is not None else []
            for when, then in whens:
                parts += (when, then)
            return (*parts, otherwise) if otherwise is not None else tuple(parts)
        case Call(_, args, _):
            return args
        case Raise(_, message):
            return (message,) if message is not None else ()


def has_subquery(expr: Expr) -> bool:
    """Is there a subquery anywhere in the expression?"""
    return any(isinstance(node, Scalar | Exists | InQuery) for node in walk(expr))


def is_right_first(left: Expr, right: Expr) -> bool:
    """Is the right operand computed before the left one? SQLite computes a subquery last."""
    return has_subquery(left) and not has_subquery(right)


def walk(expr: Expr) -> Iterator[Expr]:
    """Yield the expression and everything below it, each parent before its children. Uses no recursion."""
    stack = [expr]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(children(node)))


def sources(expr: Expr) -> frozenset[int]:
    """The sources whose columns the expression reads."""
    return frozenset(node.source for node in walk(expr) if isinstance(node, Column))
