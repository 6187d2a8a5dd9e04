"""Row values and subqueries inside expressions: scalar, EXISTS, IN.

Source: rowvalue, lang_expr "Subquery Expressions", "The IN and NOT IN Operators".
"""

from __future__ import annotations

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind, binds
from minisql.planner.context import Context
from minisql.planner.expr import (
    Binary,
    BinaryOp,
    Compare,
    CompareOp,
    Const,
    Exists,
    Expr,
    InList,
    InQuery,
    RowCompare,
    Scalar,
    Subquery,
    Unary,
    UnaryOp,
)  # fmt: skip
from minisql.planner.scope import Frame, Scope, TableSource
from minisql.planner.typed import Typed, comparison, list_comparison, result_of
from minisql.schema.objects import fold
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY


def is_row(node: ast.Expr) -> bool:
    """May the expression be a row value? A subquery may: its number of columns tells."""
    return type(node) is ast.RowValue or (
        type(node) is ast.Subquery and not (len(node.select.cores) == 1 and _has_one_column(node.select.cores[0]))
    )


def _has_one_column(core: ast.SelectCore | ast.Values) -> bool:
    if isinstance(core, ast.Values):
        return len(core.rows[0]) == 1
    return len(core.columns) == 1 and isinstance(core.columns[0], ast.ResultColumn)


def row_size(node: ast.Expr) -> int | None:
    """The number of elements, as far as the text tells; None for a subquery."""
    if type(node) is ast.RowValue:
        return len(node.items)
    return None if type(node) is ast.Subquery else 1


def bind_row(ctx: Context, node: ast.Expr, scope: Scope) -> list[Typed]:
    """The elements of a row value; of anything else, itself alone."""
    if isinstance(node, ast.RowValue):
        return [bind(ctx, item, scope) for item in node.items]
    if isinstance(node, ast.Subquery):
        query, typed = subquery(ctx, _first_row(node.select), scope)
        return [_scalar_of(query, number, column) for number, column in enumerate(typed)]
    return [bind(ctx, node, scope)]


def compare_rows(op: CompareOp, left: list[Typed], right: list[Typed]) -> Typed:
    if len(left) != len(right):
        raise SqlError("row value misused")
    how = tuple(comparison(a, b) for a, b in zip(left, right))
    if len(left) == 1:
        return result_of(Compare(op, left[0].expr, right[0].expr, how[0]), left[0], right[0])
    return Typed(RowCompare(op, tuple(a.expr for a in left), tuple(b.expr for b in right), how))


@binds(ast.RowValue)
def _row_value(ctx: Context, node: ast.RowValue, scope: Scope) -> Typed:
    for item in node.items:  # what is wrong with an element is said first
        bind(ctx, item, scope)
    raise SqlError("row value misused")


def negate_if(negated: bool, typed: Typed) -> Typed:
    return Typed(Unary(UnaryOp.NOT, typed.expr)) if negated else typed


# ---------------------------------------------------------------- subqueries


def subquery(ctx: Context, select: ast.Select, scope: Scope) -> tuple[Subquery, list[Typed]]:
    """Bind and plan a SELECT that stands inside an expression; also what its columns are as expressions."""
    if scope.prohibited_in is not None:
        raise SqlError(f"subqueries prohibited in {scope.prohibited_in}")
    frame = Frame(scope)
    number = ctx.new_subquery(select)
    ctx.names_matter = False
    if ctx.env.authorizer is None:
        query = ctx.bind_query(ctx, select, scope, frame, scope.ctes)
    else:
        with ctx.env.authorizer.query(is_operand=True):
            query = ctx.bind_query(ctx, select, scope, frame, scope.ctes)
    plan = query.plan()
    if scope.is_returning:
        _run_for_each_row(select, scope, frame)
    return Subquery(plan, tuple(frame.outer), number, len(query.columns)), list(query.last)


def _run_for_each_row(select: ast.Select, scope: Scope, frame: Frame) -> None:
    """In RETURNING, a subquery that itself reads the table that is being changed is run again for each row; one that
    reads it through a view or another subquery is run once, as all others that are not correlated."""
    (target,) = scope.sources
    core = select.cores[-1]
    if not isinstance(target, TableSource) or isinstance(core, ast.Values) or core.from_ is None:
        return
    tables = [core.from_.first, *(join.table for join in core.from_.joins)]
    if any(isinstance(table, ast.Table) and fold(table.name) == fold(target.table.name) for table in tables):
        frame.capture(target.rowid() if target.has_rowid() else target.column(0))


