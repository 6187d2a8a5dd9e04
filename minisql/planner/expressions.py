"""Literals, names and operators of the AST into bound expressions.

One function for each class of node. Chains of binary operators, which lean left and may be 1,000 deep, are bound in a
loop; for other deep nests see `binding.bind_whole`.
Source: lang_expr, datatype3.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind, binds, is_name_test, is_null_test, name_tested, read_on
from minisql.planner.calls import call_scalar, may_call
from minisql.planner.context import Context
from minisql.planner.copies import note_copies
from minisql.planner.expr import (
    Between,
    Binary,
    BinaryOp,
    Case,
    Cast,
    Compare,
    CompareOp,
    Const,
    Expr,
    Param,
    Raise,
    RaiseAction,
    Unary,
    UnaryOp,
)  # fmt: skip
from minisql.planner.known import has_call, is_call, is_never, is_simplified, is_zero, known_null_test
from minisql.planner.lengths import measured
from minisql.planner.scope import ANY_DATABASE, OWN_COLUMNS_ONLY, AliasMisuse, Scope, full_name
from minisql.planner.subqueries import (
    bind_row,
    compare_rows,
    exists,
    is_row,
    negate_if,
    refuse_other_sizes,
    row_size,
    written_size,
)
from minisql.planner.told import misused
from minisql.planner.typed import Typed, comparison, result_of, row_of
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity, affinity_of_type

_ARITHMETIC: Final = {
    ast.BinaryOperator.ADD: BinaryOp.ADD,
    ast.BinaryOperator.SUBTRACT: BinaryOp.SUBTRACT,
    ast.BinaryOperator.MULTIPLY: BinaryOp.MULTIPLY,
    ast.BinaryOperator.DIVIDE: BinaryOp.DIVIDE,
    ast.BinaryOperator.MODULO: BinaryOp.MODULO,
    ast.BinaryOperator.CONCAT: BinaryOp.CONCAT,
    ast.BinaryOperator.BIT_AND: BinaryOp.BIT_AND,
    ast.BinaryOperator.BIT_OR: BinaryOp.BIT_OR,
    ast.BinaryOperator.SHIFT_LEFT: BinaryOp.SHIFT_LEFT,
    ast.BinaryOperator.SHIFT_RIGHT: BinaryOp.SHIFT_RIGHT,
    ast.BinaryOperator.AND: BinaryOp.AND,
    ast.BinaryOperator.OR: BinaryOp.OR,
}
_COMPARE: Final = {
    ast.BinaryOperator.EQ: CompareOp.EQ,
    ast.BinaryOperator.NE: CompareOp.NE,
    ast.BinaryOperator.LT: CompareOp.LT,
    ast.BinaryOperator.LE: CompareOp.LE,
    ast.BinaryOperator.GT: CompareOp.GT,
    ast.BinaryOperator.GE: CompareOp.GE,
    ast.BinaryOperator.IS: CompareOp.IS,
    ast.BinaryOperator.IS_NOT: CompareOp.IS_NOT,
}
_UNARY: Final = {
    ast.UnaryOperator.NEGATE: UnaryOp.NEGATE,
    ast.UnaryOperator.PLUS: UnaryOp.PLUS,
    ast.UnaryOperator.BIT_NOT: UnaryOp.BIT_NOT,
    ast.UnaryOperator.NOT: UnaryOp.NOT,
}
_TRUTH: Final = {  # (operator, word): the test that `x IS TRUE` and its sisters are
    (ast.BinaryOperator.IS, "true"): UnaryOp.IS_TRUE,
    (ast.BinaryOperator.IS, "false"): UnaryOp.IS_FALSE,
    (ast.BinaryOperator.IS_NOT, "true"): UnaryOp.IS_NOT_TRUE,
    (ast.BinaryOperator.IS_NOT, "false"): UnaryOp.IS_NOT_FALSE,
}


# ---------------------------------------------------------------- leaves


@binds(ast.Literal)
def _literal(ctx: Context, node: ast.Literal, scope: Scope) -> Typed:
    slot = None if ctx.from_schema else node.slot
    if ctx.naming and slot is not None:
        ctx.pinned.add(slot)
    return Typed(Const(node.value, slot))


@binds(ast.Parameter)
def _parameter(ctx: Context, node: ast.Parameter, scope: Scope) -> Typed:
    if scope.prohibited_in is not None:
        raise SqlError(f"parameters prohibited in {scope.prohibited_in}")
    if ctx.open_views:
        raise SqlError("parameters are not allowed in views")
    ctx.note_parameter(node)
    return Typed(Param(node.number))


@binds(ast.ColumnRef)
def _column_ref(ctx: Context, node: ast.ColumnRef, scope: Scope) -> Typed:
    if node.schema is not None and scope.prohibited_in in ANY_DATABASE:
        node = replace(node, schema=None)
    try:
        found = scope.resolve(node)
    except AliasMisuse as error:
        ctx.note_late(error)
        return Typed(Const(None))
    if found is not None:
        if node.table is not None and scope.prohibited_in in OWN_COLUMNS_ONLY:
            raise SqlError(f'the "." operator prohibited in {scope.prohibited_in}')
        return found
    if node.table is None:
        if node.quote is ast.Quote.DOUBLE:
            if ctx.env.double_quoted_strings:
                return Typed(Const(node.column))
            message = f'no such column: "{node.column}" - should this be a string literal in single-quotes?'
            raise SqlError(message, sql_offset=node.pos)
        if node.quote is ast.Quote.NONE and (word := fold(node.column)) in ("true", "false"):
            return Typed(Const(int(word == "true")))
    raise SqlError(f"no such column: {full_name(node)}", sql_offset=node.pos)


# ---------------------------------------------------------------- operators


@binds(ast.Unary)
def _unary(ctx: Context, node: ast.Unary, scope: Scope) -> Typed:
    if node.op is ast.UnaryOperator.NOT and isinstance(node.operand, ast.Exists):
        return exists(ctx, node.operand, scope, negated=True)
    operand = bind(ctx, node.operand, scope)
    expr = Unary(_UNARY[node.op], operand.expr)
    if node.op is ast.UnaryOperator.PLUS:  # hides the affinity, keeps the collation
        return Typed(expr, Affinity.NONE, operand.collation, operand.explicit)
    return result_of(expr, operand)


@binds(ast.Binary)
def _binary(ctx: Context, node: ast.Binary, scope: Scope) -> Typed:
    """Walk down the left side in a loop, then combine on the way up."""
    pending = [node]
    left = node.left
    while type(left) is ast.Binary and not (ctx.bound_below and id(left) in ctx.bound_below):
        pending.append(left)
        left = left.left
    if ctx.mistake is not None:
        _read_on(ctx, pending, scope)
    first = pending[-1]
    found: Typed | None = None
    dropped = _dropped(ctx, pending)
    if dropped is not None:
        ctx.note_unbound(pending[dropped])
        del pending[dropped:]
        found = Typed(Const(0))
    for node in pending[:-1]:  # the outermost first, before what is wrong below it
        if type(node.right) is ast.RowValue and node.op in _COMPARE:
            _refuse_sizes(ctx, node)
    n_late, n_collates = len(ctx.late), ctx.n_collates
    while pending:
        step = pending.pop()
        found = _combine(ctx, step, found if step is not first else None, scope, n_collates)
        if _is_settled(step.op, found.expr) and is_simplified(ctx, step, scope):
            del ctx.late[n_late:]  # no code is made of the other side
    assert found is not None
    return found


def _read_on(ctx: Context, chain: Sequence[ast.Binary], scope: Scope) -> None:
    """Raise what is to be told, if SQLite, after a mistake, does not read as far as the chain's first operand: it looks
    into tests for NULL and for a name, once it has looked the name up, and into nothing else (see `bind`)."""
    for node in chain:
        if (name := name_tested(node)) is not None:
            bind(ctx, name, scope)
        elif not is_null_test(node):
            ctx.raise_mistake()


def _dropped(ctx: Context, chain: Sequence[ast.Binary]) -> int | None:
    """The outermost AND of a chain, each the left side of the one before it, that is always 0: SQLite's parser drops
    both of its sides unread, `SELECT 0 AND nosuch` is 0; but not what has a function in it."""
    bottom = chain[-1].left
    ands = [node for node in chain if node.op is ast.BinaryOperator.AND]
    may_be_zero = ands and (is_zero(ctx, bottom) or any(is_zero(ctx, node.right) for node in ands))
    if not ands or not (may_be_zero or any(map(is_null_test, chain))):
        return None
    found = None
    left_is_zero, calls = is_zero(ctx, bottom), has_call(bottom)
    for number in range(len(chain) - 1, -1, -1):
        node = chain[number]
        if node.op is not ast.BinaryOperator.AND:
            left_is_zero = is_null_test(node) and is_zero(ctx, node)
            calls = not left_is_zero and (calls or is_call(node) or has_call(node.right))
            continue
        right_is_zero, right_calls = is_zero(ctx, node.right), has_call(node.right)
        if (left_is_zero and (right_is_zero or not right_calls)) or (right_is_zero and not calls):
            left_is_zero, calls, found = True, False, number
        else:
            left_is_zero, calls = False, calls or right_calls
    return found


def _combine(ctx: Context, node: ast.Binary, left: Typed | None, scope: Scope, n_collates: int) -> Typed:
    """One binary operator; `left` is None when its left side is not bound yet. `n_collates`: how many COLLATEs had been
    bound before either of them."""
    op = _ARITHMETIC.get(node.op)
    if op is not None:
        if left is None:
            left = bind(ctx, node.left, scope)
        right = bind(ctx, node.right, scope)
        if op is BinaryOp.AND or op is BinaryOp.OR:
            left, right = _operand(ctx, node.left, left), _operand(ctx, node.right, right)
        made = Binary(op, left.expr, right.expr, op is BinaryOp.OR and ctx.n_collates > n_collates)
        settled = _is_settled(node.op, left.expr) or _is_settled(node.op, right.expr)
        if settled and is_simplified(ctx, node, scope):
            for side in (left.expr, right.expr):
                if isinstance(side, Const) and side.slot is not None:
                    ctx.pinned.add(side.slot)
            return result_of(scope.simplified(Const(int(op is BinaryOp.OR)), left.expr, right.expr), left, right)
        return result_of(measured(ctx.env.limits, made) if op is BinaryOp.CONCAT else made, left, right)
    compare_op = _COMPARE.get(node.op)
    if compare_op is not None:
        return _compare(ctx, node, compare_op, left, scope)
    if not may_call(ctx, node.op.value, scope):
        return Typed(Const(None))
    if left is None:
        left = bind(ctx, node.left, scope)
    right = bind(ctx, node.right, scope)
    return call_scalar(ctx, node.op.value, (left, right), scope)


def _operand(ctx: Context, node: ast.Expr, bound: Typed) -> Typed:
    """An operand of AND or OR; what SQLite's parser knows to be an integer is noted (where/idle_operands.py)."""
    known = known_null_test(ctx, node)
    if known is not None:
        bound = Typed(known)
    if isinstance(bound.expr, Const):
        ctx.written_operands[id(bound.expr)] = bound.expr
    return bound


