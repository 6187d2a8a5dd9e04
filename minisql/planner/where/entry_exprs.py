"""Expressions that an index holds are read from its entries, and the table is not asked.

    CREATE INDEX i ON t(lower(b))
    SELECT lower(b) FROM t WHERE lower(b) > 'x'      USING COVERING INDEX i, although b stands in no entry

Such an index covers when every column that it lacks is read inside of its expressions alone. Whether it does is
guessed while loops are priced, as in SQLite, and settled when the loop is built: an expression that is read of groups
(where aggregates have no part in it), of a table that may have a row of NULLs, or by a function that asks whether it is
JSON (`minisql.planner.asked`), is computed from the table, and then the index was only thought to cover. It must not
fire in UPDATE and DELETE, in the branches of an OR and in RIGHT and FULL JOINs, nor for an index with virtual columns.

In a layout an expression is the column (source, number of columns + position of the index's term).
Switched off by the name `entry_exprs`. Source: expridx; optoverview "Covering Indexes"; the rest by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from minisql.frozen import frozen, replace
from minisql.planner.asked import asked_marks
from minisql.planner.expr import Column, Expr, children
from minisql.planner.nodes import (
    Access,
    Filter,
    HashLookup,
    IndexSeek,
    InKeys,
    Join,
    NullsApart,
    OrUnion,
    PlanNode,
    RowidRange,
    RowidSeek,
    Scan,
    SeekKey,
    VirtualScan,
)
from minisql.planner.rewrites import is_off
from minisql.planner.same import rewrite
from minisql.planner.where.terms import mask_of
from minisql.schema.objects import Index
from minisql.sql import ast
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY

if TYPE_CHECKING:
    from minisql.planner.where.loops import Reading

RULE: Final = "entry_exprs"
Change: TypeAlias = Callable[[Expr], Expr]


@frozen
class Entries:
    """What a chosen index is read for: `columns` of the table, and terms that are expressions, of which `places` are
    the columns by position in the index. `position_of`: that of an expression."""

    columns: frozenset[int]
    places: dict[int, Column]
    position_of: Callable[[Expr], int | None]
    asked: frozenset[int] | None  # see `Above`

    @property
    def wanted(self) -> tuple[int, ...]:
        """`Scan.wanted`."""
        return (*sorted(self.columns), *(place.column for place in self.places.values()))

    def read(self, expr: Expr) -> Expr:
        """The expression over the columns of the entries."""
        marks = set() if self.asked is None else asked_marks(expr, is_asked=id(expr) in self.asked)
        return rewrite(expr, lambda node: None if id(node) in marks else self._place(node))

    def _place(self, expr: Expr) -> Expr | None:
        position = None if type(expr) is Column else self.position_of(expr)
        return None if position is None else self.places.get(position)


def may_cover(reading: Reading, index: Index) -> bool:
    """Does every column that the index lacks stand inside of its expressions alone, as far as can be told now?"""
    above, table = reading.above, reading.item.source.table
    if above is None or reading.item.source.whole or is_off(RULE):
        return False
    if any(term.column is not None and term.column >= 0 and table.fields[term.column] < 0 for term in index.terms):
        return False
    terms = [term.expr for term in reading.all_terms or reading.terms if not term.virtual]
    return _parts(reading, index, (*terms, *above.of_rows, *above.of_groups)) is not None


def entries_of(reading: Reading, index: Index, settled: set[int], outside: int) -> Entries | None:
    """What is read from the entries of an index that may cover; None: it does not. `settled`: terms (by id) that are
    not checked. One that speaks of sources further in than this and those `outside` (bits), but for a known constant in
    their place, may be a lookup there."""
    assert reading.above is not None, index.name
    asked = reading.above.asked
    source, table = reading.item.source, reading.item.source.table
    terms = [each for each in reading.all_terms or reading.terms if not each.virtual]
    here, exchanged = outside | 1 << source.number, reading.ctx.exchanged
    checked = [term.expr for term in terms if id(term) not in settled]
    before = [exchanged[id(term.expr)][1] for term in terms if id(term) in settled and id(term.expr) in exchanged]
    checked += [expr for expr in before if mask_of(expr) & ~here]
    groups = _parts(reading, index, reading.above.of_groups, asked)
    rows = _parts(reading, index, (*checked, *reading.above.of_rows), asked)
    if groups is None or rows is None or groups.terms or (rows.terms and reading.is_outer):
        return None
    if any(column >= 0 and table.fields[column] < 0 for column in source.used & (rows.columns | groups.columns)):
        return None
    n_columns = len(table.columns)
    places = {
        position: Column(source.number, n_columns + position, Affinity.NONE, BINARY, "<expr>")
        for position in sorted(rows.terms)
    }
    columns = frozenset(rows.columns | groups.columns)
    return Entries(columns, places, lambda expr: _position(reading, index, expr), asked)


class _Parts(NamedTuple):
    """What some expressions read of an index's entries: columns of the table, and terms that are expressions."""

    columns: set[int]
    terms: set[int]


