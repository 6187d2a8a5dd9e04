"""Lookups without operators: a few rows by keys, from one table or a nested loop over some, all at once.

A program asks this more often than anything else: `SELECT columns FROM t WHERE rowid = ?`, by an index, a small range,
the first ten in an index's order, an order with its lines. One function does it all, eagerly: keys, trees, finished
rows. Measured: 2.8 us for a row by its rowid, where binding a scan and a projection and starting their generators takes
6.5 us; 37 us for an order with five lines and their products, by operators 54 us.

What could be noticed is left to the operators: expressions that may call a program's own functions, more rows than
`MAX_ROWS`, and whatever raises an error, which has to come at its row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from minisql.errors import Error
from minisql.executor.compile import Layouts, compile_condition, compile_row
from minisql.executor.keys import KeyValue, key_value
from minisql.executor.lookup_paths import ALL, MAX_ROWS, Fetch, Path, build_path
from minisql.executor.run import Host, Row, Run
from minisql.executor.scan import as_rowid
from minisql.executor.trees import table_reader
from minisql.frozen import frozen
from minisql.planner import expr as e
from minisql.planner.expr import Column, Expr
from minisql.planner.nodes import Filter, Join, JoinKind, Layout, Limit, PlanNode, Project, RowidSeek, Scan, SeekKey
from minisql.storage.store import SCHEMA_ROOT, Store
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.getter import Getter

Ask: TypeAlias = Callable[[Host, Sequence[Value], Sequence[Value]], "list[Row] | None"]
"""From the connection, the parameters and the literals to all rows; None: take the operators."""

Window: TypeAlias = Callable[[Sequence[Value], Sequence[Value]], "tuple[int, int] | None"]
"""From parameters and literals to (rows to skip, rows to skip and to give); None: the operator has to decide."""

_MAX_TABLES: Final = 4
_MAX_MISSES: Final = 8  # after so many runs in vain the operators are taken at once
_PLAIN_NODES: Final = (
    e.Const, e.Param, e.Column, e.Unary, e.Binary, e.Compare, e.Between, e.InList, e.Case, e.Cast, e.Call
)  # fmt: skip


@frozen
class LookUp:
    """A lookup's function. `holds`: as long as there are rows to fetch, the statement is to count as running."""

    ask: Ask
    holds: bool


def build_lookup(builder: Builder, root: PlanNode) -> LookUp | None:
    """The function, if the plan is such a lookup."""
    limit = None
    if isinstance(root, Limit) and root.not_null is None:
        limit, root = root, root.child
    if not isinstance(root, Project):
        return None
    below = root.child
    if isinstance(below, Limit) and below.not_null is None and limit is None:  # where rows are skipped
        limit, below = below, below.child
    ask = None if limit is not None else _one_by_rowid(builder, root)
    if ask is not None:
        return LookUp(ask, holds=False)
    steps = _steps_of(below)
    if steps is None:
        return None
    wanted = None if limit is None else _limit_of(builder, limit)
    if limit is not None and wanted is None:
        return None
    ask = _program(builder, root.exprs, steps, wanted)
    return None if ask is None else LookUp(ask, holds=True)


def _one_by_rowid(builder: Builder, root: Project) -> Ask | None:
    """The function for plain columns of the row with a rowid, which is a parameter or a literal."""
    scan = root.child
    if not isinstance(scan, Scan) or not isinstance(scan.access, RowidSeek) or scan.computed:
        return None
    outputs = [expr.column for expr in root.exprs if isinstance(expr, Column) and expr.source == scan.source]
    if len(outputs) != len(root.exprs) or scan.table.root_page_no == SCHEMA_ROOT:
        return None
    key = scan.access.key
    value_of = key_value(builder.context, key.expr) if isinstance(key, SeekKey) else None
    if value_of is None or not isinstance(key, SeekKey) or key.null_matches or key.affinity is None:
        return None
    database, root_page_no, reader = scan.database, scan.table.root_page_no, table_reader(scan.table, outputs)
    known: Store | None = None
    generation = -1
    get: Getter

    def ask(host: Host, params: Sequence[Value], literals: Sequence[Value]) -> list[Row]:
        nonlocal known, generation, get
        store = host.stores[database]
        assert store is not None, database
        if store is not known or store.tree_generation != generation:
            get = store.table(root_page_no).getter(reader.of(store.encoding))
            known, generation = store, store.tree_generation
        rowid = value_of(params, literals)
        if type(rowid) is not int:
            rowid = as_rowid(rowid)
            if rowid is None:
                return []
        row = get(rowid)
        return [] if row is None else [row]

    return ask


