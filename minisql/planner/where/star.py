"""Star queries: a fact table joined to three dimensions or more, each by an equality of its own.

The search for the join order keeps a few best partial orders, and with a star's many cheap dimension tables it would
begin with those and lose sight of the fact table. So a scan of a dimension is taken to cost a little more than any way
to read the fact table. Source: queryplanner-ng; the release notes of 3.47 and later speak of star queries.
"""

from __future__ import annotations

from collections.abc import Mapping

from minisql.planner.where.loops import Loop
from minisql.schema.objects import Table

_LEAST_DIMENSIONS = 3


def as_star(loops: Mapping[int, list[Loop]], tables: Mapping[int, Table | None], fixed: int) -> bool:
    """Raise the costs of scans of dimensions; False where no table has so many.

    Args:
        loops: of each source, in the order of the text.
        fixed: the sources (bits) that are the right side of an outer or CROSS join.
    """
    order = list(loops)
    own_facts = 0  # sources that are joined to themselves
    found = False
    for number, fact in enumerate(order):
        start = 0
        if fixed >> fact & 1:
            if number + 3 > len(order):
                break
            start = number + 1
        seen = 0
        n_dimensions = 0
        for source in order[start:]:
            if fixed >> source & 1:
                break
            for loop in loops[source]:
                if not loop.needs >> fact & 1 or (seen | own_facts) >> source & 1:
                    continue
                if tables[source] is not None and tables[source] is tables[fact]:
                    own_facts |= 1 << fact
                else:
                    n_dimensions += 1
                    seen |= 1 << source
        if n_dimensions < _LEAST_DIMENSIONS:
            continue
        found = True
        dearest = max(loop.run for loop in loops[fact]) + 1
        for source in order[start:]:
            if seen >> source & 1:
                for loop in loops[source]:
                    if not loop.n_terms:
                        loop.run = max(loop.run, dearest)
    return found
