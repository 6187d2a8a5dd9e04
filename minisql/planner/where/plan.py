"""From a bound FROM .. WHERE block to scans, seeks and joins: the door of this package.

The terms are analysed, each source's loops are priced, the cheapest order of loops is found, and the nodes are built:
every term is checked as soon as all that it reads is there, unless the seek that it drives settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from minisql.frozen import field, replace, slotted
from minisql.planner.block import (
    Block,
    FromItem,
    JoinItem,
    Placed,
    QueryItem,
    Result,
    TableItem,
    argument_terms,
)
from minisql.planner.common_table import QueueQuery
from minisql.planner.constants import propagated
from minisql.planner.context import Context
from minisql.planner.expr import Expr, has_subquery
from minisql.planner.nodes import Join, JoinKind, OneRow, PlanNode, Relabel
from minisql.planner.noticeable import is_noticeable, is_noticeable_plan
from minisql.planner.view_rows import note_view
from minisql.planner.where.access import loops_of
from minisql.planner.where.automatic import (
    automatic_loops,
    automatic_uses,
    filtered_lookup,
    has_constant,
    hash_lookup,
    settled_by,
)
from minisql.planner.where.build import hashed_scan, nulls_apart
from minisql.planner.where.checks import as_checked, checked_once, implied
from minisql.planner.where.coroutines import coroutines, tell_kept
from minisql.planner.where.early_filter import filtered_early
from minisql.planner.where.from_list import Place, flatten, has_full_join, semi_places
from minisql.planner.where.given_order import given_order
from minisql.planner.where.in_from import query_node
from minisql.planner.where.logest import LogEst
from minisql.planner.where.loops import Loop, LoopSet, Reading, adjusted
from minisql.planner.where.omit import omitted_joins
from minisql.planner.where.one_table import (
    NO_ORDER,
    above_of,
    comes_together,
    filtered,
    guarded,
    in_best_direction,
    may_make_indexes,
    placed_of,
    plan_table,
    reading_of,
    rows_of,
    table_node,
    virtual_loops_of,
)
from minisql.planner.where.order import Wanted, n_in_order, with_nulls_apart
from minisql.planner.where.right_join import is_search, right_join
from minisql.planner.where.rows import estimated_rows
from minisql.planner.where.solve import MOST_LOOPS, Path, Problem, solve
from minisql.planner.where.terms import Term, analyse, mask_of
from minisql.planner.where.use_list import UseList
from minisql.planner.where.weighed import limit_rows
from minisql.schema.objects import Table


def plan_block(ctx: Context, block: Block) -> Placed:
    """The plan of a block; see the module `block` for what it promises."""
    wanted = NO_ORDER
    if block.order:
        result = block.result
        wanted = Wanted(
            block.order, block.any_direction, block.behind, result.distinct, block.serves_both, block.collated
        )
    if block.item is None and not block.semi:
        node = filtered(OneRow(), [*block.where, *block.late])
        return Placed(node, rows=min(ctx.n_loops, MOST_LOOPS))
    if isinstance(block.item, TableItem) and not block.semi:
        exprs = [*block.where, *argument_terms(block.item), *block.late]
        return plan_table(ctx, block.item, exprs, wanted, result=block.result)
    item, written = block.item, None
    if item is not None and has_full_join(item):
        item, written = _marked(item), [*block.where, *block.late]
    places, terms = ([], block.where) if item is None else flatten(item, block.where)
    semi, semi_terms = semi_places(block.semi, places[-1].barred if places else 0)
    given = {id(term) for place in places for term in argument_terms(place.item)}  # which the module must recognise
    given |= {id(term) for place in semi for term in argument_terms(place.item)}
    every = [*terms, *semi_terms]
    exprs = [term for term in every if id(term) not in given]
    if written is None:
        exprs = propagated(ctx, exprs)
    arguments = [term for term in every if id(term) in given]
    exprs += [*block.late, *arguments]
    return _plan_join(ctx, [*places, *semi], exprs, wanted, block.result, written)


@slotted
class _Sources:
    """What is known of each source of a join, by its number; in the order of the text. `nodes`, `rows`: of the
    subqueries, the plans and what they count for. `uses`: of the terms of WHERE. `routines`: the co-routines.
    `written`: WHERE with its row values whole, if there is a RIGHT or FULL JOIN. `once`: the terms (by id) that are
    checked once. `is_noticed`: see `checked_once`."""

    places: dict[int, Place]
    nodes: dict[int, PlanNode]
    rows: dict[int, LogEst]
    terms: dict[int, list[Term]]
    all_terms: list[Term]
    uses: UseList
    readings: dict[int, Reading] = field(default_factory=dict)
    routines: set[int] = field(default_factory=set)
    written: list[Expr] | None = None
    once: set[int] = field(default_factory=set)
    is_noticed: bool = False


def _plan_join(
    ctx: Context,
    places: Sequence[Place],
    exprs: Sequence[Expr],
    wanted: Wanted,
    result: Result,
    written: list[Expr] | None = None,
) -> Placed:
    """`written`: see `_Sources`. With a RIGHT or FULL JOIN rows are read in the wanted order, too, although that does
    not last: those without a partner come behind the others."""
    terms = analyse(ctx, exprs)
    uses = UseList(terms, by_is=written is None)
    by_source = {place.mask.bit_length() - 1: place for place in places}
    own_terms = {
        source: analyse(ctx, place.on, place.of_outer) if place.has_own_terms else terms
        for source, place in by_source.items()
    }
    is_query = result.above is not None or len(places) == 1  # else it is the FROM of an UPDATE
    routines = coroutines(places) if written is None and is_query else set()
    tell_kept(places, routines)
    given = {source: given_order(place.item) for source, place in by_source.items()}
    subqueries = _subqueries(ctx, places)
    nodes = {source: node for source, (node, _) in subqueries.items()}
    rows = {source: count for source, (_, count) in subqueries.items()}
    own = [(place.on_at, own_terms[source]) for source, place in by_source.items() if place.has_own_terms]
    every = _in_one_list(terms, own)
    sources = _Sources(by_source, nodes, rows, own_terms, every, uses, routines=routines, written=written)
    of_where = None if written is None else {id(expr) for expr in written}  # beside a RIGHT or FULL JOIN no ON's
    may_be_once = [term.expr for term in terms if of_where is None or id(exprs[term.place]) in of_where]
    if any(map(has_subquery, may_be_once)):
        is_noticed = any(map(is_noticeable_plan, nodes.values()))
        is_noticed = is_noticed or any(is_noticeable(term.expr) for _, terms_ in own for term in terms_)
        sources.is_noticed = is_noticed or any(place.is_virtual for place in places)
    sources.once = checked_once(may_be_once, is_noticed=sources.is_noticed)
    loops: dict[int, list[Loop]] = {}
    no_columns = sum(place.mask for place in places if place.semi)
    for source in by_source:
        found = _loops_of_place(ctx, source, sources, uses, wanted, result)
        loops[source] = [loop for loop in found if not loop.needs & no_columns] if no_columns else found
    tables: dict[int, Table | None] = {
        source: place.item.source.table if isinstance(place.item, TableItem) else None
        for source, place in by_source.items()
    }
    problem = Problem(
        loops,
        tables,
        uses,
        wanted,
        sum(1 << source for source, place in by_source.items() if place.outer),
        sum(1 << source for source, place in by_source.items() if place.stays),
        result.n_columns,
        limit=limit_rows(ctx, result.limit) if wanted.terms else None,
        n_loops=ctx.n_loops,
        distinct=result.distinct,
        is_term={source: reading.matcher.is_term for source, reading in sources.readings.items()},
        given=given,
        routines=sources.routines,
    )
    path, in_order = in_best_direction(problem, solve(problem))
    levels = problem.levels(path.loops)
    n_sorted = n_in_order(levels, wanted, uses, path.n_sorted)
    omitted = 0 if _may_hold_mistake(ctx, by_source) else omitted_joins(path.loops, by_source, terms, own_terms, result)
    if ctx.env.reverses and not wanted.terms and len(path.loops) > 1:
        path = replace(path, reverse=(True,) * len(path.loops))
    apart = with_nulls_apart(levels, wanted, uses)
    node = _nest(ctx, path, sources, terms, omitted, apart)
    if written is not None:
        return Placed(node, rows=path.rows)
    placed = placed_of(node, n_sorted, sources.readings.values(), is_together=comes_together(problem, path, result))
    return placed._replace(in_order=in_order, rows=rows_of(problem, path))


def _in_one_list(terms: Sequence[Term], own: Sequence[tuple[tuple[int, int], list[Term]]]) -> list[Term]:
    """The terms of WHERE and inner joins, and the places' own ones by `Place.on_at`, as they stand in SQLite's list."""
    found: list[Term] = []
    waiting = sorted(own, key=itemgetter(0))
    for term in terms:
        while waiting and waiting[0][0][0] <= term.place:
            found += waiting.pop(0)[1]
        found.append(term)
    return found + [term for _, behind in waiting for term in behind]


def _subqueries(ctx: Context, places: Iterable[Place]) -> dict[int, tuple[PlanNode, LogEst]]:
    """Of each place that is no table, by its number: its plan, and the rows that it counts for."""
    found, views = dict[int, tuple[PlanNode, LogEst]](), dict[int, tuple[str, str]]()
    for place in places:
        item = place.item
        if isinstance(item, TableItem):
            continue
        assert isinstance(item, QueryItem), "a join's sides are places of their own"
        node = query_node(item)
        rows = estimated_rows(node, ctx)
        found[item.source.number] = node, rows
        if item.view_key is not None:
            views[item.source.number] = item.view_key
            note_view(ctx, item, rows)
    for number, key in views.items():
        found[number] = found[number][0], ctx.view_rows[key]
    return found


def _marked(item: FromItem, *, before_right: bool = False) -> FromItem:
    """The joins, with the tables that stand left of a RIGHT or FULL JOIN marked as such."""
    if isinstance(item, TableItem) and before_right:
        return replace(item, is_left_of_full=True)
    if not isinstance(item, JoinItem):
        return item
    is_before = before_right or item.kind in (JoinKind.RIGHT, JoinKind.FULL)
    left, right = _marked(item.left, before_right=is_before), _marked(item.right, before_right=before_right)
    return replace(item, left=left, right=right)


def _loops_of_place(
    ctx: Context, source: int, sources: _Sources, uses: UseList, wanted: Wanted, result: Result
) -> list[Loop]:
    place, terms = sources.places[source], sources.terms[source]
    if isinstance(place.item, TableItem):
        own_uses = UseList(terms, closed=False) if place.has_own_terms else uses
        reading = reading_of(ctx, place.item, terms, own_uses, wanted, place.barred)
        reading.is_outer, reading.is_semi, reading.is_right = place.outer, place.semi, place.right is not None
        reading.all_terms = sources.all_terms
        reading.above = above_of(result, reading) if sources.written is None else None
        reading.beside_exists = not place.outer and any(each.semi for each in sources.places.values())
        sources.readings[source] = reading
        if place.item.source.table.virtual is not None:
            return virtual_loops_of(ctx, reading, wanted, place.never_before)
        return loops_of(reading, automatic=may_make_indexes(ctx) and place.right is None)
    rows = sources.rows[source]
    found = LoopSet()
    is_queue = isinstance(place.item, QueryItem) and isinstance(place.item.query, QueueQuery)
    is_query = isinstance(place.item, QueryItem) and not is_queue
    if not is_queue and may_make_indexes(ctx) and place.right is None:
        for loop in automatic_loops(place.mask, place.barred, terms, rows, None):
            found.add(loop)  # of a queue, whose row is another one each time, no index would last
    full = Loop(source, place.barred, run=rows + 16, out=rows, is_derived_table=is_query)
    found.add(adjusted(ctx, full, terms, rows, is_outer=place.outer, is_joined=place.is_joined))
    return found.loops


def _nest(
    ctx: Context, path: Path, sources: _Sources, terms: Sequence[Term], omitted: int, apart: Sequence[bool]
) -> PlanNode:
    """The loops of the path, one inside the other, with every term where it can first be checked. `omitted`: the
    sources (bits) of LEFT JOINs that are left out. `apart`: by level, do NULLs come at the index's other end?"""
    once = sources.once
    waiting = {id(term): term for term in terms if not term.virtual and id(term.expr) not in once}
    constants = [term.expr for term in terms if id(term.expr) in once]
    filters = filtered_early(path.loops, sources.readings) if len(path.loops) > 1 else set()
    nest: PlanNode | None = None
    there = 0
    for number, loop in enumerate(path.loops):
        place = sources.places[loop.source]
        outside, there = there, there | place.mask
        if omitted >> loop.source & 1:
            continue
        if place.right is not None:
            assert nest is not None
            nest = _with_right(ctx, nest, place, sources, loop, outside)
            behind = [] if place.before_right else [term.expr for term in _take(waiting, there, set())]
            nest = filtered(nest, behind)
            continue
        right, settled = _level_node(sources, loop, path.reverse[number], outside, by_hash=loop.source in filters)
        reading = sources.readings.get(loop.source)
        if apart[number]:
            right = nulls_apart(right)
        if place.outer:
            unsettled = [term for term in sources.terms[loop.source] if not term.virtual and id(term) not in settled]
            on = [term.expr for term in as_checked(unsettled, reading, loop)]
            if not place.before_right:
                right, on = filtered_lookup(right, on, place.mask)
            right = filtered(right, on)
            assert nest is not None
            behind = [] if place.before_right else [term.expr for term in _take(waiting, there, set())]
            nest = filtered(Join(nest, right, JoinKind.LEFT, None), behind)
            continue
        if place.before_right:
            ripe = [term for term in sources.terms[loop.source] if not term.virtual and id(term) not in settled]
        else:
            ripe = _take(waiting, there, settled)
        taken = [term.expr for term in as_checked(ripe, reading, loop)]
        if not place.before_right:
            later = [node for source, node in sources.nodes.items() if not there >> source & 1]
            taken += implied([*waiting.values()], loop.source, sources.uses, outside, later)
            right, taken = filtered_lookup(right, taken, place.mask)
        right = filtered(right, taken)
        if place.semi:
            nest = Join(OneRow() if nest is None else nest, right, JoinKind.SEMI, None)
            continue
        nest = right if nest is None else Join(nest, right, JoinKind.INNER, None)
    assert nest is not None
    assert not waiting, [term.expr for term in waiting.values()]
    return guarded(nest, constants)