def _is_settled(op: ast.BinaryOperator, side: Expr) -> bool:
    """Is the side of an AND the integer 0, or FALSE, or that of an OR another one of 32 bits, or TRUE? With that
    `x OR 1` is 1 to SQLite whatever x is, and `x AND 0` is 0."""
    if not isinstance(side, Const) or type(side.value) is not int:
        return False
    is_and, value = op is ast.BinaryOperator.AND, side.value
    return value == 0 if is_and else op is ast.BinaryOperator.OR and 0 != value < 1 << 31


def _compare(ctx: Context, node: ast.Binary, op: CompareOp, left: Typed | None, scope: Scope) -> Typed:
    if op in (CompareOp.IS, CompareOp.IS_NOT):
        truth = _truth_test(node, scope)
        if truth is not None:
            operand = left or bind(ctx, node.left, scope)
            return result_of(Unary(truth, operand.expr), operand)
        if type(node.right) is ast.Literal and node.right.value is None:
            # `x IS NULL` has two spellings, of one meaning to a plan
            operand = left or _operand_of_is_null(ctx, node.left, scope)
            return result_of(Unary(UnaryOp.IS_NULL if op is CompareOp.IS else UnaryOp.NOT_NULL, operand.expr), operand)
    if is_name_test(node):
        bind(ctx, node.right, scope)
        ctx.raise_mistake()
    of_rows = left is None and (is_row(node.left) or is_row(node.right))
    if of_rows:
        sizes = _refuse_sizes(ctx, node)
        of_rows = sizes != (1, 1) or type(node.left) is type(node.right)
    if of_rows:
        by_column = id(node) in ctx.row_terms
        sides = [bind_row(ctx, side, scope, by_column=by_column) for side in (node.left, node.right)]
        return compare_rows(op, *sides)
    if left is None:
        left = bind(ctx, node.left, scope)
    elif is_row(node.right):
        return compare_rows(op, [left], bind_row(ctx, node.right, scope))
    right = bind(ctx, node.right, scope)
    return result_of(Compare(op, left.expr, right.expr, comparison(left, right)), left, right)


