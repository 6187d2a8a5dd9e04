"""From a bound FROM .. WHERE block to scans, seeks and joins: the door of this package.

The terms are analysed, each source's loops are priced, the cheapest order of loops is found, and the nodes are built:
every term is checked as soon as all that it reads is there, unless the seek that it drives settles it.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.errors import SqlError
from minisql.frozen import replace
from minisql.planner.block import (
    Block,
    FromItem,
    JoinItem,
    Placed,
    QueryItem,
    TableItem,
    argument_terms,
    conjunction,
)
from minisql.planner.common_table import QueueQuery, SharedQuery
from minisql.planner.context import Context
from minisql.planner.expr import Expr
from minisql.planner.generated import computed_columns
from minisql.planner.nodes import Filter, Join, JoinKind, OneRow, PlanNode, QueueScan, Relabel
from minisql.planner.outputs import unmixed
from minisql.planner.where.automatic import automatic_loops, filtered_lookup, hash_lookup
from minisql.planner.where.build import scan_node
from minisql.planner.where.from_list import Place, flatten, has_full_join, mask_of_item, semi_places
from minisql.planner.where.loops import Loop, Reading, loops_of, shortcut
from minisql.planner.where.match import IndexMatcher
from minisql.planner.where.order import Level, Wanted, n_in_order, satisfied
from minisql.planner.where.rows import estimated_rows
from minisql.planner.where.solve import Path, Problem, solve
from minisql.planner.where.terms import Term, analyse, mask_of
from minisql.schema.objects import Table

_NO_ORDER = Wanted(())


def plan_block(ctx: Context, block: Block) -> Placed:
    """The plan of a block; see the module `block` for what it promises."""
    wanted = Wanted(block.order, block.any_direction, block.behind) if block.order else _NO_ORDER
    if block.semi:
        return _plan_with_semi_joins(ctx, block, wanted)
    if block.item is None:
        return Placed(_filtered(OneRow(), block.where), 0)
    if isinstance(block.item, TableItem):
        return _plan_table(ctx, block.item, [*block.where, *argument_terms(block.item)], wanted)
    if has_full_join(block.item):
        node, left_over = _plan_as_written(ctx, block.item, list(block.where), 0, wanted)
        return Placed(_filtered(node, left_over), 0)
    places, inner_terms = flatten(block.item, block.where)
    return _plan_join(ctx, places, [*block.where, *inner_terms], wanted)


def _plan_with_semi_joins(ctx: Context, block: Block, wanted: Wanted) -> Placed:
    places, terms = ([], []) if block.item is None else flatten(block.item, block.where)
    semi, semi_terms = semi_places(block.semi)
    return _plan_join(ctx, [*places, *semi], [*block.where, *terms, *semi_terms], wanted)


def _filtered(node: PlanNode, terms: Sequence[Expr]) -> PlanNode:
    predicate = conjunction(list(terms))
    return node if predicate is None else Filter(node, predicate)


def _guarded(node: PlanNode, constants: Sequence[Expr]) -> PlanNode:
    """Terms that read no column are checked once, before anything is read."""
    predicate = conjunction(list(constants))
    return node if predicate is None else Join(Filter(OneRow(), predicate), node, JoinKind.INNER, None)


# ---------------------------------------------------------------- one table


def _plan_table(ctx: Context, item: TableItem, exprs: Sequence[Expr], wanted: Wanted, barred: int = 0) -> Placed:
    reading = _reading(ctx, item, analyse(ctx, exprs), wanted, barred)
    is_virtual = item.source.table.virtual is not None
    loop = None if is_virtual else shortcut(reading)
    if loop is None:
        loops = _virtual_loops(ctx, reading, wanted) if is_virtual else loops_of(reading)
        if len(loops) == 1 and not wanted.terms:
            loop = loops[0]
    if loop is not None:
        levels = [Level(loop, item.source.table)]
        path = Path(
            1 << reading.source, loop.run, loop.out, loop.run, (loop,), *satisfied(levels, wanted, reading.terms)
        )
    else:
        tables: dict[int, Table | None] = {reading.source: item.source.table}
        n_columns = len(item.source.used)
        problem = Problem(
            {reading.source: loops}, tables, reading.terms, wanted, n_columns=n_columns, there=barred
        )
        path = solve(problem)
    scan, settled = _table_node(ctx, item, path.loops[0], path.reverse[0] if path.reverse else False)
    checked = [term for term in reading.terms if not term.virtual and id(term) not in settled]
    node = _filtered(scan, [term.expr for term in checked if term.mask])
    node = _guarded(node, [term.expr for term in checked if not term.mask])
    levels = [Level(path.loops[0], item.source.table)]
    return Placed(node, n_in_order(levels, wanted, reading.terms, path.n_sorted))


def _reading(ctx: Context, item: TableItem, terms: Sequence[Term], wanted: Wanted, barred: int) -> Reading:
    computed_columns(ctx, item.source)  # marks what the virtual columns read as used
    reading = Reading(item, terms, IndexMatcher(ctx, item), barred, wanted.columns_of(item.source.number))
    if ctx.env.on_reading is not None:
        ctx.env.on_reading(reading, wanted)
    return reading


def _virtual_loops(ctx: Context, reading: Reading, wanted: Wanted, unusable: int = 0) -> list[Loop]:
    from minisql.planner.where.virtual import virtual_loops  # here, so that other queries do not load it

    return virtual_loops(ctx, reading.item, reading.terms, reading.barred, unusable, wanted)


def _table_node(ctx: Context, item: TableItem, loop: Loop, reverse: bool) -> tuple[PlanNode, set[int]]:
    """The scan of a table by a loop, and the terms (by id) that it settles."""
    if loop.virtual is None:
        return scan_node(ctx, item, loop, reverse)
    from minisql.planner.where.virtual import virtual_scan

    return virtual_scan(item, loop)


# ---------------------------------------------------------------- joins


def _plan_join(ctx: Context, places: Sequence[Place], exprs: Sequence[Expr], wanted: Wanted) -> Placed:
    terms = analyse(ctx, exprs)
    by_source = {place.mask.bit_length() - 1: place for place in places}
    own_terms = {source: analyse(ctx, place.on) if place.outer else terms for source, place in by_source.items()}
    nodes = {source: _opaque(ctx, place) for source, place in by_source.items()}
    outer = 0
    for source, place in by_source.items():
        if place.outer:
            outer |= 1 << source
    loops: dict[int, list[Loop]] = {}
    for source, place in by_source.items():
        loops[source] = _loops_of_place(ctx, source, place, nodes[source], own_terms[source], wanted)
    tables: dict[int, Table | None] = {
        source: place.item.source.table if isinstance(place.item, TableItem) else None
        for source, place in by_source.items()
    }
    n_columns = sum(len(p.item.source.used) for p in places if isinstance(p.item, TableItem))
    has_semi = any(place.semi for place in places)
    problem = Problem(loops, tables, terms, wanted, outer, max(1, n_columns), has_semi=has_semi)
    path = solve(_with_masks(problem, by_source))
    node = _nest(ctx, path, by_source, nodes, own_terms, terms)
    levels = [Level(loop, tables[loop.source], bool(outer >> loop.source & 1)) for loop in path.loops]
    return Placed(node, n_in_order(levels, wanted, terms, path.n_sorted))


def _with_masks(problem: Problem, by_source: dict[int, Place]) -> Problem:
    """A place of several sources is known by its last one: what needs any of them needs that one."""
    for source, place in by_source.items():
        inside = place.mask & ~(1 << source)
        if not inside:
            continue
        for loops in problem.loops.values():
            for loop in loops:
                if loop.needs & place.mask:
                    loop.needs = loop.needs & ~place.mask | 1 << source
    return problem


def _opaque(ctx: Context, place: Place) -> PlanNode | None:
    """The plan of a place that is no table: a subquery, or a join in parentheses behind an outer join."""
    if isinstance(place.item, TableItem):
        return None
    if isinstance(place.item, QueryItem):
        return _query_node(place.item, materialize=False)
    return plan_block(ctx, Block(place.item, [])).node


def _query_node(item: QueryItem, *, materialize: bool) -> PlanNode:
    source, query = item.source, item.query
    layout = tuple((source.number, i) for i in range(len(source.columns)))
    if isinstance(query, QueueQuery):
        return unmixed(QueueScan(query.source.number, layout, source.name), source.columns)
    plan = unmixed(query.plan(), source.columns)
    if isinstance(query, SharedQuery):
        return Relabel(plan, source.number, layout, True, source.name or item.name, item.name, query.number)
    return Relabel(plan, source.number, layout, materialize, source.name or item.name, item.name)


def _loops_of_place(
    ctx: Context, source: int, place: Place, node: PlanNode | None, terms: Sequence[Term], wanted: Wanted
) -> list[Loop]:
    if isinstance(place.item, TableItem):
        reading = _reading(ctx, place.item, terms, wanted, place.barred)
        if place.item.source.table.virtual is not None:
            return _virtual_loops(ctx, reading, wanted, place.never_before)
        loops = loops_of(reading)
        if place.semi:
            for loop in loops:
                loop.out = 0  # its first row is the last one
        is_free = not place.item.not_indexed and place.item.indexed_by is None
        if is_free and ctx.env.automatic_index:
            loops += automatic_loops(source, place.barred, terms, loops, is_table=True)
        return loops
    assert node is not None
    rows = estimated_rows(node)
    full = Loop(source, place.barred, run=rows + 16, out=rows)
    is_queue = isinstance(place.item, QueryItem) and isinstance(place.item.query, QueueQuery)
    if is_queue or not ctx.env.automatic_index:
        return [full]  # its row is another one each time: no index would last
    return [full, *automatic_loops(source, place.barred, terms, [full], is_table=False)]


def _nest(
    ctx: Context,
    path: Path,
    by_source: dict[int, Place],
    nodes: dict[int, PlanNode | None],
    own_terms: dict[int, list[Term]],
    terms: Sequence[Term],
) -> PlanNode:
    """The loops of the path, one inside the other, with every term where it can first be checked."""
    waiting = {id(term): term for term in terms if not term.virtual and term.mask}
    constants = [term.expr for term in terms if not term.virtual and not term.mask]
    nest: PlanNode | None = None
    there = 0
    for number, loop in enumerate(path.loops):
        place = by_source[loop.source]
        there |= place.mask
        right, settled = _level_node(ctx, place, loop, nodes[loop.source], path.reverse[number], first=nest is None)
        if place.outer:
            on = [t.expr for t in own_terms[loop.source] if not t.virtual and id(t) not in settled]
            right, on = filtered_lookup(right, on, place.mask)
            right = _filtered(right, on)
            assert nest is not None
            nest = _filtered(Join(nest, right, JoinKind.LEFT, None), _take(waiting, there, set()))
            continue
        right, checked = filtered_lookup(right, _take(waiting, there, settled), place.mask)
        right = _filtered(right, checked)
        if place.semi:
            nest = Join(OneRow() if nest is None else nest, right, JoinKind.SEMI, None)
            continue
        nest = right if nest is None else Join(nest, right, JoinKind.INNER, None)
    assert nest is not None
    assert not waiting, [term.expr for term in waiting.values()]
    return _guarded(nest, constants)


def _take(waiting: dict[int, Term], there: int, settled: set[int]) -> list[Expr]:
    """The terms that can be checked now; they wait no longer."""
    ready = [key for key, term in waiting.items() if not term.mask & ~there]
    found = [waiting[key].expr for key in ready if key not in settled]
    for key in ready:
        del waiting[key]
    return found


def _level_node(
    ctx: Context, place: Place, loop: Loop, node: PlanNode | None, reverse: bool, *, first: bool
) -> tuple[PlanNode, set[int]]:
    """The node of one level, and the terms that it settles."""
    if isinstance(place.item, TableItem):
        return _table_node(ctx, place.item, loop, reverse)
    assert node is not None
    if isinstance(node, Relabel) and not first and node.shared is None:
        node = replace(node, materialize=not loop.automatic)
    if loop.automatic:
        return hash_lookup(node, loop), {id(use.term) for use in loop.automatic}
    return node, set()


# ---------------------------------------------------------------- RIGHT and FULL JOIN: in the order of the text


def _plan_as_written(
    ctx: Context, item: FromItem, terms: list[Expr], left: int, wanted: Wanted = _NO_ORDER
) -> tuple[PlanNode, list[Expr]]:
    """Plan an item that runs inside the rows of the sources `left`: (plan, the terms that must wait). SQLite reads the
    first table in the `wanted` order, although that does not last: rows without a partner come behind the others."""
    if isinstance(item, JoinItem):
        return _join_as_written(ctx, item, terms, left, wanted)
    there = left | mask_of_item(item)
    terms = [*terms, *argument_terms(item)]
    now = [term for term in terms if not mask_of(term) & ~there]
    later = [term for term in terms if mask_of(term) & ~there]
    if isinstance(item, TableItem):
        if any(mask_of(term.expr) & ~there for term in wanted.terms):
            wanted = _NO_ORDER
        return _plan_table(ctx, item, now, wanted, left).node, later
    return _filtered(_query_node(item, materialize=bool(left)), now), later


def _join_as_written(
    ctx: Context, item: JoinItem, terms: list[Expr], left: int, wanted: Wanted
) -> tuple[PlanNode, list[Expr]]:
    between = left | mask_of_item(item.left)
    there = between | mask_of_item(item.right)
    if any(mask_of(term) & ~there for term in item.on):
        raise SqlError("ON clause references tables to its right")
    alone = isinstance(item.right, JoinItem) and has_full_join(item.right)  # computed once, not for each left row
    if item.kind is JoinKind.INNER:
        left_node, later = _plan_as_written(ctx, item.left, [*terms, *item.on], left, wanted)
        if alone:
            right_node = _kept(ctx, item.right)
            now = [term for term in later if not mask_of(term) & ~there]
            return (
                _filtered(Join(left_node, right_node, JoinKind.INNER, None), now),
                [term for term in later if mask_of(term) & ~there],
            )
        right_node, later = _plan_as_written(ctx, item.right, later, between)
        return Join(left_node, right_node, JoinKind.INNER, None), later
    if item.kind is JoinKind.LEFT:
        left_node, later = _plan_as_written(ctx, item.left, terms, left, wanted)
        if alone:
            right_node = _filtered(_kept(ctx, item.right), item.on)
        else:
            right_node, unplaced = _plan_as_written(ctx, item.right, item.on, between)
            assert not unplaced, f"{len(unplaced)} ON terms have no place"
        node: PlanNode = Join(left_node, right_node, JoinKind.LEFT, None)
    else:
        # Rows of either side may come without a partner: neither side may be filtered before the join, nor may the
        # right side depend on the left row.
        left_node, _ = _plan_as_written(ctx, item.left, [], left, wanted)
        right_node, _ = _plan_as_written(ctx, item.right, [], 0)
        node, later = Join(left_node, right_node, item.kind, conjunction(item.on)), terms
    now = [term for term in later if not mask_of(term) & ~there]
    return _filtered(node, now), [term for term in later if mask_of(term) & ~there]


def _kept(ctx: Context, item: FromItem) -> PlanNode:
    """A join in parentheses, which reads nothing to its left: its rows are computed once and kept."""
    node, _ = _plan_as_written(ctx, item, [], 0)
    return Relabel(node, ctx.new_source(), node.columns, materialize=True)
