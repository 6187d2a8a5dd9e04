"""Bound expressions as text for people: what a plan report says of a filter, a key or a sum.

The text is near to SQL and short; it is not meant to be parsed. A column is shown with the name of its table where the
statement reads more than one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias, assert_never

from minisql.planner.expr import (
    AggregateCall,
    Between,
    Binary,
    BinaryOp,
    Call,
    Case,
    Cast,
    Column,
    Compare,
    Const,
    CurrentTime,
    Exists,
    Expr,
    InList,
    InQuery,
    Outer,
    Param,
    Raise,
    RowCompare,
    Scalar,
    SortTerm,
    Unary,
    UnaryOp,
    WindowCall,
)  # fmt: skip
from minisql.value.render import quote

_MAX_DEPTH: Final = 12
_MAX_LENGTH: Final = 160  # characters
_MAX_ITEMS: Final = 6
_ELLIPSIS: Final = "…"
_INFIX_CALLS: Final = {"like": "LIKE", "glob": "GLOB", "regexp": "REGEXP", "match": "MATCH"}
_PREFIX_UNARY: Final = {UnaryOp.NEGATE: "-", UnaryOp.BIT_NOT: "~", UnaryOp.NOT: "NOT ", UnaryOp.PLUS: "+"}
_LOGIC: Final = frozenset({BinaryOp.AND, BinaryOp.OR})

Frames: TypeAlias = "tuple[tuple[Expr, ...], Frames] | None"
"""What the values from outside of a subquery are: the innermost subquery's `outer`, and those of the query around."""