def _refuse_sizes(ctx: Context, node: ast.Binary) -> tuple[int | None, int | None]:
    """The numbers of elements on both sides of a comparison. That they differ is said before what is wrong with one."""
    sizes = row_size(ctx, node.left), row_size(ctx, node.right)
    refuse_other_sizes([written_size(ctx, side) for side in (node.left, node.right)])
    return sizes


def refuse_sizes_in(ctx: Context, node: ast.Expr) -> None:
    """Raises: SqlError, if the node compares row values of different sizes."""
    if type(node) is ast.Binary and node.op in _COMPARE and (is_row(node.left) or is_row(node.right)):
        _refuse_sizes(ctx, node)
    elif type(node) is ast.Between:
        refuse_other_sizes([written_size(ctx, part) for part in (node.operand, node.low, node.high)])


def _truth_test(node: ast.Binary, scope: Scope) -> UnaryOp | None:
    """`x IS TRUE` is a test of truth, unless TRUE is a column here."""
    right = node.right
    while isinstance(right, ast.Collate):
        right = right.operand
    if isinstance(right, ast.InList) and is_never(right):
        # SQLite's parser writes FALSE for `x IN ()` and TRUE for `x NOT IN ()`: `y IS (x IN ())` is `y IS FALSE`.
        return _TRUTH.get((node.op, "true" if right.negated else "false"))
    if not isinstance(right, ast.ColumnRef) or right.table is not None or right.quote is not ast.Quote.NONE:
        return None
    test = _TRUTH.get((node.op, fold(right.column)))
    return test if test is not None and scope.resolve(right) is None else None


