"""What execute, executemany and executescript take and set."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")
    cur = con.cursor()
    show("fresh", lambda: (cur.description, cur.lastrowid, cur.rowcount, cur.arraysize, cur.row_factory))
    texts = (
        "select 1; select 2", "select 1;;", "select 1; ; ", "select 1; -- x\n /* y */", "select 1; /* open",
        ";", "; select 1", " -- c\n select 1;", "select 1;\v", "select 1; x", "/* a */;", "", "-- x", "select 1\0",
        "selec", "select", "select * from nosuch", "select '\ud800'", "select 'é'",
    )  # fmt: skip
    for text in texts:
        show(ascii(text), lambda text=text: con.execute(text).fetchall())  # type: ignore[misc]
    show("not text", lambda: con.execute(1))
    show("bytes", lambda: con.execute(b"select 1"))
    show("nothing", lambda: (con.execute("").description, con.execute("").rowcount, con.execute("").fetchone()))
    show("create", lambda: con.execute("create table t(a integer primary key, b)").rowcount)

    def changed(sql: str, *parameters: Any) -> Any:
        done = cur.execute(sql, *parameters)
        return done is cur, cur.rowcount, cur.lastrowid, cur.description, con.in_transaction, cur.fetchall()

    show("insert", lambda: changed("insert into t(b) values('x')"))
    show("insert two", lambda: changed("insert into t(b) values('x'),('y')"))
    show("update", lambda: changed("update t set b = 1"))
    show("update nothing", lambda: changed("update t set b = 1 where a = 99"))
    show("select", lambda: changed("select * from t where a < 2"))
    show("replace", lambda: changed("replace into t values(9, 1)"))
    show("delete", lambda: changed("delete from t where a = 9"))
    show("total", lambda: con.total_changes)
    show("constraint", lambda: con.execute("insert into t(a) values(1)"))
    show("with", lambda: changed("with x(v) as (select 5) insert into t(b) select v from x"))
    show("pragma", lambda: con.execute("pragma user_version").fetchall())
    show("commit", con.commit)
    show("many", lambda: con.executemany("insert into t(b) values(?)", [(1,), (2,)]).rowcount)
    show("many none", lambda: con.executemany("insert into t(b) values(?)", []).rowcount)
    show("many names", lambda: con.executemany("insert into t(b) values(:x)", [{"x": 1}, {"x": 2}]).rowcount)
    show("many from an iterator", lambda: con.executemany("insert into t(b) values(?)", ([n] for n in "ab")).rowcount)
    show("many select", lambda: con.executemany("select ?", [(1,)]))
    show("many not sequences", lambda: con.executemany("insert into t(b) values(?)", [1]))
    show("many not iterable", lambda: con.executemany("insert into t(b) values(?)", 5))
    show("many wrong number", lambda: con.executemany("insert into t(b) values(?)", [(1,), (1, 2)]))
    show("many lastrowid", lambda: (cur.executemany("insert into t(b) values(?)", [(1,)]), cur.lastrowid)[1])
    for text in ("", " ;", "-- x"):
        show(f"many {text!r}", lambda text=text: con.executemany(text, [()]))  # type: ignore[misc]
    show("many update", lambda: con.executemany("update t set b = ? where a = ?", [(5, 1), (6, 2), (7, 99)]).rowcount)
    show("many commands", lambda: con.executemany("create table z(a)", [()]).rowcount)
    show("rows", lambda: con.execute("select * from t").fetchall())
    show("script", lambda: con.executescript("select 1; create table s(a); insert into s values(1);").rowcount)
    show("script left no transaction", lambda: con.in_transaction)
    show("script ran", lambda: con.execute("select * from s").fetchall())
    show("script with NUL", lambda: con.executescript("select 1;\0"))
    show("script of bytes", lambda: con.executescript(b"x"))
    show("script error", lambda: con.executescript("create table s2(a); selec; create table s3(a);"))
    show("script before its error", lambda: con.execute("select name from sqlite_master").fetchall())
    show("script without an end", lambda: con.executescript("select 1; select").rowcount)
    show("empty script", lambda: con.executescript(" -- nothing").rowcount)
    show("input sizes", lambda: (cur.setinputsizes([1]), cur.setoutputsize(5), cur.setoutputsize(5, 6)))
