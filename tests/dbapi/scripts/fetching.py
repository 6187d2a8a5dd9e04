"""The ways to fetch rows."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")
    con.execute("create table t(a)")
    con.executemany("insert into t values(?)", [(n,) for n in range(6)])
    sql = "select a from t order by a"
    cur = con.cursor()
    show("one", lambda: [cur.execute(sql).fetchone(), cur.fetchone(), cur.fetchmany(2), cur.fetchall(), cur.fetchone()])
    show("many", lambda: [con.execute(sql).fetchmany(n) for n in (1, 4, 6, 7, 0, -1)])
    show("many by arraysize", lambda: [cur.execute(sql).fetchmany(), setattr(cur, "arraysize", 4), cur.fetchmany()])
    show("many by name", lambda: cur.execute(sql).fetchmany(size=3))
    show("iterate", lambda: list(cur.execute(sql)))
    show("next", lambda: [next(cur.execute(sql)), next(cur), list(cur), next(cur, "end")])

    def mixed() -> Any:
        cur.execute(sql)
        rows = iter(cur)
        return next(rows), cur.fetchone(), next(rows), cur.fetchmany(2), list(rows), cur.fetchall()

    show("mixed", mixed)
    show("executed again", lambda: [cur.execute(sql).fetchone(), cur.execute(sql).fetchone()])
    show("two cursors", lambda: [*zip(con.execute(sql), con.execute(sql + " desc"))])
    show("nothing", lambda: [con.execute("select 1 where 0").fetchone(), con.execute("select 1 where 0").fetchall()])
    show("after create", lambda: [cur.execute("create table u(a)").fetchone(), cur.fetchall(), list(cur)])
    show("unexecuted", lambda: [con.cursor().fetchone(), con.cursor().fetchall(), list(con.cursor())])
    show("description", lambda: cur.execute("select a, a as b, a+1, 'x' from t").description)
    show("description later", lambda: [cur.fetchall(), cur.description])
    show("description of nothing", lambda: cur.execute("select a from t where 0").description)
    show("first row fails", lambda: con.execute("select abs(-9223372036854775808)"))
    show("later row", lambda: con.execute("select 1 union all select 2 order by 1").fetchone())
    show("returning", lambda: cur.execute("insert into t values(9) returning a, a+1").fetchall())
    show("returning description", lambda: cur.description)
    show("returning is carried out", lambda: con.execute("select count(*) from t").fetchall())
    show(
        "one row leaves no lock",
        lambda: [cur.execute("select 1 from t limit 1").fetchone(), con.execute("drop table t")],
    )
