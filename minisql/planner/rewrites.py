"""Which rewrites of queries, and which special ways to read tables, are on: all, unless a test says otherwise.

Every one of them has to give the rows that a plan without it gives, so that a test can compare the two. This is no
feature of SQL: the names that the environment variable MINISQL_REWRITES_OFF lists, with commas between them, are off in
the whole process, and those given to `without` as long as it lasts, for connections that are opened meanwhile.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

REWRITES: Final = {
    "automatic_index": "a transient index for a join that no index serves (where/automatic.py)",
    "constants": "literals in the place of columns that equal them (constants.py)",
    "early_filter": "rows of a much searched table kept by their keys (where/early_filter.py)",
    "entry_exprs": "expressions are read from the index that holds them (where/entry_exprs.py)",
    "flatten": "a subquery becomes a part of the query that reads it (flatten.py)",
    "flatten_union": "a query of a UNION ALL is asked of each side (flatten_union.py)",
    "having_terms": "HAVING terms on keys of GROUP BY are WHERE terms (having_terms.py)",
    "idle_operands": "`x OR 0` is x (where/idle_operands.py)",
    "merge_sides": "a compound with LIMIT merges sides that are in order (compound_plan.py)",
    "not_null": "IS NULL is not asked of what is never NULL (not_null.py)",
    "omit_join": "a LEFT JOIN that changes nothing is left out (where/omit.py)",
    "or_bound": "a comparison that both sides of an OR make true is a term besides (where/or_bound.py)",
    "or_list": "a chain of equalities on one column is an IN (where/or_list.py)",
    "or_union": "OR over several indexes (where/or_loops.py)",
    "push_down": "WHERE terms move into subqueries (push_down.py)",
    "row_in": "a row value IN a query is looked up in an index (where/row_in.py)",
    "semi_join": "EXISTS becomes a loop of the query (semi_join.py)",
    "shared_views": "a view that stands twice in a join is computed once (shared_tables.py)",
    "skip_scan": "an index is searched without its first term (where/seeks.py)",
    "stat4": "estimates from samples (where/samples.py)",
    "strength": "a LEFT JOIN whose rows of NULLs are lost becomes an inner join (weaker_joins.py)",
    "transitive": "what is said of a column is said of those equal to it (where/use_list.py)",
}
"""What there is to switch off, by name."""


def _checked(names: frozenset[str]) -> frozenset[str]:
    """Raises ValueError: there is no rewrite of that name."""
    unknown = names - REWRITES.keys()
    if unknown:
        raise ValueError(f"no such rewrite: {', '.join(sorted(unknown))}")
    return names


_off = _checked(frozenset(filter(None, os.environ.get("MINISQL_REWRITES_OFF", "").split(","))))


def is_off(name: str) -> bool:
    """Is the rewrite switched off?"""
    return name in _off


@contextmanager
def without(*names: str) -> Iterator[None]:
    """Switch rewrites off, besides those that are off already. A plan that a connection keeps stays what it is.

    Raises:
        ValueError: there is no rewrite of that name.
    """
    global _off
    before, _off = _off, _off | _checked(frozenset(names))
    try:
        yield
    finally:
        _off = before
