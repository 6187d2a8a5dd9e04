"""Which pages a tree's rows are on, without a look at them: what a scan over columns asks before it reads many at once.

Source: fileformat2 §1.6 "B-tree Pages".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final

from minisql.errors import CorruptError
from minisql.frozen import frozen
from minisql.storage.btree.node import IndexLeaf, is_leaf
from minisql.storage.btree.tree import MAX_DEPTH

if TYPE_CHECKING:
    from minisql.storage.btree.index_reading import IndexReading
    from minisql.storage.btree.order import Bound
    from minisql.storage.btree.table import TableTree
    from minisql.storage.btree.tree import Tree
    from minisql.storage.page import Page

_IS_LEAF: Final = 8  # in the first byte of a page, its type
_N_CELLS: Final = 3  # offsets in the page's header, in bytes
_RIGHTMOST: Final = 8
_INTERIOR_CELLS: Final = 12
_HEADER_OF_FILE: Final = 100


def leaf_page_numbers(table: TableTree, low: int | None = None, high: int | None = None) -> list[int]:
    """The leaves that hold rows with rowids from `low` to `high`, both inclusive, in order; others are not named.

    Interior pages are read, and kept parsed; of the leaves only the first is looked at (invariant B3).
    Raises:
        CorruptError: an interior page is damaged, or there are more pages than in the file.
    """
    level = [table.root_page_no]
    for _ in range(MAX_DEPTH):
        if is_leaf(table._fetch(level[0])):
            return level
        below: list[int] = []
        for page_no in level:
            node: Any = table._page_and_node(page_no)[1]
            if not node.is_interior:
                raise CorruptError(f"page {page_no} is a leaf beside interior pages")
            first = bisect_left(node.keys, low) if low is not None and page_no == level[0] else 0
            last = bisect_left(node.keys, high) if high is not None and page_no == level[-1] else len(node.keys)
            below += node.children[first : last + 1]
        if len(below) > table._pager.n_pages:
            raise CorruptError(f"the tree of page {table.root_page_no} has a cycle")
        if not below:
            return []
        level = below
    raise CorruptError(f"the tree of page {table.root_page_no} has more than {MAX_DEPTH} levels")


@frozen
class IndexLeaves:
    """The leaves of an index tree that hold the entries of a range, in order.

    dividers: the entries between them, in the form of leaf cells: one behind each leaf but the last.
    n_before, n_after: entries on the first leaf that are before the range, and on the last one behind it.
    """

    page_nos: list[int]
    dividers: list[bytes]
    n_before: int = 0
    n_after: int = 0


def index_leaves(index: IndexReading, low: Bound | None = None, high: Bound | None = None) -> IndexLeaves:
    """Where the entries between two bounds are; None: no bound. What was put off has been carried out.

    Interior pages are read, and kept parsed, and so are the first leaf and the last one, where they have a bound.
    Raises:
        CorruptError: as `leaf_page_numbers`.
    """
    start = None if low is None else index._place(low[0], after=not low[1])
    end = None if high is None else index._place(high[0], after=high[1])
    page_nos: list[int] = []
    dividers: list[bytes] = []
    n_before = n_after = n_visits = 0
    leaf_depth, n_pages = _depth(index), index._pager.n_pages
    # To come, the next one last: a divider, or (page number, depth, all its entries >= start, and all < end).
    waiting: list[tuple[int, int, bool, bool] | bytes] = [(index.root_page_no, 1, start is None, end is None)]
    while waiting:
        step = waiting.pop()
        if isinstance(step, bytes):
            dividers.append(step)
            continue
        page_no, depth, above, below = step
        if depth == leaf_depth and above and below:
            page_nos.append(page_no)
            continue
        n_visits += 1
        node: Any = index._page_and_node(page_no)[1]
        if n_visits > n_pages or len(page_nos) > n_pages or node.is_interior is (depth == leaf_depth):
            raise CorruptError(f"the tree of page {index.root_page_no} is not a tree at page {page_no}")
        cells = node.cells
        first = 0 if above else index._search(node, start)
        last = len(cells) if below else index._search(node, end)
        if depth == leaf_depth:
            page_nos.append(page_no)
            n_before, n_after = n_before + first, n_after + len(cells) - last
            continue
        if above and below and depth + 1 == leaf_depth:  # all at once: 0.01 us an entry, not 0.3 us
            page_nos += node.children
            dividers += cells
            continue
        found: list[tuple[int, int, bool, bool] | bytes] = []
        for slot in range(first, last + 1):
            found.append((node.children[slot], depth + 1, above or slot > first, below or slot < last))
            found += cells[slot : slot + 1] if slot < last else ()
        waiting += reversed(found)
    return IndexLeaves(page_nos, dividers, n_before, n_after)


def _depth(index: IndexReading) -> int:
    """Levels from the root, 1, to the leaves."""
    page_no = index.root_page_no
    for depth in range(1, MAX_DEPTH + 1):
        page = index._fetch(page_no)
        if page.node is None and page.image[0] == IndexLeaf.type:
            return depth
        node: Any = index._page_and_node(page_no)[1]
        if not node.is_interior:
            return depth
        page_no = node.children[0]
    raise CorruptError(f"the tree of page {index.root_page_no} has more than {MAX_DEPTH} levels")


def estimate_rows(tree: Tree) -> int:
    """About how many rows or entries there are: what the middle of the tree holds, times the pages beside it.

    Three pages are looked at, none is parsed: 3 us where they are cached. It is exact for a single leaf. A damaged tree
    has some number, too.
    """
    if not tree._pager.n_pages:
        return 0
    n_rows, page_no = 1, tree.root_page_no
    for _ in range(MAX_DEPTH):
        page = tree._cached(page_no) or tree._fetch(page_no)
        image, start = page.bytes(), _HEADER_OF_FILE if page_no == 1 else 0
        n_cells = image[start + _N_CELLS] << 8 | image[start + _N_CELLS + 1]
        if image[start] & _IS_LEAF:
            return n_rows * n_cells
        n_rows *= n_cells + 1
        page_no = _middle_child(page, start, n_cells)
        if not 1 <= page_no <= tree._pager.n_pages:
            break
    return n_rows


def estimate_between(index: IndexReading, low: Bound | None, high: Bound | None) -> int:
    """About how many entries there are between two bounds: by the first interior page that tells them apart."""
    n_entries = estimate_rows(index)
    if low is None or high is None or not n_entries:
        return n_entries
    start, end = index._place(low[0], after=not low[1]), index._place(high[0], after=high[1])
    page_no = index.root_page_no
    for _ in range(MAX_DEPTH):
        node: Any = index._page_and_node(page_no)[1]
        first, last = index._search(node, start), index._search(node, end)
        if not node.is_interior:
            return max(0, last - first)
        n_entries //= len(node.children)
        if first != last:
            return n_entries * max(1, last - first)
        page_no = node.children[first]
    return n_entries


def _middle_child(page: Page, start: int, n_cells: int) -> int:
    image = page.image
    place = start + _RIGHTMOST
    if n_cells:
        pointer = start + _INTERIOR_CELLS + (n_cells // 2) * 2
        place = image[pointer] << 8 | image[pointer + 1] if pointer + 2 <= len(image) else len(image)
    return int.from_bytes(image[place : place + 4], "big")
