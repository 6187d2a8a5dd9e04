"""Expressions and windows: operators with the parentheses that precedence asks for, and nothing more."""

from __future__ import annotations

from typing import Final

from minisql.sql import ast
from minisql.sql.ast import BinaryOperator as Op
from minisql.sql.ast import Node, Quote, UnaryOperator
from minisql.sql.printer.pieces import Piece, Printers, joined, listed, optional, quoted_name, table_name

# How tightly an expression holds together: an operand of less rank than its place asks for is put in parentheses.
_OR, _AND, _NOT, _EQUALITY, _ORDER, _ESCAPE, _BITS, _SUM, _PRODUCT, _CONCAT, _COLLATE, _PREFIX, _TERM = range(13)

_BINARY_RANK: Final = {
    Op.OR: _OR,
    Op.AND: _AND,
    **dict.fromkeys((Op.EQ, Op.NE, Op.IS, Op.IS_NOT), _EQUALITY),
    **dict.fromkeys((Op.LT, Op.LE, Op.GT, Op.GE), _ORDER),
    **dict.fromkeys((Op.BIT_AND, Op.BIT_OR, Op.SHIFT_LEFT, Op.SHIFT_RIGHT), _BITS),
    **dict.fromkeys((Op.ADD, Op.SUBTRACT), _SUM),
    **dict.fromkeys((Op.MULTIPLY, Op.DIVIDE, Op.MODULO), _PRODUCT),
    **dict.fromkeys((Op.CONCAT, Op.EXTRACT_JSON, Op.EXTRACT), _CONCAT),
}


def rank(node: Node) -> int:
    """How tightly the node holds together, from 0."""
    match node:
        case ast.Binary():
            return _BINARY_RANK[node.op]
        case ast.Unary():
            # NOT binds so loosely that, inside another operator, it is always put in parentheses
            return _NOT if node.op is UnaryOperator.NOT else _PREFIX
        case ast.Like() | ast.Between() | ast.InList() | ast.InSelect() | ast.InTable() | ast.IsNull():
            return _EQUALITY
        case ast.Collate():
            return _COLLATE
        case ast.Literal() if isinstance(node.value, (int, float)):
            return _PREFIX if node.value < 0 else _TERM
        case _:
            return _TERM


def literal(value: int | float | str | bytes | None) -> str:
    """A constant's text. An infinite real is 9e999.

    A negative integer is hexadecimal, since `-5` is an operator and a constant. (A negative real is no constant of
    SQL's: it comes back as the operator.)
    """
    match value:
        case None:
            return "NULL"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case bytes():
            return f"x'{value.hex()}'"
        case float():
            return _real(value)
        case int():
            return str(value) if value >= 0 or value == -(1 << 63) else hex(value + (1 << 64))


def _real(value: float) -> str:
    if value in (float("inf"), float("-inf")):
        return "9e999" if value > 0 else "-9e999"
    return repr(value)


def _column(node: ast.ColumnRef) -> str:
    if node.quote is Quote.NONE:
        column = node.column
    elif node.quote is Quote.BRACKET:
        column = f"[{node.column}]"
    else:
        mark = node.quote.value
        column = mark + node.column.replace(mark, mark * 2) + mark
    return ".".join([*(quoted_name(part) for part in (node.schema, node.table) if part is not None), column])


def _binary(node: ast.Binary) -> list[Piece]:
    rank = _BINARY_RANK[node.op]
    right_rank = rank + 1
    if node.op is Op.IS and isinstance(node.right, ast.Unary) and node.right.op is UnaryOperator.NOT:
        right_rank = _TERM  # IS NOT is another operator
    return [(node.left, rank), f" {node.op.value} ", (node.right, right_rank)]


def _unary(node: ast.Unary) -> list[Piece]:
    if node.op is UnaryOperator.NOT:
        return ["NOT ", (node.operand, _NOT)]
    # "--" would begin a comment; -(9223372036854775808.0) must not become the least integer
    return [node.op.value, " " if _begins_with_minus(node.operand) else "", (node.operand, _PREFIX)]


def _begins_with_minus(node: Node) -> bool:
    if isinstance(node, ast.Literal):
        return isinstance(node.value, (int, float)) and node.value < 0
    return isinstance(node, ast.Unary) and node.op is UnaryOperator.NEGATE


