"""Builders of expressions: one function for each alternative of `expr` and what stands inside it.

Source: lang_expr. The names are the aliases in grammar.lark.
"""

from __future__ import annotations

from typing import Any, Final

from minisql.decimal_text import decimal_to_real
from minisql.errors import SqlError
from minisql.sql.ast import (
    Between,
    Binary,
    BinaryOperator,
    Case,
    Cast,
    Collate,
    ColumnRef,
    ConflictAction,
    Current,
    CurrentKind,
    Exists,
    Expr,
    FunctionCall,
    InList,
    InSelect,
    InTable,
    IsNull,
    Like,
    LikeOperator,
    Literal,
    OrderingTerm,
    Parameter,
    Quote,
    Raise,
    RowValue,
    Select,
    Subquery,
    TableName,
    Unary,
    UnaryOperator,
    When,
    WindowName,
    WindowSpec,
)
from minisql.sql.build.context import Context
from minisql.sql.lexer import TOKEN, unquoted

# --- literals ----------------------------------------------------------------------------------------------------


def integer(context: Context, start: int, text: str) -> Literal:
    slot = context.slots.get(start)
    if text[:2] in ("0x", "0X"):
        return Literal(_hexadecimal(context, text, start), pos=start, slot=slot)
    value = int(text)
    if value >> 63:
        if value == 1 << 63:
            context.largest_magnitudes.add(start)
        return Literal(decimal_to_real(text), pos=start, slot=slot)
    return Literal(value, pos=start, slot=slot)


def separated_number(context: Context, start: int, text: str) -> Literal:
    """A number with `_` between digits. Source: lang_expr "Literal Values (Constants)".

    SQLite takes the separators out in place while it checks them, so its message shows the digits so far over the old
    text: `SELECT 1_000_` gives `unrecognized token: "10000_"`.
    """
    is_hexadecimal = text[:2] in ("0x", "0X")
    digits = "0123456789abcdefABCDEF" if is_hexadecimal else "0123456789"
    kept, shown = "", None
    for i, character in enumerate(text):
        if character != "_":
            kept += character
        elif text[i - 1] not in digits or text[i + 1 : i + 2] not in digits or i + 1 == len(text):
            shown = kept + text[len(kept) :]
    if shown is not None:
        raise context.unrecognized(shown)
    is_real = not is_hexadecimal and any(character in ".eE" for character in kept)
    return (real if is_real else integer)(context, start, kept)


def _hexadecimal(context: Context, text: str, start: int) -> int:
    """The 64 bits as a signed integer. Source: lang_expr "Hexadecimal integers are interpreted as 64-bit two's"."""
    significant = text[2:].lstrip("0")
    if len(significant) > 16:
        context.too_big[start] = text
        return 0
    value = int(significant or "0", 16)
    if value == 1 << 63:
        context.largest_magnitudes.add(start)
    return value - (1 << 64) if value >> 63 else value


def real(context: Context, start: int, text: str) -> Literal:
    return Literal(decimal_to_real(text), pos=start, slot=context.slots.get(start))


def string(context: Context, start: int, text: str) -> Literal:
    inner = text[1:-1]
    if "'" in inner:
        inner = inner.replace("''", "'")
    return Literal(inner, pos=start, slot=context.slots.get(start))


def blob(context: Context, start: int, text: str) -> Literal:
    return Literal(bytes.fromhex(text[2:-1]), pos=start)


def null(context: Context, start: int) -> Literal:
    return Literal(None, pos=start)


def current(context: Context, start: int, word: str) -> Current:
    return Current(CurrentKind(word.upper()), pos=start)


def bind_parameter(context: Context, start: int, text: str) -> Parameter:
    if text == "?":
        number = context.n_parameters + 1
    elif text[0] == "?":
        number = int(text[1:])
        if not 1 <= number <= context.max_parameter:
            raise SqlError(f"variable number must be between ?1 and ?{context.max_parameter}", sql_offset=start)
    elif text[0] == "#" and text[1].isdigit():
        raise context.near(text, start)
    else:
        number = context.parameters.setdefault(text, context.n_parameters + 1)
    if number > context.n_parameters:
        if number > context.max_parameter:
            raise SqlError("too many SQL variables", sql_offset=start)
        context.n_parameters = number
    return Parameter(text, number=number, pos=start)


# --- names -------------------------------------------------------------------------------------------------------