def _parts(reading: Reading, index: Index, exprs: Iterable[Expr], asked: frozenset[int] | None = None) -> _Parts | None:
    """None: they read a column that the index lacks. `asked`: what of them has to be JSON if it is; None: as it is
    guessed, where nobody asks."""
    held, source = reading.matcher.held(index), reading.source
    found = _Parts(set(), set())
    stack = list(exprs)
    marks: set[int] = set()
    if asked is not None:
        marks.update(*(asked_marks(expr, is_asked=id(expr) in asked) for expr in stack))
    while stack:
        node = stack.pop()
        if type(node) is Column:
            if node.source == source:
                if node.column not in held:
                    return None
                found.columns.add(node.column)
            continue
        position = None if id(node) in marks else _position(reading, index, node)
        if position is None:
            stack += children(node)
        else:
            found.terms.add(position)
    return found


def _position(reading: Reading, index: Index, expr: Expr) -> int | None:
    """The index's term that the expression is. One with a collation of its own is never found."""
    for position, term in enumerate(index.terms):
        if term.expr is not None and not isinstance(term.expr, ast.Collate) and reading.matcher.is_term(term, expr):
            return position
    return None


# ---------------------------------------------------------------- in what has been built


def change_of(entries: Sequence[Entries]) -> Change:
    """From an expression over tables to the expression over what is read of them."""

    def change(expr: Expr) -> Expr:
        for each in entries:
            expr = each.read(expr)
        return expr

    return change


def reading_entries(node: PlanNode, change: Change) -> PlanNode:
    """The loops of a block with their expressions changed."""
    match node:
        case Filter(child, predicate):
            return Filter(reading_entries(child, change), change(predicate))
        case Join(left, right, _, on):
            on = None if on is None else change(on)
            return replace(node, left=reading_entries(left, change), right=reading_entries(right, change), on=on)
        case Scan():
            return replace(node, access=_changed_access(node.access, change))
        case HashLookup():
            probes = tuple([_changed_key(probe, change) for probe in node.probes])
            keys = tuple([change(key) for key in node.keys])
            return replace(node, child=reading_entries(node.child, change), keys=keys, probes=probes)
        case VirtualScan():
            arguments = [
                _changed_list(argument, change) if isinstance(argument, InKeys) else change(argument)
                for argument in node.arguments
            ]
            branches = tuple([reading_entries(branch, change) for branch in node.branches])
            return replace(node, arguments=tuple(arguments), branches=branches)
        case _:  # a subquery, which reads nothing of the tables beside it
            return node


def _changed_access(access: Access, change: Change) -> Access:
    match access:
        case RowidSeek(SeekKey() as key):
            return replace(access, key=_changed_key(key, change))
        case RowidSeek(InKeys() as keys):
            return replace(access, key=_changed_list(keys, change))
        case RowidRange(low, _, high):
            return replace(access, low=_changed_bound(low, change), high=_changed_bound(high, change))
        case IndexSeek():
            equal = tuple(
                _changed_list(key, change) if isinstance(key, InKeys) else _changed_key(key, change)
                for key in access.equal
            )
            low, high = _changed_bound(access.low, change), _changed_bound(access.high, change)
            return replace(access, equal=equal, low=low, high=high)
        case OrUnion(paths, gates, rests, numbers):
            return OrUnion(
                tuple([_changed_access(path, change) for path in paths]),
                tuple([None if gate is None else change(gate) for gate in gates]),
                tuple([None if rest is None else change(rest) for rest in rests]),
                numbers,
            )
        case NullsApart(IndexSeek() as seek):
            changed = _changed_access(seek, change)
            assert isinstance(changed, IndexSeek), changed
            return replace(access, seek=changed)
        case _:
            return access


def _changed_bound(key: SeekKey | None, change: Change) -> SeekKey | None:
    return None if key is None else _changed_key(key, change)


def _changed_key(key: SeekKey, change: Change) -> SeekKey:
    return replace(key, expr=change(key.expr))


def _changed_list(keys: InKeys, change: Change) -> InKeys:
    if keys.query is None:
        return replace(keys, items=tuple([change(item) for item in keys.items]))
    outer = tuple([change(expr) for expr in keys.query.outer])
    return replace(keys, query=replace(keys.query, outer=outer))