def _like(node: ast.Like) -> list[Piece]:
    word = f" NOT {node.op.value} " if node.negated else f" {node.op.value} "
    if node.escape is None:
        return [(node.operand, _EQUALITY), word, (node.pattern, _ORDER)]
    return [(node.operand, _EQUALITY), word, (node.pattern, _BITS), " ESCAPE ", (node.escape, _BITS)]


def _between(node: ast.Between) -> list[Piece]:
    word = " NOT BETWEEN " if node.negated else " BETWEEN "
    return [(node.operand, _EQUALITY), word, (node.low, _ORDER), " AND ", (node.high, _ORDER)]


def _in(node: ast.InList | ast.InSelect | ast.InTable) -> list[Piece]:
    start: list[Piece] = [(node.operand, _EQUALITY), " NOT IN " if node.negated else " IN "]
    match node:
        case ast.InList():
            return [*start, "(", *joined(node.items), ")"]
        case ast.InSelect():
            return [*start, "(", node.select, ")"]
        case ast.InTable():
            args: list[Piece] = [] if node.args is None else ["(", *joined(node.args), ")"]
            return [*start, table_name(node.table), *args]


def _case(node: ast.Case) -> list[Piece]:
    pieces: list[Piece] = ["CASE", *optional(" ", node.operand)]
    for when in node.whens:
        pieces += [" ", when]
    return [*pieces, *optional(" ELSE ", node.otherwise), " END"]


def _call(node: ast.FunctionCall) -> list[Piece]:
    pieces: list[Piece] = [quoted_name(node.name), "(", "DISTINCT " if node.distinct else ""]
    pieces += ["*"] if node.star else joined(node.args)
    pieces += listed(" ORDER BY " if node.args else "ORDER BY ", node.order_by)
    pieces.append(")")
    if node.filter is not None:
        pieces += [" FILTER (WHERE ", node.filter, ")"]
    return [*pieces, *optional(" OVER ", node.over)]


def _window(node: ast.WindowSpec) -> list[Piece]:
    parts: list[Piece | list[Piece]] = []
    if node.base is not None:
        parts.append(quoted_name(node.base))
    if node.partition_by:
        parts.append(listed("PARTITION BY ", node.partition_by))
    if node.order_by:
        parts.append(listed("ORDER BY ", node.order_by))
    if node.frame is not None:
        parts.append(node.frame)
    return ["(", *joined(parts, " "), ")"]


def _frame(node: ast.Frame) -> list[Piece]:
    exclude = "" if node.exclude is None else f" EXCLUDE {node.exclude.value}"
    return [f"{node.unit.value} BETWEEN ", node.start, " AND ", node.end, exclude]


def _raise(node: ast.Raise) -> list[Piece]:
    return [f"RAISE({node.action.value}", *optional(", ", node.message), ")"]


def _bound(node: ast.FrameBound) -> list[Piece]:
    return [node.kind.value] if node.offset is None else [node.offset, f" {node.kind.value}"]


PRINTERS: Final[Printers] = {
    ast.Literal: lambda n: [literal(n.value)],
    ast.Current: lambda n: [n.kind.value],
    ast.Parameter: lambda n: [n.text],
    ast.ColumnRef: lambda n: [_column(n)],
    ast.Unary: _unary,
    ast.Binary: _binary,
    ast.IsNull: lambda n: [(n.operand, _EQUALITY), " NOTNULL" if n.negated else " ISNULL"],
    ast.Between: _between,
    ast.Like: _like,
    ast.InList: _in,
    ast.InSelect: _in,
    ast.InTable: _in,
    ast.When: lambda n: ["WHEN ", n.condition, " THEN ", n.result],
    ast.Case: _case,
    ast.Cast: lambda n: ["CAST(", n.operand, f" AS {n.type_name})"],
    ast.Collate: lambda n: [(n.operand, _COLLATE), f" COLLATE {quoted_name(n.collation)}"],
    ast.Exists: lambda n: ["EXISTS (", n.select, ")"],
    ast.Subquery: lambda n: ["(", n.select, ")"],
    ast.RowValue: lambda n: ["(", *joined(n.items), ")"],
    ast.FunctionCall: _call,
    ast.Raise: _raise,
    ast.FrameBound: _bound,
    ast.Frame: _frame,
    ast.WindowName: lambda n: [quoted_name(n.name)],
    ast.WindowSpec: _window,
    ast.NamedWindow: lambda n: [f"{quoted_name(n.name)} AS ", n.spec],
}
