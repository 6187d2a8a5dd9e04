"""Tables that are looked up more often than they have rows, and of which conditions of their own leave few rows.

SQLite builds a Bloom filter of the keys of those rows and asks it before each lookup. Here the rows themselves are kept
by their keys: what the filter lets through is in memory already.
Switched off by the name `early_filter`. Source: queryplanner-ng; optoverview §12.2 "Bloom filters".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from minisql.planner.rewrites import is_off
from minisql.planner.where.loops import Loop, Reading
from minisql.planner.where.terms import UseOp

RULE: Final = "early_filter"


def _is_whole_key(loop: Loop) -> bool:
    """Are all terms of the key fixed by equalities? Then rows of one key come in the order of the table."""
    if not loop.equal or loop.n_skipped or any(use.op is not UseOp.EQ or use.collation is None for use in loop.equal):
        return False
    return loop.index is None or (not loop.index.is_table and len(loop.equal) == len(loop.index.terms))


def filtered_early(loops: Sequence[Loop], readings: Mapping[int, Reading]) -> set[int]:
    """The sources that are read once and looked up by hash. Nothing is known of how often without ANALYZE."""
    found: set[int] = set()
    searches = 0
    for number, loop in enumerate(loops):
        reading = readings.get(loop.source)
        if reading is None or reading.item.source.table.n_rows is None or is_off(RULE):
            break
        if number and _is_whole_key(loop) and loop.self_culls and not reading.is_semi and searches > reading.rows:
            found.add(loop.source)
        searches += loop.out
    return found
