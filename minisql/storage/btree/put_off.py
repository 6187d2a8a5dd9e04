"""Changes of an index that were put off, carried out together: what goes first, then what comes, in the order of keys.

A few of them are cheapest done one leaf at a time (`merge.py`), many by making leaves anew (`rewrite.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minisql.numpy_import import import_numpy
from minisql.storage.btree.arrays import pay_for_changes
from minisql.storage.btree.merge import delete_sorted, insert_sorted
from minisql.storage.text import UTF8

if TYPE_CHECKING:
    from minisql.storage.btree.index import IndexTree
    from minisql.storage.record import Row


def carry_out(tree: IndexTree, removed: list[Row], added: list[Row]) -> None:
    """Take entries out, and put others in.

    Raises:
        CorruptError: as `IndexTree.remove` and `insert`.
    """
    if pay_for_changes(len(removed) + len(added)) and tree.order.is_binary and tree.space.encoding == UTF8:
        import_numpy()
        from minisql.storage.btree.changes import Changes
        from minisql.storage.btree.rewrite import rewrite_sorted

        going, coming = Changes.of(tree, removed), Changes.of(tree, added)
        if going is not None and coming is not None:
            removed, added = rewrite_sorted(tree, going, coming)
    if removed:
        delete_sorted(tree, *_sorted(tree, removed))
    if added:
        keys, added = _sorted(tree, added)
        insert_sorted(tree, keys, added, tree.cells_of(added))


def _sorted(tree: IndexTree, entries: list[Row]) -> tuple[list[Any], list[Row]]:
    """(keys, entries) in the order of the keys."""
    order = tree.order
    keys = order.keys(entries)
    if keys is entries:
        try:
            entries.sort()
        except TypeError:
            entries.sort(key=order.total)
        return entries, entries
    try:
        numbers = sorted(range(len(keys)), key=keys.__getitem__)
    except TypeError:
        numbers = sorted(range(len(keys)), key=lambda number: order.total(keys[number]))
    return [keys[number] for number in numbers], [entries[number] for number in numbers]
