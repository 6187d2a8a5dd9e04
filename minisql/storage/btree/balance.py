"""Keeping a tree's pages neither too full nor too empty.

After an insert a page may have too many cells, after a delete too few. Then it shares with up to two
neighbours; they become up to two pages more or fewer, and the parent is looked at next. A root that is too
full hands everything to a new child first; a root with one child left takes that child's cells back (B4).
The rules for who shares with whom are SQLite's, so that a file grows as it does there.
Source: fileformat2 §1.6 leaves it open; `tests/storage/test_btree_balance.py` holds the pages against SQLite's.
"""

from __future__ import annotations

from typing import Any, Final

from minisql.errors import CorruptError
from minisql.frozen import slotted
from minisql.storage.btree.distribute import MAX_SIBLINGS, distribute
from minisql.storage.btree.node import IndexInterior, IndexLeaf, Node, TableInterior, TableLeaf
from minisql.storage.btree.run import Divider, Run
from minisql.storage.btree.tree import MAX_DEPTH, Space, Tree
from minisql.storage.page import Page
from minisql.storage.varint import varint_size

_POINTER_SIZE: Final = 2


@slotted
class Path:
    """The way from a root to a page: `slots[i]` is the child number taken in `pages[i]`."""

    pages: list[Page]
    slots: list[int]

    @property
    def is_rightmost(self) -> bool:
        """Whether no page of the same level lies to the right."""
        return all(slot == len(_node(page).children) - 1 for page, slot in zip(self.pages, self.slots))


def _node(page: Page) -> Any:
    """The node of a page that is being balanced: it was parsed on the way down.

    Raises:
        CorruptError: the page has been taken for a new one since then. A damaged freelist has pages that are in use.
    """
    if page.node is None:
        raise CorruptError(f"page {page.page_no} is in a tree and in the freelist")
    return page.node


def balance(tree: Tree, path: Path, *, appended: bool = False) -> None:
    """Put the last page of `path`, and then those above it, in order. `path` loses the pages that were done.

    Args:
        path: its last page was changed, and is marked as being newer than its image.
        appended: the change was one cell, put after all others of its page.
    """
    space = tree.space
    usable_size = space.geometry.usable_size
    while True:
        page = path.pages[-1]
        node = _node(page)
        if node.free >= 0 and node.free * 3 <= usable_size * 2:
            return
        if len(path.pages) == 1:
            if node.free >= 0:
                return
            _deepen(tree, path)
            continue
        parent_page, slot = path.pages[-2], path.slots[-1]
        if appended and type(node) is TableLeaf and parent_page.page_no != 1 and slot == len(_node(parent_page).keys):
            _start_next_leaf(tree, parent_page, page)
        else:
            _share(tree, parent_page, slot, is_root=len(path.pages) == 2)
        path.pages.pop()
        path.slots.pop()
        appended = False


def _deepen(tree: Tree, path: Path) -> None:
    """The root's cells go to a new child, the root becomes its parent and has no divider yet."""
    if len(path.pages) >= MAX_DEPTH:
        raise CorruptError(f"the tree of page {tree.root_page_no} has more than {MAX_DEPTH} levels")
    space, root = tree.space, path.pages[0]
    space.pager.write(root)
    child = space.freelist.allocate(root.page_no)
    _attach(child, _moved(space, child, _node(root)))
    frame = space.frame(root)
    interior: Node
    if isinstance(child.node, (TableLeaf, TableInterior)):
        interior = TableInterior(frame, [], [child.page_no])
    else:
        interior = IndexInterior(frame, [], [], [child.page_no])
    _attach(root, interior)
    tree.own(child.page_no, _node(child))
    tree.own(root.page_no, interior)
    path.pages.insert(1, child)
    path.slots.insert(0, 0)


def _start_next_leaf(tree: Tree, parent_page: Page, page: Page) -> None:
    """Rows that come in order: the last cell alone begins the next leaf, and the full leaf stays as it is."""
    space = tree.space
    leaf, parent = _node(page), _node(parent_page)
    space.pager.write(parent_page)
    new = space.freelist.allocate()
    key, cell = leaf.keys[-1], leaf.cells[-1]
    leaf.remove(len(leaf.cells) - 1)
    page.node_is_newer = True
    _attach(new, TableLeaf(space.frame(new), [key], [cell]))
    add_last_child(parent_page, leaf.keys[-1], new.page_no)
    tree.own(new.page_no, _node(new))
    tree.own(parent_page.page_no, parent)


def add_last_child(parent_page: Page, last_rowid: int, page_no: int) -> None:
    """A new leaf, to the right of the one that `last_rowid` is the last row of. The parent may become too full."""
    parent: Any = _node(parent_page)
    parent.keys.append(last_rowid)
    parent.children.append(page_no)
    parent.free -= 4 + varint_size(last_rowid) + _POINTER_SIZE
    parent_page.node_is_newer = True