@binds(ast.IsNull)
def _is_null(ctx: Context, node: ast.IsNull, scope: Scope) -> Typed:
    operand = _operand_of_is_null(ctx, node.operand, scope)
    return result_of(Unary(UnaryOp.NOT_NULL if node.negated else UnaryOp.IS_NULL, operand.expr), operand)


def _operand_of_is_null(ctx: Context, node: ast.Expr, scope: Scope) -> Typed:
    return next(iter(read_on(ctx, [node], scope)), Typed(Const(None)))


@binds(ast.Between)
def _between(ctx: Context, node: ast.Between, scope: Scope) -> Typed:
    if is_row(node.operand) or is_row(node.low) or is_row(node.high):
        refuse_other_sizes([written_size(ctx, part) for part in (node.operand, node.low, node.high)])
        operands = bind_row(ctx, node.operand, scope)
        lows = bind_row(ctx, node.low, scope)
        low = compare_rows(CompareOp.GE, operands, lows)
        highs = bind_row(ctx, node.high, scope)
        both = Binary(BinaryOp.AND, low.expr, compare_rows(CompareOp.LE, operands, highs).expr)
        return negate_if(node.negated, result_of(both, row_of(operands), row_of(lows), row_of(highs)))
    operand, low, high = (bind(ctx, part, scope) for part in (node.operand, node.low, node.high))
    how_low, how_high = comparison(operand, low), comparison(operand, high)
    note_copies(ctx, operand.expr)
    return result_of(Between(operand.expr, low.expr, high.expr, how_low, how_high, node.negated), operand, low, high)


