"""Is an expression the same each time it is computed? As a rule it is said of all of it but what its columns hold."""

from __future__ import annotations

from minisql.planner.expr import Call, Column, Exists, Expr, InQuery, Outer, Scalar, walk


def is_volatile(expr: Expr) -> bool:
    """May a call in the expression give another value each time?"""
    return any(isinstance(node, Call) and not node.function.deterministic for node in walk(expr))


def is_repeatable(expr: Expr) -> bool:
    """May the expression be computed in another place, and twice, without a difference, and without a subquery?"""
    return not any(
        isinstance(node, Scalar | Exists | InQuery) or (isinstance(node, Call) and not node.function.deterministic)
        for node in walk(expr)
    )


def is_constant_beside_columns(expr: Expr) -> bool:
    """Is all of it but its columns constant to SQLite? A subquery is not, nor what is read from the query around."""
    return not any(
        isinstance(node, Outer | Scalar | Exists | InQuery)
        or (isinstance(node, Call) and not node.function.deterministic)
        for node in walk(expr)
    )


def is_constant(expr: Expr) -> bool:
    """Is all of it constant to SQLite?"""
    return not any(
        isinstance(node, Column | Outer | Scalar | Exists | InQuery)
        or (isinstance(node, Call) and not node.function.deterministic)
        for node in walk(expr)
    )