def _share(tree: Tree, parent_page: Page, slot: int, *, is_root: bool) -> None:
    """Share the cells of child `slot` and its neighbours among as many pages as they need."""
    space = tree.space
    parent = _node(parent_page)
    first = first_sibling(slot, len(parent.children))
    old_pages = _siblings(tree, parent_page, first)
    kind = type(_node(old_pages[0]))
    run = Run(parent, first, [_node(page) for page in old_pages], tree._key)
    leaf_data = kind is TableLeaf
    capacity = space.geometry.usable_size - kind.header_size
    ends, used = distribute(
        run.sizes, run.ends, run.used, capacity, leaf_data=leaf_data, fill_left=space.fill_left
    )
    starts = [0, *[end if leaf_data else end + 1 for end in ends[:-1]]]
    dividers = [run.divider(end) for end in ends[:-1]]
    nodes = run.cut(list(zip(starts, ends)), [capacity - n_used for n_used in used])

    space.pager.write(parent_page)
    pages = pages_for(space, old_pages, len(nodes))
    for page, node in zip(pages, nodes):
        node.frame = space.frame(page)
        _attach(page, node)
    replace_children(parent_page, first, len(old_pages), [page.page_no for page in pages], dividers)
    for page in pages:
        tree.own(page.page_no, _node(page))
    tree.own(parent_page.page_no, _node(parent_page))
    if is_root and not dividers and len(_node(parent_page).children) == 1:
        _make_shallower(tree, parent_page, pages[0])


def first_sibling(slot: int, n_children: int) -> int:
    """The first of the children that share with child `slot`: up to `MAX_SIBLINGS` of them."""
    if n_children <= MAX_SIBLINGS or slot == 0:
        return 0
    return min(slot - 1, n_children - MAX_SIBLINGS)


def _siblings(tree: Tree, parent_page: Page, first: int) -> list[Page]:
    """The pages that take part, ready to be changed."""
    pager = tree.space.pager
    page_nos = _node(parent_page).children[first : first + MAX_SIBLINGS]
    if len(set(page_nos)) < len(page_nos) or not {parent_page.page_no, tree.root_page_no}.isdisjoint(page_nos):
        raise CorruptError(f"page {parent_page.page_no}: a child is there twice, or is above")
    pages = []
    for page_no in page_nos:
        pages.append(tree._page_and_node(page_no)[0])
    if len({type(page.node) for page in pages}) > 1:
        raise CorruptError(f"page {parent_page.page_no}: its children are at different depths")
    if isinstance(pages[0].node, TableLeaf | TableInterior) != isinstance(parent_page.node, TableInterior):
        raise CorruptError(f"page {parent_page.page_no}: its children are of another kind of tree")
    for page in pages:
        pager.write(page)
    return pages


def pages_for(space: Space, old_pages: list[Page], n_pages: int) -> list[Page]:
    """As many pages as needed, in the order of their numbers: so a scan reads forward in the file."""
    pages = old_pages[:n_pages]
    nearby = old_pages[0].page_no
    while len(pages) < n_pages:
        pages.append(space.freelist.allocate(nearby))
        nearby = pages[-1].page_no
    for page in old_pages[n_pages:]:
        space.freelist.free(page.page_no)
    return sorted(pages, key=lambda page: page.page_no)


def replace_children(
    parent_page: Page, first: int, n_old: int, page_nos: list[int], dividers: list[Divider]
) -> None:
    """Put pages, and what divides them, in the places of `n_old` children, of which `first` is the number of the first.
    The parent may be too full or too empty after it."""
    parent = _node(parent_page)
    gone = slice(first, first + n_old - 1)
    parent.children[first : first + n_old] = page_nos
    keys = [key for key, _ in dividers]
    if type(parent) is TableInterior:
        sizes_gone, sizes_new = map(varint_size, parent.keys[gone]), map(varint_size, keys)
        parent.keys[gone] = keys
    else:
        cells = [cell for _, cell in dividers]
        sizes_gone, sizes_new = map(len, parent.cells[gone]), map(len, cells)
        parent.cells[gone] = cells
        if parent.keys is not None:
            parent.keys[gone] = keys
            if None in keys:
                parent.keys = None
    # Counting all of the parent's cells again would take longer than everything else here.
    parent.free += sum(sizes_gone) - sum(sizes_new) + (n_old - 1 - len(keys)) * (4 + _POINTER_SIZE)
    parent_page.node_is_newer = True


def _make_shallower(tree: Tree, root: Page, child: Page) -> None:
    """The root takes its only child's cells, if it has room for them: page 1 has 100 bytes less."""
    content = _node(child)
    if _node(root).frame.offset > content.free:
        return
    node = _moved(tree.space, root, content)
    tree.space.freelist.free(child.page_no)
    _attach(root, node)
    tree.own(root.page_no, node)


def _moved(space: Space, page: Page, node: Node) -> Node:
    """The content of `node` as a node for `page`."""
    frame = space.frame(page)
    if isinstance(node, TableLeaf):
        return TableLeaf(frame, node.keys, node.cells)
    if isinstance(node, TableInterior):
        return TableInterior(frame, node.keys, node.children)
    if isinstance(node, IndexLeaf):
        return IndexLeaf(frame, node.keys, node.cells)
    return IndexInterior(frame, node.keys, node.cells, node.children)


def _attach(page: Page, node: Node) -> None:
    """Make `node` the content of a page that `Pager.write` has seen."""
    page.node = node
    page.node_is_newer = True


