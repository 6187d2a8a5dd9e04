"""LEFT JOIN omission: a right side that changes neither the rows nor their number is not read.

    before   SELECT t.a FROM t LEFT JOIN u ON u.id = t.b
    after    SELECT t.a FROM t

It must not fire when anything but the join's own ON clause reads a column of it, when it may give several rows for one
of the left side (unless the result is DISTINCT), or in a query that groups.
Switched off by the name `omit_join`. Source: optoverview §17 "The Omit OUTER JOIN Optimization".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from minisql.planner.block import Result
from minisql.planner.rewrites import is_off
from minisql.planner.where.from_list import Place
from minisql.planner.where.loops import Loop
from minisql.planner.where.terms import Term, mask_of

RULE: Final = "omit_join"


def omitted_joins(
    loops: Sequence[Loop],
    places: Mapping[int, Place],
    terms: Sequence[Term],
    own_terms: Mapping[int, Sequence[Term]],
    result: Result,
) -> int:
    """The sources (bits) whose loops can be left out."""
    if result.reads is None or is_off(RULE) or not any(place.outer for place in places.values()):
        return 0
    omitted = 0
    read = sum(1 << source for source in result.reads)
    for term in terms:
        read |= mask_of(term.expr)
    for loop in reversed(loops[1:]):
        place = places[loop.source]
        if not place.outer or not (loop.one_row or result.distinct) or read & place.mask:
            continue
        others = (
            term
            for source, on in own_terms.items()
            if source != loop.source and places[source].has_own_terms and not omitted >> source & 1
            for term in on
        )
        if not any(term.mask & place.mask for term in others):
            omitted |= 1 << loop.source
    return omitted
