"""Row values and subqueries inside expressions: scalar, EXISTS, IN.

Source: rowvalue, lang_expr "Subquery Expressions", "The IN and NOT IN Operators".
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.binding import bind, binds
from minisql.planner.block import TableItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.bound_values import BoundValues
from minisql.planner.compound import BoundCompound, gives_mixed
from minisql.planner.context import BoundQuery, Context
from minisql.planner.expr import (
    ROWID,
    Binary,
    BinaryOp,
    Call,
    Column,
    Compare,
    CompareOp,
    Comparison,
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
from minisql.planner.in_operator import in_operator
from minisql.planner.known import is_never, is_simplified
from minisql.planner.lost_rows import note_lost_row
from minisql.planner.misused import forget
from minisql.planner.no_results import take_no_results
from minisql.planner.nodes import Project, Values
from minisql.planner.scope import Frame, Scope, TableSource
from minisql.planner.semi_join import candidate
from minisql.planner.steady import is_constant
from minisql.planner.told import forget_unplanned, forget_within, misused, note_unplanned, note_within
from minisql.planner.typed import Typed, collation_of, common_collation, comparison, list_comparison, result_of, row_of
from minisql.planner.unplanned import FoundInPlan, NoQuerySolution
from minisql.planner.values_terms import ends_as_routine
from minisql.planner.view_rows import note_operand
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


def row_size(ctx: Context, node: ast.Expr) -> int | None:
    """The number of elements, as far as the text tells; None for a subquery within a SELECT. In a clause of a change
    SQLite looks at subqueries before it knows what they give, and takes `*` for one column, and VALUES that it runs as
    a co-routine too: `DELETE FROM t WHERE (a, b) = (VALUES (1, 2), (3, 4))` is refused."""
    if type(node) is ast.RowValue:
        return len(node.items)
    if type(node) is not ast.Subquery:
        return 1
    if ctx.inside_select or ctx.like_select:
        return None
    last = node.select.cores[-1]
    if isinstance(last, ast.SelectCore):
        return len(last.columns)
    return 1 if ends_as_routine(ctx, last.rows) else len(last.rows[-1])


def written_size(ctx: Context, node: ast.Expr) -> int | None:
    """`row_size`, for a subquery within a SELECT too; None where that shows `*`."""
    size = row_size(ctx, node)
    if size is not None or type(node) is not ast.Subquery:
        return size
    last = node.select.cores[-1]
    if isinstance(last, ast.Values):
        return len(last.rows[-1])
    return None if any(isinstance(column, ast.Star) for column in last.columns) else len(last.columns)


def refuse_other_sizes(sizes: Sequence[int | None]) -> None:
    """Raises: SqlError, if those sizes of a comparison's sides that are known differ. SQLite says so before it looks at
    any name in them."""
    if len({size for size in sizes if size is not None}) > 1:
        raise SqlError("row value misused")


def bind_row(ctx: Context, node: ast.Expr, scope: Scope, *, by_column: bool = False) -> list[Typed]:
    """The elements of a row value; of anything else, itself alone. `by_column`: SQLite takes a query's row apart, see
    lost_rows.py."""
    if isinstance(node, ast.RowValue):
        ctx.raise_mistake()  # made on the left of it
        return [bind(ctx, item, scope) for item in node.items]
    if isinstance(node, ast.Subquery):
        n_late, n_unplanned = len(ctx.late), len(ctx.unplanned)
        query, typed = subquery(ctx, _first_row(ctx, node.select), scope)
        if by_column and len(typed) > 1:
            note_lost_row(ctx, n_late, n_unplanned, len(typed))
        return [_scalar_of(query, number, column) for number, column in enumerate(typed)]
    return [bind(ctx, node, scope)]


def compare_rows(op: CompareOp, left: list[Typed], right: list[Typed]) -> Typed:
    if len(left) != len(right):
        raise SqlError("row value misused")
    how = tuple(comparison(a, b) for a, b in zip(left, right))
    if len(left) == 1:
        return result_of(Compare(op, left[0].expr, right[0].expr, how[0]), left[0], right[0])
    compared = RowCompare(op, tuple(a.expr for a in left), tuple(b.expr for b in right), how)
    return result_of(compared, row_of(left), row_of(right))


@binds(ast.RowValue)
def _row_value(ctx: Context, node: ast.RowValue, scope: Scope) -> Typed:
    parts = [bind(ctx, item, scope).expr for item in node.items]  # what is wrong with an element is said first
    return _vector(ctx, misused(ctx, SqlError("row value misused"), parts))


def _vector(ctx: Context, stands: Typed) -> Typed:
    """What stands for several values in the place of one."""
    assert isinstance(stands.expr, Call), stands.expr
    ctx.traits.vectors.add(id(stands.expr.function))
    return stands


def negate_if(negated: bool, typed: Typed) -> Typed:
    return result_of(Unary(UnaryOp.NOT, typed.expr), typed) if negated else typed


# ---------------------------------------------------------------- subqueries


def subquery(
    ctx: Context, select: ast.Select, scope: Scope, *, of_exists: bool = False, sorts: bool = True, is_set: bool = False
) -> tuple[Subquery, list[Typed]]:
    """Bind and plan a SELECT that stands inside an expression; also what its columns are as expressions. `sorts`: its
    ORDER BY is carried out. `is_set`: it stands behind IN."""
    if scope.prohibited_in is not None:
        raise SqlError(f"subqueries prohibited in {scope.prohibited_in}")
    outside = ctx.n_loops, ctx.outside_where
    if scope.n_loops is not None:
        ctx.n_loops += scope.n_loops()
    ctx.outside_where = ctx.outside_where or not scope.in_where
    references, n_levels = ctx.references, ctx.n_levels
    n_sorted = references.n_sorted_by_windows
    try:
        found = _subquery(ctx, select, scope, of_exists=of_exists, sorts=sorts, is_set=is_set)
        if references.n_sorted_by_windows > n_sorted and sorts and ctx.mistake is None and not ctx.late:
            references.others[found[0].number] = _as_copied(ctx, select, scope, found[0], n_levels)
        return found
    finally:
        ctx.n_loops, ctx.outside_where = outside


def _as_copied(ctx: Context, select: ast.Select, scope: Scope, original: Subquery, n_levels: int) -> Subquery:
    """A scalar subquery as SQLite copies it, once its window functions in ORDER BY are known to be those of the query:
    they are not carried out once more for it. `n_levels`: what that of the context was before the original."""
    references, authorizer = ctx.references, ctx.env.authorizer
    outside, found, ctx.n_levels = ctx.n_levels, references.found, n_levels
    ctx.in_copy, references.found = True, [*found]
    try:
        with nullcontext() if authorizer is None else authorizer.names_again():
            query, _ = _subquery(ctx, select, scope, of_exists=False, sorts=True, is_set=False)
    finally:
        ctx.in_copy, references.found, ctx.n_levels = False, found, max(outside, ctx.n_levels)
    return references.numbered(replace(query, number=original.number), ctx.new_subquery())


def _subquery(
    ctx: Context, select: ast.Select, scope: Scope, *, of_exists: bool, sorts: bool, is_set: bool
) -> tuple[Subquery, list[Typed]]:
    frame = Frame(scope)
    n_late = len(ctx.late)
    number = ctx.new_subquery(select)
    ctx.names_matter = False
    authorizer, n_found, n_collates = ctx.env.authorizer, len(ctx.references.found), ctx.n_collates
    n_asked = 0 if authorizer is None else authorizer.n_postponed
    ctes = scope.ctes
    if ctx.mistake is not None and not (ctx.inside_select or ctx.like_select or scope.is_returning):
        ctes = None  # in a change SQLite does not look for common table expressions behind a mistake
    if authorizer is None:
        query = ctx.bind_query(ctx, select, scope, frame, ctes)
    else:
        with authorizer.query(is_operand=True):
            query = ctx.bind_query(ctx, select, scope, frame, ctes)
    ctx.n_collates = n_collates
    if len(ctx.references.found) > n_found:
        ctx.references.of_queries[number] = ctx.references.since(n_found)
    if not sorts:
        take_no_results(ctx, select, query)
    is_vain = False
    if is_set and isinstance(query, BoundCore) and isinstance(query.item, TableItem) and _is_looked_up(query):
        is_vain = _is_plain(query) and _names_partial_index(query.item)
        query.item.indexed_by = None
        if query.order_mistakes:
            forget(query)
    if not is_set:
        _ask_limit(query)
    joinable = candidate(query) if of_exists else None
    is_plain = is_set and isinstance(query, BoundCore) and _is_plain(query)
    if isinstance(query, BoundCompound):
        query.gives_one_row = not is_set
    for core in query.parts if isinstance(query, BoundCompound) else (query,):
        if isinstance(core, BoundCore):
            core.gives_one_row = not is_set and (joinable is None or ctx.outside_where)
    mixed = not is_set and not of_exists and gives_mixed(query)  # planning flattens the parts
    views, ctx.view_rows = ctx.view_rows, {}
    try:
        plan = query.plan()
    except FoundInPlan as error:
        plan = Values(ctx.new_source(), (), ())
        if error.is_settled:
            if joinable is not None:
                ctx.traits.in_exists[id(plan)] = ctx.late[n_late:]
            forget_within(ctx, n_late, scope)
        note_unplanned(ctx, plan, error)
    except SqlError as error:
        ctx.note_late(error)
        plan = Values(ctx.new_source(), (), ())
    note_operand(ctx, plan, views)
    if is_vain:
        note_unplanned(ctx, plan, NoQuerySolution())
    if len(ctx.late) > n_late:
        note_within(ctx, n_late, scope)
    if joinable is not None:
        ctx.exists_queries[id(plan)] = plan, joinable
        if authorizer is not None:
            authorizer.note_exists(id(plan), n_asked)
    if scope.is_returning:
        _run_for_each_row(select, scope, frame)
    operand = query.operand if isinstance(query, BoundValues | BoundCompound) else query.last
    return Subquery(plan, tuple(frame.outer), number, len(query.columns), is_plain, mixed=mixed), list(operand)


def _ask_limit(query: BoundQuery) -> None:
    """Of an operand's rows the first is enough: SQLite asks of its LIMIT no more than whether it is another number than
    0. So `(SELECT a FROM t LIMIT 'x')` is right."""
    if isinstance(query, BoundCore | BoundCompound) and query.limits.limit is not None:
        limit = query.limits.limit
        if not (isinstance(limit, Const) and type(limit.value) is int):
            query.limits.limit = Compare(CompareOp.NE, limit, Const(0), Comparison(Affinity.NUMERIC, BINARY))


def _is_plain(query: BoundCore) -> bool:
    """Is it `SELECT columns FROM t`, and nothing else?"""
    aggregation, item = query.scope.aggregation, query.item
    if query.where or query.keys or query.distinct or query.limits.limit is not None or not isinstance(item, TableItem):
        return False
    if (aggregation is not None and aggregation.calls) or item.source.table.virtual is not None:
        return False
    return all(isinstance(typed.expr, Column) and typed.expr.source == item.source.number for typed in query.last)


def _is_looked_up(query: BoundCore) -> bool:
    """Is it `SELECT column FROM t` with an index on the column? Behind IN, SQLite does not carry it out, but looks the
    values up in the index, and neither INDEXED BY nor what is wrong with ORDER BY counts. (With another affinity or
    collation it does: then `_in_select` tells that INDEXED BY is in vain.)"""
    if query.where or query.keys or query.limits.limit is not None or len(query.outputs) != 1:
        return False
    result, item = query.outputs[0].typed.expr, query.item
    if not isinstance(result, Column) or not isinstance(item, TableItem) or result.source != item.source.number:
        return False
    indexes = [index for index in item.source.table.indexes if index.where is None]
    return result.column == ROWID or any(index.terms[0].column == result.column for index in indexes)


def _names_partial_index(item: TableItem) -> bool:
    """Does INDEXED BY name an index that cannot be used where nothing is asked of the rows?"""
    name = item.indexed_by
    return name is not None and any(
        index.where is not None and fold(index.name) == fold(name) for index in item.source.table.indexes
    )


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


def _first_row(ctx: Context, select: ast.Select) -> ast.Select:
    """A compound of which one row is wanted has LIMIT 1, which is not only faster: see `compound.py`."""
    if not select.operators or select.order_by or select.limit is not None or ctx.mistake is not None:
        return select
    return replace(select, limit=ast.Literal(1))


@binds(ast.Subquery)
def _scalar(ctx: Context, node: ast.Subquery, scope: Scope) -> Typed:
    n_late = len(ctx.late)
    query, typed = subquery(ctx, _first_row(ctx, node.select), scope)
    if len(typed) != 1:
        return _vector(ctx, _uncounted(ctx, query, n_late, len(typed), 1))
    return _scalar_of(query, 0, typed[0])


def _uncounted(ctx: Context, query: Subquery, n_late: int, n_columns: int, n_expected: int) -> Typed:
    """What stands for a subquery with too many or too few columns. SQLite counts them before it generates its code, and
    so does not come upon what else is wrong in it: the mistakes behind the first `n_late`."""
    forget_unplanned(ctx, query.plan)
    del ctx.late[n_late:]
    parts = (Scalar(query, 0, None, BINARY),)
    return misused(ctx, SqlError(f"sub-select returns {n_columns} columns - expected {n_expected}"), parts)


@binds(ast.Exists)
def exists(ctx: Context, node: ast.Exists, scope: Scope, negated: bool = False) -> Typed:
    query, _ = subquery(ctx, node.select, scope, of_exists=not negated, sorts=False)
    return Typed(Exists(query, negated))


@binds(ast.InSelect)
def _in_select(ctx: Context, node: ast.InSelect, scope: Scope) -> Typed:
    outside, ctx.in_copy = ctx.in_copy, True
    authorizer, n_late = ctx.env.authorizer, len(ctx.late)
    n_asked = 0 if authorizer is None else authorizer.n_postponed
    try:
        query, typed = subquery(ctx, node.select, scope, is_set=True)  # before the operand: its mistakes are said first
    finally:
        ctx.in_copy = outside
    n_behind = len(ctx.late)
    operands = bind_row(ctx, node.operand, scope) if is_row(node.operand) else [bind(ctx, node.operand, scope)]
    if len(typed) != len(operands):
        in_calls = [mistake for mistake in ctx.late[n_behind:] if mistake in ctx.in_calls]
        found = _uncounted(ctx, query, n_late, len(typed), len(operands))
        if not node.negated:
            ctx.traits.of_in[id(node)] = ctx.late[-1]
        ctx.late += in_calls
        return found
    operands = [_to_real(operand, column) for operand, column in zip(operands, typed)]
    query = _columns_to_real(ctx, query, operands, typed)
    how = tuple(comparison(operand, column) for operand, column in zip(operands, typed))
    affinities = tuple(column.affinity for column in typed)
    if (authorizer is not None or ctx.unplanned) and in_operator(query, how) is not None:
        forget_unplanned(ctx, query.plan)
        if authorizer is not None:
            authorizer.take(n_asked)  # SQLite generates no code of the query, nor asks about it
    sought = collation_of(operands[0]) if len(operands) == 1 else None
    sought = None if sought == how[0].collation else sought
    expr = InQuery(tuple(operand.expr for operand in operands), query, how, node.negated, affinities, sought)
    return result_of(expr, row_of(operands))


def _to_real(typed: Typed, other: Typed) -> Typed:
    """One side of IN, as it is compared with the other. Unlike =, IN with a query or a list of row values converts what
    has no affinity to that of the other side, an integer to a real, too: 9007199254740993 is IN (SELECT r FROM t) where
    r is REAL and 9007199254740992."""
    if other.affinity is not Affinity.REAL or typed.affinity is not Affinity.NONE:
        return typed
    return typed._replace(expr=Unary(UnaryOp.TO_REAL, typed.expr))


def _columns_to_real(ctx: Context, query: Subquery, operands: Sequence[Typed], columns: Sequence[Typed]) -> Subquery:
    """The query, its columns as they are compared with the operands."""
    if not any(operand.affinity is Affinity.REAL for operand in operands):
        return query
    found = [
        _to_real(Typed(Column(*key, column.affinity, BINARY), column.affinity), operand).expr
        for key, operand, column in zip(query.plan.columns, operands, columns)
    ]
    if all(isinstance(expr, Column) for expr in found):
        return query
    return replace(query, plan=Project(query.plan, ctx.new_source(), tuple(found)))


@binds(ast.InTable)
def _in_table(ctx: Context, node: ast.InTable, scope: Scope) -> Typed:
    """`x IN t` is `x IN (SELECT * FROM t)`."""
    name = node.table
    producer: ast.Table | ast.TableFunction = ast.Table(name.name, name.schema, pos=node.pos)
    if node.args is not None:
        producer = ast.TableFunction(name.name, node.args, name.schema, pos=node.pos)
    core = ast.SelectCore((ast.Star(),), from_=ast.JoinClause(producer))
    as_query = ast.InSelect(node.operand, ast.Select((core,)), node.negated)
    typed = _in_select(ctx, as_query, scope)
    if id(as_query) in ctx.traits.of_in:
        ctx.traits.of_in[id(node)] = ctx.traits.of_in.pop(id(as_query))
    return typed


@binds(ast.InList)
def _in_list(ctx: Context, node: ast.InList, scope: Scope) -> Typed:
    if is_never(node):
        ctx.note_unbound(node.operand)
        return Typed(Const(int(node.negated)))
    if not node.items:
        n_late = len(ctx.late)
        operand = bind(ctx, node.operand, scope)
        del ctx.late[n_late:]  # no code is made of it
        if is_simplified(ctx, node, scope):
            return result_of(scope.simplified(Const(int(node.negated)), operand.expr), operand)
        op = BinaryOp.OR if node.negated else BinaryOp.AND
        known = Const(int(node.negated))
        ctx.written_operands[id(known)] = known
        return result_of(Binary(op, known, operand.expr), operand)
    if len(node.items) == 1 and isinstance(only := node.items[0], ast.Subquery):
        # To SQLite's parser `x IN ((SELECT ..))` has no list.
        return _in_select(ctx, ast.InSelect(node.operand, only.select, node.negated), scope)
    if isinstance(node.operand, ast.RowValue):
        return _row_in_list(ctx, node, node.operand, scope)
    n_before = len(ctx.late)
    operand = bind(ctx, node.operand, scope)
    n_late = len(ctx.late)
    items = [bind(ctx, item, scope) for item in node.items]
    if n_late > n_before and isinstance(node.operand, ast.Subquery):
        del ctx.late[n_late:]  # no code is made of the list
    how = list_comparison(operand)
    if len(items) == 1 and type(node.items[0]) is not ast.Collate and is_constant(items[0].expr):
        how = replace(how, collation=common_collation(operand, items[0]))  # SQLite takes it for an equality
    return result_of(InList(operand.expr, tuple([item.expr for item in items]), how, node.negated), operand, *items)


def _row_in_list(ctx: Context, node: ast.InList, row: ast.RowValue, scope: Scope) -> Typed:
    """A row value in a list of row values, all of one length: compared one after another. To SQLite the list is
    VALUES."""
    if scope.prohibited_in is not None:
        raise SqlError(f"subqueries prohibited in {scope.prohibited_in}")
    operands = bind_row(ctx, row, scope)
    rows = [bind_row(ctx, item, scope) for item in node.items]
    if any(len(parts) != len(operands) for parts in rows):
        raise SqlError("row value misused")
    last = rows[-1]  # as of any compound it is the last core whose affinities count
    sought = [_to_real(operand, column) for operand, column in zip(operands, last)]
    expr: Expr | None = None
    for parts in rows:
        items = [Typed(part.expr, column.affinity) for part, column in zip(parts, last)]
        items = [_to_real(item, operand) for item, operand in zip(items, operands)]
        equal = compare_rows(CompareOp.EQ, sought, items).expr
        expr = equal if expr is None else Binary(BinaryOp.OR, expr, equal)
    assert expr is not None
    return negate_if(node.negated, result_of(expr, row_of(operands)))
