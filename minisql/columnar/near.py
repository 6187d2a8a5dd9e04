"""The leaves of a tree on which a few keys are: what a join reads where it does not need the whole of its right side.

Interior pages say between which rowids, or which entries, each leaf is. So of a table some pages are read, and of
those the wanted rows decoded, all together: 5 us a row with pages that nobody has looked at, where the row path's
lookups take 50. Of an index all entries of the leaves are given; whoever asked looks them up by their keys.

Only keys that are integers, in ascending order, are told apart like that.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from minisql.columnar.cells import loose_cells
from minisql.columnar.chunk import Chunk, Snapshot
from minisql.columnar.decode import Column, column_of
from minisql.columnar.even_headers import record_fields
from minisql.columnar.leaves import entry_leaves, table_leaves
from minisql.columnar.ordering import distinct_numbers
from minisql.columnar.scan import CHUNK_BYTES
from minisql.columnar.vector import Array, Inexact, Kind, Vector
from minisql.errors import CorruptError
from minisql.storage.text import UTF8

_MOST_LEAVES: Final = 3
"""Where more than one leaf in so many is wanted, all are better read, as they are kept then."""


class TooManyLeaves(Exception):
    """The tree is better read whole."""


def near_rows(snapshot: Snapshot, rowids: Vector) -> list[Chunk] | None:
    """The rows of a table with these rowids; None: not all are integers. Raises TooManyLeaves, Inexact."""
    wanted = _integers(rowids)
    if wanted is None:
        return None
    leaves = table_leaves(snapshot)
    if not len(wanted):
        return []
    at = distinct_numbers(np.searchsorted(leaves.highs, wanted))
    at = at[at < len(leaves.page_nos)]
    if len(at) * _MOST_LEAVES > len(leaves.page_nos):
        raise TooManyLeaves
    page_nos = [leaves.page_nos[place] for place in at.tolist()]
    per_chunk = _leaves_per_chunk(snapshot)
    return [
        Chunk(snapshot, page_nos[start : start + per_chunk], None, rowids=wanted)
        for start in range(0, len(page_nos), per_chunk)
    ]


def near_entries(snapshot: Snapshot, first: Column, values: Vector) -> list[Chunk] | None:
    """The entries of an index whose first term, the column `first`, has one of these values, and others; None: not
    all values are integers, or not all between the leaves. Raises TooManyLeaves, Inexact."""
    wanted = _integers(values)
    if wanted is None:
        return None
    leaves = entry_leaves(snapshot)
    if not len(wanted):
        return []
    dividers = _integers_of_dividers(snapshot, leaves.dividers, first)
    if dividers is None:
        return None
    n_leaves = len(leaves.page_nos)
    marks = np.zeros(n_leaves + 1, np.int64)
    np.add.at(marks, np.searchsorted(dividers, wanted, side="left"), 1)
    np.add.at(marks, np.searchsorted(dividers, wanted, side="right") + 1, -1)
    at = np.flatnonzero(np.cumsum(marks)[:n_leaves] > 0)
    if len(at) * _MOST_LEAVES > n_leaves:
        raise TooManyLeaves
    per_chunk = _leaves_per_chunk(snapshot)
    chunks = []
    for start in range(0, len(at), per_chunk):
        places = at[start : start + per_chunk].tolist()
        behind = [leaves.dividers[place] for place in places if place < len(leaves.dividers)]
        chunks.append(Chunk(snapshot, [leaves.page_nos[place] for place in places], None, dividers=behind))
    return chunks


def _integers(vector: Vector) -> Array | None:
    """The different integers of a vector, ascending; None: it has other values, too."""
    if vector.kind is Kind.NULL:
        return np.zeros(0, np.int64)
    if vector.kind is not Kind.INTEGER:
        return None
    values: Any = vector.values
    return distinct_numbers(values if vector.nulls is None else values[~vector.nulls])


def _integers_of_dividers(snapshot: Snapshot, dividers: list[bytes], column: Column) -> Array | None:
    """A column of the entries between the leaves; None: they are no integers, or not in ascending order."""
    if not dividers:
        return np.zeros(0, np.int64)
    space = snapshot.tree.space
    cells = loose_cells(dividers, space.geometry)
    try:
        vector = column_of(cells, record_fields(cells), column, space.chains.read, is_utf8=space.encoding == UTF8)
    except CorruptError:
        raise Inexact from None
    if vector.kind is not Kind.INTEGER or vector.nulls is not None:
        return None
    values: Any = vector.values
    return None if bool((values[1:] < values[:-1]).any()) else values


def _leaves_per_chunk(snapshot: Snapshot) -> int:
    return max(CHUNK_BYTES // snapshot.tree.space.geometry.page_size, 1)
