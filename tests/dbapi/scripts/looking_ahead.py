"""A cursor has always fetched the next row already: when errors come, when locks go, what changes a row still sees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    for name, way in WAYS.items():
        errors(db, lambda label, thunk, name=name: show(f"{name} {label}", thunk), way)  # type: ignore[misc]
        transactions(db, lambda label, thunk, name=name: show(f"{name} {label}", thunk), way)  # type: ignore[misc]
        texts(db, lambda label, thunk, name=name: show(f"{name} {label}", thunk), way)  # type: ignore[misc]
    mixed(db, show)


def by_iteration(cur: Any) -> Callable[[], Any]:
    rows = iter(cur)
    return lambda: next(rows, None)


def by_next(cur: Any) -> Callable[[], Any]:
    return lambda: next(cur, None)


def by_fetchone(cur: Any) -> Callable[[], Any]:
    return cur.fetchone  # type: ignore[no-any-return]


def by_fetchmany(cur: Any) -> Callable[[], Any]:
    return lambda: (cur.fetchmany(1) or [None])[0]


WAYS = {"iter": by_iteration, "next": by_next, "fetchone": by_fetchone, "fetchmany": by_fetchmany}


def filled(db: Any, **options: Any) -> Any:
    con = db.connect(":memory:", **options)
    con.executescript("create table t(a); insert into t values(1), (2), (3), (-9223372036854775807 - 1), (5)")
    return con


def errors(db: Any, show: Show, way: Callable[[Any], Callable[[], Any]]) -> None:
    """The fourth row cannot be computed."""
    con = filled(db)
    step = way(con.execute("select abs(a) from t"))
    for number in range(1, 7):
        show(f"row {number}", step)
    step = way(con.execute("select a, abs(a) from t where a <> 2 limit 2"))
    for number in range(1, 4):
        show(f"limited {number}", step)
    show("goes on", lambda: con.execute("select count(*) from t").fetchall())


def transactions(db: Any, show: Show, way: Callable[[Any], Callable[[], Any]]) -> None:
    con = filled(db, isolation_level=None)
    step = way(con.execute("select a from t limit 3"))
    show("first", step)
    con.execute("update t set a = a + 100")
    show("second, of before", step)
    show("third, of after", step)
    con.execute("drop table if exists made")
    show("locked no more", lambda: con.execute("drop table t"))
    show("fourth", step)

    con = filled(db, isolation_level=None)
    step = way(con.execute("select a from t limit 2"))
    show("one of two", step)
    show("still locked", lambda: con.execute("drop table t"))
    show("two of two", step)
    show("free at the last row", lambda: con.execute("drop table t"))

    con = filled(db)
    con.execute("insert into t values(6)")
    step = way(con.execute("select a from t"))
    show("before rollback", step)
    con.rollback()
    for number in range(3):
        show(f"after rollback {number}", step)

    con = filled(db)
    con.execute("insert into t values(6)")
    step = way(con.execute("select a from t"))
    show("before commit", step)
    con.commit()
    for number in range(3):
        show(f"after commit {number}", step)
    show("in transaction", lambda: con.in_transaction)

    con = filled(db)
    for sql in ("insert into t values(7), (8)", "delete from t where a = 7", "update t set a = 1 where a = 99"):
        cur = con.execute(f"{sql} returning a")
        step = way(cur)
        for number in range(3):
            show(f"rowcount {number}", lambda cur=cur: cur.rowcount)  # type: ignore[misc]
            show(f"returned {number}", step)
        show("rowcount at the end", lambda cur=cur: cur.rowcount)  # type: ignore[misc]


def texts(db: Any, show: Show, way: Callable[[Any], Callable[[], Any]]) -> None:
    """The third row's text is not UTF-8."""
    con = db.connect(":memory:")
    con.executescript("create table u(a); insert into u values('one'), ('two'), (cast(x'61ff62' as text)), ('four')")
    cur = con.execute("select a from u")
    step = way(cur)
    for number in range(1, 4 if way is by_iteration else 7):  # an iterator has ended with its error
        show(f"text {number}", step)
    show("all", lambda: con.execute("select a from u").fetchall())
    show("many", lambda: con.execute("select a from u").fetchmany(3))
    show("list", lambda: list(con.execute("select a from u")))
    con.text_factory = bytes
    show("bytes", lambda: con.execute("select a from u").fetchall())
    con.text_factory = lambda raw: raw.decode("utf-8", "replace")
    show("replaced", lambda: con.execute("select a from u").fetchall())
    con.text_factory = str
    show("compared", lambda: con.execute("select count(*) from u where a > 'b'").fetchall())
    show("column name", lambda: con.execute("select a as \"x y\" from u where a > 'a' and a < 'f'").fetchall())


def mixed(db: Any, show: Show) -> None:
    con = filled(db)
    cur = con.execute("select a from t where a > 0 union all select 10 union all select 11")
    show("mixed next", lambda: next(cur))
    rows = iter(cur)
    show("mixed iter", lambda: next(rows))
    show("mixed fetchone", cur.fetchone)
    show("mixed iter again", lambda: next(rows))
    show("mixed fetchmany", lambda: cur.fetchmany(1))
    show("mixed rest", lambda: list(rows))
    show("mixed nothing", cur.fetchall)
    cur = con.execute("select a from t")
    rows = iter(cur)
    show("two iterators", lambda: [next(rows), next(iter(cur)), next(rows)])
    show("executed within", lambda: (cur.execute("select 77"), next(rows, None)))
    cur = con.execute("select a from t")
    rows = iter(cur)
    next(rows)
    cur.close()
    show("closed within", lambda: next(rows, None))
