"""Subquery flattening: a plain subquery or view in FROM becomes a part of the query that reads it.

    before   SELECT a + 1 FROM (SELECT x AS a FROM t WHERE y > 5) WHERE a = 3
    after    SELECT x + 1 FROM t WHERE x = 3 AND y > 5

So the outer conditions reach the indexes of t. It must not fire when the subquery is a compound, groups, is DISTINCT,
has a LIMIT or windows, or has no FROM; in a RIGHT or FULL JOIN, or with one unless it stands first; on the right of a
LEFT JOIN unless it reads one thing alone (where nothing matches, its columns have to be NULL, `coalesce(x, 1)` too: it
becomes `CASE WHEN rowid IS NOT NULL THEN coalesce(x, 1) END`) or WHERE refuses such rows anyhow; when the outer query
groups and the subquery is sorted, or has windows of which the innermost wants an order of its own (if it wants none, it
is given the rows in the subquery's order); for an expression that is not the same each time.
Switched off by the name `flatten`. Source: optoverview §12 "Subquery Flattening".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from minisql.planner.block import FromItem, JoinItem, QueryItem, TableItem, joins_of
from minisql.planner.bound_core import BoundCore
from minisql.planner.calls import read_json_types
from minisql.planner.closed_joins import close_full_joins
from minisql.planner.code_mistakes import refuse_vectors
from minisql.planner.complex_result import computes_with, has_complex_result
from minisql.planner.computed_first import note_put_in
from minisql.planner.copies import copied
from minisql.planner.core_exprs import all_exprs, change_all
from minisql.planner.dropped_order import drop_useless_orders
from minisql.planner.expr import (
    AggregateCall,
    Call,
    Case,
    Column,
    Const,
    Exists,
    Expr,
    InQuery,
    Scalar,
    Unary,
    UnaryOp,
    WindowCall,
    children,
    walk,
)
from minisql.planner.json_marks import asks_json, below_windows, unmarked, without_json
from minisql.planner.nodes import JoinKind
from minisql.planner.overload import OPERATORS, function_of_table
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite, with_children
from minisql.planner.scope import Source, TableSource
from minisql.planner.typed import Typed
from minisql.planner.weaker_joins import line_of, nulls_of, take_in, weaken
from minisql.planner.where.from_list import has_full_join

RULE = "flatten"


def flatten(core: BoundCore, *, part_of: BoundCore | None = None) -> None:
    """Flatten what can be flattened in the FROM clause of `core`; its expressions then read the tables themselves.

    From the outside in, and from the left: what a subquery reads is not looked at before that is a part of `core`, or
    the subquery planned by itself. `part_of`: the query around that `core` is a part of to SQLite."""
    while core.item is not None:
        drop_useless_orders(core)
        if part_of is not None:
            drop_useless_orders(part_of, core)
        found = _next(core)
        if found is None:
            core.weakened = (core.item, len(core.where))
            return
        _put_in(core, *found)


def _put_in(core: BoundCore, item: QueryItem, join: JoinItem | None) -> None:
    """Make the subquery a part of `core`; `join`: see `_next`."""
    has_complex_result(core)  # it counts as it is written
    inner = _inner(item)
    asks_for_json = any(call.function.subtype for call in _calls(core))
    _pin_literals(core, inner)
    exprs = [output.typed.expr for output in inner.outputs]
    if join is not None and _is_stored_table(inner.item) and not all(map(_is_null_where_missing, exprs)):
        is_there = _is_there(inner)
        exprs = [e if _is_null_where_missing(e) else Case(None, ((is_there, e),), (), None) for e in exprs]
    is_open = not core.order and not core.is_unordered
    if inner.order and _has_windows(core):
        core.window_order = tuple([order.term for order in inner.order])
    elif inner.order and is_open and (core.keeps_orders or isinstance(core.item, QueryItem)):
        core.order = [order._replace(output=None, given=None) for order in inner.order]
        core.order_mistakes, core.is_sorted = inner.order_mistakes, True
    # Its conditions come before those around it, as in SQLite: it shows which of them fails.
    for inner_join in joins_of(inner.item):
        inner_join.n_behind += len(core.where)
        inner_join.cuts = [n_behind + len(core.where) for n_behind in inner_join.cuts]
    if join is not None and join.right is item:
        join.on[:0] = inner.where
    elif join is not None:
        if inner.where:
            assert isinstance(inner.item, TableItem), type(inner.item)
            inner.item.own[:0] = inner.where
    else:
        if inner.where and isinstance(core.item, JoinItem):
            core.item.cuts.append(len(core.where))
        core.where[:0] = inner.where
    _exchange(core, item, inner)
    if core.scope.windows is not None and core.scope.windows.groups:
        from minisql.planner.mixed_windows import read_as_real_above_windows

        read_as_real_above_windows(core, item.source)
    _rewrite_all(core, {item.source.number: exprs}, asks_for_json=asks_for_json)
    core.flattened |= {source.number for source in inner.scope.sources}
    note_used(core)
    if not inner.order:
        _note_json(core, {id(source) for source in inner.scope.sources})


def _inner(item: QueryItem) -> BoundCore:
    assert isinstance(item.query, BoundCore), type(item.query)
    return item.query


# ---------------------------------------------------------------- which


def _next(core: BoundCore) -> tuple[QueryItem, JoinItem | None] | None:
    """The first item to flatten, and the outer join that may make its columns NULL. Up to that, outer joins are made
    weaker and parentheses taken off."""
    assert core.item is not None
    line = list(line_of(core.item))
    is_done = core.weakened is not None and core.weakened[0] is core.item and core.weakened[1] == len(core.where)
    for at, each in enumerate(line):
        if not is_done:  # a second time would make joins weaker that SQLite leaves as they are
            weaken(core, line, at)
            if take_in(line, at):
                return _next(core)
        item, join = each.item, nulls_of(line, at)
        if not isinstance(item, QueryItem) or each.is_right or is_off(RULE):
            continue
        inner = item.query
        if not isinstance(inner, BoundCore):
            item.is_flat = _is_flat(core, item, join)
            continue
        if not is_plain(inner) or (core.keeps_orders and inner.order and core.order):
            continue
        if len(core.scope.sources) + len(inner.scope.sources) - 1 > core.ctx.env.limits.join_tables:
            continue
        close_full_joins(inner)
        if not _fits_in_sqlite(core, inner, join):
            continue
        refuse_vectors(core, item.source.number, inner)
        if not fits(core, inner, join, item.source.used):
            flatten(inner, part_of=core)  # it may fit when it reads a table, of which there is a rowid to ask for
        if fits(core, inner, join, item.source.used):
            return item, join
    return None


def _is_flat(core: BoundCore, item: QueryItem, join: JoinItem | None) -> bool:
    """`QueryItem.is_flat`: SQLite's `SELECT * FROM rows` around a VALUES that is one co-routine is flattened."""
    from minisql.planner.bound_values import BoundValues

    if not isinstance(item.query, BoundValues) or len(item.query.sizes) != 1 or item.query.sizes[0] == 1:
        return False
    return join is None or not core.distinct


