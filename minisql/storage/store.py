"""One database file: its transactions, its header fields, its trees.

Source: fileformat2 §1.3 (the header's fields), §2.6 (page 1 is the root of the schema table).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from enum import Enum, IntEnum
from typing import Final

from minisql.errors import CorruptError
from minisql.storage.btree.cell import Geometry
from minisql.storage.btree.empty import EmptyTable
from minisql.storage.btree.index import IndexTree
from minisql.storage.btree.node import IndexInterior, IndexLeaf, Node, TableInterior, TableLeaf
from minisql.storage.btree.order import KeyOrder
from minisql.storage.btree.table import TableTree
from minisql.storage.btree.tree import Space, Tree
from minisql.storage.header import SQLITE_VERSION_NUMBER, Header, get_field, with_field
from minisql.storage.pager import DEFAULT_CACHE_SIZE, Pager, PagerState
from minisql.storage.relocate import Relocator
from minisql.storage.vfs.base import Vfs

ENCODINGS: Final[dict[int, str]] = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}
_ENCODING_CODES: Final = {name: code for code, name in ENCODINGS.items()}
_SCHEMA_FORMAT: Final = 4
SCHEMA_ROOT: Final = 1
"""The root page of `sqlite_schema`."""


class AutoVacuum(IntEnum):
    """What becomes of free pages. Source: pragma "auto_vacuum"."""

    NONE = 0
    FULL = 1
    INCREMENTAL = 2


class SecureDelete(IntEnum):
    """What becomes of the bytes of deleted content. Source: pragma "secure_delete".

    Of OFF and FAST nothing differs here: a page that is written anyway holds nothing but what counts.
    """

    OFF = 0
    ON = 1
    FAST = 2


class TreeKind(Enum):
    """What `Store.create_tree` makes."""

    TABLE = "table"
    INDEX = "index"


class Meta(IntEnum):
    """The header's fields that `meta` and `set_meta` know; the value is the offset in page 1, in bytes."""

    FREE_PAGE_COUNT = 36
    SCHEMA_COOKIE = 40
    SCHEMA_FORMAT = 44
    DEFAULT_CACHE_SIZE = 48
    LARGEST_ROOT_PAGE = 52
    TEXT_ENCODING = 56
    USER_VERSION = 60
    INCREMENTAL_VACUUM = 64
    APPLICATION_ID = 68


