"""How a table is read, in the words of EXPLAIN QUERY PLAN. Source: eqp §1.1 "Table and Index Scans"."""

from __future__ import annotations

from collections.abc import Iterator

from minisql.planner.expr import Comparison, Expr, Subquery
from minisql.planner.nodes import (
    Access,
    FullScan,
    IndexSeek,
    InKeys,
    NullsApart,
    OrUnion,
    RowidRange,
    RowidSeek,
    SeekKey,
)
from minisql.schema.objects import Index, Table
from minisql.value.collate import Collation


def access_text(label: str, table: Table, access: Access) -> str:
    """The line of a table, which the query calls `label`."""
    match access:
        case FullScan():
            return f"SCAN {label}"
        case RowidSeek():
            return f"SEARCH {label} USING INTEGER PRIMARY KEY (rowid=?)"
        case RowidRange():
            bounds = [f"rowid{sign}?" for sign, key in ((">", access.low), ("<", access.high)) if key is not None]
            return f"SEARCH {label} USING INTEGER PRIMARY KEY ({' AND '.join(bounds)})"
        case IndexSeek():
            return _index_text(label, table, access)
        case NullsApart(seek):
            return _index_text(label, table, seek)
        case OrUnion():
            return f"MULTI-INDEX OR {label}"


def _index_text(label: str, table: Table, access: IndexSeek) -> str:
    index = access.index
    names = [_term_name(index, table, position) for position in range(len(index.stored_terms))]
    n_skipped = access.n_skipped
    n_equal = n_skipped + len(access.equal)
    parts = [f"ANY({name})" for name in names[:n_skipped]] + [f"{name}=?" for name in names[n_skipped:n_equal]]
    if access.low is not None or access.high is not None:
        bounds = [(access.low, access.low_width), (access.high, access.high_width)]
        if index.stored_terms[n_equal].descending:
            bounds.reverse()
        for sign, (key, width) in zip("><", bounds, strict=True):
            if key is not None:
                bounded = names[n_equal : n_equal + width]
                marks = ",".join("?" * width)
                parts.append(f"{names[n_equal]}{sign}?" if width == 1 else f"({','.join(bounded)}){sign}({marks})")
    if index.is_table:
        return f"SEARCH {label} USING PRIMARY KEY ({' AND '.join(parts)})" if parts else f"SCAN {label}"
    using = f"USING {'COVERING ' if access.covering else ''}INDEX {index.name}"
    return f"SEARCH {label} {using} ({' AND '.join(parts)})" if parts else f"SCAN {label} {using}"


def _term_name(index: Index, table: Table, position: int) -> str:
    column = index.stored_terms[position].column
    if column is None:
        return "<expr>"
    return "rowid" if column < 0 else table.columns[column].name


def _keys_of(access: Access) -> tuple[SeekKey | InKeys | None, ...]:
    match access:
        case RowidSeek(key):
            return (key,)
        case RowidRange():
            return (access.low, access.high)
        case IndexSeek():
            return (*access.equal, access.low, access.high)
        case NullsApart(seek):
            return seek.equal
        case _:
            return ()


def key_expressions(access: Access) -> Iterator[Expr]:
    """What is sought."""
    for key in _keys_of(access):
        if isinstance(key, SeekKey):
            yield key.expr
        elif isinstance(key, InKeys):
            yield from key.items


def in_queries(access: Access) -> Iterator[tuple[Subquery, tuple[Comparison, ...]]]:
    """The queries behind IN whose values are sought, and how these are compared."""
    index = access.index if isinstance(access, IndexSeek) else None
    found: dict[int, tuple[Subquery, list[Comparison]]] = {}
    for position, key in enumerate(_keys_of(access)):
        if isinstance(key, InKeys) and key.query is not None:
            name = "BINARY" if index is None else index.stored_terms[position].collation
            _, hows = found.setdefault(key.query.number, (key.query, []))
            hows.append(Comparison(key.affinity, Collation(name)))
    for query, hows in found.values():
        yield query, tuple(hows)
