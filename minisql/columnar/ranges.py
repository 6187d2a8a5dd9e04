"""Which entries of an index a scan reads: bounds, made anew for each run. Does without NumPy, as `size.py` asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.executor.index_scan import IndexRange
from minisql.executor.keys import OneKey, bind_prefixes, build_key
from minisql.executor.run import Run
from minisql.executor.trees import bind_index, index_reader
from minisql.planner import nodes
from minisql.planner.expr import Binary, Call, Cast, Const, Param, Unary, walk

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.storage.btree.order import Bound

Bounds = tuple["Bound | None", "Bound | None"]


def is_constant(key: nodes.SeekKey | nodes.InKeys | None) -> bool:
    """Is there no key, or one whose value is known when the run begins?"""
    if key is None:
        return True
    return isinstance(key, nodes.SeekKey) and all(
        isinstance(expr, Const | Param | Unary | Binary | Cast) or (isinstance(expr, Call) and expr.function.builtin)
        for expr in walk(key.expr)
    )


def has_fixed_bounds(access: nodes.IndexSeek) -> bool:
    """Does the scan read one range of the index, whose bounds are known when the run begins?"""
    keys = (*access.equal, access.low, access.high)
    return not access.n_skipped and all(is_constant(key) for key in keys)


def range_of(builder: Builder, scan: nodes.Scan, wanted: tuple[int, ...]) -> IndexRange | None:
    """The entries of the scan, which has fixed bounds; None: all of the index."""
    access = scan.access
    assert isinstance(access, nodes.IndexSeek), access
    if not access.equal and access.low is None and access.high is None:
        return None

    def built(key: nodes.SeekKey | nodes.InKeys) -> OneKey:
        made = build_key(key, (), builder.context, builder.build_list)
        assert isinstance(made, OneKey), key
        return made

    index, terms = access.index, access.index.stored_terms
    return IndexRange(
        bind_index(index, scan.database, builder.collations),
        index_reader(scan.table, index, wanted),
        tuple(built(key) for key in access.equal if isinstance(key, nodes.SeekKey)),
        None if access.low is None else built(access.low),
        access.low_inclusive,
        None if access.high is None else built(access.high),
        access.high_inclusive,
        terms[len(access.equal)].descending if len(access.equal) < len(terms) else False,
        access.reverse,
        access.with_blobs,
    )


def bounds_of(entries: IndexRange | None, run: Run) -> list[Bounds]:
    """The bounds of the entries in this run; several, or none, one behind the other in the order of the scan."""
    if entries is None:
        return [(None, None)]
    found: list[Bounds] = []
    is_equal = entries.low is None and entries.high is None
    between = entries.bind_bounds(run)
    for prefix in bind_prefixes(entries.equal, run)(()):
        if is_equal:
            found.append(((prefix, True), (prefix, True)))
        else:
            found += between(prefix, ())
    return found
