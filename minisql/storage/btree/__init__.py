"""B+trees on pages: tables by rowid, indexes by their values.

In come rowids with records and tuples of values; out go decoded rows in order. Pages are asked of the pager, parsed
into nodes, edited as nodes, and given back as bytes. Nothing here knows of transactions: the pager is told before
a page changes, and tells with `cache_generation` that pages were dropped.
"""

from minisql.storage.btree.index import IndexTree
from minisql.storage.btree.order import Bound, KeyOrder
from minisql.storage.btree.table import TableTree

__all__ = ["Bound", "IndexTree", "KeyOrder", "TableTree"]
