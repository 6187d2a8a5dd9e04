"""From a bound FROM .. WHERE block to scans, seeks and joins: the door of this package.

The terms are analysed, each source's loops are priced, the cheapest order of loops is found, and the nodes are built:
every term is checked as soon as all that it reads is there, unless the seek that it drives settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minisql.errors import SqlError
from minisql.frozen import field, replace, slotted
from minisql.planner.block import (
    NO_RESULT,
    Above,
    Block,
    FromItem,
    JoinItem,
    Placed,
    QueryItem,
    Result,
    TableItem,
    argument_terms,
    conjunction,
)
from minisql.planner.common_table import QueueQuery, SharedQuery
from minisql.planner.constants import propagated
from minisql.planner.context import Context
from minisql.planner.expr import Expr
from minisql.planner.generated import computed_columns
from minisql.planner.nodes import Filter, Join, JoinKind, OneRow, PlanNode, QueueScan, Relabel
from minisql.planner.outputs import unmixed
from minisql.planner.rewrites import is_off
from minisql.planner.where.access import loops_of
from minisql.planner.where.automatic import (
    automatic_loops,
    automatic_uses,
    filtered_lookup,
    hash_lookup,
    is_constant_beside_columns,
    settled_by,
)
from minisql.planner.where.build import hashed_scan, never_covering, nulls_apart, scan_node
from minisql.planner.where.coroutines import coroutines
from minisql.planner.where.early_filter import filtered_early
from minisql.planner.where.from_list import Place, flatten, has_full_join, mask_of_item, semi_places
from minisql.planner.where.logest import LogEst
from minisql.planner.where.loops import Loop, LoopSet, Reading, adjusted, has_expressions, shortcut
from minisql.planner.where.match import IndexMatcher
from minisql.planner.where.omit import omitted_joins
from minisql.planner.where.order import Wanted, as_ordered, n_in_order, satisfied, with_nulls_apart
from minisql.planner.where.rows import estimated_rows
from minisql.planner.where.solve import Path, Problem, solve
from minisql.planner.where.terms import Term, UseList, analyse, mask_of
from minisql.planner.where.weighed import limit_rows
from minisql.schema.objects import Table

_NO_ORDER = Wanted(())
AUTOMATIC = "automatic_index"


def plan_block(ctx: Context, block: Block) -> Placed:
    """The plan of a block; see the module `block` for what it promises."""
    wanted = _NO_ORDER
    if block.order:
        result = block.result
        wanted = Wanted(block.order, block.any_direction, block.behind, result.distinct, block.serves_both)
    if block.item is None and not block.semi:
        return Placed(_filtered(OneRow(), [*block.where, *block.late]), 0)
    if isinstance(block.item, TableItem) and not block.semi:
        exprs = [*block.where, *argument_terms(block.item), *block.late]
        return _plan_table(ctx, block.item, exprs, wanted, result=block.result)
    if block.item is not None and has_full_join(block.item):
        node, left_over = _plan_as_written(ctx, block.item, [*block.where, *block.late], 0, wanted)
        return Placed(_filtered(node, left_over), 0)
    places, terms = ([], []) if block.item is None else flatten(block.item, block.where)
    semi, semi_terms = semi_places(block.semi)
    given = {id(term) for place in places for term in argument_terms(place.item)}  # which the module must recognise
    given |= {id(term) for place in semi for term in argument_terms(place.item)}
    every = [*block.where, *terms, *semi_terms]
    exprs = propagated(ctx, [term for term in every if id(term) not in given])
    arguments = [term for term in every if id(term) in given]
    return _plan_join(ctx, [*places, *semi], [*exprs, *block.late, *arguments], wanted, block.result)


def _filtered(node: PlanNode, terms: Sequence[Expr]) -> PlanNode:
    predicate = conjunction(list(terms))
    return node if predicate is None else Filter(node, predicate)


def _guarded(node: PlanNode, constants: Sequence[Expr]) -> PlanNode:
    """Terms that read no column are checked once, before anything is read."""
    predicate = conjunction(list(constants))
    return node if predicate is None else Join(Filter(OneRow(), predicate), node, JoinKind.INNER, None)


# ---------------------------------------------------------------- one table


def _plan_table(
    ctx: Context,
    item: TableItem,
    exprs: Sequence[Expr],
    wanted: Wanted,
    barred: int = 0,
    result: Result = NO_RESULT,
    *,
    is_right: bool = False,
    before: LogEst = 0,
) -> Placed:
    """`barred`: the sources whose rows it runs inside, `before` of them in number."""
    terms = analyse(ctx, exprs)
    reading = _reading(ctx, item, terms, UseList(terms), wanted, barred)
    reading.is_right = is_right
    reading.above = _above(result, reading)
    is_virtual = item.source.table.virtual is not None
    loop = None if is_virtual else shortcut(reading)
    if loop is None:
        if is_virtual:
            loops = _virtual_loops(ctx, reading, wanted, result=result)
        else:
            loops = loops_of(reading, automatic=_automatic(ctx))
        if len(loops) == 1 and not wanted.terms:
            loop = loops[0]
    problem = Problem(
        {reading.source: [loop] if loop is not None else loops},
        {reading.source: item.source.table},
        reading.uses,
        wanted,
        n_columns=result.n_columns,
        there=barred,
        before=before,
        n_loops=ctx.n_loops,
        distinct=result.distinct,
        is_term={reading.source: reading.matcher.is_term},
    )
    if loop is not None:
        n_sorted, reverse = satisfied(problem.levels([loop]), wanted, reading.uses)
        path = Path(1 << reading.source, loop.run, loop.out, loop.run, (loop,), n_sorted, reverse)
    else:
        if wanted.terms:
            problem.limit = limit_rows(ctx, result.limit)
        path = solve(problem)
    path, in_order = _ordered(problem, path)
    backwards = (not wanted.terms and ctx.env.reverses) or (bool(path.reverse) and path.reverse[0])
    scan, settled = _table_node(reading, path.loops[0], backwards, barred)
    if with_nulls_apart(problem.levels(path.loops), wanted, reading.uses)[0]:
        scan = nulls_apart(scan)
    checked = [term for term in terms if id(term) not in settled]
    own = [term.expr for term in checked if not term.is_checked_once]
    scan, own = filtered_lookup(scan, own, 1 << reading.source)
    node = _guarded(_filtered(scan, own), [term.expr for term in checked if term.is_checked_once])
    n_sorted = n_in_order(problem.levels(path.loops), wanted, reading.uses, path.n_sorted)
    placed = _placed(node, n_sorted, [reading], is_together=_is_together(problem, path, result))
    return placed._replace(in_order=in_order)


def _above(result: Result, reading: Reading) -> Above | None:
    """`Reading.above`, which only indexes on expressions ask for."""
    if result.above is None or not any(map(has_expressions, reading.item.source.table.indexes)):
        return None
    return result.above()


def _placed(node: PlanNode, n_sorted: int, readings: Iterable[Reading], *, is_together: bool) -> Placed:
    """The plan, with the expressions that indexes cover read from their entries."""
    entries = [reading.entries for reading in readings if reading.entries is not None]
    if not entries:
        return Placed(node, max(n_sorted, 0), is_together)
    from minisql.planner.where.entry_exprs import change_of, reading_entries

    change = change_of(entries)
    return Placed(reading_entries(node, change), max(n_sorted, 0), is_together, change)


def _ordered(problem: Problem, path: Path) -> tuple[Path, bool]:
    """The path, run backwards where that lets groups come in the order of ORDER BY; and whether they do."""
    reverse = None
    if path.n_sorted == len(problem.wanted.terms):
        reverse = as_ordered(problem.levels(path.loops), problem.wanted, problem.uses)
    return (path, False) if reverse is None else (replace(path, reverse=reverse), True)


def _is_together(problem: Problem, path: Path, result: Result) -> bool:
    """`Placed.together`."""
    if not result.distinct_terms:
        return False
    wanted = Wanted(result.distinct_terms, any_direction=True)
    return satisfied(problem.levels(path.loops), wanted, problem.uses)[0] == len(wanted.terms)


def _automatic(ctx: Context) -> bool:
    """May transient indexes be made?"""
    return ctx.env.automatic_index and not is_off(AUTOMATIC)


def _reading(
    ctx: Context, item: TableItem, terms: Sequence[Term], uses: UseList, wanted: Wanted, barred: int
) -> Reading:
    computed_columns(ctx, item.source)  # marks what the virtual columns read as used
    order = [term.expr for term in wanted.terms]
    reading = Reading(ctx, item, terms, IndexMatcher(ctx, item), uses, barred, order)
    if ctx.env.on_reading is not None:
        ctx.env.on_reading(reading, wanted)
    return reading


def _virtual_loops(
    ctx: Context, reading: Reading, wanted: Wanted, unusable: int = 0, result: Result = NO_RESULT
) -> list[Loop]:
    from minisql.planner.where.virtual import virtual_loops  # here, so that other queries do not load it

    return virtual_loops(ctx, reading, unusable, wanted, result)


def _table_node(reading: Reading, loop: Loop, reverse: bool, outside: int) -> tuple[PlanNode, set[int]]:
    """The scan of a table by a loop, and the terms (by id) that it settles. `outside`: sources (bits) outside of it."""
    if reading.item.source.table.virtual is None:
        return scan_node(reading, loop, reverse, outside)
    from minisql.planner.where.virtual import virtual_scan

    return virtual_scan(reading, loop, outside)


# ---------------------------------------------------------------- joins


@slotted
class _Sources:
    """What is known of each source of a join, by its number; in the order of the text. `routines`: the co-routines."""

    places: dict[int, Place]
    nodes: dict[int, PlanNode | None]
    terms: dict[int, list[Term]]
    all_terms: list[Term]
    readings: dict[int, Reading] = field(default_factory=dict)
    routines: set[int] = field(default_factory=set)


def _plan_join(
    ctx: Context, places: Sequence[Place], exprs: Sequence[Expr], wanted: Wanted, result: Result
) -> Placed:
    terms = analyse(ctx, exprs)
    uses = UseList(terms)
    by_source = {place.mask.bit_length() - 1: place for place in places}
    own_terms = {source: analyse(ctx, place.on) if place.outer else terms for source, place in by_source.items()}
    nodes = {source: _opaque(ctx, place) for source, place in by_source.items()}
    outer_terms = [term for source, place in by_source.items() if place.outer for term in own_terms[source]]
    sources = _Sources(by_source, nodes, own_terms, terms + outer_terms)
    if result.above is not None or len(places) == 1:  # else it is the FROM of an UPDATE
        sources.routines = coroutines(places)
    loops: dict[int, list[Loop]] = {}
    for source in by_source:
        loops[source] = _loops_of_place(ctx, source, sources, uses, wanted, result)
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
        sum(1 << source for source, place in by_source.items() if place.outer or place.fixed),
        result.n_columns,
        limit=limit_rows(ctx, result.limit) if wanted.terms else None,
        n_loops=ctx.n_loops,
        distinct=result.distinct,
        is_term={source: reading.matcher.is_term for source, reading in sources.readings.items()},
    )
    path, in_order = _ordered(problem, solve(_with_masks(problem, by_source)))
    levels = problem.levels(path.loops)
    n_sorted = n_in_order(levels, wanted, uses, path.n_sorted)
    omitted = omitted_joins(ctx, path.loops, by_source, terms, own_terms, result)
    if ctx.env.reverses and not wanted.terms:
        path = replace(path, reverse=(True,) * len(path.loops))
    apart = with_nulls_apart(levels, wanted, uses)
    node = _nest(path, sources, terms, omitted, apart)
    placed = _placed(node, n_sorted, sources.readings.values(), is_together=_is_together(problem, path, result))
    return placed._replace(in_order=in_order)


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
    own = [term for term in place.on if not mask_of(term) & ~place.mask and is_constant_beside_columns(term)]
    node = plan_block(ctx, Block(place.item, own)).node  # the terms of ON are checked again
    return Relabel(node, ctx.new_source(), node.columns, False, place.item.name)


def _query_node(item: QueryItem, *, materialize: bool) -> PlanNode:
    from minisql.planner.compound import BoundValues  # which itself plans blocks

    source, query = item.source, item.query
    layout = tuple((source.number, i) for i in range(len(source.columns)))
    if isinstance(query, QueueQuery):
        return unmixed(QueueScan(query.source.number, layout, source.name), source.columns)
    plan = unmixed(query.plan(), source.columns)
    if isinstance(query, SharedQuery):
        return Relabel(plan, source.number, layout, True, source.name or item.name, item.name, query.number)
    if item.is_flat:
        assert isinstance(query, BoundValues), type(query)
        label = f"{len(query.rows)}-ROW VALUES CLAUSE"
        return Relabel(plan, source.number, layout, materialize, label, is_flat=True)
    return Relabel(plan, source.number, layout, materialize, source.name or item.name, item.name)


def _loops_of_place(
    ctx: Context, source: int, sources: _Sources, uses: UseList, wanted: Wanted, result: Result
) -> list[Loop]:
    place, terms = sources.places[source], sources.terms[source]
    if isinstance(place.item, TableItem):
        own_uses = UseList(terms, closed=False) if place.outer else uses
        reading = _reading(ctx, place.item, terms, own_uses, wanted, place.barred)
        reading.is_outer, reading.is_semi = place.outer, place.semi
        reading.all_terms, reading.above = sources.all_terms, _above(result, reading)
        reading.beside_exists = not place.outer and any(each.semi for each in sources.places.values())
        sources.readings[source] = reading
        if place.item.source.table.virtual is not None:
            return _virtual_loops(ctx, reading, wanted, place.never_before)
        return loops_of(reading, automatic=_automatic(ctx))
    node = sources.nodes[source]
    assert node is not None
    rows = estimated_rows(node, ctx)
    found = LoopSet()
    is_queue = isinstance(place.item, QueryItem) and isinstance(place.item.query, QueueQuery)
    is_query = isinstance(place.item, QueryItem) and not is_queue
    if not is_queue and _automatic(ctx):
        for loop in automatic_loops(place.mask, place.barred, terms, rows, None):
            found.add(loop)  # of a queue, whose row is another one each time, no index would last
    full = Loop(source, place.barred, run=rows + 16, out=rows, is_derived_table=is_query)
    found.add(adjusted(ctx, full, terms, rows, is_outer=place.outer))
    return found.loops


def _nest(
    path: Path, sources: _Sources, terms: Sequence[Term], omitted: int, apart: Sequence[bool]
) -> PlanNode:
    """The loops of the path, one inside the other, with every term where it can first be checked. `omitted`: the
    sources (bits) of LEFT JOINs that are left out. `apart`: by level, do NULLs come at the index's other end?"""
    waiting = {id(term): term for term in terms if not term.virtual and not term.is_checked_once}
    constants = [term.expr for term in terms if not term.virtual and term.is_checked_once]
    filters = filtered_early(path.loops, sources.readings) if len(path.loops) > 1 else set()
    nest: PlanNode | None = None
    there = 0
    for number, loop in enumerate(path.loops):
        place = sources.places[loop.source]
        outside, there = there, there | place.mask
        if omitted >> loop.source & 1:
            continue
        right, settled = _level_node(sources, loop, path.reverse[number], outside, by_hash=loop.source in filters)
        if apart[number]:
            right = nulls_apart(right)
        if place.outer:
            on = [t.expr for t in sources.terms[loop.source] if not t.virtual and id(t) not in settled]
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
    sources: _Sources, loop: Loop, reverse: bool, outside: int, *, by_hash: bool
) -> tuple[PlanNode, set[int]]:
    """The node of one level, and the terms that it settles."""
    place, node = sources.places[loop.source], sources.nodes[loop.source]
    if isinstance(place.item, TableItem):
        reading = sources.readings[loop.source]
        if by_hash:
            return hashed_scan(reading, loop, reverse)
        return _table_node(reading, loop, reverse, outside)
    assert node is not None
    if isinstance(node, Relabel):
        node = replace(node, co_routine=loop.source in sources.routines)
    if isinstance(node, Relabel) and outside and node.shared is None:
        node = replace(node, materialize=not loop.automatic, reverse=reverse and not loop.automatic)
    if loop.automatic:
        uses = automatic_uses(place.mask, sources.terms[loop.source], outside, None)
        return hash_lookup(node, uses), settled_by(uses)
    return node, set()


