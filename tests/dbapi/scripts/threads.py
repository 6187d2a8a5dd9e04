"""What another thread than the one that made a connection may call: everything of connections, cursors and blobs."""

from __future__ import annotations

import threading
from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    for check_same_thread in (True, False):
        con = db.connect(":memory:", check_same_thread=check_same_thread)
        con.executescript("create table t(a, b); insert into t values(1, 'x'), (2, 'y'), (3, x'0102')")
        blob = con.blobopen("t", "b", 3)
        thread = threading.Thread(target=calls, args=(db, con, con.execute("select * from t"), blob, show))
        thread.start()
        thread.join()
        show("after", lambda con=con: con.execute("select * from t").fetchall())  # type: ignore[misc]


def calls(db: Any, con: Any, cur: Any, blob: Any, show: Show) -> None:
    show("executemany", lambda: con.executemany("insert into t values(?, ?)", [(4, "z")]).rowcount)
    show("executescript", lambda: con.executescript("select 1").fetchall())
    show("cursor.execute", lambda: cur.execute("select 7").fetchall())
    show("cursor.executemany", lambda: cur.executemany("insert into t values(?, ?)", [(5, "z")]).rowcount)
    show("cursor.executescript", lambda: cur.executescript("select 1").fetchall())
    show("cursor.fetchmany", lambda: cur.fetchmany(2))
    show("cursor.next", lambda: next(cur))
    show("cursor.iter", lambda: list(iter(cur)))
    show("cursor.description", lambda: cur.description)
    show("cursor.rowcount", lambda: cur.rowcount)
    show("cursor.lastrowid", lambda: cur.lastrowid)
    show("cursor.arraysize", lambda: cur.arraysize)
    show("cursor.setinputsizes", lambda: cur.setinputsizes([1]))
    show("cursor.connection", lambda: cur.connection is con)
    show("with", lambda: con.__enter__() is con)
    show("without", lambda: con.__exit__(None, None, None))
    show("create_aggregate", lambda: con.create_aggregate("f", 1, len))
    show("create_window_function", lambda: con.create_window_function("f", 1, None))
    show("create_collation", lambda: con.create_collation("c", None))
    show("set_authorizer", lambda: con.set_authorizer(None))
    show("set_progress_handler", lambda: con.set_progress_handler(None, 1))
    show("set_trace_callback", lambda: con.set_trace_callback(None))
    show("iterdump", lambda: len(list(con.iterdump())))
    show("backup", lambda: con.backup(db.connect(":memory:")))
    show("serialize", lambda: len(con.serialize()))
    show("getlimit", lambda: con.getlimit(db.SQLITE_LIMIT_SQL_LENGTH))
    show("setlimit", lambda: con.setlimit(db.SQLITE_LIMIT_VARIABLE_NUMBER, 7) > 7)
    show("blobopen", lambda: len(con.blobopen("t", "b", 3)))
    show("interrupt", con.interrupt)
    show("isolation_level =", lambda: setattr(con, "isolation_level", None))
    show("row_factory", lambda: con.row_factory)
    show("text_factory", lambda: con.text_factory is str)
    show("error", lambda: con.Error is db.Error)
    show("blob length", lambda: len(blob))
    show("blob read", lambda: blob.read(1))
    show("blob seek", lambda: blob.seek(0))
    show("blob tell", blob.tell)
    show("blob item", lambda: blob[0])
    show("blob slice", lambda: blob[0:2])
    show("blob set", lambda: blob.__setitem__(0, 9))
    show("blob write", lambda: blob.write(b"ab"))
    show("blob with", lambda: blob.__enter__() is blob)
    show("blob close", blob.close)