def _may_hold_mistake(ctx: Context, places: dict[int, Place]) -> bool:
    """May a constant be wrong that has gone into a subquery in FROM? It is told, so it must stay a part of the plan."""
    return bool(ctx.traits.constant) and any(isinstance(place.item, QueryItem) for place in places.values())


def _with_right(
    ctx: Context, nest: PlanNode, place: Place, sources: _Sources, loop: Loop, outside: int
) -> PlanNode:
    """The loops so far, and the right side of a RIGHT or FULL JOIN. WHERE is asked behind the last such join."""
    assert place.right is not None
    assert sources.written is not None
    reading, there = sources.readings.get(loop.source), outside | place.mask
    is_searched = reading is not None and (reading.item.source.table.virtual is None or is_search(reading, loop))
    searched = (reading, loop, sources.terms[loop.source]) if reading is not None and is_searched else None
    once = checked_once(sources.written, is_noticed=sources.is_noticed)
    where = [term for term in sources.written if not mask_of(term) & ~there and id(term) not in once]
    node = sources.nodes.get(loop.source)
    return right_join(ctx, nest, place.right, node, searched, [] if place.before_right else where, outside)


def _take(waiting: dict[int, Term], there: int, settled: set[int]) -> list[Term]:
    """The terms that can be checked now; they wait no longer."""
    ready = [key for key, term in waiting.items() if not term.mask & ~there]
    found = [waiting[key] for key in ready if key not in settled]
    for key in ready:
        del waiting[key]
    return found


