"""Subqueries inside expressions: run once when nothing comes from outside, else once for each frame.

Results of a correlated subquery are kept by frame, since rows of a join often bring the same values again. They are
not kept when the statement changes tables or the subquery calls a function that may answer otherwise next time.
Source: lang_expr "Subquery Expressions", "The IN and NOT IN Operators", "The EXISTS Operator".
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Set
from functools import partial
from typing import TYPE_CHECKING, Any, Final, assert_never

from minisql.executor.first_row import FirstRow, looked_up
from minisql.executor.key_set import KeySet
from minisql.executor.run import Finder, Host, Operator, Row, Run
from minisql.planner import nodes
from minisql.planner.encoding import parts_of
from minisql.planner.expr import Comparison, Outer, Subquery
from minisql.value.affinity import comparer
from minisql.value.compare import group_key
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.in_table import AskedColumn, ColumnSearch

_MAX_FRAMES: Final = 1000  # results kept for one correlated subquery; all are dropped when there are more
_MISSING: Final = object()


def keeps_rows(plan: nodes.PlanNode, fixed: Set[int]) -> bool:
    """Does an operator of the plan hold rows, or anything made of the frame, for as long as it is bound?

    Args:
        fixed: what of the frame stays the same for a run (`reads_frame`).
    """
    waiting = [plan]
    while waiting:
        node = waiting.pop()
        match node:
            case nodes.OneRow() | nodes.Scan() | nodes.Values() | nodes.CountRows():
                pass
            case nodes.Relabel():
                if node.shared is None and not node.materialize:
                    waiting.append(node.child)
                elif node.shared is not None or node.co_routine or reads_frame(node.child, fixed):
                    return True
            case nodes.HashLookup():
                if reads_frame((node.child, node.keys), fixed):
                    return True
            case nodes.Filter() | nodes.Project() | nodes.Aggregate() | nodes.Window():
                waiting.append(node.child)
            case nodes.Distinct() | nodes.LastOfEach() | nodes.Sort() | nodes.Limit():
                waiting.append(node.child)
            case nodes.Join() | nodes.Compound():
                waiting += (node.left, node.right)
                if isinstance(node, nodes.Join) and node.right_key and node.shown is not None:
                    waiting.append(node.shown[1])
            case nodes.VirtualScan() | nodes.Recursive() | nodes.QueueScan():
                return True
            case _:
                assert_never(node)
    return False


def reads_frame(part: object, fixed: Set[int]) -> bool:
    """Does a part of a subquery's plan read a value of its frame that is not among the `fixed`?

    What does not is the same for every frame: what SQLite computes of it once (a materialized subquery, an automatic
    index) is computed once here, also while the statement changes what it was made of.
    """
    waiting = [part]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Outer):
            if found.index not in fixed:
                return True
        else:
            waiting += found.outer if isinstance(found, Subquery) else parts_of(found)
    return False


class SubqueryOperator:
    """A built subquery: what `compile.context.SubqueryProgram` and `keys.ListProgram` describe."""

    __slots__ = ("is_correlated", "is_volatile", "lookup", "moves", "number", "operator", "searches")

    def __init__(
        self,
        query: Subquery,
        operator: Operator,
        is_volatile: bool,
        moves: bool,
        varies: bool,
        searches: Callable[[tuple[Comparison, ...]], ColumnSearch | None] | None = None,
        lookup: FirstRow | None = None,
    ) -> None:
        """`moves`: the operator was built for a frame that changes while it is bound (`Context.frame_moves`).
        `varies`: a value of the frame may be another in the same run; else the query runs once, as SQLite's does.
        `searches`: tells how a table's column, which is all that the query gives, can be searched instead. `lookup`:
        has the first row sooner."""
        self.number = query.number
        self.operator = operator
        self.is_correlated = varies
        self.is_volatile = is_volatile
        self.moves = moves
        self.searches = searches
        self.lookup = lookup

    def first_row(self, run: Run) -> Callable[..., Row | None]:
        """The first row of the query; the rest is not computed."""

        def prepare(inner: Run) -> Callable[[], Row | None]:
            start = self.operator.bind(inner)
            return lambda: next(start(()), None)

        row = self._remembered(run, "first", prepare)
        quick = None if self.lookup is None or not self.is_correlated else self.lookup.bind(run)
        return row if quick is None else looked_up(quick, row)

    def exists(self, run: Run) -> Callable[..., bool]:
        """True if there is a row."""
        operator = self.operator
        if isinstance(operator, Finder):
            if self.moves and self.is_correlated:
                return self._found(operator, run)
            bind_exists = operator.bind_exists
            return self._remembered(run, "exists", lambda inner: partial(bind_exists(inner), ()))

        def prepare(inner: Run) -> Callable[[], bool]:
            start = operator.bind(inner)
            return lambda: next(start(()), None) is not None

        return self._remembered(run, "exists", prepare)

    def _found(self, operator: Finder, run: Run) -> Callable[..., bool]:
        """`exists` where that is one seek: to remember the answer for a frame would cost as much."""
        inner = run.with_frame(())
        exists = operator.bind_exists(inner)

        def for_frame(*frame: Value) -> bool:
            inner.frame = frame
            return exists(())

        return for_frame

    def all_rows(self, run: Run) -> Callable[..., Iterable[Row]]:
        """All rows, as a list."""

        def prepare(inner: Run) -> Callable[[], list[Row]]:
            start = self.operator.bind(inner)
            return lambda: list(start(()))

        return self._remembered(run, "all", prepare)

    def membership(self, how: tuple[Comparison, ...]) -> Callable[[Run], Callable[..., bool | None]]:
        """`operands IN (query)`: from a run to a function of the operands, then the values from outside.

        The operands have had their affinity; the query's values get it here.
        """
        n_operands = len(how)
        what = _kind_of_members(how)
        search = None if self.searches is None or n_operands != 1 else self.searches(how)

        def bind(run: Run) -> Callable[..., bool | None]:
            members = self.members(how, run)
            if search is not None and run.repeatable:
                key = (self.number, f"search {what}")
                if key not in run.memo:
                    run.memo[key] = search.bind(run, members)
                asked: AskedColumn | None = run.memo[key]
                if asked is not None:
                    return asked.contains
            return lambda *values: members(*values[n_operands:]).contains(values[:n_operands])

        return bind

    def members(self, how: tuple[Comparison, ...], run: Run) -> Callable[..., Members]:
        """From the values from outside to what `membership` looks among."""

        def prepare(inner: Run) -> Callable[[], Members]:
            start = self.operator.bind(inner)
            return lambda: Members(start(()), how, inner.host)

        return self._remembered(run, _kind_of_members(how), prepare)

    def _remembered(self, run: Run, what: str, prepare: Callable[[Run], Callable[[], Any]]) -> Callable[..., Any]:
        """What `prepare` gives, called for each frame, with the memory that is allowed."""
        if not self.is_correlated:
            key = (self.number, what)

            def once(*frame: Value) -> Any:
                result = run.memo.get(key, _MISSING)
                if result is _MISSING:
                    result = run.memo[key] = prepare(run.with_frame(frame))()
                return result

            return once
        compute = self._for_each_frame(run, prepare)
        if self.is_volatile or not run.repeatable:
            return compute
        by_frame: dict[Hashable, Any] = {}

        def for_frame(*frame: Value) -> Any:
            frame_key = (frame, tuple(map(type, frame)))  # 1 and 1.0 are equal, but not the same
            result = by_frame.get(frame_key, _MISSING)
            if result is _MISSING:
                if len(by_frame) >= _MAX_FRAMES:
                    by_frame.clear()
                result = by_frame[frame_key] = compute(*frame)
            return result

        return for_frame

    def _for_each_frame(self, run: Run, prepare: Callable[[Run], Callable[[], Any]]) -> Callable[..., Any]:
        """What `prepare` gives, called for each frame: bound once, or, where operators keep rows that depend on the
        frame, each time (9 us more)."""
        if not self.moves:
            return lambda *frame: prepare(run.with_frame(frame))()
        inner = run.with_frame(())
        compute = prepare(inner)

        def for_frame(*frame: Value) -> Any:
            inner.frame = frame
            return compute()

        return for_frame


def _kind_of_members(how: tuple[Comparison, ...]) -> str:
    """Copies of an IN may compare differently."""
    return f"members {[(each.affinity, each.collation.name) for each in how]}"


class Members:
    """The rows of a query as a set, with SQL's answer for NULL. Cost: holds all distinct rows, those without NULL up to
    a limit (`memory.most_held`); more are in a temporary file. What is asked with NULLs holds as much again.
    """

    __slots__ = ("_host", "_is_empty", "_keeps_all", "_key_of", "_keys", "_parts", "_with_null")

    def __init__(self, rows: Iterable[Row], how: tuple[Comparison, ...], host: Host) -> None:
        collations = [comparison.collation for comparison in how]
        self._host = host
        self._key_of = group_key(collations)
        converters = [None if c.affinity is None else comparer(c.affinity) for c in how]
        self._keeps_all = any(collation.fold is None for collation in collations)
        self._keys = keys = KeySet(host, keeps_all=self._keeps_all)
        self._with_null: dict[tuple[int, ...], list[Any]] = {}  # keys, by the places where they are not NULL
        self._parts: dict[tuple[tuple[int, ...], tuple[int, ...]], KeySet] = {}
        convert_any = any(converters)
        for row in rows:
            if convert_any:
                row = tuple([value if f is None else f(value) for f, value in zip(converters, row, strict=True)])
            key: Any = row if self._key_of is None else self._key_of(row)
            if None in row:
                alike = self._with_null.setdefault(_known(row), [])
                if not alike or len(row) > 1:
                    alike.append(key)
            elif key not in keys:
                keys.is_new(key)
        self._is_empty = not self._with_null and next(keys.all_keys(), None) is None

    def contains(self, operands: Row) -> bool | None:
        """True if a row equals the operands; None if one might, were its NULLs known; else False."""
        key: Any = operands if self._key_of is None else self._key_of(operands)
        if None not in operands and self._keys.has(key):
            return True
        if not self._with_null and None not in operands:
            return False
        if len(operands) == 1:
            return False if self._is_empty else None
        known = _known(operands)
        if any(self._has(there, rows, known, key) for there, rows in self._with_null.items()):
            return None
        if len(known) == len(operands) or self._is_empty:
            return False
        return None if self._has(tuple(range(len(operands))), self._keys.all_keys(), known, key) else False

    def _has(self, there: tuple[int, ...], rows: Iterable[Any], known: tuple[int, ...], key: Any) -> bool:
        """Is there a row that equals the key where neither is NULL? `there`: where the rows are not NULL, `known`:
        where the key is not. Asked of parts of rows, put together once: 5,000 times of 4,000 rows 25 ms, row by row
        640."""
        places = tuple([place for place in there if place in known])
        if not places:
            return next(iter(rows), None) is not None
        parts = self._parts.get((there, places))
        if parts is None:
            parts = self._parts[there, places] = KeySet(self._host, keeps_all=self._keeps_all)
            for row in rows:
                part = tuple([row[place] for place in places])
                if part not in parts:
                    parts.is_new(part)
        return parts.has(tuple([key[place] for place in places]))


def _known(row: Row) -> tuple[int, ...]:
    """The places where the row is not NULL."""
    return tuple([place for place, value in enumerate(row) if value is not None])