def is_plain(inner: BoundCore, *, is_limited: bool = False) -> bool:
    """Nothing but FROM, WHERE, result columns, and perhaps ORDER BY. (A function that gives another value each time is
    called wherever the column is read: `SELECT r = r FROM (SELECT random() AS r)` is 0.) `is_limited`: it may have a
    LIMIT, too."""
    if inner.item is None or inner.distinct or (inner.limits.limit is not None and not is_limited):
        return False
    aggregation, windows = inner.scope.aggregation, inner.scope.windows
    has_windows = windows is not None and bool(windows.groups)
    return not (inner.keys or (aggregation is not None and aggregation.calls) or has_windows)


def fits(core: BoundCore, inner: BoundCore, join: JoinItem | None, used: Collection[int] = ()) -> bool:
    """May the plain subquery `inner` become a part of `core`? Its columns may be NULL because of the outer join `join`;
    `used` are those that are read."""
    if not _fits_in_sqlite(core, inner, join):
        return False
    if join is None or _is_stored_table(inner.item):
        return True
    if inner.where and join.kind in (JoinKind.RIGHT, JoinKind.FULL):
        return False
    return all(_is_null_where_missing(inner.outputs[number].typed.expr) for number in used)


def _is_stored_table(item: FromItem | None) -> bool:
    return isinstance(item, TableItem) and item.source.table.virtual is None


