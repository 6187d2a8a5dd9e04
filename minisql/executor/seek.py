"""Seeks of an index by equal values, as subqueries and joins do them for one outer row after the other.

Bound once for a statement; a seek is one generated function for the prefix, and a finger in the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from minisql.executor.run import Row, Run, Start
from minisql.executor.trees import Reader
from minisql.frozen import frozen
from minisql.storage.btree.finger import Finger
from minisql.storage.record import whole_record_reader

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree

_MAX_EAGER_ROWS: Final = 64


@frozen
class IndexLookup:
    """The entries that begin with one prefix, in the index's order. `bind_prefix` gives None where nothing is found.

    A few entries are read at once, unless the statement changes tables (a scan then has to notice each change). What
    the program changes between two rows is noticed here: the tree gives the rows behind the last one.
    """

    bind_tree: Callable[[Run], IndexTree]
    reader: Reader
    bind_prefix: Callable[[Run], Callable[..., Row | None]]
    reverse: bool

    def bind(self, run: Run) -> Start:
        tree = self.bind_tree(run)
        reader, reverse, rows = self.reader.of(tree.space.encoding), self.reverse, tree.rows
        whole = whole_record_reader(tree.space.encoding)
        prefix_of = self.bind_prefix(run)
        few = Finger(tree).cells if run.repeatable else None

        def start(left: Row) -> Iterator[Row]:
            prefix = prefix_of((), left)
            if prefix is None:
                return iter(())
            cells = None if few is None else few(prefix, _MAX_EAGER_ROWS)
            if cells is None:
                return rows(reader, (prefix, True), (prefix, True), reverse=reverse)
            return given(cells[::-1] if reverse else cells, prefix) if cells else iter(())

        def given(cells: list[bytes], prefix: Row) -> Iterator[Row]:
            version = tree.version
            for cell, row in zip(cells, tree.decode(cells, reader)):
                yield row
                if tree.version != version:
                    here, all_with = (tree.decode([cell], whole)[0], False), (prefix, True)
                    low, high = (all_with, here) if reverse else (here, all_with)
                    yield from rows(reader, low, high, reverse=reverse)
                    break

        return start

    def bind_exists(self, run: Run) -> Callable[[Row], bool]:
        prefix_of, contains = self.bind_prefix(run), Finger(self.bind_tree(run)).contains

        def exists(left: Row) -> bool:
            prefix = prefix_of((), left)
            return prefix is not None and contains(prefix)

        return exists
