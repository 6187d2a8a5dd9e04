"""Adapters, converters, type detection."""

from __future__ import annotations

import datetime
import warnings
from typing import Any

from tests.dbapi.script import Show


class Point:
    """Adapted by a function."""

    def __init__(self, x: int, y: int) -> None:
        self.x, self.y = x, y


class Flat(Point):
    """A subclass of an adapted class."""


def script(db: Any, show: Show) -> None:
    warnings.simplefilter("ignore")
    con = db.connect(":memory:")
    day, moment = datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5, 6)
    show("dates", lambda: con.execute("select ?, ?", (day, moment)).fetchall())
    show("not adapted", lambda: con.execute("select ?", (Point(1, 2),)))
    db.register_adapter(Point, lambda point: f"{point.x};{point.y}")
    show("adapted", lambda: con.execute("select ?", (Point(1, 2),)).fetchall())
    show("subclass", lambda: con.execute("select ?", (Flat(1, 2),)))
    show("adapt", lambda: (db.adapt(Point(3, 4)), db.adapt(day)))
    show("adapt an int", lambda: db.adapt(5))
    show("adapt an object", lambda: db.adapt(object()))
    show("adapt with a default", lambda: db.adapt(object(), db.PrepareProtocol, "x"))
    del db.adapters[Point, db.PrepareProtocol]
    show("converter name", lambda: db.register_converter(5, len))
    show("constants", lambda: (db.PARSE_DECLTYPES, db.PARSE_COLNAMES, db.apilevel, db.paramstyle))
    show("names", lambda: (db.Date is datetime.date, db.Time is datetime.time, db.Timestamp is datetime.datetime))
    show("binary", lambda: db.Binary is memoryview)
    show("ticks", lambda: [f(0).year > 1960 for f in (db.DateFromTicks, db.TimestampFromTicks)])
    show("complete", lambda: [db.complete_statement(text) for text in ("select 1;", "select 1", "", "select ';")])

    plain = "select '2020-01-02' as \"d [date]\""
    show("no detection", lambda: (con.execute(plain).fetchall(), con.execute(plain).description))
    con = db.connect(":memory:", detect_types=db.PARSE_DECLTYPES | db.PARSE_COLNAMES)
    sql = "select '2020-01-02' as \"d [date]\", '2020-01-02 03:04:05.123' as 't [timestamp]', 'x' as 'e [foo]'"
    show("by name", lambda: con.execute(sql).fetchall())
    show("names cut", lambda: [column[0] for column in con.execute(sql).description])
    show("null", lambda: con.execute("select null as 'd [date]'").fetchall())
    db.register_converter("number", lambda raw: raw * 2)
    db.register_converter("FOO", lambda raw: raw + b"!")
    con.execute("create table d(a date, b timestamp, c number(10), d foo bar, e text)")
    con.execute("insert into d values(?, ?, 5, 6, 'e')", (day, moment))
    con.execute("insert into d values(null, null, 1.5, x'00', null)")
    show("by declaration", lambda: con.execute("select * from d").fetchall())
    show("not of an expression", lambda: con.execute("select a || '' from d").fetchall())
    show("name before declaration", lambda: con.execute("select a as 'a [foo]' from d").fetchall())
    show("iterated", lambda: list(con.execute("select c from d")))
    show("one", lambda: con.execute("select c from d").fetchone())
    con.execute("insert into d values('no date', null, null, null, null)")
    show("converter fails", lambda: con.execute("select a from d where a = 'no date'").fetchall())
    for name in ("NUMBER", "FOO"):
        del db.converters[name]
