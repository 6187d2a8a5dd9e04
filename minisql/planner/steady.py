"""Is an expression the same each time it is computed, as long as the rows that it reads are the same?"""

from __future__ import annotations

from minisql.planner.expr import Call, Exists, Expr, InQuery, Outer, Scalar, walk


def is_constant_beside_columns(expr: Expr) -> bool:
    """Is all of it but its columns constant to SQLite? A subquery is not, nor what is read from the query around."""
    return not any(
        isinstance(node, Outer | Scalar | Exists | InQuery)
        or (isinstance(node, Call) and not node.function.deterministic)
        for node in walk(expr)
    )
