"""The words between which SQL lets one choose: operators, kinds of joins and frames, actions, orders."""

from __future__ import annotations

from enum import Enum


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
