"""Implicit transactions, commit, rollback, isolation_level, the context manager."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")
    con.execute("create table t(a)")
    texts: list[str] = []
    con.set_trace_callback(texts.append)

    def traced() -> list[str]:
        seen = texts[:]
        texts.clear()
        return seen

    show("none yet", lambda: con.in_transaction)
    show("select begins none", lambda: (con.execute("select 1").fetchall(), con.in_transaction))
    show("insert begins one", lambda: (con.execute("insert into t values(1)").rowcount, con.in_transaction))
    show("commit ends it", lambda: (con.commit(), con.in_transaction))
    show("commit twice", con.commit)
    show("traced", traced)
    show("rolled back", lambda: (con.execute("delete from t").rowcount, con.rollback(), con.in_transaction))
    show("rollback twice", con.rollback)
    show("still there", lambda: con.execute("select * from t").fetchall())
    show("traced rollback", traced)
    show("create begins none", lambda: (con.execute("create table u(a)").rowcount, con.in_transaction))
    show("many begins one", lambda: (con.executemany("insert into u values(?)", [(1,)]).rowcount, con.in_transaction))
    show("script commits", lambda: (con.executescript("select 1").rowcount, con.in_transaction))
    show("explicit", lambda: (con.execute("begin").rowcount, con.in_transaction, con.execute("end").rowcount))
    show("traced so far", traced)
    show("level", lambda: con.isolation_level)
    for level in ("deferred", "IMMEDIATE", "Exclusive", ""):
        show(f"level {level}", lambda level=level: (setattr(con, "isolation_level", level), con.isolation_level))  # type: ignore[misc]
        show("begins", lambda: (con.execute("insert into t values(2)").rowcount, con.rollback()))
    show("traced levels", traced)
    show("bad level", lambda: setattr(con, "isolation_level", "foo"))
    show("level of a wrong type", lambda: setattr(con, "isolation_level", 1))
    show("connect with a bad level", lambda: db.connect(":memory:", isolation_level="foo"))
    show("pending", lambda: (con.execute("insert into t values(3)").rowcount, con.in_transaction))
    show("level None commits", lambda: (setattr(con, "isolation_level", None), con.in_transaction, con.isolation_level))
    show("no implicit one", lambda: (con.execute("insert into t values(4)").rowcount, con.in_transaction))
    show("traced None", traced)
    con.isolation_level = ""
    show("enter", lambda: con.__enter__() is con)

    def block(fail: bool) -> Any:
        with con:
            con.execute("insert into t values(5)")
            if fail:
                raise ValueError("x")
        return con.in_transaction

    show("block", lambda: block(False))
    show("block fails", lambda: block(True))
    show("after the blocks", lambda: (con.in_transaction, con.execute("select a from t order by a").fetchall()))
    show("exit", lambda: (con.__exit__(None, None, None), con.__exit__(ValueError, ValueError(), None)))
    show("rolled back", con.rollback)

    def begins(sql: str) -> Any:
        return con.execute(sql).rowcount, con.in_transaction, con.rollback()

    for text in ("; insert into t values(60)", " /* c */ insert into t values(61)", "-- c\n;replace into t values(62)"):
        show(f"begins? {text!r}", lambda text=text: begins(text))  # type: ignore[misc]
    show("what stayed", lambda: con.execute("select a from t where a >= 60").fetchall())
    show("begin twice", lambda: (con.execute("begin").rowcount, con.execute("begin")))
