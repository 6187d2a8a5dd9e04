"""When arrays pay: NumPy takes 0.14 s to import, and each of its calls some microseconds. Imports neither it nor what
uses it (`vector.py`, `rewrite.py`, `harvest.py`)."""

from __future__ import annotations

import sys
from typing import Any, Final

from minisql.storage.btree.leaf_pages import estimate_rows
from minisql.storage.btree.tree import MAX_DEPTH, Tree

_MANY_CHANGES: Final = 300
_CHANGES_BEFORE_NUMPY: Final = 10_000  # importing it takes as long as 7,000 of them
_MANY_BYTES: Final = 1 << 16
_MANY_ENTRIES: Final = 2000
_ENTRIES_BEFORE_NUMPY: Final = 50_000  # that are counted one by one while it is imported
_BYTES_BEFORE_NUMPY: Final = 3 << 20  # of a table, about 40,000 rows: 0.17 s without arrays


def pay_for_changes(n_changes: int) -> bool:
    """Whether so many changes of an index are to be carried out by arrays."""
    return n_changes >= (_MANY_CHANGES if "numpy" in sys.modules else _CHANGES_BEFORE_NUMPY)


def pay_for_entries(index: Tree) -> bool:
    """Whether the entries of an index are to be counted by arrays: about as many as there are."""
    limit = _MANY_ENTRIES if "numpy" in sys.modules else _ENTRIES_BEFORE_NUMPY
    return estimate_rows(index) >= limit


def pay_for_table(table: Tree) -> bool:
    """Whether a table is to be read by arrays: by its size, guessed from the leftmost pages."""
    n_leaves, page_no = 1, table.root_page_no
    for _ in range(MAX_DEPTH):
        node: Any = table._page_and_node(page_no)[1]
        if type(node) is table.leaf_type:
            break
        n_leaves *= len(node.children)
        page_no = node.children[0]
    limit = _MANY_BYTES if "numpy" in sys.modules else _BYTES_BEFORE_NUMPY
    return n_leaves * table.space.geometry.page_size >= limit
