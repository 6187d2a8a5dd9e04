"""ANALYZE under PRAGMA analysis_limit: one index's numbers from some of its entries.

When so many entries have been looked at, the search goes on behind those that have the same first column, and one
entry further; that is done each time as many again have been seen. If the first column has changed before the limit,
the search ends there. Samples are not kept. Source: pragma "analysis_limit"; the rest was found with SQLite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from minisql.value import Value


def limited_stat1(
    entries: Callable[[Sequence[Value] | None], Iterator[tuple[Value, ...]]],
    key_of: Callable[[tuple[Value, ...]], Any],
    n_compared: int,
    n_terms: int,
    n_entries: int,
    limit: int,
) -> str | None:
    """The text for sqlite_stat1; None of an index without entries.

    Args:
        entries: the entries behind all that begin with a prefix, None for all of them.
        key_of: what entries are compared by, column by column.
        n_compared: columns in which entries may differ, from the first on.
        n_terms: columns that the index's definition names.
        n_entries: in the index.
        limit: entries to look at before the first skip.
    """
    n_rows = n_skips = 0
    distinct = [0] * n_terms
    last: Any = ()
    waiting = entries(None)
    while (entry := next(waiting, None)) is not None:
        key = key_of(entry)[:n_compared]
        if n_rows:
            changed = next((i for i in range(n_compared) if key[i] != last[i]), n_compared)
            for i in range(changed, n_terms):
                distinct[i] += 1
        n_rows, last = n_rows + 1, key
        if n_rows > limit * (n_skips + 1):
            n_skips += 1
            if distinct[0]:
                break
            waiting = entries(entry[:1])
            next(waiting, None)
    if not n_rows:
        return None
    numbers = [n_entries if n_skips else n_rows]
    for n_others in distinct:
        average = (n_rows + n_others) // (n_others + 1)
        if average == 2 and n_rows * 10 <= (n_others + 1) * 11:
            average = 1
        numbers.append(average)
    return " ".join(map(str, numbers))
