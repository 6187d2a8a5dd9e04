"""The rows that a row value IN a query seeks: several terms of an index from one row of the query.

Source: rowvalue "Row Value IN Operators"; the order in which rows are sought, SQLite itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from minisql.executor.compile import Layouts, compile_row
from minisql.executor.keys import ListProgram, ManyKeys, OneKey, build_key
from minisql.executor.run import Row, Run
from minisql.frozen import frozen
from minisql.planner.nodes import InKeys, Layout, SeekKey
from minisql.schema.objects import IndexTerm
from minisql.value.affinity import Affinity, comparer
from minisql.value.collate import BINARY, Collation
from minisql.value.compare import OrderTerm, group_key, order_by_key

if TYPE_CHECKING:
    from minisql.executor.builder import Builder


@frozen
class RowKeys:
    """Each distinct row once, rows with a NULL left out, in the order of `order`: (field, descending); reversed if the
    tree is read `backwards`. `fields`: which columns of the query's rows.

    Cost: holds all rows. An uncorrelated query is evaluated once per run.
    """

    bind_outer: Callable[[Run], Callable[..., Row]]
    program: ListProgram
    fields: tuple[int, ...]
    affinities: tuple[Affinity | None, ...]
    collations: tuple[Collation, ...]
    order: tuple[tuple[int, bool], ...]
    backwards: bool
    is_fixed: bool

    def bind(self, run: Run) -> Callable[[Row], Iterable[Row]]:
        """The rows in a run, for a row to the left."""
        outer, rows = self.bind_outer(run), self.program.all_rows(run)
        kept: list[list[Row]] = []

        def keys(left: Row) -> Iterable[Row]:
            if kept:
                return kept[0]
            found = self._distinct(rows(*outer((), left)))
            if self.is_fixed:
                kept.append(found)
            return found

        return keys

    def _distinct(self, rows: Iterable[Row]) -> list[Row]:
        fields = self.fields
        converters = [None if affinity is None else comparer(affinity) for affinity in self.affinities]
        key_of = group_key(self.collations)
        by_key: dict[Any, Row] = {}
        for row in rows:
            key = tuple(
                [row[f] if convert is None else convert(row[f]) for f, convert in zip(fields, converters, strict=True)]
            )
            if None not in key:
                by_key.setdefault(key if key_of is None else key_of(key), key)
        order = order_by_key([OrderTerm(self.collations[field], descending) for field, descending in self.order])
        places = [field for field, _ in self.order]
        return sorted(by_key.values(), key=lambda key: order([key[f] for f in places]), reverse=self.backwards)


@frozen
class RowPrefixes:
    """All combinations of the keys' values, the first key varying slowest: prefixes of an index's entries. `places`:
    of each key, where in the prefix its value stands, or those of its row."""

    keys: tuple[OneKey | ManyKeys | RowKeys, ...]
    places: tuple[tuple[int, ...], ...]

    def bind(self, run: Run) -> Callable[[Row], Iterable[Row]]:
        """The prefixes in a run, for a row to the left."""
        functions = [_as_rows(key, run) for key in self.keys]
        position = {place: at for at, place in enumerate(place for each in self.places for place in each)}
        in_order = [position[place] for place in range(len(position))]

        def prefixes(left: Row) -> Iterator[Row]:
            for parts in product(*[function(left) for function in functions]):
                values = [value for part in parts for value in part]
                yield tuple([values[at] for at in in_order])

        return prefixes


def _as_rows(key: OneKey | ManyKeys | RowKeys, run: Run) -> Callable[[Row], Iterable[Row]]:
    if isinstance(key, RowKeys):
        return key.bind(run)
    values = key.bind(run)
    return lambda left: [(value,) for value in values(left)]


def build_row_prefixes(
    builder: Builder, keys: Sequence[SeekKey | InKeys], terms: Sequence[IndexTerm], left: Layout, *, reverse: bool
) -> RowPrefixes:
    """The prefixes for these terms of an index, some of them from rows of a query. `reverse`: the index is read so."""
    places: dict[int, list[int]] = {}
    for place, key in enumerate(keys):
        group = -1 - place
        if isinstance(key, InKeys) and key.query is not None and key.column is not None:
            group = key.query.number
        places.setdefault(group, []).append(place)
    built: list[OneKey | ManyKeys | RowKeys] = []
    for together in places.values():
        key, term = keys[together[0]], terms[together[0]]
        backwards = term.descending is not reverse
        if len(together) > 1:
            rows = [each for place in together if isinstance(each := keys[place], InKeys)]
            built.append(_row_keys(builder, rows, [terms[place] for place in together], left, backwards))
            continue
        collation = builder.collations.get(term.collation) if term.collation else BINARY
        built.append(build_key(key, left, builder.context, builder.build_list, collation, backwards))
    return RowPrefixes(tuple(built), tuple(map(tuple, places.values())))


def _row_keys(
    builder: Builder, keys: Sequence[InKeys], terms: Sequence[IndexTerm], left: Layout, backwards: bool
) -> RowKeys:
    query, columns = keys[0].query, [key.column or 0 for key in keys]
    assert query is not None, keys
    collations = tuple([builder.collations.get(term.collation) if term.collation else BINARY for term in terms])
    order = tuple([(columns.index(column), descending) for column, descending in keys[0].order])
    return RowKeys(
        compile_row(query.outer, Layouts.of((), left), builder.context),
        builder.build_list(query),
        tuple(columns),
        tuple([key.affinity for key in keys]),
        collations,
        order or tuple([(field, False) for field in range(len(columns))]),
        backwards,
        all(map(builder.context.is_fixed, query.outer)),
    )