@frozen
class Step:
    """One table of the nested loop.

    `own`: of its rows, those for which these are true (seen from the left); `on`: then, of the joined rows; `outer`: a
    left row without a match comes once; `after`: at last, of all rows so far.
    """

    scan: Scan
    own: tuple[Expr, ...]
    on: tuple[Expr, ...]
    outer: bool
    after: tuple[Expr, ...]


def _steps_of(node: PlanNode) -> list[Step] | None:
    """The tables from the left; None for any other plan."""
    after: list[Expr] = []
    while isinstance(node, Filter):
        after.insert(0, node.predicate)
        node = node.child
    if isinstance(node, Scan):
        return [Step(node, tuple(after), (), False, ())]
    if not isinstance(node, Join) or node.kind not in (JoinKind.INNER, JoinKind.LEFT):
        return None
    steps, right = _steps_of(node.left), _steps_of(node.right)
    if steps is None or right is None or len(right) > 1 or len(steps) == _MAX_TABLES:
        return None
    on = () if node.on is None else (node.on,)
    step = Step(right[0].scan, right[0].own, on, node.kind is JoinKind.LEFT, tuple(after))
    return [*steps, step]


def _limit_of(builder: Builder, limit: Limit) -> Window | None:
    """LIMIT and OFFSET that are parameters or literals; None for others."""
    limit_of: KeyValue | None = None if limit.limit is None else key_value(builder.context, limit.limit)
    offset_of: KeyValue | None = None if limit.offset is None else key_value(builder.context, limit.offset)
    if limit_of is None or (offset_of is None and limit.offset is not None):
        return None

    def wanted(params: Sequence[Value], literals: Sequence[Value]) -> tuple[int, int] | None:
        n_rows = limit_of(params, literals)
        offset = 0 if offset_of is None else offset_of(params, literals)
        if type(n_rows) is not int or type(offset) is not int or n_rows < 0 or offset < 0:
            return None
        return (offset, offset + n_rows) if offset + n_rows <= MAX_ROWS else None

    return wanted


def _is_plain(exprs: Sequence[Expr]) -> bool:
    """Nobody can tell whether, and when, such expressions are evaluated."""
    return all(
        isinstance(node, _PLAIN_NODES)
        and not (isinstance(node, e.Call) and not (node.function.builtin and node.function.deterministic))
        for expr in exprs
        for node in e.walk(expr)
    )


_BindTest: TypeAlias = Callable[[Run], Callable[..., object]]


@frozen
class _Loop:
    """A step, built."""

    path: Path
    own: tuple[_BindTest, ...]
    on: tuple[_BindTest, ...]
    no_match: Row | None
    after: tuple[_BindTest, ...]
    is_plain: bool


def _program(
    builder: Builder,
    exprs: tuple[Expr, ...],
    steps: list[Step],
    limit: Window | None,
) -> Ask | None:
    """The function for a nested loop over tables of one database."""
    tests = [test for step in steps for test in (*step.own, *step.on, *step.after)]
    if len({step.scan.database for step in steps}) > 1 or not _is_plain(exprs) or not _is_plain(tests):
        return None
    if any(step.scan.table.root_page_no == SCHEMA_ROOT for step in steps):  # which has no page in an empty file
        return None
    limited = limit is not None and len(steps) == 1 and not tests
    columns = _plain_columns(exprs, steps)
    outputs = columns if len(steps) == 1 and not tests else None
    layout: Layout = ()
    paths = []
    for step in steps:
        scan = step.scan
        path = build_path(builder, scan, outputs or scan.wanted, layout, limited=limited)
        if path is None:
            return None
        paths.append(path)
        layout += tuple([(scan.source, column) for column in scan.wanted])
    database = steps[0].scan.database
    if outputs is not None:
        return _plain_program(paths[0].fetch, database, limit)
    compiled: tuple[list[_Loop], Callable[[Run], Callable[[Row], Row]] | itemgetter[Any]] | None = None
    n_runs = n_misses = 0

    def ask(host: Host, params: Sequence[Value], literals: Sequence[Value]) -> list[Row] | None:
        nonlocal compiled, n_runs, n_misses
        n_runs += 1
        if n_runs == 1 or n_misses > _MAX_MISSES:  # a statement that runs once does not pay for compiling
            return None
        if compiled is None:
            compiled = _compile(builder, exprs, steps, paths)
        loops, bind_project = compiled
        store = host.stores[database]
        assert store is not None, database
        skipped, end = 0, ALL
        if limit is not None:
            bounds = limit(params, literals)
            if bounds is None:
                return None
            skipped, end = bounds
        run = Run(host, params, literals)
        rows: list[Row] = [()]
        try:
            for loop in loops:
                if loop.is_plain and not limited:
                    joined = loop.path.extend(store, params, literals, rows)
                else:
                    joined = _joined(loop, rows, store, run, end if limited else ALL)
                if joined is None or len(joined) > MAX_ROWS:
                    n_misses += 1
                    return None
                rows = joined
            n_misses = 0
            if limit is not None:
                rows = rows[skipped:end]
            if isinstance(bind_project, itemgetter):
                return list(map(bind_project, rows))
            return list(map(bind_project(run), rows))
        except Error:  # the operators raise it where it belongs
            return None

    return ask


