"""Files by the URI parameters `immutable` and `nolock`: what is read, written and refused, and which logs there are."""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain, logged = os.path.join(folder, "plain.db"), os.path.join(folder, "logged.db")
        for path in (plain, logged):
            with closing(db.connect(path)) as con:
                con.execute("CREATE TABLE t(a)")
                con.execute("INSERT INTO t VALUES (1), (2)")
                con.commit()
        keeper = db.connect(logged, isolation_level=None)
        keeper.execute("PRAGMA journal_mode = wal")
        keeper.execute("INSERT INTO t VALUES (3)")  # it is in the log alone
        for key in ("immutable", "nolock"):
            for value in ("1", "yes", "TRUE", "on", "7", "0", "no", "off", "maybe", ""):
                for path in (plain, logged):
                    look(db, show, f"{os.path.basename(path)}?{key}={value}", f"file:{path}?{key}={value}")
        keeper.execute("DROP TABLE t")
        keeper.close()
        locker = db.connect(plain, isolation_level=None)
        locker.execute("BEGIN EXCLUSIVE")
        for query in ("immutable=1", "nolock=1", ""):
            ask(db, show, f"locked by another, {query}", f"file:{plain}?{query}", "SELECT count(*) FROM t")
        locker.rollback()
        locker.close()
        for query in ("immutable=1", "immutable=1&mode=ro", "nolock=1&mode=rw", "immutable=1&mode=rw"):
            ask(
                db,
                show,
                f"missing, {query}",
                f"file:{folder}/{query[:9]}{len(query)}?{query}",
                "SELECT * FROM sqlite_master",
            )
        ask(db, show, "a folder", f"file:{folder}?immutable=1", "SELECT 1")


def look(db: Any, show: Show, what: str, uri: str) -> None:
    """One connection after the other, each for one statement."""
    for sql in (
        "SELECT a FROM t",
        "PRAGMA journal_mode",
        "SELECT name FROM pragma_database_list",
        "INSERT INTO t VALUES (9)",
        "DELETE FROM t WHERE a = 9",
        "PRAGMA integrity_check",
    ):
        ask(db, show, what, uri, sql)
    if uri.partition("=")[2] in ("1", "yes", "TRUE", "on", "7") and "plain" in uri:
        ask(db, show, what, uri, "PRAGMA journal_mode = wal")


def ask(db: Any, show: Show, what: str, uri: str, sql: str) -> None:
    def answer() -> Any:
        with closing(db.connect(uri, uri=True, timeout=0, isolation_level=None)) as con:
            return con.execute(sql).fetchall()

    show(f"{what}: {sql}", answer)
