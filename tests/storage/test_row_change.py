"""A row that is changed where it was looked up last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minisql.storage import RowReader, Store, TreeKind, encode_record
from minisql.storage.btree.table import TableTree
from minisql.storage.vfs.memory import MemoryVfs

WHOLE = RowReader(None)
ROWIDS = [n * 7 for n in range(1, 300)]  # with gaps: such leaves are searched


def row(rowid: int, word: str = "row") -> bytes:
    return encode_record((f"{word} {rowid}",))


def nothing(store: Store, tree: TableTree) -> None:
    """No change comes between."""


def another_row_goes(store: Store, tree: TableTree) -> None:
    tree.delete(700)


def another_row_comes(store: Store, tree: TableTree) -> None:
    tree.insert(701, row(701))


def a_rollback(store: Store, tree: TableTree) -> None:
    """Of a row that was there when this one was looked up."""
    store.rollback_to(0)


def a_transaction(store: Store, tree: TableTree) -> None:
    store.commit()
    store.begin_write()
    tree.delete(14)


@pytest.mark.parametrize("between", [nothing, another_row_goes, another_row_comes, a_rollback, a_transaction])
@pytest.mark.parametrize("deletes", [True, False])
def test_what_comes_between_a_look_and_a_change_counts(
    between: Callable[[Store, TableTree], None], deletes: bool
) -> None:
    store = Store.open(MemoryVfs(), "/change.db", page_size=1024)
    store.begin_write()
    root = store.create_tree(TreeKind.TABLE)
    for rowid in ROWIDS:
        store.table(root).insert(rowid, row(rowid))
    store.commit()
    store.close()
    store = Store.open(store.pager.vfs, "/change.db")
    store.begin_write()
    store.savepoint()
    tree = store.table(root)
    tree.insert(702, row(702))
    tree.delete(702)
    if between is a_rollback:
        tree.insert(699, row(699))
    assert tree.get(707, WHOLE) == ("row 707",)
    between(store, tree)
    if deletes:
        assert tree.delete(707)
    else:
        tree.replace(707, row(707, "new"))
    others = {"another_row_goes": {700}, "a_transaction": {14}}.get(between.__name__, set())
    gone = others | ({707} if deletes else set())
    come = {701} if between is another_row_comes else set()
    expected = {rowid: f"row {rowid}" for rowid in sorted((set(ROWIDS) | come) - gone)}
    if not deletes:
        expected[707] = "new 707"
    assert dict(tree.rows(RowReader((-1, 0)))) == expected
    assert store.check([root]) == []
    store.rollback()


def test_a_row_that_is_gone_with_its_table_is_not_deleted() -> None:
    """Its leaf is a free page now, with the bytes that it had."""
    store = Store.open(MemoryVfs(), "/cleared.db", page_size=1024)
    store.begin_write()
    root = store.create_tree(TreeKind.TABLE)
    for rowid in ROWIDS:
        store.table(root).insert(rowid, row(rowid))
    store.commit()
    store.close()
    store = Store.open(store.pager.vfs, "/cleared.db")
    store.begin_write()
    tree = store.table(root)
    assert tree.get(707, WHOLE) == ("row 707",)
    tree.clear()
    assert not tree.delete(707)
    assert store.check([root]) == []
    store.rollback()
