"""Closed connections and cursors, wrong threads, objects that were never set up."""

from __future__ import annotations

import threading
from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")
    cur = con.execute("select 1 as a union all select 2")
    elsewhere = {
        "execute": lambda: con.execute("select 1"),
        "cursor": con.cursor,
        "fetchone": cur.fetchone,
        "fetchall": cur.fetchall,
        "list": lambda: list(cur),
        "commit": con.commit,
        "rollback": con.rollback,
        "close": con.close,
        "close cursor": cur.close,
        "call": lambda: con("select 1"),
        "create_function": lambda: con.create_function("f", 1, len),
        "total_changes": lambda: con.total_changes,
        "in_transaction": lambda: con.in_transaction,
        "isolation_level": lambda: con.isolation_level,
    }

    def other_thread() -> None:
        for name, thunk in elsewhere.items():
            show(f"thread {name}", thunk)

    thread = threading.Thread(target=other_thread)
    thread.start()
    thread.join()
    shared = db.connect(":memory:", check_same_thread=False)
    thread = threading.Thread(target=lambda: show("shared", lambda: shared.execute("select 5").fetchall()))
    thread.start()
    thread.join()

    show("still there", cur.fetchone)
    show("interrupt", con.interrupt)
    show("close cursor", cur.close)
    show("close cursor twice", cur.close)
    for name in ("fetchone", "fetchall", "fetchmany", "__next__"):
        show(f"closed {name}", getattr(cur, name))
    show("closed execute", lambda: cur.execute("select 1"))
    show("closed executemany", lambda: cur.executemany("insert into t values(?)", [(1,)]))
    show("closed executescript", lambda: cur.executescript("select 1"))
    show("closed list", lambda: list(cur))
    show("closed description", lambda: cur.description)

    gone = db.connect(":memory:")
    left = gone.execute("select 1 union all select 2")
    gone.close()
    show("close twice", gone.close)
    for name in ("cursor", "commit", "rollback", "__enter__", "interrupt"):
        show(f"gone {name}", getattr(gone, name))
    for name in ("in_transaction", "total_changes", "isolation_level"):
        show(f"gone {name}", lambda name=name: getattr(gone, name))  # type: ignore[misc]
    show("gone execute", lambda: gone.execute("select 1"))
    show("gone call", lambda: gone("select 1"))
    show("gone function", lambda: gone.create_function("f", 1, len))
    show("gone aggregate", lambda: gone.create_aggregate("f", 1, len))
    show("gone collation", lambda: gone.create_collation("f", len))
    show("gone trace", lambda: gone.set_trace_callback(None))
    show("gone progress", lambda: gone.set_progress_handler(None, 1))
    show("gone row_factory", lambda: gone.row_factory)
    show("gone text_factory", lambda: gone.text_factory is str)
    show("left fetchone", left.fetchone)
    show("left execute", lambda: left.execute("select 1"))
    show("left close", left.close)

    bare_cursor = db.Cursor.__new__(db.Cursor)
    show("bare cursor", lambda: bare_cursor.execute("select 1"))
    show("bare cursor fetch", bare_cursor.fetchone)
    show("bare cursor close", bare_cursor.close)
    bare = db.Connection.__new__(db.Connection)
    show("bare connection", lambda: bare.execute("select 1"))
    show("bare connection cursor", bare.cursor)
    show("bare connection state", lambda: bare.in_transaction)
    show("bare connection close", bare.close)
