"""What the terms of a conjunction say of each column, in SQLite's order, and what follows for columns equal to it.

    before   WHERE a = b AND b = 5        b = 5 can seek b
    after                                 a = 5 can seek a, too; the terms are checked as they are written

Switched off by the name `transitive`. Source: optoverview §2 "WHERE Clause Analysis" (transitive constraints).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from minisql.planner.expr import Column, Compare, CompareOp, Expr
from minisql.planner.rewrites import is_off
from minisql.planner.where.terms import Term, Use, UseOp, keeps_order

TRANSITIVE: Final = "transitive"
_MAX_EQUALS: Final = 11


def _from_the_end(term: Term) -> int:
    return -term.place


def uses_in_order(terms: Sequence[Term]) -> Iterator[Use]:
    """What the terms say at once, then what has been made of them, beginning with the last term."""
    for term in terms:
        yield from (use for use in term.uses if not use.derived)
    for term in sorted(terms, key=_from_the_end):
        yield from (use for use in term.uses if use.derived)


class UseList:
    """The uses of a conjunction by column, in the order in which SQLite comes to them."""

    def __init__(self, terms: Sequence[Term], *, closed: bool = True, by_is: bool = True) -> None:
        """`closed`: what is said of a column holds for every column that is equal to it too; `by_is`: or that IS the
        same, to SQLite not beside a RIGHT or FULL JOIN."""
        self._closed = closed
        self._by_is = by_is
        self._by_column: dict[tuple[int, int], list[Use]] = {}
        self._by_expression: dict[int, list[Use]] = {}
        for use in uses_in_order(terms):
            if use.column is None:
                self._by_expression.setdefault(use.source, []).append(use)
            else:
                self._by_column.setdefault((use.source, use.column), []).append(use)
        self._found: dict[tuple[int, int], list[Use]] = {}
        self._beside: dict[tuple[int, int], list[tuple[Column, Column]]] = {}
        for term in terms:
            if not term.virtual and (same := same_row_columns(term.said, by_is=by_is)) is not None:
                for here, other in (same, same[::-1]):
                    self._beside.setdefault((here.source, here.column), []).append((here, other))

    def of_expressions(self, source: int) -> Sequence[Use]:
        """The uses whose operand is an expression over that source."""
        return self._by_expression.get(source, ())

    def of_column(self, source: int, column: int) -> Sequence[Use]:
        """What the terms say of a column, and of those equal to it (optoverview §2 "transitive constraints")."""
        key = (source, column)
        direct = self._by_column.get(key, ())
        if not self._closed or is_off(TRANSITIVE) or not (key in self._beside or any(map(self.links, direct))):
            return direct
        if key not in self._found:
            self._found[key] = list(self._with_equals(key))
        return self._found[key]

    def _with_equals(self, start: tuple[int, int]) -> Iterator[Use]:
        equals = [start]
        operand: Expr | None = self._beside[start][0][0] if start in self._beside else None
        for here in equals:
            others: list[Column] = []
            for use in self._by_column.get(here, ()):
                if here == start:
                    operand = use.operand
                    yield use
                elif isinstance(operand, Column) and (moved := _moved(use, operand)) is not None:
                    yield moved
                if self.links(use) and (other := _compared_with(use)) is not None:
                    others.append(other)
            others += [other for _, other in self._beside.get(here, ())]
            for other in others:
                column = (other.source, other.column)
                if column not in equals and len(equals) < _MAX_EQUALS:
                    equals.append(column)

    def links(self, use: Use) -> bool:
        """Does the use say that two columns are the same whatever is compared with them?"""
        return is_link(use.term.said) and (self._by_is or use.op is UseOp.EQ)


def same_row_columns(expr: Expr, *, by_is: bool) -> tuple[Column, Column] | None:
    """The columns of one table of which the term says that they are the same: neither can search by it, but by what is
    said of the other."""
    if not isinstance(expr, Compare) or not is_link(expr) or not (by_is or expr.op is CompareOp.EQ):
        return None
    left, right = expr.left, expr.right
    if not isinstance(left, Column) or not isinstance(right, Column):
        return None
    return (left, right) if left.source == right.source and left.column != right.column else None


def is_link(expr: Expr) -> bool:
    """Does the term say that two columns are the same whatever is compared with them?"""
    if not isinstance(expr, Compare) or expr.op not in (CompareOp.EQ, CompareOp.IS):
        return False
    left, right = expr.left, expr.right
    if not isinstance(left, Column) or not isinstance(right, Column):
        return False
    if left.affinity is not right.affinity and not (left.affinity.is_numeric and right.affinity.is_numeric):
        return False
    return expr.how.collation.is_binary or left.collation == right.collation == expr.how.collation


def _compared_with(use: Use) -> Column | None:
    """The column on the other side of the comparison, also if its value is known."""
    said = use.term.said
    if not isinstance(said, Compare):
        return None
    other = said.right if said.left == use.operand else said.left
    return other if isinstance(other, Column) else None


def _moved(use: Use, operand: Column) -> Use | None:
    """What the use says, said of an equal column; None where it cannot be. It settles nothing: its term is checked."""
    other = _compared_with(use)
    if other is not None and (other.source, other.column) == (operand.source, operand.column):
        return None
    if use.needs >> operand.source & 1 or use.not_null or use.pattern or use.rest:
        return None
    if not keeps_order(use.affinity, operand.affinity):
        return None
    expr = use.term.expr
    term = Term(expr, 1 << operand.source, use.term.said, virtual=True, likelihood=use.term.likelihood)
    moved = Use(
        term, operand.source, operand.column, operand, use.op, use.key, use.needs, use.affinity, use.collation,
        settles=False, n_keys=use.n_keys, derived=True, origin=use.term,
    )  # fmt: skip
    term.uses.append(moved)
    return moved
