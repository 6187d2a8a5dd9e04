"""Rows to bytes and back: one database file, its pages, its trees.

In come root page numbers, rowids, records and tuples of values; out go the same from the file. Here are the file
system that can be swapped (`vfs`), the pager with its journal or write-ahead log, the record format, the B+trees, the
freelist and the page level of the integrity check. SQL, column affinity and collating sequences are unknown here: an
index is told how to compare by a `KeyOrder`.
"""

from minisql.storage.btree import Bound, IndexTree, KeyOrder, TableTree
from minisql.storage.record import ROWID, RowReader, Value, decode_record, encode_record
from minisql.storage.store import AutoVacuum, Meta, Store, TreeKind

__all__ = [
    "ROWID",
    "AutoVacuum",
    "Bound",
    "IndexTree",
    "KeyOrder",
    "Meta",
    "RowReader",
    "Store",
    "TableTree",
    "TreeKind",
    "Value",
    "decode_record",
    "encode_record",
]