def _scalar_of(query: Subquery, number: int, column: Typed) -> Typed:
    affinity = None if column.affinity is Affinity.NONE else column.affinity
    expr = Scalar(query, number, affinity, column.collation or BINARY)
    return Typed(expr, column.affinity, decltype=column.decltype)


def _first_row(select: ast.Select) -> ast.Select:
    """A compound of which one row is wanted has LIMIT 1, which is not only faster: see `compound.py`."""
    if not select.operators or select.order_by or select.limit is not None:
        return select
    return replace(select, limit=ast.Literal(1))


@binds(ast.Subquery)
def _scalar(ctx: Context, node: ast.Subquery, scope: Scope) -> Typed:
    query, typed = subquery(ctx, _first_row(node.select), scope)
    if len(typed) != 1:
        raise SqlError(f"sub-select returns {len(typed)} columns - expected 1")
    return _scalar_of(query, 0, typed[0])


@binds(ast.Exists)
def exists(ctx: Context, node: ast.Exists, scope: Scope, negated: bool = False) -> Typed:
    query, _ = subquery(ctx, node.select, scope)
    return Typed(Exists(query, negated))


@binds(ast.InSelect)
def _in_select(ctx: Context, node: ast.InSelect, scope: Scope) -> Typed:
    query, typed = subquery(ctx, node.select, scope)  # before the operand: its mistakes are said first
    operands = bind_row(ctx, node.operand, scope) if is_row(node.operand) else [bind(ctx, node.operand, scope)]
    if len(typed) != len(operands):
        raise SqlError(f"sub-select returns {len(typed)} columns - expected {len(operands)}")
    how = tuple(comparison(operand, column) for operand, column in zip(operands, typed))
    return Typed(InQuery(tuple(operand.expr for operand in operands), query, how, node.negated))


@binds(ast.InTable)
def _in_table(ctx: Context, node: ast.InTable, scope: Scope) -> Typed:
    """`x IN t` is `x IN (SELECT * FROM t)`."""
    name = node.table
    producer: ast.Table | ast.TableFunction = ast.Table(name.name, name.schema, pos=node.pos)
    if node.args is not None:
        producer = ast.TableFunction(name.name, node.args, name.schema, pos=node.pos)
    core = ast.SelectCore((ast.Star(),), from_=ast.JoinClause(producer))
    return _in_select(ctx, ast.InSelect(node.operand, ast.Select((core,)), node.negated), scope)


@binds(ast.InList)
def _in_list(ctx: Context, node: ast.InList, scope: Scope) -> Typed:
    if not node.items:  # false whatever the operand is, which SQLite does not even look at
        ctx.note_unbound(node.operand)
        return Typed(Const(int(node.negated)))
    if len(node.items) == 1 and isinstance(only := node.items[0], ast.Subquery):
        # To SQLite's parser `x IN ((SELECT ..))` has no list.
        return _in_select(ctx, ast.InSelect(node.operand, only.select, node.negated), scope)
    if is_row(node.operand):
        return _row_in_list(ctx, node, scope)
    operand = bind(ctx, node.operand, scope)
    items = tuple(bind(ctx, item, scope).expr for item in node.items)
    return result_of(InList(operand.expr, items, list_comparison(operand), node.negated), operand)


def _row_in_list(ctx: Context, node: ast.InList, scope: Scope) -> Typed:
    """A row value in a list of row values: compared one after another."""
    operands = bind_row(ctx, node.operand, scope)
    expr: Expr | None = None
    for item in node.items:
        items = bind_row(ctx, item, scope)
        if len(items) != len(operands):
            terms = "term" if len(items) == 1 else "terms"
            raise SqlError(f"IN(...) element has {len(items)} {terms} - expected {len(operands)}")
        plain = [Typed(part.expr) for part in items]
        equal = compare_rows(CompareOp.EQ, operands, plain).expr
        expr = equal if expr is None else Binary(BinaryOp.OR, expr, equal)
    assert expr is not None
    return negate_if(node.negated, Typed(expr))
