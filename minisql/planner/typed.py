"""A bound expression with what SQLite knows of it: affinity, collation, declared type; and what follows for comparing.

Source: datatype3 §3.2 (affinity of expressions), §4.2 (conversions before comparing), §7.1 (collation of a comparison).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from minisql.errors import SqlError
from minisql.planner.expr import (
    Binary,
    BinaryOp,
    Call,
    Case,
    Cast,
    Column,
    Comparison,
    Const,
    CurrentTime,
    Expr,
    Outer,
    Param,
    Scalar,
    SortTerm,
    Unary,
    UnaryOp,
)  # fmt: skip
from minisql.sql import ast
from minisql.value.affinity import NUMERIC_AFFINITIES, Affinity
from minisql.value.collate import BINARY, Collation


class Typed(NamedTuple):
    """`collation` None: the expression has none. `explicit`: by COLLATE, here or below.

    `name` is the column's name when the expression is a column and nothing else; `decltype` its declared type.
    `is_cast`: it is CAST itself, as it is written.
    """

    expr: Expr
    affinity: Affinity = Affinity.NONE
    collation: Collation | None = None
    explicit: bool = False
    name: str | None = None
    decltype: str | None = None
    is_cast: bool = False


def result_of(expr: Expr, *operands: Typed) -> Typed:
    """The type of an operator's result: no affinity; of the collations only one that COLLATE gave goes up."""
    for operand in operands:
        if operand.explicit:
            return Typed(expr, Affinity.NONE, operand.collation, True)
    return Typed(expr)


def row_of(parts: Sequence[Typed]) -> Typed:
    """A row value as an operand of `result_of`: where COLLATE is in any of its elements, the collation of the first one
    goes up, whichever that is."""
    if not any(part.explicit for part in parts):
        return Typed(parts[0].expr)
    return Typed(parts[0].expr, Affinity.NONE, parts[0].collation or BINARY, True)


class MissingCollation(SqlError):
    """Values are to be compared by a collation that the connection does not have: SQLite finds it as late as the code
    of the comparison."""

    def __init__(self, collation: Collation) -> None:
        super().__init__(f"no such collation sequence: {collation.name}", extended=257)
        self.missing = collation.name


def usable(collation: Collation) -> Collation:
    """The collation, if the connection has it: a missing one may be declared, but not compared with."""
    if collation.fold is None and collation.compare is None:
        raise MissingCollation(collation)
    return collation


def collation_of(typed: Typed) -> Collation:
    """The collation by which the expression is sorted, grouped and made distinct."""
    return BINARY if typed.collation is None else usable(typed.collation)


def first_collation(args: Sequence[Typed]) -> Collation:
    """The collation that a function compares by: that of the first argument that has one."""
    return next((usable(arg.collation) for arg in args if arg.collation is not None), BINARY)


def sort_term(typed: Typed, term: ast.OrderingTerm) -> SortTerm:
    """One term of an ORDER BY; NULLs come first when ascending and last when descending, unless it says otherwise."""
    descending = term.order is ast.SortOrder.DESC
    nulls_first = not descending if term.nulls is None else term.nulls is ast.NullsOrder.FIRST
    return SortTerm(typed.expr, collation_of(typed), descending, nulls_first)


def common_collation(left: Typed, right: Typed) -> Collation:
    """datatype3 §7.1: an explicit one first, left before right; then a column's, left before right."""
    if left.explicit or not right.explicit:
        found = left.collation or right.collation
    else:
        found = right.collation
    return BINARY if found is None else usable(found)


def common_affinity(left: Affinity, right: Affinity) -> Affinity | None:
    """The affinity to apply to both sides before comparing them, None for neither."""
    if left in NUMERIC_AFFINITIES or right in NUMERIC_AFFINITIES:
        return Affinity.NUMERIC
    if left is Affinity.NONE or right is Affinity.NONE:
        return Affinity.TEXT if left is Affinity.TEXT or right is Affinity.TEXT else None
    return None


def comparison(left: Typed, right: Typed) -> Comparison:
    return Comparison(common_affinity(left.affinity, right.affinity), common_collation(left, right))


def list_comparison(operand: Typed) -> Comparison:
    """`operand IN (list)`: the items count without their affinities and collations (lang_expr "The IN operator")."""
    return Comparison(common_affinity(operand.affinity, Affinity.NONE), collation_of(operand))


NUMBER: Final = 1
TEXT: Final = 2
BLOB: Final = 4


def possible_types(expr: Expr) -> int:
    """Which kinds of value the expression may give, as a sum of NUMBER, TEXT and BLOB: what a column of a compound
    needs to know of its parts. NULL counts as nothing."""
    match expr:
        case Const(value, _):
            if value is None:
                return 0
            return TEXT if isinstance(value, str) else BLOB if isinstance(value, bytes) else NUMBER
        case Binary(op, _, _):
            return TEXT | BLOB if op is BinaryOp.CONCAT else NUMBER
        case Column(_, _, affinity, _, _) | Outer(_, affinity, _) | Cast(_, affinity) | Scalar(_, _, affinity, _):
            if affinity in NUMERIC_AFFINITIES:
                return NUMBER | BLOB
            return TEXT | BLOB if affinity is Affinity.TEXT else NUMBER | TEXT | BLOB
        case Case(_, whens, _, otherwise):
            found = 0 if otherwise is None else possible_types(otherwise)
            for _, then in whens:
                found |= possible_types(then)
            return found
        case Unary(UnaryOp.PLUS, operand):
            return possible_types(operand)
        case Call() | CurrentTime() | Param():
            return NUMBER | TEXT | BLOB
    return NUMBER


def compound_affinity(parts: Sequence[Typed]) -> Affinity:
    """The affinity of a column of a compound, seen from outside: that of the first part that has one, unless another
    part may give values that it would change. Example: `SELECT a FROM (SELECT 'x' AS a UNION ALL SELECT 1)`. Where the
    first part is a CAST to a numeric affinity, that is FLEXNUM."""
    deciding = next((number for number, part in enumerate(parts) if part.affinity is not Affinity.NONE), None)
    if deciding is None:
        return Affinity.NONE
    affinity = parts[deciding].affinity
    others = 0
    for number, part in enumerate(parts):
        if number != deciding:
            others |= possible_types(part.expr)
    if affinity is Affinity.TEXT and others & NUMBER:
        return Affinity.BLOB
    if affinity in NUMERIC_AFFINITIES and others & TEXT:
        return Affinity.BLOB
    if affinity in NUMERIC_AFFINITIES and parts[0].is_cast and len(parts) > 1:
        return Affinity.FLEXNUM
    return affinity