_QUOTES: Final = {"'": Quote.SINGLE, '"': Quote.DOUBLE, "`": Quote.BACKTICK, "[": Quote.BRACKET}


def column(context: Context, start: int, text: str) -> ColumnRef:
    quote = _QUOTES.get(text[0])
    if quote is None:
        return ColumnRef(text, pos=start, name_pos=start)
    return ColumnRef(unquoted(text), None, None, quote, pos=start, name_pos=start)


def table_column(context: Context, start: int, table: str, text: str) -> ColumnRef:
    quote = _QUOTES.get(text[0], Quote.NONE)
    return ColumnRef(
        unquoted(text), unquoted(table), None, quote, pos=start, table_pos=start, name_pos=context.last
    )  # fmt: skip


def schema_table_column(context: Context, start: int, schema: str, table: str, text: str) -> ColumnRef:
    dot = TOKEN.match(context.sql, start + len(schema))
    assert dot is not None
    second = TOKEN.match(context.sql, dot.end())
    assert second is not None
    return ColumnRef(
        unquoted(text),
        unquoted(table),
        unquoted(schema),
        _QUOTES.get(text[0], Quote.NONE),
        pos=start,
        table_pos=second.start(second.lastindex or 0),
        name_pos=context.last,
    )


# --- operators ---------------------------------------------------------------------------------------------------


def _binary(op: BinaryOperator) -> Any:
    def build(context: Context, start: int, left: Expr, right: Expr) -> Binary:
        return Binary(op, left, right, pos=start)

    return build


logical_or = _binary(BinaryOperator.OR)
logical_and = _binary(BinaryOperator.AND)
equal = _binary(BinaryOperator.EQ)
not_equal = _binary(BinaryOperator.NE)
less = _binary(BinaryOperator.LT)
less_equal = _binary(BinaryOperator.LE)
greater = _binary(BinaryOperator.GT)
greater_equal = _binary(BinaryOperator.GE)
bit_and = _binary(BinaryOperator.BIT_AND)
bit_or = _binary(BinaryOperator.BIT_OR)
shift_left = _binary(BinaryOperator.SHIFT_LEFT)
shift_right = _binary(BinaryOperator.SHIFT_RIGHT)
add = _binary(BinaryOperator.ADD)
subtract = _binary(BinaryOperator.SUBTRACT)
multiply = _binary(BinaryOperator.MULTIPLY)
divide = _binary(BinaryOperator.DIVIDE)
modulo = _binary(BinaryOperator.MODULO)
concat = _binary(BinaryOperator.CONCAT)
extract_json = _binary(BinaryOperator.EXTRACT_JSON)
extract = _binary(BinaryOperator.EXTRACT)
is_ = _binary(BinaryOperator.IS)
is_not = _binary(BinaryOperator.IS_NOT)


def logical_not(context: Context, start: int, operand: Expr) -> Unary:
    return Unary(UnaryOperator.NOT, operand, pos=start)


def bit_not(context: Context, start: int, operand: Expr) -> Unary:
    return Unary(UnaryOperator.BIT_NOT, operand, pos=start)


def unary_plus(context: Context, start: int, operand: Expr) -> Unary:
    return Unary(UnaryOperator.PLUS, operand, pos=start)


def unary_minus(context: Context, start: int, operand: Expr) -> Unary | Literal:
    if isinstance(operand, Literal):
        if operand.pos in context.too_big:
            context.too_big[operand.pos] = "-" + context.too_big[operand.pos]
        elif operand.pos in context.largest_magnitudes:
            if isinstance(operand.value, float):
                return Literal(-(1 << 63), pos=start)
            context.too_big[operand.pos] = "-0x8000000000000000"
    return Unary(UnaryOperator.NEGATE, operand, pos=start)


def is_null(context: Context, start: int, operand: Expr) -> IsNull:
    return IsNull(operand, pos=start)


def not_null(context: Context, start: int, operand: Expr) -> IsNull:
    return IsNull(operand, True, pos=start)


def collate(context: Context, start: int, operand: Expr, collation: str) -> Collate:
    return Collate(operand, unquoted(collation), pos=start)


_LikeWord = tuple[LikeOperator, bool, str]  # (operator, is there a NOT before it, the word as it is written)


def like_word(context: Context, start: int, word: str) -> _LikeWord:
    return LikeOperator(word.upper()), False, word


def not_like_word(context: Context, start: int, word: str) -> _LikeWord:
    return LikeOperator(word.upper()), True, word