def _plain_program(
    fetch: Fetch,
    database: int,
    limit: Window | None,
) -> Ask:
    """The function for plain columns of one table, without a condition that its access path does not fulfil."""
    n_misses = 0

    def ask(host: Host, params: Sequence[Value], literals: Sequence[Value]) -> list[Row] | None:
        nonlocal n_misses
        if n_misses > _MAX_MISSES:
            return None
        store = host.stores[database]
        assert store is not None, database
        skipped, end = 0, ALL
        if limit is not None:
            bounds = limit(params, literals)
            if bounds is None:
                return None
            skipped, end = bounds
        try:
            rows = fetch(store, params, literals, (), end)
        except Error:
            return None
        if rows is None:
            n_misses += 1
            return None
        n_misses = 0
        return rows[skipped:] if skipped else rows

    return ask


def _plain_columns(exprs: tuple[Expr, ...], steps: list[Step]) -> list[int] | None:
    """The columns of the only table that the expressions are; None if they are anything else."""
    source = steps[0].scan.source
    outputs = [expr.column for expr in exprs if isinstance(expr, Column) and expr.source == source]
    return outputs if len(outputs) == len(exprs) else None


def _compile(
    builder: Builder, exprs: tuple[Expr, ...], steps: list[Step], paths: list[Path]
) -> tuple[list[_Loop], Callable[[Run], Callable[[Row], Row]] | itemgetter[Any]]:
    """Generate the functions of conditions and results."""
    context = builder.context
    left: Layout = ()
    loops = []
    for step, path in zip(steps, paths):
        own = tuple([(step.scan.source, column) for column in step.scan.wanted])
        beside, together = Layouts.of(own, left), Layouts.of(left + own)
        loops.append(
            _Loop(
                path,
                tuple([compile_condition(test, beside, context) for test in step.own]),
                tuple([compile_condition(test, together, context) for test in step.on]),
                (None,) * len(own) if step.outer else None,
                tuple([compile_condition(test, together, context) for test in step.after]),
                not (step.own or step.on or step.after or step.outer),
            )
        )
        left += own
    places = Layouts.of(left).row
    if len(exprs) > 1 and all(isinstance(expr, Column) for expr in exprs):
        return loops, itemgetter(*[places[expr.source, expr.column] for expr in exprs if isinstance(expr, Column)])
    return loops, compile_row(exprs, Layouts.of(left), context)


def _joined(loop: _Loop, lefts: list[Row], store: Store, run: Run, n_wanted: int) -> list[Row] | None:
    """The left rows, each with its matches; None if they are too many."""
    fetch, no_match, params, literals = loop.path.fetch, loop.no_match, run.params, run.literals
    own, on = [bind(run) for bind in loop.own], [bind(run) for bind in loop.on]
    joined: list[Row] = []
    for left in lefts:
        found = fetch(store, params, literals, left, n_wanted)
        if found is None:
            return None
        for test in own:
            found = [row for row in found if test(row, left)]
        rows = [left + row for row in found] if left else found
        for test in on:
            rows = [row for row in rows if test(row)]
        if rows:
            joined += rows
            if len(joined) > MAX_ROWS:
                return None
        elif no_match is not None:
            joined.append(left + no_match)
    for bind in loop.after:
        joined = list(filter(bind(run), joined))
    return joined