# ---------------------------------------------------------------- RIGHT and FULL JOIN: in the order of the text


def _plan_as_written(
    ctx: Context, item: FromItem, terms: list[Expr], left: int, wanted: Wanted = _NO_ORDER, before: LogEst = 0
) -> tuple[PlanNode, list[Expr]]:
    """Plan an item that runs inside the rows of the sources `left`, `before` in number: (plan, the terms that must
    wait). SQLite reads the first table in the `wanted` order, although that does not last: rows without a partner come
    behind the others."""
    if isinstance(item, JoinItem):
        return _join_as_written(ctx, item, terms, left, wanted)
    there = left | mask_of_item(item)
    terms = [*terms, *argument_terms(item)]
    now = [term for term in terms if not mask_of(term) & ~there]
    later = [term for term in terms if mask_of(term) & ~there]
    if isinstance(item, TableItem):
        if any(mask_of(term.expr) & ~there for term in wanted.terms):
            wanted = _NO_ORDER
        return _plan_table(ctx, item, now, wanted, left, before=before).node, later
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
        right_node, later = _plan_as_written(ctx, item.right, later, between, before=estimated_rows(left_node))
        return Join(left_node, right_node, JoinKind.INNER, None), later
    if item.kind is JoinKind.LEFT:
        left_node, later = _plan_as_written(ctx, item.left, terms, left, wanted)
        if alone:
            right_node = _filtered(_kept(ctx, item.right), item.on)
        else:
            n_left = estimated_rows(left_node)
            right_node, unplaced = _plan_as_written(ctx, item.right, item.on, between, before=n_left)
            assert not unplaced, f"{len(unplaced)} ON terms have no place"
        node: PlanNode = Join(left_node, right_node, JoinKind.LEFT, None)
    else:
        # Rows of either side may come without a partner: neither side may be filtered before the join, nor may the
        # right side depend on the left row.
        left_node, _ = _plan_as_written(ctx, item.left, [], left, wanted)
        right_node, _ = _plan_as_written(ctx, item.right, [], 0)
        shown = _shown_sides(ctx, item, terms, between)
        node, later = Join(left_node, right_node, item.kind, conjunction(item.on), shown), terms
    now = [term for term in later if not mask_of(term) & ~there]
    return _filtered(node, now), [term for term in later if mask_of(term) & ~there]


def _shown_sides(
    ctx: Context, item: JoinItem, terms: Sequence[Expr], left: int
) -> tuple[PlanNode, PlanNode] | None:
    """`Join.shown`: the right side searched by ON, then read by what WHERE says of it alone. (Here its rows are made
    once, and the join is by a hash table where ON is an equality.)"""
    right = item.right
    if not isinstance(right, TableItem) or right.source.table.virtual is not None:
        return None
    own = mask_of_item(right)
    behind = [term for term in terms if mask_of(term) == own]
    searched = _plan_table(ctx, right, item.on, _NO_ORDER, left, is_right=True)
    unmatched = _plan_table(ctx, right, behind, _NO_ORDER)
    is_read_whole = right.source.table.without_rowid  # by the key of the rows that had a match
    return never_covering(searched.node), never_covering(unmatched.node) if is_read_whole else unmatched.node


def _kept(ctx: Context, item: FromItem) -> PlanNode:
    """A join in parentheses, which reads nothing to its left: its rows are computed once and kept."""
    node, _ = _plan_as_written(ctx, item, [], 0)
    return Relabel(node, ctx.new_source(), node.columns, materialize=True)
