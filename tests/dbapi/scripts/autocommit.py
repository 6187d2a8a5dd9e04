"""Connection.autocommit, which came with Python 3.12."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show

NEEDS = (3, 12)


def script(db: Any, show: Show) -> None:
    show("legacy", lambda: (db.LEGACY_TRANSACTION_CONTROL, db.connect(":memory:").autocommit))
    show("bad", lambda: db.connect(":memory:", autocommit=5) and None)
    con = db.connect(":memory:", autocommit=False)
    texts: list[str] = []
    con.set_trace_callback(texts.append)

    def traced() -> list[str]:
        seen = texts[:]
        texts.clear()
        return seen

    show("off", lambda: (con.autocommit, con.in_transaction))
    show("create", lambda: (con.execute("create table t(a)").rowcount, con.in_transaction, con.commit()))
    show("traced", traced)
    show("after commit", lambda: con.in_transaction)
    show("insert", lambda: (con.execute("insert into t values(1)").rowcount, con.rollback(), con.in_transaction))
    show("traced rollback", traced)
    show("script", lambda: (con.executescript("insert into t values(2)").rowcount, con.in_transaction))
    show("traced script", traced)
    show("on", lambda: (setattr(con, "autocommit", True), con.autocommit, con.in_transaction))
    show("traced on", traced)
    show("insert alone", lambda: (con.execute("insert into t values(3)").rowcount, con.in_transaction))
    show("commit does nothing", lambda: (con.execute("begin").rowcount, con.commit(), con.in_transaction))
    show("rollback does nothing", lambda: (con.rollback(), con.in_transaction))
    show("ended", lambda: con.execute("rollback").rowcount)
    show("traced alone", traced)
    show("off again", lambda: (setattr(con, "autocommit", False), con.in_transaction))
    show("block", lambda: (con.__enter__() is con, con.__exit__(None, None, None), con.in_transaction))
    show("traced block", traced)
    show("bad later", lambda: setattr(con, "autocommit", 7))
    show("rows", lambda: con.execute("select * from t order by a").fetchall())
