"""Compound SELECTs: cores joined by UNION, UNION ALL, INTERSECT and EXCEPT, from left to right.

Source: lang_select "Compound Select Statements".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import field, replace, slotted
from minisql.planner.binding import bind_whole
from minisql.planner.bound_core import BoundCore, LimitClause, SideOrder
from minisql.planner.bound_values import BoundValues, as_cores, bind_values, silence
from minisql.planner.compound_plan import common_collations, plan_compound
from minisql.planner.context import BoundQuery, Context
from minisql.planner.copies import note_copies
from minisql.planner.core import bind_core, bind_limit
from minisql.planner.expr import Column, SortTerm
from minisql.planner.mixed import is_read_as_real, may_be_integer
from minisql.planner.nodes import CompoundOp, PlanNode
from minisql.planner.ordering import (
    as_integer,
    collated,
    find_alias,
    find_outputs,
    ordinal,
    out_of_range,
    strip_collate,
)
from minisql.planner.outputs import derived_columns
from minisql.planner.scope import Aggregates, Ctes, DerivedColumn, Frame, Scope
from minisql.planner.typed import Typed, compound_affinity, sort_term, usable
from minisql.planner.values_terms import OF_UNEQUAL_ROWS
from minisql.planner.window_sort import sort_sides
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation

OPERATORS: Final = {
    ast.CompoundOperator.UNION: CompoundOp.UNION,
    ast.CompoundOperator.UNION_ALL: CompoundOp.UNION_ALL,
    ast.CompoundOperator.INTERSECT: CompoundOp.INTERSECT,
    ast.CompoundOperator.EXCEPT: CompoundOp.EXCEPT,
}


@slotted
class BoundCompound:
    """Two or more cores. `collations[i]` is what column i is compared and sorted by; None: BINARY. `wrapped`: to SQLite
    this is a subquery that is sorted, which shows in the names of its columns; `distinct`: and made DISTINCT, because
    its last core is, as in `SELECT 7 EXCEPT SELECT 1 UNION ALL SELECT DISTINCT a FROM t ORDER BY 1 COLLATE NOCASE`.
    `gives_one_row`: as of a core, it is an operand of which no more is taken. `n_plain`: so many terms of ORDER BY
    stand before the first one that has a COLLATE."""

    ctx: Context
    parts: list[BoundCore | BoundValues]
    ops: list[CompoundOp]
    source: int
    collations: list[list[Collation | None]]  # by core: of the cores up to this one
    order: list[SortTerm] = field(default_factory=list)
    limits: LimitClause = field(default_factory=LimitClause)
    wrapped: bool = False
    distinct: bool = False
    gives_one_row: bool = False
    n_plain: int = 0

    @property
    def last(self) -> Sequence[Typed]:
        return self.parts[-1].last

    @property
    def operand(self) -> Sequence[Typed]:
        """What the query counts as beside an operator: as its last core, or where it is wrapped as the query around."""
        if not self.wrapped:
            return self.last
        columns = self.columns
        exprs = [Column(self.source, number, column.affinity, BINARY) for number, column in enumerate(columns)]
        return [Typed(e, c.affinity, c.collation, decltype=c.decltype) for e, c in zip(exprs, columns)]

    @property
    def names(self) -> tuple[str, ...]:
        if self.wrapped:
            return tuple([column.name for column in self.columns])
        return self.parts[0].names

    @property
    def first(self) -> Sequence[Typed]:
        return self.parts[0].last

    @property
    def terms(self) -> list[Sequence[Typed]]:
        """The columns by term, as SQLite counts the terms."""
        first = self.parts[0]
        terms = [first.last] if isinstance(first, BoundCore) else [*first.terms]
        return terms + [part.last if isinstance(part, BoundCore) else part.behind for part in self.parts[1:]]

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        first = self.parts[0]
        by_column = list(zip(*self.terms))
        names = [output.inner for output in first.outputs] if isinstance(first, BoundCore) else first.inner
        # Outside, a column has the first core's collation, whatever the cores are compared by.
        typed = [column[-1]._replace(collation=column[0].collation) for column in by_column]
        stored = [output.stored for output in first.outputs] if isinstance(first, BoundCore) else first.names
        columns = derived_columns(names, typed, [compound_affinity(column) for column in by_column], stored)
        return tuple(
            replace(column, mixed=is_read_as_real(column.affinity, parts), view_type=parts[0].decltype)
            for column, parts in zip(columns, by_column)
        )

    def merge_order(self) -> tuple[int, list[SideOrder]]:
        """(how many of the operators SQLite carries out by merging sorted sides, the order of the sides)."""
        return self._merge_order(self.order)

    def inner_order(self) -> tuple[int, list[SideOrder]]:
        """The same as the cores meet it: what is wrapped is sorted outside."""
        return self._merge_order([] if self.wrapped else self.order)

    def _merge_order(self, terms: Sequence[SortTerm]) -> tuple[int, list[SideOrder]]:
        sets = [number for number, op in enumerate(self.ops, start=1) if op is not CompoundOp.UNION_ALL]
        n_merged = len(self.ops) if terms else max(sets, default=0)
        if not n_merged:
            return 0, []
        order: list[SideOrder] = []
        for term in terms:
            assert isinstance(term.expr, Column)
            order.append(SideOrder(term.expr.column, term.collation, term.descending, term.nulls_first))
        if sets:
            named = {term.column for term in order}
            collations = [BINARY if c is None else usable(c) for c in self.collations[n_merged]]
            order += [SideOrder(n, c, False, True) for n, c in enumerate(collations) if n not in named]
        return n_merged, order

    def plan(self) -> PlanNode:
        return plan_compound(self)


def gives_mixed(query: BoundQuery) -> bool:
    """See Subquery.mixed: is it so of a column of the query, which is an operand?"""
    if isinstance(query, BoundCore):
        return any(map(query.is_mixed, query.last))
    if not isinstance(query, BoundCompound | BoundValues):
        return False
    if isinstance(query, BoundCompound) and query.wrapped:
        return False  # they are read as reals by the query around
    reals = [number for number, column in enumerate(query.operand) if column.affinity is Affinity.REAL]
    by_column = list(zip(*query.terms)) if reals else []
    return any(may_be_integer(by_column[number]) for number in reals)


def refuse_long_compounds(tree: ast.Node, most: int) -> None:
    """Raises: SqlError, if a SELECT anywhere in a view or a trigger that is being made has more than `most` cores."""
    for select in ast.found(tree, ast.Select):
        _refuse_too_many(select, most)


def _refuse_too_many(select: ast.Select, most: int) -> None:
    """SQLite does not count where VALUES stands last: `.. UNION VALUES(1)` may have any number of terms."""
    if 0 < most < len(select.cores) and not isinstance(select.cores[-1], ast.Values):
        raise SqlError("too many terms in compound SELECT")


def bind_compound(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> BoundCompound:
    """Bind all cores and what holds for the whole: column counts, collations, ORDER BY, LIMIT."""
    _refuse_too_many(select, ctx.env.limits.compound_select)
    named, authorizer = ctx.names_matter, ctx.env.authorizer
    limits = bind_limit(ctx, select.limit, select.offset, frame, ctes)
    parts: list[BoundCore | BoundValues] = []
    cores, operators = _separated(ctx, select)

    def bind_part(core: ast.SelectCore | ast.Values) -> BoundCore | BoundValues:
        if isinstance(core, ast.Values):
            return bind_values(ctx, core, parent, frame, ctes)
        return bind_core(ctx, core, parent, frame, ctes)

    def bind_number(number: int) -> BoundCore | BoundValues:
        ctx.names_matter = named and number == 0
        core = cores[number]
        if number and authorizer is not None and isinstance(core, ast.Values):
            from minisql.planner.authorized_values import postpone_around

            postpone_around(ctx, authorizer, core)
        return bind_part(core)

    if ctx.mistake is not None:
        bind_part(cores[-1])
    try:
        if authorizer is not None:
            from minisql.planner.authorized_compound import bind_last_first

            parts = bind_last_first(authorizer, operators, bind_number, is_sorted=bool(select.order_by))
        for number, core in enumerate(cores):
            if authorizer is None:
                parts.append(bind_number(number))
            if len(parts[number].last) != len(parts[0].last):
                raise count_error(core, operators[number - 1])
    except SqlError:
        with silence(ctx):
            _find_last_mistake(cores, operators, bind_part)
        raise
    ops = [OPERATORS[op] for op in operators]
    if not select.order_by and is_one(ctx, select):
        drop_duplicates_unseen(ops)
    bound = BoundCompound(ctx, parts, ops, ctx.new_source(), common_collations(parts), limits=limits)
    bound.wrapped = _is_wrapped(select)
    if bound.wrapped and not (ctx.in_cte or ctx.in_on or (ctx.from_schema and not ctx.first_use)):
        last = cores[-1]
        bound.distinct = isinstance(last, ast.SelectCore) and last.distinct
    bound.order = bind_compound_order(ctx, select.order_by, bound)
    sort_sides(bound)
    n_merged, order = bound.inner_order()
    for part in bound.parts[: n_merged + 1] if n_merged else ():
        if isinstance(part, BoundCore):
            part.is_sorted = True
            note_copies(ctx, *(part.outputs[term.column].typed.expr for term in order))
    return bound


def is_one(ctx: Context, select: ast.Select) -> bool:
    """LIMIT 1, without OFFSET."""
    return select.offset is None and select.limit is not None and as_integer(ctx, select.limit) == 1


def drop_duplicates_unseen(ops: list[CompoundOp]) -> None:
    """What SQLite makes of a compound with LIMIT 1: UNION at its end is UNION ALL, for whose first row nothing is
    sorted. `SELECT 5 UNION SELECT 4 LIMIT 1` is 5."""
    for number in range(len(ops) - 1, -1, -1):
        if ops[number] is CompoundOp.UNION:
            ops[number] = CompoundOp.UNION_ALL
        elif ops[number] is not CompoundOp.UNION_ALL:
            break


def _is_wrapped(select: ast.Select) -> bool:
    """Does SQLite make a subquery of the compound and sort that? So it does where ORDER BY has a COLLATE, unless all
    operators are UNION ALL."""
    if all(operator is ast.CompoundOperator.UNION_ALL for operator in select.operators):
        return False
    return any(next(ast.found(term, ast.Collate), None) is not None for term in select.order_by)


def grouped_outside(select: ast.Select) -> ast.Select | None:
    """A compound that SQLite wraps and whose last core has a GROUP BY or HAVING: these go to the outside with ORDER BY,
    as if they were meant for the whole. `SELECT a FROM t UNION SELECT a FROM u GROUP BY b ORDER BY 1 COLLATE NOCASE`
    has no column b. None: it is as it is written, as all is inside of a common table expression, a view or an ON.
    """
    last = select.cores[-1]
    if not isinstance(last, ast.SelectCore) or not (last.group_by or last.having is not None):
        return None
    if not _is_wrapped(select):
        return None
    cores = (*select.cores[:-1], replace(last, group_by=(), having=None))
    inside = ast.SubqueryTable(ast.Select(cores, select.operators, with_=select.with_))
    outside = ast.SelectCore(
        (ast.Star(),), last.distinct, ast.JoinClause(inside), group_by=last.group_by, having=last.having
    )
    return ast.Select((outside,), (), select.order_by, select.limit, select.offset)


def _find_last_mistake(
    cores: Sequence[ast.SelectCore | ast.Values],
    operators: Sequence[ast.CompoundOperator],
    bind_part: Callable[[ast.SelectCore | ast.Values], BoundCore | BoundValues],
) -> None:
    """Raise what SQLite says of a compound that has a mistake: it looks at the last core first."""
    n_after = None
    for number in reversed(range(len(cores))):
        n_columns = len(bind_part(cores[number]).last)
        if n_after is not None and n_columns != n_after:
            raise count_error(cores[number + 1], operators[number])
        n_after = n_columns


def _separated(
    ctx: Context, select: ast.Select
) -> tuple[list[ast.SelectCore | ast.Values], list[ast.CompoundOperator]]:
    """(cores, operators) of a compound, with the rows of a VALUES apart where they must be: see `as_cores`."""
    cores: list[ast.SelectCore | ast.Values] = []
    operators: list[ast.CompoundOperator] = []
    for number, core in enumerate(select.cores):
        if number:
            operators.append(select.operators[number - 1])
        is_front = number == 0 and len(select.cores) > 1
        rows = as_cores(ctx, core, is_front=is_front) if isinstance(core, ast.Values) else None
        if number and rows is not None and len(rows) > 1:  # behind an operator several rows are a subquery
            inside = ast.SubqueryTable(ast.Select((core,)))
            rows = [ast.SelectCore((ast.Star(),), from_=ast.JoinClause(inside))]
        cores += [core] if rows is None else rows
        operators += [ast.CompoundOperator.UNION_ALL] * (0 if rows is None else len(rows) - 1)
    return cores, operators


def count_error(core: ast.SelectCore | ast.Values, op: ast.CompoundOperator) -> SqlError:
    """The core has not as many columns as the first one."""
    if isinstance(core, ast.Values):
        return SqlError(OF_UNEQUAL_ROWS)
    return SqlError(f"SELECTs to the left and right of {op.value} do not have the same number of result columns")


def bind_compound_order(ctx: Context, terms: Sequence[ast.OrderingTerm], bound: BoundCompound) -> list[SortTerm]:
    """Each term must be an ordinal, an alias of a core, or the same expression as a result column of a core."""
    n_columns = len(bound.parts[0].last)
    found: list[SortTerm] = []
    for position, term in enumerate(terms, start=1):
        node, collation = strip_collate(term.expr)
        value = as_integer(ctx, node)
        if value is not None and not 1 <= value <= n_columns:
            raise out_of_range(position, "ORDER", n_columns)
        number = value - 1 if value is not None else _match(ctx, node, bound)
        if number is None:
            raise SqlError(f"{ordinal(position)} ORDER BY term does not match any column in the result set")
        column = Column(bound.source, number, Affinity.NONE, BINARY)
        own = bound.columns[number].collation if bound.wrapped else bound.collations[-1][number]
        typed = collated(ctx, Typed(column, collation=own), collation)
        if collation is None and bound.n_plain == position - 1:
            bound.n_plain = position
        found.append(sort_term(typed, term))
    return found


def _bind_in(ctx: Context, node: ast.Expr, scope: Scope) -> Typed | None:
    """A term of ORDER BY in the scope of one core, whose aggregates it may repeat but add none, and without the queries
    around it; None if it is no expression of this core, perhaps of the next."""
    calls, n_late = scope.aggregation, len(ctx.late)
    n_calls = 0 if calls is None else len(calls.calls)
    allowed = Aggregates.FORBIDDEN if calls is None else Aggregates.ALLOWED
    try:
        return bind_whole(ctx, node, replace(scope, parent=None, aggregates=allowed))
    except SqlError:
        return None
    finally:
        del ctx.late[n_late:]
        if calls is not None:
            del calls.calls[n_calls:], calls.names[n_calls:]


def _match(ctx: Context, node: ast.Expr, bound: BoundCompound) -> int | None:
    for part in bound.parts:
        if not isinstance(part, BoundCore):
            continue
        number = find_alias(node, part.outputs)
        if number is not None:
            return number
        typed = _bind_in(ctx, node, part.scope)
        if typed is not None:
            numbers = find_outputs(ctx, typed, part.outputs)
            if numbers:
                return numbers[-1]
    return None
