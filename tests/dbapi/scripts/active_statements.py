"""What cannot be replaced while a statement runs, and what a cursor keeps when another method is called."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show


class Sum:
    def step(self, *values: Any) -> None: ...
    def inverse(self, *values: Any) -> None: ...
    def value(self) -> int:
        return 1

    def finalize(self) -> int:
        return 1


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")
    con.executescript("create table t(a); insert into t values(1), (2), (3)")
    replacing(con, lambda label, thunk: show(f"idle {label}", thunk), builtins=False)
    running = con.execute("select a from t")
    replacing(con, lambda label, thunk: show(f"running {label}", thunk), builtins=True)
    show("goes on", running.fetchall)
    show("as they were", lambda: con.execute("select lower('A'), upper(-5), f(-5)").fetchall())
    show("collation of ours", lambda: con.create_collation("nocase", None))
    show("is gone", lambda: con.execute("select 'a' = 'A' collate nocase"))
    keeping(con, show)


def replacing(con: Any, show: Show, *, builtins: bool) -> None:
    for name in ("f", "f", "upper", "lower") if builtins else ("f", "f"):
        show(f"function {name}", lambda name=name: con.create_function(name, 1, abs))  # type: ignore[misc]
    show("function removed", lambda: con.create_function("f", 1, None))
    show("function there again", lambda: con.create_function("f", 1, abs))
    if not builtins:  # SQLite has changed its mind about those that were removed before they were there
        show("function that is not there", lambda: con.create_function("f", 3, None))
        show("no aggregate", lambda: con.create_aggregate("g", 2, None))
    show("new function", lambda: con.create_function(f"new{builtins}", 1, abs))
    for number in range(2):
        show(f"aggregate {number}", lambda: con.create_aggregate("g", 1, Sum))
        show(f"window function {number}", lambda: con.create_window_function("w", 1, Sum))
        show(f"collation {number}", lambda: con.create_collation("k", lambda a, b: 0))
    show("window function removed", lambda: con.create_window_function("w", 1, None))
    show("collation removed", lambda: con.create_collation("k", None))
    show("collation that is not there", lambda: con.create_collation("k3", None))


def keeping(con: Any, show: Show) -> None:
    cur = con.execute("select a from t")
    show("first", cur.fetchone)
    show("script", lambda: cur.executescript("select 99") is cur)
    show("rows of before", cur.fetchall)
    show("description of before", lambda: cur.description)
    cur.executemany("insert into t values(?)", [(1,), (2,)])
    show("rowcount", lambda: cur.rowcount)
    cur.executescript("select 99")
    show("rowcount of before", lambda: (cur.rowcount, cur.lastrowid))
    cur.execute("select a from t")
    show("many of none", lambda: cur.executemany("insert into t values(?)", []).rowcount)
    show("nothing left", lambda: (cur.fetchall(), cur.description))