def _level_node(
    sources: _Sources, loop: Loop, reverse: bool, outside: int, *, by_hash: bool
) -> tuple[PlanNode, set[int]]:
    """The node of one level, and the terms that it settles."""
    place = sources.places[loop.source]
    if isinstance(place.item, TableItem):
        reading = sources.readings[loop.source]
        if by_hash:
            return hashed_scan(reading, loop, reverse)
        return table_node(reading, loop, reverse, outside)
    node = sources.nodes[loop.source]
    if isinstance(node, Relabel):
        node = replace(node, co_routine=loop.source in sources.routines)
    if isinstance(node, Relabel) and node.shared is not None:
        node = replace(node, reverse=reverse and not loop.automatic)
    elif isinstance(node, Relabel) and (outside or sources.written is not None or (reverse and not node.co_routine)):
        node = replace(node, materialize=not loop.automatic, reverse=reverse and not loop.automatic)
    if loop.automatic:
        uses = automatic_uses(place.mask, sources.terms[loop.source], outside, None)
        read = place.item.source.used if isinstance(place.item, QueryItem) and place.item.is_common else None
        lookup = hash_lookup(node, uses, reverse=reverse, read=read)
        return replace(lookup, is_partial=has_constant(sources.terms[loop.source])), settled_by(uses)
    return node, set()
