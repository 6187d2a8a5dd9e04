"""VACUUM and VACUUM INTO: the database written anew, tree by tree, without free pages. Source: lang_vacuum.

The new database is made in memory (INTO: in its file) and then written over the old one in one transaction of the old
one, so that its journal or write-ahead log keeps all or nothing of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.attach import refuse_another
from minisql.engine.change import add_schema_row, reading_schema, writing
from minisql.engine.database import Database
from minisql.engine.open import open_store
from minisql.errors import CantOpenError, SqlError
from minisql.executor.trees import index_order, primary_key
from minisql.planner.expr import Expr
from minisql.planner.missing import index_exprs, missing_function
from minisql.planner.write import bind_table
from minisql.schema import Index, Schema, SchemaRow, Table, fold
from minisql.sql import ast
from minisql.storage.collector import collector_paused
from minisql.storage.journal import JournalMode
from minisql.storage.rebuild import copy_index, copy_table, replace_content
from minisql.storage.store import Meta, Store, TreeKind
from minisql.storage.vfs.memory import MemoryVfs
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session

_TEMP: Final = 1
_SEQUENCE: Final = "sqlite_sequence"
_INSERT: Final = 18  # to an update hook
_KEPT_FIELDS: Final = (Meta.DEFAULT_CACHE_SIZE, Meta.USER_VERSION, Meta.APPLICATION_ID)


def vacuum(session: Session, tree: ast.Vacuum, params: Sequence[Value]) -> None:
    """Write a database anew, in its place or, with INTO, into another file.

    Raises:
        SqlError: inside a transaction, while other statements run, or when the file for INTO is there already.
    """
    number = 0 if tree.schema is None else session.environment.catalog.number(tree.schema)
    if number is None:
        raise SqlError(f"unknown database {tree.schema}")
    if number == _TEMP:
        return
    path = None if tree.into is None else session.evaluate(tree.into, params)
    if tree.into is not None and not isinstance(path, str):
        raise SqlError("non-text filename")
    if not session.transactions.autocommit:
        raise SqlError("cannot VACUUM from within a transaction")
    try:
        with reading_schema(session):
            if session.transactions.n_running > 1:
                raise SqlError("cannot VACUUM - SQL statements in progress")
            database = session.database(number)
            refuse_another(session)  # SQLite attaches the new file
            if isinstance(path, str):
                _vacuum_into(session, database, path)
            else:
                session.refuse_if_query_only()
                _vacuum_in_place(session, number)
    finally:
        for each in session.transactions.open_databases():
            each.schema = None  # as SQLite does, come what may: the next statement needs the file to be compiled
        session.schema_changed()


def _vacuum_into(session: Session, database: Database, path: str) -> None:
    source = database.store
    try:
        target = open_store("vacuum_db", path, uri=True, vfs=source.pager.vfs if database.path else None).store
    except CantOpenError as error:
        raise CantOpenError(f"unable to open database: {path}") from error
    try:
        target.begin_read()
        if target.pager.n_pages:
            raise SqlError("output file already exists")
        target.end_read()
        _prepare(target, source)
        _rebuild(session, database, target, into=True)
        target.commit()
        target.end_read()
    finally:
        target.close()


def _vacuum_in_place(session: Session, number: int) -> None:
    database = session.database(number)
    store = database.store
    if not database.path or store.pager.in_wal_mode:  # such a database keeps its page size
        store.page_size_after_vacuum = None
    scratch = Store.open(MemoryVfs(), "vacuum")
    scratch.pager.journal_mode = JournalMode.OFF
    try:
        _prepare(scratch, store)
        with writing(session, number):
            with collector_paused():
                _rebuild(session, database, scratch, into=False)
                replace_content(store, scratch)
            database.commit_images(page_size=scratch.pager.page_size, n_pages=scratch.pager.n_pages)
            session.schema_changed()
        store.auto_vacuum_after_vacuum = store.page_size_after_vacuum = None
    finally:
        scratch.close()


def _prepare(target: Store, source: Store) -> None:
    """Give an empty database what it has to know before its first page: sizes, encoding, auto-vacuum."""
    pager = source.pager
    page_size = source.page_size_after_vacuum or pager.page_size
    target.pager.set_page_size(page_size, pager.page_size - pager.usable_size)
    target.choose_encoding(source.encoding)
    wanted = source.auto_vacuum_after_vacuum
    target.auto_vacuum = source.auto_vacuum_mode if wanted is None else wanted


def _rebuild(session: Session, database: Database, target: Store, *, into: bool) -> None:
    """Write all of a database into an empty one, whose write transaction stays open."""
    source = database.store
    schema = database.schema
    assert schema is not None
    target.begin_write()
    scratch = Database(database.name, "", target)
    scratch_name = f"vacuum_{os.urandom(8).hex()}"  # what SQLite calls the new database
    _refuse_missing_functions(session, database)
    made = list(_make_trees(schema, database, scratch))
    for table, roots in made:
        _copy(session, table, roots, source, target, into=into)
    for row in _rows(database):
        if row.type in ("view", "trigger") or (row.type == "table" and row.root_page_no == 0):
            add_schema_row(scratch, row)
            session.host.rowid = target.table(1).max_rowid() or 0  # SQLite inserts these rows by SQL, and it shows
            if session.update_hook is not None:
                session.update_hook(_INSERT, scratch_name, "sqlite_master", session.host.rowid)
    for field in _KEPT_FIELDS:
        target.set_meta(field, source.meta(field))
    target.set_meta(Meta.SCHEMA_COOKIE, source.meta(Meta.SCHEMA_COOKIE) + 1)


def _refuse_missing_functions(session: Session, database: Database) -> None:
    """SQLite makes tables and indexes anew by their statements, which call functions that it must know by now.

    Raises:
        SqlError: `no such function`, or what else is wrong with a virtual column.
    """
    schema, number = database.schema, session.databases.index(database)
    assert schema is not None
    writes = [
        bind_table(number, table, session.environment).write
        for row in _rows(database)
        if row.type == "table" and row.root_page_no and isinstance(table := schema.tables[fold(row.name)], Table)
    ]
    exprs: list[Expr] = []
    virtual: list[Expr] = []
    for write in writes:
        exprs += [expr for _, expr in write.generated]
        exprs += [check.predicate for check in write.checks]
        virtual += [expr for number, expr in write.generated if not write.table.columns[number].stored]
    exprs += [expr for write in writes for index in write.indexes for expr in index_exprs(index)]
    missing = missing_function(exprs, named=True)
    if missing is not None:
        raise SqlError(f"no such function: {missing.name}")
    wrong = missing_function(virtual)
    if wrong is not None:
        wrong.call()


def _rows(database: Database) -> list[SchemaRow]:
    return [SchemaRow(*row) for row in database.schema_rows()]  # type: ignore[arg-type]


def _make_trees(schema: Schema, database: Database, target: Database) -> Iterator[tuple[Table, dict[str, int]]]:
    """Make the trees, and their rows in sqlite_schema, in the order in which SQLite's CREATE statements make them.

    Yields:
        Each table with the new root pages of itself and its indexes, by folded name.
    """
    rows = _rows(database)
    roots: dict[str, int] = {}

    def make(row: SchemaRow, kind: TreeKind) -> None:
        root = target.store.create_tree(kind)
        roots[fold(row.name)] = root
        add_schema_row(target, row._replace(root_page_no=root))

    tables = [row for row in rows if row.type == "table" and row.root_page_no]
    for row in tables:
        table = schema.tables[fold(row.name)]
        assert isinstance(table, Table)
        if fold(row.name) != _SEQUENCE:
            make(row, TreeKind.INDEX if table.without_rowid else TreeKind.TABLE)
        for index in rows:
            if index.type == "index" and index.sql is None and fold(index.table_name) == fold(row.name):
                make(index, TreeKind.INDEX)
        if table.autoincrement and _SEQUENCE not in roots:
            make(next(each for each in tables if fold(each.name) == _SEQUENCE), TreeKind.TABLE)
    for row in rows:
        if row.type == "index" and row.sql is not None:
            make(row, TreeKind.INDEX)
    for row in tables:
        table = schema.tables[fold(row.name)]
        if isinstance(table, Table) and fold(row.name) in roots:
            yield table, roots


def _copy(session: Session, table: Table, roots: dict[str, int], source: Store, target: Store, *, into: bool) -> None:
    """The rows of a table, then the entries of its indexes."""
    if not table.without_rowid:
        renumber = not into and table.rowid_column is None and not table.indexes  # lang_vacuum "How VACUUM works"
        copy_table(source.table(table.root_page_no), target.table(roots[fold(table.name)]), renumber=renumber)
    else:
        _copy_index(session, primary_key(table), roots[fold(table.name)], source, target)
    for index in table.indexes:
        if not index.is_table:
            _copy_index(session, index, roots[fold(index.name)], source, target)


def _copy_index(session: Session, index: Index, root: int, source: Store, target: Store) -> None:
    order = index_order(index, session.collations)
    copy_index(source.index(index.root_page_no, order), target.index(root, order))