class Names:
    """What the sources and the computed columns of a statement are called; filled while its nodes are looked at."""

    def __init__(self) -> None:
        self.labels: dict[int, str] = {}
        self.columns: dict[tuple[int, int], tuple[Expr | AggregateCall | WindowCall, Frames]] = {}

    def text(self, expr: Expr, frames: Frames = None) -> str:
        """An expression, of at most 160 characters."""
        return _cut(self._text(expr, frames, 0))

    def listed(self, exprs: Iterable[Expr], frames: Frames = None) -> str:
        """Expressions separated by commas, of at most 160 characters."""
        return _cut(", ".join(self._text(expr, frames, 0) for expr in exprs))

    def terms(self, terms: Iterable[SortTerm], frames: Frames = None) -> str:
        """The terms of an ORDER BY."""
        texts = [self._text(term.expr, frames, 0) + (" DESC" if term.descending else "") for term in terms]
        return _cut(", ".join(texts))

    def call(self, call: AggregateCall | WindowCall, frames: Frames = None) -> str:
        """An aggregate or a window function, without its OVER."""
        return _cut(self._aggregate(call, frames, 0))

    def _text(self, expr: Expr, frames: Frames, depth: int) -> str:
        if depth > _MAX_DEPTH:
            return _ELLIPSIS
        deeper = depth + 1
        match expr:
            case Const(value):
                return quote(value)
            case Param(number):
                return f"?{number}"
            case Column():
                return self._column(expr, depth)
            case Outer(index):
                if frames is None:
                    return f"outer {index + 1}"
                return self._text(frames[0][index], frames[1], deeper)
            case Unary(op, operand):
                return self._unary(op, operand, frames, deeper)
            case Binary():
                return self._binary(expr, frames, deeper)
            case Compare(op, left, right):
                return f"{self._operand(left, frames, deeper)} {op.value} {self._operand(right, frames, deeper)}"
            case RowCompare(op, lefts, rights):
                return f"({self._items(lefts, frames, deeper)}) {op.value} ({self._items(rights, frames, deeper)})"
            case Between(operand, low, high, negated=negated):
                bounds = f"{self._operand(low, frames, deeper)} AND {self._operand(high, frames, deeper)}"
                return f"{self._operand(operand, frames, deeper)} {'NOT ' * negated}BETWEEN {bounds}"
            case InList(operand, items, negated=negated):
                word = "NOT IN" if negated else "IN"
                return f"{self._operand(operand, frames, deeper)} {word} ({self._items(items, frames, deeper)})"
            case InQuery(operands, query, negated=negated):
                row = self._items(operands, frames, deeper)
                row = f"({row})" if len(operands) > 1 else row
                return f"{row} {'NOT ' * negated}IN (subquery {query.number})"
            case Scalar(query):
                return f"(subquery {query.number})"
            case Exists(query, negated):
                return f"{'NOT ' * negated}EXISTS (subquery {query.number})"
            case Case():
                return self._case(expr, frames, deeper)
            case Cast(operand, affinity):
                return f"CAST({self._text(operand, frames, deeper)} AS {affinity.value})"
            case Call(function, args):
                return self._call(function.name, args, frames, deeper)
            case Raise(action):
                return f"RAISE({action.value})"
            case CurrentTime(function):
                return f"current_{function.name}"
            case _:
                assert_never(expr)

    def _column(self, column: Column, depth: int) -> str:
        computed = self.columns.get((column.source, column.column))
        if computed is not None:
            what, frames = computed
            if isinstance(what, AggregateCall | WindowCall):
                return self._aggregate(what, frames, depth + 1)
            return self._text(what, frames, depth + 1)
        name = column.name or ("rowid" if column.column < 0 else f"column {column.column + 1}")
        label = self.labels.get(column.source)
        return f"{label}.{name}" if label and len(self.labels) > 1 else name

    def _operand(self, expr: Expr, frames: Frames, depth: int) -> str:
        text = self._text(expr, frames, depth)
        return f"({text})" if isinstance(expr, Binary | Compare | Between) else text

    def _items(self, exprs: Sequence[Expr], frames: Frames, depth: int) -> str:
        texts = [self._text(expr, frames, depth) for expr in exprs[:_MAX_ITEMS]]
        return ", ".join([*texts, _ELLIPSIS] if len(exprs) > _MAX_ITEMS else texts)

    def _unary(self, op: UnaryOp, operand: Expr, frames: Frames, depth: int) -> str:
        text = self._operand(operand, frames, depth)
        if op in (UnaryOp.AS_REAL, UnaryOp.TO_REAL, UnaryOp.AS_STORED):
            return text
        return _PREFIX_UNARY[op] + text if op in _PREFIX_UNARY else f"{text} {op.value}"

    def _binary(self, expr: Binary, frames: Frames, depth: int) -> str:
        """A chain of one operator leans left and may be 1,000 long."""
        operands: list[Expr] = [expr.right]
        left = expr.left
        while isinstance(left, Binary) and left.op is expr.op:
            operands.append(left.right)
            left = left.left
        operands.append(left)
        operands.reverse()
        texts = []
        for operand in operands[:_MAX_ITEMS]:
            loose = isinstance(operand, Binary) or (expr.op not in _LOGIC and isinstance(operand, Compare | Between))
            text = self._text(operand, frames, depth)
            texts.append(f"({text})" if loose else text)
        if len(operands) > _MAX_ITEMS:
            texts.append(_ELLIPSIS)
        return f" {expr.op.value} ".join(texts)

    def _case(self, expr: Case, frames: Frames, depth: int) -> str:
        parts = ["CASE"]
        if expr.operand is not None:
            parts.append(self._text(expr.operand, frames, depth))
        for when, then in expr.whens[:_MAX_ITEMS]:
            parts.append(f"WHEN {self._text(when, frames, depth)} THEN {self._text(then, frames, depth)}")
        if expr.otherwise is not None:
            parts.append(f"ELSE {self._text(expr.otherwise, frames, depth)}")
        return " ".join([*parts, "END"])

    def _call(self, name: str, args: tuple[Expr, ...], frames: Frames, depth: int) -> str:
        infix = _INFIX_CALLS.get(name.lower())
        if infix is not None and len(args) >= 2:
            return f"{self._operand(args[1], frames, depth)} {infix} {self._operand(args[0], frames, depth)}"
        return f"{name}({self._items(args, frames, depth)})"

    def _aggregate(self, call: AggregateCall | WindowCall, frames: Frames, depth: int) -> str:
        args = self._items(call.args, frames, depth + 1)
        if not call.args and call.function.name.lower() == "count":
            args = "*"
        distinct = "DISTINCT " if isinstance(call, AggregateCall) and call.distinct is not None else ""
        where = "" if call.where is None else f" FILTER (WHERE {self._text(call.where, frames, depth + 1)})"
        return f"{call.function.name}({distinct}{args}){where}"


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_LENGTH else text[: _MAX_LENGTH - 1] + _ELLIPSIS
