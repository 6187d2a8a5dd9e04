"""What SQLite's parser knows before a name is looked up: `5 IS NULL` is 0 to it, and so is `x AND 0`.

It puts an integer in the place of such an expression, which shows where an integer means something else than its value
(`ORDER BY 5 IS NOT NULL` sorts by the first column) and where what is dropped would be an error: `SELECT 0 AND nosuch`.
"""

from __future__ import annotations

from minisql.planner.binding import is_null_test
from minisql.planner.context import Context
from minisql.planner.expr import Const
from minisql.planner.scope import Scope
from minisql.sql import ast


def null_test(node: ast.Expr) -> tuple[ast.Expr, bool] | None:
    """(operand, negated) of `x IS NULL` in all its spellings."""
    if type(node) is ast.IsNull:
        return node.operand, node.negated
    if type(node) is ast.Binary and is_null_test(node):
        return node.left, node.op is ast.BinaryOperator.IS_NOT
    return None


def is_known(ctx: Context, node: ast.Expr) -> bool:
    """Is the value known, and that it is not NULL? Then it is known what `x IS NULL` is."""
    while type(node) is ast.Unary and node.op in (ast.UnaryOperator.PLUS, ast.UnaryOperator.NEGATE):
        node = node.operand
    if type(node) is ast.Literal:
        return node.value is not None
    if (test := null_test(node)) is not None:
        return is_known(ctx, test[0])
    return type(node) is ast.Binary and node.op is ast.BinaryOperator.AND and is_zero(ctx, node)


def known_null_test(ctx: Context, node: ast.Expr) -> Const | None:
    """The integer that stands for `5 IS NULL`; None: it is no test for NULL, or its result is not known."""
    test = null_test(node)
    return None if test is None or not is_known(ctx, test[0]) else Const(int(test[1]))


def is_zero(ctx: Context, node: ast.Expr) -> bool:
    """Is it the integer 0? The plan then depends on the literals that say so."""
    if type(node) is ast.Binary and node.op is ast.BinaryOperator.AND:
        left, right = is_zero(ctx, node.left), is_zero(ctx, node.right)
        return (left and right) or (left and not has_call(node.right)) or (right and not has_call(node.left))
    if type(node) is ast.InList:
        return is_never(node) and not node.negated
    if (test := null_test(node)) is not None:
        operand, negated = test
        return not negated and is_known(ctx, operand)
    if type(node) is not ast.Literal or type(node.value) is not int:
        return False
    ctx.pin(node)
    return node.value == 0


def known_integer(ctx: Context, node: ast.Expr) -> int | None:
    """The integer that stands for a test for NULL or an AND; None: the expression stays what it is."""
    if (test := null_test(node)) is not None:
        return int(test[1]) if is_known(ctx, test[0]) else None
    if type(node) is ast.Binary and node.op is ast.BinaryOperator.AND and is_zero(ctx, node):
        return 0
    return None


def is_simplified(ctx: Context, node: ast.Expr, scope: Scope) -> bool:
    """Does `x OR 1`, `x AND 0` or `x IN ()` stand in no ON of an outer join, where SQLite computes it? An AND of WHERE
    is left as it is, as its operands may be terms by themselves."""
    if id(node) in ctx.split_at and not (type(node) is ast.Binary and node.op is ast.BinaryOperator.OR):
        return False
    return not scope.in_outer_on


def is_never(node: ast.Expr) -> bool:
    """Is it `x IN ()`, which is false whatever x is, or `x NOT IN ()`? SQLite does not even look at x, unless there is
    a function in it, which may be an aggregate."""
    return type(node) is ast.InList and not node.items and not has_call(node.operand, in_rows=False)


def has_call(node: ast.Node, *, in_rows: bool = True) -> bool:
    """Is there a function in the expression? Then SQLite's parser does not drop it with an AND. `in_rows`: one in a row
    value counts too."""
    stack = [node]
    while stack:
        below = stack.pop()
        if is_call(below):
            return True
        if not isinstance(below, ast.Select) and (in_rows or not isinstance(below, ast.RowValue)):
            stack.extend(ast.children(below))
    return False


def is_call(node: ast.Node) -> bool:
    """Is it a function to SQLite?"""
    if isinstance(node, ast.Binary):
        return node.op in (ast.BinaryOperator.EXTRACT_JSON, ast.BinaryOperator.EXTRACT)
    return isinstance(node, ast.FunctionCall | ast.Like | ast.Current)
