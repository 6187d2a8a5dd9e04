"""Access paths: how the rows of a table are found. Source: optoverview, queryplanner."""

from __future__ import annotations

from typing import TypeAlias

from minisql.frozen import frozen
from minisql.planner.expr import Expr, Subquery
from minisql.schema.objects import Index
from minisql.value.affinity import Affinity
from minisql.value.collate import Collation


@frozen
class SeekKey:
    """One value to seek: `expr` (constants, parameters, columns to the left), converted by `affinity`, the column's.

    NULL finds nothing, unless `null_matches` (the term was `IS`).
    """

    expr: Expr
    affinity: Affinity | None
    null_matches: bool = False


@frozen
class InKeys:
    """Many values to seek: each distinct one once, in ascending order. Either a list or a subquery's first column.

    `column`, of a row value: which column of the subquery. Keys of one seek with the same subquery are one row's, and
    its distinct rows are sought in the `order`: (column, descending); none: by the columns as they are sought.
    `collation`: by which the values are distinct and ascend, where that is not the index's; of equal ones the last."""

    items: tuple[Expr, ...]
    query: Subquery | None
    affinity: Affinity | None
    column: int | None = None
    order: tuple[tuple[int, bool], ...] = ()
    collation: Collation | None = None


@frozen
class FullScan:
    """All rows in key order."""

    reverse: bool = False


@frozen
class RowidSeek:
    """`rowid = key` or `rowid IN keys`, these ascending unless `reverse`. A value that is no integer after INTEGER
    affinity finds nothing."""

    key: SeekKey | InKeys
    reverse: bool = False


@frozen
class RowidRange:
    """`low < rowid < high`. A real bound is rounded inwards; text and blob lie above all rowids; NULL finds nothing."""

    low: SeekKey | None
    low_inclusive: bool
    high: SeekKey | None
    high_inclusive: bool
    reverse: bool = False


@frozen
class IndexSeek:
    """Entries of `index` (of the table's own tree when WITHOUT ROWID and `index` is its primary key).

    `equal` fixes the first terms, of `index.stored_terms`; `low` and `high` bound the next one. `n_skipped` terms stand
    before those that are fixed: every value of theirs that occurs is looked up (optoverview §7). Bounds are in the
    *index's* order: on a DESC term, `a > 5` is a high bound. With a bound, rows whose bounded term is NULL never
    qualify. Nothing of all that: a scan of the whole index. `covering`: every column wanted stands in the entry, the
    table is not touched.
    """

    index: Index
    equal: tuple[SeekKey | InKeys, ...]
    low: SeekKey | None = None
    low_inclusive: bool = False
    high: SeekKey | None = None
    high_inclusive: bool = False
    reverse: bool = False
    covering: bool = False
    with_blobs: bool = False  # besides what lies within the bounds, entries whose bounded term is a blob
    low_width: int = 1  # for EXPLAIN: how many terms a row value that the bound is made of goes on for
    high_width: int = 1
    n_skipped: int = 0


@frozen
class OrUnion:
    """Union of the rows found by several paths, each row once (optoverview "OR optimizations"). The whole OR is
    checked again above, so a path may find too much. `gates`: of each path what must be true of the row to the left,
    or it finds nothing that is wanted; None: it is always gone. `rests`: of each path what must be true of the rows
    that it finds besides; one that is not may come later, by another path. `numbers`: of each path, for EXPLAIN."""

    paths: tuple[Access, ...]
    gates: tuple[Expr | None, ...]
    rests: tuple[Expr | None, ...]
    numbers: tuple[int, ...]


@frozen
class NullsApart:
    """The entries of `seek`, which bounds no term, but those with NULL in the first term behind `seek.equal` at the
    other end: before the others if `nulls_first`, else behind them (NULLS FIRST and NULLS LAST)."""

    seek: IndexSeek
    nulls_first: bool


Access: TypeAlias = FullScan | RowidSeek | RowidRange | IndexSeek | OrUnion | NullsApart