def _is_null_where_missing(expr: Expr) -> bool:
    """Is the expression NULL in a row of NULLs whatever else it reads?"""
    return type(expr) is Column or (type(expr) is Const and expr.value is None)


def _is_there(inner: BoundCore) -> Expr:
    """What is true of each row of the table that `inner` reads, and false where NULLs stand for a missing row."""
    assert isinstance(inner.item, TableItem), type(inner.item)
    source = inner.item.source
    if source.has_rowid():
        return Unary(UnaryOp.NOT_NULL, source.rowid().expr)
    (key,) = (index for index in source.table.indexes if index.is_table)
    column = key.terms[0].column
    assert column is not None, key.name
    return Unary(UnaryOp.NOT_NULL, source.column(column).expr)


def _fits_in_sqlite(core: BoundCore, inner: BoundCore, join: JoinItem | None) -> bool:
    """The same where columns may be anything: SQLite looks whether there is a row before it computes them."""
    if isinstance(inner.item, JoinItem) and has_full_join(inner.item) and not _is_leftmost(core.item, inner):
        return False
    if (_is_grouped(core) and inner.is_sorted) or computes_with(core, inner):
        return False
    if inner.is_sorted and _has_windows(core) and not _gives_order(core, inner):
        return False
    if join is not None:
        if core.distinct or isinstance(inner.item, JoinItem):
            return False
        if isinstance(inner.item, TableItem) and join.kind is not JoinKind.LEFT:
            return inner.item.source.table.virtual is None
    return True


def _has_windows(core: BoundCore) -> bool:
    return core.scope.windows is not None and bool(core.scope.windows.groups)


def _gives_order(core: BoundCore, inner: BoundCore) -> bool:
    """May the ORDER BY of `inner` be the order in which the windows of `core` are given their rows? To SQLite what is
    below them is a query of its own, also where it is a join, with an ORDER BY if the innermost window has an order or
    partitions; and of two queries with ORDER BY the one does not become a part of the other."""
    assert core.scope.windows is not None
    innermost = core.scope.windows.groups[-1]
    is_open = not (core.window_order or innermost.partition or innermost.order)
    return is_open and bool(inner.order) and not inner.order_mistakes


def _is_leftmost(item: FromItem | None, inner: BoundCore) -> bool:
    """Is `inner` what a FROM clause begins with?"""
    while isinstance(item, JoinItem):
        item = item.left
    return isinstance(item, QueryItem) and item.query is inner


def _is_grouped(core: BoundCore) -> bool:
    aggregation = core.scope.aggregation
    return bool(core.keys) or (aggregation is not None and bool(aggregation.calls))


# ---------------------------------------------------------------- how


def _exchange(core: BoundCore, item: QueryItem, inner: BoundCore) -> None:
    """Put the subquery's FROM in the place of the item."""
    assert inner.item is not None, item.name
    assert core.item is not None, item.name
    if isinstance(inner.item, JoinItem) and not inner.item.is_closed:
        inner.item.is_part = True
    core.item = _with(core.item, item, inner.item)
    sources: list[Source] = []
    for source in core.scope.sources:
        sources += inner.scope.sources if source is item.source else [source]
    core.scope.sources = sources


def _with(item: FromItem, old: QueryItem, new: FromItem) -> FromItem:
    if item is old:
        return new
    if isinstance(item, JoinItem):
        item.left, item.right = _with(item.left, old, new), _with(item.right, old, new)
    return item


def _pin_literals(core: BoundCore, inner: BoundCore) -> None:
    """The plan is for these literals alone: from now on they may be found equal to literals of the outer query."""
    for output in inner.outputs:
        literals = (node for node in walk(output.typed.expr) if isinstance(node, Const))
        core.ctx.pinned.update(literal.slot for literal in literals if literal.slot is not None)


