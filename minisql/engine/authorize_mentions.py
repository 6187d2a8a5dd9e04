"""What an expression of the schema mentions, of which the authorizer is asked when it is made."""

from __future__ import annotations

from minisql.sql import ast


def mentions(expr: ast.Expr) -> list[ast.FunctionCall | ast.Like | ast.ColumnRef]:
    """The functions and columns of an expression, in the order in which SQLite settles their names."""
    found: list[ast.FunctionCall | ast.Like | ast.ColumnRef] = []
    stack: list[ast.Node] = [expr]
    while stack:
        node = stack.pop()
        below = list(ast.children(node))
        if isinstance(node, ast.FunctionCall | ast.Like | ast.ColumnRef):
            found.append(node)
        if isinstance(node, ast.Like):  # `a LIKE b` is like(b, a)
            below[:2] = node.pattern, node.operand
        stack.extend(reversed(below))
    return found
