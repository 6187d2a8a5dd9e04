"""VALUES and compound SELECTs: cores joined by UNION, UNION ALL, INTERSECT and EXCEPT, from left to right.

Source: lang_select "Compound Select Statements", "The VALUES clause".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.binding import bind_whole
from minisql.planner.context import Context
from minisql.planner.core import BoundCore, LimitClause, SideOrder, bind_core, bind_limit
from minisql.planner.expr import Column, Const, Expr, SortTerm
from minisql.planner.nodes import Compound, CompoundOp, Limit, PlanNode, Sort, Values
from minisql.planner.ordering import as_integer, collated, find_alias, find_output, ordinal, out_of_range, strip_collate
from minisql.planner.outputs import derived_columns
from minisql.planner.scope import Ctes, DerivedColumn, Frame, Scope
from minisql.planner.typed import Typed, compound_affinity, sort_term, usable
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
class BoundValues:
    """VALUES (..), (..): the columns are called column1, column2.."""

    ctx: Context
    rows: list[tuple[Expr, ...]]
    last: Sequence[Typed]
    names: tuple[str, ...]

    @property
    def first(self) -> Sequence[Typed]:
        return self.last

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        return derived_columns(self.names, self.last, [column.affinity for column in self.last])

    def plan(self) -> PlanNode:
        source = self.ctx.new_source()
        return Values(source, tuple(self.rows), tuple((source, i) for i in range(len(self.last))))


def bind_values(ctx: Context, values: ast.Values, parent: Scope | None, frame: Frame, ctes: Ctes | None) -> BoundValues:
    """Bind the rows of VALUES, each as long as the first."""
    ctx.names_matter = True
    scope = Scope(parent, frame, ctes)
    n_columns = len(values.rows[0])
    if n_columns > ctx.env.limits.columns:
        raise SqlError("too many columns in result set")
    rows: list[tuple[Expr, ...]] = []
    with_type: list[list[Typed]] = [[] for _ in range(n_columns)]
    for row in values.rows:
        if len(row) != n_columns:
            raise SqlError("all VALUES must have the same number of terms")
        bound = [bind_whole(ctx, expr, scope) for expr in row]
        rows.append(tuple([typed.expr for typed in bound]))
        if len(rows) == 1 or any(typed.affinity is not Affinity.NONE for typed in bound):
            for column, typed in zip(with_type, bound):
                column.append(typed)
    last = [column[0]._replace(affinity=compound_affinity(column), name=None) for column in with_type]
    return BoundValues(ctx, rows, last, tuple(f"column{i}" for i in range(1, n_columns + 1)))


@slotted
class BoundCompound:
    """Two or more cores. `collations[i]` is what column i is compared and sorted by; None: BINARY."""

    ctx: Context
    parts: list[BoundCore | BoundValues]
    ops: list[CompoundOp]
    source: int
    collations: list[list[Collation | None]]  # by core: of the cores up to this one
    order: list[SortTerm] = field(default_factory=list)
    limits: LimitClause = field(default_factory=LimitClause)

    @property
    def last(self) -> Sequence[Typed]:
        return self.parts[-1].last

    @property
    def names(self) -> tuple[str, ...]:
        return self.parts[0].names

    @property
    def first(self) -> Sequence[Typed]:
        return self.parts[0].last

    @property
    def columns(self) -> tuple[DerivedColumn, ...]:
        by_column = list(zip(*(part.last for part in self.parts)))
        first = self.parts[0]
        names = [output.inner for output in first.outputs] if isinstance(first, BoundCore) else first.names
        typed = [column[-1]._replace(collation=found) for column, found in zip(by_column, self.collations[-1])]
        return derived_columns(names, typed, [compound_affinity(column) for column in by_column])

    def _merge_order(self) -> tuple[int, list[SideOrder]]:
        """(how many of the operators SQLite carries out by merging sorted sides, the order of the sides)."""
        sets = [number for number, op in enumerate(self.ops, start=1) if op is not CompoundOp.UNION_ALL]
        n_merged = len(self.ops) if self.order else max(sets, default=0)
        if not n_merged:
            return 0, []
        order: list[SideOrder] = []
        for term in self.order:
            assert isinstance(term.expr, Column)
            order.append((term.expr.column, term.collation, term.descending))
        if sets:
            named = {number for number, _, _ in order}
            collations = [BINARY if c is None else usable(c) for c in self.collations[n_merged]]
            order += [(number, c, False) for number, c in enumerate(collations) if number not in named]
        return n_merged, order

    def plan(self) -> PlanNode:
        n_merged, order = self._merge_order()
        node, left_unsorted = _plan_part(self.parts[0], order)
        n_columns = len(self.parts[0].last)
        for number, (op, part) in enumerate(zip(self.ops, self.parts[1:]), start=1):
            source = self.source if number == len(self.ops) else self.ctx.new_source()
            collations = tuple(BINARY if c is None else usable(c) for c in self.collations[number])
            merged = number <= n_merged
            right, right_unsorted = _plan_part(part, order if merged else ())
            node = Compound(
                op,
                node,
                right,
                source,
                collations,
                tuple((source, i) for i in range(n_columns)),
                merged,
                left_unsorted if number == 1 else 0,
                right_unsorted,
                len(order),
            )
        if self.order:
            node = Sort(node, tuple(self.order), limit=self.limits.limit, offset=self.limits.offset)
        if self.limits.limit is not None:
            node = Limit(node, self.limits.limit, self.limits.offset)
        return node


def _plan_part(part: BoundCore | BoundValues, order: Sequence[SideOrder]) -> tuple[PlanNode, int]:
    """(plan, by how many terms of `order` SQLite would have to sort it)."""
    if isinstance(part, BoundCore):
        return part.plan_side(order)
    return part.plan(), len(order) if len(part.rows) > 1 else 0


def bind_compound(
    ctx: Context, select: ast.Select, parent: Scope | None, frame: Frame, ctes: Ctes | None
) -> BoundCompound:
    """Bind all cores and what holds for the whole: column counts, collations, ORDER BY, LIMIT."""
    if len(select.cores) > ctx.env.limits.compound_select:
        raise SqlError("too many terms in compound SELECT")
    named = ctx.names_matter
    limits = bind_limit(ctx, select.limit, select.offset, frame)
    parts: list[BoundCore | BoundValues] = []
    for number, core in enumerate(select.cores):
        ctx.names_matter = named and number == 0
        part: BoundCore | BoundValues
        if isinstance(core, ast.Values):
            part = bind_values(ctx, core, parent, frame, ctes)
        else:
            part = bind_core(ctx, core, parent, frame, ctes)
        if number and len(part.last) != len(parts[0].last):
            raise count_error(core, select.operators[number - 1])
        parts.append(part)
    ops = [OPERATORS[op] for op in select.operators]
    bound = BoundCompound(ctx, parts, ops, ctx.new_source(), common_collations(parts), limits=limits)
    bound.order = bind_compound_order(ctx, select.order_by, bound)
    return bound


def common_collations(parts: Sequence[BoundCore | BoundValues]) -> list[list[Collation | None]]:
    """By core, the columns' collations in the compound of the cores up to this one: the first that there is."""
    collations: list[list[Collation | None]] = []
    for part in parts:
        found = [typed.collation for typed in part.last]
        if collations:
            found = [before or now for before, now in zip(collations[-1], found)]
        collations.append(found)
    return collations


def count_error(core: ast.SelectCore | ast.Values, op: ast.CompoundOperator) -> SqlError:
    """The core has not as many columns as the first one."""
    if isinstance(core, ast.Values):
        return SqlError("all VALUES must have the same number of terms")
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
        typed = collated(ctx, Typed(column, collation=bound.collations[-1][number]), collation)
        found.append(sort_term(typed, term))
    return found


def _match(ctx: Context, node: ast.Expr, bound: BoundCompound) -> int | None:
    for part in bound.parts:
        if not isinstance(part, BoundCore):
            continue
        number = find_alias(node, part.outputs)
        if number is not None:
            return number
        try:
            typed = bind_whole(ctx, node, part.scope)
        except SqlError:
            continue  # not an expression of this core; perhaps of the next
        if not isinstance(typed.expr, Const):
            number = find_output(ctx, typed, part.outputs)
            if number is not None:
                return number
    return None