def _rewrite_all(core: BoundCore, put_in: dict[int, list[Expr]], *, asks_for_json: bool) -> None:
    virtual = [s for s in core.scope.sources if isinstance(s, TableSource) and s.table.virtual is not None]

    unmarked_too = {number: [*map(unmarked, exprs)] for number, exprs in put_in.items()} if asks_for_json else put_in
    has_windows = _has_windows(core)
    given = without_json(below_windows(put_in, put_in) if has_windows else put_in)
    for exprs in (*put_in.values(), *unmarked_too.values(), *given.values()):
        for expr in exprs:
            note_put_in(core.ctx, expr)

    def exchanged(expr: Expr) -> Expr:
        return exchanged_from(unmarked_too if asks_for_json and asks_json(expr) else put_in, expr)

    def exchanged_above(expr: Expr) -> Expr:
        known = unmarked_too if asks_for_json and asks_json(expr) else put_in
        return exchanged_from(below_windows(put_in, known) if has_windows else known, expr)

    def exchanged_argument(expr: Expr) -> Expr:
        """Of an aggregate or a window function, whose result another call may ask about."""
        return exchanged_from(below_windows(put_in, unmarked_too) if has_windows else unmarked_too, expr)

    def exchanged_from(known: dict[int, list[Expr]], expr: Expr) -> Expr:
        def replacement(node: Expr) -> Expr | None:
            if isinstance(node, Scalar | Exists | InQuery) and known is not given and node.query.outer:
                below, n_own = children(node), len(children(node)) - len(node.query.outer)
                new = [rewrite(operand, replacement) for operand in below[:n_own]]
                new += [exchanged_from(given, outer) for outer in below[n_own:]]
                return node if all(x is y for x, y in zip(new, below)) else with_children(node, tuple(new))
            if type(node) is not Column or node.source not in known:
                return None
            return copied(core.ctx, known[node.source][node.column])

        found = rewrite(expr, replacement)
        return found if not virtual or found is expr else rewrite(found, overload)

    def overload(node: Expr) -> Expr | None:
        """A call that reads a virtual table now, which may have its own way to compute it."""
        if not isinstance(node, Call) or not node.args:
            return None
        first = node.args[1 if node.function.name.lower() in OPERATORS and len(node.args) > 1 else 0]
        if not isinstance(first, Column):
            return None
        function = function_of_table(node.function, len(node.args), first, virtual)
        if function is node.function:
            return None
        return Call(function, tuple([rewrite(arg, overload) for arg in node.args]), node.collation)

    change_all(core, exchanged, exchanged_argument, exchanged_above)


def note_used(core: BoundCore) -> None:
    """What is read of the subqueries' tables now: columns of theirs that nobody asks for need not be read."""
    by_number = {
        source.number: source
        for source in core.scope.sources
        if source.number in core.flattened
        and not (isinstance(source, TableSource) and source.table.virtual is not None)
    }
    for source in by_number.values():
        source.used.clear()
    for expr in all_exprs(core):
        for node in walk(expr):
            if isinstance(node, Column) and node.source in by_number:
                by_number[node.source].used.add(node.column)


def _note_json(core: BoundCore, flattened: set[int]) -> None:
    """Functions that ask what is JSON now read the values of json_each() themselves: their types are read too. (Sorted
    in a subquery, a value loses its mark.)"""
    tables = [s for s in core.scope.sources if isinstance(s, TableSource) and s.table.virtual and id(s) in flattened]
    if not tables:
        return
    for call in _calls(core):
        if call.function.subtype:
            read_json_types([Typed(arg) for arg in call.args], core.scope)
    for node in (node for expr in all_exprs(core) for node in walk(expr)):
        if isinstance(node, Scalar | Exists | InQuery):
            read_json_types([Typed(outer) for outer in node.query.outer], core.scope)


def _calls(core: BoundCore) -> Iterator[Call | AggregateCall | WindowCall]:
    """All calls of functions in the core, but not in its subqueries."""
    for expr in all_exprs(core):
        yield from (node for node in walk(expr) if isinstance(node, Call))
    yield from () if core.scope.aggregation is None else core.scope.aggregation.calls
    for group in () if core.scope.windows is None else core.scope.windows.groups:
        yield from group.calls