def match_word(context: Context, start: int) -> _LikeWord:
    return LikeOperator.MATCH, False, ""


def not_match_word(context: Context, start: int) -> _LikeWord:
    return LikeOperator.MATCH, True, ""


def like(
    context: Context, start: int, operand: Expr, operator: _LikeWord, pattern: Expr
) -> Like:  # fmt: skip
    return Like(operator[0], operand, pattern, None, operator[1], word=operator[2], pos=start)


def like_escape(
    context: Context, start: int, operand: Expr, operator: _LikeWord, pattern: Expr, escape: Expr
) -> Like:
    return Like(operator[0], operand, pattern, escape, operator[1], word=operator[2], pos=start)


def between(context: Context, start: int, operand: Expr, negated: bool, low: Expr, high: Expr) -> Between:
    return Between(operand, low, high, negated, pos=start)


def in_list(context: Context, start: int, operand: Expr, negated: bool, items: list[Expr] | None) -> InList:
    if isinstance(operand, RowValue) and items and not (len(items) == 1 and isinstance(items[0], Subquery)):
        for item in items:  # SQLite's parser makes VALUES of the list, where every row is as long as the operand
            n_terms = len(item.items) if isinstance(item, RowValue) else 1
            if n_terms != len(operand.items):
                terms = "term" if n_terms == 1 else "terms"
                raise SqlError(f"IN(...) element has {n_terms} {terms} - expected {len(operand.items)}")
    return InList(operand, tuple(items or ()), negated, pos=start)


def in_select(context: Context, start: int, operand: Expr, negated: bool, select: Select) -> InSelect:
    return InSelect(operand, select, negated, pos=start)


def in_table(context: Context, start: int, operand: Expr, negated: bool, table: TableName) -> InTable:
    return InTable(operand, table, None, negated, pos=start)


def in_table_function(
    context: Context, start: int, operand: Expr, negated: bool, table: TableName, args: list[Expr] | None
) -> InTable:
    return InTable(operand, table, tuple(args or ()), negated, pos=start)


# --- compound terms ----------------------------------------------------------------------------------------------


def row_value(context: Context, start: int, items: list[Expr], last: Expr) -> RowValue:
    return RowValue((*items, last), pos=start)


def scalar_subquery(context: Context, start: int, select: Select) -> Subquery:
    return Subquery(select, pos=start)


def exists(context: Context, start: int, select: Select) -> Exists:
    return Exists(select, pos=start)


def cast(context: Context, start: int, operand: Expr, type_text: str | None) -> Cast:
    return Cast(operand, type_text or "", pos=start)


def case(context: Context, start: int, operand: Expr | None, whens: list[When], otherwise: Expr | None) -> Case:
    return Case(operand, tuple(whens), otherwise, pos=start)


def when(context: Context, start: int, condition: Expr, result: Expr) -> When:
    return When(condition, result, pos=start)


def function_call(
    context: Context,
    start: int,
    name: str,
    distinct: bool | None,
    args: list[Expr] | None,
    filter_: Expr | None,
    over: WindowName | WindowSpec | None,
) -> FunctionCall:
    return FunctionCall(unquoted(name), tuple(args or ()), distinct is True, False, (), filter_, over, pos=start)


def ordered_call(
    context: Context,
    start: int,
    name: str,
    distinct: bool | None,
    args: list[Expr] | None,
    order_by: list[OrderingTerm],
    filter_: Expr | None,
    over: WindowName | WindowSpec | None,
) -> FunctionCall:
    order = tuple(order_by)
    return FunctionCall(unquoted(name), tuple(args or ()), distinct is True, False, order, filter_, over, pos=start)


def star_call(
    context: Context, start: int, name: str, filter_: Expr | None, over: WindowName | WindowSpec | None
) -> FunctionCall:
    return FunctionCall(unquoted(name), (), False, True, (), filter_, over, pos=start)


def raise_ignore(context: Context, start: int) -> Raise:
    return Raise(ConflictAction.IGNORE, pos=start)


def raise_function(context: Context, start: int, action: ConflictAction, message: Expr) -> Raise:
    return Raise(action, message, pos=start)


def type_name(context: Context, start: int, *_: object) -> str:
    """A type's name is its source text, as table_info shows it."""
    return context.sql[start : context.end_of_last()]


def plus_number(context: Context, start: int, number: str) -> str:
    return number


def minus_number(context: Context, start: int, number: str) -> str:
    return "-" + number
