"""ATTACH and DETACH. Source: lang_attach, lang_detach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.engine.limits import LimitCategory
from minisql.engine.open import open_store
from minisql.errors import SqlError
from minisql.rawtext import RAW
from minisql.schema import fold
from minisql.sql import ast
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.database import Database
    from minisql.engine.session import Session


def refuse_another(session: Session) -> None:
    """Raises: SqlError, if as many databases are attached as may be."""
    most = session.limits[LimitCategory.ATTACHED]
    if sum(database is not None for database in session.databases[2:]) >= most:
        raise SqlError(f"too many attached databases - max {most}")


def attach(session: Session, tree: ast.Attach, params: Sequence[Value]) -> None:
    """Open another file under a name of its own."""
    path = _text(session, tree.file, params)
    name = _text(session, tree.schema, params)
    if tree.key is not None:
        raise SqlError("encrypted databases are not supported: ATTACH ... KEY")
    refuse_another(session)
    if any(fold(database.name) == fold(name) for database in session.transactions.open_databases()):
        raise SqlError(f"database {name} is already in use")
    main = session.database(0)
    database = open_store(name, path, uri=True, vfs=main.store.pager.vfs if main.path else None)
    if _is_open_already(session, database):
        database.store.close()
        raise SqlError("database is already attached")
    database.settings = session.settings
    try:
        database.begin_read()
        database.end_read()
    except BaseException:
        database.store.close()
        raise
    session.close_gaps()
    number = next((n for n, taken in enumerate(session.databases) if n > 1 and taken is None), len(session.databases))
    if database.store.pager.n_pages and main.store.pager.n_pages and database.store.encoding != main.store.encoding:
        database.store.close()
        raise SqlError("attached databases must use the same text encoding as main database")
    database.store.secure_delete = main.store.secure_delete
    session.attach(number, database)


def _is_open_already(session: Session, database: Database) -> bool:
    """It is a database in memory that connections share, and this connection has it under another name."""
    pager = database.store.pager
    if database.path or pager.in_memory:
        return False
    from minisql.storage.vfs.memdb import SHARED_CACHE

    pagers = [other.store.pager for other in session.transactions.open_databases()]
    return any(other.vfs is pager.vfs is SHARED_CACHE and other.path == pager.path for other in pagers)


def detach(session: Session, tree: ast.Detach, params: Sequence[Value]) -> None:
    """Close an attached file."""
    name = _text(session, tree.schema, params)
    number = session.environment.catalog.number(name)
    if number is None or (number == 1 and not session.database(1).store.pager.n_pages):  # temp, which is not used yet
        raise SqlError(f"no such database: {name}")
    if number < 2:
        raise SqlError(f"cannot detach database {name}")
    database = session.database(number)
    if database.reading or database.writing:
        raise SqlError(f"database {name} is locked")
    session.detach(number)


def _text(session: Session, expr: ast.Expr, params: Sequence[Value]) -> str:
    """The value of an expression without columns, as text; a bare word is its own text."""
    if isinstance(expr, ast.ColumnRef) and expr.table is None:
        return expr.column
    value = session.evaluate(expr, params)
    if isinstance(value, bytes):
        return value.decode("utf-8", RAW)
    return "" if value is None else str(value)
