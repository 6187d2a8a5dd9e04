"""In which order SQLite looks up the names within an expression, and where it goes on behind one that names nothing:
of several it tells the first, unless it has gone on, and then the last.

Found by asking SQLite about drawn triggers and views with two missing names each.
"""

from __future__ import annotations

from typing import Final

from minisql.planner.binding import is_name_test, is_null_test
from minisql.sql import ast

_READ_ON_AT: Final = (ast.ColumnRef, ast.FunctionCall, ast.Like, ast.When, ast.OrderingTerm)


def reads_on_at(node: ast.Node) -> bool:
    """Does SQLite, once it has found a mistake and goes on, go on behind this node, too? Any other is the last."""
    if isinstance(node, ast.IsNull):
        return not isinstance(node.operand, ast.Literal)
    return isinstance(node, _READ_ON_AT) or is_null_test(node)


def push_parts(stack: list[ast.Node | None], node: ast.Node) -> None:
    """Put the nodes directly under an expression's node on the stack of who walks it, the first one on top.

    None lies under those behind whose mistake SQLite goes on: the arguments of a function, its ORDER BY, FILTER and
    window, and what ISNULL tests.
    """
    match node:
        case ast.FunctionCall(args=args, order_by=order_by, filter=condition, over=over):
            for part in (condition, over):
                if part is not None:
                    stack += [None, part]
            stack += [None, *reversed(order_by), None, *reversed(args)]
        case ast.WindowSpec(partition_by=partition_by, order_by=order_by):
            stack += [None, *reversed(order_by), None, *reversed(partition_by)]
        case ast.Like(_, operand, pattern, escape):  # to SQLite like(pattern, operand, escape)
            stack += [None, operand, pattern] if escape is None else [None, escape, operand, pattern]
        case ast.IsNull(ast.Literal()):  # a constant to SQLite's parser
            pass
        case ast.IsNull(operand):
            stack += [None, operand]
        case ast.InSelect(operand, select):
            stack += [operand, select]
        case ast.Binary(left=operand) if is_null_test(node):
            stack += [None, operand]
        case _:
            parts = ast.children(node)
            stack += parts if is_name_test(node) else reversed(parts)


def push_parts_for_tables(stack: list[ast.Node | None], node: ast.Node) -> None:
    """As `push_parts`, where SQLite looks for the tables of a query's subqueries, and for nothing else."""
    match node:
        case ast.FunctionCall(args=args, order_by=order_by, filter=condition, over=over):
            stack += [part for part in (condition, over) if part is not None]
            stack += [*reversed(args), *reversed(order_by)]
        case ast.WindowSpec(partition_by=partition_by, order_by=order_by):
            stack += [*reversed(partition_by), *reversed(order_by)]
        case ast.InSelect(operand, select):
            stack += [select, operand]
        case ast.InTable(operand, table, None):
            stack += [table, operand]
        case ast.Like():
            push_parts(stack, node)
        case _:
            stack += reversed(ast.children(node))


def pop_to_end(stack: list[ast.Node | None]) -> None:
    """Leave out the rest of what a None lies under, or of all."""
    while stack and stack.pop() is not None:
        pass


def window_terms(window: ast.NamedWindow) -> list[ast.Expr]:
    """The expressions of a WINDOW clause's window, in order."""
    return [*(term.expr for term in window.spec.order_by), *window.spec.partition_by]
