"""Functions, aggregates and collations of the caller's."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show


class Sum:
    """An aggregate."""

    def __init__(self) -> None:
        self.total = 0

    def step(self, value: int) -> None:
        self.total += value

    def finalize(self) -> int:
        return self.total


class BadStep(Sum):
    """Its step fails."""

    def step(self, value: int) -> None:
        raise ValueError("x")


class BadInit(Sum):
    """It cannot be made."""

    def __init__(self) -> None:
        raise ValueError("x")


class BadFinalize(Sum):
    """Its end fails."""

    def finalize(self) -> int:
        raise ValueError("x")


class NoFinalize:
    """It has no end."""

    def step(self, value: int) -> None:
        pass


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")

    def function(label: str, call: Any, n_args: int = 0, arguments: str = "") -> None:
        con.create_function("f", n_args, call)
        show(label, lambda: con.execute(f"select f({arguments}), typeof(f({arguments}))").fetchall())

    function("arguments", lambda *given: repr(given), -1, "1, 2.5, 'é', x'00', null")
    for value in (1, 2.5, "é", b"\0", None, True, bytearray(b"x"), float("nan"), 2**63 - 1):
        function(f"returns {value!r}", lambda value=value: value)
    function("returns too much", lambda: 2**70)
    function("returns an object", lambda: object())
    function("returns a list", lambda: [])
    function("fails", lambda: 1 // 0)
    function("two arguments", lambda a, b: a + b, 2, "1, 2")
    show("wrong number", lambda: con.execute("select f(1)"))
    show("unknown", lambda: con.execute("select nosuch(1)"))
    show("arguments below -1", lambda: con.create_function("g", -2, len))
    show("in capitals", lambda: con.execute("select F(1, 2)").fetchall())
    show("deterministic", lambda: con.create_function("d", 1, abs, deterministic=True))
    show("deterministic runs", lambda: con.execute("select d(-5)").fetchall())
    con.create_aggregate("mysum", 1, Sum)
    rows = "(select 1 as x union all select 5)"
    show("aggregate", lambda: con.execute(f"select mysum(x) from {rows}").fetchall())
    show("aggregate of nothing", lambda: con.execute(f"select mysum(x) from {rows} where 0").fetchall())
    show("aggregate by group", lambda: con.execute(f"select x, mysum(x) from {rows} group by x order by x").fetchall())
    for kind in (BadStep, BadInit, BadFinalize, NoFinalize):
        con.create_aggregate("bad", 1, kind)
        show(kind.__name__, lambda: con.execute("select bad(1)").fetchall())
    con.create_collation("backwards", lambda a, b: (a < b) - (a > b))
    show("collation", lambda: con.execute("select 'a' < 'b' collate backwards").fetchall())
    words = "(select 'a' as w union all select 'c' union all select 'b')"
    show("collated order", lambda: con.execute(f"select w from {words} order by w collate backwards").fetchall())
    show("collation is no function", lambda: con.create_collation("x", 5))
    show("collation name", lambda: con.create_collation(5, len))
    con.create_collation("backwards", None)
    show("collation removed", lambda: con.execute("select 'a' < 'b' collate backwards"))
    show("progress", lambda: (con.set_progress_handler(lambda: 0, 1), con.execute("select 1").fetchall()))
    con.set_progress_handler(None, 1)
    show("trace", lambda: con.set_trace_callback(None))
