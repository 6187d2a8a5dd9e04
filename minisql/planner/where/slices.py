"""Equalities of row values, as the terms that they are made of.

    before   (a, b) = (1, 2) AND c > 0
    after    c > 0 AND a = 1 AND b = 2

Each part may then drive an index alone, and is checked alone, behind all terms that are written; those of the last such
term come first, as SQLite analyses a clause from its end. Not those of a subquery with a subquery.
Source: rowvalue §3.1; their place, SQLite itself (EXPLAIN).
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.expr import Compare, CompareOp, Expr, RowCompare, Scalar


def sliced(exprs: Sequence[Expr]) -> tuple[list[tuple[int, Expr]], list[tuple[int, Expr]]]:
    """(the terms that stay, the parts of the others), each with the place of the term that was written."""
    plain: list[tuple[int, Expr]] = []
    parts: list[tuple[int, Expr]] = []
    for place, expr in enumerate(exprs):
        match expr:
            case RowCompare(CompareOp.EQ | CompareOp.IS as op, lefts, rights, hows) if not _is_of_queries(
                lefts, rights
            ):
                pairs = zip(lefts, rights, hows, strict=True)
                parts[:0] = [(place, Compare(op, left, right, how)) for left, right, how in pairs]
            case _:
                plain.append((place, expr))
    return plain, parts


def _is_of_queries(lefts: Sequence[Expr], rights: Sequence[Expr]) -> bool:
    """Is either side a subquery of several columns?"""
    return all(isinstance(side[0], Scalar) and side[0].query.n_columns > 1 for side in (lefts, rights))
