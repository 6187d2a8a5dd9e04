"""Row, row_factory, text_factory."""

from __future__ import annotations

from typing import Any

from tests.dbapi.script import Show


def script(db: Any, show: Show) -> None:
    con = db.connect(":memory:")
    con.row_factory = db.Row
    one = con.execute("select 1 as a, 2 as B, 3 as a").fetchone()
    same = con.execute("select 1 as a, 2 as B, 3 as a").fetchone()
    other = con.execute("select 1 as a, 2 as C, 3 as a").fetchone()
    show("by name", lambda: (one["a"], one["A"], one["b"], one["B"]))
    show("by number", lambda: (one[0], one[1], one[-1], one[True]))
    show("by slice", lambda: (one[0:2], one[::-1], one[5:]))
    for key in ("zz", 5, -4, 1.5, None, b"a", 2**70, "É"):
        show(f"by {key!r}", lambda key=key: one[key])  # type: ignore[misc]
    show("keys", one.keys)
    show("as others", lambda: (len(one), tuple(one), list(one), dict(con.execute("select 1 as x").fetchone())))
    show("equal", lambda: (one == same, one != same, hash(one) == hash(same), one == other, one == (1, 2, 3)))
    show("unpacked", lambda: [*one])
    show("contains", lambda: (2 in one, "a" in one))
    show("less", lambda: one < same)
    show("bool", lambda: bool(one))
    show("accents", lambda: con.execute("select 1 as 'É', 2 as 'é'").fetchone()["é"])
    show("made", lambda: tuple(db.Row(con.cursor(), (1,))))
    show("made of a list", lambda: db.Row(con.cursor(), [1]))
    show("made without a cursor", lambda: db.Row(5, (1,)))
    show("iterated", lambda: [row["v"] for row in con.execute("select 1 as v union all select 2")])
    show("fetched", lambda: [row["v"] for row in con.execute("select 1 as v union all select 2").fetchall()])
    show("fetched many", lambda: [row["v"] for row in con.execute("select 1 as v union all select 2").fetchmany(5)])
    cur = con.cursor()
    show("cursor has it", lambda: cur.row_factory is db.Row)
    cur.row_factory = None
    show("cursor without", lambda: cur.execute("select 1").fetchone())
    con.row_factory = lambda cursor, row: {column[0]: value for column, value in zip(cursor.description, row)}
    show("dicts", lambda: con.execute("select 1 as a, 2 as b").fetchall())
    con.row_factory = lambda cursor, row: 1 // row[0]
    show("factory fails", lambda: con.execute("select 0").fetchone())
    con.row_factory = lambda cursor, row: None
    show("factory gives None", lambda: con.execute("select 1 union all select 2").fetchmany(5))
    con.row_factory = None
    late = con.execute("select 7 as x")
    late.row_factory = db.Row
    show("set late", lambda: late.fetchone()["x"])
    for factory in (bytes, bytearray, lambda raw: raw.decode() + "!"):
        con.text_factory = factory
        show("text", lambda: con.execute("select 'é', 1, null, x'61', 1.5").fetchone())
    con.text_factory = str
    show("text again", lambda: con.execute("select 'é'").fetchone())