@binds(ast.Collate)
def _collate(ctx: Context, node: ast.Collate, scope: Scope) -> Typed:
    operand = bind(ctx, node.operand, scope)
    ctx.n_collates += 1
    return operand._replace(
        collation=ctx.env.collation(node.collation), explicit=True, decltype=None, is_cast=False
    )


@binds(ast.Cast)
def _cast(ctx: Context, node: ast.Cast, scope: Scope) -> Typed:
    operand = bind(ctx, node.operand, scope)
    # No type at all is BLOB for a column and NUMERIC here: `CAST('12' AS)` is 12.
    affinity = affinity_of_type(node.type_name) if node.type_name else Affinity.NUMERIC
    return Typed(Cast(operand.expr, affinity), affinity, operand.collation, operand.explicit, is_cast=True)


@binds(ast.Case)
def _case(ctx: Context, node: ast.Case, scope: Scope) -> Typed:
    operand = None
    if node.operand is not None and is_row(node.operand):
        operands = bind_row(ctx, node.operand, scope)
        if len(operands) > 1:
            return _case_of_rows(ctx, node, operands, scope)
        (operand,) = operands
    elif node.operand is not None:
        operand = bind(ctx, node.operand, scope)
    parts = [] if operand is None else [operand]
    whens, how = [], []
    for when in node.whens:
        condition, result = bind(ctx, when.condition, scope), bind(ctx, when.result, scope)
        whens.append((condition.expr, result.expr))
        if operand is not None:
            how.append(comparison(operand, condition))
        parts += (condition, result)
    otherwise = None if node.otherwise is None else bind(ctx, node.otherwise, scope)
    if otherwise is not None:
        parts.append(otherwise)
    if operand is not None:
        note_copies(ctx, operand.expr)
    expr = Case(
        None if operand is None else operand.expr,
        tuple(whens),
        tuple(how),
        None if otherwise is None else otherwise.expr,
    )
    return result_of(expr, *parts)


def _case_of_rows(ctx: Context, node: ast.Case, operands: list[Typed], scope: Scope) -> Typed:
    """CASE on a row value: each WHEN is compared as a row."""
    whens, parts = [], [row_of(operands)]
    for when in node.whens:
        other = bind_row(ctx, when.condition, scope)
        if len(other) == len(operands):
            condition = compare_rows(CompareOp.EQ, operands, other)
        else:  # SQLite looks at sizes here only as it generates code
            condition = misused(ctx, SqlError("row value misused"), [part.expr for part in (*operands, *other)])
        result = bind(ctx, when.result, scope)
        whens.append((condition.expr, result.expr))
        parts += (row_of(other), result)
    otherwise = None if node.otherwise is None else bind(ctx, node.otherwise, scope)
    if otherwise is not None:
        parts.append(otherwise)
    return result_of(Case(None, tuple(whens), (), None if otherwise is None else otherwise.expr), *parts)


@binds(ast.Raise)
def _raise(ctx: Context, node: ast.Raise, scope: Scope) -> Typed:
    message = None if node.message is None else bind(ctx, node.message, scope).expr
    if ctx.around is None:
        mistake = SqlError("RAISE() may only be used within a trigger-program")
        return misused(ctx, mistake, () if message is None else (message,))
    return Typed(Raise(RaiseAction[node.action.name], message))