class Store:
    """Pager, freelist, header fields and trees of one database file.

    Attributes:
        pager: for settings (`synchronous`, `journal_mode`, `cache_size`, `busy`) and state. Transactions are
            opened and ended here, not there: the trees have to know.
        encoding: of the text in it, a Python codec. For an empty file, the one that it will get.
        auto_vacuum: for a database that has no content yet; the header says what an older one is.
        auto_vacuum_after_vacuum, page_size_after_vacuum: what VACUUM shall make of it; None: what it is.
        on_leaf: called once for each leaf that a scan comes to; may raise, to stop the scan.
        n_reloads, n_commits: how often the file was found changed by others, and how often this store has committed:
            whoever looks at pages over several transactions (a backup) compares them.
        tree_generation: goes up when `table` and `index` may give other trees than before: whoever keeps one, or a
            function of one, over several statements compares it.
        at_close: called, once each, when the store is closed.
    """

    def __init__(self, pager: Pager, encoding: str = "utf-8") -> None:
        self.pager = pager
        self.encoding = encoding
        self._space = Space(pager, encoding)
        self.auto_vacuum = AutoVacuum.NONE
        self.auto_vacuum_after_vacuum: AutoVacuum | None = None
        self.page_size_after_vacuum: int | None = None
        self.n_reloads = 0
        self.n_commits = 0
        self.tree_generation = 0
        self._secure_delete = SecureDelete.OFF
        self._relocator = Relocator(self._space, self._tree_for)
        self.at_close: list[Callable[[], None]] = []
        self._self_key = object()
        self._is_stale = False  # the pager has found the file changed, and we could not look at it yet
        self._tables: dict[int, TableTree] = {}
        self._indexes: dict[int, IndexTree] = {}

    @classmethod
    def open(
        cls,
        vfs: Vfs,
        path: str,
        *,
        readonly: bool = False,
        create: bool = True,
        page_size: int = 4096,
        reserved_bytes: int = 0,
        cache_size: int = DEFAULT_CACHE_SIZE,
        encoding: str = "utf-8",
    ) -> Store:
        """Open a database file; nothing of it is read before the first `begin_read`.

        Args:
            create: make an empty file where there is none.
            page_size, reserved_bytes, encoding: for a database that has no content yet.
            cache_size: clean pages to keep; or, negative, KiB of them. The default is more.
        Raises:
            CantOpenError: there is no such file, or it cannot be made.
        """
        pager = Pager(
            vfs,
            path,
            readonly=readonly,
            create=create,
            page_size=page_size,
            reserved_bytes=reserved_bytes,
            cache_size=cache_size,
        )
        return cls(pager, encoding)

    @property
    def auto_vacuum_mode(self) -> AutoVacuum:
        """What the database does with its free pages now."""
        if self.pager.n_pages == 0:
            return self.auto_vacuum
        if not self.meta(Meta.LARGEST_ROOT_PAGE):
            return AutoVacuum.NONE
        return AutoVacuum.INCREMENTAL if self.meta(Meta.INCREMENTAL_VACUUM) else AutoVacuum.FULL

    @property
    def on_leaf(self) -> Callable[[], None] | None:
        """See the class."""
        return self._space.on_leaf

    @on_leaf.setter
    def on_leaf(self, call: Callable[[], None] | None) -> None:
        self._space.on_leaf = call

    def watch_pages(self, on_page: Callable[[bool], None] | None) -> Callable[[bool], None] | None:
        """Tell `on_page` of each page that a tree comes to: True, if it has to be fetched, False, if it is in the
        cache. None: tell nobody. Returns who was told before. While nobody is, it costs nothing."""
        before, self._space.on_page = self._space.on_page, on_page
        for tree in (*self._tables.values(), *self._indexes.values()):
            tree.find_pages()
        self.tree_generation += 1
        self._space.chains.find_pages(on_page)
        return before

    @property
    def secure_delete(self) -> SecureDelete:
        """Whether free pages are overwritten with zeros."""
        return self._secure_delete

    @secure_delete.setter
    def secure_delete(self, value: SecureDelete) -> None:
        self._secure_delete = value
        self._space.freelist.overwrites = value is SecureDelete.ON

    @property
    def may_choose_encoding(self) -> bool:
        """Does the file say nothing of its encoding? It may have pages: of a `PRAGMA user_version = 1`."""
        return self.pager.n_pages == 0 or self.meta(Meta.TEXT_ENCODING) == 0

    def choose_encoding(self, encoding: str) -> None:
        """Choose the text encoding (a Python codec) of a database that has had no table yet."""
        assert self.may_choose_encoding, "the file has its encoding"
        self.encoding = self._space.encoding = encoding

    # ---- transactions: the pager's, and what trees and encoding have to learn from them

    def begin_read(self) -> bool:
        """Open a read transaction. True: the file is not as it was seen last, all derived from it is void.

        Raises:
            BusyError, NotADatabaseError, CorruptError, ReadonlyError: see `Pager.begin_read`.
        """
        changed = self.pager.begin_read() or self._is_stale
        if changed:
            self.n_reloads += 1
            self._is_stale = True
            try:
                self._reload()
            except BaseException:
                self.pager.end_read()
                raise
            self._is_stale = False
        return changed

    def begin_again(self) -> bool:
        """As `begin_read`, where the file is as it was seen last. False: nothing has happened."""
        return not self._is_stale and self.pager.begin_again()

    def end_read(self) -> None:
        """Close the read transaction."""
        self.pager.end_read()

    def begin_write(self, *, exclusive: bool = False) -> bool:
        """Open a write transaction, and a read transaction if none is open. Returns as `begin_read` does.

        An empty file gets its first page: header, and the empty schema table.
        """
        changed = self.begin_read()
        self.pager.begin_write(exclusive=exclusive)
        if self.pager.n_pages == 0:
            self._create_database()
        return changed

    def begin_write_again(self) -> bool:
        """As `begin_write`, where nothing has happened since this store has read or written last. False: nothing has
        happened now, either: see `Pager.begin_write_again`."""
        return not self._is_stale and self.pager.n_pages > 0 and self.pager.begin_write_again()

    def commit(self) -> None:
        """Write what has changed and go on reading. BusyError leaves the transaction open, to be tried again.

        A database with full auto-vacuum loses its free pages now.
        """
        self._make_ready()
        self.pager.commit()

    def commit_and_leave(self) -> bool:
        """As `commit` and then `end_read`, where a few pages have changed, and no more. False: nothing has happened.
        See `Pager.commit_and_leave`."""
        space = self._space
        if space.unsettled or space.ptrmap.active or not self.pager.commit_and_leave():
            return False
        self.n_commits += 1
        return True

    def prepare_commit(self, super_journal: str | None = None) -> None:
        """The first half of `commit`: see `Pager.prepare_commit`."""
        self._make_ready()
        self.pager.prepare_commit(super_journal)

    def _make_ready(self) -> None:
        space = self._space
        if space.unsettled:
            space.settle()
        if (
            space.ptrmap.active
            and self.pager.state is PagerState.WRITING
            and not self.meta(Meta.INCREMENTAL_VACUUM)
            and self.meta(Meta.FREE_PAGE_COUNT)
        ):
            self.incremental_vacuum()
        self.n_commits += self.pager.has_changes

    def finish_commit(self, *, is_decided: bool = False) -> None:
        """The second half of `commit`: see `Pager.finish_commit`."""
        self.pager.finish_commit(is_decided=is_decided)

    def commit_images(self, *, page_size: int, n_pages: int) -> None:
        """Commit a transaction that has replaced all content by images of another database, and reload.

        Args:
            page_size, n_pages: what the images are, whatever size the pages had through which they were written.
        Raises: as `commit`; after BusyError it can be tried again.
        """
        if page_size == self.pager.page_size:
            self.pager.commit()
        else:
            self.pager.commit_as(page_size, n_pages)
        self.n_commits += 1
        self.pager.cache_generation += 1
        self._forget_trees()
        self._reload()

    def make_empty(self) -> None:
        """Let the database that is being written be as it was when it got its first page."""
        self.pager.shrink(0)
        self._create_database()
        self._invalidate_trees()

    def rollback(self) -> None:
        """Forget what has changed and go on reading, if the pager can. No file is read for it."""
        try:
            self.pager.rollback()
        finally:
            header = self.pager.header
            self._space.ptrmap.active = header is not None and header.largest_root_page != 0
            self._invalidate_trees()

    def come_to_rest(self) -> None:
        """See `Pager.come_to_rest`."""
        try:
            self.pager.come_to_rest()
        finally:
            self._is_stale = True
            self._invalidate_trees()
            self._forget_trees()

    def settle(self) -> None:
        """Put what trees have put off into their pages. Errors leave a transaction that can only be rolled back."""
        self._space.settle()

    def savepoint(self) -> None:
        """Push a level to which `rollback_to` can return."""
        self._space.settle()
        self.pager.savepoint()

    def release(self, level: int) -> None:
        """Drop a savepoint level, counted from 0, and all above it; the changes stay."""
        self.pager.release(level)

    def rollback_to(self, level: int) -> None:
        """Return to the state in which the level was pushed; it stays, those above it go."""
        self.pager.rollback_to(level)
        self._after_rollback()

    def content_key(self) -> tuple[Hashable, Hashable] | None:
        """(which database, which content of it) in the open transaction: equal pairs stand for equal pages.

        Other stores of this process may have the same, as long as the file is open (`Pager.content_key`); a database
        that no file of the system stands for has a key of its own. None: something in it is not committed.
        """
        pager = self.pager
        if pager.has_changes:
            return None
        own = self._self_key, (self.n_commits, self.n_reloads, pager.cache_generation, pager.page_size)
        return pager.content_key() or own

    def close(self) -> None:
        """Roll back what is open and close the file."""
        while self.at_close:
            self.at_close.pop()()
        self.pager.close()

    # ---- trees

    def table(self, root_page_no: int) -> TableTree:
        """The table tree with that root: the same object each time."""
        if self.pager.n_pages == 0:
            return EmptyTable(self._space, root_page_no)
        tree = self._tables.get(root_page_no)
        if tree is None:
            tree = self._tables[root_page_no] = TableTree(self._space, root_page_no)
        return tree

    def index(self, root_page_no: int, order: KeyOrder) -> IndexTree:
        """The index tree with that root, from now on compared by `order`: the same object each time."""
        tree = self._indexes.get(root_page_no)
        if tree is None:
            tree = self._indexes[root_page_no] = IndexTree(self._space, root_page_no, order)
        elif tree.order is not order and tree.order != order:
            tree.settle()
            self._forget_keys()
            self.tree_generation += 1
            tree.set_order(order)
            tree.invalidate()
        return tree

    def create_tree(self, kind: TreeKind) -> int:
        """Make an empty tree. Returns its root page number."""
        space = self._space
        space.settle()
        self._settle_format()
        largest_root = self.meta(Meta.LARGEST_ROOT_PAGE)
        if largest_root:
            page = self._relocator.allocate_root(largest_root)
            self.set_meta(Meta.LARGEST_ROOT_PAGE, page.page_no)
            self._invalidate_trees()
        else:
            page = space.freelist.allocate(nearby=1)
        frame = space.frame(page)
        self.pager.write(page)
        page.node = TableLeaf(frame, [], []) if kind is TreeKind.TABLE else IndexLeaf(frame, [], [])
        page.node_is_newer = True
        self._forget_tree(page.page_no)
        return page.page_no

    def drop_tree(self, root_page_no: int) -> int:
        """Give all pages of a tree back to the freelist, its root too.

        Returns:
            In an auto-vacuum database, the largest root page, if it was another one: that tree's root is now
            `root_page_no`, and the caller has to change the schema table. Else 0.
        """
        self._space.settle()
        largest_root = self.meta(Meta.LARGEST_ROOT_PAGE)
        tree = self._any_tree(root_page_no)
        if not largest_root:
            tree.drop()
            self._forget_tree(root_page_no)
            return 0
        tree.clear()
        self._forget_tree(root_page_no)
        self._forget_tree(largest_root)
        self.set_meta(Meta.LARGEST_ROOT_PAGE, self._relocator.fill_root(root_page_no, largest_root))
        self._invalidate_trees()
        return largest_root if largest_root != root_page_no else 0

    def incremental_vacuum(self, max_pages: int = 0) -> int:
        """Cut free pages off the end of an auto-vacuum database: at most `max_pages` of them, 0 for all.

        Returns:
            How many went; 0 also in a database that has no pointer maps.
        """
        if not self._space.ptrmap.active:
            return 0
        self._space.settle()
        n_cut = self._relocator.cut_off(max_pages if max_pages > 0 else self.pager.n_pages)
        self._invalidate_trees()
        return n_cut

    # ---- header fields

    def meta(self, field: Meta) -> int:
        """A field of the header, unsigned; 0 in an empty file."""
        if self.pager.n_pages == 0:
            return 0
        return get_field(self.pager.page(1).image, field)

    def set_meta(self, field: Meta, value: int) -> None:
        """Set a field of the header, modulo 2**32. A new TEXT_ENCODING holds for what is stored from now on."""
        page = self.pager.page(1)
        self.pager.write(page)
        page.image = with_field(page.image, field, value)
        if field is Meta.TEXT_ENCODING:
            self._set_encoding(value)
        self._space.ptrmap.active = self.meta(Meta.LARGEST_ROOT_PAGE) != 0

    # ---- the check

    def check(self, roots: Sequence[int], max_errors: int = 100) -> list[str]:
        """What SQLite's integrity_check says about pages; empty when all is well.

        Args:
            roots: the root page of every tree, without that of the schema table (page 1), which is always looked at.
            max_errors: stop after so many messages.
        """
        from minisql.storage.integrity import check_pages

        self._space.settle()
        return check_pages(self.pager, roots, max_errors)

    def replace_page(self, page_no: int, image: bytes) -> None:
        """Put other bytes in the place of a page's, or behind the last page; nothing is asked of them."""
        pager = self.pager
        while pager.n_pages < page_no:
            pager.append_page()
        page = pager.page(page_no)
        pager.write(page)
        page.set_image(image)
        self._after_rollback()

    # ---- inside

    def _reload(self) -> None:
        """The file was changed by others, or is looked at for the first time."""
        pager = self.pager
        geometry = Geometry.of(pager.page_size, pager.usable_size)
        encoding = ENCODINGS.get(self.meta(Meta.TEXT_ENCODING), self.encoding)
        if geometry != self._space.geometry or encoding != self.encoding:
            self.encoding = self._space.encoding = encoding
            self._space.geometry = geometry
            self._forget_trees()
        self._after_rollback()

    def _after_rollback(self) -> None:
        pager = self.pager
        if pager.n_pages == 0 or 1 in pager.pages:
            self._space.ptrmap.active = self.meta(Meta.LARGEST_ROOT_PAGE) != 0
        elif pager.header is not None:  # page 1 is as it was
            self._space.ptrmap.active = pager.header.largest_root_page != 0
        self._invalidate_trees()

    def _invalidate_trees(self) -> None:
        for tree in (*self._tables.values(), *self._indexes.values()):
            tree.invalidate()

    def _create_database(self) -> None:
        pager = self.pager
        reserved_bytes = pager.page_size - pager.usable_size
        header = Header(
            page_size=pager.page_size,
            reserved_bytes=reserved_bytes,
            schema_format=0,  # `_settle_format` comes with the first tree
            largest_root_page=1 if self.auto_vacuum else 0,
            incremental_vacuum=1 if self.auto_vacuum is AutoVacuum.INCREMENTAL else 0,
            text_encoding=0,
            sqlite_version=0 if pager.in_memory else SQLITE_VERSION_NUMBER,
        )
        page = pager.append_page()
        page.image = header.to_bytes().ljust(pager.page_size, b"\0")
        if self._space.geometry != Geometry.of(pager.page_size, pager.usable_size):
            self._reload()
        page.node = TableLeaf(self._space.frame(page), [], [])
        page.node_is_newer = True
        self._space.ptrmap.active = self.auto_vacuum is not AutoVacuum.NONE

    def _settle_format(self) -> None:
        """A file that has pages but never had a table says nothing of its format and encoding: now it does.

        (SQLite makes such files: `PRAGMA user_version = 1` in a new one. With format 0 it ignores DESC in an index.)
        """
        if self.meta(Meta.SCHEMA_FORMAT) == 0:
            self.set_meta(Meta.SCHEMA_FORMAT, _SCHEMA_FORMAT)
            self.set_meta(Meta.TEXT_ENCODING, _ENCODING_CODES[self.encoding])

    def _set_encoding(self, code: int) -> None:
        encoding = ENCODINGS.get(code)
        if encoding is None:
            raise CorruptError(f"text encoding {code}")
        self.encoding = self._space.encoding = encoding
        self._forget_keys()
        self._indexes.clear()
        self.tree_generation += 1

    def _forget_keys(self) -> None:
        """Index pages drop their keys: they are made again in the order, or encoding, of now."""
        for page in self.pager.pages.values():
            page.run = None
            if isinstance(page.node, (IndexLeaf, IndexInterior)):
                page.node.keys = None

    def _any_tree(self, root_page_no: int) -> Tree:
        """A tree for page work only, whatever it holds."""
        image = self.pager.page(root_page_no).bytes()
        is_table = image[100 if root_page_no == 1 else 0] & 7 == 5  # the low bits of both kinds of table page
        return self._page_tree(root_page_no, is_table=is_table)

    def _tree_for(self, node: Node) -> Tree:
        return self._page_tree(0, is_table=isinstance(node, (TableLeaf, TableInterior)))

    def _page_tree(self, root_page_no: int, *, is_table: bool) -> Tree:
        if is_table:
            return TableTree(self._space, root_page_no)
        return IndexTree(self._space, root_page_no, _NO_ORDER)

    def _forget_trees(self) -> None:
        self._tables.clear()
        self._indexes.clear()
        self.tree_generation += 1

    def _forget_tree(self, root_page_no: int) -> None:
        self.tree_generation += 1
        for trees in (self._tables, self._indexes):
            tree = trees.pop(root_page_no, None)
            if tree is not None:
                tree.invalidate()


class _NoOrder:
    """The order of an index that is only counted or dropped."""

    after: object = None
    is_binary = False

    def key(self, values: tuple[object, ...]) -> tuple[object, ...]:
        """Every tuple is its own key."""
        return values

    def keys(self, entries: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
        """As `key`, of each."""
        return entries

    def total(self, key: tuple[object, ...]) -> tuple[str, ...]:
        """Any order will do."""
        return tuple(map(repr, key))


_NO_ORDER: Final = _NoOrder()
